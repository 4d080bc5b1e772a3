package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/torture/gen"
)

// leastEqual is the part of the readings that a change without a meaning must
// leave as it is.
const leastEqual = 0.995

// neutral is a paragraph that says nothing of anybody.
const neutral = "Het regende in de ochtend en daarna werd het droog."

// metamorphic changes pages in ways that change no meaning: a paragraph that
// names nobody is added at the end, and the surname of an invented person
// becomes another one. It counts the quotes, names and times of the pages that
// stay as they are.
func metamorphic(o *options) (string, error) {
	all, err := pages(o)
	if err != nil {
		return "", err
	}
	var added, renamed tally
	for _, p := range all {
		if len(p.ID) < 4 {
			continue // pages of the grammar mean nothing to begin with
		}
		before := o.extract.Extract(p)
		q := p
		q.Text = strings.TrimRight(p.Text, "\n") + "\n\n" + neutral + "\n"
		added.compare(p.ID, readings(before, nil), readings(o.extract.Extract(q), nil))
	}
	for _, p := range gen.Stories() {
		before := readings(o.extract.Extract(kopij.Page{Text: p.With(0), Reference: reference}), p.Mask(0))
		for k := 1; k < gen.Casts; k++ {
			after := readings(o.extract.Extract(kopij.Page{Text: p.With(k), Reference: reference}), p.Mask(k))
			renamed.compare(p.With(k), before, after)
		}
	}
	figures := fmt.Sprintf("a neutral paragraph: %s; invented people renamed: %s", &added, &renamed)
	return figures, errors.Join(added.check("a neutral paragraph"), renamed.check("invented people renamed"))
}

// tally counts readings that stay as they are.
type tally struct {
	equal, all int
	first      string
}

func (t *tally) String() string { return fmt.Sprintf("%d of %d equal", t.equal, t.all) }

func (t *tally) check(what string) error {
	if float64(t.equal) < leastEqual*float64(t.all) || t.all == 0 {
		return fmt.Errorf("%s: %s, among the first: %s", what, t, t.first)
	}
	return nil
}

// compare counts the readings of a that are among those of b.
func (t *tally) compare(page string, a, b []string) {
	have := map[string]int{}
	for _, s := range b {
		have[s]++
	}
	for _, s := range a {
		t.all++
		if have[s] > 0 {
			have[s]--
			t.equal++
		} else if t.first == "" {
			t.first = fmt.Sprintf("%.40q: %s", page, s)
		}
	}
}

// readings are what a result says, without offsets, each as a line in which
// mask has been applied.
func readings(r *kopij.Result, mask *strings.Replacer) []string {
	var out []string
	add := func(format string, args ...any) {
		s := fmt.Sprintf(format, args...)
		if mask != nil {
			s = mask.Replace(s)
		}
		out = append(out, s)
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		for j := range a.Quotes {
			q := &a.Quotes[j]
			who := ""
			if q.Speaker != nil {
				who = q.Speaker.Full
			}
			add("quote %s %q %s", q.Kind, q.Text, who)
		}
		for j := range a.Entities {
			e := &a.Entities[j]
			add("entity %s %q %s %s %s", e.Type, e.Text, e.Full, e.Country, e.Role)
		}
		for j := range a.Times {
			x := &a.Times[j]
			add("time %s %q %s", x.Kind, x.Text, x.Value)
		}
	}
	return out
}
