package timeago

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// What the words of a clause say beyond the form of its nearest verb.

// late reports whether the laat at i goes with the part of the day before it:
// "noemde maandagavond laat een orkaan".
func (s *sentence) late(i int) bool {
	return i > 0 && s.doc.Word(i) == "laat" && (i+1 == len(s.doc.Tokens) || s.doc.Word(i+1) != "weten") && grammar().isA(s.doc.Tokens[i-1].Fold, 1<<cPart|1<<cDayPart)
}

// report is the class of a verb of saying at i: "melden zich maandag", "stelt
// maandag een onderzoek in" and "laten de baby zien" say nothing.
func (c *clauseReader) report(i int) verbClass {
	switch c.doc.Word(i) {
	case "stelt", "stellen":
		if c.parted(i) {
			return vPresent
		}
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

// parted reports whether the clause of the verb at token i ends in a particle of
// it: "stelt maandag een onderzoek in", "stelt zich vrijdag voor aan de raad".
func (s *sentence) parted(i int) bool {
	toks := s.doc.Tokens
	for k := i + 1; k < min(len(toks), i+tenseReach) && toks[k].Flags&text.SentenceStart == 0; k++ {
		if contextWords()[toks[k].Fold]&particle == 0 {
			if toks[k].Kind == text.Punct || s.doc.Word(k) == "dat" {
				return false
			}
			continue
		}
		if k+1 == len(toks) || toks[k+1].Kind == text.Punct || toks[k+1].Tag.POS() == text.ADP {
			return true
		}
	}
	return false
}

// perfectForm reports whether a word of the sentence looks like a participle,
// whatever its tag: what has one is no "heeft dinsdag een vergadering".
func (s *sentence) perfectForm(lo, hi int) bool {
	for i := lo; i < min(hi, lo+2*tenseReach); i++ {
		if participleForm(s.doc.Word(i)) {
			return true
		}
	}
	return false
}

// doubled reports whether two infinitives are at i in place of a participle:
// "zijn zaterdag komen kijken".
func (s *sentence) doubled(i, hi int) bool {
	if !s.doc.Tagged || i+1 >= hi {
		return false
	}
	if i > 0 && s.doc.Word(i-1) == "te" {
		return false
	}
	k := i + 1
	if k+1 < hi && s.doc.Word(k) == "te" && (s.doc.Word(i) == "komen" || s.doc.Word(i) == "blijven") {
		k++ // "zijn zondag vast komen te zitten"
	}
	a, b := s.doc.Tokens[i].Tag, s.doc.Tokens[k].Tag
	return a.Form() == text.Infinitive && b.Form() == text.Infinitive && s.doc.Tokens[i].Kind == text.Word
}

// sequence reports whether vervolgens or daarna is between the expression
// and its verb: what follows upon something else is told in order, and a
// present that tells it looks ahead.
func (s *sentence) sequence(first, verb int) bool {
	for i := min(first, verb); i < max(first, verb); i++ {
		switch s.doc.Word(i) {
		case "vervolgens", "daarna", "aansluitend":
			return true
		}
	}
	return false
}

// follows reports whether the expression comes after the day named at token
// prev: "maandag en dinsdag", "speelt daarna zondag in Nice".
func (s *sentence) follows(first, prev int) bool {
	if first == prev+2 && s.doc.Word(first-1) == "en" {
		return true
	}
	return s.sequence(max(0, first-4), first)
}

// relativeInPast reports whether token i is in a relative clause of a
// sentence that has a past tense before it.
func (c *clauseReader) relativeInPast(i int) bool {
	lo := c.doc.Sentences[c.doc.SentenceAt(i)].Tokens.First
	k := i - 1
	for k >= lo && c.class(k) == notVerb {
		k--
	}
	if k < max(lo, i-tenseReach/2) {
		return false
	}
	if w := c.doc.Word(k); w != "die" && w != "dat" && !strings.HasPrefix(w, "waar") {
		return false
	}
	for k--; k >= lo; k-- {
		if c.class(k) == vPast {
			return true
		}
	}
	return false
}

// beside reports whether a past tense that tells of no plan is right by the
// expression ("in juni besloot", "raakte in juni"), or its clause ends in the in
// of the expression and wants nothing more ("belde de gemeente in juni").
func (c *clauseReader) beside(first, last int) bool {
	v := c.verb()
	if v >= 0 && c.class(v) == vWould || last < len(c.doc.Tokens) && c.class(last) == vPast && !c.planned(last) { // zou hebben
		return true
	}
	if first < 2 || c.doc.Word(first-1) != "in" && c.doc.Word(first-1) != "op" {
		return false
	}
	if c.class(first-2) == vPast {
		return !c.planned(first - 2)
	}
	return c.doc.Tagged && v >= 0 && v < first && c.class(v) == vPast && c.plain(v+1, first) && c.plain(last, c.at.hi)
}

// planned reports whether the clause of the past tense at v tells of a plan: what
// had to happen on 28 May, or stood on the programme for it, may be still to come.
func (c *clauseReader) planned(v int) bool { return c.clauseHas(v, ofPlanned) }

// set reports whether the clause of the past tense at v says what was set for a
// day: "was gepland op 8 juni".
func (c *clauseReader) set(v int) bool { return c.clauseHas(v, ofDue) }

// clauseHas reports whether one of a set of words is in the clause from token v
// on.
func (c *clauseReader) clauseHas(v int, set wordClass) bool {
	for i := v; i < c.at.hi && i < v+tenseReach && c.class(i) != vBoundary; i++ {
		if contextWords()[c.doc.Tokens[i].Fold]&set != 0 {
			return true
		}
	}
	return false
}

// wished reports whether the expression says when somebody wanted to do something:
// "wilde in juni beginnen" was said of what was to come. What came to nothing,
// or was not wanted, is past.
func (c *clauseReader) wished(v int, p *place) bool {
	if v >= p.first || contextWords()[c.doc.Tokens[v].Fold]&ofWish == 0 || c.thwarted(v, p.hi) {
		return false
	}
	for i := v + 1; i < p.hi && c.doc.Tokens[i].Kind != text.Punct; i++ {
		switch c.doc.Word(i) {
		case "niet", "niets", "geen", "nooit":
			return false
		}
	}
	return true
}

// plain reports whether no infinitive and no other clause is among the words
// from token i on, before end: what somebody wanted to do in june may be still to
// come.
func (c *clauseReader) plain(i, end int) bool {
	for ; i < end && c.doc.Tokens[i].Kind == text.Word; i++ {
		if c.doc.Tokens[i].Tag.Form() == text.Infinitive || c.class(i) == vBoundary {
			return false
		}
	}
	return true
}

// married reports whether the participle at i names a state that has lasted:
// "zijn dinsdag zestig jaar getrouwd".
func (s *sentence) married(i int) bool {
	switch s.doc.Word(i) {
	case "getrouwd", "gehuwd", "geopend":
		return i > 0 && s.doc.Word(i-1) == "jaar"
	}
	return false
}

// purpose reports whether the expression is in "om … te verschijnen".
func (s *sentence) purpose(p *place) bool {
	for i := p.first - 1; i >= max(p.lo, p.first-16); i-- {
		if s.doc.Tokens[i].Kind != text.Word {
			return false
		}
		if w := s.doc.Word(i); w == "om" || w == "Om" {
			for k := p.last; k < min(p.hi, p.last+10) && s.doc.Tokens[k].Kind == text.Word; k++ {
				if s.doc.Word(k) == "te" {
					return true
				}
			}
			return false
		}
	}
	return false
}

// promised reports whether a participle comes just before the expression and
// the infinitive that it governs behind it: "heeft toegezegd dinsdag mee te
// doen". What was said of the past ends in "te hebben".
func (c *clauseReader) promised(p *place) bool {
	if !c.doc.Tagged || p.first-1 < p.lo {
		return false
	}
	if k := c.class(p.first - 1); k.finite() || k == notVerb {
		return false
	}
	for i := p.last; i+1 < min(p.hi, p.last+10) && c.doc.Tokens[i].Kind == text.Word; i++ {
		if c.doc.Word(i) == "te" {
			w := c.doc.Word(i + 1)
			return c.doc.Tokens[i+1].Tag.Form() == text.Infinitive && w != "hebben" && w != "zijn"
		}
	}
	return false
}

// joins reports whether an en at i opens another clause with its verb: "stopten
// in mei en gaan nu verder".
func (c *clauseReader) joins(i, hi int) bool {
	if c.doc.Word(i) != "en" || i+1 >= hi {
		return false
	}
	switch c.class(i + 1) {
	case notVerb, vParticiple, vPlanned, vBoundary:
		return false
	}
	return true
}
