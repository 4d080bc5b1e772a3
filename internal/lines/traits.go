package lines

import (
	"slices"

	"github.com/kopij/kopij/internal/rank"
)

// trait is something that is counted on a page as a whole whose lines have labels.
type trait uint8

const (
	// Articles.
	nMains trait = iota
	nTeasers
	nEntries
	nBare           // main articles without text
	nUntitled       // main articles without a title
	nShort          // main articles of one line of text
	nDated          // main articles with a time
	nUndated        // main articles without
	nTeaserTimed    // teasers with a time
	nTeaserTimeless // teasers without
	nTeaserBefore   // teasers above the first main article
	nTeaserBetween  // teasers between main articles
	nTeaserAfter    // teasers below the last one
	nKinds          // how often the kind of article changes from line to line
	// Within main articles.
	nProse      // long lines of the one with most of them
	nMetas      // lines about it of the one with most of them
	nTimes      // times of the one with most of them
	nMetaWithin // lines about the article between two of its text
	nMetaLast   // lines about the article that close it
	nIslands    // stretches of other lines within
	nSubheads
	nSubheadKin     // subheads whose text names somebody of the text above
	nSubheadStrange // subheads whose text names nobody of it
	nPlaceWithin    // lines of text with a dateline below others
	nTextShort      // lines of text that are headlines by their form
	nFirst          // the first line is none of an article
	// Titles.
	nTitleKin     // titles that share a word with their text
	nTitleStrange // titles that share none
	nTitleTwo     // titles of two lines
	nTitleShort   // titles of one word or two
	nTitleClosed  // titles that end as sentences do
	// Outside.
	nProseOut    // long lines that are none of an article's
	nProseTeaser // long lines of teasers
	nStampOut    // lines with a time that are none of an article's
	nMetaOut     // credits and authors that are none of an article's
	nHeadOut     // headlines that are none of an article's
	// Articles of one kind, one after the other.
	nRunsAlike    // their labels follow each other alike
	nRunsUnlike   // they do not
	nBeginAlike   // they begin with lines of one form
	nBeginUnlike  // they do not
	nEndAlike     // they end with lines of one form
	nEndUnlike    // they do not
	nBetweenAlike // as many lines of one kind are before each
	nBetweenUnlike
	nKin      // main articles that name somebody of the one before
	nStrange  // main articles that name nobody of it
	nGapAbove // articles below an empty line
	nNoGap    // articles right below another line
	nGapIn    // empty lines within articles
	// Lines of one form.
	nWordAlike   // those worded alike that have the label of the last such line
	nWordUnlike  // those that have another
	nShapeAlike  // those shaped alike that have the label of the last such line
	nShapeUnlike // those that have another
	// What contradicts itself (whole.go).
	nOdd
	nMisplaced
	nUnlike
	traits
)

// traitTable names the traits, and says of which the number itself is an attribute
// beside how far it is from that of the best labels by the lines alone.
var traitTable = [traits]struct {
	name   string
	itself bool
}{
	nMains: {"mains", true}, nTeasers: {"teasers", true}, nEntries: {"entries", true}, nBare: {"bare", true}, nUntitled: {"untitled", true},
	nShort: {"short", false}, nDated: {"dated", true}, nUndated: {"undated", true}, nTeaserTimed: {"teaser-timed", false},
	nTeaserTimeless: {"teaser-timeless", false}, nTeaserBefore: {"teaser-before", true}, nTeaserBetween: {"teaser-between", false},
	nTeaserAfter: {"teaser-after", false}, nKinds: {"kinds", true}, nProse: {"prose", false}, nMetas: {"metas", true}, nTimes: {"times", true},
	nMetaWithin: {"meta-within", false}, nMetaLast: {"meta-last", false}, nIslands: {"islands", false}, nSubheads: {"subheads", false},
	nSubheadKin: {"subhead-kin", false}, nSubheadStrange: {"subhead-strange", false}, nPlaceWithin: {"place-within", false},
	nTextShort: {"text-short", false}, nFirst: {"first", false}, nTitleKin: {"title-kin", true}, nTitleStrange: {"title-strange", true},
	nTitleTwo: {"title-two", false}, nTitleShort: {"title-short", false}, nTitleClosed: {"title-closed", false}, nProseOut: {"prose-out", false},
	nProseTeaser: {"prose-teaser", false}, nStampOut: {"stamp-out", false}, nMetaOut: {"meta-out", false}, nHeadOut: {"head-out", false},
	nRunsAlike: {"runs-alike", false}, nRunsUnlike: {"runs-unlike", true}, nBeginAlike: {"begin-alike", false}, nBeginUnlike: {"begin-unlike", false},
	nEndAlike: {"end-alike", false}, nEndUnlike: {"end-unlike", false}, nBetweenAlike: {"between-alike", false}, nBetweenUnlike: {"between-unlike", false},
	nKin: {"kin", false}, nStrange: {"strange", false}, nGapAbove: {"gap-above", false}, nNoGap: {"no-gap", true}, nGapIn: {"gap-in", true},
	nWordAlike: {"word-alike", false}, nWordUnlike: {"word-unlike", true}, nShapeAlike: {"shape-alike", false}, nShapeUnlike: {"shape-unlike", true},
	nOdd: {"odd", false}, nMisplaced: {"misplaced", false}, nUnlike: {"unlike", true},
}

// tally are the numbers of the traits.
type tally [traits]int

// Attributes of a candidate beside its traits.
const (
	aRank    = iota // its place by the sum over the lines
	aGap            // how far that is behind the best
	aChanged        // lines that have another label than in the best
	aLines          // of the page
	aLong           // long lines of the page
	aStamps         // lines of the page with a time
	attrs
)

const (
	maxRank = 40
	level   = 8 // the value of a trait as often as in the best labels
)

// TraitSpace is the space of the attributes of a [Candidate].
func TraitSpace() *rank.Space {
	space := []rank.Attr{{Name: "rank", Max: maxRank}, {Name: "gap", Max: maxRank}, {Name: "changed", Max: maxStep}, {Name: "lines", Max: maxStep}, {Name: "long", Max: maxStep}, {Name: "stamps", Max: maxStep}}
	for t := range traits {
		space = append(space, rank.Attr{Name: "more-" + traitTable[t].name, Max: 2*level - 1})
	}
	for t := range traits {
		if traitTable[t].itself {
			space = append(space, rank.Attr{Name: traitTable[t].name, Max: maxStep})
		}
	}
	return rank.NewSpace(space)
}

const maxStep = 10

// steps are the least numbers of the steps above none.
var steps = [maxStep]int{1, 2, 3, 4, 5, 6, 8, 11, 16, 24}

// stepOf is a number in steps that grow with it.
func stepOf(n int) uint8 {
	k, found := slices.BinarySearch(steps[:], n)
	if found {
		k++
	}
	return uint8(k)
}

// vector is the attributes of a candidate whose traits are t, of which the best by
// the lines alone has those of best.
func (t *tally) vector(head [attrs]uint8, best *tally) []uint8 {
	v := append(make([]uint8, 0, int(attrs)+2*int(traits)), head[:]...)
	for k := range traits {
		d := int(stepOf(t[k])) - int(stepOf(best[k]))
		v = append(v, uint8(level+max(1-level, min(level-1, d))))
	}
	for k := range traits {
		if traitTable[k].itself {
			v = append(v, stepOf(t[k]))
		}
	}
	return v
}
