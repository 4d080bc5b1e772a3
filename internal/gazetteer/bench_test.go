package gazetteer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

// sample is news-like text, about one token in five capitalised.
const sample = `De gemeenteraad van Alphen aan den Rijn vergadert dinsdag over de bouw van een nieuwe brug over de Oude Rijn. Volgens een woordvoerder van het RIVM is de kwaliteit van het water in de haven al jaren slecht. De FNV en de VVD willen dat de minister van Defensie naar Den Haag komt, maar in Brussel denkt de Europese Commissie daar anders over. In Khan Younis en el-Fasher is het intussen rustig, melden getuigen aan persbureau Reuters.
`

func BenchmarkAppend(b *testing.B) {
	src := strings.Repeat(sample, 50)
	doc := text.Parse(src)
	g := gazetteer.Default()
	var dst []gazetteer.Match
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		dst = g.Append(dst[:0], doc)
	}
	require.NotEmpty(b, dst)
}

// BenchmarkAppendShared runs over real news, where it is at hand.
func BenchmarkAppendShared(b *testing.B) {
	files, err := filepath.Glob("../../../shared/gold/dev/text/*.txt")
	require.NoError(b, err)
	if len(files) == 0 {
		b.Skip("no ../shared beside the repository")
	}
	var sb strings.Builder
	for _, f := range files {
		s, err := os.ReadFile(f)
		require.NoError(b, err)
		sb.Write(s)
	}
	doc := text.Parse(sb.String())
	g := gazetteer.Default()
	var dst []gazetteer.Match
	b.SetBytes(int64(len(doc.Src)))
	b.ReportAllocs()
	for b.Loop() {
		dst = g.Append(dst[:0], doc)
	}
	require.NotEmpty(b, dst)
}

func BenchmarkLoad(b *testing.B) {
	s, err := os.ReadFile("gazetteer.bin")
	require.NoError(b, err)
	blob := string(s)
	b.ReportAllocs()
	for b.Loop() {
		_, err := gazetteer.Load(blob)
		require.NoError(b, err)
	}
}
