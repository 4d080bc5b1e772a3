package article

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/byline"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// maxInitials is the length of the initials that open a text.
const maxInitials = 8

// openingInitials reads the initials that open a text: "mvl – De brug is open",
// "[mvl] De brug is open". body is where the text begins; 0 where none do. They
// are sure where brackets or small letters tell them from the name of a body:
// "VVD – De brug moet open".
func openingInitials(w string) (in text.Span, body int, sure bool) {
	shut := byte(0)
	switch {
	case strings.HasPrefix(w, "("):
		shut = ')'
	case strings.HasPrefix(w, "["):
		shut = ']'
	}
	end := strings.IndexByte(w[:min(len(w), maxInitials+2)], ' ')
	if shut != 0 {
		in.Start = 1
		end = strings.IndexByte(w[:min(len(w), maxInitials+2)], shut)
	}
	if end < in.Start+2 || !byline.Initials(w[in.Start:end]) {
		return text.Span{}, 0, false
	}
	in.End = end
	rest := w[end:]
	if shut != 0 {
		rest = rest[1:]
	}
	after := strings.TrimLeft(rest, " ")
	bare := strings.TrimLeft(after, "-–—")
	if len(after) == len(rest) || len(bare) == len(after) && shut != ']' || !opensText(strings.TrimLeft(bare, " ")) {
		return text.Span{}, 0, false
	}
	return in, len(w) - len(strings.TrimLeft(bare, " ")), shut != 0 || in.Of(w) != strings.ToUpper(in.Of(w))
}

// opensText reports whether w begins as a sentence does.
func opensText(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"'“„‘’«", r)
	}
	return false
}

// initialed reports whether initials open the texts of the items of the page: two
// have them, and those of one are sure.
func (c *cutting) initialed() bool {
	n, sure := 0, 0
	for _, g := range c.groups {
		for _, l := range g.lines {
			if w := c.text(l.index); isText(l.label) || c.page.Lines[l.index].IsProse() {
				if _, body, s := openingInitials(w[clockFront(w):]); body > 0 {
					n++
					if s {
						sure++
					}
				}
				break
			}
		}
	}
	return n >= minSigned && sure > 0
}

func isText(l lines.Label) bool {
	switch l {
	case lines.TeaserFirst, lines.TeaserText, lines.EntryText:
		return true
	}
	return false
}

// clockFront is the length of the clock time that opens w, with the blanks and
// signs behind it.
func clockFront(w string) int {
	if _, n := lines.BracketClock(w); n > 0 {
		return n
	}
	n := stamp.Clock(w)
	if n == 0 {
		return 0
	}
	return n + signsIn(w[n:])
}

// opensWith takes over the initials that open the text sp, and gives the text that
// is left. In a main article they are in brackets with a dash behind them.
func (b *builder) opensWith(sp text.Span) text.Span {
	w := sp.Of(b.s.page)
	in, body, _ := openingInitials(w)
	if body == 0 || !b.a.Byline.Empty() || b.a.Kind != Main && !b.s.initialed || b.a.Kind == Main && (w[0] != '(' || b.prose) {
		return sp
	}
	if _, ok := b.s.agencies.Knows(in.Of(w)); ok {
		return sp
	}
	in.Start, in.End = in.Start+sp.Start, in.End+sp.Start
	b.a.Byline, b.a.Authors = in, []text.Span{in}
	b.block(text.Byline, text.Span{Start: sp.Start, End: in.End + in.Start - sp.Start})
	return text.Span{Start: sp.Start + body, End: sp.End}
}

// authors finds the first names and initials beside the stamps of the items of a
// page, by their line: "Anna, 16:58", "23.05 uur (Anna)", "13:48 |mvl|". Words
// beside a stamp may be anything else; these come again, or are in small letters.
func (c *cutting) authors() map[int]text.Span {
	found, count, coded := map[int]text.Span{}, map[string]int{}, false
	for _, g := range c.groups {
		for _, l := range g.lines {
			switch l.label {
			case lines.EntryHead, lines.EntryMeta, lines.TeaserHead, lines.TeaserMeta:
				w := c.text(l.index)
				if sp := nameBeside(w); !sp.Empty() {
					count[sp.Of(w)]++
					coded = coded || lines.IsCode(sp.Of(w)) && sp.Len() <= maxCode
					sp.Start, sp.End = sp.Start+c.page.Lines[l.index].Start, sp.End+c.page.Lines[l.index].Start
					found[l.index] = sp
				}
			}
		}
	}
	if len(found) < minSigned || len(count) == len(found) && !coded {
		return nil
	}
	for i, sp := range found {
		if w := sp.Of(c.page.Src); sp.Len() > maxCode && count[w] == 1 && lines.IsCode(w) {
			delete(found, i)
		}
	}
	return found
}

// maxCode is the length of initials that need not come again: a longer word beside
// a stamp may say what the item is about.
const maxCode = 3

// nameBeside is the first name or the initials beside the stamp that is all else
// on the line w.
func nameBeside(w string) text.Span {
	parts := lines.Parts(w)
	if len(parts) != 2 {
		return text.Span{}
	}
	at, name := parts[0], parts[1]
	if at.Kind != lines.Time {
		at, name = name, at
	}
	if at.Kind != lines.Time || name.Kind != lines.Words {
		return text.Span{}
	}
	in := name.Of(w)
	bare := strings.TrimLeft(in, "([ ")
	sp := text.Span{Start: name.End - len(bare)}
	sp.End = sp.Start + len(strings.TrimRight(bare, ")] "))
	if !signs(sp.Of(w)) || sp.Of(w) == strings.ToUpper(sp.Of(w)) {
		return text.Span{}
	}
	if _, place := dateline.ParseAlone(sp.Of(w)); place || lines.IsTime(sp.Of(w)) {
		return text.Span{}
	}
	comma := strings.HasPrefix(w[sp.End:], ", ")
	if !comma && !lines.IsCode(sp.Of(w)) && (sp.Start == 0 || w[sp.Start-1] != '(' && w[sp.Start-1] != '[') {
		return text.Span{}
	}
	return sp
}

// initialsBefore are the initials that a credit at the end of a text opens with:
// "(mvl/Belga)", "MVL/BELGA".
func (b *builder) initialsBefore(credit text.Span) text.Span {
	w := credit.Of(b.s.page)
	start := len(w) - len(strings.TrimLeft(w, "(["))
	i := strings.IndexAny(w, "/,")
	if i <= start || !byline.Initials(w[start:i]) {
		return text.Span{}
	}
	if _, ok := b.s.agencies.Knows(w[start:i]); ok {
		return text.Span{}
	}
	return text.Span{Start: credit.Start + start, End: credit.Start + i}
}
