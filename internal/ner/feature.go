package ner

// A feature is a template, a value and a place: the word at the position
// itself, one or two before or after it, or the position as a whole. An atom
// is the hash of a template and its value; the rows of one atom for its
// places lie together in the model, so that one look-up serves all.

// template names a template. The order is part of the model's format.
type template uint8

const (
	tExact template = iota
	tFold
	tSuffix1
	tSuffix2
	tSuffix3
	tSuffix4
	tPrefix1
	tPrefix2
	tPrefix3
	tPrefix4
	tLong
	tShape
	tBrown4
	tBrown6
	tBrown8
	tBrown10
	tBrown13
	tBrownFull
	tKM0
	tKM1
	tCased
	tHead
	tTail
	tTailSuffix
	tHeadBrown
	tHeadKM
	tStem
	tStemSuffix
	tLowBrown
	tLowKM
	tList
	tMask
	tLean0
	tLean1
	tHeadList
	tStemList
	tLength
	numWordTemplates
)

// Templates of the position as a whole.
const (
	cShapes template = numWordTemplates + iota
	cFoldShape
	cShapeFold
	cFolds
	cFolds2
	cKMShape
	cKMShape2
	cFirst
	cDoc
	cDocFirst
	cSentence
	cQuote
	cPhrase
	cPhraseFirst
	cLists
	cLists2
	cListsFirst
	cSeen
	cSeenPart
	cSeenBigram
	cFirstPass
	cFirstPassAround
	cTopic
	cTopicShape
	cTopicLean
	numTemplates
)

// places of a word's atom, as bits: two before to two after the position.
// The word that is two before the position is at place 0.
const (
	here   = 1 << 2
	near   = 1<<1 | 1<<2 | 1<<3
	around = near | 1 | 1<<4
	beside = 1<<1 | 1<<3
)

const numPlaces = 5

// places are the places at which a word template is used.
var places = [numWordTemplates]uint8{
	tExact: here, tFold: around,
	tSuffix1: here, tSuffix2: here, tSuffix3: near, tSuffix4: here,
	tPrefix1: here, tPrefix2: here, tPrefix3: here, tPrefix4: here,
	tLong: near, tShape: around,
	tBrown4: around, tBrown6: near, tBrown8: around, tBrown10: near, tBrown13: near, tBrownFull: near,
	tKM0: around, tKM1: around, tCased: near,
	tHead: here, tTail: here, tTailSuffix: here, tHeadBrown: here, tHeadKM: here,
	tStem: here, tStemSuffix: here, tLowBrown: near, tLowKM: near,
	tList: near, tMask: here, tLean0: near, tLean1: near, tHeadList: here, tStemList: here,
	tLength: here,
}

// hint reports whether a template tells of lists, whose hits are hidden from
// part of the training so that the model does not lean on them.
func (t template) hint() bool {
	switch t {
	case cTopic, cTopicLean, tList, tMask, tLean0, tLean1, tHeadList, tStemList, cPhrase, cPhraseFirst, cLists, cLists2, cListsFirst:
		return true
	}
	return false
}

// atom is a template with a value.
type atom struct {
	key uint32
	tpl template
}

func makeAtom(t template, v uint64) atom {
	h := (v ^ uint64(t)<<56 ^ uint64(t)) * 0x9e3779b97f4a7c15
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return atom{max(uint32(h>>32), 1), t}
}

func mix(a, b uint64) uint64 {
	return (a*0x9e3779b97f4a7c15 ^ b) * 0xff51afd7ed558ccd
}

// word is what the templates of a position ask of a word. It is kept small:
// the words of a document pass through the processor's caches several times.
type word struct {
	fold  uint64
	list  listMask
	topic listMask
	km    [2]uint16
	lean  [2]uint8
	cased uint8
	shape shape
	// at is the word's place in the table of the document that met tells,
	// see docTable.
	at  uint32
	met uint64
}

// analyse reads a token and appends the atoms of its word.
func analyse(x *Lexicon, s string, w *word, dst []atom) []atom {
	f := readForm(s)
	low := x.lookup(f.fold)
	known := x.known(s, &f, low)
	*w = word{fold: f.fold, shape: f.shape, list: known.list & listNames, topic: known.list &^ listNames, km: known.km, lean: known.lean, cased: known.cased}
	add := func(t template, v uint64) { dst = append(dst, makeAtom(t, v)) }
	add(tShape, uint64(f.shape))
	add(tLong, f.long)
	add(tFold, f.fold)
	if f.shape == punct || f.shape == number {
		return dst
	}
	add(tExact, f.exact)
	add(tLength, uint64(min(f.runes, 12)))
	dst = affixes(dst, s)
	dst = clusters(x, dst, &known, tBrown4, tKM0)
	if known.cased > 0 {
		add(tCased, uint64(known.cased))
	}
	if f.shape != lower && low != nil {
		add(tLowKM, uint64(low.km[0]))
		if low.brown > 0 {
			add(tLowBrown, uint64(low.brown))
		}
	}
	known.list &= listNames
	dst = known.lists(dst)
	switch {
	case f.headEnd > 0:
		return compoundAtoms(x, dst, s[:f.headEnd], s[f.tailStart:])
	case f.stemEnd > 0 && f.shape != lower:
		add(tStem, foldHash(s[:f.stemEnd]))
		add(tStemSuffix, foldHash(s[f.stemEnd:]))
		if e := x.lookup(exactHash(s[:f.stemEnd])); e != nil {
			dst = stemAtoms(x, dst, e)
		}
	case (f.shape == capital || f.shape == caps) && known == (entry{}) && s[len(s)-1] == 's':
		if e := x.lookup(exactHash(s[:len(s)-1])); e != nil {
			dst = clusters(x, dst, e, tBrown4, tKM0)
			add(tStemSuffix, 's')
			add(tStemList, uint64(e.lean[0])|uint64(e.lean[1])<<8)
		}
	}
	return dst
}

