package dateline

import (
	_ "embed"
	"strings"
)

// commonWords are the words that newspapers print in lower case far more
// often than with a capital, one a line in the order of their bytes: what
// is in front of a dash as a heading does ("Brand - ", "SCHOOL - ") and
// opens sentences. Words that are also a city or village (Best, Echt, Made)
// are none of them.
//
//go:embed common.txt
var commonWords string

// knownNames are names that news prints often and that are no town: people,
// companies, programmes, feast days, and the words derived from places. They
// are the single words of the project's tables of names, in the same form.
//
//go:embed names.txt
var knownNames string

// towns are the towns of the Netherlands, Belgium, Suriname and the islands, and
// those abroad that datelines name most, in the same form: a place that is alone
// on its line must be one where it is not in capitals. Those that are ordinary
// words (Best, Geel, Landen) are left out.
//
//go:embed towns.txt
var towns string

// town reports whether w, in capitals or not, is a town that is known.
func town(w string) bool {
	var buf [maxWord]byte
	f, ok := fold(w, buf[:0])
	return ok && (wordLists().cities.holds(f) || listed(towns, f))
}

// common reports whether w, in capitals or not, is an ordinary word rather than
// a name.
func common(w string) bool {
	var buf [maxWord]byte
	f, ok := fold(w, buf[:0])
	return ok && listed(commonWords, f)
}

// compound reports whether a word in lower case ends as headings do.
func compound(f []byte) bool {
	for n := 4; n <= 14 && n+3 <= len(f); n++ {
		if wordLists().headingEnds.holds(f[len(f)-n:]) {
			return true
		}
	}
	return false
}

// listed looks up a word in lower case in a list of lines.
func listed(list string, f []byte) bool {
	low, high := 0, len(list) // both at the start of a line
	for low < high {
		m := (low + high) / 2
		start := strings.LastIndexByte(list[low:m], '\n') + 1 + low
		end := start + strings.IndexByte(list[start:], '\n')
		switch w := list[start:end]; {
		case w == string(f):
			return true
		case w < string(f):
			low = end + 1
		default:
			high = start
		}
	}
	return false
}
