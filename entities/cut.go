package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// The model's mentions are repaired by what the form of a text says for
// certain, before the lists are laid over them: a compound with a hyphen is a
// name of its own, a title is no part of a name, no name runs over a colon.

// repair cuts the mentions of the base where a name cannot go on, and trims
// what cannot belong to one.
func (f *sources) repair() {
	f.spare = append(f.spare[:0], f.base...)
	f.base = f.base[:0]
	for _, c := range f.spare {
		if n := len(f.base); n > 0 && f.numbered(&f.base[n-1], &c) {
			f.base[n-1].last, f.base[n-1].cut = c.last, c.cut
			continue
		}
		if n := len(f.base); n > 0 && f.joins(&f.base[n-1], &c) {
			c.first, c.typ, c.score = f.base[n-1].first, PER, max(c.score, f.base[n-1].score)
			f.base = f.base[:n-1]
		}
		if n := len(f.base); n > 0 && f.headed(&f.base[n-1], &c) {
			c.first, c.typ = f.base[n-1].first, MISC
			f.base = append(f.base[:n-1], c)
			continue
		}
		f.cut(c, 0)
	}
}

// maxCuts bounds how often one mention is cut.
const maxCuts = 64

// cut adds a mention, in pieces where it has to be cut.
func (f *sources) cut(c candidate, depth int) {
	if f.trim(&c); c.first >= c.last {
		return
	}
	if depth < maxCuts {
		if at, skip := f.breakIn(&c); at > c.first {
			left, right := c, c
			left.last, right.first = at, at+skip
			left.cut = 0
			if left.typ == PER && right.typ == PER && skip > 0 && right.first < right.last && f.is(at, wOf) {
				right.typ = ORG
			}
			if f.compoundToken(left.first) && left.last == left.first+1 {
				left.typ = MISC
			}
			if skip == 0 && (f.inhabitantApart(left.first) || left.last == left.first+1 && f.personNoun(left.first)) {
				left.typ, right.typ = MISC, PER
			}
			if skip == 0 && f.abbrevCompound(right.first) {
				right.typ = MISC
			}
			if skip == 0 && left.typ == ORG && f.is(left.first-1, wOf) && (f.is(left.first-2, wMinistry) || f.holderIn(&c, at)) {
				right.typ = PER
			}
			if skip > 0 && right.first < right.last && f.is(right.first, wField) {
				right.typ = ORG // Jan Verzonnen op Justitie
			}
			if skip == 1 && f.word(at) == "en" && f.given(right.first) && right.last-right.first > 1 && f.capital(right.first+1) {
				right.typ = PER
			}
			f.cut(left, depth+1)
			f.cut(right, depth+1)
			return
		}
	}
	if f.noName(&c) {
		return
	}
	if c.last-c.first > 1 && (c.typ == ORG || c.typ == LOC) && f.compoundToken(c.last-1) && f.lowerTail(c.last-1) && !f.lower(c.last-1) && !f.placeCompound(c.last-1) {
		c.typ = MISC // Comedy Central-programma
	}
	if c.typ == ORG && (c.last-c.first > 1 && f.lawWord(c.first) || endsWithin(f.word(c.last-1), wordEnds(endEventTails))) ||
		(c.typ == ORG || c.typ == LOC) && c.last-c.first > 1 && (f.eventWord(c.last-1) || f.word(c.first) == "Grote" && f.word(c.first+1) == "Prijs") {
		c.typ = MISC
	}
	if c.last == c.first+1 && roadNumber(f.word(c.first)) && f.is(c.first-1, wDet) {
		c.typ = LOC // de A12
	}
	if c.typ != ORG && c.last-c.first > 1 && (endsWithin(f.word(c.last-1), wordEnds(endBodyTails)) || c.typ == LOC && f.clubWord(c.first)) {
		c.typ = ORG // het Verzonnen Visbureau, RKVV Verzonnen
	}
	if (c.typ == ORG || c.typ == MISC) && c.last-c.first > 1 && (f.word(c.first) == "Circuit" || f.word(c.last-1) == "Circuit") {
		c.typ = LOC
	}
	if (c.typ == ORG || c.typ == MISC) && c.last == c.first+1 && !f.compoundToken(c.first) && within(f.word(c.first), wordEnds(endStreetTails)) && !f.listedTo(c.first, c.last) {
		c.typ = LOC // Pieterskerk
	}
	if c.typ != PER && c.last-c.first > 1 && f.inhabitantApart(c.first-1) {
		c.typ = PER // de Deen Jan Verzonnen
	}
	if c.typ != MISC && c.last == c.first+1 && f.fansOf(c.first) {
		c.typ = MISC
	}
	if f.word(c.first)[0] == '#' {
		c.typ = MISC
	}
	if c.typ == PER && c.last-c.first > 1 && f.fanOf(c.last-1) {
		c.typ = MISC // Armin Verzonnen-fans
	}
	if c.typ == MISC && c.last == c.first+1 && f.compoundToken(c.first) && f.placeCompound(c.first) {
		c.typ = LOC // het Zandwijk-stadion
	}
	if (c.typ == PER || c.typ == LOC) && c.last == c.first+1 && f.compoundToken(c.first) && !f.placeCompound(c.first) {
		c.typ = MISC
	}
	if c.typ == PER {
		f.initial(&c)
	}
	if sure, _ := genitives(f.span(c.first, c.last)); sure > 0 {
		c.cut = sure
	}
	f.base = append(f.base, c)
}

