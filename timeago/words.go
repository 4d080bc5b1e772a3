package timeago

import (
	"sync"

	"github.com/kopij/kopij/text"
)

// sense is one reading of a word.
type sense struct {
	cat   cat
	value int32
}

// entry is what the table knows of one word. Its senses and the rules that
// begin with it are in the arrays of the table.
type entry struct {
	hash         uint64
	sense, nsens uint16
	rule, nrule  uint16
	strong       bool // it can be the core of an expression
}

// table is the compiled lexicon and grammar: an open-addressing hash table
// keyed by a word's hash. A byte of each hash stands apart, so that most words
// are known to have no entry without a look at the slots.
type table struct {
	marks  []uint8 // 0 for an empty slot
	slots  []entry
	shift  uint
	senses []sense
	rules  []rule
	byWord []opener // for entry.rule
	byCat  [cCount][]opener

	cores coreSet

	scanners sync.Pool // of *scanner, for strings read whole
}

// coreSet holds a bit for each word that can be the core of an expression; few
// other words share one. It passes over most of a text without a look at the
// table.
type coreSet [1 << 10]uint64

func (s *coreSet) add(h uint64) { s[(h>>6)%uint64(len(s))] |= 1 << (h % 64) }

func (s *coreSet) has(h uint64) bool { return s[(h>>6)%uint64(len(s))]>>(h%64)&1 != 0 }

// lookup finds the entry of a word by its hash; nil where it has none.
func (t *table) lookup(h uint64) *entry {
	mask := uint64(len(t.marks) - 1)
	for i := h * 0x9e3779b97f4a7c15 >> t.shift; ; i = (i + 1) & mask {
		switch t.marks[i] {
		case 0:
			return nil
		case markOf(h):
			if e := &t.slots[i]; e.hash == h {
				return e
			}
		}
	}
}

// isA reports whether a word has one of the classes of cats, by its hash.
func (t *table) isA(h, cats uint64) bool {
	if e := t.lookup(h); e != nil {
		for _, s := range t.senses[e.sense : e.sense+e.nsens] {
			if cats>>s.cat&1 != 0 {
				return true
			}
		}
	}
	return false
}

// markOf is the byte that stands for a hash in the marks.
func markOf(h uint64) uint8 { return uint8(h) | 1 }

// grammar is the table, compiled at first use.
var grammar = sync.OnceValue(compile)

// strongCats are the classes that can be the core of an expression. A word of
// another class is read only beside one of these.
const strongCats = 1<<cUnit | 1<<cUnitAbbr | 1<<cWeekday | 1<<cWeekdays | 1<<cMonth | 1<<cMonAbbr |
	1<<cPart | 1<<cParts | 1<<cPartDays | 1<<cSeason | 1<<cHoliday | 1<<cRelDay | 1<<cDayPart | 1<<cFreq | 1<<cTimeWord | 1<<cNow | 1<<cYearWord | 1<<cCore

// builder collects words before the table is laid out.
type builder struct {
	order []string
	words map[string][]sense
	rules map[uint64][]opener
}

// word enters a word without a class.
func (b *builder) word(w string) {
	if _, ok := b.words[w]; !ok {
		b.order, b.words[w] = append(b.order, w), nil
	}
}

func (b *builder) add(word string, c cat, value int) {
	b.word(word)
	b.words[word] = append(b.words[word], sense{c, int32(value)})
}

func compile() *table {
	t := new(table)
	b := &builder{words: map[string][]sense{}, rules: map[uint64][]opener{}}
	for _, r := range lexicon() {
		for _, w := range r.words {
			b.add(w, r.cat, r.value)
			switch r.cat {
			case cMonAbbr, cUnitAbbr, cWdAbbr:
				// The tokeniser keeps an abbreviation's full stop.
				b.add(w+".", r.cat, r.value)
			}
		}
	}
	b.addDayParts()
	addNumbers(b.add)
	addZones(b.add)
	t.addRules(b)
	t.layOut(b)
	return t
}

// addDayParts adds the words of a day with its part: gisteravond,
// maandagochtend.
func (b *builder) addDayParts() {
	for _, day := range lexicon() {
		code := day.value
		switch day.cat {
		case cDayStem:
			code += relDayCode
		case cWeekday:
		default:
			continue
		}
		for _, p := range lexicon() {
			if p.cat != cPart {
				continue
			}
			for _, w := range day.words {
				for _, v := range p.words {
					b.add(w+v, cDayPart, fusedValue(code, part(p.value)))
				}
			}
		}
	}
	b.add("morgenvroeg", cDayPart, fusedValue(relDayCode+1, morning))
}

// layOut fills the slots.
func (t *table) layOut(b *builder) {
	size := 1
	t.shift = 64
	for size < 3*len(b.order) {
		size *= 2
		t.shift--
	}
	t.marks, t.slots = make([]uint8, size), make([]entry, size)
	mask := uint64(size - 1)
	for _, w := range b.order {
		h := text.FoldHash(w)
		e := entry{hash: h, sense: uint16(len(t.senses)), rule: uint16(len(t.byWord))}
		for _, s := range b.words[w] {
			t.senses = append(t.senses, s)
			e.nsens++
			e.strong = e.strong || strongCats>>s.cat&1 != 0
		}
		for _, r := range b.rules[h] {
			t.byWord = append(t.byWord, r)
			e.nrule++
		}
		if e.strong {
			t.cores.add(h)
		}
		i := h * 0x9e3779b97f4a7c15 >> t.shift
		for t.marks[i] != 0 {
			i = (i + 1) & mask
		}
		t.marks[i], t.slots[i] = markOf(h), e
	}
}
