package overlay

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOverlay(t *testing.T) {
	dir := t.TempDir()
	main := filepath.Join(dir, "main.go")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module a\n"), 0o600))
	require.NoError(t, os.WriteFile(main, []byte("package main\n\nfunc main() { print(1) }\n"), 0o600))

	o := New(t.TempDir())
	require.NoError(t, o.Put(main, "package main\n\nfunc main() { print(two) }\n"))
	require.NoError(t, o.Put(main, "package other\n"))
	require.NoError(t, o.Put(filepath.Join(dir, "two.go"), "package main\n\nconst two = 2\n"))
	name, err := o.Write()
	require.NoError(t, err)

	cmd := exec.Command("go", "run", "-overlay", name, ".")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Equal(t, "2", string(out))
}
