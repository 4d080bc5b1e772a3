// Package gen makes pages that look enough like Dutch news to reach every
// stage of the extraction, and are wrong in as many ways as chance allows:
// names with genitives, quotation marks that do not match, datelines, ages,
// times, lists, line ends of all kinds, broken letters.
//
// A page depends on the seed alone.
package gen

import (
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// Page is a page of some size bytes or a little more.
func Page(seed uint64, size int) string {
	rng := rand.New(rand.NewPCG(seed, 1))
	s := page(rng.IntN, func(n int) bool { return n < size })
	if rng.IntN(4) == 0 {
		s = Mutate(rng, s)
	}
	return s
}

// maxChosen is the number of bytes at which a page of choices ends.
const maxChosen = 4 << 10

// Chosen is the page that choices spell out: each byte of them takes one of the
// choices of the grammar, and where they end all is the first choice. So a
// fuzzer that changes bytes changes the structure of a page.
func Chosen(choices []byte) string {
	choose := func(n int) int {
		if len(choices) == 0 {
			return 0
		}
		k := int(choices[0]) % n
		choices = choices[1:]
		return k
	}
	return page(choose, func(n int) bool { return n == 0 || n < maxChosen && len(choices) > 0 })
}

// page writes a page by choices, as long as more asks for it.
func page(choose func(n int) int, more func(size int) bool) string {
	g := &generator{choose: choose}
	g.eol = [...]string{"\n", "\r\n", "\r", "\n", "\n", "\n", "\u2028", "\n"}[choose(8)]
	start := starts[choose(len(starts))]
	for more(len(g.b)) {
		before := len(g.b)
		g.write(start, 0)
		if len(g.b) == before {
			g.endLine()
		}
	}
	return string(g.b)
}

// Line is a short text: what one rule of the grammar makes, or a piece of it,
// with nothing, a blank or a mark at its ends. What reads one line meets those
// ends in pages seldom.
func Line(seed uint64) string {
	rng := rand.New(rand.NewPCG(seed, 3))
	g := &generator{choose: rng.IntN, eol: "\n"}
	g.write(ruleNames[rng.IntN(len(ruleNames))], maxDepth/2)
	s := string(g.b)
	if rng.IntN(2) == 0 {
		s = s[:rng.IntN(len(s)+1)]
	}
	if rng.IntN(8) == 0 {
		s = s[rng.IntN(len(s)+1):]
	}
	if rng.IntN(8) == 0 {
		s = ends[rng.IntN(len(ends))] + s
	}
	if rng.IntN(8) == 0 {
		s = Mutate(rng, s)
	}
	return s + ends[rng.IntN(len(ends))]
}

// ends are what a line may end in where it ends too early: blanks of all
// widths, marks that promise more, and halves of letters.
var ends = [...]string{
	"", " ", "  ", "\t", "\u00a0", "\u2009", "\u3000", "\r", "\v", "\ufeff", "\u00ad", "\u200b", "\n", "\n\n", " \n",
	":", ": ", ": (", " (", "(", ")", " -", " - ", "\u2013", ".", ". ", ",", ", ", "/", "|", " | ", "'", "\u2019", "\u2019s", "\"", "\u201e", "#", "* ",
	" op ", " in ", " en ", " om ", " van ", "1", "0:", " 12", "\x80", "\xc3", "\xe2\x80", "\xf0\x9f\x98", "\xff", "\x00", "&", "&#", "<", "</",
}

// Ends gives the ends that a line may be cut to.
func Ends() []string { return ends[:] }

// Bytes are n bytes without any order.
func Bytes(seed uint64, n int) string {
	rng := rand.New(rand.NewPCG(seed, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rng.UintN(256))
		if rng.IntN(3) > 0 { // more of what text is made of
			b[i] = " \n\"'.,-()AaEe01:/\t"[rng.IntN(18)]
		}
	}
	return string(b)
}

// Table is a table of a few of the rows, changed in any place or not.
func Table(seed uint64, rows []string) string {
	rng := rand.New(rand.NewPCG(seed, 4))
	var b strings.Builder
	for range 1 + rng.IntN(6) {
		row := rows[rng.IntN(len(rows))]
		switch rng.IntN(6) {
		case 0: // a field more or less, or one that says something else
			fields := strings.Split(row, "\t")
			fields[rng.IntN(len(fields))] = Line(rng.Uint64())
			row = strings.Join(fields, "\t")
		case 1:
			row = Mutate(rng, row)
		case 2:
			row = row[:rng.IntN(len(row)+1)] + ends[rng.IntN(len(ends))] + "\n"
		}
		b.WriteString(row)
	}
	return b.String()
}

// Mutate cuts, repeats, swaps and changes pieces of a text, some at letters and
// some within them.
func Mutate(rng *rand.Rand, s string) string {
	for range 1 + rng.IntN(6) {
		if s == "" {
			return s
		}
		i, j := rng.IntN(len(s)), rng.IntN(len(s))
		if i > j {
			i, j = j, i
		}
		if rng.IntN(2) == 0 {
			i, j = runeStart(s, i), runeStart(s, j)
		}
		k := min(j, i+1+rng.IntN(12))
		switch rng.IntN(6) {
		case 0: // cut a short piece
			s = s[:i] + s[k:]
		case 1: // say a piece twice
			s = s[:k] + s[i:]
		case 2: // swap two pieces
			s = s[k:] + s[:k]
		case 3:
			s = s[:i] + marks[rng.IntN(len(marks))] + s[i:]
		case 4:
			s = s[:i] + string([]byte{byte(rng.UintN(256))}) + s[min(i+1, len(s)):]
		case 5: // stop in the middle
			if i > len(s)/2 {
				s = s[:i]
			}
		}
	}
	return s
}

func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// generator writes the rules of the grammar.
type generator struct {
	choose func(n int) int // a number below n
	b      []byte
	line   int // where the line that is being written begins
	eol    string
}

// endLine ends a line: one in sixteen is cut somewhere, or ends in a blank or a
// mark.
func (g *generator) endLine() {
	switch g.choose(32) {
	case 1:
		g.b = g.b[:g.line+g.choose(len(g.b)-g.line+1)]
		g.b = append(g.b, ends[g.choose(len(ends))]...)
	case 2:
		g.b = append(g.b, ends[g.choose(len(ends))]...)
	}
	g.b = append(g.b, g.eol...)
	g.line = len(g.b)
}

// maxDepth bounds how far rules are expanded within each other: from there on
// each becomes its first choice, and from twice as deep on nothing.
const maxDepth = 12

// write expands a rule: a choice of its lines, in which <name> is a rule, ~ a
// line end, and the rest itself.
func (g *generator) write(rule string, depth int) {
	lines := grammar[rule]
	line := lines[0]
	if depth < maxDepth {
		line = lines[g.choose(len(lines))]
	}
	for line != "" {
		i := strings.IndexAny(line, "<~")
		if i < 0 {
			i = len(line)
		}
		g.b = append(g.b, line[:i]...)
		line = line[i:]
		switch {
		case line == "":
		case line[0] == '~':
			g.endLine()
			line = line[1:]
		default:
			name, rest, ok := strings.Cut(line[1:], ">")
			if !ok || grammar[name] == nil {
				g.b = append(g.b, '<')
				line = line[1:]
				continue
			}
			if depth < 2*maxDepth {
				g.write(name, depth+1)
			}
			line = rest
		}
	}
}
