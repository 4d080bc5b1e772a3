package entities

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// endList names a list of ends.tsv.
type endList int

const (
	endSideNouns endList = iota
	endClubNouns
	endEventTails
	endBodyTails
	endStreetTails
	endGroundNouns
	endPlaceHeads
	endOrgHeads
	endMakers
	endFieldHeads
	endWorkHeads
	endBodyHeads
	endStateNouns
	endPolicyHeads
	endMatchHeads
	endTradeHeads
	endSolidHeads
	endPersonNouns
	endWorkTails
	endClubHeads
	numEndLists
)

//go:embed ends.tsv
var endTable string

// endNames are the names of the lists in ends.tsv.
var endNames = [numEndLists]string{
	"sideNouns",
	"clubNouns",
	"eventTails",
	"bodyTails",
	"streetTails",
	"groundNouns",
	"placeHeads",
	"orgHeads",
	"makers",
	"fieldHeads",
	"workHeads",
	"bodyHeads",
	"stateNouns",
	"policyHeads",
	"matchHeads",
	"tradeHeads",
	"solidHeads",
	"personNouns",
	"workTails",
	"clubHeads",
}

// endLists are the lists of ends.tsv.
var endLists = sync.OnceValue(func() *[numEndLists][]string {
	lists := new([numEndLists][]string)
	for line := range strings.Lines(endTable) {
		name, words, ok := strings.Cut(line, "\t")
		k := slices.Index(endNames[:], name)
		if !ok || k < 0 {
			continue // the comment at its head
		}
		words, _, _ = strings.Cut(words, "\t")
		lists[k] = strings.Fields(words)
	}
	return lists
})

// wordEnds is the words of a list.
func wordEnds(l endList) []string { return endLists()[l] }
