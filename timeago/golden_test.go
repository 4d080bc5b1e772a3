package timeago_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// moments are the reference times of the golden files: noon, an evening, the
// night that the clocks change, a morning, the leap day.
var moments = [...]time.Time{
	ref,
	time.Date(2025, 8, 24, 21, 40, 0, 0, amsterdam),
	time.Date(2023, 3, 26, 1, 30, 5, 0, amsterdam),
	time.Date(2024, 9, 2, 7, 15, 0, 0, amsterdam),
	time.Date(2024, 2, 29, 16, 20, 0, 0, amsterdam),
}

var preferences = [...]timeago.Prefer{timeago.ByTense, timeago.Past, timeago.Future, timeago.Nearest}

// golden holds lines to a file of testdata/golden.
func golden(t *testing.T, name string, lines []string) {
	name = "testdata/golden/" + name
	got := strings.Join(lines, "\n") + "\n"
	if casetest.Update() {
		require.NoError(t, os.WriteFile(name, []byte(got), 0o600))
	}
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	want := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
	require.Equal(t, len(want), len(lines), name)
	wrong := 0
	for i, l := range lines {
		if l != want[i] {
			if wrong++; wrong <= 10 {
				t.Errorf("%s:%d\n   %s\nis not\n   %s", name, i+1, l, want[i])
			}
		}
	}
}

// shown is the value of a time, with a tilde where it is about that, and its
// moment where that is not its start.
func shown(x timeago.Time) string {
	s := x.Value()
	if x.Approx {
		s = "~" + s
	}
	if x.RRule != "" {
		s += "{" + x.RRule + "}"
	}
	if !x.At.IsZero() && !x.At.Equal(x.From) {
		s += "@" + x.At.Format("01-02T15:04:05")
	}
	return s
}

// cells joins values, an equals sign for one that is that of the cell before.
func cells(values []string) string {
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteByte('|')
		}
		if i > 0 && v == values[i-1] {
			v = "="
		}
		b.WriteString(v)
	}
	return b.String()
}

// TestGoldenExamples reads the example of each rule against some moments and
// with each preference, and in three sentences.
func TestGoldenExamples(t *testing.T) {
	var lines []string
	for _, in := range timeago.RuleExamples() {
		var values []string
		for _, m := range moments {
			for _, p := range preferences {
				x, _ := timeago.Finder{Prefer: p}.Parse(in, m)
				values = append(values, shown(x))
			}
		}
		lines = append(lines, in+"\t"+cells(values))
		values = nil
		for _, frame := range [...]string{"Dat was %s zo.", "Zij zal %s komen.", "Dinsdagavond kwam zij %s aan.", "Het is %s."} {
			values = append(values, found(fmt.Sprintf(frame, in), moments[1], false))
		}
		lines = append(lines, "\t"+cells(values))
	}
	golden(t, "examples.txt", lines)
}

// found is what is found in a text.
func found(src string, m time.Time, tagged bool, prefer ...timeago.Prefer) string {
	d := text.Parse(src)
	if tagged {
		kopij.Tag(d)
	}
	var f timeago.Finder
	if len(prefer) > 0 {
		f.Prefer = prefer[0]
	}
	var b strings.Builder
	for _, x := range f.Find(d, m) {
		fmt.Fprintf(&b, "[%s]%s ", x.Of(d.Src), shown(x))
	}
	return strings.ReplaceAll(strings.TrimSpace(b.String()), "\n", " ")
}

var digits = regexp.MustCompile(`\d+`)

// TestGoldenVariants reads the examples with other numbers, without each of their
// words, and in capitals; what is not read has no line.
func TestGoldenVariants(t *testing.T) {
	var lines []string
	read := func(in string) {
		x, ok := timeago.Parse(in, ref)
		planned, also := timeago.Finder{Prefer: timeago.Future}.Parse(in, ref)
		news := found("Zij kwam "+in+".", ref, false)
		if ok || also || news != "" {
			lines = append(lines, in+"\t"+cells([]string{shown(x), shown(planned), news}))
		}
	}
	for _, in := range timeago.RuleExamples() {
		for _, at := range digits.FindAllStringIndex(in, -1) {
			for _, n := range [...]string{"0", "7", "13", "24", "32", "60", "99", "100", "400", "1700", "2059", "123456"} {
				read(in[:at[0]] + n + in[at[1]:])
			}
		}
		words := strings.Fields(in)
		for i := range words {
			if len(words) > 1 {
				read(strings.Join(append(append([]string(nil), words[:i]...), words[i+1:]...), " "))
			}
		}
		read(strings.ToUpper(in))
	}
	golden(t, "variants.txt", lines)
}

// TestGoldenTexts reads the texts beside the rows, and those of the tables of
// testdata, with and without tags, at other moments and with each preference.
func TestGoldenTexts(t *testing.T) {
	texts := timeago.Texts()
	for _, name := range [...]string{"news", "flemish", "tagged"} {
		b, err := os.ReadFile("testdata/" + name + ".tsv")
		require.NoError(t, err)
		for line := range strings.Lines(string(b)) {
			if src, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
				texts = append(texts, src)
			}
		}
	}
	var lines []string
	for _, marked := range texts {
		src := strings.NewReplacer("[", "", "]", "", " / ", "\n\n").Replace(marked)
		var values []string
		for _, m := range moments[1:3] {
			values = append(values, found(src, m, false), found(src, m, true))
		}
		for _, p := range preferences[1:] {
			values = append(values, found(src, moments[3], false, p))
		}
		lines = append(lines, strings.ReplaceAll(marked, "\n", " / "), "\t"+cells(values))
	}
	golden(t, "texts.txt", lines)
}

// TestGoldenLines reads the lines of a table at noon and in the night that the
// clocks change, with tags and without; then, of a line that is an expression
// and no more, the value with each preference. An equals sign is for what the
// column before has.
func TestGoldenLines(t *testing.T) {
	casetest.Run(t, "testdata/lines.tsv", func(s string) []string {
		var values []string
		for _, m := range [...]time.Time{moments[0], moments[2]} {
			values = append(values, found(s, m, true), found(s, m, false))
		}
		for _, m := range [...]time.Time{moments[0], moments[2]} {
			for _, p := range preferences {
				x, _ := timeago.Finder{Prefer: p}.Parse(s, m)
				values = append(values, shown(x))
			}
		}
		for i := len(values) - 1; i > 0; i-- {
			if values[i] == values[i-1] && values[i] != "" {
				values[i] = "="
			}
		}
		return values
	})
}
