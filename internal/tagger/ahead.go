package tagger

// Ahead is what comes after a word that may be an auxiliary: the nearest
// infinitive or participle, and whether a clause ends before it. It tells
// "heeft het boek gelezen" from "heeft een boek".
type Ahead uint8

// The kinds of verb ahead.
const (
	nothingAhead Ahead = iota
	participleAhead
	infinitiveAhead
	teInfinitiveAhead
	acrossClause Ahead = 4 // added
)

// maxAhead bounds how many tokens are looked at.
const maxAhead = 24

// teFold is the fold hash of "te", which comes before an infinitive.
const teFold = 0x08C83307B56AB672

// Scan looks for the verb ahead, one word after the other.
type Scan struct {
	n      int
	across Ahead
	te     bool
}

// See takes the next word. The second value is true when the answer stands;
// where the sentence ends before that it is zero.
func (s *Scan) See(w *Word) (Ahead, bool) {
	s.n++
	switch u := w.Usual &^ Helper; {
	case u == classParticiple+1 || u == classParticiple+1+firstAux-firstVerb:
		return participleAhead | s.across, true
	case u == classInfinitive+1 || u == classInfinitive+1+firstAux-firstVerb:
		if s.te {
			return teInfinitiveAhead | s.across, true
		}
		return infinitiveAhead | s.across, true
	case u == classSCONJ+1 || w.Shape == Mark:
		s.across = acrossClause
	}
	s.te = w.Fold == teFold
	return nothingAhead, s.n == maxAhead
}
