// Package ner recognises named entities in Dutch text: people, places,
// organisations and the rest, as the shared task CoNLL-2002 defines them.
//
// The model is a linear-chain conditional random field in two passes. The
// first labels each sentence by itself. The second adds to its scores what the
// same words were found to be elsewhere in the document, and labels again.
// What a word is by itself (its letters, its clusters in unlabelled news, the
// name lists that hold it) is summed once and remembered, so that a word that
// comes back costs a few additions.
//
// # Concurrency
//
// A [Model] may be used by any number of goroutines; a [State] by one at a
// time.
package ner
