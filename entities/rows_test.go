package entities

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// cutPieces gives what the rules make of a text in which brackets hold what the
// model found, with its type: "Dat zei [Jan Verzonnen|PER] toen."
func cutPieces(t *testing.T, marked string) string {
	t.Helper()
	open, bar, end := strings.Index(marked, "["), strings.LastIndex(marked, "|"), strings.LastIndex(marked, "]")
	require.True(t, 0 <= open && open < bar && bar < end, marked)
	var typ Type
	for typ = PER; typ < MISC && typ.String() != marked[bar+1:end]; typ++ {
	}
	require.Equal(t, typ.String(), marked[bar+1:end])
	doc := text.Parse(marked[:open] + marked[open+1:bar] + marked[end+1:])
	f := new(finder)
	f.reset(New(Default()), doc, Context{Date: time.Date(2020, 3, 1, 12, 0, 0, 0, time.UTC)})
	tagger.Default().Tag(doc)
	f.countCapitals()
	f.countPairs()
	in := doc.TokensIn(text.Span{Start: open, End: bar - 1})
	f.cut(candidate{first: in.First, last: in.Last, typ: typ, src: FromModel, score: 0.6})
	var out []string
	for i := range f.base {
		out = append(out, fmt.Sprintf("%s|%s", f.span(f.base[i].first, f.base[i].last), f.base[i].typ))
	}
	return strings.Join(out, "; ")
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
	for name, rows := range map[string][]nameRow{"left": leftRows, "right": rightRows, "none": noNameRows, "type": retypeRows} {
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
