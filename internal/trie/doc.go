// Package trie maps names of one or more words to numbers, in a form that is
// read in place from a string: nothing is decoded before the first look-up.
//
// A name is a path of word keys. A word's key is the hash of its lower-case
// form without diacritics ([Key]), which for an ASCII word is the token's
// Fold, so that matching a text hashes nothing. A step of the path says also
// how the word must be written ([Case]): a name's capitalised words match
// capitalised text and text all in capitals, its lower-case words match any
// text, and a word that the name writes all in capitals (OM, RSF) matches
// that alone, so that "Om" is not the prosecution.
//
// # Form
//
// All numbers are little-endian. A header of four 32-bit words (magic,
// number of steps, number of buckets, size of the key of the last step) is
// followed by one 32-bit offset for each bucket and one more, and then by
// the steps as 64-bit words, ordered by hash. A path's hash chooses the
// bucket by its high bits; within the bucket (some four steps) a step is
// found by the 36 bits below those: a path that is not in the trie is taken
// for one that is about once in 2^34 look-ups. A step's word holds, from the
// low bit, its 27-bit value plus one (zero where no name ends there), one bit
// that reports whether any path goes on, and the 36 bits of the hash.
//
// # Concurrency
//
// A [Trie] is a value over an immutable string; any number of goroutines may
// read it.
package trie
