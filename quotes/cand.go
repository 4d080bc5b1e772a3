package quotes

import (
	"sort"
	"strings"

	"github.com/kopij/kopij/text"
)

// definiteness of a description.
type definiteness uint8

const (
	bare       definiteness = iota // politie, onderzoekers
	definite                       // de premier
	indefinite                     // een woordvoerder
	possessive                     // zijn advocaat
)

// cand is a phrase that can be a speaker.
type cand struct {
	tok  text.Range // the mention: a bare name, a description with its determiner, a pronoun
	np   text.Range // the whole phrase: with the title before a name, the phrase after a noun
	form Form
	typ  Type // of a name; NoType for a guess by capitals
	noun nounInfo
	head int // token of the head noun of a description, or of the title of a name; -1
	sex  text.Gender
	plur bool
	def  definiteness
	rel  bool // the relative die, wie
	obj  bool // hem, haar: no subject
	addr bool // u, jij: who is spoken to
	// mention is the index of the mention it is; -1.
	mention int
	ent     int
	prep    int // token of the preposition before the phrase; -1
	owner   int // the candidate in whose phrase it lies; -1
	inq     int32
	apposed int // the name that is beside a description, or the description beside a name; -1
	// res is who it is, once it is resolved: an index into answers, plus 1.
	res int32
}

// newCand is c, whose phrase is the mention and which is tied to nothing yet.
func newCand(c cand) cand {
	c.np, c.mention, c.ent, c.owner, c.apposed = c.tok, -1, -1, -1, -1
	return c
}

// nominalTags are the tags of words in a noun phrase.
const nominalTags = 1<<text.ADJ | 1<<text.NOUN | 1<<text.PROPN | 1<<text.NUM | 1<<text.X | 1<<text.NoPOS

// closes reports whether a phrase ends at i: an apposition is followed by a
// comma, the end of the sentence, or a quotation mark.
func (w *candidates) closes(i int) bool {
	if i >= len(w.doc.Tokens) {
		return true
	}
	switch w.doc.Tokens[i].Kind {
	case text.Punct, text.Quote, text.Dash:
		return true
	}
	return w.doc.Tokens[i].Has(text.SentenceStart) || w.is(i, prep|conj|relative)
}

// numeral reports whether the candidate is a number of people without a noun: de
// twee.
func (c *cand) numeral() bool {
	return c.form == Description && c.noun.class == person && c.noun.base == 0
}

// add appends a candidate.
func (w *candidates) add(c cand) int {
	k := len(w.cands)
	c.inq = w.inq[c.tok.First]
	c.prep = -1
	if p := c.np.First - 1; !w.doc.Tokens[c.np.First].Has(text.LineBefore) && (w.is(p, prep) || w.likeAs(p)) {
		c.prep = p
	}
	if c.form == Name && c.prep < 0 && w.possessor(c.tok.Last) {
		c.prep = c.tok.Last - 1
	}
	w.cands = append(w.cands, c)
	for i := c.np.First; i < c.np.Last; i++ {
		if w.candAt[i] == 0 {
			w.candAt[i] = int32(k) + 1
		}
	}
	return k
}

// nominal reports whether the token can be inside a noun phrase.
func (w *candidates) nominal(i int) bool {
	t := &w.doc.Tokens[i]
	if t.Kind != text.Word && t.Kind != text.Number {
		return false
	}
	if w.nameAt[i] != 0 {
		return true
	}
	e := w.entry(i)
	if e.noun.class != noNoun {
		return true
	}
	switch {
	case e.fn&^(titleNoun|number|namePart|address|soCalled) != 0 && e.fn&(number|soCalled) == 0:
		return false
	case !w.doc.Tagged:
		return !w.verbAt(i)
	case t.Tag.POS() == text.VERB:
		return t.Tag.Form() == text.Participle
	}
	return 1<<t.Tag.POS()&nominalTags != 0
}

// besideQuote reports whether token i follows a quotation, with or without a
// comma.
func (w *candidates) besideQuote(i int) bool {
	if i > 0 && w.doc.Word(i-1) == "zo" {
		i--
	}
	if w.char(i-1) == ',' {
		i--
	}
	return i >= 2 && w.doc.Tokens[i-1].Kind == text.Quote && w.inq[i-2] != 0
}

// candStarting is the candidate whose phrase begins at token i; -1.
func (w *candidates) candStarting(i int) int {
	if i >= len(w.candAt) || w.candAt[i] == 0 {
		return -1
	}
	if c := int(w.candAt[i]) - 1; w.cands[c].np.First == i {
		return c
	}
	return -1
}

// settle gives the name beside a description: in "zei de advocaat van de
// familie, André Seebregts," the speaker is the name.
func (w *candidates) settle(c int) int {
	if a := w.cands[c].apposed; a >= 0 && w.cands[c].form == Description {
		return a
	}
	return c
}

// candBefore is the last candidate that begins before token at; -1.
func (w *candidates) candBefore(at int) int {
	return sort.Search(len(w.cands), func(k int) bool { return w.cands[k].tok.First >= at }) - 1
}

// animate reports whether the candidate is one that speaks: a person, or a
// pronoun for one.
func (w *candidates) animate(k int) bool {
	c := &w.cands[k]
	switch c.form {
	case Pronoun:
		return !c.obj
	case Name:
		// Where a recogniser ran, a capital that opens a sentence makes no
		// person.
		return c.typ == PER || c.typ == NoType && !(len(w.ms) > 0 && c.tok.Len() == 1 && w.doc.Tokens[c.tok.First].Has(text.SentenceStart))
	}
	return c.noun.class == person
}

// weak reports whether the candidate is one that seldom speaks: a phrase with
// an unknown noun, a place, a document.
func (w *candidates) weak(c int) bool {
	k := &w.cands[c]
	return k.form == Description && (k.noun.class == noNoun || k.noun.class == document) || k.typ == LOC && !w.ms[k.mention].Government
}

// opensClause reports whether another clause begins after token k.
func (w *candidates) opensClause(k int) bool {
	return w.boundary(k) || w.is(k, sub) && !w.is(k, adverb|aux) || w.is(k, conj) && !w.joins(k)
}

// joins reports whether the conjunction at k joins two phrases, not two
// clauses.
func (w *candidates) joins(k int) bool {
	return k > 0 && k+1 < len(w.candAt) && w.candAt[k-1] != 0 && w.candAt[k+1] != 0 && w.cands[w.candAt[k+1]-1].form != Pronoun
}

// titleAt is the token of the person's name, before end, that the words from
// k on are a title of, by nouns that the table does not know: "Scharensliep
// Karel Wissing"; k where they are none.
func (w *candidates) titleAt(k, end int) int {
	for j := k; j < end && j < k+4; j++ {
		if at := w.candAt[j]; at != 0 {
			if w.cands[at-1].typ == PER {
				return j
			}
			break
		}
		if w.doc.Tokens[j].Kind != text.Word || w.fn(j) != 0 || w.verbAt(j) {
			break
		}
	}
	return k
}

// closesSubject reports whether no subject of a verb before token k comes after
// it.
func (w *candidates) closesSubject(k int) bool {
	if w.is(k, conj) && !strings.HasSuffix(w.doc.Word(k-1), "-") { // energie- en waterkenner Jansen
		return true
	}
	return w.boundary(k) || w.char(k) == ',' || w.is(k, sub) && !w.is(k, adverb|prep|aux) || w.verbAt(k) && !w.is(k, adverb|prep|poss)
}
