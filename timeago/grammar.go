package timeago

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// ruleRow is one rule of the grammar as the tables below write it.
//
// The pattern is a sequence of elements. A name with a capital is a class, in
// lower case a word or a mark; | separates alternatives. ? after an element
// makes it optional; + before it asks that no white space comes before it;
// an element in round brackets must be there but is left out of the
// expression's span.
type ruleRow struct {
	gives   uint64 // the classes of the result
	pattern string
	build   action
	// text that the rule reads, " = ", and its value against the reference
	// time of the tests (Wednesday 3 December 2025, 12.00 hours); a rule for
	// running text has a sentence, with what it reads in square brackets
	example string
}

// elem is one compiled element of a pattern.
type elem struct {
	cats     uint64
	words    []uint64
	optional bool
	glued    bool
	outside  bool
}

// rule is a compiled rule.
type rule struct {
	gives uint64
	elems []elem
	build action
}

// catNames are the names of the classes in patterns.
var catNames = map[string]uint64{
	"Num": 1 << cNum, "Ord": 1 << cOrd, "Unit": 1 << cUnit, "UnitAbbr": 1 << cUnitAbbr, "UnitSign": 1 << cUnitSign,
	"Weekday": 1 << cWeekday, "WdAbbr": 1 << cWdAbbr, "Weekdays": 1 << cWeekdays, "Month": 1 << cMonth, "MonAbbr": 1 << cMonAbbr,
	"Part": 1 << cPart, "Parts": 1 << cParts, "PartDays": 1 << cPartDays, "SeasonName": 1 << cSeason, "Holiday": 1 << cHoliday,
	"RelDay": 1 << cRelDay, "DayPart": 1 << cDayPart, "Adj": 1 << cAdj, "SubWord": 1 << cSub, "Approx": 1 << cApprox,
	"Every": 1 << cEvery, "Freq": 1 << cFreq, "TimeWord": 1 << cTimeWord, "Now": 1 << cNow, "YearWord": 1 << cYearWord,
	"Int": 1 << cInt, "Int2": 1 << cInt2, "Year4": 1 << cYear4, "Zone": 1 << cZone, "ZoneAdj": 1 << cZoneAdj, "HourPl": 1 << cHourPl, "Half": 1 << cHalf, "Christ": 1 << cChrist, "Thru": 1 << cThru, "Behind": 1 << cBehind, "Tally": 1 << cTally, "SubNoun": 1 << cSubNoun,
	"Qty": 1 << cQty, "Dur": 1 << cDur, "Hour": 1 << cHour, "Clock": 1 << cClock, "DM": 1 << cDM, "Date": 1 << cDate,
	"Wd": 1 << cWd, "Day": 1 << cDay, "Week": 1 << cWeek, "Mon": 1 << cMon, "Big": 1 << cBig, "Year": 1 << cYear, "Era": 1 << cEra,
	"Pod": 1 << cPod, "DayTime": 1 << cDate2, "T": 1 << cT, "End": 1 << cEnd, "Range": 1 << cRange, "DayNum": 1 << cDayNum, "OrdDay": 1 << cOrdDay, "Clockish": 1 << cClockish,
}

// addRules compiles the rule tables.
func (t *table) addRules(b *builder) {
	for _, rows := range [...][]ruleRow{holidayRules(b.add), numberRules, clockRules, dayRules, periodRules, relativeRules, rangeRules, recurRules} {
		for _, row := range rows {
			t.addRule(b, row)
		}
	}
}

func (t *table) addRule(b *builder, row ruleRow) {
	id := uint16(len(t.rules))
	r := rule{gives: row.gives, build: row.build}
	for f := range strings.FieldsSeq(row.pattern) {
		r.elems = append(r.elems, b.elem(f))
	}
	t.rules = append(t.rules, r)
	// A rule is found by what can open it.
	for i := range r.elems {
		e := &r.elems[i]
		o := opener{id: id, el: uint8(i), cats: e.cats}
		o.follow(r.elems[i+1:])
		for c := range cCount {
			if e.cats>>c&1 != 0 {
				t.byCat[c] = append(t.byCat[c], o)
			}
		}
		for _, h := range e.words {
			b.rules[h] = append(b.rules[h], o)
		}
		if !e.optional {
			break
		}
	}
}

// opener is a rule by an element that can open it, and what may come right
// after: most rules are passed over for that without being tried.
type opener struct {
	cats  uint64 // of the element
	next  uint64 // classes that may follow
	words uint64 // words that may, a bit for each hash
	id    uint16
	el    uint8
	ends  bool // nothing need follow
}

// follow notes what the elements after the opening one ask for.
func (o *opener) follow(elems []elem) {
	for i := range elems {
		o.next |= elems[i].cats
		for _, h := range elems[i].words {
			o.words |= wordBit(h)
		}
		if !elems[i].optional {
			return
		}
	}
	o.ends = true
}

// wordBit is a word's bit in a set of words that may hold others too.
func wordBit(h uint64) uint64 { return 1 << (h & 63) }

// elem compiles one element and enters its words into the lexicon.
func (b *builder) elem(f string) elem {
	var e elem
	if len(f) > 1 && f[0] == '+' {
		e.glued, f = true, f[1:]
	}
	if len(f) > 1 && f[len(f)-1] == '?' {
		e.optional, f = true, f[:len(f)-1]
	}
	if len(f) > 2 && f[0] == '(' {
		e.outside, f = true, f[1:len(f)-1]
	}
	for w := range strings.SplitSeq(f, "|") {
		if c, ok := catNames[w]; ok {
			e.cats |= c
			continue
		}
		b.word(w)
		e.words = append(e.words, text.FoldHash(w))
	}
	return e
}
