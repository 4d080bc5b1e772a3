// Package hostile makes text that is hard to read: pages by a grammar of all
// that a news page may hold, for fuzzing, and families of text that doubles,
// for what must grow no faster than its input.
package hostile

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed grammar.tsv
var grammarTable string

//go:embed families.tsv
var familiesTable string

// maxDepth is the depth of symbols within symbols at which each becomes its
// first expansion, and maxText the number of bytes at which a page ends.
const (
	maxDepth = 12
	maxText  = 4 << 10
)

// piece is a part of an expansion: a symbol, or text where symbol is empty.
type piece struct {
	symbol, text string
}

// grammar gives the expansions of each symbol.
var grammar = sync.OnceValue(func() map[string][][]piece {
	g := map[string][][]piece{}
	for line := range strings.Lines(grammarTable) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		symbol, expansion, _ := strings.Cut(line, "\t")
		g[symbol] = append(g[symbol], nil)
		last := &g[symbol][len(g[symbol])-1]
		for rest := expansion; rest != ""; {
			i := strings.IndexByte(rest, '<')
			j := strings.IndexByte(rest, '>')
			if i < 0 || j < i || !symbolLike(rest[i+1:j]) {
				*last = append(*last, piece{text: unescape(rest)})
				break
			}
			if i > 0 {
				*last = append(*last, piece{text: unescape(rest[:i])})
			}
			*last = append(*last, piece{symbol: rest[i+1 : j]})
			rest = rest[j+1:]
		}
	}
	return g
})

// symbolLike reports whether s may be the name of a symbol.
func symbolLike(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}

// unescape reads the escapes of a table, which are Go's.
func unescape(s string) string {
	u, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		panic(fmt.Sprintf("hostile: %q: %v", s, err)) // a test reads all rows
	}
	return u
}

// Page is the page that choices spell out: each byte of it chooses an
// expansion of the grammar, and where it ends every choice is the first. So a
// fuzzer that changes bytes changes the structure of the page.
func Page(choices []byte) string {
	w := writer{choices: choices}
	for ok := true; ok; ok = len(w.choices) > 0 && w.b.Len() < maxText {
		w.expand("page", 0)
	}
	return w.b.String()
}

type writer struct {
	b       strings.Builder
	choices []byte
}

func (w *writer) expand(symbol string, depth int) {
	expansions := grammar()[symbol]
	if len(expansions) == 0 { // an element: <b>
		w.b.WriteString("<" + symbol + ">")
		return
	}
	k := 0
	if depth < maxDepth && w.b.Len() < maxText && len(w.choices) > 0 {
		k = int(w.choices[0]) % len(expansions)
		w.choices = w.choices[1:]
	}
	for _, p := range expansions[k] {
		switch {
		case p.symbol == "":
			w.b.WriteString(p.text)
		case depth < 2*maxDepth:
			w.expand(p.symbol, depth+1)
		}
	}
}

// Family is text that can be made as long as one likes.
type Family struct {
	Name                 string
	before, unit, after string
}

// Families are the families of families.tsv, each with four ways to part its
// units.
func Families() []Family {
	var out []Family
	for line := range strings.Lines(familiesTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || len(f) < 3 {
			continue
		}
		f = append(f, "")
		for _, gap := range [...]struct{ name, text string }{{"", ""}, {"space", " "}, {"line", "\n"}, {"blank", "\n\n"}} {
			name := f[0]
			if gap.name != "" {
				name += "/" + gap.name
			}
			out = append(out, Family{name, unescape(f[1]), unescape(f[2]) + gap.text, unescape(f[3])})
		}
	}
	return out
}

// Text is the text of a family with as many units as fit in size bytes, and
// one at least.
func (f *Family) Text(size int) string {
	var b strings.Builder
	b.Grow(size + len(f.unit) + len(f.before) + len(f.after))
	b.WriteString(f.before)
	for n := 1; n == 1 || b.Len()+len(f.unit)+len(f.after) <= size; n++ {
		b.WriteString(strings.ReplaceAll(f.unit, "#", strconv.Itoa(n)))
	}
	b.WriteString(f.after)
	return b.String()
}

// Random is a source of choices that a seed decides: splitmix64.
type Random uint64

// Next is the next number.
func (r *Random) Next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Bytes are n bytes of choices.
func (r *Random) Bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Next() >> 56)
	}
	return b
}
