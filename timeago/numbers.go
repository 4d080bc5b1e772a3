package timeago

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// Dutch number words, built from their parts: a table of all of them would
// say the same at greater length.

// numberData is the words that the others are built from.
//
//go:embed numbers.tsv
var numberData string

// numberWords are the words of 0 to 99 in numberData, empty for those that are
// built.
type numberWords struct{ cardinals, ordinals [100]string }

var words = sync.OnceValue(func() *numberWords {
	w := new(numberWords)
	for line := range strings.Lines(numberData) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if n, err := strconv.Atoi(cols[0]); err == nil {
			w.cardinals[n], w.ordinals[n] = cols[1], cols[2]
		}
	}
	return w
})

// cardinal writes 0 to 99; diaeresis chooses tweeëntwintig over tweeentwintig.
func cardinal(n int, diaeresis bool) string {
	w := &words().cardinals
	if w[n] != "" {
		return w[n]
	}
	return w[n%10] + link(n%10, diaeresis) + w[n-n%10]
}

// link is the en between a unit and its ten, ën after twee and drie.
func link(one int, diaeresis bool) string {
	if diaeresis && (one == 2 || one == 3) {
		return "ën"
	}
	return "en"
}

// ordinal writes the ordinal of 0 to 99.
func ordinal(n int, diaeresis bool) string {
	if w := words().ordinals[n]; w != "" {
		return w
	}
	return cardinal(n, diaeresis) + "ste"
}

// addNumbers adds the number words to the lexicon.
func addNumbers(add func(word string, c cat, value int)) {
	for n := range 100 {
		for _, diaeresis := range [...]bool{true, false} {
			w := cardinal(n, diaeresis)
			if !diaeresis && w == cardinal(n, true) {
				continue
			}
			add(w, cNum, n*100)
			add(ordinal(n, diaeresis), cOrd, n)
			if 2 <= n && n <= 12 {
				add(w+link(n, diaeresis)+"half", cNum, n*100+50)
				add(w+link(n, diaeresis)+"halve", cNum, n*100+50)
				add(w+link(n, diaeresis)+"eenhalf", cNum, n*100+50)
			}
			// negentienvijfentachtig
			add("negentien"+w, cYearWord, 1900+n)
			add("tweeduizend"+w, cYearWord, 2000+n)
		}
	}
	for h := 1; h <= 9; h++ {
		w := "honderd"
		if h > 1 {
			w = cardinal(h, true) + w
		}
		add(w, cNum, h*10000)
		for n := 1; n < 100; n++ {
			for _, diaeresis := range [...]bool{true, false} {
				if c := cardinal(n, diaeresis); diaeresis || c != cardinal(n, true) {
					add(w+c, cNum, h*10000+n*100)
				}
			}
		}
	}
	// Duizend, tweeduizend, twintigduizend, honderdduizend.
	add("duizend", cNum, 100000)
	for n := 2; n <= 90; n++ {
		if n <= 20 || n%10 == 0 {
			add(cardinal(n, true)+"duizend", cNum, n*100000)
		}
	}
	add("honderdduizend", cNum, 10000000)
}
