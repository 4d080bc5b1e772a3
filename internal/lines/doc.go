// Package lines says of each line of a news page what it is: a title, a
// paragraph, an author and a date, a menu.
//
// A page is cut into lines, and lines at what is glued into them. Each line
// is read by its form: its length and signs, the stamps, credits and
// datelines on it, the words of words.tsv. The name of a field of an export is
// cut off what it holds. A linear-chain conditional random
// field over these forms and those of the lines around it gives each line its
// [Label]. The words of a line count beside its form, each as one of a few
// thousand slots (wording.go). How lines of one form come again on a page is a
// feature too (series.go).
//
// The field sees a line and the one before. Where it is not sure, the dozen best
// labellings of the page and those that are alike throughout are compared as a
// whole (candidates.go): by what is counted on each, such as articles that begin
// alike, titles that share no word with their text, lines worded alike that are
// read otherwise (traits.go, tally.go). Trees learnt from such choices take one.
//
// The weights are integers, trained by tools/train lines; one page gives one
// result on every machine.
package lines
