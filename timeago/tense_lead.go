package timeago

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// What comes before an expression and says more than the verb of its clause.

// place is where an expression is: its tokens [first, last) in the sentence
// [lo, hi). weekday tells a bare weekday, own an expression that takes an
// article itself.
type place struct {
	first, last, lo, hi int
	weekday, own        bool
}

// leadRow says what the words before a bare weekday tell of its tense. The first
// row that holds counts.
type leadRow struct {
	prev    []string // the word before, or the two; nil for any
	example string
	holds   func(*clauseReader, *place) bool // nil where the words before say enough
	tense   tense
	sure    bool
	any     bool // of other expressions too
}

var (
	van      = []string{"van"}
	voor     = []string{"voor", "vóór"}
	articles = []string{"de", "het", "een", "De", "Het"}
)

var leadRows = []leadRow{
	{nil, "in aanloop naar het duel van [zondag]", (*clauseReader).ahead, futureTense, false, false},
	{nil, "Het is [zaterdagochtend], half elf", (*clauseReader).scene, pastTense, true, false},
	{van, "de selectie voor het duel van [zondag]", func(c *clauseReader, p *place) bool { _, to := c.event(p); return to }, futureTense, false, false},
	{van, "de dienst van [zaterdag] gaat door", (*clauseReader).takesPlace, futureTense, false, false},
	{van, "na de etappe van [zondag]", func(c *clauseReader, p *place) bool { after, _ := c.event(p); return after }, pastTense, false, false},
	{van, "de return van [dinsdag]", func(c *clauseReader, p *place) bool { return c.coming(p.first-2, p.lo) }, noTense, false, true},
	{van, "het programma van [woensdag] is nog niet bekend", (*clauseReader).soon, futureTense, false, false},
	{van, "de tweets van [zondag]", nil, pastTense, false, false},
	{[]string{"dan"}, "hoger dan [woensdag]", nil, pastTense, false, false},
	{[]string{"als in", "dan in", "die van"}, "vijfmaal zoveel als in [mei]", nil, pastTense, false, true},
	{[]string{"naar"}, "verplaatst naar [donderdag]", nil, futureTense, true, false},
	{voor, "als voor [vrijdag] geen akkoord is gesloten", func(c *clauseReader, p *place) bool { return !c.pastVerb(p) }, futureTense, false, false},
	{voor, "kondigde de mars voor [donderdag] aan", func(c *clauseReader, p *place) bool {
		return p.first-2 >= p.lo && c.doc.Tokens[p.first-2].Tag.POS() == text.NOUN
	}, futureTense, false, false},
	{voor, "kondigde voor [woensdag] een staking aan", func(c *clauseReader, p *place) bool { return c.has(p, p.first-2, ofPlan) }, futureTense, false, false},
	// A page of the paper is of one that has appeared.
	{[]string{"("}, "de foto bij dat verhaal ([dinsdag], p. 11)", func(c *clauseReader, p *place) bool {
		return c.word(p, p.last) == "," && strings.HasPrefix(c.word(p, p.last+1), "p")
	}, pastTense, false, false},
	{[]string{"voor de", "voor het"}, "geboekt voor de [zaterdagavond]", nil, futureTense, false, false},
	{nil, "de [zaterdag] geplande mars", func(c *clauseReader, p *place) bool { return c.withinPhrase(p) && c.due(p) }, futureTense, true, false},
	{articles, "het [vrijdag] te presenteren plan", func(c *clauseReader, p *place) bool { return c.word(p, p.last) == "te" }, futureTense, true, false},
	// In "in het najaar behandeld" the article is the expression's own.
	{articles, "de [donderdag] afgezette president", func(c *clauseReader, p *place) bool { return !p.own && attributive(c.word(p, p.last)) }, pastTense, true, true},
	{[]string{"op"}, "meer dan de slotkoers op [dinsdag]", (*clauseReader).against, pastTense, false, false},
	{[]string{"zoals", "net als"}, "zoals [zaterdag]", nil, pastTense, true, false},
	{nil, "stijgt na de koerssprong [maandag]", (*clauseReader).upon, pastTense, false, false},
	{nil, "Met de stemming [dinsdagavond] in de raad is de fusie definitief", (*clauseReader).withEvent, pastTense, false, false},
	{nil, "de premier, [dinsdag] als eerste vrouw gekozen, belt haar", (*clauseReader).apposition, pastTense, false, false},
	{nil, "de opgestelde en [dinsdag] aangenomen regels", func(c *clauseReader, p *place) bool { return c.withinPhrase(p) && c.beforeNoun(p) }, pastTense, true, false},
}

