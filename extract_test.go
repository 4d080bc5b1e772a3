package kopij_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/internal/alloctest"
	"github.com/kopij/kopij/source"
)

func allPages(tb testing.TB) []string {
	tb.Helper()
	names, err := filepath.Glob("testdata/articles/*.txt")
	require.NoError(tb, err)
	var pages []string
	for _, n := range names {
		b, err := os.ReadFile(n)
		require.NoError(tb, err)
		pages = append(pages, string(b))
	}
	return pages
}

func FuzzExtract(f *testing.F) {
	for _, p := range allPages(f) {
		f.Add(p)
	}
	f.Add("\xff\n'\"„(ANP) - geleden")
	f.Add("# Kop\n\nDEN&nbsp;HAAG (ANP) - De Oekrai\u0308ense **premier** zei gis\u00adteren te-\ngen [Jan Smit](https://a.nl) dat hij &quot;niets&quot; wil.\n")
	x, err := kopij.New(kopij.Config{Indirect: true})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, s string) {
		p := kopij.Page{Text: s, Reference: reference}
		a := x.Extract(p)
		checkDirty(t, x, s, a)
		one, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		two, _ := json.Marshal(x.Extract(p))
		if string(one) != string(two) {
			t.Fatalf("two runs differ on %q", s)
		}
	})
}

// checkDirty asserts that every part of r, the result of s, lies on the bytes
// that its text is read from.
func checkDirty(t testing.TB, x *kopij.Extractor, s string, r *kopij.Result) {
	t.Helper()
	check(t, s, r)
	p := source.Clean(s)
	if !p.Changed() {
		return
	}
	clean := x.Extract(kopij.Page{Source: &source.Page{Text: p.Text, Blocks: p.Blocks}, Reference: reference})
	require.Equal(t, p.Text, clean.Text)
	check(t, p.Text, clean)
	clean.ToSource(p)
	a, err := json.Marshal(clean)
	require.NoError(t, err)
	b, err := json.Marshal(r)
	require.NoError(t, err)
	require.Equal(t, string(a), string(b))
}

// TestDirty reads text that is not clean, and gives offsets into it.
func TestDirty(t *testing.T) {
	src := "Top begint\n\nDEN&nbsp;HAAG (ANP) - De Oekrai\u0308ense premier zei gis\u00adteren 👍 te-\ngen de raad dat hij &quot;e\u0301e\u0301n ding&quot; wil.\n"
	for _, unit := range []kopij.Unit{kopij.Byte, kopij.Rune, kopij.UTF16} {
		r := kopij.Extract(src, reference)
		check(t, src, r)
		r.Convert(src, unit)
		require.Empty(t, r.Text)
		require.Len(t, r.Articles, 1)
		a := &r.Articles[0]
		cut := func(p kopij.Part) string {
			switch unit {
			case kopij.Rune:
				return string([]rune(src)[p.Start:p.End])
			case kopij.UTF16:
				return string(utf16.Decode(utf16.Encode([]rune(src))[p.Start:p.End]))
			}
			return src[p.Start:p.End]
		}
		require.Equal(t, "DEN HAAG (ANP) - ", a.Dateline.Text)
		require.Equal(t, "DEN&nbsp;HAAG (ANP) - ", cut(a.Dateline.Part))
		require.Equal(t, "Oekraïense", a.Entities[0].Text)
		require.Equal(t, "Oekrai\u0308ense", cut(a.Entities[0].Part))
		require.Equal(t, "gisteren", a.Times[0].Text)
		require.Equal(t, "gis\u00adteren", cut(a.Times[0].Part))
		require.Equal(t, "één ding", a.Quotes[0].Text)
		require.Equal(t, "e\u0301e\u0301n ding", cut(a.Quotes[0].Part))
	}
}

// costly are pieces of text whose repetition makes look-ahead costly.
var costly = []string{"(", "\"", "'", "1", "geleden ", "1 uur geleden", "a", "maandag ", "Jansen zei \"", "BRUSSEL (ANP) - ", "\n", "12 12 ", "„A ", "Kim ", "RUS ", "van der ", "\xff"}

// TestLinear doubles hostile inputs four times, up to a megabyte: the memory
// that the reading allocates, which every table and candidate list of it
// shows in, grows no faster than the text, with slack for the doubling of
// slices. Work that grew with the square would not end within the runner's
// limit.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("megabytes of hostile input take minutes with the race detector")
	}
	for _, unit := range costly {
		var work [5]float64
		for i := range work {
			x, err := kopij.New(kopij.Config{})
			require.NoError(t, err)
			s := strings.Repeat(unit, 1<<(16+i)/len(unit))
			work[i] = alloctest.Bytes(func() { x.Extract(kopij.Page{Text: s, Reference: reference}) })
		}
		require.Less(t, work[4], 16*2*max(work[0], 1<<20), "%q: %v", unit, work)
		require.Less(t, work[4], 4*max(work[3], 1<<22), "%q: %v", unit, work)
	}
}

