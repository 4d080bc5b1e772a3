package ner

// docWord is what one document tells of a word, however it is cased there.
type docWord struct {
	at                      uint32 // its index in the document's table
	lower, mid, first, caps uint8
	// seen counts the labels that the first pass gave it.
	seen [numLabels]uint8
}

// docTable maps the folded words of a document, and pairs of them, to what
// the document tells of them. It is reused from document to document.
type docTable struct {
	slots []docSlot
	words []docWord
	// number tells this document from those before it, so that a word can
	// remember its place in words.
	number uint64
	// sport and art count the words of these topics, tokens all words.
	sport, art, tokens int
}

// topic is what the document is about, as the share of its words of sport and
// of art: three grades of each.
func (t *docTable) topic() uint64 {
	grade := func(n int) uint64 {
		switch {
		case n < 2:
			return 0
		case n*topicShare < t.tokens:
			return 1
		}
		return 2
	}
	return grade(t.sport)*3 + grade(t.art)
}

// topicShare is such that one word in so many, of a topic, makes it the
// document's.
const topicShare = 60

type docSlot struct {
	key   uint64
	index uint32 // 1 + index into words
}

func (t *docTable) reset() {
	if len(t.slots) > 1<<13 {
		t.slots, t.words = nil, nil // of an uncommonly long document
	}
	if t.slots == nil {
		t.slots = make([]docSlot, 1<<10)
	}
	clear(t.slots)
	t.words = t.words[:0]
	t.number++
	t.sport, t.art, t.tokens = 0, 0, 0
}

// of is what the document tells of a word; nil where it was not counted.
func (t *docTable) of(w *word) *docWord {
	if w.met != t.number {
		d := t.find(w.fold)
		if d == nil {
			return nil
		}
		w.met, w.at = t.number, d.at
	}
	return &t.words[w.at]
}

// meet is what the document tells of a word, to be added to.
func (t *docTable) meet(w *word) *docWord {
	if w.met != t.number {
		w.met, w.at = t.number, t.get(w.fold).at
	}
	return &t.words[w.at]
}

func (t *docTable) find(key uint64) *docWord {
	mask := uint64(len(t.slots) - 1)
	for at := slotHash(key) & mask; t.slots[at].index != 0; at = (at + 1) & mask {
		if t.slots[at].key == key {
			return &t.words[t.slots[at].index-1]
		}
	}
	return nil
}

// get finds a word or adds it.
func (t *docTable) get(key uint64) *docWord {
	if len(t.words)*2 >= len(t.slots) {
		t.grow()
	}
	mask := uint64(len(t.slots) - 1)
	at := slotHash(key) & mask
	for ; t.slots[at].index != 0; at = (at + 1) & mask {
		if t.slots[at].key == key {
			return &t.words[t.slots[at].index-1]
		}
	}
	n := uint32(len(t.words))
	t.words = append(t.words, docWord{at: n})
	t.slots[at] = docSlot{key, n + 1}
	return &t.words[n]
}

func (t *docTable) grow() {
	old := t.slots
	t.slots = make([]docSlot, 2*len(old))
	mask := uint64(len(t.slots) - 1)
	for _, s := range old {
		if s.index == 0 {
			continue
		}
		at := slotHash(s.key) & mask
		for t.slots[at].index != 0 {
			at = (at + 1) & mask
		}
		t.slots[at] = s
	}
}

func slotHash(h uint64) uint64 { return (h ^ h>>32) * 0x9e3779b97f4a7c15 >> 20 }

// named reports whether the first pass found a name in the word anywhere.
func (d *docWord) named() bool {
	for _, n := range d.seen[outside+1:] {
		if n > 0 {
			return true
		}
	}
	return false
}

func bump(c *uint8) {
	if *c < 255 {
		*c++
	}
}

// count adds the casing of a sentence's words to the document's.
func (t *docTable) count(words []*word) {
	opens := true
	t.tokens += len(words)
	for _, w := range words {
		if w.topic&listSport != 0 {
			t.sport++
		}
		if w.topic&listArt != 0 {
			t.art++
		}
		switch w.shape {
		case punct:
			// A word after a quotation mark or a colon has its capital
			// from there.
			opens = opens || w.fold == foldQuote || w.fold == foldApos || w.fold == foldColon
			continue
		case number:
			opens = false
			continue
		}
		d := t.meet(w)
		switch {
		case w.shape == lower || w.shape == digits:
			bump(&d.lower)
		case w.shape == caps || w.shape == mixed || w.shape == single:
			bump(&d.caps)
		case opens:
			bump(&d.first)
		default:
			bump(&d.mid)
		}
		opens = false
	}
}

// observe adds the labels of a sentence's words to the document's.
func (t *docTable) observe(words []*word, labels []uint8) {
	for i, w := range words {
		if w.shape == lower || w.shape == punct || w.shape == number {
			continue
		}
		bump(&t.meet(w).seen[labels[i]])
		if i+1 < len(words) && words[i+1].shape != punct {
			bump(&t.get(mix(w.fold, words[i+1].fold)).seen[labels[i]])
		}
	}
}

var (
	foldQuote = foldHash(`"`)
	foldApos  = foldHash(`'`)
	foldColon = foldHash(`:`)
)
