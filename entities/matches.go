package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// A match is one name: Verzonnen - Bedacht. The score after it tells it, where
// a sentence begins with it.

// maxMatch is how many tokens the names of two sides have at most.
const maxMatch = 10

// matches joins two sides at the beginning of a sentence to one name, where a
// score follows them. Where the text names a player, all are two players.
func (f *misser) matches() { matchReader{f}.read() }

// matchReader reads matches and their scores.
type matchReader struct{ *misser }

func (f matchReader) read() {
	players := f.players()
	for k := range f.doc.Sentences {
		s := f.doc.Sentences[k].Tokens
		end := f.matchEnd(s)
		switch {
		case end <= s.First:
		case players:
			f.player(s.First, end)
		case f.sideIsPerson(s.First, end):
		default:
			f.replace(candidate{first: s.First, last: end, typ: MISC, src: FromRule, score: 0.9})
		}
	}
}

// player makes people of the two sides in the tokens from first to before last.
func (f matchReader) player(first, last int) {
	for i := first; i < last; i++ {
		if f.doc.Tokens[i].Kind == text.Dash {
			f.replace(candidate{first: first, last: i, typ: PER, src: FromRule, score: 0.8})
			first = i + 1
		}
	}
	f.replace(candidate{first: first, last: last, typ: PER, src: FromRule, score: 0.8})
}

// players reports whether the first side of a match is the surname of somebody
// whom the text names in full.
func (f matchReader) players() bool {
	for k := range f.doc.Sentences {
		s := f.doc.Sentences[k].Tokens
		if f.matchEnd(s) == 0 {
			continue
		}
		for i := range f.found {
			c := &f.found[i]
			if c.typ == PER && c.last-c.first > 1 && f.doc.Tokens[c.last-1].Fold == f.doc.Tokens[s.First].Fold {
				return true
			}
		}
	}
	return false
}

// matchEnd is the token of the score that follows two sides at the beginning of
// a sentence; 0 where it does not begin so.
func (f matchReader) matchEnd(s text.Range) int {
	pair := false
	for i := s.First; i < min(s.Last, s.First+maxMatch); i++ {
		t := &f.doc.Tokens[i]
		switch {
		case pair && f.scoreAt(i, s):
			return i
		case t.Kind == text.Dash:
			pair = true
		case f.pairWord(i):
			pair = true
		case !f.capital(i) && t.Kind != text.Number:
			return 0
		}
	}
	return 0
}

// sideIsPerson reports whether a person is found among the tokens from first to
// before last: then two players are there, and not two clubs.
func (f matchReader) sideIsPerson(first, last int) bool {
	for i := first; i < last; i++ {
		if c := f.at(i); c != nil && c.typ == PER {
			return true
		}
	}
	return false
}

// pairWord reports whether token i holds the end of one side and the beginning
// of the other: Twente-Heracles.
func (f matchReader) pairWord(i int) bool {
	w := f.word(i)
	at := strings.IndexByte(w, '-')
	return at > 0 && startsCapital(w[at+1:])
}

// scoreAt reports whether a score begins at token i: 2-1, or 2 - 1.
func (f matchReader) scoreAt(i int, s text.Range) bool {
	t := f.doc.Tokens
	return f.result(i) || i+2 < s.Last && len(f.word(i)) <= 2 && t[i].Kind == text.Number && t[i+1].Kind == text.Dash && t[i+2].Kind == text.Number
}
