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

// leadRow says what the word before an expression tells of its tense. The first
// row that holds counts.
type leadRow struct {
	prev    []string // the word before; nil for any
	example string
	holds   func(*clauseReader, *place) bool
	tense   tense
	sure    bool
	open    bool // the clause decides
}

func bareDay(_ *clauseReader, p *place) bool { return p.weekday }

var (
	van      = []string{"van"}
	articles = []string{"de", "het", "een", "De", "Het"}
)

var leadRows = []leadRow{
	{nil, "in aanloop naar het duel van [zondag]", func(c *clauseReader, p *place) bool { return p.weekday && c.ahead(p.first, p.lo) }, futureTense, false, false},
	{nil, "Het is [zaterdagochtend], half elf", func(c *clauseReader, p *place) bool { return p.weekday && c.scene(p.first, p.last, p.hi) }, pastTense, true, false},
	{van, "de selectie voor het duel van [zondag]", func(c *clauseReader, p *place) bool { _, to := c.event(p.first-2, p.lo); return to && p.weekday }, futureTense, false, false},
	{van, "de dienst van [zaterdag] gaat door", func(c *clauseReader, p *place) bool { return p.weekday && c.takesPlace(p.last, p.hi) }, futureTense, false, false},
	{van, "na de etappe van [zondag]", func(c *clauseReader, p *place) bool {
		after, _ := c.event(p.first-2, p.lo)
		return after && p.weekday
	}, pastTense, false, false},
	{van, "de return van [dinsdag]", func(c *clauseReader, p *place) bool { return c.coming(p.first-2, p.lo) }, noTense, false, true},
	{van, "het programma van [woensdag] is nog niet bekend", func(c *clauseReader, p *place) bool { return p.weekday && c.soon(p.last, p.hi) }, futureTense, false, false},
	{van, "de tweets van [zondag]", bareDay, pastTense, false, false},
	{[]string{"dan"}, "hoger dan [woensdag]", bareDay, pastTense, false, false},
	{[]string{"naar"}, "verplaatst naar [donderdag]", bareDay, futureTense, true, false},
	{[]string{"voor", "vóór"}, "als voor [vrijdag] geen akkoord is gesloten", func(c *clauseReader, p *place) bool { return p.weekday && !c.pastVerb(p.first, p.lo) }, futureTense, false, false},
	{[]string{"voor", "vóór"}, "kondigde de mars voor [donderdag] aan", func(c *clauseReader, p *place) bool {
		return p.weekday && c.doc.Tagged && p.first-2 >= p.lo && c.doc.Tokens[p.first-2].Tag.POS() == text.NOUN
	}, futureTense, false, false},
	{[]string{"voor", "vóór"}, "kondigde voor [woensdag] een staking aan", func(c *clauseReader, p *place) bool {
		return p.weekday && p.first-2 >= p.lo && contextWords()[c.doc.Tokens[p.first-2].Fold]&ofPlan != 0
	}, futureTense, false, false},
	// A page of the paper is of one that has appeared.
	{[]string{"("}, "de foto bij dat verhaal ([dinsdag], p. 11)", func(c *clauseReader, p *place) bool {
		return p.weekday && p.last+1 < p.hi && c.doc.Word(p.last) == "," && strings.HasPrefix(c.doc.Word(p.last+1), "p")
	}, pastTense, false, false},
	{articles, "geboekt voor de [zaterdagavond]", func(c *clauseReader, p *place) bool {
		return p.weekday && p.first-2 >= p.lo && c.doc.Word(p.first-2) == "voor"
	}, futureTense, false, false},
	{nil, "de [zaterdag] geplande mars", func(c *clauseReader, p *place) bool {
		return p.weekday && c.withinPhrase(p.first, p.lo) && c.due(p.last, p.hi)
	}, futureTense, true, false},
	{articles, "het [vrijdag] te presenteren plan", func(c *clauseReader, p *place) bool { return p.weekday && p.last < p.hi && c.doc.Word(p.last) == "te" }, futureTense, true, false},
	// In "in het najaar behandeld" the article is the expression's own.
	{articles, "de [donderdag] afgezette president", func(c *clauseReader, p *place) bool {
		return !p.own && p.last < p.hi && attributive(c.doc.Word(p.last))
	}, pastTense, true, false},
	{[]string{"op"}, "meer dan de slotkoers op [dinsdag]", func(c *clauseReader, p *place) bool { return p.weekday && c.against(p.first-2, p.lo) }, pastTense, false, false},
	{[]string{"zoals"}, "zoals [zaterdag]", bareDay, pastTense, true, false},
	{[]string{"als"}, "net als [zaterdag]", func(c *clauseReader, p *place) bool {
		return p.weekday && p.first-2 >= p.lo && c.doc.Word(p.first-2) == "net"
	}, pastTense, true, false},
	{nil, "stijgt na de koerssprong [maandag]", func(c *clauseReader, p *place) bool { return p.weekday && c.upon(p.first, p.lo) }, pastTense, false, false},
	{nil, "Met de stemming [dinsdagavond] in de raad is de fusie definitief", func(c *clauseReader, p *place) bool { return p.weekday && c.withEvent(p.first, p.last, p.lo, p.hi) }, pastTense, false, false},
	{nil, "de premier, [dinsdag] als eerste vrouw gekozen, belt haar", func(c *clauseReader, p *place) bool { return p.weekday && c.apposition(p.first, p.last, p.hi) }, pastTense, false, false},
	{nil, "de opgestelde en [dinsdag] aangenomen regels", func(c *clauseReader, p *place) bool {
		return p.weekday && c.withinPhrase(p.first, p.lo) && c.beforeNoun(p.last, p.hi)
	}, pastTense, true, false},
}

