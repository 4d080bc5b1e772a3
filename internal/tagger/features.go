package tagger

import (
	"unicode"
	"unicode/utf8"
)

// The weights are looked up by keys: hashes of a template's number and the
// values in it. The trainer and the tagger build them with the same
// functions.

// Word is what the templates read of one token.
type Word struct {
	Entry   *Entry // nil for a word that the lexicon does not hold
	Fold    uint64 // the hash of the lower-case form
	Context uint16 // the context class
	Coarse  uint8  // the coarse cluster
	Usual   uint8  // as in Entry, a guess for an unknown word
	Ahead   Ahead  // for a word that may be an auxiliary
	Shape   Shape
}

// Window is the token to tag, in the middle, with two neighbours on each side.
type Window [5]Word

// edge is what is beyond both ends of a sentence.
var edge = Word{Context: unknownContext - 1, Coarse: 255, Shape: Mark}

// Edge is the word that is beyond both ends of a sentence.
func Edge() Word { return edge }

// State is what the classes given so far leave behind.
type State struct {
	Last, Last2 Class  // of the two tokens before; NumClasses at the start
	Verb        Class  // of the last verb; NumClasses where there is none
	Clause      uint8  // 1 after a mark or a conjunction since that verb
	Finite      uint8  // see the constants below
	Aux         uint16 // the context class of the last finite auxiliary
}

// Whether the clause has its finite verb. A conjunction or a relative word
// opens a clause that has none yet.
const (
	noFinite   = iota // none in the sentence so far
	wantFinite        // none in the clause that was opened last
	hasFinite         // the clause has one
	markAfter         // and a mark or conjunction came after it
)

// Start is the state before a sentence's first token.
func Start() State {
	const none = Class(NumClasses)
	return State{Last: none, Last2: none, Verb: none}
}

// Next is the state after the token w got class c.
func (s State) Next(w *Word, c Class) State {
	s.Last2, s.Last = s.Last, c
	switch {
	case c >= firstVerb:
		s.Verb, s.Clause = c, 0
		if c < firstVerb+finiteForms || c >= firstAux && c < firstAux+finiteForms {
			s.Finite = hasFinite
		}
		if c >= firstAux && c < firstAux+finiteForms {
			s.Aux = w.Context
		}
	case c == classPUNCT, c == classCCONJ:
		s.Clause = 1
		if s.Finite == hasFinite {
			s.Finite = markAfter
		}
	case c == classSCONJ, c == firstPron && relative(w.Fold), c == classADV && relative(w.Fold):
		s.Clause, s.Finite = 1, wantFinite
	}
	return s
}

// relatives are the fold hashes of the words that open a relative clause
// where they are pronouns or adverbs.
var relatives = [...]uint64{
	0xCAA82D18F46E4271, // die
	0xCA8D2C18F4577906, // dat
	0x5EC9E219489525B8, // wie
	0x5EADE319487CACB3, // wat
	0x5E65BAF62C0F954A, // waar
	0xBDD4229E0A024515, // waarin
	0xBDDB209E0A08605D, // waarop
	0xBCF9F68B1A54534B, // waarbij
	0x986CEB92418F7DE6, // waardoor
	0xB530C68B162AE37F, // waarmee
	0x6A532E8B7C8C0973, // waarvan
	0xBDD80B9E0A0606D7, // waarna
}

func relative(fold uint64) bool {
	for _, r := range relatives {
		if r == fold {
			return true
		}
	}
	return false
}

