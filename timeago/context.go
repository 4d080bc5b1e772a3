package timeago

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/kopij/kopij/text"
)

// contextData is the words that say, beside an expression, what it is.
//
//go:embed context.tsv
var contextData string

// wordClass is a set of the classes of context.tsv.
type wordClass uint64

const (
	counted wordClass = 1 << iota
	ofMust
	ofNeed
	ofNot
	yearLead
	person
	ofBusiness
	ofMatch
	ofTopic
	ofRatio
	ofVerse
	ofReading
	ofUpdate
	ofHabit
	ofRace
	ofUsual
	ofResult
	ofEvent
	opensPhrase
	inPhrase
	permits
	ofAge
	ofFraction
	isReadingTime
	ofCount
	ofOldYear
	ofFarYear
	isYear
	ordinary
	ofComing
	ofAhead
	particle
	unstressed
	ofHabitNoun
	ofGap
	ofCopyright
	ofPlan
	ofOnce
	ofHours
	ofEvening
	leadsClock
	ofDue
	ofWish
	ofPlanned
)

var wordClasses = map[string]wordClass{
	"counted": counted, "must": ofMust, "need": ofNeed, "not": ofNot, "lead": yearLead, "person": person, "business": ofBusiness, "match": ofMatch,
	"about": ofTopic, "ratio": ofRatio, "verse": ofVerse, "reading": ofReading, "updated": ofUpdate, "habit": ofHabit, "race": ofRace, "usual": ofUsual, "result": ofResult, "event": ofEvent, "opens": opensPhrase, "inside": inPhrase, "permits": permits,
	"age": ofAge, "fraction": ofFraction, "minutes": isReadingTime, "count": ofCount, "oldyear": ofOldYear, "faryear": ofFarYear, "year": isYear, "ordinary": ordinary, "coming": ofComing, "ahead": ofAhead, "particle": particle, "unstressed": unstressed, "daily": ofHabitNoun, "gap": ofGap, "copyright": ofCopyright, "plan": ofPlan, "once": ofOnce, "hours": ofHours, "evening": ofEvening, "clock": leadsClock, "due": ofDue, "wish": ofWish, "planned": ofPlanned,
}

// contextWords is the table by hash. A test sees to it that every class of
// the file is known.
var contextWords = sync.OnceValue(func() map[uint64]wordClass {
	m := map[uint64]wordClass{}
	for word, classes := range rowsOf(contextData) {
		for c := range strings.FieldsSeq(classes) {
			m[text.FoldHash(word)] |= wordClasses[c]
		}
	}
	return m
})

// rowsOf gives the first two fields of each row of a table of this package.
func rowsOf(table string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(table) {
			word, rest, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			class, _, _ := strings.Cut(rest, "\t")
			if ok && !yield(word, class) {
				return
			}
		}
	}
}
