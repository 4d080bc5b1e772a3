package source

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// maxMarks bounds the combining marks that are composed with one letter. No
// letter of any language has as many.
const maxMarks = 30

// suspect are the bytes with which what chars changes can begin.
var suspect = func() (t [256]bool) {
	for _, s := range []string{"&", "\v", "\f", "\u0080", "\u0300", "\u0340", "\u061c", "\u180e", "\u2000", "\u3000", "\ufb00"} {
		t[s[0]] = true
	}
	return t
}()

// chars gives the edits that clean the characters of s: those that show
// nothing are left out, spaces of any kind become a space, character
// references become what they name, and letters are composed with the marks
// after them. loose lets references go without their semicolon, as HTML does.
func chars(s string, loose bool) []edit {
	var edits []edit
	for i := 0; i < len(s); {
		if !suspect[s[i]] {
			i++
			continue
		}
		with, end, changed := character(s, i, loose)
		if first, _ := utf8.DecodeRuneInString(with); combining(first) {
			e := compose(s, i, edits, loose)
			if n := len(edits); n > 0 && edits[n-1].end > e.start {
				edits = edits[:n-1]
			}
			if e.with != s[e.start:e.end] {
				edits = append(edits, e)
			}
			i = e.end
			continue
		}
		if changed {
			edits = append(edits, edit{i, end, with})
		}
		i = end
	}
	return edits
}

// character is what is to be read for the character or the reference at s[i],
// where that ends, and whether it differs from what is there.
func character(s string, i int, loose bool) (with string, end int, changed bool) {
	if s[i] == '&' {
		decoded, end := reference(s, i, loose)
		if end == 0 {
			return "&", i + 1, false
		}
		var b strings.Builder
		for _, r := range decoded {
			if w, ok := plain(r); ok {
				b.WriteString(w)
			} else {
				b.WriteRune(r)
			}
		}
		return b.String(), end, true
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && size == 1 {
		return s[i : i+1], i + 1, false
	}
	if r == zeroWidthJoiner && i > 0 {
		// Between two pictures it makes one of them.
		if before, _ := utf8.DecodeLastRuneInString(s[:i]); before > '\u2100' {
			return s[i : i+size], i + size, false
		}
	}
	w, ok := plain(r)
	if !ok {
		return s[i : i+size], i + size, false
	}
	return w, i + size, true
}

const zeroWidthJoiner = '\u200d'

// maxReference is the length of the longest name of a character reference.
const maxReference = len("&CounterClockwiseContourIntegral;")

// reference decodes the character reference at s[i]; end is 0 where none
// is there. A reference whose ampersand was escaped once more
// ("&amp;quot;") is decoded twice.
func reference(s string, i int, loose bool) (decoded string, end int) {
	j := i + 1
	if j < len(s) && s[j] == '#' {
		j++
	}
	for j < len(s) && j-i < maxReference && alphanumeric(s[j]) {
		j++
	}
	closed := j < len(s) && s[j] == ';'
	switch {
	case closed:
		j++
	case !loose:
		return "", 0
	}
	raw := s[i:j]
	decoded = html.UnescapeString(raw)
	if decoded == raw || closed && strings.HasSuffix(decoded, ";") && raw != "&semi;" {
		return "", 0 // no name, or one that only begins like it
	}
	if decoded == "&" && j < len(s) && alphanumericOrHash(s[j]) {
		if again, end := reference("&"+s[j:min(len(s), j+maxReference)], 0, false); end > 0 {
			return again, j + end - 1
		}
	}
	return decoded, j
}

func alphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func alphanumericOrHash(c byte) bool { return c == '#' || alphanumeric(c) }

// plain is what is read for r, where that is not r.
func plain(r rune) (with string, ok bool) {
	switch {
	case r == '\u00a0', r >= '\u2000' && r <= '\u200a', r == '\u202f', r == '\u205f', r == '\u3000':
		return " ", true
	case invisible(r):
		return "", true
	case r == '\u2028', r == '\u2029', r == '\v', r == '\f':
		return "\n", true
	case r == '\u2010', r == '\u2011':
		return "-", true
	case r >= '\u0080' && r <= '\u009f':
		// Windows-1252 that was taken for ISO-8859-1.
		if c := charmap.Windows1252.DecodeByte(byte(r)); c != utf8.RuneError {
			return string(c), true
		}
		return "", true
	case r >= '\ufb00' && r <= '\ufb06':
		return norm.NFKC.String(string(r)), true // ligatures: fi, fl
	}
	return "", false
}

// invisible reports whether r shows nothing and parts no words: soft hyphens,
// zero-width characters, direction marks, byte order marks.
func invisible(r rune) bool {
	switch {
	case r == '\u00ad', r == '\u034f', r == '\u061c', r == '\u180e', r == '\ufeff', r == '\ufffc':
		return true
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u2069':
		return true
	}
	return false
}

// combining reports whether r is a mark that is written on the letter before
// it.
func combining(r rune) bool { return r >= '\u0300' && r <= '\u036f' && !invisible(r) }

// compose gives the edit that composes the combining mark at s[i], and those
// after it, with the letter before them. edits are those made before i.
func compose(s string, i int, edits []edit, loose bool) edit {
	e := edit{start: i, end: i}
	base := ""
	if n := len(edits); n > 0 && edits[n-1].end == i {
		// A letter that was composed with as many marks as there may be takes
		// no more.
		if len(edits[n-1].with) <= 2*utf8.UTFMax {
			e.start, base = edits[n-1].start, edits[n-1].with
		}
	} else if i > 0 {
		if r, size := utf8.DecodeLastRuneInString(s[:i]); r != utf8.RuneError && r > ' ' {
			e.start, base = i-size, s[i-size:i]
		}
	}
	b := []byte(base)
	for n := 0; e.end < len(s) && n < maxMarks && suspect[s[e.end]]; n++ {
		with, end, _ := character(s, e.end, loose)
		if r, _ := utf8.DecodeRuneInString(with); !combining(r) {
			break
		}
		b = append(b, with...)
		e.end = end
	}
	e.with = string(norm.NFC.Bytes(b))
	return e
}
