package timeago

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/kopij/kopij/text"
)

// holidayData is the feasts with their names and days.
//
//go:embed holidays.tsv
var holidayData string

// holiday is a row of holidays.tsv.
type holiday struct {
	names string // patterns of the grammar, separated by semicolons
	day   func(y int, ref time.Time) time.Time
	days  int
	name  bool // also a person's name or an ordinary word
	royal bool
}

// holidays are the rows of holidays.tsv. A test sees to it that each has a day.
var holidays = sync.OnceValue(func() (rows []holiday) {
	for line := range strings.Lines(holidayData) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		days, _ := strconv.Atoi(cols[1])
		rows = append(rows, holiday{names: cols[3], day: dayRule(cols[0]), days: days, name: cols[2] == "name", royal: cols[0] == "royal"})
	}
	return rows
})

// dayRule is the day of a feast in a year, as the first column says; nil where
// that says none.
func dayRule(rule string) func(y int, ref time.Time) time.Time {
	kind, rest, _ := strings.Cut(rule, " ")
	var n [4]int
	for i, s := range strings.Fields(rest) {
		n[i%len(n)], _ = strconv.Atoi(s)
	}
	switch kind {
	case "easter":
		return func(y int, ref time.Time) time.Time { return addDays(easter(y, ref), n[0]) }
	case "nth":
		return func(y int, ref time.Time) time.Time { return addDays(nthWeekday(y, n[2], n[0], n[1], ref), n[3]) }
	case "from":
		return func(y int, ref time.Time) time.Time {
			d := date(y, n[1], n[2], ref)
			return addDays(d, (7+n[0]-weekday(d))%7)
		}
	case "royal":
		return royal
	case "islamic":
		return func(y int, ref time.Time) time.Time { return islamic(y, n[0], n[1], ref) }
	}
	if d, err := time.Parse("01-02", kind); err == nil {
		return func(y int, ref time.Time) time.Time { return date(y, int(d.Month()), d.Day(), ref) }
	}
	return nil
}

// royal is the king's or queen's day: a day earlier where it is a Sunday
// (the queen's, before 1980, a day later).
func royal(y int, ref time.Time) time.Time {
	d := date(y, 4, 27, ref)
	if y < 2014 {
		d = date(y, 4, 30, ref)
	}
	if weekday(d) == 7 {
		return addDays(d, -1)
	}
	return d
}

// islamic is the day of the tabular Islamic calendar (civil epoch, the
// 11-in-30 leap rule) that falls first in the year; the sighted moon may
// differ by a day.
func islamic(y, m, d int, ref time.Time) time.Time {
	for h := (y-622)*33/32 - 1; ; h++ {
		days := (h-1)*354 + (3+11*h)/30 + 29*(m-1) + m/2 + d - 1
		// 1 Muharram 1 is 19 July 622 in the Gregorian calendar.
		t := addDays(date(622, 7, 19, ref), days)
		if t.Year() >= y {
			return t
		}
	}
}

// ordinalDay is the pattern of a feast that a number of two forms leads, tweede|2e
// kerstdag, with the class of ordinals in their place, and that number; 0 for
// another.
func ordinalDay(p string) (pattern string, nth int32) {
	first, rest, _ := strings.Cut(p, " ")
	_, digits, ok := strings.Cut(first, "|")
	n, err := strconv.Atoi(strings.TrimSuffix(digits, "e"))
	if !ok || err != nil {
		return p, 0
	}
	return "Ord " + rest, int32(n)
}

// holidayRules makes the rules that read the names, and enters the words that
// can be the core of one.
func holidayRules(add func(word string, c cat, value int)) (rows []ruleRow) {
	for i, h := range holidays() {
		for p := range strings.SplitSeq(h.names, ";") {
			pattern, nth := ordinalDay(p)
			rows = append(rows, ruleRow{1 << cHoliday, pattern, func(m *match) bool {
				return m.when(m.n(0) == nth, node{op: nWord, n: int32(i)})
			}, ""})
			for f := range strings.FieldsSeq(p) {
				for w := range strings.SplitSeq(strings.Trim(f, "?+"), "|") {
					if len(w) >= 5 && contextWords()[text.FoldHash(w)]&ordinary == 0 || strings.HasPrefix(p, w+" en ") {
						add(w, cCore, 0)
					}
				}
			}
		}
	}
	return rows
}
