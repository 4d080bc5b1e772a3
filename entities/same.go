package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/forename"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// person is one person of the article, with all mentions.
type person struct {
	best   int // index into found of the fullest mention
	first  int // index into found of the first mention
	full   bool
	ids    knowledge.IDs // whom the table has under the full name
	party  string        // the country of the party in brackets after the name
	pid    knowledge.PersonID
	held   knowledge.OfficeHeld
	leader *Leader
	gender Gender
	former bool   // the text says that an office is past or to come
	any    bool   // anybody of the name: een Verzonnen, de familie Verzonnen
	trade  bool   // the text says that the person has a trade that is no politics
	title  titled // the most telling title that the text gives
	id     int
	name   string
	text   string // the fullest name in the text
}

// nameLink leads from a part of a full name to the people who have it.
type nameLink struct {
	person int32
	next   int32 // 1 + index of the next link of the same key
	weight int
}

// Weights of the ways in which a short name can be part of a full one.
const (
	weightSurname = 10
	weightFolded  = 8
	weightHalf    = 7
	weightFirst   = 6
	weightBefore  = 3 // the full name comes first
	weightTitle   = 4 // the titles agree
	maxLinks      = 16
)

// Salts keep the kinds of key apart.
const (
	saltFull   = 0x9e3779b97f4a7c15
	saltFolded = 0xc2b2ae3d27d4eb4f
	saltPart   = 0x165667b19e3779f9
	saltFold   = 0x27d4eb2f165667c5
)

// linkPersons joins the mentions of each person.
func (f *linker) linkPersons() {
	if f.names == nil {
		f.names = make(map[uint64]int32)
	}
	clear(f.names)
	f.links = f.links[:0]
	for k := range f.found {
		if c := &f.found[k]; c.typ == PER && f.isFull(c) {
			f.fullName(k)
		}
	}
	// a short name that may be a genitive waits for the others
	for _, genitive := range [...]bool{false, true} {
		for k := range f.found {
			c := &f.found[k]
			if c.typ != PER || c.person != 0 {
				continue
			}
			if _, bare := genitives(f.span(c.first, c.last)); (bare > 0) == genitive {
				f.shortName(k)
			}
		}
	}
	for p := range f.persons {
		f.identify(&f.persons[p])
	}
	f.succeed()
	f.unite()
}

// succeed leaves an office that changes hands on the day of the article to
// one of the two whom the text names: the table has both in it on that day.
// The successor has it, unless the text gives the other the title alone.
func (f *linker) succeed() {
	for p := range f.persons {
		q := &f.persons[p]
		if q.held.Until != f.day {
			continue
		}
		for o := range f.persons {
			n := &f.persons[o]
			if h := &n.held; h.From != f.day || h.Kind != q.held.Kind || h.Country != q.held.Country || h.Body != q.held.Body {
				continue
			}
			if q.title.office() == q.held.Kind && n.title.office() != q.held.Kind {
				f.fallBack(n)
			} else {
				q.leader = nil
			}
			break
		}
	}
}

// fallBack gives a person the office that he held before the day of the
// article; none where he held none.
func (f *linker) fallBack(q *person) {
	q.leader = nil
	for h := range f.r.config.People.table.Offices(q.pid) {
		if h.From < f.day && h.Covers(f.day) {
			q.held, q.leader = h, leaderOf(h, f.r.config.People.table.Person(q.pid))
			return
		}
	}
}

// unite joins the people of the article who are one person of the table:
// Morsi and Mursi, Kim and the headline's Kim Jong-un.
func (f *linker) unite() {
	clear(f.names)
	for p := range f.persons {
		q := &f.persons[p]
		if f.names[uint64(q.pid)] == 0 {
			f.names[uint64(q.pid)] = int32(p) + 1
		}
	}
	into := func(p int) int32 {
		q := &f.persons[p]
		if q.pid != 0 {
			return f.names[uint64(q.pid)]
		}
		if q.any {
			return 0
		}
		ids := f.r.config.People.table.Surnamed(text.FoldHash(q.text))
		for i := range ids.Len() {
			if o := f.names[uint64(ids.At(i))]; o != 0 {
				return o
			}
		}
		return 0
	}
	for k := range f.found {
		c := &f.found[k]
		if c.person == 0 {
			continue
		}
		if o := into(c.person - 1); o != 0 {
			c.person = int(o)
		}
	}
}

