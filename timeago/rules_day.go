package timeago

// Days, by name, by date and by their place in a larger unit.

const (
	gDM      = 1<<cDM | 1<<cDay | 1<<cT | 1<<cEnd | 1<<cOut
	gDate    = 1<<cDate | 1<<cDay | 1<<cT | 1<<cEnd | 1<<cOut
	gWd      = 1<<cWd | 1<<cDay | 1<<cT | 1<<cEnd | 1<<cOut
	gDay     = 1<<cDay | 1<<cT | 1<<cEnd | 1<<cOut
	gDayTime = 1<<cDate2 | 1<<cT | 1<<cEnd | 1<<cOut
	gDayNum  = 1 << cDayNum
	gOrdDay  = 1 << cOrdDay
)

var dayRules = []ruleRow{
	{gDay, "RelDay", relDay(0), "eergisteren = 2025-12-01"},
	{gDay, "RelDay (,) (DM|Date)", inNews(same(2)), "Dat was [vandaag], 3 december. = 2025-12-03"},
	{gDay, "RelDay (() (Weekday)", inNews(wd(2)), "Dat zei hij [gisteren] (maandag). = 2025-12-01"},
	{gWd, "Weekday", wd(0), "dinsdag = 2025-12-02"},
	{gWd, "WdAbbr +.", wdAbbr, "ma. = 2025-12-01"},
	{gWd, "(op) WdAbbr", liberally(wd(1)), "op vrij = 2025-11-28"},
	{gWd, "WdAbbr", liberally(wdAlone), "Ma = 2025-12-01"},
	{1 << cWd, "WdAbbr", wd(0), "vr 27 juni 1997 = 1997-06-27"},
	{gWd, "Adj Weekday", adjWd(1, 0), "afgelopen vrijdag = 2025-11-28"},
	{gWd, "deze Adj Weekday", adjWd(2, 1), "deze komende vrijdag = 2025-12-05"},
	{1 << cBehind, "jl|jongstleden|jongsleden +.?", word(int32(adjPast)), "dinsdag jl. = 2025-12-02"},
	{1 << cBehind, "aanstaande|aanstaand", word(int32(adjComing)), "dinsdag aanstaande = 2025-12-09"},
	{1 << cBehind, "a +. s +.?", word(int32(adjComing)), "dinsdag a.s. = 2025-12-09"},
	{gWd, "Weekday Behind", adjWd(0, 1), "dinsdag jl. = 2025-12-02"},
	{gDay, "Weekday|RelDay over Dur", dayPlus, "dinsdag over twee weken = 2025-12-23"},
	{gDay, "Wd (in|van|,|-)? Week", wdIn(0, 2), "dinsdag vorige week = 2025-11-25"},
	{gDay, "Week (op|,|-)? Wd", wdIn(2, 0), "vorige week dinsdag = 2025-11-25"},
	{gDay, "op Week Wd", wdIn(2, 1), "op volgende week maandag = 2025-12-08"},

	{gDayNum, "Int2", dayNum, "3 mei 2019 = 2019-05-03"},
	{gDayNum, "Int2 +e|de|ste", dayNum, "de 3e mei 2019 = 2019-05-03"},
	{gDayNum, "Int2 e|ste|de (Month)", dayNum, "de 3 de mei 2019 = 2019-05-03"},
	{gDayNum, "Num", dayNumWord, "negenentwintig mei 2019 = 2019-05-29"},
	{gDayNum | gOrdDay, "Ord", dayNum, "de eerste mei 2019 = 2019-05-01"},

	{gDM, "DayNum van? Month", dm(0, 2), "12 mei = 2026-05-12"},
	{gDM, "DayNum van? MonAbbr +.?", dm(0, 2), "12 nov. = 2025-11-12"},
	{gDM, "de DayNum van? Month", liberally(dm(1, 3)), "de 12e van mei = 2026-05-12"},
	{gDM, "Month|MonAbbr de? DayNum", liberally(dm(2, 0)), "februari 15 = 2026-02-15"},
	{gDM, "DayNum +-|/ MonAbbr +.?", dm(0, 2), "2-okt = 2025-10-02"},
	{gDM, "Int2 +-|/|. Int2", liberally(dmDigits), "op 15-2 = 2026-02-15"},
	{gDM, "(() Int2 +/ +Int2 (,|))", inNews(dmBracket), "Dat stond er ([26/11], p. 8). = 2025-11-26"},
	{gDM, "(gezien|zien) (:) Int2 +/ +Int2", inNews(dmDigitsAt(2, 4)), "Regie: Jan Verzonnen. Gezien: [7/10] in Gent. = 2025-10-07"},
	{gDM, "(,) Int2 +/ +Int2 ())", inNews(dmBracket), "Dat stond er (p. 8, [26/11]). = 2025-11-26"},
	{gDM, "de? Adj DM", dmAdj(1, 2), "komende 12 mei = 2026-05-12"},
	{gDM, "DM Behind", dmAdj(1, 0), "12 mei jl. = 2025-05-12"},

	{gDate, "DM ,|van|in? Year4", dmy, "3 december 1998 = 1998-12-03"},
	{gDate, "DM ,? ' Int2", dmyQuoted, "5 mei, '18 = 2018-05-05"},
	{gDate, "DM Int2", dmyShort, "3 februari 82 = 1982-02-03"},
	{gDate, "DM ,? YearWord", dmy, "10 september negentienvijfentachtig = 1985-09-10"},
	{gDate, "DM ,? YearWord en? Num", dmyWords, "12 mei tweeduizend achttien = 2018-05-12"},
	{gDate, "DM Int Christ", dmyBC, "12 mei 234 v.Chr. = -0233-05-12"},
	{gDate, "DM +-|/ Year4", dmy, "01-aug-2019 = 2019-08-01"},
	{gDate, "Int2 +-|/|. +Int2 +-|/|. +Year4", dmyDigits(4), "3-12-2025 = 2025-12-03"},
	{gDate, "Int2 +-|/|. +Int2 +-|/|. +Int2", dmyDigits(4), "18-9-15 = 2015-09-18"},
	{gDate, "Int2 +-|/|. +Int2 +-|/|. +' +Int2", dmyDigits(5), "5-3-'18 = 2018-03-05"},
	{gDate, "Year4 +-|/|. +Int2 +-|/|. +Int2", ymdOf(0, 2, 4), "2025-12-03 = 2025-12-03"},
	{gDate, "DM van|in|, T", dmInYear(0, 2), "12 mei van dit jaar = 2025-05-12"},
	{gDate, "DM Year", dmInYear(0, 1), "12 mei vorig jaar = 2024-05-12"},
	{gDate, "Year (op)? DM", in(el(2), el(0)), "volgend jaar op 12 mei = 2026-05-12"},

	{gDay, "Wd ,? de? DM|Date", onWeekday(3, 0), "zondag 10 februari 2013 = 2013-02-10"},
	{gDay, "DM|Date ,? Weekday", onWeekday(0, 2), "4 augustus 1678, zaterdag = 1678-08-04"},
	{gDay, "DM|Date WdAbbr", liberally(onWeekday(0, 1)), "4 augustus 1678 zat = 1678-08-04"},
	{gDay, "Weekday|WdAbbr Int2 +-|/ +Int2", wdDigits, "za 13/9 = 2025-09-13"},
	{gDay, "DM|Date ( Wd|WdAbbr )", onWeekday(0, 2), "22 mei (dins) = 2026-05-22"},
	{gDay, "Wd de OrdDay", wdOrd, "vrijdag de 5e = 2025-12-05"},
	{gDay, "Wd DayNum", liberally(wdInt), "maandag 21 = 2025-07-21"},
	{gDay, "op de OrdDay", liberally(same(2)), "op de 15e = 2025-12-15"},
	{gDay, "de OrdDay", liberally(same(1)), "de 15e = 2025-12-15"},
	{gDay, "de? OrdDay van? de? Mon|T", ordDayIn, "de 20e van volgende maand = 2026-01-20"},

	{gDay, "Holiday", feast, "Koningsdag = 2026-04-27"},
	{gDayTime, "koningsnacht", kingsNight, "koningsnacht = 2026-04-26T22/2026-04-27T06"},
	{gDay, "Adj Holiday", adjFeast, "volgende Koningsdag = 2026-04-27"},
	{gDay, "Holiday van dat|datzelfde|hetzelfde|diezelfde jaar", in(holidayAt(0), thatYear), "Zij kwam in 2015. Met [Kerst van dat jaar] trouwde zij. = 2015-12-25"},
	{gDay, "Holiday van|in? Year", in(holidayAt(0), el(2)), "Koningsdag volgend jaar = 2026-04-27"},
	{gDay, "de dag na|voor Day", liberally(dayBeside(el(3))), "de dag na morgen = 2025-12-05"},
	{gDay, "de dag na|voor Holiday", dayBeside(holidayAt(3)), "de dag na Kerst = 2025-12-26"},

	// A day with its part or its time.
	{gDayTime, "DayPart", dayPart, "gisteravond = 2025-12-02T18/2025-12-03T00"},
	{gDayTime, "Weekday +(-) (en|of|,) (DayPart)", sharedPart, "Zij kwam [dinsdag]- en woensdagmiddag. = 2025-12-02T12/2025-12-02T18"},
	{gDayTime, "Adj DayPart", adjDayPart, "komende maandagmiddag = 2025-12-08T12/2025-12-08T18"},
	{gDayTime, "deze|huidige Part", in(partAt(1), today), "deze namiddag = 2025-12-03T12/2025-12-03T18"},
	{gDayTime, "afgelopen|voorbije Part", pastPart, "afgelopen nacht = 2025-12-02T22/2025-12-03T06"},
	{gDayTime, "tussen de middag", in(the(partNode(noonBreak, 0)), today), "tussen de middag = 2025-12-03T12/2025-12-03T14"},
	{gDayTime, "(in|op|tegen|uit|eindigt|begint|opent) (de) Part", unplanned(partWith(2)), "in de ochtend = 2025-12-03T06/2025-12-03T12"},
	{gDayTime, "(in) (de) vroege|late Part", unplanned(partSub(2, 3)), "in de late avond = 2025-12-03T21/2025-12-04T00"},
	{gDayTime, "(loop) (van) (de) Part", unplanned(partWith(3)), "in de loop van de middag = 2025-12-03T12/2025-12-03T18"},
	{gDayTime, "(de) hele|ganse|gehele Part", wholePart, "de hele ochtend = 2025-12-03T06/2025-12-03T12"},
	{gDayTime, "vorige Part", partShift(1, -1), "vorige avond = 2025-12-02T18/2025-12-03T00"},
	{gDayTime, "komende|aankomende|aanstaande|volgende Part", partShift(1, 1), "volgende avond = 2025-12-04T18/2025-12-05T00"},
	{gDayTime, "Day ,? Pod", dayPod(0, 2), "dinsdag in de vroege ochtend = 2025-12-02T06/2025-12-02T09"},
	{gDayTime, "Pod op? Day", dayPod(2, 0), "vroeg in de ochtend op dinsdag = 2025-12-02T06/2025-12-02T09"},
	{gDayTime, "(in)? (de)? Part van Day", in(partAt(2), el(4)), "de ochtend van 12 mei = 2026-05-12T06/2026-05-12T12"},
	{gDayTime, "(in)? (de)? vroege|late Part van Day", in(made(partSub(2, 3)), el(5)), "de vroege ochtend van 12 mei = 2026-05-12T06/2026-05-12T09"},
	{gDayTime, "nacht van Wd|Day op|naar Wd|Day", nightOf(2), "nacht van zaterdag op zondag = 2025-11-29T22/2025-11-30T06"},
	{gDayTime, "nacht van Wd DayNum op|naar Day", nightTo(5), "nacht van vrijdag 5 op zaterdag 6 december = 2025-12-05T22/2025-12-06T06"},
	{gDayTime, "nacht van DayNum op|naar DM|Date", nightTo(4), "nacht van 2 op 3 juni 2019 = 2019-06-02T22/2019-06-03T06"},
	{gDayTime, "van Wd DayNum op Wd DM|Date", nightTo(5), "van vrijdag 5 op zaterdag 6 december = 2025-12-05T22/2025-12-06T06"},
	{gDayTime, "DayPart ,? DM|Date", dayPartDate, "woensdagochtend 22 april = 2026-04-22T06/2026-04-22T12"},
	{gDay, "(op)? de Weekday daarna|erna|erop|nadien", inNews(wdAfter), "Zij kwam op 3 mei 2019. [De woensdag daarna] ging zij. = 2019-05-08"},
	{gDayTime, "DayPart vroeg|laat", liberally(dayPartSub(0, 1)), "dinsdagavond laat = 2025-12-02T21/2025-12-03T00"},
	{gDayTime, "vroeg|laat DayPart", dayPartSub(1, 0), "laat dinsdagavond = 2025-12-02T21/2025-12-03T00"},
	{gDayTime, "DayPart in|aan het begin|einde|eind", liberally(dayPartSub(0, 3)), "dinsdagmiddag in het begin = 2025-12-02T12/2025-12-02T15"},
	{gDayTime, "de Part erna|daarna|erop|nadien", inNews(partBeside(1)), "Zij kwam op 3 mei 2019. [De nacht erna] ging zij. = 2019-05-03T22/2019-05-04T06"},
	{gDayTime, "de Part ervoor|daarvoor|tevoren", inNews(partBeside(-1)), "Zij kwam op 3 mei 2019. [De avond ervoor] sliep zij. = 2019-05-02T18/2019-05-03T00"},
	{gDayTime, "nacht naar|op Wd|Day", nightTo(2), "nacht naar donderdag = 2025-11-26T22/2025-11-27T06"},
	{gDayTime, "begin|eind|einde van de Part", in(made(partSub(0, 3)), today), "begin van de avond = 2025-12-03T18/2025-12-03T21"},

	{gDayTime, "Day om|rond|tegen|omstreeks|,|vanaf? Clock|Clockish", dayClock(0, 2, 1), "gisteren om 14.30 uur = 2025-12-02T14:30"},
	{gDayTime, "Day , om Clock|Clockish", dayClock(0, 3, 2), "gisteren, om 14.30 uur = 2025-12-02T14:30"},
	{gDayTime, "Day - Clock", dayClock(0, 2, 1), "22 mei - 11:30 = 2026-05-22T11:30"},
	{gDayTime, "Clock|Clockish ,? op? Day", dayClock(3, 0, 1), "17:32 18 augustus = 2025-08-18T17:32"},
	{gDayTime, "DayTime om|rond|tegen|omstreeks|,? Clock|Clockish", timeClock(0, 2, 1), "deze avond om 7 uur = 2025-12-03T19"},
	{gDayTime, "DayTime om|rond|tegen Hour", timeClock(0, 2, 1), "afgelopen nacht om 8 = 2025-12-02T20"},
	{gDayTime, "Clock|Clockish|Hour ,? op? DayTime", timeClock(3, 0, 1), "8 uur deze morgen = 2025-12-03T08"},
	{gDayTime, "Clock|Clockish ,? in de DayTime", timeClock(4, 0, 1), "half twee, in de nacht van dinsdag op woensdag = 2025-12-03T01:30"},
	{gDayTime, "Day Clockish", dayListed, "dinsdag 10 uur = 2025-12-02T10"},
	{gDayTime, "Wd DM ,? Clock Year4", wdClockYear, "woens 26 okt 15:50:06 2016 = 2016-10-26T15:50:06"},

	// What feeds print: RFC 3339 and ISO 8601, RFC 822 and 1123.
	{gDayTime, "Date +t +Clock", in(el(2), el(0)), "2025-12-03T12:30:00 = 2025-12-03T12:30:00"},
	{gDayTime, "Int +t +Int +z?", stampDigits, "20251203T091200Z = 2025-12-03T10:12:00"},
	{gDayTime, "mon|tue|wed|thu|fri|sat|sun ,? Date|DayTime", same(2), "Sat, 21 Feb 2015 11:50:48 -0500 = 2015-02-21T17:50:48"},
	{gDM, "DayNum may", dmMay, "12 May = 2026-05-12"},
}
