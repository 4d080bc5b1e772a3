package entities

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

var marks = regexp.MustCompile(`\[([^][|]*)\|(PER|LOC|ORG|MISC)]`)

// modelled is a finder for a text in which brackets hold what the model found,
// with its type: "Dat zei [Jan Verzonnen|PER] toen."
func modelled(t *testing.T, marked string) *finder {
	t.Helper()
	var src strings.Builder
	var base []Mention
	end := 0
	for _, m := range marks.FindAllStringSubmatchIndex(marked, -1) {
		src.WriteString(marked[end:m[0]])
		typ := slices.IndexFunc([]Type{PER, LOC, ORG, MISC}, func(typ Type) bool { return typ.String() == marked[m[4]:m[5]] })
		base = append(base, Mention{Type: PER + Type(typ), Span: text.Span{Start: src.Len(), End: src.Len() + m[3] - m[2]}})
		src.WriteString(marked[m[2]:m[3]])
		end = m[1]
	}
	require.NotEmpty(t, base, marked)
	doc := text.Parse(src.String() + marked[end:])
	tagger.Default().Tag(doc)
	f := new(finder)
	f.reset(New(Default()), doc, Context{Date: time.Date(2020, 3, 1, 12, 0, 0, 0, time.UTC)})
	f.countCapitals()
	for _, m := range base {
		in := doc.TokensIn(m.Span)
		f.base = append(f.base, candidate{first: in.First, last: in.Last, typ: m.Type, src: FromModel, score: 0.6})
	}
	return f
}

// baseOf gives the names of the base with their types.
func baseOf(f *finder) string {
	var out []string
	for i := range f.base {
		out = append(out, fmt.Sprintf("%s|%s", f.span(f.base[i].first, f.base[i].last), f.base[i].typ))
	}
	return strings.Join(out, "; ")
}

// cutPieces gives what the rules make of what the model found.
func cutPieces(t *testing.T, marked string) string {
	f := modelled(t, marked)
	f.repair()
	return baseOf(f)
}

// TestRepairCases repairs what the model might find, and extends it.
func TestRepairCases(t *testing.T) {
	casetest.Run(t, "testdata/repairs.tsv", func(marked string) []string {
		f := modelled(t, marked)
		f.repair()
		repaired := baseOf(f)
		var genitives []string
		for i := range f.base {
			if c := &f.base[i]; c.cut > 0 {
				s := f.span(c.first, c.last)
				genitives = append(genitives, s[len(s)-c.cut:])
			}
		}
		f.extend()
		extended := baseOf(f)
		if extended == repaired {
			extended = ""
		}
		return []string{repaired, strings.Join(genitives, " "), extended}
	})
}

// checkRow requires that an example is cut as it says, and otherwise without
// its row.
func checkRow(t *testing.T, table string, k int, example, want string, off func() (on func())) {
	t.Helper()
	require.Equal(t, want, cutPieces(t, example), "%s %d: %s", table, k, example)
	on := off()
	require.NotEqual(t, want, cutPieces(t, example), "%s %d without its row: %s", table, k, example)
	on()
}

func TestNameRows(t *testing.T) {
	for name, rows := range map[string][]nameRow{"left": leftRows, "none": noNameRows, "type": retypeRows} {
		for k := range rows {
			r := &rows[k]
			checkRow(t, name, k, r.example, r.want, func() func() {
				types := r.types
				r.types = 0
				return func() { r.types = types }
			})
		}
	}
}

func TestBreakRows(t *testing.T) {
	for k := range breakRows {
		r := &breakRows[k]
		checkRow(t, "break", k, r.example, r.want, func() func() {
			types := r.types
			r.types = 0
			return func() { r.types = types }
		})
	}
}

func TestPieceRows(t *testing.T) {
	for k := range pieceRows {
		r := &pieceRows[k]
		checkRow(t, "piece", k, r.example, r.want, func() func() {
			when := r.when
			r.when = func(*cutter, *pieces) bool { return false }
			return func() { r.when = when }
		})
	}
}

// The last run of a row's example is of that row, and that of its counter
// example is of another.
func TestRunRows(t *testing.T) {
	rowOf := func(src string) *runRow {
		doc := text.Parse(src)
		f := new(finder)
		f.reset(New(Config{}), doc, Context{})
		f.countCapitals()
		f.runRules()
		require.NotEmpty(t, f.base, src)
		c := f.base[len(f.base)-1]
		return f.typeOf(run{c.first, c.last})
	}
	for k := range runRows {
		require.Same(t, &runRows[k], rowOf(runRows[k].example), runRows[k].example)
		if c := runRows[k].counter; c != "" {
			require.NotSame(t, &runRows[k], rowOf(c), c)
		}
	}
}
