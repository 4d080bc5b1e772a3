package article

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// split is what a page of testdata is expected to hold, by its text.
type split struct {
	Reference string         `json:"reference"`
	Sections  []string       `json:"sections,omitempty"`
	Articles  []splitArticle `json:"articles"`
}

type splitArticle struct {
	Kind        string   `json:"kind"`
	Title       string   `json:"title,omitempty"`
	Dateline    string   `json:"dateline,omitempty"`
	Places      []string `json:"places,omitempty"`
	Credits     []string `json:"credits,omitempty"` // "ANP dateline"
	Byline      string   `json:"byline,omitempty"`
	Authors     []string `json:"authors,omitempty"`
	Published   string   `json:"published,omitempty"`
	At          string   `json:"at,omitempty"`
	Lead        string   `json:"lead,omitempty"`
	Subheads    []string `json:"subheads,omitempty"`
	Paragraphs  []string `json:"paragraphs,omitempty"` // the first words of each
	Captions    []string `json:"captions,omitempty"`
	Boilerplate []string `json:"boilerplate,omitempty"`
}

// describe gives a split by its text.
func describe(page string, p Page, ref string) split {
	out := split{Reference: ref, Sections: texts(page, p.Sections)}
	for _, a := range p.Articles {
		d := splitArticle{
			Kind: a.Kind.String(), Title: a.Title.Of(page), Dateline: a.Dateline.Of(page), Places: texts(page, a.Dateline.Places),
			Byline: a.Byline.Of(page), Authors: texts(page, a.Authors), Published: a.Published.Of(page),
		}
		if a.Published.Resolved {
			d.At = a.Published.Time.At.Format(time.RFC3339)
		}
		for _, c := range a.Credits {
			d.Credits = append(d.Credits, c.Agency+" "+c.Where.String())
		}
		for _, b := range a.Blocks {
			w := b.Of(page)
			switch b.Kind {
			case text.Lead:
				d.Lead = w
			case text.Subhead:
				d.Subheads = append(d.Subheads, w)
			case text.Paragraph:
				d.Paragraphs = append(d.Paragraphs, firstWords(w))
			case text.Caption:
				d.Captions = append(d.Captions, w)
			case text.Boilerplate:
				d.Boilerplate = append(d.Boilerplate, w)
			}
		}
		out.Articles = append(out.Articles, d)
	}
	return out
}

func texts(page string, spans []text.Span) []string {
	var out []string
	for _, sp := range spans {
		out = append(out, sp.Of(page))
	}
	return out
}

// firstWords are the first six words of a paragraph and its last one.
func firstWords(s string) string {
	w := strings.Fields(s)
	if len(w) <= 7 {
		return strings.Join(w, " ")
	}
	return strings.Join(w[:6], " ") + " … " + w[len(w)-1]
}

func TestSplit(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 25)
	layouts, err := filepath.Glob("../testdata/layouts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, layouts)
	files = append(files, layouts...)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(file)
			require.NoError(t, err)
			page := string(b)
			golden := strings.TrimSuffix(file, ".txt") + ".split.json"
			j, err := os.ReadFile(golden)
			require.NoError(t, err)
			var want split
			require.NoError(t, json.Unmarshal(j, &want))
			ref, err := time.Parse(time.RFC3339, want.Reference)
			require.NoError(t, err)
			p := Split(page, ref)
			checkPage(t, page, p)
			got := describe(page, p, want.Reference)
			if casetest.Update() {
				j, err := json.MarshalIndent(got, "", " ")
				require.NoError(t, err)
				require.NoError(t, os.WriteFile(golden, append(j, '\n'), 0o644))
				return
			}
			require.Equal(t, want, got)
			require.Equal(t, p, Split(page, ref), "the same again")
		})
	}
}

