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

// scanPlace reads the place that begins at i; nth tells how many stand
// before it.
func scanPlace(s string, i, nth int) (place, bool) {
	p := place{Span: text.Span{Start: i, End: i}, caps: true}
	for {
		w, ok := scanWord(s, i, p.words, nth)
		if !ok {
			break
		}
		if p.words > 0 && p.caps && !w.caps && !w.particle {
			break // TIEL Harm-Jan: the sentence begins
		}
		if nth > 0 && p.words > 0 && !p.caps && wordLists().starters.has(w.Of(s)) {
			break // Dendermonde/Buggenhout Het parket …
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
		p.words++
		p.letters += w.letters
		p.vowel = p.vowel || w.vowel
		p.short = p.short || w.short
		p.caps = p.caps && (w.caps || w.particle)
		if !w.particle {
			p.End = w.End
		}
		if p.words > maxPlaceWords || p.End-p.Start > maxPlaceBytes {
			return p, false
		}
		j := blanks(s, w.End)
		if j == w.End && !w.particle || j-w.End > 2 {
			break
		}
		i = j
	}
	return p, p.End > p.Start && p.letters > 0
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
	w := word{Span: text.Span{Start: i, End: i}, caps: true}
	if nth > 0 && len(s) > i+4 && strings.EqualFold(s[i:i+4], "a/d ") {
		w.End, w.letters, w.particle = i+3, 2, true
		return w, true
	}
	j := i
	if n := apostropheS(s, i); n > 0 {
		j = i + n
	} else if j < len(s) && s[j] == '-' && nthPlace > 0 && nth == 0 {
		j++ // BAARLE-NASSAU/-HERTOG
	}
	uppers, lowers, digits := 0, 0, 0
	first := true
	for j < len(s) && j-i < maxPlaceBytes {
		c := s[j]
		if c < utf8.RuneSelf {
			switch {
			case 'A' <= c && c <= 'Z':
				if !first && 'a' <= s[j-1] && s[j-1] <= 'z' && isUpperAt(s, j+1) {
					return w, false // a title with the place glued to it
				}
				uppers++
				w.vowel = w.vowel || isVowel(c)
			case 'a' <= c && c <= 'z':
				if first && nth == 0 {
					return w, false
				}
				lowers++
				w.vowel = w.vowel || isVowel(c&^0x20)
			case '0' <= c && c <= '9' && !first && nthPlace > 0:
				digits++
			case (c == '-' || c == '\'') && !first && letterAfter(s, j+1):
			case c == '.' && uppers+lowers <= 3 && !first && j+1 < len(s) && (s[j+1] == ' ' || isUpperAt(s, j+1)):
				w.short = true
			default:
				goto done
			}
			j++
			first = false
			continue
		}
		r, n := utf8.DecodeRuneInString(s[j:])
		switch {
		case unicode.IsUpper(r):
			uppers++
			w.vowel = true
		case unicode.IsLower(r):
			if first && nth == 0 {
				return w, false
			}
			lowers++
			w.vowel = true
		case r == '’' && !first && letterAfter(s, j+n), r == '\u2010' && !first, r == '\u2011' && !first, unicode.Is(unicode.Mn, r) && !first:
		default:
			goto done
		}
		j += n
		first = false
	}
done:
	w.End = j
	w.letters = uppers + lowers
	if w.letters+digits == 0 {
		return w, false
	}
	if lowers > 0 && (uppers < 4 || lowers > 1 || !lowerAtEnd(s[:j])) {
		w.caps = false
	}
	if uppers == 0 {
		if nth == 0 || !wordLists().particles.has(s[i:j]) {
			return w, false
		}
		w.particle = true
	}
	return w, true
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
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		case s[i] == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x89 || s[i+2] == 0xaf || 0x8b <= s[i+2] && s[i+2] <= 0x8f):
			i += 3 // thin and narrow space, zero-width signs, direction marks
		case strings.HasPrefix(s[i:], "\ufeff"):
			i += 3
		default:
			return i
		}
	}
	return i
}

// isQualifier reports whether a bracket tells two places of one name apart:
// (B), (USA), (Gld.), (Noord-Brabant).
func isQualifier(s string) bool {
	if s == "" || len(s) > 24 || !isUpperAt(s, 0) {
		return false
	}
	words := 0
	for w := range strings.FieldsSeq(s) {
		if words++; words > 2 || !isUpperAt(w, 0) {
			return false
		}
		for i, r := range w {
			if !unicode.IsLetter(r) && (r != '.' && r != '-' || i == 0) {
				return false
			}
		}
	}
	return true
}

// isOwnWork reports whether a bracket says that the medium wrote itself.
func isOwnWork(s string) bool {
	for _, w := range [...]string{"eigen ", "van onze ", "onze ", "redactie"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) || strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}
