package quotes

import (
	"slices"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// report is a content that the reporter gives as somebody's, in other words
// than theirs.
type report struct {
	content text.Range
	// hole is the cue and the source inside the content; empty where there
	// are none.
	hole  text.Range
	cand  int
	cue   []int
	lemma int32
}

// indirect finds what is reported without marks: by the events that tie a
// content to their source ("Jansen zei dat …", "Volgens Jansen …", "…, zegt
// Jansen"), by a sentence that points back ("Dat meldt Jansen"), and by one
// that goes on with "zou".
func (w *work) indirect() []Quote {
	var reports []report
	last := -1 // the frame of the latest report
	for fi := range w.frames {
		f := &w.frames[fi]
		switch w.doc.Blocks[f.block].Kind {
		case text.Byline, text.CreditLine, text.Published, text.Section, text.Boilerplate:
			continue
		}
		at := len(reports)
		if r, ok := w.backReport(fi); ok {
			reports = append(reports, r)
		} else {
			reports = w.frameReports(reports, f)
		}
		if len(reports) == at && last >= 0 {
			if r, ok := w.goOn(fi, last, &reports[at-1]); ok {
				reports = append(reports, r)
			}
		}
		if len(reports) > at {
			last = fi
		}
	}
	var out []Quote
	for n := range reports {
		out = append(out, w.reported(&reports[n]))
	}
	return out
}

// reported is a report as the caller sees it.
func (w *work) reported(r *report) Quote {
	q := found{pick: pick{cand: r.cand, score: rank.Whole, rule: "indirect"}, who: w.who(r.cand), cue: r.cue, lemma: r.lemma}
	if q.who.ent >= 0 || !q.who.several.Empty() {
		q.pick.score = q.who.score
	}
	content, parts := w.partsOf(r.content, r.hole)
	x := Quote{Span: w.spanOf(content), Parts: parts, Kind: Indirect, InHeadline: w.doc.Blocks[w.doc.BlockAt(content.First)].Kind == text.Title, Speaker: Speaker{Mention: -1}, Cue: w.cueText(&q)}
	if q.pick.score >= w.threshold() {
		x.Speaker = w.speaker(&q)
	}
	return x
}

// partsOf is content with the parts that hole leaves of it. Where it leaves no
// word behind it, what is before it is all of the content.
func (w *work) partsOf(content, hole text.Range) (text.Range, []text.Span) {
	if hole.First <= content.First || content.Last <= hole.Last {
		return content, nil
	}
	before, behind := w.trim(text.Range{First: content.First, Last: hole.First}), w.trim(text.Range{First: hole.Last, Last: content.Last})
	if behind.Len() == 0 {
		return before, nil
	}
	return content, []text.Span{w.spanOf(before), w.spanOf(behind)}
}

// frameReports appends the reports of one sentence.
func (w *kinds) frameReports(reports []report, f *frame) []report {
	for n := range f.events {
		e := &f.events[n]
		if !e.reports() || !e.sure {
			continue
		}
		if c := &w.cands[e.subj]; e.kind != accordingTo && w.weak(e.subj) && (c.form == Name || w.lemma(e).small) || w.lemma(e).silent {
			continue
		}
		r := report{cand: e.subj, cue: e.cue, lemma: e.lemma}
		r.content, r.hole = w.content(f, e)
		if r.content.Len() < 2 || w.isQuote(r.content) || w.spent(f, e, r.content) {
			continue
		}
		reports = append(reports, r)
	}
	return reports
}

// spent reports whether the event is the cue of a quotation that is no
// fragment of its content.
func (w *kinds) spent(f *frame, e *event, content text.Range) bool {
	for _, q := range f.quotes {
		if slices.Contains(w.quotes[q].cue, e.cue[0]) && !(w.quotes[q].kind == Partial && content.First < w.raws[q].first() && w.raws[q].last() <= content.Last) {
			return true
		}
	}
	return false
}
