package ner

import (
	"maps"
	"slices"
	"strings"
)

// Draft gathers what a [Lexicon] is built from.
type Draft struct {
	// Base is a lexicon whose clusters and casing are taken over; nil for
	// none. The fields below go before it.
	Base *Lexicon
	// Brown maps words to the paths of their Brown clusters, as "0110".
	Brown map[string]string
	// Coarse and Fine map words to clusters of word vectors, from 0;
	// Coarse has at most 255.
	Coarse, Fine map[string]int
	// Lean maps words to their code in two silver corpora.
	Lean [2]map[string]uint8
	// Cased maps words to the grade of how often they have a capital.
	Cased map[string]uint8

	words   map[string]listMask
	phrases map[string]listMask
}

// List names a name list.
type List string

// The lists.
const (
	Given   List = "given"
	Surname List = "surname"
	Person  List = "person"
	Place   List = "place"
	Country List = "country"
	Org     List = "org"
	Misc    List = "misc"
	Sport   List = "sport" // words of a topic: these two are no names
	Art     List = "art"
)

// Add adds a name, its words parted by spaces, to a list.
func (d *Draft) Add(l List, name string) {
	if d.words == nil {
		d.words, d.phrases = map[string]listMask{}, map[string]listMask{}
	}
	f := strings.Fields(strings.ReplaceAll(name, ",", " ,"))
	if len(f) == 0 || len(f) > maxPhrase {
		return
	}
	whole, part := listMask(0), listMask(0)
	switch l {
	case Sport:
		d.words[name] |= listSport
		return
	case Art:
		d.words[name] |= listArt
		return
	case Given:
		whole = listGiven
	case Surname:
		whole, part = listSurname, listSurname
	case Person:
		whole = listPerson
		if len(f) > 1 {
			d.word(f[0], listGiven)
			d.word(f[len(f)-1], listSurname)
		}
	case Place:
		whole, part = listPlace, listPlacePart
	case Country:
		whole, part = listCountry, listPlacePart
	case Org:
		whole, part = listOrg, listOrgPart
	case Misc:
		whole, part = listMisc, listMiscPart
	}
	if len(f) == 1 {
		d.word(f[0], whole)
		return
	}
	d.phrases[strings.Join(f, " ")] |= whole
	for _, w := range f {
		if part != 0 {
			d.word(w, part)
		}
	}
}

func (d *Draft) word(w string, m listMask) {
	if s := readForm(w).shape; s == punct || s == number || s == lower {
		return
	}
	d.words[w] |= m
}

// Build makes the lexicon.
func (d *Draft) Build() *Lexicon {
	var x lexiconParts
	entries := map[uint32]*entry{}
	if d.Base != nil {
		x.paths = slices.Clone(d.Base.paths)
		d.Base.each(func(key uint32, e entry) {
			if known := (entry{brown: e.brown, km: e.km, cased: e.cased}); known != (entry{}) {
				entries[key] = &known
			}
		})
	}
	paths := slices.Compact(slices.Sorted(maps.Values(d.Brown)))
	rank := make(map[string]uint16, len(paths))
	for _, p := range paths {
		b := brownPath{len: uint8(min(len(p), 32))}
		for _, c := range p[:b.len] {
			b.bits = b.bits<<1 | uint32(c-'0')
		}
		x.paths = append(x.paths, b)
		rank[p] = uint16(len(x.paths))
	}
	get := func(w string) *entry {
		k := key32(exactHash(w))
		if entries[k] == nil {
			entries[k] = new(entry)
		}
		return entries[k]
	}
	for _, w := range sortedKeys(d.Brown) {
		get(w).brown = rank[d.Brown[w]]
	}
	for _, w := range sortedKeys(d.Coarse) {
		get(w).km[0] = uint16(d.Coarse[w] + 1)
	}
	for _, w := range sortedKeys(d.Fine) {
		get(w).km[1] = uint16(d.Fine[w] + 1)
	}
	for k, lean := range d.Lean {
		for _, w := range sortedKeys(lean) {
			get(w).lean[k] = lean[w]
		}
	}
	for _, w := range sortedKeys(d.Cased) {
		get(w).cased = d.Cased[w]
	}
	for _, w := range sortedKeys(d.words) {
		get(w).list |= d.words[w]
	}
	x.words = slices.Sorted(maps.Keys(entries))
	for _, k := range x.words {
		x.entries = append(x.entries, *entries[k])
	}
	phrases := map[uint32]listMask{}
	for _, p := range sortedKeys(d.phrases) {
		f := strings.Fields(p)
		h := readForm(f[0]).fold
		for i, w := range f[1:] {
			h = mix(h, readForm(w).fold)
			if i+2 < len(f) {
				phrases[key32(h)] |= listPrefix
			} else {
				phrases[key32(h)] |= d.phrases[p]
			}
		}
	}
	x.phrases = slices.Sorted(maps.Keys(phrases))
	for _, k := range x.phrases {
		x.masks = append(x.masks, phrases[k])
	}
	lexicon, _, err := readLexicon(string(x.write()))
	if err != nil {
		panic(err) // what was just written
	}
	return lexicon
}

// each calls f with the entries of the lexicon's file, which was read before.
func (x *Lexicon) each(f func(key uint32, e entry)) {
	r := reader{b: x.file}
	r.take(len(lexiconMagic))
	n, _, _ := r.count(), r.count(), r.count()
	words := r.keys(n)
	for i := range words.len() {
		var e entry
		r.entry(&e)
		f(words.at(i), e)
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Lean is the code of a word that mentions of the types hold so often, and
// that is outside of mentions out times; 0 where that says nothing.
func Lean(types [4]int, out int) uint8 {
	n := append(types[:], out)
	total, best := 0, 0
	for t, c := range n {
		total += c
		if c > n[best] {
			best = t
		}
	}
	if total < 2 {
		return 0
	}
	conf := 0
	switch {
	case n[best]*20 >= total*19:
		conf = 2
	case n[best]*3 >= total*2:
		conf = 1
	}
	if total >= 10 {
		conf += 3
	}
	return uint8(1 + best*6 + conf)
}

// Cased is the grade of a word that was read so often in lower case, and
// with a capital where no sentence begins.
func Cased(lower, capital int) uint8 {
	n := lower + capital
	if n < 3 {
		return 0
	}
	grade := uint8(1)
	for _, limit := range [...]int{2, 20, 60, 95} {
		if lower*100 >= limit*n {
			grade++
		}
	}
	return grade
}
