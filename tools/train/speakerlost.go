package main

import (
	"fmt"
	"io"

	"github.com/kopij/kopij/quotes"
)

// lost counts, for the quotations whose source is wrong, where it was lost:
// the mention was no option, another option was chosen, or the mention was
// right and its bearer wrong.
func lost(w io.Writer, stories []story, models func(*story) *quotes.Models, tell io.Writer) {
	type count struct{ n, span, kind, option, choice, name int }
	counts := map[string]*count{"train": {}, "dev": {}, "pages": {}, "own": {}}
	for i := range stories {
		s := &stories[i]
		f := quotes.Finder{Models: models(s)}
		found, choices := f.Explain(s.doc, s.mentions)
		k := counts[s.set]
		for j := range s.gold {
			g := &s.gold[j]
			if g.SpeakerFull == "" {
				continue
			}
			k.n++
			var q *quotes.Quote
			for n := range found {
				if found[n].Start == g.Start && found[n].End == g.End {
					q = &found[n]
				}
			}
			if q == nil {
				k.span++
				continue
			}
			full := q.Speaker.Full
			if full == "" {
				full = q.Speaker.Of(s.doc.Src)
			}
			if sameName(full, g.SpeakerFull) {
				continue
			}
			if q.Kind == quotes.Scare || q.Kind == quotes.Title {
				k.kind++
				continue
			}
			var best, any bool
			for c := range choices {
				if choices[c].Model != "speaker" || choices[c].Span != q.Span {
					continue
				}
				for n := range choices[c].Options {
					r, b := rightSpeaker(&choices[c].Options[n], g)
					best, any = best || b, any || r
				}
			}
			touches := q.Speaker.Found() && q.Speaker.Start < g.SpeakerEnd && g.SpeakerStart < q.Speaker.End
			switch {
			case !any:
				k.option++
				note(tell, s, g, "OPTION", "", fmt.Sprintf("%s < %s @%d", g.SpeakerFull, g.Speaker, g.SpeakerStart-g.Start))
			case touches:
				k.name++
				note(tell, s, g, "NAME", fmt.Sprintf("%s < %s (%s %.2f)", full, q.Speaker.Of(s.doc.Src), q.Speaker.FullRule, q.Speaker.FullScore), fmt.Sprintf("%s < %s @%d", g.SpeakerFull, g.Speaker, g.SpeakerStart-g.Start))
			default:
				k.choice++
				note(tell, s, g, "CHOICE", fmt.Sprintf("%s < %s @%d (%s %.2f) %v %s", full, q.Speaker.Of(s.doc.Src), q.Speaker.Start-g.Start, q.Speaker.Rule, q.Speaker.Score, best, q.Kind), fmt.Sprintf("%s < %s @%d", g.SpeakerFull, g.Speaker, g.SpeakerStart-g.Start))
			}
		}
	}
	for _, set := range []string{"train", "dev", "pages", "own"} {
		k := counts[set]
		fmt.Fprintf(w, "%-6s sources %d lost: span %d, kind %d, no option %d, choice %d, bearer %d\n", set, k.n, k.span, k.kind, k.option, k.choice, k.name)
	}
}

// reports prints how many annotated reports are found, with their content and
// their source: a content is right where it shares four fifths of its bytes
// with the annotated one.
func reports(w io.Writer, stories []story, models func(*story) *quotes.Models, tell io.Writer) {
	gold, found, right, content := 0, 0, 0, 0
	for i := range stories {
		s := &stories[i]
		if !s.reported {
			continue
		}
		f := quotes.Finder{Models: models(s), Indirect: true}
		used := map[int]bool{}
		for _, q := range f.Find(s.doc, s.mentions) {
			if q.Kind != quotes.Indirect {
				continue
			}
			found++
			hit := false
			for n := range s.indirect {
				g := &s.indirect[n]
				both := min(q.End, g.End) - max(q.Start, g.Start)
				if used[n] || 5*both < 4*(max(q.End, g.End)-min(q.Start, g.Start)) {
					continue
				}
				used[n], hit = true, true
				content++
				if sameName(q.Speaker.Full, g.SpeakerFull) || sameName(q.Speaker.Of(s.doc.Src), g.Speaker) && g.Speaker != "" {
					right++
				} else {
					note(tell, s, g, "REPORT-SOURCE", q.Speaker.Full, g.SpeakerFull)
				}
				break
			}
			if !hit && tell != nil {
				fmt.Fprintf(tell, "%s:%d REPORT-EXTRA %s | %s | %s\n", s.name, q.Start, q.Speaker.Of(s.doc.Src), q.Cue.Text, q.Of(s.doc.Src))
			}
		}
		for n := range s.indirect {
			gold++
			if !used[n] {
				note(tell, s, &s.indirect[n], "REPORT-MISSED", s.indirect[n].Cue, s.indirect[n].Speaker)
			}
		}
	}
	fmt.Fprintf(w, "reports %d, found %d, content %d, with the source %d: P %.3f R %.3f F1 %.3f\n", gold, found, content, right,
		float64(right)/float64(max(found, 1)), float64(right)/float64(max(gold, 1)), 2*float64(right)/float64(max(gold+found, 1)))
}
