package marked

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
)

// The layers inside the articles of a result.
const (
	QuoteSpans  = "quote spans"
	QuoteKinds  = "quote kind"
	Speakers    = "speaker's full name"
	Described   = "… of pronouns and descriptions"
	Unspoken    = "no speaker where none"
	Names       = "entities"
	Countries   = "countries"
	Leaders     = "leaders with office"
	Governments = "government role"
	TimesFound  = "times found"
	TimesStrict = "times strict"
)

// Inside are the layers inside the articles, in the order in which they are
// printed. Those of the types of entities follow [Names].
var Inside = [...]string{
	QuoteSpans, QuoteKinds, Speakers, Described, Unspoken,
	Names, "PER", "LOC", "ORG", "MISC", Countries, Leaders, Governments, TimesFound, TimesStrict,
}

// IsChoice reports whether the figure of a layer is [Count.Share]: its answers
// are right or wrong and never too many.
func IsChoice(layer string) bool {
	switch layer {
	case Bounds, Titles, QuoteKinds, Speakers, Described, Unspoken:
		return true
	}
	return false
}

// AddResult compares the result for a page, whose offsets count bytes, with
// its marks.
func (s *Score) AddResult(p *Page, r *kopij.Result) {
	parts := make([]part, len(r.Articles))
	for i := range r.Articles {
		parts[i] = partOfResult(p, &r.Articles[i])
	}
	s.split(p, parts)
	s.quotes(p, r)
	s.entities(p, r)
	s.times(p, r)
}

func partOfResult(p *Page, a *kopij.Article) part {
	of := func(x *kopij.Part) string {
		if x == nil {
			return ""
		}
		return strings.TrimSpace(x.Text)
	}
	out := part{Span: a.Span, kind: a.Kind, title: of(a.Title), byline: of(a.Byline), bare: a.Kind == "teaser" && a.Published == nil}
	if a.Dateline != nil {
		out.dateline = of(&a.Dateline.Part)
	}
	if x := a.Published; x != nil {
		out.published, out.at, out.from = of(&x.Part), x.At, x.From
	}
	for _, c := range a.Credits {
		if c.Where != "byline" && c.Where != "dateline" {
			out.credits = append(out.credits, cmp.Or(c.Agency, c.Text))
		}
	}
	for _, b := range a.Blocks {
		if b.Kind == "subhead" {
			out.subheads = append(out.subheads, strings.TrimSpace(b.Of(p.Text)))
		}
		out.bare = out.bare && (b.Kind == "title" || b.Kind == "boilerplate")
	}
	return out
}

// matched counts the spans that are in both, in one alone, and gives the pairs
// of those in both.
func matched[T any](s *Score, p *Page, layer string, want []*Mark, got []T, span func(*T) text.Span) map[*Mark]*T {
	pairs := map[*Mark]*T{}
	c := s.Layer[layer]
	used := make([]bool, len(got))
	for _, w := range want {
		i := 0
		for i < len(got) && (used[i] || span(&got[i]) != w.Span) {
			i++
		}
		if i == len(got) {
			c.Missed++
			s.tell(p, "%s: missed %.70q", layer, w.Of(p.Text))
			continue
		}
		used[i] = true
		pairs[w] = &got[i]
		c.Right++
	}
	for i := range got {
		if !used[i] {
			c.Extra++
			s.tell(p, "%s: extra %.70q", layer, span(&got[i]).Of(p.Text))
		}
	}
	return pairs
}

func (s *Score) quotes(p *Page, r *kopij.Result) {
	var got []kopij.Quote
	for i := range r.Articles {
		for _, q := range r.Articles[i].Quotes {
			if q.Kind != "indirect" {
				got = append(got, q)
			}
		}
	}
	speakers := map[string]string{}
	for _, m := range p.Named("S") {
		speakers[m.Get("id")] = m.Of(p.Text)
	}
	want := p.Named("Q")
	pairs := matched(s, p, QuoteSpans, want, got, func(q *kopij.Quote) text.Span { return q.Span })
	for _, w := range want {
		q := pairs[w]
		said, who := "", ""
		if q != nil {
			s.choice(p, QuoteKinds, q.Kind == w.Get("kind"), "%s, want %s: %.50q", q.Kind, w.Get("kind"), q.Text)
			if q.Speaker != nil {
				said, who = q.Speaker.Text, cmp.Or(q.Speaker.Full, q.Speaker.Text)
			}
		}
		mention := speakers[w.Get("by")]
		full := cmp.Or(w.Get("full"), mention)
		switch {
		case full != "":
			ok := SameName(full, who)
			s.choice(p, Speakers, ok, "%q, want %q: %.50q", who, full, w.Of(p.Text))
			if !SameName(mention, full) {
				s.choice(p, Described, ok, "%q, want %q", who, full)
			}
		case q != nil:
			s.choice(p, Unspoken, said == "", "%q: %.50q", who, q.Text)
		}
	}
}

// words are the words of a name in lower case, without the articles.
func words(name string) []string {
	name = strings.NewReplacer("’", "", "'", "").Replace(strings.ToLower(name))
	var kept strings.Builder
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == ' ' || r == '_' {
			kept.WriteRune(r)
		}
	}
	return slices.DeleteFunc(strings.Fields(kept.String()), func(w string) bool { return w == "de" || w == "het" || w == "een" })
}

// SameName reports whether two names are equal, or end alike and one holds all
// words of the other.
func SameName(a, b string) bool {
	x, y := words(a), words(b)
	if slices.Equal(x, y) {
		return true
	}
	if len(x) == 0 || len(y) == 0 || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	holds := func(all, some []string) bool {
		return !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
	}
	return holds(x, y) || holds(y, x)
}

