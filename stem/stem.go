package stem

import (
	"strings"

	"github.com/kljensen/snowball/snowballword"
)

// Word is the stem of a Dutch word. Capitals are lowered first; what holds no
// letter is its own stem.
//
// The algorithm's own letters are small ones; within it a capital I or Y
// stands for the letter used as a consonant.
func Word(word string) string {
	w := snowballword.New(strings.ToLower(word))
	markConsonants(w)
	markRegions(w)
	plural(w)
	removedE := finalE(w)
	heid(w)
	derivation(w, removedE)
	undoubleVowel(w)
	for i, r := range w.RS {
		switch r {
		case 'I':
			w.RS[i] = 'i'
		case 'Y':
			w.RS[i] = 'y'
		}
	}
	return w.String()
}

func vowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'è':
		return true
	}
	return false
}

// plainVowels are the vowels without diaeresis and acute; è keeps its grave.
var plainVowels = map[rune]rune{
	'ä': 'a', 'á': 'a', 'ë': 'e', 'é': 'e', 'ï': 'i', 'í': 'i', 'ö': 'o', 'ó': 'o', 'ü': 'u', 'ú': 'u',
}

// markConsonants takes the diaeresis and acute accents off and writes y as a
// capital where it begins the word or follows a vowel, i where it is
// between vowels.
func markConsonants(w *snowballword.SnowballWord) {
	rs := w.RS
	for i, r := range rs {
		if p, ok := plainVowels[r]; ok {
			rs[i] = p
		}
	}
	for i, r := range rs {
		switch {
		case r == 'y' && (i == 0 || vowel(rs[i-1])):
			rs[i] = 'Y'
		case r == 'i' && i > 0 && vowel(rs[i-1]) && i+1 < len(rs) && vowel(rs[i+1]):
			rs[i] = 'I'
		}
	}
}

// markRegions sets R1, which begins after the first consonant that follows a
// vowel but not before the fourth letter, and R2, which begins likewise
// within what follows that consonant.
func markRegions(w *snowballword.SnowballWord) {
	r1 := afterSyllable(w.RS, 0)
	w.R1start = min(max(r1, 3), len(w.RS))
	w.R2start = afterSyllable(w.RS, r1)
}

// afterSyllable is the index after the first consonant that follows a vowel,
// from index i on; the word's length where there is none.
func afterSyllable(rs []rune, i int) int {
	for i < len(rs) && !vowel(rs[i]) {
		i++
	}
	for i < len(rs) && vowel(rs[i]) {
		i++
	}
	return min(i+1, len(rs))
}

// before reports whether the letter before the last n runes satisfies f.
func before(w *snowballword.SnowballWord, n int, f func(rune) bool) bool {
	i := len(w.RS) - n - 1
	return i >= 0 && f(w.RS[i])
}

func consonant(r rune) bool { return !vowel(r) }

// plural is step 1: -heden, -en, -ene, -s, -se.
func plural(w *snowballword.SnowballWord) {
	switch s := w.FirstSuffix("heden", "ene", "en", "se", "s"); s {
	case "heden":
		if w.FitsInR1(5) {
			w.ReplaceSuffix("heden", "heid", true)
		}
	case "ene", "en":
		removeEn(w, len(s))
	case "se", "s":
		if w.FitsInR1(len(s)) && before(w, len(s), func(r rune) bool { return consonant(r) && r != 'j' }) {
			w.RemoveLastNRunes(len(s))
		}
	}
}

// removeEn takes off an ending -en or -ene of n letters, where it is one.
func removeEn(w *snowballword.SnowballWord, n int) {
	if !w.FitsInR1(n) || !before(w, n, consonant) {
		return
	}
	if rest := w.RS[:len(w.RS)-n]; len(rest) >= 3 && string(rest[len(rest)-3:]) == "gem" {
		return
	}
	w.RemoveLastNRunes(n)
	undouble(w)
}

// undouble takes off the last letter of kk, dd and tt.
func undouble(w *snowballword.SnowballWord) {
	if w.FirstSuffix("kk", "dd", "tt") != "" {
		w.RemoveLastNRunes(1)
	}
}

// finalE is step 2: -e. It reports whether it took one off.
func finalE(w *snowballword.SnowballWord) bool {
	if w.FirstSuffix("e") == "" || !w.FitsInR1(1) || !before(w, 1, consonant) {
		return false
	}
	w.RemoveLastNRunes(1)
	undouble(w)
	return true
}

// heid is step 3a: -heid, and -en before it.
func heid(w *snowballword.SnowballWord) {
	if w.FirstSuffix("heid") == "" || !w.FitsInR2(4) || before(w, 4, func(r rune) bool { return r == 'c' }) {
		return
	}
	w.RemoveLastNRunes(4)
	if w.FirstSuffix("en") != "" {
		removeEn(w, 2)
	}
}

// derivation is step 3b: -end, -ing, -ig, -lijk, -baar, -bar.
func derivation(w *snowballword.SnowballWord, removedE bool) {
	s := w.FirstSuffix("lijk", "baar", "end", "ing", "bar", "ig")
	if s == "" || !w.FitsInR2(len(s)) {
		return
	}
	switch s {
	case "end", "ing":
		w.RemoveLastNRunes(len(s))
		if !removeIg(w) {
			undouble(w)
		}
	case "ig":
		removeIg(w)
	case "lijk":
		w.RemoveLastNRunes(len(s))
		finalE(w)
	case "baar":
		w.RemoveLastNRunes(len(s))
	case "bar":
		if removedE {
			w.RemoveLastNRunes(len(s))
		}
	}
}

// removeIg takes off -ig where no e comes before it.
func removeIg(w *snowballword.SnowballWord) bool {
	if w.FirstSuffix("ig") == "" || !w.FitsInR2(2) || before(w, 2, func(r rune) bool { return r == 'e' }) {
		return false
	}
	w.RemoveLastNRunes(2)
	return true
}

// undoubleVowel is step 4: one of aa, ee, oo, uu between consonants.
func undoubleVowel(w *snowballword.SnowballWord) {
	n := len(w.RS)
	if n < 4 {
		return
	}
	c, v1, v2, d := w.RS[n-4], w.RS[n-3], w.RS[n-2], w.RS[n-1]
	if v1 != v2 || v1 != 'a' && v1 != 'e' && v1 != 'o' && v1 != 'u' {
		return
	}
	if consonant(c) && consonant(d) && d != 'I' {
		w.RS = append(w.RS[:n-2], d)
	}
}