// initial takes the full stop of a surname's initial into the name, as the
// news writes suspects: Theo ten V.
func (f *cutter) initial(c *candidate) {
	w := f.word(c.last - 1)
	at := strings.LastIndexByte(w, '-')
	if (f.loneLetter(c.last-1) || at > 0 && at == len(w)-2 && w[at+1] >= 'A' && w[at+1] <= 'Z') && // Al-M.
		c.last < len(f.doc.Tokens) && f.word(c.last) == "." && f.glued(c.last) {
		c.last++
	}
}

// loneLetter reports whether token i is one capital letter.
func (f *passage) loneLetter(i int) bool {
	return i >= 0 && f.runesWord(i, 1) && f.doc.Tokens[i].Has(text.Capital)
}

// trim takes from both ends what belongs to no name.
func (f *cutter) trim(c *candidate) {
	for c.first < c.last {
		t := &f.doc.Tokens[c.first]
		switch {
		case t.Kind == text.Punct || t.Kind == text.Dash:
		case t.Kind == text.Quote && c.last == c.first+1:
		case c.last-c.first > 1 && f.lower(c.first) && !f.is(c.first, wParticle) && !t.Has(text.HasHyphen):
		case c.last-c.first > 1 && f.lower(c.first) && c.typ != PER && f.is(c.first, wOf|wDet) && !t.Has(text.HasApos): // van de Leeuwinnen
		case c.last-c.first > 1 && f.isTitle(c.first) && f.capital(c.first+1) && (c.typ == PER || f.personTitle(c.first)):
			c.typ = PER
		case c.last-c.first == 2 && c.typ == PER && f.is(c.first, wOf) && f.opens(c.first) && !f.confirmed(c.first) && f.townOf(c.first+1):
			c.typ = LOC // Van Rotterdam, vinden ze
		case c.last-c.first > 1 && f.capital(c.first+1) && f.nounHere(c.first):
		case c.last-c.first > 2 && c.typ == PER && f.is(c.first+1, wOf) && f.capital(c.first+2) && f.caps.midCount(t.Fold) == 0 && f.nounHere(c.first):
			c.first++ // Ontdekker van Verzonnen
		case c.last-c.first > 1 && f.opens(c.first) && f.is(c.first, wDet) && !f.confirmed(c.first) && !f.surnameDe(c) && c.last < f.sentence(c.first).Last:
		default:
			goto right
		}
		c.first++
	}
right:
	for c.last > c.first {
		i := c.last - 1
		t := &f.doc.Tokens[i]
		switch {
		case t.Kind == text.Punct && f.word(i) != ")" && !(f.word(i) == "." && f.runesWord(i-1, 1)) || t.Kind == text.Dash:
		case t.Kind == text.Quote && c.last == c.first+1:
		case c.last-c.first > 1 && f.lower(i) && f.is(i, wFunction|wLike):
		case c.last-c.first > 2 && c.typ != MISC && f.lower(i) && f.lower(i-1) && f.is(i-1, wDet): // Kanaries de groep
		default:
			return
		}
		c.last--
	}
}

