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
	{gQty, "een", qty(100, false), "een uur geleden = 2025-12-03T11"},
	{gQty, "een kwart", qty(25, false), "een kwart eeuw = P25Y"},
	{gQty, "driekwart", qty(75, false), "driekwart jaar = P9M"},
	{gQty, "een half|halve", qty(50, false), "een half uur geleden = 2025-12-03T11:30"},
	{gQty, "een paar|aantal|handvol", qty(300, true), "een paar dagen geleden = 2025-11-30"},
	{gQty, "paar|enkele|enige|wat|meerdere|verscheidene|verschillende", qty(300, true), "enkele weken geleden = 2025-11-12"},
	{gQty, "een tweetal", qty(200, true), "een tweetal weken geleden = 2025-11-19"},
	{gQty, "een drietal", qty(300, true), "een drietal maanden geleden = 2025-09"},
	{gQty, "een vijftal", qty(500, true), "een vijftal jaren geleden = 2020"},
	{gQty, "een vijftiental", qty(1500, true), "een vijftiental dagen geleden = 2025-11-18"},
	{gQty, "een dertigtal", qty(3000, true), "een dertigtal jaren geleden = 1995"},
	{gQty, "een tiental", qty(1000, true), "een tiental jaren geleden = 2015"},
	{gQty, "een twintigtal", qty(2000, true), "een twintigtal dagen geleden = 2025-11-13"},
	{gQty, "Num en Num", qtyHundreds, "honderd en drie dagen geleden = 2025-08-22"},
	{gQty, "Qty duizend", qtyThousands, "12 duizend jaar geleden = -9975"},
	{gQty, "Int2|Num +/ +Int2|Num", qtyLower(0, 2), "drie/vier weken = P3W"},
	{gQty, "iets|net|ietsje meer|minder|langer|korter dan Qty", qtyApprox(3), "iets meer dan een maand = P1M"},
	{gDur, "Int2 en Int2 Unit", durBoth, "22 en 25 jaar = P22Y"},
	{gQty, "Num|Int en een half|halve", qtyPlus(50), "twee en een half uur geleden = 2025-12-03T09:30"},
	{gQty, "Approx Qty", qtyApprox(1), "ruim drie weken geleden = 2025-11-12"},
	{gQty, "een kleine|dikke|ruime|goede|krappe Qty", qtyApprox(2), "een kleine drie weken geleden = 2025-11-12"},
	{gQty, "een kleine|dikke|ruime|goede|krappe", qty(100, true), "een kleine week geleden = 2025-11-26"},
	{gQty, "een klein|dik|ruim|goed|krap", qty(100, true), "een klein uur geleden = 2025-12-03T11"},
	{gQty, "meer|minder|langer|korter|vroeger dan Qty", qtyApprox(2), "meer dan twee uur geleden = 2025-12-03T10"},
	{gQty, "rond|tegen de Qty", qtyApprox(2), "rond de drie uur = 2025-12-03T03"},
	{gQty, "nog Qty", nogQty, "nog een week = P1W"},
	{gQty, "Qty tot|of|à|a|, Qty", qtyLower(0, 2), "acht tot tien jaar = P8Y"},
	{gQty, "Int +- +Int", qtyLower(0, 2), "4-5 dagen = P4D"},

	{gOrd, "Int +e|ste|de", ordInt, "de 19e eeuw = 18"},

	{gDur, "Qty Unit", durUnit, "zeven jaar = P7Y"},
	{gDur, "een Unit of Int / Int", durOrBoth, "een jaar of 6/7 geleden = 2019"},
	{gDur, "een Unit of Num|Int", durOr, "een dag of veertien geleden = 2025-11-19"},
	{gDur, "kwartiertje|halfuurtje", durBare, "kwartiertje = PT15M"},
	{gDur, "Qty volle|hele|lange Unit", durUnit2, "drie lange jaren = P3Y"},
	{gDur, "Qty UnitAbbr +.?", durAbbr, "28 min. geleden = 2025-12-03T11:32"},
	{gDur, "Qty UnitSign", durSign, "14 s = PT14S"},
	{gDur, `Int +'|"`, durPrime, `2' = PT2M`},
	{gDur, "Int Int +/ +Int Unit", durFraction, "6 1/4 uur = PT6H15M"},
	{gDur, "Dur en|, Dur", durJoin(2), "een week en drie dagen = P1W3D"},
	{gDur, "Dur , en Dur", durJoin(3), "een uur, en 5 minuten = PT1H5M"},
	{gDur, "Dur Dur", durJoin(1), "twee uur 45 minuten = PT2H45M"},
	{gDur, "de|het|een|'t hele|volle|gehele|ganse|andere Unit", durWhole(2), "de hele week = P1W"},
	{gDur, "een|de|het heel|hele|volle Unit lang", durAll, "een heel jaar lang = P1Y"},
	{gDur, "hele|volle|gehele|andere Unit", durWhole(1), "hele dag = P1D"},
	{gDur, "Qty Weekday|Weekdays", durWeekday, "twee maandagen later = 2025-12-15"},
}

