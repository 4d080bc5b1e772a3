package source

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The lengths, in runes, that tell wrapped lines.
const (
	// maxWidth is more than the width to which any text is wrapped: pages with
	// longer lines have a line a paragraph.
	maxWidth = 120
	// minLine is less than any wrapped line but the last of its paragraph:
	// shorter ones are headings, verses, entries of a menu.
	minLine = 25
	// minWidth is the least width at which a line that had no room for the
	// next word tells that it was wrapped.
	minWidth = 40
)

//go:embed wrap.tsv
var wrapTable string

// wrapWords are the words of wrap.tsv by their class.
var wrapWords = sync.OnceValue(func() map[string]map[string]bool {
	words := map[string]map[string]bool{}
	for _, f := range rows(wrapTable) {
		if words[f[0]] == nil {
			words[f[0]] = map[string]bool{}
		}
		words[f[0]][f[1]] = true
	}
	return words
})

// line is one line without its end and without the white space around it.
type line struct {
	start, end int
	runes      int
}

func (l *line) of(s string) string { return s[l.start:l.end] }

// unwrap gives the edits that join the lines of paragraphs that were wrapped
// to a width. It gives none where the lines of s are paragraphs themselves.
func unwrap(s string) []edit {
	if !short(s) {
		return nil
	}
	w := wrapping{src: s, lines: splitLines(s)}
	wrapped := w.measure()
	var edits []edit
	solid := 0 // up to this line all lines are one paragraph
	for i := 0; i+1 < len(w.lines); i++ {
		if i >= solid && wrapped {
			solid = w.solid(i)
		}
		if i >= solid {
			solid = w.column(i)
		}
		a, b := &w.lines[i], &w.lines[i+1]
		if a.runes == 0 || b.runes == 0 || i >= solid && !(wrapped && w.joins(i)) {
			continue
		}
		cut, with := seam(a.of(s), b.of(s))
		edits = append(edits, edit{a.end - cut, b.start, with})
	}
	return edits
}

// wrapping is a text whose lines may have been wrapped.
type wrapping struct {
	src   string
	lines []line
	// width is the width in runes to which they were.
	width int
	// few is set where most lines are lines of their own, as in a list with
	// some long items.
	few bool
}

// short reports whether at most one line in forty is longer than any text is
// wrapped to, and there is more than one line.
func short(s string) bool {
	lines, long, runes := 0, 0, 0
	for i := 0; i <= len(s); i++ {
		switch {
		case i == len(s) || s[i] == '\n' || s[i] == '\r':
			if runes > 0 {
				lines++
			}
			if runes > maxWidth {
				long++
			}
			runes = 0
		case s[i]&0xC0 != 0x80:
			runes++
		}
	}
	return lines > 1 && long <= lines/40
}

// splitLines gives the lines of s; blank ones are empty.
func splitLines(s string) []line {
	lines := make([]line, 0, strings.Count(s, "\n")+1)
	for i := 0; i <= len(s); {
		j := strings.IndexAny(s[i:], "\r\n")
		if j < 0 {
			j = len(s) - i
		}
		l := line{start: i, end: i + j}
		i = l.end + 1
		if strings.HasPrefix(s[l.end:], "\r\n") {
			i++
		}
		for l.start < l.end && blank(s[l.start]) {
			l.start++
		}
		for l.start < l.end && blank(s[l.end-1]) {
			l.end--
		}
		l.runes = utf8.RuneCountInString(l.of(s))
		lines = append(lines, l)
	}
	return lines
}

func blank(c byte) bool { return c == ' ' || c == '\t' }

