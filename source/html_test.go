package source

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/casetest"
)

// golden is a page as the golden files hold it.
type golden struct {
	Format   string
	Encoding string
	Meta     map[string]string
	Main     []string // kind and text of each block
	Whole    []string // of those that the main article has not
}

// lines gives the blocks of a page with their kinds.
func blockLines(p *Page) []string {
	var out []string
	for _, b := range p.Blocks {
		kind := b.Kind.String()
		if b.Kind == Heading {
			kind += " " + string(rune('0'+b.Level))
		}
		if b.Linked {
			kind = "linked " + kind
		}
		out = append(out, kind+": "+b.Of(p.Text))
	}
	return out
}

func goldenOf(t *testing.T, b []byte) golden {
	t.Helper()
	p, err := Read(b, Options{})
	require.NoError(t, err)
	whole, err := Read(b, Options{Whole: true})
	require.NoError(t, err)
	require.Equal(t, p.Meta, whole.Meta)
	g := golden{Format: p.Format.String(), Encoding: p.Encoding, Meta: map[string]string{}, Main: blockLines(p)}
	for k, v := range map[string]string{
		"id": p.Meta.ID, "url": p.Meta.URL, "title": p.Meta.Title, "byline": p.Meta.Byline, "credit": p.Meta.Credit, "publisher": p.Meta.Publisher, "section": p.Meta.Section,
		"description": p.Meta.Description, "language": p.Meta.Language, "type": p.Meta.Type,
	} {
		if v != "" {
			g.Meta[k] = v
		}
	}
	for k, v := range map[string]time.Time{"published": p.Meta.Published, "modified": p.Meta.Modified} {
		if !v.IsZero() {
			g.Meta[k] = v.Format(time.RFC3339)
		}
	}
	main := strings.Join(g.Main, "\n") + "\n"
	for _, l := range blockLines(whole) {
		if !strings.Contains(main, l+"\n") {
			g.Whole = append(g.Whole, l)
		}
	}
	return g
}

// TestPages compares what each page of testdata/source is read as with what
// is beside it. Read the difference before you rewrite one.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("../testdata/source/*.html")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(pages), 30)
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			b, err := os.ReadFile(page)
			require.NoError(t, err)
			var out bytes.Buffer
			enc := json.NewEncoder(&out)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", " ")
			require.NoError(t, enc.Encode(goldenOf(t, b)))
			name := strings.TrimSuffix(page, ".html") + ".json"
			if casetest.Update() {
				require.NoError(t, os.WriteFile(name, out.Bytes(), 0o644))
			}
			want, err := os.ReadFile(name)
			require.NoError(t, err)
			require.Equal(t, string(want), out.String())
		})
	}
}
