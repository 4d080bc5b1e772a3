package report

import (
	"encoding/base64"
	"encoding/csv"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

var reference = time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))

func counted(pages ...string) *Counts {
	c := &Counts{}
	for _, p := range pages {
		c.Add(kopij.Extract(p, reference))
	}
	return c
}

// The rows of the table of a key, as its CSV has them.
func rows(t *testing.T, html, key string) [][]string {
	t.Helper()
	m := regexp.MustCompile(`download="` + key + `\.csv" href="data:text/csv;charset=utf-8;base64,([^"]*)"`).FindStringSubmatch(html)
	require.NotNil(t, m, key)
	b, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(m[1], "&#43;", "+"))
	require.NoError(t, err)
	out, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	require.NoError(t, err)
	return out
}

func TestCounts(t *testing.T) {
	c := counted(
		"PARIJS (ANP/AFP) - „Wij gaan door”, zei de Franse president Emmanuel Macron. „Het is goed zo”, aldus Macron.",
		"DELFT (ANP) - „De deuren zijn op”, zei wethouder Anna Voorbeeld.",
	)
	var b strings.Builder
	require.NoError(t, c.Render(&b, Options{Language: "en", Made: reference}))
	speakers := rows(t, b.String(), "speakers")
	require.Equal(t, []string{"Emmanuel Macron", "2", "0", "1"}, speakers[1][:4])
	require.Equal(t, "head of state", speakers[1][6])
	require.Equal(t, "FR", speakers[1][7])
	require.Equal(t, "Anna Voorbeeld", speakers[2][0])
	require.Equal(t, []string{"Algemeen Nederlands Persbureau", "2", "66.7%"}, rows(t, b.String(), "agencies")[1])
	require.Equal(t, "2025-12", rows(t, b.String(), "countries")[1][0])
	require.Contains(t, b.String(), "Made on 2025-12-03")

	// Every quotation is counted, with a speaker or without.
	n := 0
	for kind, k := range c.kinds {
		if said(kind) {
			n += k
		}
	}
	require.Equal(t, n, c.attributed()+c.unknown)
}

// The order in which results come changes nothing.
func TestOrder(t *testing.T) {
	a := "„Ja, dat gaan wij doen”, zei Jan Jansen. „Nee, dat gaan wij niet doen”, zei Piet Pietersen."
	b := "„Wij weten het niet zo goed”, zei Anna Voorbeeld."
	var one, two strings.Builder
	require.NoError(t, counted(a, b).Render(&one, Options{}))
	require.NoError(t, counted(b, a).Render(&two, Options{}))
	require.Equal(t, one.String(), two.String())
}

func TestHostile(t *testing.T) {
	c := &Counts{}
	c.Add(&kopij.Result{Offsets: kopij.Byte, Articles: []kopij.Article{{
		Quotes:   []kopij.Quote{{Kind: "direct", Speaker: &kopij.Speaker{Full: "=cmd()<script>alert(1)</script>"}}},
		Entities: []kopij.Entity{{Type: "ORG", Name: `"><img src=x onerror=alert(1)>`, ID: 1}},
	}}})
	var b strings.Builder
	require.NoError(t, c.Render(&b, Options{}))
	require.Equal(t, 1, strings.Count(b.String(), "<script"))
	require.NotContains(t, b.String(), "<img")
	require.Equal(t, "'=cmd()<script>alert(1)</script>", rows(t, b.String(), "speakers")[1][0])
}

func TestEmpty(t *testing.T) {
	var b strings.Builder
	require.NoError(t, (&Counts{}).Render(&b, Options{}))
	require.Contains(t, b.String(), "Niets geteld")
	require.ErrorContains(t, (&Counts{}).Render(&b, Options{Language: "fr"}), `"fr"`)
}
