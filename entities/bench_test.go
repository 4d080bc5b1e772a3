package entities

import (
	"strings"
	"testing"
	"time"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// benchText is news written for this project.
const benchText = `Zandwijk praat met Nederland over nieuwe brug
De Nederlandse premier Mark Rutte heeft dinsdag in Den Haag gesproken met de Duitse bondskanselier Angela Merkel. Volgens Rutte
verwacht Duitsland dat de Europese Unie snel met geld komt. "Wij wachten niet op Brussel", zei Merkel na afloop van het gesprek.
In Moskou reageerde president Vladimir Poetin koel. Rusland ziet de plannen van de Verenigde Staten als een bedreiging, en Poetins
woordvoerder noemde het voorstel van Washington onverstandig. Eerder deze week had minister Sigrid Kaag van Buitenlandse Zaken al
gezegd dat Nederland een eigen koers vaart. Het Openbaar Ministerie in Rotterdam doet intussen onderzoek naar het bedrijf Vopak,
dat zegt mee te werken. Jan van den Zandwijk, directeur van de Stichting Bruggen en Wegen (SBW), hoopt op een snel besluit. De SBW
wijst erop dat Belgische en Franse bedrijven al langer klagen. Op de beurs in Amsterdam won de AEX-index een half procent.
`

func benchDocument() *text.Document {
	d := new(text.Document)
	d.Reset(strings.Repeat(benchText, 4))
	d.AddLines(text.Paragraph, text.Span{Start: 0, End: len(d.Src)})
	tagger.Default().Tag(d)
	return d
}

func benchmark(b *testing.B, c Config) {
	d := benchDocument()
	c.Date = time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)
	r := New(c)
	var dst []Mention
	b.SetBytes(int64(len(d.Src)))
	b.ReportAllocs()
	for b.Loop() {
		dst = r.Append(dst[:0], d, Context{})
	}
}

func BenchmarkAll(b *testing.B) { benchmark(b, Default()) }

func BenchmarkWithoutModel(b *testing.B) {
	c := Default()
	c.Model = Model{}
	benchmark(b, c)
}

// BenchmarkLists is the matching of the lists alone.
func BenchmarkLists(b *testing.B) {
	d := benchDocument()
	r := New(Default())
	f := new(finder)
	b.SetBytes(int64(len(d.Src)))
	b.ReportAllocs()
	for b.Loop() {
		f.reset(r, d, Context{})
		f.findCountries()
		f.findNames()
		f.findPeople()
		f.findPlaces()
	}
}
