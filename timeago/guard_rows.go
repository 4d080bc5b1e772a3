package timeago

import (
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// guard is an edge with the words around it: the tokens before and after, -1
// where the sentence has none.
type guard struct {
	*scanner
	e          *edge
	n          *node
	prev, next int
}

// alone reports whether the edge is a single atom.
func (g *guard) alone() bool { return g.e.upto-g.e.from == 1 }

// digits reports whether it begins with digits.
func (g *guard) digits() bool { return g.chart.atoms[g.e.from].kind == atomDigit }

// opens reports whether it begins with the word w.
func (g *guard) opens(w string) bool {
	a := &g.chart.atoms[g.e.from]
	return equalFold(g.chart.s[a.start:a.end], w)
}

// ends reports whether it ends in the word w.
func (g *guard) ends(w string) bool {
	a := &g.chart.atoms[g.e.upto-1]
	return equalFold(g.chart.s[a.start:a.end], w)
}

// guardRow refuses an edge for what is around it.
type guardRow struct {
	ops    uint64 // of the edge's node
	no     string // text in which what is in square brackets is no time
	yes    string // and text in which it is one
	in     mode   // what it holds for: running text, planners' phrases
	refuse func(*guard) bool
}

const (
	running = modeNews
	planned = modePlan
	always  = running | planned
)

const (
	nouns   = 1<<nWeekday | 1<<nMonth | 1<<nPart
	lengths = 1<<nOffset | 1<<nAnchor
)

var guardRows = []guardRow{
	{1<<nIn | 1<<nUnit, "Zij [zat vorig weekend] thuis.", "Zij zat [vorig weekend] thuis.", running, opens("zat")},
	{1<<nUntil | 1<<nSince, "Zij werkt [tot 20 uur] per week.", "De weg is dicht [tot 20 uur].", running, (*guard).amount},
	{1 << nYear, "Er kwamen [2018] mensen.", "Dat was in [2018].", always, func(g *guard) bool {
		if g.alone() && g.digits() {
			return !yearGuard{g}.yearOK(int(g.n.year), g.prev, g.next)
		}
		return g.n.approx && g.chart.atoms[g.e.upto-1].kind == atomDigit && !yearGuard{g}.yearOK(int(g.n.year), g.prev+1, g.next) // rond 1992
	}},
	{1 << nYear, "Dat kostte vorig [jaar 1225] minderjarigen het leven.", "Dat was in het jaar [1225].", running, func(g *guard) bool {
		if g.alone() && g.digits() || g.n.approx || g.chart.atoms[g.e.upto-1].kind != atomDigit {
			return false
		}
		if g.n.form == quotedYear {
			month := g.has(g.next) && g.chart.t.isA(g.doc.Tokens[g.next].Fold, 1<<cMonth) // ‘29 februari’
			return month || g.nounAfter(g.next) || g.prev >= 0 && !g.wordOf(g.prev, yearLead)
		}
		return !g.wordIn(g.prev, "het", "in", "sinds", "van")
	}},
	{1 << nYear, "Er wonen ruim [tweeduizend] mensen.", "Dat begon in [tweeduizend].", running, func(g *guard) bool {
		return g.alone() && !g.digits() && (g.nounAfter(g.next) || g.wordOf(g.next, counted))
	}},
	{nouns, "De spits Remko [Vrijdag] scoorde.", "De spits scoorde [vrijdag].", running, all((*guard).alone, capital)},
	{1<<nMonth | 1<<nIn, "Op 31 [februari] viel sneeuw.", "Op [28 februari] viel sneeuw.", running, func(g *guard) bool {
		// The number before it would be its day if it had one of that number.
		return !g.digits() && g.numberIs(g.prev) && g.doc.Tokens[g.prev].Len() <= 2 && (g.n.op == nMonth || g.chart.nodes[g.n.of].op == nMonth)
	}},
	{1<<nWeekday | 1<<nPart, "Dat zei Maes in De [zondag].", "Dat zei Maes op [zondag].", running, all(before("de", "het"), capitalBefore, wordTwoBefore)},
	{1 << nOffset, "Dat is 11 procent [meer dan een jaar geleden].", "Dat was [een jaar geleden].", always, (*guard).compared},
	{1 << nOffset, "Dat stijgt [over een jaar] tijd.", "De brug gaat [over een jaar] dicht.", always, all(forward, after("tijd", "gerekend", "genomen"), not(twoAfter("voor", "om")))},
	{1 << nOffset, "Het debat ging [over vier jaar] oorlog.", "De brug gaat [over vier jaar] dicht.", running, (*guard).topic},
	{1 << nOffset, "Hij keert na [3 jaar terug].", "Dat was [3 jaar terug].", always, all(backward, ends("terug"), before("om", "rond", "tegen", "na", "in"))},
	{1 << nOffset, "Zij is net [een week terug] van vakantie.", "Dat was [een week terug].", always, all(backward, ends("terug"), not(before("van")), after("van", "uit", "in", "bij", "naar", "gezet", "zetten", "gedraaid", "draaien", "te", "zou", "gaan", "gaat"))},
	{1 << nSeason, "Het was een spannende [zomer].", "Deze [zomer] was het droog.", running, all((*guard).alone, either(before("een", "geen", "zonder", "per", "beetje"), twoBefore("een", "heel", "uiterst"), superlative))},
	{1 << nWeekday, "Een dorp zonder [zondag].", "De winkel was dicht, [zondag].", running, all((*guard).alone, before("geen", "zonder", "zwarte", "stille", "gewone"))},
	{1 << nSeason, "Dit is de [herfst] van zijn loopbaan.", "Dit is de [herfst van 2019].", running, all(after("van"), twoAfter("zijn", "haar", "mijn", "hun"))},
	{1 << nSeason, "Wij lazen die [zomer] veel.", "Wij lazen [deze zomer] veel.", running, all((*guard).alone, either(capital, before("die", "dezelfde")))},
	{1 << nHoliday, "Zij speelt met [Valentijn] Maas.", "Wij komen met [Kerst].", running, all((*guard).alone, capitalAfter, capital, personal)},
	{1 << nHoliday, "Zij woont op [Sint-Maarten].", "Wij lopen op [11 november].", running, func(g *guard) bool {
		return g.wordIn(g.prev, "op", "voor", "naar", "van") && g.wordIn(g.prev+1, "sint-maarten")
	}},
	{1 << nHoliday, "Zij vieren Chinees [Nieuwjaar].", "Wij vieren [Nieuwjaar].", running, before("chinees", "chinese", "joods", "joodse", "islamitisch", "orthodox", "russisch")},
	{1 << nHoliday, "De [carnaval] was druk.", "Met [carnaval] was het druk.", running, all(personal, not(before("op", "met", "voor", "na", "tot", "sinds", "rond", "tijdens")))},
	{1<<nRoll | 1<<nUnit, "Dat waren de [laatste jaren] van zijn leven.", "Het werd de [laatste jaren] drukker.", always, all(final, (*guard).lastOf)},
	{1 << nRoll, "In de [laatste tien minuten] viel een doelpunt.", "In de [afgelopen tien minuten] viel er regen.", running, func(g *guard) bool {
		return g.n.adj == adjFinal && g.chart.nodes[g.n.dur].unit <= uMinute
	}},
	{1<<nRoll | 1<<nUnit, "Hij is bezig aan zijn [laatste weken].", "Het was de [laatste weken] druk.", running, all(final, before("zijn", "haar", "hun", "mijn", "ons", "onze", "die", "diens", "hele", "allerlaatste"))},
	{1 << nUnit, "Met het Oog op [Morgen] bestaat lang.", "Zij komt [morgen].", running, all((*guard).alone, wordBefore, capital)},
	{1 << nIn, "Op 3 mei 2019 kwam zij met de trein [die morgen] vertrekt.", "Op 3 mei 2019 kwam zij. [Die morgen] vertrok de trein.", running, all(opens("die"), ends("morgen"), wordBefore)},
	{1 << nUnit, "Er is een [morgen].", "Er is [morgen] overleg.", always, all(forward, before("een", "geen"))},
	{1 << nUnit, "Dat is [vandaag] de dag gewoon.", "Dat is [vandaag] gebeurd.", always, all(opens("vandaag"), after("de"), twoAfter("dag"))},
	{1 << nNth, "In de [eerste negen maanden] viel geen doelpunt.", "De omzet steeg in de [eerste negen maanden].", always, elsewhere},
	{1 << nHalf, "In de [tweede helft] scoorde de spits.", "De winst daalde in de [tweede helft].", always, either(elsewhere, func(g *guard) bool { return g.n.business && g.match(g.prev) })},
	{1<<nQuarter | 1<<nSub, "In [Q1] was hij de snelste in de kwalificatie.", "In [Q1] steeg de winst.", running, (*guard).qualifying},
	{1 << nSince, "[Sinds vorige week] bekend werd dat de brug dicht is, staat er file.", "[Sinds vorige week] is de brug dicht.", always, (*guard).conjunction},
	{1 << nRange, "Het seizoen [2017-2018] was lang.", "De brug was dicht in [2017-2018].", always, func(g *guard) bool {
		w := g.word(g.prev)
		return len(w) >= 7 && equalFold(w[len(w)-7:], "seizoen")
	}},
	{1 << nRange, "Hij zat [drie tot vier uur] in de zaal.", "Hij zat er [van drie tot vier uur].", running, either(after("per"), (*guard).bareHours)},
	{1 << nAnchor, "Dat is 11 procent [meer dan een jaar eerder].", "Dat was [een jaar eerder].", always, (*guard).compared},
	{1 << nAfter, "Hij stopt [na maandag] te zijn verslagen.", "Hij stopt [na maandag].", running, either((*guard).infinitive, ends("terug"))},
	{1 << nPart, "In de [avond] van de verkiezingen was het laat.", "In de [avond] werd het koud.", always, after("van", "voor", "na", "dat", "die", "waarop", "waarin")},
	{1 << nClock, "Hij reed het in [ongeveer 12 uur].", "Hij kwam [rond 12 uur].", running, func(g *guard) bool {
		return g.n.approx && g.wordIn(g.prev, "in", "na", "van", "al", "duurt", "duurde", "kost", "kostte") && g.wordIn(g.prev+1, "ongeveer", "circa", "ca", "ca.")
	}},
	{1 << nClock, "Bekijk de goals ([1:44])", "De finale ([20:45]) is uitverkocht.", running, (*guard).bracketed},
	{1 << nClock, "[00:00:02.100] --> 00:00:07.400", "Vertrek: [00:00:02.100]", running, (*guard).caption},
	{1 << nClock, "1. Jan Verzonnen [4u41]' 2. Piet Verzonnen", "De bus komt om [4u41]. 2. De trein", running, (*guard).primed},
	{1 << nClock, "Het laatste lied ([0:21]) is kort.", "Het laatste lied begint om [0:21].", running, (*guard).playingTime},
	{1 << nClock, "23:40 Brug weer open\n[23:22] Trein rijdt\n22:59 Uitslagen", "09:00 Inloop\n[09:30] Lezing\n10:15 Pauze", running, (*guard).ticker},
	{1 << nClock, "In deze aflevering:\n00:00 Het begin\n[02:41] Het plein", "Het programma:\n09:00 Het begin\n[09:41] Het plein", running, (*guard).chapter},
	{1 << nClock, "Het is [vijf voor twaalf] voor de bossen.", "Het is [vijf voor half twaalf].", running, func(g *guard) bool {
		return g.n.hour == 11 && g.n.minute == 55 && !g.digits() && g.wordIn(g.prev, "is", "was")
	}},
	{1 << nDM, "Zij gaf een acht ([4/5]).", "Dat stond hier ([26/11]).", running, (*guard).fraction},
	{1 << nDM, "Het was [29 februari] 2023.", "Het was [29 februari 2024].", always, func(g *guard) bool {
		y := g.numberAt(g.next)
		return y >= 1000 && int(g.n.day) > daysIn(y, int(g.n.month))
	}},
	{1 << nWeekNo, "Dat was in [week 53] van 2024.", "Dat was in [week 53 van 2026].", always, func(g *guard) bool {
		i := g.next
		if g.wordIn(i, "van", "in", ",") {
			i++
		}
		y := g.numberAt(i)
		return y >= 1000 && int(g.n.n) > weeksIn(y)
	}},
	{1 << nClock, "De fiets kost [14:30] euro.", "De trein gaat om [14.30] uur.", always, all((*guard).digits, kindAfter(counted))},
	{1 << nClock, "Er kwamen in [vijf uur zes] mensen.", "De trein van [negen uur dertig] viel uit.", running, func(g *guard) bool {
		a := &g.chart.atoms[max(int(g.e.upto)-2, 0)]
		return g.e.upto-g.e.from >= 3 && equalFold(g.chart.s[a.start:a.end], "uur") && (g.nounAfter(g.next) || g.wordOf(g.next, counted))
	}},
	{1 << nClock, "Hij finishte op [1:12] van de winnaar.", "Hij kwam op tijd, om [1:12].", running, all((*guard).digits, before("op"), after("van", "achter"))},
	{1<<nClock | 1<<nRange, "De schaal is [1:50].", "De trein gaat om [1:50].", running, (*guard).ratio},
	{1 << nClock, "Luister naar dit artikel ([3:12]).", "Luister naar dit artikel om [3:12].", running, (*guard).furniture},
	{1 << nDayNum, "Dat is [de 15e] etappe.", "Dat is [de 15e] om drie uur.", planned, func(g *guard) bool {
		// "de 15e" before a noun is a place in a list.
		return g.n.weekday == 0 && g.wordAt(g.next) && !g.wordIn(g.next, "terug", "om", "tussen", "van", "tot", "en", "weg", "rond")
	}},
	{1 << nBefore, "De start is gepland [voor 31 oktober].", "Het moet [voor 31 oktober] klaar zijn.", running, func(g *guard) bool {
		return g.n.byThen && !g.obliged() && !g.before() && !g.dueBy()
	}},
	{1 << nBefore, "Er was rust [voor de 15e] etappe.", "Het is klaar [voor de 15e].", planned, func(g *guard) bool {
		of := &g.chart.nodes[g.n.of]
		return of.op == nDayNum && of.weekday == 0 && g.wordAt(g.next) && !g.wordIn(g.next, "terug", "om", "weg")
	}},
	{1 << nRecur, "Dat is de [dagelijkse] praktijk.", "Zij zwemt [dagelijks].", always, func(g *guard) bool {
		return g.n.part == noPart && g.wordOf(g.next, ofHabitNoun)
	}},
	{1<<nAfter | 1<<nSince | 1<<nBefore | 1<<nUntil, "Het was de derde zege, [na 1991], 1999 en 2015.", "Dat was [na 1991], zei hij.", running, all(of(1<<nYear), after(","), numberTwoAfter)},
	{1<<nAfter | 1<<nBefore | 1<<nUntil, "Zij won [na de 1000] meter.", "Dat was [na 1991].", running, all(of(1<<nYear), endsInDigits, kindAfter(counted))},
	{1<<nSeason | 1<<nMonth | 1<<nHoliday, "De [herfst]- en winterstormen krijgen een naam.", "In de [herfst] waait het.", running, func(g *guard) bool {
		end := g.chart.atoms[g.e.upto-1].end
		return end < len(g.chart.s) && g.chart.s[end] == '-'
	}},
	{1 << nUnit, "Dat staat in [deze Week] van de krant.", "Dat staat [deze week] in de krant.", running, func(g *guard) bool {
		return !g.alone() && g.capitalInside(g.doc.TokenAt(g.chart.atoms[g.e.upto-1].start))
	}},
	{1 << nRange, "De dichter [Jun-Jun] Salonga las voor.", "Dat duurt [jan-feb] nog.", running, func(g *guard) bool {
		a, b := &g.chart.nodes[g.n.from], &g.chart.nodes[g.n.to]
		return a.op == nMonth && b.op == nMonth && a.month == b.month
	}},
	{1 << nHoliday, "Op 11 juli is het een [Vlaamse feestdag].", "Dat was op de [Vlaamse feestdag].", running, before("een", "geen")},
	{1 << nBefore, "Zij is bang [voor Koningsdag].", "Het is klaar [voor Koningsdag].", running, all(of(1<<nHoliday), before("bang", "op", "tips", "plannen", "programma", "cadeau", "cadeaus", "recepten", "weer"))},
	{1 << nIn, "Er vielen vorige [zomer 1700] doden.", "Dat was in de [zomer 1970] zo.", running, func(g *guard) bool {
		return g.chart.nodes[g.n.in].op == nYear && g.wordOf(g.next, counted)
	}},
	{1<<nNth | 1<<nRange | 1<<nIn | 1<<nWeekday, "Elke [derde zaterdag van maart] is er markt.", "De [derde zaterdag van de maand] is er markt.", running, before("elke", "elk", "iedere", "ieder")},
	{1<<nBefore | 1<<nAfter, "Het gebeurde even [voor 16.00 uur].", "Het moet [voor 16.00 uur] klaar zijn.", running, all(before("even", "vlak"), of(1<<nClock))},
	{1 << nWeekday, "Het is ten [laatste vrijdag] klaar.", "Het was [afgelopen vrijdag] klaar.", running, all(final, before("ten"))},
	{1 << nDMY, "Zij liep het in [3.12.25].", "Datum: [3.12.25]", running, func(g *guard) bool { return g.n.form == shortYear && !g.shortDateOK() }},
}

// guardsOf are the rows of each operation.
var guardsOf = sync.OnceValue(func() *[nodeOps][]*guardRow {
	by := new([nodeOps][]*guardRow)
	for _, rows := range [...][]guardRow{lengthRows, guardRows} {
		for k := range rows {
			for op := range nodeOps {
				if rows[k].ops>>op&1 != 0 {
					by[op] = append(by[op], &rows[k])
				}
			}
		}
	}
	return by
})

// before reports whether the expression, which the voor of a year opens, is the
// first of a sentence whose verb follows: "Voor 2003 voer er een veer".
func (g *guard) before() bool {
	return g.prev < 0 && g.wordAt(g.next) && g.chart.nodes[g.n.of].op == nYear && g.clause.class(g.next) != notVerb
}

// topic reports whether the over that opens the edge says what something is
// about: "gaat over vier jaar oorlog".
func (g *guard) topic() bool {
	next := g.next
	if !g.opens("over") || !g.wordAt(next) || !g.anyOf(ofTopic, g.prev-3, g.prev+1) {
		return false
	}
	if g.doc.Tagged {
		if g.doc.Tokens[next].Tag.POS() == text.ADJ && g.wordAt(next+1) {
			next++ // over dertig jaar ondergronds werk
		}
		t := g.doc.Tokens[next].Tag
		return t.POS() == text.NOUN || t.Form() == text.Infinitive
	}
	// Without tags a noun is what ends the clause and is none of the words that
	// go with gaan.
	last := next+1 >= len(g.doc.Tokens) || g.doc.Tokens[next+1].Kind != text.Word
	return last && g.word(next)[0] >= 'a' && g.clause.class(next) == notVerb && !g.wordIn(next, "open", "dicht", "weg", "terug", "klaar", "door", "verder", "over", "af", "in", "mee")
}

// ratio reports whether two numbers with a colon are no time of the clock: of
// a scale, a score or a verse. What is written with uur always is one.
func (g *guard) ratio() bool {
	if !g.digits() || g.e.upto-g.e.from != 3 || !g.chart.isMark(int(g.e.from)+1, ":") {
		return false
	}
	if g.wordOf(g.prev, ofRatio|ofVerse) || g.wordOf(g.prev-1, ofRatio) && g.wordIn(g.prev, "is", "van", "was") || g.compares() {
		return true
	}
	if g.listed(g.prev) {
		return true
	}
	if !g.wordIn(g.prev, "met", "op") {
		return false
	}
	// "verloren met 3:20", and the gap of a race.
	return g.wordIn(g.prev, "met") || g.match(g.prev)
}

// compares reports whether the clause says of what two numbers are the ratio: "de
// verhouding tussen leraren en leerlingen is 1:27".
func (g *guard) compares() bool {
	for i := g.prev; i >= 0 && i > g.prev-compareReach && g.wordAt(i); i-- {
		if g.wordIn(i, "tussen") && g.wordOf(i-1, ofRatio) {
			return true
		}
	}
	return false
}

// compareReach is how many tokens before two numbers that may be.
const compareReach = 10

// listed reports whether token i is in a line that gives results, as its first
// word says: "Uitslag: 1. Maas 1:12; 2. De Vries 1:40".
func (a *nearby) listed(i int) bool {
	return a.wordOf(a.block(max(i, 0)).Tokens.First, ofResult)
}

// furniture reports whether a time of the clock is of the page and not of the
// story: how long the sound or the picture lasts, when the page was changed,
// where in a recording something is said.
func (g *guard) furniture() bool {
	s := g.chart.s
	start, end := g.chart.atoms[g.e.from].start, g.chart.atoms[g.e.upto-1].end
	if start > 0 && end < len(s) && s[start-1] == '[' && s[end] == ']' {
		return true
	}
	if start > 0 && s[start-1] == '(' && g.anyOf(ofReading, g.prev-5, g.prev+1) {
		return true
	}
	if g.wordOf(g.prev, ofUpdate) && g.wordIn(g.next, ":") {
		return true
	}
	return g.wordIn(g.prev, "▶", "►") || g.wordIn(g.prev, ":") && g.wordOf(g.prev-1, ofUpdate)
}

// fraction reports whether two numbers in round brackets could be a mark or a
// fraction, (4/5), and are not the date of a paper of these days.
func (g *guard) fraction() bool {
	start, end := g.chart.atoms[g.e.from].start, g.chart.atoms[g.e.upto-1].end
	if start == 0 || end == len(g.chart.s) || g.chart.s[start-1] != '(' && g.chart.s[end] != ')' {
		return false
	}
	w := g.chart.s[start:end]
	if _, mo, ok := strings.Cut(w, "/"); !ok || w[0] == '0' || mo[0] == '0' || g.n.day > 12 {
		return false
	}
	t := date(g.ref.Year(), int(g.n.month), int(g.n.day), g.ref)
	if t.After(g.ref) {
		t = date(g.ref.Year()-1, int(g.n.month), int(g.n.day), g.ref)
	}
	return g.ref.Sub(t) > paperReach
}

// paperReach is how long ago a paper appeared at most that a text gives the day
// and the month of in two numbers.
const paperReach = 15 * 24 * time.Hour

// primed reports whether the digits go on with a prime, as the time of a rider
// does: 4u58'12".
func (g *guard) primed() bool {
	rest := g.chart.s[g.chart.atoms[g.e.upto-1].end:]
	r, n := utf8.DecodeRuneInString(rest)
	rest = strings.TrimLeft(rest[n:], " ")
	return g.digits() && isApostrophe(r) && rest != "" && digit(rest[0])
}

// qualifying reports whether the words around are of a race, whose sessions
// are called Q1 to Q3.
func (g *guard) qualifying() bool {
	q := &g.chart.atoms[max(int(g.e.upto)-2, 0)]
	return equalFold(g.chart.s[q.start:q.end], "q") && g.anyOf(ofRace, g.prev-businessReach, g.prev+businessReach)
}

// shortDateOK reports whether a date whose year has two digits is one. With
// full stops it could be a runner's time or a version: it needs a word that
// dates follow. With words, a noun behind it could be what the number counts.
func (g *guard) shortDateOK() bool {
	if g.digits() && g.chart.isMark(int(g.e.from)+1, "-/") {
		return true
	}
	if !g.digits() || !g.chart.isMark(int(g.e.from)+1, ".") {
		return !g.nounAfter(g.next) && !g.wordOf(g.next, counted)
	}
	return g.prev < 0 || g.wordIn(g.prev, "op", "van", "tot", "sinds", "vanaf", "datum", "dd", "d.d.", "per", "(", "|") || g.wordIn(g.prev, ":") && !g.match(g.prev)
}
