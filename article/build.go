package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/byline"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
)

// build makes the articles of a page from their lines.
func (s *splitter) build(page *lines.Page, c *cutting) {
	page.Affixes(c.lists())
	s.ages, s.bare = countsAges(page)
	s.readings, s.stamped = c.countsReading(), c.stamped()
	s.signed, s.beside, s.initialed = c.signatures(), c.authors(), c.initialed()
	s.out.Articles = make([]Article, 0, len(c.groups))
	for i := range c.groups {
		b := builder{s: s, page: page, lines: c.groups[i].lines}
		b.a.Kind = c.groups[i].kind
		b.a.Start = -1
		b.build()
		if b.a.Start >= 0 {
			s.out.Articles = append(s.out.Articles, b.a)
		}
		s.out.Sections = append(s.out.Sections, b.sections...)
	}
	sections, furniture := c.split()
	s.out.Sections = append(s.out.Sections, sections...)
	for i := range s.out.Sections {
		sp := &s.out.Sections[i]
		sp.End = sp.Start + len(strings.TrimRight(sp.Of(s.page), " \t:-–>…"))
	}
	byStart := func(a, b text.Span) int { return a.Start - b.Start }
	slices.SortStableFunc(s.out.Sections, byStart)
	s.out.Furniture = append(s.out.Furniture, furniture...)
	s.rest()
	slices.SortStableFunc(s.out.Furniture, byStart)
}

// rest adds what no part of the page holds, such as the names of the fields of
// a mail or an export, to the article that it lies in, or to the furniture.
func (s *splitter) rest() {
	taken := slices.Concat(s.out.Sections, s.out.Furniture)
	for i := range s.out.Articles {
		a := &s.out.Articles[i]
		taken = append(taken, a.Dateline.Span)
		for _, b := range a.Blocks {
			taken = append(taken, b.Span)
		}
	}
	slices.SortFunc(taken, func(a, b text.Span) int { return a.Start - b.Start })
	end := 0
	for _, sp := range append(taken, text.Span{Start: len(s.page), End: len(s.page)}) {
		if left := trim(s.page, text.Span{Start: end, End: max(end, sp.Start)}); lines.HasLetter(left.Of(s.page)) {
			s.boilerplate(left)
		}
		end = max(end, sp.End)
	}
}

// boilerplate adds a span to the article that it lies in, or to the furniture.
func (s *splitter) boilerplate(sp text.Span) {
	for i := range s.out.Articles {
		if a := &s.out.Articles[i]; a.Contains(sp) {
			at, _ := slices.BinarySearchFunc(a.Blocks, sp.Start, func(b Block, start int) int { return b.Start - start })
			a.Blocks = slices.Insert(a.Blocks, at, Block{text.Boilerplate, sp})
			return
		}
	}
	s.out.Furniture = append(s.out.Furniture, sp)
}

// builder builds one article.
type builder struct {
	s        *splitter
	page     *lines.Page
	lines    []labelled
	a        Article
	sections []text.Span // headings of links on lines of its own
	at       int         // the line at hand, in lines
	prose    bool        // it holds a paragraph
	running  bool        // it holds running text, and not just the fields of an export
	update   text.Span   // when it was changed
	front    bool        // its time heads it on the line of the title
}

func (b *builder) build() {
	for b.at = range b.lines {
		l := b.lines[b.at]
		line := &b.page.Lines[l.index]
		switch l.label {
		case lines.MainTitle, lines.TeaserTitle, lines.EntryTitle:
			b.title(line)
		case lines.MainSubhead:
			b.block(text.Subhead, lines.Heading(b.s.page, line.Span))
		case lines.MainCaption:
			b.caption(line.Span)
		case lines.MainMeta, lines.TeaserMeta, lines.EntryMeta, lines.TeaserHead:
			b.meta(line)
		case lines.EntryHead:
			if line.IsProse() || line.IsSentence() {
				b.text(line)
			} else {
				b.meta(line)
			}
		case lines.Other, lines.Section:
			b.block(text.Boilerplate, line.Span)
		default:
			b.text(line)
		}
	}
	b.datedHeadings()
	if b.a.Kind != Main || !b.a.Published.Empty() {
		return
	}
	if dated(b.a.Dateline.Date.Of(b.s.page)) {
		b.a.Published = b.s.published(dateOf(&b.a.Dateline)) // of a press release
	} else if !b.update.Empty() {
		b.a.Published = b.s.published(b.update)
	}
}

// dateOf is the date of a dateline, with the clock time behind it.
func dateOf(d *dateline.Dateline) text.Span {
	sp := d.Date
	if d.Time.Start > sp.End {
		sp.End = d.Time.End
	}
	return sp
}

