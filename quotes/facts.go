package quotes

import (
	"cmp"

	"github.com/kopij/kopij/text"
)

// Sort says what a speaker is.
type Sort uint8

// The sorts of speaker.
const (
	NoSort   Sort = iota
	Person        // somebody, or several people
	Body          // an organisation, an authority, a medium
	Document      // a text: het rapport
)

var sorts = [...]string{"", "person", "body", "document"}

// String is "person", "body", "document", or empty.
func (s Sort) String() string { return sorts[s] }

// Facts are what the text, or the recogniser, says of a speaker. Each part is
// empty where neither says.
type Facts struct {
	Sort Sort
	// Gender is Masculine or Feminine.
	Gender text.Gender
	// Party, Office and Country are those of the mention that stands for the
	// speaker, as in [Mention].
	Party, Office, Country string
	// Function is the noun that the text calls the speaker by, with what
	// belongs to it: "woordvoerder", "hoogleraar bestuurskunde".
	Function string
}

// facts are what is known of the speaker of a quotation.
func (w *bearers) facts(fq *found) Facts {
	k := fq.pick.cand
	c := &w.cands[k]
	out := Facts{Gender: c.sex, Sort: w.sortFact(k)}
	if c.form == Description && c.noun.class == person {
		out.Function = w.function(k)
	}
	e := fq.who.ent
	if e < 0 {
		return out
	}
	en := &w.ents[e]
	switch en.typ {
	case PER:
		out.Sort = Person
	case ORG, LOC:
		if out.Sort != Document {
			out.Sort = Body
		}
	}
	if en.sex == text.Masculine || en.sex == text.Feminine {
		out.Gender = en.sex
	}
	if m := en.mention; m >= 0 {
		out.Party, out.Office, out.Country = w.ms[m].Party, w.ms[m].Office, w.ms[m].Country
	}
	if out.Sort == Person {
		out.Function = cmp.Or(w.functionBeside(en), out.Function)
	}
	return out
}

// sortFact is what candidate k is.
func (w *bearers) sortFact(k int) Sort {
	switch w.sortOf(k) {
	case sortOrg, sortBody, sortCompany, sortMedium, sortState, sortPlace:
		return Body
	case sortDocument:
		return Document
	case sortThing, sortGuess:
		return NoSort
	}
	return Person
}

// functionBeside is the function that the text names beside a name of the
// entity: it goes before that of "de man".
func (w *bearers) functionBeside(en *entity) string {
	for _, k := range en.cands[:min(len(en.cands), 8)] {
		if c := &w.cands[k]; c.noun.class != person {
			if k = c.apposed; k < 0 || w.cands[k].noun.class != person {
				continue
			}
		}
		if f := w.function(k); f != "" {
			return f
		}
	}
	return ""
}

// function is the noun of a description, or of the title before a name, with
// the noun after it that belongs to it: hoogleraar bestuurskunde. It is empty
// for a noun that fits anybody, and for one that says where somebody is from.
func (w *bearers) function(k int) string {
	c := &w.cands[k]
	i := c.head
	if c.noun.origin || w.is(i, loose) {
		return ""
	}
	end := i + 1
	last := c.np.Last
	if c.form == Name {
		last = c.tok.First
	}
	for end < last && w.doc.Tokens[end].Tag.POS() == text.NOUN {
		end++
	}
	return w.spanOf(text.Range{First: i, Last: end}).Of(w.doc.Src)
}
