package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/byline"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/internal/surname"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// meta reads a line about the article: who wrote it, who supplied it, when it
// was published.
func (b *builder) meta(l *lines.Line) {
	if b.placeAlone(l) {
		return
	}
	if author := b.s.beside[b.lines[b.at].index]; !author.Empty() {
		b.a.Byline, b.a.Authors = author, []text.Span{author}
	}
	var kind text.BlockKind
	var first int
	switch {
	case l.Credit != nil && (l.About == nil || l.About.When().Empty()):
		b.block(b.credit(l.Credit, l.About), l.Span)
		return
	case l.About != nil:
		kind, first = b.about(l.About), aboutStart(l.About)
	case b.writer(l):
		return
	default:
		kind, first = b.parts(l)
	}
	sp := l.Span
	for _, of := range append(spansOf(b.a.Credits), b.a.Byline) {
		if !of.Empty() && sp.Contains(of) {
			first = min(first, of.Start) // it is part of the article, and so is what follows it
		}
	}
	if before := beforeTime(b.s.page, sp, first, l.About); b.a.Start < 0 && !before.Empty() {
		b.block(text.Boilerplate, before)
		sp.Start = first
	}
	b.block(kind, sp)
}

// parts takes over the parts of a line, and gives the kind of block that it is
// and where its time begins that no author comes before.
func (b *builder) parts(l *lines.Line) (kind text.BlockKind, first int) {
	kind, first = text.Boilerplate, l.Start
	plain := true
	for _, p := range lines.Parts(l.Of(b.s.page)) {
		p.Start += l.Start
		p.End += l.Start
		if plain && p.Kind == lines.Time {
			first = p.Start
		}
		plain = plain && (p.Kind == lines.Words || p.Kind == lines.Noise)
		if k := b.part(p, l); kind == text.Boilerplate {
			kind = k
		}
	}
	return kind, first
}

// beforeTime is what is on the line sp before first and is none of an article that
// begins on it: a section, or words before a time; empty where nothing is. About is
// nil where first is a time and nothing else is known of the line.
func beforeTime(page string, sp text.Span, first int, about *byline.Line) text.Span {
	before := trim(page, text.Span{Start: sp.Start, End: max(sp.Start, first)})
	if !lines.HasLetter(before.Of(page)) || about != nil && about.Section.Empty() && about.When().Start != first {
		return text.Span{}
	}
	return before
}

// placeAlone takes a dateline that is a line of its own, and reports whether
// the line is one.
func (b *builder) placeAlone(l *lines.Line) bool {
	d := l.Dateline
	if d == nil || l.About != nil || len(d.Places) == 0 || !b.a.Dateline.Empty() || lines.HasLetter(b.s.page[min(d.Body, l.End):l.End]) {
		return false
	}
	b.dateline(d)
	return true
}

// writer takes a line that is an author by the name of its field or as
// a signature, and reports whether it is.
func (b *builder) writer(l *lines.Line) bool {
	if l.IsAuthorField() {
		b.authors(l.Span)
	} else {
		n, ok := byline.Signature(l.Of(b.s.page))
		if !ok || !b.a.Byline.Empty() || l.IsKnown() || lines.IsOutlet(l.Of(b.s.page)) {
			return false
		}
		n.Shift(l.Start)
		b.a.Byline, b.a.Authors = n.Byline, n.Authors
	}
	b.block(text.Byline, l.Span)
	return true
}

// aboutStart is where the first time, author or agency of a line begins; -1
// where it has none.
func aboutStart(l *byline.Line) int {
	first := -1
	for _, sp := range append([]text.Span{l.Published, l.Updated, l.Byline}, spansOf(l.Credits)...) {
		if !sp.Empty() && (first < 0 || sp.Start < first) {
			first = sp.Start
		}
	}
	return first
}

func spansOf(credits []agency.Credit) []text.Span {
	out := make([]text.Span, len(credits))
	for i := range credits {
		out[i] = credits[i].Span
	}
	return out
}

// about takes over a line of which every part is known.
func (b *builder) about(l *byline.Line) text.BlockKind {
	kind := text.Boilerplate
	if len(l.Credits) > 0 {
		b.a.Credits = append(b.a.Credits, l.Credits...)
		kind = text.CreditLine
	}
	if !l.Updated.Empty() {
		b.stamp(l.Updated, lines.Update)
	}
	if !l.Published.Empty() {
		b.stamp(l.Published, lines.Time)
	}
	if !l.When().Empty() {
		kind = text.Published
	} else if n := len(l.Rest); n > 0 && b.a.Kind != Main && b.s.bare && lines.IsTime(l.Rest[n-1].Of(b.s.page)) {
		b.stamp(l.Rest[n-1], lines.Time) // Jan Verzonnen 35 min, in a list of ages
		kind = text.Published
	}
	if !l.Byline.Empty() && b.a.Byline.Empty() && !lines.IsOutlet(l.Byline.Of(b.s.page)) {
		b.a.Byline, b.a.Authors = l.Byline, l.Authors
		kind = text.Byline
	}
	return kind
}