// measure finds the width to which the lines were wrapped, and reports
// whether they were: hardly a line is longer, and lines that break off within
// a sentence go on with a small letter or had no room for the next word.
func (w *wrapping) measure() bool {
	var lengths []int
	for i := range w.lines {
		if l := &w.lines[i]; l.runes > 0 && strings.ContainsAny(l.of(w.src), " \t") {
			lengths = append(lengths, l.runes)
		}
	}
	if len(lengths) < 2 {
		return false
	}
	slices.Sort(lengths)
	w.width = lengths[len(lengths)-1-len(lengths)/40] // of forty lines one may be longer
	if w.width > maxWidth || w.width < minLine {
		return false
	}
	soft, sure, hard := 0, 0, 0
	for i := 0; i+1 < len(w.lines); i++ {
		a, b := &w.lines[i], &w.lines[i+1]
		if a.runes < minLine || b.runes == 0 || endsSentence(a.of(w.src)) || item(b.of(w.src)) {
			continue
		}
		full := w.full(i)
		on := goesOn(a.of(w.src), b.of(w.src)) || full && brokenOff(a.of(w.src))
		switch {
		case on && full:
			soft++
			sure++
		case on:
			soft++
		case !full:
			hard++
		}
	}
	w.few = 2*soft < hard
	return soft > 0 && (!w.few || sure > 0)
}

// full reports whether line i had no room for the first word of the next.
func (w *wrapping) full(i int) bool {
	word, _, _ := strings.Cut(w.lines[i+1].of(w.src), " ")
	return w.width >= minWidth && w.lines[i].runes+1+utf8.RuneCountInString(word) > w.width
}

