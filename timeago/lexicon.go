package timeago

// cat is a semantic class of words, or of what the rules build from them. A
// rule of the grammar names classes; the lexicon says which words have them.
type cat uint8

// The classes of words and of digits.
const (
	cNum      cat = iota // a count, in hundredths: drie, anderhalf, een paar
	cOrd                 // an ordinal: derde, laatste (-1)
	cUnit                // a unit of time: dag, weken
	cUnitAbbr            // one short for it that needs a number before it: min, dgn, sec
	cUnitSign            // a single letter for it: h, s, j
	cWeekday             // maandag
	cWdAbbr              // ma, woe, vrij
	cWeekdays            // maandagen
	cMonth               // maart
	cMonAbbr             // mrt
	cPart                // avond
	cParts               // ('s) avonds
	cSeason              // zomer
	cHoliday             // kerst
	cRelDay              // gisteren
	cDayPart             // vanavond, gisterochtend, maandagmiddag
	cPartDays            // avonden, ochtenden
	cAdj                 // vorige, komende, deze
	cSub                 // begin, medio, eind
	cApprox              // ongeveer, ruim
	cEvery               // elke
	cFreq                // wekelijks
	cTimeWord            // middernacht
	cNow                 // nu, zojuist
	cYearWord            // negentienvijfentachtig
	cInt                 // digits
	cInt2                // one or two digits
	cYear4               // four digits that can be a year
	cDe                  // de, het, 't, een
	cEnglish             // am, pm
	cZone                // gmt, cet: a row of the zones
	cZoneAdj             // britse (tijd)

	// What the rules build.
	cQty      // a number, in words or digits, with approximation
	cDur      // a duration
	cHour     // an hour of the clock
	cClock    // a time of the clock
	cDM       // day and month
	cDate     // day, month and year
	cWd       // a weekday with what goes with it
	cDay      // anything that names a day
	cWeek     // a week, a weekend
	cMon      // a month with what goes with it
	cBig      // quarter, half-year, season
	cYear     // a year
	cEra      // decade, century
	cPod      // part of the day, as it joins a day
	cDate2    // a day and its time
	cT        // any expression that names a time
	cEnd      // what can end a range
	cRange    // a stretch from one time to another
	cOut      // what may be reported alone
	cOrdDay   // the number of a day in its month: de 15e
	cDayNum   // the same, as part of a date
	cClockish // a time of the clock that needs uur, a preposition or a day beside it
	cSubT     // the begin, middle or end of a unit
	cBC       // voor Christus
	cAD       // na Christus
	cCount    // number of classes
)

// Values of cAdj.
const (
	adjThis   = iota // deze
	adjPast          // afgelopen
	adjLast          // vorige
	adjComing        // komende
	adjNext          // volgende
	adjSame          // dezelfde, die
	adjFinal         // laatste
)

// Values of cSub.
const (
	subBegin = 1 + iota
	subMid
	subEnd
	subEarly // de vroege ochtend: the first half
	subLate
)

// row is a row of the lexicon: words with one class and value.
type row struct {
	words string
	cat   cat
	value int
}

