// Package knowledge holds what kopij knows of the world beside its model:
// countries with their names, political leaders with their offices, and the
// lists of common names.
//
// Each table is tab-separated text with a comment column, compiled by go
// generate into a form that is read in place, so that opening one costs the
// reading of a header. A table is a small value that never changes; readers
// add a user's own rows and return a new one.
package knowledge
