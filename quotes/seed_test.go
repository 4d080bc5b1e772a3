package quotes

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// oneOrMore is a JSON string or list of strings.
type oneOrMore []string

func (o *oneOrMore) UnmarshalJSON(b []byte) error {
	if b[0] == '[' {
		return json.Unmarshal(b, (*[]string)(o))
	}
	var s string
	err := json.Unmarshal(b, &s)
	*o = oneOrMore{s}
	return err
}

// seedNames marks the names that matter for the page's quotations as a
// recogniser would.
func seedNames(src string) []Mention {
	var out []Mention
	for _, n := range []struct {
		name string
		typ  Type
		id   int
	}{
		{"Kim Jong-un", PER, 1}, {"Kim ", PER, 1}, {"Vladimir Poetin", PER, 2}, {"Noord-Korea ", LOC, 3}, {"Verenigde Staten", LOC, 4},
		{"Rusland", LOC, 5}, {"Joeri Oesjakov", PER, 6}, {"Donald Trump", PER, 7}, {"Moskou", LOC, 8}, {"Somalië", LOC, 9},
	} {
		for at := 0; ; {
			i := strings.Index(src[at:], n.name)
			if i < 0 {
				break
			}
			s := text.Span{Start: at + i, End: at + i + len(strings.TrimSpace(n.name))}
			if !slices.ContainsFunc(out, func(m Mention) bool { return m.Overlaps(s) }) {
				out = append(out, Mention{Span: s, Type: n.typ, ID: n.id})
			}
			at += i + 1
		}
	}
	return out
}

// TestSeed finds the seed page's quotations with their speakers. The page is
// cut by hand into its articles here: the first nine lines are the main one,
// each line after them a teaser.
func TestSeed(t *testing.T) {
	src, err := os.ReadFile("../../shared/seed/article.txt")
	if err != nil {
		t.Skip("the shared seed is not here:", err)
	}
	var want struct {
		Articles []struct {
			Quotes []struct {
				Text       string
				TextStarts string `json:"text_starts"`
				TextEnds   string `json:"text_ends"`
				Kind       oneOrMore
				Speaker    oneOrMore
				Cue        string
				InHeadline bool `json:"in_headline"`
			}
		}
	}
	b, err := os.ReadFile("../../shared/seed/expected.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &want))
	lines := strings.SplitAfter(string(src), "\n")
	texts := append([]string{strings.Join(lines[:9], "")}, lines[9:]...)
	for n, a := range want.Articles {
		d := new(text.Document)
		d.Reset(texts[n])
		at := 0
		for i, l := range strings.SplitAfter(texts[n], "\n") {
			kind := text.Paragraph
			switch {
			case n == 0 && i == 0:
				kind = text.Title
			case len(l) < 30:
				kind = text.Subhead
			}
			start := at
			if j := strings.Index(l, " - "); j > 0 && j < 60 {
				start += j + 3
			}
			d.Add(kind, text.Span{Start: start, End: at + len(strings.TrimRight(l, "\n"))})
			at += len(l)
		}
		got := Find(d, seedNames(d.Src))
		for _, w := range a.Quotes {
			i := slices.IndexFunc(got, func(q Quote) bool {
				s := q.Of(d.Src)
				return s == w.Text || w.Text == "" && strings.HasPrefix(s, w.TextStarts) && strings.HasSuffix(s, w.TextEnds)
			})
			require.GreaterOrEqual(t, i, 0, "%s%s", w.Text, w.TextStarts)
			q := got[i]
			require.Equal(t, w.InHeadline, q.InHeadline)
			if len(w.Kind) > 0 {
				require.Contains(t, []string(w.Kind), q.Kind.String(), "%s", q.Of(d.Src))
			}
			require.Contains(t, []string(w.Speaker), q.Speaker.Full, "%s: %s", q.Of(d.Src), q.Speaker.Rule)
			if w.Cue != "" {
				require.Equal(t, w.Cue, q.Cue.Text)
			}
		}
	}
}
