package gold

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestLayOut(t *testing.T) {
	d := LayOut("Brug dicht\n\nDe brug is dicht.\nOmrijden\nMen \"rijdt om.\"\n")
	kinds := []text.BlockKind{}
	for _, b := range d.Blocks {
		kinds = append(kinds, b.Kind)
	}
	require.Equal(t, []text.BlockKind{text.Title, text.Paragraph, text.Subhead, text.Paragraph}, kinds)
}

func TestDates(t *testing.T) {
	file := filepath.Join(t.TempDir(), "index.tsv")
	require.NoError(t, os.WriteFile(file, []byte("001\ta\tb\tMon, 22 Oct 2012 15:11:00 GMT\n002\ta\tb\tMon, 22 Oct 2012 17:11:00 +0200\n003\ta\n"), 0o600))
	dates, err := Dates(file)
	require.NoError(t, err)
	require.Len(t, dates, 2)
	require.True(t, dates["001"].Equal(time.Date(2012, 10, 22, 15, 11, 0, 0, time.UTC)))
	require.True(t, dates["001"].Equal(dates["002"]))
}

func TestReadJSON(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"A": 1`), 0o600))
	require.ErrorContains(t, ReadJSON(file, new(any)), "a.json")
	require.ErrorIs(t, ReadJSON(file+"x", new(any)), os.ErrNotExist)
}
