// Package kopij reads the text of a Dutch news page and gives back its
// parts: articles and teasers with title, dateline, credits, paragraphs,
// quotes with their speakers, named entities linked to what they name, and
// time expressions as times.
//
// [Extract] does all of it in one call; an [Extractor] does the same with a
// configuration of the caller's. The stages are in packages of their own
// (source, article, dateline, agency, timeago, entities, quotes, text) for those who
// want one of them.
//
// # Offsets
//
// Every start and end is a half-open byte offset into the string that was
// passed, and p.Text is what is there, cleaned: a soft hyphen less, an
// accent composed with its letter. In clean text src[p.Start:p.End] == p.Text.
// Of a page that package source read from HTML or another encoding they count
// in [Result.Text]; [Result.ToSource] gives bytes of the input instead,
// [Result.Convert] runes or UTF-16 units.
//
// # Time
//
// The reference time is an argument: nothing here reads the clock. Without
// one, relative times stay unresolved and absolute ones are read as UTC.
//
// # Concurrency
//
// An [Extractor] may be used by any number of goroutines. One input gives one
// result, whatever runs beside it.
package kopij
