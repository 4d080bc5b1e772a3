package lines

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed words.tsv
var wordsTSV string

// class is what a word or a phrase says about the line that it is on.
type class uint8

// The classes, in the order of words.tsv.
const (
	noClass class = iota
	section
	related
	site
	rubric
	kicker
	role
	by
	photo
	source
	pub
	upd
	read
	field
	end
	live
	box
	note
	premium
	ftitle
	fdate
	fby
	ftext
	bye
	rights
	event
	media
	allClasses
)

// classes is the number of classes that the model is told of. The last ones are
// for rules alone.
const classes = event

// known is the class as the model is told of it.
func (c class) known() class {
	if c >= classes {
		return noClass
	}
	return c
}

var classNames = [allClasses]string{
	"none", "section", "related", "site", "rubric", "kicker", "role", "by", "photo", "source", "pub", "upd", "read", "field", "end", "live", "box", "note", "premium", "ftitle", "fdate", "fby", "ftext", "bye", "rights", "event", "media",
}

// lexicon holds the rows of words.tsv.
type lexicon struct {
	whole, word map[string]class
	// code are the codes of the fields of an export, in small letters.
	code map[string]class
	// front holds the phrases with which lines begin, by their first word,
	// the longest first.
	front map[string][]phrase
	// heads are the phrases of the classes section and related.
	heads []phrase
}

type phrase struct {
	text  string
	class class
}

var lexed = sync.OnceValue(func() *lexicon { return parseLexicon(wordsTSV) })

// parseLexicon reads rows in the form of words.tsv. A row that is none is
// left out: a test reads the table row by row.
func parseLexicon(tsv string) *lexicon {
	x := &lexicon{whole: map[string]class{}, word: map[string]class{}, code: map[string]class{}, front: map[string][]phrase{}}
	byName := map[string]class{}
	for c, name := range classNames {
		byName[name] = class(c)
	}
	for row := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimRight(row, "\n"), "\t")
		if row[0] == '#' {
			continue
		}
		c, p := byName[f[0]], f[2]
		for how := range strings.SplitSeq(f[1], ",") {
			switch how {
			case "whole":
				x.whole[p] = c
			case "word":
				x.word[p] = c
			case "code":
				x.code[p] = c
			case "front":
				first, _, _ := strings.Cut(p, " ")
				list := append(x.front[first], phrase{p, c})
				for k := len(list) - 1; k > 0 && len(list[k-1].text) < len(p); k-- {
					list[k-1], list[k] = list[k], list[k-1]
				}
				x.front[first] = list
			}
		}
		if c == section || c == related {
			x.heads = append(x.heads, phrase{p, c})
		}
	}
	return x
}

// rubricSigns part the sections that a line names together: "Wonen & Tuin".
var rubricSigns = strings.NewReplacer(" & ", "\x00", " en ", "\x00", " / ", "\x00", " | ", "\x00", " + ", "\x00", " - ", "\x00", " • ", "\x00", ", ", "\x00")

// wholeOf is the class of a line in lower case as a whole. One that is made of
// the names of sections is one.
func (x *lexicon) wholeOf(low string) class {
	if c := x.whole[low]; c != noClass {
		return c
	}
	if len(low) > maxHeading || !strings.Contains(low, " ") {
		return noClass
	}
	for part := range strings.SplitSeq(rubricSigns.Replace(low), "\x00") {
		if x.whole[part] == rubric {
			continue
		}
		for w := range strings.FieldsSeq(part) {
			if x.whole[w] != rubric {
				return noClass
			}
		}
	}
	return rubric
}

// frontOf is the longest phrase that opens the lower-case line, and its class.
func (x *lexicon) frontOf(low string) phrase {
	first, _, _ := strings.Cut(low, " ")
	for _, w := range [...]string{first, strings.TrimRight(first, ":,.|•-–—/!?…"), uptoSign(first)} {
		for _, p := range x.front[w] {
			if strings.HasPrefix(low, p.text) && !letterFollows(low[len(p.text):]) {
				return p
			}
		}
	}
	return phrase{}
}

// uptoSign is the letters at the start of w.
func uptoSign(w string) string {
	for i, r := range w {
		if i > 0 && !unicode.IsLetter(r) {
			return w[:i]
		}
	}
	return w
}

