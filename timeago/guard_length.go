package timeago

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// When a length of time is none: the age of a person, a rate, a gap.

// lengthRows are the rows of [guardRows] for lengths.
var lengthRows = []guardRow{
	{1 << nDur, "De man is [32 jaar] oud.", "Dat duurde [32 jaar].", always, kindAfter(ofAge)},
	{1 << nDur, "Het was [een dag] van rouw.", "Dat duurde [een dag] van 24 uur.", running, func(g *guard) bool {
		return oneDay(g) && g.wordIn(g.next, "van") && !g.measured(g.next+1)
	}},
	{1 << nDur, "Hij vond het [een dag] om te vergeten.", "Hij deed er [een dag] over om te winnen.", running, all(oneDay, after("om", "met"), not(before("na", "binnen", "in")))},
	{1 << nDur, "Op [een dag] was het op.", "Dat duurde [een dag].", always, all(oneDay, before("op"))},
	{1 << nDur, "Dat is 11 procent [meer dan een jaar] geleden.", "Dat duurde [meer dan een jaar].", always, all(after("geleden", "eerder", "terug", "later"), (*guard).compared)},
	{1 << nDur, "Zij won met tienden van [een seconde].", "Zij won na een rit van [een minuut].", always, all(before("van"), kindTwoBefore(ofFraction))},
	{1 << nDur, "Ik bel in [enkele dagen].", "Dat duurt [enkele dagen].", planned, all(about, before("in"))},
	{1 << nDur, "Leestijd: [3 minuten].", "Het duurde [3 minuten].", running, all(seconds, (*guard).readingTime)},
	{1 << nDur, "Zij werd derde op [11 seconden].", "Zij werd derde na [11 seconden].", running, all(seconds, (*guard).gap)},
	{1 << nDur, "Zij hield [drie seconden] over op de tweede.", "Zij had [drie seconden] over.", running, all(seconds, after("over", "voorsprong", "achterstand"), twoAfter("op"))},
	{1 << nDur, "Net binnen:\n[4 min] Brug weer open", "Net binnen:\n[4 min] wachten op de brug", running, (*guard).itemAge},
	{1 << nDur, "Zij werkt [36 uur] per week.", "Zij werkt [drie dagen] per jaar.", running, func(g *guard) bool {
		return g.wordIn(g.next, "per") && (g.n.unit < uDay || g.n.unit > uYear)
	}},

	// Ages.
	{1 << nDur, "Zij heeft een zus die nog maar [18 jaar] is.", "Zij woont daar, wat al [18 jaar] is.", running, func(g *guard) bool {
		return years(g) && g.wordIn(g.next, "is", "was") && g.closed(g.next+1) && !g.wordIn(g.prev, "al")
	}},
	{1 << nDur, "Wie [18 jaar] of ouder is, mag mee.", "Wie [18 jaar] of langer wacht, mag mee.", running, all(years, after("of", "en"), twoAfter("ouder", "jonger"))},
	{1 << nDur, "Toen zij [18 jaar] werd, vertrok zij.", "Wat in [18 jaar] werd gebouwd, is weg.", running, all(years, after("wordt", "werd", "geworden"), not(before("in", "na", "binnen")))},
	{1 << nDur, "Met zijn [29 jaar] is hij de oudste.", "Na zijn [29 jaar] dienst stopt hij.", running, all(years, before("zijn", "haar", "mijn"), twoBefore("met"))},
	{1 << nDur, "Zij is pas [17 jaar].", "Zij heeft pas [17 jaar] gewacht.", running, all(years, closed, before("pas"), twoBefore("ben", "is", "was"))},
	{1 << nDur, "Maas, inmiddels [37 jaar], stopt.", "Dat duurt, inmiddels [37 jaar] lang.", running, all(years, closed, before("inmiddels", "intussen"), twoBefore(","))},
	{1 << nDur, "Op 4 juni werd de spits [18 jaar].", "Op 4 juni werd de spits [18 jaar] geschorst.", running, func(g *guard) bool {
		return years(g) && g.turned() && (!g.wordAt(g.next) || g.wordIn(g.next, "en"))
	}},
	{1 << nDur, "De spits ([37 jaar]) stopt.", "De brug (dicht, [37 jaar] lang) is open.", running, all(years, before("("), after(")"))},
	{1 << nDur, "De winnaar, Jelle Wentink, [zeventien jaar], juichte.", "De bouw, van start tot eind, [zeventien jaar], was duur.", running, func(g *guard) bool {
		return years(g) && g.wordIn(g.prev, ",") && g.wordIn(g.next, ",") && g.doc.Tokens[max(g.prev-1, 0)].Flags&text.Capital != 0
	}},
	{1 << nDur, "Een man van [23 jaar] viel.", "Een bouw van [23 jaar] is lang.", running, all(years, before("van"), kindTwoBefore(person))},
	{1 << nDur, "Zij zijn 23 of [21 jaar].", "Het duurde lang en [23 jaar] later was het klaar.", running, all(years, before("en", "of", "tot"), numberTwoBefore)},
	{1 << nDur, "Hij is [32 jaar].", "Hij was [67 jaar] koning.", running, func(g *guard) bool {
		is := g.prev
		if g.capitalInside(is) {
			is-- // Is Maas 32 jaar?
		}
		return years(g) && g.wordIn(is, "is", "was", "ben", "wordt", "werd") && !g.wordIn(is-1, "dat", "het", "dit") && (!g.wordAt(g.next) || g.wordIn(g.next, "en", "maar", "geworden", "toen"))
	}},
	{1 << nDur, "Kinderen vanaf [12 jaar] mogen mee.", "Kinderen wachten er [12 jaar].", running, all(years, before("boven", "onder", "vanaf", "leeftijd"))},
	{1 << nDur, "Zij verhogen de leeftijd naar [67 jaar].", "Zij verhogen de straf naar [67 jaar].", running, func(g *guard) bool {
		return years(g) && g.wordIn(g.prev, "naar", "tot", "op", "van") && strings.HasSuffix(g.word(g.prev-1), "leeftijd")
	}},
	{1 << nDur, "Wie boven de [65 jaar] komt, mag mee.", "Hij zat de [65 jaar] uit.", running, all(years, before("de"), twoBefore("boven", "onder", "tussen"))},
	{1 << nDur, "Wie ouder dan [65 jaar] reist, mag mee.", "Dat duurde langer dan [65 jaar].", running, all(years, before("dan"), twoBefore("ouder", "jonger"))},
}

