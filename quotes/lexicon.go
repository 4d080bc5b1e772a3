package quotes

import (
	_ "embed"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/foldmap"
	"github.com/kopij/kopij/internal/forename"
	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

//go:embed cues.tsv
var cuesTSV string

//go:embed nouns.tsv
var nounsTSV string

//go:embed names.tsv
var namesTSV string

//go:embed words.tsv
var wordsTSV string

// Lexicon holds the words by which speakers and attributions are known:
// reporting verbs, nouns for those who speak, first names. It is read-only
// once built and may be shared. The zero Lexicon, and a nil one, are the
// built-in one.
type Lexicon struct {
	words   foldmap.Map[int32] // into entries
	entries []entry
	lemmas  []lemma
	// tails tells, by a hash of its last three bytes, whether a word can end
	// in a noun.
	tails   []bool
	endings []ending
	// pool keeps the memory of finished searches; it holds no answers.
	pool sync.Pool
}

// ending is what the words that end in tail are.
type ending struct {
	tail string
	noun nounInfo
}

// tail is the index into tails of a word's last three bytes.
func tail(w string) int {
	n := len(w)
	return (int(w[n-3])*961 + int(w[n-2])*31 + int(w[n-1])) & (tailSize - 1)
}

const tailSize = 1 << 13

// find is the entry of the word with the hash; 0, an empty one, where there
// is none.
func (l *Lexicon) find(h uint64) int32 {
	return l.words.Get(h)
}

// Table names one of the tables of a [Lexicon].
type Table uint8

// The tables, each as tab-separated lines; a line that begins with # is a
// comment, and so is the last column. The heads of cues.tsv, nouns.tsv and
// names.tsv in this package describe the columns.
const (
	// Cues are reporting verbs: verb, stem, past, participle, class.
	Cues Table = iota
	// Nouns are nouns for speakers: noun, class, sex, like.
	Nouns
	// FirstNames are first names: name, sex.
	FirstNames
	// closedWords are the closed classes, which nobody extends.
	closedWords
)

// String names the table: "cues", "nouns", "names"; "?" for none of them.
func (t Table) String() string {
	switch t {
	case Cues:
		return "cues"
	case Nouns:
		return "nouns"
	case FirstNames:
		return "names"
	case closedWords:
		return "words"
	}
	return "?"
}

// The causes of a [*text.TableError] of a lexicon; the reader's own errors are
// causes too.
var (
	ErrTable      = errors.New("no such table")
	ErrClass      = errors.New("unknown class")
	ErrSex        = forename.ErrSex
	ErrInfinitive = errors.New("not an infinitive")
	ErrShort      = errors.New("too short")
)

// verbClass is the class of a reporting verb.
type verbClass uint8

const (
	noClass  verbClass = iota
	says               // zegt
	thinks             // denkt
	names              // noemt
	manner             // lacht
	words              // luidt: the words are the subject
	inPhrase           // wil … kwijt
)

// lemma is one reporting verb.
type lemma struct {
	name     string   // toevoegen, te kennen geven
	particle []uint64 // the words split off, folded; nil where there are none
	class    verbClass
	// cites tells that the object is who said the words: citeren.
	cites bool
	// hears tells that the subject is told the words by who stands after "van":
	// te horen krijgen.
	hears bool
	// writes tells that its subject puts words on something: schrijven, kalken.
	writes bool
	// small tells that it takes an object with its predicate: noemen.
	small bool
	// silent tells that a clause with it is no report: weten. own tells so of
	// an infinitive: besluiten te gaan.
	silent, own bool
}

// verbForm is the part that a word plays for a reporting verb.
type verbForm struct {
	lemma int32
	form  text.Form
	num   text.Num
	// fused tells that the part that can be split off is in the word:
	// toevoegt, toegevoegd.
	fused bool
}

// finite reports whether the form is one of a finite verb.
func (v verbForm) finite() bool { return v.form == text.FinPres || v.form == text.FinPast }

// nounClass is the class of a noun for a speaker.
type nounClass uint8

const (
	noNoun   nounClass = iota
	person             // de premier
	body               // de politie: goes by its description
	org                // het bedrijf: has a name of its own
	medium             // de krant
	document           // de verklaring
)

// nounInfo is what is known of a noun.
type nounInfo struct {
	class  nounClass
	sex    text.Gender // Masculine, Feminine, NoGender for either
	plural bool
	origin bool // of a country or place: de Brit
	// function tells that the noun brings in somebody new: de rechter.
	function bool
	// trade tells that several people of one employer go by the noun.
	trade bool
	// upper tells that it is written with a capital: Kamerlid.
	upper bool
	// base is the folded singular: "leiders" and "leider" share it.
	base uint64
	// like is the folded noun that it can stand for; its own where there is
	// none.
	like uint64
}

// entry is all that is known of a word.
type entry struct {
	fn    fn // closed classes
	small fn // the others
	noun  nounInfo
	verbs []verbForm
	// name tells that it is a first name, of a man, a woman, or either.
	name    bool
	nameSex text.Gender
}

// DefaultLexicon is the built-in lexicon.
func DefaultLexicon() *Lexicon { return builtin() }

var builtin = sync.OnceValue(func() *Lexicon {
	l := &Lexicon{entries: make([]entry, 1, 16384), tails: make([]bool, tailSize)}
	for i, src := range [...]string{wordsTSV, cuesTSV, nounsTSV, namesTSV} {
		t := [...]Table{closedWords, Cues, Nouns, FirstNames}[i]
		if err := l.read(t, strings.NewReader(src), t.String()+".tsv"); err != nil {
			panic(err) // the embedded tables are checked by a test
		}
	}
	return l
})

// orBuiltin is l, or the built-in lexicon where l has no rows.
func (l *Lexicon) orBuiltin() *Lexicon {
	if l == nil || len(l.entries) == 0 {
		return DefaultLexicon()
	}
	return l
}

// With is a copy of l with the rows of a table added, in the form of the
// built-in one. file names the table in errors, which are [*text.TableError].
func (l *Lexicon) With(t Table, r io.Reader, file string) (*Lexicon, error) {
	l = l.orBuiltin()
	c := &Lexicon{words: l.words.Clone(), entries: slices.Clone(l.entries), lemmas: slices.Clone(l.lemmas), tails: slices.Clone(l.tails), endings: slices.Clone(l.endings)}
	for i := range c.entries {
		c.entries[i].verbs = slices.Clip(c.entries[i].verbs)
	}
	if err := c.read(t, r, file); err != nil {
		return nil, err
	}
	return c, nil
}

// at is the entry of w, made where there is none.
func (l *Lexicon) at(w string) *entry {
	i := l.words.At(text.FoldHash(w))
	if *i == 0 {
		*i = int32(len(l.entries))
		l.entries = append(l.entries, entry{})
	}
	return &l.entries[*i]
}

func (l *Lexicon) read(t Table, r io.Reader, file string) error {
	add := l.addCue
	switch t {
	case Cues:
	case Nouns:
		add = l.addNoun
	case FirstNames:
		add = l.addName
	case closedWords:
		add = l.addWords
	default:
		return &tsv.Error{File: file, Err: ErrTable}
	}
	return tsv.Read(r, file, func(_ int, f []string) error {
		row := strings.Join(f, "\t")
		if err := add(append(f, make([]string, max(0, 6-len(f)))...)); err != nil {
			return &tsv.Error{Text: row, Err: err}
		}
		return nil
	})
}

// cueClasses are the classes of cues.tsv.
var cueClasses = map[string]lemma{
	"s": {class: says}, "t": {class: thinks}, "n": {class: names}, "m": {class: manner}, "w": {class: words}, "v": {class: inPhrase}, "c": {class: says, cites: true}, "h": {class: says, hears: true},
}

func (l *Lexicon) addCue(f []string) error {
	lm, ok := cueClasses[strings.TrimRight(f[4], "+~-*")]
	if !ok {
		return ErrClass
	}
	part, inf, split := strings.Cut(f[0], "|")
	if !split {
		part, inf = "", f[0]
	}
	if len(inf) < 3 || inf[len(inf)-1] != 'n' && f[1] == "" {
		return ErrInfinitive
	}
	id := int32(len(l.lemmas))
	lm.writes = strings.Contains(f[4], "*")
	lm.small, lm.silent, lm.own = strings.Contains(f[4], "+"), strings.Contains(f[4], "~"), strings.Contains(f[4], "-")
	lm.name = part + inf
	for w := range strings.FieldsSeq(part) {
		lm.particle = append(lm.particle, text.FoldHash(w))
	}
	fuse := split && !strings.Contains(part, " ")
	if split && !fuse {
		lm.name = strings.TrimSpace(part) + " " + inf
	}
	l.lemmas = append(l.lemmas, lm)
	for _, v := range conjugate(inf, f[1], f[2], f[3]) {
		l.addVerb(v.word, verbForm{id, v.form, v.num, false})
		if fuse {
			l.addVerb(part+v.word, verbForm{id, v.form, v.num, true})
		}
	}
	return nil
}

func (l *Lexicon) addVerb(w string, v verbForm) {
	e := l.at(w)
	if !slices.Contains(e.verbs, v) {
		e.verbs = append(e.verbs, v)
	}
}

// nounClasses are the classes of nouns.tsv.
var nounClasses = map[string]nounInfo{
	"p": {class: person}, "t": {class: person, trade: true}, "f": {class: person, function: true}, "i": {class: person, origin: true},
	"g": {class: body}, "o": {class: org}, "m": {class: medium}, "d": {class: document},
}

func (l *Lexicon) addNoun(f []string) error {
	info, ok := nounClasses[f[1]]
	if !ok {
		return ErrClass
	}
	if info.sex, ok = forename.Sexes[f[2]]; !ok {
		return ErrSex
	}
	if utf8.RuneCountInString(f[0]) < 2 {
		return ErrShort
	}
	if tail, ok := strings.CutPrefix(f[0], "-"); ok {
		l.endings = append(l.endings, ending{tail, info})
		return nil
	}
	info.base = text.FoldHash(f[0])
	info.like = info.base
	if in := l.noun(f[0], info.base, false); in.class == info.class {
		info.like = in.like // telecombedrijf after bedrijf
	}
	if f[3] != "" {
		info.like = text.FoldHash(f[3])
	}
	info.upper = upper(f[0])
	l.at(f[0]).noun = info
	if len(f[0]) >= minCompound {
		l.tails[tail(f[0])] = true
	}
	info.plural = true
	for _, p := range plurals(f[0]) {
		if e := l.at(p); e.noun.class == noNoun {
			e.noun = info
			l.tails[tail(p)] = true
		}
	}
	return nil
}

// upper reports whether w begins with a capital.
func upper(w string) bool { return w != "" && 'A' <= w[0] && w[0] <= 'Z' }

func (l *Lexicon) addName(f []string) error {
	sex, ok := forename.Sexes[f[1]]
	if !ok {
		return ErrSex
	}
	e := l.at(f[0])
	e.name, e.nameSex = true, sex
	return nil
}

// minCompound is the least number of bytes of a noun that the last part of a
// compound may be.
const minCompound = 3

// noun looks up w, or else the longest noun that w ends in: "vicepremier"
// ends in "premier", "Saxo-handelaar" in "handelaar". A capital says that w is no
// compound, but where it opens a sentence.
func (l *Lexicon) noun(w string, fold uint64, opens bool) nounInfo {
	if in := l.listed(fold); in.class != noNoun {
		return in
	}
	if one := strings.TrimSuffix(w, "s"); strings.HasSuffix(one, "'er") || strings.HasSuffix(one, "’er") { // CDA'er
		return nounInfo{class: person, plural: one != w, base: text.FoldHash(one)}
	}
	first, _, _ := strings.Cut(w, "-")
	last := w[strings.LastIndexByte(w, '-')+1:]
	switch hyphen := len(first) < len(w); {
	case l.listed(text.FoldHash(last)).upper:
		return l.listed(text.FoldHash(last)) // VVD-Kamerlid
	case hyphen && upper(w[len(first)+1:]) && l.listed(text.FoldHash(first)).class == body:
		return l.listed(text.FoldHash(first)) // de commissie-Jansen
	case upper(w) && upper(last) && !opens:
		return nounInfo{} // Koeman is no compound of man, Jansen-Koeman neither
	}
	if in := l.compound(w); in.class != noNoun {
		return in
	}
	if in := l.ending(w); !in.origin {
		return in
	}
	return nounInfo{}
}

// listed is the noun with the hash.
func (l *Lexicon) listed(fold uint64) nounInfo { return l.entries[l.find(fold)].noun }

// compound is the longest noun that w ends in.
func (l *Lexicon) compound(w string) nounInfo {
	w = w[max(0, len(w)-40):]
	if len(w) <= minCompound || !l.tails[tail(w)] {
		return nounInfo{}
	}
	for i := 2; i <= len(w)-minCompound; i++ {
		e := &l.entries[l.find(text.FoldHash(w[i:]))]
		if in := e.noun; in.class != noNoun && !in.origin && (len(w)-i >= 5 || e.small&shortTail != 0) {
			return in
		}
	}
	return nounInfo{}
}

// ending is the noun of the table that w ends in as no compound does: ecoloog,
// Kornhavenaar.
func (l *Lexicon) ending(w string) nounInfo {
	for i := range l.endings {
		if e := &l.endings[i]; strings.HasSuffix(w, e.tail) {
			return e.noun
		}
	}
	return nounInfo{}
}

// officeClasses are the classes of the nouns that the holder of an office goes
// by.
var officeClasses = map[string]fn{
	"head of government": governing, "head of state": heading, "monarch": reigning, "minister": ministering, "party leader": leading,
}

// officeNoun reports whether the holder of an office goes by the noun.
func (l *Lexicon) officeNoun(office string, noun uint64) bool {
	return l.entries[l.find(noun)].small&officeClasses[office] != 0
}
