// Package prosedoc gives what kopij reads as values of
// github.com/jdkato/prose/v2, for pipelines that are built on prose.
//
// prose's own models know English alone. Here the tokens, sentences, tags and
// entities of Dutch text come in the same types, so that what takes a
// prose.Token or a prose.Entity needs no change:
//
//	doc := prosedoc.New(src)
//	for _, tok := range doc.Tokens() { … } // prose.Token
//
// # Tags and labels
//
// A token's Tag is Universal Dependencies' (NOUN, VERB), not the Penn
// treebank's that prose's tagger gives; its Label is IOB2 over the types of
// CoNLL-2002 (B-PER, I-PER, O). An entity's Label is one of PER, LOC, ORG and
// MISC, where prose has PERSON and GPE: [Document.Labels] changes them to
// prose's.
//
// # Concurrency
//
// A [Document] does not change once it is made.
package prosedoc
