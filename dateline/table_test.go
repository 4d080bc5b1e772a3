package dateline

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// form is a row of a table of forms: a text and the dateline it has.
type form struct {
	line                              int
	text                              string
	dateline                          bool
	places, credits, date, time, body string
}

func readForms(t *testing.T, file string) []form {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	var forms []form
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		row := sc.Text()
		if row == "" || row[0] == '#' {
			continue
		}
		c := strings.Split(row, "\t")
		require.Len(t, c, 7, "%s:%d", file, n)
		require.Contains(t, []string{"yes", "no"}, c[1], "%s:%d", file, n)
		forms = append(forms, form{n, c[0], c[1] == "yes", c[2], c[3], c[4], c[5], c[6]})
	}
	require.NoError(t, sc.Err())
	return forms
}

// read gives what Parse finds in the form of a row.
func read(s string) form {
	d, ok := Parse(s)
	if !ok {
		return form{text: s}
	}
	f := form{text: s, dateline: true, date: d.Date.Of(s), time: d.Time.Of(s), body: s[d.Body:]}
	f.places = join(s, d.Places)
	var credits []text.Span
	for _, c := range d.Credits {
		credits = append(credits, c.Span)
	}
	f.credits = join(s, credits)
	return f
}

func join(s string, spans []text.Span) string {
	var parts []string
	for _, sp := range spans {
		parts = append(parts, sp.Of(s))
	}
	return strings.Join(parts, "|")
}

// score is the F1 of datelines that are right in every field.
func score(t *testing.T, forms []form) float64 {
	right, found, wanted := 0, 0, 0
	for _, want := range forms {
		got := read(want.text)
		got.line = want.line
		if got.dateline {
			found++
		}
		if want.dateline {
			wanted++
			if got == want {
				right++
			}
		}
		if got != want {
			t.Logf("line %d: %q\n got %+v\nwant %+v", want.line, want.text, got, want)
		}
	}
	return 2 * float64(right) / float64(found+wanted)
}

func TestForms(t *testing.T) {
	forms := readForms(t, "../testdata/datelines.tsv")
	require.GreaterOrEqual(t, len(forms), 300)
	for _, want := range forms {
		got := read(want.text)
		got.line = want.line
		assert.Equal(t, want, got, "line %d: %q", want.line, want.text)
	}
}

func TestHeldOutForms(t *testing.T) {
	forms := readForms(t, "../testdata/datelines-heldout.tsv")
	require.GreaterOrEqual(t, len(forms), 100)
	f1 := score(t, forms)
	t.Logf("%d forms, F1 %.4f", len(forms), f1)
	require.GreaterOrEqual(t, f1, 0.97)
}
