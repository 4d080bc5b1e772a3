package entities

import (
	"github.com/kopij/kopij/text"
)

// The model parts some names in two; these tell which mentions are one.

// headed reports whether two mentions are one name with the head of a compound:
// Europese Commissie-voorzitter, Champions League-duel.
func (f *cutter) headed(a, b *candidate) bool {
	if f.r.gaz == nil || a.last != b.first || b.last != b.first+1 || f.apart(b.first-1, b.first) || !f.compoundToken(b.first) || !f.capital(b.first) {
		return false
	}
	t := &f.doc.Tokens[b.first]
	name := f.doc.Src[f.doc.Tokens[a.first].Start:t.Start] + f.word(b.first)[:hyphenAt(f.word(b.first))]
	p := text.Parse(name)
	m, ok := f.r.gaz.At(p, 0)
	return ok && m.Tokens.Last == len(p.Tokens)
}

// numbered reports whether the second of two mentions is but the number of the
// first.
func (f *cutter) numbered(a, b *candidate) bool {
	return a.last == b.first && b.last == b.first+1 && !f.apart(b.first-1, b.first) && ordinal(f.word(b.first))
}

// joins reports whether two mentions are one person's name that the model cut
// at particles which are within a name alone: Babs [van der] Staak.
func (f *cutter) joins(a, b *candidate) bool {
	if n := b.first - a.last; a.typ != PER || a.last-a.first != 1 || n < 1 || n > 3 || !f.capital(b.first) {
		return false
	}
	for i := a.last; i <= b.first; i++ {
		if f.apart(i-1, i) || i < b.first && !(f.lower(i) && f.is(i, wParticle)) {
			return false
		}
	}
	if f.loneLetter(b.first) {
		return true
	}
	w := f.word(b.first - 1)
	return oneOf(w, nameParticles) ||
		oneOf(w, pieceParticles) && b.typ == PER && (b.first-a.last == 1 || b.first-a.last == 2 && f.is(a.last, wOf))
}
