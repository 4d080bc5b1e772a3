package timeago

import "strings"

// Counts and durations.

const (
	gQty = 1 << cQty
	gOrd = 1 << cOrd
	gDur = 1 << cDur
)

var numberRules = []ruleRow{
	{gQty, "Int", qtyInt, "over 12 dagen = 2025-12-15"},
	{gQty, "Int +,|. +Int", qtyDecimal, "2,5 uur = PT2H30M"},
	{gQty, "Int ½", qtyPlus(50), "2½ uur = PT2H30M"},
	{gQty, "Num", qtyNum, "drie weken = P3W"},
	{gQty, "een kwart", qty(25, false), "een kwart eeuw = P25Y"},
	{gQty, "een half|halve", qty(50, false), "een half uur geleden = 2025-12-03T11:30"},
	{gQty, "een Tally", tally, "een paar dagen geleden = 2025-11-30"},
	{gQty, "paar|enkele|enige|wat|meerdere|verscheidene|verschillende", qty(300, true), "enkele weken geleden = 2025-11-12"},
	{gQty, "Num en Num", qtyHundreds, "honderd en drie dagen geleden = 2025-08-22"},
	{gQty, "iets|net|ietsje? meer|minder|langer|korter|vroeger dan Qty", approxOf(3), "iets meer dan een maand = P1M"},
	{gDur, "Int2 en Int2 Unit", durBoth, "22 en 25 jaar = P22Y"},
	{gQty, "Num|Int en een half|halve", qtyPlus(50), "twee en een half uur geleden = 2025-12-03T09:30"},
	{gQty, "Approx Qty", approxOf(1), "ruim drie weken geleden = 2025-11-12"},
	{gQty, "een kleine|dikke|ruime|goede|krappe Qty", approxOf(2), "een kleine drie weken geleden = 2025-11-12"},
	{gQty, "een kleine|klein|dikke|dik|ruime|ruim|goede|goed|krappe|krap", qty(100, true), "een kleine week geleden = 2025-11-26"},
	{gQty, "rond|tegen de Qty", approxOf(2), "rond de drie uur = 2025-12-03T03"},
	{gQty, "nog Qty", liberally(same(1)), "nog een week = P1W"},
	{gQty, "Qty tot|of|à|a|, Qty", qtyLower(0, 2), "acht tot tien jaar = P8Y"},
	{gQty, "Int|Num +-|/ +Int|Num", qtyLower(0, 2), "drie/vier weken = P3W"},

	{gOrd, "Int +e|ste|de", ordInt, "de 19e eeuw = 18"},
	{gOrd, "Int2 e|ste (Unit|Weekday|kerstdag|paasdag|pinksterdag)", ordInt, "in het 2 e kwartaal van 2020 = 2020-Q2"},
	{gOrd, "Int2 de (eeuw)", ordInt, "de 17 de eeuw = 16"},
	{gOrd, "Int2 e|ste|de (en|of|tot|-|/) (Ord) (eeuw)", ordInt, "12 e en 13 e eeuw = 1101/1301"},

	{gDur, "Qty Unit", durUnit, "zeven jaar = P7Y"},
	{gDur, "een Unit of Int / Int", durOrBoth, "een jaar of 6/7 geleden = 2019"},
	{gDur, "een Unit of Num|Int", durOr, "een dag of veertien geleden = 2025-11-19"},
	{gDur, "kwartiertje|halfuurtje", durBare, "kwartiertje = PT15M"},
	{gDur, "Qty volle|hele|lange Unit", durLong, "drie lange jaren = P3Y"},
	{gDur, "Qty UnitAbbr +.?", durAbbr, "28 min. geleden = 2025-12-03T11:32"},
	{gDur, "Qty UnitSign", liberally(durSign), "14 s = PT14S"},
	{gDur, `Int +'|"`, liberally(durPrime), `2' = PT2M`},
	{gDur, "Dur en|,? Dur", durJoin, "een week en drie dagen = P1W3D"},
	{gDur, "de|het|een|'t? hele|volle|gehele|ganse|andere Unit", liberally(durOne), "de hele week = P1W"},
	{gDur, "een|de|het heel|hele|volle Unit lang", durAll, "een heel jaar lang = P1Y"},
	{gDur, "Qty Weekday|Weekdays", liberally(durWeekday), "twee maandagen later = 2025-12-15"},
}

// durBare is one of a unit whose name says so: "kwartiertje pauze".
func durBare(m *match) bool {
	u := uQuarterHour
	if m.begins(0, 'h') {
		u = uHalfHour
	}
	return m.give(node{op: nDur, n: 100, unit: u})
}

func qty(n int32, approx bool) action {
	return func(m *match) bool { return m.give(node{op: nQty, n: n, approx: approx}) }
}

// tally is a drietal, or a paar, which is three by convention.
func tally(m *match) bool { return m.give(node{op: nQty, n: m.n(1), approx: true}) }

func qtyInt(m *match) bool {
	return m.when(m.node(0).digits <= 5, node{op: nQty, n: m.n(0) * 100})
}

func qtyNum(m *match) bool { return m.give(node{op: nQty, n: m.n(0)}) }

// qtyDecimal is "2,5", and "1.500", in which the mark parts the thousands.
func qtyDecimal(m *match) bool {
	a, b := m.node(0), m.node(2)
	m.out.op = nQty
	switch {
	case b.digits == 1:
		m.out.n = a.n*100 + b.n*10
	case b.digits == 2 && m.begins(1, '.'):
		return false // a time of the clock
	case b.digits == 2:
		m.out.n = a.n*100 + b.n
	case b.digits == 3 && m.begins(1, ','):
		m.out.n = a.n*100 + b.n/10 // 0,026 seconden
	case b.digits == 3:
		m.out.n = (a.n*1000 + b.n) * 100
		return a.digits <= 3 && a.n*1000+b.n < 100000
	default:
		return false
	}
	return a.digits <= 5
}

