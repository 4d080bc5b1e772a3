package marked

import (
	"fmt"
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

// The layers of a score.
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

// Layers are all layers, in the order in which they are printed.
var Layers = [...]string{Mains, Bounds, Titles, Teasers, Entries, Published, Datelines, Credits, Bylines, Subheads}

// Score sums up how splits compare with the marks.
type Score struct {
	Layer  map[string]*Count
	Errors []string // what was wrong, a line each
}

// NewScore is an empty score.
func NewScore() *Score {
	s := &Score{Layer: map[string]*Count{}}
	for _, l := range Layers {
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

// Add compares a split with the marks of its page.
func (s *Score) Add(p *Page, got *article.Page) {
	used := make([]bool, len(got.Articles))
	kinds := map[string]string{"main": Mains, "teaser": Teasers, "entry": Entries}
	for _, want := range p.answers() {
		best, at := 0.5, -1
		for i := range got.Articles {
			a := &got.Articles[i]
			if !used[i] {
				inter := min(a.End, want.mark.End) - max(a.Start, want.mark.Start)
				if v := float64(inter) / float64(max(a.End, want.mark.End)-min(a.Start, want.mark.Start)); v > best {
					best, at = v, i
				}
			}
		}
		a := &article.Article{Span: text.Span{Start: -1, End: -1}}
		if at >= 0 {
			a = &got.Articles[at]
		}
		if c := s.Layer[kinds[want.mark.Name]]; at >= 0 && a.Kind.String() == want.mark.Name {
			used[at] = true
			c.Right++
		} else {
			c.Missed++
			s.tell(p, "missed %s: %.60q", want.mark.Name, want.mark.Of(p.Text))
		}
		s.parts(p, a, &want)
	}
	for i := range got.Articles {
		if a := &got.Articles[i]; !used[i] && !bare(a) {
			s.Layer[kinds[a.Kind.String()]].Extra++
			s.tell(p, "extra %s: %.60q", a.Kind, a.Of(p.Text))
		}
	}
}

// bare reports whether a is a bare headline, which pages leave unmarked.
func bare(a *article.Article) bool {
	if a.Kind != article.Teaser || !a.Published.Empty() {
		return false
	}
	for _, b := range a.Blocks {
		if b.Kind != text.Title && b.Kind != text.Boilerplate {
			return false
		}
	}
	return true
}

func (s *Score) parts(p *Page, a *article.Article, want *answers) {
	if want.mark.Name == "main" {
		ok := a.Start >= 0 && near(p, want, a.Start, want.mark.Start) && near(p, want, a.End, want.mark.End)
		s.one(p, Bounds, "", want.mark.Of(p.Text), ok)
		if a.Start >= 0 {
			s.bound(p, want, "begins", a.Start, want.mark.Start)
			s.bound(p, want, "ends", a.End, want.mark.End)
		}
	}
	of := func(sp text.Span) string {
		if a.Start < 0 {
			return ""
		}
		return strings.TrimSpace(sp.Of(p.Text))
	}
	if want.title != "" || want.mark.Name == "main" {
		title := of(a.Title)
		s.one(p, Titles, title, want.title, title == want.title)
	}
	pub := of(a.Published.Span)
	s.one(p, Published, pub, want.pub, pub == want.pub && (want.at == "" || samePublished(a, want.at)))
	dl := of(a.Dateline.Span)
	s.one(p, Datelines, dl, want.dateline, dl == want.dateline)
	by := of(a.Byline)
	s.one(p, Bylines, by, want.byline, by != "" && want.byline != "" && (strings.Contains(by, want.byline) || strings.Contains(want.byline, by)))
	var credits, subheads []string
	for _, c := range a.Credits {
		if c.Where != agency.Byline && c.Where != agency.Dateline {
			credits = append(credits, c.Agency)
		}
	}
	for _, b := range a.Blocks {
		if b.Kind == text.Subhead {
			subheads = append(subheads, of(b.Span))
		}
	}
	s.list(p, Credits, credits, want.credits)
	s.list(p, Subheads, subheads, want.subheads)
}

// bound tells of an end of an article that lies elsewhere.
func (s *Score) bound(p *Page, want *answers, verb string, got, right int) {
	if near(p, want, got, right) {
		return
	}
	s.tell(p, "%s %+d bytes off: %.70q", verb, got-right, p.Text[min(got, right):max(got, right)])
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
func samePublished(a *article.Article, at string) bool {
	if !a.Published.Resolved {
		return false
	}
	t := a.Published.Time.At
	if t.IsZero() {
		t = a.Published.Time.From
	}
	if len(at) > 16 {
		if w, err := time.Parse(time.RFC3339, at); err == nil {
			return w.Equal(t)
		}
		at = at[:16]
	}
	return strings.HasPrefix(t.Format("2006-01-02T15:04"), at) || a.Published.Time.From.Format("2006-01-02T15:04") == at
}
