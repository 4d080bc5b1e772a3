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
	digits     uint8  // length of the run, 255 at most
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
	a.start = skipSpace(s, i, end)
	if a.start >= end {
		return a, false
	}
	a.space = a.start > i
	switch c := s[a.start]; {
	case digit(c):
		a.readDigits(s, end)
	case 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf && letterAt(s, a.start, end):
		a.readWord(s, end)
	default:
		a.readMark(s, end)
	}
	return a, true
}

// skipSpace is where the first atom at or after i begins.
func skipSpace(s string, i, end int) int {
	for i < end {
		c := s[i]
		if c == ' ' || c >= '\t' && c <= '\r' {
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
		i += n
	}
	return i
}

// readDigits reads a run of digits.
func (a *atom) readDigits(s string, end int) {
	a.kind = atomDigit
	i := a.start
	for ; i < end && digit(s[i]); i++ {
		if i-a.start < 9 {
			a.num = a.num*10 + int(s[i]-'0')
		}
	}
	a.digits = uint8(min(i-a.start, 255))
	a.end = i
}

// readMark reads a mark, or 's and 't, which are words of their own.
func (a *atom) readMark(s string, end int) {
	r, n := utf8.DecodeRuneInString(s[a.start:end])
	a.kind, a.end = atomMark, a.start+n
	switch {
	case isDash(r):
		a.hash = text.FoldHash(markDash)
	case !isApostrophe(r):
		a.hash = text.FoldHash(s[a.start:a.end])
	case a.end < end && (s[a.end]|0x20 == 's' || s[a.end]|0x20 == 't') && !letterAt(s, a.end+1, end):
		a.kind, a.end, a.hash = atomWord, a.end+1, wordT
		if s[a.end-1]|0x20 == 's' {
			a.hash = wordS
		}
	default:
		a.hash = text.FoldHash(markQuote)
	}
}

var wordS, wordT = text.FoldHash("'s"), text.FoldHash("'t")

func letterAt(s string, i, end int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:end])
	return unicode.IsLetter(r)
}

// readWord reads letters, with an apostrophe inside.
func (a *atom) readWord(s string, end int) {
	a.kind = atomWord
	i := a.start
	fancy, lower := false, false
	for i < end {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:end])
		}
		if isApostrophe(r) && lower && letterAt(s, i+n, end) {
			fancy = true
		} else if up := unicode.IsUpper(r); !unicode.IsLetter(r) || up && lower {
			break
		} else if !up {
			lower = true
		}
		i += n
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