// qtyPlus is a count and n hundredths.
func qtyPlus(n int32) action {
	return func(m *match) bool {
		return m.when(m.node(0).digits <= 5, node{op: nQty, n: m.hundredths(0) + n})
	}
}

// qtyHundreds is "honderd en drie".
func qtyHundreds(m *match) bool {
	a, b := m.n(0), m.n(2)
	m.out = node{op: nQty, n: a + b}
	return a >= 10000 && a%10000 == 0 && fits(b, 1, 9999) && b%100 == 0
}

// qtyLower is the lower bound of a range of counts: the conventions take it.
func qtyLower(i, j int) action {
	return func(m *match) bool {
		if m.digits(i) != m.digits(j) && m.c.isMark(m.at[i+1], ",") {
			return false // in de Formule 1, tien jaar later
		}
		lo, hi := m.hundredths(i), m.hundredths(j)
		m.out = node{op: nQty, n: lo, approx: m.node(i).approx}
		return lo < hi && hi <= 10_000_000 && lo > 0
	}
}

func ordInt(m *match) bool {
	return m.when(m.node(0).digits <= 3, node{op: nWord, n: m.n(0)})
}

// durOf is the count of element k in units of element u.
func durOf(m *match, k, u int) bool {
	q := m.node(k)
	return m.when(q.n >= 0, node{op: nDur, n: q.n, unit: m.unit(u), approx: q.approx})
}

// durUnit is a count of units; a diminutive is of one at most: een uurtje.
func durUnit(m *match) bool {
	w := m.word(1)
	switch q := m.node(0); {
	case m.news() && m.capital(1) && len(w) > 1 && w[1] >= 'a':
		return false // a name: De 5 Uur Show
	case m.news() && q.n == 300 && q.approx && m.unit(1) >= uDay && m.unit(1) <= uMonth && !m.plural(1) && m.c.t.isA(m.c.atoms[m.at[0]].hash, 1<<cSome):
		return false // geen enkele dag
	case q.n > 150 && strings.HasSuffix(w, "je"):
		return false
	}
	return durOf(m, 0, 1)
}

// durBoth is two lengths of one unit, of which the lower is taken.
func durBoth(m *match) bool {
	m.out = node{op: nDur, n: min(m.n(0), m.n(2)) * 100, unit: m.unit(3)}
	return m.out.unit >= uDay && m.plural(3) || m.out.unit == uYear
}

// durOr is "een dag of veertien".
func durOr(m *match) bool { return durAbout(m, m.hundredths(3)) }

// durOrBoth is "een jaar of 6/7", of which the lower is taken.
func durOrBoth(m *match) bool { return durAbout(m, min(m.n(3), m.n(5))*100) }

func durAbout(m *match, n int32) bool {
	m.out = node{op: nDur, n: n, unit: m.unit(1), approx: true}
	return fits(n, 200, 20000) && !m.plural(1)
}

// durLong is "drie lange jaren"; a long day has no length.
func durLong(m *match) bool {
	durOf(m, 0, 2)
	return m.n(0) > 100
}

// durAbbr is a duration with its unit cut short. A quarter is none in running
// text: "een kwart van hen".
func durAbbr(m *match) bool {
	switch u := m.unit(1); {
	case !m.news():
	case m.c.atoms[m.at[1]-1].kind != atomDigit && !m.has(2), m.capital(1), u == uQuarter:
		return false // een min van drie miljoen, een WK
	case u == uHour && m.has(2) && !m.space(1):
		return false // om 16u. at the end of a sentence
	}
	return durOf(m, 0, 1)
}

func durSign(m *match) bool {
	durOf(m, 0, 1)
	return !m.capital(1)
}

func durPrime(m *match) bool {
	u := uMinute
	if m.begins(1, '"') {
		u = uSecond
	}
	return m.when(m.node(0).digits <= 3, node{op: nDur, n: m.n(0) * 100, unit: u})
}

// durJoin adds a duration to one of a larger unit: drie uur en een kwartier.
func durJoin(m *match) bool {
	a, b := m.node(0), m.node(2)
	ua, _ := unitBase(a.unit)
	ub, _ := unitBase(b.unit)
	if ua == ub || a.dur != 0 || b.approx || ua > ub && b.n >= 100*fills[ub] || !m.liberal() && ua < ub {
		return false
	}
	if m.news() && m.word(2) == "een" && !(m.has(1) && m.begins(1, 'e')) {
		return false // om 12 uur een minuut stilte
	}
	m.out = *a
	m.out.dur = m.id(2)
	return true
}

// fills is how many of a unit at most are beside a larger one: "2,5 jaar en
// 14 maanden" are two lengths.
var fills = [...]int32{uSecond: 60, uMinute: 60, uHour: 24, uDay: 31, uWeek: 53, uMonth: 12, uQuarter: 4, uSeason: 4, uYear: 100, uDecade: 100, uCentury: 100}

// durOne is a whole unit.
func durOne(m *match) bool { return m.give(node{op: nDur, n: 100, unit: m.unit(2)}) }

// durAll is a whole unit, said with lang to be a length.
func durAll(m *match) bool { return m.when(!m.plural(2), node{op: nDur, n: 100, unit: m.unit(2)}) }

func durWeekday(m *match) bool {
	q := m.node(0)
	return m.when(q.n%100 == 0, node{op: nDur, n: q.n, unit: uWeekday, weekday: int8(m.n(1)), approx: q.approx})
}
