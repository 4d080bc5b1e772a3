package main

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// toy makes sentences of words with their class: "de/DET hond/NOUN".
func toy(t *testing.T, lines ...string) []tagged {
	pos := map[string]text.Tag{
		"DET": text.MakeTag(text.DET, 0, 0, 0), "NOUN": text.MakeTag(text.NOUN, 0, text.Sing, 0),
		"VERB": text.MakeTag(text.VERB, text.FinPres, text.Sing, 0), "PUNCT": text.MakeTag(text.PUNCT, 0, 0, 0),
	}
	var out []tagged
	for _, l := range lines {
		var s tagged
		for f := range strings.FieldsSeq(l) {
			w, p, _ := strings.Cut(f, "/")
			c, ok := tagger.ClassOf(pos[p])
			require.True(t, ok)
			s.words, s.class = append(s.words, w), append(s.class, c)
		}
		out = append(out, s)
	}
	return out
}

func TestPerceptronLearns(t *testing.T) {
	train := toy(t,
		"de/DET hond/NOUN blaft/VERB ./PUNCT",
		"de/DET kat/NOUN slaapt/VERB ./PUNCT",
		"een/DET stap/NOUN helpt/VERB ./PUNCT",
		"hij/NOUN stapt/VERB ./PUNCT",
	)
	test := toy(t, "een/DET hond/NOUN stapt/VERB ./PUNCT", "de/DET vis/NOUN zwemt/VERB ./PUNCT")
	for _, reverse := range []bool{false, true} {
		r := &taggerRun{w: io.Discard, epochs: 8, lex: tagger.NewLexicon(nil)}
		p := r.perceptron(train, nil, 1, reverse)
		for i := range test {
			require.Equal(t, test[i].class, r.with(p)(&test[i]), "reverse %v, sentence %d", reverse, i)
		}
		again := r.perceptron(train, nil, 1, reverse)
		require.Equal(t, p.rows, again.rows, "the same data give the same weights")
	}
}

// TestExport compares the exported model with the perceptron it came from.
func TestExport(t *testing.T) {
	train := toy(t, "de/DET hond/NOUN blaft/VERB ./PUNCT", "de/DET kat/NOUN slaapt/VERB ./PUNCT", "een/DET stap/NOUN helpt/VERB ./PUNCT")
	r := &taggerRun{w: io.Discard, epochs: 8}
	for i, w := range []string{"de", "hond", "slaapt"} {
		r.words = append(r.words, lexWord{word: w, entry: tagger.Entry{Key: tagger.EntryKey(text.FoldHash(w)), Context: uint16(i)}})
	}
	r.fill(nil)
	p := r.perceptron(train, nil, 1, false)
	var b strings.Builder
	require.NoError(t, r.export(p).Write(&b))
	m, err := tagger.Read(strings.NewReader(b.String()))
	require.NoError(t, err)
	for i := range train {
		doc := goldDocument(&train[i])
		m.Tag(doc)
		for j, c := range train[i].class {
			require.Equal(t, tagger.TagOf(c).POS(), doc.Tokens[j].Tag.POS())
		}
	}
}
