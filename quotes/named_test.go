package quotes

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// marked is a name with its type and what is known of it, as named.tsv has it:
// [Karel Wissing|PER party=VVD].
var marked = regexp.MustCompile(`\[([^|\]]+)\|(PER|LOC|ORG|MISC)([^\]]*)\]`)

// breaks are the marks of named.tsv before a paragraph and before a subhead.
var breaks = strings.NewReplacer("¶", "\n", "§", "\n")

// namedDocument is the document of a row of named.tsv or reading.tsv, and its names:
// those that have the same full name have the same ID.
func namedDocument(row string) (*text.Document, []Mention) {
	types := map[string]Type{"PER": PER, "LOC": LOC, "ORG": ORG, "MISC": MISC}
	sexes := map[string]text.Gender{"m": text.Masculine, "f": text.Feminine}
	src, at := "", 0
	ids := map[string]int{}
	var names []Mention
	for _, m := range marked.FindAllStringSubmatchIndex(row, -1) {
		src += row[at:m[0]]
		name, attrs := row[m[2]:m[3]], row[m[6]:m[7]]
		start := len(breaks.Replace(strings.TrimPrefix(src, "^")))
		x := Mention{
			Span: text.Span{Start: start, End: start + len(name)}, Type: types[row[m[4]:m[5]]], Name: name,
			Gender: sexes[attribute(attrs, "sex")], Country: attribute(attrs, "country"), Party: attribute(attrs, "party"),
			Office: attribute(attrs, "office"), Title: attribute(attrs, "title"), Government: attribute(attrs, "role") == "government",
		}
		if full := attribute(attrs, "full"); full != "" {
			x.Name = full
		}
		if ids[x.Name] == 0 {
			ids[x.Name] = len(ids) + 1
		}
		if attribute(attrs, "id") != "none" {
			x.ID = ids[x.Name]
		}
		names = append(names, x)
		src += name
		at = m[1]
	}
	src += row[at:]
	d := layOut(strings.ReplaceAll(src, "§", "¶"))
	n := 0
	for _, c := range src {
		switch c {
		case '¶':
			n++
		case '§':
			n++
			d.Blocks[n].Kind = text.Subhead
		}
	}
	return d, names
}

// namedRows are the texts of named.tsv or reading.tsv.
func namedRows(t testing.TB, file string) []string {
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	var out []string
	for line := range strings.Lines(string(b)) {
		if line[0] != '#' {
			row, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			out = append(out, row)
		}
	}
	return out
}

// TestNamed attributes quotations in texts whose names are given, as a recogniser
// finds them.
func TestNamed(t *testing.T) {
	casetest.Run(t, "testdata/named.tsv", func(in string) []string {
		d, names := namedDocument(in)
		tagger.Default().Tag(d)
		got := Find(d, names)
		require.NotEmpty(t, got, in)
		last := &got[len(got)-1].Speaker
		return []string{last.Of(d.Src), last.Full}
	})
}
