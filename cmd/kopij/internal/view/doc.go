// Package view writes the result of an extraction as one HTML page for
// people to read: the text with its names, times and quotes marked, and
// beside it who said what, the countries, the places on a map, the agencies
// and a time line.
//
// The page is one file. It asks nothing of any host: style, script and map
// are in it, and a Content-Security-Policy forbids everything else. What
// is in the page that was read is escaped, never interpreted.
package view
