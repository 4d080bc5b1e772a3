package ner

// Type is the type of a named entity, as CoNLL-2002 has them.
type Type uint8

// The types.
const (
	PER Type = iota
	LOC
	ORG
	MISC
	numTypes
)

var typeNames = [...]string{"PER", "LOC", "ORG", "MISC"}

// String is the type's name: "PER".
func (t Type) String() string { return typeNames[t] }

// ParseType reads a type's name.
func ParseType(s string) (Type, bool) {
	for i, n := range typeNames {
		if s == n {
			return Type(i), true
		}
	}
	return 0, false
}

// The labels of the chain: outside, and for each type the begin, inside and
// last token of a mention of several tokens, and the unit mention of one.
const (
	outside   = 0
	numLabels = 1 + 4*int(numTypes)
)

const (
	begin = iota
	inside
	last
	unit
)

func label(t Type, part int) uint8 { return uint8(1 + 4*int(t) + part) }

func split(l uint8) (t Type, part int) { return Type((l - 1) / 4), int(l-1) % 4 }

// follows reports whether label b may follow label a; numLabels stands for the
// edge of a sentence.
func follows(a, b int) bool {
	open := a != numLabels && a != outside && (a-1)%4 <= inside
	if b == numLabels || b == outside {
		return !open
	}
	tb, pb := split(uint8(b))
	if pb == inside || pb == last {
		if !open {
			return false
		}
		ta, _ := split(uint8(a))
		return ta == tb
	}
	return !open
}