// credit takes over a line that is a credit or a byline as a whole; about is
// what else was read of it, nil where nothing was.
func (b *builder) credit(l *agency.Line, about *byline.Line) text.BlockKind {
	b.a.Credits = append(b.a.Credits, l.Credits...)
	if l.Where != agency.Byline {
		b.authorBeside(l)
		return text.CreditLine
	}
	if codes(b.s.page, l) {
		// Agencies and codes alone are nobody's byline; under the text they
		// close it.
		for i := range l.Credits {
			c := &b.a.Credits[len(b.a.Credits)-len(l.Credits)+i]
			switch {
			case b.prose:
				c.Where = agency.End
			case !lines.HasLetter(b.s.page[l.Start:l.Credits[0].Start]): // not: Door ANP
				c.Where = agency.Source
			}
		}
		return text.CreditLine
	}
	switch {
	case !b.a.Byline.Empty():
	case about != nil && !about.Byline.Empty() && about.Byline.End < l.End: // his function follows
		b.a.Byline, b.a.Authors = about.Byline, about.Authors
	case len(l.Credits) > 0 && people(b.s.page, l.Names):
		b.a.Byline, b.a.Authors = between(l.Names), l.Names
	default:
		b.a.Byline, b.a.Authors = withoutCredits(l), l.Names
	}
	return text.Byline
}

// withoutCredits is the span of a line up to the last name, where the agencies
// come behind all: Van onze redactie/ANP.
func withoutCredits(l *agency.Line) text.Span {
	sp := l.Span
	if n := len(l.Names); n > 0 && len(l.Credits) > 0 {
		switch last := l.Names[n-1]; {
		case last.End <= l.Credits[0].Start:
			sp.End = last.End
		case l.Credits[len(l.Credits)-1].End <= l.Names[0].Start:
			sp = between(l.Names)
		}
	}
	return sp
}

// authorBeside takes over the author whom a closing credit names beside the agency:
// (Jan Verzonnen/ANP). Initials there are part of the credit.
func (b *builder) authorBeside(l *agency.Line) {
	if l.Where == agency.End && b.a.Byline.Empty() && people(b.s.page, l.Names) {
		b.a.Byline, b.a.Authors = between(l.Names), l.Names
	}
}

// people reports whether the names, one or more, are those of people.
func people(page string, names []text.Span) bool {
	return len(names) > 0 && !slices.ContainsFunc(names, func(n text.Span) bool {
		w := n.Of(page)
		return !strings.Contains(w, " ") || lines.IsOutlet(w) || !agency.IsName(w)
	})
}

// between is the span from the first of the names to the last.
func between(names []text.Span) text.Span {
	return text.Span{Start: names[0].Start, End: names[len(names)-1].End}
}

// codes reports whether a line names agencies, and nobody beside them but by
// initials: BELGA/kdv. Initials with the agency in brackets are an author's: kdv
// (Belga).
func codes(page string, l *agency.Line) bool {
	for _, n := range l.Names {
		if w := n.Of(page); len(l.Credits) == 0 || len(w) > 4 || agency.Desk(w) > 0 || strings.HasPrefix(page[n.End:], " (") {
			return false
		}
	}
	return true
}

// stamp takes over a time.
func (b *builder) stamp(sp text.Span, k lines.PartKind) {
	switch {
	case b.s.ahead(sp): // the day of what the article announces
	case b.s.isReading(sp.Of(b.s.page)):
	case k == lines.Time && b.clockBelow(sp):
	case k == lines.Update:
		if b.update.Empty() {
			b.update = sp
		}
	case b.a.Published.Empty() || b.front:
		b.a.Published, b.front = b.s.published(sp), false
	}
}

// clockBelow reports whether sp is the clock time to a date that is right
// above it, and adds it to that.
func (b *builder) clockBelow(sp text.Span) bool {
	p := &b.a.Published
	if !lines.IsClock(sp.Of(b.s.page)) || p.Time.Grain != timeago.Day {
		return false
	}
	if strings.TrimSpace(b.s.page[p.End:sp.Start]) != "" {
		return false
	}
	both := Published{Span: text.Span{Start: p.Start, End: sp.End}}
	both.Time, both.Resolved = moment(p.Of(b.s.page)+" "+sp.Of(b.s.page), b.s.ref)
	*p = both
	return true
}

// part takes over a part of a line, and gives the kind of block that it makes
// of the line.
func (b *builder) part(p lines.Part, l *lines.Line) text.BlockKind {
	if b.a.Kind == Main && p.Kind == lines.Time && lines.ItemMark(l.Of(b.s.page)) > 0 {
		return text.Boilerplate // • Uitspraak 10 oktober
	}
	switch p.Kind {
	case lines.Time, lines.Update:
		b.stamp(p.Span, p.Kind)
		return text.Published
	case lines.Author:
		b.authors(p.Span)
		return text.Byline
	case lines.Supplier:
		b.supplier(p.Span)
		return text.CreditLine
	case lines.Words:
		return b.words(p.Span, l)
	}
	return text.Boilerplate
}

