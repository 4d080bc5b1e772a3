package entities

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the form of a word says: its ends, its hyphens, its capitals.

// lowerTail reports whether the last part of a hyphenated word is in lower
// case: Brexit-deal.
func lowerTail(w string) bool {
	at := strings.LastIndexByte(w, '-')
	return at > 0 && at+1 < len(w) && w[at+1] >= 'a' && w[at+1] <= 'z'
}

// possessive reports whether a word ends in an apostrophe and s.
func possessive(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && apostropheSize(w[:n-1]) > 0
}

// placeCompound reports whether a word is compounded with a noun of places: de
// Notre-Dame-kathedraal.
func placeCompound(w string) bool {
	return endsIn(w[strings.LastIndexByte(w, '-')+1:], endPlaceHeads)
}

// roadNumber reports whether a word is the number of a road: A12, N208, E40,
// R4.
func roadNumber(w string) bool {
	if len(w) < 2 || strings.Trim(w[1:], digits) != "" {
		return false
	}
	return w[0] == 'N' || w[0] == 'E' || (w[0] == 'A' || w[0] == 'R') && len(w) < 4 // the Airbus A380
}

const (
	digits         = "0123456789"
	capitalLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

// within reports whether a word ends in one of the nouns of a list and is more
// than it by a syllable: Grace is no race.
func within(w string, l wordList) bool {
	return slices.ContainsFunc(listWords(l), func(t string) bool { return len(w) > len(t)+2 && strings.HasSuffix(w, t) })
}

// endsWithin reports whether a word is one of the nouns of a list or ends in it.
func endsWithin(w string, l wordList) bool {
	return within(w, l) || slices.ContainsFunc(listWords(l), func(t string) bool { return strings.EqualFold(w, t) })
}

// endsIn reports whether a word ends in one of the nouns of a list, or is one with a
// capital.
func endsIn(w string, l wordList) bool {
	if w == "" {
		return false
	}
	return slices.ContainsFunc(wordLists()[l].byEnd[w[len(w)-1]%endBytes], func(t string) bool {
		return strings.HasSuffix(w, t) || strings.HasSuffix(w, t[1:]) && strings.EqualFold(w, t)
	})
}

// stem is the part of a word before its first hyphen.
func stem(w string) string {
	first, _, _ := strings.Cut(w, "-")
	return first
}

// memberOf reports whether a word is an abbreviation in capitals with the
// ending of one who belongs to it: VVD'er, BN'ers.
func memberOf(w string) bool {
	w, ok := strings.CutSuffix(strings.TrimSuffix(w, "s"), "er")
	n := apostropheSize(w)
	return ok && n > 0 && strings.ToUpper(w) == w
}

// ordinal reports whether a word numbers the name before it, in Roman
// numerals: kabinet-Verzonnen III.
func ordinal(w string) bool {
	return w != "" && strings.Trim(w, "IVX") == ""
}

// apostropheSize is the size of an apostrophe at the end of s, 0 for none.
func apostropheSize(s string) int {
	switch {
	case strings.HasSuffix(s, "'"):
		return 1
	case strings.HasSuffix(s, "’"), strings.HasSuffix(s, "‘"):
		return len("’")
	case strings.HasSuffix(s, "´"):
		return len("´")
	}
	return 0
}

// genitives are the sizes of the endings that s may have as a genitive:
// sure is one after an apostrophe, bare a lone s. Zero where there is none.
func genitives(s string) (sure, bare int) {
	if n := apostropheSize(s); n > 0 {
		return n, 0
	}
	head := strings.TrimSuffix(strings.TrimSuffix(s, "s"), "S")
	switch n := apostropheSize(head); {
	case n > 0 && n < len(head):
		return n + 1, 0
	case len(head) < len(s) && len(head) > 2:
		return 0, 1
	}
	return 0, 0
}

// runes reports whether s has at least n runes.
func runes(s string, n int) bool { return utf8.RuneCountInString(s) >= n }

// startsCapital reports whether s begins with a capital letter.
func startsCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// syllables counts the groups of vowels of a word.
func syllables(w string) int {
	n, vowel := 0, false
	for _, r := range strings.ToLower(w) {
		v := strings.ContainsRune("aeiouyéëïöü", r)
		if v && !vowel {
			n++
		}
		vowel = v
	}
	return n
}

// houseNumber reports whether a word is a number with a letter: 28A.
func houseNumber(w string) bool {
	number := strings.TrimRight(w, capitalLetters)
	return len(w) > 2 && len(number) == len(w)-1 && strings.Trim(number, digits) == ""
}
