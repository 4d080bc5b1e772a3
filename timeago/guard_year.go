package timeago

import (
	"strconv"
	"strings"

	"github.com/kopij/kopij/text"
)

// When four digits are a year and not a count.

// yearGuard is a guard of a bare year.
type yearGuard struct{ *guard }

// yearOK reports whether four digits are a year here.
func (g yearGuard) yearOK(y, prev, next int) bool {
	switch {
	case g.yearsBelow(), g.stated(prev, next), g.ofFigure(y, prev, next):
		return true
	case g.wordOf(next, counted), g.amounts(prev, next):
		return false
	case prev < 0 && next < 0:
		return !g.chart.news()
	}
	lead := g.listedYear(prev) || g.wordOf(prev, yearLead)
	free := fits(y, freeYears, 2060) && (g.freeYear(prev, next) || g.plainYear(y, prev, next))
	return free || lead && !g.chart.news() || g.ledYear(y, prev, next, lead)
}

// ledYear reports whether the word before four digits makes a year of them, and
// they count no noun.
func (g yearGuard) ledYear(y, prev, next int, lead bool) bool {
	switch noun := g.nounAfter(next); {
	case fits(y, 1900, 2050):
		return lead && (!noun || !g.wordOf(prev, ofCount) || g.listedYear(prev))
	case y < 1900:
		// "in 1432 stadsrechten": a count is mostly a round number.
		return g.wordOf(prev, ofOldYear) && (!noun || y%10 != 0 && g.wordIn(prev, "in")) || !noun && y%10 != 0 && g.madeIn(prev, next)
	default:
		return g.wordOf(prev, ofFarYear) && !noun
	}
}

// amounts reports whether two numbers are those of "voor 2000 tot 6000 euro".
func (a *nearby) amounts(prev, next int) bool {
	return a.wordIn(next, "tot", "à") && a.wordIn(prev, "voor", "van", "tussen", "met") && a.numberIs(next+1) && a.wordOf(next+2, counted)
}

// listedYear reports whether the four digits behind token prev go on a list:
// "in 2016, 2017 en 2018".
func (a *nearby) listedYear(prev int) bool {
	return a.wordIn(prev, ",", "en") && a.numberIs(prev-1) && a.doc.Tokens[prev-1].Len() == 4
}

// freeYears is the first of the years that news speaks of without a word that
// makes years of them: "2030 haal ik niet".
const freeYears = 1950

// freeYear reports whether four digits stand where a year does and a count does
// not: as the subject of a sentence, alone behind a colon, behind a place, or
// at the head of a list of years.
func (g yearGuard) freeYear(prev, next int) bool {
	toks := g.doc.Tokens
	closes := next < 0 || toks[next].Kind != text.Word && toks[next].Kind != text.Number
	switch {
	case prev < 0 || toks[prev].Kind == text.Quote:
		return g.verb(next) || g.wordIn(next, ":", "dus", "ook")
	case g.wordIn(prev, "ook", "dat") && !closes:
		return !g.nounAfter(next)
	case g.wordIn(prev, ":"):
		return closes
	case g.wordIn(prev, "is", "wordt", "was"):
		return g.wordIn(next, "omdat", ".", ",") && g.wordOf(prev-1, isYear)
	case g.wordIn(prev, ","):
		return closes && prev > 0 && toks[prev-1].Flags&text.Capital != 0 && !g.wordIn(next, ",")
	}
	return false
}

// stated reports whether four digits are the value of a field that says when
// something was done: "Opgericht: 1854".
func (g yearGuard) stated(prev, next int) bool {
	return g.wordIn(prev, ":") && !g.wordAt(next) && g.has(prev-1) && (participleForm(strings.ToLower(g.word(prev-1))) || g.wordOf(prev-1, isYear))
}

// ofFigure reports whether four digits say of which year the figure behind a
// colon is: "Omzet 2018: 188 miljoen".
func (g yearGuard) ofFigure(y, prev, next int) bool {
	return g.wordAt(prev) && g.wordIn(next, ":") && g.numberIs(next+1) && fits(g.ref.Year()-y, -1, 3)
}

// madeIn reports whether the van at token prev says what year a thing is of:
// "een sluisdeur van 1862". One number of two is a count: "van 1862 naar 1900".
func (g yearGuard) madeIn(prev, next int) bool {
	if !g.wordIn(prev, "van") || prev == 0 || g.numberIs(next) || g.wordIn(next, "naar", "tot", "à", "op") {
		return false
	}
	return g.doc.Tokens[prev-1].Tag.POS() == text.NOUN
}