// rows reports whether lines i and i+1 both end in a number, as the rows of a
// table and the lines of an index do.
func (w *wrapping) rows(i int) bool {
	a, b := &w.lines[i], &w.lines[i+1]
	return a.runes > 0 && b.runes > 0 && digit(w.src[a.end-1]) && digit(w.src[b.end-1])
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// minSolid is the number of full lines that do not follow each other by chance.
const minSolid = 5

// solid is the last line of the lines from i on up to a blank line, where all
// of them but the last are full: whatever they begin with, they are one
// paragraph. It is i where they are not.
func (w *wrapping) solid(i int) int {
	if i > 0 && w.lines[i-1].runes > 0 || w.lines[i].runes == 0 {
		return i // not the first of them
	}
	j := i
	for j+1 < len(w.lines) && w.lines[j+1].runes > 0 {
		if !w.full(j) || w.rows(j) {
			return i
		}
		j++
	}
	if j-i < minSolid {
		return i
	}
	return j
}

// The lines of a column narrower than the page's other lines, as in teletext.
const (
	minColumn = 20
	maxColumn = 60
)

// column is the last line of the lines from i on up to a blank line, where
// they are a paragraph wrapped to a width of its own: most lines have no room
// for the next word, many break off within a sentence, and the last ends one.
// It is i where they are not.
func (w *wrapping) column(i int) int {
	if i > 0 && w.lines[i-1].runes > 0 || w.lines[i].runes == 0 {
		return i
	}
	j, width := i, 0
	for ; j < len(w.lines) && w.lines[j].runes > 0; j++ {
		l := &w.lines[j]
		if width = max(width, l.runes); l.runes > maxColumn || item(l.of(w.src)) || marked(l.of(w.src)) {
			return i
		}
	}
	j--
	if j-i < 2 || width < minColumn || !endsSentence(w.lines[j].of(w.src)) || !w.flows(i, j, width) {
		return i
	}
	return j
}

// flows reports whether lines i to j are one text wrapped to the width: seven
// in ten are full, and a third of them break off within a sentence.
func (w *wrapping) flows(i, j, width int) bool {
	full, on := 0, 0
	for k := i; k < j; k++ {
		head, next := w.lines[k].of(w.src), w.lines[k+1].of(w.src)
		if labelled(next) || aged(next) || 2*w.lines[k].runes < width {
			return false
		}
		if word, _, _ := strings.Cut(next, " "); w.lines[k].runes+4+utf8.RuneCountInString(word) > width {
			full++
		}
		if !endsSentence(head) && goesOn(head, next) {
			on++
		}
	}
	return 10*full >= 7*(j-i) && 3*on >= j-i
}

// joins reports whether line i+1 goes on with the paragraph of line i. Neither
// is blank.
func (w *wrapping) joins(i int) bool {
	a, b := &w.lines[i], &w.lines[i+1]
	head, next, full := a.of(w.src), b.of(w.src), w.full(i)
	ends := endsSentence(head) && !inBrackets(head, next)
	if marked(head) || w.rows(i) || strictItem(next) || item(next) && (!full || ends) {
		return false
	}
	on := !ends && (goesOn(head, next) || full && brokenOff(head))
	switch {
	case w.few || labelled(head):
		return on && full
	case !full:
		return on && (a.runes >= minLine || hyphened(head))
	}
	return !opens(next) && (!ends || w.paragraph(i+1))
}

// opens reports whether a line begins as one of its own does.
func opens(l string) bool { return labelled(l) || aged(l) || opensArticle(l) }

// paragraph reports whether line i, which follows the end of a sentence, can
// be of the same paragraph: that ends with a sentence, and what is neither
// wrapped itself nor a sentence is a heading, a credit or an age.
func (w *wrapping) paragraph(i int) bool {
	return endsSentence(w.lines[i].of(w.src)) || i+1 < len(w.lines) && w.lines[i+1].runes > 0 && w.full(i)
}

// brokenOff reports whether a line that ends no sentence is of running text,
// and no heading: it begins with a dateline, or a sentence ends within it.
func brokenOff(l string) bool {
	if opensArticle(l) {
		return true
	}
	for i := 1; i+2 < len(l); i++ {
		if strings.IndexByte(".?!", l[i]) < 0 || !wordByte(l[i-1]) {
			continue
		}
		rest := strings.TrimLeft(l[i+1:], "\"'”’»")
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \"'“‘„«")); strings.HasPrefix(rest, " ") && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// labelled reports whether a line begins with a word that heads a line of its
// own.
func labelled(l string) bool {
	word, _, _ := strings.Cut(l, " ")
	return wrapWords()["label"][strings.ToLower(strings.TrimRight(word, ":"))]
}

// aged reports whether a line begins with an age: "12 minuten geleden".
func aged(l string) bool {
	n := 0
	for w := range strings.FieldsSeq(l) {
		if strings.HasPrefix(w, "geleden") {
			return true
		}
		if n++; n == 4 {
			break
		}
	}
	return false
}

// seam says how two lines are joined: how many bytes of the end of head are
// left out, and what is put between the lines. A hyphen is left out where it
// splits a word, and stays where it is part of the word.
func seam(head, next string) (cut int, with string) {
	if strings.HasSuffix(head, "\u00ad") {
		return 0, ""
	}
	if !strings.HasSuffix(head, "-") {
		return 0, " "
	}
	before := head[:len(head)-1]
	if i := strings.LastIndexAny(before, " \t"); i >= 0 {
		before = before[i+1:]
	}
	before = strings.TrimLeftFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	after := next
	if i := strings.IndexAny(after, " \t"); i >= 0 {
		after = after[:i]
	}
	first, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case !unicode.IsLetter(last) && !unicode.IsDigit(last):
		return 0, " " // a dash
	case wrapWords()["and"][strings.Trim(after, ".,;")]:
		return 0, " " // televisie- en radiomakers
	case !unicode.IsLower(first), keepsHyphen(before, after):
		return 0, "" // Noord-Holland, ex-minister
	}
	return 1, ""
}

// keepsHyphen reports whether a hyphen between two parts is part of the word:
// after a prefix that Dutch writes with one, an abbreviation or a number, and
// between vowels that would be read as one.
func keepsHyphen(before, after string) bool {
	lower := strings.ToLower(before)
	if i := strings.LastIndexByte(lower, '-'); i >= 0 {
		lower = lower[i+1:]
	}
	if wrapWords()["prefix"][lower] || len(lower) < 3 || strings.ContainsAny(before, "0123456789") || strings.ToUpper(before) == before {
		return true
	}
	return wrapWords()["vowels"][lower[len(lower)-1:]+after[:1]]
}

