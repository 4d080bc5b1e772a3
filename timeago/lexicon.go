package timeago

import (
	_ "embed"
	"math/bits"
	"strconv"
	"strings"
	"sync"
)

// cat is a semantic class of words, or of what the rules build from them. A
// rule of the grammar names classes; the lexicon says which words have them.
type cat uint8

// The classes of words and of digits.
const (
	cNum      cat = iota // a count, in hundredths: drie, anderhalf, enkele
	cTally               // and one behind een: drietal, paar
	cOrd                 // an ordinal: derde, laatste (-1)
	cUnit                // a unit of time: dag, weken
	cUnitAbbr            // one short for it that needs a number before it: min, dgn, sec
	cUnitSign            // a single letter for it: h, s, j
	cWeekday             // maandag
	cWdAbbr              // ma, woe, vrij
	cWeekdays            // maandagen
	cMonth               // maart
	cMonAbbr             // mrt
	cPart                // avond
	cParts               // ('s) avonds
	cSeason              // zomer
	cHoliday             // kerst
	cRelDay              // gisteren
	cDayPart             // vanavond, gisterochtend, maandagmiddag
	cPartDays            // avonden, ochtenden
	cAdj                 // vorige, komende, deze
	cSub                 // begin, medio, eind
	cSubNoun             // het midden, the start, of what comes behind van
	cApprox              // ongeveer, ruim
	cEvery               // elke
	cFreq                // wekelijks
	cTimeWord            // middernacht
	cNow                 // nu, zojuist
	cYearWord            // negentienvijfentachtig
	cInt                 // digits
	cInt2                // one or two digits
	cYear4               // four digits that can be a year
	cZone                // gmt, cet: a row of the zones
	cZoneAdj             // britse (tijd)
	cHourPl              // drieën
	cHalf                // halfdrie; of a rule, half drie

	// What the rules build.
	cQty      // a number, in words or digits, with approximation
	cDur      // a duration
	cHour     // an hour of the clock
	cClock    // a time of the clock
	cDM       // day and month
	cDate     // day, month and year
	cWd       // a weekday with what goes with it
	cDay      // anything that names a day
	cWeek     // a week, a weekend
	cMon      // a month with what goes with it
	cBig      // quarter, half-year, season
	cYear     // a year
	cEra      // decade, century
	cPod      // part of the day, as it joins a day
	cDate2    // a day and its time
	cT        // any expression that names a time
	cEnd      // what can end a range
	cRange    // a stretch from one time to another
	cOut      // what may be reported alone
	cOrdDay   // the number of a day in its month: de 15e
	cDayNum   // the same, as part of a date
	cClockish // a time of the clock that needs uur, a preposition or a day beside it
	cChrist   // voor Christus, below zero, or na Christus
	cThru     // tot en met
	cBehind   // jl., aanstaande: an adjective behind its day
	cCount    // number of classes of the grammar

	// Of words alone, no rule asks for them.
	cCore    // can be the core of an expression
	cSome    // a count that says how long, and not when
	cLeading // may come before a string that is one expression
	cDayStem // a day that a part of the day is written on to
)

// adj is what an adjective says of the unit beside it.
type adj uint8

const (
	noAdj     adj = iota
	adjThis       // deze
	adjPast       // afgelopen
	adjLast       // vorige
	adjComing     // komende
	adjNext       // volgende
	adjFinal      // laatste
)

// back reports whether an adjective looks back.
func (a adj) back() bool { return a == adjPast || a == adjLast || a == adjFinal }

// step is how many units away from the one at hand it is.
func (a adj) step() int32 {
	switch {
	case a == adjThis:
		return 0
	case a.back():
		return -1
	}
	return 1
}

// direction is -1 where what it goes with lies behind the reference, else 1.
func (a adj) direction() int32 {
	if a.back() {
		return -1
	}
	return 1
}

// portion is which part of a unit is meant.
type portion uint8

const (
	_        portion = iota
	subBegin         // begin, a third
	subMid
	subEnd
	subEarly // de vroege ochtend: the first half
	subLate
)

// yearForm is how a year is written, and with two digits which sign they have:
// numbers of a date are of late, an apostrophe is as often of old.
type yearForm uint8

const (
	fullYear   yearForm = iota // 2018
	shortYear                  // 5-3-18, 3 februari 82
	quotedYear                 // '69
)

// Day codes of a fused word: a weekday is its number, a relative day this
// plus its offset.
const relDayCode = 20

func weekdayCode(day int32) bool { return day < 10 }

func fusedValue(day int, p part) int { return day<<4 | int(p) }

func fusedParts(v int32) (day int32, p part) { return v >> 4, part(v & 15) }

// row is a row of the lexicon: words with one class and value.
type row struct {
	cat   cat
	value int
	words []string
}

// lexiconData is the words that the grammar reads beside those that the rules
// name themselves. A word may have several rows.
//
//go:embed lexicon.tsv
var lexiconData string

// lexiconClasses are the classes of lexicon.tsv that no pattern names.
var lexiconClasses = map[string]cat{"Core": cCore, "Some": cSome, "Leading": cLeading, "DayStem": cDayStem}

// valueNames are the values of lexicon.tsv that are no numbers.
var valueNames = map[string]int{
	"second": int(uSecond), "minute": int(uMinute), "quarterhour": int(uQuarterHour), "halfhour": int(uHalfHour), "hour": int(uHour),
	"day": int(uDay), "nights": int(uNight), "workday": int(uWorkday), "week": int(uWeek), "weekend": int(uWeekend), "workweek": int(uWorkweek),
	"month": int(uMonth), "quarter": int(uQuarter), "halfyear": int(uHalfYear), "year": int(uYear), "decade": int(uDecade), "century": int(uCentury),
	"night": int(night), "morning": int(morning), "afternoon": int(afternoon), "evening": int(evening),
	"this": int(adjThis), "past": int(adjPast), "last": int(adjLast), "coming": int(adjComing), "next": int(adjNext), "final": int(adjFinal),
	"begin": int(subBegin), "mid": int(subMid), "end": int(subEnd),
}

// lexicon is the rows of lexicon.tsv. A test sees to it that every class and
// value of the file is known.
var lexicon = sync.OnceValue(func() (rows []row) {
	for line := range strings.Lines(lexiconData) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		c, _ := classOf(cols[0])
		v, _ := valueOf(cols[1])
		rows = append(rows, row{c, v, strings.Fields(cols[2])})
	}
	return rows
})

// classOf is the class that lexicon.tsv names.
func classOf(name string) (c cat, ok bool) {
	if set, ok := catNames[name]; ok {
		return cat(bits.TrailingZeros64(set)), true
	}
	c, ok = lexiconClasses[name]
	return c, ok
}

// valueOf is a value of lexicon.tsv: a number, a name, or for how often a thing
// comes back hundredths of a unit.
func valueOf(s string) (v int, ok bool) {
	n, name, often := strings.Cut(s, " ")
	v, err := strconv.Atoi(n)
	if often {
		u, ok := valueNames[name]
		return v<<8 | u, ok
	}
	if err != nil {
		v, ok = valueNames[s]
		return v, ok
	}
	return v, true
}

// firstWords are the first words of the rows of a class, by their value from
// least on.
func firstWords(c cat, least int) (words []string) {
	for _, r := range lexicon() {
		if k := r.value - least; r.cat == c && k >= 0 {
			for len(words) <= k {
				words = append(words, "")
			}
			words[k] = r.words[0]
		}
	}
	return words
}
