package ner

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// sharedFile reads a file of the annotated data beside the repository.
func sharedFile(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../../../shared", name))
	if err != nil {
		t.Skip("the annotated data is not there: " + err.Error())
	}
	return b
}

func TestFloorsOnDevelopmentSet(t *testing.T) {
	sharedFile(t, "corpora/conll2002/README")
	f, err := os.Open("../../../shared/corpora/conll2002/ned.testa")
	require.NoError(t, err)
	defer f.Close()
	c, err := ReadColumns(f)
	require.NoError(t, err)
	var e Evaluation
	s := Default().NewState()
	for i, d := range c.Docs {
		e.Add(s.Append(nil, d), c.Gold[i], len(d.Tokens))
	}
	require.Equal(t, 2616, e.All.Gold)
	// The model has not been trained from this corpus.
	require.Greater(t, e.All.F1(), 79.0)
	for typ, floor := range map[Type]float64{PER: 88, LOC: 85, ORG: 71, MISC: 68} {
		require.Greater(t, e.ByType[typ].F1(), floor, typ.String())
	}
}

func TestFloorsOnNews(t *testing.T) {
	sharedFile(t, "gold/README.md")
	names, err := filepath.Glob("../../../shared/gold/dev/text/*.txt")
	require.NoError(t, err)
	var e Evaluation
	s := Default().NewState()
	for _, name := range names {
		id := filepath.Base(name[:len(name)-len(".txt")])
		d := text.Parse(string(sharedFile(t, "gold/dev/text/"+id+".txt")))
		gold, err := ReadStandoff(sharedFile(t, "gold/dev/entities/"+id+".json"), d)
		require.NoError(t, err)
		e.Add(s.Append(nil, d), gold, len(d.Tokens))
	}
	require.Greater(t, e.All.F1(), 95.0)
}
