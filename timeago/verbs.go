package timeago

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kopij/kopij/text"
)

// verbClass is what a verb form says about the time of its clause.
type verbClass uint8

const (
	notVerb     verbClass = iota
	vPast                 // finite, past: zei, kwamen
	vPresent              // finite, present: speelt, komen
	vReport               // a present that tells what was said: zegt, meldt
	vHave                 // heeft, hebben: with a participle the perfect
	vBe                   // is, zijn: with a participle the perfect, else a present
	vPassive              // wordt, worden
	vFuture               // zal, gaat
	vWould                // zou, zouden
	vPlanned              // participles that look ahead: gepland, verwacht
	vParticiple           // gezegd, overleden
	vBoundary             // what begins a clause
)

// finite reports whether it is neither a participle nor a word that is no verb;
// what begins a clause counts.
func (v verbClass) finite() bool { return v != notVerb && v != vParticiple && v != vPlanned }

// verbData is the verb forms by class.
//
//go:embed verbs.tsv
var verbData string

// verbClasses are the names of the classes in verbs.tsv.
var verbClasses = map[string]verbClass{
	"past": vPast, "present": vPresent, "report": vReport, "have": vHave, "be": vBe, "passive": vPassive,
	"future": vFuture, "would": vWould, "planned": vPlanned, "boundary": vBoundary,
}

// verbs is the lexicon by hash. A test sees to it that every class of the file is
// known and that no word has two.
var verbs = sync.OnceValue(func() map[uint64]verbClass {
	m := map[uint64]verbClass{}
	for word, class := range rowsOf(verbData) {
		m[text.FoldHash(word)] = verbClasses[class]
	}
	return m
})

// participleForm reports whether a word has the form of a past participle:
// gezegd, verloren, opgepakt.
func participleForm(w string) bool {
	if len(w) < 5 || !strings.HasSuffix(w, "d") && !strings.HasSuffix(w, "t") && !strings.HasSuffix(w, "en") {
		return strings.HasSuffix(w, "gedaan") || strings.HasSuffix(w, "gegaan") || strings.HasSuffix(w, "gestaan") || strings.HasSuffix(w, "gezien") || w == "voldaan" || w == "verstaan"
	}
	if strings.HasPrefix(w, "ge") {
		return true
	}
	for i := 2; i < len(w); i++ {
		switch class := contextWords()[text.FoldHash(w[:i])]; {
		case class&unstressed != 0, class&particle != 0 && strings.HasPrefix(w[i:], "ge"):
			return true
		}
	}
	return false
}

// perfectStem reports whether a word is a participle of a verb whose stem ends in
// -en or -ien, as ingediende is: it looks back.
func perfectStem(w string) bool {
	i := strings.Index(w, "ge")
	return i == 0 || i > 0 && contextWords()[text.FoldHash(w[:i])]&particle != 0
}

// inflected reports whether a participle has the ending that it takes before a
// noun: volgende, gestaakte. The perfect has none.
func inflected(w string) bool {
	return strings.HasSuffix(w, "de") || strings.HasSuffix(w, "te")
}
