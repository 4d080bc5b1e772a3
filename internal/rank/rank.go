// Package rank chooses among options by linear models over small attributes.
//
// An option is a vector of attributes, each a small number that its [Space]
// names: "form=name", "steps=2". A feature is one attribute's value, or those
// of two or three attributes together; which, the space's templates say. An
// attribute that is 0 is absent, and so is every feature that it is part of.
// The score of an option is the sum of the weights of its features, and
// [Shares] turns the scores of all options into shares of one.
//
// Weights are integers, in units of 1/[Unit] of a natural logarithm of odds,
// and so are sums and shares: a model gives the same answer on every machine.
package rank

import (
	"bufio"
	"fmt"
	"io"
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

func (a *Attr) size() int {
	if a.Values != nil {
		return len(a.Values) + 1
	}
	return a.Max + 1
}

// value is the name of value v.
func (a *Attr) value(v int) string {
	if a.Values != nil {
		return a.Values[v-1]
	}
	return strconv.Itoa(v)
}

// parse is the value with a name; 0 where there is none.
func (a *Attr) parse(s string) int {
	for i, v := range a.Values {
		if v == s {
			return i + 1
		}
	}
	if a.Values == nil {
		if n, err := strconv.Atoi(s); err == nil && 0 < n && n <= a.Max {
			return n
		}
	}
	return 0
}

// maxParts bounds the attributes of a template.
const maxParts = 3

// template is a set of attributes whose values make one feature together.
type template struct {
	attrs [maxParts]uint8
	sizes [maxParts]int32
	n     int
	base  int32
}

// Space is a set of attributes and of the features made of them. It is
// read-only once made.
type Space struct {
	attrs     []Attr
	templates []template
	size      int32
	// runs are ranges of templates with the same first attribute: where that
	// is absent the range is passed over.
	runs []run
}

type run struct {
	attr        uint8
	first, last int32
}

// NewSpace is the space of the attributes with a template for each row of
// names, which are separated by spaces. It panics where a row names an
// attribute that is not there: both are tables in the code.
func NewSpace(attrs []Attr, templates ...string) *Space {
	s := &Space{attrs: attrs}
	for _, row := range templates {
		t := template{base: s.size}
		size := int32(1)
		for name := range strings.FieldsSeq(row) {
			i := s.Attr(name)
			if i < 0 || t.n == maxParts {
				panic("rank: template " + row)
			}
			t.attrs[t.n], t.sizes[t.n] = uint8(i), int32(attrs[i].size())
			size *= t.sizes[t.n]
			t.n++
		}
		s.templates = append(s.templates, t)
		s.size += size
	}
	for i := range s.templates {
		a := s.templates[i].attrs[0]
		if n := len(s.runs); n > 0 && s.runs[n-1].attr == a {
			s.runs[n-1].last++
			continue
		}
		s.runs = append(s.runs, run{a, int32(i), int32(i) + 1})
	}
	return s
}

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

// Size is the number of features, with those that never occur.
func (s *Space) Size() int { return int(s.size) }

// Attrs is the number of attributes: the length of a vector.
func (s *Space) Attrs() int { return len(s.attrs) }

// at is the feature that template t makes of the vector; -1 where one of its
// attributes is absent.
func (t *template) at(v []uint8) int32 {
	i := int32(0)
	for n := range t.n {
		x := v[t.attrs[n]]
		if x == 0 {
			return -1
		}
		i = i*t.sizes[n] + int32(x)
	}
	return t.base + i
}

// Features appends the features of a vector to dst.
func (s *Space) Features(dst []int32, v []uint8) []int32 {
	for n := range s.templates {
		if i := s.templates[n].at(v); i >= 0 {
			dst = append(dst, i)
		}
	}
	return dst
}

// Name is the name of feature i: "form=name steps=2".
func (s *Space) Name(i int32) string {
	n := len(s.templates) - 1
	for s.templates[n].base > i {
		n--
	}
	t := &s.templates[n]
	i -= t.base
	var parts [maxParts]string
	for k := t.n - 1; k >= 0; k-- {
		a := &s.attrs[t.attrs[k]]
		parts[k] = a.Name + "=" + a.value(int(i%t.sizes[k]))
		i /= t.sizes[k]
	}
	return strings.Join(parts[:t.n], " ")
}

// feature is the number of the feature with a name.
func (s *Space) feature(name string) (int32, bool) {
	v := make([]uint8, len(s.attrs))
	var want [maxParts]uint8
	n := 0
	for part := range strings.FieldsSeq(name) {
		key, val, _ := strings.Cut(part, "=")
		a := s.Attr(key)
		if a < 0 || n == maxParts {
			return 0, false
		}
		x := s.attrs[a].parse(val)
		if x == 0 {
			return 0, false
		}
		v[a], want[n] = uint8(x), uint8(a)
		n++
	}
	for k := range s.templates {
		if t := &s.templates[k]; t.n == n && t.attrs == want {
			return t.at(v), true
		}
	}
	return 0, false
}

// Model is a space with the weights of its features. It is read-only once
// made.
type Model struct {
	*Space
	weights []int16
	// steps are what shares of one turn out to be worth: steps[i] is the part
	// of Whole that is right among options with the share i/(len-1). Without
	// steps a share is worth itself.
	steps []int32
}

// Whole is the share that stands for certainty.
const Whole = 1 << 16

// NewModel is the model with the given weights, one for each feature of the
// space; nil stands for zeros. steps may be nil.
func NewModel(s *Space, weights []int16, steps []int32) *Model {
	if weights == nil {
		weights = make([]int16, s.size)
	}
	return &Model{Space: s, weights: weights, steps: steps}
}

// Score is the sum of the weights of a vector's features.
func (m *Model) Score(v []uint8) int32 {
	sum := int32(0)
	for _, r := range m.runs {
		if v[r.attr] == 0 {
			continue
		}
		for n := r.first; n < r.last; n++ {
			if i := m.templates[n].at(v); i >= 0 {
				sum += int32(m.weights[i])
			}
		}
	}
	return sum
}

// Weight is the weight of feature i.
func (m *Model) Weight(i int32) int { return int(m.weights[i]) }

// exps are e to the power of -i/16, in parts of Whole.
var exps = [...]int64{
	65536, 61565, 57835, 54331, 51039, 47947, 45042, 42313, 39750, 37341, 35079, 32954, 30957, 29081, 27319, 25664,
}

// exp is e to the power of x/Unit for x from 0 down, in parts of Whole.
func exp(x int32) int64 {
	if x < -10*Unit {
		return 1
	}
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

// Write writes the model's weights that are not 0, a line for each: feature,
// tab, weight. The line "worth" has the steps of [Model.Worth].
func (m *Model) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	for i, x := range m.weights {
		if x != 0 {
			fmt.Fprintf(b, "%s\t%d\n", m.Name(int32(i)), x)
		}
	}
	if len(m.steps) > 0 {
		b.WriteString("worth\t")
		for i, s := range m.steps {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(strconv.Itoa(int(s)))
		}
		b.WriteByte('\n')
	}
	return b.Flush()
}

// Add sets what a line of [Model.Write] says. It reports whether the model
// knows the feature.
func (m *Model) Add(feature, value string) bool {
	if feature == "worth" {
		m.steps = m.steps[:0]
		for f := range strings.FieldsSeq(value) {
			n, err := strconv.Atoi(f)
			if err != nil || n < 0 || n > Whole {
				return false
			}
			m.steps = append(m.steps, int32(n))
		}
		return true
	}
	i, ok := m.feature(feature)
	x, err := strconv.ParseInt(value, 10, 16)
	if !ok || err != nil {
		return false
	}
	m.weights[i] = int16(x)
	return true
}
