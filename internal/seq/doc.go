// Package seq decodes and trains linear-chain conditional random fields.
//
// A chain has a small fixed set of labels. Decoding is in integers: the
// score of a label at a position is a sum of quantised weights, so one input
// gives one result on every machine. Training is in floating point, on one
// goroutine, and gives the same bytes for the same seed.
//
// # Packed rows
//
// The weights that one feature gives to all labels are one [Row]: four
// labels to a machine word, sixteen bits each, as the coefficients of a
// polynomial in 2¹⁶. Rows are added word by word, so a feature costs five
// additions for up to twenty labels; [Row.Unpack] gives the sums back
// exactly as long as no sum leaves the range of an int16.
package seq
