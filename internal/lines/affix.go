package lines

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// affix is a form of what a list prints before or after each of its titles. One
// title that has it may mean it: what decides is that its neighbors have it too.
type affix struct {
	name string
	// length is the number of bytes at the front or the end of a title that
	// the affix takes, with the signs that part it from the title; 0 for none.
	length func(w string) int
	// most says that two titles are not enough: two in three of the list must
	// have it.
	most    bool
	example string // the affix and the title parted by a ¦
}

// signedLabels and bareLabels are before a title, or between a time and the title.
var (
	signedLabels = []affix{
		{name: "a label and a sign", length: labelFront, most: false, example: "CANADA / ¦Brug open"},
		{name: "a label and a dash", length: dashFront, most: false, example: "JEUGD – ¦Brug open"},
		{name: "a label in capitals and a colon", length: colonFront, most: false, example: "TENNIS: ¦Brug open"},
		{name: "a place in capitals and a full stop", length: dotFront, most: false, example: "REUSEL. ¦Brug open"},
		{name: "a town and a dash", length: townFront, most: true, example: "Gouda – ¦Brug open"},
	}
	bareLabels = []affix{
		{name: "a word in capitals", length: capitalsFront, most: true, example: "LAKEN ¦Brug open"},
		{name: "the name of a section", length: rubricFront, most: true, example: "Sport ¦Brug open"},
	}
)

// signs are before a title, or between a time and the title.
var signs = []affix{
	{name: "a sign", length: signFront, most: false, example: "+ ¦Brug open"},
	{name: "a picture", length: pictureFront, most: false, example: "🔔 ¦Brug open"},
}

// gluedLabels are before a title and nothing parts them from it.
var gluedLabels = []affix{
	{name: "a word in capitals, glued", length: gluedCapitals, most: false, example: "DEURNE¦Kip legt ei"},
	{name: "the name of a section, glued", length: gluedRubric, most: false, example: "Sport¦Brug open"},
}

// shortLabels are a code for who writes or what about.
var shortLabels = []affix{
	{name: "initials and a bar", length: codeFront, most: false, example: "kh | ¦Brug open"},
	{name: "a label between bars", length: barFront, most: false, example: "|Judo| ¦Brug open"},
	{name: "a letter", length: letterFront, most: true, example: "B ¦Brug open"},
}

// labels follow a time, before the title.
var labels = slices.Concat(signedLabels, shortLabels, bareLabels, signs)

// fronts are tried in order.
var fronts = slices.Concat([]affix{
	{name: "a time", length: timeFront, most: false, example: "20 min ¦Brug open"},
	{name: "a time in brackets", length: bracketTimeFront, most: false, example: "(16:14) ¦Brug open"},
	{name: "words in square brackets", length: squareFront, most: false, example: "[Putten] ¦Brug open"},
	{name: "words in round brackets", length: roundFront, most: true, example: "(142) ¦Brug open"},
}, signedLabels, []affix{
	{name: "a number", length: numberFront, most: true, example: "130 ¦Brug open"},
}, shortLabels, bareLabels, gluedLabels, signs)

// tails are tried in order.
var tails = [...]affix{
	{name: "a time", length: timeTail, most: false, example: "Brug weer open¦ 14:20"},
	{name: "a time in brackets", length: bracketTimeTail, most: false, example: "Brug open¦ (wo)"},
	{name: "initials", length: codeTail, most: false, example: "Brug open¦ (dvl)"},
	{name: "initials between bars", length: barTail, most: false, example: "Brug open¦ |dvl|"},
	{name: "a town behind a dash", length: townTail, most: true, example: "Brug weer open¦ – Gouda"},
	{name: "the name of a section", length: rubricTail, most: true, example: "Brug weer open¦ Economie"},
	{name: "words in square brackets", length: squareTail, most: false, example: "Brug open¦ [Verkeer]"},
	{name: "words in round brackets", length: roundTail, most: true, example: "Brug open¦ (188)"},
	{name: "a count of comments or views", length: countsTail, most: false, example: "Brug weer open¦ 14 reacties"},
	{name: "a reading time", length: readingTail, most: false, example: "Brug weer open¦, 4 min lezen"},
	{name: "the number of a page", length: pageTail, most: true, example: "Brug weer open¦ .105"},
	{name: "the number of a page behind dots", length: dotsTail, most: false, example: "Brug weer open¦ ..... 2"},
	{name: "the number of a page behind a word or a dash", length: pageWordTail, most: true, example: "Brug weer open¦ p. 3"},
	{name: "a count behind a picture", length: pictureTail, most: false, example: "Brug weer open¦ 💬 12"},
	{name: "a change of a price", length: changeTail, most: false, example: "Brug weer open¦ -3,2%"},
}

