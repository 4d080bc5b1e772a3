package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

const (
	maxHeading = 64  // bytes of a heading over teasers
	maxCredit  = 160 // bytes of a line that is a credit
	maxTitle   = 180 // bytes of a title
)

// classify tells what each segment is by its form alone.
func (s *splitter) classify() {
	texts := false // a segment of text has been seen
	links := false // under a heading over teasers, items of a list are titles
	for i := range s.segs {
		g := &s.segs[i]
		if g.kind == age {
			g.value = g.Span
			continue
		}
		w := g.Of(s.page)
		if links && isItem(w) {
			if sp := s.trim(text.Span{Start: g.Start + strings.IndexByte(w, ' ') + 1, End: g.End}); !sp.Empty() {
				g.Span = sp
				w = sp.Of(s.page)
			}
		}
		g.kind = s.kindOf(g, w)
		if g.kind == section {
			s.lastSection = i
		}
		links = g.kind == section || g.kind == inlineHead && g.value.Empty() || links && g.kind == short
		if g.kind == age && !g.weak {
			s.ages++
		}
		if (g.kind == dated || g.kind == paragraph) && !texts && i+1 < len(s.segs) && s.titleForm(g, w) {
			g.kind = short
		}
		if g.kind == inlineHead && !g.value.Empty() && !texts {
			g.kind = short // Dossier: alles over de verkiezingen
		}
		texts = texts || g.kind == dated || g.kind == paragraph || g.kind == short && g.Len() > 24
		g.words = 1 << 20
		if g.Len() <= maxTitle {
			g.words = int32(strings.Count(w, " ")) + 1
		}
	}
	if s.ages > 0 {
		return
	}
	for i := range s.segs {
		if g := &s.segs[i]; g.kind == age && g.weak {
			g.kind = short
		}
	}
}

// titleForm tells whether the first text of the page is its title though its
// form is that of text: a place with a dash and no full stop, "Goes - Brand
// in schuur", or two sentences of which the last has no full stop.
func (s *splitter) titleForm(g *segment, w string) bool {
	if len(w) > maxTitle || isItem(w) {
		return false
	}
	if g.kind == dated {
		d := &s.found[g.index]
		return len(d.Credits) == 0 && d.Body < g.End && isShort(w) && d.Date.Empty()
	}
	switch w[len(w)-1] {
	case '.', ',', ';', ':':
		return false
	}
	return !strings.HasSuffix(strings.TrimRight(w, "\"'”’“»)]"), ".") && !strings.HasSuffix(w, "…")
}

// kindOf tells what a segment is; it fills in what the segment holds.
func (s *splitter) kindOf(g *segment, w string) segKind {
	if len(w) <= maxCredit {
		if k, ok := s.lineKind(g, w); ok {
			return k
		}
	}
	if d, ok := s.datelines.Parse(w); ok {
		d.Shift(g.Start)
		g.index = int32(len(s.found))
		s.found = append(s.found, d)
		return dated
	}
	if len(w) <= maxCredit {
		if l, ok := s.agencies.ParseLine(w); ok {
			l.Shift(g.Start)
			g.index = int32(len(s.lines))
			s.lines = append(s.lines, l)
			return credit
		}
	}
	if isShort(w) {
		return short
	}
	return paragraph
}

// lineKind tells the kinds of line that are short: ages, times, headings,
// the lines of the site.
func (s *splitter) lineKind(g *segment, w string) (segKind, bool) {
	if len(w) <= 40 && mayBeAge(w) && stamp.Whole(w) {
		g.value = g.Span
		g.weak = !strings.Contains(w, "eleden") && !dayAge(w)
		return age, true
	}
	if n := labelledAge(w); n > 0 {
		g.value = text.Span{Start: g.Start, End: g.Start + n}
		return age, true
	}
	if v, ok := publishedIn(w); ok {
		g.value = text.Span{Start: g.Start + v.Start, End: g.Start + v.End}
		return published, true
	}
	if boilerplateLine(w) {
		return boilerplate, true
	}
	if h, title, ok := headingLine(w); ok {
		if title > 0 {
			g.value = text.Span{Start: g.Start + title, End: g.End}
		}
		if !h.related {
			return section, true
		}
		return inlineHead, true
	}
	return 0, false
}

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

// publishedIn reads a line that says when an article was published:
// "Gepubliceerd: 3 december 2025, 12:00", "Laatste update 14-11-2016 |
// Gepubliceerd 13-11-2016", "3 december 2025 12:00 - bijgewerkt 13:10". It
// gives the span of the time, the first publication's where there are two.
func publishedIn(w string) (text.Span, bool) {
	var first, update text.Span
	i, labelled := 0, false
	for i < len(w) {
		i = skipSigns(w, i)
		n, isUpdate := label(w[i:])
		if n > 0 {
			labelled = true
			i = skipLabel(w, i+n)
		}
		m := stamp.Moment(w[i:])
		if m == 0 {
			return text.Span{}, false
		}
		sp := text.Span{Start: i, End: i + m}
		switch {
		case isUpdate && update.Empty():
			update = sp
		case first.Empty():
			first = sp
		}
		i += m
		if k := skipSigns(w, i); k == i && i < len(w) {
			return text.Span{}, false
		}
	}
	if !labelled && (first.Empty() || stamp.Date(w) == 0 || !dayAge(w)) {
		return text.Span{}, false
	}
	if !first.Empty() {
		return first, true
	}
	return update, !update.Empty()
}

func label(w string) (n int, update bool) {
	for _, l := range publishedLabels {
		if foldPrefix(w, l.text) {
			return len(l.text), l.update
		}
	}
	return 0, false
}

// skipLabel passes what stands between a label and its time: a colon, "op",
// "om".
func skipLabel(w string, i int) int {
	for range 3 {
		i = skipSigns(w, i)
		for _, p := range [...]string{"op", "om", "door", "de redactie"} {
			if foldPrefix(w[i:], p) {
				i += len(p)
				break
			}
		}
	}
	return skipSigns(w, i)
}

// skipSigns passes blanks and the signs that part the stamps of a line.
func skipSigns(w string, i int) int {
	for i < len(w) {
		r, n := utf8.DecodeRuneInString(w[i:])
		switch r {
		case ' ', '\t', ':', '|', '-', '–', '—', '•', '·', ',', '.', '(', ')', '\u00a0', '/':
			i += n
		default:
			return i
		}
	}
	return i
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
		if w[n] == ' ' && strings.HasPrefix(h.text, "meer ") {
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
