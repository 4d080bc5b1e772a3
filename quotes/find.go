package quotes

import (
	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// Append appends the quotations of doc to dst.
func (f *Finder) Append(dst []Quote, doc *text.Document, mentions []Mention) []Quote {
	return f.find(dst, doc, mentions, nil)
}

// find appends the quotations of doc to dst, and the choices that led to them
// to choices where that is not nil.
func (f *Finder) find(dst []Quote, doc *text.Document, mentions []Mention, choices *[]Choice) []Quote {
	raws := marks(doc)
	if len(raws) == 0 && !f.Indirect {
		return dst
	}
	lex := f.Lexicon.orBuiltin()
	w := newWork(lex, f, doc, mentions, raws)
	defer w.release()
	w.choices = choices
	w.prepare()
	w.chunk()
	w.link()
	w.split()
	w.tieAll()
	w.standing()
	q := 0
	for fi := range w.frames {
		w.readFrame(fi)
		for ; q < len(w.raws) && w.frameAt[q] <= fi; q++ {
			if !w.inHead(q) {
				w.one(q)
			}
		}
	}
	w.heads()
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

// tieAll finds the signs of all quotations.
func (w *work) tieAll() {
	for fi := range w.frames {
		w.analyse(fi)
	}
	w.optionAt = append(w.optionAt, make([]int32, len(w.cands)+1)...)
	for q := range w.raws {
		w.quotes = append(w.quotes, found{raw: q, pick: pick{cand: -1}, bearer: -1, who: nobody})
	}
	for q := range w.raws {
		at := len(w.allTies)
		w.allTies = append(w.allTies, w.ties(q)...)
		w.tieAt = append(w.tieAt, text.Range{First: at, Last: len(w.allTies)})
	}
}

// one finds the kind and the source of quotation q.
func (w *work) one(q int) {
	fq := &w.quotes[q]
	if w.outer[q] >= 0 { // the source of the quotation around it is known now
		at := len(w.allTies)
		w.allTies = append(w.allTies, w.ties(q)...)
		w.tieAt[q] = text.Range{First: at, Last: len(w.allTies)}
	}
	fq.kind = w.classify(q)
	w.attribute(q)
	if fq.kind == Scare || fq.kind == Title {
		fq.pick, fq.cue, fq.lemma, fq.bearer = pick{cand: -1}, nil, 0, -1
	}
}

// threshold is the least score that counts, in parts of rank.Whole.
func (w *work) threshold() int32 {
	switch {
	case w.f.Threshold == 0:
		return rank.Whole * DefaultThreshold
	case w.f.Threshold < 0:
		return -1
	}
	return int32(w.f.Threshold * rank.Whole)
}

// score is a score as the caller sees it.
func score(x int32) float64 { return float64(x) / rank.Whole }
