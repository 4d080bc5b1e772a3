package quotes

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// resolved is the answer to who a mention is.
type resolved struct {
	ent   int // -1
	score float64
	rule  string
	// several is the place of two names or more that stand together, for a
	// plural: de dj's. Empty otherwise. pair are those names where there are
	// two.
	several text.Span
	pair    [2]int
}

var nobody = resolved{ent: -1}

// resolve finds the entity that candidate k stands for.
func (w *work) resolve(k int) resolved {
	c := &w.cands[k]
	switch c.form {
	case Name:
		return resolved{ent: c.ent, score: 1, rule: "name"}
	case Pronoun:
		return w.resolvePronoun(k)
	}
	return w.resolveDescription(k)
}

// resolvePronoun finds who hij, ze or deze is.
func (w *work) resolvePronoun(k int) resolved {
	c := &w.cands[k]
	if c.plur {
		return w.resolvePlural(k)
	}
	best, second := nobody, 0.0
	dem := c.sex == text.NoGender
	for _, e := range w.active {
		en := &w.ents[e]
		if en.typ != PER && (en.typ != NoType || w.cands[en.best].inq != 0) {
			continue
		}
		if c.sex != text.NoGender && en.sex != text.NoGender && en.sex != c.sex {
			continue
		}
		last := &w.cands[en.last]
		s := w.presence(e)
		if dem {
			// deze is the one named last
			s = 3 - float64(c.tok.First-last.tok.First)/20
		}
		if en.sex == c.sex && c.sex != text.NoGender {
			s *= 1.2
			s += 0.15
		}
		if en.typ == PER {
			s += 0.3
		}
		if slices.Contains(w.spokenOf, e) {
			s -= 1.5 // who is named in the words does not say them
		}
		if en.nameless {
			s -= 0.2
			if w.lastSpeaker != e && w.lastSubject != e {
				s -= 0.25
			}
		}
		if w.lastSpeaker == e && !dem {
			s += 0.35
		}
		if w.lastSubject == e && !dem {
			s += 0.8
		}
		if !dem && last.form == Name && last.inq == c.inq && w.sameClause(en.last, k) {
			s -= 1 // a pronoun seldom has a name in its own clause
		}
		if s > best.score || best.ent < 0 {
			if best.ent >= 0 {
				second = max(second, best.score)
			}
			best = resolved{ent: e, score: s, rule: "pronoun"}
		} else {
			second = max(second, s)
		}
	}
	if best.ent < 0 {
		return nobody
	}
	best.score = confidence(best.score, second)
	return best
}

// confidence turns the best score and the next best into a number from 0 to
// 1.
func confidence(best, second float64) float64 {
	if best <= 0 {
		return 0.2
	}
	second = max(second, 0)
	return 0.35 + 0.6*(best-second)/(best+0.3)
}

// sameClause tells whether a name and a later pronoun stand in one clause.
func (w *work) sameClause(name, k int) bool {
	a, b := w.cands[name].tok.Last, w.cands[k].tok.First
	if b-a > maxClause || b < a {
		return false
	}
	verbs := 0
	for i := a; i < b; i++ {
		// Jansen was ontroerd zei hij: a comma is missing
		if w.verbAt(i) {
			if verbs++; verbs > 1 && i == b-1 {
				return false
			}
		}
		if t := &w.doc.Tokens[i]; t.Kind == text.Punct || t.Kind == text.Quote || w.is(i, conj) || w.is(i, sub) && !w.is(i, adverb|prep) {
			return false
		}
	}
	return true
}

// resolvePlural finds the names that stand for a plural: "de dj's" where the
// text has "de dj's Coen en Sander".
func (w *work) resolvePlural(k int) resolved {
	c := &w.cands[k]
	inner := nobody
	for j, n := k-1, 0; j >= 0 && n < 200; j, n = j-1, n+1 {
		d := &w.cands[j]
		if d.inq != 0 {
			continue
		}
		if c.form == Pronoun && inner.several.Empty() && d.form == Description && d.plur && d.noun.class == person && n < 6 && (d.prep >= 0 || d.owner >= 0) {
			inner = resolved{ent: -1, score: 0.4, rule: "plural", several: w.spanOf(d.tok)} // verzet van Kamerleden
		}
		if d.owner >= 0 {
			continue
		}
		if c.form == Description && d.form == Name && d.head >= 0 && d.noun.base == c.noun.base && d.noun.base != 0 || c.form == Pronoun && d.form == Name && n < 12 && d.typ != LOC {
			if s, pair := w.together(j); !s.Empty() {
				return resolved{ent: -1, score: 0.7, rule: "plural", several: s, pair: pair}
			}
		}
		if c.form == Pronoun && d.form == Description && d.plur && d.noun.class == person && n < 12 && d.prep < 0 {
			return resolved{ent: -1, score: 0.5, rule: "plural", several: w.spanOf(d.tok)}
		}
	}
	return inner
}

// together is the place of the name j and the names joined to it by commas
// and "en", and the first and the last of them where they are two; empty
// where it stands alone.
func (w *work) together(j int) (s text.Span, pair [2]int) {
	end := w.cands[j].tok.Last
	for n := j + 1; n < len(w.cands) && n < j+6; n++ {
		d := &w.cands[n]
		if d.form != Name || d.tok.First != end+1 {
			break
		}
		switch w.doc.Word(end) {
		case "en":
			if n == j+1 {
				pair = [2]int{j, n}
			}
			return w.spanOf(text.Range{First: w.cands[j].tok.First, Last: d.tok.Last}), pair
		case ",":
		default:
			return text.Span{}, pair
		}
		end = d.tok.Last
	}
	return text.Span{}, pair
}

// spanOf is the span of a range of tokens.
func (w *work) spanOf(r text.Range) text.Span {
	return text.Span{Start: w.doc.Tokens[r.First].Start, End: w.doc.Tokens[r.Last-1].End}
}
