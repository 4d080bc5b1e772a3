package timeago

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// tenseReach is how many tokens to either side are read for a verb.
const tenseReach = 24

// clauseReader reads the tense of the clause around an expression.
type clauseReader struct {
	doc   *text.Document
	verbs map[uint64]verbClass
	work  int // tokens looked at
}

// class is what token i says about tense, from its tag where the document is
// tagged, else from the lexicon.
func (c *clauseReader) class(i int) verbClass {
	c.work++
	t := &c.doc.Tokens[i]
	switch t.Kind {
	case text.Punct, text.Quote, text.Dash:
		switch c.doc.Src[t.Start] {
		case '.', '(', ')': // an aside: "is maandag (lokale tijd) gekozen"
			return notVerb
		}
		return vBoundary
	case text.Word:
	default:
		return notVerb
	}
	v := c.verbs[t.Fold]
	switch {
	case v == vReport && c.late(i):
		return notVerb
	case v == vReport:
		v = c.report(i)
	case v == vPast && t.Flags&text.SentenceStart != 0 && (c.doc.Word(i) == "Mocht" || c.doc.Word(i) == "Mochten"):
		return vFuture
	}
	if !c.doc.Tagged {
		if v == notVerb && t.Flags&text.Capital == 0 && participleForm(c.doc.Word(i)) {
			return vParticiple
		}
		return v
	}
	pos := t.Tag.POS()
	if pos != text.VERB && pos != text.AUX {
		if v == vBoundary && pos != text.NOUN && pos != text.PROPN {
			return v
		}
		if v == vReport && c.doc.Word(i) == "aldus" {
			return v
		}
		if v == vPast && t.Len() > 5 && t.Flags&text.Capital == 0 {
			return v // no noun looks like it
		}
		if (v == vPlanned || v == notVerb && pos == text.ADJ) && participleForm(c.doc.Word(i)) {
			return max(v, vPlanned)
		}
		return notVerb
	}
	switch t.Tag.Form() {
	case text.FinPast:
		if v == vWould {
			return v
		}
		return vPast
	case text.FinPres:
		if strings.Contains(c.doc.Word(i), "’") {
			return notVerb // zo’n
		}
		switch v {
		case vHave, vBe, vPassive, vFuture, vReport, vPast:
			return v
		case vPresent:
			return v
		}
		return vPresent
	case text.Participle:
		if v == vPlanned {
			return v
		}
		if inflected(c.doc.Word(i)) {
			if v == vPast {
				return v
			}
			return notVerb // de volgende tegenstander, het gestaakte duel
		}
		return vParticiple
	case text.Infinitive:
		if w := c.doc.Word(i); v == vPast && !participleForm(w) && w != "zetten" {
			return v // no infinitive looks like kostten
		}
	}
	return notVerb
}

// tense reads the tense for the expression of tokens [first, last); sure
// tells a past, a perfect or an outspoken future from a present, which news
// uses for both. weekday tells a bare weekday, own an expression that takes an
// article itself: het najaar.
func (c *clauseReader) tense(first, last int, weekday, own bool) (t tense, sure bool) {
	toks := c.doc.Tokens
	lo, hi := 0, len(toks)
	if len(c.doc.Sentences) > 0 {
		if k := c.doc.SentenceAt(first); k < len(c.doc.Sentences) {
			lo, hi = c.doc.Sentences[k].Tokens.First, c.doc.Sentences[k].Tokens.Last
		}
	}
	if t, sure, ok := c.lead(&place{first, last, lo, hi, weekday, own}); ok {
		return t, sure
	}
	if c.promised(first, last, lo, hi) {
		return futureTense, true
	}
	if c.purpose(first, last, lo, hi) {
		return futureTense, false
	}
	if c.plural(first, last, lo, hi) {
		return futureTense, false
	}
	best, bestCost := -1, 1000
	look := func(i, step, end int) {
		cost := 0
		for n := 0; n < tenseReach && i != end; n, i = n+1, i+step {
			cost++
			switch v := c.class(i); v {
			case notVerb, vParticiple, vPlanned:
				if step > 0 && c.joins(i, hi) {
					cost += 8
				}
			case vBoundary:
				cost += 8
			default:
				if cost < bestCost {
					best, bestCost = i, cost
				}
				return
			}
		}
	}
	look(first-1, -1, lo-1)
	if best >= 0 && best == first-1 && c.closes(best, lo) {
		best, bestCost = -1, 1000
	}
	if best < 0 && last < hi && c.class(last) == vParticiple && (last+1 == hi || c.doc.Tokens[last+1].Kind == text.Punct) {
		return pastTense, false // "Dam vannacht bezweken"
	}
	look(last, 1, hi)
	if best < 0 {
		if lo+1 < first && (c.doc.Word(lo+1) == "je" || c.doc.Word(lo+1) == "u") {
			return futureTense, false // "Meld je aan voor het debat dinsdag"
		}
		if last+2 < hi && (c.doc.Word(last) == "kans" || c.doc.Word(last+1) == "kans") {
			return futureTense, false // "Dinsdag kans op sneeuw"
		}
		return noTense, false
	}
	return c.said(best, first, last, lo, hi, weekday)
}

