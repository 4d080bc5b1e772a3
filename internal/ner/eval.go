package ner

import (
	"fmt"
	"io"
)

// Score counts mentions: those found, those in the gold standard, and those
// in both with the same bounds and type.
type Score struct{ Found, Gold, Right int }

// Precision is the share of the found that is right, in percent.
func (s Score) Precision() float64 { return percent(s.Right, s.Found) }

// Recall is the share of the gold that was found, in percent.
func (s Score) Recall() float64 { return percent(s.Right, s.Gold) }

// F1 is the harmonic mean of precision and recall, in percent.
func (s Score) F1() float64 { return percent(2*s.Right, s.Found+s.Gold) }

func percent(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

// Evaluation counts mentions by type and tokens by tag, as conlleval does.
type Evaluation struct {
	All    Score
	ByType [numTypes]Score
	Tokens int
	// Agree is the number of tokens whose tags agree.
	Agree int
}

// Add compares what was found in one document with its gold mentions; n is
// its number of tokens. Both are in the order of the text.
func (e *Evaluation) Add(found, gold []Mention, n int) {
	type key struct {
		first, last int
		t           Type
	}
	in := make(map[key]bool, len(gold))
	for _, m := range gold {
		in[key{m.Tokens.First, m.Tokens.Last, m.Type}] = true
		e.All.Gold++
		e.ByType[m.Type].Gold++
	}
	for _, m := range found {
		e.All.Found++
		e.ByType[m.Type].Found++
		if in[key{m.Tokens.First, m.Tokens.Last, m.Type}] {
			e.All.Right++
			e.ByType[m.Type].Right++
		}
	}
	a, b := Tags(found, n), Tags(gold, n)
	e.Tokens += n
	for i := range a {
		if a[i] == b[i] {
			e.Agree++
		}
	}
}

// Print writes the table that the shared task's conlleval prints.
func (e *Evaluation) Print(w io.Writer) {
	fmt.Fprintf(w, "processed %d tokens with %d phrases; found: %d phrases; correct: %d.\n",
		e.Tokens, e.All.Gold, e.All.Found, e.All.Right)
	fmt.Fprintf(w, "accuracy: %6.2f%%; precision: %6.2f%%; recall: %6.2f%%; FB1: %6.2f\n",
		percent(e.Agree, e.Tokens), e.All.Precision(), e.All.Recall(), e.All.F1())
	for _, t := range []Type{LOC, MISC, ORG, PER} {
		s := e.ByType[t]
		fmt.Fprintf(w, "%17s: precision: %6.2f%%; recall: %6.2f%%; FB1: %6.2f  %d\n",
			t, s.Precision(), s.Recall(), s.F1(), s.Found)
	}
}
