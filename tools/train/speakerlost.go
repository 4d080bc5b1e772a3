package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/tools/internal/gold"
	"github.com/kopij/kopij/tools/internal/marked"
)

// causes are where the right source of a quotation can be lost: its words are
// not found, its kind has no source, the mention is no option, another option
// is chosen, or the mention is right and its bearer wrong.
var causes = [...]string{"span", "kind", "option", "choice", "bearer"}

// lost counts, for the quotations whose source is wrong, where it was lost, and
// tells of each what there was to choose from.
func lost(w io.Writer, stories []story, models func(*story) *quotes.Models, tell io.Writer) {
	sources, counts := map[string]int{}, map[string]map[string]int{}
	for _, set := range quoteSets {
		counts[set] = map[string]int{}
	}
	for i := range stories {
		s := &stories[i]
		f := quotes.Finder{Models: models(s)}
		found, choices := f.Explain(s.doc, s.mentions)
		for j := range s.gold {
			g := &s.gold[j]
			if g.SpeakerFull == "" {
				continue
			}
			sources[s.set]++
			q := foundAt(found, g)
			cause := s.cause(g, q, choices)
			if counts[s.set][cause]++; tell != nil && q != nil && cause != "" && cause != "kind" {
				s.tellLoss(tell, g, q, cause, choices)
			}
		}
	}
	for _, set := range quoteSets {
		if sources[set] == 0 {
			continue
		}
		fmt.Fprintf(w, "%-6s sources %d lost:", set, sources[set])
		for _, c := range causes {
			fmt.Fprintf(w, " %s %d", c, counts[set][c])
		}
		fmt.Fprintln(w)
	}
}

// foundAt is the quotation that was found where the annotated one is; nil.
func foundAt(found []quotes.Quote, g *gold.Quote) *quotes.Quote {
	for n := range found {
		if found[n].Start == g.Start && found[n].End == g.End {
			return &found[n]
		}
	}
	return nil
}

// fullOf is the full name of a quotation's speaker, or else the mention.
func (s *story) fullOf(q *quotes.Quote) string {
	return cmp.Or(q.Speaker.Full, q.Speaker.Of(s.doc.Src))
}

// cause is where the source of g was lost, which was found as q; empty where it
// was not.
func (s *story) cause(g *gold.Quote, q *quotes.Quote, choices []quotes.Choice) string {
	switch {
	case q == nil:
		return "span"
	case marked.SameName(s.fullOf(q), g.SpeakerFull):
		return ""
	case q.Kind == quotes.Scare || q.Kind == quotes.Title:
		return "kind"
	case q.Speaker.Found() && q.Speaker.Start < g.SpeakerEnd && g.SpeakerStart < q.Speaker.End:
		return "bearer"
	}
	for c := range choices {
		for n := range choices[c].Options {
			if choices[c].Model == "speaker" && choices[c].Span == q.Span {
				if right, _ := rightSpeaker(&choices[c].Options[n], g); right {
					return "choice"
				}
			}
		}
	}
	return "option"
}

// tellLoss tells of a source that was lost: the text around the quotation, the
// options of the choice that was wrong, with the score and the features of the
// one that was chosen and of those that are right.
func (s *story) tellLoss(w io.Writer, g *gold.Quote, q *quotes.Quote, cause string, choices []quotes.Choice) {
	note(w, s, g, strings.ToUpper(cause), fmt.Sprintf("%s < %s %.2f", s.fullOf(q), q.Speaker.Of(s.doc.Src), q.Speaker.Score), fmt.Sprintf("%s < %s @%d", g.SpeakerFull, g.Speaker, g.SpeakerStart-g.Start))
	fmt.Fprintf(w, "    %s\n", around(s.doc.Src, q.Span))
	for i := range choices {
		c := &choices[i]
		if !(c.Model == "speaker" && c.Span == q.Span || c.Model == "name" && cause == "bearer" && c.Span.Start == q.Speaker.Start) {
			continue
		}
		model := emptyModels().Model(c.Model)
		for n := range c.Options {
			o := &c.Options[n]
			right := marked.SameName(o.Text, g.SpeakerFull)
			if !right && n != c.Chosen {
				continue
			}
			fmt.Fprintf(w, "    %s: %q of %q", c.Model, o.Text, o.Span.Of(s.doc.Src))
			if n == c.Chosen {
				fmt.Fprintf(w, " chosen %.2f", float64(c.Share)/rank.Whole)
			}
			if right {
				fmt.Fprint(w, " right")
			}
			for a, v := range o.Values {
				if v != 0 {
					fmt.Fprintf(w, " %s", model.Name(a, o.Values))
				}
			}
			fmt.Fprintln(w)
		}
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
				if marked.SameName(q.Speaker.Full, g.SpeakerFull) || marked.SameName(q.Speaker.Of(s.doc.Src), g.Speaker) && g.Speaker != "" {
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
