// Package byline reads the lines above and below an article that say when it
// appeared, who wrote it and which agency it is from:
//
//	Binnenland • 5 minuten geleden
//	Door Jan Verzonnen op 10 juni 2025
//	10/04/17 - 16u26 Bron: Belga
//	10 juni 2025Leestijd 3 minuten
//	Jan Verzonnen | Gepubliceerd 10 juni 2025, 8:12, bijgewerkt 9:30 | 4 reacties
//
// [Parse] takes such a line apart: its date, author, agencies, section, and
// what else the site prints there. It is one only where every part is known
// by its form, so that a sentence or a title with a date in it is none.
//
// # Offsets
//
// Spans are half-open byte offsets into the line that the caller passed.
//
// # Limits
//
// A line over [MaxLine] bytes is none; the time taken is bounded.
package byline
