package gen

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every rule that a line names exists, but for HTML's elements.
func TestGrammar(t *testing.T) {
	require.NotEmpty(t, marks)
	name := regexp.MustCompile(`<([a-zA-Z0-9]+)>`)
	for rule, lines := range grammar {
		require.NotEmpty(t, lines, rule)
		for _, l := range lines {
			for _, m := range name.FindAllStringSubmatch(l, -1) {
				require.True(t, m[1] == "b" || grammar[m[1]] != nil, "%s: no rule %s", rule, m[1])
			}
		}
	}
}

// A seed gives the same page, another one another page.
func TestPage(t *testing.T) {
	require.Equal(t, Page(7, 500), Page(7, 500))
	require.NotEqual(t, Page(7, 500), Page(8, 500))
	require.Equal(t, Bytes(7, 500), Bytes(7, 500))
	require.Len(t, Bytes(7, 500), 500)
}

// Choices change the page.
func TestChosen(t *testing.T) {
	require.NotEmpty(t, Chosen(nil))
	seen := map[string]bool{}
	for seed := range uint64(200) {
		p := Chosen([]byte(Bytes(seed, 100)))
		require.Less(t, len(p), 3*maxChosen)
		require.Equal(t, p, Chosen([]byte(Bytes(seed, 100))))
		seen[p] = true
	}
	require.Greater(t, len(seen), 150)
}

func TestFamilies(t *testing.T) {
	all := Families()
	require.GreaterOrEqual(t, len(all), 150)
	names := map[string]bool{}
	for i := range all {
		f := &all[i]
		require.False(t, names[f.Name], f.Name)
		names[f.Name] = true
		require.InDelta(t, 1<<16, len(f.Text(1<<16)), 256, f.Name)
	}
}

// Each cast plays each story, and the mask gives the story back.
func TestStories(t *testing.T) {
	require.Len(t, rows(castsTable), Casts)
	for _, s := range Stories() {
		for k := range Casts {
			require.NotContains(t, s.With(k), "{")
			require.Equal(t, s.text, s.Mask(k).Replace(s.With(k)))
		}
	}
}
