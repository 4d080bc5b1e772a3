package timeago

// Weeks, months, quarters, seasons, years and what is counted within them.

const (
	gWeek = 1<<cWeek | 1<<cT | 1<<cEnd | 1<<cOut
	gMon  = 1<<cMon | 1<<cT | 1<<cEnd | 1<<cOut
	gBig  = 1<<cBig | 1<<cT | 1<<cEnd | 1<<cOut
	gYear = 1<<cYear | 1<<cT | 1<<cEnd | 1<<cOut
	gEra  = 1<<cEra | 1<<cT | 1<<cEnd | 1<<cOut
	gT    = 1<<cT | 1<<cEnd | 1<<cOut
	gSub  = 1<<cSubT | 1<<cT | 1<<cEnd | 1<<cOut
)

var periodRules = []ruleRow{
	// The unit that the reference lies in, the one before, the one after.
	{0, "Adj Unit", adjUnit(0, 1), "vorige week = 2025-W48"},
	{0, "deze Adj Unit", adjUnit(1, 2), "deze komende week = 2025-W50"},
	{gWeek, "week Int2", weekNo, "week 48 = 2025-W48"},
	{gWeek, "week Int2 ,|van|in? Year4", weekYear, "week 48 van 2024 = 2024-W48"},
	{gWeek, "(de)? week van|beginnend|aanvangend op? Day", weekOf, "de week van 10 april 2025 = 2025-W15"},
	{gWeek, "(de)? week na de? volgende", unitSkip(uWeek), "de week na de volgende = 2025-W51"},
	{gWeek, "(de|het)? weekend|weekeinde van Day", weekendOf, "weekend van 13 december 2025 = 2025-12-12T18/2025-12-15T00"},
	{gWeek, "weekend|weekeinde van DayNum en|- DM|Date", weekendOfDays, "weekend van 13 en 14 december 2025 = 2025-12-12T18/2025-12-15T00"},
	{gWeek, "(het)? weekend na het? volgende", unitSkip(uWeekend), "weekend na het volgende = 2025-12-19T18/2025-12-22T00"},
	{gWeek, "(het) weekend|weekeinde", bareUnit(1), "het weekend = 2025-12-05T18/2025-12-08T00"},
	{0, "dit|het|mijn|in Unit", theUnit, "het jaar = 2025"},
	{0, "deze|de|mijn Unit", theUnit, "mijn week = 2025-W49"},

	{gMon, "Month", month(0, -1), "maart = 2025-03"},
	{1<<cMon | 1<<cT | 1<<cEnd, "MonAbbr +.?", month(0, -1), "feb 2018 = 2018-02"},
	{gMon, "MonAbbr +.?", monAbbrPlan, "in mrt = 2025-03"},
	{gMon, "Adj Month|MonAbbr +.?", month(1, 0), "afgelopen april = 2025-04"},
	{gMon, "(de)? maand Month|MonAbbr +.?", month(2, -1), "de maand mei = 2025-05"},
	{gMon, "Mon ,|van|in? Year4", monYear(0, 2), "mei 2019 = 2019-05"},
	{gMon, "Mon van? YearWord", monYear(0, 2), "juni van negentiennegenennegentig = 1999-06"},
	{gMon, "Mon ,|van? het? Year", monIn(0, 3), "augustus vorig jaar = 2024-08"},
	{gMon, "Mon van? dat|datzelfde|hetzelfde|diezelfde jaar", ofThatYear, ""},
	{gMon, "Year (in)? Mon", monIn(2, 0), "volgend jaar maart = 2026-03"},
	{gMon, "Year4 ,? Month|MonAbbr", yearMon, "2016 juni = 2016-06"},
	{gMon, "Month|MonAbbr Int2", monShortYear, "augustus 99 = 1999-08"},
	{gMon, "Month|MonAbbr +. ' Int2", monShortYear2(3), "aug. '99 = 1999-08"},
	{gMon, "Month|MonAbbr ' Int2", monShortYear2(2), "augustus '99 = 1999-08"},
	{gMon, "MonAbbr +/ Year4", monYear(0, 2), "dec/2018 = 2018-12"},
	{gMon, "Int2 -|/ Year4", numMonth(0, 2), "11-2016 = 2016-11"},
	{gMon, "Year4 -|/|. Int2", numMonth(2, 0), "2016-11 = 2016-11"},

	{gBig, "Ord kwartaal|trimester", quarter, "derde kwartaal = 2025-Q3"},
	{gBig, "Adj Ord kwartaal|trimester", adjQuarter, "lopende vierde kwartaal = 2025-Q4"},
	{gBig, "Adj Ord jaarhelft|halfjaar|semester", adjHalf, "huidige tweede halfjaar = 2025-07/2026-01"},
	{gBig, "Ord kwartaal|trimester van? Year4|Year", quarterYear, "4e kwartaal 2018 = 2018-Q4"},
	{gBig, "Year4|Year ,? het? Ord kwartaal|trimester", quarterYear2, "2016 het derde kwartaal = 2016-Q3"},
	{gBig, "k|q +Int2", quarterCode(false), "K3 = 2025-Q3"},
	{gBig, "(in|over|van) q +Int2", quarterNews, "in Q1 = 2026-Q1"},
	{gBig, "k|q +Int2 van? Year4|Year", quarterCode(true), "Q1 2016 = 2016-Q1"},
	{gBig, "Ord jaarhelft|halfjaar|semester", half(0, -1), "tweede jaarhelft = 2025-07/2026-01"},
	{gBig, "Ord helft van Year4|Year", half(0, 3), "de eerste helft van 2019 = 2019-01/2019-07"},
	{gBig, "Ord jaarhelft|halfjaar|semester van? Year4|Year", half(0, 3), "eerste halfjaar van 2019 = 2019-01/2019-07"},
	{gBig, "Ord helft van het|dit jaar", half(0, -1), "tweede helft van dit jaar = 2025-07/2026-01"},
	{gBig, "(de) Ord helft", halfBare, ""},
	{gSub, "Ord helft van de? T", halfOf(4), "tweede helft van maart 2025 = 2025-03-16/2025-04-01"},
	{gBig, "SeasonName", season(0, -1), "zomer = 2025-SU"},
	{gBig, "Adj SeasonName", season(1, 0), "deze zomer = 2025-SU"},
	{gBig, "Year SeasonName", yearSeason, "volgend jaar zomer = 2026-SU"},
	{gBig, "SeasonName van? Year4", seasonYear, "zomer van 2018 = 2018-SU"},
	{gBig, "SeasonName van? Year4 +-|/ Year4|Int2", seasonYear, "winter van 2021/2022 = 2021-WI"},
	{gBig, "SeasonName van? Year|YearWord", seasonIn, "zomer van vorig jaar = 2024-SU"},

	{gYear, "Year4", year(0), "2017 = 2017"},
	{gYear, "YearWord", year(0), "in negentienachtentwintig = 1928"},
	{gYear, "tweeduizend en? Num", yearWords, "tweeduizend achttien = 2018"},
	{gYear, "jaar Year4", year(1), "jaar 2008 = 2008"},
	{gYear, "heel|gans het|dit jaar", wholeYear, "heel dit jaar = 2025"},
	{gYear, "(voor|over) het hele|volledige|gehele|ganse jaar", wholeYearNews, ""},
	{gYear, "jaar Int", yearPlan, "jaar 247 = 0247"},

	{gEra, "(de)? jaren Num", decadeWord, "jaren negentig = 199"},
	{gEra, "(de)? jaren '? Int", decade, "jaren '70 = 197"},
	{gEra, "jaren nul", decadeZero, "jaren nul = 200"},
	{gEra, "(de)? jaren Num|Int van de? vorige|deze eeuw", decadeOfCentury, "jaren 30 van deze eeuw = 203"},
	{gEra, "(de)? jaren '? Num|Int van de Ord eeuw", decadeOfNth, "jaren tachtig van de negentiende eeuw = 188"},
	{gEra, "(de)? jaren '? Num|Int en|tot|- de? jaren? '? Num|Int", decades, "jaren zestig en zeventig = 1960/1980"},
	{gEra, "Ord en Ord eeuw", centuries, "18e en 19e eeuw = 1701/1901"},
	{gEra, "Ord eeuw", century, "negentiende eeuw = 18"},

	// The first, the middle and the last part of a larger unit.
	{gSub, "SubWord T", sub(0, 1), "begin oktober = 2025-10-01/2025-10-11"},
	{gSub, "SubWord van T", sub(0, 2), "begin van 2019 = 2019-01/2019-05"},
	{gSub, "(het|de) SubWord van T", sub(1, 3), "het begin van 2019 = 2019-01/2019-05"},
	{gSub, "SubWord van? de|het Unit", subUnit(0, 3), "eind van de maand = 2025-12-21/2026-01-01"},
	{gSub, "SubWord van de|het T", sub(0, 3), "eind van de zomer = 2025-08/2025-09"},
	{gSub, "half|halfweg|halverwege T", subAs(subMid, 1), "half mei = 2025-05-11/2025-05-21"},
	{gSub, "halverwege|halfweg de|het Unit", subUnitAs(subMid, 2), "halverwege de week = 2025-12-03/2025-12-05"},
	{gSub, "halverwege de Part", halfwayPart, "halverwege de middag = 2025-12-03T15"},
	{gSub, "(het) midden|hartje van T", subAs(subMid, 3), "het midden van 2000 = 2000-05/2000-09"},
	{gSub, "(het)? einde|slot|eind van T", subAs(subEnd, 3), "einde van 2000 = 2000-09/2001-01"},
	{gSub, "(het)? einde|slot|eind van de|het Unit", subUnitAs(subEnd, 4), "het einde van het jaar = 2025-09/2026-01"},
	{gSub, "(de)? start|aanvang van T", subAs(subBegin, 3), "de start van 2008 = 2008-01/2008-05"},
	{gSub, "hartje SeasonName", subSeason, "hartje zomer = 2025-07/2025-08"},
	{gSub, "(het) begin|midden van de|het Unit", subUnitWord, "het begin van de week = 2025-12-01/2025-12-03"},
	{gT, "aan? het? eind|einde van de|deze|vandaag dag?", endOfDay, "aan het eind van de dag = 2025-12-03T23:59:59"},
	{gT, "eind|einde van T", endOfDayT, "eind van deze zondag = 2025-12-07T23:59:59"},
	{gT, "T aan? het? eind|einde van de dag", endOfDayAfter, "morgen einde van de dag = 2025-12-04T23:59:59"},

	// Counted within a larger unit.
	{gDay, "Ord Weekday (van|in) de? T", nthWd(0, 1, 4), "derde dinsdag van september = 2025-09-16"},
	{gDay, "de Ord Weekday van|in T", nthWdPlan(1, 2, 4), "de eerste vrijdag van juli = 2025-07-04"},
	{gDay, "Ord Weekday van de Unit", nthWdUnit, "eerste vrijdag van de maand = 2025-12-05"},
	{gDay, "Ord Weekday", nthWdBare, "tweede zondag = 2025-12-14"},
	{gDay, "Ord Weekday na T", nthWdAfter, "derde dinsdag na 25 december 2014 = 2015-01-13"},
	{0, "Ord Unit van|in T", nthUnit(0, 1, 3), "laatste dag van oktober 2015 = 2015-10-31"},
	{0, "de Ord Unit van|in T", nthUnitDe, "de laatste week van juli 2025 = 2025-07-21/2025-07-28"},
	{0, "Ord Unit van|in het|de|dit|deze Unit", nthUnitOf, "eerste week van het jaar = 2025-W01"},
	{gT, "Ord Qty Unit van|in T", nthUnits(0, 1, 2, 4), "eerste zes maanden van dit jaar = 2025-01/2025-07"},
	{gT, "(in|over) (de) eerste Qty Unit", firstMonths, ""},
	{gT, "Ord Qty Unit van|in het|de Unit", nthUnitsOf, "eerste drie maanden van het jaar = 2025-01/2025-04"},
	{gT, "rest van T", rest(2), "rest van deze week = 2025-12-03/2025-12-08"},
	{gT, "rest van? de|het|mijn|huidige|deze|dit? Unit", restUnit, "rest van de week = 2025-12-03/2025-12-08"},
	{gT, "rest T", rest(1), "rest deze week = 2025-12-03/2025-12-08"},
	{gT, "Unit|Year tot op heden", toDate, "jaar tot op heden = 2025-01-01/2025-12-03"},
	{gT, "later|eerder T", laterIn(1), "later deze week = 2025-12-03/2025-12-08"},
	{gT, "later|eerder in|op het|de Unit", laterInUnit, "later in het jaar = 2025-12-03/2026-01-01"},
	{1<<cDate2 | 1<<cT | 1<<cOut, "dezelfde|hetzelfde|die|dat Unit", sameUnit, "hetzelfde jaar = 2025"},
	{1<<cDate2 | 1<<cT | 1<<cOut, "dezelfde|diezelfde|die Part", samePart, "die avond = 2025-12-03T18/2025-12-04T00"},
}
