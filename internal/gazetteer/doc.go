// Package gazetteer finds the names of places and organisations in a text
// and says what they name: country, coordinates and GeoNames id of a place,
// type, country and Wikidata id of an organisation.
//
// # Tables
//
// The tables are tab-separated files beside this package, compiled by
// go generate into gazetteer.bin, which is read in place:
//
//   - places.tsv: cities and villages, made by tools/makeplaces from
//     GeoNames' data; not edited by hand
//   - senses.tsv: what the news calls places, by hand: other names and
//     spellings, the sense meant when several places share a name, and
//     regions, waters, islands, mountains, buildings and streets
//   - organisations.tsv: by hand
//   - words.tsv: names that are also ordinary words or people's names
//
// A row of senses.tsv with the GeoNames id of a row of places.tsv changes
// that row: its name goes first and the old one becomes another spelling.
//
// # Namesakes
//
// A name may stand for several entries. Each entry has a prior: ten times
// the decimal logarithm of its inhabitants, and more for a capital, for a
// place in the Netherlands or Belgium and for a sense that the hand table
// gives weight. [Gazetteer.Resolve] adds to the prior of the entries that
// lie in the article's own countries.
//
// # Concurrency
//
// A [Gazetteer] is immutable; any number of goroutines may use one.
package gazetteer

//go:generate go run ../../tools/gengazetteer
