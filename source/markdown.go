package source

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// isMarkdown reports whether s has marks that plain text does not: a link to
// an address, or a heading or emphasis set as Markdown does more than once or
// at a line's beginning.
func isMarkdown(s string) bool {
	if !strings.ContainsAny(s, "#*[_") {
		return false
	}
	for rest := s; ; {
		i := strings.Index(rest, "](")
		if i < 0 {
			break
		}
		rest = rest[i+2:]
		if address(rest) {
			return true
		}
	}
	for l := range strings.Lines(s) {
		l = strings.TrimSpace(l)
		if heading(l) > 0 || strings.HasPrefix(l, "**") && strings.Count(l, "**") >= 2 {
			return true
		}
	}
	return false
}

// address reports whether s begins as an address does.
func address(s string) bool {
	for _, p := range []string{"http://", "https://", "/", "#", "mailto:", "<http"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// heading is the level of the heading that l is, 0 where it is none.
func heading(l string) int {
	n := len(l) - len(strings.TrimLeft(l, "#"))
	if n == 0 || n > 6 || n >= len(l)-1 || l[n] != ' ' {
		return 0
	}
	return n
}

// markdown gives the edits that take the marks of Markdown off s, and the
// lines of s with what their marks say; their spans are into s.
func markdown(s string) (edits []edit, blocks []Block) {
	for i := 0; i < len(s); {
		j := i + strings.IndexByte(s[i:], '\n')
		if j < i {
			j = len(s)
		}
		l := line{start: i, end: j}
		for l.start < l.end && (blank(s[l.start]) || s[l.start] == '\r') {
			l.start++
		}
		for l.start < l.end && (blank(s[l.end-1]) || s[l.end-1] == '\r') {
			l.end--
		}
		if l.start < l.end {
			first := len(edits)
			b := markedLine(s, &l, &edits)
			edits = inline(s, l.start, l.end, edits)
			// The marks that close a heading come behind those within it.
			slices.SortFunc(edits[first:], byStart)
			b.Span = text.Span{Start: l.start, End: l.end}
			blocks = append(blocks, b)
		}
		i = j + 1
	}
	return edits, blocks
}

// markedLine takes off what a line begins with, and says what the line is by
// it. l is cut to what is left.
func markedLine(s string, l *line, edits *[]edit) Block {
	cut := func(n int) {
		for l.start+n < l.end && blank(s[l.start+n]) {
			n++
		}
		*edits = append(*edits, edit{l.start, l.start + n, ""})
		l.start += n
	}
	b := Block{}
	for l.start < l.end && s[l.start] == '>' {
		cut(1)
		b.Kind = Quotation
	}
	t := s[l.start:l.end]
	switch n := heading(t); {
	case n > 0:
		cut(n)
		if t := unclosed(s[l.start:l.end]); t != "" && len(t) < l.end-l.start {
			*edits = append(*edits, edit{l.start + len(t), l.end, ""})
			l.end = l.start + len(t)
		}
		b.Kind, b.Level = Heading, n
	case strings.Trim(t, "*-_ ") == "" && len(t) >= 3:
		cut(len(t))
	case strings.HasPrefix(t, "* "), strings.HasPrefix(t, "+ "):
		cut(2)
		b.Kind = ListItem
	case strings.HasPrefix(t, "- "):
		b.Kind = Unstated // a dash of the text as well
	}
	return b
}

// unclosed is a heading without the marks that close it, which a space parts
// from its words: C# keeps its own.
func unclosed(t string) string {
	if u := strings.TrimRight(t, "#"); u == "" || u[len(u)-1] == ' ' {
		return strings.TrimRight(u, " ")
	}
	return t
}

func byStart(a, b edit) int { return a.start - b.start }

// inline adds the edits within one line: emphasis, links, pictures and
// escaped marks.
func inline(s string, start, end int, edits []edit) []edit {
	first := len(edits)
	var open []int // the brackets that are open
	for i := start; i < end; i++ {
		switch s[i] {
		case '\\':
			if i+1 < end && strings.IndexByte("\\`*_{}[]()#+-.!>|", s[i+1]) >= 0 {
				edits = append(edits, edit{i, i + 1, ""})
				i++
			}
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				continue
			}
			from := open[len(open)-1]
			open = open[:len(open)-1]
			to := linkEnd(s, i, end)
			if to == 0 {
				continue
			}
			if from > start && s[from-1] == '!' { // a picture: its text is no text of the page
				for len(edits) > first && edits[len(edits)-1].start >= from-1 {
					edits = edits[:len(edits)-1]
				}
				edits = append(edits, edit{from - 1, to, ""})
			} else {
				edits = append(edits, edit{from, from + 1, ""}, edit{i, to, ""})
			}
			i = to - 1
		}
	}
	slices.SortFunc(edits[first:], byStart)
	edits = emphasis(s, start, end, edits, first)
	slices.SortFunc(edits[first:], byStart)
	return edits
}

// linkEnd is the end of the address in round brackets after the square
// bracket at s[i]; 0 where there is none.
func linkEnd(s string, i, end int) int {
	if i+1 >= end || s[i+1] != '(' || !address(s[i+2:end]) {
		return 0
	}
	depth := 0
	for j := i + 1; j < end; j++ {
		switch s[j] {
		case '[', ']', ' ':
			return 0 // so that no byte is looked at twice
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return j + 1
			}
		}
	}
	return 0
}

// emphasis adds the edits that take off pairs of stars and underscores that
// are at the edges of words, outside the edits from first on, which are in
// order.
func emphasis(s string, start, end int, edits []edit, first int) []edit {
	var open [2]edit // the stars and the underscores that are open; empty for none
	taken, last := first, len(edits)
	for i := start; i < end; {
		for taken < last && edits[taken].end <= i {
			taken++
		}
		c := s[i]
		switch {
		case taken < last && edits[taken].start <= i:
			i = edits[taken].end
			continue
		case c == '\\':
			i += 2
			continue
		case c != '*' && c != '_':
			i++
			continue
		}
		j := i
		for j < end && s[j] == c {
			j++
		}
		o := &open[0]
		if c == '_' {
			o = &open[1]
		}
		opens, closes := edges(s, i, j, start, end)
		switch {
		case j-i > 3:
		case closes && o.end-o.start == j-i:
			edits = append(edits, *o, edit{i, j, ""})
			*o = edit{}
		case opens:
			*o = edit{i, j, ""}
		}
		i = j
	}
	return edits
}

// edges reports whether the marks s[i:j] can open and close emphasis: by the
// white space beside them, and underscores by the letters, since they stand
// within words too.
func edges(s string, i, j, start, end int) (opens, closes bool) {
	left := i == start || s[i] == '*' || !wordByte(s[i-1])
	right := j == end || s[i] == '*' || !wordByte(s[j])
	return j < end && s[j] != ' ' && left, i > start && s[i-1] != ' ' && right
}

func wordByte(c byte) bool { return alphanumeric(c) || c >= 0x80 }
