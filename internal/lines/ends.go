package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// mark is a form of what may come before a title and is none of it.
type mark struct {
	name    string
	length  func(w string) int
	example string // with its title behind a bar
}

// marks are tried in order, again and again.
var marks = [...]mark{
	{"the length of a film", filmLength, "▶ 01:08 |Brug open"},
	{"a bullet or a number", ItemMark, "- |Brug open"},
	{"the signs of a heading", headingSigns, "##| Brug open"},
	{"a number in brackets", bracketed, "[7] |Brug open"},
	{"a picture or an arrow", pictured, ">> |Brug open"},
}

// TitleMark is the length of what comes before a title and is none of it: a
// bullet, a number, the signs of a heading in Markdown, a picture.
func TitleMark(w string) int {
	n := 0
	for range 4 {
		k := 0
		for i := 0; i < len(marks) && k == 0; i++ {
			k = marks[i].length(w[n:])
		}
		if k == 0 {
			break
		}
		n += k
	}
	if n == 0 {
		n = rank(w)
	}
	for n < len(w) && (w[n] == ' ' && n > 0 || w[n] == '*') {
		n++
	}
	return n
}

// bracketed is the length of a number in brackets at the front of w, as a text
// browser prints before a link: "[7] ", "[7]Brug".
func bracketed(w string) int {
	i := strings.IndexByte(w[:min(len(w), 5)], ']')
	if i < 2 || w[0] != '[' || strings.Trim(w[1:i], "0123456789") != "" || i+2 >= len(w) {
		return 0
	}
	if w[i+1] == ' ' {
		return i + 2
	}
	if c := initial(w[i+1:]); c == 1 || c == 4 || c == 5 {
		return i + 1
	}
	return 0
}

// pictured is the length of the pictures and arrows at the front of w, which a
// blank follows: "💔 ", ">> ".
func pictured(w string) int {
	for i, r := range w {
		switch {
		case r == ' ' && i > 0:
			return i + 1
		case unicode.Is(unicode.So, r) && r != '©' && r != '°', strings.ContainsRune(">»›→▸~\ufe0f\u200d", r):
		default:
			return 0
		}
	}
	return 0
}

// filmLength is the length of a sign that plays a film with how long that is:
// "▶ 01:08 "; 0 where w begins otherwise.
func filmLength(w string) int {
	r, n := utf8.DecodeRuneInString(w)
	if !strings.ContainsRune("▶►▷🎥🎬📹", r) {
		return 0
	}
	rest := strings.TrimLeft(w[n:], " \ufe0f(")
	k := stamp.Clock(rest)
	if k == 0 || k == len(rest) || rest[k] != ' ' && rest[k] != ')' {
		return 0
	}
	return len(w) - len(strings.TrimLeft(rest[k:], " )"))
}

// tailKind is what a tail is.
type tailKind uint8

// The kinds of tail.
const (
	NoTail    tailKind = iota
	StampTail          // a clock time or a day: "Brug open 14:20", "Brug open (wo)"
	CodeTail           // the initials of an author or an agency in brackets: "Brug open (dvl)"
)

// Tail is what closes a title on its line and is none of it, without its
// brackets. A page that has one such line may mean the words; where two lines
// that are near each other end so, the page prints them.
func (l *Line) Tail() (text.Span, tailKind) { return l.tail, l.tailKind }

// nearTails is the number of lines within which two tails belong to one list.
const nearTails = 12

// tails finds the tails of the lines of the page.
func (p *Page) tails() {
	last := [...]int{StampTail: -nearTails, CodeTail: -nearTails} // the last line with one of each kind
	found := make([]text.Span, len(p.Lines))
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.words < 3 || l.low == "" || l.About != nil {
			continue
		}
		sp, kind := tailOf(l.Of(p.Src))
		if kind == NoTail {
			continue
		}
		sp.Start, sp.End = sp.Start+l.Start, sp.End+l.Start
		found[i] = sp
		if k := last[kind]; i-k < nearTails {
			l.tail, l.tailKind = sp, kind
			p.Lines[k].tail, p.Lines[k].tailKind = found[k], kind
		}
		last[kind] = i
	}
}