// surnameDe reports whether a mention is a surname that begins with De: the text
// does not have it without De within a sentence.
func (f *cutter) surnameDe(c *candidate) bool {
	return c.typ == PER && c.last == c.first+2 && f.word(c.first) == "De" && f.surname(c.first+1) &&
		f.caps.midCount(f.doc.Tokens[c.first+1].Fold) <= int(f.pairs[text.FoldHash(f.span(c.first, c.last))^saltAnyCase])
}

// saltAnyCase keeps the counts of pairs apart whose first word may have any case.
const saltAnyCase = 0x2545f4914f6cdd1d

// runesWord reports whether token i is a word of n runes.
func (f *passage) runesWord(i, n int) bool {
	return i >= 0 && f.doc.Tokens[i].Kind == text.Word && runes(f.word(i), n) && !runes(f.word(i), n+1)
}

// isTitle reports whether token i is a title that is no part of a name: in
// lower case, or with the capital of a sentence's beginning.
func (f *titleReader) isTitle(i int) bool {
	row := f.titles.Get(f.doc.Tokens[i].Fold)
	return row != nil && (f.lower(i) || f.opens(i) || row.word == "kamerlid" || row.word == "kamervoorzitter" || row.office != 0 || row.first || row.gender != 0)
}

// personTitle reports whether token i is a title whose name can only be a
// person's: Kamerlid, mevrouw.
func (f *titleReader) personTitle(i int) bool {
	row := f.titles.Get(f.doc.Tokens[i].Fold)
	return row != nil && (row.office == 0 || f.lower(i))
}

// townOf reports whether token i is a place of the gazetteer that the text
// names within a sentence too.
func (f *lists) townOf(i int) bool {
	if f.r.gaz == nil || f.caps.midCount(f.doc.Tokens[i].Fold) == 0 {
		return false
	}
	m, ok := f.r.gaz.At(f.doc, i)
	return ok && m.ID.IsPlace() && m.Tokens.Last == i+1
}

// nounHere reports whether token i is a common noun that has its capital from
// the sentence's beginning: Staalmaker ArcelorMittal.
func (f *titleReader) nounHere(i int) bool {
	t := &f.doc.Tokens[i]
	if !f.doc.Tagged || !f.opens(i) || t.Tag.POS() != text.NOUN && !orgHead(f.word(i)) || t.Flags&(text.MidCapital|text.HasHyphen|text.HasDigit) != 0 || f.given(i) {
		return false
	}
	if f.r.gaz != nil {
		if m, ok := f.r.gaz.At(f.doc, i); ok && m.Tokens.Last > i+1 {
			return false
		}
	}
	return !runes(f.word(i), 16) && runes(f.word(i), 5)
}

// confirmed reports whether the text has a word with a capital within a
// sentence too: De in De Croo.
func (f *passage) confirmed(i int) bool {
	if i+1 >= len(f.doc.Tokens) {
		return false
	}
	key := text.FoldHash(f.span(i, i+2))
	return f.pairs[key] > 0
}

// compoundToken reports whether token i is compounded by a hyphen with a head
// in lower case: VVD-Kamerlid counts too.
func (f *titleReader) compoundToken(i int) bool {
	t := &f.doc.Tokens[i]
	if t.Kind != text.Word || !t.Has(text.HasHyphen) || f.particleTail(i) {
		return false
	}
	if f.lowerTail(i) {
		return true
	}
	w := f.word(i)
	at := strings.LastIndexByte(w, '-')
	return f.titles.Get(text.FoldHash(w[at+1:])) != nil
}

