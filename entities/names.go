package entities

import (
	"io"
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// Names is a table of names of the type MISC: events, programmes, products,
// laws, languages, and the people of places and groups.
type Names struct{ table knowledge.Names }

// DefaultNames is the built-in table.
func DefaultNames() Names { return Names{knowledge.DefaultNames()} }

// With is the table with the rows of r added, tab-separated: name, type (MISC),
// kind and comment; a name after ~ is an ordinary word or another name too.
// file names the table in errors, which are [*text.TableError].
func (n Names) With(r io.Reader, file string) (Names, error) {
	t, err := n.table.With(r, file)
	return Names{t}, err
}

// findNames finds the names of the table.
func (f *sources) findNames() { f.findListed((*sources).mayBeName, (*sources).nameAt) }

// mayBeName reports whether token i has a capital.
func (f *sources) mayBeName(i int) bool { return f.capital(i) }

// nameAt is the longest name of the table that begins with token i, or the
// compound with one that token i is.
func (f *sources) nameAt(i, end int) (candidate, bool) {
	table := f.r.config.Names.table
	last, weak := i, false
	for j := i; j < end; j++ {
		got, longer := table.Lookup(text.FoldHash(f.span(i, j+1)))
		if got&knowledge.NameListed != 0 && f.spelt(f.span(i, j+1)) {
			last, weak = j+1, got&knowledge.NameWeak != 0
		}
		if !longer && !f.glued(j+1) {
			break
		}
	}
	if last == i {
		if !f.nameCompound(i) {
			return candidate{}, false
		}
		last = i + 1
	}
	return candidate{first: i, last: last, typ: MISC, src: FromList, score: 1, misc: true, weak: weak}, true
}

// spelt reports whether a short name that could be a word is in capitals.
func (f *lists) spelt(s string) bool {
	return len(s) > 3 || strings.ToUpper(s) == s
}

// nameCompound reports whether token i is a solid compound with a name of the
// table: Brexitdeal, Songfestivalwinnaar.
func (f *lists) nameCompound(i int) bool {
	w := f.word(i)
	if len(w) > maxCompound || f.doc.Tokens[i].Has(text.HasHyphen) {
		return false
	}
	for at := minCompoundName; at <= len(w)-4; at++ {
		got, _ := f.r.config.Names.table.Lookup(text.FoldHash(w[:at]))
		if got&knowledge.NameListed != 0 && got&(knowledge.NameWeak|knowledge.NamePeople) == 0 {
			return true
		}
	}
	return false
}

// Lengths in bytes of the shortest name in a solid compound, and of the longest
// compound.
const (
	minCompoundName = 6
	maxCompound     = 60
)
