package entities

import "github.com/kopij/kopij/text"

// The title of a work, which is made of ordinary words, is known by its
// quotation marks and the noun before them: het boek 'Onder de brug'.

// maxWork is how many tokens a quoted title has at most.
const maxWork = 10

// works makes one name of what is in quotation marks after a noun of
// works, in place of the mentions within.
func (f *misser) works() {
	for i := 1; i < len(f.doc.Tokens); i++ {
		if f.doc.Tokens[i].Kind != text.Quote || !f.glued(i+1) || f.glued(i) || !f.workNoun(i-1) {
			continue
		}
		end := f.quoteEnd(i)
		if end == 0 {
			continue
		}
		if c := f.at(i + 1); c != nil && c.first == i+1 && c.last == end && c.typ == MISC {
			continue
		}
		f.replace(candidate{first: i + 1, last: end, typ: MISC, src: FromRule, score: 0.9})
		i = end
	}
}

// quoteEnd is the token of the mark that ends the quotation which token i
// begins; 0 where the quotation does not read as a title.
func (f *misser) quoteEnd(i int) int {
	if t := &f.doc.Tokens[i+1]; t.Kind != text.Word && t.Kind != text.Number || t.Kind == text.Word && !f.capital(i+1) {
		return 0
	}
	last := f.sentence(i).Last
	for k := i + 2; k < last && k <= i+1+maxWork; k++ {
		if f.doc.Tokens[k].Kind != text.Quote {
			continue
		}
		if !f.glued(k) || k+1 < last && f.glued(k+1) && f.doc.Tokens[k+1].Kind == text.Word {
			return 0 // a quotation within, or an apostrophe
		}
		return k
	}
	return 0
}

// workNoun reports whether token i is a noun that the title of a work follows.
func (f *misser) workNoun(i int) bool {
	return f.lower(i) && (f.is(i, wWork) || endsIn(f.word(i), endWorkTails))
}