// breakIn is the token at which a mention has to be cut, and how many tokens
// are left out there; 0 where it need not be.
func (f *cutter) breakIn(c *candidate) (at, skip int) {
	for i := c.first; i < c.last; i++ {
		if n := f.shortParticle(i); n > 0 && c.typ == PER && i > c.first && i+n < c.last {
			i += n - 1
			continue
		}
		t := &f.doc.Tokens[i]
		w := f.word(i)
		switch {
		case i > c.first && t.Kind == text.Punct && (w == ":" || w == ";" || w == "." || w == "!" || w == "?"):
			if w == "." && f.glued(i) && i+1 < c.last && f.glued(i+1) {
				continue
			}
			return i, 1
		case i > c.first && t.Kind == text.Punct && w == "," && !f.ministry(c):
			return i, 1
		case i > c.first+1 && c.typ == PER && f.is(i, wFunction) && f.capital(i) && f.initialToken(i-1):
			return i, 0 // Jan V. Vrijdag
		case i > c.first && c.typ == ORG && f.holderIn(c, i):
			return i, 0 // minister van Welzijn Verzonnen
		case i > c.first && i+2 < c.last && c.typ != PER && w == "en" && f.given(i+1) && f.capital(i+2) && !f.onList(c.first, c.last):
			return i, 1 // Onderwijs en Jan Verzonnen
		case i > c.first && i+1 < c.last && w == "En" && !f.onList(c.first, c.last):
			return i, 1 // a headline that has all words with a capital
		case i > c.first && i+1 < c.last && t.Kind == text.Dash && !f.glued(i) && !f.glued(i+1):
			return i, 1 // Jansen - Pietersen 6-5
		case i+1 < c.last && f.compoundToken(i) && f.capital(i+1) && !f.apart(i, i+1) && !f.ordinal(i+1):
			return i + 1, 0
		case i > c.first && c.typ == PER && f.abbrevCompound(i):
			return i, 0 // Jan Verzonnen DNA-materiaal
		case i > c.first && c.typ == ORG && f.capital(i) && f.capital(i-1) && f.is(c.first-1, wOf) && f.is(c.first-2, wMinistry) &&
			c.last-c.first <= maxListed && f.listedTo(c.first, i) && !f.listedTo(c.first, c.last):
			return i, 0 // minister van Buitenlandse Zaken Verzonnen
		case i > c.first && i == c.last-1 && c.typ == ORG && f.defined(c.first, i):
			return i, 0 // Wereldgezondheidsorganisatie WHO
		case i > c.first && (c.typ == PER || f.titleBefore(c.first)) && i+2 < c.last && f.is(i, wOf) && f.word(i+1) == "het":
			c.typ = PER
			return i, 2
		case i > c.first && c.typ == PER && i+2 < c.last && f.is(i, wOf) && f.word(i+1) == "de" && f.orgToken(i+2) && runes(f.word(i+2), 2):
			return i, 2 // Jan Verzonnen van de ABCD
		case i > c.first+1 && c.typ == PER && i+1 < c.last && f.is(i, wOf) && f.capital(i-1) && f.surnameBefore(c.first, i):
			return i, 1
		case i > c.first && i+1 < c.last && f.lower(i) && c.typ != MISC && !f.is(i, wParticle|wAnd|wInner):
			return i, 1
		case i > c.first && i+1 < c.last && f.lower(i) && c.typ == PER && f.is(i, wIn|wToward|wInner) && !f.lower(i+1):
			return i, 1 // Xi op G20-top, but Op den Akker
		case i > c.first && i+1 < c.last && c.typ != PER && (w == "en" || w == "of") && f.joined(c, i) > 0:
			return i, f.joined(c, i)
		case i == c.first && i+1 < c.last && c.typ != MISC && f.personNoun(i) && f.capital(i+1),
			i == c.first && i+1 < c.last && (c.typ == PER || c.typ == LOC) && f.inhabitantApart(i):
			return i + 1, 0
		case i == c.first && i+1 < c.last && c.typ != PER && f.adjectiveApart(c):
			return i + 1, 0
		case i > c.first && i+1 < c.last && c.typ == LOC && (f.word(i) == "in" || f.is(i, wOf) && f.countryName(i+1, c.last)):
			return i, 1 // Koninklijk Paleis in Madrid, Zeekust van Egypte
		case i > c.first && i+1 < c.last && c.typ == ORG && f.lower(i) && f.is(i, wIn) && f.listedTo(c.first, i):
			return i, 1 // Consumentenbond in het NOS Journaal
		case i > c.first && c.typ != PER && c.typ != MISC && t.Has(text.HasApos) && f.possessive(i) && i+1 < c.last,
			i > c.first && t.Has(text.HasApos) && f.possessive(i) && f.listedTo(c.first, i):
			return i, 0 // Lagerhuis May's
		case i > c.first && c.typ == PER && i+1 < c.last && f.is(i, wOf) && f.countryName(i+1, c.last):
			return i, 1 // Loekasjenko van Belarus
		case i > c.first+1 && c.typ == PER && i+1 < c.last && f.is(i, wOf) && (f.orgTo(i+1, c.last) || f.titleBefore(c.first) && f.placeTo(i+1, c.last)):
			return i, 1 // Nicole Verzonnen van Shell, burgemeester Jan Verzonnen van Toronto
		case i+1 < c.last && t.Has(text.HasApos) && f.possessive(i) && c.typ != MISC && f.lower(i+1),
			i+1 < c.last && t.Has(text.HasApos) && f.possessive(i) && f.compoundToken(i+1):
			return i + 1, 0
		}
	}
	return 0, 0
}

