package view

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/words"
)

// panel is what is next to the text.
type panel struct {
	Speakers  []person
	Named     []person // who says nothing
	Unknown   []said   // what nobody is known to have said
	Countries []counted
	Agencies  []counted
	Map       worldMap
	Line      timeline
}

// person is somebody, or a body, with what it said.
type person struct {
	IDs        string // of the mentions in the articles, with spaces between them
	At         string // the first mention
	Name, Note string
	Link       string
	Said       []said
	Mentions   int
}

// said is one quotation.
type said struct{ ID, Kind, Text string }

// counted is a name and how often it occurs.
type counted struct {
	Name string
	N    int
}

// longestSaid is the most letters of a quotation in the panel.
const longestSaid = 280

// newPanel gathers what all articles hold.
func newPanel(labels words.Words, pages []Page) panel {
	p := panel{Map: newMap(pages), Line: newTimeline(labels, pages)}
	countries, agencies := tally{}, tally{}
	c := cast{at: map[string]int{}}
	n := 0
	for i := range pages {
		for k := range pages[i].Result.Articles {
			a := &pages[i].Result.Articles[k]
			w := writer{labels, n}
			c.add(w, a, i)
			p.Unknown = append(p.Unknown, unknown(w, a)...)
			for e := range a.Entities {
				if code := a.Entities[e].Country; code != "" {
					countries.add(labels.Country(code))
				}
			}
			for _, credit := range a.Credits {
				agencies.add(words.First(credit.Name, credit.Agency))
			}
			n++
		}
	}
	p.Countries, p.Agencies = countries.sorted(), agencies.sorted()
	p.Speakers, p.Named = c.ranked()
	return p
}

// cast is the people and the speakers of all articles, each once.
type cast struct {
	people []person
	at     map[string]int // by key
}

// get gives the person of a key, made where there is none.
func (c *cast) get(key, name string) *person {
	i, ok := c.at[key]
	if !ok {
		i = len(c.people)
		c.at[key] = i
		c.people = append(c.people, person{Name: words.Shorten(name, maxTip)})
	}
	return &c.people[i]
}

// key says whether a name in two articles of one page is one person's: where
// it is linked, and where it is a name in full. A name of one word is that
// within the story of the page alone, for each teaser tells another.
func key(w writer, a *kopij.Article, page int, name, wikidata string) string {
	switch {
	case wikidata != "":
		return wikidata
	case strings.Contains(name, " "):
		return fmt.Sprintf("%d %s", page, strings.ToLower(name))
	case a.Kind == "teaser":
		return fmt.Sprintf("%d teaser %d %s", page, w.n, strings.ToLower(name))
	}
	return fmt.Sprintf("%d story %s", page, strings.ToLower(name))
}

// add adds the people and the speakers of one article.
func (c *cast) add(w writer, a *kopij.Article, page int) {
	keys := map[int]string{} // by the id of an entity
	for i := range a.Entities {
		e := &a.Entities[i]
		if e.Type != "PER" {
			continue
		}
		name := words.First(e.Full, e.Name, e.Text)
		if e.Wikidata != "" {
			name = words.First(e.Name, name)
		}
		if keys[e.ID] == "" {
			keys[e.ID] = key(w, a, page, name, e.Wikidata)
		}
		who := c.get(keys[e.ID], name)
		who.Mentions++
		id := w.entity(e.ID)
		if !slices.Contains(strings.Fields(who.IDs), id) {
			who.IDs = strings.TrimSpace(who.IDs + " " + id)
		}
		who.At = words.First(who.At, id)
		if who.Note == "" {
			who.Note = w.note(e)
		}
		if wikidataID.MatchString(e.Wikidata) {
			who.Link = "https://www.wikidata.org/wiki/" + e.Wikidata
		}
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Speaker == nil || !spoken(q.Kind) {
			continue
		}
		name := words.First(q.Speaker.Full, q.Speaker.Text)
		k, ok := keys[q.Speaker.Entity]
		if !ok {
			// A description, as "the suspect", is somebody else's in each article.
			k = fmt.Sprintf("%d speaker %d %s", page, w.n, strings.ToLower(name))
		}
		who := c.get(k, name)
		who.Said = append(who.Said, w.said(q, i))
	}
}

// note is what is known of somebody beside the name: the office, or the party.
func (w writer) note(e *kopij.Entity) string {
	if e.Leader == nil {
		return e.Party
	}
	s := w.officeLine(e.Leader)
	if e.Party != "" {
		s = e.Party + ", " + s
	}
	return s
}

// unknown are the quotations of an article that nobody is known to have said.
func unknown(w writer, a *kopij.Article) []said {
	var out []said
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Speaker == nil && spoken(q.Kind) {
			out = append(out, w.said(q, i))
		}
	}
	return out
}

func (w writer) said(q *kopij.Quote, i int) said {
	return said{w.quoteID(i), w.words.Of(q.Kind), words.Shorten(q.Text, longestSaid)}
}

// spoken reports whether a kind of quotation is somebody's words: a title or
// a word held at a distance is nobody's.
func spoken(kind string) bool { return kind != "scare" && kind != "title" }

// ranked are those who speak and those who are named alone, the one who says
// or is named most first.
func (c *cast) ranked() (speakers, named []person) {
	slices.SortStableFunc(c.people, func(a, b person) int {
		if d := len(b.Said) - len(a.Said); d != 0 {
			return d
		}
		return b.Mentions - a.Mentions
	})
	i := 0
	for i < len(c.people) && len(c.people[i].Said) > 0 {
		i++
	}
	return c.people[:i], c.people[i:]
}

var wikidataID = regexp.MustCompile(`^Q[0-9]+$`)

// tally counts names.
type tally map[string]int

func (t tally) add(name string) {
	if name != "" {
		t[name]++
	}
}

// sorted are the names, the most frequent first.
func (t tally) sorted() []counted {
	var out []counted
	for name, n := range t {
		out = append(out, counted{name, n})
	}
	slices.SortFunc(out, func(a, b counted) int {
		if a.N != b.N {
			return b.N - a.N
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}
