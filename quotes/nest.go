package quotes

import (
	"cmp"
	"slices"

	"github.com/kopij/kopij/text"
)

// nest puts quotations in the order of their starts, an outer one before those
// in it, and sees to it that none crosses another. Where two cross, a slip of
// the marks set an end: an unclosed quotation ends before the next that it
// does not hold, and one that runs over the end of another ends there.
func nest(raws []rawQuote) []rawQuote {
	outerFirst := func(a, b rawQuote) int { return cmp.Or(a.first()-b.first(), b.last()-a.last()) }
	slices.SortStableFunc(raws, outerFirst)
	var open []int // quotations that the next one may lie in
	for i := range raws {
		q := &raws[i]
		for len(open) > 0 {
			o := &raws[open[len(open)-1]]
			if o.last() > q.first() {
				if q.last() <= o.last() {
					break
				}
				if !o.unclosed {
					q.parts, q.unclosed = clip(q.parts, o.last()), true
					break
				}
				o.parts = clip(o.parts, q.first()-1)
			}
			open = open[:len(open)-1]
		}
		if len(q.parts) > 0 {
			open = append(open, i)
		}
	}
	raws = slices.DeleteFunc(raws, func(r rawQuote) bool { return len(r.parts) == 0 })
	slices.SortStableFunc(raws, outerFirst)
	return raws
}

// clip is what of parts lies before the token end.
func clip(parts []text.Range, end int) []text.Range {
	var out []text.Range
	for _, p := range parts {
		if p.Last = min(p.Last, end); p.First < p.Last {
			out = append(out, p)
		}
	}
	return out
}

// uncrossed is the quotes, outer ones first, without the indirect ones that
// cross another: what a clause reports does not end within a quotation.
func uncrossed(quotes []Quote) []Quote {
	slices.SortStableFunc(quotes, func(a, b Quote) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var open []int
	drop := make([]bool, len(quotes))
	for i := range quotes {
		for len(open) > 0 && !drop[i] {
			o := open[len(open)-1]
			if quotes[o].End > quotes[i].Start {
				if quotes[i].End <= quotes[o].End {
					break
				}
				if quotes[i].Kind == Indirect {
					drop[i] = true
					break
				}
				drop[o] = true // nest left no other that crosses
			}
			open = open[:len(open)-1]
		}
		if !drop[i] {
			open = append(open, i)
		}
	}
	n := 0
	for i := range quotes {
		if !drop[i] {
			quotes[n] = quotes[i]
			n++
		}
	}
	return quotes[:n]
}
