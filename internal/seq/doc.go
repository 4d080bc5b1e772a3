// Package seq decodes and trains linear-chain conditional random fields.
//
// A chain has a small fixed set of labels. Decoding is in integers: the
// score of a label at a position is a sum of quantised weights, so one input
// gives one result on every machine. Training is in floating point, on one
// goroutine, and gives the same bytes for the same seed.
//
// # Packed rows
//
// The weights that one feature gives to all labels are one [Row] of sixteen
// signed bytes, each less what the first label gets: what is added to all
// labels alike changes nothing. A [Sum] has sixteen bits for each label, four
// to a machine word, so that a row costs some additions of whole words;
// [Sum.Unpack] gives the sums back exactly as long as none leaves the range of
// an int16.
package seq
