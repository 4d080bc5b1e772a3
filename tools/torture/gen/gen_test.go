package gen

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every rule that a line names exists, but for HTML's elements.
func TestGrammar(t *testing.T) {
	require.NotEmpty(t, marks)
	name := regexp.MustCompile(`<([a-zA-Z]+)>`)
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
