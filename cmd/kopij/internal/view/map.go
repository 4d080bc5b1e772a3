package view

import (
	_ "embed"
	"fmt"
	"html/template"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/cmd/kopij/internal/words"
)

//go:embed coast.path
var coast string

// worldMap is the part of the world that holds the places of the articles.
// Its units are tenths of a degree from 180° W and 90° N, as those of the
// coast lines, those of the x narrowed by Squeeze to what they are at the
// latitude of the places.
type worldMap struct {
	Places     []place
	X, Y, W, H float64 // what is shown
	Squeeze    float64
	Dot, Size  float64 // radius of a dot, size of a letter
}

// place is a place on the map with its name beside it, Anchor "" where there
// is no room for that.
type place struct {
	Name           string
	X, Y           float64
	N              int
	LabelX, LabelY float64
	Anchor         string
	Label          string
}

// Coast is the coast lines as the attribute of a path.
func (m worldMap) Coast() template.HTMLAttr {
	return template.HTMLAttr(`d="` + strings.TrimSpace(coast) + `"`) // #nosec: our own file
}

// View is what is shown, as the attribute of an svg has it.
func (m worldMap) View() string {
	return fmt.Sprintf("%.0f %.0f %.0f %.0f", m.X, m.Y, m.W, m.H)
}

// newMap gathers the places of all articles.
func newMap(pages []Page) worldMap {
	m := worldMap{}
	at := map[string]int{}
	add := func(name string, lat, lon float64) {
		if lat == 0 && lon == 0 {
			return
		}
		key := fmt.Sprintf("%s %.2f %.2f", name, lat, lon)
		i, ok := at[key]
		if !ok {
			i = len(m.Places)
			at[key] = i
			m.Places = append(m.Places, place{Name: name, X: (lon + 180) * 10, Y: (90 - lat) * 10})
		}
		m.Places[i].N++
	}
	for i := range pages {
		for k := range pages[i].Result.Articles {
			a := &pages[i].Result.Articles[k]
			for e := range a.Entities {
				ent := &a.Entities[e]
				add(words.First(ent.Name, ent.Text), ent.Lat, ent.Lon)
			}
			if a.Dateline != nil {
				for _, pl := range a.Dateline.Places {
					add(words.First(pl.Name, pl.Text), pl.Lat, pl.Lon)
				}
			}
		}
	}
	if len(m.Places) > 0 {
		m.frame()
		m.label()
	}
	return m
}

// frame chooses what is shown: the places with some room about them, and at
// least a part of a continent, for the coast lines are coarse.
func (m *worldMap) frame() {
	const ratio, south, least = 2, 1500, 260
	lo, hi := m.Places[0], m.Places[0]
	for _, p := range m.Places {
		lo.X, lo.Y = min(lo.X, p.X), min(lo.Y, p.Y)
		hi.X, hi.Y = max(hi.X, p.X), max(hi.Y, p.Y)
	}
	m.Squeeze = max(.5, math.Cos((90-(lo.Y+hi.Y)/20)*math.Pi/180))
	for i := range m.Places {
		m.Places[i].X *= m.Squeeze
	}
	lo.X, hi.X = lo.X*m.Squeeze, hi.X*m.Squeeze
	world := 3600 * m.Squeeze
	m.H = max(least, (hi.Y-lo.Y)*1.4, (hi.X-lo.X)*1.3/ratio)
	m.H = min(m.H, max(south, hi.Y+100))
	m.W = min(m.H*ratio, world)
	m.X = min(max((lo.X+hi.X-m.W)/2, 0), world-m.W)
	m.Y = max((lo.Y+hi.Y-m.H)/2, 0)
	m.Dot, m.Size = m.W/90, m.W/32
}

// label writes a name to the right or the left of a dot, above or under it,
// where it covers no other and no dot; the rest are in the list alone.
func (m *worldMap) label() {
	type box struct{ x0, y0, x1, y1 float64 }
	var taken []box
	r := m.Dot
	for _, p := range m.Places {
		taken = append(taken, box{p.X - r, p.Y - r, p.X + r, p.Y + r})
	}
	free := func(b box, self int) bool {
		if b.x0 < m.X || b.x1 > m.X+m.W || b.y0 < m.Y || b.y1 > m.Y+m.H {
			return false
		}
		for i, t := range taken {
			if i != self && b.x0 < t.x1 && t.x0 < b.x1 && b.y0 < t.y1 && t.y0 < b.y1 {
				return false
			}
		}
		return true
	}
	for i := range m.Places[:min(len(m.Places), maxRows)] {
		p := &m.Places[i]
		p.Label = words.Shorten(p.Name, 24)
		width := .56 * m.Size * float64(utf8.RuneCountInString(p.Label))
		half := m.Size / 2
		for _, try := range []struct {
			anchor string
			x, y   float64 // of the text
			left   float64 // of its box
		}{
			{"start", p.X + 1.6*r, p.Y + half*.7, p.X + 1.6*r},
			{"end", p.X - 1.6*r, p.Y + half*.7, p.X - 1.6*r - width},
			{"middle", p.X, p.Y - 1.6*r, p.X - width/2},
			{"middle", p.X, p.Y + 1.6*r + m.Size*.75, p.X - width/2},
		} {
			b := box{try.left, try.y - m.Size*.8, try.left + width, try.y + m.Size*.2}
			if free(b, i) {
				p.LabelX, p.LabelY, p.Anchor = try.x, try.y, try.anchor
				taken = append(taken, b)
				break
			}
		}
	}
}
