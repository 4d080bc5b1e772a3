package entities

import (
	"github.com/kopij/kopij/text"
)

// Type is the type of a mention.
type Type = text.NameType

// The types, as package text has them.
const (
	NoType = text.NoNameType
	PER    = text.PER
	LOC    = text.LOC
	ORG    = text.ORG
	MISC   = text.MISC
)

// Role says that a place's name stands for more than the place.
type Role uint8

// The roles.
const (
	NoRole     Role = iota
	Government      // the state acts, or is acted upon: Moskou ontkent dat
	Team            // the national side, or a town's club: Nederland verloor van Duitsland
)

var roleNames = [...]string{"", "government", "team"}

// String is the role as results write it: "government".
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return ""
}

// Source says which stage found a mention.
type Source uint8

// The sources.
const (
	NoSource  Source = iota
	FromRule         // by the form of the text around it
	FromList         // by a table
	FromModel        // by the trained model
)

var sourceNames = [...]string{"", "rule", "list", "model"}

// String is the source as results write it: "list".
func (s Source) String() string {
	if int(s) < len(sourceNames) {
		return sourceNames[s]
	}
	return ""
}

// Gender is the gender of a person, where it is known: Male, Female, or
// NoGender.
type Gender = text.Gender

// The genders of a person, as package text has them.
const (
	NoGender = text.NoGender
	Male     = text.Masculine
	Female   = text.Feminine
)

// Leader is the office of a political leader at the article's date.
type Leader struct {
	// Office is one of `head of state`, `head of government`, `minister`,
	// `party leader`, `international` and `monarch`.
	Office string
	// Title is the office in Dutch: `president`, `minister van Defensie`.
	Title string
	// Country is the ISO 3166-1 alpha-2 code of the office's country, EU for
	// the European Union's; empty for another body's.
	Country string
	// Wikidata is the person's identifier, such as Q7747, where it is known.
	Wikidata string
	// Since and Until are the first and the last day of the office, as
	// precise as known: 2012, 2012-05 or 2012-05-07; Until is empty where
	// the office is still held.
	Since, Until string
}

// Place is where a place lies.
type Place struct {
	Name     string  // the Dutch name
	Country  string  // ISO 3166-1 alpha-2; empty for one in several or none
	Lat, Lon float64 // degrees; both zero where not known
	GeoNames int     // GeoNames' identifier; 0 where there is none
}

// Mention is one name in the text.
type Mention struct {
	// Span is the name, without title, with a genitive's ending.
	text.Span
	Type Type
	// ID is the same for all mentions of one person or thing in one
	// document; the first is 1.
	ID int
	// Name is the name of what is mentioned: the fullest one in the text; a
	// table's where the text has but part of a name (Trump: Donald Trump) or
	// another spelling of a place or country (VS: Verenigde Staten).
	Name string
	// Full is, for people, the fullest name in the text itself, without the
	// genitive's ending; empty for the other types.
	Full string
	// Country is the ISO 3166-1 alpha-2 code (XK, EU too) where the mention
	// is a country's name, adjective or inhabitants, a word compounded with
	// them, or a place that stands for the government.
	Country string
	Role    Role
	// Leader is set for people who hold an office at the article's date.
	Leader *Leader
	Gender Gender
	// Party is the party of a person that the table knows, by its usual
	// abbreviation: VVD, CDU.
	Party string
	// Wikidata is the identifier of the person or organisation, where known.
	Wikidata string
	// Kind is the sort of an organisation that the gazetteer knows, as its
	// table has it: party, ministry, company, club, media, newsagency; empty
	// for others.
	Kind string
	// Place is set for places that the gazetteer knows.
	Place  *Place
	Source Source
	// Score is the probability that the mention is right, as far as its
	// source can say; 1 for a list's.
	Score float64
}

// Description is a leader whom the text names by office alone: `de Franse
// president`, `de minister van Buitenlandse Zaken`.
type Description struct {
	// Span runs from the article or adjective to the end of the title.
	text.Span
	Leader Leader
	// ID is that of the mentions of the same person; 0 where the text does
	// not name the holder.
	ID int
	// Name is the holder's, where the text or the table knows it.
	Name   string
	Gender Gender
}
