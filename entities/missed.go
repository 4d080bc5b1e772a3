package entities

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// recall adds the mentions that the stages missed though the text itself
// shows them: a name that it has elsewhere, a compound with a hyphen, the
// field of a ministry, the particle of a surname.
func (f *misser) recall() {
	n := len(f.found)
	f.splitKnown(n)
	f.pairs(n)
	f.ministries()
	f.particles(0, n)
	n = len(f.found)
	f.events()
	f.headedNames()
	f.bodies()
	f.labels()
	f.cabinets()
	f.adjectiveNames()
	f.works()
	f.matches()
	f.years()
	f.letters()
	f.streetTitles(len(f.found))
	f.listedNames()
	f.lineups()
	for k := range f.doc.Sentences {
		r := f.doc.Sentences[k].Tokens
		for i := r.First; i < r.Last; i++ {
			if f.owner[i] != 0 || !f.capital(i) {
				continue
			}
			if f.besideParty(i) {
				f.add(candidate{first: i, last: i + 1, typ: ORG, src: FromRule, score: 0.8})
				continue
			}
			f.known(i)
		}
	}
	f.particles(n, len(f.found))
	f.found = slices.DeleteFunc(f.found, func(c candidate) bool { return c.dropped })
	slices.SortFunc(f.found, func(a, b candidate) int { return a.first - b.first })
}

// add adds a mention over free tokens.
func (f *mentions) add(c candidate) {
	f.found = append(f.found, c)
	f.own(len(f.found) - 1)
}

// Votes that a name needs to be taken where the stages missed it.
const (
	knownLeast = 1.2
	knownShare = 0.75
)

// known adds token i where it is a name that the text has elsewhere, or a
// compound that can be nothing else.
func (f *misser) known(i int) {
	if typ := f.alone(i); typ != NoType {
		f.add(candidate{first: i, last: i + 1, typ: typ, src: FromRule, score: 0.8})
		return
	}
	if f.loneLetter(i) {
		f.letter(i)
		return
	}
	if first := f.genitiveName(i); first >= 0 {
		f.add(candidate{first: first, last: i + 1, typ: PER, cut: max(apostropheSize(f.word(i)), f.surnameCut(i)), src: FromRule, score: 0.8})
		return
	}
	if f.particleName(i) {
		f.add(candidate{first: i - 1, last: i + 1, typ: PER, src: FromRule, score: 0.8})
		return
	}
	t, w := &f.doc.Tokens[i], f.word(i)
	if f.is(i, wFunction|wNoName) || f.opens(i) && f.caps.lowCount(t.Fold) > 0 {
		return
	}
	if typ, ok := f.elected(t.Fold); ok {
		sure, _ := genitives(w)
		f.add(candidate{first: i, last: i + 1, typ: typ, cut: sure, src: FromRule, score: 0.7})
		return
	}
	sure, bare := genitives(w)
	if typ, ok := f.elected(text.FoldHash(w[:len(w)-sure-bare])); ok {
		f.add(candidate{first: i, last: i + 1, typ: typ, cut: sure + bare, src: FromRule, score: 0.7})
	}
}

// particleName reports whether token i is a surname that has its particle before
// it, with a capital, and that the text has with a first name: De Bakker, after
// Jan de Bakker. The word itself may be an ordinary one.
func (f *misser) particleName(i int) bool {
	if !f.capital(i-1) || f.at(i-1) != nil {
		return false
	}
	k := f.votes[text.FoldHash(f.span(i-1, i+1))]
	return k != 0 && f.ballots[k-1].part
}

// genitiveName is the first token of a surname that has the ending of a
// genitive and ends with token i: De Verzonnens' huis, Verzonnens' partij; -1
// where there is none.
func (f *mentions) genitiveName(i int) int {
	switch {
	case f.surnameCut(i) > 0:
		return i
	case apostropheSize(f.word(i)) == 0:
		return -1
	case f.is(i-1, wParticle) && f.capital(i-1) && f.at(i-1) == nil:
		return i - 1
	case f.lower(i+1) && f.doc.Tokens[i+1].Tag.POS() == text.NOUN:
		return i
	}
	return -1
}

