package records

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/source"
)

func all(files []string, stdin string, o Options) (out []Record) {
	for r := range Read(files, strings.NewReader(stdin), o) {
		out = append(out, r)
	}
	return out
}

func inUTF16(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func packed(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

// However the lines are packed, the records are the same.
func TestLinesOfJSON(t *testing.T) {
	const lines = `{"id":"a","text":"Café"}` + "\r\n\n" + `{"id":7,"text":"😀 twee"}`
	for name, in := range map[string]string{
		"plain":       lines,
		"mark":        "\ufeff" + lines,
		"space first": " \n\t" + lines,
		"utf-16le":    inUTF16(lines, binary.LittleEndian),
		"utf-16be":    inUTF16(lines, binary.BigEndian),
		"gzip":        packed(t, lines),
		"gzip, mark":  packed(t, "\ufeff"+lines),
	} {
		t.Run(name, func(t *testing.T) {
			for _, kind := range []Kind{Auto, JSONL} {
				got := all([]string{"-"}, in, Options{Kind: kind})
				require.Len(t, got, 2)
				require.Equal(t, []string{"a", "7"}, []string{got[0].ID, got[1].ID})
				require.Equal(t, []string{"Café", "😀 twee"}, []string{got[0].Text, got[1].Text})
				require.Nil(t, got[0].Err)
			}
		})
	}
}

// What begins otherwise than an object with a field is a page.
func TestPages(t *testing.T) {
	for in, want := range map[string]string{
		"Een titel":                      "Een titel",
		"{een accolade} staat vooraan":   "{een accolade} staat vooraan",
		"":                               "",
		"{":                              "{",
		packed(t, "Een titel"):           "Een titel",
		"\ufeffEen titel":                "Een titel",
		inUTF16("Eén", binary.BigEndian): "Eén",
	} {
		got := all([]string{"-"}, in, Options{})
		require.Len(t, got, 1)
		require.Nil(t, got[0].Err)
		require.Equal(t, want, got[0].Source.Text)
	}
	html := all([]string{"-"}, "<html><body><article><h1>Titel</h1><p>Een zin van een stuk.</p></article></body></html>", Options{})
	require.Equal(t, source.HTML, html[0].Source.Format)
	require.Contains(t, html[0].Base(), "Titel")
	require.NotContains(t, html[0].Base(), "<h1>")
	text := all([]string{"-"}, "<html> is een element", Options{Kind: Text})
	require.Equal(t, "<html> is een element", text[0].Base())
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(file, []byte(strings.Join([]string{
		`{"id":"a","text":"Een"}`, `{"id":"b","text":`, `{"text":3,"id":"c"}`, `{"id":"d"}`, `{"id":"e","text":"x","published":"gisteren"}`, `[1]`,
		`{"id":"f","text":"` + strings.Repeat("x", 100) + `"}`, `{"id":"g","text":"Een"}`,
	}, "\n")), 0o600))
	got := all([]string{file, filepath.Join(dir, "none"), "-"}, "\x00\x01binair", Options{Max: 90})
	var kinds, ids []string
	for i, r := range got {
		kind := "-"
		if r.Err != nil {
			kind = r.Err.Type
			if i < 8 {
				require.Equal(t, i+1, r.Err.Line)
				require.True(t, strings.HasPrefix(r.Err.Message, file+":"), r.Err.Message)
			}
		}
		kinds, ids = append(kinds, kind), append(ids, filepath.Base(r.ID))
	}
	require.Equal(t, []string{"-", BadJSON, BadRecord, BadRecord, BadRecord, BadJSON, BadRecord, "-", BadInput, BadInput}, kinds)
	require.Equal(t, []string{"a", "b", "c", "d", "e", ".", ".", "g", "none", "standard input"}, ids)

	long := all([]string{"-"}, strings.Repeat("x", 91), Options{Max: 90})
	require.Len(t, long, 1)
	require.Equal(t, BadInput, long[0].Err.Type)
	require.Contains(t, long[0].Err.Message, "--max-page")
}

// More says whether the next record is at hand: a whole line of this input, or
// a file that nobody has to write first.
func TestMore(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(file, []byte(`{"text":"a"}`+"\n\n"+`{"text":"b"}`+"\n"+`{"text":"c"}`), 0o600))
	var more []bool
	for _, r := range all([]string{file, file, "-"}, `{"text":"d"}`+"\n", Options{}) {
		more = append(more, r.More)
	}
	// The last line has no end, so it is not whole until the input ends.
	require.Equal(t, []bool{true, false, true, true, false, false, false}, more)
}

