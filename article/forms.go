package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/stamp"
)

// labelledAge is the length of the age at the front of a line that goes on
// with the teaser's rubric alone: "3 uur geleden | Binnenland", "3 uur geleden
// in Buitenland".
func labelledAge(w string) int {
	if len(w) > 60 || !mayBeAge(w) {
		return 0
	}
	n := stamp.AgeTail(w)
	if n == 0 || n == len(w) {
		return 0
	}
	rest := strings.TrimLeft(w[n:], " \t")
	sign := skipSigns(rest, 0)
	if sign == 0 {
		if !strings.HasPrefix(rest, "in ") {
			return 0
		}
		sign = len("in ")
	}
	rest = rest[sign:]
	r, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsUpper(r) || strings.Count(rest, " ") > 2 || endsSentence(rest) {
		return 0
	}
	return n
}

// dayAge tells whether w begins with a word that is an age by itself
// (gisteren, zojuist) or is a date with its year.
func dayAge(w string) bool {
	if n := stamp.Age(w); n > 0 {
		return true
	}
	n := stamp.Date(w)
	return n >= 4 && digitsEnd(w[:n], 4) || n == 0 && stamp.Clock(w) == len(w) && !strings.Contains(w, "uur") || n >= 10 && w[4] == '-'
}

// digitsEnd tells whether w ends in n digits.
func digitsEnd(w string, n int) bool {
	if len(w) < n {
		return false
	}
	for _, c := range []byte(w[len(w)-n:]) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// mayBeAge tells whether an age can begin with the first sign of w.
func mayBeAge(w string) bool {
	if '0' <= w[0] && w[0] <= '9' {
		return true
	}
	// A weekday alone heads a list, and is no age.
	c := w[0] | 0x20
	return ('a' <= c && c <= 'z' || w[0] >= 0x80) && (strings.ContainsAny(w, "0123456789") || stamp.Date(w) == 0)
}

// boilerplateLine tells whether w is a line of the site itself.
func boilerplateLine(w string) bool {
	w = strings.TrimRight(w, " :.!…>")
	if w == "" {
		return true
	}
	if !strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return true // a rule, a bullet, a row of stars
	}
	if len(w) <= 2 && digitsEnd(w, len(w)) {
		return true // the rank in a list of titles
	}
	c := w[0] | 0x20
	for i := range boilerplates {
		b := &boilerplates[i]
		if b.text[0]|0x20 != c || !foldPrefix(w, b.text) {
			continue
		}
		if len(w) == len(b.text) {
			return true
		}
		if b.how == front && w[len(b.text)] != ':' || b.how == subject && w[len(b.text)] == ':' {
			return true
		}
	}
	return false
}

// headingLine tells whether w is a heading over teasers; title is where a
// title on the same line begins, 0 where none does.
func headingLine(w string) (h heading, title int, ok bool) {
	c := w[0] | 0x20
	best := -1
	for i := range headings {
		h := &headings[i]
		if h.text[0] == c && foldPrefix(w, h.text) && (best < 0 || len(h.text) > len(headings[best].text)) {
			rest := strings.TrimLeft(w[len(h.text):], " \t")
			switch {
			case strings.Trim(rest, ":…> ") == "":
			case h.how == front && len(w) <= maxHeading && !endsSentence(w) && !strings.Contains(rest, ": ") && !lowerStart(rest, h):
			case h.how == inline && rest[0] == ':' || h.how == inline && strings.HasPrefix(rest, "- "):
			default:
				continue
			}
			best = i
		}
	}
	if best < 0 {
		return heading{}, 0, false
	}
	h = headings[best]
	if h.how == inline {
		rest := strings.TrimLeft(w[len(h.text):], " \t:->")
		if rest != "" {
			title = len(w) - len(rest)
		}
	}
	return h, title, true
}

