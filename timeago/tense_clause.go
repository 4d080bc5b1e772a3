package timeago

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// What the words of a clause say beyond the form of its nearest verb.

// report is the class of a verb of saying at i: "melden zich maandag" and
// "laten de baby zien" say nothing.
func (c *clauseReader) report(i int) verbClass {
	switch c.doc.Word(i) {
	case "meldt", "melden":
		if i+1 < len(c.doc.Tokens) && c.doc.Word(i+1) == "zich" {
			return vPresent
		}
	case "laat", "laten":
		for k := i + 1; k < min(len(c.doc.Tokens), i+14); k++ {
			if c.doc.Tokens[k].Flags&text.SentenceStart != 0 {
				break
			}
			if c.doc.Word(k) == "weten" {
				return vReport
			}
		}
		return vPresent
	}
	return vReport
}

// plural tells whether the expression stands in a subordinate clause whose
// one verb closes it in the form of an infinitive: "die woensdag de top
// voorbereiden".
func (c *clauseReader) plural(first, last, lo, hi int) bool {
	if !c.doc.Tagged {
		return false
	}
	opened := false
	for i := first - 1; i >= max(lo, first-12) && !opened; i-- {
		switch k := c.class(i); k {
		case notVerb, vParticiple, vPlanned:
			if c.doc.Word(i) == "te" || c.doc.Word(i) == "om" {
				return false
			}
		case vBoundary:
			if opened = c.doc.Tokens[i].Kind == text.Word; !opened {
				return false
			}
		default:
			return false
		}
	}
	if !opened {
		return false
	}
	for i := last; i < min(hi, last+14); i++ {
		t := &c.doc.Tokens[i]
		if t.Kind == text.Word && t.Tag.POS() == text.VERB && t.Tag.Form() == text.Infinitive {
			end := i+1 >= hi || c.doc.Tokens[i+1].Kind != text.Word
			return end && i > 0 && c.doc.Word(i-1) != "te"
		}
		switch c.class(i) {
		case notVerb:
			if c.doc.Word(i) == "te" {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// perfectForm tells whether a word of the sentence looks like a participle,
// whatever its tag: what has one is no "heeft dinsdag een vergadering".
func (c *clauseReader) perfectForm(lo, hi int) bool {
	for i := lo; i < min(hi, lo+2*tenseReach); i++ {
		w := c.doc.Word(i)
		if participleForm(w) || strings.HasPrefix(w, "er") && strings.HasSuffix(w, "d") {
			return true
		}
	}
	return false
}

// doubled tells whether two infinitives stand at i in place of a participle:
// "zijn zaterdag komen kijken".
func (c *clauseReader) doubled(i, hi int) bool {
	if !c.doc.Tagged || i+1 >= hi {
		return false
	}
	if i > 0 && c.doc.Word(i-1) == "te" {
		return false
	}
	a, b := c.doc.Tokens[i].Tag, c.doc.Tokens[i+1].Tag
	return a.Form() == text.Infinitive && b.Form() == text.Infinitive && c.doc.Tokens[i].Kind == text.Word
}

// beforeNoun tells whether the expression opens a phrase that ends in an
// inflected participle: "het woensdag vanwege noodweer gestaakte duel".
func (c *clauseReader) beforeNoun(last, hi int) bool {
	for i := last; i < min(hi, last+6); i++ {
		if c.doc.Tokens[i].Kind != text.Word {
			return false
		}
		w := c.doc.Word(i)
		if n := len(w); n > 5 && w[n-1] == 'e' && participleForm(w[:n-1]) && i+1 < hi && c.doc.Tokens[i+1].Kind == text.Word {
			return true
		}
	}
	return false
}

// ahead tells whether what is named looks ahead: "in aanloop naar het duel
// van zondag".
func (c *clauseReader) ahead(first, lo int) bool {
	for i := first - 1; i >= max(lo, first-9); i-- {
		switch c.doc.Word(i) {
		case "aanloop", "vooruitlopend", "afwachting", "vooravond", "vooruitblik":
			return true
		}
	}
	return false
}

// soon tells whether a zal stands in the clause after the expression.
func (c *clauseReader) soon(last, hi int) bool {
	for i := last; i < min(hi, last+12) && c.doc.Tokens[i].Kind == text.Word; i++ {
		if w := c.doc.Word(i); w == "zal" || w == "zullen" {
			return true
		}
	}
	return false
}

// sequence tells whether vervolgens or daarna stands between the expression
// and its verb: what follows upon something else is told in order, and a
// present that tells it looks ahead.
func (c *clauseReader) sequence(first, verb int) bool {
	for i := min(first, verb); i < max(first, verb); i++ {
		switch c.doc.Word(i) {
		case "vervolgens", "daarna", "aansluitend":
			return true
		}
	}
	return false
}

// married tells whether the participle at i names a state that has lasted:
// "zijn dinsdag zestig jaar getrouwd".
func (c *clauseReader) married(i int) bool {
	switch c.doc.Word(i) {
	case "getrouwd", "gehuwd", "geopend":
		return i > 0 && c.doc.Word(i-1) == "jaar"
	}
	return false
}

// purpose tells whether the expression stands in "om … te verschijnen".
func (c *clauseReader) purpose(first, last, lo, hi int) bool {
	for i := first - 1; i >= max(lo, first-6); i-- {
		if c.doc.Tokens[i].Kind != text.Word {
			return false
		}
		if w := c.doc.Word(i); w == "om" || w == "Om" {
			for k := last; k < min(hi, last+10) && c.doc.Tokens[k].Kind == text.Word; k++ {
				if c.doc.Word(k) == "te" {
					return true
				}
			}
			return false
		}
	}
	return false
}