// supplier reads the agencies behind "Bron:" or "©".
func (b *builder) supplier(sp text.Span) {
	if c, ok := b.s.agencies.ParseLine(sp.Of(b.s.page)); ok {
		c.Shift(sp.Start)
		b.a.Credits = append(b.a.Credits, c.Credits...)
	}
}

// words reads words of which nothing is said: agencies, or a name.
func (b *builder) words(sp text.Span, l *lines.Line) text.BlockKind {
	w := sp.Of(b.s.page)
	if credits, ok := b.s.agencies.AppendList(nil, b.s.page, sp, agency.Source); ok {
		b.a.Credits = append(b.a.Credits, credits...)
		return text.CreditLine
	}
	alone := sp.Len() >= l.Len()-3
	switch {
	case !b.a.Byline.Empty():
	case l.IsKnown():
	case names(w), alone && (b.a.Kind == Main || strings.Contains(w, " ")) && nameForm(strings.Trim(w, "() ")):
		b.authors(sp)
		return text.Byline
	}
	return text.Boilerplate
}

// nameForm reports whether w may be who wrote an article where its line says
// that it is one: up to six words without a digit or a sign of a link, of which
// the first begins with a letter.
func nameForm(w string) bool {
	if w == "" || len(w) > 48 || strings.Count(w, " ") > 5 || strings.ContainsAny(w, "0123456789#@?!:;…▶►▷→<>|\"“”„‘«»") {
		return false
	}
	small := 0
	for f := range strings.FieldsSeq(w) {
		if r, _ := utf8.DecodeRuneInString(f); unicode.IsLower(r) && !surname.IsParticle(f) {
			small++
		}
	}
	r, _ := utf8.DecodeRuneInString(w)
	return small <= maxSmall && unicode.IsLetter(r) && (!endsText(w) || strings.Count(w, ".") > 1)
}

// maxSmall is the number of words in lower case, particles aside, in what names
// an author: "redactie sport", "het bestuur van de club".
const maxSmall = 2

// names reports whether w is the name of a person, or of several.
func names(w string) bool {
	for _, sign := range [...]string{" en ", " & ", ", ", "/"} {
		if a, c, ok := strings.Cut(w, sign); ok {
			if names(a) {
				return sign == ", " || names(c)
			}
		}
	}
	return lines.IsName(w)
}

// authors takes over a byline.
func (b *builder) authors(sp text.Span) {
	w := sp.Of(b.s.page)
	if !b.a.Byline.Empty() || lines.IsOutlet(w) {
		return
	}
	n := len(w) - len(strings.TrimLeft(w, "( "))
	sp.Start += n
	sp.End = sp.Start + len(strings.TrimRight(sp.Of(b.s.page), ") "))
	if i := strings.Index(sp.Of(b.s.page), ", "); i > 0 && lines.IsName(sp.Of(b.s.page)[:i]) {
		sp.End = sp.Start + i
	}
	b.a.Byline = sp
	w = sp.Of(b.s.page)
	start := 0
	for start < len(w) {
		rest := w[start:]
		at, size := len(rest), 0
		for _, sign := range [...]string{" en ", " & ", ", ", "/"} {
			if i := strings.Index(rest, sign); i >= 0 && i < at {
				at, size = i, len(sign)
			}
		}
		if lines.IsName(rest[:at]) {
			b.a.Authors = append(b.a.Authors, text.Span{Start: sp.Start + start, End: sp.Start + start + at})
		}
		start += at + size
	}
}

// caption adds words with a picture; the photo credit at their end is cut off.
func (b *builder) caption(sp text.Span) {
	w := sp.Of(b.s.page)
	at := lines.PhotoCredit(w)
	if at < 0 {
		if l, ok := b.s.agencies.ParseTail(w); ok {
			at = l.Start
		}
	}
	if at < 0 {
		b.block(text.Caption, sp)
		return
	}
	front := trim(b.s.page, text.Span{Start: sp.Start, End: sp.Start + at})
	tail := trim(b.s.page, text.Span{Start: sp.Start + at, End: sp.End})
	front.End = front.Start + len(strings.TrimRight(front.Of(b.s.page), " -–—|(/"))
	b.block(text.Caption, front)
	if c, ok := b.s.agencies.ParseLine(strings.Trim(tail.Of(b.s.page), " -–—|")); ok {
		n := strings.Index(tail.Of(b.s.page), strings.Trim(tail.Of(b.s.page), " -–—|"))
		c.Shift(tail.Start + n)
		for k := range c.Credits {
			if c.Credits[k].Where == agency.Byline {
				c.Credits[k].Where = agency.Photo // ANP / Jan Verzonnen
			}
		}
		b.a.Credits = append(b.a.Credits, c.Credits...)
	} else if l, ok := b.s.agencies.ParseTail(w); ok {
		l.Shift(sp.Start)
		b.a.Credits = append(b.a.Credits, l.Credits...)
	}
	b.block(text.CreditLine, tail)
}
