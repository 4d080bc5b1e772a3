package source

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTags(t *testing.T) {
	for in, want := range map[string]string{
		"<h1>Brug open</h1>\n\nDe brug is open.":                "Brug open\n\nDe brug is open.",
		"<p>De brug is open.</p><p>De dam is dicht.</p>":        "De brug is open.\n\nDe dam is dicht.",
		"De brug is <strong class=\"x\">weer</strong> open.":    "De brug is weer open.",
		"De brug is open.<br>De dam is <b>dicht</b>.":           "De brug is open.\nDe dam is dicht.",
		"De brug is open.<br>Hij was dicht.<br/><br />Zei hij.": "De brug is open.\nHij was dicht.\n\nZei hij.",
		"De brug is open.<BR>Hij was dicht.<BR>Zei hij.":        "De brug is open.\nHij was dicht.\nZei hij.",
		"<b>De brug is <i>open":                                 "<b>De brug is <i>open",
		"Een <br> alleen, en <b> niet":                          "Een <br> alleen, en <b> niet",
		"Wie x < y noemt, en <b> niet sluit":                    "Wie x < y noemt, en <b> niet sluit",
		"Lees <verder> of mail <anna@voorbeeld.invalid></a>.":   "Lees <verder> of mail <anna@voorbeeld.invalid></a>.",
	} {
		require.Equal(t, want, Clean(in).Text, in)
	}
}

func TestByLetters(t *testing.T) {
	for name, in := range map[string]string{
		"windows-1252": "De caf\xe9s in Belgi\xeb zijn weer open, zegt Andr\xe9. Foto\x92s volgen.",
		"macintosh":    "De caf\x8es in Belgi\x91 zijn weer open, zegt Andr\x8e. Foto\xd5s volgen.",
		"cp850":        "De caf\x82s in Belgi\x89 zijn weer open, zegt Andr\x82.",
	} {
		p, err := Read([]byte(in), Options{})
		require.NoError(t, err)
		require.Equal(t, name, p.Encoding)
		require.Contains(t, p.Text, "De cafés in België zijn weer open, zegt André.")
	}
	p, err := Read([]byte("Nergens een letter met een teken, alleen \x93aanhaling\x94."), Options{})
	require.NoError(t, err)
	require.Equal(t, "windows-1252", p.Encoding)
}
