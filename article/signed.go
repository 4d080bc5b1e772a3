package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/byline"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
)

// minSigned is the number of items on a page whose texts end in a signature of
// which the short ones are signatures: one alone may be anything.
const minSigned = 2

// signatures finds the short names and initials that close the texts of the
// articles of a page: "… weer open. (Marrit)", "… weer open. • mvl", "… weer
// open.mvl". It gives the span of each by its line. In a main article, which may
// be alone, a first name in brackets is no signature.
func (c *cutting) signatures() map[int]text.Span {
	found, certain := map[int]text.Span{}, map[int]text.Span{}
	for _, g := range c.groups {
		i := g.lastText()
		if i < 0 {
			continue
		}
		w := c.text(i)
		if n, sure := shortSignature(w); n > 0 && (g.kind != Main || byline.Initials(strings.Trim(w[len(w)-n:], aroundName))) {
			end := c.page.Lines[i].End
			found[i] = text.Span{Start: end - n, End: end}
			if sure {
				certain[i] = found[i]
			}
		}
	}
	if len(found) < minSigned {
		return certain
	}
	return found
}

// lastText is the last line of running text of the group; -1 where it has none.
func (g *group) lastText() int {
	for k := len(g.lines) - 1; k >= 0; k-- {
		switch g.lines[k].label {
		case lines.TeaserFirst, lines.TeaserText, lines.EntryText, lines.EntryHead, lines.MainFirst, lines.MainText:
			return g.lines[k].index
		}
	}
	return -1
}

// closer is a form in which a short name or initials close a text.
type closer struct {
	name string
	// length is the number of bytes that the signature takes at the end of a
	// text, with its brackets and signs; 0 for none.
	length func(w string) int
	// sure says that one text of a page is enough.
	sure    bool
	example string // the text and its signature parted by a ¦
}

var closers = [...]closer{
	{name: "small initials in brackets", length: lines.InitialsBehind, sure: true, example: "De brug is open. ¦(mvl)"},
	{name: "in brackets", length: func(w string) int { return bracketSignature(w, '(', ')') }, sure: false, example: "De brug is open. ¦(Marrit)"},
	{name: "in square brackets", length: func(w string) int { return bracketSignature(w, '[', ']') }, sure: false, example: "De brug is open. ¦[mvl]"},
	{name: "between strokes", length: strokeSignature, sure: true, example: "De brug is open. ¦/./MVL/JVZ"},
	{name: "behind a sign", length: signSignature, sure: false, example: "De brug is open. ¦• mvl"},
	{name: "glued to the full stop", length: gluedSignature, sure: false, example: "De brug is open.¦mvl"},
}

// shortSignature is the length of the first name or the initials that close w
// after its last sentence, and whether they are sure; 0 where none do.
func shortSignature(w string) (n int, sure bool) {
	for i := range closers {
		if n := closers[i].length(w); n > 0 {
			return n, closers[i].sure
		}
	}
	return 0, false
}

// bracketSignature reads a signature in brackets.
func bracketSignature(w string, open, shut byte) int {
	i := strings.LastIndexByte(w, open)
	if i < 0 || w[len(w)-1] != shut {
		return 0
	}
	if in := w[i+1 : len(w)-1]; !byline.Initials(in) && (open == '[' || !signs(in)) || !endsText(strings.TrimRight(w[:i], " ")) {
		return 0
	}
	return len(w) - i
}

// strokeSignature reads initials with strokes around them: "/MVL/", "/././MVL/JVZ".
func strokeSignature(w string) int {
	i := strings.LastIndexByte(w, ' ') + 1
	if w[i] != '/' || !byline.Initials(strings.Trim(w[i:], "/.")) || !endsText(strings.TrimRight(w[:i], " ")) {
		return 0
	}
	return len(w) - i
}

// signSignature reads a signature behind a dash or a point.
func signSignature(w string) int {
	if i := strings.LastIndexByte(w, '~'); i > 0 && signs(w[i+1:]) && endsText(strings.TrimRight(w[:i], " ")) {
		return len(w) - i // ~Marrit
	}
	i := strings.LastIndexByte(w, ' ')
	if i < 0 || !signs(w[i+1:]) {
		return 0
	}
	for _, sign := range [...]string{" –", " —", " •", " ·", " -", " ~"} {
		if rest, ok := strings.CutSuffix(w[:i], sign); ok && endsText(rest) {
			return len(w) - len(rest) - 1
		}
	}
	return 0
}

// gluedSignature reads initials that are glued to the end of a sentence: not the
// end of an address, "de site brug.nl".
func gluedSignature(w string) int {
	const ends = ".!?\"”’')»"
	i := strings.LastIndexAny(w, ends)
	if i < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(w[i:])
	initials := w[i+n:]
	if !byline.Initials(initials) || !endsText(w[:i+n]) {
		return 0
	}
	if last := w[strings.LastIndexByte(w, ' ')+1 : i+n]; lines.IsSite(last + initials) {
		return 0
	}
	return len(initials)
}

// signs reports whether w may sign a text: one word, a first name or initials.
func signs(w string) bool {
	if len(w) < 2 || len(w) > 12 || lines.IsRubric(w) {
		return false
	}
	w = strings.TrimSuffix(w, ".")
	for _, r := range w {
		if !unicode.IsLetter(r) && r != '-' {
			return false
		}
	}
	return lines.IsCode(w) || unicode.IsUpper([]rune(w)[0])
}

// aroundName are the signs around a signature.
const aroundName = " ()[]–—-•·~/."

// bareName is the signature sp without its brackets and signs.
func bareName(page string, sp text.Span) text.Span {
	const around = " ()[]–—-•·~/"
	if w := sp.Of(page); strings.HasPrefix(w, "Door ") {
		sp.Start += len("Door ")
	}
	w, _, _ := strings.Cut(sp.Of(page), ", ")
	bare := strings.TrimLeft(w, around+".")
	sp.Start += len(w) - len(bare)
	sp.End = sp.Start + len(strings.TrimRight(bare, around))
	return withoutStop(page, sp)
}