// inner are what may come between a title and its tail.
var inner = [...]affix{{"a time", timeTail, false, "Brug weer open¦ - 14:20"}}

const (
	maxAffix  = 32 // bytes of an affix
	minTitled = 6  // bytes of a title that is left
)

// Front is what comes before a title and is none of it, without the signs that
// part them. n is where the title begins, counted from the start of the line;
// 0 where nothing comes before it.
func (l *Line) Front() (sp text.Span, n int) { return l.opens, l.opensTo }

// Tail is what closes a title and is none of it, without the signs that part
// them. n is where the title ends, counted from the start of the line; 0 where
// nothing closes it.
func (l *Line) Tail() (sp text.Span, n int) { return l.closes, l.closesFrom }

// Affixes finds what the titles of a page have before and after them. Each
// list is the lines of its titles, in order.
func (p *Page) Affixes(lists [][]int) {
	all := [][]int{slices.Concat(lists...)}
	front := func(l *Line) string { return l.Of(p.Src)[max(l.mark, l.opensTo):] }
	back := func(l *Line) string {
		if l.closesFrom > 0 {
			return l.Of(p.Src)[:l.closesFrom]
		}
		return l.Of(p.Src)
	}
	for _, side := range [...]struct {
		forms []affix
		taken func(*Line) bool
		rest  func(*Line) string
		set   func(l *Line, n int)
	}{
		{fronts, func(l *Line) bool { return l.opensTo > 0 }, front, func(l *Line, n int) {
			l.opens = trimSigns(p.Src, text.Span{Start: l.Start + l.mark, End: l.Start + l.mark + n})
			l.opensTo = l.mark + n
		}},
		{labels, func(l *Line) bool { return l.opens.Empty() || !stamp.Whole(l.opens.Of(p.Src)) || l.labelled }, front, func(l *Line, n int) {
			l.opensTo, l.labelled = l.opensTo+n, true
		}},
		{tails[:], func(l *Line) bool { return l.closesFrom > 0 }, front, func(l *Line, n int) {
			l.closes = trimSigns(p.Src, text.Span{Start: l.End - n, End: l.End})
			l.closesFrom = l.Len() - n
		}},
		{inner[:], func(l *Line) bool { return l.closesFrom > 0 && stamp.Clock(l.closes.Of(p.Src)) > 0 }, back, func(l *Line, n int) {
			if l.closesFrom == 0 {
				l.closes, l.closesFrom = trimSigns(p.Src, text.Span{Start: l.End - n, End: l.End}), l.Len()
			}
			l.closesFrom -= n
		}},
	} {
		for i := range side.forms {
			a := &side.forms[i]
			for _, titles := range a.within(all, lists) {
				p.common(titles, a, side.taken, side.rest, side.set)
			}
		}
	}
}

// within is where the affix is counted: in each list where most of its titles
// must have it, and else in the page.
func (a *affix) within(page, lists [][]int) [][]int {
	if a.most {
		return lists
	}
	return page
}

// common sets the affix a on the titles that have it, if enough of them do.
func (p *Page) common(titles []int, a *affix, taken func(*Line) bool, rest func(*Line) string, set func(l *Line, n int)) {
	lengths := make([]int, len(titles))
	has, of := 0, 0
	for i, t := range titles {
		l := &p.Lines[t]
		if l.low == "" {
			continue
		}
		of++
		if w := rest(l); !taken(l) {
			if n := a.length(w); n > 0 && len(w)-n >= minTitled {
				lengths[i] = n
				has++
			}
		}
	}
	if has < 2 || a.most && 3*has < 2*of {
		return
	}
	for i, t := range titles {
		if lengths[i] > 0 {
			set(&p.Lines[t], lengths[i])
		}
	}
}

