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

// handAge is what a programmer would write for these forms alone: the moment,
// and the stretch of time that it may be anywhere in. It allocates nothing.
func handAge(s string, ref time.Time) (at, from, to time.Time, ok bool) {
	number, rest, _ := strings.Cut(s, " ")
	unit, ago, _ := strings.Cut(rest, " ")
	if ago != "geleden" {
		return
	}
	n := 0
	switch number {
	case "een", "één":
		n = 2
	case "anderhalf":
		n = 3
	case "twee":
		n = 4
	case "drie":
		n = 6
	default:
		x, err := strconv.Atoi(number)
		if err != nil {
			return
		}
		n = 2 * x
	}
	switch unit {
	case "seconde", "seconden":
		at = ref.Add(-time.Duration(n) * time.Second / 2)
		return at, at, at.Add(time.Second), true
	case "minuut", "minuten":
		at = ref.Add(-time.Duration(n) * time.Minute / 2)
		return at, at, at.Add(time.Minute), true
	case "uur", "uren":
		at = ref.Add(-time.Duration(n) * time.Hour / 2)
		if n%2 == 1 {
			return at, at, at.Add(time.Minute), true
		}
		return at, at, at.Add(time.Hour), true
	case "dag", "dagen":
		at = ref.AddDate(0, 0, -n/2)
	case "week", "weken":
		at = ref.AddDate(0, 0, -7*n/2)
	case "maand", "maanden":
		at = ref.AddDate(0, -n/2, 0)
		from = time.Date(at.Year(), at.Month(), 1, 0, 0, 0, 0, at.Location())
		return at, from, from.AddDate(0, 1, 0), true
	case "jaar", "jaren":
		at = ref.AddDate(-n/2, 0, 0)
		from = time.Date(at.Year(), 1, 1, 0, 0, 0, 0, at.Location())
		return at, from, from.AddDate(1, 0, 0), true
	default:
		return
	}
	y, m, d := at.Date()
	from = time.Date(y, m, d, 0, 0, 0, 0, at.Location())
	return at, from, from.AddDate(0, 0, 1), true
}

// BenchmarkAges compares Parse with the hand-written switch; its metric is how
// many times as long Parse takes, by the fastest round of each, since a machine
// does other things as well.
func BenchmarkAges(b *testing.B) {
	hand, parse := time.Hour, time.Hour
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
		hand, parse = min(hand, t1.Sub(t0)), min(parse, time.Since(t1))
	}
	b.ReportMetric(float64(parse)/float64(hand), "ratio")
	b.ReportMetric(float64(hand.Nanoseconds())/float64(100*len(ages)), "ns/hand")
	b.ReportMetric(float64(parse.Nanoseconds())/float64(100*len(ages)), "ns/parse")
}

// TestHandAge sees to it that the two read the same.
func TestHandAge(t *testing.T) {
	for _, s := range ages {
		at, from, to, ok := handAge(s, ref)
		require.True(t, ok, s)
		got, ok := timeago.Parse(s, ref)
		require.True(t, ok, s)
		require.True(t, at.Equal(got.At) && from.Equal(got.From) && to.Equal(got.To), "%s: %s %s %s, want %s %s %s", s, got.At, got.From, got.To, at, from, to)
	}
}
