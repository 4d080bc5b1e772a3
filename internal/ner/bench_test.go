package ner

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/kopij/kopij/text"
)

// BenchmarkNews reads real articles, each as a document of its own.
func BenchmarkNews(b *testing.B) {
	names, _ := filepath.Glob("../../../shared/gold/dev/text/*.txt")
	if len(names) == 0 {
		b.Skip("the annotated news is not there")
	}
	var docs []*text.Document
	tokens, size := 0, 0
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		d := text.Parse(string(src))
		docs = append(docs, d)
		tokens += len(d.Tokens)
		size += len(src)
	}
	s := Default().NewState()
	var dst []Mention
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			dst = s.Append(dst[:0], d)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtoken/s")
}

func BenchmarkDecodeModel(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := decode(lexiconFile, modelFile); err != nil {
			b.Fatal(err)
		}
	}
}
