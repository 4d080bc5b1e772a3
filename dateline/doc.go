// Package dateline reads the dateline at the front of a news paragraph: the
// places, agencies, date and time that come before the first sentence.
//
//	PYONGYANG (ANP/AFP) - De Noord-Koreaanse leider …
//	BRUSSEL/PARIJS (ANP) - …
//	Den Haag, donderdag - …
//	16:50 VLISSINGEN - …
//
// A dateline is told by its form, so that a village that no list holds has
// one too:
//
//	dateline = [time] [date] places ["," date] [credits] [date] [separator]
//	places   = place { "/" place } | place { "," place } | place "," state
//	credits  = "(" agency { "/" agency } ")"
//
// # How sure
//
// An agency in brackets makes a dateline of a place in capitals or not.
// Without one, a place in capitals wants a dash and a sentence after it
// ("AMSTERDAM - De …"); a place in lower case wants a sentence that opens
// with a common word or names the place again ("Lisse – De VVD …"). Labels
// ("UPDATE - ", "COLUMN - "), parties, clubs and companies ("PVV (37 zetels)
// - ", "AZ - ADO Den Haag 2-3"), headlines, and headings that are an ordinary
// word or a well-known name of no place ("Brand - De schuur …", common.txt,
// names.txt) are none. A place that is
// glued to the first word ("AnkaraRecep Tayyip") is one only where it is a
// well-known city. The names that an interview prints before each answer are
// none ("KRUIM «Je zoon …»"). [ParseAlone] is for a place alone on its line.
//
// # Offsets
//
// Spans are half-open byte offsets into the string that the caller passed.
//
// # Limits
//
// The front of the text alone is read, a few hundred bytes at most; nothing
// is allocated where there is no dateline.
package dateline
