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
	right, all := 0, 0
	for i := range want.Articles {
		if i >= len(got.Articles) {
			break
		}
		for _, miss := range seedMisses(&want.Articles[i], &got.Articles[i], &right, &all) {
			fmt.Fprintf(w, "seed, article %d: no %s\n", i, miss)
		}
	}
	fmt.Fprintf(w, "seed: %d of %d names\n", right, all)
	return figures{"entities.seed": part(right, all)}, nil
}

// seedMisses is what an article lacks; right and all count.
func seedMisses(want *seedArticle, got *kopij.Article, right, all *int) (misses []string) {
	// a list may name the same thing twice: each takes a mention of its own
	used := map[int]bool{}
	take := func(what string, is func(e *kopij.Entity) bool) {
		*all++
		for i := range got.Entities {
			if e := &got.Entities[i]; !used[i] && is(e) {
				used[i] = true
				*right++
				return
			}
		}
		misses = append(misses, what)
	}
	for _, l := range want.Leaders {
		mentions := l.Mentions
		if len(mentions) == 0 {
			mentions = []string{l.Name}
		}
		for _, m := range mentions {
			take("leader "+m, func(e *kopij.Entity) bool {
				return e.Text == m && e.Name == l.Name && e.Leader != nil && e.Leader.Country == l.Country
			})
		}
	}
	clear(used)
	for _, p := range want.Persons {
		take("person "+p, func(e *kopij.Entity) bool { return e.Type == "PER" && strings.HasSuffix(e.Text, p) })
	}
	clear(used)
	for _, o := range want.Organisations {
		take("organisation "+o, func(e *kopij.Entity) bool { return e.Type == "ORG" && e.Text == o })
	}
	clear(used)
	for _, p := range want.Places {
		take("place "+p, func(e *kopij.Entity) bool { return e.Type == "LOC" && e.Text == p })
	}
	clear(used)
	for _, p := range want.GovernmentPlaces {
		take("government "+p, func(e *kopij.Entity) bool { return e.Role == "government" && e.Text == p })
	}
	var codes []string
	for i := range got.Entities {
		codes = append(codes, got.Entities[i].Country)
	}
	for _, c := range want.Countries {
		*all++
		if slices.Contains(codes, c) {
			*right++
		} else {
			misses = append(misses, "country "+c)
		}
	}
	return misses
}
