package examples

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/tools/schematest"
)

// TestExamples runs every example over the articles of testdata.
func TestExamples(t *testing.T) {
	bin := t.TempDir()
	out, err := exec.Command("go", "build", "-o", bin, "./...").CombinedOutput()
	require.NoError(t, err, "%s", out)
	programs, err := os.ReadDir(bin)
	require.NoError(t, err)
	require.Len(t, programs, 5)
	pages, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, p := range programs {
		said := 0
		for _, page := range pages {
			b, err := os.ReadFile(page)
			require.NoError(t, err)
			cmd := exec.Command(filepath.Join(bin, p.Name()))
			if p.Name() == "speakers" || p.Name() == "speakers.exe" {
				cmd.Args = append(cmd.Args, page)
			}
			cmd.Stdin = bytes.NewReader(b)
			out, err := cmd.CombinedOutput()
			require.NoError(t, err, "%s on %s: %s", p.Name(), page, out)
			require.NotContains(t, string(out), "0001", "%s on %s", p.Name(), page)
			_, err = schematest.Output(out)
			require.NoError(t, err, "%s on %s", p.Name(), page)
			said += len(out)
		}
		require.NotZero(t, said, p.Name())
	}
}
