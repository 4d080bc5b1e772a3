package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// Append appends the quotations of doc to dst.
func (f *Finder) Append(dst []Quote, doc *text.Document, mentions []Mention) []Quote {
	raws := marks(doc)
	if len(raws) == 0 && !f.Indirect {
		return dst
	}
	lex := f.Lexicon.orBuiltin()
	w := newWork(lex, f, doc, mentions, raws)
	defer w.release()
	w.prepare()
	w.chunk()
	w.link()
	w.split()
	for q := range w.raws {
		w.quotes = append(w.quotes, found{raw: q, pick: pick{cand: -1}})
	}
	q := 0
	for fi := range w.frames {
		w.readFrame(fi)
		for ; q < len(w.raws) && w.frameAt[q] <= fi; q++ {
			if !w.inHead(q) {
				w.one(q)
			}
		}
	}
	w.leftOver()
	w.heads()
	w.sameTitles()
	from := len(dst)
	for q := range w.quotes {
		dst = append(dst, w.result(q))
	}
	if f.Indirect {
		dst = append(dst, w.indirect()...)
		dst = dst[:from+len(uncrossed(dst[from:]))]
	}
	return dst
}

// leftOver gives the speeches of the body that nothing before them attributes
// to whoever is quoted next, or else to the one person whom the title names:
// an interview names its guest once.
func (w *work) leftOver() {
	next, guest := pick{cand: -1}, -2
	for q := len(w.quotes) - 1; q >= 0; q-- {
		fq := &w.quotes[q]
		if w.inHead(q) || w.outer[q] >= 0 {
			continue
		}
		if fq.pick.cand >= 0 {
			next = fq.pick
			continue
		}
		if fq.kind != Direct || w.inscribed(q) {
			continue
		}
		if next.cand >= 0 {
			w.choose(q, pick{next.cand, 0.35, "named-next"})
			continue
		}
		if guest == -2 {
			guest = w.inTitle()
		}
		if guest >= 0 {
			w.choose(q, pick{guest, 0.3, "named"})
		}
	}
	// What lies in one of these has its source too.
	for q := range w.quotes {
		fq := &w.quotes[q]
		if o := w.outer[q]; o >= 0 && fq.pick.cand < 0 && (fq.kind == Direct || fq.kind == Partial) {
			if p := w.quotes[o].pick; p.cand >= 0 {
				w.choose(q, pick{p.cand, min(p.score, 0.6), "nested"})
			}
		}
	}
}

// inTitle is the one person whom the title names; -1.
func (w *work) inTitle() int {
	found := -1
	for k := range w.cands {
		c := &w.cands[k]
		if w.doc.Blocks[w.doc.BlockAt(c.tok.First)].Kind != text.Title {
			break
		}
		if c.form == Name && (c.typ == PER || c.typ == NoType && c.tok.Len() > 1) && c.inq == 0 {
			if found >= 0 && w.cands[found].ent != c.ent {
				return -1
			}
			found = k
		}
	}
	return found
}

// inHead tells whether quotation q stands in the title or a subhead.
func (w *work) inHead(q int) bool {
	k := w.doc.Blocks[w.raws[q].block].Kind
	return k == text.Title || k == text.Subhead
}

// one attributes one quotation of the body.
func (w *work) one(q int) {
	fq := &w.quotes[q]
	p, cue, lemma := w.attribute(q)
	fq.kind = w.classify(q, p.cand >= 0 && p.score > 0.55 || len(cue) > 0 && w.char(cue[0]) != ':', p.rule)
	if fq.kind == Scare || fq.kind == Title {
		return
	}
	fq.cue, fq.lemma = cue, lemma
	if p.cand < 0 && !w.inscribed(q) {
		p = w.context(q)
	}
	w.choose(q, p)
}

// inscribed tells whether the quotation is what a slogan, a sign or a title
// says: nobody in the text says it.
func (w *work) inscribed(q int) bool {
	k := w.raws[q].first() - 2
	if k < 0 {
		return false
	}
	if w.char(k) == ':' {
		k--
	}
	switch w.doc.Word(max(k, 0)) {
	case "slogan", "leus", "leuze", "motto", "opschrift", "tekst", "titel", "kop", "hashtag", "spreuk", "trefwoord", "rubriek":
		return true
	}
	return false
}

// choose gives quotation q its speaker.
func (w *work) choose(q int, p pick) {
	w.quotes[q].pick = p
	if p.cand < 0 {
		return
	}
	r := w.who(p.cand)
	if r.ent >= 0 && w.outer[q] < 0 && !w.inHead(q) {
		w.lastSpeaker = r.ent
	}
	w.quotes[q].who = r
}

// threshold is the least score that counts.
func (w *work) threshold() float64 {
	switch {
	case w.f.Threshold == 0:
		return DefaultThreshold
	case w.f.Threshold < 0:
		return -1
	}
	return w.f.Threshold
}

