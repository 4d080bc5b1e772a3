// Package marked reads pages whose answers are marked in their text, and scores
// a split of such a page, or a whole result for it, against them.
//
//	#ref 2026-05-12T15:20:00+02:00
//	#form what kind of page it is
//	#text
//	⟦main|⟦title|Brug open⟧
//	⟦published at=2026-05-12T14:00|een uur geleden⟧ …⟧
//
// A mark has a name, attributes, and the text that it is around; marks may
// nest. testdata/pages/README.md lists them.
package marked

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
)

// Page is a page with its answers.
type Page struct {
	Name  string // of its file, without the extension
	Ref   time.Time
	Text  string
	Marks []Mark // in the order in which they begin
}

// Mark is one marked stretch of a page.
type Mark struct {
	text.Span
	Name string
	// Attr are the attributes as they are written: "agency=ANP country=NL".
	Attr string
}

// Get is the value of an attribute; "" where there is none.
func (m *Mark) Get(name string) string {
	rest := " " + m.Attr
	i := strings.Index(rest, " "+name+"=")
	if i < 0 {
		return ""
	}
	rest = rest[i+len(name)+2:]
	if v, ok := strings.CutPrefix(rest, "\""); ok {
		v, _, _ = strings.Cut(v, "\"")
		return v
	}
	v, _, _ := strings.Cut(rest, " ")
	return v
}

// Named gives the marks of the names, in the order in which they begin.
func (p *Page) Named(names ...string) []*Mark {
	var out []*Mark
	for i := range p.Marks {
		if slices.Contains(names, p.Marks[i].Name) {
			out = append(out, &p.Marks[i])
		}
	}
	return out
}

// Clean gives the page as package source cleans it before its lines are read,
// with the marks where their text is then: lines that were wrapped are joined,
// and the marks of Markdown are off.
func (p *Page) Clean() Page {
	src := source.Clean(p.Text)
	if !src.Changed() {
		return *p
	}
	out := Page{Name: p.Name, Ref: p.Ref, Text: src.Text, Marks: slices.Clone(p.Marks)}
	// to is the first byte of the clean text that is at the offset of the
	// page or after it.
	to := func(at int) int {
		return sort.Search(len(src.Text), func(c int) bool { return src.Source(text.Span{Start: c, End: c + 1}).Start >= at })
	}
	for i := range out.Marks {
		m := &out.Marks[i]
		m.Start, m.End = to(m.Start), to(m.End)
		m.End = m.Start + len(strings.TrimRight(m.Of(src.Text), " \n"))
	}
	return out
}

// ReadDirs reads the marked files of folders whose names are parted by commas.
func ReadDirs(dirs string) ([]Page, error) {
	var out []Page
	for dir := range strings.SplitSeq(dirs, ",") {
		pages, err := ReadDir(dir)
		if err != nil {
			return nil, err
		}
		if len(pages) == 0 {
			return nil, fmt.Errorf("%s: no marked pages", dir)
		}
		out = append(out, pages...)
	}
	return out, nil
}

// ReadDir reads the marked files of a folder, in the order of their names.
func ReadDir(dir string) ([]Page, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []Page
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		m, err := Parse(string(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		m.Name = strings.TrimSuffix(filepath.Base(file), ".txt")
		out = append(out, m)
	}
	return out, nil
}

// Parse reads a marked file.
func Parse(s string) (Page, error) {
	head, body, ok := strings.Cut(s, "#text\n")
	if !ok {
		return Page{}, fmt.Errorf("no line #text")
	}
	var m Page
	for line := range strings.Lines(head) {
		if v, ok := strings.CutPrefix(line, "#ref "); ok {
			t, err := time.Parse(time.RFC3339, strings.TrimSpace(v))
			if err != nil {
				return m, err
			}
			m.Ref = t
		}
	}
	var err error
	m.Text, m.Marks, err = ParseText(body)
	return m, err
}

// ParseText takes the marks out of a marked text.
func ParseText(s string) (string, []Mark, error) {
	var page strings.Builder
	var marks []Mark
	var open []int
	for s != "" {
		i := strings.IndexAny(s, "⟦⟧")
		if i < 0 {
			break
		}
		page.WriteString(s[:i])
		if strings.HasPrefix(s[i:], "⟦") {
			head, rest, ok := strings.Cut(s[i+len("⟦"):], "|")
			if !ok {
				return "", nil, fmt.Errorf("a mark without its text at %.40q", s[i:])
			}
			name, attr, _ := strings.Cut(head, " ")
			open = append(open, len(marks))
			marks = append(marks, Mark{text.Span{Start: page.Len()}, name, attr})
			s = rest
			continue
		}
		if len(open) == 0 {
			return "", nil, fmt.Errorf("a mark closed that is not open at %.40q", s[i:])
		}
		marks[open[len(open)-1]].End = page.Len()
		open = open[:len(open)-1]
		s = s[i+len("⟧"):]
	}
	page.WriteString(s)
	if len(open) > 0 {
		return "", nil, fmt.Errorf("%q is not closed", marks[open[len(open)-1]].Name)
	}
	return page.String(), marks, nil
}
