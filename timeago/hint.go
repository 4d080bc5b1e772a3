package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// hint is what the words around an expression say of its value.
type hint struct {
	tense   tense
	told    bool     // the past tense tells it
	beside  bool     // and its verb comes right after it
	follows bool     // it comes after a day that lies ahead
	within  interval // the days named before that a weekday lies in
}

// hint reads the words around an edge of tokens [first, last) in sentence
// sent, and settles what it may hang on; wd is the weekday where it is a bare
// one. sure tells a past or an outspoken future.
func (sc *scanner) hint(e *edge, first, last, sent, wd int) (h hint, sure bool) {
	n := &sc.chart.nodes[e.node]
	loose := sc.loose(n, first, last, sent)
	if loose {
		sc.anchor.sentence, sc.anchor.plan, sc.anchor.story = false, time.Time{}, time.Time{}
		if a := sc.heads.ahead; a.set && a.to.Sub(a.from) <= 26*time.Hour {
			sc.anchor.day, sc.anchor.unit, sc.anchor.sentence, sc.anchor.bare = a.from, a, true, false // "Agenda voor vrijdag 30 augustus"
		}
	}
	if sc.Prefer != ByTense {
		return h, false
	}
	h.tense, sure = sc.clause.tense(first, last, wd != 0, sc.ownArticle(e.node))
	switch n.op {
	case nWithin, nNight:
		if h.tense == pastTense && !sure {
			h.tense = noTense
		}
	case nUntil:
		if h.tense == pastTense && !sure {
			h.tense = futureTense // "is uitgesteld tot 12 april": what was set is to come
		}
	case nClock, nPart:
		if h.tense == futureTense && sc.anchor.day.Before(dayOf(sc.ref)) && !sc.wordIn(first-1, "van") {
			sc.anchor.sentence = false // "won in 1959; om 22.26 uur is de uitzending"
		}
	}
	h.told = sure && h.tense == pastTense && !loose
	h.beside = h.told && sc.clause.beside(first, last)
	if sc.yearFree(n) && sent == sc.unitYear.sent && !sc.unitYear.at.IsZero() && !sc.quoteBetween(sc.unitYear.token, first) {
		h.within = interval{sc.unitYear.at, addMonths(sc.unitYear.at, 12), true}
	}
	if sc.yearFree(n) && h.tense == pastTense && sc.year.at.Before(sc.ref) && sent == sc.year.sent && !sc.year.at.IsZero() {
		h.within = interval{sc.year.at, addMonths(sc.year.at, 12), true}
	}
	if wd != 0 && h.tense == noTense && sc.inTitle(first) {
		h.tense = futureTense // "Brandstof dinsdag opnieuw duurder"
	}
	if wd != 0 {
		h.within = sc.named(h.tense, sent)
		if !h.within.set && sc.heads.ahead.set && h.tense != pastTense && sc.doc.Tokens[first].Flags&text.LineBefore != 0 {
			h.within = sc.heads.ahead // a line of a diary
		}
		h.follows = sc.anchor.sentence && sc.anchor.day.After(sc.ref) && sc.clause.follows(first, sc.atToken)
	}
	return h, sure
}

// yearFree reports whether a node names a part of a year and not which: it
// takes the year of the past that its sentence named.
func (sc *scanner) yearFree(n *node) bool {
	switch n.op {
	case nMonth, nDM, nSeason, nHoliday:
		return n.z == noAdj && n.w == 0
	case nRange:
		return sc.chart.nodes[n.a].op == nDM && sc.yearFree(&sc.chart.nodes[n.b])
	case nUntil, nBefore, nAfter:
		return sc.yearFree(&sc.chart.nodes[n.a])
	}
	return false
}

// noteYear keeps the year that a node names in digits or words.
func (sc *scanner) noteYear(n *node, t *Time, sent, first int) {
	if n.op == nUnit && unit(n.y) == uYear && (n.z == adjLast || n.z == adjNext) {
		sc.unitYear = storyAt{t.From, sent, first, Year}
	}
	if n.op == nOffset && t.Grain == Year && sc.wordIn(first+3, ",") {
		sc.unitYear = storyAt{t.From, sent, first, Year} // een jaar geleden, op 10 december
	}
	year := n.op == nYear || n.op == nDMY || n.op == nIn && sc.chart.nodes[n.b].op == nYear
	if n.op == nYear && !sc.wordIn(first-1, "in") {
		return // a boiler from 1988
	}
	if !year || t.From.IsZero() || t.From.Year() == sc.ref.Year() {
		return
	}
	sc.year = storyAt{date(t.From.Year(), 1, 1, sc.ref), sent, first, Year}
}

// ownArticle reports whether an expression is a noun that takes an article: the
// het of "in het najaar" opens no phrase around it.
func (sc *scanner) ownArticle(id int32) bool {
	n := &sc.chart.nodes[id]
	switch n.op {
	case nSeason, nPart, nHoliday, nQuarter, nHalf, nNth:
		return true
	case nUnit:
		return unit(n.y) == uWeekend
	case nIn:
		return sc.ownArticle(n.a)
	}
	return false
}
