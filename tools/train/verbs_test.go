package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestStems(t *testing.T) {
	for _, c := range []struct{ inf, want string }{
		{"maken", "maak mak"},
		{"zetten", "zet"},
		{"leven", "leef lef"},
		{"openen", "opeen open"},
		{"reizen", "reis"},
		{"groeien", "groei"},
		{"werken", "werk"},
		{"spelen", "speel spel"},
	} {
		require.Equal(t, c.want, strings.Join(stems(c.inf), " "))
	}
}

func TestVerbForms(t *testing.T) {
	vocabulary := map[string]int{}
	for w := range strings.FieldsSeq("werken werkt werkte werkten gewerkt samenwerken samenwerkt samengewerkt samenwerkte breken breekt brak braken gebroken verbreken verbraken verbroken tafel boeken boekt") {
		vocabulary[w] = 5
	}
	f := verbForms(vocabulary)
	for word, want := range map[string]uint8{
		"werkt": formStem, "werken": formInfinitive, "werkte": formPastSing, "werkten": formPastPlur, "gewerkt": formParticiple,
		"samenwerkte": formPastSing, "samengewerkt": formParticiple,
		"braken": formPastPlur, "verbraken": formPastPlur, "verbroken": formParticiple,
		"tafel": 0, "boeken": 0,
	} {
		require.Equal(t, want, f[word], word)
	}
}
