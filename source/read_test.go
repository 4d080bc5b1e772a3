package source

import (
	"bytes"
	"compress/gzip"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/kopij/kopij/text"
)

const sample = "OEKRAÏNE (ANP) - Premier Orbán van België sprak in Oekraïne.\n"

func encode16(s string, big bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func packed(t testing.TB, b []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, err := z.Write(b)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return out.Bytes()
}

// TestEncodings reads one text in every encoding.
func TestEncodings(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String(sample)
	require.NoError(t, err)
	euro, err := charmap.ISO8859_15.NewEncoder().String("Het kost 5 € in België")
	require.NoError(t, err)
	for _, c := range []struct {
		name, hint string
		in         []byte
		encoding   string
		want       string
	}{
		{"plain", "", []byte(sample), "utf-8", sample},
		{"BOM", "", []byte("\ufeff" + sample), "utf-8", sample},
		{"little", "", encode16(sample+"👍", false), "utf-16le", sample + "👍"},
		{"big", "", encode16(sample+"👍", true), "utf-16be", sample + "👍"},
		{"guess", "", []byte(latin), "windows-1252", sample},
		{"declared", "latin1", []byte(latin), "windows-1252", sample}, // the WHATWG reads one as the other
		{"8859-15", "ISO-8859-15", []byte(euro), "iso-8859-15", "Het kost 5 € in België"},
		{"gzip", "", packed(t, []byte(sample)), "utf-8", sample},
		{"broken", "", []byte(strings.Repeat(sample, 5) + "\xff"), "utf-8", strings.Repeat(sample, 5) + "\xff"},
		{"other", "shift_jis", []byte("\x83\x65\x83\x58\x83\x67 abc"), "shift_jis", "テスト abc"},
		{"empty", "", nil, "utf-8", ""},
	} {
		p, err := Read(c.in, Options{Encoding: c.hint})
		require.NoError(t, err, c.name)
		require.Equal(t, c.want, p.Text, c.name)
		require.Equal(t, c.encoding, p.Encoding, c.name)
		require.Equal(t, c.encoding == "utf-8", p.InText(), c.name)
		if i := strings.Index(p.Text, "België"); i >= 0 && c.name != "gzip" {
			sp := p.Source(text.Span{Start: i, End: i + len("België")})
			got, err := Read(append(bytes.Clone(bom(c.in)), c.in[sp.Start:sp.End]...), Options{Encoding: c.hint})
			require.NoError(t, err)
			require.Equal(t, "België", got.Text, c.name)
		}
	}
}

func bom(b []byte) []byte {
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return b[:2]
	}
	return nil
}

// TestRefused: what is no text gets an error that says what it is.
func TestRefused(t *testing.T) {
	for in, kind := range map[string]string{
		"%PDF-1.7 x":        "PDF",
		"PK\x03\x04abc":     "ZIP archive or office document",
		"\x89PNG\r\n":       "PNG picture",
		"tekst\x00met nul":  "binary data",
		"\x1f\x8bkapot":     "gzip",
		"{\\rtf1 x}":        "RTF document",
		"\xd0\xcf\x11\xe0x": "Microsoft Office document",
	} {
		_, err := Read([]byte(in), Options{})
		var e *Error
		require.ErrorAs(t, err, &e, in)
		require.Equal(t, kind, e.Kind)
		require.NotEmpty(t, e.Error())
	}
	_, err := Read(packed(t, []byte("%PDF-1.7")), Options{})
	require.ErrorContains(t, err, "PDF")
	_, err = Read([]byte("x"), Options{Encoding: "klingon"})
	require.ErrorContains(t, err, "klingon")
	_, err = Read(packed(t, make([]byte, MaxUnpacked+1)), Options{})
	require.ErrorContains(t, err, "more than")
}

