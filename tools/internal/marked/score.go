package marked

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/text"
)

// Count is how often an answer was right, too many, and missed.
type Count struct{ Right, Extra, Missed int }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	return 2 * float64(c.Right) / float64(max(1, 2*c.Right+c.Extra+c.Missed))
}

// Share is how many of all answers were right, of a layer whose answers are
// right or wrong and never too many.
func (c Count) Share() float64 { return float64(c.Right) / float64(max(1, c.Right+c.Missed)) }

// The layers of a split.
const (
	Mains     = "main article"
	Bounds    = "bounds"
	Titles    = "title"
	Teasers   = "teasers"
	Entries   = "entries"
	Published = "published"
	Datelines = "dateline"
	Credits   = "credits"
	Bylines   = "byline"
	Subheads  = "subheads"
)

// Layers are the layers of a split, in the order in which they are printed.
var Layers = [...]string{Mains, Bounds, Titles, Teasers, Entries, Published, Datelines, Credits, Bylines, Subheads}

// Score sums up how splits compare with the marks.
type Score struct {
	Layer  map[string]*Count
	Errors []string // what was wrong, a line each
}

// NewScore is an empty score.
func NewScore() *Score {
	s := &Score{Layer: map[string]*Count{}}
	for _, l := range slices.Concat(Layers[:], Inside[:]) {
		s.Layer[l] = new(Count)
	}
	return s
}

func (s *Score) tell(p *Page, what string, args ...any) {
	s.Errors = append(s.Errors, p.Name+" "+fmt.Sprintf(what, args...))
}

// one counts an answer of which a page has one at most.
func (s *Score) one(p *Page, layer, got, want string, ok bool) {
	if got == "" && want == "" {
		return
	}
	c := s.Layer[layer]
	if ok {
		c.Right++
		return
	}
	if got != "" {
		c.Extra++
	}
	if want != "" {
		c.Missed++
	}
	s.tell(p, "%s: got %.70q, want %.70q", layer, got, want)
}

// answers are the marked parts of an article.
type answers struct {
	mark                             *Mark
	title, dateline, byline, pub, at string
	credits, subheads                []string
}

func (p *Page) answers() []answers {
	var out []answers
	for i := range p.Marks {
		switch p.Marks[i].Name {
		case "main", "teaser", "entry":
			out = append(out, answers{mark: &p.Marks[i]})
		}
	}
	first := func(dst *string, v string) {
		if *dst == "" {
			*dst = v
		}
	}
	for i := range p.Marks {
		m := &p.Marks[i]
		var a *answers
		for k := range out {
			if out[k].mark.Contains(m.Span) {
				a = &out[k]
				break
			}
		}
		if a == nil {
			continue
		}
		switch w := m.Of(p.Text); m.Name {
		case "title":
			first(&a.title, strings.TrimSpace(w))
		case "dateline":
			first(&a.dateline, strings.TrimSpace(w))
		case "byline":
			first(&a.byline, w)
		case "published":
			a.pub, a.at = w, m.Get("at")
		case "credit":
			name := m.Get("agency")
			if name == "" {
				name = w
			}
			a.credits = append(a.credits, name)
		case "subhead":
			a.subheads = append(a.subheads, strings.TrimSpace(w))
		}
	}
	return out
}

// part is an article as it was found, its parts as they are written.
type part struct {
	text.Span
	kind                               string
	title, dateline, byline, published string
	from, at                           time.Time // of the publication; zero where not known
	credits, subheads                  []string
	bare                               bool // a headline alone, which pages leave unmarked
}

// Add compares a split with the marks of its page.
func (s *Score) Add(p *Page, got *article.Page) {
	parts := make([]part, len(got.Articles))
	for i := range got.Articles {
		parts[i] = partOf(p, &got.Articles[i])
	}
	s.split(p, parts)
}

// partOf takes what is compared from an article.
func partOf(p *Page, a *article.Article) part {
	of := func(sp text.Span) string { return strings.TrimSpace(sp.Of(p.Text)) }
	out := part{
		Span: a.Span, kind: a.Kind.String(),
		title: of(a.Title), dateline: of(a.Dateline.Span), byline: of(a.Byline), published: of(a.Published.Span),
		bare: a.Kind == article.Teaser && a.Published.Empty(),
	}
	if a.Published.Resolved {
		out.at, out.from = a.Published.Time.At, a.Published.Time.From
	}
	for _, c := range a.Credits {
		if c.Where != agency.Byline && c.Where != agency.Dateline {
			out.credits = append(out.credits, c.Agency)
		}
	}
	for _, b := range a.Blocks {
		if b.Kind == text.Subhead {
			out.subheads = append(out.subheads, of(b.Span))
		}
		out.bare = out.bare && (b.Kind == text.Title || b.Kind == text.Boilerplate)
	}
	return out
}

