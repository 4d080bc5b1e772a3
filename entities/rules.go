package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// The rules find names by capitals and by the words around them, where there is
// no model.

// capitals counts, for the words of a document that are written with a
// capital, how often they are so within a sentence and how often in lower
// case. It is an open-addressed table that is reused.
type capitals struct {
	keys []uint64
	mid  []uint16
	low  []uint16
}

func (c *capitals) reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	if size > len(c.keys) || len(c.keys) > 1<<18 {
		c.keys, c.mid, c.low = make([]uint64, size), make([]uint16, size), make([]uint16, size)
		return
	}
	clear(c.keys)
	clear(c.mid)
	clear(c.low)
}

func (c *capitals) slot(key uint64) int {
	mask := len(c.keys) - 1
	key |= 1
	for i := int(key>>20) & mask; ; i = (i + 1) & mask {
		if c.keys[i] == key || c.keys[i] == 0 {
			c.keys[i] = key
			return i
		}
	}
}

// midCount is how often a word stands with a capital within a sentence.
func (c *capitals) midCount(key uint64) int { return int(c.mid[c.slot(key)]) }

// lowCount is how often a word is in lower case.
func (c *capitals) lowCount(key uint64) int { return int(c.low[c.slot(key)]) }

// countCapitals fills the counts.
func (f *sources) countCapitals() {
	f.caps.reset(len(f.doc.Tokens))
	for i := range f.doc.Tokens {
		t := &f.doc.Tokens[i]
		s := f.caps.slot(t.Fold)
		switch {
		case !f.capital(i):
			f.caps.low[s] = min(f.caps.low[s]+1, 1<<15)
		case !f.opens(i):
			f.caps.mid[s] = min(f.caps.mid[s]+1, 1<<15)
		}
	}
}

// runRules finds names without a model.
func (f *sources) runRules() {
	for k := range f.doc.Sentences {
		r := f.doc.Sentences[k].Tokens
		for i := r.First; i < r.Last; {
			j := f.nameEnd(i, r)
			if j == i {
				i++
				continue
			}
			f.base = append(f.base, f.ruleName(i, j))
			i = j
		}
	}
}

// nameEnd is the end of the run of capitalised words and particles that
// begins with token i; i where none does.
func (f *sources) nameEnd(i int, r text.Range) int {
	if !f.capital(i) {
		return i
	}
	if f.opens(i) && !f.isNameHere(i) {
		return i
	}
	last := i + 1
	for j := i + 1; j < r.Last && f.doc.Tokens[j].Kind == text.Word; j++ {
		if f.doc.Tokens[j].Start-f.doc.Tokens[j-1].End > 1 {
			break // the next column of a table
		}
		if f.capital(j) {
			if lowerTail(f.word(j)) {
				break // Nederlands Brexit-plan: the compound is a name of its own
			}
			last = j + 1
			continue
		}
		if !f.is(j, wParticle) || f.is(j+1, wField) {
			break // minister Verzonnen van Justitie
		}
	}
	return last
}

// isNameHere reports whether a word that opens a sentence is a name.
func (f *sources) isNameHere(i int) bool {
	t := &f.doc.Tokens[i]
	if t.Flags&(text.MidCapital|text.HasDigit|text.Initials) != 0 {
		return true
	}
	if f.is(i, wFunction) || f.titles.Get(t.Fold) != nil {
		return false
	}
	s := f.caps.slot(t.Fold)
	if f.caps.mid[s] > 0 {
		return true
	}
	if f.caps.low[s] > 0 {
		return false
	}
	if f.doc.Tagged {
		return t.Tag.POS() == text.PROPN
	}
	// a capitalised word or a particle and one after it: Jan Jansen, Piet de Vries
	j := i + 1
	for f.is(j, wParticle) {
		j++
	}
	return f.capital(j) && !f.is(j, wFunction)
}

// run is a run of words that the rules take for a name.
type run struct{ first, last int }

// runRow is a rule about what a run names.
type runRow struct {
	when  func(f *sources, r run) bool
	typ   Type
	score float64

	// example is a sentence whose last run of words is this row's, counter one
	// whose last run is another's.
	example, counter string
}

// runRows are tried in this order.
var runRows = []runRow{
	{
		when: func(f *sources, r run) bool {
			return r.words() == 1 && lowerTail(f.word(r.first))
		},
		typ: MISC, score: 0.5, example: "Toen kwam het Bedacht-plan.", counter: "Toen kwam het Bedacht.",
	},
	{
		when: func(f *sources, r run) bool { return f.titleBefore(r.first) },
		typ:  PER, score: 0.8, example: "Dat zei minister Bedacht.", counter: "Dat zei bedenker Bedacht.",
	},
	{
		when: func(f *sources, r run) bool { return memberOf(f.word(r.first)) },
		typ:  MISC, score: 0.5, example: "Dat zei een BVD'er.", counter: "Dat zei een BVD'tje.",
	},
	{
		when: func(f *sources, r run) bool { return f.is(r.first-1, wIn|wToward|wPlaceHead) },
		typ:  LOC, score: 0.5, example: "Zij woont in Bedacht.", counter: "Zij houdt van Bedacht.",
	},
	{
		when: func(f *sources, r run) bool {
			return f.is(r.first-1, wOrgHead) || f.orgToken(r.first) && r.words() == 1
		},
		typ: ORG, score: 0.5, example: "Dat zegt bedrijf Bedacht Verzonnen.", counter: "Dat zegt buurman Bedacht Verzonnen.",
	},
	{
		when: func(f *sources, r run) bool {
			w := f.word(r.first)
			return r.words() == 1 && (strings.HasSuffix(w, "se") || strings.HasSuffix(w, "sche"))
		},
		typ: MISC, score: 0.5, example: "Toen kwam de Bedachtse.", counter: "Toen kwam de Bedachten.",
	},
	{
		when: func(f *sources, r run) bool { return r.words() >= 2 && !f.is(r.first-1, wDet) && !f.orgWords(r) },
		typ:  PER, score: 0.5, example: "Toen sprak Bedacht Verzonnen.", counter: "Toen sprak de Bedacht Verzonnen.",
	},
	{
		when: func(f *sources, r run) bool { return r.words() < 2 && f.is(r.last, wSay) },
		typ:  PER, score: 0.5, example: "Toen zo Bedacht zegt.", counter: "Toen zo Bedacht loopt.",
	},
	{
		when: func(*sources, run) bool { return true },
		typ:  ORG, score: 0.5, example: "Toen kwam Bedacht.",
	},
}

func (r run) words() int { return r.last - r.first }

// typeOf is the row that gives a run its type.
func (f *sources) typeOf(r run) *runRow {
	for k := range runRows {
		if row := &runRows[k]; row.when(f, r) {
			return row
		}
	}
	return nil
}

// ruleName gives a run of words its type.
func (f *sources) ruleName(i, j int) candidate {
	row := f.typeOf(run{i, j})
	sure, _ := genitives(f.word(j - 1))
	return candidate{first: i, last: j, typ: row.typ, cut: sure, src: FromRule, score: row.score}
}

// orgWords reports whether a run has a word that only organisations have.
func (f *sources) orgWords(r run) bool {
	for k := r.first; k < r.last; k++ {
		if f.is(k, wOrgHead) {
			return true
		}
	}
	return false
}

// titleBefore reports whether a title comes right before token i.
func (f *titleReader) titleBefore(i int) bool {
	t := f.titleAt(i - 1)
	return t.row != nil && !f.capital(i-1) || t.row != nil && f.opens(i-1)
}
