package tagger

import (
	"unicode"
	"unicode/utf8"
)

// Shape is the look of a token.
type Shape uint8

// The shapes of a token.
const (
	Lower      Shape = iota // small letters
	FirstUpper              // a capital first, within a sentence
	Opening                 // a capital first, on the sentence's first word
	AllUpper                // two letters or more, all capitals
	MixedUpper              // a capital within: iPhone
	Numeral                 // digits, with points and commas in them
	WithDigit               // digits and letters
	Mark                    // neither letters nor digits
)

// Hyphened is added to the shape of a word that holds a hyphen.
const Hyphened Shape = 8

// ShapeOf is the shape of a word; opening tells that it is the first of its
// sentence.
func ShapeOf(word string, opening bool) Shape {
	if plain(word) {
		return Lower
	}
	var letters, capitals, digits, others int
	firstCap, hyphen, cased := false, false, false
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'a' <= c && c <= 'z':
				letters++
				cased = true
			case 'A' <= c && c <= 'Z':
				firstCap = firstCap || !cased
				cased = true
				letters++
				capitals++
			case '0' <= c && c <= '9':
				digits++
			default:
				others++
				hyphen = hyphen || c == '-' && letters > 0
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		i += n
		switch {
		case unicode.IsUpper(r):
			firstCap = firstCap || !cased
			cased = true
			letters++
			capitals++
		case unicode.IsLetter(r):
			letters++
			cased = true
		case unicode.IsDigit(r):
			digits++
		default:
			others++
		}
	}
	s := Lower
	switch {
	case letters == 0 && digits == 0:
		s = Mark
	case letters == 0:
		s = Numeral
	case digits > 0:
		s = WithDigit
	case capitals > 1 && capitals == letters:
		s = AllUpper
	case firstCap && opening:
		s = Opening
	case firstCap:
		s = FirstUpper
	case capitals > 0:
		s = MixedUpper
	}
	if hyphen && letters > 0 {
		s |= Hyphened
	}
	return s
}

// plain reports whether a word is ASCII letters in lower case, as most are.
func plain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c < 'a' || 'z' < c {
			return false
		}
	}
	return word != ""
}
