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
	ErrSex        = errors.New("unknown sex")
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
	name         bool
	nameM, nameF bool
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

func (l *Lexicon) addCue(f []string) error {
	class, cites := noClass, false
	switch strings.TrimRight(f[4], "+~-") {
	case "s":
		class = says
	case "t":
		class = thinks
	case "n":
		class = names
	case "m":
		class = manner
	case "w":
		class = words
	case "v":
		class = inPhrase
	case "c":
		class, cites = says, true
	default:
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
	lm := lemma{name: inf, class: class, cites: cites, small: strings.Contains(f[4], "+"), silent: strings.Contains(f[4], "~"), own: strings.Contains(f[4], "-")}
	for w := range strings.FieldsSeq(part) {
		lm.particle = append(lm.particle, text.FoldHash(w))
	}
	fuse := split && !strings.Contains(part, " ")
	switch {
	case fuse && len(lm.particle) == 1 && !slices.Contains(looseParticles, part):
		lm.name = part + inf
	case split:
		lm.name = part + " " + inf
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

// looseParticles are split parts that are not written as one word with
// their verb.
var looseParticles = []string{"weten", "duidelijk", "kenbaar", "woedend", "boos", "melding", "vraagtekens", "kwijt", "het"}

func (l *Lexicon) addVerb(w string, v verbForm) {
	e := l.at(w)
	if !slices.Contains(e.verbs, v) {
		e.verbs = append(e.verbs, v)
	}
}

func (l *Lexicon) addNoun(f []string) error {
	var info nounInfo
	switch f[1] {
	case "p":
		info.class = person
	case "t":
		info.class, info.trade = person, true
	case "f":
		info.class, info.function = person, true
	case "i":
		info.class, info.origin = person, true
	case "g":
		info.class = body
	case "o":
		info.class = org
	case "m":
		info.class = medium
	case "d":
		info.class = document
	default:
		return ErrClass
	}
	switch f[2] {
	case "m":
		info.sex = text.Masculine
	case "f":
		info.sex = text.Feminine
	case "c":
	default:
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
	if in := l.noun(f[0], info.base); in.class == info.class && in.base != info.base && in.like != 0 {
		info.like = in.like // telecombedrijf after bedrijf
	}
	if f[3] != "" {
		info.like = text.FoldHash(f[3])
	}
	info.upper = 'A' <= f[0][0] && f[0][0] <= 'Z'
	l.at(f[0]).noun = info
	if len(f[0]) >= minCompound {
		l.tails[tail(f[0])] = true
	}
	info.plural = true
	for _, p := range plurals(f[0]) {
		if e := l.at(p); e.noun.class == noNoun && e.fn == 0 {
			e.noun = info
			l.tails[tail(p)] = true
		}
	}
	return nil
}

func (l *Lexicon) addName(f []string) error {
	if f[1] != "m" && f[1] != "f" && f[1] != "c" {
		return ErrSex
	}
	e := l.at(f[0])
	e.name = true
	e.nameM = e.nameM || f[1] == "m"
	e.nameF = e.nameF || f[1] == "f"
	return nil
}

// minCompound is the least number of bytes of a noun that the last part of a
// compound may be.
const minCompound = 3

// noun looks up w, or else the longest noun that w ends in: "vicepremier"
// ends in "premier", "Saxo-handelaar" in "handelaar".
func (l *Lexicon) noun(w string, fold uint64) nounInfo {
	if e := l.find(fold); e != 0 && l.entries[e].noun.class != noNoun {
		return l.entries[e].noun
	}
	for _, g := range [...]string{"'er", "’er", "'ers", "’ers"} {
		if strings.HasSuffix(w, g) && len(w) > len(g)+1 { // CDA'er
			return nounInfo{class: person, plural: strings.HasSuffix(w, "s"), base: text.FoldHash(strings.TrimSuffix(w, "s"))}
		}
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 && i < len(w)-1 {
		upper := 'A' <= w[i+1] && w[i+1] <= 'Z'
		if e := l.find(text.FoldHash(w[i+1:])); e != 0 && l.entries[e].noun.class != noNoun && (!upper || l.entries[e].noun.upper) {
			return l.entries[e].noun
		}
	}
	if i := strings.IndexByte(w, '-'); i > 3 && i < len(w)-1 && 'A' <= w[i+1] && w[i+1] <= 'Z' {
		if e := l.find(text.FoldHash(w[:i])); e != 0 && (l.entries[e].noun.class == body || l.entries[e].noun.class == org) {
			return l.entries[e].noun // de commissie-Jansen
		}
	}
	if i := strings.LastIndexByte(w, '-'); 'A' <= w[0] && w[0] <= 'Z' && (i < 0 || i+1 < len(w) && 'A' <= w[i+1] && w[i+1] <= 'Z') {
		return nounInfo{} // Koeman is no compound of man, Jansen-Koeman neither
	}
	if len(w) > 40 {
		w = w[len(w)-40:]
	}
	first := 2
	if len(w) <= minCompound || !l.tails[tail(w)] {
		first = len(w) // no noun ends so
	}
	for i := first; i <= len(w)-minCompound; i++ {
		if !utf8.RuneStart(w[i]) {
			continue
		}
		n := len(w) - i
		if e := l.find(text.FoldHash(w[i:])); e != 0 {
			if in := l.entries[e].noun; in.class != noNoun && !in.origin && (n >= 5 || in.class == person && l.entries[e].small&shortTail != 0) {
				return in
			}
		}
	}
	if in := l.ending(w); !in.origin {
		return in
	}
	return nounInfo{}
}

// ending is the noun of the table that w ends in as no compound does: ecoloog,
// Kornhavenaar.
func (l *Lexicon) ending(w string) nounInfo {
	for _, e := range l.endings {
		if len(w) >= len(e.tail)+3 && strings.HasSuffix(w, e.tail) {
			return e.noun
		}
	}
	return nounInfo{}
}

// officeNouns are the nouns that the holder of an office goes by.
var officeNouns = map[string]string{
	"head of government": "premier minister-president regeringsleider kanselier bondskanselier",
	"head of state":      "president staatshoofd",
	"monarch":            "koning koningin vorst vorstin keizer sultan emir staatshoofd",
	"minister":           "minister bewindsman bewindsvrouw bewindspersoon",
	"party leader":       "partijleider leider fractievoorzitter lijsttrekker voorman",
}

// officeNoun reports whether the holder of an office goes by the noun.
func (l *Lexicon) officeNoun(office string, noun uint64) bool {
	for w := range strings.FieldsSeq(officeNouns[office]) {
		if text.FoldHash(w) == noun {
			return true
		}
	}
	return false
}