// result is quotation q as the caller sees it.
func (w *work) result(q int) Quote {
	raw := &w.raws[q]
	fq := &w.quotes[q]
	out := Quote{
		Span:       w.between(text.Range{First: raw.first(), Last: raw.last()}, !raw.unclosed),
		Kind:       fq.kind,
		InHeadline: w.doc.Blocks[raw.block].Kind == text.Title,
		Unclosed:   raw.unclosed,
		Depth:      w.depth(q),
		Speaker:    Speaker{Mention: -1},
	}
	if len(raw.parts) > 1 {
		for n, p := range raw.parts {
			out.Parts = append(out.Parts, w.between(p, !raw.unclosed && n == len(raw.parts)-1))
		}
	}
	if fq.kind == Scare || fq.kind == Title {
		return out
	}
	out.Cue = w.cueText(fq)
	if fq.pick.cand >= 0 && fq.pick.score >= w.threshold() {
		out.Speaker = w.speaker(fq)
	}
	return out
}

// between is what stands between the marks around the tokens r, with the
// space that a slip may have left beside one of them.
func (w *work) between(r text.Range, closed bool) text.Span {
	s := w.spanOf(r)
	if r.First > 0 && w.doc.Tokens[r.First-1].Kind == text.Quote {
		s.Start = w.doc.Tokens[r.First-1].End
	}
	if closed && r.Last < len(w.doc.Tokens) && w.doc.Tokens[r.Last].Kind == text.Quote {
		s.End = w.doc.Tokens[r.Last].Start
	}
	return s
}

// cueText is the cue of a quotation as the caller sees it.
func (w *work) cueText(fq *found) Cue {
	var out Cue
	if len(fq.cue) == 0 {
		return out
	}
	var b strings.Builder
	for n, i := range fq.cue {
		if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.doc.Word(i))
		out.Spans = append(out.Spans, w.doc.Tokens[i].Span)
	}
	out.Text = b.String()
	if fq.lemma > 0 {
		out.Lemma = w.lex.lemmas[fq.lemma-1].name
	}
	return out
}

// speaker is the speaker of a quotation as the caller sees it.
func (w *work) speaker(fq *found) Speaker {
	c := &w.cands[fq.pick.cand]
	s := Speaker{Form: c.form, Mention: c.mention, Score: fq.pick.score, Rule: fq.pick.rule}
	if c.form == Name {
		s.Span = w.clean(c.tok)
	} else {
		s.Span = text.Span{Start: w.doc.Tokens[c.tok.First].Start, End: w.doc.Tokens[c.tok.Last-1].End}
	}
	r := fq.who
	if r.ent >= 0 && r.score >= w.threshold() {
		en := &w.ents[r.ent]
		if en.nameless {
			s.FullSpan = w.spanOf(w.cands[en.best].tok)
			s.Full = s.FullSpan.Of(w.doc.Src)
			s.FullScore, s.FullRule = r.score, r.rule
			return s
		}
		s.FullSpan = w.fullSpan(en)
		s.Full = s.FullSpan.Of(w.doc.Src)
		s.FullScore, s.FullRule = r.score, r.rule
		if m := w.cands[en.best].mention; m >= 0 {
			s.Mention, s.Entity = m, w.ms[m].ID
		} else if s.Mention >= 0 {
			s.Entity = w.ms[s.Mention].ID
		}
		return s
	}
	if !r.several.Empty() && r.score >= w.threshold() {
		s.FullSpan = r.several
		s.Full = s.FullSpan.Of(w.doc.Src)
		if a, b := w.bestName(r.pair[0]), w.bestName(r.pair[1]); r.pair[1] > 0 && a+" en "+b != s.Full {
			s.Full, s.FullSpan = a+" en "+b, text.Span{}
		}
		s.FullScore, s.FullRule = r.score, r.rule
		return s
	}
	if c.form == Description {
		s.FullSpan = s.Span
		s.Full = s.FullSpan.Of(w.doc.Src)
		s.FullScore, s.FullRule = 0.5, "description"
	}
	return s
}

// fullSpan is the place of the entity's fullest name. Who has no surname goes
// by a title: prins Hendrik.
func (w *work) fullSpan(en *entity) text.Span {
	s := w.clean(w.cands[en.best].tok)
	if en.typ != PER || w.cands[en.best].tok.Len() > 1 {
		return s
	}
	for n, k := range en.cands {
		c := &w.cands[k]
		if n == 8 {
			break
		}
		if c.head < 0 || c.head+1 != c.tok.First || c.inq != 0 {
			continue
		}
		switch strings.ToLower(w.doc.Word(c.head)) {
		case "prins", "prinses", "koning", "koningin", "keizer", "keizerin", "paus", "kroonprins", "kroonprinses":
			t := w.clean(c.tok)
			return text.Span{Start: w.doc.Tokens[c.head].Start, End: t.End}
		}
	}
	return s
}

// bestName is the fullest name of candidate k's bearer.
func (w *work) bestName(k int) string {
	if e := w.cands[k].ent; e >= 0 {
		return w.fullSpan(&w.ents[e]).Of(w.doc.Src)
	}
	return w.clean(w.cands[k].tok).Of(w.doc.Src)
}