// isFull reports whether a mention is more than a surname: it has two words or
// more, and does not begin with a particle.
func (f *facts) isFull(c *candidate) bool {
	n := 0
	if c.people.Len() > 0 && f.r.config.People.table.Surnamed(text.FoldHash(f.bare(c))).Len() == 0 {
		return true // Ben Verzonnen, whose first name is a particle elsewhere
	}
	for i := c.first; i < c.last; i++ {
		if i == c.first && f.is(i, wParticle) {
			return false
		}
		if f.doc.Tokens[i].Kind == text.Word {
			n++
		}
	}
	return n >= 2
}

// bare is the mention's text without a genitive's ending.
func (f *passage) bare(c *candidate) string {
	return f.doc.Src[f.doc.Tokens[c.first].Start:f.bareEnd(c)]
}

// bareEnd is the offset at which the name of a mention ends, before the ending
// of a genitive. A mention may have been cut or joined since the ending was
// seen: where nothing of the name would be left, the ending is part of it.
func (f *passage) bareEnd(c *candidate) int {
	end := f.doc.Tokens[c.last-1].End
	if bare := end - c.cut; bare > f.doc.Tokens[c.first].Start {
		return bare
	}
	return end
}

// from is the text from token i to the end of the mention's name; empty where
// the token is the ending of the genitive.
func (f *passage) from(i int, c *candidate) string {
	if end := f.bareEnd(c); end > f.doc.Tokens[i].Start {
		return f.doc.Src[f.doc.Tokens[i].Start:end]
	}
	return ""
}

// fullName adds a mention of a full name.
func (f *linker) fullName(k int) {
	c := &f.found[k]
	f.cutGenitive(c)
	s := f.bare(c)
	key, folded := text.FoldHash(s)^saltFull, knowledge.FoldName(s)^saltFolded
	p := f.names[key]
	if p == 0 {
		p = f.names[folded]
	}
	if p == 0 {
		f.persons = append(f.persons, person{best: k, first: k, full: true, ids: c.people})
		p = int32(len(f.persons))
		f.names[key], f.names[folded] = p, p
		f.addParts(c, p)
	}
	f.join(int(p), k)
}

// join makes mention k one of a person's.
func (f *linker) join(p, k int) {
	c, q := &f.found[k], &f.persons[p-1]
	c.person = p
	q.first = min(q.first, k)
	q.trade = q.trade || f.tradeOf(c)
	if o := f.at(c.last + 1); o != nil && f.word(c.last) == "(" {
		q.party = f.partyCountry(o)
	}
	if t := f.titleOf(c); t.row != nil && !f.headlineNoun(t.at) {
		q.entitle(t)
	}
}

// titleOf is the title before a name or after it.
func (f *linker) titleOf(c *candidate) titled {
	if t := f.leftTitle(c.first); t.row != nil {
		return t
	}
	if t := f.rightTitle(c.last); t.row != nil {
		return t
	}
	if f.portfolio(c) {
		return titled{row: f.titles.Get(text.FoldHash("minister")), at: c.first}
	}
	return titled{}
}

// entitle gives a person a title of the text, in place of one that says less.
func (q *person) entitle(t titled) {
	q.former = q.former || t.former || t.future
	old := q.title
	if old.row == nil || old.office() == 0 && (t.office() != 0 || t.row.leads) {
		q.title = t
	}
	if q.gender == NoGender {
		q.gender = t.row.gender
	}
}

// portfolio reports whether a field of government is beside a name in a list
// of ministers: Jan Verzonnen op Justitie, op Justitie zit Jan Verzonnen.
func (f *linker) portfolio(c *candidate) bool {
	if !f.fieldAfter(c.last) && !f.fieldBefore(c.first) {
		return false
	}
	k := max(f.doc.SentenceAt(c.first), 1)
	first := f.doc.Sentences[k-1].Tokens.First
	for i := first; i < min(c.first, first+maxSentence); i++ {
		if f.word(i) == "ministers" {
			return true
		}
	}
	return false
}