// trimSigns takes the blanks, the brackets and the signs that part an affix
// from its title off both ends of sp.
func trimSigns(page string, sp text.Span) text.Span {
	const signs = " \t()[]/|→›·•–—-:"
	w := sp.Of(page)
	sp.Start += len(w) - len(strings.TrimLeft(w, signs+".,"))
	sp.End = sp.Start + len(strings.TrimRight(sp.Of(page), signs))
	return sp
}

// opensTitle reports whether w begins as a title does: with a capital, a digit
// or a quotation mark.
func opensTitle(w string) bool {
	switch initial(w) {
	case 1, 3, 4, 5:
		return true
	}
	return false
}

// gapAt is the number of bytes from n on that part what comes before a title
// from the title in w; 0 where no title follows there.
func gapAt(w string, n int) int {
	rest := strings.TrimLeft(w[n:], " \t")
	for _, sign := range [...]string{"· ", "• ", "| ", "- ", "– ", "— ", "/ "} {
		rest = strings.TrimPrefix(rest, sign)
	}
	if rest = strings.TrimLeft(rest, " "); !opensTitle(rest) {
		return 0
	}
	return len(w) - len(rest) - n
}

// opensLabel reports whether w begins with a label of a title.
func opensLabel(w string) bool {
	return slices.ContainsFunc(labels, func(a affix) bool { return a.length(w) > 0 })
}

// timeFront reads a time, the longest there is: "gisteren 14:20 ".
func timeFront(w string) int {
	best := 0
	for i := 1; i < min(len(w), maxAffix); i++ {
		if w[i] != ' ' || !stamp.Whole(w[:i]) && !(lists().weekday.has(w[:i]) && strings.HasPrefix(w[i:], "  ")) {
			continue
		}
		if gap := gapAt(w, i); gap > 0 {
			best = i + gap
		} else if rest := strings.TrimLeft(w[i:], " "); opensLabel(rest) {
			best = len(w) - len(rest)
		}
	}
	return best
}

// bracketFront is the length of the brackets that open w, with what they hold,
// and the words in them; 0 where none do.
func bracketFront(w string, open, shut byte) (n int, in string) {
	if len(w) < 3 || w[0] != open {
		return 0, ""
	}
	i := strings.IndexByte(w[:min(len(w), maxAffix)], shut)
	if i < 2 {
		return 0, ""
	}
	gap := gapAt(w, i+1)
	if gap == 0 {
		return 0, ""
	}
	return i + 1 + gap, w[1:i]
}

func bracketTimeFront(w string) int {
	for _, b := range [...]string{"()", "[]"} {
		if n, in := bracketFront(w, b[0], b[1]); stamp.Whole(in) {
			return n
		}
	}
	return 0
}

// BracketClock is the clock time in brackets that opens w, and the number of
// bytes up to what follows: "[14:20] Brug open"; 0 where none does.
func BracketClock(w string) (clock text.Span, n int) {
	if w == "" || w[0] != '[' && w[0] != '(' {
		return text.Span{}, 0
	}
	k := stamp.Clock(w[1:])
	if k == 0 || k+1 >= len(w) || w[k+1] != ']' && w[k+1] != ')' {
		return text.Span{}, 0
	}
	return text.Span{Start: 1, End: k + 1}, len(w) - len(strings.TrimLeft(w[k+2:], " "))
}

func squareFront(w string) int { n, _ := bracketFront(w, '[', ']'); return n }

func roundFront(w string) int { n, _ := bracketFront(w, '(', ')'); return n }

// labelBefore reads a label that one of the signs parts from the title: three
// words at most that begin with a capital.
func labelBefore(w string, signs ...string) int {
	for _, sign := range signs {
		i := strings.Index(w[:min(len(w), maxAffix+len(sign))], sign)
		if i < 2 || strings.Count(w, sign) > 1 {
			continue
		}
		label := strings.TrimRight(w[:i], " ")
		rest := strings.TrimLeft(w[i+len(sign):], " ")
		if initial(w) == 1 && len(label) > 1 && strings.Count(label, " ") <= 3 && !strings.ContainsAny(label, ".:!?,") && opensTitle(rest) && strings.Contains(rest, " ") {
			return len(w) - len(rest)
		}
	}
	return 0
}

func labelFront(w string) int {
	return labelBefore(w, " / ", " | ", " → ", " › ", " » ", " • ", " · ", "| ")
}

