// Package stamp reads the dates, clock times and ages that a news page prints
// beside its articles:
//
//	stamp = age | day [joint clock] | date [joint clock] | clock [joint date]
//	age   = ["over"] count [("," | "en") count] ["geleden" | "terug"] | "zojuist"
//	count = [hedge] number unit
//	day   = "vandaag" | "gisteren" | … | weekday
//	date  = [weekday] ( D month [YYYY] | D-M-YYYY | YYYY-MM-DD | month D, YYYY ) [weekday]
//	clock = HH (":" | "." | "u") MM [":" SS] ["uur"] [zone] | HH ("u" | "uur")
//
// [Read] gives what such a stamp says as a [Value]; which moment that is at a
// reference time is for package timeago to tell.
//
// The months and days are read in Dutch, with their short forms, in English,
// which content systems leave on Dutch pages, and in West Frisian.
//
// # Offsets
//
// Lengths are in bytes and end on a rune boundary.
//
// # Limits
//
// Every function looks at a bounded number of bytes and allocates nothing.
package stamp
