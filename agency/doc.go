// Package agency knows the press agencies that Dutch and Flemish news
// credits, and reads the lines that credit them.
//
// A [Table] finds an agency by any form of its code: "ANP", "RTR",
// "Reuters". [Default] is the project's own table; [Read] builds rows from a
// file of the same form, and [Table.With] lays them over another table.
//
//	code TAB aliases TAB name TAB country TAB wikidata TAB since TAB until TAB ambiguous TAB comment
//
// [ParseLine] reads a line that is a credit or a byline from end to end:
//
//	Bron: ANP
//	Beeld © ANP / Jan Voorbeeld
//	Door ANP - 14-11-2016, 19:07
//	Van onze verslaggever
//
// and [ParseTail] one that closes a line of text: "… te zien. (ANP)".
//
// # Where a credit stands
//
// A sign © with a year credits the text ([Source]), without one the picture
// above it ([Photo]). "Door" and "Van" make a [Byline]; a line of nothing but
// names, one of them an agency's, is a Byline too. Codes in brackets at the
// end are [End].
//
// # Ambiguous codes
//
// TT, AA, MAP and the like are words as well. They count in a credit alone,
// and only in the form that the table gives.
//
// # Offsets
//
// Spans are half-open byte offsets into the string that the caller passed.
//
// # Concurrency
//
// A Table is never changed once it is built; any number of goroutines may
// use one.
package agency

//go:generate go run ../tools/genagency -in agencies.tsv -out table.go
