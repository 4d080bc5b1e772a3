package entities

import (
	"io"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// People is a table of political leaders with their offices.
type People struct{ table knowledge.People }

// DefaultPeople is the built-in table.
func DefaultPeople() People { return People{knowledge.DefaultPeople()} }

// With is the table with the rows of r added, tab-separated: wikidata, name,
// gender (m or f), the part of the name that stands alone, aliases with |
// between them, party, comment. Whom the table knows keeps the names there and
// gains the new ones. file names the table in errors, which are
// [*text.TableError].
func (p People) With(r io.Reader, file string) (People, error) {
	t, err := knowledge.ReadPeople(p.table, file, r, "", nil)
	return People{t}, err
}

// WithOffices is the table with offices of its people added, tab-separated:
// wikidata, office, country, body, title, from, until, comment.
func (p People) WithOffices(r io.Reader, file string) (People, error) {
	t, err := knowledge.ReadPeople(p.table, "", nil, file, r)
	return People{t}, err
}

// maxNameWords bounds the words of a person's full name.
const maxNameWords = 7

// findPeople finds the full names of the table's people.
func (f *sources) findPeople() {
	if f.r.config.People.table.Len() > 0 {
		f.findListed((*sources).mayBePerson, (*sources).personAt)
	}
}

// mayBePerson reports whether token i has a capital and no digit.
func (f *sources) mayBePerson(i int) bool {
	return f.capital(i)
}

// personAt is the longest full name of the table that begins with token i.
func (f *sources) personAt(i, end int) (candidate, bool) {
	table := f.r.config.People.table
	tokens, src := f.doc.Tokens, f.doc.Src
	var best candidate
	for j := i + 1; j < min(end, i+maxNameWords); j++ {
		if !f.capital(j) {
			if f.is(j, wParticle) {
				continue
			}
			break
		}
		s := src[tokens[i].Start:tokens[j].End]
		ids, cut := table.Named(text.FoldHash(s)), 0
		if ids.Len() == 0 {
			sure, bare := genitives(s)
			cut = sure + bare
			ids = table.Named(text.FoldHash(s[:len(s)-cut]))
		}
		if ids.Len() > 0 {
			first := i
			for first < j && f.titles.Get(tokens[first].Fold) != nil {
				first++ // prins Charles: the title is no part of the name
			}
			best = candidate{first: first, last: j + 1, cut: cut, typ: PER, src: FromList, score: 1, people: ids}
		}
	}
	return best, best.last > 0
}
