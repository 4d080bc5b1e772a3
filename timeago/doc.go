// Package timeago finds Dutch time expressions in text, relative and
// absolute, Flemish ones too, resolves them against a reference time, and
// writes ages and dates.
//
//	d := text.Parse("De brug ging dinsdagavond dicht en blijft dat tot eind maart.")
//	for _, t := range timeago.Find(d, published) { … }
//
// [Parse] reads a whole string, [Find] all expressions of a document,
// [Append] does so into a slice of the caller's; [Prefix] and [Suffix] read
// the age that a page glues to other text. A [Finder] chooses between past
// and future for the caller, filters by grain, or keeps whole blocks alone.
//
// # Values
//
// Each [Time] has a half-open interval From, To in the zone of the reference,
// a grain and a kind; a point has its best single moment At. Seconds, minutes
// and hours elapse, so that an hour is 3,600 seconds on the night the clocks
// change; days and all larger units keep the clock. Years are
// astronomical, 1 v.Chr. the year 0, and run from -99999 to 99999.
// A reference with an offset and no zone, as RFC 3339 writes it, is read in
// the zone of the Low Countries where the offset is theirs.
//
// # Grammar
//
// Text is read as atoms: words, runs of digits, marks. The lexicon gives
// words their classes, and small rules build larger classes from them:
//
//	Qty     = Int | Num | "een" | "een paar" | Approx Qty | …
//	Dur     = Qty Unit | Dur "en" Dur | …
//	Clock   = hh ":" mm | hh "." mm "uur" | "half" Hour | "kwart" "over" Hour | …
//	DM      = DayNum Month          Date = DM Year | d "-" m "-" y | y "-" m "-" d
//	Day     = "gisteren" | Weekday | Adj Weekday | Weekday DM | Holiday | Ord Weekday "van" Mon | …
//	DayTime = DayPart | Day Pod | Day "om" Clock | Clock Day | …
//	Week    = Adj "week" | "week" n          Mon = Month | Month Year | …
//	Big     = Ord "kwartaal" | Season | …    Era = "jaren" n | Ord "eeuw" | "jaren" n "en" n
//	Sub     = ("begin" | "medio" | "eind") T
//	Rel     = Dur "geleden" | "over" Dur | "binnen" Dur | Adj Dur | Dur "na" Day
//	Range   = "van" End "tot" End | "tussen" End "en" End | …
//	Open    = "sinds" End | "tot" End | "na" End | "voor" End
//	Recur   = "elke" Unit | "elke" Weekday | "'s" Parts | "jaarlijks" | …
//
// The words are rows of lexicon.tsv, numbers.tsv and holidays.tsv, the rules
// tables in the files named rules_*.go, each with an example and its value
// beside it. They are matched bottom-up over runs of known
// words, within a window of fixed length, so that the time taken is linear in
// the input. Of what overlaps, the readings that cover most words in the
// fewest pieces are kept.
//
// Rules build trees, and a tree is resolved last: against the unit around it
// ("dinsdag" in "vorige week dinsdag"), by its adjective (afgelopen, komende),
// by the caller's preference, or by the tense of its clause: the tags of the
// document where a tagger has run, else the package's own list of verb forms.
//
// # Precision
//
// In running text scores, prices, telephone numbers, counts, ages of people
// and bare words such as zo, ma and zat are no times; bare years need a word
// that makes years of them. A Finder with Prefer set reads the looser phrases
// of planners and search boxes too.
//
// # Concurrency
//
// All functions may be called at once; a document is only read.
package timeago
