package gen

import (
	_ "embed"
	"strings"
)

//go:embed grammar.txt
var grammarText string

// start is the rule that a page is made of.
const start = "block"

// grammar holds the lines of each rule.
var grammar = readGrammar(grammarText)

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
			rules[name] = append(rules[name], unescape.Replace(line[1:]))
		default:
			name = strings.TrimSuffix(line, ":")
		}
	}
	return rules
}

// unescape reads what a text file does not show.
var unescape = strings.NewReplacer(
	`\t`, "\t", `\u00a0`, "\u00a0", `\u00ad`, "\u00ad", `\u2028`, "\u2028", `\u2029`, "\u2029", `\u0308`, "\u0308", `\u200b`, "\u200b",
	`\u202e`, "\u202e", `\ufeff`, "\ufeff", `\xff`, "\xff", `\xe2\x80`, "\xe2\x80", `\0`, "\x00", `\u0085`, "\u0085", `\f`, "\f", `\e`, "\x1b[31m",
)
