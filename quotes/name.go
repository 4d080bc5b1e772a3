package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// name reads the name that begins at i: one that was passed, or one known by
// its capitals. m is the mention's index, -1 where none was passed.
func (w *named) name(i, end int) (r text.Range, m int, typ Type) {
	switch k := w.nameAt[i]; {
	case w.answers(i):
	case k == 0:
		r, typ = w.capitals(i, end)
		return r, -1, typ
	case k > 0:
		return w.passed(i, end, int(k)-1)
	}
	return text.Range{}, -1, NoType
}

// answers reports whether the word at i is the letter that labels the answers of an
// interview, at the beginning of its paragraph: A: "Ja." Other letters may be the
// initials of several people.
func (w *named) answers(i int) bool {
	return w.doc.Word(i) == "A" && w.char(i+1) == ':' && w.doc.Blocks[w.doc.BlockAt(i)].Tokens.First == i
}

// passed reads the mention m, which begins at i.
func (w *named) passed(i, end, m int) (text.Range, int, Type) {
	j := i + 1
	for j < end && w.nameAt[j] < 0 {
		j++
	}
	typ := w.ms[m].Type
	hyphen := w.doc.Tokens[j-1].Has(text.HasHyphen)
	switch {
	case typ == PER && !hyphen:
		if last, next := w.surnameAt(i, j, end); next >= 0 {
			return text.Range{First: i, Last: last}, next, PER // Sanne, van Dorp: a name in two
		}
	case typ == PER && w.tailed(j-1),
		typ == MISC, typ != ORG && w.noun(j-1).class == person:
		return text.Range{}, -1, NoType // VVD-Kamerlid, Britse: part of a description
	}
	return text.Range{First: i, Last: j}, m, typ
}

// tailed reports whether the word at i is a name with a noun after its hyphen:
// de Verkamp-lezing, but Kim Jong-un.
func (w *named) tailed(i int) bool {
	s := w.doc.Word(i)
	s = s[strings.LastIndexByte(s, '-')+1:]
	return len(s) > 4 && s[0] >= 'a'
}

// surnameAt is the end of the person's name that goes on at j, as a mention
// of its own, after the first name [i, j), and that mention; -1 where none
// does. A recogniser cuts "Claes de Vries" in two where it does not know
// Claes, and most names with a nickname in marks.
func (w *named) surnameAt(i, j, end int) (last, m int) {
	if j-i != 1 {
		return 0, -1
	}
	at := w.pastNickname(j, end)
	switch {
	case at >= end:
	case w.nameAt[at] > 0 && w.ms[w.nameAt[at]-1].Type == PER:
		for last = at + 1; last < end && w.nameAt[last] < 0; last++ {
		}
		return last, int(w.nameAt[at]) - 1
	case at > j && w.nameAt[at] == 0 && w.capitalAt(at, end):
		return w.nameEnd(at, end), int(w.nameAt[i]) - 1
	}
	return 0, -1
}

// maxNickname bounds the tokens of a nickname.
const maxNickname = 3

// pastNickname is the token after the nickname in marks that begins at j, within
// a name: Jan "Kleintje" Jansen; j where there is none.
func (w *named) pastNickname(j, end int) int {
	if j+2 >= end || w.inq[j+1] == 0 {
		return j
	}
	if r := &w.raws[w.inq[j+1]-1]; r.first() == j+1 && r.last()-r.first() <= maxNickname && !r.unclosed {
		return pastClose(w.doc, r.last(), end)
	}
	return j
}

