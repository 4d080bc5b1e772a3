package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func find(t *testing.T, src string) []string {
	t.Helper()
	d := text.Parse(src)
	var out []string
	for _, m := range Default().Find(d) {
		s := text.Span{Start: d.Tokens[m.Tokens.First].Start, End: d.Tokens[m.Tokens.Last-1].End}
		require.Greater(t, m.P, 0.0)
		require.LessOrEqual(t, m.P, 1.0)
		out = append(out, s.Of(src)+"/"+m.Type.String())
	}
	return out
}

func TestFind(t *testing.T) {
	require.Equal(t, []string{"Jan de Vries/PER", "Utrecht/LOC"},
		find(t, "Volgens Jan de Vries is het weer mooi in Utrecht."))
}

func TestFindOnAnyBytes(t *testing.T) {
	for _, s := range []string{"", " ", "\xff\xfe", "A", "'", "-", "--", "A\xc3", strings.Repeat("A-", 5000), strings.Repeat("De Vries ", 3000), "ééé ’ ’’ D66’er"} {
		d := text.Parse(s)
		end := 0
		for _, m := range Default().Find(d) {
			require.GreaterOrEqual(t, m.Tokens.First, end)
			require.Greater(t, m.Tokens.Last, m.Tokens.First)
			end = m.Tokens.Last
		}
		require.LessOrEqual(t, end, len(d.Tokens))
	}
}

func TestRead(t *testing.T) {
	m, err := Read(strings.NewReader(modelFile))
	require.NoError(t, err)
	require.Equal(t, modelFile, string(m.AppendLayers(nil)))
	require.Equal(t, lexiconFile, string(m.lexicon.Append(nil)))
	for n := 0; n < len(modelFile); n += 1 + len(modelFile)/50 {
		_, err := Read(strings.NewReader(modelFile[:n]))
		require.Error(t, err)
	}
}

func BenchmarkFind(b *testing.B) {
	src := strings.Repeat("Premier Anna de Boer van Noordland sprak dinsdag in Utrecht met de VVD over het plan van de Europese Commissie. "+
		"Zij zei dat de maatregelen in de loop van het jaar worden ingevoerd, maar dat er nog geen besluit is genomen over de kosten.\n", 20)
	d := text.Parse(src)
	s := Default().NewState()
	var dst []Mention
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		dst = s.Append(dst[:0], d)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtoken/s")
}
