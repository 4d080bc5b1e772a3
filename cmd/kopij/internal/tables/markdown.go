package tables

import (
	"fmt"
	"regexp"
	"strings"
	"text/tabwriter"
)

// Markdown is a table's description, as docs/columns.md has it.
func Markdown(t *Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s\n\n| column | type | |\n|---|---|---|\n", t.Name, t.Doc)
	for _, c := range t.Columns {
		typ := c.Type.String()
		if c.Must {
			typ += ", always"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Name, typ, strings.ReplaceAll(c.Doc, "|", `\|`))
	}
	return b.String()
}

var trailing = regexp.MustCompile(`(?m) +$`)

// Plain is a table's description for a terminal.
func Plain(t *Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", t.Name, t.Doc)
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, c := range t.Columns {
		doc := c.Doc
		if c.Must {
			doc = strings.TrimSuffix("always; "+doc, "; ")
		}
		fmt.Fprintf(w, "  %s\t%s\t%s\n", c.Name, c.Type, strings.ReplaceAll(doc, "`", ""))
	}
	_ = w.Flush() // a builder takes all
	return trailing.ReplaceAllString(b.String(), "")
}
