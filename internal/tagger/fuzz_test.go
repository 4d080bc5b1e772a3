package tagger_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/alloctest"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

func FuzzTag(f *testing.F) {
	for _, s := range []string{"", "De wet is aangenomen.", "\xff\xfe\n\x00", "’s Ochtends regent ’t", "HEEFT HEEFT heeft", strings.Repeat("te ", 60)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc, again := text.Parse(s), text.Parse(s)
		tagger.Default().Tag(doc)
		tagger.Default().Tag(again)
		require.Equal(t, doc.Tokens, again.Tokens)
		for i := range doc.Tokens {
			tag := doc.Tokens[i].Tag
			_, ok := tagger.ClassOf(tag)
			require.True(t, ok, "token %d has tag %v", i, tag)
		}
	})
}

func FuzzRead(f *testing.F) {
	parts := tagger.Parts{
		Entries:  []tagger.Entry{{Key: 7, Context: 3, Own: 1}},
		Own:      [][tagger.NumClasses]int8{{3: 5}},
		Features: []tagger.Feature{{Key: 1 << 31, Weights: [tagger.NumClasses]int8{0: 127}}},
	}
	var b bytes.Buffer
	if err := parts.Write(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("kopij tagger 1\n\xff\xff\xff\xff\x0f"))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := tagger.Read(bytes.NewReader(b))
		if err != nil {
			require.ErrorIs(t, err, tagger.ErrFormat)
			return
		}
		m.Tag(text.Parse("De wet is 3 keer aangenomen."))
	})
}

// TestLinear tags hostile texts of a million words, each of the first of
// which looks for a verb ahead: tagging allocates nothing that grows faster
// than a text, and work that grew with its square would not end within the
// runner's limit.
func TestLinear(t *testing.T) {
	m := tagger.Default()
	for _, unit := range []string{"heeft ", "geabc-", "x", "((", "Hij zei: \"ja\" "} {
		cost := func(n int) float64 {
			doc := text.Parse(strings.Repeat(unit, n))
			return alloctest.Bytes(func() { m.Tag(doc) })
		}
		small, large := cost(1<<16), cost(1<<20)
		require.True(t, alloctest.Linear(small, large, 16), "%q: %.0f bytes, and %.0f for sixteen times as many words", unit, small, large)
	}
}
