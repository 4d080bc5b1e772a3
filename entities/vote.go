package entities

import (
	"strings"

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
	n      int
	hinted bool // the lists have voted
	part   bool // it is the last word of a person's full name
	person bool // a title comes before it, it is somebody's first name, or a leader's name
	org    bool // a list has it as an organisation alone, and it is no word and nobody's name
	housed bool // of a kind that is a building too: a museum, a hospital
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
		c := &f.found[k]
		key := text.FoldHash(f.bare(c))
		f.cast(key, c.typ, c.score)
		if c.src != FromModel && c.src != FromRule {
			f.cast(key, c.typ, voteList)
		}
		if c.typ == PER && c.last-c.first > 1 && c.score > 0.5 {
			for i := c.first + 1; i < c.last && i < c.first+6; i++ {
				s := f.from(i, c)
				if s == "" {
					break
				}
				part := text.FoldHash(s)
				f.cast(part, PER, voteSurname)
				f.ballots[f.votes[part]-1].part = true
			}
			f.cast(f.doc.Tokens[c.first].Fold, PER, voteFirst)
			f.ballots[f.votes[f.doc.Tokens[c.first].Fold]-1].person = true
		}
		if c.first > 0 && f.titleBefore(c.first) {
			f.cast(key, PER, voteTitle)
			f.ballots[f.votes[key]-1].person = true
		}
		f.hint(c, key)
		f.club(c)
		f.head(c, key)
		if typ := f.afterType(c.last); typ != NoType && c.typ != PER {
			f.cast(key, typ, voteAfter)
		}
		f.playedVote(c, key)
	}
	for k := range f.found {
		c := &f.found[k]
		if c.country != 0 && c.weak && c.last == c.first+1 {
			// Rus beside Arantxa Rus
			if v := f.votes[f.doc.Tokens[c.first].Fold]; v != 0 && f.ballots[v-1].part {
				c.typ, c.country, c.form, c.language, c.src = PER, 0, 0, false, FromRule
				continue
			}
		}
		if c.typ == NoType || c.src == FromList && !(c.misc && c.last == c.first+1) && !(c.listed && c.country == 0 && !c.misc) {
			continue
		}
		key := text.FoldHash(f.bare(c))
		typ := f.winner(key, c)
		if _, bare := genitives(f.span(c.first, c.last)); bare > 0 && c.cut == 0 && f.genitiveOf(c, bare) {
			typ = PER // Trumps votes with Trump
		} else if bare > 0 && c.cut == 0 && c.src == FromModel && !c.listed && f.genitiveOfOrg(c, bare) {
			typ, c.cut = ORG, bare // Facebooks
		}
		c.typ = typ
	}
}

// club casts the votes of a club's name on its city: Barcelona beside FC
// Barcelona.
func (f *voter) club(c *candidate) {
	if c.typ != ORG || c.last-c.first != 2 {
		return
	}
	w := f.word(c.first)
	for _, h := range wordEnds(endClubHeads) {
		if w == h {
			f.cast(f.doc.Tokens[c.last-1].Fold, ORG, voteClub)
			return
		}
	}
}

// genitiveOf reports whether a mention is a person's genitive: the text or the
// table has the name without the s, and not with it.
func (f *voter) genitiveOf(c *candidate, bare int) bool {
	s := f.span(c.first, c.last)
	whole, short := text.FoldHash(s), text.FoldHash(s[:len(s)-bare])
	if k := f.votes[whole]; k != 0 && f.ballots[k-1].part {
		return false
	}
	if k := f.votes[short]; k != 0 {
		b := &f.ballots[k-1]
		return b.part || b.weight[PER] > b.weight[LOC]+b.weight[ORG]+b.weight[MISC]
	}
	if c.typ != MISC || c.listed || c.last-c.first > 2 {
		return false
	}
	table := f.r.config.People.table
	if table.Surnamed(whole).Len() > 0 {
		return false
	}
	ids := table.Surnamed(short)
	for i := range ids.Len() {
		if _, ok := table.OfficeAt(ids.At(i), f.day); ok {
			return true
		}
	}
	return false
}

// genitiveOfOrg reports whether a mention is an organisation's genitive: the
// text has it without the s.
func (f *voter) genitiveOfOrg(c *candidate, bare int) bool {
	s := f.span(c.first, c.last)
	k := f.votes[text.FoldHash(s[:len(s)-bare])]
	if k == 0 {
		return false
	}
	b := &f.ballots[k-1]
	return b.weight[ORG] > 1 && b.weight[ORG] > 2*(b.weight[PER]+b.weight[LOC]+b.weight[MISC])
}