func (s *Score) entities(p *Page, r *kopij.Result) {
	datelines := p.Named("dateline")
	var got []kopij.Entity
	for i := range r.Articles {
		for _, e := range r.Articles[i].Entities {
			if !slices.ContainsFunc(datelines, func(d *Mark) bool { return d.Start <= e.Start && e.Start < d.End }) {
				got = append(got, e)
			}
		}
	}
	slices.SortStableFunc(got, func(a, b kopij.Entity) int { return a.Start - b.Start })
	var all Count
	for _, t := range []string{"PER", "LOC", "ORG", "MISC"} {
		var of []kopij.Entity
		for _, e := range got {
			if e.Type == t {
				of = append(of, e)
			}
		}
		matched(s, p, t, p.Named(t), of, func(e *kopij.Entity) text.Span { return e.Span })
		c := s.Layer[t]
		all.Right, all.Extra, all.Missed = all.Right+c.Right, all.Extra+c.Extra, all.Missed+c.Missed
	}
	*s.Layer[Names] = all
	want := p.Named("PER", "LOC", "ORG", "MISC")
	s.over(p, Countries, want, got, func(m *Mark) string { return m.Get("country") }, func(e *kopij.Entity) string { return e.Country })
	s.over(p, Leaders, want, got, func(m *Mark) string { return m.Get("leader") }, func(e *kopij.Entity) string {
		if e.Leader == nil {
			return ""
		}
		return strings.TrimSpace(e.Leader.Office + " " + e.Leader.Country)
	})
	s.over(p, Governments, want, got, func(m *Mark) string { return government(m.Get("role")) }, func(e *kopij.Entity) string { return government(e.Role) })
}

func government(role string) string {
	if role == "government" {
		return role
	}
	return ""
}

// over compares a property of mentions that overlap.
func (s *Score) over(p *Page, layer string, want []*Mark, got []kopij.Entity, marked func(*Mark) string, found func(*kopij.Entity) string) {
	c := s.Layer[layer]
	used := make([]bool, len(got))
	for _, w := range want {
		v := marked(w)
		if v == "" {
			continue
		}
		i := 0
		for i < len(got) && (used[i] || got[i].Start >= w.End || got[i].End <= w.Start || found(&got[i]) != v) {
			i++
		}
		if i < len(got) {
			used[i] = true
			c.Right++
			continue
		}
		c.Missed++
		s.tell(p, "%s: missed %q %s", layer, w.Of(p.Text), v)
	}
	for i := range got {
		if v := found(&got[i]); v != "" && !used[i] {
			c.Extra++
			s.tell(p, "%s: extra %q %s", layer, got[i].Text, v)
		}
	}
}

// leads are the words that open a marked time and are no part of its value.
var leads = regexp.MustCompile(`^(?i:in|op|om|de|het|van|rond|tot|sinds|vanaf|tegen|voor|na|tijdens|een|deze|dit) `)

// TrimLead cuts what opens a time and is no part of its value.
func TrimLead(src string, sp text.Span) text.Span {
	for {
		m := leads.FindString(sp.Of(src))
		if m == "" {
			return sp
		}
		sp.Start += len(m)
	}
}

func (s *Score) times(p *Page, r *kopij.Result) {
	var got []kopij.Time
	for i := range r.Articles {
		got = append(got, r.Articles[i].Times...)
	}
	found, strict := s.Layer[TimesFound], s.Layer[TimesStrict]
	used := make([]bool, len(got))
	for _, w := range p.Named("T") {
		want := TrimLead(p.Text, w.Span)
		i := 0
		for i < len(got) && (used[i] || !TrimLead(p.Text, got[i].Span).Overlaps(want)) {
			i++
		}
		if i == len(got) {
			found.Missed++
			strict.Missed++
			s.tell(p, "%s: missed %q", TimesFound, w.Of(p.Text))
			continue
		}
		used[i] = true
		found.Right++
		t := &got[i]
		if TrimLead(p.Text, t.Span) == want && w.Get("grain") == t.Grain && p.sameTime(w, t) {
			strict.Right++
			continue
		}
		strict.Extra++
		strict.Missed++
		s.tell(p, "%s: %q %s %s, want %q %s", TimesStrict, t.Text, cmp.Or(t.Duration, t.Value), t.Grain, w.Of(p.Text), w.Attr)
	}
	for i := range got {
		if !used[i] {
			found.Extra++
			strict.Extra++
			s.tell(p, "%s: extra %q", TimesFound, got[i].Text)
		}
	}
}

// sameTime reports whether a time has the value that is marked.
func (p *Page) sameTime(w *Mark, t *kopij.Time) bool {
	switch w.Get("kind") {
	case "duration":
		return w.Get("dur") == t.Duration
	case "recurring":
		return t.Kind == "recurring"
	}
	return p.sameMoment(w.Get("from"), t.From) && p.sameMoment(w.Get("to"), t.To)
}

// sameMoment reports whether t is the moment that is marked, in the zone of
// the page where it has none: that of Amsterdam if the reference time is in
// it, or the fixed offset of the reference time.
func (p *Page) sameMoment(marked string, t time.Time) bool {
	if marked == "" || marked == "-" || t.IsZero() {
		return (marked == "" || marked == "-") && t.IsZero()
	}
	zone := p.Ref.Location()
	if ams, err := time.LoadLocation("Europe/Amsterdam"); err == nil {
		_, there := p.Ref.In(ams).Zone()
		if _, here := p.Ref.Zone(); here == there {
			zone = ams
		}
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if v, err := time.ParseInLocation(layout, marked, zone); err == nil {
			return v.Equal(t)
		}
	}
	return false
}