// initialToken reports whether token i is an initial with its full stop: V.
func (f *passage) initialToken(i int) bool {
	w := f.word(i)
	return len(w) == 2 && w[1] == '.' && 'A' <= w[0] && w[0] <= 'Z' || w == "." && f.glued(i) && f.loneLetter(i-1)
}

// given reports whether the model knows token i as a given name.
func (f *lists) given(i int) bool {
	m := f.r.config.Model.model
	return m != nil && f.capital(i) && m.Known(f.word(i)).Given
}

// surname reports whether the model knows token i as a surname.
func (f *lists) surname(i int) bool {
	m := f.r.config.Model.model
	return m != nil && f.capital(i) && m.Known(f.word(i)).Surname
}

// inOffice reports whether token i is the surname of somebody who holds an
// office at the date.
func (f *lists) inOffice(i int) bool {
	table := f.r.config.People.table
	ids := table.Surnamed(f.doc.Tokens[i].Fold)
	for k := range ids.Len() {
		if _, ok := table.OfficeAt(ids.At(k), f.day); ok {
			return true
		}
	}
	return false
}

// holderIn reports whether the name of a minister, or of another who has a
// field, begins at token i of the field's mention: schepen van Openbare Werken
// Jan Verzonnen.
func (f *cutter) holderIn(c *candidate, i int) bool {
	if !f.capital(i) || !f.capital(i-1) || !f.is(c.first-1, wOf) || f.titleAt(c.first-2).row == nil && !f.is(c.first-2, wMinistry) || f.onList(c.first, c.last) {
		return false
	}
	if i+1 < c.last {
		return f.given(i) && f.capital(i+1)
	}
	return f.inOffice(i)
}

