package report

import (
	"slices"
	"strings"
	"time"

	"github.com/kopij/kopij"
)

// Counts are the counts of a batch. The zero value is empty and ready for
// [Counts.Add]. Its memory grows with the number of different names, not with
// that of the results.
type Counts struct {
	pages, articles int
	kinds           tally // of quotations
	unknown         int   // quotations whose speaker is not known
	speakers        map[string]*speaker
	agencies        tally
	organisations   tally
	countries       map[string]tally // by month: mentions of a country
}

// tally counts by name.
type tally map[string]int

// speaker is somebody, or a body, who is quoted.
type speaker struct {
	Name, Gender, Party, Office, Country string
	Person                               bool
	Quotes, Articles, Indirect           int
	last                                 int // the article counted last
}

// said reports whether a kind of quotation is somebody's words: a title or a
// word held at a distance is nobody's.
func said(kind string) bool { return kind == "direct" || kind == "partial" || kind == "indirect" }

// Add counts one result.
func (c *Counts) Add(r *kopij.Result) {
	if c.speakers == nil {
		c.kinds, c.agencies, c.organisations = tally{}, tally{}, tally{}
		c.speakers, c.countries = map[string]*speaker{}, map[string]tally{}
	}
	c.pages++
	for i := range r.Articles {
		c.articles++
		c.article(r, &r.Articles[i])
	}
}

func (c *Counts) article(r *kopij.Result, a *kopij.Article) {
	byID := map[int]*kopij.Entity{}
	seen := map[string]bool{}
	once := func(t tally, name string) {
		if name != "" && !seen[name] {
			seen[name] = true
			t[name]++
		}
	}
	month := month(r, a)
	for i := range a.Entities {
		e := &a.Entities[i]
		if first := byID[e.ID]; first == nil || first.Leader == nil && e.Leader != nil {
			byID[e.ID] = e
		}
		if e.Type == "ORG" {
			once(c.organisations, first(e.Name, e.Full, e.Text))
		}
		if e.Country != "" && month != "" {
			if c.countries[month] == nil {
				c.countries[month] = tally{}
			}
			c.countries[month][e.Country]++
		}
	}
	for i := range a.Credits {
		once(c.agencies, first(a.Credits[i].Name, a.Credits[i].Agency))
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		c.kinds[q.Kind]++
		switch {
		case !said(q.Kind):
		case q.Speaker == nil:
			c.unknown++
		default:
			c.speaker(q, byID[q.Speaker.Entity])
		}
	}
}

// speaker counts a quotation with its speaker; e is the entity, nil where it
// is none.
func (c *Counts) speaker(q *kopij.Quote, e *kopij.Entity) {
	s := speaker{Name: first(q.Speaker.Full, q.Speaker.Text)}
	key := strings.ToLower(s.Name)
	if e != nil {
		s.Name = first(e.Name, s.Name)
		s.Gender, s.Party, s.Person = e.Gender, e.Party, e.Type == "PER"
		key = first(e.Wikidata, strings.ToLower(s.Name))
		if l := e.Leader; l != nil {
			s.Office, s.Country = l.Office, l.Country
		}
	}
	got := c.speakers[key]
	if got == nil {
		got = &s
		c.speakers[key] = got
	}
	// What one article does not say another one may.
	got.Gender, got.Party = first(got.Gender, s.Gender), first(got.Party, s.Party)
	got.Office, got.Country = first(got.Office, s.Office), first(got.Country, s.Country)
	got.Person = got.Person || s.Person
	if q.Kind == "indirect" {
		got.Indirect++
	} else {
		got.Quotes++
	}
	if got.last != c.articles {
		got.last = c.articles
		got.Articles++
	}
}

// month is when an article was published, to the month; "" where that is not
// known.
func month(r *kopij.Result, a *kopij.Article) string {
	at := r.Reference
	if p := a.Published; p != nil {
		switch {
		case !p.At.IsZero():
			at = p.At
		case !p.From.IsZero():
			at = p.From
		}
	}
	if at.IsZero() {
		return ""
	}
	return at.Format("2006-01")
}

// row is one name with its count.
type row struct {
	Name string
	N    int
}

// sorted are the rows of a tally, the most frequent first, n at most.
func (t tally) sorted(n int) []row {
	var out []row
	for name, k := range t {
		out = append(out, row{name, k})
	}
	slices.SortFunc(out, func(a, b row) int {
		if a.N != b.N {
			return b.N - a.N
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out[:min(n, len(out))]
}

// ranked are the speakers, the most quoted first.
func (c *Counts) ranked() []*speaker {
	out := make([]*speaker, 0, len(c.speakers))
	for _, s := range c.speakers {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b *speaker) int {
		if d := b.Quotes + b.Indirect - a.Quotes - a.Indirect; d != 0 {
			return d
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}

// by shares the quotations of speakers out by a property; those that have none
// are counted under "".
func (c *Counts) by(property func(*speaker) (string, bool)) tally {
	t := tally{}
	for _, s := range c.speakers {
		if name, counts := property(s); counts {
			t[name] += s.Quotes + s.Indirect
		}
	}
	return t
}

// attributed is the number of quotations whose speaker is known.
func (c *Counts) attributed() int {
	n := 0
	for _, s := range c.speakers {
		n += s.Quotes + s.Indirect
	}
	return n
}

// months are the months in order.
func (c *Counts) months() []string {
	out := make([]string, 0, len(c.countries))
	for m := range c.countries {
		out = append(out, m)
	}
	slices.Sort(out)
	return out
}

// named counts each country over all months.
func (c *Counts) named() tally {
	all := tally{}
	for _, t := range c.countries {
		for name, n := range t {
			all[name] += n
		}
	}
	return all
}

func first(s ...string) string {
	for _, s := range s {
		if s != "" {
			return s
		}
	}
	return ""
}

// written is the day that a report is made on, for its head.
func written(at time.Time) string { return at.Format(time.DateOnly) }
