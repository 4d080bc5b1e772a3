package stamp

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// wordData is the words by class.
//
//go:embed words.tsv
var wordData string

// class is what a word is in a stamp.
type class uint8

const (
	noClass class = iota

	// The classes of ages. A word has at most one of them.
	unitWord
	momentWord
	numberWord
	someWord
	hedgeWord
	moreWord
	smallWord
	andWord
	justWord
	nowWord
	agoWord
	overWord

	// The others, which a word may have beside those.
	dayWord
	partWord
	weekdayWord
	shortWeekday
	monthWord
	zoneWord
)

var classNames = map[string]class{
	"unit": unitWord, "moment": momentWord, "number": numberWord, "ten": numberWord, "some": someWord, "hedge": hedgeWord,
	"more": moreWord, "small": smallWord, "and": andWord, "just": justWord, "now": nowWord, "ago": agoWord, "over": overWord,
	"day": dayWord, "part": partWord, "weekday": weekdayWord, "short": shortWeekday, "month": monthWord, "zone": zoneWord,
}

var unitNames = map[string]Unit{
	"second": Second, "minute": Minute, "hour": Hour, "day": Day, "week": Week, "month": Month,
	"quarter": Quarter, "year": Year, "decade": Decade, "century": Century,
}

// slot is a place of the table: the hash of a word with its class, and what it
// says there.
type slot struct {
	key   uint64
	value int32
	class class
}

// wordTable is the words as an open-addressing hash table.
type wordTable [1024]slot

// words is the table, compiled at first use.
var words = sync.OnceValue(func() *wordTable {
	t := new(wordTable)
	var ones, tens []row
	for line := range strings.Lines(wordData) {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		r := row{word: f[0], class: classNames[f[1]], value: valueOf(f[1], f[2])}
		t.add(r)
		switch {
		case f[1] == "ten":
			tens = append(tens, r)
		case f[1] == "number" && r.value < 1000 && r.value%100 == 0:
			ones = append(ones, r)
		}
	}
	for _, a := range ones {
		for _, b := range tens {
			for _, and := range [...]string{"en", "ën"} {
				t.add(row{a.word + and + b.word, numberWord, a.value + b.value})
			}
		}
	}
	return t
})

// row is a word of the table.
type row struct {
	word  string
	class class
	value int32
}

// unitScale parts a unit from the number of times that it is taken.
const unitScale = 100

// valueOf reads the value of a row.
func valueOf(class, value string) int32 {
	if class == "unit" {
		name, times, _ := strings.Cut(value, " ")
		n, _ := strconv.Atoi(times)
		return unitScale*int32(unitNames[name]) + int32(max(n, 1))
	}
	n, _ := strconv.Atoi(value)
	return int32(n)
}

func (t *wordTable) add(r row) {
	_, h := scan(r.word)
	i := (h >> 7) % uint64(len(t))
	for t[i].class != noClass {
		i = (i + 1) % uint64(len(t))
	}
	t[i] = slot{h, r.value, r.class}
}

// word is a word at the start of a string: its length, and what it is in an
// age.
type word struct {
	n     int
	class class
	value int
}

// at reads the word at the start of s.
func (t *wordTable) at(s string) word {
	n, h := scan(s)
	for i := (h >> 7) % uint64(len(t)); t[i].class != noClass; i = (i + 1) % uint64(len(t)) {
		if t[i].key == h && t[i].class <= overWord {
			return word{n, t[i].class, int(t[i].value)}
		}
	}
	return word{n: n}
}

// first is at where a letter begins s.
func (t *wordTable) first(s string) (w word) {
	if letterAt(s, 0) {
		w = t.at(s)
	}
	return w
}

// find looks a word up in a class, in capitals or not.
func find(c class, w string) (value int, ok bool) {
	n, h := scan(w)
	if n != len(w) || n == 0 {
		return 0, false
	}
	t := words()
	for i := (h >> 7) % uint64(len(t)); t[i].class != noClass; i = (i + 1) % uint64(len(t)) {
		if t[i].key == h && t[i].class == c {
			return int(t[i].value), true
		}
	}
	return 0, false
}
