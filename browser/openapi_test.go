package browser

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// The server's own description passes a linter, its warnings included.
func TestOpenAPI(t *testing.T) {
	linter, err := filepath.Abs("node_modules/@redocly/cli/bin/cli.js")
	require.NoError(t, err)
	if _, err := os.Stat(linter); err != nil {
		t.Skip("redocly is not installed: npm ci")
	}
	resp, err := http.Get(server(t) + "/openapi.json")
	require.NoError(t, err)
	defer resp.Body.Close()
	doc, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "openapi.json"), doc, 0o600))
	lint := exec.Command("node", linter, "lint", "--extends=recommended-strict", "openapi.json")
	lint.Dir = folder
	lint.Env = append(os.Environ(), "REDOCLY_TELEMETRY=off", "REDOCLY_SUPPRESS_UPDATE_NOTICE=true")
	out, err := lint.CombinedOutput()
	require.NoError(t, err, "%s", out)
}