// TestGoroutines gives every goroutine the same result.
func TestGoroutines(t *testing.T) {
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	pages := allPages(t)
	want := make([]string, len(pages))
	for i, p := range pages {
		b, err := json.Marshal(x.Extract(kopij.Page{Text: p, Reference: reference}))
		require.NoError(t, err)
		want[i] = string(b)
	}
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range pages {
				i = (i + g*7) % len(pages)
				b, err := json.Marshal(x.Extract(kopij.Page{Text: pages[i], Reference: reference}))
				if err != nil || string(b) != want[i] {
					t.Errorf("page %d differs: %v", i, err)
				}
			}
		})
	}
	wg.Wait()
}

// TestMainArticleKeepsItsDate: the teasers below an article are younger than
// it can be, and never date it.
func TestMainArticleKeepsItsDate(t *testing.T) {
	r := kopij.Extract("Een oude titel\n\nPARIJS (ANP) - Er gebeurde iets.\nMeer uit Buitenland\nBRUSSEL (ANP) - Iets anders.\n8 minuten geleden", reference)
	require.Len(t, r.Articles, 2)
	require.Nil(t, r.Articles[0].Published)
	require.True(t, reference.Add(-8*time.Minute).Equal(r.Articles[1].Published.At))
}

// TestReferences: the times of a teaser count from its own publication, those
// of the main article from the record's.
func TestReferences(t *testing.T) {
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	page := kopij.Page{
		Text:      "Een titel\n\nPARIJS (ANP) - Dat gebeurde gisteren.\nMeer uit Buitenland\nBRUSSEL (ANP) - Dat gebeurde gisteren.\n3 dagen geleden",
		Reference: reference,
		Published: time.Date(2023, 6, 12, 9, 0, 0, 0, time.FixedZone("", 7200)),
	}
	r := x.Extract(page)
	require.Len(t, r.Articles, 2)
	require.Equal(t, "2023-06-11T00:00:00+02:00", r.Articles[0].Times[0].From.Format(time.RFC3339))
	require.Equal(t, "2025-11-29T00:00:00+01:00", r.Articles[1].Times[0].From.Format(time.RFC3339))
}

// TestConvert gives the same texts by runes and by UTF-16 units.
func TestConvert(t *testing.T) {
	src := "Café 👍 sluit\n\nMÜNCHEN (ANP) - De Duitse kanselier Merkel zei dinsdag \"één ding\" te willen 👍 vóór vrijdag."
	for _, unit := range []kopij.Unit{kopij.Rune, kopij.UTF16} {
		r := kopij.Extract(src, reference)
		r.Convert(src, unit)
		require.Equal(t, unit, r.Offsets)
		var units []string
		for _, c := range src {
			units = append(units, string(c))
			if unit == kopij.UTF16 && c > 0xFFFF {
				units = append(units, "")
			}
		}
		a := &r.Articles[0]
		require.NotEmpty(t, a.Entities)
		require.NotEmpty(t, a.Times)
		require.NotEmpty(t, a.Quotes)
		parts := []kopij.Part{*a.Title, a.Dateline.Part, a.Dateline.Places[0].Part, a.Credits[0].Part, a.Quotes[0].Part}
		for _, e := range a.Entities {
			parts = append(parts, e.Part)
		}
		for _, x := range a.Times {
			parts = append(parts, x.Part)
		}
		for _, p := range parts {
			require.Equal(t, p.Text, strings.Join(units[p.Start:p.End], ""), fmt.Sprint(unit))
		}
	}
}

// TestExtractAll reads pages together and one by one.
func TestExtractAll(t *testing.T) {
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	var pages []kopij.Page
	for i, p := range allPages(t) {
		pages = append(pages, kopij.Page{ID: fmt.Sprint(i), Text: p, Reference: reference})
	}
	pages = append(pages, kopij.Page{}, pages[0])
	got := x.ExtractAll(pages)
	require.Len(t, got, len(pages))
	for i, r := range got {
		require.Equal(t, x.Extract(pages[i]), r)
	}
	require.Empty(t, x.ExtractAll(nil))
}

func BenchmarkExtract(b *testing.B) {
	pages := allPages(b)
	size := 0
	for _, p := range pages {
		size += len(p)
	}
	x, err := kopij.New(kopij.Config{})
	require.NoError(b, err)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			x.Extract(kopij.Page{Text: p, Reference: reference})
		}
	}
}