// word is token i of a sentence; empty outside it.
func (s *sentence) word(p *place, i int) string {
	if i < p.lo || i >= p.hi {
		return ""
	}
	return s.doc.Word(i)
}

// closed reports whether the sentence ends before token i, or a mark is there.
func (s *sentence) closed(p *place, i int) bool {
	return i >= p.hi || s.doc.Tokens[i].Kind == text.Punct
}

// has reports whether token i of a sentence has one of the classes of set.
func (s *sentence) has(p *place, i int, set wordClass) bool {
	return i >= p.lo && i < p.hi && contextWords()[s.doc.Tokens[i].Fold]&set != 0
}

// lead reads the words before an expression; ok is false where the clause
// decides.
func (c *clauseReader) lead(p *place) (t tense, sure, ok bool) {
	if p.first <= p.lo {
		return noTense, false, false
	}
	prev := c.doc.Word(p.first - 1)
	two := c.word(p, p.first-2) + " " + prev
	for i := range leadRows {
		r := &leadRows[i]
		if !r.any && !p.weekday || r.prev != nil && !slices.Contains(r.prev, prev) && !slices.Contains(r.prev, two) || r.holds != nil && !r.holds(c, p) {
			continue
		}
		return r.tense, r.sure, r.tense != noTense
	}
	return noTense, false, false
}

// phraseReach is how many tokens before an expression the phrase around it may
// begin.
const phraseReach = 12

// withinPhrase reports whether the expression is inside a noun phrase, before
// its noun: right after what opens it ("twee dinsdag gevonden lichamen"), after
// an adverb ("de eveneens woensdag gekozen voorzitter") or after another
// adjective, with all that goes with that: "de in 2012 gebouwde en dinsdag
// verwoeste loods".
func (c *clauseReader) withinPhrase(p *place) bool {
	adjective := false
	for i := p.first - 1; i >= max(p.lo, p.first-phraseReach); i-- {
		t := &c.doc.Tokens[i]
		switch w := contextWords()[t.Fold]; {
		case c.opens(i):
			return true
		case t.Kind == text.Number && adjective:
		case t.Kind != text.Word:
			return false
		case w&inPhrase != 0:
		case adjective:
			if c.class(i).finite() {
				return false
			}
		default:
			word := c.doc.Word(i)
			adjective = len(word) > 3 && (strings.HasSuffix(word, "e") || participleForm(word))
			if !adjective || i == p.first-1 {
				return false
			}
		}
	}
	return false
}

// opens reports whether token i opens a noun phrase: an article, alle, or a
// number.
func (s *sentence) opens(i int) bool {
	t := &s.doc.Tokens[i]
	return contextWords()[t.Fold]&opensPhrase != 0 || t.Kind == text.Number || grammar().isA(t.Fold, 1<<cNum)
}

// due reports whether the phrase goes on with a participle that looks ahead:
// "de zaterdag geplande mars", "het donderdag in Gent beginnende proces".
func (c *clauseReader) due(p *place) bool {
	for i := p.last; i+1 < min(p.hi, p.last+6) && c.doc.Tokens[i].Kind == text.Word; i++ {
		w := c.doc.Word(i)
		due := contextWords()[c.doc.Tokens[i].Fold]&ofDue != 0 || strings.HasSuffix(w, "ende") && !perfectStem(w)
		if due && c.doc.Tokens[i+1].Kind == text.Word {
			return true
		}
		if k := c.class(i); k == vBe || k == vPassive || w == "en" && c.opens(i+1) {
			return false
		}
	}
	return false
}

