package timeago

// Times of the clock and parts of the day.

const (
	gHour     = 1 << cHour
	gClock    = 1<<cClock | 1<<cT | 1<<cEnd | 1<<cOut
	gClockish = 1 << cClockish
	gHalf     = 1 << cHalf
	gPod      = 1 << cPod
)

var clockRules = []ruleRow{
	{gHour, "Int2", hourInt, "om 16 uur = 2025-12-03T16"},
	{gHour, "Num", hourNum, "om drie uur = 2025-12-03T03"},

	// A time in digits with a colon or u speaks for itself; with a full stop
	// it needs uur, a preposition or a day beside it.
	{gClock, "Int2 +: +Int2 uur|u|h?", clockHM, "14:30 uur = 2025-12-03T14:30"},
	{gClock, "Int2 +. +Int2 uur|u", clockHM, "14.30 uur = 2025-12-03T14:30"},
	{gClockish, "Int2 +. +Int2", clockHM, "om 14.30 = 2025-12-03T14:30"},
	{gClock, "Int2 +u|h +Int2", clockHM, "16u30 = 2025-12-03T16:30"},
	{gClock, "Int2 +u", clockH, "om 16u = 2025-12-03T16"},
	{gClockish, "Int2 u +.", clockSpaced, "om 16 u. = 2025-12-03T16"},
	{gClock, "Int2 u +. Int2", clockSpacedMin, "om 16 u. 30 = 2025-12-03T16:30"},
	{gClockish, "Int2 u|h", clockH, "om 16 u = 2025-12-03T16"},
	{gClock, "Int2 +:|. +Int2 +:|. +Int2 uur|u?", clockHMS, "17:49:19 = 2025-12-03T17:49:19"},
	{gClock, "Int2 +: +Int2 +: +Int2 +.|, +Int", clockHMS, "17:49:19.123 = 2025-12-03T17:49:19"},
	{gClock, "(om|tot|vanaf|rond) Int uur", clockDigits, "om 2100 uur = 2025-12-03T21:00"},
	{gClockish, "Hour uur precies|stipt|exact?", clockUur, "om 9 uur precies = 2025-12-03T09"},
	{gClock, "Hour uur Int2|Num", clockHourMin, "veertien uur vijftien = 2025-12-03T14:15"},
	{gClockish, "Int2 u|h Int2", clockHourMin, "om 14 u 15 = 2025-12-03T14:15"},
	{gHalf, "half Hour", same(1), "om half een = 2025-12-03T00:30"},
	{gClockish, "Half uur|u?", clockHalf, "om halfdrie = 2025-12-03T02:30"},
	{gClock, "kwart voor Hour uur|u?", clockPast(-15), "om kwart voor drie = 2025-12-03T02:45"},
	{gClock, "kwart over|na Hour uur|u?", clockPast(15), "om kwart over acht = 2025-12-03T08:15"},
	{gClockish, "Qty minuten|minuut|min? voor Hour uur|u?", clockBy(-1, 3, 0), "om tien voor drie = 2025-12-03T02:50"},
	{gClockish, "Qty minuten|minuut|min? over|na Hour uur|u?", clockBy(1, 3, 0), "om tien over drie = 2025-12-03T03:10"},
	{gClock, "Qty minuten|minuut|min? voor Half uur|u?", clockBy(-1, 3, -30), "om tien voor half vier 's middags = 2025-12-03T15:20"},
	{gClock, "Qty minuten|minuut|min? over|na Half uur|u?", clockBy(1, 3, -30), "om vijf over half acht = 2025-12-03T07:35"},
	{gClock, "om|rond|tegen|omstreeks een uur of Num|Int2", clockOr, "rond een uur of drie = 2025-12-03T03"},
	{gClock, "(het) (is|was) Clockish", clockTold, "het is zes over negen = 2025-12-03T09:06"},
	{gClock, "TimeWord", clockWord(0), "rond middernacht = 2025-12-04T00"},
	{gClock, "het|de TimeWord", clockWord(1), "het middaguur = 2025-12-03T12"},
	{gClockish, "HourPl", clockInflected, "rond elven = 2025-12-03T11"},

	// Parts move the hour.
	{gClock, "Clock|Clockish|Hour 's Parts", clockPart(0, 2), "drie uur 's middags = 2025-12-03T15"},
	{gClock, "Clock|Clockish|Hour in de Part", clockNear(0, 3), "8 uur in de avond = 2025-12-03T20"},
	{gClock, "'s Parts om|rond|tegen? Clock|Clockish|Hour", clockNear(3, 1), "'s avonds om 7 uur = 2025-12-03T19"},
	{gClock, "Clock|Clockish|Hour am|pm +.?", halfDay, "7:56 pm = 2025-12-03T19:56"},
	{gClock, "Clock|Clockish|Hour a|p +. m +.?", halfDay, "11 p.m. = 2025-12-03T23"},
	{gClock, "Clock|Clockish|Hour a|p m", liberally(halfDay), "7 p m = 2025-12-03T19"},
	{gClock, "Hour a|p +.", liberally(halfDay), "5 P. = 2025-12-03T17"},
	{gClock, "Hour +a|p", liberally(halfDay), "5A = 2025-12-03T05"},
	{gClock, "Int am|pm +.?", liberally(clockMilitary), "340pm = 2025-12-03T15:40"},
	{gClock, "Int a|p +. m +.?", liberally(clockMilitary), "1140 a.m. = 2025-12-03T11:40"},
	{gClock, "Int a|p m", liberally(clockMilitary), "1140 a m = 2025-12-03T11:40"},
	{gClock, "Clock|Clockish Zone", clockZone, "16 uur CET = 2025-12-03T16:00"},
	{gClock, "Clock|Clockish ZoneAdj tijd", clockZone, "16 uur Britse tijd = 2025-12-03T17:00"},
	{gClock, "Clock|Clockish Zone +-|+ +Int", clockOffset(2), "16 uur UTC+2 = 2025-12-03T15:00"},
	{gClock, "Clock +-|+ +Int2 +: +Int2", clockOffset(1), "16:00:00+02:00 = 2025-12-03T15:00:00"},
	{gClock, "Clock -|+ +Int", clockOffset(1), "11:50:48 -0500 = 2025-12-03T17:50:48"},

	// A preposition makes a time of an hour that could be a length.
	{gClock, "(journaal|nieuws|bulletin|nieuwsbulletin|nieuwsuitzending|mis|dienst|bel|trein|bus|boot|veerboot|vlucht|plaats) (van) Clockish", inNews(same(2)), "Dat zei het journaal van [acht uur]. = 2025-12-03T08"},
	{gClock, "(aftrap|aanvang|vertrek) (:)? Clockish", inNews(same(2)), "Zondag komt de leider. Aftrap [15 uur]. = 2025-12-07T15"},
	{gClock, "(om|omstreeks) Clockish", same(1), "om half drie = 2025-12-03T02:30"},
	{gClock, "(om) Hour", liberally(same(1)), "om 7 = 2025-12-03T07"},
	{gClock, "om|rond|omstreeks|tegen Approx Clock|Clockish", approxOf(2), "om ongeveer drie uur = 2025-12-03T03"},
	{gClock, "rond|omstreeks|tegen|ca|circa|ongeveer|richting de|het? Clock|Clockish", approxOf(2), "rond 9 uur = 2025-12-03T09"},
	{gClock, "ca +. Clock|Clockish", approxOf(2), "ca. 15h = 2025-12-03T15"},
	{gClock, "(even|vlak) (na|voor|vóór) Clock|Clockish", approxOf(2), "vlak voor 16.00 uur = 2025-12-03T16:00"},
	{gClock, "kort|net na|voor|vóór Clock|Clockish", approxOf(2), "kort na 16.00 uur = 2025-12-03T16:00"},
	{gClock, "stipt|klokslag om? Clock|Clockish", same(2), "klokslag 12 uur = 2025-12-03T12"},
	{gClock, "Clockish", liberally(wholeOnly), "half vier = 2025-12-03T03:30"},

	{gPod, "'s Parts", partWith(1), "maandag 's avonds = 2025-12-01T18/2025-12-02T00"},
	{gPod, "in de Part", partWith(2), "maandag in de ochtend = 2025-12-01T06/2025-12-01T12"},
	{gPod, "in de vroege|late Part", partSub(2, 3), "maandag in de vroege ochtend = 2025-12-01T06/2025-12-01T09"},
	{gPod, "vroeg|begin|laat|eind in de Part", partSub(0, 3), "maandag vroeg in de ochtend = 2025-12-01T06/2025-12-01T09"},
	{gPod, "in het begin|einde|eind van de Part", partSub(2, 5), "dinsdag in het einde van de avond = 2025-12-02T21/2025-12-03T00"},
	{gPod, "Part", partWith(0), "maandag avond = 2025-12-01T18/2025-12-02T00"},
	{gDayTime, "Pod", liberally(podPlan), "in de middag = 2025-12-03T12/2025-12-03T18"},
	{gPod, "tussen de middag", podNoon, "maandag tussen de middag = 2025-12-01T12/2025-12-01T14"},
}
