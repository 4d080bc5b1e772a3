package quotes

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

//go:embed spelling.tsv
var spellingTSV string

// spelling is how words are inflected, by spelling.tsv.
type spelling struct {
	plurals              [][]string // an ending and the forms that take its place
	unstressed, stressed []string
}

var builtinSpelling = sync.OnceValue(func() *spelling {
	s := new(spelling)
	err := tsv.Read(strings.NewReader(spellingTSV), "spelling.tsv", func(_ int, row []string) error {
		switch words := strings.Fields(row[1]); row[0] {
		case "plural":
			s.plurals = append(s.plurals, append(words, strings.Fields(row[2])...))
		case "unstressed":
			s.unstressed = words
		case "stressed":
			s.stressed = words
		default:
			return ErrClass
		}
		return nil
	})
	if err != nil {
		panic(err) // the embedded table is checked by a test
	}
	return s
})

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
	out := []inflected{{inf, text.Infinitive, text.NoNum}}
	add := func(form text.Form, plural string, words string) {
		for w := range strings.SplitSeq(words, ",") {
			n := text.Sing
			if strings.HasSuffix(w, plural) {
				n = text.Plur
			}
			out = append(out, inflected{w, form, n})
		}
	}
	root := rootOf(inf)
	if present, ok := strings.CutPrefix(stem, "="); ok {
		add(text.FinPres, "n", present)
		stem = root
	} else {
		if stem == "" {
			stem = stemOf(root)
		}
		for _, w := range singulars(stem) {
			out = append(out, inflected{w, text.FinPres, text.Sing})
		}
		out = append(out, inflected{inf, text.FinPres, text.Plur})
	}
	soft := "d"
	if voiceless(root, stem) {
		soft = "t"
	}
	if past == "" {
		past = stem + soft + "e," + stem + soft + "en"
	}
	add(text.FinPast, "en", past)
	if participle == "" {
		participle = weakParticiple(inf, stem, soft)
	}
	return append(out, inflected{participle, text.Participle, text.NoNum}, inflected{inf + "d", text.Participle, text.NoNum})
}

// rootOf is the infinitive without its ending: -en, or -n in gaan and zien.
func rootOf(inf string) string {
	root := strings.TrimSuffix(inf, "en")
	if root == inf || strings.HasSuffix(root, "i") && inf[0] == 'z' {
		return strings.TrimSuffix(inf, "n")
	}
	return root
}

// singulars are the forms of the present in the singular: ga and gaat of gaa.
func singulars(stem string) []string {
	first := stem
	if cut, ok := strings.CutSuffix(stem, "aa"); ok {
		first = cut + "a"
	}
	if strings.HasSuffix(stem, "t") {
		return []string{first}
	}
	return []string{first, stem + "t"}
}

// voiceless reports whether the past of a weak verb has a t.
func voiceless(root, stem string) bool {
	if stem == "" || strings.HasSuffix(root, "v") || strings.HasSuffix(root, "z") {
		return false
	}
	return strings.IndexByte("tkfspxc", stem[len(stem)-1]) >= 0 || strings.HasSuffix(stem, "ch")
}

// weakParticiple is the participle of a weak verb.
func weakParticiple(inf, stem, soft string) string {
	s := builtinSpelling()
	p := stem
	if !strings.HasSuffix(p, "t") && !strings.HasSuffix(p, "d") {
		p += soft
	}
	begins := func(prefix string) bool { return strings.HasPrefix(inf, prefix) }
	switch {
	case slices.ContainsFunc(s.unstressed, begins) && !slices.Contains(s.stressed, inf):
		return p
	case p[0] == 'e':
		return "geë" + p[1:]
	case p[0] == 'i':
		return "geï" + p[1:]
	}
	return "ge" + p
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
	switch n = len(root) - 1; root[n] {
	case 'v':
		return root[:n] + "f"
	case 'z':
		return root[:n] + "s"
	}
	return root
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// plurals gives the plurals that a noun may have.
func plurals(w string) []string {
	for _, row := range builtinSpelling().plurals {
		stem, ok := strings.CutSuffix("="+w, row[0])
		if !ok {
			continue
		}
		stem = strings.TrimPrefix(stem, "=")
		out := slices.Clone(row[1:])
		for i := range out {
			out[i] = stem + out[i]
		}
		return out
	}
	out := []string{openPlural(w), w + "s"} // experts
	if n := len(w); w[n-1] == 'n' && isVowel(w[n-2]) && w[0] >= 'a' {
		out = append(out, w+"en")
	}
	return out
}

// openPlural is the plural in -en with the spelling of its syllable: baas
// gives bazen, kok gives kokken.
func openPlural(w string) string {
	n := len(w)
	root, last, prev := w[:n-1], w[n-1], w[n-2]
	closed, long := !isVowel(last) && isVowel(prev), n > 2 && isVowel(w[n-3])
	switch {
	case closed && !long:
		return w + string(last) + "en"
	case closed && w[n-3] == prev: // aa, ee, oo, uu
		root = w[:n-2]
	}
	switch {
	case last == 's' && closed:
		return root + "zen"
	case last == 'f':
		return root + "ven"
	}
	return root + string(last) + "en"
}