// nearField is how many words may be between a name and the field of its
// minister.
const nearField = 6

// fieldAfter reports whether a field of government follows the name that ends
// before token i, in its clause: op Justitie, heeft Landbouw, gaat over Wonen, or
// alone, where the verb is that of the minister before: en Jan Verzonnen Toerisme.
func (f *linker) fieldAfter(i int) bool {
	if f.fieldAt(i) || oneOf(f.word(i), fieldVerbs) && f.fieldAt(i+1) {
		return true
	}
	for n := 0; n < nearField && (f.lower(i) && !f.is(i, wAnd)); n, i = n+1, i+1 {
		switch f.word(i) {
		case "op", "van", "over", "voor":
			if f.fieldAt(i + 1) {
				return true
			}
		}
	}
	return false
}

// fieldAt reports whether token i is a field of government, with a capital.
func (f *passage) fieldAt(i int) bool { return f.is(i, wField) && f.capital(i) }

// fieldBefore reports whether op and a field of government come before token i
// in its clause.
func (f *linker) fieldBefore(i int) bool {
	for i, n := i-1, 0; n < nearField && i > 0 && f.doc.Tokens[i].Kind == text.Word && !f.is(i, wAnd); n, i = n+1, i-1 {
		if f.fieldAt(i) {
			return f.word(i-1) == "op" || f.word(i-1) == "Op"
		}
	}
	return false
}

// cutGenitive sets the size of a genitive's bare s at the end of a full name,
// where the name is elsewhere without it.
func (f *linker) cutGenitive(c *candidate) {
	s := f.span(c.first, c.last)
	if _, bare := genitives(s); f.names[text.FoldHash(s[:len(s)-bare])^saltFull] != 0 {
		c.cut = bare
	}
}

// addParts files the parts of a full name that may stand for it.
func (f *linker) addParts(c *candidate, p int32) {
	for i := c.first + 1; i < c.last; i++ {
		s := f.from(i, c)
		f.addPart(text.FoldHash(s)^saltPart, p, weightSurname)
		f.addPart(knowledge.FoldName(s)^saltFold, p, weightFolded)
	}
	f.addHalves(c, p)
	for i := c.first; i < c.last-1; i++ {
		s := f.doc.Src[f.doc.Tokens[c.first].Start:f.doc.Tokens[i].End]
		f.addPart(text.FoldHash(s)^saltPart, p, weightFirst)
	}
}

// addHalves files what comes before and after a hyphen in a surname: Verzonnen and
// De Wit for Anne Verzonnen-de Wit, Assad for Bashar al-Assad.
func (f *linker) addHalves(c *candidate, p int32) {
	for i := c.first + 1; i < c.last; i++ {
		h := strings.IndexByte(f.word(i), '-')
		at := f.doc.Tokens[i].Start + h
		if end := f.bareEnd(c); h > 0 && at+1 < end {
			f.addPart(text.FoldHash(f.doc.Src[at+1:end])^saltPart, p, weightHalf)
		}
		for j := c.first + 1; j <= i && h > 2; j++ {
			f.addPart(text.FoldHash(f.doc.Src[f.doc.Tokens[j].Start:at])^saltPart, p, weightHalf)
		}
	}
}

func (f *linker) addPart(key uint64, p int32, weight int) {
	f.links = append(f.links, nameLink{person: p, next: f.names[key], weight: weight})
	f.names[key] = int32(len(f.links))
}

