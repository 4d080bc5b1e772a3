package entities

import (
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
	at := strings.LastIndexByte(w, '-')
	return at >= 0 && endsIn(w[at+1:], endPlaceHeads)
}

// roadNumber reports whether a word is the number of a road: A12, N208, E40,
// R4.
func roadNumber(w string) bool {
	if len(w) < 2 || len(w) > 4 {
		return false
	}
	switch w[0] {
	case 'N', 'E':
	case 'A', 'R':
		if len(w) == 4 {
			return false // the Airbus A380
		}
	default:
		return false
	}
	for i := 1; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

// within reports whether a word ends in one of the nouns of a list and is more than it.
func within(w string, l wordList) bool {
	for _, t := range listWords(l) {
		if len(w) > len(t)+2 && strings.HasSuffix(w, t) {
			return true
		}
	}
	return false
}

// endsWithin reports whether a word is one of the nouns of a list or ends in it.
func endsWithin(w string, l wordList) bool {
	if within(w, l) {
		return true
	}
	for _, t := range listWords(l) {
		if strings.EqualFold(w, t) {
			return true
		}
	}
	return false
}

// memberOf reports whether a word is an abbreviation in capitals with the
// ending of one who belongs to it: VVD'er, BN'ers.
func memberOf(w string) bool {
	w, ok := strings.CutSuffix(strings.TrimSuffix(w, "s"), "er")
	n := apostropheSize(w)
	if !ok || n == 0 || len(w)-n < 2 {
		return false
	}
	head := w[:len(w)-n]
	return strings.ToUpper(head) == head && strings.ToLower(head) != head
}

// hyphenAt is the place of the first hyphen; len(w) where there is none.
func hyphenAt(w string) int {
	for i := range len(w) {
		if w[i] == '-' {
			return i
		}
	}
	return len(w)
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
	if n := apostropheSize(s); n > 0 && n < len(s) {
		return n, 0
	}
	if strings.HasSuffix(s, "s") || strings.HasSuffix(s, "S") {
		if n := apostropheSize(s[:len(s)-1]); n > 0 && n+1 < len(s) {
			return n + 1, 0
		}
		if len(s) > 3 {
			return 0, 1
		}
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

// orgHead reports whether a noun is one that an organisation's name follows.
func orgHead(w string) bool { return endsIn(w, endOrgHeads) }

// endsIn reports whether a word ends in one of the nouns of a list, or is one with a
// capital.
func endsIn(w string, l wordList) bool {
	if w == "" {
		return false
	}
	last := w[len(w)-1]
	for _, h := range listWords(l) {
		if h[len(h)-1] == last && (strings.HasSuffix(w, h) || strings.EqualFold(w, h)) {
			return true
		}
	}
	return false
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
	n := len(w)
	if n < 3 || n > 5 || w[n-1] < 'A' || w[n-1] > 'Z' {
		return false
	}
	for i := range n - 1 {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}
