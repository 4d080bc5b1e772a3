package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/byline"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

const (
	maxShort = 180 // bytes of a line that is looked at as a whole
	maxTitle = 180 // bytes of a title
)

// Line is a line of a page, or a part of one that was glued to others.
type Line struct {
	text.Span
	// Dateline is the dateline that the line begins with, in offsets of the
	// page; nil where it has none.
	Dateline *dateline.Dateline
	// Credit is what the line says as a whole, a credit or a byline; nil
	// where it is none.
	Credit *agency.Line
	// About is what the line says as a whole of when an article appeared and
	// who wrote it; nil where it is no such line.
	About *byline.Line
	// Age reports that the line is a stamp that was cut off what it was
	// glued to.
	Age bool

	label class // the class of the field whose name was cut off the line
	mark  int   // bytes of a bullet, a number, signs before a title
	form  form
	low   string // in lower case; of a short line
	front phrase // the phrase that opens it
	whole class  // of the whole line
	gap   uint8  // empty lines before it, at most 2
	// What a list prints before and after its titles: see [Page.Affixes].
	opens, closes       text.Span
	opensTo, closesFrom int
	labelled            bool // a label is between its time and its title
	// stamp is the first date, clock time or age on a short line, and kind
	// what it is.
	stamp     text.Span
	stampKind stampKind
	words     int
	credited  bool        // a credit closes it after a sentence
	signed    []text.Span // the names of a signature
	signature uint8       // it has the form of an author's name; 2 with a function
	sentence  bool        // it ends as a sentence does
	count     counts
}

// counts are the numbers of things on a short line.
type counts struct {
	capitals, titled, digits, letters, little, site, rubric, role, read, field, parts int
	address                                                                           bool // where somebody can be reached is on the line
}

// form is what a line is by itself, roughly.
type form uint8

const (
	formNone     form = iota // outside the page
	formRule                 // no letter or digit: a rule, a bullet
	formStamp                // a date, a clock time, an age alone
	formMeta                 // short, with a stamp and other matter
	formCredit               // a credit or a byline
	formSection              // heads teasers
	formRelated              // heads links
	formSite                 // a line of the site
	formField                // a field of an export
	formMenu                 // parted by bars, bullets or wide gaps
	formDateline             // begins with a dateline
	formProse                // long, with sentences
	formSentence             // short, with the end of a sentence
	formItem                 // an item of a list
	formLabel                // one or two words
	formHeadline             // three words and more without a full stop
	forms
)

var formNames = [forms]string{
	"none", "rule", "stamp", "meta", "credit", "section", "related", "site", "field", "menu", "dateline", "prose", "sentence", "item", "label", "headline",
}

type stampKind uint8

const (
	noStamp stampKind = iota
	age               // 8 minuten geleden
	clock             // 14:30
	date              // 3 december 2025
	moment            // 3 december 2025, 14:30
	minute            // 88' in a report of a match
)

// Page is a page in lines.
type Page struct {
	Src   string
	Lines []Line
}

// Read cuts a page into lines and reads each by its form.
func Read(page string, agencies *agency.Table) *Page {
	pieces := cut(page, agencies)
	p := &Page{Src: page, Lines: make([]Line, len(pieces))}
	datelines := dateline.Parser{Agencies: agencies}
	coded := codes(page, pieces) >= minCodes
	end := 0
	for i, pc := range pieces {
		l := &p.Lines[i]
		l.Span, l.Age = pc.Span, pc.age
		l.gap = uint8(max(0, min(2, strings.Count(page[end:l.Start], "\n")-1)))
		end = l.End
		l.read(page, agencies, &datelines, coded)
	}
	p.ranks()
	p.bareAges()
	return p
}