// KickerFront is the length of a label in capitals that a bar parts from a title
// which is none: "GULPEN | Camping moet weg"; 0 where none does.
func KickerFront(w string) int {
	n := labelBefore(w, " | ")
	if n == 0 || strings.ToUpper(w[:n]) != w[:n] || strings.ToUpper(w) == w || lexed().frontOf(strings.ToLower(w)).class == live {
		return 0 // LIVE is a part of the title
	}
	return n
}

// dashFront reads a label in capitals that a dash follows: a dash may part the
// sides of a match too.
func dashFront(w string) int {
	n := labelBefore(w, " – ", " — ", " - ")
	if strings.ToUpper(w[:n]) != w[:n] {
		return 0
	}
	return n
}

// colonFront reads a label in capitals that a colon follows: in small letters or
// before a quotation it may be who says what follows.
func colonFront(w string) int {
	n := labelBefore(w, ": ")
	if c := initial(w[n:]); strings.ToUpper(w[:n]) != w[:n] || n < 5 || c == 4 || c == 5 {
		return 0
	}
	return n
}

// dotFront reads a town in capitals that a full stop follows.
func dotFront(w string) int {
	n := labelBefore(w, ". ")
	if n == 0 || strings.ToUpper(w[:n]) != w[:n] {
		return 0
	}
	if _, ok := dateline.ParseAlone(title(w[:n-2])); !ok {
		return 0
	}
	return n
}

// townFront reads a town that a dash follows. Two towns play each other.
func townFront(w string) int {
	n := labelBefore(w, " – ", " — ", " - ")
	if next, _, _ := strings.Cut(w[n:], " "); n == 0 || IsTown(next) || !IsTown(strings.TrimRight(w[:n], " –—-")) {
		return 0
	}
	return n
}

// codeFront reads initials that a bar follows.
func codeFront(w string) int {
	code, rest, ok := strings.Cut(w, " | ")
	if !ok || !IsCode(code) || !opensTitle(rest) {
		return 0
	}
	return len(w) - len(rest)
}

// barFront reads a label between bars.
func barFront(w string) int {
	label, ok := strings.CutPrefix(w, "|")
	i := strings.Index(label, "| ")
	if !ok || i < 1 || i > maxAffix || initial(label) != 1 {
		return 0
	}
	rest := strings.TrimLeft(label[i+1:], " ")
	if !opensTitle(rest) {
		return 0
	}
	return len(w) - len(rest)
}

// letterFront reads a letter in place of the name of a section.
func letterFront(w string) int {
	if len(w) < 2 || w[1] != ' ' || initial(w) != 1 {
		return 0
	}
	if gap := gapAt(w, 1); gap > 0 {
		return 1 + gap
	}
	return 0
}

// numberFront reads the number of a page or a place in a list: "130 ", "01 ",
// "20-0116 ".
func numberFront(w string) int {
	n := len(w) - len(strings.TrimLeft(w, "0123456789-"))
	if n == 0 || n > 8 || w[0] == '-' {
		return 0
	}
	if gap := gapAt(w, n); gap > 0 && initial(w[n+gap:]) != 3 {
		return n + gap
	}
	return 0
}

// capitalsFront reads a word in capitals, a place or a subject, before a title
// that is not.
func capitalsFront(w string) int {
	n := strings.IndexByte(w, ' ')
	if n < 3 || strings.ToUpper(w[:n]) != w[:n] || strings.ContainsAny(w[:n], "0123456789.,:!?\"") || initial(w) != 1 {
		return 0
	}
	gap := gapAt(w, n)
	if gap == 0 {
		return 0
	}
	next, _, _ := strings.Cut(w[n+gap:], " ")
	if strings.ToUpper(next) == next && utf8.RuneCountInString(next) > 1 {
		return 0 // the title is in capitals
	}
	return n + gap
}

// rubricFront reads the name of a section of one to four words.
func rubricFront(w string) int {
	words := 0
	for i := 1; i < min(len(w), maxAffix) && words < 4; i++ {
		if w[i] != ' ' {
			continue
		}
		words++
		if gap := gapAt(w, i); gap > 0 && IsRubric(w[:i]) && initial(w[i+gap:]) != 3 {
			return i + gap
		}
	}
	return 0
}

