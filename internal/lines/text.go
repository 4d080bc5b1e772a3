package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// trim takes the white space and the invisible signs off both ends of a
// span.
func trim(page string, l text.Span) text.Span {
	for l.Start < l.End {
		c := page[l.Start]
		if c > ' ' && c < 0xc2 {
			break
		}
		r, n := utf8.DecodeRuneInString(page[l.Start:l.End])
		if !invisible(r) {
			break
		}
		l.Start += n
	}
	for l.Start < l.End {
		c := page[l.End-1]
		if c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeLastRuneInString(page[l.Start:l.End])
		if !invisible(r) {
			break
		}
		l.End -= n
	}
	return l
}

func invisible(r rune) bool {
	switch r {
	case '\ufeff', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', 0:
		return true
	}
	return unicode.IsSpace(r)
}

// endsSentence reports whether s ends in the sign of a sentence's end, with
// the marks that close it.
func endsSentence(s string) bool {
	for len(s) > 0 {
		switch c := s[len(s)-1]; {
		case c == '.' || c == '!' || c == '?':
			return true
		case c == '"' || c == '\'' || c == ')' || c == ']':
			s = s[:len(s)-1]
		case strings.HasSuffix(s, "”"), strings.HasSuffix(s, "’"), strings.HasSuffix(s, "“"):
			s = s[:len(s)-3]
		case strings.HasSuffix(s, "»"):
			s = s[:len(s)-2]
		default:
			return strings.HasSuffix(s, "…")
		}
	}
	return false
}

// longEnd reports whether the full stop at the end of s closes a sentence
// rather than an initial or an abbreviation.
func longEnd(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)")
	if !strings.HasSuffix(s, ".") {
		return true
	}
	w := strings.TrimLeft(s[strings.LastIndexAny(s, " \t")+1:len(s)-1], "\"'“„‘’«([")
	if w != "" && strings.Trim(w, "0123456789") == "" {
		return true // in de Formule 1.
	}
	if len(w) == 2 {
		// A short word, "is", rather than an abbreviation: "dr", "ca".
		return w != "ca" && w != "ir" && w == strings.ToLower(w) && strings.ContainsAny(w, "aeiou")
	}
	return len(w) >= 3 && !strings.Contains(w, ".")
}

// openMark is the length of the quotation mark right before i where it opens
// a quotation rather than closes one: it follows the end of a sentence, and
// the marks like it before that pair off.
func openMark(s string, i int) int {
	low := max(0, i-400)
	for _, q := range [...]string{"'", "\"", "’", "‘", "“", "„"} {
		if !strings.HasSuffix(s[:i], q) {
			continue
		}
		b := s[:i-len(q)]
		if q == "‘" || q == "“" || q == "„" {
			return len(q)
		}
		if b == "" || !strings.ContainsRune(".!?", rune(b[len(b)-1])) || strings.Count(b[min(low, len(b)):], q)%2 != 0 {
			return 0
		}
		return len(q)
	}
	return 0
}

// wordBefore is the word at the end of s, cut at 40 bytes.
func wordBefore(s string) string {
	s = strings.TrimRight(s, "\"”'’)")
	low := max(0, len(s)-40)
	if n := strings.LastIndexAny(s[low:], " \t"); n >= 0 {
		return s[low+n+1:]
	}
	return s[low:]
}

// wordAt is the word at the start of s, at most 16 bytes.
func wordAt(s string) string {
	s = s[:min(len(s), 16)]
	if n := strings.IndexAny(s, " ,"); n >= 0 {
		return s[:n]
	}
	return s
}

// twoSentences reports whether a sentence ends inside w and another begins.
func twoSentences(w string) bool {
	for i := 0; ; {
		n := strings.Index(w[i:], ". ")
		if n < 0 {
			return false
		}
		i += n + 2
		r, _ := utf8.DecodeRuneInString(w[i:])
		if longEnd(w[:i-1]) && (unicode.IsUpper(r) || strings.ContainsRune("\"'“„‘’(", r)) {
			return true
		}
	}
}

// isItem reports whether w is an item of a list.
func isItem(w string) bool {
	for _, b := range [...]string{"- ", "– ", "• ", "* ", "· ", "▪ ", "◦ ", "o ", "> ", "→ ", "● ", "○ ", "■ ", "□ ", "▸ ", "► ", "» ", "✔ ", "✓ "} {
		if strings.HasPrefix(w, b) {
			return true
		}
	}
	n := 0
	for n < len(w) && n < 3 && '0' <= w[n] && w[n] <= '9' {
		n++
	}
	return n > 0 && n+1 < len(w) && (w[n] == '.' || w[n] == ')') && w[n+1] == ' '
}