// shortName joins a mention of a part of a name to the full one, or makes it
// a person of its own.
func (f *linker) shortName(k int) {
	c := &f.found[k]
	s := f.span(c.first, c.last)
	sure, bare := genitives(s)
	c.cut = sure
	t := f.leftTitle(c.first)
	s = s[:len(s)-c.cut]
	if w := f.word(c.first - 1); w == "een" || w == "familie" {
		// een Verzonnen is any of that name
		f.persons = append(f.persons, person{best: k, first: k, any: true})
		c.person = len(f.persons)
		return
	}
	if p := f.partOf(k, s, t); p > 0 {
		f.join(p, k)
		return
	}
	if bare > 0 {
		if p := f.partOf(k, s[:len(s)-bare], t); p > 0 {
			c.cut = bare
			f.join(p, k)
			return
		}
		if q := f.names[text.FoldHash(s[:len(s)-bare])^saltFull]; q != 0 {
			c.cut = bare
			f.join(int(q), k)
			return
		}
		if f.r.config.People.table.Surnamed(text.FoldHash(s)).Len() == 0 &&
			f.r.config.People.table.Surnamed(text.FoldHash(s[:len(s)-bare])).Len() > 0 {
			c.cut = bare
			s = s[:len(s)-bare]
		}
	}
	key, folded := text.FoldHash(s)^saltFull, knowledge.FoldName(s)^saltFolded
	q := f.names[key]
	if q == 0 {
		q = f.names[folded]
	}
	if q == 0 {
		f.persons = append(f.persons, person{best: k, first: k})
		q = int32(len(f.persons))
		f.names[key], f.names[folded] = q, q
	}
	f.join(int(q), k)
}

// partOf is the person of whose full name s is a part; 0 where there is none.
func (f *linker) partOf(k int, s string, t titled) int {
	best, score := 0, 0
	try := func(key uint64) {
		n := 0
		for l := f.names[key]; l != 0 && n < maxLinks; l, n = f.links[l-1].next, n+1 {
			link := f.links[l-1]
			got := f.fits(k, s, t, int(link.person), link.weight)
			if got > score || got == score && got > 0 && f.persons[link.person-1].first > f.persons[best-1].first {
				best, score = int(link.person), got
			}
		}
	}
	try(text.FoldHash(s) ^ saltPart)
	if best == 0 {
		try(knowledge.FoldName(s) ^ saltFold)
	}
	return best
}

// fits is how well a short name, with the title before it, fits a person; 0
// where it does not.
func (f *linker) fits(k int, s string, t titled, p, weight int) int {
	q := &f.persons[p-1]
	before := q.first < k
	if before {
		weight += weightBefore
	}
	// a leader whom the table knows by this name is no namesake of the text
	if !f.sameLeader(q, s, t, before) || f.otherSex(q, t) {
		return 0
	}
	if t.row != nil && q.title.row == t.row {
		weight += weightTitle
	}
	return weight
}

// otherSex reports whether the title is of the other sex than the first name of the
// person: mevrouw Verzonnen beside Jan Verzonnen.
func (f *linker) otherSex(q *person, t titled) bool {
	if t.row == nil || t.row.gender == NoGender {
		return false
	}
	sex, known := forename.Sex(f.word(f.found[q.best].first))
	return known && sex != t.row.gender
}

// sameLeader is false where a short name names a leader of the table, by
// its title or because the full name comes only later, and the person of the
// text is another: Trump beside Ivanka Trump.
func (f *linker) sameLeader(q *person, s string, t titled, before bool) bool {
	table := f.r.config.People.table
	ids := table.Surnamed(text.FoldHash(s))
	for i := range ids.Len() {
		if q.ids.Has(ids.At(i)) {
			return true
		}
	}
	office := t.office()
	for i := range ids.Len() {
		held, ok := table.OfficeAt(ids.At(i), f.day)
		if !ok {
			continue
		}
		if held.Kind == office && q.title.office() != office {
			return false
		}
		if !before && held.Kind <= knowledge.HeadOfGovernment {
			return false
		}
	}
	return true
}

// headlineNoun reports whether token i is a word of trade with which a headline
// begins: what follows may be whose it is, since headlines leave out `van`:
// Advocaat Wilders, Aanvaller Bolsonaro.
func (f *titleReader) headlineNoun(i int) bool {
	return f.inHeadline(i) && f.opens(i) && endsIn(f.word(i), endTradeHeads)
}

// tradeOf reports whether a word of trade comes before a name, or in
// apposition after it.
func (f *titleReader) tradeOf(c *candidate) bool {
	if p := c.first - 1; !f.headlineNoun(p) && endsIn(f.word(p), endTradeHeads) {
		return headOf(stem(f.word(p)), "chef") == nil
	}
	i := c.last
	if f.word(i) != "," {
		return false
	}
	for i++; i < c.last+4 && f.lower(i); i++ {
		if endsIn(f.word(i), endTradeHeads) {
			return true
		}
	}
	return false
}
