package timeago

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kopij/kopij/text"
)

// contextData is the words that say, beside an expression, what it is.
//
//go:embed context.tsv
var contextData string

// wordClass is a set of the classes of context.tsv.
type wordClass uint16

const (
	counted wordClass = 1 << iota
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
)

var wordClasses = map[string]wordClass{
	"counted": counted, "lead": yearLead, "person": person, "business": ofBusiness, "match": ofMatch,
	"about": ofTopic, "ratio": ofRatio, "verse": ofVerse, "reading": ofReading, "updated": ofUpdate, "habit": ofHabit, "race": ofRace, "usual": ofUsual, "result": ofResult,
}

// contextWords is the table by hash. A test sees to it that every class of
// the file is known.
var contextWords = sync.OnceValue(func() map[uint64]wordClass {
	m := map[uint64]wordClass{}
	for line := range strings.Lines(contextData) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' || len(cols) < 2 {
			continue
		}
		for c := range strings.FieldsSeq(cols[1]) {
			m[text.FoldHash(cols[0])] |= wordClasses[c]
		}
	}
	return m
})

// wordOf reports whether token i has one of the classes of set.
func (sc *scanner) wordOf(i int, set wordClass) bool {
	if i < 0 || sc.doc == nil || i >= len(sc.doc.Tokens) {
		return false
	}
	return contextWords()[sc.doc.Tokens[i].Fold]&set != 0
}
