// Package timeago reads Dutch time expressions, relative and absolute, and
// writes ages and dates.
package timeago
