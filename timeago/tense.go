package timeago

import "github.com/kopij/kopij/text"

// tenseReach is how many tokens to either side are read for a verb.
const tenseReach = 24

// sentence answers what the words around an expression say, whatever their
// class.
type sentence struct{ doc *text.Document }

// clauseReader reads the tense of the clause around an expression.
type clauseReader struct {
	sentence
	verbs map[uint64]verbClass
	at    place // of the expression at hand
	work  int   // tokens looked at
}

// class is what token i says about tense, from its tag where the document is
// tagged, else from the lexicon.
func (c *clauseReader) class(i int) verbClass {
	c.work++
	switch t := &c.doc.Tokens[i]; t.Kind {
	case text.Punct, text.Quote, text.Dash:
		switch c.doc.Src[t.Start] {
		case '.', '(', ')': // an aside: "is maandag (lokale tijd) gekozen"
			return notVerb
		}
		return vBoundary
	case text.Word:
		return c.wordClass(i)
	}
	return notVerb
}

func (c *clauseReader) wordClass(i int) verbClass {
	t := &c.doc.Tokens[i]
	v := c.verbs[t.Fold]
	switch {
	case v == vReport && c.late(i):
		return notVerb
	case v == vReport:
		v = c.report(i)
	case v == vPast && t.Flags&text.SentenceStart != 0 && (c.doc.Word(i) == "Mocht" || c.doc.Word(i) == "Mochten"):
		return vFuture
	}
	if c.doc.Tagged {
		return c.taggedClass(i, v)
	}
	if v == notVerb && t.Flags&text.Capital == 0 && participleForm(c.doc.Word(i)) {
		return vParticiple
	}
	return v
}

// taggedClass is the class of a word by its tag; v is what the lexicon says.
func (c *clauseReader) taggedClass(i int, v verbClass) verbClass {
	t := &c.doc.Tokens[i]
	if pos := t.Tag.POS(); pos != text.VERB && pos != text.AUX {
		return c.otherClass(i, v)
	}
	w := c.doc.Word(i)
	switch t.Tag.Form() {
	case text.FinPast:
		if v != vWould {
			return vPast
		}
		return v
	case text.FinPres:
		return presentClass(v)
	case text.Participle:
		switch {
		case v == vPlanned, v == vPast && inflected(w):
			return v
		case inflected(w):
			return notVerb // de volgende tegenstander, het gestaakte duel
		}
		return vParticiple
	}
	return notVerb
}

// otherClass is the class of a word that is tagged as no verb.
func (c *clauseReader) otherClass(i int, v verbClass) verbClass {
	t := &c.doc.Tokens[i]
	switch pos := t.Tag.POS(); {
	case v == vBoundary, c.doc.Word(i) == "aldus":
		return v
	case v == vPast && t.Len() > 5:
		return v // no noun looks like it
	case (v == vPlanned || v == notVerb && pos == text.ADJ) && participleForm(c.doc.Word(i)):
		return max(v, vPlanned)
	}
	return notVerb
}

// presentClass is the class of a finite present.
func presentClass(v verbClass) verbClass {
	switch v {
	case vHave, vBe, vPassive, vFuture, vReport, vPast:
		return v
	}
	return vPresent
}

// tense reads the tense for the expression of tokens [first, last); sure
// tells a past, a perfect or an outspoken future from a present, which news
// uses for both. weekday tells a bare weekday, own an expression that takes an
// article itself: het najaar.
func (c *clauseReader) tense(first, last int, weekday, own bool) (t tense, sure bool) {
	p := &c.at
	*p = place{first, last, 0, len(c.doc.Tokens), weekday, own}
	if k := c.doc.SentenceAt(first); k < len(c.doc.Sentences) {
		p.lo, p.hi = c.doc.Sentences[k].Tokens.First, c.doc.Sentences[k].Tokens.Last
	}
	if t, sure, ok := c.lead(p); ok {
		return t, sure
	}
	switch {
	case c.promised(p):
		return futureTense, true
	case c.purpose(p):
		return futureTense, false
	}
	if verb, _ := c.nearest(first-1, -1, p); verb < 0 && last < p.hi && c.class(last) == vParticiple && (last+1 == p.hi || c.doc.Tokens[last+1].Kind == text.Punct) {
		return pastTense, false // "Dam vannacht bezweken"
	}
	verb := c.verb()
	if verb < 0 {
		return c.verbless(p), false
	}
	return c.said(verb, p)
}

// verb is the verb nearest to the expression at hand; -1 where there is none.
func (c *clauseReader) verb() int {
	p := &c.at
	v, cost := c.nearest(p.first-1, -1, p)
	if after, d := c.nearest(p.last, 1, p); after >= 0 && (v < 0 || d < cost) {
		return after
	}
	return v
}

// nearest is the nearest verb from token i on, in one direction, and how far
// it is: a boundary between clauses counts for some tokens. It is -1 where
// there is none.
func (c *clauseReader) nearest(i, step int, p *place) (verb, cost int) {
	for n := 0; n < tenseReach && i >= p.lo && i < p.hi; n, i = n+1, i+step {
		cost++
		switch c.class(i) {
		case notVerb, vParticiple, vPlanned:
			if step > 0 && c.joins(i, p.hi) {
				cost += 8
			}
		case vBoundary:
			cost += 8
		default:
			return i, cost
		}
	}
	return -1, cost
}