// checkPage asserts that all spans lie in the page, on rune boundaries, that
// blocks do not overlap, and that no letter or digit is lost.
func checkPage(t *testing.T, page string, p Page) {
	t.Helper()
	seen := make([]bool, len(page))
	mark := func(sp text.Span) {
		require.True(t, 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(page), "%v", sp)
		for i := sp.Start; i < sp.End; i++ {
			seen[i] = true
		}
	}
	taken := make([]bool, len(page))
	for _, sp := range p.Sections {
		mark(sp)
	}
	for _, sp := range p.Furniture {
		mark(sp)
	}
	for _, a := range p.Articles {
		require.False(t, a.Span.Empty())
		mark(a.Dateline.Span)
		for i := a.Dateline.Start; i < a.Dateline.End; i++ {
			require.False(t, taken[i])
			taken[i] = true
		}
		last := 0
		for _, b := range a.Blocks {
			mark(b.Span)
			require.False(t, b.Span.Empty())
			require.True(t, a.Contains(b.Span))
			require.GreaterOrEqual(t, b.Start, last)
			last = b.End
			for i := b.Start; i < b.End; i++ {
				require.False(t, taken[i], "%q", b.Of(page))
				taken[i] = true
			}
		}
		for _, sp := range []text.Span{a.Title, a.Byline, a.Published.Span} {
			require.True(t, a.Contains(sp) || sp.Empty())
		}
		for _, c := range a.Credits {
			require.True(t, a.Contains(c.Span))
			require.Positive(t, c.Len())
		}
	}
	for i, r := range page {
		if r != unicode.ReplacementChar && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			require.True(t, seen[i], "lost at %d: %.40q", i, page[i:])
		}
	}
	for _, a := range p.Articles {
		spans := []text.Span{a.Span, a.Title, a.Byline, a.Published.Span, a.Dateline.Span}
		for _, b := range a.Blocks {
			spans = append(spans, b.Span)
		}
		for _, sp := range spans {
			require.True(t, onRune(page, sp.Start) && onRune(page, sp.End), "%v", sp)
		}
	}
}

// onRune reports whether i is no byte inside a rune.
func onRune(s string, i int) bool {
	for k := max(0, i-3); k < i; k++ {
		for j, r := range s[k:min(len(s), k+4)] {
			if j == 0 && r != unicode.ReplacementChar && k+len(string(r)) > i {
				return false
			}
		}
	}
	return true
}

func TestSplitNothing(t *testing.T) {
	for _, page := range []string{"", " \n\r\n\t", "\ufeff", "\u200b\n"} {
		require.Empty(t, Split(page, time.Time{}).Articles, "%q", page)
	}
}

func TestWithoutReference(t *testing.T) {
	page := "Brug bij Delft is weer open\nGepubliceerd: 3 december 2025, 12:00\nDe brug bij Delft is open voor verkeer.\nMeer nieuws\nGOUDA (ANP) - De kaas is op.\n8 minuten geleden"
	p := Split(page, time.Time{})
	require.Len(t, p.Articles, 2)
	require.True(t, p.Articles[0].Published.Resolved)
	require.Equal(t, 2025, p.Articles[0].Published.Time.At.Year())
	require.Equal(t, "8 minuten geleden", p.Articles[1].Published.Of(page))
	require.False(t, p.Articles[1].Published.Resolved)
}

// TestLinksAlone reads pages that hold links under their heading and no main
// article around them.
func TestLinksAlone(t *testing.T) {
	for page, titles := range map[string][]string{
		"Lees ook\nBrug bij Delft weer open":                                {"Brug bij Delft weer open"},
		"Lees ook\nBrug bij Delft weer open\nMarkt in Gouda gaat niet door": {"Brug bij Delft weer open", "Markt in Gouda gaat niet door"},
	} {
		p := Split(page, time.Time{})
		checkPage(t, page, p)
		var got []string
		for _, a := range p.Articles {
			require.Equal(t, Teaser, a.Kind)
			got = append(got, a.Title.Of(page))
		}
		require.Equal(t, titles, got)
	}
}

// TestListNumbers reads a list of titles with numbers, which are outside of the
// articles.
func TestListNumbers(t *testing.T) {
	page := "Brug bij Delft weer open\nDe brug bij Delft is woensdag weer opengegaan voor verkeer.\nMeest gelezen\n1. Markt in Gouda gaat niet door\n2. Kaas op het strand van Zandvoort\n• Fietser vindt oude munt"
	p := Split(page, time.Time{})
	checkPage(t, page, p)
	var titles, marks []string
	for _, a := range p.Articles[1:] {
		titles = append(titles, a.Title.Of(page))
	}
	for _, sp := range p.Furniture {
		marks = append(marks, sp.Of(page))
	}
	require.Equal(t, []string{"Markt in Gouda gaat niet door", "Kaas op het strand van Zandvoort", "Fietser vindt oude munt"}, titles)
	require.Equal(t, []string{"1.", "2."}, marks)
}

func FuzzSplit(f *testing.F) {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(f, err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(string(b))
	}
	f.Add("Brug bij Delft weer open\nMeer nieuws\nMarkt in Gouda gaat niet door\nROME (ANP/ANSA) - D")
	f.Add("A (ANP) - \xff\xfegeleden 8 minuten geledenB\r\rLees ook: x\u2028(ANP)")
	f.Add("rON(ANP)\ne\nmer")
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, page string) {
		p := Split(page, ref)
		checkPage(t, page, p)
		require.Equal(t, p, Split(page, ref))
	})
}