// said is the tense that the verb at best gives the expression of tokens
// [first, last) in the sentence [lo, hi).
func (c *clauseReader) said(best, first, last, lo, hi int, weekday bool) (t tense, sure bool) {
	switch v := c.class(best); v {
	case vPast:
		// "wilde naar de finale van zaterdag" leaves it open.
		return pastTense, first-2 < lo || c.doc.Word(first-1) != "van" || !c.coming(first-2, lo)
	case vReport:
		return pastTense, false
	case vWould:
		if c.hearsay(best, hi) || weekday && c.thwarted(best, hi) {
			return pastTense, true
		}
		return futureTense, true
	case vFuture:
		return futureTense, true
	case vPassive, vPresent:
		return futureTense, c.participle(best, first, last, lo, hi) == vPlanned || c.sequence(first, best)
	case vHave, vBe:
		switch c.participle(best, first, last, lo, hi) {
		case vParticiple:
			return pastTense, false
		case vPlanned:
			if v == vHave {
				return pastTense, true
			}
			return futureTense, false
		}
		if v == vHave && (!weekday || !c.doc.Tagged || c.perfectForm(lo, hi)) {
			return noTense, false
		}
		return futureTense, false
	}
	return noTense, false
}

// hearsay reports whether the zou at v is followed by a perfect: "zou in
// november zijn opgepakt".
func (c *clauseReader) hearsay(v, hi int) bool {
	perfect, participle := false, false
	for i := v + 1; i < min(hi, v+tenseReach); i++ {
		if c.doc.Tokens[i].Kind != text.Word {
			break
		}
		switch w := c.doc.Word(i); {
		case w == "hebben" || w == "zijn":
			perfect = true
		case c.class(i) == vParticiple:
			participle = true
		}
	}
	return perfect && participle
}

// participle looks for a participle in the clause of the verb at v.
func (c *clauseReader) participle(v, first, last, lo, hi int) verbClass {
	crossed, state := 0, notVerb
	for i, n := v+1, 0; i < hi && n < tenseReach; i, n = i+1, n+1 {
		if i >= first && i < last {
			continue
		}
		k := c.class(i)
		if k == vPast && !c.doc.Tagged && participleForm(c.doc.Word(i)) {
			k = vParticiple // overleden, verloren
		}
		switch k {
		case notVerb:
			if c.doubled(i, hi) {
				return vParticiple
			}
		case vParticiple, vPlanned:
			switch {
			case c.married(i):
				return notVerb
			case k == vPlanned && c.verbs[c.doc.Tokens[i].Fold] != vPlanned:
				// "is een vrouw genaamd Anna overleden", "gewond geraakt"
				if state = k; crossed == 0 {
					continue
				}
			}
			return k
		case vBoundary:
			if crossed++; crossed > 2 || c.doc.Tokens[i].Kind == text.Word && !c.compares(i) {
				i = hi
			}
		default:
			if crossed > 0 {
				i = hi // another clause
			}
		}
	}
	if state != notVerb {
		return state
	}
	// In a subordinate clause it comes before the verb.
	for i := v - 1; i >= max(lo, v-2); i-- {
		if i >= first && i < last {
			continue
		}
		if k := c.class(i); k == vParticiple || k == vPlanned {
			return k
		}
	}
	return notVerb
}

// compares reports whether the als at token i opens no clause: "zowel … als",
// "als eerste".
func (c *clauseReader) compares(i int) bool {
	return c.doc.Word(i) == "als" && i > 0 && c.doc.Tokens[i-1].Kind == text.Word
}

// thwarted reports whether what the zou at v speaks of came to nothing: "zou
// maandag beginnen, maar viel".
func (c *clauseReader) thwarted(v, hi int) bool {
	for i := v + 1; i < min(hi, v+tenseReach); i++ {
		if c.doc.Word(i) != "maar" || c.doc.Tokens[i-1].Kind == text.Word {
			continue
		}
		for k := i + 1; k < min(hi, i+10); k++ {
			switch c.class(k) {
			case vPast:
				return true
			case vPresent, vFuture, vHave, vBe, vPassive, vReport:
				return false
			}
		}
		return false
	}
	return false
}