// closed reports whether a mark is at token i, or the text ends before it.
func (a *nearby) closed(i int) bool { return !a.has(i) || a.doc.Tokens[i].Kind == text.Punct }

// readingTime reports whether a length is how long an article takes to read or
// to hear: "leestijd: 3 minuten", "3 min. lezen".
func (g *guard) readingTime() bool {
	for i := g.prev; i >= 0 && i > g.prev-5; i-- {
		if g.wordOf(i, ofReading) {
			return g.wordOf(i, isReadingTime) || g.wordIn(i+1, "naar")
		}
	}
	return g.wordOf(g.next, isReadingTime) || g.wordIn(g.next, "lezen", "luisteren") && g.has(g.next+1) && !g.wordAt(g.next+1)
}

// measured reports whether token i begins what a length is of: a number, or a
// time. A verb names none: "een dag van tellen".
func (g *guard) measured(i int) bool {
	return g.numberIs(i) || g.has(i) && g.chart.t.core(g.doc, i) && g.doc.Tokens[i].Tag.POS() != text.VERB
}

// turned reports whether a werd shortly before makes a number of years what
// somebody turned: "op 4 juni werd de middenvelder 18 jaar".
func (g *guard) turned() bool {
	for i := g.prev; i > g.prev-5 && g.wordAt(i); i-- {
		if g.wordIn(i, "werd", "wordt") {
			return true
		}
	}
	return false
}
