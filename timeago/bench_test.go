package timeago_test

import (
	"strings"
	"testing"
	"time"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// plain is text without a time word.
var plain = strings.Repeat("De burgemeester van de kleine stad opent met veel genoegen een nieuwe bibliotheek, waar bezoekers rustig kunnen lezen en werken aan grote houten tafels. ", 400)

// news is text with the times of ordinary news.
var news = strings.Repeat(`De gemeenteraad van Veldwijk stemde dinsdagavond in met het plan voor een nieuwe brug over de vaart. Volgens wethouder Roos Tamsma kost het werk ruim twaalf miljoen euro en begint de bouw in maart.
De oude brug stamt uit 1931 en is al drie jaar dicht voor vrachtwagens. "We hebben lang gewacht, maar nu gaat het gebeuren," zei zij na afloop tegen de verzamelde bewoners. De provincie betaalt mee.
Bewoners van de kade vrezen overlast. Vorige week hingen zij nog spandoeken op bij het gemeentehuis. De aannemer belooft dat het zware heiwerk alleen overdag gebeurt en dat de kade bereikbaar blijft voor fietsers.
`, 60)

func benchFind(b *testing.B, src string) {
	d := text.Parse(src)
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	var dst []timeago.Time
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		dst = timeago.Append(dst[:0], d, ref)
	}
}

func BenchmarkFindPlain(b *testing.B) { benchFind(b, plain) }

func BenchmarkFindNews(b *testing.B) { benchFind(b, news) }

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"8 minuten geleden", "gisteren om 14.30 uur", "anderhalf uur geleden", "dinsdag 2 december 2025 om 14.30 uur", "eind vorig jaar"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				timeago.Parse(s, ref)
			}
		})
	}
}
