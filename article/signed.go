package article

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
)

// minSigned is the number of items on a page whose texts end in a signature of
// which the short ones are signatures: one alone may be anything.
const minSigned = 2

// signatures finds the short names and initials that close the texts of the
// items of a list or a live blog: "… weer open. (Marrit)", "… weer open. • mvl".
// It gives the span of each by its line.
func (c *cutting) signatures() map[int]text.Span {
	found := map[int]text.Span{}
	for _, g := range c.groups {
		if g.kind == Main {
			continue
		}
		if i := g.lastText(); i >= 0 {
			if n := shortSignature(c.text(i)); n > 0 {
				end := c.page.Lines[i].End
				found[i] = text.Span{Start: end - n, End: end}
			}
		}
	}
	if len(found) < minSigned {
		return nil
	}
	return found
}

// lastText is the last line of running text of the group; -1 where it has none.
func (g *group) lastText() int {
	for k := len(g.lines) - 1; k >= 0; k-- {
		switch g.lines[k].label {
		case lines.TeaserFirst, lines.TeaserText, lines.EntryText, lines.EntryHead:
			return g.lines[k].index
		}
	}
	return -1
}

// shortSignature is the length of the first name or the initials that close w
// after its last sentence, in brackets or after a sign; 0 where none do.
func shortSignature(w string) int {
	if s, ok := strings.CutSuffix(w, ")"); ok {
		i := strings.LastIndexByte(s, '(')
		if i > 0 && signs(s[i+1:]) && endsText(strings.TrimRight(s[:i], " ")) {
			return len(w) - i
		}
		return 0
	}
	i := strings.LastIndexByte(w, ' ')
	if i < 0 || !signs(w[i+1:]) {
		return 0
	}
	for _, sign := range [...]string{" –", " —", " •", " ·", " -"} {
		if rest, ok := strings.CutSuffix(w[:i], sign); ok && endsText(rest) {
			return len(w) - len(rest) - 1
		}
	}
	return 0
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

// bareName is the signature sp without its brackets and signs.
func bareName(page string, sp text.Span) text.Span {
	const around = " ()–—-•·~/"
	if w := sp.Of(page); strings.HasPrefix(w, "Door ") {
		sp.Start += len("Door ")
	}
	w, _, _ := strings.Cut(sp.Of(page), ", ")
	sp.Start += len(w) - len(strings.TrimLeft(w, around))
	sp.End = sp.Start + len(strings.Trim(w, around))
	return sp
}
