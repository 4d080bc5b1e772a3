package timeago

import (
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// atomKind is the form of an atom.
type atomKind uint8

const (
	atomWord  atomKind = iota // letters, with an apostrophe inside or before: geleden, zo'n, 's
	atomDigit                 // a run of digits
	atomMark                  // any other rune
)

// atom is the smallest piece that the grammar reads. It is finer than a token
// of package text: "16u30" is three atoms, "3-12-2025" five, so that a rule
// states how a date is built and no rule depends on how it was tokenised.
type atom struct {
	start, end int
	hash       uint64 // of the lower-case form, as text.FoldHash gives it; marks are normalised
	num        int    // value of a run of at most 9 digits
	digits     uint8  // length of the run, 255 where it is longer
	kind       atomKind
	space      bool // white space comes before it
}

// Marks that stand for one another.
const (
	markDash  = "-"
	markQuote = "'"
)

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '´' || r == '`' || r == '‛'
}

func isDash(r rune) bool { return r == '-' || r >= 0x2010 && r <= 0x2015 || r == '~' || r == '−' }

// nextAtom reads the atom of s that begins at or after i and before end; ok
// is false where only white space is left. Letters end where a lower-case one
// meets a capital: pages glue an age to the text that follows
// ("8 minuten geledenWASHINGTON").
func nextAtom(s string, i, end int) (a atom, ok bool) {
	for i < end {
		c := s[i]
		if c == ' ' || c >= '\t' && c <= '\r' {
			a.space = true
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:end])
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' {
			break
		}
		a.space = true
		i += n
	}
	if i >= end {
		return a, false
	}
	a.start = i
	c := s[i]
	switch {
	case '0' <= c && c <= '9':
		a.kind = atomDigit
		for i < end && '0' <= s[i] && s[i] <= '9' {
			if i-a.start < 9 {
				a.num = a.num*10 + int(s[i]-'0')
			}
			i++
		}
		if a.digits = uint8(min(i-a.start, 255)); a.digits > 9 {
			a.digits = 255
		}
		a.end = i
		return a, true
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		a.readWord(s, i, end)
		return a, true
	}
	r, n := utf8.DecodeRuneInString(s[i:end])
	switch {
	case unicode.IsLetter(r):
		a.readWord(s, i, end)
	case isApostrophe(r):
		// 's and 't are words of their own.
		if j := i + n; j < end && (s[j]|0x20 == 's' || s[j]|0x20 == 't') && !letterAt(s, j+1, end) {
			a.kind, a.end = atomWord, j+1
			if s[j]|0x20 == 's' {
				a.hash = text.FoldHash("'s")
			} else {
				a.hash = text.FoldHash("'t")
			}
			return a, true
		}
		a.kind, a.end, a.hash = atomMark, i+n, text.FoldHash(markQuote)
	case isDash(r):
		a.kind, a.end, a.hash = atomMark, i+n, text.FoldHash(markDash)
	default:
		a.kind, a.end = atomMark, i+n
		a.hash = text.FoldHash(s[i:a.end])
	}
	return a, true
}

func letterAt(s string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:end])
	return unicode.IsLetter(r)
}

// readWord reads the letters from i on.
func (a *atom) readWord(s string, i, end int) {
	a.kind = atomWord
	fancy, lower := false, false
	for i < end {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'a' <= c && c <= 'z' {
				lower = true
				i++
				continue
			}
			if 'A' <= c && c <= 'Z' {
				if lower {
					break
				}
				i++
				continue
			}
			if c == '\'' && lower && letterAt(s, i+1, end) {
				i++
				continue
			}
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:end])
		if unicode.IsLetter(r) {
			up := unicode.IsUpper(r)
			if up && lower {
				break
			}
			lower = lower || !up
			i += n
			continue
		}
		if isApostrophe(r) && lower && letterAt(s, i+n, end) {
			fancy = true
			i += n
			continue
		}
		break
	}
	a.end = i
	w := s[a.start:i]
	if !fancy || len(w) > 30 {
		a.hash = text.FoldHash(w)
		return
	}
	var buf [32]byte
	n := 0
	for _, r := range w {
		if isApostrophe(r) {
			r = '\''
		}
		n += utf8.EncodeRune(buf[n:], r)
	}
	a.hash = text.FoldHash(string(buf[:n]))
}