// capitals reads a name that no recogniser gave, by its capitals.
func (w *named) capitals(i, end int) (text.Range, Type) {
	t, e := &w.doc.Tokens[i], w.entry(i)
	if t.Kind == text.Handle {
		return text.Range{First: i, Last: i + 1}, NoType
	}
	if !w.mayName(i, end) {
		return text.Range{}, NoType
	}
	j := w.nameEnd(i, end)
	if at := w.pastNickname(j, end); e.name && w.capitalAt(at, end) && w.nameAt[at] == 0 {
		j = w.nameEnd(at, end)
	}
	if j == i+1 && t.Has(text.SentenceStart) && !e.name && (!w.seen[t.Fold] && w.char(j) != ':' || j < end && w.nameAt[j] > 0) {
		return text.Range{}, NoType // Zieke Bertens
	}
	typ, adjective := NoType, strings.HasSuffix(w.doc.Word(i), "se") || strings.HasSuffix(w.doc.Word(i), "sche")
	switch {
	case w.paper(i, j):
		typ = ORG
	case e.name, t.Has(text.Initials):
		typ = PER
	case t.Has(text.AllCaps):
		typ = ORG
	case adjective && j == i+1:
		return text.Range{}, NoType // Britse
	}
	return text.Range{First: i, Last: j}, typ
}

// mayName reports whether the word at i can begin a name by its capital.
func (w *named) mayName(i, end int) bool {
	t, e := &w.doc.Tokens[i], w.entry(i)
	if !t.Has(text.Capital) || !e.name && (w.noun(i).class != noNoun || t.Has(text.SentenceStart) && 1<<t.Tag.POS()&noNameTags != 0) {
		return false
	}
	if i > 0 && w.noun(i-1).class == person && w.capitalAt(i, end) && t.Len() > 2 {
		return true // zijn zus Elke
	}
	return e.fn&^(namePart|titleNoun) == 0 || e.fn&namePart != 0 && w.capitalAt(i+1, end) && !t.Has(text.SentenceStart)
}

// noNameTags are the tags of words that open a sentence as no name does:
// Daaronder: "…", Geboren: "…".
const noNameTags = 1<<text.ADV | 1<<text.ADP | 1<<text.VERB | 1<<text.SCONJ | 1<<text.CCONJ

// nameEnd is the end of the name by capitals that begins at i.
func (w *named) nameEnd(i, end int) int {
	first := w.entry(i).name || w.doc.Tokens[i].Has(text.Initials)
	for j := i + 1; ; {
		for w.capitalAt(j, end) && w.nameAt[j] == 0 {
			j++
		}
		// van der, de: inside a name where a capital follows
		k := j
		for k < j+3 && w.is(k, namePart) {
			k++
		}
		if k == j+1 && w.is(j, prep) && !w.is(j, joining) || k == j || !first || !w.capitalAt(k, end) {
			return j // vertelde Sanne aan Karel
		}
		j = k + 1
	}
}

// paper reports whether a word in [i, j) is one of a paper's name.
func (w *named) paper(i, j int) bool {
	for ; i < j; i++ {
		if w.fn(i)&mediaWord != 0 {
			return true
		}
	}
	return false
}

// capitalAt reports whether a word with a capital that is not its sentence's
// is at i.
func (w *named) capitalAt(i, end int) bool {
	return i < end && w.doc.Tokens[i].Has(text.Capital) && !w.doc.Tokens[i].Has(text.SentenceStart)
}

// addName appends the name and gives the token after it.
func (w *phrases) addName(from int, name text.Range, m int, typ Type) int {
	c := newCand(cand{tok: name, form: Name, typ: typ, head: -1})
	c.np.First, c.mention = from, m
	// An organisation keeps its article.
	if p := name.First - 1; typ == ORG && w.is(p, article) {
		c.tok.First, c.np.First = p, p
	}
	w.add(c)
	return name.Last
}

// possessor reports whether the name that ends before token i is a genitive
// with what it owns after it: Poetins "goede beslissingen".
func (w *named) possessor(i int) bool {
	if i+1 >= len(w.doc.Tokens) || w.entry(i-1).name || !strings.HasSuffix(w.doc.Word(i-1), "s") {
		return false
	}
	if w.doc.Tokens[i].Kind == text.Quote {
		return w.inq[i+1] != 0 && !w.doc.Tokens[i+1].Has(text.Capital)
	}
	return w.doc.Tokens[i].Tag.POS() == text.NOUN
}
