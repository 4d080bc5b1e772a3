package quotes

import "github.com/kopij/kopij/text"

// Kind says what a quotation is.
type Kind uint8

// The kinds of quotation.
const (
	// Direct is at least a clause of somebody's own words, set as speech or
	// writing: "Wij gaan door", zei Jansen.
	Direct Kind = iota
	// Partial is a fragment of somebody's words inside the reporter's own
	// sentence: Jansen noemt het voorstel "onverstandig".
	Partial
	// Scare is words held at a distance, or a term being named, that no
	// source in the text is said to have used: de zogenaamde 'groene' stroom.
	Scare
	// Title is the name of a work, a programme, a ship, an action, or a
	// nickname: de film 'Zwartboek'.
	Title
	// Indirect is what somebody is said to have said, without marks: Jansen
	// zei dat hij doorgaat. It is found on request, see [Finder].
	Indirect
)

var kindNames = [...]string{"direct", "partial", "scare", "title", "indirect"}

// String is the kind's name in the JSON contract: "direct", "partial",
// "scare", "title", "indirect"; empty for
// a value that is none of them.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Type is the type of a mention.
type Type = text.NameType

// The types of mention, as package text has them.
const (
	NoType = text.NoNameType
	PER    = text.PER
	LOC    = text.LOC
	ORG    = text.ORG
	MISC   = text.MISC
)

// Mention is a name in the text that a recogniser found: what [Find] asks of
// it, no more. All but the span and the type may be left out.
type Mention struct {
	text.Span
	Type Type
	// ID is the same for all mentions of one person or thing; 0 where the
	// recogniser does not say. Mentions with ID 0 are joined by their names.
	ID int
	// Name is the full name that the recogniser links the mention to. It
	// may hold more than the text does.
	Name string
	// Gender is Masculine or Feminine where it is known.
	Gender text.Gender
	// Country is the ISO 3166-1 alpha-2 code of the person's or the place's
	// country.
	Country string
	// Office, Title and Party are what is known of a person: "head of
	// government", "premier", "VVD".
	Office, Title, Party string
	// Government tells that a place stands for its government.
	Government bool
}

// Form says how a speaker is written.
type Form uint8

// The forms of a speaker.
const (
	NoSpeaker   Form = iota
	Name             // a name: Jansen, het OM
	Description      // a description: de premier, een woordvoerder van het OM
	Pronoun          // a pronoun: hij, ze, deze
)

var formNames = [...]string{"", "name", "description", "pronoun"}

// String is "name", "description", "pronoun", or empty; empty for
// a value that is none of them.
func (f Form) String() string {
	if int(f) < len(formNames) {
		return formNames[f]
	}
	return ""
}

// Speaker is the source of a quotation.
type Speaker struct {
	// Span is the mention that ties the quotation to its source; empty where
	// the text gives none or none scores above the threshold.
	text.Span
	// Form says how the mention is written.
	Form Form
	// Full is the fullest name in the text for the same source; without a
	// name, its fullest description. FullSpan is where it is; it is empty
	// where Full joins two places, as for the two people of "de dj's".
	Full     string
	FullSpan text.Span
	// Mention is the index of the mention, among those passed, that stands
	// for the source; -1 where none does. Where the speaker is a pronoun or a
	// description it is the mention with the full name. Entity is that
	// mention's ID, 0 where there is none.
	Mention, Entity int
	// Score is how often a source with as much for it is right, bearer and
	// all, by cross-validation over annotated news: from 0 to 1. Rule names
	// what speaks most for it, such as "verb" or "follow".
	Score float64
	Rule  string
	// FullScore and FullRule tell the same of the link from the mention to
	// Full alone.
	FullScore float64
	FullRule  string
	// Facts are what is known of the source beside its name.
	Facts Facts
}

// Found reports whether there is a speaker.
func (s *Speaker) Found() bool { return s.Form != NoSpeaker }

// Cue is the word or words that mark an attribution.
type Cue struct {
	// Spans are the words' places in the order of the text: two for a split
	// verb such as "voegt … toe".
	Spans []text.Span
	// Text is the words as written, joined by a space: "voegt toe". It is
	// empty where the quotation has no cue of its own.
	Text string
	// Lemma is the infinitive of a cue that is a verb in the table:
	// "toevoegen".
	Lemma string
}

// Span is the range from the first of the cue's words to the last.
func (c *Cue) Span() text.Span {
	if len(c.Spans) == 0 {
		return text.Span{}
	}
	return text.Span{Start: c.Spans[0].Start, End: c.Spans[len(c.Spans)-1].End}
}

// Quote is one quotation.
type Quote struct {
	// Span is the text between the marks. Where the quotation has several
	// parts it runs from the start of the first to the end of the last.
	text.Span
	Kind Kind
	// Parts are the parts of a quotation that runs over a paragraph's end
	// with its mark opened again; nil where there is only one.
	Parts []text.Span
	// InHeadline tells that the quotation is in the title.
	InHeadline bool
	// Unclosed tells that its closing mark is missing.
	Unclosed bool
	// Depth is the number of quotations that it lies in.
	Depth int
	// Speaker is the source; it is always empty for Scare and Title.
	Speaker Speaker
	Cue     Cue
}
