package gen

import (
	_ "embed"
	"strings"
)

//go:embed stories.tsv
var storiesTable string

//go:embed casts.tsv
var castsTable string

// Casts is the number of casts that play each story.
const Casts = 6

// Story is a short text about people whose names can be changed.
type Story struct{ text string }

// Stories are the stories of stories.tsv.
func Stories() []Story {
	var out []Story
	for _, row := range rows(storiesTable) {
		out = append(out, Story{unescape(row)})
	}
	return out
}

// rows are the rows of a table.
func rows(table string) []string {
	var out []string
	for line := range strings.Lines(table) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// With is the story with cast k of casts.tsv.
func (s Story) With(k int) string {
	a, b := cast(k)
	return strings.NewReplacer("{1}", a, "{1s}", surname(a), "{2}", b, "{2s}", surname(b)).Replace(s.text)
}

// Mask puts numbers in the place of the names of cast k.
func (s Story) Mask(k int) *strings.Replacer {
	a, b := cast(k)
	return strings.NewReplacer(a, "{1}", surname(a), "{1s}", b, "{2}", surname(b), "{2s}")
}

func cast(k int) (a, b string) {
	a, b, _ = strings.Cut(rows(castsTable)[k], "\t")
	return a, b
}

func surname(name string) string { return name[strings.IndexByte(name, ' ')+1:] }