// durBare is one of a unit whose name says so: "kwartiertje pauze".
func durBare(m *match) bool {
	e := m.c.ents[m.at[0]]
	for _, s := range m.c.t.senses[e.sense : e.sense+e.nsens] {
		if s.cat == cUnit {
			m.out = node{op: nDur, x: 100, y: s.value, z: noAdj}
			return true
		}
	}
	return false
}

func qty(x int32, approx bool) func(*match) bool {
	return func(m *match) bool {
		m.out.op, m.out.x, m.out.approx = nQty, x, approx
		return true
	}
}

func qtyInt(m *match) bool {
	n := m.node(0)
	m.out.op, m.out.x = nQty, n.x*100
	return n.y <= 5
}

func qtyNum(m *match) bool {
	m.out.op, m.out.x = nQty, m.node(0).x
	return true
}

func qtyDecimal(m *match) bool {
	a, b := m.node(0), m.node(2)
	m.out.op = nQty
	switch b.y {
	case 1:
		m.out.x = a.x*100 + b.x*10
	case 2:
		m.out.x = a.x*100 + b.x
		if m.c.s[m.c.atoms[m.at[1]].start] == '.' {
			return false // a time of the clock
		}
	case 3:
		if m.c.s[m.c.atoms[m.at[1]].start] == ',' {
			m.out.x = a.x*100 + b.x/10 // 0,026 seconden
			break
		}
		m.out.x = (a.x*1000 + b.x) * 100
		return a.y <= 3 && a.x*1000+b.x < 100000
	default:
		return false
	}
	return a.y <= 5
}

func qtyPlus(x int32) func(*match) bool {
	return func(m *match) bool {
		n := m.node(0)
		m.out.op, m.out.x = nQty, n.x+x
		if n.op == nInt {
			m.out.x = n.x*100 + x
			return n.y <= 5
		}
		return true
	}
}

// qtyHundreds is "honderd en drie".
func qtyHundreds(m *match) bool {
	a, b := m.node(0).x, m.node(2).x
	m.out.op, m.out.x = nQty, a+b
	return a >= 10000 && a%10000 == 0 && b > 0 && b < 10000 && b%100 == 0
}

// qtyThousands is "12 duizend".
func qtyThousands(m *match) bool {
	q := m.node(0)
	m.out = *q
	m.out.x *= 1000
	return q.x >= 100 && q.x <= 100*maxYear/1000
}

// durBoth is two lengths of one unit, of which the lower is taken.
func durBoth(m *match) bool {
	a, b := m.node(0), m.node(2)
	m.out = node{op: nDur, x: min(a.x, b.x) * 100, y: int32(m.x(3)), z: noAdj}
	return unit(m.out.y) >= uDay && m.plural(3) || unit(m.out.y) == uYear
}

func qtyApprox(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		m.out.approx = true
		return true
	}
}

func nogQty(m *match) bool {
	m.out = *m.node(1)
	return m.liberal()
}

// qtyLower is the lower bound of a range of counts: the conventions take it.
func qtyLower(i, j int) func(*match) bool {
	return func(m *match) bool {
		a, b := m.node(i), m.node(j)
		digits := m.c.atoms[m.at[i]].kind == atomDigit
		if k := int(m.at[i+1]); digits != (m.c.atoms[m.at[j]].kind == atomDigit) && m.c.isMark(k, ",") {
			return false // in de Formule 1, tien jaar later
		}
		lo, hi := a.x, b.x
		if a.op == nInt {
			lo *= 100
		}
		if b.op == nInt {
			hi *= 100
		}
		m.out = node{op: nQty, x: lo, approx: a.approx, z: noAdj}
		return lo < hi && hi <= 10_000_000 && lo > 0
	}
}

func ordInt(m *match) bool {
	m.out.op, m.out.x = nWord, m.node(0).x
	return m.node(0).y <= 3
}

func dur(m *match, q *node, u unit) bool {
	m.out = node{op: nDur, x: q.x, y: int32(u), approx: q.approx, z: noAdj}
	return q.x >= 0
}

