package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// The rules find names by capitals and by the words around them. They are
// in for the model where there is none.

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
		if t.Kind != text.Word {
			continue
		}
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
	for j := i + 1; j < r.Last && j < i+12; j++ {
		t := &f.doc.Tokens[j]
		if t.Kind != text.Word || f.doc.Tokens[j].Start-f.doc.Tokens[j-1].End > 1 {
			break
		}
		if f.capital(j) {
			if t.Has(text.HasHyphen) && f.lowerTail(j) {
				break // Nederlands Brexit-plan: the compound is a name of its own
			}
			last = j + 1
			continue
		}
		if !f.is(j, wParticle) {
			break
		}
	}
	return last
}

// lowerTail reports whether the last part of a hyphenated word is in lower
// case: Brexit-deal.
func (f *passage) lowerTail(i int) bool {
	w := f.word(i)
	at := strings.LastIndexByte(w, '-')
	return at > 0 && at+1 < len(w) && w[at+1] >= 'a' && w[at+1] <= 'z'
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
	for j := i + 1; j < len(f.doc.Tokens) && j < i+4; j++ {
		if f.capital(j) && f.doc.Tokens[j].Start-f.doc.Tokens[j-1].End <= 1 {
			return !f.is(j, wFunction)
		}
		if !f.is(j, wParticle) || f.is(j, wDet) && j == i+1 {
			return false
		}
	}
	return false
}

// ruleName gives a run of words its type.
func (f *sources) ruleName(i, j int) candidate {
	c := candidate{first: i, last: j, src: FromRule, score: 0.5}
	w := f.word(j - 1)
	t := &f.doc.Tokens[i]
	words := j - i
	prev := i - 1
	switch {
	case words == 1 && t.Has(text.HasHyphen) && f.lowerTail(i):
		c.typ = MISC
	case f.titleBefore(i):
		c.typ, c.score = PER, 0.8
	case words == 1 && t.Has(text.HasApos) && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ers")):
		c.typ = MISC
	case f.is(prev, wIn|wToward) || f.is(prev, wPlaceHead):
		c.typ = LOC
	case f.is(prev, wOrgHead) || f.orgToken(i) && words == 1:
		c.typ = ORG
	case words == 1 && (strings.HasSuffix(w, "se") || strings.HasSuffix(w, "sche")):
		c.typ = MISC
	case words >= 2 && !f.is(prev, wDet) && !f.orgWords(i, j):
		c.typ = PER
	case words >= 2:
		c.typ = ORG
	case f.is(j, wSay):
		c.typ = PER
	default:
		c.typ = ORG
	}
	sure, _ := genitives(w)
	c.cut = sure
	return c
}

// orgWords reports whether a run holds a word that only organisations have.
func (f *sources) orgWords(i, j int) bool {
	for k := i; k < j; k++ {
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
