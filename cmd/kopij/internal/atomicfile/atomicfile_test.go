package atomicfile

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

func names(t *testing.T, dir string) (out []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// The old file stays whole until the new one is, and no other is left.
func TestCommit(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.json")
	require.NoError(t, os.WriteFile(name, []byte("old"), 0o640))
	f, err := Create(name)
	require.NoError(t, err)
	_, err = f.WriteString("new")
	require.NoError(t, err)
	require.Equal(t, "old", read(t, name))
	require.NoError(t, f.Commit())
	require.Equal(t, "new", read(t, name))
	require.Equal(t, []string{"out.json"}, names(t, dir))
	st, err := os.Stat(name)
	require.NoError(t, err)
	if runtime.GOOS != "windows" {
		require.Equal(t, os.FileMode(0o640), st.Mode().Perm())
	}
	f.Discard()
	require.Equal(t, "new", read(t, name))
}

func TestDiscard(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.json")
	f, err := Create(name)
	require.NoError(t, err)
	f.Discard()
	require.Empty(t, names(t, dir))

	_, err = Create(filepath.Join(dir, "none", "out.json"))
	require.ErrorIs(t, err, os.ErrNotExist)
	require.ErrorContains(t, err, filepath.Join("none", "out.json"))
}

// Two writers of one name do not write into one file.
func TestTwoWriters(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a")
	f, err := Create(name)
	require.NoError(t, err)
	g, err := Create(name)
	require.NoError(t, err)
	_, err = f.WriteString("first")
	require.NoError(t, err)
	_, err = g.WriteString("second")
	require.NoError(t, err)
	require.NoError(t, f.Commit())
	require.Equal(t, "first", read(t, name))
	require.NoError(t, g.Commit())
	require.Equal(t, "second", read(t, name))
}

// A link stays a link, and what is no file is written in place.
func TestLinkAndDevice(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links ask for rights on Windows")
	}
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	require.NoError(t, WriteFile(file, []byte("old")))
	require.NoError(t, os.Symlink(file, link))
	require.NoError(t, WriteFile(link, []byte("new")))
	require.Equal(t, "new", read(t, file))
	st, err := os.Lstat(link)
	require.NoError(t, err)
	require.NotZero(t, st.Mode()&os.ModeSymlink)

	require.NoError(t, WriteFile(os.DevNull, []byte("gone")))
	st, err = os.Stat(os.DevNull)
	require.NoError(t, err)
	require.False(t, st.Mode().IsRegular())
}