// surnameCut is the size of the lone s at the end of token i where it is the
// genitive of a surname before what is had, and no word or name with its s:
// Bedachters antwoord; 0 where it is none.
func (f *lists) surnameCut(i int) int {
	w := f.word(i)
	_, bare := genitives(w)
	if !f.lower(i+1) || f.doc.Tokens[i+1].Tag.POS() != text.NOUN {
		return 0
	}
	k, stem := f.known(w), f.known(w[:len(w)-bare])
	if k.Surname || !stem.Surname || f.alsoWord(i) || f.known(strings.ToLower(w[:len(w)-bare])).Coarse != 0 {
		return 0
	}
	return bare
}

// besideParty reports whether token i is a party with the name of an ordinary
// word, and another party is listed beside it: Anders en Vooruit.
func (f *misser) besideParty(i int) bool {
	for _, side := range [...]int{i - 2, i + 2} {
		mid := (i + side) / 2
		if c := f.at(side); c != nil && (f.is(mid, wAnd) || f.word(mid) == ",") && f.partyCountry(c) != "" {
			m := f.listedAt(i)
			return f.partyOfEntries(m) != ""
		}
	}
	return false
}

// alone is the type of the name that token i is by its form; NoType where its
// form is not enough.
func (f *misser) alone(i int) Type {
	t, w := &f.doc.Tokens[i], f.word(i)
	switch {
	case lowerTail(w) && f.compoundName(i):
		return compoundType(w)
	case t.Has(text.Initials) && f.titleBefore(i):
		return PER
	case f.is(i, wNoName):
		return NoType
	case roadNumber(w) && f.word(i-1) == "de":
		return LOC
	case f.amongTokens(i) != NoType:
		return f.amongTokens(i)
	case memberOf(w), f.namedStem(w) && f.fieldMinister(w) == nil: // Tourwinnaar, but Landbouwminister
		return MISC
	}
	return NoType
}

// amongTokens is the type of the two names between which token i is listed: Zuid,
// Verzonnen en Markt; NoType where there are none, or of two types.
func (f *misser) amongTokens(i int) Type {
	if f.word(i-1) != "," || f.word(i+1) != "," && !f.is(i+1, wAnd) {
		return NoType
	}
	a, b := f.at(i-2), f.at(i+2)
	if a == nil || b == nil || a.typ != b.typ || a.typ == MISC {
		return NoType
	}
	return a.typ
}

// compoundType is the type of a name that is compounded with a noun.
func compoundType(w string) Type {
	if placeCompound(w) {
		return LOC
	}
	return MISC
}

// maxHeaded is how many words before a compound can belong to its name.
const maxHeaded = 3

// headedNames joins the words of a name of the gazetteer that is compounded
// with a noun: Forum voor Verzonnen-leider, Champions League-duel.
func (f *misser) headedNames() {
	for i := range f.doc.Tokens {
		if f.lower(i) || !f.compoundToken(i) {
			continue
		}
		head := stem(f.word(i))
		for n := maxHeaded; n > 0; n-- {
			first := i - n
			if !f.capital(first) {
				continue
			}
			if _, ok := f.isName(f.doc.Src[f.doc.Tokens[first].Start:f.doc.Tokens[i].Start] + head); ok {
				f.replace(candidate{first: first, last: i + 1, typ: compoundType(f.word(i)), src: FromRule, score: 0.9})
				break
			}
		}
	}
}

// labels makes people of the surnames with a capital particle that open a
// sentence and, after a colon, speak: De Verzonnen: "Dat klopt".
func (f *misser) labels() {
	t := f.doc.Tokens
	for k := range f.doc.Sentences {
		i := f.doc.Sentences[k].Tokens.First
		if !f.is(i, wParticle) {
			continue
		}
		last := f.surnameEnd(i + 1)
		if last == 0 || last+1 >= len(t) || f.word(last) != ":" || t[last+1].Kind != text.Quote {
			continue
		}
		f.replace(candidate{first: i, last: last, typ: PER, src: FromRule, score: 0.8})
	}
}

// cabinets adds the cabinets that are called after who leads them, with their
// number: kabinet-Verzonnen III.
func (f *misser) cabinets() {
	for i := range f.doc.Tokens {
		_, ok := strings.CutPrefix(f.word(i), "kabinet-")
		if !ok {
			continue
		}
		last := i + 1
		if ordinal(f.word(last)) {
			last++
		}
		f.replace(candidate{first: i, last: last, typ: MISC, src: FromRule, score: 0.9})
	}
}