// plainYear reports whether four digits that no word leads are a year: near the
// reference's own, behind neither a name ("Natura 2000") nor a word of a count,
// and before nothing that they could count. It needs the tags of the words.
func (g yearGuard) plainYear(y, prev, next int) bool {
	if !g.chart.news() || !g.doc.Tagged || !g.has(prev) || y%100 == 0 || abs(y-g.ref.Year()) > nearYears {
		return false
	}
	if g.nounAfter(next) || g.numberIs(prev) || g.wordIn(prev, "naar") || g.numberIs(next) {
		return false
	}
	before := &g.doc.Tokens[prev]
	if before.Kind != text.Word {
		return g.wordIn(prev, ":", ",")
	}
	if g.capitalInside(prev) || g.wordOf(prev, ofCount|ofCopyright) || g.chart.t.isA(before.Fold, 1<<cApprox) {
		return false
	}
	switch before.Tag.POS() {
	case text.DET, text.NUM, text.NOUN, text.PROPN: // "lijn 2018", "Pinkpop 2019"
		return false
	case text.VERB, text.AUX:
		return g.wordAt(next)
	}
	return true
}

// nearYears is how far from the reference's own year one without a word that
// makes a year of it may lie.
const nearYears = 75

// verb reports whether token i is a verb.
func (g *guard) verb(i int) bool {
	if !g.wordAt(i) || g.clause.class(i) == notVerb {
		return false
	}
	pos := g.doc.Tokens[i].Tag.POS()
	return !g.doc.Tagged || pos == text.VERB || pos == text.AUX
}

// wordAt reports whether token i is a word.
func (a *nearby) wordAt(i int) bool {
	return a.has(i) && a.doc.Tokens[i].Kind == text.Word
}

// numberIs reports whether token i is a number.
func (a *nearby) numberIs(i int) bool {
	return a.has(i) && a.doc.Tokens[i].Kind == text.Number
}

// nounAfter reports whether token i looks like the noun that a number counts.
func (g *guard) nounAfter(i int) bool {
	if !g.wordAt(i) {
		return false
	}
	if g.doc.Tagged {
		switch t := g.doc.Tokens[i].Tag; t.POS() {
		case text.NOUN:
			return t.Num() != text.Sing // in 1586 landsadvocaat
		case text.ADJ:
			// "van 2026 dicht" has no noun
			return i+1 < len(g.doc.Tokens) && g.doc.Tokens[i+1].Tag.POS() == text.NOUN
		}
		return false
	}
	w := g.word(i)
	return len(w) > 4 && w[0] >= 'a' && (w[len(w)-2:] == "en" || w[len(w)-1] == 's') && g.clause.class(i) == notVerb
}

// yearReach is how many tokens away the next line of a list of years may begin.
const yearReach = 40

// yearsBelow reports whether the year heads a line of a list of years, which
// counts up or down: "1995 geboren in Delft", and on the next line "2003 wint
// zij de beker", or heads it before a colon.
func (g yearGuard) yearsBelow() bool {
	first := g.doc.TokenAt(g.chart.atoms[g.e.from].start)
	if g.lineYear(first) == 0 {
		return false
	}
	if g.wordIn(first+1, ":") {
		return true
	}
	for i := first + 1; i < min(len(g.doc.Tokens), first+yearReach); i++ {
		if g.lineYear(i) != 0 {
			return true
		}
	}
	for i := first - 1; i >= max(0, first-yearReach); i-- {
		if g.lineYear(i) != 0 {
			return true
		}
	}
	return false
}

// countedBy reports whether token i is what a number before it counts: a unit,
// or a noun in the plural.
func (g *guard) countedBy(i int) bool {
	w := g.word(i)
	return g.wordOf(i, counted) || g.nounAfter(i) && (strings.HasSuffix(w, "en") || strings.HasSuffix(w, "s"))
}

// lineYear is the year that heads a line at token i, behind a bullet or not,
// with something after it; 0 where none does.
func (g yearGuard) lineYear(i int) int {
	toks := g.doc.Tokens
	if i+1 >= len(toks) || toks[i+1].Flags&text.LineBefore != 0 {
		return 0
	}
	y := g.firstYear(i)
	if !fits(y, 1000, 2060) || g.countedBy(i+1) {
		return 0
	}
	if toks[i].Flags&text.LineBefore != 0 || i == 0 {
		return y
	}
	if b := &toks[i-1]; (b.Kind == text.Punct || b.Kind == text.Dash) && (b.Flags&text.LineBefore != 0 || i == 1) {
		return y
	}
	return 0
}

// firstYear is the number of four digits that token i is, or the first of two:
// 1984-1998; 0 for another.
func (a *nearby) firstYear(i int) int {
	switch w := a.word(i); {
	case len(w) == len("1984"):
		return a.numberAt(i)
	case len(w) == len("1984-1998") && w[4] == '-':
		y, _ := strconv.Atoi(w[:4])
		return y
	}
	return 0
}
