package stamp

// units are the units of an age, in their written and clipped forms. A unit
// is value / 100, taken value % 100 times: a kwartier is 15 minutes.
var units = []entry{
	{"seconde", 100*int(Second) + 1}, {"seconden", 100*int(Second) + 1}, {"sec", 100*int(Second) + 1}, {"secs", 100*int(Second) + 1}, {"s", 100*int(Second) + 1},
	{"minuut", 100*int(Minute) + 1}, {"minuten", 100*int(Minute) + 1}, {"minuutje", 100*int(Minute) + 1}, {"minuutjes", 100*int(Minute) + 1},
	{"min", 100*int(Minute) + 1}, {"mins", 100*int(Minute) + 1}, {"m", 100*int(Minute) + 1},
	{"kwartier", 100*int(Minute) + 15}, {"kwartiertje", 100*int(Minute) + 15}, {"halfuur", 100*int(Minute) + 30}, {"halfuurtje", 100*int(Minute) + 30},
	{"uur", 100*int(Hour) + 1}, {"uren", 100*int(Hour) + 1}, {"uurtje", 100*int(Hour) + 1}, {"uurtjes", 100*int(Hour) + 1}, {"u", 100*int(Hour) + 1},
	{"h", 100*int(Hour) + 1}, {"hr", 100*int(Hour) + 1}, {"hrs", 100*int(Hour) + 1},
	{"dag", 100*int(Day) + 1}, {"dagen", 100*int(Day) + 1}, {"dgn", 100*int(Day) + 1}, {"dg", 100*int(Day) + 1}, {"d", 100*int(Day) + 1},
	{"week", 100*int(Week) + 1}, {"weken", 100*int(Week) + 1}, {"wk", 100*int(Week) + 1}, {"wkn", 100*int(Week) + 1}, {"w", 100*int(Week) + 1},
	{"maand", 100*int(Month) + 1}, {"maanden", 100*int(Month) + 1}, {"mnd", 100*int(Month) + 1}, {"mnden", 100*int(Month) + 1},
	{"kwartaal", 100*int(Quarter) + 1}, {"kwartalen", 100*int(Quarter) + 1},
	{"jaar", 100*int(Year) + 1}, {"jaren", 100*int(Year) + 1}, {"jr", 100*int(Year) + 1}, {"jrn", 100*int(Year) + 1}, {"j", 100*int(Year) + 1},
	{"decennium", 100*int(Decade) + 1}, {"decennia", 100*int(Decade) + 1}, {"eeuw", 100*int(Century) + 1}, {"eeuwen", 100*int(Century) + 1},
}

// moments are no unit that can be counted: "een moment geleden".
var moments = []entry{{"moment", 0}, {"momenten", 0}, {"ogenblik", 0}, {"ogenblikken", 0}, {"tel", 0}, {"tellen", 0}, {"momentje", 0}}

// numbers are the words that count in an age, in hundredths.
var numbers = []entry{
	{"een", 100}, {"één", 100}, {"eén", 100}, {"twee", 200}, {"drie", 300}, {"vier", 400}, {"vijf", 500}, {"zes", 600},
	{"zeven", 700}, {"acht", 800}, {"negen", 900}, {"tien", 1000}, {"elf", 1100}, {"twaalf", 1200}, {"dertien", 1300},
	{"veertien", 1400}, {"vijftien", 1500}, {"zestien", 1600}, {"zeventien", 1700}, {"achttien", 1800}, {"negentien", 1900},
	{"half", 50}, {"halve", 50}, {"anderhalf", 150}, {"anderhalve", 150}, {"tweeënhalf", 250}, {"tweeëneenhalf", 250},
	{"drieënhalf", 350}, {"drieëneenhalf", 350}, {"driekwart", 75}, {"honderd", 10000}, {"duizend", 100000},
}

