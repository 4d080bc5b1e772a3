package view

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/kopij/kopij"
)

//go:embed coast.path
var coast string

// panel is what stands next to the text.
type panel struct {
	People    []person
	Unknown   []said // what nobody is known to have said
	Countries []counted
	Places    []place
	Agencies  []counted
	Line      timeline
}

// person is somebody, or a body, with what it said.
type person struct {
	ID, Name, Note string
	Link           string
	Said           []said
	mentions       int
}

// said is one quotation.
type said struct{ ID, Kind, Text string }

// counted is a name and how often it occurs.
type counted struct {
	Name string
	N    int
}

// place is a place on the map, x and y in tenths of a degree from 180° W and
// 90° N.
type place struct {
	Name string
	X, Y float64
	N    int
}

// longestSaid is the most letters of a quotation in the panel.
const longestSaid = 280

// newPanel gathers what all articles hold.
func newPanel(words labels, pages []Page) panel {
	p := panel{Line: newTimeline(pages)}
	countries, agencies := tally{}, tally{}
	at := map[string]int{}
	n := 0
	for i := range pages {
		for k := range pages[i].Result.Articles {
			a := &pages[i].Result.Articles[k]
			p.addPeople(writer{words, n}, a)
			for e := range a.Entities {
				ent := &a.Entities[e]
				countries.add(ent.Country)
				if ent.Lat != 0 || ent.Lon != 0 {
					p.addPlace(at, first(ent.Name, ent.Text), ent.Lat, ent.Lon)
				}
			}
			for _, c := range a.Credits {
				agencies.add(first(c.Name, c.Agency))
			}
			if a.Dateline != nil {
				for _, pl := range a.Dateline.Places {
					if pl.Lat != 0 || pl.Lon != 0 {
						p.addPlace(at, first(pl.Name, pl.Text), pl.Lat, pl.Lon)
					}
				}
			}
			n++
		}
	}
	p.Countries, p.Agencies = countries.sorted(), agencies.sorted()
	return p
}

func (p *panel) addPlace(at map[string]int, name string, lat, lon float64) {
	key := fmt.Sprintf("%s %.2f %.2f", name, lat, lon)
	i, ok := at[key]
	if !ok {
		i = len(p.Places)
		at[key] = i
		p.Places = append(p.Places, place{Name: name, X: (lon + 180) * 10, Y: (90 - lat) * 10})
	}
	p.Places[i].N++
}

// addPeople adds the people and the speakers of one article: those who speak
// first, then by the number of their mentions.
func (p *panel) addPeople(w writer, a *kopij.Article) {
	var people []person
	at := map[string]int{}
	get := func(key, name string) *person {
		i, ok := at[key]
		if !ok {
			i = len(people)
			at[key] = i
			people = append(people, person{Name: shorten(name, maxTip)})
		}
		return &people[i]
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		if e.Type != "PER" {
			continue
		}
		who := get(w.entity(e.ID), first(e.Full, e.Name, e.Text))
		who.mentions++
		who.ID = w.entity(e.ID)
		if e.Leader != nil {
			who.Note = w.officeLine(e.Leader)
		}
		if wikidataID.MatchString(e.Wikidata) {
			who.Link = "https://www.wikidata.org/wiki/" + e.Wikidata
		}
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		s := said{fmt.Sprintf("q%d-%d", w.n, i), w.words.of(q.Kind), shorten(q.Text, longestSaid)}
		switch {
		case q.Kind == "scare" || q.Kind == "title":
		case q.Speaker == nil:
			p.Unknown = append(p.Unknown, s)
		default:
			key := first(q.Speaker.Full, q.Speaker.Text)
			if q.Speaker.Entity != 0 {
				key = w.entity(q.Speaker.Entity)
			}
			who := get(key, first(q.Speaker.Full, q.Speaker.Text))
			who.Said = append(who.Said, s)
		}
	}
	slices.SortStableFunc(people, func(a, b person) int {
		if d := len(b.Said) - len(a.Said); d != 0 {
			return d
		}
		return b.mentions - a.mentions
	})
	p.People = append(p.People, people...)
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

// timeline is the time that the articles tell of, in their order.
type timeline struct {
	From, To string
	Ticks    []tick
	Rows     []row
}

// tick is a line at x, in thousandths of the width, with its date.
type tick struct {
	X    float64
	Text string
}

// row is one time of the text.
type row struct {
	Text, Value string
	X, W        float64 // in thousandths of the width of the line
}

// maxRows is the most times that the line shows.
const maxRows = 60

// newTimeline orders the resolved times of all articles. Times that have one
// end alone, or that lie more than twenty years from the reference, would
// flatten all others; they are listed without a bar.
func newTimeline(pages []Page) timeline {
	var t timeline
	var times []kopij.Time
	var lo, hi time.Time
	for i := range pages {
		ref := pages[i].Result.Reference
		for k := range pages[i].Result.Articles {
			for _, x := range pages[i].Result.Articles[k].Times {
				if x.From.IsZero() || x.To.IsZero() || (!ref.IsZero() && (x.From.Before(ref.AddDate(-20, 0, 0)) || x.To.After(ref.AddDate(20, 0, 0)))) {
					continue
				}
				times = append(times, x)
				if lo.IsZero() || x.From.Before(lo) {
					lo = x.From
				}
				if hi.IsZero() || x.To.After(hi) {
					hi = x.To
				}
			}
		}
	}
	slices.SortStableFunc(times, func(a, b kopij.Time) int { return a.From.Compare(b.From) })
	times = times[:min(len(times), maxRows)]
	width := hi.Sub(lo).Seconds()
	if width <= 0 {
		return t
	}
	x := func(at time.Time) float64 { return at.Sub(lo).Seconds() / width * 1000 }
	for _, v := range times {
		t.Rows = append(t.Rows, row{shorten(v.Text, 60), value(&v), x(v.From), max(4, x(v.To)-x(v.From))})
	}
	t.From, t.To = lo.Format(time.DateOnly), hi.Format(time.DateOnly)
	return t
}
