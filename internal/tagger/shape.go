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

// ShapeOf is the shape of a word; opening reports whether it is the first of
// its sentence.
func ShapeOf(word string, opening bool) Shape {
	if plain(word) {
		return Lower
	}
	n := count(word)
	s := n.shape(opening)
	if n.hyphen && n.letters > 0 {
		s |= Hyphened
	}
	return s
}

// counts is what is in a word.
type counts struct {
	letters, capitals, digits int
	firstCap                  bool // the first letter is a capital
	hyphen                    bool // a hyphen comes after a letter
}

// letter counts a letter.
func (n *counts) letter(capital bool) {
	if capital {
		n.firstCap = n.firstCap || n.letters == 0
		n.capitals++
	}
	n.letters++
}

// count counts the letters and digits of a word.
func count(word string) (n counts) {
	for i := 0; i < len(word); {
		c := word[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(word[i:])
			i += size
			if unicode.IsLetter(r) {
				n.letter(unicode.IsUpper(r))
			} else if unicode.IsDigit(r) {
				n.digits++
			}
			continue
		}
		i++
		switch {
		case 'a' <= c && c <= 'z':
			n.letter(false)
		case 'A' <= c && c <= 'Z':
			n.letter(true)
		case '0' <= c && c <= '9':
			n.digits++
		case c == '-':
			n.hyphen = n.hyphen || n.letters > 0
		}
	}
	return n
}

// shape is the shape of a word by what is in it, but for its hyphen.
func (n *counts) shape(opening bool) Shape {
	switch {
	case n.letters == 0 && n.digits == 0:
		return Mark
	case n.letters == 0:
		return Numeral
	case n.digits > 0:
		return WithDigit
	case n.capitals > 1 && n.capitals == n.letters:
		return AllUpper
	case n.firstCap && opening:
		return Opening
	case n.firstCap:
		return FirstUpper
	case n.capitals > 0:
		return MixedUpper
	}
	return Lower
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
