package agency

import (
	"fmt"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// TestCases reads the texts of a table as each function of the package does.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/cases.tsv", func(s string) []string {
		line, tail, head, body, list, place := "", "", "", "", "", ""
		if l, ok := ParseLine(s); ok {
			line = show(s, l)
		}
		if l, ok := ParseTail(s); ok {
			tail = l.Of(s) + ": " + show(s, l)
		}
		if l, i, ok := Default().ParseHead(s); ok {
			head, body = show(s, l), s[i:]
		}
		whole := text.Span{Start: 0, End: len(s)}
		if known, sure, ok := Default().List(s, whole); ok {
			list = fmt.Sprintf("%d known, %d sure", known, sure)
		}
		if credits, ok := Default().AppendList(nil, s, whole, Dateline); ok {
			place = show(s, Line{Where: Dateline, Credits: credits})
		}
		name := ""
		if IsName(s) {
			name = "name"
		}
		return []string{line, tail, head, body, list, place, name, s[:Desk(s)]}
	})
}
