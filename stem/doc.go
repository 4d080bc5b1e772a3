// Package stem takes the endings off Dutch words, so that the inflected forms
// of a word can be looked up together: "bespreking", "besprekingen" and
// "bespreken" all become "bespreek" or "besprek". What it gives is a key, not
// a word: it is never part of a result.
//
// The command "kopij tokens" writes it for search indexes, and [Word] gives it
// for one word.
//
// The algorithm is Martin Porter's for Dutch, as the Snowball project
// publishes it at https://snowballstem.org/algorithms/dutch_porter/stemmer.html.
package stem
