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
	require.Equal(t, "France", speakers[1][7])
	require.Equal(t, "Anna Voorbeeld", speakers[2][0])
	require.Equal(t, []string{"Algemeen Nederlands Persbureau", "2", "100.0%"}, rows(t, b.String(), "agencies")[1])
	require.Equal(t, "2025-12", rows(t, b.String(), "countries")[1][0])
	require.Contains(t, b.String(), "Made on 3 Dec 2025")

	// Every quotation is counted, with a speaker or without.
	n := 0
	for kind, k := range c.kinds {
		if said(kind) {
			n += k
		}
	}
	known, _ := c.attributed()
	require.Equal(t, n, known+c.unknown)
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
		Quotes:   []kopij.Quote{{Kind: "direct", Speaker: &kopij.Speaker{Full: "x", Entity: 2}}},
		Entities: []kopij.Entity{{Type: "PER", Name: "=cmd()<script>alert(1)</script>", ID: 2}, {Type: "ORG", Name: `"><img src=x onerror=alert(1)>`, ID: 1}},
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

// Who has no name is counted, and is nobody in particular; a share has the
// least and the most that it can be.
func TestUnnamedAndBounds(t *testing.T) {
	c := &Counts{}
	quote := func(s *kopij.Speaker) kopij.Quote { return kopij.Quote{Kind: "direct", Speaker: s} }
	for range 2 {
		c.Add(&kopij.Result{Offsets: kopij.Byte, Articles: []kopij.Article{{
			Quotes: []kopij.Quote{
				quote(&kopij.Speaker{Full: "de verdachte", Sort: "person", Function: "verdachte"}),
				quote(&kopij.Speaker{Full: "Anna Voorbeeld", Entity: 1, Sort: "person", Gender: "f"}),
				quote(&kopij.Speaker{Full: "Voorbeeldbank", Entity: 2, Sort: "body"}),
				quote(nil),
				{Kind: "title"},
			},
			Entities: []kopij.Entity{{Type: "PER", Name: "Anna Voorbeeld", ID: 1}, {Type: "ORG", Name: "Voorbeeldbank", ID: 2}},
		}}})
	}
	known, unnamed := c.attributed()
	require.Equal(t, []int{6, 2, 2}, []int{known, unnamed, c.unknown})
	var b strings.Builder
	require.NoError(t, c.Render(&b, Options{}))
	html := b.String()
	var names []string
	for _, r := range rows(t, html, "speakers")[1:] {
		names = append(names, r[0])
	}
	require.Equal(t, []string{"Anna Voorbeeld", "Voorbeeldbank"}, names)
	// Four quotations of people: two of a woman, two of nobody knows whom; and
	// two more that nobody is known to have said.
	require.Equal(t, [][]string{{"niet bekend", "2", "50.0%", "–", "–"}, {"vrouw", "2", "50.0%", "33.3%", "100.0%"}}, rows(t, html, "gender")[1:])
	require.Contains(t, html, `<td class="num">33,3%</td>`)
	require.Contains(t, rows(t, html, "kinds"), []string{"titel van een werk", "2", "20.0%"})
	require.Contains(t, rows(t, html, "sort"), []string{"instantie", "2", "33.3%", "25.0%", "50.0%"})
}

// Each row of a chart lies within it, and bars are in proportion.
func TestChart(t *testing.T) {
	c := bars([]row{{"a", 10}, {"b", 5}}, 20, []int{20, 5})
	require.Equal(t, rect{"bar", barLeft, 3, barWidth / 2, 13}, c.Rects[0])
	require.Equal(t, rect{"reach", barLeft + barWidth/2, 9, barWidth / 2, 1}, c.Rects[1])
	require.Equal(t, rect{"bar", barLeft, 23, barWidth / 4, 13}, c.Rects[3])
	months := overTime([]row{{"a", 6}}, [][]int{{2, 4}}, []string{"2024-11", "2025-01"})
	for _, c := range []chart{c, months} {
		for _, r := range c.Rects {
			require.True(t, r.X >= barLeft && r.X+r.W <= barLeft+barWidth+1 && r.Y >= 0 && r.Y+r.H <= c.Height, "%v", r)
		}
	}
	require.Len(t, months.Rects, 3, "a floor, and a bar for each month that has any")
	require.Equal(t, barLeft+barWidth*2/3, months.Rects[2].X)
}

// Every word of the page has a label in both languages.
func TestLabels(t *testing.T) {
	for line := range strings.Lines(labelRows) {
		require.True(t, line[0] == '#' || strings.Count(line, "\t") == 2, line)
	}
	for _, m := range regexp.MustCompile(`Words\.Of "([^"]*)"`).FindAllStringSubmatch(pageTemplate, -1) {
		require.Contains(t, labelRows, "\n"+m[1]+"\t", m[1])
	}
}