// shortParticle is how many tokens the particle of a surname takes that is
// shortened at token i: v/d, v.; 0 where there is none.
func (f *passage) shortParticle(i int) int {
	switch {
	case f.word(i) != "v" || f.apart(i-1, i):
		return 0
	case f.word(i+1) == "/" && f.word(i+2) == "d" && f.glued(i+1) && f.glued(i+2) && f.capital(i+3) && !f.apart(i+2, i+3):
		return 3
	case f.word(i+1) == "." && f.glued(i+1) && f.capital(i+2) && !f.apart(i+1, i+2):
		return 2
	}
	return 0
}

// joined is how many tokens are between two names where token i joins them
// rather than belongs to one: Giro d'Italia en de Tour de France. The lists
// have to know one of them, of an organisation's name both; 0 where they do
// not.
func (f *cutter) joined(c *candidate, i int) int {
	n := 1
	if f.is(i+1, wDet) && f.lower(i+1) {
		n++
	}
	if i+n >= c.last || c.last-c.first > maxListed || !f.capital(i+n) || f.onList(c.first, c.last) {
		return 0
	}
	left, right := f.onList(c.first, i), f.onList(i+n, c.last)
	if f.word(i) == "of" && n == 1 && c.typ != MISC {
		return 0 // University of Michigan
	}
	if left && right || (left || right) && c.typ != ORG && (f.word(i) == "en" || n > 1) {
		return n
	}
	return 0
}

// onList reports whether a list has the tokens from first to before last as one
// name.
func (f *lists) onList(first, last int) bool {
	if f.listedTo(first, last) {
		return true
	}
	n, _ := f.r.config.Names.table.Lookup(text.FoldHash(f.span(first, last)))
	return n&knowledge.NameListed != 0
}

// abbrevCompound reports whether token i is compounded of an abbreviation in
// capitals and a noun: DNA-materiaal, VVD-leider.
func (f *passage) abbrevCompound(i int) bool {
	w := f.word(i)
	at := hyphenAt(w)
	return at >= 2 && at < len(w)-1 && f.lowerTail(i) && strings.ToUpper(w[:at]) == w[:at] && strings.ToLower(w[:at]) != w[:at]
}

// defined reports whether token i is the abbreviation of the name before it.
func (f *cutter) defined(first, i int) bool {
	return f.orgToken(i) && i-first <= 6 && runes(f.word(i), 3) && (f.listedTo(first, i) || i == first+1 && orgHead(f.word(first))) &&
		initialsOf(f.word(i), f.span(first, i))
}

// surnameBefore reports whether a particle is between the tokens first and
// i: a name has but one such part, so that in Babs van der Staak van X the
// second `van` is no part of it.
func (f *passage) surnameBefore(first, i int) bool {
	for j := first; j < i-1; j++ {
		if f.lower(j) && f.is(j, wParticle) {
			return true
		}
	}
	return f.lower(first-1) && f.is(first-1, wParticle)
}

// apart reports whether more than white space of one byte lies between tokens.
func (f *passage) apart(i, j int) bool {
	return i < 0 || j >= len(f.doc.Tokens) || f.doc.Tokens[j].Start-f.doc.Tokens[i].End != 1 || f.doc.Tokens[j].Has(text.LineBefore)
}

// possessive reports whether token i ends in an apostrophe and s.
func (f *passage) possessive(i int) bool {
	w := f.word(i)
	n := len(w)
	return n > 3 && w[n-1] == 's' && apostropheSize(w[:n-1]) > 0
}

// ministry reports whether a mention is the name of a ministry, which may hold
// commas: Volksgezondheid, Welzijn en Sport.
func (f *cutter) ministry(c *candidate) bool {
	return c.typ == ORG && f.last(c, wAnd)
}

// last reports whether a word of a class comes before the last word.
func (f *passage) last(c *candidate, class wordClass) bool {
	return c.last-c.first > 2 && f.is(c.last-2, class)
}

