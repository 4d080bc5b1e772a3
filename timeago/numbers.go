package timeago

// Dutch number words, built from their parts: a table of all of them would
// say the same at greater length.

var (
	ones     = [...]string{"nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"}
	tens     = [...]string{"", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"}
	ordOnes  = [...]string{"nulde", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende"}
	hundreds = [...]string{"honderd", "tweehonderd", "driehonderd", "vierhonderd", "vijfhonderd", "zeshonderd", "zevenhonderd", "achthonderd", "negenhonderd"}
)

// cardinal writes 0 to 99; diaeresis chooses tweeëntwintig over tweeentwintig.
func cardinal(n int, diaeresis bool) string {
	if n < 20 {
		return ones[n]
	}
	if n%10 == 0 {
		return tens[n/10]
	}
	return ones[n%10] + link(n%10, diaeresis) + tens[n/10]
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
	if n < 20 {
		return ordOnes[n]
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
	for i, w := range hundreds {
		add(w, cNum, (i+1)*10000)
		for n := 1; n < 100; n++ {
			for _, diaeresis := range [...]bool{true, false} {
				if c := cardinal(n, diaeresis); diaeresis || c != cardinal(n, true) {
					add(w+c, cNum, (i+1)*10000+n*100)
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
