package ner

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
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
	x, rest, err := readLexicon(lexiconFile + "rest")
	require.NoError(t, err)
	require.Equal(t, "rest", rest)
	require.True(t, lexiconFile == string(x.Append(nil)))
	m, err := readLayers(modelFile, x)
	require.NoError(t, err)
	require.True(t, modelFile == string(m.AppendLayers(nil)))
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

func TestFindFromManyGoroutines(t *testing.T) {
	var src strings.Builder
	for i := range 60 {
		src.WriteString("Wethouder Klaas van der Molen van Oostdam sprak met de VVD. ")
		src.WriteString(strings.Repeat("Naam", i%7) + " uit Zierikzee kwam ook.\n")
	}
	d := text.Parse(src.String())
	want := Default().Find(d)
	require.NotEmpty(t, want)
	done := make(chan bool)
	for range 8 {
		go func() {
			same := true
			for range 5 {
				got := Default().Find(d)
				same = same && slices.Equal(want, got)
			}
			done <- same
		}()
	}
	for range 8 {
		require.True(t, <-done)
	}
}

func TestAppendAllocatesNothingForKnownWords(t *testing.T) {
	d := text.Parse(strings.Repeat("Premier Anna de Boer van Noordland sprak dinsdag in Utrecht met de VVD. ", 30))
	s := Default().NewState()
	dst := s.Append(nil, d)
	require.Zero(t, testing.AllocsPerRun(20, func() { dst = s.Append(dst[:0], d) }))
}

// TestWhatCameBeforeChangesNothing reads words that differ in the kind of
// their marks alone, in either order: what the state remembers of the one must
// not be taken for the other.
func TestWhatCameBeforeChangesNothing(t *testing.T) {
	marks := [...][]string{{"-", "–", "—", "‑"}, {"'", "’", "‘", "´", "`"}, {`"`, "''", ",,", "“"}}
	var words []string
	for _, w := range []string{"VN%srapporteur", "Jan%ss", "D66%ser", "%s", "%sA", "B%s", "A8%sA"} {
		for _, kind := range marks {
			for _, m := range kind {
				words = append(words, strings.ReplaceAll(w, "%s", m))
			}
		}
	}
	read := func(s *State, w string) []Mention {
		return s.Append(nil, NewDocument([]string{"De", w, "sprak", w, "in", "Utrecht", "."}, []int{7}))
	}
	forth, back := Default().NewState(), Default().NewState()
	for i := range words {
		read(forth, words[i])
		read(back, words[len(words)-1-i])
	}
	for _, w := range words {
		want := read(Default().NewState(), w)
		require.Equal(t, want, read(forth, w), w)
		require.Equal(t, want, read(back, w), w)
	}
}

// TestCacheIsTidied reads more words than a state remembers: each document
// gives what it gives alone.
func TestCacheIsTidied(t *testing.T) {
	s := Default().NewState()
	var docs []*text.Document
	for i := range 60 {
		var b strings.Builder
		for k := range 600 {
			fmt.Fprintf(&b, "Naam%d%c sprak met Jan%d van %d. ", i*600+k, 'a'+k%26, k, i*k)
		}
		docs = append(docs, text.Parse(b.String()))
	}
	var got [][]Mention
	for _, d := range docs {
		got = append(got, s.Append(nil, d))
	}
	for _, i := range []int{0, 20, 40, 59} {
		require.Equal(t, Default().NewState().Append(nil, docs[i]), got[i])
		require.Equal(t, got[i], s.Append(nil, docs[i]))
	}
}

// FuzzFind holds what any caller relies on for any bytes.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Jan de Vries woont in Utrecht.", "D66’er B.", "\xff'-A", "VN-\x00rapporteur 's Hamas'"} {
		f.Add(s)
	}
	s := Default().NewState()
	f.Fuzz(func(t *testing.T, src string) {
		d := text.Parse(src)
		end := 0
		for _, m := range s.Append(nil, d) {
			if m.Tokens.First < end || m.Tokens.Last <= m.Tokens.First || m.Tokens.Last > len(d.Tokens) || !(m.P >= 0 && m.P <= 1) {
				t.Fatalf("%+v", m)
			}
			end = m.Tokens.Last
		}
	})
}

// TestReadNaN refuses a model whose calibration is no number: every score
// would be none.
func TestReadNaN(t *testing.T) {
	b := []byte(Default().file)
	for _, bits := range []uint32{math.Float32bits(float32(math.NaN())), math.Float32bits(float32(math.Inf(-1)))} {
		spoilt := slices.Clone(b)
		binary.LittleEndian.PutUint32(spoilt[8:], bits)
		_, err := ReadLayers(spoilt, Default().lexicon)
		require.ErrorIs(t, err, ErrFormat)
	}
	_, err := ReadLayers(b, Default().lexicon)
	require.NoError(t, err)
}
