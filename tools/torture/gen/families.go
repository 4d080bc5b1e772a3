package gen

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed families.tsv
var familiesTable string

// Family is text that can be made as long as one likes.
type Family struct {
	Name                string
	before, unit, after string
}

// Ways is the number of ways to part the units of a family.
const Ways = 4

// Families are the families of families.tsv, each in Ways families that part its
// units in another way.
func Families() []Family {
	var out []Family
	for line := range strings.Lines(familiesTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || len(f) < 3 {
			continue
		}
		f = append(f, "")
		for _, gap := range [Ways]struct{ name, text string }{{"", ""}, {"space", " "}, {"line", "\n"}, {"blank", "\n\n"}} {
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
