package entities

// The model parts some names in two; these tell which mentions are one.

// joins reports whether two mentions are one person's name that the model cut
// at particles which are within a name alone: Babs [van der] Staak.
func (f *cutter) joins(a, b *candidate) bool {
	if n := b.first - a.last; a.typ != PER || a.last-a.first != 1 || n < 1 || n > 3 {
		return false
	}
	for i := a.last; i <= b.first; i++ {
		if i < b.first && !(f.lower(i) && f.is(i, wParticle)) {
			return false
		}
	}
	if f.loneLetter(b.first) {
		return true
	}
	w := f.word(b.first - 1)
	return oneOf(w, nameParticles) || oneOf(w, pieceParticles) && b.typ == PER && b.first-a.last == 1
}
