package entities_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// TestCases finds the mentions in the texts of a table, with all that is said
// of them but their scores, and the leaders who are named by office alone.
func TestCases(t *testing.T) {
	r := entities.New(entities.Default())
	casetest.Run(t, "testdata/mentions.tsv", func(s string) []string {
		about := entities.Context{Date: day("2019-06-04")}
		if rest, ok := strings.CutPrefix(s, "@"); ok {
			at := ""
			at, s, _ = strings.Cut(rest, " ")
			about.Countries = strings.Split(at, ",")
			about.Date, about.Countries = day(about.Countries[0]), about.Countries[1:]
		}
		d := document(s)
		mentions := r.Append(nil, d, about)
		check(t, d, mentions)
		var described []string
		for _, l := range r.Describe(nil, d, mentions, about) {
			described = append(described, says(s, l))
		}
		return []string{list(s, mentions), strings.Join(described, "; ")}
	})
}

// TestRules finds the mentions in the texts of a table by rules and tables
// alone, with tags and without.
func TestRules(t *testing.T) {
	c := entities.Default()
	c.Model, c.Date = entities.Model{}, day("2019-06-04")
	r := entities.New(c)
	casetest.Run(t, "testdata/rules.tsv", func(s string) []string {
		return []string{list(s, r.Find(document(s))), list(s, r.Find(text.Parse(s)))}
	})
}

// TestFeatures reads the features by which the role of each place in the texts
// of a table is chosen.
func TestFeatures(t *testing.T) {
	var all []string
	src := ""
	c := entities.Default()
	c.Date = day("2019-06-04")
	c.ObserveRole = func(at text.Span, features []string) {
		all = append(all, at.Of(src)+": "+strings.NewReplacer("\t\t", "", "\t", " ").Replace(strings.Join(features, ", ")))
	}
	r := entities.New(c)
	casetest.Run(t, "testdata/features.tsv", func(s string) []string {
		src, all = s, nil
		r.Find(document(s))
		return []string{strings.Join(all, " | ")}
	})
}

// list writes mentions.
func list(src string, mentions []entities.Mention) string {
	var all []string
	for _, m := range mentions {
		all = append(all, said(src, m))
	}
	return strings.Join(all, "; ")
}

// said writes a mention: the text, the type, the identifier, and what is set.
func said(src string, m entities.Mention) string {
	part := []string{m.Of(src), m.Type.String(), fmt.Sprint(m.ID)}
	add := func(name, value string) {
		if value != "" {
			part = append(part, name+value)
		}
	}
	if m.Name != m.Of(src) {
		add("= ", m.Name)
	}
	if m.Full != m.Of(src) {
		add("full ", m.Full)
	}
	add("", m.Country)
	add("", m.Role.String())
	add("", m.Gender.String())
	add("party ", m.Party)
	add("kind ", m.Kind)
	add("", m.Wikidata)
	if m.Leader != nil {
		add("leader ", m.Leader.Title+" "+m.Leader.Country)
	}
	if m.Place != nil {
		add("in ", m.Place.Name+" "+m.Place.Country)
	}
	add("by ", m.Source.String())
	return strings.Join(part, " ")
}

// says writes a description: the text, the identifier, and what is set.
func says(src string, d entities.Description) string {
	part := []string{d.Of(src), fmt.Sprint(d.ID)}
	if d.Name != "" {
		part = append(part, "= "+d.Name)
	}
	for _, s := range [...]string{d.Gender.String(), d.Leader.Office, d.Leader.Title, d.Leader.Country, d.Leader.Wikidata} {
		if s != "" {
			part = append(part, s)
		}
	}
	return strings.Join(part, " ")
}
