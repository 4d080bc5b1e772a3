package timeago

import (
	"strings"
	"time"
)

// holiday is a feast with its names, as patterns of the grammar separated by
// semicolons, and its day in a year.
type holiday struct {
	names string
	day   func(y int, ref time.Time) time.Time
	days  int  // 1 unless it lasts longer
	name  bool // also a person's name or an ordinary word: in running text only after a preposition
}

func fixed(m, d int) func(int, time.Time) time.Time {
	return func(y int, ref time.Time) time.Time { return date(y, m, d, ref) }
}

func afterEaster(n int) func(int, time.Time) time.Time {
	return func(y int, ref time.Time) time.Time { return addDays(easter(y, ref), n) }
}

func nth(n, wd, m int) func(int, time.Time) time.Time {
	return func(y int, ref time.Time) time.Time { return nthWeekday(y, m, n, wd, ref) }
}

// royal is the king's or queen's day: a day earlier where it is a Sunday
// (the queen's, before 1980, a day later).
func royal(y int, ref time.Time) time.Time {
	d := date(y, 4, 27, ref)
	if y < 2014 {
		d = date(y, 4, 30, ref)
	}
	if weekday(d) == 7 {
		return addDays(d, -1)
	}
	return d
}

// holidays are those of the Netherlands, Belgium and Suriname, and those from
// abroad that news names. Feasts of the Hindu calendar are left out: their
// days are set by observation. Sources: the calendars of the Dutch and the Belgian
// government; the offsets from Easter are those of the Gregorian church year.
var holidays = []holiday{
	{names: "nieuwjaar|nieuwjaarsdag|yuandan", day: fixed(1, 1)},
	{names: "driekoningen", day: fixed(1, 6)},
	{names: "valentijnsdag", day: fixed(2, 14)},
	{names: "valentijn", day: fixed(2, 14), name: true},
	{names: "carnaval|vastenavond", day: afterEaster(-49), days: 3, name: true},
	{names: "rosenmontag", day: afterEaster(-48)},
	{names: "aswoensdag", day: afterEaster(-46)},
	{names: "palmzondag|palmpasen", day: afterEaster(-7)},
	{names: "witte donderdag", day: afterEaster(-3)},
	{names: "goede vrijdag", day: afterEaster(-2)},
	{names: "stille zaterdag", day: afterEaster(-1)},
	{names: "pasen;eerste|1e paasdag;paaszondag|paasdag", day: afterEaster(0)},
	{names: "tweede|2e paasdag;paasmaandag", day: afterEaster(1)},
	{names: "paasweekend|paasweekeinde", day: afterEaster(-2), days: 4},
	{names: "koningsdag|koninginnedag;king's day", day: royal},
	{names: "dag|feest van de arbeid", day: fixed(5, 1)},
	{names: "nationale? dodenherdenking;nationale herdenking", day: fixed(5, 4)},
	{names: "bevrijdingsdag", day: fixed(5, 5)},
	{names: "moederdag", day: nth(2, 7, 5)},
	{names: "vaderdag", day: nth(3, 7, 6)},
	{names: "hemelvaart|hemelvaartsdag|hemelvaartdag;o +. l +. h +. hemelvaart", day: afterEaster(39)},
	{names: "hemelvaartsweekend|hemelvaartweekend", day: afterEaster(39), days: 4},
	{names: "pinksteren;eerste|1e pinksterdag;pinksterzondag|pinksterdag", day: afterEaster(49)},
	{names: "tweede|2e pinksterdag;pinkstermaandag", day: afterEaster(50)},
	{names: "pinksterweekend|pinksterweekeinde", day: afterEaster(48), days: 3},
	{names: "nationale feestdag", day: fixed(7, 21), name: true},
	{names: "vlaamse feestdag;feestdag van de vlaamse gemeenschap", day: fixed(7, 11)},
	{names: "onze-lieve-vrouw-hemelvaart;onze +- lieve +- vrouw +- hemelvaart;maria hemelvaart;maria +- hemelvaart", day: fixed(8, 15)},
	{names: "prinsjesdag", day: nth(3, 2, 9)},
	{names: "dierendag", day: fixed(10, 4)},
	{names: "dag van de leraar|leerkracht", day: fixed(10, 5)},
	{names: "dag van de aarde", day: fixed(4, 22)},
	{names: "halloween", day: fixed(10, 31)},
	{names: "allerheiligen", day: fixed(11, 1)},
	{names: "allerzielen", day: fixed(11, 2)},
	{names: "wapenstilstand|wapenstilstandsdag", day: fixed(11, 11), name: true},
	{names: "sint-maarten;sint +- maarten", day: fixed(11, 11), name: true},
	{names: "sinterklaas", day: fixed(12, 5), name: true},
	{names: "sinterklaasavond|pakjesavond", day: fixed(12, 5)},
	{names: "kerstavond", day: fixed(12, 24)},
	{names: "kerst|kerstmis;eerste|1e kerstdag;kerstdag", day: fixed(12, 25)},
	{names: "tweede|2e kerstdag", day: fixed(12, 26)},
	{names: "kerstdagen", day: fixed(12, 25), days: 2},
	{names: "paasdagen", day: afterEaster(0), days: 2},
	{names: "pinksterdagen", day: afterEaster(49), days: 2},
	{names: "kerstweekend", day: fixed(12, 25), days: 2},
	{names: "oud en nieuw;oud +- en +- nieuw;oudjaar|oudjaarsdag|oudejaarsdag|oudjaarsavond|oudejaarsavond|oudejaarsnacht|silvester", day: fixed(12, 31)},
	{names: "jaarwisseling", day: fixed(12, 31), days: 2},
	{names: "wereldaidsdag", day: fixed(12, 1)},
	{names: "vrouwendag;internationale vrouwendag", day: fixed(3, 8)},
	{names: "veteranendag;nederlandse veteranendag", day: nth(-1, 6, 6)},
	{names: "nationale? boomfeestdag|boomplantdag", day: nth(3, 3, 3)},
	{names: "onafhankelijkheidsdag|onafhankelijksdag;independence day", day: fixed(7, 4)},
	{names: "thanksgiving", day: nth(4, 4, 11)},
	{names: "black friday", day: func(y int, ref time.Time) time.Time { return addDays(nthWeekday(y, 11, 4, 4, ref), 1) }},
	{names: "cyber monday", day: func(y int, ref time.Time) time.Time { return addDays(nthWeekday(y, 11, 4, 4, ref), 4) }},
	{names: "martin luther king +- dag;martin luther kingdag", day: nth(3, 1, 1)},
	{names: "juneteenth|vrijheidsdag;jubilee day", day: fixed(6, 19)},
	{names: "verloren maandag", day: func(y int, ref time.Time) time.Time { d := date(y, 1, 7, ref); return addDays(d, (8-weekday(d))%7) }},
	{names: "blue monday", day: nth(3, 1, 1)},
	{names: "secretaressedag", day: nth(3, 4, 4)},
	{names: "burendag", day: nth(4, 6, 9)},
	{names: "ouderendag;nationale ouderendag", day: fixed(10, 1)},
	{names: "leidens|leids|gronings ontzet", day: fixed(10, 3), name: true},
	{names: "feest van de franse gemeenschap", day: fixed(9, 27)},
	{names: "feest van de dynastie;koningsfeest;feest van de duitstalige gemeenschap", day: fixed(11, 15)},
	{names: "sint-nicolaas|sint-niklaas;sint +- nicolaas", day: fixed(12, 6), name: true},
	{names: "onnozele kinderen;onnozele-kinderendag", day: fixed(12, 28)},

	// Suriname and the islands.
	{names: "keti +- koti;keti koti;ketikoti;dag der vrijheden", day: fixed(7, 1)},
	{names: "dag van de revolutie", day: fixed(2, 25)},
	{names: "dag der inheemsen;dag van de inheemsen|inheemse", day: fixed(8, 9)},
	{names: "dag der marrons;dag van de marrons;marrondag", day: fixed(10, 10)},
	{names: "srefidensi|srefidensidag", day: fixed(11, 25)},
	{names: "dia di betico", day: fixed(1, 25)},
	{names: "dia di himno y bandera", day: fixed(3, 18)},
	{names: "dag van de vlag", day: fixed(7, 2)},

	{names: "islamitisch nieuwjaar", day: islamic(1, 1)},
	{names: "suikerfeest|id-al-fitr", day: islamic(10, 1)},
	{names: "offerfeest", day: islamic(12, 10)},
}

