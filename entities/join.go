package entities

// The model parts some names in two; these tell which mentions are one.

// joins reports whether two mentions are one person's name that the model cut
// at particles which are within a name alone: Babs [van der] Staak.
func (f *cutter) joins(a, b *candidate) bool {
	if a.typ != PER || a.last == b.first {
		return false
	}
	for i := a.last; i < b.first; i++ {
		if !f.is(i, wParticle) {
			return false
		}
	}
	if f.loneLetter(b.first) {
		return true
	}
	w := f.word(b.first - 1)
	return oneOf(w, nameParticles) || oneOf(w, pieceParticles) && b.typ == PER && b.first-a.last == 1
}
