package lines

const (
	maxAbove      = 16 // lines above a line in which running text is looked for
	maxAboveProse = 8  // and runs of it
)

// above counts, for each short line, the longer words that one of the long
// lines above it holds too: what comes after an article and is a part of it
// speaks of the same.
func (p *Page) above() []uint8 {
	out := make([]uint8, len(p.Lines))
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.words < 2 || l.low == "" {
			continue
		}
		seen := 0
		for k := i - 1; k >= max(0, i-maxAbove) && seen < maxAboveProse; k-- {
			if b := &p.Lines[k]; b.isProse() {
				seen++
				out[i] = max(out[i], p.shared(l, b))
			}
		}
	}
	return out
}