// bodies joins a noun with which the name of a body begins to the name that
// follows: Stichting Verzonnen, Rechtbank Overijssel. In small letters the noun of a
// body that is called after two waters is none of the name: het waterschap Vecht en
// IJssel.
func (f *misser) bodies() {
	for i := 0; i+1 < len(f.doc.Tokens); i++ {
		if oneOf(f.word(i), waterBodies) {
			if last := f.secondWater(i+1, i+2); last > i+2 {
				f.replace(candidate{first: i + 1, last: last, typ: ORG, src: FromRule, score: 0.8})
			}
			continue
		}
		if !f.beginsBody(i) {
			continue
		}
		last := i + 2
		if f.is(i+1, wDet) {
			last++
		}
		switch c := f.at(i + 1); {
		case !f.capital(last - 1), c != nil && c.typ == MISC:
			continue
		case c != nil:
			last = c.last
		}
		whole := f.secondWater(i+1, last)
		if c := f.at(i); c != nil && c.last > i+1 {
			continue
		}
		f.replace(candidate{first: i, last: whole, typ: ORG, src: FromRule, score: 0.8})
	}
}

// secondWater is where the name of a body ends that is called after two places of
// which the first, from token first to before last, is known: Waterschap Vecht en
// IJssel. It is last where it has but one.
func (f *mentions) secondWater(first, last int) int {
	o := f.at(last + 1)
	if o == nil || o.first != last+1 || o.typ != LOC || f.word(last) != "en" {
		return last
	}
	if !f.listedAt(first).ID.IsPlace() {
		return last
	}
	return o.last
}

// beginsBody reports whether token i is a noun with which the name of a body begins.
// At the beginning of a sentence its capital says nothing: then what follows may be
// the whole name, Vakbond ABVZ and Fanfare De Verzonnen, or a town, Ziekenhuis
// Terneuzen.
func (f *misser) beginsBody(i int) bool {
	noun := f.is(i, wBodyName)
	if !f.capital(i) || !noun && !endsIn(f.word(i), endNameStarts) {
		return false
	}
	if f.is(i+1, wFunction) && (!f.is(i+1, wDet) || f.opens(i)) {
		return false
	}
	if !noun && f.given(i+1) && f.capital(i+2) {
		return false // Bedachtziekenhuis Jan Verzonnen
	}
	return !f.opens(i) || !f.orgToken(i+1) && (noun || f.listedAt(i+1).Tokens.Len() == 0 && !f.given(i+1))
}

// adjectiveNames joins the adjective of a place to a noun with a capital that
// ends as the names of roads, waters and bodies do: Gentse Heerweg, Friese Raad.
func (f *misser) adjectiveNames() {
	for i := 0; i+1 < len(f.doc.Tokens); i++ {
		c := f.at(i)
		if c == nil || c.last != i+1 || !strings.HasSuffix(f.word(i), "se") || !f.capital(i+1) {
			continue
		}
		typ := adjectiveType(f.word(i + 1))
		if b := f.at(i + 1); typ == NoType || b != nil && b.last != i+2 {
			continue
		}
		f.replace(candidate{first: i, last: i + 2, typ: typ, src: FromRule, score: 0.8})
	}
}

// adjectiveType is the type of the name that an adjective and a noun make.
func adjectiveType(noun string) Type {
	switch {
	case oneOf(noun, endGroundNouns):
		return LOC
	case endsWithin(noun, endBodyTails):
		return ORG
	}
	return NoType
}

// letter adds a suspect's initial where the text has the full name: B. beside
// Steve B.
func (f *misser) letter(i int) {
	if f.word(i+1) != "." {
		return
	}
	if f.isPart(text.FoldHash(f.span(i, i+2))) {
		f.replace(candidate{first: i, last: i + 2, typ: PER, src: FromRule, score: 0.8})
	}
}

// streetTitles joins the titles of whoever a street is named after to the
// street: Dr. Verzonnenlaan, Burgemeester Verzonnenstraat.
func (f *misser) streetTitles(n int) {
	for k := range n {
		c := f.found[k]
		if c.dropped || c.typ != LOC || !within(f.word(c.last-1), endStreetTails) {
			continue
		}
		first := c.first
		for f.capital(first-1) && !f.opens(first-1) && f.at(first-1) == nil &&
			(f.doc.Tokens[first-1].Has(text.Abbrev) || f.titleAt(first-1).row != nil) {
			first--
		}
		if first < c.first {
			c.first, c.listed, c.src = first, false, FromRule
			f.replace(c)
		}
	}
}

