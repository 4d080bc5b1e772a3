package lines

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// Trim takes the white space and the invisible signs off both ends of a span.
func Trim(page string, sp text.Span) text.Span { return trim(page, sp) }

// IsClock reports whether w is a clock time alone.
func IsClock(w string) bool { return stamp.Clock(w) == len(w) && w != "" }

// FrontStamp is the length of the clock time, the age or the date with which
// w begins; 0 where there is none.
func FrontStamp(w string) int {
	if minuteOf(w) > 0 {
		return 0
	}
	n := frontStamp(w)
	if n < 4 {
		return 0
	}
	// A weekday alone may open a headline: "Zondag weer regen".
	if !strings.ContainsAny(w[:n], "0123456789") && !strings.HasSuffix(w[:n], ago) {
		if k := len(w) - len(strings.TrimLeft(w[n:], " ")) - n; n+k < len(w) && w[n+k] != '-' && w[n+k] != '|' {
			return 0
		}
	}
	return n
}

// StampBehind is where the stamp begins that ends w, after a blank; 0 where
// none does.
func StampBehind(w string) int {
	if stamp.Whole(w) {
		return 0
	}
	low := max(1, len(w)-40)
	for i := low; i < len(w)-2; i++ {
		if (w[i-1] == ' ' || w[i-1] == '(') && w[i] != ' ' {
			if n := stamp.Moment(w[i:]); n > 0 && strings.Trim(w[i+n:], " .)") == "" {
				if w[i-1] == '(' && w[len(w)-1] == ')' || stamp.Clock(w[i:]) > 0 && !leadsToTime(w[:i-1]) || FullStamp(w[i:i+n]) && !leadsToTime(w[:i-1]) || strings.HasSuffix(w[i:i+n], ago) || strings.ContainsAny(w[:i], "|•·") {
					return i
				}
			}
		}
	}
	return 0
}

// FullStamp reports whether the stamp w is a day with its month and year, or
// with its clock time.
func FullStamp(w string) bool {
	v, n := stamp.Read(w)
	return n == len(w) && (v.Form == stamp.DateForm && v.Year != 0 || v.Form == stamp.DayForm && v.HasMinute)
}

// LeadsToTime reports whether the last word of w takes a time that follows with it:
// "dicht sinds gisteren".
func LeadsToTime(w string) bool {
	return leadsToTime(w) || lists().little.has(strings.ToLower(wordBefore(w)))
}

// leadsToTime reports whether the last word of w takes what follows with it.
func leadsToTime(w string) bool {
	return lists().time.has(strings.ToLower(wordBefore(w)))
}

// ItemMark is the length of the bullet or the number before an item of a list.
func ItemMark(w string) int {
	if !isItem(w) {
		return 0
	}
	return strings.IndexByte(w, ' ') + 1
}

// minCodes is the number of lines with the code of a field on a page of which
// such lines are fields.
const minCodes = 4

// codes counts the lines that begin with the code of a field.
func codes(page string, pieces []piece) int {
	n := 0
	for _, pc := range pieces {
		if c, _ := fieldCode(pc.Of(page)); c != noClass {
			n++
		}
	}
	return n
}

// fieldCode reads the code of a field at the front of w, which a wide gap
// follows or nothing: "HD    Brug open".
func fieldCode(w string) (class, int) {
	n := 0
	for n < len(w) && 'A' <= w[n] && w[n] <= 'Z' {
		n++
	}
	if n < len(w) && w[n] != '\t' && !strings.HasPrefix(w[n:], "  ") {
		return noClass, 0
	}
	return lexed().code[strings.ToLower(w[:n])], n
}

// fieldName reads the name of a field at the front of w that something
// follows: "title: Brug open", and, where coded, "HD    Brug open". n is its
// length with the colon; 0 where there is none.
func fieldName(w string, coded bool) (c class, n int) {
	if coded {
		if c, n = fieldCode(w); c != noClass {
			if n == len(w) {
				return field, 0 // a code alone is a line of its own
			}
			return c, n
		}
	}
	i, sign := nameEnd(w[:min(len(w), maxFieldName)])
	if after := i + sign; after == len(w) || after == 0 || w[after] != ' ' && w[after] != '\t' {
		return noClass, 0
	}
	p := lexed().frontOf(strings.ToLower(w[:i]) + ":")
	switch {
	case len(p.text) < i, p.class != field && (p.class < ftitle || p.class > ftext):
		return noClass, 0
	}
	return p.class, i + sign
}

// maxFieldName bounds the name of a field with its sign.
const maxFieldName = 32

// nameEnd is the length of the name of a field, and of the sign after it: "title:",
// "title =".
func nameEnd(w string) (name, sign int) {
	if i := strings.Index(w, " = "); i > 0 {
		return i, len(" =")
	}
	if i := strings.IndexByte(w, ':'); i > 0 {
		return i, 1
	}
	return 0, 0
}

