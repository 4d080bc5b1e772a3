package main

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/tools/internal/marked"
)

// figures are what a layer gives, by name: "times.f1".
type figures map[string]score

// heading comes before the figures that a run prints.
const heading = "# figures: value, right, found, wanted"

// print writes a line for each figure.
func (f figures) print(w io.Writer) {
	fmt.Fprintln(w, heading)
	for _, k := range slices.Sorted(maps.Keys(f)) {
		s := f[k]
		fmt.Fprintf(w, "%s\t%.4f\t%d\t%d\t%d\n", k, s.f1(), s.right, s.found, s.want)
	}
}

// score counts what was right, found and wanted.
type score struct{ right, found, want int }

// part is the score of a choice that is always made: right, n times of of.
func part(right, of int) score { return score{right, of, of} }

func (s score) precision() float64 { return ratio(s.right, s.found) }
func (s score) recall() float64    { return ratio(s.right, s.want) }

// f1 is the harmonic mean of precision and recall, and the share that is
// right where as much was found as was wanted.
func (s score) f1() float64 { return ratio(2*s.right, s.found+s.want) }

func (s score) String() string {
	return fmt.Sprintf("P %.4f  R %.4f  F1 %.4f  (%d of %d found, %d wanted)", s.precision(), s.recall(), s.f1(), s.right, s.found, s.want)
}

// ratio is n of of, 0 where there is nothing.
func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// ofNER is the score of a model of names.
func ofNER(s ner.Score) score { return score{s.Right, s.Found, s.Gold} }

// ofMarked is the score of a layer of the marked pages.
func ofMarked(layer string, c *marked.Count) score {
	if marked.IsChoice(layer) {
		return part(c.Right, c.Right+c.Missed)
	}
	return score{c.Right, c.Right + c.Extra, c.Right + c.Missed}
}
