// Package rank chooses among options by boosted trees over small attributes.
//
// An option is a vector of attributes, each a small number that its [Space]
// names: "form=name", "steps=2". An attribute that is 0 is absent. A tree asks
// up to [MaxDepth] questions, each about one attribute, "is the form a name?",
// "are the steps at most 2?", and has a weight for every row of answers. The
// score of an option is the sum of the trees' weights for it, and [Shares]
// turns the scores of all options into shares of one.
//
// Weights are integers, in units of 1/[Unit] of a natural logarithm of odds,
// and so are sums and shares: a model gives the same answer on every machine.
package rank

import (
	"bufio"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
)

// Unit is the weight that multiplies the odds of an option by e.
const Unit = 128

// Attr is an attribute of options.
type Attr struct {
	Name string
	// Values are the names of its values from 1 on. Where there are none its
	// values are numbers, from 1 to Max.
	Values []string
	Max    int
}

// size is the number of values, with the absent one.
func (a *Attr) size() int {
	if a.Values != nil {
		return len(a.Values) + 1
	}
	return a.Max + 1
}

// absent is the name of the value 0.
const absent = "absent"

// value is the name of value v.
func (a *Attr) value(v int) string {
	switch {
	case v == 0:
		return absent
	case a.Values != nil:
		return a.Values[v-1]
	}
	return strconv.Itoa(v)
}

// parse is the value with a name; -1 where there is none.
func (a *Attr) parse(s string) int {
	if s == absent {
		return 0
	}
	for i, v := range a.Values {
		if v == s {
			return i + 1
		}
	}
	if n, err := strconv.Atoi(s); a.Values == nil && err == nil && 0 < n && n <= a.Max {
		return n
	}
	return -1
}

// Space is a set of attributes. It is read-only once made.
type Space struct {
	attrs []Attr
	// cells[a] is the first of the cells of attribute a: it has one for each
	// of its values.
	cells []uint16
	size  int // the number of all cells
}

// NewSpace is the space of the attributes. It panics where there are more than
// maxAttrs, or one has more than maxValues values: they are a table in the code.
func NewSpace(attrs []Attr) *Space {
	if len(attrs) > maxAttrs {
		panic("rank: too many attributes")
	}
	s := &Space{attrs: attrs}
	for i := range attrs {
		if attrs[i].size() > maxValues {
			panic("rank: too many values: " + attrs[i].Name)
		}
		s.cells = append(s.cells, uint16(s.size))
		s.size += attrs[i].size()
	}
	return s
}

// maxAttrs bounds the attributes of a space.
const maxAttrs = 128

// maxValues bounds the values of an attribute, with the absent one.
const maxValues = 64

// Attr is the place of the attribute with a name in a vector; -1 where there
// is none.
func (s *Space) Attr(name string) int {
	for i := range s.attrs {
		if s.attrs[i].Name == name {
			return i
		}
	}
	return -1
}

// Attrs is the number of attributes: the length of a vector.
func (s *Space) Attrs() int { return len(s.attrs) }

// Name is what a vector says of attribute a: "form=name".
func (s *Space) Name(a int, v []uint8) string {
	return s.attrs[a].Name + "=" + s.attrs[a].value(int(v[a]))
}

// question is answered with yes where the attribute is "to", or where it is at
// most "to" if from is 0.
type question struct{ attr, from, to uint8 }

// yes reports whether the answer is yes where the attribute has value x.
func (q *question) yes(x int) bool { return uint8(x)-q.from <= q.to-q.from }

func (s *Space) questionName(q question) string {
	a := &s.attrs[q.attr]
	if q.from == q.to {
		return a.Name + "=" + a.value(int(q.to))
	}
	return a.Name + "<=" + a.value(int(q.to))
}

