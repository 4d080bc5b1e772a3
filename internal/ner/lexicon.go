package ner

// Lexicon is what is known of words before any annotated text is read:
// their clusters in unlabelled news, how often they are written with a
// capital there, and the lists of names that hold them.
type Lexicon struct {
	words table[entry]
	// paths are the Brown clusters' paths, and their lengths in bits.
	paths []brownPath
	// phrases are names of several words, keyed by the hash of their
	// words' hashes.
	phrases table[listMask]
	file    string // as it was read
	sum     uint32 // CRC-32 of the file
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
	listSport // words that an article about sport uses
	listArt   // words that an article about books, films, music and television uses
	numLists  = 12
	listNames = listSport - 1
	// listPrefix marks the beginning of a longer phrase.
	listPrefix listMask = 1 << 15
)

// lookup is the entry of a word by its exact hash, nil where there is none.
func (x *Lexicon) lookup(exact uint64) *entry { return x.words.find(key32(exact)) }

func (x *Lexicon) phrase(h uint64) listMask {
	if m := x.phrases.find(key32(h)); m != nil {
		return *m
	}
	return 0
}

// key32 is the key under which a hash is stored.
func key32(h uint64) uint32 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	return uint32(h >> 32)
}

// Known is what a model's lexicon knows of a word.
type Known struct {
	// Coarse and Fine are 1 + the word's cluster among few and among many
	// clusters of word vectors; 0 for a word that news seldom has.
	Coarse, Fine uint16
	Given        bool // it is a given name
	Surname      bool
}

// Known is what the model's lexicon knows of a word as it is written.
func (m *Model) Known(word string) Known {
	e := m.lexicon.lookup(exactHash(word))
	if e == nil {
		return Known{}
	}
	return Known{e.km[0], e.km[1], e.list&listGiven != 0, e.list&listSurname != 0}
}
