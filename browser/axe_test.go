package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// finding is what axe-core has found wrong.
type finding struct {
	ID, Impact, Help string
	Nodes            []struct{ HTML, FailureSummary string }
}

// check has axe-core look at the page of a tab.
func check(t *testing.T, tab *Tab) []string {
	t.Helper()
	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if os.IsNotExist(err) {
		t.Skip("axe-core is not installed: npm ci")
	}
	require.NoError(t, err)
	_, err = Eval[any](tab, string(axe)+"; null")
	require.NoError(t, err)
	var found []string
	for _, f := range eval[[]finding](t, tab, `axe.run({ resultTypes: ["violations"] }).then((r) => r.violations.map((v) => ({ id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.map((n) => ({ html: n.html, failureSummary: n.failureSummary })) })))`) {
		for _, n := range f.Nodes[:min(2, len(f.Nodes))] {
			found = append(found, fmt.Sprintf("%s: %s: %s: %.160s: %s", f.Impact, f.ID, f.Help, n.HTML, n.FailureSummary))
		}
	}
	return found
}

// The view, the report and the pages of the server can be read by all: axe-core
// finds nothing, in light and dark, on a telephone and on a desk.
func TestAccessible(t *testing.T) {
	address := server(t)
	files := articles(t)
	pages := map[string]string{
		"paste":  address + "/",
		"report": written(t, kopij(t, append([]string{"report", "--indirect", "--ref", reference}, files...)...)),
		"empty":  written(t, viewOf(t, address, " ", "en")),
		"all":    written(t, kopij(t, append([]string{"view", "--indirect", "--language", "en", "--ref", reference}, files...)...)),
	}
	for _, f := range files[:6] {
		pages[filepath.Base(f)] = written(t, kopij(t, "view", "--ref", reference, f))
	}
	for name, page := range pages {
		for _, s := range []Screen{{Width: 400}, {Width: 1400, Dark: true}} {
			tab := open(t, s)
			require.NoError(t, tab.Visit(page))
			eval[any](t, tab, `(() => { for (const d of document.querySelectorAll("details")) d.open = true; document.querySelector("main [data-tip]")?.focus(); return null })()`)
			require.Empty(t, strings.Join(check(t, tab), "\n"), "%s at %v", name, s)
			tab.Close()
		}
	}
}
