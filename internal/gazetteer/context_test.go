package gazetteer_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

// TestContext tells names from words, surnames and parts of longer names.
func TestContext(t *testing.T) {
	g := gazetteer.Default()
	for in, want := range map[string]string{
		// Ordinary words.
		"Dieren zijn hier niet welkom.":         "",
		"De trein naar Dieren rijdt niet.":      "Dieren: Dieren city NL",
		"Best een goed idee, zei hij.":          "",
		"Een brand in Best is geblust.":         "Best: Best city NL",
		"Van daar ging hij verder.":             "",
		"Meer weten we niet.":                   "",
		"Een huis in Meer is ingestort.":        "Meer: Meer city BE",
		"Volgens Van Dalenoord is dat onjuist.": "",
		// People.
		"Gisteren zei Clinton dat het niet kon.":       "",
		"Gisteren was hij in Clinton, een dorpje daar": "Clinton: Clinton city US",
		"Volgens Kees Oosterhout is het voorbij.":      "",
		"Volgens Karin van Oosterhout is het voorbij.": "",
		"De burgemeester van Oosterhout is boos.":      "Oosterhout: Oosterhout city NL",
		// Parts of longer names, and names beside each other.
		"Hij won de Amsterdam Zilveren Lepel.":      "",
		"Zij wonen in Amsterdam en Londen.":         "Amsterdam: Amsterdam capital NL; Londen: Londen capital GB",
		"Gisteren sprak in Parijs Karel Verzonnen.": "Parijs: Parijs capital FR",
		"In Brussel stemde de FNV tegen.":           "Brussel: Brussel capital BE; FNV: FNV union NL",
		"op de Krim en in de Achterhoek":            "Krim: Krim region UA; Achterhoek: Achterhoek region NL",
		"De Champions League begint.":               "",
		"De DAX sloot hoger.":                       "",
		"DEN HAAG EN UTRECHT STAKEN":                "DEN HAAG: Den Haag city NL; UTRECHT: Utrecht city NL",
	} {
		require.Equal(t, want, list(g, in), in)
	}
}

// TestAppendAll leaves nothing out.
func TestAppendAll(t *testing.T) {
	g := gazetteer.Default()
	src := "Best en Clinton, Sergio Ramos"
	doc := text.Parse(src)
	var all []string
	for _, m := range g.AppendAll(nil, doc) {
		all = append(all, m.Of(src))
	}
	require.Equal(t, []string{"Best", "Clinton", "Ramos"}, all)
	require.Empty(t, g.Append(nil, doc))

	m, ok := g.At(doc, 0)
	require.True(t, ok)
	require.True(t, m.Has(gazetteer.Word))
	require.Equal(t, "Best", m.Of(src))
	_, ok = g.At(doc, 1)
	require.False(t, ok)
}

func TestResolve(t *testing.T) {
	g := gazetteer.Default()
	doc := text.Parse("een aanslag in Tripoli")
	ms := g.Append(nil, doc)
	require.Len(t, ms, 1)
	m := ms[0]
	require.True(t, m.Has(gazetteer.Ambiguous))
	require.Equal(t, "LY", g.Country(m.ID))
	require.Equal(t, "LY", g.Country(g.Resolve(m, nil)))
	require.Equal(t, "LB", g.Country(g.Resolve(m, []string{"LB"})))
	require.Equal(t, "LB", g.Country(g.ResolvePlace(m, []string{"LB"})))
	// The dateline's country, which comes first, weighs more.
	require.Equal(t, "LY", g.Country(g.Resolve(m, []string{"LY", "LB"})))
	require.Equal(t, m.ID, g.AppendEntries(nil, m)[0])
}