func TestLinesOfText(t *testing.T) {
	got := all([]string{"-"}, "een\n\ntwee", Options{Kind: Lines})
	require.Len(t, got, 3)
	require.Equal(t, []string{"een", "", "twee"}, []string{got[0].Text, got[1].Text, got[2].Text})
}

func TestParseTime(t *testing.T) {
	zone := time.FixedZone("", 3600)
	for in, want := range map[string]string{
		"2025-12-03T12:00:00+01:00":       "2025-12-03T12:00:00+01:00",
		"2025-12-03":                      "2025-12-03T00:00:00+01:00",
		"2025-12-03T12:00":                "2025-12-03T12:00:00+01:00",
		"2025-12-03 12:00:30":             "2025-12-03T12:00:30+01:00",
		"Wed, 03 Dec 2025 12:00:00 +0000": "2025-12-03T12:00:00Z",
	} {
		got, err := ParseTime(in, zone)
		require.NoError(t, err, in)
		require.Equal(t, want, got.Format(time.RFC3339), in)
	}
	for in, want := range map[string]string{"1764759600": "2025-12-03T12:00:00+01:00", "1764759600000": "2025-12-03T12:00:00+01:00"} {
		got, err := parseTime([]byte(in), zone)
		require.NoError(t, err, in)
		require.Equal(t, want, got.Format(time.RFC3339), in)
	}
	for _, in := range []string{"gisteren", "2025-13-01", "12:00"} {
		_, err := ParseTime(in, zone)
		require.ErrorContains(t, err, "want a time", in)
	}
	for _, in := range []string{"true", "{}", "1.5"} {
		_, err := parseTime([]byte(in), zone)
		require.ErrorContains(t, err, "want a time", in)
	}
}

// Fields that are not asked for may hold anything.
func TestOddFields(t *testing.T) {
	const line = `{"id":null,"text":"x","ref":"ANP-1","prefer":true,"html":3,"x":[{}]}`
	require.Nil(t, all([]string{"-"}, line, Options{})[0].Err)
	require.NotNil(t, all([]string{"-"}, line, Options{Times: true})[0].Err)
	got := all([]string{"-"}, `{"guid":"a","body":"x","date":"2025-12-03"}`, Options{Fields: map[string]string{"id": "guid", "text": "body", "published": "date"}})
	require.Equal(t, "a", got[0].ID)
	require.Equal(t, "x", got[0].Text)
	require.Equal(t, 2025, got[0].Published.Year())
}

// Any bytes are input: nothing panics, and each record has a page or an error.
func FuzzRead(f *testing.F) {
	for _, s := range []string{`{"id":"a","text":"b"}`, "\xff\xfe{\x00\"\x00", "\x1f\x8b", "\ufeff{ ", "{\n\"a\"", `{"text":"\ud800"}`} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, in string, k uint8) {
		kind := [...]Kind{Auto, Text, HTML, JSONL, Lines}[k%5]
		for _, r := range all([]string{"-"}, in, Options{Kind: kind, Max: 1 << 16, Times: k > 100, Keep: []string{"id", "a"}}) {
			if r.Err != nil && r.Err.Message == "" {
				t.Fatal("an error without a message")
			}
			_ = r.Base()
		}
	})
}