// TestSniff tells formats apart.
func TestSniff(t *testing.T) {
	for in, want := range map[string]Format{
		"<!DOCTYPE html><p>":                 HTML,
		"\ufeff\n<html>":                     HTML,
		"<!-- bewaard --><HTML lang=nl>":     HTML,
		"<?xml version=\"1.0\"?>\n<html xml": HTML,
		"<?xml version=\"1.0\"?><rss>":       Text,
		"{\"id\": 1}":                        JSON,
		"{ \"id\": 1}":                       JSON,
		"{dit} is tekst":                     Text,
		"< 5 procent":                        Text,
		"De raad":                            Text,
		"":                                   Text,
		"\x00":                               Text,
		string(encode16("<html>", false)):    HTML,
		string(packed(t, []byte("<html>"))):  HTML,
		"<p>Een <b>":                         HTML,
	} {
		require.Equal(t, want, Sniff([]byte(in)), in)
	}
	require.Equal(t, "html", HTML.String())
}

// TestInstant reads the times that pages state.
func TestInstant(t *testing.T) {
	for in, want := range map[string]string{
		"2025-12-02T18:04:00+01:00":     "2025-12-02T18:04:00+01:00",
		"2025-12-02T18:04:00Z":          "2025-12-02T18:04:00Z",
		"2025-12-02T18:04:00.123+0100":  "2025-12-02T18:04:00+01:00",
		"2025-12-02 18:04:05 +0100":     "2025-12-02T18:04:05+01:00",
		"2025-07-21T09:00":              "2025-07-21T09:00:00+02:00",
		"2025-03-30T01:59:00":           "2025-03-30T01:59:00+01:00",
		"2025-03-30T03:00:00":           "2025-03-30T03:00:00+02:00",
		"2025-10-26T03:30:00":           "2025-10-26T03:30:00+01:00",
		"2025-12-01":                    "2025-12-01T00:00:00+01:00",
		"20251201":                      "2025-12-01T00:00:00+01:00",
		"01-12-2025 10:30":              "2025-12-01T10:30:00+01:00",
		"Tue, 14 Jan 2025 06:30:00 GMT": "2025-01-14T06:30:00Z",
		"0001-01-01T00:00:00Z":          "",
		"gisteren":                      "",
		"":                              "",
	} {
		got := ""
		if v := instant(in); !v.IsZero() {
			got = v.Format(time.RFC3339)
		}
		require.Equal(t, want, got, in)
	}
}

// letters are the letters and digits of s, in lower case and decomposed no
// further.
func wordsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// checkMap asserts that the map of a page is whole and in order, and that
// its words lie where it says.
func checkMap(t testing.TB, in []byte, p *Page) {
	t.Helper()
	require.True(t, p.Format != HTML || utf8.ValidString(p.Text) || !utf8.Valid(in))
	last := 0
	for i := range p.way.pieces {
		q := &p.way.pieces[i]
		if q.start < last || q.end < q.start || q.end > len(in) || q.text >= p.way.textEnd(i) {
			t.Fatalf("piece %d %v is out of order in %d bytes, after %d", i, *q, len(in), last)
		}
		last = q.start
	}
	end := 0
	for _, b := range p.Blocks {
		if b.Start < end || b.Empty() || b.End > len(p.Text) {
			t.Fatalf("block %v after %d", b, end)
		}
		end = b.End
	}
	checkWords(t, in, p)
}

// checkWords asserts that each of the first words of a page, mapped back and
// read again, is that word.
func checkWords(t testing.TB, in []byte, p *Page) {
	t.Helper()
	var spans, each []text.Span
	for i := 0; i < len(p.Text) && len(spans) < 200; {
		for i < len(p.Text) && p.Text[i] <= ' ' {
			i++
		}
		j := i
		for j < len(p.Text) && p.Text[j] > ' ' {
			j++
		}
		mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
		word := strings.TrimLeftFunc(p.Text[i:j], mark)
		if start := j - len(word); start < j {
			spans = append(spans, text.Span{Start: start, End: start + len(strings.TrimRightFunc(word, mark))})
		}
		i = j
	}
	var all []*text.Span
	for _, sp := range spans {
		each = append(each, p.Source(sp))
		clone := sp
		all = append(all, &clone)
	}
	p.SourceAll(all)
	for k, sp := range each {
		require.Equal(t, sp, *all[k])
		if p.Encoding == "utf-8" && utf8.Valid(in) {
			got := string(in[sp.Start:sp.End])
			got, _ = apply(got, chars(got, p.Format == HTML))
			want := wordsOf(spans[k].Of(p.Text))
			if got = wordsOf(got); p.Format == HTML && got != want {
				// Tags, and elements that are not shown, may lie within a word.
				require.True(t, encloses(got, want), "%q in %q", want, in[sp.Start:sp.End])
				continue
			}
			require.Equal(t, want, got, "%q", in[sp.Start:sp.End])
		}
	}
}

