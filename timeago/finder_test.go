package timeago_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

func values(src string, ts []timeago.Time) (out []string) {
	for _, t := range ts {
		out = append(out, t.Of(src)+" "+t.Value())
	}
	return out
}

func TestGrains(t *testing.T) {
	const src = "In 2017 en gisteren om 14.30 uur, en in mei 2019 vijf dagen lang."
	d := text.Parse(src)
	f := timeago.Finder{Grains: timeago.GrainsOf(timeago.Year, timeago.Minute)}
	require.Equal(t, []string{"2017 2017", "gisteren om 14.30 uur 2025-12-02T14:30"}, values(src, f.Find(d, ref)))
	_, ok := f.Parse("gisteren", ref)
	require.False(t, ok)
}

func TestStrict(t *testing.T) {
	const src = "Gisteren om 14.30 uur.\nHij kwam gisteren.\n3 december 2025"
	got := timeago.Finder{Strict: true}.Find(text.Parse(src), ref)
	require.Equal(t, []string{"Gisteren om 14.30 uur 2025-12-02T14:30", "3 december 2025 2025-12-03"}, values(src, got))
}

// TestNoReference: what needs a reference time keeps an empty value.
func TestNoReference(t *testing.T) {
	const src = "Zij kwam dinsdag aan, na 3 mei 2019."
	got := timeago.Find(text.Parse(src), time.Time{})
	require.Len(t, got, 2)
	require.True(t, got[0].From.IsZero() && got[0].To.IsZero() && got[0].At.IsZero())
	require.Equal(t, timeago.Day, got[0].Grain)
	require.Equal(t, "2019-05-04", got[1].From.Format("2006-01-02"))
}

// TestAppend keeps what dst holds.
func TestAppend(t *testing.T) {
	d := text.Parse("De zaak dient dinsdag. Dinsdag zal de rechter spreken.")
	first := timeago.Append(nil, d, ref)
	require.Len(t, first, 2)
	again := timeago.Append(first[:1:1], d, ref)
	require.Equal(t, []timeago.Time{first[0], first[0], first[1]}, again)
}

// TestAgree: the headline follows the sentence that says when.
func TestAgree(t *testing.T) {
	const src = "Brug maandag weer open\nDe brug zal maandag opengaan, zegt de wethouder."
	require.Equal(t, []string{"maandag 2025-12-08", "maandag 2025-12-08"}, values(src, timeago.Find(text.Parse(src), ref)))
}

// TestAnchored: a time that counts from the one named before.
func TestAnchored(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []string
	}{
		{"Op 3 mei 2019 viel hij. Een dag later stond hij weer op.", []string{"3 mei 2019 2019-05-03", "Een dag later 2019-05-04"}},
		{"Op 3 mei 2019 viel hij. Die avond lag hij in bed.", []string{"3 mei 2019 2019-05-03", "Die avond 2019-05-03T18/2019-05-04T00"}},
		{"Op 3 mei 2019 viel hij. Dezelfde week stond hij op.", []string{"3 mei 2019 2019-05-03", "Dezelfde week 2019-W18"}},
		{"In 2015 trouwde zij. Een jaar later verhuisde zij.", []string{"2015 2015", "Een jaar later 2016"}},
		{"In 2015 trouwde zij, op 3 mei van dat jaar.", []string{"2015 2015", "3 mei van dat jaar 2015-05-03"}},
		{"Een jaar later verhuisde zij.", []string{"Een jaar P1Y"}},
		{"Die avond lag hij in bed.", nil},
	} {
		require.Equal(t, c.want, values(c.src, timeago.Find(text.Parse(c.src), ref)), c.src)
	}
}

// TestClockChange: hours elapse over the change of the clocks, days keep the
// clock.
func TestClockChange(t *testing.T) {
	before := time.Date(2025, 3, 30, 1, 30, 0, 0, amsterdam)
	for in, want := range map[string]string{
		"over een uur":          "2025-03-30T03:30:00+02:00",
		"over 24 uur":           "2025-03-31T02:30:00+02:00",
		"over een dag":          "2025-03-31T01:30:00+02:00",
		"over een week":         "2025-04-06T01:30:00+02:00",
		"een half jaar geleden": "2024-09-30T01:30:00+02:00",
	} {
		got, ok := timeago.Parse(in, before)
		require.True(t, ok, in)
		require.Equal(t, want, got.At.Format(time.RFC3339), in)
	}
	// A reference with a bare offset has the zone of the Low Countries.
	bare, err := time.Parse(time.RFC3339, "2025-07-01T12:00:00+02:00")
	require.NoError(t, err)
	got, ok := timeago.Parse("1 december 2025", bare)
	require.True(t, ok)
	require.Equal(t, "2025-12-01T00:00:00+01:00", got.From.Format(time.RFC3339))
}

