// Package source reads the bytes of a page: it decodes them, takes the markup
// off, cleans the text, and keeps the way back to every byte.
//
//	p, err := source.Read(b, source.Options{})
//	p.Text                     // clean: NFC, no soft hyphens, no entities, whole paragraphs
//	p.Blocks                   // what the form of the input states: headings, captions, lists of links
//	p.Meta.Published           // what its metadata state
//	p.Source(span)             // where in b a span of Text comes from
//
// [Clean] does the same with text that the caller holds as a string.
//
// # Encodings
//
// A byte order mark decides first, then valid UTF-8, then what an HTML page or
// an XML prolog declares, and Windows-1252 where nothing else is left, of which
// ISO-8859-1 and ISO-8859-15 are read as what they say. A gzip stream of text
// is unpacked, and offsets then count in what was packed. What is no text (an
// archive, a picture, a PDF, NUL bytes) is refused with an [Error].
//
// # Cleaning
//
// Decomposed letters are composed; soft hyphens, zero-width and direction
// marks are left out; spaces of any kind become a space; character references
// (&quot; &#39; &nbsp;) become what they name; lines that were wrapped to a
// width are joined to paragraphs, with the word that a hyphen split; the
// emphasis, links and headings of Markdown lose their marks. A list, a poem
// and a table stay as they are. Clean text is not copied.
//
// # Offsets
//
// Spans are half-open byte offsets on rune boundaries: those of a [Block] into
// [Page.Text], those that [Page.Source] gives into the input.
//
// # Limits
//
// Any bytes are input. Time is linear in their number. HTML that is nested
// deeper than the parser goes, or that has more elements than MaxElements, is
// read without telling its main text from the rest.
package source
