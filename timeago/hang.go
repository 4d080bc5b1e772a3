package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// What an expression may hang on: the time last named.

// hang tells what the expressions of token i may hang on: the time last named
// counts in its own sentence and the next.
func (sc *scanner) hang(i int) (sentence int) {
	sentence = sc.doc.SentenceAt(i)
	sc.sent = sentence
	sc.anchor.sentence = !sc.anchor.unit.from.IsZero() && sentence-sc.atSent <= 1 && !sc.quoteBetween(sc.atToken, i)
	sc.anchor.aside = sc.heads.at.IsZero() && sc.ref.Sub(sc.anchor.day) > lately && sc.doc.BlockAt(sc.atToken) != sc.doc.BlockAt(i)
	sc.anchor.story = time.Time{}
	reach := storyReach
	switch {
	case sc.ref.Sub(sc.story.at) > freshStory:
		reach = oldReach
	case sc.story.grain < Day:
		reach = clockReach
	}
	near := reach != oldReach || sc.doc.BlockAt(sc.story.token) == sc.doc.BlockAt(i)
	if !sc.story.at.IsZero() && near && sentence-sc.story.sent <= reach && !sc.quoteBetween(sc.story.token, i) {
		sc.anchor.story, sc.anchor.storyGrain = sc.story.at, sc.story.grain
	}
	sc.anchor.plan = time.Time{}
	if !sc.plan.at.IsZero() && sentence-sc.plan.sent <= storyReach && !sc.quoteBetween(sc.plan.token, i) {
		sc.anchor.plan = sc.plan.at
	}
	if h := &sc.heads; !h.at.IsZero() && h.grain <= Day && !sc.anchor.sentence {
		// Under a heading a time of the clock is of its day.
		sc.anchor.day, sc.anchor.unit, sc.anchor.grain, sc.anchor.bare, sc.anchor.sentence = dayOf(h.at), h.unit, h.grain, false, true
	}
	sc.anchor.fresh = !sc.anchor.story.IsZero() && sentence-sc.story.sent <= oldReach
	return sentence
}

// storyAt is where a text last named a moment of what it tells.
type storyAt struct {
	at          time.Time
	sent, token int
	grain       Grain
}

// storyReach is how many sentences on a time of the clock is still of the day
// that was named; oldReach is the same where that day lies further back, so
// that the text more likely speaks of its own day again.
// clockReach is the same behind a time of the clock or a part of the day: what
// is told by the clock goes on by it.
const (
	storyReach = 6
	oldReach   = 2
	clockReach = 14
	freshStory = 60 * time.Hour
)

// remember keeps t for the expressions that hang on it.
func (sc *scanner) remember(t *Time, n *node, sent, first int) {
	if !t.From.IsZero() && !t.To.IsZero() && t.Grain <= Day && t.Grain >= Minute && t.To.Sub(t.From) <= 26*time.Hour {
		sc.story = storyAt{t.From, sent, first, t.Grain}
		if t.From.After(sc.ref) {
			sc.story.at = time.Time{}
			if day := dayOf(t.From); day.After(sc.ref) {
				sc.plan = storyAt{day, sent, first, Day}
			}
		}
	}
	if t.From.IsZero() || t.To.IsZero() || t.Grain < Minute {
		return
	}
	sc.anchor.unit = interval{t.From, t.To, true}
	sc.anchor.grain = t.Grain
	sc.anchor.bare = n.op == nClock
	if t.Grain == Hour && t.Kind == Interval {
		sc.anchor.grain = Day // an evening
	}
	sc.atSent, sc.atToken = sent, first
	sc.anchor.day = time.Time{}
	if t.Grain <= Day {
		sc.anchor.day = dayOf(t.From)
	}
}

// loose reports whether an expression of tokens [first, last) depends on nothing
// though a time was named before: the clock time that heads an entry of a live
// blog, and the day before in the closing line of a market report ("1,12
// dollar, tegen 1,13 dollar een dag eerder").
func (sc *scanner) loose(n *node, first, last, sent int) bool {
	toks := sc.doc.Tokens
	switch n.op {
	case nPart:
		return sc.wordIn(first-1, "de") && sc.wordIn(first-2, "uit") // "ander nieuws uit de nacht"
	case nClock:
		if !sc.heads.at.IsZero() && sc.opensHeading(first, last) {
			return false // the hours of a reconstruction go on
		}
		if sc.wordIn(first-1, "update") || sc.wordIn(first-1, ":") && sc.wordIn(first-2, "update") {
			return true
		}
		if first > 0 && toks[first].Flags&text.LineBefore == 0 || last >= len(toks) {
			return false
		}
		return sc.wordIn(last, ":") || toks[last].Flags&text.Capital != 0
	case nAnchor:
		d := &sc.chart.nodes[n.a]
		if n.x > 0 || n.w != 0 || unit(d.y) != uDay || d.x != 100 || sc.atSent == sent {
			return false
		}
		for i := first - 1; i >= max(0, first-6); i-- {
			if sc.wordIn(i, "tegen", "tegenover") {
				return true
			}
		}
	}
	return false
}

// named is the stretch of days ahead that a bare weekday in the tense tn lies
// in: a weekend or some dates named in this sentence or the one before, a week
// named in this one. Of what is past, a weekday near by is as often another
// one: "was vorige week al, maar werd dinsdag bekend".
func (sc *scanner) named(tn tense, sent int) interval {
	a := &sc.anchor
	if !a.sentence || tn == pastTense || !a.unit.from.After(sc.ref) || a.grain != Day && (a.grain != Week || sc.atSent != sent) {
		return interval{}
	}
	if days := int(a.unit.to.Sub(a.unit.from).Hours()+12) / 24; days < 2 || days > 7 {
		return interval{}
	}
	return a.unit
}
