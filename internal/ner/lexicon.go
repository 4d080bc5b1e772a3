package ner

// Lexicon is what is known of words before any annotated text is read:
// their clusters in unlabelled news, how often they are written with a
// capital there, and the lists of names that hold them.
type Lexicon struct {
	words   table
	entries []entry
	// paths are the Brown clusters' paths, and their lengths in bits.
	paths []brownPath
	// phrases are names of several words, keyed by the hash of their
	// words' hashes.
	phrases table
	masks   []listMask
	sum     uint32 // CRC-32 of its file
}

type entry struct {
	brown uint16    // 1 + index into paths; 0 for none
	km    [2]uint16 // 1 + cluster of word vectors, coarse and fine; 0 for none
	list  listMask
	lean  [2]uint8 // what the word mostly is in the two silver corpora; 0 for unknown
	cased uint8    // how the word is written in running text; 0 for unknown
}

type brownPath struct {
	bits uint32
	len  uint8
}

// listMask is the set of name lists that hold a word or a phrase.
type listMask uint16

// The lists.
const (
	listGiven   listMask = 1 << iota // given names
	listSurname                      // surnames
	listPlace                        // whole names of places
	listPlacePart
	listCountry
	listOrg
	listOrgPart
	listPerson // whole names of people
	listMisc
	listMiscPart
	numLists = 10
	// listPrefix marks the beginning of a longer phrase.
	listPrefix listMask = 1 << 15
)

// lookup is the entry of a word by its exact hash.
func (x *Lexicon) lookup(exact uint64) *entry {
	if i, ok := x.words.find(key32(exact)); ok {
		return &x.entries[i]
	}
	return nil
}

func (x *Lexicon) phrase(h uint64) listMask {
	if i, ok := x.phrases.find(key32(h)); ok {
		return x.masks[i]
	}
	return 0
}

// key32 is the key under which a hash is stored.
func key32(h uint64) uint32 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	return uint32(h >> 32)
}

// table maps 32-bit keys to their rank in the file by open addressing.
type table struct {
	slots []slot
	shift uint8
}

type slot struct {
	key   uint32
	index uint32 // 1 + index; 0 for an empty slot
}

func newTable(keys []uint32) table {
	bits := uint8(1)
	for 1<<bits < len(keys)*2 {
		bits++
	}
	t := table{slots: make([]slot, 1<<bits), shift: 32 - bits}
	mask := uint32(len(t.slots) - 1)
	for i, k := range keys {
		at := k * 0x9e3779b1 >> t.shift
		for t.slots[at].index != 0 && t.slots[at].key != k {
			at = (at + 1) & mask
		}
		t.slots[at] = slot{k, uint32(i) + 1}
	}
	return t
}

func (t *table) find(k uint32) (int, bool) {
	if len(t.slots) == 0 {
		return 0, false
	}
	mask := uint32(len(t.slots) - 1)
	at := k * 0x9e3779b1 >> t.shift
	for {
		s := t.slots[at&mask]
		if s.index == 0 {
			return 0, false
		}
		if s.key == k {
			return int(s.index - 1), true
		}
		at++
	}
}