// datedHeadings makes subheads of the days and hours that head the parts of a
// reconstruction: between paragraphs nothing says when an article appeared that
// said so in its head.
func (b *builder) datedHeadings() {
	k := b.a.Blocks
	for i := 1; i+1 < len(k); i++ {
		if k[i].Kind != text.Published || k[i-1].Kind != text.Paragraph || k[i+1].Kind != text.Paragraph {
			continue
		}
		switch p := b.a.Published; {
		case k[i].Contains(b.update) && (!p.Empty() || lines.IsClock(b.update.Of(b.s.page))):
			b.update = text.Span{} // Update 10.15 uur, above what is new
		case p.Empty() || p.Start >= k[i].Start:
			continue
		}
		k[i].Kind = text.Subhead
	}
}

// block adds a block. What is printed before an article on its first line is
// outside of it.
func (b *builder) block(k text.BlockKind, sp text.Span) {
	if sp.Empty() {
		return
	}
	if k == text.Boilerplate && b.a.Start < 0 {
		b.s.out.Furniture = append(b.s.out.Furniture, sp)
		return
	}
	b.a.Blocks = append(b.a.Blocks, Block{k, sp})
	b.prose = b.prose || k == text.Paragraph
	b.span(sp)
}

// span stretches the article over sp.
func (b *builder) span(sp text.Span) {
	a := &b.a
	if a.Start < 0 {
		a.Span = sp
		return
	}
	a.Start, a.End = min(a.Start, sp.Start), max(a.End, sp.End)
}

// text adds a line of running text: its dateline, the time that heads it, and
// the credit that closes it are cut off.
func (b *builder) text(l *lines.Line) {
	defer func() { b.running = b.running || l.IsProse() }()
	sp := l.Span
	if m := lines.ItemMark(sp.Of(b.s.page)); m > 0 && b.a.Kind != Main {
		b.block(text.Boilerplate, trim(b.s.page, text.Span{Start: sp.Start, End: sp.Start + m}))
		sp.Start += m
		if l.Dateline == nil {
			b.paragraph(sp)
			return
		}
	}
	if rest := b.opensWith(sp); rest != sp {
		sp = rest
	} else if d := l.Dateline; d != nil && b.a.Dateline.Empty() && (b.a.Kind != Main || !b.running || len(d.Credits) > 0) {
		b.dateline(d)
		sp = trim(b.s.page, text.Span{Start: d.Body, End: l.End})
		if b.a.Kind == Teaser && b.headline(sp) {
			b.bareTitle(sp)
			return
		}
	} else if b.a.Kind != Main && b.a.Published.Empty() {
		sp = b.opensWith(b.clockInFront(l))
	}
	if c, body, ok := b.s.agencies.ParseHead(sp.Of(b.s.page)); ok {
		c.Shift(sp.Start)
		b.a.Credits = append(b.a.Credits, c.Credits...)
		b.block(text.CreditLine, c.Span)
		sp.Start += body
	}
	if b.isLead(l, sp) {
		b.block(text.Lead, sp)
		return
	}
	b.paragraph(sp)
}

// headline reports whether the words behind the dateline of a teaser without a
// title are one, with an age or nothing below them: "DELFT - Brug weer open".
func (b *builder) headline(sp text.Span) bool {
	w := sp.Of(b.s.page)
	return b.a.Title.Empty() && len(b.a.Dateline.Credits) == 0 && len(w) <= maxHeadline && !endsText(w) && !strings.Contains(w, ". ") && b.isLast()
}

const maxHeadline = 110 // bytes of a title behind a dateline

// clockInFront takes over the clock time that heads the text of an item:
// "14:20 De brug is open", "[14:20] De brug is open". It gives the text that is
// left.
func (b *builder) clockInFront(l *lines.Line) text.Span {
	clock, n := lines.BracketClock(l.Of(b.s.page))
	switch st := l.Stamp(); {
	case n > 0:
		clock.Start, clock.End = clock.Start+l.Start, clock.End+l.Start
	case st.Start == l.Start && lines.IsClock(st.Of(b.s.page)):
		clock, n = st, st.Len()
	default:
		return l.Span
	}
	b.a.Published = b.s.published(clock)
	b.block(text.Published, clock)
	return afterSigns(b.s.page, text.Span{Start: l.Start + n, End: l.End})
}

func (b *builder) dateline(d *dateline.Dateline) {
	b.a.Dateline = *d
	b.a.Credits = append(b.a.Credits, d.Credits...)
	b.span(d.Span)
}

