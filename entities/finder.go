package entities

import (
	"unicode/utf8"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// candidate is a name that a stage found. Every range of one is within a
// sentence.
type candidate struct {
	first, last int // its tokens
	cut         int // bytes of the genitive's ending
	typ         Type
	src         Source
	score       float64

	country  knowledge.CountryID
	other    knowledge.CountryID // shares the spelling
	form     knowledge.CountryForm
	language bool // an uninflected adjective that names the language
	part     bool // a part of the country, or a word compounded with it

	people   knowledge.IDs // whom the table has under the full name
	match    gazetteer.Match
	listed   bool // match is set
	misc     bool // the table of names has it
	hintMISC bool // the table has it, among other things
	weak     bool // wants support: an ordinary word or another name too

	entry   gazetteer.ID
	role    Role
	person  int // 1 + index into facts.persons
	id      int
	name    string
	full    string
	dropped bool
}

// countryCount is how often a country is spoken of.
type countryCount struct {
	id    knowledge.CountryID
	n     int
	named bool // by more than its capital
}

func (f *finder) reset(r *Recognizer, doc *text.Document, about Context) {
	f.r, f.doc, f.about = r, doc, about
	f.date = about.Date
	if f.date.IsZero() {
		f.date = r.config.Date
	}
	f.day = knowledge.DateOf(f.date)
	f.classes, f.titles, f.roles = wordClasses(), titles(), roleWeights()
	f.words = f.words[:0]
	for i := range doc.Tokens {
		c := wordClass(0)
		if t := &doc.Tokens[i]; t.Kind == text.Word {
			c = f.classes.Get(t.Fold)
		}
		f.words = append(f.words, c)
	}
	f.base, f.listed, f.found = f.base[:0], f.listed[:0], f.found[:0]
	f.persons = f.persons[:0]
	f.political, f.homes = 0, nil
	f.counts, f.codes = f.counts[:0], f.codes[:0]
}

// candidates runs the stages; at is the document's number in scan.
func (f *sources) candidates(at int) {
	f.countCapitals()
	if f.r.config.Model.ok() {
		f.takeModel(f.model.out[at])
		f.repair()
		f.extend()
	} else {
		f.runRules()
	}
	f.findCountries()
	f.findNames()
	f.findPeople()
	f.findPlaces()
}

// Small questions about tokens.

func (f *passage) class(i int) wordClass {
	if uint(i) >= uint(len(f.words)) {
		return 0
	}
	return f.words[i]
}

func (f *passage) is(i int, c wordClass) bool { return f.class(i)&c != 0 }

// capital reports whether token i is a word that begins with a capital or has
// one inside: Trump, el-Fasher, iPhone.
func (f *passage) capital(i int) bool {
	if uint(i) >= uint(len(f.doc.Tokens)) {
		return false
	}
	t := &f.doc.Tokens[i]
	return t.Flags&(text.Capital|text.MidCapital) != 0
}

// lower reports whether token i is a word in lower case.
func (f *passage) lower(i int) bool {
	if uint(i) >= uint(len(f.doc.Tokens)) {
		return false
	}
	t := &f.doc.Tokens[i]
	return t.Kind == text.Word && t.Flags&(text.Capital|text.MidCapital) == 0
}

// maxOpening bounds the marks before a sentence's first word, so that the
// work stays linear.
const maxOpening = 16

// opens reports whether token i begins its sentence, quotation marks and dashes
// left out, so that its capital says nothing.
func (f *passage) opens(i int) bool {
	for n := 0; i >= 0 && n < maxOpening; i, n = i-1, n+1 {
		t := &f.doc.Tokens[i]
		if t.Has(text.SentenceStart) {
			return true
		}
		switch p := &f.doc.Tokens[i-1]; p.Kind {
		case text.Quote, text.Dash, text.Ellipsis, text.Number:
			continue
		case text.Punct:
			if w := f.word(i - 1); w == ":" || w == "(" || w == "." {
				return true
			}
			return false
		default:
			return false
		}
	}
	return true
}

// word is the text of token i; empty beyond the document.
func (f *passage) word(i int) string {
	if uint(i) >= uint(len(f.doc.Tokens)) {
		return ""
	}
	return f.doc.Word(i)
}

// glued reports whether token i follows the one before it without a space.
func (f *passage) glued(i int) bool {
	return uint(i) < uint(len(f.doc.Tokens)) && !f.doc.Tokens[i].Has(text.SpaceBefore) && !f.doc.Tokens[i].Has(text.LineBefore)
}

// span is the bytes from the first to before the last token.
func (f *passage) span(first, last int) string {
	return f.doc.Src[f.doc.Tokens[first].Start:f.doc.Tokens[last-1].End]
}

// sentence is the tokens of the sentence that holds token i.
func (f *passage) sentence(i int) text.Range {
	k := f.doc.SentenceAt(i)
	if k >= len(f.doc.Sentences) {
		return text.Range{First: 0, Last: len(f.doc.Tokens)}
	}
	return f.doc.Sentences[k].Tokens
}

// inHeadline reports whether token i is in a title or subhead.
func (f *passage) inHeadline(i int) bool {
	k := f.doc.BlockAt(i)
	if k >= len(f.doc.Blocks) {
		return false
	}
	kind := f.doc.Blocks[k].Kind
	return kind == text.Title || kind == text.Subhead
}

// initialToken reports whether token i is an initial with its full stop: V.
func (f *passage) initialToken(i int) bool {
	w := f.word(i)
	return len(w) == 2 && w[1] == '.'
}

// loneLetter reports whether token i is one letter.
func (f *passage) loneLetter(i int) bool {
	return utf8.RuneCountInString(f.word(i)) == 1
}