// encloses reports whether got begins and ends as want does, and has its
// letters in order.
func encloses(got, want string) bool {
	first, _ := utf8.DecodeRuneInString(want)
	last, _ := utf8.DecodeLastRuneInString(want)
	if !strings.HasPrefix(got, string(first)) || !strings.HasSuffix(got, string(last)) {
		return false
	}
	for _, r := range want {
		i := strings.IndexRune(got, r)
		if i < 0 {
			return false
		}
		got = got[i+utf8.RuneLen(r):]
	}
	return true
}

// TestRoundTrip maps the words of every page of the project back.
func TestRoundTrip(t *testing.T) {
	for name, s := range articles(t) {
		for kind, in := range map[string][]byte{"text": []byte(s), "16": encode16(s, false), "16be": encode16(s, true)} {
			p, err := Read(in, Options{})
			require.NoError(t, err, name+kind)
			checkMap(t, in, p)
		}
	}
	pages, err := filepath.Glob("../testdata/source/*.html")
	require.NoError(t, err)
	for _, page := range pages {
		in, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, whole := range []bool{false, true} {
			p, err := Read(in, Options{Whole: whole})
			require.NoError(t, err)
			checkMap(t, in, p)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range articles(f) {
		f.Add([]byte(s[:min(len(s), 400)]), false)
	}
	pages, err := filepath.Glob("../testdata/source/*.html")
	require.NoError(f, err)
	for _, page := range pages {
		in, err := os.ReadFile(page)
		require.NoError(f, err)
		f.Add(in, true)
	}
	f.Add([]byte("# Kop\n\nDEN&nbsp;HAAG (ANP) - De Oekrai\u0308ense **premier** zei gis\u00adteren te-\ngen [Jan Smit](https://a.nl) dat hij &quot;niets&quot; wil.\n"), false)
	f.Add([]byte("<table>x<tr><td>y<p>z</table><b><p>a</b>b<li>c"), true)
	f.Fuzz(func(t *testing.T, in []byte, whole bool) {
		p, err := Read(in, Options{Whole: whole})
		if err != nil || bytes.HasPrefix(in, []byte("\x1f\x8b")) {
			return
		}
		checkMap(t, in, p)
		again, _ := Read(in, Options{Whole: whole})
		require.Equal(t, p, again)
	})
}

// TestMutated maps the words of pages back that were damaged at random.
func TestMutated(t *testing.T) {
	var seeds [][]byte
	for _, s := range sortedArticles(t) {
		seeds = append(seeds, []byte(s))
	}
	pages, err := filepath.Glob("../testdata/source/*.html")
	require.NoError(t, err)
	for _, page := range pages {
		b, err := os.ReadFile(page)
		require.NoError(t, err)
		seeds = append(seeds, b)
	}
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"&", "<", "</p>", "\u0301", "\u00ad", "<table>", "\n", "](/", "(", "<b>", "&#x301;", "-\n", "<!--", "\xff", "\u2028", "<li>"}
	for range 600 {
		b := seeds[r.IntN(len(seeds))]
		for range 1 + r.IntN(20) {
			i := r.IntN(len(b) + 1)
			switch r.IntN(3) {
			case 0:
				b = slices.Concat(b[:i], b[min(len(b), i+r.IntN(50)):])
			case 1:
				o := seeds[r.IntN(len(seeds))]
				k := r.IntN(len(o))
				b = slices.Concat(b[:i], o[k:min(len(o), k+r.IntN(80))], b[i:])
			case 2:
				b = slices.Concat(b[:i], []byte(pieces[r.IntN(len(pieces))]), b[i:])
			}
		}
		if p, err := Read(b, Options{Whole: r.IntN(2) == 0}); err == nil {
			checkMap(t, b, p)
		}
	}
}

func sortedArticles(t *testing.T) []string {
	pages := articles(t)
	var out []string
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		out = append(out, pages[name])
	}
	return out
}