// withEvent reports whether a phrase that opens the sentence with met or door
// ends in the expression, and a state follows: "Met de stemming dinsdagavond in
// de raad is de fusie definitief".
func (c *clauseReader) withEvent(p *place) bool {
	if w := c.doc.Word(p.lo); w != "Met" && w != "Door" || p.first-p.lo > 6 {
		return false
	}
	for i := p.lo + 1; i < p.first; i++ {
		if c.class(i) != notVerb {
			return false
		}
	}
	for i := p.last; i < min(p.hi, p.last+10); i++ {
		if k := c.class(i); k.finite() {
			return k == vBe || k == vHave
		}
	}
	return false
}

// apposition reports whether the expression opens what is said of somebody
// between commas, in which a perfect has no verb of its own: "de premier,
// dinsdag als eerste vrouw gekozen, belt haar".
func (c *clauseReader) apposition(p *place) bool {
	if c.doc.Src[c.doc.Tokens[p.first-1].Start] != ',' {
		return false
	}
	participle := false
	for i := p.last; i < min(p.hi, p.last+10); i++ {
		switch k := c.class(i); {
		case c.doc.Src[c.doc.Tokens[i].Start] == ',':
			return participle
		case k == vParticiple:
			participle = true
		case k == vBoundary && (c.compares(i) || c.doc.Tokens[i-1].Tag.POS() == text.ADP): // als eerste, in die functie
		case k != notVerb:
			return false
		}
	}
	return false
}

// scene reports whether the expression says when a scene plays that the text
// tells in the present: "Het is zaterdagochtend, half elf, en".
func (c *clauseReader) scene(p *place) bool {
	return c.word(p, p.first-1) == "is" && equalFold(c.word(p, p.first-2), "het") && c.closed(p, p.last)
}

// beforeNoun reports whether the expression opens a phrase that ends in an
// inflected participle: "het woensdag vanwege noodweer gestaakte duel".
func (c *clauseReader) beforeNoun(p *place) bool {
	for i := p.last; i < min(p.hi, p.last+6); i++ {
		if k := c.class(i); k == vBoundary || k == vPassive || k == vBe {
			return false
		}
		w := c.doc.Word(i)
		if i > p.last && c.doc.Tokens[i].Tag.POS() == text.ADP && c.doc.Tokens[i-1].Tag.POS() == text.ADP {
			return false // neemt het zondag op tegen
		}
		n := len(w)
		if n <= 5 || i+1 >= p.hi || c.doc.Tokens[i+1].Kind != text.Word {
			continue
		}
		if w[n-1] == 'e' && participleForm(w[:n-1]) {
			return true
		}
		if w[n-1] == 'n' && participleForm(w) { // de zaterdag in Parijs overleden schrijver
			switch c.doc.Tokens[i+1].Tag.POS() {
			case text.NOUN, text.PROPN, text.ADJ:
				return true
			}
		}
	}
	return false
}

// ahead reports whether what is named looks ahead: "in aanloop naar het duel
// van zondag".
func (c *clauseReader) ahead(p *place) bool {
	return anyOf(c.doc, ofAhead, max(p.lo, p.first-9), p.first)
}

// soon reports whether the clause goes on after the expression with what is
// still to come: a zal, or something not done yet ("het programma van woensdag
// is nog niet vrijgegeven").
func (c *clauseReader) soon(p *place) bool {
	for i := p.last; i < min(p.hi, p.last+12) && c.doc.Tokens[i].Kind == text.Word; i++ {
		switch w := c.doc.Word(i); {
		case w == "zal", w == "zullen":
			return true
		case w == "nog":
			return c.has(p, i+1, ofNot)
		}
	}
	return false
}