// tailOf reads what may be a tail at the end of w.
func tailOf(w string) (text.Span, tailKind) {
	if b, ok := strings.CutSuffix(w, ")"); ok {
		i := strings.LastIndex(b, " (")
		if i < 6 || len(b)-i > 24 {
			return text.Span{}, NoTail
		}
		sp := text.Span{Start: i + 2, End: len(b)}
		switch in := sp.Of(w); {
		case stamp.Whole(in) || lists().weekday.has(in):
			return sp, StampTail
		case isCode(in):
			return sp, CodeTail
		}
		return text.Span{}, NoTail
	}
	for i := max(6, len(w)-24); i < len(w)-2; i++ {
		if w[i-1] == ' ' && w[i] != ' ' && stamp.Whole(w[i:]) && !leadsToTime(w[:i-1]) && !endsSentence(w) {
			return text.Span{Start: i, End: len(w)}, StampTail
		}
	}
	return text.Span{}, NoTail
}

// isCode reports whether w may be the initials of an author or an agency: two
// to five small letters, with a sign between or not.
func isCode(w string) bool {
	return len(w) >= 2 && len(w) <= 9 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz/") == "" && strings.ToLower(w) == w && !lists().little.has(w)
}

// Front is what comes before a title on its line and is none of it, without the
// sign that parts them: the label or the author of a list whose titles all have
// one ("ANNA VOORBEELD / Brug open"), or a weekday ("ma  Brug open"). n is
// where the title begins, counted from the start of the line.
func (l *Line) Front() (sp text.Span, n int) { return l.opens, l.opensTo }

// fronts finds the fronts of the lines of the page: as with tails, two that are
// near each other make a list.
func (p *Page) fronts() {
	last := -nearTails
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.words < 3 || l.low == "" || l.About != nil || l.sentence {
			continue
		}
		_, n := frontOf(l.Of(p.Src))
		if n == 0 {
			continue
		}
		if i-last < nearTails {
			for _, k := range [...]int{last, i} {
				m := &p.Lines[k]
				e, to := frontOf(m.Of(p.Src))
				m.opens, m.opensTo = text.Span{Start: m.Start, End: m.Start + e}, to
			}
		}
		last = i
	}
}

// frontOf reads what may be a front at the start of w: where it ends, and where
// the title begins; 0 where there is none.
func frontOf(w string) (end, title int) {
	if len(w) > 6 && lists().weekday.has(strings.ToLower(w[:2])) && w[2:4] == "  " {
		return 2, len(w) - len(strings.TrimLeft(w[2:], " "))
	}
	i := strings.Index(w, " / ")
	if i < 2 || i > 32 || strings.Count(w[:i], " ") > 3 || strings.Count(w, " / ") > 1 || strings.Count(w[i+3:], " ") < 1 {
		return 0, 0
	}
	if initial(w) != 1 || strings.ContainsAny(w[:i], ".:!?") {
		return 0, 0
	}
	switch initial(w[i+3:]) {
	case 1, 4, 5:
		return i, i + 3
	}
	return 0, 0
}

// SignsBehind is the length of the signs that close a title and are none of
// it: stars, an arrow, a dash that nothing follows.
func SignsBehind(w string) int {
	end := len(w)
	for end > 0 {
		r, n := utf8.DecodeLastRuneInString(w[:end])
		if r != ' ' && !unicode.Is(unicode.So, r) && !strings.ContainsRune("»›→↓>–—-*~+\ufe0f", r) || r == '°' || r == '©' {
			break
		}
		end -= n
	}
	if end == 0 || w[end:] == strings.TrimLeft(w[end:], " ") && strings.Trim(w[end:], "*") != "" {
		return 0 // glued to the title: it may be part of its last word
	}
	return len(w) - end
}

// Heading is the span of a heading between paragraphs without the pictures and
// arrows before it. A number before it is a part of it.
func Heading(page string, sp text.Span) text.Span {
	sp.Start += pictured(sp.Of(page))
	return trim(page, sp)
}
