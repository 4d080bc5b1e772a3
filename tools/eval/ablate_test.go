package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const tinyTable = `# class, words
fruit	peer appel	what grows
tree	eik
fruit	kers
`

func tinyUnits() unit {
	t := table{name: "tiny.tsv", class: 1, words: 2}
	return t.units(tinyTable)
}

// without is the table with cuts.
func without(cuts []cut) string {
	cuts = slices.SortedFunc(slices.Values(cuts), func(a, b cut) int { return a.start - b.start })
	out, at := "", 0
	for _, c := range cuts {
		out += tinyTable[at:c.start]
		at = c.end
	}
	return out + tinyTable[at:]
}

func TestUnits(t *testing.T) {
	all := tinyUnits()
	require.Equal(t, "# class, words\n", without(all.cuts))
	require.Len(t, all.parts, 2)
	fruit, tree := all.parts[0], all.parts[1]
	require.Equal(t, "fruit", fruit.name)
	require.Equal(t, "# class, words\ntree\teik\n", without(fruit.cuts))
	require.Equal(t, "tree", tree.name)
	require.Empty(t, tree.parts[0].parts, "a row of one word has no parts")
	words := fruit.parts[0].parts
	require.Len(t, words, 2)
	require.Equal(t, "# class, words\nfruit\tappel\twhat grows\ntree\teik\nfruit\tkers\n", without(words[0].cuts))
	require.Equal(t, "# class, words\nfruit\tpeer \twhat grows\ntree\teik\nfruit\tkers\n", without(words[1].cuts))

	var names []string
	for _, u := range leaves(all, 3) {
		names = append(names, u.name)
	}
	require.Equal(t, []string{"peer", "appel", "fruit\tkers", "tree"}, names)
	require.Len(t, draw(leaves(all, 3), 2, 1), 2)
	require.Equal(t, draw(leaves(all, 3), 3, 7), draw(leaves(all, 3), 3, 7))
}

// TestWalk leaves out letters, of which few count.
func TestWalk(t *testing.T) {
	var units []unit
	for i, c := range "abcdefgh" {
		units = append(units, unit{name: string(c), cuts: []cut{{i, i + 1}}})
	}
	for _, test := range []struct {
		name   string
		counts [][]int // letters that count where all of them are left out
		want   []string
		runs   int
	}{
		{"none", nil, []string{"a nothing", "b nothing", "c nothing", "d nothing", "e nothing", "f nothing", "g nothing", "h nothing"}, 1},
		{"one", [][]int{{2}}, []string{"a nothing", "b nothing", "c earns", "d nothing", "e nothing", "f nothing", "g nothing", "h nothing"}, 6},
		{"two that say the same", [][]int{{0, 1}}, []string{"a nothing", "b nothing", "together: a … b earns", "c nothing", "d nothing", "e nothing", "f nothing", "g nothing", "h nothing"}, 7},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			runs := 0
			a := &ablation{w: &out, table: "letters", count: map[string]int{}}
			a.measure = func(cuts []cut) (change, error) {
				runs++
				lost := 0
				for _, of := range test.counts {
					if !slices.ContainsFunc(of, func(i int) bool { return !slices.Contains(cuts, cut{i, i + 1}) }) {
						lost--
					}
				}
				if lost == 0 {
					return change{}, nil
				}
				return change{figures: map[string]score{"f": {right: lost, found: lost}}}, nil
			}
			_, err := a.walk(units, 1, false)
			require.NoError(t, err)
			var got []string
			for line := range strings.Lines(out.String()) {
				f := strings.Split(line, "\t")
				got = append(got, f[1]+" "+f[3])
			}
			require.Equal(t, test.want, got)
			require.Equal(t, test.runs, runs)
		})
	}
}

func TestChange(t *testing.T) {
	before := figures{"a": {5, 8, 9}, "b": {1, 1, 1}}
	c := change{figures: compare(before, figures{"a": {3, 7, 9}, "b": {1, 1, 1}})}
	require.Equal(t, "a -2/+1", c.String())
	require.Equal(t, "earns", c.verdict())
	require.Equal(t, "nothing", new(change).verdict())
	require.Equal(t, "even", (&change{lines: 2}).verdict())
	require.Equal(t, "needed", (&change{failed: "panic"}).verdict())
	require.Equal(t, 3, differ([]string{"a", "b", "d"}, []string{"b", "c"}))

	var out bytes.Buffer
	before.print(&out)
	got, err := readFigures("# layer\n" + out.String())
	require.NoError(t, err)
	require.Equal(t, before, got)
}

// TestBuild builds a program over a table and rows, and leaves parts of them
// out.
func TestBuild(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":   "module a\n\ngo 1.26\n",
		"tiny.tsv": tinyTable,
		"main.go":  "package main\n\nimport _ \"embed\"\n\n//go:embed tiny.tsv\nvar tiny string\n\nvar rows = [...]struct{ n int }{{1}, {2}, {3}}\n\nfunc main() {\n\tprint(tiny)\n\tfor _, r := range rows {\n\t\tprint(r.n)\n\t}\n}\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(root, name), []byte(text), 0o600))
	}
	tables := []table{{name: "tiny.tsv", class: 1, words: 2}, {name: "main.go:rows"}}
	over, err := writeCuts(root, t.TempDir(), tables)
	require.NoError(t, err)
	program := filepath.Join(root, "a.out")
	require.NoError(t, build(root, over, program, "build", "."))
	print := func(setting string) string {
		cmd := exec.Command(program)
		cmd.Env = append(os.Environ(), cutSetting+"="+setting)
		out, err := cmd.CombinedOutput()
		require.NoError(t, err)
		return string(out)
	}
	require.Equal(t, tinyTable+"123", print(""))
	rows, err := tables[1].read(root)
	require.NoError(t, err)
	require.Equal(t, tinyTable+"13", print(cutList("main.go:rows", rows.parts[1].cuts)))
	words, err := tables[0].read(root)
	require.NoError(t, err)
	require.Equal(t, "# class, words\ntree\teik\n123", print(cutList("tiny.tsv", words.parts[0].cuts)))
}

// TestTables reads every table that ablate.tsv names.
func TestTables(t *testing.T) {
	all, err := readTables(ablatedTables, []string{"all"})
	require.NoError(t, err)
	root := "../.."
	for i := range all {
		u, err := all[i].read(root)
		require.NoError(t, err)
		require.NotEmpty(t, u.parts, all[i].name)
	}
	_, err = writeCuts(root, t.TempDir(), all)
	require.NoError(t, err)
	_, err = readTables(ablatedTables, []string{"nowhere"})
	require.Error(t, err)
	_, err = readTables("a\t-\t-\tno such group\n", []string{"a"})
	require.Error(t, err)
	_, err = readTables("a\tx\t-\tpage\n", []string{"a"})
	require.Error(t, err)
}
