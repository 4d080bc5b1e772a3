package entities

import (
	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// A name has one type throughout an article, with few exceptions. The
// model's mentions of one name vote on it, each with its probability, and so
// do the lists and the titles before it.

// ballot is the votes on one name, by type.
type ballot struct {
	weight [MISC + 1]float64
	hinted bool // the lists have voted
	part   bool // it is the last word of a person's full name
	org    bool // a list has it as an organisation alone, and it is no word and nobody's name
	person bool // a title comes before it, it is somebody's first name, or a leader's name
}

// Weights of the votes beside the model's.
const (
	voteTitle   = 1.5 // a title comes before it
	voteList    = 1.6 // a list has it as a place alone
	voteOrg     = 2.1 // a list has it as an organisation alone
	voteHint    = 0.3 // a list has it, among other things
	voteSurname = 3.0 // it is the last word of a person's full name
	voteHead    = 2.2 // a noun before it says what it is: brancheorganisatie, havenstad
	sureModel   = 0.9 // a model's probability against a person's surname
	voteClub    = 6.0 // a club is named after the city
	voteKin     = 6.0 // a first name that is a town's stands behind a noun for a person, or beside another first name
	voteAgainst = 2.5 // a match is played against it
	voteAct     = 1.2 // it decides, denies
	voteIn      = 0.6 // a preposition of place comes before it
	voteFirst   = 0.4 // it is the first word of one
)

// vote sets the types of the model's mentions by the votes of all.
func (f *voter) vote() {
	if f.votes == nil {
		f.votes = make(map[uint64]int32)
	}
	clear(f.votes)
	f.ballots = f.ballots[:0]
	for k := range f.found {
		f.castFor(&f.found[k])
	}
	for k := range f.found {
		f.settle(&f.found[k])
	}
}

// castFor casts the votes of one mention.
func (f *voter) castFor(c *candidate) {
	key := text.FoldHash(f.bare(c))
	f.cast(key, c.typ, c.score)
	if c.src == FromList {
		f.cast(key, c.typ, voteList)
	}
	if c.typ == PER && c.last-c.first > 1 && c.score > 0.5 {
		f.castParts(c)
	}
	if f.titleBefore(c.first) {
		f.cast(key, PER, voteTitle).person = true
	}
	f.hint(c, key)
	if c.listed && c.last == c.first+1 && f.given(c.first) && (f.kinBefore(c.first-1) || f.besideGiven(c)) {
		f.cast(key, PER, voteKin).person = true
	}
	if f.besideTown(c) {
		f.cast(key, LOC, voteList)
	}
	f.club(c)
	f.head(c, key)
	if typ := f.afterType(c.last); typ != NoType {
		f.cast(key, typ, voteAfter)
	}
	f.playedVote(c, key)
}

// castParts casts the votes of a full name on the names in it.
func (f *voter) castParts(c *candidate) {
	for i := c.first + 1; i < c.last; i++ {
		f.cast(text.FoldHash(f.from(i, c)), PER, voteSurname).part = true
	}
	f.cast(f.doc.Tokens[c.first].Fold, PER, voteFirst).person = true
}

// settle gives one mention the type that its name has won.
func (f *voter) settle(c *candidate) {
	if c.weak && f.isPart(f.doc.Tokens[c.first].Fold) {
		// Rus beside Arantxa Rus
		c.typ, c.country, c.form, c.language, c.src = PER, 0, 0, false, FromRule
		return
	}
	if c.src == FromList && !c.open() {
		return
	}
	key := text.FoldHash(f.bare(c))
	typ := f.winner(key, c)
	if _, bare := genitives(f.span(c.first, c.last)); bare > 0 && f.genitiveOf(c, bare) {
		typ = PER // Trumps votes with Trump
	}
	if typ == ORG && f.oneMade(c) {
		typ = MISC
	}
	c.typ = typ
}

// oneMade reports whether a mention is of one thing that a firm makes, by the word
// before it and no noun behind it: een Rolex, een witte Daimler.
func (f *lists) oneMade(c *candidate) bool {
	i := c.first - 1
	for f.lower(i) && f.doc.Tokens[i].Tag.POS() == text.ADJ {
		i--
	}
	if !oneOf(f.word(i), indefinites) || f.orgToken(c.first) || f.lower(c.last) && f.doc.Tokens[c.last].Tag.POS() == text.NOUN || f.is(c.last, wAnd|wOf) && !oneOf(f.word(c.last+1), indefinites) {
		return false
	}
	m := f.listedAt(c.first)
	if m.Tokens.Last != c.last {
		return c.last == c.first+1
	}
	return f.r.gaz.Type(m.ID) == gazetteer.Company
}

// kinBefore reports whether token i is a noun for a person by its end: griffier,
// dochtertje.
func (f *lists) kinBefore(i int) bool {
	if f.lower(i) && f.doc.Tokens[i].Tag.POS() != text.NOUN {
		return false
	}
	w := f.word(i)
	return nounType(w) == NoType && endsIn(w, endKin)
}

// besideGiven reports whether a mention is listed with the given name of a person:
// Jan, Kees en Melle.
func (f *voter) besideGiven(c *candidate) bool {
	for _, i := range [...]int{c.first - 1, c.last} {
		j := i + 1
		if i < c.first {
			j = i - 1
		}
		if o := f.at(j); o != nil && (f.is(i, wAnd) || f.word(i) == ",") && o.typ == PER && o.last == o.first+1 && f.given(o.first) {
			return true
		}
	}
	return false
}

// besideTown reports whether a mention is a name that the lists have of places
// alone, and is listed with another: tussen Grave en Best.
func (f *voter) besideTown(c *candidate) bool {
	for _, i := range [...]int{c.first - 1, c.last} {
		j := i + 1
		if i < c.first {
			j = i - 1
		}
		o := f.at(j)
		if o != nil && f.is(i, wAnd) && f.townOnly(c) && f.townOnly(o) {
			return true
		}
	}
	return false
}

// townOnly reports whether a mention is no person's name, and is one that the
// gazetteer has of towns alone, of the Netherlands or Belgium among them.
func (f *lists) townOnly(c *candidate) bool {
	m := f.listedAt(c.first)
	if m.Tokens.Last != c.last {
		return false
	}
	t := candidate{match: m, listed: true}
	_, town := f.clubAndTown(&t)
	return town && f.oneSort(&t)
}

// open reports whether votes may change the type that a list gives.
func (c *candidate) open() bool {
	return c.misc || c.listed && c.country == 0
}

// club casts the votes of a club's name on its city: Barcelona beside FC
// Barcelona.
func (f *voter) club(c *candidate) {
	if c.last-c.first == 2 && oneOf(f.word(c.first), endClubHeads) {
		f.cast(f.doc.Tokens[c.last-1].Fold, ORG, voteClub)
	}
}

// genitiveOf reports whether a mention is a person's genitive: the text or the
// table has the name without the s, and not with it.
func (f *voter) genitiveOf(c *candidate, bare int) bool {
	s := f.span(c.first, c.last)
	short := text.FoldHash(s[:len(s)-bare])
	if k := f.votes[short]; k != 0 {
		b := &f.ballots[k-1]
		return b.weight[PER] > b.weight[LOC]+b.weight[ORG]+b.weight[MISC]
	}
	if c.typ != MISC || c.listed || c.misc {
		return false
	}
	if f.surnameCut(c.first) > 0 {
		return true
	}
	table := f.r.config.People.table
	ids := table.Surnamed(short)
	for i := range ids.Len() {
		if _, ok := table.OfficeAt(ids.At(i), f.day); ok {
			return true
		}
	}
	return false
}

// isPart reports whether a name is the last word of a person's full name.
func (f *voter) isPart(key uint64) bool {
	k := f.votes[key]
	return k != 0 && f.ballots[k-1].part
}

// cast adds a vote.
func (f *voter) cast(key uint64, typ Type, weight float64) *ballot {
	k := f.votes[key]
	if k == 0 {
		f.ballots = append(f.ballots, ballot{})
		k = int32(len(f.ballots))
		f.votes[key] = k
	}
	b := &f.ballots[k-1]
	b.weight[typ] += weight
	return b
}

// hint casts the votes of the lists, once for a name.
func (f *voter) hint(c *candidate, key uint64) {
	b := &f.ballots[f.votes[key]-1]
	if b.hinted {
		return
	}
	b.hinted = true
	if c.hintMISC {
		f.cast(key, MISC, voteList)
	}
	if c.listed {
		f.hintListed(c, key)
	}
	f.hintHolder(key)
}

// hintListed casts the vote of the gazetteer.
func (f *voter) hintListed(c *candidate, key uint64) {
	typ, weight := ORG, voteHint
	if c.match.ID.IsPlace() {
		typ = LOC
	}
	if f.oneSort(c) && !c.match.Has(gazetteer.Person) && !c.match.Has(gazetteer.Word) {
		weight = voteList
		if c.last-c.first > 1 || c.typ != PER || typ == ORG && runes(f.bare(c), 3) {
			weight = voteOrg
		}
	}
	if f.onStage(c) {
		typ, weight = ORG, voteOrg
	}
	b := f.cast(key, typ, weight)
	b.org = typ == ORG && weight == voteOrg
}

// onStage reports whether the gazetteer has a band by the name of a mention that may
// be a word or a first name too, and its sentence speaks of a stage.
func (f *lists) onStage(c *candidate) bool {
	if f.r.gaz.Type(c.match.ID) != gazetteer.Culture {
		return false
	}
	s := f.sentence(c.first)
	for i := s.First; i < min(s.Last, s.First+maxSentence); i++ {
		if endsIn(f.word(i), endStageNouns) {
			return true
		}
	}
	return false
}

// hintHolder casts the vote of the one who holds an office at the date and is
// called so.
func (f *voter) hintHolder(key uint64) {
	table := f.r.config.People.table
	ids := table.Surnamed(key)
	for i := range ids.Len() {
		if held, ok := table.OfficeAt(ids.At(i), f.day); ok {
			weight := voteHint
			if held.Kind <= knowledge.HeadOfGovernment && f.speaksOf(held.Country) {
				weight = voteSurname
			}
			f.cast(key, PER, weight).person = true
			return
		}
	}
}

// head casts the vote of the noun before a name, and of a preposition.
func (f *voter) head(c *candidate, key uint64) {
	i := c.first - 1
	if f.sentence(c.first).First > i {
		return
	}
	town := c.typ == LOC
	switch {
	case f.is(i, wIn) && c.typ != MISC:
		f.cast(key, LOC, voteIn)
		return
	case f.sport && town && f.against(c.first):
		f.cast(key, ORG, voteAgainst)
		return
	}
	if typ, weight := f.headType(c.first); !f.madeBy(c) {
		f.cast(key, typ, weight)
	}
	if town && f.is(c.last, wAct) {
		f.cast(key, ORG, voteAct)
	}
}

// madeBy reports whether the noun before a full name may be of a person as
// well as of an organisation: bouwer Jan Verzonnen.
func (f *voter) madeBy(c *candidate) bool {
	return c.last-c.first > 1 && endsIn(f.word(c.first-1), endMakers)
}

// against reports whether the name at token i is one of the opponents of a
// match: tegen Angers (2-2) en Southampton.
func (f *voter) against(i int) bool {
	for n := 0; n < maxListed && i > 0; n++ {
		i--
		switch w := f.word(i); {
		case w == "tegen":
			return true
		case f.capital(i), f.doc.Tokens[i].Kind == text.Number, w == "(", w == ")", w == ",", w == "en":
		default:
			return false
		}
	}
	return false
}

// oneSort reports whether all entries of a mention's name are places, or all
// are organisations.
func (f *lists) oneSort(c *candidate) bool {
	var buf [16]gazetteer.ID
	ids := f.r.gaz.AppendEntries(buf[:0], c.match)
	for _, id := range ids {
		if id.IsPlace() != ids[0].IsPlace() {
			return false
		}
	}
	return len(ids) > 0
}

// winner is the type that has the most votes, the mention's own counted
// twice.
func (f *voter) winner(key uint64, c *candidate) Type {
	b := f.ballots[f.votes[key]-1]
	if b.part && (c.src == FromList || c.score < sureModel) {
		return PER
	}
	b.weight[c.typ] += c.score
	best := c.typ
	for t := PER; t <= MISC; t++ {
		if b.weight[t] > b.weight[best] {
			best = t
		}
	}
	switch {
	case b.org && !b.part && !b.person && (best == PER || c.last-c.first > 1 && c.typ == LOC):
		return ORG // however often the model took it for a person: Vestia
	case best != MISC && c.typ == LOC && f.is(c.first-1, wIn):
		return LOC // in Chelsea
	}
	return best
}
