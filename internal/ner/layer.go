package ner

import "github.com/kopij/kopij/internal/seq"

// layer is one trained chain: the rows of its features and its transitions.
type layer struct {
	// atoms are the keys in blocks, see the format: the rows of frequent
	// ones lie together, so that they stay in the processor's caches.
	atoms []uint32
	// mask tells the places that an atom has rows for: a word's five, and
	// bit 5 for a position as a whole. Its rows lie in that order.
	mask  []uint8
	rows  [][numLabels]int8
	chain *seq.Chain
}

const whole = numPlaces
