// Package tagger gives each token of a Dutch text its part of speech: one of
// Universal Dependencies' tags with, for verbs, the form and tense, for nouns
// and pronouns number and gender, packed into a [text.Tag].
//
// # Model
//
// A sentence is read once, from left to right. Each token's class is the best
// of 29 under a linear model over the word, its endings, its shape, its
// neighbours and the classes already given. Two tables hold all of it: the
// lexicon, which maps a word to its context class, its cluster, its gender
// and, where the word leaves no doubt, to its tag; and the weights, one row of
// 29 small integers for each feature. A token costs some look-ups in them,
// keyed by [text.Token.Fold]; nothing is allocated.
//
// The model knows the Dutch of newspapers and of Wikipedia. How it is trained
// and what it reaches is in docs/tagger.md.
//
// # Concurrency
//
// A [Model] may be used by any number of goroutines.
package tagger
