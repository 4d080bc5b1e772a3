package pagetext

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestProse(t *testing.T) {
	for kind, want := range map[string]text.BlockKind{
		"title": text.Title, "lead": text.Lead, "paragraph": text.Paragraph, "subhead": text.Subhead, "caption": text.Caption,
	} {
		got, ok := Prose(kind)
		require.True(t, ok, kind)
		require.Equal(t, want, got, kind)
	}
	for _, kind := range []string{"", "byline", "credit", "published", "section", "boilerplate"} {
		_, ok := Prose(kind)
		require.False(t, ok, kind)
	}
}

func TestValid(t *testing.T) {
	require.Equal(t, "é\ufffd\ufffdx", Valid("é\xff\xfex"))
	require.Equal(t, "é", Valid("é"))
}
