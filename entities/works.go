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
		if f.doc.Tokens[i].Kind != text.Quote || !f.glued(i+1) {
			continue
		}
		end := f.quoteEnd(i)
		if end == 0 || !f.workBefore(i) && !f.yearAfter(end) && !f.besideWork(i) && !f.workAfter(end) {
			continue
		}
		if c := f.at(i + 1); c != nil && c.last == end && c.typ == MISC {
			continue
		}
		f.replace(candidate{first: i + 1, last: end, typ: MISC, src: FromRule, score: 0.9})
		i = end
	}
}

// workBefore reports whether the quotation mark at token i stands after a noun
// of works, alone or as its apposition: de film, 'Vuur'; boek van de week: 'Vuur'.
func (f *misser) workBefore(i int) bool {
	switch f.word(i - 1) {
	case ",":
		return f.workNoun(i - 2)
	case ":":
		return f.doc.Tokens[f.quoteEnd(i)-1].Kind == text.Word && f.workHeading(i-1)
	}
	return f.workNoun(i-1) || oneOf(f.word(i-1), makeVerbs) || f.lower(i-1) && endsIn(f.word(i-1), endTitled)
}

// workAfter reports whether the quotation that the mark at token end ends is a
// title by what follows: 'Vuur', de nieuwe film; 'Vuur' verschijnt.
func (f *misser) workAfter(end int) bool {
	if f.word(end+1) != "," || !f.is(end+2, wDet) {
		return oneOf(f.word(end+1), showVerbs)
	}
	i := end + 3
	for i < f.sentence(end).Last && f.doc.Tokens[i].Tag.POS() == text.ADJ {
		i++
	}
	return endsIn(f.word(i), endWorkHeads)
}

// workHeading reports whether a noun of works is right before the colon at token
// i, or with van and what is of it between: titel van de motie.
func (f *misser) workHeading(i int) bool {
	for k := i - 1; k >= max(0, i-maxHeading); k-- {
		switch {
		case f.is(k, wWork) || endsIn(f.word(k), endWorkTails):
			return k == i-1 || f.word(k+1) == "van"
		case f.doc.Tokens[k].Tag.Finite():
			return false
		}
	}
	return false
}

// maxHeading is how many tokens before a colon can say that a title follows.
const maxHeading = 6

// yearAfter reports whether a year in brackets follows the mark at token i:
// 'Vuur' (2019).
func (f *passage) yearAfter(i int) bool {
	return f.word(i+1) == "(" && len(f.word(i+2)) == 4 && f.doc.Tokens[i+2].Kind == text.Number
}

// besideWork reports whether the quotation that token i begins is listed after
// a title: 'Vuur' en 'Water'.
func (f *misser) besideWork(i int) bool {
	c := f.at(i - 3)
	return (f.is(i-1, wAnd) || f.word(i-1) == ",") && c != nil && c.typ == MISC
}

// quoteEnd is the token of the mark that ends the quotation which token i
// begins; 0 where the quotation does not read as a title.
func (f *passage) quoteEnd(i int) int {
	if !f.capital(i+1) && f.doc.Tokens[i+1].Kind != text.Number {
		return 0
	}
	last := f.sentence(i).Last
	for k := i + 2; k < min(last, i+2+maxWork); k++ {
		if f.doc.Tokens[k].Kind != text.Quote {
			continue
		}
		return k
	}
	return 0
}

// workNoun reports whether token i is a noun that the title of a work follows.
func (f *passage) workNoun(i int) bool {
	return f.lower(i) && (f.is(i, wWork) || endsIn(f.word(i), endWorkTails))
}
