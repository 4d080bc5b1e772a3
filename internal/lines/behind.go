package lines

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/dateline"
)

// behind is a form in which an author is printed on the line of a title, with
// nothing but a blank between them.
type behind struct {
	name    string
	sure    bool // no title ends so; else the page must show it
	is      func(w string) bool
	example string // with the author behind a bar
}

var behinds = [...]behind{
	{name: "a desk", sure: true, is: func(w string) bool { return agency.Desk(w) == len(w) }, example: "Bomen langs de weg gekapt| Van onze redactie"},
	{name: "an author that a word introduces", sure: true, is: func(w string) bool {
		name, ok := strings.CutPrefix(w, "Door ")
		return ok && (agency.IsName(name) || agency.Desk(name) == len(name))
	}, example: "School weer open na lek| Door Jan Verzonnen"},
	{name: "an author that a small word introduces", sure: false, is: func(w string) bool {
		name, ok := strings.CutPrefix(w, "door ")
		return ok && agency.IsName(name)
	}, example: "Orgel weer te horen| door Jan Verzonnen"},
	{name: "a name", sure: false, is: func(w string) bool { return agency.IsName(w) && !strings.ContainsFunc(w, acronym()) }, example: "Bus rijdt voortaan op waterstof| Jan Verzonnen"},
}

const (
	maxBehind  = 5 // words of an author behind a title
	minInFront = 3 // words of the title in front of him
)

// AuthorBehind is where the author begins that closes the line of a title: "Bus
// rijdt op waterstof Jan Verzonnen". It is 0 where none does. A name that is not
// sure may as well be the title's.
func AuthorBehind(w string) (at int, sure bool) {
	if len(w) > maxTitle || w == strings.ToUpper(w) {
		return 0, false
	}
	f := strings.Fields(w)
	for n := min(maxBehind, len(f)-minInFront); n > 0; n-- {
		before, first := f[len(f)-n-1], f[len(f)-n]
		if initial(first) != 1 && first != "door" {
			continue
		}
		i := strings.LastIndex(w, strings.Join(f[len(f)-n:], " "))
		for k := range behinds {
			if i > 0 && closes(before, behinds[k].sure, n) && behinds[k].is(w[i:]) {
				return i, behinds[k].sure
			}
		}
	}
	return 0, false
}

// closes reports whether the word w may close a title before an author of n
// words: it is no preposition or article that something must follow, and before a
// name it is in lower case.
func closes(w string, sure bool, n int) bool {
	bare := strings.TrimRight(w, "'’\"”?!")
	switch {
	case bare == "" || strings.ContainsFunc(bare, acronym()) && len(bare) == len(w):
		return false
	case len(bare) < len(w) || lists().verb.has(bare) || sure && n == 1 && bare == "in":
		return true // fietser rijdt sloot in
	case bare != strings.ToLower(bare):
		_, place := dateline.ParseAlone(bare)
		return sure || place
	}
	return !lists().little.has(bare) && !lists().time.has(bare)
}

// acronym gives a test of runes that finds two capitals in a row.
func acronym() func(r rune) bool {
	last := false
	return func(r rune) bool {
		both := last && unicode.IsUpper(r)
		last = unicode.IsUpper(r)
		return both
	}
}
