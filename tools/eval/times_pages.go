package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
	"github.com/kopij/kopij/tools/internal/gold"
)

var _ = register("times-pages", evalTimesPages)

// markedPage is what the times of a marked page are measured by.
type markedPage struct {
	Ref      time.Time
	Articles []struct {
		Start, End int
		Dateline   string
		Published  *struct{ Text, At string }
	}
	Times []struct {
		Start, End         int
		Text               string
		From, To, Duration string
		Grain, Kind        string
		start, end         int // without the preposition or the article that opens it
		used               bool
	}
}

// leads are the words that open a marked time and are no part of its value.
var leads = regexp.MustCompile(`^(?i:in|op|om|de|het|van|rond|tot|sinds|vanaf|tegen|voor|na|tijdens|een|deze|dit) `)

// evalTimesPages measures the times of the articles of the marked pages, each
// cut out and dated as it is marked, so that what is wrong in their bounds or
// their dates does not count here.
func evalTimesPages(in data, w io.Writer) (figures, error) {
	names, err := filepath.Glob(filepath.Join(in.shared, "pages/gold/*.json"))
	if err != nil {
		return nil, err
	}
	var strict score
	for _, name := range names {
		var p markedPage
		if err := gold.ReadJSON(name, &p); err != nil {
			return nil, err
		}
		base := strings.TrimSuffix(filepath.Base(name), ".json")
		src, err := os.ReadFile(filepath.Join(in.shared, "pages/text", base+".txt"))
		if err != nil {
			return nil, err
		}
		p.measure(string(src), base, w, &strict)
	}
	fmt.Fprintf(w, "pages strict  P %.4f R %.4f F1 %.4f\n", strict.precision(), strict.recall(), strict.f1())
	return figures{"times.pages.f1": strict}, nil
}

// measure counts the times of one page.
func (p *markedPage) measure(src, base string, w io.Writer, strict *score) {
	for i := range p.Times {
		t := &p.Times[i]
		t.start, t.end = trimLead(src, t.Start, t.End)
	}
	for _, a := range p.Articles {
		ref := p.Ref
		skip := text.Span{}
		if a.Published != nil {
			if at, err := time.Parse(time.RFC3339, a.Published.At); err == nil {
				ref = at
			}
			if i := strings.Index(src[a.Start:a.End], a.Published.Text); i >= 0 {
				skip = text.Span{Start: i, End: i + len(a.Published.Text)}
			}
		}
		d := text.Parse(src[a.Start:a.End])
		kopij.Tag(d)
		for _, t := range timeago.Find(d, ref) {
			if !(t.Start < skip.End && skip.Start < t.End) {
				p.count(src, base, a.Start, t, w, strict)
			}
		}
	}
	for i := range p.Times {
		t := &p.Times[i]
		inside := false
		for _, a := range p.Articles {
			inside = inside || a.Start <= t.Start && t.End <= a.End
		}
		if !inside {
			continue
		}
		strict.want++
		if !t.used && showErrors {
			fmt.Fprintf(w, "  %s missed %s => %s..%s%s %s %s\n", base, excerpt(src, text.Span{Start: t.Start, End: t.End}), t.From, t.To, t.Duration, t.Grain, t.Kind)
		}
	}
}

// count compares a time that was found, in an article that begins at offset
// base of the page, with the marked ones.
func (p *markedPage) count(src, name string, base int, t timeago.Time, w io.Writer, strict *score) {
	strict.found++
	s, e := trimLead(src, base+t.Start, base+t.End)
	for i := range p.Times {
		x := &p.Times[i]
		if x.used || s >= x.end || x.start >= e {
			continue
		}
		x.used = true
		right := false
		switch x.Kind {
		case "duration":
			right = x.Duration == t.Duration
		case "recurring":
			right = t.Kind == timeago.Recurring
		default:
			right = sameBounds(x.From, x.To, "", t)
		}
		if right && s == x.start && e == x.end && x.Grain == t.Grain.String() {
			strict.right++
		} else if showErrors {
			fmt.Fprintf(w, "  %s value %s => %s %s, want %q %s\n", name, excerpt(src, text.Span{Start: s, End: e}), t.Value(), t.Grain, x.Text, cmp.Or(x.From+".."+x.To, x.Duration)+" "+x.Grain+" "+x.Kind)
		}
		return
	}
	if showErrors {
		fmt.Fprintf(w, "  %s extra %s => %s %s\n", name, excerpt(src, text.Span{Start: s, End: e}), t.Value(), t.Grain)
	}
}

// trimLead cuts what opens a span and is no part of its value.
func trimLead(src string, start, end int) (int, int) {
	for {
		m := leads.FindString(src[start:end])
		if m == "" {
			return start, end
		}
		start += len(m)
	}
}