// cast adds a vote.
func (f *voter) cast(key uint64, typ Type, weight float64) {
	k := f.votes[key]
	if k == 0 {
		f.ballots = append(f.ballots, ballot{})
		k = int32(len(f.ballots))
		f.votes[key] = k
	}
	b := &f.ballots[k-1]
	b.weight[typ] += weight
	b.n++
}

// hint casts the votes of the lists.
func (f *voter) hint(c *candidate, key uint64) {
	if b := &f.ballots[f.votes[key]-1]; b.hinted {
		return
	} else {
		b.hinted = true
	}
	if c.hintMISC {
		f.cast(key, MISC, voteList)
	}
	if c.listed && !c.weak {
		weight := voteHint
		if f.oneSort(c) {
			weight = voteList
		}
		typ := ORG
		if c.match.ID.IsPlace() {
			typ = LOC
			if weight == voteList && (c.last-c.first > 1 || c.typ != PER && runes(f.bare(c), 4)) {
				weight = voteOrg
			}
		} else if weight == voteList && runes(f.bare(c), 3) {
			weight = voteOrg
		}
		if c.match.Has(gazetteer.Person) || c.match.Has(gazetteer.Word) {
			weight = voteHint
		}
		if typ == ORG && weight == voteOrg {
			b := &f.ballots[f.votes[key]-1]
			b.org = true
			switch f.r.gaz.Type(c.match.ID) {
			case gazetteer.Culture, gazetteer.Hospital, gazetteer.University:
				b.housed = true
			}
		}
		f.cast(key, typ, weight)
	}
	if table := f.r.config.People.table; table.Len() > 0 && c.last-c.first <= 3 {
		ids := table.Surnamed(key)
		for i := range ids.Len() {
			if held, ok := table.OfficeAt(ids.At(i), f.day); ok {
				weight := voteHint
				if f.speaksOf(held.Country) && held.Kind <= knowledge.HeadOfGovernment {
					weight = voteSurname
				}
				f.cast(key, PER, weight)
				f.ballots[f.votes[key]-1].person = true
				break
			}
		}
	}
}

// head casts the vote of the noun before a name, and of a preposition.
func (f *voter) head(c *candidate, key uint64) {
	i := c.first - 1
	if i < 0 || f.sentence(c.first).First > i {
		return
	}
	if f.doc.Tokens[i].Kind != text.Word {
		if typ, weight := f.headType(c.first); weight > 0 {
			f.cast(key, typ, weight)
		}
		return
	}
	if f.is(i, wIn) && f.word(i) != "te" && c.typ != MISC && c.typ != PER {
		f.cast(key, LOC, voteIn)
		return
	}
	if f.sport && c.typ == LOC && c.country == 0 && f.against(c.first) {
		f.cast(key, ORG, voteAgainst)
		return
	}
	if typ, weight := f.headType(c.first); weight > 0 && !(c.typ == PER && c.last-c.first > 1 && endsIn(f.word(i), wordEnds(endMakers))) {
		f.cast(key, typ, weight)
	}
	if c.typ == LOC && c.country == 0 && !f.isPlace(c) && f.is(c.last, wAct) && !f.preposition(i) {
		f.cast(key, ORG, voteAct)
	}
}

// orgHead reports whether a noun is one that an organisation's name follows.
func orgHead(w string) bool { return endsIn(w, wordEnds(endOrgHeads)) }

// endsIn reports whether a word ends in one of some nouns, or is one with a
// capital.
func endsIn(w string, heads []string) bool {
	if w == "" {
		return false
	}
	last := w[len(w)-1]
	for _, h := range heads {
		if h[len(h)-1] == last && (strings.HasSuffix(w, h) || len(w) == len(h) && strings.EqualFold(w, h)) {
			return true
		}
	}
	return false
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

// isPlace reports whether the gazetteer has a mention's name as a place too.
func (f *lists) isPlace(c *candidate) bool {
	return c.listed && f.r.gaz.ResolvePlace(c.match, nil) != gazetteer.None
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
	k := f.votes[key]
	if k == 0 {
		return c.typ
	}
	b := f.ballots[k-1]
	if b.part && (c.src == FromList || c.score < sureModel || c.cut > 0) {
		return PER
	}
	b.weight[c.typ] += c.score
	best := c.typ
	for t := PER; t <= MISC; t++ {
		if b.weight[t] > b.weight[best] {
			best = t
		}
	}
	if b.org && !b.part && !b.person && (best == PER || c.last-c.first > 1 && c.typ == LOC && !b.housed) {
		return ORG // however often the model took it for a person: Vestia
	}
	if best == ORG && f.is(c.first-1, wIn) && (c.typ == LOC || !f.sport && f.word(c.first-1) == "in" && f.isPlace(c)) {
		return LOC // in Chelsea
	}
	return best
}
