package timeago

import (
	"slices"
	"time"

	"github.com/kopij/kopij/text"
)

// Finder finds and reads time expressions. The zero Finder is made for news:
// it reports what can hardly be anything but a time, and lets the tense of
// the sentence choose between past and future.
//
// With Prefer set it reads the phrases of planners and search boxes too: a
// bare "om 7", "in 5 minuten", "de 15e", "tot 2 uur".
type Finder struct {
	// Prefer says which instance a bare dinsdag, maart or 12 mei is.
	Prefer Prefer
	// Grains keeps the expressions of these grains alone; zero keeps all.
	Grains Grains
	// Strict keeps an expression only where it is a whole block of the text,
	// closing marks aside: for lists and form fields.
	Strict bool
}

// Find finds the time expressions of d, in the order of the text, read
// against the reference time ref and in its zone.
func Find(d *text.Document, ref time.Time) []Time { return Finder{}.Append(nil, d, ref) }

// FindString is [Find] for a text without a document. The tense of a sentence
// is read from its words then, without the tags that kopij.Tag gives.
func FindString(s string, ref time.Time) []Time { return Find(text.Parse(s), ref) }

// Append is Find that appends to dst.
func Append(dst []Time, d *text.Document, ref time.Time) []Time {
	return Finder{}.Append(dst, d, ref)
}

// Find finds the time expressions of d.
func (f Finder) Find(d *text.Document, ref time.Time) []Time { return f.Append(nil, d, ref) }

// Append finds the time expressions of d and appends them to dst. With the
// zero ref, expressions that need a reference keep their span, kind and grain
// and have no value.
func (f Finder) Append(dst []Time, d *text.Document, ref time.Time) []Time {
	if ref.IsZero() {
		return f.unresolved(dst, d)
	}
	dst, _ = f.append(dst, d, ref)
	return dst
}

// append is Append with the steps it took.
func (f Finder) append(dst []Time, d *text.Document, ref time.Time) (found []Time, steps int) {
	t := grammar()
	ref = local(ref)
	start := len(dst)
	var sc *scanner
	toks := d.Tokens
	done := 0 // tokens before it are settled
	for i := 0; i < len(toks); i++ {
		if !t.core(d, i) && !(f.Prefer != ByTense && t.known(d, i)) {
			continue
		}
		if sc == nil {
			sc = scannerFor(f, d, ref)
			sc.base = start
		}
		first, last := sc.bounds(i, done)
		dst = sc.run(dst, first, last)
		done = last
		i = max(i, last-1)
	}
	if sc != nil {
		sc.weekdays.agree(dst[start:])
		steps = sc.chart.work + sc.clause.work
		sc.release()
	}
	kept := slices.DeleteFunc(dst[start:], func(t Time) bool {
		return !f.Grains.Has(t.Grain) || f.Strict && !wholeBlock(d, t.Span)
	})
	return dst[:start+len(kept)], steps
}

// Two reference times that no relative expression reads alike.
var (
	refA = time.Date(2001, 3, 14, 9, 41, 17, 0, time.UTC)
	refB = time.Date(2018, 10, 27, 20, 3, 52, 0, time.UTC)
)

// unresolved is Append without a reference time: what needs one keeps an
// empty value.
func (f Finder) unresolved(dst []Time, d *text.Document) []Time {
	a, b := f.Append(nil, d, refA), f.Append(nil, d, refB)
	for _, t := range a {
		same := false
		for _, u := range b {
			if u.Span == t.Span {
				same = u.From.Equal(t.From) && u.To.Equal(t.To)
				break
			}
		}
		if !same {
			t.unresolve()
		}
		dst = append(dst, t)
	}
	return dst
}

// wholeBlock reports whether s is all that a block holds.
func wholeBlock(d *text.Document, s text.Span) bool {
	r := d.Blocks[d.BlockAt(d.TokenAt(s.Start))].Tokens
	last := r.Last - 1
	for last > r.First && d.Tokens[last].Kind == text.Punct && d.Tokens[last].End != s.End {
		last--
	}
	return d.Tokens[r.First].Start == s.Start && d.Tokens[last].End == s.End
}