func TestNames(t *testing.T) {
	require.Equal(t, "tense past future nearest", fmt.Sprint(timeago.ByTense, " ", timeago.Past, " ", timeago.Future, " ", timeago.Nearest))
	require.Empty(t, (timeago.Nearest + 1).String())
	require.Equal(t, "day|year", timeago.GrainsOf(timeago.Year, timeago.Day).String())
	require.Empty(t, timeago.Grains(0).String())
}

// TestParseSpaces reads white space of every kind between words.
func TestParseSpaces(t *testing.T) {
	for _, s := range []string{"12\u00a0mei 2019", "12 \u200bmei\ufeff 2019", "12\tmei\n2019"} {
		x, ok := timeago.Parse(s, ref)
		require.True(t, ok, "%q", s)
		require.Equal(t, "2019-05-12", x.Value(), "%q", s)
	}
}

// TestParseRefuses reads strings that are no time though each of their words may
// be in one.
func TestParseRefuses(t *testing.T) {
	for _, s := range []string{
		"binnen de weken", "om anderhalf over drie", "1234'", "'6b", "week 54", "week 0", "30 februari", "31 juni", "0 mei", "32 mei", "de 32e",
		"13-13-2020", "2020-02-30", "12.60 uur", "25.00 uur", "24:01", "12:30:60", "13:00pm", "1360pm", "vijfde kwartaal", "0e kwartaal", "derde helft van 2019", "K5", "H3 2020",
		"16:00 +15:00", "16:00 +02:07", "31e eeuw", "0e eeuw", "jaren 75", "jaren 7", "elke 61e dag", "elke zesde maandag van de maand",
		"vierde vrijdag van vorige week", "zevende maandag van maart", "8e dag van deze week", "elke seconde", "elke weken", "6 5/4 uur", "6 1/0 uur", "van 7 tot 3 december", "12e tot 11e eeuw",
		"2019-2014", "10 v.Chr. - 20 v.Chr.", "0 v.Chr.", "100000 v.Chr.", "maart 24 uur", "half dertien", "kwart over 24", "komende 0 dagen", "van mei tot mei 2019", "tussen en", "anderhalve maandag later", "die weken", "dat uur",
		"half 0", "half nul", "kwart over 0", "een paar minuten voor drie", "om 14 uur anderhalf", "maandag over drie dagen", "dinsdag over twee maanden", "afgelopen dinsdag vorige week", "gisteravond 22 april",
		"woens 31 apr 15:50:06 2016", "20251203T091260", "2025120T0912", "20251303T0912", "20251203T2412", "jaren 100 van de vorige eeuw", "jaren 85 van de 19e eeuw", "jaren tachtig van de 1e eeuw", "jaren tachtig van de 31e eeuw",
		"jaren zestig en tachtig", "jaren 65 en 70", "jaren 60 en 75", "jaren tachtig en zestig", "jaren 100", "0e en 1e eeuw", "18e en 20e eeuw", "30e en 31e eeuw", "1234.567 v.Chr.", "12.34 v.Chr.", "ongeveer vorig jaar", "300 - 500 v.Chr.", "500 tot 300 na Christus", "100001 - 300 v.Chr.", "101e eeuw voor Christus",
		"vorig kwartier", "13-2016", "2016-13", "0-5", "5-0", "5-13", "12 mei tweeduizendtien achttien", "12 mei tweeduizend honderd", "0e maandag van mei", "0e dag van mei 2019", "61e dag van 2019", "zesde zondag", "eerste anderhalve maanden van 2019", "laatste 20 maanden van 2019", "60e week van 2019", "53e week van 2019",
		"2018/2014", "vrijdag de zevende van mei van juni", "volgende week tussen 3 mei en vrijdag", "22 mei (22)", "eerste dagen van de dag", "tweede trimesters", "23 uur pm", "honderdtien en drie dagen", "honderd en anderhalve dagen", "honderd en honderd dagen",
		"29 februari '63", "29 februari tweeduizend zeven", "12 mei 234 na Christus", "zon 29 feb 15:50:06 2015", "de komende 2 weken 200000 jaar", "binnen 200000 jaar", "jaren 95 van de 19e eeuw", "jaren 65 tot 70", "3 /12",
	} {
		if x, ok := timeago.Parse(s, ref); ok {
			t.Errorf("%s: %s", s, x.Value())
		}
	}
}