// paragraph adds a paragraph, and cuts a credit off its end: "(ANP)" after
// the last sentence.
func (b *builder) paragraph(sp text.Span) {
	if sp.Empty() {
		return
	}
	if b.goesOn(sp) {
		last := &b.a.Blocks[len(b.a.Blocks)-1]
		sp.Start = last.Start
		b.a.Blocks = b.a.Blocks[:len(b.a.Blocks)-1]
	}
	w := sp.Of(b.s.page)
	if l, ok := b.s.agencies.ParseTail(w); ok {
		l.Shift(sp.Start)
		b.block(text.Paragraph, trim(b.s.page, text.Span{Start: sp.Start, End: l.Start}))
		b.a.Credits = append(b.a.Credits, l.Credits...)
		if l.Where == agency.Byline && b.a.Byline.Empty() {
			b.a.Byline, b.a.Authors = l.Span, l.Names
		}
		b.authorBeside(&l)
		if in := b.initialsBefore(l.Span); !in.Empty() && b.a.Byline.Empty() {
			b.a.Byline, b.a.Authors = in, []text.Span{in}
		}
		if b.a.Published.Empty() && lines.IsClock(l.Date.Of(b.s.page)) {
			b.a.Published = b.s.published(l.Date)
		}
		b.block(text.CreditLine, l.Span)
		return
	}
	if author := b.signature(sp); !author.Empty() {
		b.block(text.Paragraph, trim(b.s.page, text.Span{Start: sp.Start, End: author.Start}))
		b.a.Byline, b.a.Authors = withoutStop(b.s.page, author), []text.Span{bareName(b.s.page, author)}
		b.block(text.Byline, author)
		return
	}
	b.block(text.Paragraph, sp)
}

// wrapped is how long a line is at least that may be broken for want of room.
const wrapped = 34

// goesOn reports whether a text goes on with the sentence of the line above it,
// as in teletext and mail, whose lines are broken anywhere.
func (b *builder) goesOn(sp text.Span) bool {
	if len(b.a.Blocks) == 0 {
		return false
	}
	last := b.a.Blocks[len(b.a.Blocks)-1]
	above, w := last.Of(b.s.page), sp.Of(b.s.page)
	if last.Kind != text.Paragraph || strings.Count(b.s.page[last.End:sp.Start], "\n") != 1 || strings.TrimSpace(b.s.page[last.End:sp.Start]) != "" {
		return false
	}
	line := above[strings.LastIndexByte(above, '\n')+1:]
	c := w[0]
	return len(line) >= wrapped && ('a' <= c && c <= 'z' || '0' <= c && c <= '9') && lettersEnd(above)
}

// lettersEnd reports whether a letter ends w.
func lettersEnd(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w)
	return unicode.IsLetter(r)
}

// signature is the author behind the last sentence of an article that names
// none above: "… weer open. (Jan Verzonnen)"; or what signs the items of the
// page.
func (b *builder) signature(sp text.Span) text.Span {
	if !b.a.Byline.Empty() {
		return text.Span{}
	}
	if short := b.s.signed[b.lines[b.at].index]; short.Start > sp.Start {
		return short
	}
	if !b.isLast() {
		return text.Span{}
	}
	w := sp.Of(b.s.page)
	n := deskBehind(w)
	if n == 0 {
		n = bracketsBehind(w)
	}
	if n == 0 && b.a.Kind == Main {
		n = max(signedBehind(w), townsmanBehind(w))
	}
	return text.Span{Start: sp.End - n, End: sp.End}
}

// bracketsBehind is the length of the author in brackets behind the last sentence of
// w: "… weer open. (Jan Verzonnen)"; 0 where none is.
func bracketsBehind(w string) int {
	open := strings.LastIndexByte(w, '(')
	if w[len(w)-1] != ')' || open < 12 {
		return 0
	}
	before := strings.TrimRight(w[:open], " ")
	if _, ok := byline.Signature(w[open:]); !ok || !endsText(before) || quoted(before) {
		return 0
	}
	return len(w) - open
}

// signedBehind is the length of the author behind the last sentence of w, after a
// dash, a point or a word: "… weer open. — Anna Voorbeeld, Delft"; 0 where none is.
func signedBehind(w string) int {
	for _, sign := range [...]string{" — ", " – ", " • ", " ~ ", " // ", " Door "} {
		i := strings.LastIndex(w, sign)
		if i < 12 || len(w)-i > maxSigned || !endsText(w[:i]) || quoted(w[strings.LastIndexByte(w[:i], '\n')+1:i]) {
			continue
		}
		if _, ok := byline.Signature(w[i+len(sign):]); ok {
			return len(w) - i - 1
		}
	}
	return 0
}

