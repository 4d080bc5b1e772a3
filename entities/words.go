package entities

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/foldmap"
	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

// wordClass is what the rules know of a word by its lower-case form.
type wordClass uint64

const (
	wParticle    wordClass = 1 << iota // part of a surname: van, de, bin
	wIn                                // locative preposition: what follows is a place
	wToward                            // naar, vanuit: as wIn, of motion
	wFunction                          // opens a sentence with a capital, and is no name
	wAfter                             // takes a name of a state as a party: met, tegen, aan, tussen
	wBy                                // door
	wOf                                // van
	wAnd                               // en, of, noch
	wLike                              // als, zoals, waaronder
	wDet                               // de, het, een and the like
	wPolitics                          // verbs and nouns of states that act
	wSay                               // verbs of saying and acting that make a capital a government
	wPolicy                            // nouns whose `van X` is a state's act: beleid van, aanval van
	wSport                             // words of sport
	wMatch                             // verbs and nouns before or after a side's name
	wFormer                            // oud, voormalig: the office is past
	wFuture                            // aanstaand, beoogd: the office is to come
	wDirection                         // noord, oost: a part of a country
	wLeft                              // pro, anti: the first part of a compound with an adjective
	wHead                              // lower-case heads of solid compounds with a country: ganger, oorlog
	wIndefinite                        // een, geen: before an uninflected adjective
	wVerb                              // finite verbs that follow a language's name
	wOrgHead                           // lower-case nouns that an organisation's name follows
	wState                             // words of politics
	wContinent                         // adjectives of continents
	wInner                             // lower-case words within names of several words
	wNoName                            // with a capital, and no names all the same
	wMinistry                          // ministerie and the like, before van and a field
	wBody                              // bodies of state, whose adjective is a name of its own
	wAct                               // verbs whose subject or object is a power: ontkent, beschuldigt
	wVisit                             // nouns whose `aan X` or `met X` is the place: bezoek aan, grens met
	wEnter                             // verbs of going into and leaving a country
	wPlead                             // verbs and nouns of asking at a government
	wAdverb                            // adverbs between a subject and its verb
	wGeneric                           // nouns with which names begin that have an adjective before them: Partij, Bank
	wEvent                             // nouns of events that are named after a place
	wLands                             // landen: before `als` and examples
	wPlainAbbrev                       // abbreviations in capitals that are no names: DNA, TV
	wContest                           // words of a contest that is no politics: won, plek, songfestival
	wThat                              // conjunctions before a subject: dat, omdat
	wUnion                             // words of the European Union
	wQuantity                          // words of number before inhabitants
	wWhole                             // words between a preposition and a name: heel, bijna
	wOwn                               // verbs of having and being: X telt tien miljoen inwoners
	wArt                               // words of film, television, books and music
	wPlaceHead                         // lower-case nouns that a place's name follows
	wTreaty                            // nouns of agreements that are named after the city where they were made
	wTrade                             // handel, grenzend: what joins a country without its government
	wStateForm                         // forms of state before a country's name: Koninkrijk, Republiek
	wSongContest                       // words of the song contest, where countries compete
	wWork                              // nouns that the title of a work follows, in quotation marks
	wBodyName                          // nouns with which the name of a body begins: Stichting, Rechtbank
	wField                             // fields of government: Onderwijs, Justitie
)

//go:embed words.tsv
var wordTable string

// classNames are the names of the classes in words.tsv, in the order of the constants.
var classNames = strings.Fields(`
	particle in toward function after by of and like det politics say policy sport match former future direction left head
	indefinite verb orgHead state continent inner noName ministry body act visit enter plead adverb generic event lands
	plainAbbrev contest that union quantity whole own art placeHead treaty trade stateForm songContest work bodyName field`)

// wordClasses are the classes of the words of words.tsv, by the hash of their
// lower-case form.
var wordClasses = sync.OnceValue(func() *foldmap.Map[wordClass] {
	m := new(foldmap.Map[wordClass])
	for row := range tsv.Rows(wordTable) {
		bit := wordClass(1) << slices.Index(classNames, row[0])
		for w := range strings.FieldsSeq(row[1]) {
			*m.At(text.FoldHash(w)) |= bit
		}
	}
	return m
})
