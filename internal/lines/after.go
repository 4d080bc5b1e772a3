package lines

import (
	"slices"
	"strings"
)

// What stands below the text of a main article and is no part of it, though it is
// running text too.

// minOwn is the number of paragraphs of an article that such text stands below.
const minOwn = 2

// comments takes what readers wrote below the text of a main article for lines of
// the site: all below "Reacties (2)" to the next article.
func (p labelled) comments() {
	own, below := 0, false
	for i, label := range p.labels {
		switch {
		case label == MainTitle, label == MainFirst:
			own, below = 0, false
		case label.kind() == 1 && below:
			p.labels[i] = Other
		case label == MainText:
			own++
		case label == Other:
			below = below || own >= minOwn && p.Lines[i].headsComments()
		case label.kind() > 1, label == Section:
			below = false
		}
	}
}

// headsComments reports whether the line heads the comments of readers, with or
// without their number.
func (l *Line) headsComments() bool {
	return lists().comments.has(strings.Trim(l.low, " 0123456789()[]:•·|-–?"))
}

// maxBox is how many lines at the end of an article may be about its author.
const maxBox = 3

// authorBoxes takes what is said of the author below the text of a main article for
// lines of the site: "Jan Voorbeeld schrijft over wonen."
func (p labelled) authorBoxes() {
	end := 0
	for start := 0; start < len(p.labels); start = end {
		end = start + 1
		for end < len(p.labels) && p.labels[end] != MainTitle && p.labels[end] != MainFirst && p.labels[end].kind() < 2 {
			end++
		}
		p.authorBox(start, end)
	}
}

// authorBox reads the lines of one article, from start to end.
func (p labelled) authorBox(start, end int) {
	var authors []string
	var texts []int
	for i := start; i < end; i++ {
		l := &p.Lines[i]
		switch p.labels[i] {
		case MainMeta:
			for _, a := range l.signed {
				authors = append(authors, a.Of(p.Src))
			}
			if l.About != nil {
				for _, a := range l.About.Authors {
					authors = append(authors, a.Of(p.Src))
				}
			}
		case MainText:
			texts = append(texts, i)
		}
	}
	for n, i := range texts {
		if n < minOwn || n < len(texts)-maxBox || !slices.ContainsFunc(authors, func(a string) bool { return tellsOf(p.Lines[i].Of(p.Src), a) }) {
			continue
		}
		for k := i; k < end; k++ {
			if p.labels[k].kind() == 1 {
				p.labels[k] = Other
			}
		}
		return
	}
}

// tellsOf reports whether w begins with an author's full name and what the author
// is or does.
func tellsOf(w, author string) bool {
	rest, ok := strings.CutPrefix(w, author)
	verb, _, _ := strings.Cut(strings.TrimPrefix(rest, " "), " ")
	return ok && strings.Contains(author, " ") && lists().does.has(verb)
}
