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
	{name: "the length of a film", length: filmLength, example: "▶ 01:08 |Brug open"},
	{name: "a bullet or a number", length: ItemMark, example: "- |Brug open"},
	{name: "the signs of a heading", length: headingSigns, example: "##| Brug open"},
	{name: "a number in brackets", length: bracketed, example: "[7] |Brug open"},
	{name: "a picture or an arrow", length: pictured, example: ">> |Brug open"},
	{name: "the signs of a flash", length: flashSigns, example: "+++ |Brug open"},
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
		n += k
	}
	if n == 0 {
		n = columnBefore(w)
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
	if c := initial(w[i+1:]); c == 1 || c == 4 || c == 5 || stamp.Clock(w[i+1:]) > 0 {
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
		case unicode.Is(unicode.So, r) && r != '©' && r != '°', strings.ContainsRune(">»›→▸~\ufe0f\u200d\u20e3", r):
		case '0' <= r && r <= '9' && strings.HasPrefix(w[i+1:], "\ufe0f\u20e3"): // a number on a key
		default:
			return 0
		}
	}
	return 0
}

// flashSigns is the length of three signs and more at the front of w, as a wire prints
// before what cannot wait.
func flashSigns(w string) int {
	rest := strings.TrimLeft(w, "+")
	if len(w)-len(rest) < 3 || !strings.HasPrefix(rest, " ") {
		return 0
	}
	return len(w) - len(rest) + 1
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
