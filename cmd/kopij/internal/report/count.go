package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/words"
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
	uncredited      int // articles without an agency
	organisations   tally
	countries       map[string]tally // by month: mentions of a country
}

// tally counts by name.
type tally map[string]int

// speaker is somebody, or a body, who is quoted. One without a name stands for
// all who are called by no name and of whom the same is known.
type speaker struct {
	Name, Sort, Gender, Party, Office, Country, Function string
	Quotes, Articles, Indirect                           int
	last                                                 int // the article counted last
}

// person is the sort of a speaker who is one.
const person = "person"

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
		if known := byID[e.ID]; known == nil || known.Leader == nil && e.Leader != nil {
			byID[e.ID] = e
		}
		if e.Type == "ORG" {
			once(c.organisations, words.First(e.Name, e.Full, e.Text))
		}
		if e.Country != "" && month != "" {
			if c.countries[month] == nil {
				c.countries[month] = tally{}
			}
			c.countries[month][e.Country]++
		}
	}
	if len(a.Credits) == 0 {
		c.uncredited++
	}
	for i := range a.Credits {
		once(c.agencies, words.First(a.Credits[i].Name, a.Credits[i].Agency))
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
// is none. A speaker who is an entity is one over all articles by its link, or
// by its name in full; the suspect of one article is not that of another.
func (c *Counts) speaker(q *kopij.Quote, e *kopij.Entity) {
	s := speaker{Sort: q.Speaker.Sort, Gender: q.Speaker.Gender, Party: q.Speaker.Party, Office: q.Speaker.Office, Country: q.Speaker.Country, Function: uncapital(q.Speaker.Function)}
	key := ""
	if e != nil {
		s.Name = words.First(e.Name, q.Speaker.Full, q.Speaker.Text)
		s.Gender, s.Party = words.First(s.Gender, e.Gender), words.First(s.Party, e.Party)
		if e.Type == "PER" {
			s.Sort = person
		}
		if l := e.Leader; l != nil {
			s.Office, s.Country = words.First(s.Office, l.Office), words.First(s.Country, l.Country)
		}
		key = words.First(e.Wikidata, strings.ToLower(s.Name))
	} else {
		key = strings.Join([]string{"", s.Sort, s.Gender, s.Party, s.Office, s.Country, s.Function}, "\n")
	}
	got := c.speakers[key]
	if got == nil {
		got = &s
		c.speakers[key] = got
	}
	got.learn(&s)
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

// uncapital is a word without the capital of the beginning of a sentence.
func uncapital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsLower(next) {
		return string(unicode.ToLower(first)) + s[n:]
	}
	return s
}

// learn adds what one article says of a speaker and another does not.
func (s *speaker) learn(from *speaker) {
	s.Gender, s.Party = words.First(s.Gender, from.Gender), words.First(s.Party, from.Party)
	s.Office, s.Country = words.First(s.Office, from.Office), words.First(s.Country, from.Country)
	s.Sort, s.Function = words.First(s.Sort, from.Sort), words.First(s.Function, from.Function)
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

// sorted are the rows of a tally, the most frequent first.
func (t tally) sorted() []row {
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
	return out
}

// ranked are the speakers who have a name, the most quoted first.
func (c *Counts) ranked() []*speaker {
	out := make([]*speaker, 0, len(c.speakers))
	for _, s := range c.speakers {
		if s.Name != "" {
			out = append(out, s)
		}
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

// attributed is the number of quotations whose speaker is known, and of those
// among them whose speaker has no name.
func (c *Counts) attributed() (known, unnamed int) {
	for _, s := range c.speakers {
		known += s.Quotes + s.Indirect
		if s.Name == "" {
			unnamed += s.Quotes + s.Indirect
		}
	}
	return known, unnamed
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