// parseQuestion reads what questionName writes.
func (s *Space) parseQuestion(text string) (q question, ok bool) {
	name, value, _ := strings.Cut(text, "=")
	most := strings.HasSuffix(name, "<")
	a := s.Attr(strings.TrimSuffix(name, "<"))
	if a < 0 {
		return q, false
	}
	v := s.attrs[a].parse(value)
	if v < 0 || most && v == 0 {
		return q, false
	}
	q = question{attr: uint8(a), from: uint8(v), to: uint8(v)}
	if most {
		q.from = 0
	}
	return q, true
}

// MaxDepth bounds the questions of a tree.
const MaxDepth = 8

// tree is a row of questions with a weight for each row of answers: the
// answers are the digits of its index, yes for 1.
type tree struct {
	questions []question
	weights   []int16
}

// block is eight trees that are asked together: a word has the rows of answers
// of all, a byte a tree. A question is about one attribute, so that the rows
// of an option are those of absent, changed by a word for each attribute that
// it has.
type block struct {
	absent  uint64   // where all attributes are absent
	changes []uint64 // per cell
	weights [blockTrees][]int16
}

const blockTrees = 8

// Model is a space with the trees that score its options. It is read-only once
// made.
type Model struct {
	*Space
	trees  []tree
	blocks []block
	// steps are what shares of one turn out to be worth: steps[i] is the part
	// of Whole that is right among options with the share i/(len-1). Without
	// steps a share is worth itself.
	steps []int32
}

// Whole is the share that stands for certainty.
const Whole = 1 << 16

// NewModel is a model without trees, to which all options are the same.
func NewModel(s *Space) *Model { return &Model{Space: s} }

// Score is the sum of the weights of a vector's answers.
func (m *Model) Score(v []uint8) int32 { return m.score(m.blocks, v) }

func (m *Model) score(blocks []block, v []uint8) int32 {
	var has [maxAttrs]uint16 // the cells of the attributes that are not absent
	n := 0
	for a, x := range v {
		if x != 0 {
			has[n] = m.cells[a] + uint16(x)
			n++
		}
	}
	sum := int32(0)
	for i := range blocks {
		b := &blocks[i]
		rows := b.absent
		for _, c := range has[:n] {
			rows ^= b.changes[c]
		}
		for t := range b.weights {
			sum += int32(b.weights[t][uint8(rows>>(8*t))])
		}
	}
	return sum
}

// The trees are asked in stages. An option that is behind the best by lag after
// a stage is not asked on: it would be given a share of next to nothing.
const (
	stages = 6
	lag    = 3 * Unit
)

// Scores appends to dst the scores of n options, whose vectors at gives.
// Those that are far behind have the score of the first trees alone.
func (m *Model) Scores(dst []int32, n int, at func(i int) []uint8) []int32 {
	from := len(dst)
	dst = append(dst, make([]int32, n)...)
	scores := dst[from:]
	best := int32(0)
	for s := range stages {
		blocks := m.blocks[len(m.blocks)*s/stages : len(m.blocks)*(s+1)/stages]
		next := int32(math.MinInt32)
		for i := range scores {
			if scores[i] >= best-lag {
				scores[i] += m.score(blocks, at(i))
				next = max(next, scores[i])
			}
		}
		best = next
	}
	return dst
}

// AttrWeight is how much the score of a vector would fall if attribute a were
// absent.
func (m *Model) AttrWeight(v []uint8, a int) int {
	old, with := v[a], m.Score(v)
	v[a] = 0
	without := m.Score(v)
	v[a] = old
	return int(with - without)
}

// exps are e to the power of -i/16, in parts of Whole.
var exps = [...]int64{
	65536, 61565, 57835, 54331, 51039, 47947, 45042, 42313, 39750, 37341, 35079, 32954, 30957, 29081, 27319, 25664,
}

// exp is e to the power of x/Unit for x from 0 down, in parts of Whole.
func exp(x int32) int64 {
	x = -x
	v := exps[x%Unit/(Unit/16)]
	// between two entries of the table: e^-d is nearly 1-d+d²/2
	d := int64(x % (Unit / 16))
	v -= v * d / Unit
	v += v * d * d / (2 * Unit * Unit)
	for range x / Unit {
		v = v * 24109 >> 16
	}
	return max(v, 1)
}

