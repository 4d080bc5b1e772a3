package kopij_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/kopij/kopij/"

// links is, for each public package, all that it may link of this module and
// of others; the standard library is free.
var links = map[string][]string{
	"text":      {"internal/foldhash", "internal/surname", "internal/tsv"},
	"stem":      {"github.com/kljensen/snowball/"},
	"source":    append([]string{"text", "internal/foldhash", "internal/surname", "internal/tsv"}, page...),
	"agency":    {"text", "internal/foldhash", "internal/stamp", "internal/surname", "internal/tsv"},
	"dateline":  {"text", "agency", "internal/foldhash", "internal/stamp", "internal/surname", "internal/tsv"},
	"timeago":   {"text", "internal/foldhash", "internal/stamp", "internal/surname", "internal/tsv"},
	"quotes":    {"text", "internal/foldhash", "internal/foldmap", "internal/forename", "internal/rank", "internal/surname", "internal/tsv"},
	"article":   {"text", "agency", "dateline", "timeago", "internal/foldhash", "internal/foldmap", "internal/forename", "internal/stamp", "internal/surname", "internal/tsv", "internal/byline", "internal/lines", "internal/rank", "internal/seq"},
	"entities":  {"text", "internal/"},
	"":          append([]string{"text", "agency", "dateline", "timeago", "quotes", "article", "entities", "source", "internal/"}, page...),
	"prosedoc":  append([]string{"text", "agency", "dateline", "timeago", "quotes", "article", "entities", "source", "internal/", "", "github.com/jdkato/prose/v2"}, page...),
	"cmd/kopij": {"text", "agency", "dateline", "timeago", "quotes", "article", "entities", "source", "stem", "internal/", "schema", "cmd/kopij/", "", "*"},
}

// page are the modules that package source reads pages with.
var page = []string{
	"golang.org/x/net/", "golang.org/x/text/", "codeberg.org/readeck/go-readability/v2",
	"github.com/go-shiori/dom", "github.com/andybalholm/cascadia", "github.com/gogs/chardet", "github.com/itlightning/dateparse",
}

// TestIsolation proves what each public package links: no model and no
// gazetteer with the light ones, and prose with prosedoc alone.
func TestIsolation(t *testing.T) {
	for pkg, allowed := range links {
		out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./"+pkg).Output()
		require.NoError(t, err, pkg)
		for _, dep := range strings.Fields(string(out)) {
			if dep == strings.TrimSuffix(module+pkg, "/") {
				continue
			}
			require.True(t, permitted(dep, allowed), "%q links %s", pkg, dep)
			if pkg != "prosedoc" {
				require.NotContains(t, dep, "jdkato/prose", pkg)
			}
		}
	}
}

func permitted(dep string, allowed []string) bool {
	for _, a := range allowed {
		switch {
		case a == "*": // any other module
			if !strings.HasPrefix(dep, module) {
				return true
			}
		case slices.Contains(page, a):
			if strings.HasPrefix(dep, a) {
				return true
			}
		case strings.HasPrefix(a, "github.com/"):
			if strings.HasPrefix(dep, a) {
				return true
			}
			// What prose itself needs comes with it.
			if a == "github.com/jdkato/prose/v2" && !strings.HasPrefix(dep, module) {
				return true
			}
		case a == "":
			if dep == strings.TrimSuffix(module, "/") {
				return true
			}
		case strings.HasSuffix(a, "/"):
			if strings.HasPrefix(dep, module+a) {
				return true
			}
		case dep == module+a:
			return true
		}
	}
	return false
}
