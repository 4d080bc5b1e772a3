package timeago

// Weeks, months, quarters, seasons, years and what is counted within them.

const (
	gWeek = 1<<cWeek | 1<<cT | 1<<cEnd | 1<<cOut
	gMon  = 1<<cMon | 1<<cT | 1<<cEnd | 1<<cOut
	gBig  = 1<<cBig | 1<<cT | 1<<cEnd | 1<<cOut
	gYear = 1<<cYear | 1<<cT | 1<<cEnd | 1<<cOut
	gEra  = 1<<cEra | 1<<cT | 1<<cEnd | 1<<cOut
	gT    = 1<<cT | 1<<cEnd | 1<<cOut
)

var periodRules = []ruleRow{
	// The unit that the reference lies in, the one before, the one after.
	{0, "Adj Unit", adjUnit(0, 1), "vorige week = 2025-W48"},
	{gWeek, "week Int2", weekNo(1), "week 48 = 2025-W48"},
	{gWeek, "week Int2|Num ,|van|in? Year4|Year", in(weekAt(1), yearAt(3)), "week 48 van 2024 = 2024-W48"},
	{gWeek, "Year4 +- +w +Int2", in(weekAt(3), yearAt(0)), "2026-W12 = 2026-W12"},
	{gWeek, "wk +.? Int2", weekNo(2), "wk 48 = 2025-W48"},
	{gWeek, "(de)? week van|beginnend|aanvangend op? Day", holding(uWeek, 4), "de week van 10 april 2025 = 2025-W15"},
	{gWeek, "(de)? week na de? volgende", unitSkip(uWeek), "de week na de volgende = 2025-W51"},
	{gWeek, "(de|het)? weekend|weekeinde van Day", holding(uWeekend, 3), "weekend van 13 december 2025 = 2025-12-12T18/2025-12-15T00"},
	{gWeek, "weekend|weekeinde van DayNum en|-|Thru DM|Date", holding(uWeekend, 4), "weekend van 13 en 14 december 2025 = 2025-12-12T18/2025-12-15T00"},
	{gWeek, "(het)? weekend na het? volgende", unitSkip(uWeekend), "weekend na het volgende = 2025-12-19T18/2025-12-22T00"},
	{gWeek, "(het) weekend|weekeinde", theWeekend, "het weekend = 2025-12-05T18/2025-12-08T00"},
	{0, "dit|het|mijn|in Unit", liberally(theUnit), "het jaar = 2025"},
	{0, "deze|de|mijn Unit", liberally(theUnit), "mijn week = 2025-W49"},

	{gMon, "Month", month(0), "maart = 2025-03"},
	{1<<cMon | 1<<cT | 1<<cEnd, "MonAbbr +.?", month(0), "feb 2018 = 2018-02"},
	{gMon, "MonAbbr +.?", liberally(month(0)), "in mrt = 2025-03"},
	{gMon, "Adj MonAbbr +.?", adjMonth, "afgelopen apr. = 2025-04"},
	{gMon, "(de)? maand MonAbbr +.?", month(2), "de maand dec. = 2025-12"},
	{gMon, "Adj Month", adjMonth, "afgelopen april = 2025-04"},
	{gMon, "(de)? maand Month", month(2), "de maand mei = 2025-05"},
	{gMon, "Mon ,|van|in? het? Year", monIn(0, 3), "augustus vorig jaar = 2024-08"},
	{gMon, "Mon van? dat|datzelfde|hetzelfde|diezelfde jaar", in(el(0), thatYear), "Zij kwam in 2015. In [mei van dat jaar] trouwde zij. = 2015-05"},
	{gMon, "Year (in)? Mon", monIn(2, 0), "volgend jaar maart = 2026-03"},
	{gMon, "Year4 ,? Month|MonAbbr", liberally(in(monthAt(2), yearAt(0))), "2016 juni = 2016-06"},
	{gMon, "Month|MonAbbr Int2", liberally(monShortYear), "augustus 99 = 1999-08"},
	{gMon, "Month|MonAbbr +-|/ Year4", in(monthAt(0), yearAt(2)), "sep-2012 = 2012-09"},
	{gMon, "Int2 -|/ Year4", liberally(in(monthNo(0), yearAt(2))), "11-2016 = 2016-11"},
	{gMon, "Year4 -|/|. Int2", liberally(in(monthNo(2), yearAt(0))), "2016-11 = 2016-11"},

	{gBig, "Ord kwartaal|trimester", quarter, "derde kwartaal = 2025-Q3"},
	{gBig, "Adj Ord kwartaal|trimester", adjQuarter, "lopende vierde kwartaal = 2025-Q4"},
	{gBig, "Ord kwartaal|trimester van? Year4|Year", in(quarterOrd(0), yearAt(3)), "4e kwartaal 2018 = 2018-Q4"},
	{gBig, "Year4|Year ,? het? Ord kwartaal|trimester", in(quarterOrd(3), yearAt(0)), "2016 het derde kwartaal = 2016-Q3"},
	{gBig, "k|q +Int2", liberally(quarterCode(1)), "K3 = 2025-Q3"},
	{gBig, "(in|over|van) q +Int2", quarterCode(2), "in Q1 = 2026-Q1"},
	{gBig, "k|q +Int2 van? Year4|Year", in(made(quarterCode(1)), yearAt(3)), "Q1 2016 = 2016-Q1"},
	{gBig, "Year4 +- +q +Int2", in(quarterAt(3), yearAt(0)), "2025-Q1 = 2025-Q1"},
	{gBig, "k|q +Int2 +/|- +Year4", in(quarterAt(1), yearAt(3)), "Q1/2025 = 2025-Q1"},
	{gBig, "h +Int2 ,|van|in? Year4|Year", in(halfAt(1), yearAt(3)), "H1 2025 = 2025-01/2025-07"},
	{gBig, "Ord jaarhelft|halfjaar|semester", half, "tweede jaarhelft = 2025-07/2026-01"},
	{gBig, "Ord helft|jaarhelft|halfjaar|semester van? Year4|Year", in(made(half), yearAt(3)), "de eerste helft van 2019 = 2019-01/2019-07"},
	{gBig, "Ord helft van het|dit jaar", half, "tweede helft van dit jaar = 2025-07/2026-01"},
	{1 << cOut, "(de) Ord helft", inNews(halfBare), "De winst daalde in de [tweede helft]. = 2025-07/2026-01"},
	{gT, "Ord helft van de? T", halfOf(4), "tweede helft van maart 2025 = 2025-03-16/2025-04-01"},
	{gBig, "SeasonName", season, "zomer = 2025-SU"},
	{gBig, "Adj SeasonName", adjSeason, "deze zomer = 2025-SU"},
	{gBig, "Year in? de|het? SeasonName", yearSeason, "volgend jaar in het najaar = 2026-FA"},
	{gBig, "SeasonName van? Year4 +-|/ Year4|Int2", in(seasonAt(0), yearAt(2)), "winter van 2021/2022 = 2021-WI"},
	{gBig, "SeasonName van? Year|YearWord", in(seasonAt(0), yearAt(2)), "zomer van vorig jaar = 2024-SU"},

	{gYear, "Year4", year(0), "2017 = 2017"},
	{gT, "rond|omstreeks Year|Mon|DM|Date", approxOf(1), "rond 1992 = 1992"},
	{gYear, "' +Int2", quoted, "'69 = 1969"},
	{gYear, "YearWord", year(0), "in negentienachtentwintig = 1928"},
	{gYear, "tweeduizend en? Num", yearWords, "tweeduizend achttien = 2018"},
	{gYear, "jaar Year4", year(1), "jaar 2008 = 2008"},
	{gYear, "(voor|over) het hele|volledige|gehele|ganse jaar", inNews(unitAtHand(uYear)), "De verwachting voor [het hele jaar] is goed. = 2025"},
	{gYear, "jaar Int", liberally(year(1)), "jaar 247 = 0247"},

	{gEra, "(de)? jaren Num", decadeWord, "jaren negentig = 199"},
	{gEra, "(de)? jaren '? Int", decade, "jaren '70 = 197"},
	{gEra, "(de)? jaren '? Num|Int van de? vorige|deze eeuw", decadeOfCentury, "jaren 30 van deze eeuw = 203"},
	{gEra, "(de)? jaren '? Num|Int van de Ord eeuw", decadeOfNth, "jaren tachtig van de negentiende eeuw = 188"},
	{gEra, "(de)? jaren '? Num|Int en|tot|- de? jaren? '? Num|Int", decades, "jaren zestig en zeventig = 1960/1980"},
	{gEra, "Ord en|-|tot|/ Ord eeuw", centuries, "18e en 19e eeuw = 1701/1901"},
	{gEra, "Ord eeuw", century, "negentiende eeuw = 18"},

	// Before and after Christ. Years are astronomical: 1 v.Chr. is the year 0.
	{1 << cChrist, "voor|vóór de|onze? christus|jaartelling", word(-1), "44 voor Christus = -0043"},
	{1 << cChrist, "na de|onze? christus|jaartelling", word(1), "79 na Christus = 0079"},
	{1 << cChrist, "v +.? chr|c +.?", word(-1), "44 v. Chr. = -0043"},
	{1 << cChrist, "n +.? chr|c +.?", word(1), "79 n.C. = 0079"},
	{gYear, "(het)? jaar? Int Christ", yearChrist(2, 2), "234 voor Christus = -0233"},
	{gYear, "Int +. +Int Christ", yearChrist(0, 2), "12.000 v.Chr. = -11999"},
	{gYear, "circa|omstreeks|rond|ongeveer Year", aboutBC, "ongeveer 300 v.Chr. = -0299"},
	{gRange, "van|tussen? Int -|tot|en Int Christ", spanBC, "500 - 300 v.Chr. = -0499/-0298"},
	{gEra, "Ord eeuw Christ", centuryChrist, "3e eeuw voor Christus = -0299/-0199"},

	// The first, the middle and the last part of a larger unit.
	{gT, "SubWord van? de|het? T", sub(0, periodAt(3)), "begin oktober = 2025-10-01/2025-10-11"},
	{gT, "SubWord van? de|het Unit", sub(0, unitAt(3)), "eind van de maand = 2025-12-21/2026-01-01"},
	{gT, "midden Era|Mon|Year|Big", subAs(subMid, periodAt(1)), "midden jaren zeventig = 1974/1977"},
	{gT, "half|halfweg|halverwege T", subAs(subMid, periodAt(1)), "half mei = 2025-05-11/2025-05-21"},
	{gT, "halverwege|halfweg de|het Unit", subAs(subMid, unitAt(2)), "halverwege de week = 2025-12-03/2025-12-05"},
	{gT, "halverwege de Part", halfwayPart, "halverwege de middag = 2025-12-03T15"},
	{gT, "hartje SeasonName", subAs(subMid, seasonAt(1)), "hartje zomer = 2025-07/2025-08"},
	{gT, "(het|de)? SubNoun van T", sub(1, periodAt(3)), "het midden van 2000 = 2000-05/2000-09"},
	{gT, "(het|de)? SubNoun van de|het Unit", sub(1, unitAt(4)), "het midden van de week = 2025-12-03/2025-12-05"},
	{gT, "aan? het? eind|einde van de|deze|vandaag dag?", liberally(endOfDay), "aan het eind van de dag = 2025-12-03T23:59:59"},
	{gT, "eind|einde van T", liberally(endOf(2)), "eind van deze zondag = 2025-12-07T23:59:59"},
	{gT, "T aan? het? eind|einde van de dag", liberally(endOf(0)), "morgen einde van de dag = 2025-12-04T23:59:59"},

	// Counted within a larger unit.
	{gDay, "Ord Weekday (van|in) de? T", nthWd(0, 1, 4), "derde dinsdag van september = 2025-09-16"},
	{gDay, "de Ord Weekday van|in T", liberally(nthWd(1, 2, 4)), "de eerste vrijdag van juli = 2025-07-04"},
	{gDay, "Ord Weekday van de Unit", nthWdUnit, "eerste vrijdag van de maand = 2025-12-05"},
	{gDay, "Ord Weekday", liberally(nthWdBare), "tweede zondag = 2025-12-14"},
	{gDay, "Ord Weekday na T", nthWdAfter, "derde dinsdag na 25 december 2014 = 2015-01-13"},
	{0, "Ord Unit van|in T", nthUnit(0, 1, within(3, 1<<cWeek|1<<cMon|1<<cBig|1<<cYear|1<<cEra)), "laatste dag van oktober 2015 = 2015-10-31"},
	{0, "de Ord Unit van|in T", liberally(nthUnit(1, 2, within(4, 1<<cWeek|1<<cMon|1<<cBig|1<<cYear|1<<cEra))), "de laatste week van juli 2025 = 2025-07-21/2025-07-28"},
	{0, "Ord Unit van|in het|de|dit|deze Unit", nthUnit(0, 1, larger(1, 4)), "eerste week van het jaar = 2025-W01"},
	{gT, "Ord Qty Unit van|in T", nthUnits(el(4)), "eerste zes maanden van dit jaar = 2025-01/2025-07"},
	{gT, "(in|over) (de) eerste Qty Unit", inNews(firstMonths), "De omzet steeg in de [eerste negen maanden]. = 2025-01/2025-10"},
	{gT, "Ord Unit van T", nthPlural(within(3, 1<<cMon|1<<cBig|1<<cYear|1<<cEra)), "eerste maanden van dit jaar = 2025-01/2025-04"},
	{gT, "Ord Unit van het Unit", nthPlural(larger(1, 4)), "eerste weken van het jaar = 2025-01-01/2025-01-22"},
	{gT, "Ord Qty Unit van|in het|de Unit", nthUnits(larger(2, 5)), "eerste drie maanden van het jaar = 2025-01/2025-04"},
	{gT, "rest van? T", rest(2), "rest van deze week = 2025-12-03/2025-12-08"},
	{gT, "rest van? de|het|mijn|huidige|deze|dit? Unit", restUnit, "rest van de week = 2025-12-03/2025-12-08"},
	{gT, "Unit|Year tot op heden", liberally(toDate), "jaar tot op heden = 2025-01-01/2025-12-03"},
	{gT, "later|eerder T", liberally(laterIn(el(1))), "later deze week = 2025-12-03/2025-12-08"},
	{gT, "later|eerder in|op het|de Unit", liberally(laterIn(unitHere(3))), "later in het jaar = 2025-12-03/2026-01-01"},
	{1<<cDate2 | 1<<cT | 1<<cOut, "dezelfde|hetzelfde Unit een jaar eerder", inNews(sameUnitYear), "In maart 2019 steeg de winst, in [dezelfde maand een jaar eerder] niet. = 2018-03"},
	{1<<cDate2 | 1<<cT | 1<<cOut, "dezelfde|hetzelfde Unit van? vorig jaar", inNews(sameUnitYear), "In maart 2019 steeg de winst, in [dezelfde maand van vorig jaar] niet. = 2018-03"},
	{1<<cDate2 | 1<<cT | 1<<cEnd | 1<<cOut, "dezelfde|diezelfde|hetzelfde|datzelfde|die|dat Unit", sameUnit, "hetzelfde jaar = 2025"},
	{1<<cDate2 | 1<<cT | 1<<cEnd | 1<<cOut, "dezelfde|diezelfde|die Part", in(partAt(1), thatDay), "die avond = 2025-12-03T18/2025-12-04T00"},
}
