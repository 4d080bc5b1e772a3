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
	lines := splitLines(s)
	width, ok := wrapWidth(s, lines)
	if !ok {
		return nil
	}
	var edits []edit
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if !joins(s, a, b, width) {
			continue
		}
		cut, with := seam(s[a.start:a.end], s[b.start:b.end])
		edits = append(edits, edit{a.end - cut, b.start, with})
	}
	return edits
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

// wrapWidth is the width to which the lines were wrapped, and whether they
// were: hardly a line is longer, and most lines that break off within a
// sentence go on with a small letter or had no room for the next word.
func wrapWidth(s string, lines []line) (width int, ok bool) {
	var lengths []int
	for i := range lines {
		if l := &lines[i]; l.runes > 0 && strings.ContainsAny(l.of(s), " \t") {
			lengths = append(lengths, l.runes)
		}
	}
	if len(lengths) < 2 {
		return 0, false
	}
	slices.Sort(lengths)
	width = lengths[len(lengths)-1-len(lengths)/40] // of forty lines one may be longer
	if width > maxWidth || width < minLine {
		return 0, false
	}
	soft, hard := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if a.runes < minLine || b.runes == 0 || endsSentence(a.of(s)) {
			continue
		}
		switch next := b.of(s); {
		case item(next):
		case goesOn(a.of(s), next):
			soft++
		case !full(a, next, width):
			hard++
		}
	}
	return width, soft > 0 && 2*soft >= hard
}

// joins reports whether line b goes on with the paragraph of line a.
func joins(s string, a, b *line, width int) bool {
	if a.runes == 0 || b.runes == 0 {
		return false
	}
	head, next := a.of(s), b.of(s)
	noRoom := width >= minWidth && full(a, next, width)
	if marked(head) || strictItem(next) || item(next) && (!noRoom || endsSentence(head)) {
		return false
	}
	if noRoom {
		return !opensArticle(next)
	}
	return (a.runes >= minLine || hyphened(head)) && !endsSentence(head) && goesOn(head, next)
}

// full reports whether a line had no room for the first word of the next.
func full(a *line, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return a.runes+1+utf8.RuneCountInString(word) > width
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
	for {
		t := strings.TrimRight(l, "\"'”’»›)]*_ ")
		t = strings.TrimSuffix(strings.TrimSuffix(t, "&quot;"), "&#39;")
		if t == l {
			break
		}
		l = t
	}
	if strings.HasSuffix(l, "…") {
		return true
	}
	return l != "" && strings.IndexByte(".!?:", l[len(l)-1]) >= 0
}

// hyphened reports whether a line ends with a word and a hyphen.
func hyphened(l string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(l, "-"))
	return strings.HasSuffix(l, "-") && unicode.IsLetter(r)
}

// goesOn reports whether a line goes on with the sentence of the line before,
// head: head ends in a word that cannot end one, or the line begins with a
// small letter and with no word that heads a line of its own.
func goesOn(head, l string) bool {
	last := head[strings.LastIndexByte(head, ' ')+1:]
	if hyphened(head) || wrapWords()["open"][last] {
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
	if wrapWords()["label"][strings.TrimRight(word, ":")] {
		return false
	}
	return !(strings.HasSuffix(strings.TrimRight(l, ". "), "geleden") && strings.Count(l, " ") < 6)
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

// strictItem reports whether a line begins with a mark that stands before
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
// a bracket or a dash: a dateline, which heads a paragraph.
func opensArticle(l string) bool {
	i := strings.IndexAny(l, "(–—-")
	if i < 3 || i > 40 || !strings.HasSuffix(l[:i], " ") {
		return false
	}
	head := strings.TrimSpace(l[:i])
	return len(head) > 2 && strings.ToUpper(head) == head && strings.ToLower(head) != head
}
