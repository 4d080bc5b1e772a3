package agency

import (
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/tsv"
	"github.com/stretchr/testify/require"
)

func TestWords(t *testing.T) {
	require.Contains(t, words()["desk"], "berichtgeving")
	require.True(t, IsName("Jan v.d. Verzonnen"))
	require.False(t, IsName("Jan voor Verzonnen"))
	require.Equal(t, len("buitenlandredactie"), Desk("buitenlandredactie"))
}

// TestSentences reads the example of each sentence that says where a text is from.
func TestSentences(t *testing.T) {
	for _, k := range sentences {
		l, ok := ParseLine(k.example)
		require.True(t, ok && len(l.Credits) > 0 && l.Where == Source, k.example)
	}
	for _, no := range [...]string{"Dit is een bericht van de gemeente.", "Dit bericht komt van onze redactie.", "Dit artikel is geschreven door Jan Verzonnen en Belga.", "Dit bericht is van het ANP, zei een woordvoerder."} {
		_, ok := ParseLine(no)
		require.False(t, ok, no)
	}
}

// TestLeadIns reads the example of each word that opens a credit.
func TestLeadIns(t *testing.T) {
	for row := range tsv.Rows(leadInTable) {
		l, ok := ParseLine(row[3])
		require.True(t, ok, row[3])
		require.Equal(t, row[1], l.Where.String(), row[3])
		require.True(t, len(l.Credits)+len(l.Names) > 0, row[3])
	}
	require.Len(t, leadIns(), strings.Count(leadInTable, "\n")-5)
}