// takesPlace reports whether the verb after the expression says that the thing
// before it takes place: "de dienst van zaterdag begint", "… gaat door".
func (c *clauseReader) takesPlace(p *place) bool {
	if w := c.word(p, p.last); w != "gaat" && w != "gaan" {
		return c.has(p, p.last, ofEvent)
	}
	for i := p.last + 1; !c.closed(p, i); i++ {
		if c.doc.Word(i) == "door" {
			return c.closed(p, i+1)
		}
	}
	return false
}

// upon reports whether the expression ends a phrase that na opens behind the
// verb: "stijgt na de koerssprong maandag", "na de botsing met een auto,
// zaterdag in Gent". One that opens the sentence may be of plans: "Na het duel
// zondag neemt hij rust", but not "Na de aanrijding zaterdag".
func (c *clauseReader) upon(p *place) bool {
	i, reach := p.first-1, 4
	apart := c.doc.Src[c.doc.Tokens[i].Start] == ','
	if apart {
		i, reach = i-1, 10
	}
	for end := i - reach; i >= max(p.lo, end); i-- {
		if c.doc.Tokens[i].Kind != text.Word || c.class(i) != notVerb {
			return false
		}
		switch c.doc.Word(i) {
		case "na", "sinds":
			return i < p.first-2 && !(apart && i == p.first-3) // na Pinksteren, dinsdag
		case "Na":
			return i < p.first-2 && !apart && !c.coming(p.first-1, p.lo)
		case "van", "op", "in", "voor", "met", "tegen":
			if !apart {
				return false
			}
		}
	}
	return false
}

// pastVerb reports whether a past tense precedes in the clause.
func (c *clauseReader) pastVerb(p *place) bool {
	for i := p.first - 1; i >= max(p.lo, p.first-tenseReach); i-- {
		switch c.class(i) {
		case vPast, vWould, vReport:
			return true
		case vBoundary:
			return false
		}
	}
	return false
}

// comingEvent reports whether a word ends in the name of an event that is spoken
// of before it happens as much as after.
func comingEvent(w string) bool {
	for i := range w {
		if contextWords()[text.FoldHash(w[i:])]&ofComing != 0 {
			return true
		}
	}
	return false
}

// against reports whether a figure that something is compared with ends at token
// i: "meer dan de slotkoers", "tegen 25 procent".
func (c *clauseReader) against(p *place) bool {
	for k := p.first - 2; k >= max(p.lo, p.first-9); k-- {
		if c.class(k) != notVerb {
			return false
		}
		switch c.doc.Word(k) {
		case "dan":
			return strings.HasSuffix(c.word(p, k-1), "er")
		case "tegen", "tegenover":
			return c.doc.Tokens[k+1].Kind == text.Number
		}
	}
	return false
}

// coming reports whether such a name ends at token i, or before the place or the
// opponent that goes with it: "het duel in Hamburg van vrijdag".
func (s *sentence) coming(i, lo int) bool {
	if i < lo || comingEvent(s.doc.Word(i)) {
		return i >= lo
	}
	if i >= lo+2 && s.doc.Tokens[i].Flags&text.Capital != 0 {
		switch s.doc.Word(i - 1) {
		case "in", "tegen", "met":
			return comingEvent(s.doc.Word(i - 2))
		}
	}
	return false
}

// event tells what a preposition says of the thing that ends at token i: what
// something comes after is no longer to come, what one is chosen for is.
func (c *clauseReader) event(p *place) (after, to bool) {
	i, lo := p.first-2, p.lo
	for k := i; k >= max(lo, i-6); k-- {
		if c.class(k) != notVerb {
			return false, false
		}
		switch c.doc.Word(k) {
		case "na", "Na", "sinds", "Sinds":
			return k > i-5, false
		case "voor":
			return false, c.coming(i, lo)
		}
	}
	return false, false
}

// attributive reports whether a word has the form of an inflected participle:
// afgezette, gehouden, gepresenteerde.
func attributive(w string) bool {
	n := len(w)
	return n > 5 && (w[n-2:] == "de" || w[n-2:] == "te" || w[n-2:] == "en")
}
