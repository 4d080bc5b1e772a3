package tagger

import (
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// endings are the endings that decide a noun's gender, where the lexicon does
// not know the noun: the first that fits.
var endings = [...]struct {
	ending string
	gender text.Gender
}{
	{"je", text.Neuter},
	{"isme", text.Neuter},
	{"ment", text.Neuter},
	{"schap", text.Neuter},
	{"um", text.Neuter},
	{"ing", text.Common},
	{"heid", text.Common},
	{"teit", text.Common},
	{"tie", text.Common},
	{"sie", text.Common},
	{"ster", text.Common},
	{"er", text.Common},
	{"or", text.Common},
	{"aar", text.Common},
	{"ist", text.Common},
	{"iste", text.Common},
	{"iek", text.Common},
	{"eur", text.Common},
	{"ant", text.Common},
	{"us", text.Common},
}

// A compound has the gender of the noun that it ends in, which is looked for
// among its last maxHead bytes and has leastHead or more of them.
const (
	leastHead = 4
	maxHead   = 16
)

// nounGender is the gender of a singular noun.
func (m *Model) nounGender(word string, e *Entry) text.Gender {
	if e != nil && e.Gender != text.NoGender {
		return e.Gender
	}
	for i := max(1, len(word)-maxHead); i <= len(word)-leastHead; i++ {
		if !utf8.RuneStart(word[i]) {
			continue
		}
		h := m.lex.Find(text.FoldHash(word[i:]))
		if h != nil && (h.Gender == text.Common || h.Gender == text.Neuter) {
			return h.Gender
		}
	}
	for _, e := range endings {
		if strings.HasSuffix(word, e.ending) {
			return e.gender
		}
	}
	return text.NoGender
}