// headingFront is the length of the heading at the front of w where a title
// follows it on the same line: "Meer uit Binnenland Trein ontspoord"; 0 where
// none does.
func headingFront(w string) int {
	best := 0
	for i := range headings {
		h := &headings[i]
		if h.related || w == "" || h.text[0] != w[0]|0x20 || !foldPrefix(w, h.text) {
			continue
		}
		n := len(h.text)
		if h.text == "meer uit" || h.text == "meer in" || h.text == "meer van" {
			n += len(w[n:]) - len(strings.TrimLeft(w[n:], " "))
			k := strings.IndexByte(w[n:], ' ')
			if k <= 0 {
				continue
			}
			n += k
		}
		if glueable(strings.TrimLeft(w[n:], " ")) && strings.Count(strings.TrimSpace(w[n:]), " ") >= 1 {
			best = max(best, n)
		}
	}
	return best
}

// gluedHeading is the length of the heading at the front of w to which a
// title is glued: "Net binnenKoe gered", "Meer uit BinnenlandKoe gered"; 0
// where there is none.
func gluedHeading(w string) int {
	for i := range headings {
		h := &headings[i]
		n := len(h.text)
		if h.related || len(w) < n+4 || h.text[0] != w[0]|0x20 || !strings.EqualFold(w[:n], h.text) {
			continue
		}
		if w[n] == ' ' && (h.text == "meer uit" || h.text == "meer in" || h.text == "meer van") {
			n++
			for n < len(w) && n < maxHeading && w[n] != ' ' && (n == len(h.text)+1 || !glueable(w[n:])) {
				n++
			}
		}
		if n < len(w) && w[n-1] != ' ' && glueable(w[n:]) {
			return n
		}
	}
	return 0
}

// gluedAt tells whether a heading begins at i, glued to the text before it,
// that a title is glued to or that ends w: "… dichtNet binnen".
func gluedAt(w string, i int) bool {
	if i == 0 || w[i-1] == ' ' || w[i-1] == '\t' {
		return false
	}
	if gluedHeading(w[i:]) > 0 {
		return true
	}
	_, title, ok := headingLine(w[i:])
	return ok && title == 0
}

// relatedFront is the length of the heading of links at the front of w where
// a title follows it: "Lees ook Trein ontspoord"; 0 where none does.
func relatedFront(w string) int {
	for i := range headings {
		if h := &headings[i]; h.related && foldPrefix(w, h.text) && len(w) > len(h.text) && glueable(strings.TrimLeft(w[len(h.text):], " :")) {
			return len(h.text)
		}
	}
	return 0
}

// lowerStart tells whether a heading that names its subject goes on as a
// sentence does instead: "Meer van hetzelfde", "Meer in het algemeen".
func lowerStart(rest string, h *heading) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsLower(r) {
		return false
	}
	return h.text == "meer in" || h.text == "meer van" || h.text == "meer uit" || h.text == "nu op"
}

// isShort tells whether w is a line without the end of a sentence, as titles
// and subheads are.
func isShort(w string) bool {
	if len(w) > maxTitle {
		return false
	}
	switch w[len(w)-1] {
	case '.', ',', ';', ':':
		return false
	}
	if strings.HasSuffix(w, "…") || isItem(w) {
		return false
	}
	if endsSentence(w) {
		// A question or a cry is a title's or a subhead's; a whole quote
		// that ends in a full stop is a paragraph.
		last := strings.TrimRight(w, "\"'”’“»)]")
		if strings.HasSuffix(last, ".") {
			return w[len(w)-1] != ')' && len(w) <= 120 && !twoSentences(w) && !quoted(w)
		}
		return !twoSentences(w)
	}
	return !twoSentences(w)
}

// twoSentences tells whether a sentence ends inside w and another begins.
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

// quoted tells whether all of w is one quotation in double marks.
func quoted(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return strings.ContainsRune("\"“„”", r)
}

// alphanumeric tells whether w holds a letter or digit of ASCII: a bullet holds
// none, and is no more than a separator.
func alphanumeric(w string) bool {
	for i := range len(w) {
		if c := w[i]; '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' {
			return true
		}
	}
	return false
}

// isItem tells whether w is an item of a list.
func isItem(w string) bool {
	for _, b := range [...]string{"- ", "– ", "• ", "* ", "· ", "▪ ", "◦ ", "o ", "> ", "→ "} {
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