// lexicon is the words that the grammar reads beside those that the rules
// name themselves. A word may have several rows.
var lexicon = []row{
	// Counts, in hundredths. "een paar" is three by convention.
	{"één éen eén", cNum, 100},
	{"half halve ½", cNum, 50},
	{"anderhalf anderhalve", cNum, 150},
	{"¼", cNum, 25},
	{"¾", cNum, 75},
	{"tweeduizend", cYearWord, 2000},
	{"negentienhonderd", cYearWord, 1900},

	{"laatste", cOrd, -1},
	{"voorlaatste eennalaatste", cOrd, -2},

	{"seconde seconden secondes tel tellen", cUnit, int(uSecond)},
	{"minuut minuten minuutje minuutjes", cUnit, int(uMinute)},
	{"uur uren uurtje uurtjes", cUnit, int(uHour)},
	{"kwartier kwartiertje kwartieren", cUnit, int(uQuarterHour)},
	{"halfuur halfuurtje", cUnit, int(uHalfHour)},
	{"dag dagen dagje dagjes daags etmaal etmalen", cUnit, int(uDay)},
	{"week weken weekje weekjes", cUnit, int(uWeek)},
	{"maand maanden maandje maandjes", cUnit, int(uMonth)},
	{"kwartaal kwartalen trimester trimesters", cUnit, int(uQuarter)},
	{"halfjaar semester semesters jaarhelft", cUnit, int(uHalfYear)},
	{"jaar jaren jaartje jaartjes kalenderjaar boekjaar", cUnit, int(uYear)},
	{"decennium decennia", cUnit, int(uDecade)},
	{"eeuw eeuwen", cUnit, int(uCentury)},
	{"weekend weekeinde weekends weekenden weekeinden weekendje", cUnit, int(uWeekend)},
	{"werkweek werkweken", cUnit, int(uWorkweek)},
	{"werkdag werkdagen weekdag weekdagen", cUnit, int(uWorkday)},
	{"nachten", cUnit, int(uNight)},

	{"sec secs", cUnitAbbr, int(uSecond)},
	{"min mins minuutjes", cUnitAbbr, int(uMinute)},
	{"u hr hrs", cUnitAbbr, int(uHour)},
	{"dgn dg", cUnitAbbr, int(uDay)},
	{"wk wkn", cUnitAbbr, int(uWeek)},
	{"mnd mnden", cUnitAbbr, int(uMonth)},
	{"kwart kw", cUnitAbbr, int(uQuarter)},
	{"jr jrn", cUnitAbbr, int(uYear)},
	{"s", cUnitSign, int(uSecond)},
	{"m", cUnitSign, int(uMinute)},
	{"h", cUnitSign, int(uHour)},
	{"d", cUnitSign, int(uDay)},
	{"w", cUnitSign, int(uWeek)},
	{"j", cUnitSign, int(uYear)},

	{"maandag", cWeekday, 1},
	{"dinsdag", cWeekday, 2},
	{"woensdag", cWeekday, 3},
	{"donderdag", cWeekday, 4},
	{"vrijdag", cWeekday, 5},
	{"zaterdag", cWeekday, 6},
	{"zondag", cWeekday, 7},
	{"ma maa", cWdAbbr, 1},
	{"di din dins", cWdAbbr, 2},
	{"wo woe woens", cWdAbbr, 3},
	{"do don dond", cWdAbbr, 4},
	{"vr vrij", cWdAbbr, 5},
	{"za zat", cWdAbbr, 6},
	{"zo zon", cWdAbbr, 7},
	{"maandagen maandags", cWeekdays, 1},
	{"dinsdagen dinsdags", cWeekdays, 2},
	{"woensdagen woensdags", cWeekdays, 3},
	{"donderdagen donderdags", cWeekdays, 4},
	{"vrijdagen vrijdags", cWeekdays, 5},
	{"zaterdagen zaterdags", cWeekdays, 6},
	{"zondagen zondags", cWeekdays, 7},

	{"januari", cMonth, 1},
	{"februari", cMonth, 2},
	{"maart", cMonth, 3},
	{"april", cMonth, 4},
	{"mei", cMonth, 5},
	{"juni", cMonth, 6},
	{"juli", cMonth, 7},
	{"augustus", cMonth, 8},
	{"september", cMonth, 9},
	{"oktober", cMonth, 10},
	{"november", cMonth, 11},
	{"december", cMonth, 12},
	{"jan", cMonAbbr, 1},
	{"feb febr", cMonAbbr, 2},
	{"mrt mar", cMonAbbr, 3},
	{"apr", cMonAbbr, 4},
	{"jun", cMonAbbr, 6},
	{"jul", cMonAbbr, 7},
	{"aug", cMonAbbr, 8},
	{"sep sept", cMonAbbr, 9},
	{"okt oct", cMonAbbr, 10},
	{"nov", cMonAbbr, 11},
	{"dec", cMonAbbr, 12},

	{"nacht", cPart, int(night)},
	{"ochtend morgen voormiddag", cPart, int(morning)},
	{"middag namiddag", cPart, int(afternoon)},
	{"avond", cPart, int(evening)},
	{"nachts", cParts, int(night)},
	{"ochtends morgens voormiddags smorgens sochtends", cParts, int(morning)},
	{"middags namiddags smiddags", cParts, int(afternoon)},
	{"avonds savonds", cParts, int(evening)},
	{"nachten", cPartDays, int(night)},
	{"ochtenden morgens", cPartDays, int(morning)},
	{"middagen namiddagen", cPartDays, int(afternoon)},
	{"avonden", cPartDays, int(evening)},

	{"eereergisteren", cRelDay, -3},
	{"eergisteren", cRelDay, -2},
	{"gisteren", cRelDay, -1},
	{"vandaag", cRelDay, 0},
	{"morgen", cRelDay, 1},
	{"overmorgen", cRelDay, 2},

	{"deze dit", cAdj, adjThis},
	{"huidige huidig lopende lopend", cAdj, adjThis},
	{"afgelopen voorbije voorbij jongste", cAdj, adjPast},
	{"vorige vorig verleden voorgaande voorafgaande", cAdj, adjLast},
	{"komende komend aankomende aankomend aanstaande eerstkomende", cAdj, adjComing},
	{"volgende volgend eerstvolgende", cAdj, adjNext},
	{"laatste", cAdj, adjFinal},

	{"begin", cSub, subBegin},
	{"medio", cSub, subMid},
	{"eind einde", cSub, subEnd},

	{"lente voorjaar", cSeason, 1},
	{"zomer", cSeason, 2},
	{"herfst najaar", cSeason, 3},
	{"winter", cSeason, 4},

	{"ongeveer circa ca grofweg pakweg ruwweg", cApprox, 0},
	{"zo'n ruim ruime krap bijna dik plusminus", cApprox, 0},

	{"elke elk iedere ieder", cEvery, 1},

	// How often, as hundredths of a unit above the unit.
	{"dagelijks dagelijkse", cFreq, 100<<8 | int(uDay)},
	{"wekelijks wekelijkse", cFreq, 100<<8 | int(uWeek)},
	{"tweewekelijks tweewekelijkse", cFreq, 200<<8 | int(uWeek)},
	{"maandelijks maandelijkse", cFreq, 100<<8 | int(uMonth)},
	{"tweemaandelijks tweemaandelijkse", cFreq, 200<<8 | int(uMonth)},
	{"driemaandelijks driemaandelijkse", cFreq, 300<<8 | int(uMonth)},
	{"halfjaarlijks halfjaarlijkse", cFreq, 50<<8 | int(uYear)},
	{"jaarlijks jaarlijkse", cFreq, 100<<8 | int(uYear)},
	{"tweejaarlijks tweejaarlijkse", cFreq, 200<<8 | int(uYear)},
	{"vierjaarlijks vierjaarlijkse", cFreq, 400<<8 | int(uYear)},

	{"middernacht", cTimeWord, 0},
	{"middaguur", cTimeWord, 12},

	{"nu zojuist zonet daarnet daarjuist", cNow, 0},

	{"de het 't den", cDe, 0},
	{"am", cEnglish, 0},
	{"pm", cEnglish, 1},
}

// dayWords are the words for a day that fuse with a part of it, with the day
// code of fused: today's is van.
var dayWords = []row{
	{"eergister eergisteren", cRelDay, -2},
	{"gister gisteren", cRelDay, -1},
	{"van", cRelDay, 0},
	{"morgen", cRelDay, 1},
	{"overmorgen", cRelDay, 2},
	{"maandag", cWeekday, 1},
	{"dinsdag", cWeekday, 2},
	{"woensdag", cWeekday, 3},
	{"donderdag", cWeekday, 4},
	{"vrijdag", cWeekday, 5},
	{"zaterdag", cWeekday, 6},
	{"zondag", cWeekday, 7},
}

// Day codes of a fused word: a weekday is its number, a relative day this
// plus its offset.
const relDayCode = 20

func fusedValue(day int, p part) int { return day<<4 | int(p) }

func fusedParts(v int) (day int, p part) { return v >> 4, part(v & 15) }
