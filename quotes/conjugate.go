package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// inflected is one form of a verb.
type inflected struct {
	word string
	form text.Form
	num  text.Num
}

// conjugate gives the forms of a verb by the rules of Dutch spelling. stem,
// past and participle are as in cues.tsv; an empty one follows from the
// infinitive as that of a weak verb.
func conjugate(inf, stem, past, participle string) []inflected {
	var out []inflected
	add := func(w string, f text.Form, n text.Num) { out = append(out, inflected{w, f, n}) }
	add(inf, text.Infinitive, text.NoNum)
	root := strings.TrimSuffix(inf, "en")
	if root == inf || strings.HasSuffix(root, "i") && inf != "" && inf[0] == 'z' { // gaan, zien
		root = strings.TrimSuffix(inf, "n")
	}
	voiced := strings.HasSuffix(root, "v") || strings.HasSuffix(root, "z")
	present, explicit := strings.CutPrefix(stem, "=")
	if explicit {
		for w := range strings.SplitSeq(present, ",") {
			n := text.Sing
			if strings.HasSuffix(w, "n") {
				n = text.Plur
			}
			add(w, text.FinPres, n)
		}
		stem = root
	} else {
		if stem == "" {
			stem = stemOf(root)
		}
		add(strings.Replace(stem, "aa", "a", openEnd(stem)), text.FinPres, text.Sing) // gaan: ga, gaat
		if !strings.HasSuffix(stem, "t") {
			add(stem+"t", text.FinPres, text.Sing)
		}
		add(inf, text.FinPres, text.Plur)
	}
	hard := !voiced && stem != "" && (strings.IndexByte("tkfspxc", stem[len(stem)-1]) >= 0 || strings.HasSuffix(stem, "ch"))
	if past == "" {
		end := "de"
		if hard {
			end = "te"
		}
		add(stem+end, text.FinPast, text.Sing)
		add(stem+end+"n", text.FinPast, text.Plur)
	}
	for w := range strings.SplitSeq(past, ",") {
		if w == "" {
			continue
		}
		n := text.Sing
		if strings.HasSuffix(w, "en") {
			n = text.Plur
		}
		add(w, text.FinPast, n)
	}
	if participle == "" {
		participle = stem
		if last := stem[max(len(stem)-1, 0):]; last != "t" && last != "d" {
			if hard {
				participle += "t"
			} else {
				participle += "d"
			}
		}
		switch {
		case unstressed(inf):
		case participle[0] == 'e':
			participle = "geë" + participle[1:]
		case participle[0] == 'i':
			participle = "geï" + participle[1:]
		default:
			participle = "ge" + participle
		}
	}
	add(participle, text.Participle, text.NoNum)
	add(inf+"d", text.Participle, text.NoNum)
	return out
}

// unstressed reports whether the verb begins with a prefix that takes the
// place of ge- in the participle.
func unstressed(inf string) bool {
	for _, p := range [...]string{"be", "ver", "ont", "herin", "her", "erk", "erv", "ge", "onder", "over", "weer", "voorsp", "omsch", "wantr"} {
		if strings.HasPrefix(inf, p) && inf != "bellen" && inf != "hekelen" && inf != "overdrijven" {
			return true
		}
	}
	return false
}

// stemOf is the stem of a verb by its infinitive without -en.
func stemOf(root string) string {
	n := len(root)
	if n < 2 {
		return root
	}
	last, prev := root[n-1], root[n-2]
	switch {
	case last == prev && !isVowel(last):
		root = root[:n-1]
	case !isVowel(last) && isVowel(prev) && prev != 'i' && (n < 3 || !isVowel(root[n-3])) && !strings.HasSuffix(root, "el"):
		root = root[:n-1] + string(prev) + root[n-1:]
	}
	n = len(root)
	switch root[n-1] {
	case 'v':
		return root[:n-1] + "f"
	case 'z':
		return root[:n-1] + "s"
	}
	return root
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// plurals gives the plurals that a noun may have.
func plurals(w string) []string {
	n := len(w)
	last := w[n-1]
	switch {
	case strings.HasSuffix(w, "man"):
		out := []string{w + "nen"}
		if n > 3 {
			out = append(out, w[:n-3]+"lieden", w[:n-3]+"lui", w[:n-3]+"mensen")
		}
		return out
	case strings.HasSuffix(w, "lid"):
		return []string{w[:n-3] + "leden"}
	case strings.HasSuffix(w, "hoofd"), strings.HasSuffix(w, "vriend"):
		return []string{w + "en"}
	case strings.HasSuffix(w, "kind"):
		return []string{w + "eren"}
	case last == 'e':
		return []string{w + "s", w + "n"}
	case last == 'a', last == 'o', last == 'i', last == 'u', last == 'j' && strings.HasSuffix(w, "dj"):
		return []string{w + "'s", w + "’s", w + "s"}
	case strings.HasSuffix(w, "ij"):
		return []string{w + "en"}
	case strings.HasSuffix(w, "cus"):
		return []string{w[:n-2] + "i"}
	case strings.HasSuffix(w, "aar"):
		return []string{w + "s", w[:n-2] + "ren"}
	case strings.HasSuffix(w, "er"), strings.HasSuffix(w, "el"), strings.HasSuffix(w, "em"), strings.HasSuffix(w, "ier"), strings.HasSuffix(w, "ent") && n > 5:
		return []string{w + "s", w + "en", w + "'s", w + "’s"}
	case strings.HasSuffix(w, "or"):
		return []string{w + "en", w + "s"}
	case strings.HasSuffix(w, "eur"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "n") && n > 2 && isVowel(w[n-2]) && w[0] >= 'a':
		return append([]string{w + "s", w + "en"}, openPlural(w))
	case strings.HasSuffix(w, "heid"):
		return []string{w[:n-4] + "heden"}
	case strings.HasSuffix(w, "ié") || strings.HasSuffix(w, "ië"):
		return []string{w + "n"}
	}
	return []string{openPlural(w), w + "s"} // experts
}

// openPlural is the plural in -en with the spelling of its syllable: baas
// gives bazen, kok gives kokken.
func openPlural(w string) string {
	n := len(w)
	last, prev := w[n-1], w[n-2]
	if isVowel(last) || !isVowel(prev) {
		if last == 'f' && n > 2 {
			return w[:n-1] + "ven"
		}
		return w + "en"
	}
	long := n > 2 && isVowel(w[n-3])
	switch {
	case long && w[n-3] == prev: // aa, ee, oo, uu
		root := w[:n-2]
		switch {
		case last == 's' && prev != 'e':
			return root + "zen"
		case last == 'f':
			return root + "ven"
		}
		return root + string(last) + "en"
	case long:
		switch last {
		case 's':
			return w[:n-1] + "zen"
		case 'f':
			return w[:n-1] + "ven"
		}
		return w + "en"
	}
	if n > 5 && (prev == 'i' || prev == 'e') && (last == 's' || last == 't' || last == 'k') {
		return w + string(last) + "en"
	}
	return w + string(last) + "en"
}

// openEnd is 1 where the stem ends in a double a, which is written single when
// nothing follows.
func openEnd(stem string) int {
	if strings.HasSuffix(stem, "aa") {
		return 1
	}
	return 0
}
