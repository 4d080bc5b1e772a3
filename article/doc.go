// Package article splits the text of a news page into its main article, the
// teasers that are printed with it, the entries of a live blog, and the
// sections that head them.
//
//	Nieuws | Sport | Weer                           furniture
//	Titel van het artikel                           main: title
//	Jan Voorbeeld • 3 december 2025, 11:40          main: byline, published
//	DELFT (ANP) - De eerste alinea …                main: dateline, paragraph
//	Een kopje                                       main: subhead
//	De laatste alinea.                              main: paragraph
//	Meer uit Binnenland                             section
//	LEIDEN (ANP) - Een kort bericht.                teaser: dateline, paragraph
//	8 minuten geledenGOUDA (ANP) - Nog een bericht. its age, and the next teaser
//	3 uur geleden                                   that one's age
//
// # How it is told
//
// A page is cut into lines, and lines at the ages, datelines and headings that
// are glued into them. Each line is labelled by its form and by those around it,
// by a small trained model ([LineModel]); forms that leave no doubt, such as an
// age or a dateline with an agency, narrow its choice. What the source states
// of a page, as HTML does, goes before both: [Splitter.SplitGiven]. The labels
// cut the page into articles, and rules read the parts of each line. A page of
// many documents has a main article for each.
//
// # Blocks
//
// Each article is a list of blocks in the order of the page. The dateline is
// cut off the front of its paragraph, and a credit "(ANP)" off the end; what
// is cut has a span of its own. What the site prints between the paragraphs of an
// article is a block of boilerplate; what it prints around articles is
// furniture of the page. Every letter and digit of the page lies in a block, a
// section, a dateline or furniture.
//
// A lead is told by its form alone: a paragraph between the title and the
// line that the report itself begins with, its dateline or byline; or a line
// of five words and more under the title that has no full stop. A bold
// opening paragraph cannot be seen in text, and stays a paragraph.
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
// Any bytes are a page. Time and memory are linear in its length.
package article