// Shares replaces scores by the shares of Whole that the options have.
func Shares(scores []int32) {
	if len(scores) == 0 {
		return
	}
	best := scores[0]
	for _, s := range scores {
		best = max(best, s)
	}
	sum := int64(0)
	for _, s := range scores {
		sum += exp(s - best)
	}
	for i, s := range scores {
		scores[i] = int32(exp(s-best) * Whole / sum)
	}
}

// Worth is how often an option with the share is right, in parts of Whole.
func (m *Model) Worth(share int32) int32 {
	n := int32(len(m.steps)) - 1
	if n < 1 {
		return share
	}
	share = min(max(share, 0), Whole)
	i := min(share*n/Whole, n-1)
	from := i * Whole / n
	return m.steps[i] + int32(int64(m.steps[i+1]-m.steps[i])*int64(share-from)*int64(n)/Whole)
}

// SetWorth sets the steps of [Model.Worth], before the model is used.
func (m *Model) SetWorth(steps []int32) { m.steps = steps }

// The causes of an error of [Model.Add].
var (
	errKind     = errors.New("neither tree nor worth")
	errQuestion = errors.New("unknown question")
	errWeights  = errors.New("not the weights of the questions")
)

// Write writes the model, a line for each tree: "tree", tab, its questions,
// tab, its weights. The line "worth" has the steps of [Model.Worth].
func (m *Model) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	for i := range m.trees {
		t := &m.trees[i]
		b.WriteString("tree\t")
		for n, q := range t.questions {
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(m.questionName(q))
		}
		b.WriteByte('\t')
		writeInts(b, t.weights)
	}
	if len(m.steps) > 0 {
		b.WriteString("worth\t")
		writeInts(b, m.steps)
	}
	return b.Flush()
}

// writeInts writes numbers with spaces between them, and ends the line.
func writeInts[T int16 | int32](b *bufio.Writer, l []T) {
	for i, x := range l {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(int(x)))
	}
	b.WriteByte('\n')
}

// Add takes in the fields of a line that [Model.Write] wrote.
func (m *Model) Add(row []string) error {
	switch {
	case len(row) == 3 && row[0] == "tree":
		var questions []question
		for name := range strings.FieldsSeq(row[1]) {
			q, ok := m.parseQuestion(name)
			if !ok {
				return errQuestion
			}
			questions = append(questions, q)
		}
		var weights []int16
		for f := range strings.FieldsSeq(row[2]) {
			x, err := strconv.ParseInt(f, 10, 16)
			if err != nil {
				return errWeights
			}
			weights = append(weights, int16(x))
		}
		return m.add(questions, weights)
	case len(row) == 2 && row[0] == "worth":
		m.steps = m.steps[:0]
		for f := range strings.FieldsSeq(row[1]) {
			n, err := strconv.Atoi(f)
			if err != nil || n < 0 || n > Whole {
				return errWeights
			}
			m.steps = append(m.steps, int32(n))
		}
		return nil
	}
	return errKind
}

// add adds a tree.
func (m *Model) add(questions []question, weights []int16) error {
	if len(questions) > MaxDepth || len(weights) != 1<<len(questions) {
		return errWeights
	}
	at := len(m.trees) % blockTrees
	if at == 0 {
		b := block{changes: make([]uint64, m.size)}
		for t := range b.weights {
			b.weights[t] = noWeight
		}
		m.blocks = append(m.blocks, b)
	}
	m.trees = append(m.trees, tree{questions, weights})
	b := &m.blocks[len(m.blocks)-1]
	b.weights[at] = weights
	for n, q := range questions {
		yes := uint64(1) << (8*at + len(questions) - 1 - n)
		absent := q.yes(0)
		if absent {
			b.absent |= yes
		}
		for x := range m.attrs[q.attr].size() {
			if q.yes(x) != absent {
				b.changes[int(m.cells[q.attr])+x] ^= yes
			}
		}
	}
	return nil
}

// noWeight are the weights of a place in a block without a tree.
var noWeight = []int16{0}
