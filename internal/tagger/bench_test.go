package tagger_test

import (
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// sample is news-like text written for the benchmarks.
const sample = `De gemeenteraad van Deventer heeft dinsdagavond ingestemd met de bouw van een nieuwe brug over de IJssel. Wethouder Marloes Hagenbeek sprak van "een historisch besluit" en verwacht dat de werkzaamheden volgend voorjaar kunnen beginnen.
Tegenstanders vrezen dat het verkeer in de binnenstad verder zal toenemen. "We hebben jarenlang gevraagd om een onderzoek naar de gevolgen, maar dat is er nooit gekomen", zegt Joost Wielinga van de bewonersvereniging. Hij sluit een gang naar de rechter niet uit.
De brug moet 48,5 miljoen euro gaan kosten. Het Rijk betaalt de helft, de provincie Overijssel draagt 12 miljoen bij. Volgens de planning rijden de eerste auto's er in 2029 overheen. Eerder deze week bleek al dat drie bouwbedrijven zich hebben ingeschreven voor de aanbesteding.
`

func BenchmarkTag(b *testing.B) {
	doc := text.Parse(strings.Repeat(sample, 20))
	m := tagger.Default()
	b.ReportAllocs()
	b.SetBytes(int64(len(doc.Src)))
	for b.Loop() {
		m.Tag(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens))*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if tagger.ReadEmbedded() == nil {
			b.Fatal("no model")
		}
	}
}