// listedNames adds the words with a capital that are listed with names behind a
// plural that says what they are: de stations Blaak, Beurs en Markt.
func (f *misser) listedNames() {
	for k := range f.doc.Tokens {
		if !f.capital(k + 1) {
			continue
		}
		typ, _ := pluralType(f.word(k))
		if typ == NoType {
			continue
		}
		items, known := 0, false
		end := min(f.sentence(k).Last, k+maxListed)
		var missed [maxListed]candidate
		for i := k + 1; i < end; i++ {
			last := f.itemEnd(i)
			if last == 0 {
				break
			}
			if b := f.at(i); b == nil || b.last < last {
				missed[items] = candidate{first: i, last: last, typ: typ, src: FromRule, score: 0.7}
				items++
			} else {
				known = known || b.typ == typ
			}
			if i = last; !f.is(i, wAnd) && f.word(i) != "," {
				break
			}
		}
		for n := range items {
			if known {
				f.replace(missed[n])
			}
		}
	}
}

// itemEnd is where the name ends that token i begins in a list: a mention, or
// words with a capital with `van` and articles between them, before a comma,
// `en` or what is no name; 0 where there is none.
func (f *mentions) itemEnd(i int) int {
	s := f.sentence(i)
	last := 0
	for j := i; j < min(s.Last, i+maxListed); {
		c := f.at(j)
		switch {
		case c != nil:
			j = c.last
			last = j
		case f.capital(j):
			j++
			last = j
		case j > i && f.is(j, wOf|wDet):
			j++
		default:
			return last
		}
	}
	return last
}

// elected is the type that a name has elsewhere in the text, where that is
// clear.
func (f *misser) elected(key uint64) (Type, bool) {
	k := f.votes[key]
	if k == 0 {
		return NoType, false
	}
	b := &f.ballots[k-1]
	best, sum := NoType, 0.0
	for t := PER; t <= MISC; t++ {
		sum += b.weight[t]
		if b.weight[t] > b.weight[best] {
			best = t
		}
	}
	return best, sum >= knownLeast && b.weight[best] >= knownShare*sum
}

// compoundName reports whether a word with a hyphen and a head in lower case is
// compounded with a name: MH17-verdachte, anti-Trump-betoging. At the
// beginning of a sentence the first part has to show it.
func (f *misser) compoundName(i int) bool {
	t := &f.doc.Tokens[i]
	w := f.word(i)
	if !f.opens(i) || t.Has(text.MidCapital) {
		first := stem(w)
		class := f.classes.Get(text.FoldHash(first))
		if first[0] <= '9' {
			return false // 5G-netwerk, 18-jarige
		}
		return class&(wLeft|wFormer|wFunction|wPlainAbbrev) == 0 && len(first) > 1 || t.Has(text.MidCapital) && class&wPlainAbbrev == 0
	}
	// Verzonnen-acteur, where the text has Verzonnen
	fold := text.FoldHash(stem(w))
	_, ok := f.elected(fold)
	return ok
}

// events joins an event to the place that it is named after: Grand Prix van
// Rusland, Verdrag van Maastricht.
func (f *misser) events() {
	for i := 0; i+2 < len(f.doc.Tokens); i++ {
		if !f.is(i, wEvent) || !f.capital(i) {
			continue
		}
		c := f.eventPlace(i)
		if c == nil {
			continue
		}
		first := i
		if f.word(i-1) == "Grand" {
			first--
		}
		if b := f.at(first); b == nil || b.last <= c.last {
			f.replace(candidate{first: first, last: c.last, typ: MISC, src: FromRule, score: 0.9})
		}
	}
}

// eventPlace is the place after the event at token i; nil where none follows.
func (f *misser) eventPlace(i int) *candidate {
	switch f.word(i + 1) {
	case "van", "om", "bij":
	default:
		return nil
	}
	j := i + 2
	if f.word(j) == "de" {
		j++
	}
	c := f.at(j)
	if c == nil || c.typ != LOC {
		return nil
	}
	return c
}

