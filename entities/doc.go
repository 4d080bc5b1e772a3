// Package entities finds the people, places, organisations and other names
// in Dutch news text and says whom and what they name: the leader with office
// and country at the article's date, the country of a name, an adjective, an
// inhabitant or a capital that stands for its government, the place with its
// coordinates, the organisation.
//
// # Stages
//
// A [Recognizer] is composed of stages, each of which can be left out: a
// table of countries, a table of people with their offices, a gazetteer of
// places and organisations, a table of other names, and a trained model.
// What a [Config] does not name takes no part and is never decoded. [Find]
// uses all that are built in. Every table can be replaced or extended from a
// reader.
//
// The lists and the model give candidates; where they overlap the longest
// name is one mention. Then each mention is linked: names within the article
// to each other (`Kim` after `Kim Jong-un`, `Poetins`, `Van der Leyen`), and
// to the tables. What the tables do not know keeps its spelling and an empty
// link.
//
// # Offsets
//
// Every span is in bytes, half-open, on rune boundaries of the document's
// text. Mentions come in the order of the text and never overlap.
//
// # Concurrency
//
// A [Recognizer] may be used by any number of goroutines.
package entities