// Mark is the length of what comes before a title and is none of it: see
// [TitleMark]; and the number of an item in a list that counts.
func (l *Line) Mark() int { return l.mark }

// rankFronts are how lists print the number of an item, here 1, before it.
var rankFronts = [...]func(n int) string{
	func(n int) string { return strconv.Itoa(n) + " " },
	func(n int) string { return "#" + strconv.Itoa(n) + " " },
	func(n int) string { return strconv.Itoa(n) + "\u20e3 " },       // 1⃣ with the sign of a key
	func(n int) string { return strconv.Itoa(n) + "\ufe0f\u20e3 " }, // the same as a picture
	func(n int) string { return string('①'+rune(n-1)) + " " },
	func(n int) string { return romans[min(n, len(romans))-1] + ". " }, // of a list of ten at most
	strconv.Itoa, // glued to the item
}

// romans are the Roman numerals from 1 on.
var romans = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}

// rankMark is the length of the number n of an item that opens w; 0 where there
// is none.
func rankMark(w string, n int) int {
	if w == "" || !strings.ContainsRune("#IVX", rune(w[0])) && (w[0] < '0' || w[0] > '9') && w[0] != "①"[0] {
		return 0
	}
	for _, front := range rankFronts {
		if rest, ok := strings.CutPrefix(w, front(n)); ok {
			if c := initial(rest); c == 1 || c == 4 || c == 5 {
				return len(w) - len(rest)
			}
		}
	}
	return 0
}

// IsField reports whether the line is a field of an export: "Lengte: 131 woorden".
func (l *Line) IsField() bool { return l.form == formField }

// ranks finds the numbers, from 1 on, that a list counts its items with: "1 Brug
// open", "2 Kaas op".
func (p *Page) ranks() {
	var items []int
	size := func(i, want int) int { return rankMark(p.Lines[i].Of(p.Src), want) }
	flush := func() {
		if len(items) >= 3 {
			for k, i := range items {
				p.Lines[i].mark = size(i, k+1)
			}
		}
		items = items[:0]
	}
	for i := range p.Lines {
		if len(items) > 0 && i-items[len(items)-1] > 4 {
			flush()
		}
		if size(i, 1) > 0 {
			flush()
		}
		if size(i, len(items)+1) > 0 {
			items = append(items, i)
		}
	}
	flush()
}

// headingSigns is the length of the signs of a heading in Markdown, "## ";
// 0 where no blank follows them: "#318 - De brug".
func headingSigns(w string) int {
	n := len(w) - len(strings.TrimLeft(w, "#"))
	if n < len(w) && w[n] != ' ' {
		return 0
	}
	return n
}

// columnBefore is the length of the column before a title in a list, which two blanks
// part from it: a number, with its unit or not, or a word in capitals: "3
// Brug open", "2 km   Brug open", "SPOED  Brug open".
func columnBefore(w string) int {
	n := strings.Index(w[:min(len(w), 14)], "  ")
	if n <= 0 {
		return 0
	}
	front := w[:n]
	rest := strings.TrimLeft(w[n:], " ")
	if strings.Contains(rest, "  ") || strings.Count(rest, " ") < 1 {
		return 0
	}
	digits := len(front) - len(strings.TrimLeft(front, "0123456789"))
	switch after := strings.TrimLeft(front[digits:], " "); {
	case digits > 0 && digits < 5 && len(after) <= 3 && !strings.ContainsAny(after, ":.-/'"):
		return n
	case digits == 0 && len(front) > 1 && strings.Trim(front, "ABCDEFGHIJKLMNOPQRSTUVWXYZ!") == "":
		return n
	}
	return 0
}

// HeadingMark is the length of the heading of links before a title on the
// same line, with its colon: "Lees ook: "; 0 where there is none.
func HeadingMark(w string) int {
	if len(w) > maxShort {
		return 0
	}
	p := lexed().frontOf(strings.ToLower(w))
	if p.class != related && p.class != section {
		return 0
	}
	rest := w[len(p.text):]
	if i := strings.IndexAny(rest, ":>"); i >= 0 && i <= 2 && strings.TrimSpace(rest[i+1:]) != "" {
		return len(p.text) + i + 1
	}
	if strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, ". ") {
		return len(p.text) + 2
	}
	return 0
}