// bareAges finds the ages without "geleden" beside titles: "14 min Brug open",
// "Brug open 3u". They are stamps where two lines of a page have one.
func (p *Page) bareAges() {
	found := map[int]text.Span{}
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.low == "" || l.stampKind != noStamp || l.sentence {
			continue
		}
		w := l.Of(p.Src)
		if n := timeFront(w[l.mark:]); n > 0 {
			found[i] = trimSigns(p.Src, text.Span{Start: l.Start + l.mark, End: l.Start + l.mark + n})
		} else if n := timeTail(w); n > 0 {
			found[i] = trimSigns(p.Src, text.Span{Start: l.End - n, End: l.End})
		}
	}
	if len(found) < 2 {
		return
	}
	for i, sp := range found {
		p.Lines[i].stamp, p.Lines[i].stampKind = sp, age
		p.Lines[i].form = p.Lines[i].formOf(p.Lines[i].Of(p.Src))
	}
}

// read fills out what the line says by its form.
func (l *Line) read(page string, agencies *agency.Table, datelines *dateline.Parser, coded bool) {
	whole := l.Span
	if c, n := fieldName(l.Of(page), coded); c != noClass {
		l.label = c
		l.Span = trim(page, text.Span{Start: l.Start + n, End: l.End})
	}
	w := l.Of(page)
	l.mark = TitleMark(w)
	l.sentence = endsSentence(w) || attributed(w)
	if len(w) > 24 && (w[len(w)-1] == ')' || capitalsEnd(w)) {
		tail, ok := agencies.ParseTail(w)
		l.credited = ok && len(tail.Credits) > 0 && endsSentence(strings.TrimRight(w[:tail.Start], " "))
	}
	if !l.Age && !stamp.Whole(w) {
		if d, ok := datelines.Parse(w); ok {
			d.Shift(l.Start)
			l.Dateline = &d
		} else if d, ok := dateline.ParseAlone(strings.Trim(w, "_*")); ok {
			d.Shift(l.Start + len(w) - len(strings.TrimLeft(w, "_*")))
			l.Dateline = &d // where it is says whether it is one
		}
	}
	if len(w) > maxShort {
		l.words = 30
		l.stampAtFront(w)
		l.form = formProse
		if l.Dateline != nil {
			l.form = formDateline
		}
		return
	}
	l.low = strings.ToLower(w)
	x := lexed()
	bare := strings.Trim(l.low, " :.…>›»-–—•|*#")
	l.whole = x.wholeOf(bare)
	l.front = x.frontOf(strings.TrimLeftFunc(l.low, sign))
	l.tally(w, x)
	if !l.Age {
		l.readAbout(page, whole, agencies)
	}
	l.findStamp(w)
	if filmLength(w) > 0 {
		l.stamp, l.stampKind = text.Span{}, noStamp
	}
	l.form = l.formOf(w)
	if s, ok := byline.Signature(w); ok {
		s.Shift(l.Start)
		l.signature, l.signed = 1, s.Authors
		if l.count.role > 0 {
			l.signature = 2
		}
	}
}

// capitalsEnd reports whether two capitals end w, as the code of an agency does.
func capitalsEnd(w string) bool {
	a, b := w[len(w)-2], w[len(w)-1]
	return 'A' <= a && a <= 'Z' && 'A' <= b && b <= 'Z'
}

// attributed reports whether w is a quotation or a sentence that a name in brackets
// closes: "Dat werd tijd." (Jan Verzonnen).
func attributed(w string) bool {
	i := strings.LastIndexByte(w, '(')
	if i < 12 || w[len(w)-1] != ')' {
		return false
	}
	before := strings.TrimRight(w[:i], " ")
	return endsSentence(before) && nameLike(w[i+1:len(w)-1]) == 2 && PhotoCredit(w[i:]) < 0
}

// readAbout reads the line as a byline and as a credit. The name of its field
// may say what it is.
func (l *Line) readAbout(page string, whole text.Span, agencies *agency.Table) {
	w := l.Of(page)
	if a, ok := byline.Parse(agencies, w); ok {
		a.Shift(l.Start)
		l.About = &a
	} else if whole != l.Span {
		if a, ok := byline.Parse(agencies, whole.Of(page)); ok {
			a.Shift(whole.Start)
			l.About = &a
		}
	}
	if c, ok := agencies.ParseLine(w); ok {
		c.Shift(l.Start)
		l.Credit = &c
	} else if c, ok := agencies.ParseTail(w); ok && c.Start == 0 {
		c.Shift(l.Start) // [es/belga]
		l.Credit = &c
	}
}