// endsSentence reports whether a sentence ends with the line.
func endsSentence(l string) bool {
	if strings.HasSuffix(l, ")") {
		if i := strings.LastIndexByte(l, '('); i > 0 && stops(strings.TrimRight(l[:i], closers)) {
			return true // a credit after it: (Belga)
		}
	}
	for {
		t := strings.TrimRight(l, closers)
		t = strings.TrimSuffix(strings.TrimSuffix(t, "&quot;"), "&#39;")
		if t == l {
			break
		}
		l = t
	}
	return stops(l)
}

// closers are what may come after the stop of a sentence.
const closers = "\"'”’»›)]*_ "

// stops reports whether l ends with the stop of a sentence.
func stops(l string) bool {
	return strings.HasSuffix(l, "…") || l != "" && strings.IndexByte(".!?:", l[len(l)-1]) >= 0
}

// hyphened reports whether a line ends with a word and a hyphen.
func hyphened(l string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(l, "-"))
	return strings.HasSuffix(l, "-") && unicode.IsLetter(r)
}

// inBrackets reports whether a bracket is open at the end of head that the
// next line closes: "(Foto:" before "AFP)".
func inBrackets(head, next string) bool {
	return strings.LastIndexByte(head, '(') > strings.LastIndexByte(head, ')') && strings.Contains(next, ")")
}

// goesOn reports whether a line goes on with the sentence of the line before,
// head: head ends in a word that cannot end one, or the line begins with a
// small letter and with no word that heads a line of its own.
func goesOn(head, l string) bool {
	last := head[strings.LastIndexByte(head, ' ')+1:]
	if inBrackets(head, l) || hyphened(head) || wrapWords()["open"][last] {
		return true
	}
	t := strings.TrimLeft(l, "\"'“‘„«‹([*_")
	r, _ := utf8.DecodeRuneInString(t)
	if !unicode.IsLower(r) {
		return false
	}
	word, _, more := strings.Cut(t, " ")
	if !more && !endsSentence(word) {
		return false // gisteren, alone on its line
	}
	return !labelled(l) && !aged(l)
}

// item reports whether a line begins as an item of a list does.
func item(l string) bool {
	if strictItem(l) {
		return true
	}
	if w, _, ok := strings.Cut(l, " "); ok {
		switch w {
		case "-", "–", "—":
			return true
		}
		n := strings.TrimRight(w, ".)")
		return len(n) < len(w) && n != "" && len(n) <= 3 && strings.Trim(n, "0123456789") == ""
	}
	return false
}

// strictItem reports whether a line begins with a mark that comes before
// items, headings, rows or lines quoted and nowhere else.
func strictItem(l string) bool {
	r, size := utf8.DecodeRuneInString(l)
	if strings.ContainsRune("•·▪■►○●*#>+", r) {
		return len(l) == size || strings.HasPrefix(l[size:], " ") || r == '#' || r == '>'
	}
	return r == '|' || strings.Trim(l, "-=_*~ ") == ""
}

// marked reports whether a line is a heading, a row or a rule of its own,
// which nothing goes on with.
func marked(l string) bool {
	return l[0] == '#' || l[0] == '|' || strings.Trim(l, "-=_*~ ") == ""
}

// opensArticle reports whether a line begins with words in capitals before
// a bracket or a dash: a dateline, which heads a paragraph, also where an age
// is glued to it ("gisterenOSLO (ANP) -").
func opensArticle(l string) bool {
	i := strings.IndexAny(l, "(–—-")
	if i < 3 || i > 40 || !strings.HasSuffix(l[:i], " ") {
		return false
	}
	head := strings.TrimLeftFunc(strings.TrimSpace(l[:i]), unicode.IsLower)
	return len(head) > 2 && strings.ToUpper(head) == head && strings.ToLower(head) != head
}