// adjectiveApart reports whether a mention's first word is a country's
// adjective that is no part of the name: Chinese concurrent XTAL, Britse
// Lagerhuis, where the name stands without it elsewhere or is listed so.
func (f *cutter) adjectiveApart(c *candidate) bool {
	fold := f.doc.Tokens[c.first].Fold
	r, _ := f.r.config.Countries.table.Lookup(fold)
	if !r.Has(knowledge.CountryAdjective) && !f.europe(c.first) {
		n, _ := f.r.config.Names.table.Lookup(fold)
		if n&knowledge.NamePeople == 0 || c.last != c.first+2 {
			return false
		}
		if within(f.word(c.first+1), wordEnds(endStreetTails)) {
			return true // Amsterdamse Verzonnengracht
		}
		// Londense FTSE100
		n, _ = f.r.config.Names.table.Lookup(f.doc.Tokens[c.first+1].Fold)
		return n&knowledge.NameListed != 0
	}
	if f.lower(c.first+1) || c.last == c.first+2 && f.is(c.first+1, wBody) {
		return true
	}
	if f.r.gaz == nil {
		return false
	}
	if m, ok := f.r.gaz.At(f.doc, c.first); ok && m.Tokens.Last >= c.last {
		return false
	}
	if m, ok := f.r.gaz.At(f.doc, c.first+1); ok && m.Tokens.Last >= c.last {
		return true
	}
	// abroad a Dutch adjective is seldom part of a name: Duitse Berenberg
	code := f.r.config.Countries.table.Code(r.ID)
	return c.typ == ORG && code != "NL" && code != "BE" && code != "" && !f.is(c.first+1, wGeneric)
}

// inhabitantApart reports whether token i is a country's inhabitant whose name
// follows: de Deen Jan Verzonnen, but Brit Verzonnen.
func (f *cutter) inhabitantApart(i int) bool {
	if !f.is(i-1, wDet|wIndefinite) && !(f.opens(i) && runes(f.word(i), 6)) || !f.capital(i+1) {
		return false
	}
	r, _ := f.r.config.Countries.table.Lookup(f.doc.Tokens[i].Fold)
	return r.Has(knowledge.CountryInhabitant) && !r.Has(knowledge.CountryAdjective) // de Britse Verzonnen Bank
}

// placeCompound reports whether token i is compounded with a noun of places: de
// Notre-Dame-kathedraal.
func (f *passage) placeCompound(i int) bool {
	w := f.word(i)
	at := strings.LastIndexByte(w, '-')
	return at >= 0 && endsIn(w[at+1:], wordEnds(endPlaceHeads))
}

// countryName reports whether the tokens are the name of a country.
func (f *lists) countryName(first, last int) bool {
	if first >= last || last > len(f.doc.Tokens) {
		return false
	}
	r, _ := f.r.config.Countries.table.Lookup(text.FoldHash(f.span(first, last)))
	return r.Has(knowledge.CountryName)
}

// listedTo reports whether the gazetteer has the tokens from first to before
// last as one name.
func (f *lists) listedTo(first, last int) bool {
	if f.r.gaz == nil {
		return false
	}
	m, ok := f.r.gaz.At(f.doc, first)
	return ok && m.Tokens.Last == last
}

// europe reports whether token i is an adjective of a continent.
func (f *passage) europe(i int) bool { return f.is(i, wContinent) }