func mix(h, v uint64) uint64 {
	h = (h ^ v) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

func key(template, a, b uint64) uint32 {
	return uint32(mix(mix(template*0xD6E8FEB86659FD93, a), b) >> 32)
}

// MaxKeys bounds the number of keys of one token.
const MaxKeys = 56

// Keys are keys of one token.
type Keys struct {
	N    int
	Keys [MaxKeys]uint32
}

func (k *Keys) add(h uint32) {
	k.Keys[k.N] = h
	k.N++
}

// AddOwn adds the keys of the word alone: its form, its cluster, its endings
// of one to five letters and its beginnings of two to four. They do not
// depend on where it is.
func (k *Keys) AddOwn(word string, w *Word) {
	if w.Entry != nil {
		k.add(key(1, w.Fold, 0))
		k.add(key(2, uint64(w.Context), 0))
		k.add(key(3, uint64(w.Coarse), 0))
		k.add(key(6, uint64(w.Entry.Forms), 0))
	}
	h := uint64(0)
	for i, n := len(word), 0; i > 0 && n < 5; n++ {
		r, size := utf8.DecodeLastRuneInString(word[:i])
		i -= size
		h = mix(h, uint64(lower(r)))
		k.add(key(4, h, 0))
	}
	h = 0
	for i, n := 0, 0; i < len(word) && n < 4; n++ {
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		h = mix(h, uint64(lower(r)))
		if n > 0 {
			k.add(key(5, h, 0))
		}
	}
}

// endingHash is the hash of the last n letters, lowered.
func endingHash(word string, n int) uint64 {
	h := uint64(0)
	for i := len(word); i > 0 && n > 0; n-- {
		r, size := utf8.DecodeLastRuneInString(word[:i])
		i -= size
		h = mix(h, uint64(lower(r)))
	}
	return h
}

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// AddPlace adds the keys of the word in its place.
func (k *Keys) AddPlace(win *Window, s *State) {
	k.AddNear(win, s)
	k.AddRest(win, s)
}

// AddNear adds those of the keys of a word in its place that settle four
// words in five, chosen one after the other for how many each settles.
func (k *Keys) AddNear(win *Window, s *State) {
	w, l, r := &win[2], &win[1], &win[3]
	b, rb := uint64(w.Coarse), uint64(r.Coarse)
	t, sh, ru := uint64(s.Last), uint64(w.Shape), uint64(r.Usual)
	k.add(key(28, t, sh))
	k.add(key(17, uint64(l.Coarse), 0))
	k.add(key(12, sh, uint64(l.Shape)<<8|uint64(r.Shape)))
	k.add(key(10, sh, b))
	k.add(key(36, b, ru))
	k.add(key(42, uint64(s.Finite), b))
	k.add(key(18, rb, 0))
	k.add(key(21, b, rb))
	k.add(key(34, t, ru))
	k.addWords(win, s)
}

// addWords adds the near keys that hold a word's context class or forms, of
// which there are too many for the arrays of nearRows.
func (k *Keys) addWords(win *Window, s *State) {
	w := &win[2]
	k.add(key(25, uint64(s.Last), uint64(w.Context)))
	if w.Entry != nil && w.Entry.Forms != 0 {
		k.add(key(40, uint64(w.Entry.Forms), uint64(s.Clause)<<4|uint64(s.Finite)))
	}
	if w.Usual&Helper != 0 {
		k.add(key(37, uint64(s.Last), uint64(w.Ahead)))
	}
}

// AddRest adds the other keys of the word in its place.
func (k *Keys) AddRest(win *Window, s *State) {
	w, l, ll, r, rr := &win[2], &win[1], &win[0], &win[3], &win[4]
	c, lc, rc := uint64(w.Context), uint64(l.Context), uint64(r.Context)
	b := uint64(w.Coarse)
	t, tt := uint64(s.Last), uint64(s.Last2)
	verb := uint64(s.Verb)<<1 | uint64(s.Clause)
	k.add(key(11, uint64(w.Shape), c))
	k.add(key(13, lc, 0))
	k.add(key(14, rc, 0))
	k.add(key(15, uint64(ll.Context), 0))
	k.add(key(16, uint64(rr.Context), 0))
	k.add(key(19, lc, c))
	k.add(key(20, c, rc))
	k.add(key(22, lc, rc))
	k.add(key(23, t, 0))
	k.add(key(24, t, tt))
	k.add(key(26, t<<8|tt, b))
	k.add(key(27, t, rc))
	k.add(key(29, verb, b))
	k.add(key(30, verb, c))
	k.add(key(31, uint64(s.Aux)<<1|uint64(s.Clause), b))
	k.add(key(32, c, uint64(rr.Context)))
	ru := uint64(r.Usual)
	k.add(key(35, ru, uint64(rr.Usual)))
	if w.Entry != nil && w.Entry.Forms != 0 {
		f := uint64(w.Entry.Forms)
		k.add(key(38, f, verb))
		k.add(key(39, f, t))
		k.add(key(41, f, ru))
	}
	if w.Usual&Helper != 0 {
		k.add(key(33, c, uint64(w.Ahead)))
	}
}