// durUnit is a count of units; a diminutive is of one at most: een uurtje.
func durUnit(m *match) bool {
	a := m.c.atoms[m.at[1]]
	if m.news() && m.capital(1) && a.end-a.start > 1 && m.c.s[a.start+1] >= 'a' {
		return false // a name: De 5 Uur Show
	}
	if n := m.node(0); m.news() && n.x == 300 && n.approx && !m.plural(1) {
		switch w := m.c.atoms[m.at[0]]; m.c.s[w.start:w.end] {
		case "enkele", "enige", "meerdere", "verschillende":
			return unit(m.x(1)) != uDay && unit(m.x(1)) != uWeek && unit(m.x(1)) != uMonth && dur(m, n, unit(m.x(1))) // geen enkele dag
		}
	}
	if m.node(0).x > 150 && strings.HasSuffix(m.c.s[a.start:a.end], "je") {
		return false
	}
	return dur(m, m.node(0), unit(m.x(1)))
}

// durOr is "een dag of veertien".
func durOr(m *match) bool {
	n := m.node(3)
	x := n.x
	if n.op == nInt {
		x *= 100
	}
	m.out = node{op: nDur, x: x, y: int32(m.x(1)), approx: true, z: noAdj}
	return x >= 200 && x <= 20000 && !m.plural(1)
}

// durOrBoth is "een jaar of 6/7", of which the lower is taken.
func durOrBoth(m *match) bool {
	m.out = node{op: nDur, x: min(m.node(3).x, m.node(5).x) * 100, y: int32(m.x(1)), approx: true, z: noAdj}
	return m.out.x >= 200 && m.out.x <= 20000 && !m.plural(1)
}

// durUnit2 is "drie lange jaren"; a long day has no length.
func durUnit2(m *match) bool {
	return m.node(0).x > 100 && dur(m, m.node(0), unit(m.x(2)))
}

// durAbbr is a duration with its unit cut short. A quarter is none in running
// text: "een kwart van hen".
func durAbbr(m *match) bool {
	u := unit(m.x(1))
	if m.news() && (m.c.atoms[m.at[1]-1].kind != atomDigit && !m.has(2) || m.capital(1)) {
		return false // een min van drie miljoen, een WK
	}
	if m.news() && u == uHour && m.has(2) && !m.space(1) {
		return false // om 16u. at the end of a sentence
	}
	return (u != uQuarter || m.liberal()) && dur(m, m.node(0), u)
}

func durSign(m *match) bool {
	return m.liberal() && !m.capital(1) && dur(m, m.node(0), unit(m.x(1)))
}

func durPrime(m *match) bool {
	u := uMinute
	if m.c.s[m.c.atoms[m.at[1]].start] == '"' {
		u = uSecond
	}
	m.out = node{op: nDur, x: m.node(0).x * 100, y: int32(u), z: noAdj}
	return m.c.mode&(modeWhole|modePlan) != 0 && m.node(0).y <= 3
}

func durFraction(m *match) bool {
	a, p, q := m.x(0), m.x(1), m.x(3)
	if q == 0 || p >= q || a > 99999 {
		return false
	}
	m.out = node{op: nDur, x: int32(a*100 + p*100/q), y: int32(m.x(4)), z: noAdj}
	return m.liberal()
}

// durJoin adds a duration to one of a larger unit: drie uur en een kwartier.
func durJoin(k int) func(*match) bool {
	return func(m *match) bool {
		a, b := *m.node(0), *m.node(k)
		ua, _ := unitBase(unit(a.y))
		ub, _ := unitBase(unit(b.y))
		if ua == ub || a.a != 0 || b.approx || ua > ub && int64(b.x) >= int64(100*fills[ub]) || !m.liberal() && ua < ub {
			return false
		}
		m.out = a
		m.out.a = m.id(k)
		m.out.approx = a.approx || b.approx
		return true
	}
}

// fills is how many of a unit at most are beside a larger one: "2,5 jaar en
// 14 maanden" are two lengths.
var fills = [...]int{uSecond: 60, uMinute: 60, uHour: 24, uDay: 31, uWeek: 53, uMonth: 12, uQuarter: 4, uSeason: 4, uYear: 100, uDecade: 100, uCentury: 100}

func durWhole(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nDur, x: 100, y: int32(m.x(k)), z: noAdj}
		return m.liberal()
	}
}

// durAll is a whole unit, said with lang to be a length.
func durAll(m *match) bool {
	m.out = node{op: nDur, x: 100, y: int32(m.x(2)), z: noAdj}
	return !m.plural(2)
}

func durWeekday(m *match) bool {
	q := m.node(0)
	m.out = node{op: nDur, x: q.x, y: int32(uWeekday), w: m.node(1).x, z: noAdj, approx: q.approx}
	return m.liberal() && q.x%100 == 0
}
