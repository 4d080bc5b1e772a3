package main

import (
	"fmt"
	"slices"
	"strings"
)

// settle makes one line of holders of raw rows: it joins the stretches of
// one person, ends each at the next one's beginning, and leaves out what lies
// within another's time.
func (t *table) settle(key string, rows []*office) []*office {
	rows = sharpen(rows)
	slices.SortStableFunc(rows, func(a, b *office) int {
		if c := strings.Compare(a.from, b.from); c != 0 {
			return c
		}
		return strings.Compare(end(b), end(a))
	})
	var out []*office
	for _, o := range rows {
		if len(out) == 0 {
			out = append(out, o)
			continue
		}
		last := out[len(out)-1]
		switch {
		case last.who == o.who && o.from <= plus(end(last)):
			last.join(o)
		case o.from >= end(last) || !full(o.from) || !full(end(last)):
			out = append(out, o)
		case end(last) == "9999":
			last.until = o.from
			out = append(out, o)
		case plus(o.from) >= end(last): // some weeks: the new one wins
			last.until = o.from
			out = append(out, o)
		case end(o) <= end(last):
			t.log = append(t.log, fmt.Sprintf("within another's time: %s: %s %s-%s in %s %s-%s", key, o.who.name, o.from, o.until, last.who.name, last.from, last.until))
		default:
			t.log = append(t.log, fmt.Sprintf("overlap cut: %s: %s until %s, %s from %s", key, last.who.name, last.until, o.who.name, o.from))
			last.until = o.from
			out = append(out, o)
		}
	}
	if last := len(out) - 1; last >= 0 && out[last].stale && out[last].until == "" {
		t.log = append(t.log, fmt.Sprintf("no end known: %s: %s from %s", key, out[last].who.name, out[last].from))
		out = out[:last]
	}
	return out
}

// join adds a later stretch of one holder to an office.
func (o *office) join(later *office) {
	o.stale = o.stale && later.stale
	switch {
	case end(later) == "9999" && later.from >= end(o):
		o.until = ""
	case end(later) != "9999" && (end(o) == "9999" || end(later) > end(o)), end(later) == "9999" && end(o) > "2022":
		o.until = later.until
	}
}

func full(s string) bool { return len(s) == 10 || s == "9999" }

// end is the until of an office, later than any date where it is open.
func end(o *office) string {
	if o.until == "" {
		return "9999"
	}
	return o.until
}

// plus is a date some sixty days on, enough to compare.
func plus(s string) string {
	if len(s) != 10 {
		return s
	}
	var y, m, d int
	fmt.Sscanf(s, "%d-%d-%d", &y, &m, &d)
	m += 2
	if m > 12 {
		y, m = y+1, m-12
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// sharpen drops the raw rows that begin on the first of January where the
// same person begins on a later day of that year too, and ends the rows that
// end on it likewise.
func sharpen(rows []*office) []*office {
	return slices.DeleteFunc(rows, func(o *office) bool {
		if !strings.HasSuffix(o.from, "-01-01") {
			return false
		}
		for _, p := range rows {
			if p != o && p.who == o.who && p.from > o.from && p.from[:4] == o.from[:4] {
				return true
			}
		}
		return false
	})
}
