package agency

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWords(t *testing.T) {
	require.Contains(t, desks(), "berichtgeving")
	require.True(t, IsName("Jan v.d. Verzonnen"))
	require.False(t, IsName("Jan voor Verzonnen"))
	require.Equal(t, len("buitenlandredactie"), Desk("buitenlandredactie"))
}
