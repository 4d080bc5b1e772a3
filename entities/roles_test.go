package entities_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/entities"
)

// TestRoleSentences reads the sentences that the weights were learnt from among
// others: most of them must come out as they are marked.
func TestRoleSentences(t *testing.T) {
	b, err := os.ReadFile("../testdata/roles.txt")
	require.NoError(t, err)
	names := map[string]string{"g": "government", "t": "team", "-": ""}
	r := entities.New(entities.Default())
	right, all := 0, 0
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		src, want := "", map[int]string{}
		for i, part := range strings.Split(strings.TrimSuffix(line, "\n"), "{") {
			mark, after, ok := strings.Cut(part, "}")
			if i == 0 || !ok {
				src += part
				continue
			}
			kind, name, _ := strings.Cut(mark, ":")
			require.Contains(t, names, kind, line)
			want[len(src)] = names[kind]
			src += name + after
		}
		got := map[int]string{}
		for _, m := range r.Append(nil, document(src), entities.Context{}) {
			if m.Type == entities.LOC {
				got[m.Start] = m.Role.String()
			}
		}
		for at, role := range want {
			found, ok := got[at]
			if !ok {
				continue // no place for the recogniser, or not found
			}
			all++
			if found == role {
				right++
			} else {
				t.Logf("%q at %d: %q, want %q", src, at, found, role)
			}
		}
	}
	require.Greater(t, all, 150)
	require.GreaterOrEqual(t, float64(right)/float64(all), 0.93)
}
