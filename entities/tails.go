package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// The words, or the ends of words, in a name itself that tell what it names.

// within reports whether a word ends in one of some nouns and is more than it.
func within(w string, tails []string) bool {
	for _, t := range tails {
		if len(w) > len(t)+2 && strings.HasSuffix(w, t) {
			return true
		}
	}
	return false
}

// endsWithin reports whether a word is one of some nouns or ends in it.
func endsWithin(w string, tails []string) bool {
	if within(w, tails) {
		return true
	}
	for _, t := range tails {
		if len(w) == len(t) && strings.EqualFold(w, t) {
			return true
		}
	}
	return false
}

// fansOf reports whether token i is a solid compound with a name of the
// gazetteer.
func (f *lists) fansOf(i int) bool {
	w := f.word(i)
	if f.r.gaz == nil || len(w) > maxCompound {
		return false
	}
	for _, h := range wordEnds(endSolidHeads) {
		if head, ok := strings.CutSuffix(w, h); ok && len(head) > 2 {
			p := text.Parse(head)
			m, ok := f.r.gaz.At(p, 0)
			return ok && m.Tokens.Last == len(p.Tokens)
		}
	}
	return false
}

// fanOf reports whether token i is compounded of the last word of a name that
// the text has elsewhere, and a noun.
func (f *lists) fanOf(i int) bool {
	w := f.word(i)
	at := hyphenAt(w)
	return at > 0 && f.lowerTail(i) && f.caps.midCount(text.FoldHash(w[:at])) > 0
}

// lawWord reports whether token i is a noun with which the name of a law
// begins: Wet Verzonnen.
func (f *passage) lawWord(i int) bool {
	switch f.word(i) {
	case "Wet", "Verdrag", "Besluit", "Richtlijn", "Regeling":
		return true
	}
	return false
}

// eventWord reports whether token i is a noun of another language in which the
// name of an event ends: UK Championship, Memorial Day.
func (f *passage) eventWord(i int) bool {
	switch f.word(i) {
	case "Championship", "Championships", "Open", "Cup", "Masters", "Day", "Tour":
		return true
	}
	return false
}

// roadNumber reports whether a word is the number of a road: A12, N208, E40,
// R4.
func roadNumber(w string) bool {
	if len(w) < 2 || len(w) > 4 {
		return false
	}
	switch w[0] {
	case 'N', 'E':
	case 'A', 'R':
		if len(w) == 4 {
			return false // the Airbus A380
		}
	default:
		return false
	}
	for i := 1; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

// plainAbbrev reports whether a word is an abbreviation of something common,
// which the model takes for a name: CO2.
func plainAbbrev(w string) bool {
	switch w {
	case "CO2", "PFAS", "ICT", "IT", "AI", "TV", "USD", "EUR", "GBP", "CHF", "DNA", "HR", "HBO", "MBO", "VWO", "HAVO", "VMBO", "SEH", "BSO", "ISDN", "USB", "ETF", "VIP", "CV", "EHBO", "GPS", "PDF", "XTC", "GHB", "IQ":
		return true
	}
	return false
}

// clubWord reports whether token i is an abbreviation with which the name of a
// club begins.
func (f *passage) clubWord(i int) bool {
	switch f.word(i) {
	case "FC", "SC", "SV", "VV", "RKVV", "RKSV", "RKC", "HSV", "KV", "KFC", "KSK", "RFC", "TSV", "VfL", "VfB", "União", "Deportivo", "Atlético", "Olympique":
		return true
	}
	return false
}

// personNoun reports whether token i is such a compound.
func (f *passage) personNoun(i int) bool {
	t := &f.doc.Tokens[i]
	return t.Kind == text.Word && t.Has(text.Capital) && !t.Has(text.HasHyphen) && within(f.word(i), wordEnds(endPersonNouns))
}

// namedStem reports whether what comes before such an end is a name of the
// lists: Tourwinnaar, but Strafcornerspecialist.
func (f *lists) namedStem(w string) bool {
	for _, t := range wordEnds(endPersonNouns) {
		stem, ok := strings.CutSuffix(w, t)
		if !ok || len(stem) < 3 || len(stem) > maxCompound {
			continue
		}
		if n, _ := f.r.config.Names.table.Lookup(text.FoldHash(stem)); n != 0 {
			return true
		}
		if f.r.gaz != nil {
			p := text.Parse(stem)
			if m, ok := f.r.gaz.At(p, 0); ok && m.Tokens.Last == len(p.Tokens) {
				return true
			}
		}
	}
	return false
}
