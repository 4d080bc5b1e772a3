package timeago

import (
	"strings"
	"time"

	"github.com/kopij/kopij/text"
)

// Kind says what an expression names.
type Kind uint8

// The kinds of time expression.
const (
	Point     Kind = iota // one unit of its grain: gisteren, mei 2019, 14.30 uur
	Interval              // a stretch of several units, or an open one: sinds maart, vanavond, de afgelopen drie weken
	Duration              // a length of time: drie uur lang
	Recurring             // a repetition: elke dinsdag, 's ochtends
)

var kindNames = [...]string{"point", "interval", "duration", "recurring"}

// String is the kind's name in the JSON contract: "point", "interval" …; empty for
// a value that is none of them.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Grain is the unit that an expression is exact to.
type Grain uint8

// The grains, from fine to coarse.
const (
	NoGrain Grain = iota
	Second
	Minute
	Hour
	Day
	Week
	Month
	Quarter
	Season
	Year
	Decade
	Century
)

var grainNames = [...]string{"", "second", "minute", "hour", "day", "week", "month", "quarter", "season", "year", "decade", "century"}

// String is the grain's name in the JSON contract: "day", "month" …; empty for
// a value that is none of them.
func (g Grain) String() string {
	if int(g) < len(grainNames) {
		return grainNames[g]
	}
	return ""
}

// Grains is a set of grains. The zero set means all of them.
type Grains uint16

// GrainsOf is the set of gs.
func GrainsOf(gs ...Grain) Grains {
	var s Grains
	for _, g := range gs {
		s |= 1 << g
	}
	return s
}

// String is the names of the grains in the set, with | between them.
func (s Grains) String() string {
	var names []string
	for i, n := range grainNames {
		if s>>i&1 != 0 {
			names = append(names, n)
		}
	}
	return strings.Join(names, "|")
}

// Has reports whether the set holds g; the zero set holds every grain.
func (s Grains) Has(g Grain) bool { return s == 0 || s>>g&1 != 0 }

// Prefer says which instance an expression means that does not say so
// itself: dinsdag, in maart, 12 mei.
type Prefer uint8

// The preferences.
const (
	// ByTense reads the sentence: zei dinsdag is past, wordt dinsdag
	// verwacht future. It is the reading for news.
	ByTense Prefer = iota
	// Past takes the latest instance.
	Past
	// Future takes the next one, as a planner does: a period that is counted
	// in units ("de komende drie weken") is whole calendar units then, and an
	// hour below 13 the next on a clock face.
	Future
	// Nearest takes the instance least far from the reference time.
	Nearest
)

var preferNames = [...]string{"tense", "past", "future", "nearest"}

// String is the preference in lower case: "past"; empty for a value that is
// none of them.
func (p Prefer) String() string {
	if int(p) < len(preferNames) {
		return preferNames[p]
	}
	return ""
}

// Time is one time expression: where it is and what it means.
//
// From and To bound it, half-open, in the reference time's zone; one of them
// is zero where the expression is open (sinds maart has no To, tot 1 januari
// no From), both for a duration and a recurrence. At is the best single
// moment of a point: for "drie weken geleden" the moment 21 days back, so
// that a list of such ages sorts; zero for the other kinds.
type Time struct {
	text.Span
	Kind  Kind
	Grain Grain
	At    time.Time
	From  time.Time
	To    time.Time
	// Approx is set by ongeveer, rond, zo'n, ruim, bijna, een paar and the
	// like.
	Approx bool
	// Duration is the length of a duration in ISO 8601 (PT3H); empty for the
	// other kinds.
	Duration string
	// RRule is a recurrence as a rule of RFC 5545 without its start
	// (FREQ=WEEKLY;BYDAY=TU for elke dinsdag); empty for the other kinds.
	RRule string

	set pattern
}

// Unresolved reports whether t names a point or an interval that has no value,
// for want of a reference time or of something to count from.
func (t Time) Unresolved() bool {
	return (t.Kind == Point || t.Kind == Interval) && t.At.IsZero() && t.From.IsZero() && t.To.IsZero()
}

// unresolve takes the value of t away.
func (t *Time) unresolve() { t.At, t.From, t.To = time.Time{}, time.Time{}, time.Time{} }

// Period is the period of a recurrence in ISO 8601 (P1W for elke dinsdag, P2W
// for om de twee weken); empty for the other kinds.
func (t Time) Period() string { return t.set.period }
