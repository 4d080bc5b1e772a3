package timeago

import "github.com/kopij/kopij/text"

// Guards that look further than the words beside an expression.

// businessWords are what a text of business speaks of, by which "de tweede
// helft" is one of the year and not of a match.
var businessWords = [...]string{"omzet", "winst", "verlies", "markt", "marktomstandigheden", "kwartaal", "beurs", "verkopen", "economie", "opbrengsten", "beleggers", "prognose", "resultaat", "resultaten", "bedrijf", "groei", "productie", "investeringen", "inflatie", "rente"}

// businessReach is how many tokens to either side are looked at.
const businessReach = 40

// business tells whether the words around an expression are of business. A
// following van says what it is the half of.
func (sc *scanner) business(prev, next int) bool {
	if sc.doc == nil || prev < 0 || sc.wordIn(next, "van") {
		return false
	}
	toks := sc.doc.Tokens
	for i := max(0, prev-businessReach); i < min(len(toks), prev+businessReach); i++ {
		if toks[i].Kind == text.Word && sc.wordIn(i, businessWords[:]...) {
			return true
		}
	}
	return false
}

// compared tells whether an expression after token prev opens with the meer
// dan of a comparison: "11 procent meer dan een jaar geleden".
func (sc *scanner) compared(prev int) bool {
	if sc.doc == nil || prev < 0 || !sc.wordIn(prev+1, "meer", "minder") {
		return false
	}
	return sc.doc.Tokens[prev].Kind == text.Number || sc.wordIn(prev, "procent", "%", "euro", "dollar", "miljoen", "miljard", "punten", "fors", "veel", "procentpunt", "keer")
}

// obliged tells whether something before token prev must be done, by which
// "voor 1 juli" is a limit.
func (sc *scanner) obliged(prev int) bool {
	for i := prev; i >= 0 && i > prev-14 && sc.doc != nil; i-- {
		switch {
		case sc.wordIn(i, "moet", "moeten", "moest", "moesten", "dient", "dienen", "nog", "uiterlijk"):
			return true
		case sc.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0:
			return false
		}
	}
	return false
}

// general tells whether a binnen says how long a thing may take at any time:
// of minutes, and after a condition.
func (sc *scanner) general(e *edge, d *node) bool {
	if u, _ := unitBase(unit(d.y)); u <= uMinute {
		return true
	}
	first := sc.doc.TokenAt(sc.chart.atoms[e.from].start)
	for i := first - 1; i >= 0 && i > first-12; i-- {
		if t := &sc.doc.Tokens[i]; t.Kind != text.Word && t.Kind != text.Number {
			return false
		}
		if sc.wordIn(i, "als", "wanneer", "indien", "wie") {
			return true
		}
		if sc.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
			return false
		}
	}
	return false
}

// conjunction tells whether the sinds that opens a sentence joins a clause:
// "Sinds vorige week bekend werd dat …". A preposition's phrase is followed by
// the verb of the sentence, a clause ends in its own.
func (sc *scanner) conjunction(e *edge, prev, next int) bool {
	if sc.doc == nil || prev >= 0 || next < 0 || sc.doc.Tokens[next].Kind != text.Word {
		return false
	}
	if k := sc.clause.class(next); k != notVerb && k != vParticiple && k != vPlanned || sc.wordIn(next, "in", "op", "tot", "en", "of", "al", "ook", "is", "om", "te", "van", "zo") {
		return false
	}
	for i := next + 1; i < min(len(sc.doc.Tokens), next+6); i++ {
		if sc.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
			return false
		}
		switch sc.clause.class(i) {
		case notVerb, vParticiple, vPlanned:
		case vBoundary:
			return false
		default:
			return true
		}
	}
	return false
}