// signFront reads a sign that marks some titles of a list: "+ ", "*".
func signFront(w string) int {
	r, n := utf8.DecodeRuneInString(w)
	if strings.HasPrefix(w, "...") {
		n = len("...")
	} else if !strings.ContainsRune("+*★?§†…", r) {
		return 0
	}
	rest := strings.TrimLeft(w[n:], " ")
	if !opensTitle(rest) {
		return 0
	}
	return len(w) - len(rest)
}

// pictureFront reads a picture before a title: "🔔 ".
func pictureFront(w string) int {
	r, n := utf8.DecodeRuneInString(w)
	rest := strings.TrimLeft(strings.TrimPrefix(w[n:], "\ufe0f"), " ")
	if !unicode.Is(unicode.So, r) || r == '©' || r == '°' || !opensTitle(rest) {
		return 0
	}
	return len(w) - len(rest)
}

// gluedCapitals reads a word in capitals whose last is the first letter of the title.
func gluedCapitals(w string) int {
	n := len(w) - len(strings.TrimLeft(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-"))
	if n < 4 || n == len(w) || initial(w[n:]) != 2 || initial(w[n-1:]) != 1 {
		return 0
	}
	return n - 1
}

// gluedRubric reads the name of a section that a title begins right behind.
func gluedRubric(w string) int {
	for i := 1; i < min(len(w), maxAffix); i++ {
		if initial(w[i:]) == 1 && initial(w[i-1:]) == 2 {
			if IsRubric(w[:i]) {
				return i
			}
			return 0
		}
	}
	return 0
}

// timeTail reads a time that closes a title and no sentence: "Brug open 14:20".
func timeTail(w string) int {
	if endsSentence(w) && !strings.HasSuffix(w, ".") {
		return 0
	}
	for i := max(minTitled, len(w)-maxAffix); i < len(w)-1; i++ {
		if w[i-1] != ' ' || w[i] == ' ' || !stamp.Whole(w[i:]) || leadsToTime(w[:i-1]) {
			continue
		}
		return len(w) - len(strings.TrimRight(w[:i], " \t|-–—•·"))
	}
	return 0
}

// bracketTail is the length of the brackets that close w, with the blank
// before them, and the words in them; 0 where none do.
func bracketTail(w string, open string, shut byte) (n int, in string) {
	if len(w) < minTitled || w[len(w)-1] != shut {
		return 0, ""
	}
	i := strings.LastIndex(w, " "+open)
	if i < 0 || len(w)-i > maxAffix || i+3 > len(w)-1 {
		return 0, ""
	}
	return len(w) - i, w[i+2 : len(w)-1]
}

func bracketTimeTail(w string) int {
	if n, in := bracketTail(w, "(", ')'); stamp.Whole(in) || lists().weekday.has(in) {
		return n
	}
	return 0
}

func codeTail(w string) int {
	if n, in := bracketTail(w, "(", ')'); IsCode(in) {
		return n
	}
	return 0
}

// barTail reads initials between bars.
func barTail(w string) int {
	front, ok := strings.CutSuffix(w, "|")
	i := strings.LastIndexByte(front, '|')
	if !ok || i < 2 || !IsCode(front[i+1:]) || w[i-1] != ' ' {
		return 0
	}
	return len(w) - len(strings.TrimRight(w[:i], " "))
}

// townTail reads a town that a dash parts from the title. What a capital opens before
// the dash may be who plays there: Delft - Gouda.
func townTail(w string) int {
	for _, dash := range [...]string{" – ", " — ", " - "} {
		if i := strings.LastIndex(w, dash); i > 0 && initial(wordBefore(w[:i])) != 1 && IsTown(w[i+len(dash):]) {
			return len(w) - i
		}
	}
	return 0
}

// rubricTail reads the name of a section behind a title, a word.
func rubricTail(w string) int {
	i := strings.LastIndexByte(w, ' ')
	if i < minTitled || initial(w[i+1:]) != 1 || !IsRubric(w[i+1:]) {
		return 0
	}
	return len(w) - len(strings.TrimRight(w[:i], " "))
}

func squareTail(w string) int { n, _ := bracketTail(w, "[", ']'); return n }

// roundTail reads a word or a number. Years are those of the person whom the
// title names.
func roundTail(w string) int {
	n, in := bracketTail(w, "(", ')')
	if year, _, _ := strings.Cut(in, "-"); len(year) == 4 && strings.Trim(year, "0123456789") == "" {
		return 0
	}
	return n
}

// countsTail reads how often a site says that something was read, seen or answered:
// "14 reacties", "1,2K weergaven".
func countsTail(w string) int {
	i := strings.LastIndexByte(w, ' ')
	if i < 0 || !lists().counted.has(strings.ToLower(w[i+1:])) {
		return 0
	}
	front := strings.TrimRight(w[:i], " ")
	n := strings.TrimRight(front, "0123456789.,Kk")
	if len(n) == len(front) || !strings.HasSuffix(n, " ") || front[len(n)] < '0' || front[len(n)] > '9' {
		return 0
	}
	return len(w) - len(strings.TrimRight(n, " |-–—•·💬"))
}

// pageTail reads the number of a page of teletext, with its points.
func pageTail(w string) int {
	bare := strings.TrimRight(w, "0123456789")
	rest := strings.TrimRight(bare, ". ")
	if len(w)-len(bare) != 3 || len(rest) == len(bare) {
		return 0
	}
	return len(w) - len(rest)
}

// dotsTail reads the number of a page behind three dots and more.
func dotsTail(w string) int {
	bare := strings.TrimRight(strings.TrimRight(w, "0123456789"), " ")
	rest := strings.TrimRight(bare, ".")
	if n := len(w) - len(bare); n == 0 || n > 4 || len(bare)-len(rest) < 3 {
		return 0
	}
	return len(w) - len(strings.TrimRight(rest, " "))
}

// readingTail reads how long reading takes: "4 min lezen".
func readingTail(w string) int {
	for phrase := range lists().reading {
		if front, ok := strings.CutSuffix(w, " "+phrase); ok {
			if n := strings.TrimRight(front, "0123456789"); len(n) < len(front) && strings.HasSuffix(n, " ") {
				return len(w) - len(strings.TrimRight(n, " ,|-–—•·"))
			}
		}
	}
	return 0
}

// pageWordTail reads the number of a page behind a word or a dash, as lists of what
// is in a paper print it: "p. 3", "– 12".
func pageWordTail(w string) int {
	bare := strings.TrimRight(w, "0123456789")
	if n := len(w) - len(bare); n == 0 || n > 3 {
		return 0
	}
	front := strings.TrimRight(bare, " ")
	i := strings.LastIndexByte(front, ' ')
	if i < 0 || len(front) == len(bare) || !lists().page.has(front[i+1:]) {
		return 0
	}
	return len(w) - len(strings.TrimRight(front[:i], " |,;"))
}

// pictureTail reads a count with a picture before it: "💬 12".
func pictureTail(w string) int {
	n := strings.TrimRight(w, "0123456789.,Kk")
	bare := strings.TrimRight(n, " \ufe0f")
	r, size := utf8.DecodeLastRuneInString(bare)
	if len(n) == len(w) || w[len(n)] < '0' || w[len(n)] > '9' || !unicode.Is(unicode.So, r) || r == '©' || r == '°' {
		return 0
	}
	return len(w) - len(strings.TrimRight(bare[:len(bare)-size], " |-–—•·"))
}

// changeTail reads how much a price went up or down: "-3,2%", "+0,8%".
func changeTail(w string) int {
	i := strings.LastIndexByte(w, ' ') + 1
	in, ok := strings.CutSuffix(w[i:], "%")
	if !ok || i < 2 || strings.TrimLeft(in, "+-–▲▼") == in || strings.Trim(in, "+-–▲▼0123456789,.") != "" {
		return 0
	}
	return len(w) - len(strings.TrimRight(w[:i], " |-–—•·"))
}

// IsCode reports whether w may be the initials of an author or an agency: two
// to five small letters, or two such words with a slash between.
func IsCode(w string) bool {
	a, b, _ := strings.Cut(w, "/")
	return len(w) >= 2 && len(a) <= 5 && len(b) <= 5 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz/") == "" && !lists().little.has(w)
}

// IsTime reports whether w is a time of publication as lists print it: an age,
// a clock time, a day.
func IsTime(w string) bool { return stamp.Whole(w) || lists().weekday.has(w) }
