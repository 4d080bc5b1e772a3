package quotes

import (
	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// DefaultThreshold is the least score at which a speaker is given.
const DefaultThreshold = 0.25

// Finder holds what can be set. Its zero value is ready for use.
type Finder struct {
	// Threshold is the least score, from 0 to 1, at which a quotation is
	// given a speaker, and a pronoun or description a full name.
	// DefaultThreshold where it is 0; a negative value accepts all.
	Threshold float64
	// Indirect asks for indirect speech too, as quotations of kind
	// [Indirect].
	Indirect bool
	// Lexicon holds the reporting verbs and the nouns for speakers; the
	// built-in one where it is nil.
	Lexicon *Lexicon
	// Models are what signs are weighed by; the built-in ones where it is
	// nil or zero.
	Models *Models
}

// Find finds the quotations of doc in the order of their starts. The
// mentions are the names in it, in the order of the text; nil will do.
func Find(doc *text.Document, mentions []Mention) []Quote {
	var f Finder
	return f.Append(nil, doc, mentions)
}

// FindString is [Find] for a text without a document and without mentions:
// speakers are those that the quotes' own sentences show, and their names have
// no type. Fewer of them are found than with the names of a recogniser.
func FindString(s string) []Quote { return Find(text.Parse(s), nil) }

// Find is like the function [Find] with f's settings.
func (f *Finder) Find(doc *text.Document, mentions []Mention) []Quote {
	return f.Append(nil, doc, mentions)
}

// Append appends the quotations of doc to dst.
func (f *Finder) Append(dst []Quote, doc *text.Document, mentions []Mention) []Quote {
	return f.find(dst, doc, mentions, nil)
}

// threshold is the least score that counts, in parts of rank.Whole.
func (w *work) threshold() int32 {
	switch {
	case w.f.Threshold == 0:
		return rank.Whole * DefaultThreshold
	case w.f.Threshold < 0:
		return -1
	}
	return int32(w.f.Threshold * rank.Whole)
}

// score is a score as the caller sees it.
func score(x int32) float64 { return float64(x) / rank.Whole }
