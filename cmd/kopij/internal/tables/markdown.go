package tables

import (
	"fmt"
	"strings"
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
