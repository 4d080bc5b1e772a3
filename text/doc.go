// Package text gives the spans, tokens, sentences and blocks of Dutch text
// that every other package of kopij reads.
//
// # Offsets
//
// All offsets are half-open byte offsets into the string that the caller
// passed, on rune boundaries. Nothing is normalised before offsets are taken
// and no token holds a copy: within a block the tokens and the gaps between
// them give back the input byte for byte, for any bytes.
//
// # Concurrency
//
// A [Document] may be read by any number of goroutines once it is built.
package text