// known is what the lexicon has of a token, or of the word that it is in
// capitals; low is what it has of its lower-case form.
func (x *Lexicon) known(s string, f *form, low *entry) (known entry) {
	if e := x.lookup(f.exact); e != nil {
		known = *e
	} else if f.shape == caps && f.runes > 3 {
		if e := x.lookup(titleHash(s)); e != nil {
			known = *e
		}
	}
	if known.cased == 0 && low != nil {
		known.cased = low.cased
	}
	return known
}

// lists appends the atoms of the lists that have a word.
func (e *entry) lists(dst []atom) []atom {
	if e.list != 0 {
		dst = append(dst, makeAtom(tMask, uint64(e.list)))
		for b := range numLists {
			if e.list>>b&1 != 0 {
				dst = append(dst, makeAtom(tList, uint64(b)))
			}
		}
	}
	for k, l := range e.lean {
		if l > 0 {
			dst = append(dst, makeAtom(tLean0+template(k), uint64(l)))
		}
	}
	return dst
}

// compoundAtoms appends the atoms of the parts of a word with a hyphen.
func compoundAtoms(x *Lexicon, dst []atom, head, tail string) []atom {
	dst = append(dst, makeAtom(tHead, foldHash(head)), makeAtom(tTail, foldHash(tail)), makeAtom(tTailSuffix, foldHash(suffix(tail, 4))))
	e := x.lookup(exactHash(head))
	if e == nil {
		return dst
	}
	if e.brown > 0 {
		dst = append(dst, makeAtom(tHeadBrown, uint64(e.brown)))
	}
	return append(dst, makeAtom(tHeadKM, uint64(e.km[1])), makeAtom(tHeadList, uint64(e.lean[0])|uint64(e.lean[1])<<8),
		makeAtom(tHeadList, 1<<32|uint64(e.list&listNames)))
}

// stemAtoms appends what the lexicon has of a word's stem.
func stemAtoms(x *Lexicon, dst []atom, e *entry) []atom {
	dst = clusters(x, dst, e, tBrown4, tKM0)
	return append(dst, makeAtom(tStemList, uint64(e.lean[0])|uint64(e.lean[1])<<8))
}

// edgeWord makes w the word that is beyond a sentence's ends.
func edgeWord(w *word, dst []atom) []atom {
	*w = word{fold: 1, shape: edge}
	return append(dst, makeAtom(tShape, uint64(edge)), makeAtom(tFold, 1))
}

// clusters appends the atoms of an entry's clusters.
func clusters(x *Lexicon, dst []atom, e *entry, brown, km template) []atom {
	if e.brown > 0 {
		p := x.paths[e.brown-1]
		for k, n := range [...]uint8{4, 6, 8, 10, 13, 32} {
			n = min(n, p.len)
			dst = append(dst, makeAtom(brown+template(k), uint64(p.bits>>(p.len-n))|uint64(n)<<40))
		}
	}
	for k, c := range e.km {
		if c > 0 {
			dst = append(dst, makeAtom(km+template(k), uint64(c)))
		}
	}
	return dst
}

// affixes appends the atoms of a word's first and last letters, folded.
func affixes(dst []atom, s string) []atom {
	n := 0
	h := uint64(fnvOffset)
	for _, r := range s {
		if n == 4 {
			break
		}
		h = (h ^ uint64(lowerRune(straight(r)))) * fnvPrime
		dst = append(dst, makeAtom(tPrefix1+template(n), h))
		n++
	}
	h = fnvOffset
	for n, i := 0, len(s); n < 4 && i > 0; n++ {
		r, k := lastRune(s[:i])
		i -= k
		h = (h ^ uint64(lowerRune(straight(r)))) * fnvPrime
		dst = append(dst, makeAtom(tSuffix1+template(n), h))
	}
	return dst
}

// suffix is the last n runes of s.
func suffix(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, k := lastRune(s[:i])
		i -= k
	}
	return s[i:]
}
