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
	out.Cue = w.cueText(fq)
	if fq.pick.cand >= 0 && fq.pick.score >= w.threshold() {
		out.Speaker = w.speaker(fq)
	}
	return out
}

// cueText is the cue of a quotation as the caller sees it.
func (w *work) cueText(fq *found) Cue {
	var out Cue
	var parts []string
	for _, i := range fq.cue {
		parts = append(parts, w.doc.Word(i))
		out.Spans = append(out.Spans, w.doc.Tokens[i].Span)
	}
	out.Text = strings.Join(parts, " ")
	if fq.lemma > 0 {
		out.Lemma = w.lex.lemmas[fq.lemma-1].name
	}
	return out
}

// speaker is the speaker of a quotation as the caller sees it.
func (w *bearers) speaker(fq *found) Speaker {
	c := &w.cands[fq.pick.cand]
	s := Speaker{Span: w.spanOf(c.tok), Form: c.form, Mention: c.mention, Score: score(fq.pick.score), Rule: fq.pick.rule, Facts: w.facts(fq)}
	if c.form == Name {
		s.Span = w.clean(c.tok)
	}
	full := func(at text.Span, score float64, rule string) {
		s.FullSpan, s.Full, s.FullScore, s.FullRule = at, at.Of(w.doc.Src), score, rule
	}
	r := fq.who
	switch j, pair := w.joint(fq.pick.cand); {
	case !j.Empty():
		s.Span = j
		full(j, 1, "joint")
		w.bestNames(&s, pair)
		if c.mention >= 0 {
			s.Entity = w.ms[c.mention].ID
		}
	case r.ent >= 0:
		en := &w.ents[r.ent]
		full(w.fullSpan(en), score(r.score), r.rule)
		if m := w.cands[en.best].mention; m >= 0 {
			s.Mention, s.Entity = m, w.ms[m].ID
		}
	case !r.several.Empty():
		full(r.several, score(r.score), r.rule)
		w.bestNames(&s, r.pair)
	case c.form == Description:
		full(s.Span, 1, "description")
	}
	return s
}

// bestNames makes the full names of the two candidates, where they are two, the
// speaker's.
func (w *bearers) bestNames(s *Speaker, pair [2]int) {
	if pair[1] == 0 {
		return
	}
	if full := w.bestName(pair[0]) + " en " + w.bestName(pair[1]); full != s.Full {
		s.Full, s.FullSpan = full, text.Span{}
	}
}

// maxInner bounds the candidates within the phrase of one who speaks together
// with another.
const maxInner = 3

// joint is the place of candidate k and those joined to it, where a verb in the
// plural says that they speak together: D66 en ChristenUnie eisen. It is empty
// otherwise. pair are the two where they are two.
func (w *bearers) joint(k int) (s text.Span, pair [2]int) {
	g := w.frameOf(k)
	s, pair = w.together(k)
	for j := k - 1; s.Empty() && j >= max(0, k-maxInner); j-- {
		if s, pair = w.together(j); pair[1] != k {
			s = text.Span{}
		}
	}
	for n := range w.frames[g].events {
		if e := &w.frames[g].events[n]; (e.subj == k || e.subj == pair[0]) && (e.kind == accordingTo || w.verbNum(e.tok) == text.Plur) {
			return s, pair
		}
	}
	return text.Span{}, pair
}

// fullSpan is the place of the entity's fullest name. Who has no surname goes
// by a title: prins Hendrik.
func (w *bearers) fullSpan(en *entity) text.Span {
	best := w.cands[en.best].tok
	if en.nameless {
		return w.spanOf(best)
	}
	s := w.clean(best)
	if best.Len() > 1 {
		return s
	}
	for _, k := range en.cands[:min(len(en.cands), 8)] {
		if c := &w.cands[k]; c.inq == 0 && w.is(c.head, royal) {
			return text.Span{Start: w.doc.Tokens[c.head].Start, End: w.clean(c.tok).End}
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
