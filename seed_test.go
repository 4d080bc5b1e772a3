package kopij_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

// oneOrMore is a JSON string or a list of them.
type oneOrMore []string

func (o *oneOrMore) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		*o = []string{s}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(o))
}

// expected is what an extraction of the seed page must hold.
type expected struct {
	Reference time.Time
	Sections  []string
	Articles  []struct {
		Kind, Title string
		Dateline    struct {
			Text     string
			Places   []struct{ Text, Name, Country string }
			Agencies []string
		}
		Published  struct{ Text, At string }
		Subheads   []string
		Paragraphs int
		Quotes     []struct {
			Text, Cue  string
			Starts     string `json:"text_starts"`
			Ends       string `json:"text_ends"`
			Kind       oneOrMore
			Speaker    oneOrMore
			InHeadline bool `json:"in_headline"`
		}
		Leaders []struct {
			Name, Country string
			Mentions      []string
		}
		Countries, Organisations, Persons, Places, Times []string
		GovernmentPlaces                                 []string `json:"government_places"`
	}
}

// TestSeed holds the extraction of the page that this project started from
// to all that it must hold.
func TestSeed(t *testing.T) {
	src, err := os.ReadFile("../shared/seed/article.txt")
	if err != nil {
		t.Skip("the seed page is not there: ", err)
	}
	b, err := os.ReadFile("../shared/seed/expected.json")
	require.NoError(t, err)
	var want expected
	require.NoError(t, json.Unmarshal(b, &want))

	got := kopij.Extract(string(src), want.Reference)
	check(t, string(src), got)
	require.Len(t, got.Sections, len(want.Sections))
	for i, s := range want.Sections {
		require.Equal(t, s, got.Sections[i].Text)
	}
	require.Len(t, got.Articles, len(want.Articles))
	for i := range want.Articles {
		w, g := &want.Articles[i], &got.Articles[i]
		in := func(what string) string { return fmt.Sprintf("article %d: %s", i, what) }
		require.Equal(t, w.Kind, g.Kind, in("kind"))
		if w.Title != "" {
			require.Equal(t, w.Title, g.Title.Text, in("title"))
		}
		require.NotNil(t, g.Dateline, in("dateline"))
		if w.Dateline.Text != "" {
			require.Equal(t, w.Dateline.Text, g.Dateline.Text, in("dateline"))
		}
		require.Len(t, g.Dateline.Places, len(w.Dateline.Places), in("places"))
		for j, p := range w.Dateline.Places {
			require.Equal(t, p.Name, g.Dateline.Places[j].Name, in("place"))
			require.Equal(t, p.Country, g.Dateline.Places[j].Country, in("place"))
			if p.Text != "" {
				require.Equal(t, p.Text, g.Dateline.Places[j].Text, in("place"))
			}
		}
		var codes []string
		for _, c := range g.Credits {
			codes = append(codes, c.Agency)
		}
		require.Equal(t, w.Dateline.Agencies, codes, in("credits"))
		if w.Published.Text != "" {
			require.Equal(t, w.Published.Text, g.Published.Text, in("published"))
			require.Equal(t, w.Published.At, g.Published.At.Format(time.RFC3339), in("published"))
		}
		var subheads []string
		paragraphs := 0
		for _, b := range g.Blocks {
			switch b.Kind {
			case "subhead":
				subheads = append(subheads, b.Of(string(src)))
			case "paragraph":
				paragraphs++
			}
		}
		if i == 0 {
			require.Equal(t, w.Subheads, subheads, in("subheads"))
			require.Equal(t, w.Paragraphs, paragraphs, in("paragraphs"))
		}
		next := 0
		for _, q := range w.Quotes {
			k := slices.IndexFunc(g.Quotes[next:], func(x kopij.Quote) bool {
				return q.Text != "" && x.Text == q.Text || q.Text == "" && strings.HasPrefix(x.Text, q.Starts) && strings.HasSuffix(x.Text, q.Ends)
			})
			require.GreaterOrEqual(t, k, 0, in("quote "+q.Text+q.Starts))
			x := &g.Quotes[next+k]
			next += k + 1
			if len(q.Kind) > 0 {
				require.Contains(t, q.Kind, x.Kind, in("kind of "+x.Text))
			}
			require.Equal(t, q.InHeadline, x.InHeadline, in(x.Text))
			if len(q.Speaker) > 0 {
				require.NotNil(t, x.Speaker, in("speaker of "+x.Text))
				require.Contains(t, q.Speaker, x.Speaker.Full, in("speaker of "+x.Text))
			}
			if q.Cue != "" {
				require.NotNil(t, x.Cue, in("cue of "+x.Text))
				require.Equal(t, q.Cue, x.Cue.Text, in("cue of "+x.Text))
			}
		}
		for _, l := range w.Leaders {
			var mentions []string
			for _, e := range g.Entities {
				if e.Name == l.Name && e.Leader != nil {
					require.Equal(t, l.Country, e.Leader.Country, in(l.Name))
					mentions = append(mentions, e.Text)
				}
			}
			require.NotEmpty(t, mentions, in("leader "+l.Name))
			if l.Mentions != nil {
				require.Subset(t, mentions, l.Mentions, in("mentions of "+l.Name))
				require.GreaterOrEqual(t, len(mentions), len(l.Mentions), in("mentions of "+l.Name))
			}
		}
		texts := map[string][]string{}
		countries := map[string]bool{}
		var government []string
		for _, e := range g.Entities {
			texts[e.Type] = append(texts[e.Type], e.Text)
			countries[e.Country] = true
			if e.Role == "government" {
				government = append(government, e.Text)
			}
		}
		for _, c := range w.Countries {
			require.True(t, countries[c], in("country "+c))
		}
		require.Subset(t, texts["ORG"], w.Organisations, in("organisations"))
		for _, p := range w.Persons { // "Witkoff" is had by "Steve Witkoff"
			require.True(t, slices.ContainsFunc(texts["PER"], func(s string) bool { return s == p || strings.HasSuffix(s, " "+p) }), in("person "+p))
		}
		require.Subset(t, texts["LOC"], w.Places, in("places"))
		require.Subset(t, government, w.GovernmentPlaces, in("government"))
		var times []string
		for _, x := range g.Times {
			times = append(times, x.Text)
		}
		require.Subset(t, times, w.Times, in("times"))
	}
}
