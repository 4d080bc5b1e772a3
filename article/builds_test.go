package article

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
)

// labelCodes are the labels as testdata/builds.tsv writes them before a line.
var labelCodes = map[string]lines.Label{
	"mt": lines.MainTitle, "mf": lines.MainFirst, "mx": lines.MainText, "ms": lines.MainSubhead, "mm": lines.MainMeta, "mc": lines.MainCaption,
	"tt": lines.TeaserTitle, "tf": lines.TeaserFirst, "tx": lines.TeaserText, "th": lines.TeaserHead, "tm": lines.TeaserMeta,
	"eh": lines.EntryHead, "et": lines.EntryTitle, "ex": lines.EntryText, "em": lines.EntryMeta, "oo": lines.Other, "sc": lines.Section,
}

// TestBuilds builds articles of lines whose labels are given, so that no model
// decides on them.
func TestBuilds(t *testing.T) {
	casetest.Run(t, "testdata/builds.tsv", func(in string) []string {
		var src []string
		var given []lines.Label
		for _, row := range strings.Split(in, "\n") {
			l, ok := labelCodes[row[:2]]
			require.True(t, ok && row[2] == ' ', row)
			src, given = append(src, row[3:]), append(given, l)
		}
		page := strings.Join(src, "\n")
		read := lines.Read(page, agency.Default())
		labels := make([]lines.Label, len(read.Lines))
		for i := range read.Lines {
			labels[i] = given[strings.Count(page[:read.Lines[i].Start], "\n")]
		}
		s := splitter{page: page, agencies: agency.Default(), ref: time.Date(2025, 3, 12, 12, 0, 0, 0, time.UTC)}
		s.build(read, cut(read, labels))
		s.listings()
		var out []string
		for i := range s.out.Articles {
			out = append(out, shown(page, &s.out.Articles[i]))
		}
		for _, sp := range s.out.Sections {
			out = append(out, "section "+sp.Of(page))
		}
		for _, sp := range s.out.Furniture {
			out = append(out, "furniture "+sp.Of(page))
		}
		return out
	})
}

// shown writes what an article holds, and its blocks by the first letters of their
// kinds.
func shown(page string, a *Article) string {
	parts := []string{a.Kind.String()}
	add := func(name, w string) {
		if w != "" {
			parts = append(parts, name+" "+w)
		}
	}
	add("title", a.Title.Of(page))
	add("line", a.Dateline.Of(page))
	add("at", a.Published.Of(page))
	add("by", a.Byline.Of(page))
	add("authors", strings.Join(texts(page, a.Authors), "+"))
	for i := range a.Credits {
		add(a.Credits[i].Where.String(), a.Credits[i].Of(page))
	}
	kinds := ""
	for _, b := range a.Blocks {
		kinds += b.Kind.String()[:2]
		if b.Kind == text.Boilerplate {
			add("other", b.Of(page))
		}
	}
	add("blocks", kinds)
	add("ends", lastWord(a.Of(page)))
	return strings.Join(parts, "; ")
}

// lastWord is the last word of w.
func lastWord(w string) string { return w[strings.LastIndexAny(w, " \n")+1:] }
