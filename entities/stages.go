package entities

import (
	"time"

	"github.com/kopij/kopij/internal/foldmap"
	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// The stages by which the mentions of a document are found, each a type that
// holds what the stage needs and no more. A stage embeds the one before it, so
// that it can ask what is known by then, and cannot ask what is not.

// passage is the text of one document with the classes of its words.
type passage struct {
	doc     *text.Document
	date    time.Time
	day     knowledge.Date
	about   Context
	classes *foldmap.Map[wordClass]
	words   []wordClass // of each token
	caps    capitals
}

// lists asks the tables and the lexicon of the model about words.
type lists struct {
	passage
	r *Recognizer
}

// titleReader reads the titles of people.
type titleReader struct {
	lists
	titles *foldmap.Map[*title]
}

// countryReader reads the spellings of countries and words compounded with them.
type countryReader struct{ titleReader }

// cutter finds where a name of the model ends, and where it goes on.
type cutter struct{ countryReader }

// sources gathers the candidates of the model, the rules and the tables.
type sources struct {
	cutter
	model   modelState
	spare   []candidate
	parts   []candidate // of the mention that is cut
	pieces  pieces      // of the part that is split
	base    []candidate // of the model, or of the rules where there is none
	listed  []candidate // of the tables
	matches []gazetteer.Match
	counts  []countryCount
}

// mentions makes one list of them, without overlaps.
type mentions struct {
	sources
	found []candidate // the mentions
	owner []int32     // 1 + index into found of each token's mention
	codes []string    // the article's countries, the weightiest first
	sport bool
	art   bool
}

// homeReader finds whose politics the text is about.
type homeReader struct {
	mentions
	homes     []vote // what speaks for a country; nil before it is counted
	political int8   // 0 not looked at, 1 yes, 2 no
}

// voter lets all mentions of a name vote on its type.
type voter struct {
	homeReader
	votes   map[uint64]int32 // 1 + index into ballots, by name
	ballots []ballot
}

// misser adds the mentions that the text itself shows and no source has found.
type misser struct{ voter }

// facts finds the office that a person holds at the date.
type facts struct {
	misser
	persons []person
}

// linker joins the mentions of one person.
type linker struct {
	facts
	names map[uint64]int32 // 1 + index into persons or links, by key
	links []nameLink
}

// roleFinder finds the places that stand for a government or a team.
type roleFinder struct {
	linker
	roles    *foldmap.Map[roleWeight]
	songs    bool            // the text is about the song contest
	sporting string          // how much it speaks of sport
	clubs    map[uint64]bool // the last words of its clubs' names of several words
}

// finder numbers the mentions and turns them into results. It is the scratch of
// one document, and is reused from document to document.
type finder struct {
	roleFinder
	ids     map[uint64]int
	longest []int32
}
