package entities

import "github.com/kopij/kopij/text"

// A line-up is a list of surnames behind a side and a colon, its lines parted by
// semicolons: Verzonnen: Bedacht; Gelogen, Van Loos. So is a list of who scored
// behind a label. All in it are people, whatever else has their name.

const (
	leastLineup = 4   // names of a line-up
	maxLineup   = 120 // tokens of one
	maxPlayer   = 4   // tokens of one name
)

// lineupReader reads line-ups.
type lineupReader struct{ *misser }

// lineups makes people of the names in line-ups.
func (f *misser) lineups() { lineupReader{f}.read() }

func (f lineupReader) read() {
	for i := 1; i+1 < len(f.doc.Tokens); i++ {
		if f.word(i) != ":" {
			continue
		}
		label := oneOf(f.word(i-1), lineupLabels)
		players, lines := f.lineup(i + 1)
		if !label && (len(players) < leastLineup || lines == 0 || !f.mostPeople(players)) {
			continue
		}
		for _, p := range players {
			if c := f.at(p.First); c == nil || c.typ != PER {
				f.replace(candidate{first: p.First, last: p.Last, typ: PER, src: FromRule, score: 0.8})
			}
		}
	}
}

// lineup is the names listed from token i to the end of the line, and how many
// semicolons part them; there are none where something else is in the line.
func (f lineupReader) lineup(i int) (players []text.Range, lines int) {
	for start := i; i < min(len(f.doc.Tokens), start+maxLineup) && !f.newLine(i, start); {
		last := f.playerEnd(i)
		switch {
		case last > i:
			players = append(players, text.Range{First: i, Last: last})
			i = last
			continue
		case f.word(i) == ";":
			lines++
		case f.doc.Tokens[i].Kind == text.Word && !f.is(i, wAnd):
			return nil, 0
		}
		i++
	}
	return players, lines
}

// newLine reports whether token i begins a line behind that of token start.
func (f lineupReader) newLine(i, start int) bool {
	return i > start && f.doc.Tokens[i].Has(text.LineBefore)
}

// playerEnd is where the name ends that token i begins, of particles and words with
// a capital; i where none does.
func (f lineupReader) playerEnd(i int) int {
	last := i
	for j := i; j < min(len(f.doc.Tokens), i+maxPlayer) && !f.newLine(j, i); j++ {
		switch {
		case f.capital(j):
			last = j + 1
		case !f.is(j, wParticle):
			return last
		}
	}
	return last
}

// mostPeople reports whether at least half of some names are people's, or nothing
// that the stages know.
func (f lineupReader) mostPeople(players []text.Range) bool {
	n := 0
	for _, p := range players {
		if c := f.at(p.First); c == nil || c.typ == PER {
			n++
		}
	}
	return 2*n >= len(players)
}