// townsmanBehind is the length of an author by his initials, with his town, behind the
// last sentence of w: "… weer open. J. Verzonnen, Delft"; 0 where none is.
func townsmanBehind(w string) int {
	for i := len(w) - 1; i > max(12, len(w)-maxSigned); i-- {
		if w[i] != ' ' || !endsText(w[:i]) || len(w) < i+4 || w[i+1] < 'A' || w[i+1] > 'Z' || w[i+2] != '.' {
			continue
		}
		if name, town, ok := strings.Cut(w[i+1:], ", "); ok && lines.IsTown(town) {
			if _, ok := byline.Signature(name); ok {
				return len(w) - i - 1
			}
		}
	}
	return 0
}

// deskBehind is the length of the desk behind the last sentence of w: "… weer open.
// Van onze sportredactie"; 0 where none is.
func deskBehind(w string) int {
	bare := strings.TrimSuffix(w, ".")
	for _, front := range [...]string{" Van onze ", " Red", " Redactie", " De redactie"} {
		i := strings.LastIndex(bare, front)
		if i < 12 || !endsText(w[:i]) {
			continue
		}
		if desk := bare[i+1:]; agency.Desk(desk) == len(desk) || desk == "Red" && bare != w {
			return len(w) - i - 1
		}
	}
	return 0
}

// withoutStop is a desk without the full stop that closes it as a sentence.
func withoutStop(page string, sp text.Span) text.Span {
	if w := strings.TrimSuffix(sp.Of(page), "."); agency.Desk(w) == len(w) {
		sp.End = sp.Start + len(w)
	}
	return sp
}

// maxSigned is the length of an author with his town, behind a sentence.
const maxSigned = 60

// quoted reports whether w is one quotation from end to end: a name after it says
// whose words they are.
func quoted(w string) bool {
	const marks = "\"“”„«»"
	_, n := utf8.DecodeRuneInString(w)
	_, m := utf8.DecodeLastRuneInString(w)
	return strings.ContainsAny(w[:n], marks) && strings.ContainsAny(w[len(w)-m:], marks) && !strings.ContainsAny(w[n:len(w)-m], marks)
}

// isLast reports whether no text follows the line at hand.
func (b *builder) isLast() bool {
	for _, l := range b.lines[b.at+1:] {
		switch l.label {
		case lines.MainText, lines.TeaserText, lines.EntryText, lines.MainSubhead:
			return false
		}
	}
	return true
}

// isLead reports whether a text is the lead by its form: it is between
// the title and the line that the report itself begins with, its dateline or
// its byline; or right under the title, five words and more without a full
// stop.
func (b *builder) isLead(l *lines.Line, sp text.Span) bool {
	if b.prose || b.a.Kind == Entry || b.a.Title.Empty() || !b.a.Dateline.Empty() {
		return false
	}
	for _, k := range b.a.Blocks {
		if k.Kind == text.Lead {
			return false
		}
	}
	if (l.IsHeadline() || !l.IsProse() && !endsText(sp.Of(b.s.page))) && !b.isSigned(sp) {
		return strings.Count(sp.Of(b.s.page), " ") >= 4
	}
	if b.a.Kind != Main {
		return false
	}
	for i, k := range b.lines[b.at+1:] {
		line := &b.page.Lines[k.index]
		switch {
		case line.Dateline != nil:
			return true
		case k.label == lines.MainMeta:
			return b.textAfter(b.at + 1 + i)
		case k.label != lines.Other:
			return false
		}
	}
	return false
}

// isSigned reports whether a credit or an author closes a text behind its last
// sentence.
func (b *builder) isSigned(sp text.Span) bool {
	if sp.Empty() {
		return false
	}
	if tail, _ := b.s.agencies.ParseTail(sp.Of(b.s.page)); tail.Start > 0 && endsText(strings.TrimRight(sp.Of(b.s.page)[:tail.Start], " ")) {
		return true
	}
	return !b.signature(sp).Empty()
}

// textAfter reports whether running text follows the line at i.
func (b *builder) textAfter(i int) bool {
	for _, l := range b.lines[i+1:] {
		if l.label == lines.MainText {
			return true
		}
	}
	return false
}

// endsText reports whether w ends as a sentence does.
func endsText(w string) bool {
	w = strings.TrimRight(w, "\"'”’“»)]")
	return strings.HasSuffix(w, ".") || strings.HasSuffix(w, "!") || strings.HasSuffix(w, "?") || strings.HasSuffix(w, "…")
}

// trim takes the white space and the invisible signs off both ends of a span.
func trim(page string, sp text.Span) text.Span { return lines.Trim(page, sp) }

// afterSigns passes the blanks and the signs that part a stamp from what
// follows it.
func afterSigns(page string, sp text.Span) text.Span {
	w := sp.Of(page)
	n := len(w) - len(strings.TrimLeft(w, " \t|-–—•·:\u00a0"))
	return trim(page, text.Span{Start: sp.Start + n, End: sp.End})
}
