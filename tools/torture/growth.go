package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kopij/kopij/tools/torture/gen"
)

// The bounds of the row growth, whose texts grow fourfold from each to the next.
const (
	// maxRatio is how much more work a text of twice the length may take, and
	// how much more may come out.
	maxRatio = 2.1
	// maxBlock is the same for one block of code and two fourfold texts, one
	// after the other: a square of sixteen shows in its block long before it
	// shows in the whole, and a table that is filled once grows fast but once.
	maxBlock = 8
	// maxLoose is the same for what the machine disturbs: what is allocated, in
	// which slices that double and what pools keep may fall either way, and the
	// time of processors. Time also holds what the standard library does, which
	// runs no block of this module.
	maxLoose = 8
	// maxOut and maxMemory are the most bytes that come out, and that are
	// allocated, per byte of a text.
	maxOut, maxMemory = 400, 4000
	// least is the shortest text that is measured.
	least = 16 << 10
)

// The costs below which a ratio says nothing: tables that are made once, slices
// that double, a clock that ticks in hundredths of a second, and blocks that
// are too small a part of the work, in hundredths of it.
const (
	slackCount = 64 << 10
	slackTime  = 200e6
	slackPart  = 1
)

// grown is how something grew from one text to a fourfold one.
type grown struct {
	what  string
	where string // family, length, and for a block its place
	ratio float64
	most  float64
}

// growth makes the text of each family fourfold again and again, up to o.max
// bytes; one family in o.every goes on to o.far.
func growth(o *options) (figures string, err error) {
	base, err := measure(noFamily, 0)
	if err != nil {
		return "", err
	}
	worst := map[string]grown{}
	counts := map[int]int{} // families by the length of their longest text
	var failed []string
	for i, f := range gen.Families() {
		if !strings.Contains(f.Name, o.only) {
			continue
		}
		longest := o.max
		if goesFar(i, o.every) {
			longest = max(longest, o.far)
		}
		counts[longest]++
		all, err := o.grow(f.Name, longest, base)
		if err != nil {
			return "", err
		}
		for _, g := range all {
			if g.ratio > worst[g.what].ratio {
				worst[g.what] = g
			}
			if g.ratio > g.most {
				failed = append(failed, fmt.Sprintf("%s: %s is %.2f, not %.2f", g.where, g.what, g.ratio, g.most))
			}
		}
	}
	for _, n := range slices.Sorted(maps.Keys(counts)) {
		figures += fmt.Sprintf("%d families to %d kB; ", counts[n], n>>10)
	}
	for _, what := range slices.Sorted(maps.Keys(worst)) {
		figures += fmt.Sprintf("\n\t%s: at most %.2f (%s)", what, worst[what].ratio, worst[what].where)
	}
	if failed != nil {
		err = fmt.Errorf("%d times:\n%s", len(failed), strings.Join(failed, "\n"))
	}
	return figures, err
}

// grow gives how a family grows up to a length.
func (o *options) grow(family string, longest int, base cost) (all []grown, err error) {
	var costs []cost
	for size := least; size <= longest; size *= 4 {
		c, err := measure(family, size)
		if err != nil {
			return nil, err
		}
		c.less(base)
		costs = append(costs, c)
		all = append(append(all, compare(family, costs)...), perByte(family, c)...)
		if o.verbose {
			fmt.Fprintf(o.out, "%s: %s\n", family, &c)
		}
	}
	return all, nil
}

// goesFar reports whether family i is one of those in every that are read at
// their full length. There are four ways to part the units of a family, and
// they take turns.
func goesFar(i, every int) bool {
	ways := gen.Ways
	family, way := i/ways, i%ways
	return every == 1 || every > 1 && way == family%ways && family%max(every/ways, 1) == 0
}

// compare gives how much more the last of costs is than the one before it.
// What was costlier by the byte for a shorter text shows no growth.
func compare(family string, costs []cost) []grown {
	if len(costs) < 2 {
		return nil
	}
	a, b := &costs[len(costs)-2], &costs[len(costs)-1]
	where := fmt.Sprintf("%s, %d kB", family, b.Size>>10)
	var out []grown
	for _, v := range []struct {
		what        string
		of          func(*cost) float64
		slack, most float64
	}{
		{"blocks a fourfold text", func(c *cost) float64 { return float64(c.blocks) }, slackCount, maxRatio * maxRatio},
		{"bytes out a fourfold text", func(c *cost) float64 { return float64(c.Out) }, slackCount, maxRatio * maxRatio},
		{"bytes allocated a fourfold text", func(c *cost) float64 { return float64(c.Allocated) }, slackCount, maxLoose},
		{"time a fourfold text", func(c *cost) float64 { return float64(c.CPU) }, slackTime, maxLoose},
	} {
		dearest := slices.MaxFunc(costs[:len(costs)-1], func(a, b cost) int { return cmp.Compare(v.of(&a)/float64(a.Size), v.of(&b)/float64(b.Size)) })
		if v.of(b)/float64(b.Size) > v.of(&dearest)/float64(dearest.Size) {
			out = append(out, grown{v.what, where, v.of(b) / max(v.of(a), v.slack), v.most})
		}
	}
	if len(costs) < 3 {
		return out
	}
	for place, n := range b.block {
		before, first := a.block[place], costs[len(costs)-3].block[place]
		if n*100 >= b.blocks*slackPart && first >= slackCount/64 {
			ratio := min(float64(n)/float64(before), float64(before)/float64(first))
			out = append(out, grown{"runs of one block in each of two fourfold texts", where + ", " + place, ratio, maxBlock})
		}
	}
	return out
}

// perByte gives what a text costs by the byte.
func perByte(family string, c cost) []grown {
	where := fmt.Sprintf("%s, %d kB", family, c.Size>>10)
	size := float64(c.Size)
	return []grown{
		{"bytes out a byte", where, float64(c.Out) / size, maxOut},
		{"bytes allocated a byte", where, float64(c.Allocated) / size, maxMemory},
		{"bytes of memory a byte", where, float64(c.rss) / size, maxMemory},
		{"blocks a byte", where, float64(c.blocks) / size, 1e9},
	}
}
