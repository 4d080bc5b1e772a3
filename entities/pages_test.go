package entities_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// TestMentionsOfPages compares what is found on marked pages, with the features
// that the roles of places are chosen by and the leaders who are named by office
// alone, with the hashes of testdata/pages.txt.
func TestMentionsOfPages(t *testing.T) {
	readPages(t, "testdata/pages.txt", entities.Default())
}

// TestRulesOfPages compares what the rules find on other pages without the model.
func TestRulesOfPages(t *testing.T) {
	c := entities.Default()
	c.Model = entities.Model{}
	readPages(t, "testdata/rules_pages.txt", c)
}

func readPages(t *testing.T, file string, c entities.Config) {
	casetest.Pages(t, file, func(body string, ref time.Time) []string {
		return []string{foundOn(document(body), c, entities.Context{Date: ref})}
	})
}

// foundOn is what a recogniser finds in a document, and what it goes by.
func foundOn(d *text.Document, c entities.Config, about entities.Context) string {
	var b strings.Builder
	c.ObserveRole = func(at text.Span, features []string) {
		fmt.Fprintln(&b, at.Of(d.Src), strings.Join(features, ", "))
	}
	r := entities.New(c)
	mentions := r.Append(nil, d, about)
	for _, m := range mentions {
		fmt.Fprintln(&b, said(d.Src, m), m.Score)
	}
	for _, l := range r.Describe(nil, d, mentions, about) {
		fmt.Fprintln(&b, says(d.Src, l))
	}
	return b.String()
}

// TestCutAnywhere: a text may begin and end at any token, as at the edge of a
// page that is cut off.
func TestCutAnywhere(t *testing.T) {
	b, err := os.ReadFile("testdata/mentions.tsv")
	require.NoError(t, err)
	plain := entities.Default()
	plain.Model = entities.Model{}
	read := func(c entities.Config, src string) {
		d := document(src)
		r := entities.New(c)
		mentions := r.Find(d)
		check(t, d, mentions)
		r.Describe(nil, d, mentions, entities.Context{})
	}
	for n, line := range strings.SplitAfter(string(b), "\n") {
		src, _, _ := strings.Cut(line, "\t")
		if src == "" || src[0] == '#' || src[0] == '@' {
			continue
		}
		src = strings.ReplaceAll(src, `\n`, "\n")
		for _, x := range text.Parse(src).Tokens {
			if n%2 == 0 {
				read(plain, src[x.Start:])
			} else {
				read(entities.Default(), src[:x.End])
			}
		}
	}
}

// TestZeroValues: without tables the rules find names and say nothing of them.
func TestZeroValues(t *testing.T) {
	_, ok := entities.Places{}.Lookup("Kornhaven", nil)
	require.False(t, ok)
	_, ok = entities.DefaultPlaces().Lookup("Nergensverzonnen", nil)
	require.False(t, ok)
	d := document("Burgemeester Jan Verzonnen van Utrecht sprak in 't Sticht met Ajax.")
	for _, r := range []*entities.Recognizer{new(entities.Recognizer), entities.New(entities.Config{Model: entities.Default().Model})} {
		mentions := r.Find(d)
		check(t, d, mentions)
		for _, m := range mentions {
			require.Empty(t, m.Country)
			require.Nil(t, m.Place)
		}
	}
}
