package quotes_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
)

// An option comes with the fullest name of its bearer, or with its own words where
// nothing is known of who it is.
func TestOptions(t *testing.T) {
	src := `Joost Verkamp en Mieke Dorrestein kwamen. Later sprak Verkamp. "Wij gaan door", zei hij. De zon scheen op zijn boot.`
	var f quotes.Finder
	_, choices := f.Explain(text.Parse(src), nil)
	for _, c := range choices {
		if c.Model != "speaker" {
			continue
		}
		options := map[string]string{}
		for _, o := range c.Options {
			options[o.Span.Of(src)] = o.Text
		}
		require.Equal(t, "Joost Verkamp", options["Verkamp"])
		require.Equal(t, "Joost Verkamp", options["hij"])
		require.Equal(t, "", options[""])
		require.Equal(t, "hij", c.Options[c.Chosen].Span.Of(src))
	}
	require.Equal(t, "speaker", choices[len(choices)-1].Model)
	_, choices = f.Explain(text.Parse(`"Wij gaan door", zei zij.`), nil)
	c := choices[len(choices)-1]
	require.Equal(t, "zij", c.Options[c.Chosen].Text)
}

// A speaker who is less sure than the threshold is left out; a Finder's models may
// be empty.
func TestThreshold(t *testing.T) {
	src := `Joost Verkamp was er. "Wij gaan door." De zon scheen.`
	find := func(threshold float64, m *quotes.Models) quotes.Speaker {
		f := quotes.Finder{Threshold: threshold, Models: m}
		got := f.Find(text.Parse(src), nil)
		require.Len(t, got, 1)
		return got[0].Speaker
	}
	require.Equal(t, "Joost Verkamp", find(-1, nil).Full)
	require.Equal(t, "Joost Verkamp", find(-1, new(quotes.Models)).Full)
	require.False(t, func() bool { s := find(0.999, nil); return s.Found() }())
	require.Empty(t, (&quotes.Cue{}).Span())
}