// lead reads the words before an expression; ok is false where the clause
// decides.
func (c *clauseReader) lead(p *place) (t tense, sure, ok bool) {
	if p.first <= p.lo {
		return noTense, false, false
	}
	prev := c.doc.Word(p.first - 1)
	for i := range leadRows {
		r := &leadRows[i]
		if r.prev != nil && !slices.Contains(r.prev, prev) || !r.holds(c, p) {
			continue
		}
		return r.tense, r.sure, !r.open
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
func (c *clauseReader) withinPhrase(first, lo int) bool {
	adjective := false
	for i := first - 1; i >= max(lo, first-phraseReach); i-- {
		t := &c.doc.Tokens[i]
		switch w := contextWords()[t.Fold]; {
		case c.opens(i):
			return true
		case t.Kind == text.Number && adjective:
		case t.Kind != text.Word:
			return false
		case w&inPhrase != 0:
		case adjective:
			if k := c.class(i); k != notVerb && k != vParticiple && k != vPlanned {
				return false
			}
		default:
			word := c.doc.Word(i)
			adjective = len(word) > 3 && (strings.HasSuffix(word, "e") || participleForm(word))
			if !adjective || i == first-1 {
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
func (c *clauseReader) due(last, hi int) bool {
	for i := last; i+1 < min(hi, last+6) && c.doc.Tokens[i].Kind == text.Word; i++ {
		due := contextWords()[c.doc.Tokens[i].Fold]&ofDue != 0 || strings.HasSuffix(c.doc.Word(i), "ende")
		if due && c.doc.Tokens[i+1].Kind == text.Word {
			return true
		}
		if c.class(i) == vBe || c.class(i) == vPassive {
			return false
		}
	}
	return false
}

// withEvent reports whether a phrase that opens the sentence with met or door
// ends in the expression, and a state follows: "Met de stemming dinsdagavond in
// de raad is de fusie definitief".
func (c *clauseReader) withEvent(first, last, lo, hi int) bool {
	if w := c.doc.Word(lo); w != "Met" && w != "Door" || first-lo > 6 {
		return false
	}
	for i := lo + 1; i < first; i++ {
		if c.doc.Tokens[i].Kind != text.Word || c.class(i) != notVerb {
			return false
		}
	}
	for i := last; i < min(hi, last+10); i++ {
		switch c.class(i) {
		case vBe, vHave:
			return true
		case notVerb, vParticiple, vPlanned:
		default:
			return false
		}
	}
	return false
}

// apposition reports whether the expression opens what is said of somebody
// between commas, in which a perfect has no verb of its own: "de premier,
// dinsdag als eerste vrouw gekozen, belt haar".
func (c *clauseReader) apposition(first, last, hi int) bool {
	if c.doc.Src[c.doc.Tokens[first-1].Start] != ',' {
		return false
	}
	participle := false
	for i := last; i < min(hi, last+10); i++ {
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
func (s *sentence) scene(first, last, hi int) bool {
	return first > 1 && s.doc.Word(first-1) == "is" && equalFold(s.doc.Word(first-2), "het") && (last >= hi || s.doc.Tokens[last].Kind == text.Punct)
}

// beforeNoun reports whether the expression opens a phrase that ends in an
// inflected participle: "het woensdag vanwege noodweer gestaakte duel".
func (c *clauseReader) beforeNoun(last, hi int) bool {
	for i := last; i < min(hi, last+6); i++ {
		if c.doc.Tokens[i].Kind != text.Word || c.class(i) == vPassive || c.class(i) == vBe {
			return false
		}
		w := c.doc.Word(i)
		if i > last && c.doc.Tokens[i].Tag.POS() == text.ADP && c.doc.Tokens[i-1].Tag.POS() == text.ADP {
			return false // neemt het zondag op tegen
		}
		n := len(w)
		if n <= 5 || i+1 >= hi || c.doc.Tokens[i+1].Kind != text.Word {
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
func (s *sentence) ahead(first, lo int) bool {
	for i := first - 1; i >= max(lo, first-9); i-- {
		if contextWords()[s.doc.Tokens[i].Fold]&ofAhead != 0 {
			return true
		}
	}
	return false
}

// soon reports whether the clause goes on after the expression with what is
// still to come: a zal, or something not done yet ("het programma van woensdag
// is nog niet vrijgegeven").
func (s *sentence) soon(last, hi int) bool {
	for i := last; i < min(hi, last+12) && s.doc.Tokens[i].Kind == text.Word; i++ {
		switch w := s.doc.Word(i); {
		case w == "zal", w == "zullen":
			return true
		case w == "nog" && i+1 < hi:
			return s.doc.Word(i+1) == "niet" || s.doc.Word(i+1) == "geen"
		}
	}
	return false
}

// takesPlace reports whether the verb after the expression says that the thing
// before it takes place: "de dienst van zaterdag begint", "… gaat door".
func (s *sentence) takesPlace(last, hi int) bool {
	if last >= hi {
		return false
	}
	if w := s.doc.Word(last); w == "gaat" || w == "gaan" {
		return s.carriesOn(last, hi)
	}
	return contextWords()[s.doc.Tokens[last].Fold]&ofEvent != 0
}

// carriesOn reports whether a door ends the clause of the gaat at i.
func (s *sentence) carriesOn(i, hi int) bool {
	for i++; i < hi && s.doc.Tokens[i].Kind == text.Word; i++ {
		if s.doc.Word(i) == "door" {
			return i+1 == hi || s.doc.Tokens[i+1].Kind == text.Punct
		}
	}
	return false
}

// upon reports whether the expression ends a phrase that na opens behind the
// verb: "stijgt na de koerssprong maandag", "na de botsing met een auto,
// zaterdag in Gent". One that opens the sentence may be of plans: "Na het duel
// zondag neemt hij rust".
func (c *clauseReader) upon(first, lo int) bool {
	i, reach := first-1, 4
	apart := c.doc.Src[c.doc.Tokens[i].Start] == ','
	if apart {
		i, reach = i-1, 10
	}
	for end := i - reach; i >= max(lo, end); i-- {
		if c.doc.Tokens[i].Kind != text.Word || c.class(i) != notVerb {
			return false
		}
		switch c.doc.Word(i) {
		case "na", "sinds":
			return i < first-2 && !(apart && i == first-3) // na Pinksteren, dinsdag
		case "van", "op", "in", "voor", "met", "tegen":
			if !apart {
				return false
			}
		}
	}
	return false
}

// pastVerb reports whether a past tense precedes in the clause.
func (c *clauseReader) pastVerb(first, lo int) bool {
	for i := first - 1; i >= max(lo, first-tenseReach); i-- {
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
func (c *clauseReader) against(i, lo int) bool {
	for k := i; k >= max(lo, i-7); k-- {
		if c.doc.Tokens[k].Kind != text.Word && c.doc.Tokens[k].Kind != text.Number || c.class(k) != notVerb {
			return false
		}
		switch c.doc.Word(k) {
		case "dan":
			more := c.doc.Word(max(lo, k-1))
			return len(more) > 3 && strings.HasSuffix(more, "er")
		case "tegen", "tegenover":
			return c.doc.Tokens[k+1].Kind == text.Number
		}
	}
	return false
}

// coming reports whether such a name ends at token i, or before the place or the
// opponent that goes with it: "het duel in Hamburg van vrijdag".
func (s *sentence) coming(i, lo int) bool {
	if i >= lo && comingEvent(s.doc.Word(i)) {
		return true
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
func (c *clauseReader) event(i, lo int) (after, to bool) {
	for k := i; k >= max(lo, i-6); k-- {
		if c.doc.Tokens[k].Kind != text.Word || k < i && c.class(k) != notVerb {
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
