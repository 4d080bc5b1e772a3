package entities

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

var updateClubs = flag.Bool("update-clubs", false, "train the weights of clubs.tsv again")

func TestClubTable(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(clubTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, c, 3, line)
		_, err := strconv.ParseFloat(c[1], 64)
		require.NoError(t, err)
		require.False(t, seen[c[0]], c[0])
		seen[c[0]] = true
	}
	for _, n := range clubSignNames {
		require.True(t, seen[n], n)
	}
	require.Len(t, seen, len(clubSignNames))
}

// clubCase is a name of an article that is a city or its club.
type clubCase struct {
	article int
	signs   clubSigns
	club    bool
	n       int // mentions
}

// clubCases reads the names of places and of clubs called by their town from
// annotated articles.
func clubCases(t *testing.T, shared string) []clubCase {
	files, err := filepath.Glob(filepath.Join(shared, "gold/train/text/*.txt"))
	require.NoError(t, err)
	pages, err := filepath.Glob(filepath.Join(shared, "pages/text/*.txt"))
	require.NoError(t, err)
	r := New(Default())
	var out []clubCase
	for n, name := range append(files, pages...) {
		src, err := os.ReadFile(name)
		require.NoError(t, err)
		id := strings.TrimSuffix(filepath.Base(name), ".txt")
		type mention struct {
			Start, End          int
			Type, Role, Country string
		}
		var gold []mention
		if n < len(files) {
			b, err := os.ReadFile(filepath.Join(shared, "gold/train/entities", id+".json"))
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(b, &gold))
		} else {
			b, err := os.ReadFile(filepath.Join(shared, "pages/gold", id+".json"))
			require.NoError(t, err)
			var p struct{ Entities []mention }
			require.NoError(t, json.Unmarshal(b, &p))
			gold = p.Entities
		}
		doc := text.Parse(string(src))
		tagger.Default().Tag(doc)
		f := new(finder)
		f.reset(r, doc, Context{})
		f.findPlaces()
		listed := f.listed
		f.owner = make([]int32, len(doc.Tokens))
		var clubs []bool
		for _, g := range gold {
			in := doc.TokensIn(text.Span{Start: g.Start, End: g.End})
			if in.Len() == 0 || g.Country != "" || g.Type != "LOC" && g.Type != "ORG" {
				continue
			}
			c := candidate{first: in.First, last: in.Last, typ: LOC}
			for _, l := range listed {
				if l.first == c.first && l.last == c.last {
					c.match, c.listed = l.match, true
				}
			}
			club := g.Type == "ORG"
			if club && g.Role != "team" && !f.placed(&c) {
				c.typ = ORG
			}
			if sure, _ := genitives(f.span(c.first, c.last)); sure > 0 {
				c.cut = sure
			}
			f.found = append(f.found, c)
			clubs = append(clubs, club)
		}
		f.reown()
		f.sport = f.isSport()
		byName := map[string]*clubCase{}
		var order []string
		for k := range f.found {
			c := &f.found[k]
			if !f.cityName(c) {
				continue
			}
			key := fmt.Sprint(f.bare(c), clubs[k])
			if byName[key] == nil {
				byName[key] = &clubCase{article: n, club: clubs[k]}
				order = append(order, key)
			}
			byName[key].signs |= f.clubSigns(c)
			byName[key].n++
		}
		for _, key := range order {
			out = append(out, *byName[key])
		}
	}
	return out
}

// placed reports whether the gazetteer has a place by the name of an
// organisation.
func (f *finder) placed(c *candidate) bool {
	_, town := f.clubAndTown(c)
	return town
}

// trainClubs fits the weights by gradient descent on the likelihood.
func trainClubs(cases []clubCase) (w [numClubSigns]float64) {
	const passes, rate, prior = 400, 0.5, 0.5
	for range passes {
		var grad [numClubSigns]float64
		total := 0.0
		for _, c := range cases {
			y, n := 0.0, float64(min(c.n, 3))
			if c.club {
				y = 1
			}
			d := (y - 1/(1+math.Exp(-c.signs.odds(&w)))) * n
			total += n
			for k := range grad {
				if c.signs>>k&1 != 0 {
					grad[k] += d
				}
			}
		}
		for k := range w {
			w[k] += rate * 20 * (grad[k] - prior*w[k]) / total
		}
	}
	return w
}

// TestClubWeights cross-validates the weights over articles, and trains them
// again with -update-clubs.
func TestClubWeights(t *testing.T) {
	const shared = "../../shared"
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no annotated articles")
	}
	cases := clubCases(t, shared)
	const folds = 5
	var right, found, want int
	for fold := range folds {
		var train []clubCase
		for _, c := range cases {
			if c.article%folds != fold {
				train = append(train, c)
			}
		}
		w := trainClubs(train)
		for _, c := range cases {
			if c.article%folds != fold {
				continue
			}
			got := c.signs.odds(&w) > 0
			if got {
				found += c.n
			}
			if c.club {
				want += c.n
			}
			if got && c.club {
				right += c.n
			}
		}
	}
	f1 := 2 * float64(right) / float64(found+want)
	t.Logf("%d names; of %d mentions of clubs, cross-validated, %d found and %d of them right: F1 %.3f", len(cases), want, found, right, f1)
	if *updateClubs {
		w := trainClubs(cases)
		var b strings.Builder
		b.WriteString("# What makes the name of a city that of its club: sign, weight, example. Trained by go test ./entities -run ClubWeights -update-clubs.\n")
		for k, n := range clubSignNames {
			fmt.Fprintf(&b, "%s\t%.2f\t%s\n", n, w[k], clubExamples[k])
		}
		require.NoError(t, os.WriteFile("clubs.tsv", []byte(b.String()), 0o644))
	}
}

// clubExamples are the third column of clubs.tsv.
var clubExamples = [numClubSigns]string{
	"any name", "the article is about sport", "in Zandwijk", "naar Zandwijk", "bij Zandwijk", "de spits van Zandwijk, van Ajax naar Zandwijk",
	"koploper Zandwijk", "Zandwijk en Ajax", "Zandwijk verliest, in an article about sport", "tegen Zandwijk, wint van Zandwijk", "verslaat Zandwijk",
	"the table has a club called so, and the article is about sport", "Zandwijk - Duindorp 2-1", "Zandwijk komt, in an article about sport", "Jan Verzonnen (Zandwijk)",
	"Veendijk, Zandwijk", "Zandwijk wint met 2-0",
}
