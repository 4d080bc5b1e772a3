package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// place is one place of a head, as printed.
type place struct {
	text.Span
	words   int
	letters int
	caps    bool // all its letters are capitals
	vowel   bool
	short   bool // an abbreviation is in it: ST. WILLEBRORD
	agency  bool // it is an agency's code after all
}

// firstWord is the first word of the place.
func (p *place) firstWord(s string) string {
	w, _, _ := strings.Cut(p.Of(s), " ")
	return w
}

const (
	maxPlaceWords = 8
	maxPlaceBytes = 60
)

// scanPlace reads the place that begins at i; nth is how many places are
// before it.
func scanPlace(s string, i, nth int) (place, bool) {
	p := place{Span: text.Span{Start: i, End: i}, caps: true}
	for {
		w, ok := scanWord(s, i, p.words, nth)
		if !ok || p.words > 0 && p.endsBefore(s, w, nth) {
			break
		}
		if w.particle {
			// A particle belongs to the place where a word with a capital
			// follows it: Alphen aan den Rijn.
			k, ok := afterParticles(s, w.End)
			if !ok {
				break
			}
			w.End = k
		}
		p.add(w)
		if p.words > maxPlaceWords || p.End-p.Start > maxPlaceBytes {
			return p, false
		}
		j := blanks(s, w.End)
		if j == w.End && !w.particle || j-w.End > 2 {
			break
		}
		i = j
	}
	return p, p.letters > 0
}

// endsBefore reports whether a word after those of the place begins the
// sentence.
func (p *place) endsBefore(s string, w word, nth int) bool {
	if p.caps {
		return !w.caps && !w.particle // TIEL Harm-Jan
	}
	return nth > 0 && wordLists().starters.has(w.Of(s)) // Dendermonde/Buggenhout Het parket …
}

// add makes a word a part of the place.
func (p *place) add(w word) {
	p.words++
	p.letters += w.letters
	p.vowel = p.vowel || w.vowel
	p.short = p.short || w.short
	p.caps = p.caps && (w.caps || w.particle)
	if !w.particle {
		p.End = w.End
	}
}

// afterParticles passes the particles after the one that ends at i; it is
// false where no word with a capital follows.
func afterParticles(s string, i int) (int, bool) {
	for range 3 {
		j := blanks(s, i)
		w, ok := scanWord(s, j, 1, 0)
		if !ok || j == i {
			return i, false
		}
		if !w.particle {
			return i, true
		}
		i = w.End
	}
	return i, false
}

// word is one word of a place.
type word struct {
	text.Span
	letters                      int
	caps, vowel, particle, short bool
}

// scanWord reads a word of a place at i: it begins with a capital, an
// apostrophe ('S-HERTOGENBOSCH), or is a particle inside a name (aan den);
// hyphens, apostrophes and the full stop of an abbreviation are in it.
func scanWord(s string, i, nth, nthPlace int) (word, bool) {
	w := wordReader{word: word{Span: text.Span{Start: i, End: i}, caps: true}, s: s, j: i, nth: nth, nthPlace: nthPlace}
	if nth > 0 && len(s) > i+4 && strings.EqualFold(s[i:i+4], "a/d ") {
		w.End, w.letters, w.particle = i+3, 2, true
		return w.word, true
	}
	if n := apostropheS(s, i); n > 0 {
		w.j += n
	} else if i < len(s) && s[i] == '-' && nthPlace > 0 && nth == 0 {
		w.j++ // BAARLE-NASSAU/-HERTOG
	}
	for n := 1; n > 0 && w.j < len(s) && w.j-i < maxPlaceBytes; {
		if s[w.j] < utf8.RuneSelf {
			n = w.ascii(s[w.j])
		} else {
			n = w.rune()
		}
		w.j += max(n, 0)
		w.begun = w.begun || n > 0
		if n == noPlace {
			return w.word, false
		}
	}
	return w.whole()
}

// wordReader reads one word of a place.
type wordReader struct {
	word
	s                      string
	j                      int  // the byte that is read
	begun                  bool // a byte was read after the apostrophe
	nth, nthPlace          int
	uppers, lowers, digits int
}

// noPlace is returned in place of a size where the word is in no place.
const noPlace = -1

// ascii is the size of the ASCII character c at w.j where it belongs to the
// word; 0 where the word ends before it.
func (w *wordReader) ascii(c byte) int {
	s, j := w.s, w.j
	switch {
	case 'A' <= c && c <= 'Z':
		if w.begun && 'a' <= s[j-1] && s[j-1] <= 'z' && isUpperAt(s, j+1) {
			return noPlace // a title with the place glued to it
		}
		w.uppers++
		w.vowel = w.vowel || isVowel(c)
	case 'a' <= c && c <= 'z':
		if !w.begun && w.nth == 0 {
			return noPlace
		}
		w.lowers++
		w.vowel = w.vowel || isVowel(c&^0x20)
	case !w.begun || !w.joins(c):
		return 0
	}
	return 1
}

