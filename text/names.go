package text

import "strings"

// NameType is the type of a name in a text, as CoNLL-2002 has them. Packages
// entities and quotes call it Type.
type NameType uint8

// The types of a name.
const (
	NoNameType NameType = iota
	PER                 // people, without title: Mark Rutte
	LOC                 // places: Rusland, Utrecht, Straat van Hormuz
	ORG                 // organisations: NAVO, Shell, Tweede Kamer
	MISC                // names derived from others, events, works, products: Russische, Brexit
)

var nameTypes = [...]string{"", "PER", "LOC", "ORG", "MISC"}

// String is the type as results write it: "PER"; empty for a value that is
// none of them.
func (t NameType) String() string { return nameOf(nameTypes[:], int(t)) }

var kindNames = [...]string{
	Word: "word", Number: "number", Quote: "quote", Punct: "punct", Dash: "dash", Ellipsis: "ellipsis", Symbol: "symbol",
	URL: "url", Mail: "mail", Hashtag: "hashtag", Handle: "handle", Emoji: "emoji", Other: "other",
}

// String is the kind in lower case: "word"; empty for a value that is none of
// them.
func (k Kind) String() string { return nameOf(kindNames[:], int(k)) }

// flagNames are the flags by their bits, from the lowest.
var flagNames = [...]string{
	"space_before", "line_before", "sentence_start", "capital", "all_caps", "digit", "hyphen", "apostrophe", "abbreviation", "initials",
	"can_open", "can_close", "non_ascii", "mid_capital",
}

// Names are the names of the flags that are set: "capital", "hyphen"; nil for
// none.
func (f Flags) Names() (names []string) {
	for i, n := range flagNames {
		if f.Has(1 << i) {
			names = append(names, n)
		}
	}
	return names
}

// String is the names of the flags that are set, with | between them.
func (f Flags) String() string { return strings.Join(f.Names(), "|") }

// String is the class as tables write it: "title"; empty for a value that is
// none of them.
func (c AbbreviationClass) String() string { return nameOf(abbreviationClasses[:], int(c)) }

var (
	formNames   = [...]string{"", "present", "past", "infinitive", "participle"}
	numNames    = [...]string{"", "singular", "plural"}
	genderNames = [...]string{"", "common", "neuter", "masculine", "feminine"}
)

// String is the form in words: "past"; empty for none.
func (f Form) String() string { return nameOf(formNames[:], int(f)) }

// String is "singular", "plural", or empty.
func (n Num) String() string { return nameOf(numNames[:], int(n)) }

// String is the gender in words: "feminine"; empty for none.
func (g Gender) String() string { return nameOf(genderNames[:], int(g)) }

func nameOf(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return ""
}