// SiteTail is the length of what comes after a title and is none of it: the
// name of the site after a bar or a dash, the points and the number of a page
// of teletext.
func SiteTail(w string) int {
	for _, sign := range [...]string{" | ", " - ", " – ", " — "} {
		i := strings.LastIndex(w, sign)
		if i < 8 {
			continue
		}
		if tail := w[i+len(sign):]; domain(tail) || named(tail) && (outlet(tail) && strings.Count(w[:i], " ") >= 2 || sign == " | " && aside(w[:i], tail)) {
			return len(w) - i
		}
	}
	if n := countTail(w); n > 0 {
		return n
	}
	bare := strings.TrimRight(w, "0123456789")
	if n := len(w) - len(bare); n == 3 && strings.HasSuffix(strings.TrimRight(bare, " "), "..") {
		return len(w) - len(strings.TrimRight(bare, ". "))
	}
	return 0
}

// domain reports whether w is one word that is a site's address, or its name in
// capitals: "proef.nl", "NOS".
func domain(w string) bool {
	if strings.ContainsRune(w, ' ') {
		return false
	}
	dot := strings.LastIndexByte(w, '.')
	return dot > 1 && len(w)-dot >= 3 && len(w)-dot <= 7 || len(w) >= 2 && len(w) <= 6 && strings.ToUpper(w) == w && !strings.ContainsAny(w, "0123456789")
}

// named reports whether w has the form of a name: up to five words with
// capitals, small words and numbers between them.
func named(w string) bool {
	n := 0
	for x := range strings.FieldsSeq(w) {
		if n++; n > 5 || initial(x) != 1 && (n == 1 || initial(x) != 3 && x != "&" && !lists().particle.has(x) && x != "en") {
			return false
		}
	}
	return !endsSentence(w)
}

// aside reports whether the title before a name is the longer of the two.
func aside(title, name string) bool {
	n := strings.Count(name, " ")
	return strings.Count(title, " ") >= max(2, n+1)
}

// outlet reports whether w is the name of a paper, a broadcaster or a body that
// has a site.
func outlet(w string) bool {
	low := strings.ToLower(w)
	if lexed().whole[low] == media {
		return true
	}
	for x := range strings.FieldsSeq(low) {
		if lexed().word[x] == media {
			return true
		}
	}
	return false
}

// IsOutlet reports whether w is the name of a paper or a broadcaster, which no
// author has: "De Koraalbode", "Omroep Dinkel".
func IsOutlet(w string) bool {
	low := strings.ToLower(w)
	if lexed().whole[low] == media {
		return true
	}
	if !strings.Contains(low, " ") {
		return false
	}
	for x := range strings.FieldsSeq(low) {
		for _, end := range lists().paper {
			if n := len(x) - len(end); n >= 0 && (n > 1 || len(end) > 4) && strings.HasSuffix(x, end) {
				return true // a bode alone is a surname
			}
		}
	}
	return false
}

// countTail is the length of how often something was seen, after a title:
// " 4.201x"; 0 where it is not there.
func countTail(w string) int {
	b, ok := strings.CutSuffix(w, "x")
	if !ok {
		return 0
	}
	b = strings.TrimRight(b, "0123456789.")
	if len(w)-len(b) < 3 || !strings.HasSuffix(b, " ") {
		return 0
	}
	return len(w) - len(b) + 1
}

// HasLetter reports whether w holds a letter or a digit.
func HasLetter(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// IsRubric reports whether w is the name of a section.
func IsRubric(w string) bool {
	low := strings.ToLower(w)
	x := lexed()
	c := x.wholeOf(low)
	if c == noClass {
		c = x.word[low]
	}
	return c == rubric || c == kicker || c == site
}

// PhotoCredit is where the photo credit begins that ends a caption; -1 where
// none does.
func PhotoCredit(w string) int {
	base := runeStart(w, len(w)-maxPhoto-4) // with the letter before
	low := strings.ToLower(w[base:])
	if len(low) != len(w)-base {
		return -1
	}
	best := -1
	for at := len(low) - 1; at >= 0; at-- {
		i := base + at
		if opensPhoto(w, i) && len(w)-i <= maxPhoto && photoAt(w, low[at:], i) {
			best = i
		}
	}
	return best
}

// opensPhoto reports whether a photo credit may begin at w[i]: with a word, a bracket
// or the sign of copyright.
func opensPhoto(w string, i int) bool {
	switch {
	case i == 0, w[i] == '(', w[i] == "©"[0]:
		return true
	}
	return w[i-1] == ' ' || w[i-1] == '(' || w[i-1] == '.'
}

// photoAt reports whether words before a photographer or a picture firm begin low,
// which is w from i on in small letters.
func photoAt(w, low string, i int) bool {
	for _, p := range lists().photo {
		if !strings.HasPrefix(low, p) {
			continue
		}
		word := p[len(p)-1] == ' '
		if !word || i >= 2 && strings.IndexByte(".!?", w[i-2]) >= 0 || i >= 2 && upperFollows(w[i+len(p):]) {
			return true
		}
	}
	return false
}

// maxPhoto is the number of bytes of a photo credit.
const maxPhoto = 70

func upperFollows(s string) bool { return initial(s) == 1 }