// joins reports whether c, which is no letter, belongs to the word.
func (w *wordReader) joins(c byte) bool {
	next := w.j + 1
	switch c {
	case '-', '\'':
		return letterAfter(w.s, next)
	case '.':
		short := w.uppers+w.lowers <= 3 && next < len(w.s) && (w.s[next] == ' ' || isUpperAt(w.s, next))
		w.short = w.short || short
		return short
	}
	digit := '0' <= c && c <= '9' && w.nthPlace > 0
	if digit {
		w.digits++
	}
	return digit
}

// rune is as ascii for a rune beyond ASCII.
func (w *wordReader) rune() int {
	r, n := utf8.DecodeRuneInString(w.s[w.j:])
	switch {
	case unicode.IsUpper(r):
		w.uppers++
		w.vowel = true
	case unicode.IsLower(r):
		if !w.begun && w.nth == 0 {
			return noPlace
		}
		w.lowers++
		w.vowel = true
	case !w.begun:
		return 0
	case r == '’' && letterAfter(w.s, w.j+n), r == '\u2010', r == '\u2011', unicode.Is(unicode.Mn, r):
	default:
		return 0
	}
	return n
}

// whole is the word that was read; false where it is none of a place.
func (w *wordReader) whole() (word, bool) {
	w.End = w.j
	w.letters = w.uppers + w.lowers
	if w.letters+w.digits == 0 {
		return w.word, false
	}
	if w.lowers > 0 && (w.uppers < 4 || w.lowers > 1 || !lowerAtEnd(w.s[:w.j])) {
		w.caps = false
	}
	if w.uppers == 0 {
		if w.nth == 0 || !wordLists().particles.has(w.s[w.Start:w.j]) {
			return w.word, false
		}
		w.particle = true
	}
	return w.word, true
}

// lowerAtEnd reports whether the one small letter of a word in capitals is its
// last, a slip of the shift key: EINDHOVEn.
func lowerAtEnd(s string) bool { return s != "" && 'a' <= s[len(s)-1] && s[len(s)-1] <= 'z' }

// apostropheS is the length of 's- at i, in any form that a name begins
// with: 'S-HERTOGENBOSCH, ‘s-GRAVENPOLDER, ’t HARDE.
func apostropheS(s string, i int) int {
	n := 0
	switch {
	case strings.HasPrefix(s[i:], "'"):
		n = 1
	case strings.HasPrefix(s[i:], "’"), strings.HasPrefix(s[i:], "‘"):
		n = 3
	default:
		return 0
	}
	if i+n+1 >= len(s) {
		return 0
	}
	switch c := s[i+n] | 0x20; {
	case c == 's' && (s[i+n+1] == '-' || s[i+n+1] == ' '), c == 't' && (s[i+n+1] == ' ' || s[i+n+1] == '-'):
		if isUpperAt(s, i+n+2) {
			return n + 2
		}
	}
	return 0
}

func letterAfter(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	c := s[i]
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0xc3 && c < 0xe2
}

func isUpperAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if s[i] < utf8.RuneSelf {
		return 'A' <= s[i] && s[i] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r)
}

func isVowel(c byte) bool {
	switch c {
	case 'A', 'E', 'I', 'O', 'U', 'Y':
		return true
	}
	return false
}

// blanks passes the blanks at i, no-break spaces and invisible signs among
// them.
func blanks(s string, i int) int {
	// Thin and narrow spaces, zero-width signs, direction marks, byte order marks.
	const blank = " \t\u00a0\u2009\u202f\u200b\u200c\u200d\u200e\u200f\ufeff"
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(blank, r) {
			return i
		}
		i += n
	}
	return i
}

// isQualifier reports whether a bracket tells two places of one name apart:
// (B), (USA), (Gld.), (Noord-Brabant).
func isQualifier(s string) bool {
	if len(s) > 24 || !isUpperAt(s, 0) {
		return false
	}
	words := 0
	for w := range strings.FieldsSeq(s) {
		if words++; words > 2 || !isUpperAt(w, 0) {
			return false
		}
		for i, r := range w {
			if !unicode.IsLetter(r) && (r != '.' && r != '-' && !unicode.IsDigit(r) || i == 0) { // AT5
				return false
			}
		}
	}
	return true
}

// isOwnWork reports whether a bracket says that the medium wrote itself, or whose
// announcement it prints.
func isOwnWork(s string) bool {
	if wordLists().senders.has(s) {
		return true
	}
	for _, w := range [...]string{"eigen ", "van onze ", "onze ", "redactie"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) || strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}
