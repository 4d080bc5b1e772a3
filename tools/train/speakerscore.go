package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/tools/internal/gold"
	"github.com/kopij/kopij/tools/internal/marked"
)

// tally counts what is right of a set's quotations.
type tally struct {
	gold, spans, extra  int
	kinds               int
	full, fullRight     int
	behind, behindRight int // pronouns and descriptions
	none, noneRight     int
	mention             int
	// bins count, by tenths of the score, the speakers given and those right;
	// sums add their scores.
	bins, right [10]int
	sums        [10]float64
}

// quoteSets are the sets that are measured: news is train and dev.
var quoteSets = [...]string{"train", "dev", "news", "pages", "own"}

// setScores are the tallies of each set.
type setScores map[string]*tally

func newScores() setScores {
	s := setScores{}
	for _, set := range quoteSets {
		s[set] = new(tally)
	}
	return s
}

func (s setScores) print(w io.Writer) {
	for _, set := range quoteSets {
		s[set].print(w, set)
	}
}

// measureQuotes adds to the tallies what models reach on each set.
func measureQuotes(to setScores, stories []story, models func(*story) *quotes.Models, tell io.Writer) setScores {
	for i := range stories {
		s := &stories[i]
		f := quotes.Finder{Models: models(s)}
		found := f.Find(s.doc, s.mentions)
		to[s.set].add(s, found, tell)
		if s.set == "train" || s.set == "dev" {
			to["news"].add(s, found, nil)
		}
	}
	return to
}

// add compares what was found in a story with what is annotated; tell, where
// it is not nil, lists what is wrong.
func (t *tally) add(s *story, found []quotes.Quote, tell io.Writer) {
	at := map[[2]int]*quotes.Quote{}
	for i := range found {
		if q := &found[i]; q.Kind != quotes.Indirect {
			at[[2]int{q.Start, q.End}] = q
		}
	}
	t.extra += len(at)
	for i := range s.gold {
		g := &s.gold[i]
		t.gold++
		q := at[[2]int{g.Start, g.End}]
		if q == nil {
			note(tell, s, g, "SPAN", "", "")
			if g.Spoken() && g.SpeakerFull != "" {
				t.full++
				if !marked.SameName(g.Speaker, g.SpeakerFull) {
					t.behind++
				}
			}
			continue
		}
		t.spans++
		t.extra--
		if q.Kind.String() == g.Kind {
			t.kinds++
		} else {
			note(tell, s, g, "KIND", q.Kind.String(), g.Kind)
		}
		full := q.Speaker.Full
		if full == "" {
			full = q.Speaker.Of(s.doc.Src)
		}
		if g.SpeakerFull == "" {
			t.none++
			if !q.Speaker.Found() {
				t.noneRight++
			} else {
				note(tell, s, g, "NONE", fmt.Sprintf("%s (%s %.2f)", full, q.Speaker.Rule, q.Speaker.Score), g.Kind)
				t.score(q.Speaker.Score, false)
			}
			continue
		}
		right := marked.SameName(full, g.SpeakerFull)
		t.full++
		if right {
			t.fullRight++
		} else {
			note(tell, s, g, "FULL", fmt.Sprintf("%s < %s @%d (%s %.2f; %s %.2f; %s)", full, q.Speaker.Of(s.doc.Src), q.Speaker.Start-g.Start, q.Speaker.Rule, q.Speaker.Score, q.Speaker.FullRule, q.Speaker.FullScore, q.Kind), fmt.Sprintf("%s < %s @%d", g.SpeakerFull, g.Speaker, g.SpeakerStart-g.Start))
		}
		if !marked.SameName(g.Speaker, g.SpeakerFull) {
			t.behind++
			if right {
				t.behindRight++
			}
		}
		if q.Speaker.Found() {
			if q.Speaker.Start < g.SpeakerEnd && g.SpeakerStart < q.Speaker.End {
				t.mention++
			}
			t.score(q.Speaker.Score, right)
		}
	}
}

func (t *tally) score(p float64, right bool) {
	b := min(int(p*10), 9)
	t.bins[b]++
	t.sums[b] += p
	if right {
		t.right[b]++
	}
}

// calibration is the mean distance between a speaker's score and the share
// that is right of those with a like score.
func (t *tally) calibration() float64 {
	n, off := 0, 0.0
	for b := range t.bins {
		n += t.bins[b]
		off += math.Abs(t.sums[b] - float64(t.right[b]))
	}
	return off / float64(max(n, 1))
}

func note(w io.Writer, s *story, g *gold.Quote, what, got, want string) {
	if w != nil {
		fmt.Fprintf(w, "%s:%d %s %s | want %s | %s\n", s.name, g.Start, what, got, want, strings.ReplaceAll(g.Text, "\n", " "))
	}
}

func (t *tally) print(w io.Writer, name string) {
	share := func(a, b int) string { return fmt.Sprintf("%.3f", float64(a)/float64(max(b, 1))) }
	kept, keptRight := t.bins[9], t.right[9]
	fmt.Fprintf(w, "%-8s n %4d spans %s kind %s mention %s full %s behind %s (%d) none %s (%d) ece %.3f given %d right %s, at .9: %s kept, %s right\n", name, t.gold, share(2*t.spans, t.gold+t.spans+t.extra), share(t.kinds, t.spans), share(t.mention, t.full),
		share(t.fullRight, t.full), share(t.behindRight, t.behind), t.behind, share(t.noneRight, t.none), t.none, t.calibration(),
		sum(t.bins), share(sum(t.right), sum(t.bins)), share(kept, t.full), share(keptRight, kept))
}

func sum(l [10]int) int {
	n := 0
	for _, x := range l {
		n += x
	}
	return n
}