// TestAltered reads pages with pieces cut out, copied and put in, drawn from a seed:
// what fuzzing finds by chance alone is found here each time.
func TestAltered(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	rng := rand.New(rand.NewPCG(1, 2))
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	put := []string{"\n", "(ANP) - ", ")", "\xff", " ", "LONDEN (ANP)", "8 minuten geleden", " | "}
	for range 40 {
		for _, file := range files {
			b, err := os.ReadFile(file)
			require.NoError(t, err)
			page := string(b)
			for range 1 + rng.IntN(6) {
				at := rng.IntN(len(page))
				end := min(len(page), at+1+rng.IntN(60))
				switch to := rng.IntN(len(page)); rng.IntN(3) {
				case 0:
					page = page[:at] + page[end:] + "."
				case 1:
					page = page[:to] + page[at:end] + page[to:]
				case 2:
					page = page[:at] + put[rng.IntN(len(put))] + page[at:]
				}
			}
			if checkPage(t, page, Split(page, ref)); t.Failed() {
				t.Fatalf("%q", page)
			}
		}
	}
}

// TestWithin reads altered pages in which parts lay outside their article, or on
// one another.
func TestWithin(t *testing.T) {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	for _, page := range []string{
		"Groot kantoor in\nLONDEN (ANP)\nhet centrum",
		"Supermaan trekt veel  ANP - 14-11-2016, 19:07\nOp veel plekken in Nederland is maandag naar de maan gekeken. De supermaan stond dicht bij de aarde.\nIn Utrecht stond een rij. 'Ik zag de kraters heel scherp', vertelt Joost Voorbeeld.",
		"Kikker gevonden bij Gouda\nDoor onze redactie\n21 augustus 202. \"Zo'n vondst doe je één keer\",5, 13:45\nDelen\nIn een sloot bij Gouda is een zeldzame kikker gevonden. Het waterschap is er blij mee.",
		"De Koraalbode / Jeroen Tuinder / gisteren\nDuiker vindt trouwring van toerist na zes jaar\nInstructeur Jan Verzonnen zag iets blinken bij Klein Bonaire. Hij dacht aan een visje, maar het was goud.",
	} {
		p := Split(page, ref)
		require.NotEmpty(t, p.Articles, page)
		checkPage(t, page, p)
	}
}

// TestForms reads titles, authors and times in the forms of exports, magazines
// and lists.
func TestForms(t *testing.T) {
	const prose = "De brug bij Delft is woensdag na een jaar weer opengegaan voor het verkeer. De provincie zegt dat het werk langer duurde omdat er hout ontbrak."
	for _, c := range []struct{ page, title, byline, published string }{
		{"HD    Brug bij Delft weer open\nBY    Anna Verzonnen\nWC    118 woorden\nPD    22 maart 2016\nSN    De Verzonnen Krant\nLP\n" + prose + "\nAN    Document X1", "Brug bij Delft weer open", "Anna Verzonnen", "22 maart 2016"},
		{"‘De brug bij Delft was nooit\nweg, hij stond alleen open’\n\nTekst: Anna Verzonnen | 3 april 2024\n\n" + prose, "‘De brug bij Delft was nooit\nweg, hij stond alleen open’", "Anna Verzonnen", "3 april 2024"},
		{"Brug bij Delft weer open · 16:58\n" + prose, "Brug bij Delft weer open", "", "16:58"},
		{"Brug bij Delft weer open\n3 april 2024\n\n" + prose + " (Anna Verzonnen)", "Brug bij Delft weer open", "(Anna Verzonnen)", "3 april 2024"},
	} {
		p := Split(c.page, time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC))
		require.NotEmpty(t, p.Articles, c.page)
		a := p.Articles[0]
		require.Equal(t, []string{c.title, c.byline, c.published}, []string{a.Title.Of(c.page), a.Byline.Of(c.page), a.Published.Of(c.page)})
	}
}

// TestDatelineBelowFields reads a dateline without an agency below the fields
// of an export, which are short lines and no running text.
func TestDatelineBelowFields(t *testing.T) {
	page := "DOCUMENT 1\nBrug weer open\nDe Verzonnen Bode\n18 juli 2016 maandag\nBLADZIJDE 7\n121 woorden\n\nLONDEN - Over de brug bij Londen reed gisteren weer verkeer. De politie hield hem vrijdag nog dicht."
	p := Split(page, time.Date(2016, 7, 18, 12, 0, 0, 0, time.UTC))
	require.NotEmpty(t, p.Articles)
	require.Equal(t, "LONDEN - ", p.Articles[0].Dateline.Of(page))
}
