package kopij_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
)

// TestCheck breaks each invariant of a good result in turn.
func TestCheck(t *testing.T) {
	src := "Delft dicht\n\nDELFT (ANP) - „De „sluis” is op”, zei Anna Voorbeeld dinsdag in Leiden.\n\nZij gaat woensdag naar Gouda."
	good := func() *kopij.Result { return kopij.Extract(src, reference) }
	require.NoError(t, good().Check(src))

	for name, c := range map[string]struct {
		breaks func(*kopij.Result)
		want   string
	}{
		"unit":         {func(r *kopij.Result) { r.Convert(src, kopij.Rune) }, "want bytes"},
		"article":      {func(r *kopij.Result) { r.Articles[0].End = len(src) + 1 }, "outside"},
		"order":        {func(r *kopij.Result) { r.Articles = append(r.Articles, r.Articles[0]) }, "block of another"},
		"letter":       {func(r *kopij.Result) { r.Articles[0].Quotes[0].Start-- }, "cuts a letter"},
		"text":         {func(r *kopij.Result) { r.Articles[0].Title.Text = "Gouda dicht" }, "has the text"},
		"block":        {func(r *kopij.Result) { r.Articles[0].Blocks[1].Start = 0 }, "block begins"},
		"name twice":   {func(r *kopij.Result) { e := r.Articles[0].Entities; e[1] = e[0] }, "name begins"},
		"name too far": {func(r *kopij.Result) { r.Articles[0].Blocks = r.Articles[0].Blocks[:1] }, "in no block"},
		"id":           {func(r *kopij.Result) { r.Articles[0].Entities[0].ID = 99 }, "too large"},
		"gap": {func(r *kopij.Result) {
			for i := range r.Articles[0].Entities {
				r.Articles[0].Entities[i].ID = 2
			}
		}, "no name has the id"},
		"score":    {func(r *kopij.Result) { r.Articles[0].Entities[0].Score = 1.5 }, "score"},
		"interval": {func(r *kopij.Result) { x := r.Articles[0].Times; x[0].To = x[0].From }, "before it begins"},
		"year": {func(r *kopij.Result) {
			r.Articles[0].Times[0].To = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
		}, "JSON cannot hold"},
		"crossing": {func(r *kopij.Result) {
			q := &r.Articles[0].Quotes[1]
			q.End += len("” is op”, ")
			q.Text = src[q.Start:q.End]
		}, "crosses"},
		"parts":   {func(r *kopij.Result) { r.Articles[0].Quotes[0].Parts = []text.Span{{Start: 0, End: 1}} }, "part of a quote"},
		"speaker": {func(r *kopij.Result) { r.Articles[0].Quotes[0].Speaker.Score = -1 }, "speaker"},
	} {
		r := good()
		c.breaks(r)
		require.ErrorContains(t, r.Check(src), c.want, name)
	}
}

// check asserts that the invariants of a result hold and that JSON holds it.
func check(t testing.TB, src string, r *kopij.Result) {
	t.Helper()
	if err := r.Check(src); err != nil {
		t.Fatalf("%v\nin %q", err, src)
	}
	_, err := json.Marshal(r)
	require.NoError(t, err)
}