// islamic is the day of the tabular Islamic calendar (civil epoch, the
// 11-in-30 leap rule) that falls first in the year; the sighted moon may
// differ by a day.
func islamic(m, d int) func(int, time.Time) time.Time {
	return func(y int, ref time.Time) time.Time {
		for h := (y-622)*33/32 - 1; ; h++ {
			days := (h-1)*354 + (3+11*h)/30 + 29*(m-1) + m/2 + d - 1
			// 1 Muharram 1 is 19 July 622 in the Gregorian calendar.
			t := addDays(date(622, 7, 19, ref), days)
			if t.Year() >= y {
				return t
			}
		}
	}
}

// ordinaryWords are the words in names of feasts that mostly stand elsewhere.
const ordinaryWords = " eerste tweede nationale nederlandse witte goede stille vlaamse internationale lieve vrouw maria black martin luther leraar aarde nieuw feest franse dynastie duitstalige gemeenschap gronings leids verloren monday ontzet kinderen onnozele vrijheden revolutie inheemsen bandera himno nicolaas "

// holidayRules makes the rules that read the names.
func holidayRules() (rows []ruleRow, strong []string) {
	for i, h := range holidays {
		for p := range strings.SplitSeq(h.names, ";") {
			rows = append(rows, ruleRow{1 << cHoliday, p, func(m *match) bool {
				m.out = node{op: nWord, x: int32(i)}
				return true
			}, ""})
			for f := range strings.FieldsSeq(p) {
				for w := range strings.SplitSeq(strings.Trim(f, "?+"), "|") {
					if len(w) >= 5 && !strings.Contains(ordinaryWords, " "+w+" ") {
						strong = append(strong, w)
					}
				}
			}
			if strings.HasPrefix(p, "oud ") {
				strong = append(strong, "oud")
			}
		}
	}
	return rows, strong
}