func letterFollows(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// headingFront is the length of the heading over teasers at the front of w
// where a title follows it on the same line: "Meer uit Binnenland Trein
// ontspoord"; 0 where none does.
func headingFront(w string) int {
	best := 0
	for _, h := range lexed().heads {
		if h.class != section || w == "" || h.text[0] != w[0]|0x20 || !foldPrefix(w, h.text) || strings.IndexByte(h.text, ' ') < 0 {
			continue
		}
		n := len(h.text)
		if namesSubject(h.text) {
			n += len(w[n:]) - len(strings.TrimLeft(w[n:], " "))
			k := strings.IndexByte(w[n:], ' ')
			if k <= 0 {
				continue
			}
			n += k
		}
		if glueable(strings.TrimLeft(w[n:], " ")) && strings.Count(strings.TrimSpace(w[n:]), " ") >= 1 {
			best = max(best, n)
		}
	}
	return best
}

// namesSubject reports whether the heading h goes on with its subject.
func namesSubject(h string) bool { return h == "meer uit" || h == "meer in" || h == "meer van" }

// gluedHeading is the length of the heading at the front of w to which a
// title is glued: "Net binnenKoe gered", "Meer uit BinnenlandKoe gered"; 0
// where there is none.
func gluedHeading(w string) int {
	for _, h := range lexed().heads {
		n := len(h.text)
		if h.class != section || len(w) < n+4 || h.text[0] != w[0]|0x20 || !strings.EqualFold(w[:n], h.text) {
			continue
		}
		if w[n] == ' ' && namesSubject(h.text) {
			n++
			for n < len(w) && n < maxHeading && w[n] != ' ' && (n == len(h.text)+1 || !glueable(w[n:])) {
				n++
			}
		}
		if n < len(w) && w[n-1] != ' ' && glueable(w[n:]) {
			return n
		}
	}
	return 0
}

const maxHeading = 64 // bytes of a heading over teasers

// gluedAt reports whether a heading begins at i, glued to the text before it,
// that a title is glued to or that ends w: "… dichtNet binnen".
func gluedAt(w string, i int) bool {
	if i == 0 || w[i-1] == ' ' || w[i-1] == '\t' {
		return false
	}
	if gluedHeading(w[i:]) > 0 {
		return true
	}
	rest := w[i:]
	if len(rest) > maxHeading {
		return false
	}
	p := lexed().frontOf(strings.ToLower(rest))
	return (p.class == section || p.class == related) && (len(p.text) == len(rest) || namesSubject(p.text))
}

// relatedFront is the length of the heading of links at the front of w where
// a title follows it: "Lees ook Trein ontspoord"; 0 where none does.
func relatedFront(w string) int {
	for _, h := range lexed().heads {
		if h.class == related && w != "" && h.text[0] == w[0]|0x20 && foldPrefix(w, h.text) && len(w) > len(h.text) && glueable(strings.TrimLeft(w[len(h.text):], " :")) {
			return len(h.text)
		}
	}
	return 0
}

// foldPrefix reports whether line begins with the lower-case phrase w, in
// capitals or not, and no letter goes on after it.
func foldPrefix(line, w string) bool {
	return len(line) >= len(w) && strings.EqualFold(line[:len(w)], w) && !letterFollows(line[len(w):])
}

//go:embed lists.tsv
var listsTSV string

// wordSet is a set of words, as they are written.
type wordSet map[string]bool

// has reports whether the set holds w.
func (t wordSet) has(w string) bool { return t[w] }

// wordLists are the lists of lists.tsv; photo and paper are in the table's order.
type wordLists struct {
	little, particle, opener, first, time, weekday, verb, counted, domain, more, page, comments, does, reading wordSet
	photo, paper                                                                                               []string
}

var lists = sync.OnceValue(func() *wordLists {
	l := new(wordLists)
	sets := map[string]*wordSet{
		"little": &l.little, "particle": &l.particle, "opener": &l.opener, "first": &l.first, "time": &l.time, "weekday": &l.weekday, "verb": &l.verb,
		"counted": &l.counted, "domain": &l.domain, "more": &l.more, "page": &l.page, "comments": &l.comments, "does": &l.does, "reading": &l.reading,
	}
	for _, set := range sets {
		*set = wordSet{}
	}
	for row := range strings.Lines(listsTSV) {
		f := strings.Split(strings.TrimRight(row, "\n"), "\t")
		switch {
		case len(f) < 2 || row[0] == '#':
		case sets[f[0]] != nil:
			(*sets[f[0]])[f[1]] = true
		case f[0] == "paper":
			l.paper = append(l.paper, f[1])
		case len(f) > 2: // a word by itself
			l.photo = append(l.photo, f[1]+" ")
		default:
			l.photo = append(l.photo, f[1])
		}
	}
	return l
})