// tens are the tens, alone or after a number: dertig, eenendertig.
var tens = []entry{
	{"twintig", 2000}, {"dertig", 3000}, {"veertig", 4000}, {"vijftig", 5000}, {"zestig", 6000}, {"zeventig", 7000},
	{"tachtig", 8000}, {"negentig", 9000},
}

// some stand for a number that is not told; it is taken for three.
var some = []entry{{"paar", 300}, {"enkele", 300}, {"enige", 300}, {"aantal", 300}}

// hedges come before the number.
var hedges = []entry{
	{"ongeveer", 0}, {"ruim", 0}, {"bijna", 0}, {"circa", 0}, {"ca", 0}, {"zo'n", 0}, {"zo’n", 0}, {"krap", 0}, {"pakweg", 0},
	{"dik", 0}, {"grofweg", 0}, {"ruwweg", 0}, {"plusminus", 0}, {"rond", 0},
}

// days are the days that are told from today, in days.
var days = []entry{
	{"vandaag", 0}, {"gisteren", -1}, {"eergisteren", -2}, {"eereergisteren", -3},
	{"today", 0}, {"yesterday", -1}, {"hjoed", 0}, {"juster", -1},
}

// parts are the parts of such a day.
var parts = []entry{
	{"vanochtend", 0}, {"vanmorgen", 0}, {"vanmiddag", 0}, {"vanavond", 0}, {"vannacht", 0},
	{"gisterochtend", -1}, {"gistermorgen", -1}, {"gistermiddag", -1}, {"gisteravond", -1}, {"gisternacht", -1},
}

// just are an age by themselves.
var just = []entry{{"zojuist", 0}, {"zonet", 0}, {"daarnet", 0}, {"daarjuist", 0}}

var weekdays = []entry{
	{"maandag", 1}, {"dinsdag", 2}, {"woensdag", 3}, {"donderdag", 4}, {"vrijdag", 5}, {"zaterdag", 6}, {"zondag", 7},
	{"monday", 1}, {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5}, {"saturday", 6}, {"sunday", 7},
	{"moandei", 1}, {"tiisdei", 2}, {"woansdei", 3}, {"tongersdei", 4}, {"freed", 5}, {"sneon", 6}, {"snein", 7},
}

// shortWeekdays count before a date alone.
var shortWeekdays = []entry{
	{"ma", 1}, {"di", 2}, {"wo", 3}, {"woe", 3}, {"do", 4}, {"don", 4}, {"vr", 5}, {"vrij", 5}, {"za", 6}, {"zat", 6}, {"zo", 7},
	{"mon", 1}, {"tue", 2}, {"wed", 3}, {"thu", 4}, {"fri", 5}, {"sat", 6}, {"sun", 7},
}

var months = []entry{
	{"januari", 1}, {"februari", 2}, {"maart", 3}, {"april", 4}, {"mei", 5}, {"juni", 6}, {"juli", 7}, {"augustus", 8},
	{"september", 9}, {"oktober", 10}, {"november", 11}, {"december", 12},
	{"jan", 1}, {"febr", 2}, {"feb", 2}, {"mrt", 3}, {"apr", 4}, {"jun", 6}, {"jul", 7}, {"aug", 8}, {"sept", 9}, {"sep", 9},
	{"okt", 10}, {"nov", 11}, {"dec", 12},
	{"january", 1}, {"february", 2}, {"march", 3}, {"mar", 3}, {"may", 5}, {"june", 6}, {"july", 7}, {"august", 8}, {"october", 10}, {"oct", 10},
	{"jannewaris", 1}, {"febrewaris", 2}, {"maaie", 5}, {"juny", 6}, {"july", 7}, {"septimber", 9}, {"novimber", 11}, {"desimber", 12},
}

// zones are the names of zones that pages print, in minutes east of UTC.
var zones = []entry{
	{"utc", 0}, {"gmt", 0}, {"ut", 0}, {"cet", 60}, {"met", 60}, {"mez", 60}, {"cest", 120}, {"mest", 120}, {"bst", 60},
	{"ast", -240}, {"est", -300}, {"edt", -240}, {"srt", -180},
}