// letters drops lone letters that are no suspect's initial.
func (f *misser) letters() {
	for k := range f.found {
		c := &f.found[k]
		if c.typ != PER || !f.loneLetter(c.first) || c.last-c.first > 2 || c.last == c.first+2 && f.word(c.first+1) != "." {
			continue
		}
		if !f.isPart(text.FoldHash(f.span(c.first, c.last))) {
			c.dropped = true
		}
	}
}

// maxField is the length in tokens of the longest field of a ministry.
const maxField = 9

// ministries joins the field of a ministry to one name: ministerie van
// [Volksgezondheid, Welzijn en Sport].
func (f *misser) ministries() {
	for i := 0; i+2 < len(f.doc.Tokens); i++ {
		if !f.is(i, wMinistry) {
			continue
		}
		first := i + 1
		held := f.at(first) != nil && f.at(first).typ == PER
		if held {
			first = f.at(first).last // minister Jan Verzonnen van Verkeer, Vervoer en Bedachte Zaken
		}
		if w := f.word(first); w != "van" && w != "voor" {
			continue
		}
		if first++; held && !f.fieldAt(first) {
			continue // minister Jan Verzonnen van Curaçao
		}
		last, named := f.fieldEnd(first, min(f.sentence(i).Last, first+maxField))
		if last > first {
			f.takeField(first, last, named)
		}
	}
}

// fieldEnd is where the field ends that begins with token first; named reports
// whether the minister's name follows: Buitenlandse Zaken Verzonnen.
func (f *misser) fieldEnd(first, end int) (last int, named bool) {
	last = first
	for j := first; j < end; j++ {
		w := f.word(j)
		switch {
		case j > first && f.capital(j) && f.listedTo(first, j):
			return last, true
		case f.fieldWord(first, j), w == "zaken":
			last = j + 1
		case w == "en":
		case w == "," && f.fieldList(j, end):
		default:
			return last, false
		}
	}
	return last, false
}

// fieldWord reports whether token j, with a capital, can be a word of the field
// that begins with token first.
func (f *mentions) fieldWord(first, j int) bool {
	c := f.at(j)
	return f.capital(j) && !f.person(j) && (c == nil || c.country == 0)
}

// takeField makes one mention of a field, and another of the minister's name
// that a mention had with it.
func (f *misser) takeField(first, last int, named bool) {
	if c := f.at(first); c != nil && (c.first < first || c.last > last) {
		return
	}
	if c := f.at(last - 1); c != nil && c.last > last {
		name := *c
		name.first, name.typ, name.listed = last, PER, false
		f.replace(name)
	}
	f.replace(candidate{first: first, last: last, typ: ORG, src: FromRule, score: 0.9})
}

// person reports whether token i belongs to a person's name.
func (f *mentions) person(i int) bool {
	c := f.at(i)
	return c != nil && c.typ == PER && c.score > 0.5
}

// fieldList reports whether the comma at token j is in a list that ends in
// `en` and one more field.
func (f *mentions) fieldList(j, end int) bool {
	for k := j + 1; k+1 < end; k++ {
		switch w := f.word(k); {
		case w == "en":
			return f.capital(k + 1)
		case w == ",":
			return f.fieldList(k, end)
		case !f.capital(k):
			return false
		}
	}
	return false
}

// replace puts a mention in the place of those that it overlaps.
func (f *mentions) replace(c candidate) {
	if !f.nameable(&c) {
		return
	}
	for i := c.first; i < c.last; i++ {
		if k := int(f.owner[i]) - 1; k >= 0 {
			b := &f.found[k]
			if b.listed && b.last == c.last {
				c.match, c.listed = b.match, true
			}
			b.dropped = true
			for j := b.first; j < b.last; j++ {
				f.owner[j] = 0
			}
		}
	}
	f.add(c)
}

// splitKnown cuts a mention of the model that stands nowhere else into two
// names that both do: Rusland Tsemach.
func (f *misser) splitKnown(n int) {
	for k := range n {
		c := f.found[k]
		if c.src != FromModel || c.last-c.first < 2 || c.listed {
			continue
		}
		if c.typ != PER && f.is(c.first+1, wIn) && c.last-c.first > 2 {
			if left, ok := f.knownAs(c.first, c.first+1); ok {
				right := c
				right.first, left.score, right.score = c.first+2, c.score, c.score
				f.divide(k, left, right)
			}
			continue
		}
		if f.strangers(k) {
			left, right := c, c
			left.last, right.first, left.cut = c.first+1, c.first+1, 0
			f.divide(k, left, right)
			continue
		}
		left, ok := f.knownAs(c.first, c.first+1)
		if !ok {
			continue
		}
		right, ok := f.knownAs(c.first+1, c.last)
		if !ok || left.typ == PER && right.typ == PER {
			continue
		}
		left.score, right.score = c.score, c.score
		f.divide(k, left, right)
	}
}

