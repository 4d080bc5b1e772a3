package lines

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/rank"
)

// Candidate is labels that the lines of a page may have.
type Candidate struct {
	Labels []Label
	// Attributes tell how it compares with the best labels by the lines alone: a
	// vector of [TraitSpace].
	Attributes []uint8
	score      int32
}

const (
	bestOf  = 12        // labels that are looked at, the best by the lines
	alsoOf  = 60        // and others at most, that are alike throughout
	sureBy  = 3 * unit  // how far the best is ahead of the next where none is looked for
	farBack = 40 * unit // how far behind the best any of them may be

	// maxWhole is the number of lines of a page at most that is looked at as a whole:
	// of a longer one the best labels by the lines are taken.
	maxWhole = 2000
)

// choiceTSV holds the trees that choose among candidates. They are trained from
// marked pages with the weights of the lines: go run ./tools/train lines.
//
//go:embed choice.tsv
var choiceTSV string

// builtinChoice are the built-in trees.
var builtinChoice = sync.OnceValue(func() *rank.Model {
	m, err := ReadChoice(choiceTSV)
	if err != nil {
		panic(err) // the embedded table is checked by a test
	}
	return m
})

// ReadChoice reads trees that [rank.Model.Write] has written.
func ReadChoice(table string) (*rank.Model, error) {
	m := rank.NewModel(TraitSpace())
	for line := range strings.Lines(table) {
		if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, "#") {
			continue
		}
		if err := m.Add(strings.Split(line, "\t")); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// With is a copy of m that chooses among candidates by other trees.
func (m *Model) With(choice *rank.Model) *Model {
	c := *m
	c.choice = choice
	return &c
}

// Candidates gives the labels that the lines of a page may have, the best by the
// lines alone first, each as it would be if it were chosen.
func (m *Model) Candidates(p *Page) []Candidate {
	if m.chain == nil || len(p.Lines) == 0 {
		return nil
	}
	d := m.decoder(p, nil)
	cs := d.candidates()
	for i := range cs {
		cs[i].Labels = d.finish(cs[i])
	}
	return cs
}

// candidates are the labels that the page may have, with what tells them apart.
func (d *decoder) candidates() []Candidate {
	paths := d.chain.Best(d.scores, 2)
	if len(paths) == 2 && paths[0].Score-paths[1].Score < sureBy {
		paths = d.chain.Best(d.scores, bestOf)
	} else {
		paths = paths[:1]
	}
	cs := make([]Candidate, 0, bestOf+alsoOf)
	for _, p := range paths {
		labels := make([]Label, len(p.Labels))
		for i, l := range p.Labels {
			labels[i] = Label(l)
		}
		cs = append(cs, Candidate{Labels: labels, score: p.Score})
	}
	if len(cs) == 1 {
		return cs
	}
	w := wholeOf(d.page, &d.series)
	for not := range w.alike(cs[0].Labels) {
		if len(cs) == cap(cs) {
			break
		}
		labels := d.best(not)
		if !slices.ContainsFunc(cs, func(c Candidate) bool { return slices.Equal(c.Labels, labels) }) {
			cs = append(cs, Candidate{Labels: slices.Clone(labels), score: d.sum(labels)})
		}
	}
	slices.SortStableFunc(cs, func(a, b Candidate) int { return int(b.score) - int(a.score) })
	top := cs[0]
	cs = slices.DeleteFunc(cs, func(c Candidate) bool { return c.score < top.score-farBack })
	if len(cs) == 1 {
		return cs
	}
	head, best := w.head(), w.tally(top.Labels)
	for i := range cs {
		head[aRank], head[aGap] = uint8(min(maxRank, i+1)), gapOf(top.score-cs[i].score)
		changed := 0
		for k, l := range cs[i].Labels {
			changed += int(b2i(l != top.Labels[k]))
		}
		head[aChanged] = stepOf(changed)
		cs[i].Attributes = w.tally(cs[i].Labels).vector(head, best)
	}
	return cs
}

// head are the attributes that all labels of the page have.
func (w *whole) head() [attrs]uint8 {
	long, stamps := 0, 0
	for i := range w.Lines {
		long += int(b2i(w.Lines[i].isProse()))
		stamps += int(b2i(w.Lines[i].hasStamp()))
	}
	return [attrs]uint8{aLines: stepOf(len(w.Lines) / 4), aLong: stepOf(long), aStamps: stepOf(stamps)}
}

// gapOf is a difference of scores, in steps.
func gapOf(d int32) uint8 {
	const fine = 20 // steps of a sixth of a natural logarithm
	g := d / (unit / 6)
	if g > fine {
		g = fine + (g-fine)/8
	}
	return uint8(min(maxRank, g))
}

// choose gives the labels of the candidate with the highest score.
func (d *decoder) choose(choice *rank.Model) Candidate {
	if len(d.scores) > maxWhole {
		labels := d.best(make([]uint32, len(d.scores)))
		return Candidate{Labels: slices.Clone(labels), score: d.sum(labels)}
	}
	cs := d.candidates()
	if len(cs) == 1 {
		return cs[0]
	}
	best := 0
	scores := choice.Scores(nil, len(cs), func(i int) []uint8 { return cs[i].Attributes })
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return cs[best]
}

// alike gives which labels the lines cannot have if the page is alike throughout:
// without one kind of article, with its first main article alone, with one label
// for all lines of one form. The labels are the best by the lines alone.
func (w *whole) alike(labels []Label) iter.Seq[[]uint32] {
	return func(yield func([]uint32) bool) {
		not := make([]uint32, len(labels))
		all := func(set uint32) []uint32 {
			for i := range not {
				not[i] = set
			}
			return not
		}
		for _, set := range [...]uint32{entries, teasers, entries | teasers, mains, mains | entries} {
			if !yield(all(set)) {
				return
			}
		}
		if first := slices.IndexFunc(labels, func(l Label) bool { return mains>>l&1 != 0 }); first >= 0 {
			all(mains)[first] = 0
			if !yield(not) {
				return
			}
			all(0)
			for i := range first {
				not[i] = teasers | entries
			}
			if !yield(not) {
				return
			}
		}
		for kind := 1; kind <= 3 && len(w.series.members) > 0; kind++ {
			all(0)
			w.series.only(kind, not)
			if !yield(not) {
				return
			}
		}
		for _, lines := range slices.Concat(w.heads, groups(w.worded), groups(w.shaped)) {
			for l := range labelCount {
				if !differ(labels, lines, l) {
					continue
				}
				all(0)
				for _, i := range lines {
					not[i] = ^Set(l)
				}
				if !yield(not) {
					return
				}
			}
		}
	}
}

// groups are the lines of each number from 1 on.
func groups(numbers []int) [][]int {
	var out [][]int
	for i, g := range numbers {
		if g > len(out) {
			out = append(out, nil)
		}
		if g > 0 {
			out[g-1] = append(out[g-1], i)
		}
	}
	return out
}

// differ reports whether some of the lines have the label and others have not.
func differ(labels []Label, lines []int, l Label) bool {
	some, others := false, false
	for _, i := range lines {
		some, others = some || labels[i] == l, others || labels[i] != l
	}
	return some && others
}
