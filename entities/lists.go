package entities

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
)

// wordList names a list of lists.tsv.
type wordList int

const (
	endSideNouns wordList = iota
	endClubNouns
	endEventTails
	endBodyTails
	endStreetTails
	endGroundNouns
	endPlaceHeads
	endOrgHeads
	endHallHeads
	endMakers
	endWorkHeads
	endBodyHeads
	endStateNouns
	endPolicyHeads
	endMatchHeads
	endTradeHeads
	endPersonNouns
	endWorkTails
	endClubHeads
	shipWords
	endShipNouns
	endStudyTails
	plainAbbrevs
	clubBefore
	clubAfter
	hyphenParticles
	teParticles
	nameParticles
	pieceParticles
	intlBodies
	intlHeads
	makeVerbs
	playVerbs
	plainOwn
	ownCounts
	armsTitles
	noMinisters
	peerTitles
	spokesTitles
	kingTitles
	princeTitles
	pluralOrg
	pluralMisc
	pluralPer
	pluralLoc
	pairVerbs
	pairForms
	pairSplit
	pairHelpers
	pairThat
	pairFronts
	prepParticles
	prepEnds
	stateKinds
	fieldVerbs
	copulas
	planets
	planetPreps
	endSpaceNouns
	commonSurnames
	clauseWords
	placeStarts
	firmTails
	endNameStarts
	waterBodies
	indefinites
	endStageNouns
	lineupLabels
	endTitled
	showVerbs
	endKin
	numLists
)

//go:embed lists.tsv
var listTable string

// listNames are the names of the lists in lists.tsv, in the order of the constants.
var listNames = strings.Fields(`
	sideNouns clubNouns eventTails bodyTails streetTails groundNouns placeHeads orgHeads hallHeads makers workHeads bodyHeads stateNouns
	policyHeads matchHeads tradeHeads personNouns workTails clubHeads shipWords shipNouns studyTails plainAbbrevs clubBefore
	clubAfter hyphenParticles teParticles nameParticles pieceParticles intlBodies intlHeads makeVerbs playVerbs plainOwn
	ownCounts armsTitles noMinisters peerTitles spokesTitles kingTitles princeTitles pluralOrg pluralMisc
	pluralPer pluralLoc pairVerbs pairForms pairSplit pairHelpers pairThat pairFronts prepParticles prepEnds stateKinds
	fieldVerbs copulas planets planetPreps spaceNouns commonSurnames clauseWords placeStarts
	firmTails nameStarts waterBodies indefinites stageNouns lineupLabels titledThings showVerbs kin`)

// words are the words of a list.
type words struct {
	all []string
	// byEnd are the same words by their last byte, modulo endBytes: an ending is
	// looked for among those alone that a word can end in.
	byEnd [endBytes][]string
}

const endBytes = 32

// wordLists are the lists of lists.tsv.
var wordLists = sync.OnceValue(func() *[numLists]words {
	lists := new([numLists]words)
	for row := range tsv.Rows(listTable) {
		l := &lists[slices.Index(listNames, row[0])]
		l.all = strings.Fields(row[1])
		for _, w := range l.all {
			end := w[len(w)-1] % endBytes
			l.byEnd[end] = append(l.byEnd[end], w)
		}
	}
	return lists
})

// listWords are the words of a list.
func listWords(l wordList) []string { return wordLists()[l].all }

// oneOf reports whether a list has a word as it is written.
func oneOf(w string, l wordList) bool { return slices.Contains(listWords(l), w) }
