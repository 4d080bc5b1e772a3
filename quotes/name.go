package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// name reads the name that begins at i: one that was passed, or one known by
// its capitals. m is the mention's index, -1 where none was passed.
func (w *named) name(i, end int) (r text.Range, m int, typ Type) {
	if k := w.nameAt[i]; k > 0 {
		j := i + 1
		for j < end && w.nameAt[j] < 0 {
			j++
		}
		men := &w.ms[k-1]
		if last := &w.doc.Tokens[j-1]; men.Type == PER && last.Has(text.Capital) && !last.Has(text.HasHyphen) && !last.Has(text.HasApos) && !(j-i == 1 && i > 0 && w.is(i-1, article) && w.lastIsNoun(i, j)) {
			if last, m := w.surnameAt(i, j, end); m >= 0 {
				return text.Range{First: i, Last: last}, m, PER // Sanne, van Dorp: a name in two
			}
			return text.Range{First: i, Last: j}, int(k) - 1, PER // De Graaf, Visser
		}
		if last := &w.doc.Tokens[j-1]; men.Type == PER && last.Has(text.HasHyphen) && !w.lastIsNoun(i, j) {
			s := w.doc.Word(j - 1)
			if s = s[strings.LastIndexByte(s, '-')+1:]; len(s) > 4 && s[0] >= 'a' {
				return text.Range{}, -1, NoType // de Verkamp-lezing, but Kim Jong-un
			}
		}
		if men.Type == MISC && w.char(j) == ':' && w.inHeadAt(i) && i == w.doc.Blocks[w.doc.BlockAt(i)].Tokens.First {
			return text.Range{First: i, Last: j}, int(k) - 1, NoType // De Vier Winden: "…"
		}
		if men.Type == MISC || w.lastIsNoun(i, j) && men.Type != ORG {
			if w.lastIsNoun(i, j) || men.Type == MISC {
				return text.Range{}, -1, NoType // VVD-Kamerlid, Britse: part of a description
			}
		}
		return text.Range{First: i, Last: j}, int(k) - 1, men.Type
	}
	if w.nameAt[i] < 0 {
		return text.Range{}, -1, NoType
	}
	return w.capitals(i, end)
}

// surnameAt is the end of the person's name that goes on at j, as a mention
// of its own, after the first name [i, j), and that mention; -1 where none
// does. A recogniser cuts "Claes de Vries" in two where it does not know
// Claes.
func (w *named) surnameAt(i, j, end int) (last, m int) {
	if j-i != 1 || j >= end || w.nameAt[j] <= 0 || w.inq[i] != w.inq[j] || w.doc.Tokens[j].Has(text.SentenceStart) {
		return 0, -1
	}
	if men := &w.ms[w.nameAt[j]-1]; men.Type != PER || w.clean(text.Range{First: i, Last: j}).End != w.doc.Tokens[i].End {
		return 0, -1
	}
	for last = j + 1; last < end && w.nameAt[last] < 0; last++ {
	}
	return last, int(w.nameAt[j]) - 1
}

// lastIsNoun reports whether the last token of [i, j) is a noun for a person.
func (w *named) lastIsNoun(i, j int) bool {
	if j-i == 1 && w.entry(i).name {
		return false
	}
	return w.noun(j-1).class == person
}

