package quotes

import (
	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// The attributes of an option of the speaker model. Those from quoteAttrs on
// say something of the quotation and are the same for all its options.
const (
	atSort     = iota // what the candidate is
	atDef             // of a description
	atPlural          // of several
	atSign            // the strongest sign
	atAlso            // the next sign
	atFirst           // it is tied by the first of all signs
	atUnder           // of the verb that ties it: in a subordinate clause
	atVerb            // how the verb stands to other quotations
	atFar             // how far the verb is from the quotation
	atRole            // what it is in its sentence
	atLead            // what its sentence says of it
	atBack            // sentences before the quotation's
	atAhead           // sentences after the quotation's
	atPlace           // which paragraph it is in
	atSide            // before or after the quotation, in its sentence
	atNear            // people between it and the quotation
	atLast            // its bearer spoke last
	atSince           // quotations since then
	atSubject         // its bearer was the subject of the latest sentence
	atSpoke           // quotations given to its bearer so far
	atTied            // other quotations tied to its bearer by grammar
	atNext            // the next quotation is tied to its bearer
	atSaid            // its bearer is named in the words
	atTop             // rank of its bearer by mentions
	atTitle           // its bearer is named in the title
	atMedium          // it is a paper
	atEcho            // it is the pronoun that the quotation begins with
	atWhere           // inside which quotation it stands
	atLike            // likeness of its bearer's words to those of a headline
	atTold            // likeness of what a sentence reports of it to a headline
	atOpener          // its bearer is the first person whom the body names
	atOwnHow          // the strongest sign that any mention of its bearer has, coarsely
	atOwnLead         // what the sentence before says of its bearer
	atOwnBack         // sentences since the last mention of its bearer
	atOwnRole         // what its bearer was in the sentence before
	atOwnNext         // what its bearer is in the sentence after
	atTheme           // what its bearer is in the first sentence of the paragraph
	atMentions        // mentions of its bearer among the options
	atTurn            // whether its bearer answered the last question
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
	atNested                      // inside another
	atOther                       // it begins with another person's pronoun
	atLeft                        // the word before it
	atBest                        // the strongest sign that any candidate has
	atCue                         // it has a cue without a source
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

var sortNames = []string{"none", "person", "org", "place", "state", "guess", "human", "function", "trade", "origin", "body", "company", "medium", "document", "thing", "he", "she", "they", "this", "who", "him", "his"}

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

var roleNames = []string{"reports", "reports-loose", "view", "subject", "subject-loose", "subject-under", "owner-of", "of", "with", "at", "for", "by", "against", "to", "other-prep", "inner", "free"}

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
	{Name: "def", Values: []string{"bare", "definite", "indefinite", "possessive"}},
	{Name: "plural", Max: 1},
	{Name: "sign", Values: signNames[:]},
	{Name: "also", Values: signNames[:]},
	{Name: "first", Max: 1},
	{Name: "under", Values: []string{"main", "under", "inside"}},
	{Name: "verb", Values: []string{"free", "has-quote", "moved"}},
	{Name: "far", Max: 4},
	{Name: "role", Values: roleNames},
	{Name: "lead", Values: leadNames},
	{Name: "back", Max: 8},
	{Name: "ahead", Max: 3},
	{Name: "place", Values: []string{"here", "before", "earlier", "after", "title", "subhead"}},
	{Name: "side", Values: []string{"before", "after"}},
	{Name: "near", Max: 5},
	{Name: "last", Values: []string{"sentence", "paragraph", "paragraph-before", "earlier"}},
	{Name: "since", Max: 4},
	{Name: "subject", Max: 1},
	{Name: "spoke", Max: 3},
	{Name: "tied", Max: 3},
	{Name: "next", Values: []string{"paragraph", "later"}},
	{Name: "said", Max: 1},
	{Name: "top", Max: 4},
	{Name: "title", Values: []string{"alone", "among"}},
	{Name: "paper", Max: 1},
	{Name: "echo", Max: 1},
	{Name: "where", Values: []string{"around", "elsewhere"}},
	{Name: "like", Max: 6},
	{Name: "told", Max: 6},
	{Name: "opener", Max: 1},
	{Name: "own-how", Values: cuedNames},
	{Name: "own-lead", Values: leadNames},
	{Name: "own-back", Max: 12},
	{Name: "own-role", Values: roleNames},
	{Name: "own-next", Values: roleNames},
	{Name: "theme", Values: roleNames},
	{Name: "mentions", Max: 6},
	{Name: "turn", Values: []string{"this", "other"}},
	{Name: "kind", Values: []string{"direct", "partial", "scare", "title"}},
	{Name: "head", Values: []string{"title", "subhead"}},
	{Name: "person", Values: []string{"ik", "wij", "both"}},
	{Name: "ask", Max: 1},
	{Name: "long", Max: 6},
	{Name: "opens", Values: []string{"paragraph", "sentence", "colon", "inside"}},
	{Name: "alone", Values: []string{"paragraph", "sentence", "rest"}},
	{Name: "nested", Max: 1},
	{Name: "other", Max: 1},
	{Name: "left", Values: leftNames},
	{Name: "best", Values: signNames[:]},
	{Name: "cue", Max: 1},
	{Name: "surface", Values: surfaceNames},
	{Name: "same", Values: []string{"sentence", "paragraph", "paragraph-before", "earlier", "first"}},
	{Name: "haslike", Max: 6},
	{Name: "none", Max: 1},
	{Name: "how", Values: cuedNames},
	{Name: "besthow", Values: cuedNames},
	{Name: "asked", Values: []string{"question", "you"}},
	{Name: "turns", Max: 4},
}

// leftNames are classes of the word before a quotation.
var leftNames = []string{"start", "colon", "comma", "stop", "dash", "bracket", "article", "indefinite", "possessive", "called", "work", "surface", "says-noun", "document", "preposition", "conjunction", "dat", "als", "verb", "name", "noun", "adjective", "adverb", "quote", "other"}

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

// wordClass is the class of the word at i, seen from the quotation that
// follows it in the block from first on.
func (w *cast) wordClass(i, first int) uint8 {
	if i < first {
		return leftStart
	}
	t := &w.doc.Tokens[i]
	switch t.Kind {
	case text.Quote:
		return leftQuote
	case text.Dash:
		return leftDash
	case text.Ellipsis:
		return leftStop
	case text.Punct:
		switch w.char(i) {
		case ':':
			return leftColon
		case ',':
			return leftComma
		case '.', '?', '!':
			return leftStop
		case '(':
			return leftBracket
		}
		return leftOther
	}
	switch f := w.fn(i); {
	case w.doc.Word(i) == "dat":
		return leftDat
	case w.doc.Word(i) == "als":
		return leftAls
	case f&soCalled != 0:
		return leftCalled
	case w.is(i, surface) || w.tailIn(i, surface):
		return leftSurface
	case f&(titleNoun|nameNoun) != 0 || w.tailIn(i, titleNoun):
		return leftWork
	case w.is(i, sayNoun):
		return leftSayNoun
	case w.nameAt[i] != 0:
		return leftName
	case f&detIndef != 0:
		return leftIndefinite
	case f&detDef != 0:
		return leftArticle
	case f&poss != 0 && !w.verbAt(i):
		return leftPossessive
	case w.verbAt(i):
		return leftVerb
	case f&prep != 0:
		return leftPrep
	case f&(conj|sub) != 0:
		return leftConj
	case w.noun(i).class == document:
		return leftDocument
	case f&adverb != 0:
		return leftAdverb
	}
	switch t.Tag.POS() {
	case text.NOUN, text.PROPN:
		return leftNoun
	case text.ADJ:
		return leftAdjective
	case text.ADV:
		return leftAdverb
	case text.VERB, text.AUX:
		return leftVerb
	}
	return leftOther
}

// sortOf is what candidate k is.
func (w *cast) sortOf(k int) uint8 {
	c := &w.cands[k]
	switch c.form {
	case Name:
		switch c.typ {
		case PER:
			return sortPerson
		case ORG:
			return sortOrg
		case LOC:
			if c.mention >= 0 && w.ms[c.mention].Government {
				return sortState
			}
			return sortPlace
		}
		return sortGuess
	case Description:
		switch c.noun.class {
		case person:
			switch {
			case c.noun.origin:
				return sortOrigin
			case c.noun.function:
				return sortFunction
			case c.noun.trade:
				return sortTrade
			}
			return sortHuman
		case body:
			return sortBody
		case org:
			return sortCompany
		case medium:
			return sortMedium
		case document:
			return sortDocument
		}
		return sortThing
	}
	switch {
	case c.rel:
		return sortWho
	case w.owner(c.tok.First) && w.is(c.tok.First, poss) && !w.is(c.tok.First, pronSubj):
		return sortHis
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

// roleOf is what candidate k is in the frame f.
func (w *cast) roleOf(f *frame, k int) uint8 {
	best := uint8(0)
	for n := range f.events {
		if n == 12 {
			break
		}
		e := &f.events[n]
		if e.subj != k {
			continue
		}
		r := uint8(roleSubject)
		switch {
		case e.kind == accordingTo:
			r = roleView
		case e.kind == cueVerb && e.class != words && e.sure:
			r = roleReports
		case e.kind == cueVerb && e.class != words:
			r = roleReportsLoose
		case e.under || e.inside:
			r = roleSubjectUnder
		case !e.sure:
			r = roleSubjectLoose
		}
		if best == 0 || r < best {
			best = r
		}
	}
	if best != 0 {
		return best
	}
	c := &w.cands[k]
	switch {
	case c.owner >= 0:
		return roleInner
	case c.prep < 0:
		return roleFree
	case c.prep >= c.tok.First:
		return roleOwns
	}
	switch w.doc.Word(c.prep) {
	case "van":
		return roleOf
	case "met", "Met":
		return roleWith
	case "bij", "Bij":
		return roleAt
	case "voor", "Voor":
		return roleFor
	case "door", "Door":
		return roleBy
	case "tegen", "Tegen", "over", "Over":
		return roleAgainst
	case "aan", "Aan", "naar", "Naar":
		return roleTo
	}
	return roleOtherPrep
}
