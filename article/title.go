package article

import (
	"strings"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// title adds a line that holds the title. What comes before and after it on
// the line is cut off: a number, a heading, a label, a time, the name of the
// site.
func (b *builder) title(l *lines.Line) {
	page := b.s.page
	sp := l.Span
	if !b.a.Title.Empty() {
		if b.continues(l) {
			b.a.Title.End = l.End
			b.a.Blocks[len(b.a.Blocks)-1].End = l.End
			b.span(sp)
			return
		}
		// A second line under the title is its lead.
		b.block(text.Lead, sp)
		return
	}
	if m := l.Mark(); m > 0 {
		front := trim(page, text.Span{Start: sp.Start, End: sp.Start + m})
		sp = trim(page, text.Span{Start: sp.Start + m, End: sp.End})
		if lines.HasLetter(front.Of(page)) {
			b.block(text.Boilerplate, front)
		}
	}
	titleReader{b, l}.read(sp)
}

// titleReader reads the line of a title, and what a list prints on it.
type titleReader struct {
	*builder
	line *lines.Line
}

// read reads the line from sp on, behind the sign before it.
func (b titleReader) read(sp text.Span) {
	page := b.s.page
	l := b.line
	tail, n := l.Tail()
	if n > 0 && l.Start+n <= sp.Start {
		tail, n = text.Span{}, 0 // the sign before it is all that there is
	}
	if n > 0 {
		sp = trim(page, text.Span{Start: sp.Start, End: l.Start + n})
	}
	sp = b.front(sp)
	sp.End = sp.Start + len(strings.TrimRight(sp.Of(page), " ·•|/,")) // what parted it from the next
	author := b.authorBehind(sp)
	if !author.Empty() {
		sp = trim(page, text.Span{Start: sp.Start, End: author.Start})
	}
	b.bareTitle(sp)
	if !author.Empty() {
		b.signed(author)
	}
	b.behind(inside(page, text.Span{Start: l.Start + n, End: tail.Start}), tail)
}

// front cuts what stands before the title off the line, and gives what is left.
func (b titleReader) front(sp text.Span) text.Span {
	page := b.s.page
	sp = b.opener(sp)
	if b.a.Kind != Main {
		if m := lines.HeadingMark(sp.Of(page)); m > 0 {
			head := trim(page, text.Span{Start: sp.Start, End: sp.Start + m})
			b.sections = append(b.sections, head)
			sp = trim(page, text.Span{Start: sp.Start + m, End: sp.End})
		}
		sp = b.timeInFront(sp)
	}
	if n := lines.KickerFront(sp.Of(page)); n > 0 && b.a.Kind == Main && b.line.Dateline == nil {
		b.block(text.Boilerplate, trim(page, text.Span{Start: sp.Start, End: sp.Start + n}))
		sp = trim(page, text.Span{Start: sp.Start + n, End: sp.End})
	}
	return trim(page, text.Span{Start: sp.Start + lines.TitleMark(sp.Of(page)), End: sp.End})
}

// behind takes over what is behind the title: its tail, and in before it.
func (b titleReader) behind(in, tail text.Span) {
	page := b.s.page
	switch {
	case lines.IsTime(tail.Of(page)) && lines.IsClock(in.Of(page)):
		b.block(text.Boilerplate, in) // 02:11 • gisteren: the length of a film
	case lines.IsTime(tail.Of(page)) && lines.IsTime(in.Of(page)):
		b.beside(in)
		b.block(text.Boilerplate, tail) // gisteren • 11 min
		return
	default:
		b.beside(in)
	}
	b.beside(tail)
}

// inside is what is between a title and its tail, without the signs that part them.
func inside(page string, sp text.Span) text.Span {
	const signs = " \t|-–—•·()[]"
	if sp.Start >= sp.End {
		return text.Span{}
	}
	w := sp.Of(page)
	sp.Start += len(w) - len(strings.TrimLeft(w, signs+"/→›»:."))
	sp.End = sp.Start + len(strings.Trim(w, signs+"/→›»:."))
	return sp
}

// authorBehind is the author on the line of the title of a main article, behind
// it. A name that the title may as well hold is one where the time of publication
// is right below and the text does not name its bearer.
func (b titleReader) authorBehind(sp text.Span) text.Span {
	l := b.line
	w := sp.Of(b.s.page)
	at, sure := lines.AuthorBehind(w)
	if at == 0 || b.a.Kind != Main || !b.a.Byline.Empty() || b.at+1 >= len(b.lines) {
		return text.Span{}
	}
	name := strings.TrimPrefix(w[at:], "door ")
	if !sure && (opensWithTown(name) || !b.datedBelow() || b.textNames(l.End, name)) {
		return text.Span{}
	}
	return text.Span{Start: sp.Start + at, End: sp.End}
}

// opensWithTown reports whether w is a town, or a town and what is said of it: "Den
// Haag op Prinsjesdag".
func opensWithTown(w string) bool {
	for i := len(w); i > 0; i = strings.LastIndexByte(w[:i], ' ') {
		if _, ok := dateline.ParseAlone(w[:i]); ok {
			return i == len(w) || 'a' <= w[i+1] && w[i+1] <= 'z'
		}
	}
	return false
}

// datedBelow reports whether the next line says when the article appeared.
func (b titleReader) datedBelow() bool {
	below := b.lines[b.at+1]
	return below.label == lines.MainMeta && !b.page.Lines[below.index].Stamp().Empty()
}

// textNames reports whether the first or the last word of a name is on the page
// from the offset on, where the article is.
func (b titleReader) textNames(from int, name string) bool {
	f := strings.Fields(name)
	rest := b.s.page[from:b.page.Lines[b.lines[len(b.lines)-1].index].End]
	return strings.Contains(rest, f[0]) || strings.Contains(rest, f[len(f)-1])
}

// signed takes over the author behind a title.
func (b *builder) signed(sp text.Span) {
	b.a.Byline = sp
	name := sp
	if by := len("Door "); strings.EqualFold(sp.Of(b.s.page)[:min(by, sp.Len())], "Door ") {
		name.Start += by
	}
	b.a.Authors = []text.Span{name}
	b.block(text.Byline, sp)
}

// bareTitle adds a title that a time or the name of the site may follow.
func (b *builder) bareTitle(sp text.Span) {
	page := b.s.page
	if lines.IsTime(sp.Of(page)) {
		b.beside(sp)
		return
	}
	sp = b.timeBehind(sp)
	tail := lines.SiteTail(sp.Of(page))
	title := sp
	title.End -= tail
	title = trim(page, title)
	title.End -= lines.SignsBehind(title.Of(page))
	if title.Empty() {
		b.block(text.Boilerplate, sp)
		return
	}
	b.a.Title = title
	b.block(text.Title, title)
	if rest := trim(page, text.Span{Start: title.End, End: sp.End}); lines.HasLetter(rest.Of(page)) {
		b.block(text.Boilerplate, rest)
	}
}

// continues reports whether a line goes on with the title on the line right
// above it, which broke off there. A dateline between them is no block, but parts
// them.
func (b *builder) continues(l *lines.Line) bool {
	last := b.a.Blocks[len(b.a.Blocks)-1]
	if l.Gap() > 0 || last.Kind != text.Title || lines.HasLetter(b.s.page[last.End:l.Start]) {
		return false
	}
	title := b.a.Title.Of(b.s.page)
	return !endsText(title) && !lines.OpensQuote(l.Of(b.s.page)) || lines.OpensQuote(title)
}

// timeInFront cuts off the time before a title, and the place or the label
// before that: "Tholen 16:30 Brand in schuur", "16:30 Brand …".
func (b *builder) timeInFront(sp text.Span) text.Span {
	w := sp.Of(b.s.page)
	place, clock, rest := listFront(w)
	if rest == 0 || rest >= len(w) {
		return sp
	}
	if place.Start > 0 || !place.Empty() && lines.IsRubric(place.Of(w)) {
		label := trim(b.s.page, text.Span{Start: sp.Start, End: sp.Start + max(place.Start, 0)})
		if place.Start == 0 {
			label.End = sp.Start + place.End
			place = text.Span{}
		}
		label.End = label.Start + len(strings.TrimRight(label.Of(b.s.page), " -–"))
		b.block(text.Boilerplate, label)
	}
	clock.Start += sp.Start
	clock.End += sp.Start
	if !place.Empty() {
		place.Start += sp.Start
		place.End += sp.Start
		b.a.Dateline = dateline.Dateline{
			Span: text.Span{Start: place.Start, End: sp.Start + rest}, Places: []text.Span{place}, Time: clock, Body: sp.Start + rest,
		}
		b.span(b.a.Dateline.Span)
	} else {
		b.block(text.Published, clock)
	}
	// The time is the article's until an age follows.
	if b.a.Published.Empty() {
		b.a.Published, b.front = b.s.published(clock), true
	}
	return trim(b.s.page, text.Span{Start: sp.Start + rest, End: sp.End})
}

// opener cuts what a list prints before each title off it: an author, a day,
// a label.
func (b titleReader) opener(sp text.Span) text.Span {
	l := b.line
	front, n := l.Front()
	if n == 0 || l.Start+n >= sp.End {
		return sp // nothing would be left
	}
	label := inside(b.s.page, text.Span{Start: front.End, End: l.Start + n})
	if lines.HasLetter(label.Of(b.s.page)) {
		b.beside(front)
	} else {
		label = inside(b.s.page, front)
	}
	if !b.placeLabel(label, l.Start+n) {
		if label.Start < front.End {
			label = front
		}
		b.beside(label)
	}
	return trim(b.s.page, text.Span{Start: l.Start + n, End: sp.End})
}

// placeLabel takes a town in capitals before a title for its dateline, up to the
// title, and reports whether the label is one: a bar, a dash or a full stop follows
// it. A colon or a stroke rather says what the title is about.
func (b titleReader) placeLabel(label text.Span, end int) bool {
	w := label.Of(b.s.page)
	if w != strings.ToUpper(w) || !lines.IsTown(w) || !b.a.Dateline.Empty() || !strings.ContainsAny(b.s.page[label.End:end], "|.-–—•·") {
		return false
	}
	b.a.Dateline = dateline.Dateline{Span: text.Span{Start: label.Start, End: end}, Places: []text.Span{label}, Body: end}
	b.span(b.a.Dateline.Span)
	return true
}

// beside takes over what a list prints on the line of each title: when the
// article appeared, who wrote it, or what is not of the article.
func (b *builder) beside(sp text.Span) {
	w := sp.Of(b.s.page)
	switch {
	case sp.Empty():
	case b.s.isReading(w):
		b.block(text.Boilerplate, sp)
	case lines.IsTime(w):
		if b.a.Published.Empty() || b.front {
			b.a.Published, b.front = b.s.published(sp), false
		}
		b.block(text.Published, sp)
	case lines.IsCode(w):
		b.code(sp)
	case lines.IsName(w) && b.a.Byline.Empty() && !lines.IsRubric(w) && !lines.IsTown(w):
		b.authors(sp)
		b.block(text.Byline, sp)
	case lines.HasLetter(w):
		b.block(text.Boilerplate, sp)
	}
}

// code takes over the initials of an author or an agency that close the line
// of a title: "Brug weer open (dvl)".
func (b *builder) code(c text.Span) {
	if credits, ok := b.s.agencies.AppendList(nil, b.s.page, c, agency.Source); ok {
		b.a.Credits = append(b.a.Credits, credits...)
		b.block(text.CreditLine, c)
		return
	}
	if b.a.Byline.Empty() {
		b.a.Byline = c
	}
	b.block(text.Byline, c)
}

// timeBehind cuts a time off the end of a title: "Stembureaus dicht 21.00". In
// the title of a main article only a full date or what a sign parts from it is
// one.
func (b *builder) timeBehind(sp text.Span) text.Span {
	w := sp.Of(b.s.page)
	at := lines.StampBehind(w)
	if n := yesterdayBehind(w); at == 0 && n > 0 && b.s.stamped && b.a.Kind == Teaser && b.a.Published.Empty() {
		return b.split(sp, text.Span{Start: sp.Start + n, End: sp.End}, n-1)
	}
	if at == 0 || b.a.Kind == Main && !strings.HasSuffix(strings.TrimRight(w[:at], " "), "·") && !lines.FullStamp(w[at:]) {
		return sp
	}
	st := trim(b.s.page, text.Span{Start: sp.Start + at, End: sp.End})
	st.End = st.Start + len(strings.TrimRight(st.Of(b.s.page), " )"))
	n := len(strings.TrimRight(w[:at], " \t|-–—•·("))
	if b.a.Kind == Teaser && lines.IsClock(st.Of(b.s.page)) {
		return sp
	}
	return b.split(sp, st, n)
}

// split takes the first n bytes of sp for the title and st for the time behind
// it. It gives what is left: nothing.
func (b *builder) split(sp, st text.Span, n int) text.Span {
	rest := text.Span{Start: sp.Start, End: sp.Start + n}
	if b.a.Published.Empty() || b.front {
		b.a.Published, b.front = b.s.published(st), false
	}
	b.a.Title = rest
	b.block(text.Title, rest)
	b.block(text.Published, st)
	return text.Span{}
}

// listFront reads the front of a line of a list: a clock time, with a place
// before it or not. rest is where the title begins; 0 where there is no such
// front.
func listFront(w string) (place, clock text.Span, rest int) {
	if clock, n := lines.BracketClock(w); n > 0 {
		return text.Span{}, clock, n
	}
	if k := strings.Index(w[:min(len(w), 32)], " - "); k > 0 {
		// A rubric comes before the place: "112 - Goes 16:30 …".
		if p, c, r := listFront(w[k+3:]); r > 0 {
			return shift(p, k+3), shift(c, k+3), r + k + 3
		}
	}
	i := 0
	if lines.FrontStamp(w) == 0 {
		if place, i = placeFront(w); place.Empty() {
			return text.Span{}, text.Span{}, 0
		}
	}
	n := lines.FrontStamp(w[i:])
	if n == 0 {
		if n = stamp.AgeTail(w[i:]); n == 0 {
			n = stamp.Age(w[i:])
		}
	}
	rest = i + n
	if place.Empty() && strings.HasPrefix(w[rest:], ":") && stamp.Clock(w) == 0 || strings.HasSuffix(place.Of(w), ":") {
		return text.Span{}, text.Span{}, 0 // 30 mei 1969: de opstand; NS: vandaag geen treinen
	}
	if n == 0 || rest >= len(w) || w[rest] != ' ' && place.End > 0 {
		return text.Span{}, text.Span{}, 0
	}
	return place, text.Span{Start: i, End: rest}, rest + signsIn(w[rest:])
}

// placeFront is the place that may open w: three words at most, of which each
// begins with a capital, up to a time. next is where what follows it begins.
func placeFront(w string) (place text.Span, next int) {
	for words := 0; words < 3 && next < len(w) && ('A' <= w[next] && w[next] <= 'Z' || words == 0 && '1' <= w[next] && w[next] <= '9'); words++ {
		for next < len(w) && w[next] != ' ' {
			next++
		}
		place.End = next
		for next < len(w) && w[next] == ' ' {
			next++
		}
	}
	return place, next
}

// signsIn is the length of the blanks and the sign that part a time from what
// follows it.
func signsIn(w string) int {
	rest := strings.TrimLeft(w, " -|:\t")
	for _, sign := range [...]string{"– ", "— ", "• ", "· "} {
		rest = strings.TrimPrefix(rest, sign)
	}
	return len(w) - len(rest)
}

func shift(sp text.Span, n int) text.Span { return text.Span{Start: sp.Start + n, End: sp.End + n} }
