package agency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/surname"
)

const maxNameWords = 7

// IsName reports whether s has the form of a person's name: two to seven words
// with a capital, initials and particles among them: "Jan Jansen",
// "J.P. van der Berg".
func IsName(s string) bool {
	words, last := 0, false
	for w := range strings.FieldsSeq(s) {
		if words++; words > maxNameWords {
			return false
		}
		last = false
		switch {
		case capitalised(w):
			last = true
		case words == 1 || !surname.IsParticle(w):
			return false
		}
	}
	return last && words >= 2
}

// capitalised reports whether w is a word of a name: a capital first, letters,
// hyphens, apostrophes and the full stops of initials after it.
func capitalised(w string) bool {
	w = strings.TrimPrefix(strings.TrimPrefix(w, "d'"), "d’")
	r, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) {
		return false
	}
	for _, r := range w[n:] {
		if !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' && r != '.' {
			return false
		}
	}
	if strings.HasSuffix(w, ".") && len(w) > 8 {
		return false
	}
	return true
}

func oneOf(table []string, w string) bool {
	for _, t := range table {
		if strings.EqualFold(t, w) {
			return true
		}
	}
	return false
}

// isDesk reports whether w ends in the name of a desk.
func isDesk(w string) bool {
	for _, d := range words()["desk"] {
		if n := len(w) - len(d); n >= 0 && strings.EqualFold(w[n:], d) {
			return true
		}
	}
	return false
}

const maxDeskWords = 8

// deskEnd is the length of the desk at the start of s: "onze redactie
// buitenland", "onze Rotterdamse redactie", "redactie", "de redactie", and
// rest is what comes after it (a person's name or nothing). It is 0 where s
// is none.
func deskEnd(s string) (n int) {
	words, found := 0, 0
	for i := 0; i < len(s); {
		for i < len(s) && blank(s[i]) {
			i++
		}
		j := i
		for j < len(s) && !blank(s[j]) {
			j++
		}
		if j == i {
			break
		}
		w := s[i:j]
		if words++; words > maxDeskWords {
			return 0
		}
		switch {
		case isDesk(w):
			found = j
		case found > 0:
			// What follows names the desk's field or its place: buitenland,
			// in Brussel, Den Haag. A name of a person ends the desk.
			if IsName(strings.TrimSpace(s[i:])) {
				return found
			}
			if !deskWord(w) && !desksNumber(w, s[j:]) {
				return 0
			}
			found = j
		case words == 1 && !oneOf([]string{"onze", "de", "een", "het", "uw"}, w) && !capitalised(w):
			return 0
		case words > 4:
			return 0
		}
		i = j
	}
	return found
}

// desksNumber reports whether w is a number in the name of a desk, before a name:
// Redactie 112 Delft.
func desksNumber(w, after string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return len(w) == 3 && strings.Trim(w, "0123456789") == "" && unicode.IsUpper(r)
}

// deskWord reports whether w may come after a desk: letters and hyphens, no
// sign that ends a sentence.
func deskWord(w string) bool {
	for _, r := range w {
		if !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' && r != '&' {
			return false
		}
	}
	return true
}

// Desk is the length of the desk at the start of s: "onze redactie
// buitenland", "Van onze verslaggever", "Redactie Sport". A person's name
// after it is no part of it. It is 0 where s begins with none.
func Desk(s string) int {
	n := 0
	if len(s) > 4 && strings.EqualFold(s[:4], "van ") {
		n = 4
	}
	if d := deskEnd(s[n:]); d > 0 {
		return n + d
	}
	return 0
}