// split compares the articles of a page with its marks. A marked article is
// found by the one that shares more than half of their common extent with it.
func (s *Score) split(p *Page, got []part) {
	used := make([]bool, len(got))
	kinds := map[string]string{"main": Mains, "teaser": Teasers, "entry": Entries}
	for _, want := range p.answers() {
		best, at := 0.5, -1
		for i := range got {
			a := &got[i]
			if !used[i] {
				inter := min(a.End, want.mark.End) - max(a.Start, want.mark.Start)
				if v := float64(inter) / float64(max(a.End, want.mark.End)-min(a.Start, want.mark.Start)); v > best {
					best, at = v, i
				}
			}
		}
		a := &part{Span: text.Span{Start: -1, End: -1}}
		if at >= 0 {
			a = &got[at]
		}
		if c := s.Layer[kinds[want.mark.Name]]; at >= 0 && a.kind == want.mark.Name {
			used[at] = true
			c.Right++
		} else {
			c.Missed++
			s.tell(p, "missed %s: %.60q", want.mark.Name, want.mark.Of(p.Text))
		}
		s.parts(p, a, &want)
	}
	for i := range got {
		if a := &got[i]; !used[i] && !a.bare {
			s.Layer[kinds[a.kind]].Extra++
			s.tell(p, "extra %s: %.60q", a.kind, a.Of(p.Text))
		}
	}
}

func (s *Score) parts(p *Page, a *part, want *answers) {
	if want.mark.Name == "main" {
		s.bounds(p, a, want)
	}
	if want.title != "" || want.mark.Name == "main" {
		s.choice(p, Titles, a.title == want.title, "got %.70q, want %.70q", a.title, want.title)
	}
	s.one(p, Published, a.published, want.pub, a.published == want.pub && (want.at == "" || samePublished(a, want.at)))
	s.one(p, Datelines, a.dateline, want.dateline, a.dateline == want.dateline)
	by := a.byline
	s.one(p, Bylines, by, want.byline, by != "" && want.byline != "" && (strings.Contains(by, want.byline) || strings.Contains(want.byline, by)))
	s.list(p, Credits, a.credits, want.credits)
	s.list(p, Subheads, a.subheads, want.subheads)
}

// bounds counts whether an article begins and ends where it is marked.
func (s *Score) bounds(p *Page, a *part, want *answers) {
	ok := a.Start >= 0 && near(p, want, a.Start, want.mark.Start) && near(p, want, a.End, want.mark.End)
	s.choice(p, Bounds, ok, "%.60q", want.mark.Of(p.Text))
	if ok || a.Start < 0 {
		return
	}
	for _, end := range []struct {
		verb       string
		got, right int
	}{{"begins", a.Start, want.mark.Start}, {"ends", a.End, want.mark.End}} {
		if !near(p, want, end.got, end.right) {
			s.tell(p, "%s %+d bytes off: %.70q", end.verb, end.got-end.right, p.Text[min(end.got, end.right):max(end.got, end.right)])
		}
	}
}

// choice counts an answer that is right or wrong and always there. Its figure
// is [Count.Share].
func (s *Score) choice(p *Page, layer string, ok bool, wrong string, args ...any) {
	if ok {
		s.Layer[layer].Right++
		return
	}
	s.Layer[layer].Missed++
	s.tell(p, layer+": "+wrong, args...)
}

// list counts answers of which an article has several.
func (s *Score) list(p *Page, layer string, got, want []string) {
	c := s.Layer[layer]
	want = slices.Clone(want)
	for _, g := range got {
		if i := slices.Index(want, g); i >= 0 {
			want = slices.Delete(want, i, i+1)
			c.Right++
		} else {
			c.Extra++
			s.tell(p, "%s: extra %.70q", layer, g)
		}
	}
	c.Missed += len(want)
	for _, w := range want {
		s.tell(p, "%s: missed %.70q", layer, w)
	}
}

// near reports whether nothing lies between two ends of an article but its
// own date, author and credits.
func near(p *Page, want *answers, a, b int) bool {
	w := p.Text[min(a, b):max(a, b)]
	for _, x := range append([]string{want.pub, want.byline, "Door", "door"}, want.credits...) {
		if x != "" {
			w = strings.ReplaceAll(w, x, "")
		}
	}
	n := 0
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n <= 3
}

// samePublished reports whether the published time is the marked one, which
// may lack its zone.
func samePublished(a *part, at string) bool {
	t := a.at
	if t.IsZero() {
		t = a.from
	}
	if t.IsZero() {
		return false
	}
	if len(at) > 16 {
		if w, err := time.Parse(time.RFC3339, at); err == nil {
			return w.Equal(t)
		}
		at = at[:16]
	}
	return strings.HasPrefix(t.Format("2006-01-02T15:04"), at) || a.from.Format("2006-01-02T15:04") == at
}

// Print writes a line for each layer that has answers.
func (s *Score) Print(w io.Writer) {
	for _, l := range slices.Concat(Layers[:], Inside[:]) {
		c := s.Layer[l]
		switch {
		case *c == Count{}:
		case IsChoice(l):
			fmt.Fprintf(w, "%-32s %.3f  (%d of %d)\n", l, c.Share(), c.Right, c.Right+c.Missed)
		default:
			fmt.Fprintf(w, "%-32s P %.3f R %.3f F1 %.3f  (%d right, %d extra, %d missed)\n", l,
				float64(c.Right)/float64(max(1, c.Right+c.Extra)), float64(c.Right)/float64(max(1, c.Right+c.Missed)), c.F1(), c.Right, c.Extra, c.Missed)
		}
	}
}
