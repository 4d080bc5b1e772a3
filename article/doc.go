// Package article splits the text of a news page into its main article, the
// teasers that are printed with it, and the sections that head them.
//
//	Titel van het artikel                               main: title
//	DELFT (ANP) - De eerste alinea …                    main: dateline, paragraph
//	Een kopje                                           main: subhead
//	De laatste alinea.                                  main: paragraph
//	Meer uit Binnenland                                 section
//	LEIDEN (ANP) - Een kort bericht.                    teaser: dateline, paragraph
//	8 minuten geledenGOUDA (ANP) - Nog een bericht.     its age, and the next teaser
//	3 uur geleden                                       that one's age
//
// An age belongs to the teaser before it, and never to the main article
// while a teaser stands between them.
//
// # Blocks
//
// Each article is a list of blocks in the order of the page. The dateline is
// cut off the front of its paragraph, and a credit "(ANP)" off the end; what
// is cut has a span of its own. The number of an item in a list of titles is
// a block of boilerplate before its title. Every letter and digit of the page lies in a
// block, a section or a dateline.
//
// A lead is told by its form alone: a paragraph between the title and the
// line that the report itself begins with, its dateline or byline; or a line
// of five words and more under the title that has no full stop. A bold
// opening paragraph cannot be seen in text, and stays a paragraph.
//
// A subhead is a line of at most ten words without a full stop between two
// paragraphs. Rows of a list, two and more such lines on end, are
// paragraphs.
//
// # Layouts
//
// Lines end in LF, CRLF or CR, with or without empty lines between them. A
// page in one long line is cut at its ages, at datelines with an agency, and
// where a sentence is glued to the next.
//
// # Offsets
//
// Spans are half-open byte offsets into the page.
//
// # Limits
//
// Any bytes are a page. Time is linear in its length.
package article
