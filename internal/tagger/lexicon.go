package tagger

import "github.com/kopij/kopij/text"

// Entry is what the lexicon knows of a word.
type Entry struct {
	Key     uint32 // of the word's fold hash, see [EntryKey]
	Context uint16 // the context class: a frequent word's own, or its cluster's
	Coarse  uint8  // the coarse cluster
	Gender  text.Gender
	// Forms are the verb forms that the word may be, as bits; the tagger
	// gives them no meaning of their own.
	Forms uint8
	// Usual is one more than the class that the word has most often, zero
	// where there is none that stands out; Helper is added to that of a word
	// that may be an auxiliary.
	Usual uint8
	// Sure is one more than the class of a word that leaves no doubt where it
	// is not written as a name, zero for others.
	Sure uint8
	// Own is one more than the index of the row that sums the word's own
	// features, zero where they must be looked up one by one.
	Own uint16
}

// Helper marks, in Entry.Usual, a word that may be an auxiliary.
const Helper = 0x80

// EntryKey is the part of a fold hash that the lexicon keeps: with some
// 40,000 entries, one in 100,000 of the words it does not hold is taken for
// one that it does.
func EntryKey(fold uint64) uint32 {
	k := uint32(mix(0, fold) >> 32)
	if k == 0 {
		k = 1
	}
	return k
}

// Lexicon maps words to what is known of them. It is an open hash table that
// is never full; a zero key marks a free slot.
type Lexicon struct {
	slots []Entry
	shift uint
}

// NewLexicon builds the table. Of entries with the same key the first holds.
func NewLexicon(entries []Entry) *Lexicon {
	l := makeLexicon(len(entries))
	for i := range entries {
		l.put(&entries[i])
	}
	return l
}

// makeLexicon is an empty table with room for n entries.
func makeLexicon(n int) *Lexicon {
	bits := uint(8)
	for 1<<bits < n*4/3 {
		bits++
	}
	return &Lexicon{slots: make([]Entry, 1<<bits), shift: 32 - bits}
}

func (l *Lexicon) put(e *Entry) {
	if s := l.find(e.Key); s.Key == 0 {
		*s = *e
	}
}

// find is the slot that holds the key, or the free one where it would go.
func (l *Lexicon) find(key uint32) *Entry {
	mask := uint32(len(l.slots) - 1)
	for i := key >> l.shift; ; i = (i + 1) & mask {
		s := &l.slots[i]
		if s.Key == key || s.Key == 0 {
			return s
		}
	}
}

// Find is the entry of the word with that fold hash, nil where there is none.
func (l *Lexicon) Find(fold uint64) *Entry {
	if s := l.find(EntryKey(fold)); s.Key != 0 {
		return s
	}
	return nil
}

// Word reads a token: word is its text, fold the hash of its lower-case form.
// Opening means that no word comes before it in its sentence.
func (l *Lexicon) Word(word string, fold uint64, opening bool) Word {
	w := Word{Fold: fold, Shape: ShapeOf(word, opening)}
	if e := l.Find(fold); e != nil {
		w.Entry, w.Context, w.Coarse, w.Usual = e, e.Context, e.Coarse, e.Usual
		return w
	}
	w.Context, w.Coarse = unknown(word, w.Shape)
	w.Usual = usual(word, w.Shape)
	return w
}

// Context classes from unknownContext on are those of words that the lexicon
// does not hold: by shape for names and numbers, else by ending. Their coarse
// cluster is their shape.
const (
	unknownContext = 1 << 14
	unknownEnding  = unknownContext + 16
	endingClasses  = 512
	unknownCoarse  = 224
)

// unknown is the context class and the coarse cluster of a word that the
// lexicon does not hold.
func unknown(word string, s Shape) (context uint16, coarse uint8) {
	coarse = unknownCoarse + uint8(s)
	if s != Lower {
		return unknownContext + uint16(s&^Hyphened), coarse
	}
	h := endingHash(word, 3)
	return unknownEnding + uint16(h>>40%endingClasses), coarse
}

// usual guesses what Entry.Usual says from the look of a word.
func usual(word string, s Shape) uint8 {
	switch s {
	case FirstUpper, AllUpper, MixedUpper:
		return classPROPN + 1
	case Numeral:
		return classNUM + 1
	case Mark:
		return classPUNCT + 1
	case Lower:
		n := len(word)
		if n > 5 && word[:2] == "ge" && (word[n-1] == 'd' || word[n-1] == 't' || word[n-2:] == "en") {
			return classParticiple + 1
		}
	}
	return 0
}