// sign reports whether r may come before the first word of a line and is none
// of it: a bullet, an arrow, a picture.
func sign(r rune) bool {
	return strings.ContainsRune(" -–—•|*([#★>›»", r) || unicode.Is(unicode.So, r) && r != '©' || r == '\ufe0f'
}

// tally counts the words and signs of a short line.
func (l *Line) tally(w string, x *lexicon) {
	for word := range strings.FieldsSeq(l.low) {
		l.words++
		if lists().little.has(word) {
			l.count.little++
		}
		bare := strings.Trim(word, ",.:;|()[]!?•·›>")
		l.count.add(x.word[bare])
		l.count.address = l.count.address || isAddress(bare)
	}
	first := true
	for i, r := range w {
		l.count.sign(w, i, r, first)
		first = !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
}

// add counts a word of a class.
func (n *counts) add(c class) {
	switch c {
	case site, premium:
		n.site++
	case rubric:
		n.rubric++
	case role:
		n.role++
	case read:
		n.read++
	case field:
		n.field++
	}
}

// sign counts the sign r at w[i], the first of a word or not.
func (n *counts) sign(w string, i int, r rune, first bool) {
	switch {
	case unicode.IsUpper(r):
		n.capitals++
		n.letters++
		if first {
			n.titled++
		}
	case unicode.IsLetter(r):
		n.letters++
	case unicode.IsDigit(r):
		n.digits++
	case strings.ContainsRune("|•·›>»\t", r), (r == '/' || r == ' ') && i > 0 && w[i-1] == ' ':
		n.parts++
	}
}

// stampAtFront looks for a stamp that a long line begins with.
func (l *Line) stampAtFront(w string) {
	if n := frontStamp(w); n > 0 {
		l.stamp = text.Span{Start: l.Start, End: l.Start + n}
		l.stampKind = kindOfStamp(w[:n])
	}
}

// frontStamp is the length of the stamp at the front of w: a minute of a
// match, a clock time, a date with its year; 0 where there is none.
func frontStamp(w string) int {
	if n := minuteOf(w); n > 0 {
		return n
	}
	return max(stamp.Clock(w), stamp.Moment(w)) // 3 uur geleden is no clock time
}

// minuteOf is the length of the minute of a match at the front of w: "88'",
// "90+4'"; 0 where there is none.
func minuteOf(w string) int {
	i := 0
	for i < len(w) && i < 6 && ('0' <= w[i] && w[i] <= '9' || w[i] == '+' && i > 0) {
		i++
	}
	if i == 0 || i > 5 {
		return 0
	}
	if i < len(w) && w[i] == '\'' {
		return i + 1
	}
	if strings.HasPrefix(w[i:], "’") || strings.HasPrefix(w[i:], "′") {
		return i + 3
	}
	return 0
}

func kindOfStamp(s string) stampKind {
	v, n := stamp.Read(s)
	switch {
	case minuteOf(s) > 0:
		return minute
	case stamp.Clock(s) == len(s), n == len(s) && v.Form == stamp.DayForm && v.HasMinute && v.Weekday > 0 && len(s) < len("zondag 22:51"):
		return clock // di 22.51
	case stamp.Date(s) == 0:
		return age
	case stamp.Date(s) == len(s):
		return date
	}
	return moment
}

// findStamp finds the first stamp on a short line.
func (l *Line) findStamp(w string) {
	if l.About != nil && !l.About.When().Empty() {
		l.stamp = l.About.When()
		l.stampKind = age
		if n := stamp.Moment(w[l.stamp.Start-l.Start:]); n > 0 {
			l.stampKind = kindOfStamp(w[l.stamp.Start-l.Start:][:n])
		}
		return
	}
	if stamp.Whole(w) {
		l.stamp, l.stampKind = l.Span, kindOfStamp(w[:stamp.Moment(w)])
		return
	}
	if n := minuteOf(w); n > 0 {
		l.stamp, l.stampKind = text.Span{Start: l.Start, End: l.Start + n}, minute
		return
	}
	prev := ' '
	for i, r := range w {
		if !unicode.IsLetter(prev) && !unicode.IsDigit(prev) && prev != '-' && prev != '.' && prev != ',' && prev != '\'' {
			if n := stamp.Moment(w[i:]); n > 2 && !(n < len(w)-i && unicode.IsDigit(rune(w[i+n]))) {
				l.stamp, l.stampKind = text.Span{Start: l.Start + i, End: l.Start + i + n}, kindOfStamp(w[i:i+n])
				return
			}
		}
		prev = r
	}
}

// initial is the class of the first sign of w.
func initial(w string) int {
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsUpper(r):
		return 1
	case unicode.IsLower(r):
		return 2
	case unicode.IsDigit(r):
		return 3
	case strings.ContainsRune("\"“„«", r):
		return 4
	case strings.ContainsRune("'‘’", r):
		return 5
	case strings.ContainsRune("-–—•*·▪◦", r):
		return 6
	case r == '(' || r == '[':
		return 7
	case r == '©':
		return 8
	case r == '#' || r == '@':
		return 9
	}
	return 0
}