// noName reports whether a mention is none: a lone letter, a network's
// generation, the capital of a sentence's beginning.
func (f *cutter) noName(c *candidate) bool {
	lower := true
	for i := c.first; i < c.last && lower; i++ {
		lower = f.lower(i)
	}
	if lower {
		return true // Europees voetbal
	}
	if c.last-c.first > 1 {
		return false
	}
	t := &f.doc.Tokens[c.first]
	w := f.word(c.first)
	switch {
	case strings.Contains(w, "://"), w[0] == '@', c.typ != PER && c.typ != LOC && plainAbbrev(w):
		return true
	case f.opens(c.first) && t.Has(text.HasHyphen) && f.titlePair(w):
		return true // Oprichter-topman
	case c.typ == MISC && f.opens(c.first) && f.personNoun(c.first) && !f.namedStem(w):
		return true // Strafcornerspecialist Verzonnen
	case w == "X" && c.typ == ORG && !f.opens(c.first):
		return false // op X, the platform
	case len(w) == 1 && (c.typ != PER || f.opens(c.first) || c.score < 0.7):
		return true
	case w[0] >= '0' && w[0] <= '9' && (len(w) == 2 && c.typ != ORG || len(w) >= 2 && w[1] == 'G' && (len(w) == 2 || w[2] == '-')):
		return true // 1A, 5G, 5G-netwerk
	case f.is(c.first, wFunction) && f.initialToken(c.first-1):
		return true // Jan V. Vrijdag
	case f.opens(c.first) && f.is(c.first, wFunction) && t.Flags&(text.MidCapital|text.AllCaps) == 0 && f.caps.midCount(t.Fold) == 0:
		return true
	case f.is(c.first, wNoName):
		return true
	case houseNumber(w) && !f.listedTo(c.first, c.last):
		return true
	case f.is(c.first-1, wAcademic) && endsIn(w, wordEnds(endFieldHeads)):
		return true // hoogleraar Strafrecht
	case c.typ == MISC && t.Has(text.HasHyphen) && f.lowerTail(c.first) && f.classes.Get(text.FoldHash(w[:hyphenAt(w)]))&wPlainAbbrev != 0:
		return true // CO2-uitstoot
	case c.typ == MISC && t.Has(text.HasApos) && f.possessive(c.first) && f.plural(c.first):
		return true
	}
	return false
}

// titlePair reports whether a word is compounded of two titles.
func (f *titleReader) titlePair(w string) bool {
	at := hyphenAt(w)
	return at > 0 && f.titles.Get(text.FoldHash(w[:at])) != nil && f.titles.Get(text.FoldHash(w[at+1:])) != nil
}

// houseNumber reports whether a word is a number with a letter: 28A.
func houseNumber(w string) bool {
	n := len(w)
	if n < 3 || n > 5 || w[n-1] < 'A' || w[n-1] > 'Z' {
		return false
	}
	for i := range n - 1 {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

// orgTo reports whether the gazetteer has the tokens from first to before last
// as an organisation, and nothing else.
func (f *lists) orgTo(first, last int) bool {
	if f.r.gaz == nil {
		return false
	}
	m, ok := f.r.gaz.At(f.doc, first)
	return ok && m.Tokens.Last == last && !m.ID.IsPlace() && !m.Has(gazetteer.Person)
}

// placeTo reports whether the gazetteer has the tokens from first to before
// last as a place, and nobody is called so.
func (f *lists) placeTo(first, last int) bool {
	if f.r.gaz == nil {
		return false
	}
	m, ok := f.r.gaz.At(f.doc, first)
	return ok && m.Tokens.Last == last && m.ID.IsPlace() && !m.Has(gazetteer.Person)
}

// plural reports whether token i is the plural of an abbreviation that no list
// has: ATM's, IP's.
func (f *lists) plural(i int) bool {
	w := f.word(i)
	sure, _ := genitives(w)
	w = w[:len(w)-sure]
	if len(w) > 4 || strings.ToUpper(w) != w || strings.ContainsAny(w, "0123456789") || f.r.gaz == nil {
		return false
	}
	_, ok := f.r.gaz.At(f.doc, i)
	return !ok
}

// countPairs counts the pairs of a particle and a name, those apart whose first
// word has a capital though it is within a sentence: Van Oosterhout, De Croo.
func (f *cutter) countPairs() {
	if f.pairs == nil {
		f.pairs = make(map[uint64]int32)
	}
	clear(f.pairs)
	for i := 0; i+1 < len(f.doc.Tokens); i++ {
		if !f.is(i, wParticle|wDet) || !f.capital(i+1) || f.apart(i, i+1) {
			continue
		}
		key := text.FoldHash(f.span(i, i+2))
		f.pairs[key^saltAnyCase]++
		if f.capital(i) && !f.opens(i) {
			f.pairs[key]++
		}
	}
}
