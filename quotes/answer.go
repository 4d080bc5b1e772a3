package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

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
func (w *bearers) speaker(fq *found) Speaker {
	c := &w.cands[fq.pick.cand]
	s := Speaker{Form: c.form, Mention: c.mention, Score: score(fq.pick.score), Rule: fq.pick.rule, Facts: w.facts(fq)}
	if c.form == Name {
		s.Span = w.clean(c.tok)
	} else {
		s.Span = text.Span{Start: w.doc.Tokens[c.tok.First].Start, End: w.doc.Tokens[c.tok.Last-1].End}
	}
	r := fq.who
	if j := w.joint(fq.pick.cand); !j.Empty() {
		s.Span, s.FullSpan, s.Full = j, j, j.Of(w.doc.Src)
		s.FullScore, s.FullRule = 1, "joint"
		if c.mention >= 0 {
			s.Entity = w.ms[c.mention].ID
		}
		return s
	}
	if r.ent >= 0 {
		en := &w.ents[r.ent]
		if en.nameless {
			s.FullSpan = w.spanOf(w.cands[en.best].tok)
			s.Full = s.FullSpan.Of(w.doc.Src)
			s.FullScore, s.FullRule = score(r.score), r.rule
			return s
		}
		s.FullSpan = w.fullSpan(en)
		s.Full = s.FullSpan.Of(w.doc.Src)
		s.FullScore, s.FullRule = score(r.score), r.rule
		if m := w.cands[en.best].mention; m >= 0 {
			s.Mention, s.Entity = m, w.ms[m].ID
		} else if s.Mention >= 0 {
			s.Entity = w.ms[s.Mention].ID
		}
		return s
	}
	if !r.several.Empty() {
		s.FullSpan = r.several
		s.Full = s.FullSpan.Of(w.doc.Src)
		if a, b := w.bestName(r.pair[0]), w.bestName(r.pair[1]); r.pair[1] > 0 && a+" en "+b != s.Full {
			s.Full, s.FullSpan = a+" en "+b, text.Span{}
		}
		s.FullScore, s.FullRule = score(r.score), r.rule
		return s
	}
	if c.form == Description {
		s.FullSpan = s.Span
		s.Full = s.FullSpan.Of(w.doc.Src)
		s.FullScore, s.FullRule = 1, "description"
	}
	return s
}

// joint is the place of the name k and the names joined to it, where a verb
// in the plural says that they speak together: D66 en ChristenUnie eisen. It
// is empty otherwise.
func (w *bearers) joint(k int) text.Span {
	g := w.frameOf(k)
	if w.cands[k].form != Name || g < 0 {
		return text.Span{}
	}
	s, pair := w.together(k)
	if s.Empty() && k > 0 {
		if s, pair = w.together(k - 1); pair[1] != k {
			s = text.Span{}
		}
	}
	if s.Empty() {
		return s
	}
	for n := range w.frames[g].events {
		e := &w.frames[g].events[n]
		if e.subj != k && e.subj != pair[0] {
			continue
		}
		if e.kind == accordingTo && e.subj == k || e.kind != accordingTo && w.verbNum(e.tok) == text.Plur {
			return s
		}
	}
	return text.Span{}
}

// fullSpan is the place of the entity's fullest name. Who has no surname goes
// by a title: prins Hendrik.
func (w *bearers) fullSpan(en *entity) text.Span {
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
func (w *bearers) bestName(k int) string {
	if e := w.cands[k].ent; e >= 0 {
		return w.fullSpan(&w.ents[e]).Of(w.doc.Src)
	}
	return w.clean(w.cands[k].tok).Of(w.doc.Src)
}