// capitals reads a name that no recogniser gave, by its capitals.
func (w *named) capitals(i, end int) (text.Range, int, Type) {
	none := text.Range{}
	t := &w.doc.Tokens[i]
	if t.Kind == text.Handle {
		return text.Range{First: i, Last: i + 1}, -1, NoType
	}
	if t.Kind != text.Word || !t.Has(text.Capital) {
		return none, -1, NoType
	}
	e := w.entry(i)
	if t.Has(text.SentenceStart) && t.Has(text.HasApos) && w.nameAt[i] == 0 && !e.name && strings.HasSuffix(w.doc.Word(i), "n") {
		return none, -1, NoType // Zo’n
	}
	if e.fn&^(namePart|titleNoun) != 0 && !(e.fn&namePart != 0 && w.capitalAt(i+1, end) && !t.Has(text.SentenceStart)) {
		return none, -1, NoType
	}
	if w.noun(i).class != noNoun && !e.name || strings.HasSuffix(w.doc.Word(i), "-") {
		return none, -1, NoType // Voor- en tegenstanders
	}
	j := i + 1
	for j < end {
		if w.capitalAt(j, end) && w.nameAt[j] == 0 {
			j++
			continue
		}
		// van der, de: inside a name where a capital follows
		k := j
		for k < end && k < j+3 && w.is(k, namePart) && !w.doc.Tokens[k].Has(text.Capital) {
			k++
		}
		if k == j+1 && w.is(j, prep) && !w.is(j, joining) {
			break // vertelde Sanne aan Karel
		}
		if k > j && w.capitalAt(k, end) && w.nameAt[k] == 0 && (e.name || t.Has(text.Initials)) {
			j = k + 1
			continue
		}
		break
	}
	if j == i+1 && t.Has(text.SentenceStart) && !e.name && (len(w.ms) > 0 && !w.seen[t.Fold] && w.char(j) != ':' || j < end && w.nameAt[j] > 0) {
		return none, -1, NoType // Zieke Bertens
	}
	if j == i+1 && t.Has(text.SentenceStart) && !e.name && !w.seen[t.Fold] && w.char(j) != ':' {
		if !w.doc.Tagged || t.Tag.POS() != text.PROPN {
			return none, -1, NoType
		}
	}
	typ := NoType
	for k := i; k < j; k++ {
		if w.fn(k)&mediaWord != 0 && !e.name {
			return text.Range{First: i, Last: j}, -1, ORG
		}
	}
	if e.name || t.Has(text.Initials) {
		typ = PER
	} else if t.Has(text.AllCaps) {
		typ = ORG
	} else if strings.HasSuffix(w.doc.Word(i), "se") || strings.HasSuffix(w.doc.Word(i), "sche") {
		if j == i+1 {
			return none, -1, NoType // Britse
		}
	}
	return text.Range{First: i, Last: j}, -1, typ
}

// capitalAt reports whether a word with a capital that is not its sentence's
// is at i.
func (w *named) capitalAt(i, end int) bool {
	return i < end && w.doc.Tokens[i].Kind == text.Word && w.doc.Tokens[i].Has(text.Capital) && !w.doc.Tokens[i].Has(text.SentenceStart)
}

// addName appends the name and gives the token after it.
func (w *phrases) addName(from int, name text.Range, m int, typ Type, end int) int {
	c := cand{tok: name, np: text.Range{First: from, Last: name.Last}, form: Name, typ: typ, head: -1, mention: m, ent: -1, owner: -1, apposed: -1}
	if m >= 0 {
		c.sex = w.ms[m].Gender
	}
	// An organisation keeps its article.
	if typ == ORG && name.First > 0 && name.First == from && w.is(name.First-1, article) {
		if w.inq[name.First-1] == w.inq[name.First] {
			c.tok.First--
			c.np.First--
		}
	}
	w.add(c)
	return name.Last
}

// possessor reports whether the name that ends before token i is a genitive
// with what it owns after it: Poetins "goede beslissingen".
func (w *named) possessor(i int) bool {
	if i+1 >= len(w.doc.Tokens) || w.entry(i-1).name {
		return false
	}
	s := w.doc.Word(i - 1)
	if len(s) < 4 || s[len(s)-1] != 's' || !w.doc.Tokens[i-1].Has(text.Capital) || w.doc.Tokens[i-1].Has(text.AllCaps) {
		return false
	}
	t := &w.doc.Tokens[i]
	if t.Kind == text.Quote && w.inq[i] == 0 && w.inq[i+1] != 0 {
		return !w.doc.Tokens[i+1].Has(text.Capital)
	}
	return w.doc.Tagged && t.Kind == text.Word && t.Tag.POS() == text.NOUN
}
