package browser

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	root      = ".."
	reference = "2025-12-03T12:00:00+01:00"
)

// What all tests share; nil and empty where there is no browser.
var (
	chromium context.Context
	command  string
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	if Find() == "" {
		return m.Run()
	}
	folder, err := os.MkdirTemp("", "kopij-browser-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	if command, err = Build(context.Background(), root, folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	var stop func()
	if chromium, stop, err = Start(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "the browser does not start:", err)
		return 1
	}
	defer stop()
	return m.Run()
}

// open opens a tab.
func open(t *testing.T, s Screen) *Tab {
	t.Helper()
	if chromium == nil {
		t.Skip("Chromium is not installed")
	}
	tab, err := Open(chromium, s)
	require.NoError(t, err)
	t.Cleanup(tab.Close)
	return tab
}

// eval gives the value of an expression in a tab.
func eval[T any](t *testing.T, tab *Tab, expression string) T {
	t.Helper()
	v, err := Eval[T](tab, expression)
	require.NoError(t, err, expression)
	return v
}

// kopij runs the command and gives what it prints.
func kopij(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command(command, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err, "kopij %s", strings.Join(args, " "))
	return string(out)
}

// written writes a page to a file and gives its address.
func written(t *testing.T, html string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(path, []byte(html), 0o600))
	return "file://" + path
}

// articles are the test articles of the project.
func articles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "testdata/articles/*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// server runs the server and gives its address.
func server(t *testing.T, flags ...string) string {
	t.Helper()
	if chromium == nil {
		t.Skip("Chromium is not installed")
	}
	address, stop, err := Serve(command, flags...)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, stop()) })
	return address
}

// viewOf is the view of a page, as the server gives it.
func viewOf(t *testing.T, address, page, language string) string {
	t.Helper()
	resp, err := http.PostForm(address+"/view", url.Values{"text": {page}, "reference": {reference}, "language": {language}})
	require.NoError(t, err)
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, resp.StatusCode, "%s", b)
	return string(b)
}

// quiet proves that a page said nothing, ran into nothing and asked nobody.
func quiet(t *testing.T, tab *Tab, address, what string) {
	t.Helper()
	require.Empty(t, tab.Trouble(), what)
	for _, r := range tab.Requests() {
		require.True(t, r == address, "%s asks for %.200s", what, r)
	}
}
