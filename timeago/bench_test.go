package timeago_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

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

// ages are what sites print, of the forms that handAge reads too.
var ages = []string{"8 minuten geleden", "1 uur geleden", "anderhalf uur geleden", "3 dagen geleden", "een week geleden", "twee maanden geleden", "12 seconden geleden", "een jaar geleden"}

// handAge is what a programmer would write for these forms alone.
func handAge(s string, ref time.Time) (time.Time, bool) {
	w := strings.Fields(strings.ToLower(s))
	if len(w) != 3 || w[2] != "geleden" {
		return time.Time{}, false
	}
	n := 0
	switch w[0] {
	case "een", "één":
		n = 100
	case "anderhalf":
		n = 150
	case "twee":
		n = 200
	case "drie":
		n = 300
	default:
		x, err := strconv.Atoi(w[0])
		if err != nil {
			return time.Time{}, false
		}
		n = 100 * x
	}
	switch w[1] {
	case "seconde", "seconden":
		return ref.Add(-time.Duration(n) * time.Second / 100), true
	case "minuut", "minuten":
		return ref.Add(-time.Duration(n) * time.Minute / 100), true
	case "uur", "uren":
		return ref.Add(-time.Duration(n) * time.Hour / 100), true
	case "dag", "dagen":
		return ref.AddDate(0, 0, -n/100), true
	case "week", "weken":
		return ref.AddDate(0, 0, -7*n/100), true
	case "maand", "maanden":
		return ref.AddDate(0, -n/100, 0), true
	case "jaar", "jaren":
		return ref.AddDate(-n/100, 0, 0), true
	}
	return time.Time{}, false
}

// BenchmarkAges compares Parse with the hand-written switch; its metric is how
// many times as long Parse takes.
func BenchmarkAges(b *testing.B) {
	var hand, parse time.Duration
	for b.Loop() {
		t0 := time.Now()
		for range 100 {
			for _, s := range ages {
				handAge(s, ref)
			}
		}
		t1 := time.Now()
		for range 100 {
			for _, s := range ages {
				timeago.Parse(s, ref)
			}
		}
		hand += t1.Sub(t0)
		parse += time.Since(t1)
	}
	b.ReportMetric(float64(parse)/float64(hand), "ratio")
}

// TestHandAge sees to it that the two read the same.
func TestHandAge(t *testing.T) {
	for _, s := range ages {
		want, ok := handAge(s, ref)
		require.True(t, ok, s)
		got, ok := timeago.Parse(s, ref)
		require.True(t, ok, s)
		require.True(t, want.Equal(got.At), "%s: %s, want %s", s, got.At, want)
	}
}
