package gen

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

//go:embed grammar.txt
var grammarText string

// starts are the rules that a page is made of.
var starts = [...]string{"block", "xpage"}

// grammar holds the lines of each rule.
var grammar = readGrammar(grammarText)

// ruleNames are the names of the rules, in order.
var ruleNames = slices.Sorted(maps.Keys(grammar))

// marks are the pieces that a mutation puts in.
var marks = grammar["odd"]

// readGrammar reads rules: a name with a colon, then one choice a line behind
// a tab.
func readGrammar(s string) map[string][]string {
	rules := map[string][]string{}
	name := ""
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '\t':
			rules[name] = append(rules[name], unescape(line[1:]))
		default:
			name = strings.TrimSuffix(line, ":")
		}
	}
	return rules
}

// unescape reads the escapes of a table, which are Go's.
func unescape(s string) string {
	u, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		panic(fmt.Sprintf("gen: %q: %v", s, err)) // a test reads all rows
	}
	return u
}