// divide puts two mentions in the place of mention k.
func (f *mentions) divide(k int, left, right candidate) {
	c := &f.found[k]
	c.dropped = true
	f.add(left)
	f.add(right)
}

// strangers reports whether a mention of two words is of two people, whom the
// text has called by these names alone before, the first by another full name
// too: treft Tim Sjors, after Tim Verzonnen and rapper Sjors.
func (f *misser) strangers(k int) bool {
	c := &f.found[k]
	switch {
	case c.typ != PER:
		return false
	case c.last-c.first > 2:
		return f.titleBefore(c.first) && f.leaderThenName(c)
	case c.last != c.first+2:
		return false
	case f.inOffice(c.first) && f.inOffice(c.first+1) && !f.given(c.first):
		return true // Macron Merz
	}
	first, second := f.doc.Tokens[c.first].Fold, f.doc.Tokens[c.first+1].Fold
	return f.calledApart(k, first, second)
}

// calledApart reports whether the people before mention k are called by each of
// two names alone, and by the first with another name, but never by both.
func (f *misser) calledApart(k int, first, second uint64) bool {
	left, right, other := false, false, false
	for j := range min(k, maxStrangers) {
		b := &f.found[j]
		begins := f.doc.Tokens[b.first].Fold
		switch {
		case b.last == b.first+1:
			left, right = left || begins == first, right || begins == second
		case begins == first:
			if f.doc.Tokens[b.last-1].Fold == second {
				return false
			}
			other = true
		}
	}
	return left && right && other
}

// leaderThenName reports whether a mention is a leader's surname with another
// full name after it, that the text has elsewhere: president Trump Jan
// Verzonnen.
func (f *misser) leaderThenName(c *candidate) bool {
	if f.lower(c.first+1) || f.r.config.People.table.Surnamed(f.doc.Tokens[c.first].Fold).Len() == 0 {
		return false // arts Kim van den Verzonnen
	}
	key := text.FoldHash(f.from(c.first+1, c))
	for j := range min(len(f.found), maxStrangers) {
		b := &f.found[j]
		if text.FoldHash(f.bare(b)) == key {
			return true
		}
	}
	return false
}

// maxStrangers bounds how many mentions are looked at, so that the work stays
// linear.
const maxStrangers = 64

// knownAs is a mention of the tokens where they are a country's name or one
// that the text has elsewhere.
func (f *misser) knownAs(first, last int) (candidate, bool) {
	if last == first+1 {
		if c, ok := f.countryAt(first, last); ok && !c.weak && !c.form.Has(knowledge.CountryCapital|knowledge.CountrySeat) {
			return c, true
		}
	}
	if f.is(first, wParticle) {
		return candidate{}, false
	}
	s := f.span(first, last)
	cut, _ := genitives(s)
	typ, ok := f.elected(text.FoldHash(s[:len(s)-cut]))
	return candidate{first: first, last: last, cut: cut, typ: typ, src: FromRule}, ok
}

// particles joins the particle to a surname that the stages cut off: Van
// [Nieuwenhuizen], where the text has the whole elsewhere. It looks at the mentions from one number to before another.
func (f *misser) particles(from, n int) {
	for k := from; k < n; k++ {
		c := &f.found[k]
		i := c.first
		for f.is(i-1, wParticle) {
			i--
		}
		if i == c.first {
			continue
		}
		key := text.FoldHash(f.doc.Src[f.doc.Tokens[i].Start:f.bareEnd(c)])
		v := f.votes[key]
		if v == 0 || f.ballots[v-1].weight[PER] <= f.ballots[v-1].weight[LOC] {
			continue
		}
		joined := *c
		joined.first, joined.typ, joined.src = i, PER, FromRule
		joined.country, joined.form, joined.listed, joined.people = 0, 0, false, ""
		f.replace(joined)
	}
}
