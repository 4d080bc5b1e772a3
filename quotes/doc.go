// Package quotes finds the quotations in a Dutch news text and says who is
// quoted.
//
// [Find] reads a [text.Document] and the names that a recogniser found in
// it, and returns every quotation between marks: its span, its kind, its
// speaker as written, the fullest name that the text gives for the speaker,
// and the word that marks the attribution.
//
//	doc := text.Parse("„Wij gaan door”, zei premier Jansen.")
//	for _, q := range quotes.Find(doc, nil) {
//		fmt.Println(q.Of(doc.Src), "-", q.Speaker.Of(doc.Src))
//	}
//
// The names may be left out: quotes finds candidate names by their capitals.
// With them, speakers link to the recogniser's entities, and gender, office,
// party and country help to tell who "hij" or "de VVD'er" is. Where a tagger
// ran (doc.Tagged) its verbs are used; where none ran, a small lexicon and
// the shape of the words serve instead.
//
// # How a speaker is found
//
// The text is cut into the reporter's sentences, each with the quotations
// that are in it. A quotation with words around it in its own sentence is
// attributed by them: a reporting verb and its subject ("zegt Jansen", "liet
// Jansen weten"), "aldus" and "volgens", a colon, the verb that a fragment is
// the object of, "Dat zei Jansen" after it. One that stands alone, and those
// are half of them in news, takes its speaker from the context: who spoke
// last, whom the sentence before it leads in, who is named next. A quotation
// in a title takes the speaker whom the body gives for the same words.
//
// Then the mention is resolved to a name by the article itself: by who is
// present from sentence to sentence, by sex and number, and by what the text
// calls its people: "Nils de Boer, speciaal rapporteur" says who "de
// rapporteur" is. Each link has a score and the name of the rule that made
// it; below [Finder.Threshold] none is given. docs/quotes.md tells more.
//
// # Offsets
//
// All offsets are half-open byte offsets into doc.Src. The span of a
// quotation lies between its marks and does not hold them.
//
// # Concurrency
//
// A [Finder] may be used by any number of goroutines at once.
//
// # Limits
//
// Any text is valid input. Time is linear in the text, also where it is
// nothing but quotation marks. A quotation that is not closed ends with its
// paragraph and is flagged.
package quotes
