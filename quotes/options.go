package quotes

import (
	"cmp"
	"strings"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// The attributes of an option of the speaker model. Those from quoteAttrs on
// say something of the quotation and are the same for all its options.
const (
	atSort    = iota // what the candidate is
	atDef            // of a description
	atPlural         // of several
	atSign           // the strongest sign
	atAlso           // the next sign
	atFirst          // it is tied by the first of all signs
	atUnder          // of the verb that ties it: in a subordinate clause
	atVerb           // how the verb stands to other quotations
	atFar            // how far the verb is from the quotation
	atRole           // what it is in its sentence
	atLead           // what its sentence says of it
	atBack           // sentences before the quotation's
	atAhead          // sentences after the quotation's
	atPlace          // which paragraph it is in
	atSide           // before or after the quotation, in its sentence
	atNear           // people between it and the quotation
	atLast           // its bearer spoke last
	atSince          // quotations since then
	atSubject        // its bearer was the subject of the latest sentence
	atTied           // other quotations tied to its bearer by grammar
	atNext           // the next quotation is tied to its bearer
	atSaid           // its bearer is named in the words, or spoken to
	atTop            // rank of its bearer by mentions
	atTitle          // its bearer is named in the title
	atMedium         // it is a paper
	atWhere          // inside which quotation it stands
	atLike           // likeness of its bearer's words to those of a headline
	atTold           // likeness of what a sentence reports of it to a headline
	atTurn           // whether its bearer answered the last question
	atAbout          // the words speak of a third person, who may be its bearer
	quoteAttrs
)

const (
	atKind    = quoteAttrs + iota // of the quotation
	atHead                        // in a title or subhead
	atPerson                      // ik, wij
	atAsk                         // a question
	atLong                        // words
	atOpens                       // what it opens: its paragraph, its sentence
	atAlone                       // what else its sentence and paragraph hold
	atOther                       // it begins with another person's pronoun
	atLeft                        // the word before it
	atBest                        // the strongest sign that any candidate has
	atSurface                     // its sentence speaks of a wall, a banner
	atSame                        // where the quotation before it stands
	atHasLike                     // a headline's words are found in the body
	atNone                        // the option that nobody is the source
	atHow                         // the sign, coarsely
	atBestHow                     // the strongest sign that any candidate has, coarsely
	atAsked                       // the paragraph before asks, or says "u"
	atTurns                       // questions of an interviewer in the text
	nSpeakerAttr
)

var sortNames = strings.Fields("none person org place state guess human function trade origin body company medium document thing he she they this who him his")

const (
	sortNone = iota + 1
	sortPerson
	sortOrg
	sortPlace
	sortState
	sortGuess
	sortHuman
	sortFunction
	sortTrade
	sortOrigin
	sortBody
	sortCompany
	sortMedium
	sortDocument
	sortThing
	sortHe
	sortShe
	sortThey
	sortThis
	sortWho
	sortHim
	sortHis
)

var roleNames = strings.Fields("reports reports-loose view subject subject-loose subject-under owner-of of with at for by against to other-prep inner free")

const (
	roleReports = iota + 1
	roleReportsLoose
	roleView
	roleSubject
	roleSubjectLoose
	roleSubjectUnder
	roleOwns
	roleOf
	roleWith
	roleAt
	roleFor
	roleBy
	roleAgainst
	roleTo
	roleOtherPrep
	roleInner
	roleFree
)

var speakerAttrs = []rank.Attr{
	{Name: "sort", Values: sortNames},
	{Name: "def", Values: strings.Fields("bare definite indefinite possessive")},
	{Name: "plural", Max: 1},
	{Name: "sign", Values: signNames[:]},
	{Name: "also", Values: signNames[:]},
	{Name: "first", Max: 1},
	{Name: "under", Values: strings.Fields("main under inside")},
	{Name: "verb", Values: strings.Fields("free has-quote moved")},
	{Name: "far", Max: 4},
	{Name: "role", Values: roleNames},
	{Name: "lead", Values: leadNames},
	{Name: "back", Max: 8},
	{Name: "ahead", Max: 3},
	{Name: "place", Values: strings.Fields("here before earlier after title subhead")},
	{Name: "side", Values: []string{"before", "after"}},
	{Name: "near", Max: 5},
	{Name: "last", Values: strings.Fields("sentence paragraph paragraph-before earlier")},
	{Name: "since", Max: 4},
	{Name: "subject", Max: 1},
	{Name: "tied", Max: 3},
	{Name: "next", Values: []string{"paragraph", "later"}},
	{Name: "said", Values: []string{"named", "called"}},
	{Name: "top", Max: 4},
	{Name: "title", Values: []string{"alone", "among"}},
	{Name: "paper", Max: 1},
	{Name: "where", Values: []string{"around", "elsewhere"}},
	{Name: "like", Max: 6},
	{Name: "told", Max: 6},
	{Name: "turn", Values: []string{"this", "other"}},
	{Name: "about", Values: strings.Fields("same open other")},
	{Name: "kind", Values: strings.Fields("direct partial scare title")},
	{Name: "head", Values: []string{"title", "subhead"}},
	{Name: "person", Values: strings.Fields("ik wij both")},
	{Name: "ask", Max: 1},
	{Name: "long", Max: 6},
	{Name: "opens", Values: strings.Fields("paragraph sentence colon inside")},
	{Name: "alone", Values: strings.Fields("paragraph sentence rest")},
	{Name: "other", Max: 1},
	{Name: "left", Values: leftNames},
	{Name: "best", Values: signNames[:]},
	{Name: "surface", Values: surfaceNames},
	{Name: "same", Values: strings.Fields("sentence paragraph paragraph-before earlier first")},
	{Name: "haslike", Max: 6},
	{Name: "none", Max: 1},
	{Name: "how", Values: cuedNames},
	{Name: "besthow", Values: cuedNames},
	{Name: "asked", Values: []string{"question", "you"}},
	{Name: "turns", Max: 4},
}

// leftNames are classes of the word before a quotation.
var leftNames = strings.Fields("start colon comma stop dash bracket article indefinite possessive called work surface says-noun document preposition conjunction dat als verb name noun adjective adverb quote other")

const (
	leftStart = iota + 1
	leftColon
	leftComma
	leftStop
	leftDash
	leftBracket
	leftArticle
	leftIndefinite
	leftPossessive
	leftCalled
	leftWork
	leftSurface
	leftSayNoun
	leftDocument
	leftPrep
	leftConj
	leftDat
	leftAls
	leftVerb
	leftName
	leftNoun
	leftAdjective
	leftAdverb
	leftQuote
	leftOther
)

// leftRows say what a word is to the quotation after it: the first row that
// fits counts.
var leftRows = []struct {
	in    fn // a class that the word is of
	tail  bool
	holds func(w *tokens, i int) bool
	left  uint8
}{
	{holds: func(w *tokens, i int) bool { return w.doc.Word(i) == "dat" }, left: leftDat},
	{holds: func(w *tokens, i int) bool { return w.doc.Word(i) == "als" }, left: leftAls},
	{in: soCalled, left: leftCalled},
	{in: surface, tail: true, left: leftSurface},
	{in: nameNoun, left: leftWork},
	{in: titleNoun, tail: true, left: leftWork},
	{holds: (*tokens).performed, left: leftWork},
	{in: sayNoun, left: leftSayNoun},
	{holds: func(w *tokens, i int) bool { return w.nameAt[i] != 0 }, left: leftName},
	{in: detIndef, left: leftIndefinite},
	{in: detDef, left: leftArticle},
	{in: poss, left: leftPossessive},
	{holds: (*tokens).verbAt, left: leftVerb},
	{in: prep, left: leftPrep},
	{in: conj | sub, left: leftConj},
	{holds: func(w *tokens, i int) bool { return w.noun(i).class == document }, left: leftDocument},
	{in: adverb, left: leftAdverb},
}

// The classes of marks, and of words that only their tag tells of.
var (
	leftMarks = map[byte]uint8{':': leftColon, ',': leftComma, '.': leftStop, '?': leftStop, '!': leftStop, '(': leftBracket}
	leftKinds = map[text.Kind]uint8{text.Quote: leftQuote, text.Dash: leftDash, text.Ellipsis: leftStop}
	leftTags  = map[text.POS]uint8{text.NOUN: leftNoun, text.PROPN: leftNoun, text.ADJ: leftAdjective, text.ADV: leftAdverb, text.VERB: leftVerb, text.AUX: leftVerb}
)

// performed reports whether the word at i is a verb that takes the title of a
// work, or an adverb behind one, and the quotation after it has the capital of a
// title: danst vanavond 'Het zwanenmeer'.
func (w *tokens) performed(i int) bool {
	if i+2 >= len(w.doc.Tokens) || !w.doc.Tokens[i+2].Has(text.Capital) {
		return false
	}
	for k := i; k > i-4 && k >= 0; k-- {
		if w.is(k, performing) {
			return true
		}
		if !w.is(k, adverb) {
			return false
		}
	}
	return false
}

// wordClass is the class of the word at i, seen from the quotation that
// follows it in the block from first on.
func (w *tokens) wordClass(i, first int) uint8 {
	if i < first {
		return leftStart
	}
	t := &w.doc.Tokens[i]
	if t.Kind == text.Punct {
		return cmp.Or(leftMarks[w.char(i)], leftOther)
	}
	if left := leftKinds[t.Kind]; left != 0 {
		return left
	}
	for n := range leftRows {
		r := &leftRows[n]
		if w.is(i, r.in) || r.tail && w.tailIn(i, r.in) || r.holds != nil && r.holds(w, i) {
			return r.left
		}
	}
	return cmp.Or(leftTags[t.Tag.POS()], leftOther)
}

// The sorts of names by their type, and of nouns for others than people by
// their class.
var (
	nameSorts = map[Type]uint8{PER: sortPerson, ORG: sortOrg, LOC: sortPlace}
	nounSorts = map[nounClass]uint8{body: sortBody, org: sortCompany, medium: sortMedium, document: sortDocument}
)

// sortOf is what candidate k is.
func (w *candidates) sortOf(k int) uint8 {
	switch c := &w.cands[k]; {
	case c.typ == LOC && w.ms[c.mention].Government:
		return sortState
	case c.form == Name:
		return cmp.Or(nameSorts[c.typ], sortGuess)
	case c.noun.class == person:
		return personSort(&c.noun)
	case c.form == Description:
		return cmp.Or(nounSorts[c.noun.class], sortThing)
	case w.is(c.tok.First, third):
		return sortHis
	default:
		return pronounSort(c)
	}
}

func personSort(in *nounInfo) uint8 {
	switch {
	case in.origin:
		return sortOrigin
	case in.function:
		return sortFunction
	case in.trade:
		return sortTrade
	}
	return sortHuman
}

func pronounSort(c *cand) uint8 {
	switch {
	case c.rel:
		return sortWho
	case c.addr:
		return sortHe
	case c.obj:
		return sortHim
	case c.plur:
		return sortThey
	case c.sex == text.Masculine:
		return sortHe
	case c.sex == text.Feminine:
		return sortShe
	}
	return sortThis
}

// prepRoles are the roles of what comes after a preposition.
var prepRoles = map[string]uint8{
	"van": roleOf, "met": roleWith, "bij": roleAt, "voor": roleFor, "door": roleBy, "tegen": roleAgainst, "over": roleAgainst, "aan": roleTo, "naar": roleTo,
}

// roleOf is what candidate k is in the frame f.
func (w *candidates) roleOf(f *frame, k int) uint8 {
	best := uint8(0)
	for n := range min(len(f.events), 12) {
		if e := &f.events[n]; e.subj == k {
			if r := e.role(); best == 0 || r < best {
				best = r
			}
		}
	}
	c := &w.cands[k]
	switch {
	case best != 0:
		return best
	case c.owner >= 0:
		return roleInner
	case c.prep < 0:
		return roleFree
	case c.prep >= c.tok.First:
		return roleOwns
	}
	return cmp.Or(prepRoles[strings.ToLower(w.doc.Word(c.prep))], roleOtherPrep)
}

// role is what the subject of e is in its sentence.
func (e *event) role() uint8 {
	switch {
	case e.kind == accordingTo:
		return roleView
	case e.kind == cueVerb && e.class != words && e.sure:
		return roleReports
	case e.kind == cueVerb && e.class != words:
		return roleReportsLoose
	case e.under:
		return roleSubjectUnder
	case !e.sure:
		return roleSubjectLoose
	}
	return roleSubject
}
