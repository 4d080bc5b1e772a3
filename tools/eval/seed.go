package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/kopij/kopij"
)

var _ = register("seed", evalSeedEntities)

// seedArticle is what one article of the seed page must name.
type seedArticle struct {
	Leaders []struct {
		Name, Country string
		Mentions      []string
	}
	Persons, Places, Organisations, Countries []string
	GovernmentPlaces                          []string `json:"government_places"`
}

// evalSeedEntities gives the share of the seed page's expected names that an
// extraction holds.
func evalSeedEntities(in data, w io.Writer) (figures, error) {
	src, err := os.ReadFile(filepath.Join(in.shared, "seed/article.txt"))
	if err != nil {
		return nil, err
	}
	b, err := os.ReadFile(filepath.Join(in.shared, "seed/expected.json"))
	if err != nil {
		return nil, err
	}
	var want struct {
		Reference time.Time
		Articles  []seedArticle
	}
	if err := json.Unmarshal(b, &want); err != nil {
		return nil, err
	}
	got := kopij.Extract(string(src), want.Reference)
	sum := seedCount{used: map[int]bool{}}
	for i := range want.Articles {
		if i >= len(got.Articles) {
			break
		}
		sum.got, sum.misses = got.Articles[i].Entities, nil
		sum.article(&want.Articles[i])
		for _, miss := range sum.misses {
			fmt.Fprintf(w, "seed, article %d: no %s\n", i, miss)
		}
	}
	fmt.Fprintf(w, "seed: %d of %d names\n", sum.right, sum.all)
	return figures{"entities.seed": part(sum.right, sum.all)}, nil
}

// seedCount takes the expected names of a seed's article from what was found.
type seedCount struct {
	got        []kopij.Entity
	used       map[int]bool // a list may name a thing twice: each takes one
	right, all int
	misses     []string
}

// take counts a name, and takes the first mention that is right.
func (s *seedCount) take(what string, is func(e *kopij.Entity) bool) {
	s.all++
	for i := range s.got {
		if e := &s.got[i]; !s.used[i] && is(e) {
			s.used[i] = true
			s.right++
			return
		}
	}
	s.misses = append(s.misses, what)
}

// list takes names of one kind.
func (s *seedCount) list(kind string, names []string, is func(e *kopij.Entity, name string) bool) {
	clear(s.used)
	for _, n := range names {
		s.take(kind+" "+n, func(e *kopij.Entity) bool { return is(e, n) })
	}
}

// article counts the names of an article.
func (s *seedCount) article(want *seedArticle) {
	clear(s.used)
	for _, l := range want.Leaders {
		mentions := l.Mentions
		if len(mentions) == 0 {
			mentions = []string{l.Name}
		}
		for _, m := range mentions {
			s.take("leader "+m, func(e *kopij.Entity) bool {
				return e.Text == m && e.Name == l.Name && e.Leader != nil && e.Leader.Country == l.Country
			})
		}
	}
	s.list("person", want.Persons, func(e *kopij.Entity, n string) bool { return e.Type == "PER" && strings.HasSuffix(e.Text, n) })
	s.list("organisation", want.Organisations, func(e *kopij.Entity, n string) bool { return e.Type == "ORG" && e.Text == n })
	s.list("place", want.Places, func(e *kopij.Entity, n string) bool { return e.Type == "LOC" && e.Text == n })
	s.list("government", want.GovernmentPlaces, func(e *kopij.Entity, n string) bool { return e.Role == "government" && e.Text == n })
	for _, c := range want.Countries {
		s.all++
		if slices.ContainsFunc(s.got, func(e kopij.Entity) bool { return e.Country == c }) {
			s.right++
		} else {
			s.misses = append(s.misses, "country "+c)
		}
	}
}
