package entities_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/casetest"
)

// TestCases finds the mentions in the texts of a table, with all that is said
// of them but their scores.
func TestCases(t *testing.T) {
	r := entities.New(entities.Default())
	casetest.Run(t, "testdata/mentions.tsv", func(s string) []string {
		d := document(s)
		mentions := r.Append(nil, d, entities.Context{Date: day("2019-06-04")})
		check(t, d, mentions)
		var all []string
		for _, m := range mentions {
			all = append(all, said(s, m))
		}
		return []string{strings.Join(all, "; ")}
	})
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