// final is the class of the last sign of w.
func final(w string) int {
	r, _ := utf8.DecodeLastRuneInString(w)
	switch {
	case r == '.':
		return 1
	case r == '?':
		return 2
	case r == '!':
		return 3
	case r == ':':
		return 4
	case r == '…':
		return 5
	case r == ')' || r == ']':
		return 6
	case strings.ContainsRune("\"'”’“»", r):
		return 7
	case unicode.IsDigit(r):
		return 8
	case r == '>' || r == '›' || r == '→' || r == '↓':
		return 9
	case r == ',' || r == ';':
		return 10
	}
	return 0
}

// IsProse reports whether the line is running text by its length and signs.
func (l *Line) IsProse() bool { return l.isProse() }

// IsSentence reports whether the line is short and ends as a sentence does.
func (l *Line) IsSentence() bool { return l.form == formSentence }

// IsCredit reports whether the line is a credit or a byline as a whole.
func (l *Line) IsCredit() bool { return l.form == formCredit }

// IsFurniture reports whether the words of the line are those of a site.
func (l *Line) IsFurniture() bool {
	switch l.form {
	case formRule, formSite, formMenu, formRelated, formField:
		return true
	}
	return l.front.class == read && l.words <= 6
}

// IsLabel reports whether the line is a word or two, or the function of an
// author.
func (l *Line) IsLabel() bool { return l.form == formLabel || l.count.role > 0 && l.words <= 4 }

// IsHeadline reports whether the line has the form of a title or a subhead.
func (l *Line) IsHeadline() bool {
	return (l.form == formHeadline || l.form == formLabel) && l.words <= 10
}

// IsHeading reports whether the line heads teasers or links.
func (l *Line) IsHeading() bool { return l.form == formSection || l.form == formRelated }

// IsLink reports whether the line has the form of a bare headline in a list
// of links.
func (l *Line) IsLink() bool { return (l.form == formHeadline || l.form == formItem) && l.words >= 4 }

// IsAuthorField reports whether the name of a field says that the line is an
// author.
func (l *Line) IsAuthorField() bool { return l.label == fby }

// IsKnown reports whether the words of the line as a whole are those of a site: the
// name of a section, what kind of article follows.
func (l *Line) IsKnown() bool { return l.whole.known() != noClass }

// Gap is the number of empty lines before the line, at most 2.
func (l *Line) Gap() int { return int(l.gap) }

// Stamp is the first date, clock time or age on a short line, or at the front
// of a long one; empty where there is none.
func (l *Line) Stamp() text.Span { return l.stamp }
