package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/torture/gen"
)

// The bounds of the row growth.
const (
	// maxRatio is how much more work a text of twice the length may take, and
	// how much more may come out.
	maxRatio = 2.1
	// maxAllocated is the same for what is allocated over two doublings, in
	// which slices that double, and what pools keep, may fall either way.
	maxAllocated = 8
	// maxOut and maxMemory are the most bytes that come out, and that are
	// allocated, per byte of a text.
	maxOut, maxMemory = 400, 4000
	// least is the shortest text that is measured.
	least = 8 << 10
	// slack is the cost below which a ratio says nothing: tables that are made
	// once, and slices that double.
	slack = 64 << 10
)

// growth doubles the text of each family, and compares each length with the
// one two doublings before it.
func growth(o *options) (figures string, err error) {
	worst := map[string]float64{}
	where := map[string]string{}
	note := func(what, family string, v float64) {
		if v > worst[what] {
			worst[what], where[what] = v, family
		}
	}
	var failed []string
	families := gen.Families()
	n := 0
	for i := range families {
		f := &families[i]
		if !strings.Contains(f.Name, o.only) {
			continue
		}
		n++
		var costs []cost
		for size := least; size <= o.max; size *= 2 {
			text := f.Text(size)
			c := measure(func() int {
				// A fresh extractor: what one keeps for the next page is no cost.
				x, _ := kopij.New(kopij.Config{Indirect: true})
				b, _ := json.Marshal(x.Extract(kopij.Page{Text: text, Reference: reference}))
				return len(b)
			})
			costs = append(costs, c)
		}
		last := costs[len(costs)-1]
		note("bytes out a byte", f.Name, float64(last.out)/float64(o.max))
		note("bytes allocated a byte", f.Name, float64(last.allocated)/float64(o.max))
		bad := float64(last.out)/float64(o.max) > maxOut || float64(last.allocated)/float64(o.max) > maxMemory
		for k := 2; k < len(costs); k++ {
			a, b := costs[k-2], costs[k]
			for _, v := range []struct {
				what string
				a, b uint64
				most float64
			}{
				{"blocks", a.blocks, b.blocks, maxRatio * maxRatio},
				{"out", a.out, b.out, maxRatio * maxRatio},
				{"allocated", a.allocated, b.allocated, maxAllocated},
			} {
				ratio := float64(v.b) / float64(max(v.a, slack))
				note(v.what+" a fourfold text", f.Name, ratio)
				bad = bad || ratio > v.most
			}
		}
		if bad {
			failed = append(failed, fmt.Sprintf("%s: %v", f.Name, costs))
		}
	}
	figures = fmt.Sprintf("%d families to %d kB", n, o.max>>10)
	for _, what := range []string{"blocks a fourfold text", "allocated a fourfold text", "out a fourfold text", "bytes allocated a byte", "bytes out a byte"} {
		if worst[what] > 0 {
			figures += fmt.Sprintf("; most %s %.2f (%s)", what, worst[what], where[what])
		}
	}
	if failed != nil {
		err = fmt.Errorf("%d families:\n%s", len(failed), strings.Join(failed, "\n"))
	}
	return figures, err
}