// verbless is the tense of a clause without a finite verb: "Meld je aan voor het
// debat dinsdag", "Dinsdag kans op sneeuw".
func (s *sentence) verbless(p *place) tense {
	if second := p.lo + 1; second < p.first && (s.doc.Word(second) == "je" || s.doc.Word(second) == "u") {
		return futureTense
	}
	if p.last < p.hi && s.doc.Word(p.last) == "kans" {
		return futureTense
	}
	return noTense
}

// said is the tense that a verb gives the expression.
func (c *clauseReader) said(verb int, p *place) (t tense, sure bool) {
	switch v := c.class(verb); v {
	case vPast:
		if !p.weekday && (c.wished(verb, p) || c.set(verb)) {
			return futureTense, false
		}
		// "wilde naar de finale van zaterdag" leaves it open.
		return pastTense, p.first-2 < p.lo || c.doc.Word(p.first-1) != "van" || !c.coming(p.first-2, p.lo)
	case vReport:
		return pastTense, false
	case vWould:
		if c.hearsay(verb, p.hi) || p.weekday && c.thwarted(verb, p.hi) {
			return pastTense, true
		}
		return futureTense, true
	case vFuture:
		return futureTense, true
	case vPassive, vPresent:
		return futureTense, c.participle(verb, p) == vPlanned || c.sequence(p.first, verb)
	case vHave, vBe:
		return c.auxiliary(verb, p, v == vHave)
	}
	return noTense, false
}

// auxiliary is the tense of a form of hebben or zijn, by the participle that it
// has.
func (c *clauseReader) auxiliary(verb int, p *place, have bool) (t tense, sure bool) {
	switch c.participle(verb, p) {
	case vParticiple:
		return pastTense, false
	case vPlanned:
		if have {
			return pastTense, true
		}
		return futureTense, false
	}
	if have && (!p.weekday || c.perfectForm(p.lo, p.hi)) {
		return noTense, false
	}
	return futureTense, false
}

// hearsay reports whether the zou at v is followed by a perfect: "zou in
// november zijn opgepakt".
func (c *clauseReader) hearsay(v, hi int) bool {
	perfect, participle := false, false
	for i := v + 1; i < min(hi, v+tenseReach); i++ {
		if k := c.doc.Tokens[i].Kind; k != text.Word && k != text.Number {
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

// participle looks for a participle in the clause of the verb at v. In a
// subordinate clause it comes before the verb.
func (c *clauseReader) participle(v int, p *place) verbClass {
	if k := c.participleAfter(v, p); k != vBoundary {
		return k
	}
	for i := v - 1; i >= max(p.lo, v-2); i-- {
		if i >= p.first && i < p.last {
			continue
		}
		if k := c.class(i); k == vParticiple || k == vPlanned {
			return k
		}
	}
	return notVerb
}

// participleAfter is the class of the participle that follows the verb at v in
// its clause; vBoundary where the clause ends without one.
func (c *clauseReader) participleAfter(v int, p *place) verbClass {
	crossed, state := 0, vBoundary
	for i, n := v+1, 0; i < p.hi && n < tenseReach; i, n = i+1, n+1 {
		if i >= p.first && i < p.last {
			continue
		}
		switch k := c.participleClass(i); k {
		case notVerb:
			if c.doubled(i, p.hi) {
				return vParticiple
			}
		case vParticiple, vPlanned:
			switch {
			case c.married(i):
				return notVerb
			case k == vParticiple || c.verbs[c.doc.Tokens[i].Fold] == vPlanned || crossed > 0:
				return k
			}
			state = k // "is een vrouw genaamd Anna overleden", "gewond geraakt"
		case vBoundary:
			if crossed++; crossed > 2 || c.doc.Tokens[i].Kind == text.Word && !c.compares(i) && !c.corrects(i) {
				return state
			}
		default:
			if crossed > 0 {
				return state // another clause
			}
		}
	}
	return state
}

// participleClass is the class of token i, that of overleden and verloren a
// participle.
func (c *clauseReader) participleClass(i int) verbClass {
	k := c.class(i)
	if k == vPast && !c.doc.Tagged && participleForm(c.doc.Word(i)) {
		return vParticiple
	}
	return k
}

// compares reports whether the als at token i opens no clause: "zowel … als",
// "als eerste".
func (s *sentence) compares(i int) bool {
	return s.doc.Word(i) == "als" && i > 0 && s.doc.Tokens[i-1].Kind == text.Word
}

// corrects reports whether the maar at token i opens no clause: "niet te paard
// maar op de fiets".
func (s *sentence) corrects(i int) bool {
	if s.doc.Word(i) != "maar" {
		return false
	}
	for k := i - 1; k >= max(0, i-6) && s.doc.Tokens[k].Kind == text.Word; k-- {
		if s.doc.Word(k) == "niet" {
			return true
		}
	}
	return false
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
