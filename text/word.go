package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word cuts the word or number that begins at i with a letter or digit.
func (s *scanner) word(i int) int {
	if s.hasAt {
		if j := s.mail(i); j > i {
			return s.emit(i, j, Mail, 0)
		}
	}
	if j := s.url(i); j > i {
		return s.emit(i, j, URL, 0)
	}
	cls, _ := s.classAt(i)
	if cls == cDigit {
		if j := s.number(i); j > i {
			return s.emit(i, j, Number, 0)
		}
	}
	j := s.letters(i, i)
	if j < s.end && s.src[j] == '.' {
		if k, f := s.dotted(i, j); k > j {
			if k+1 < s.end && s.src[k] == '-' { // St.-Pietersplein, O.L.V.-kerk
				if m := s.letters(i, k); m > k+1 {
					return s.emit(i, m, Word, 0)
				}
			}
			return s.emit(i, k, Word, f)
		}
		if k := s.domain(i, j); k > j {
			return s.emit(i, k, URL, 0)
		}
	}
	if n := s.apostrophe(j); n > 0 && s.genitive(i, j, n) {
		j += n
	}
	return s.emit(i, j, Word, 0)
}

// letters is the end of the run of letters, digits and what joins them that
// goes on at j of the word that began at i: D66'er, CD&V, Brexit-deal.
func (s *scanner) letters(i, j int) int {
	for j < s.end {
		c := s.src[j]
		if c < utf8.RuneSelf && alnum(class[c]) {
			j++
			continue
		}
		cls, n := s.classAt(j)
		if alnum(cls) {
			j += n
			continue
		}
		if j == i {
			return j
		}
		switch {
		case c == '-':
			next, _ := s.classAt(j + 1)
			if alnum(next) {
				j++
				continue
			}
			if s.suspended(i, j) {
				return j + 1
			}
			// D66-'er, oud-'s-Hertogenbosch do not occur; kabinet-'t Hooft does.
			return j
		case c == '&' && j+1 < s.end:
			if next, _ := s.classAt(j + 1); next == cLetter && s.ampersand(i, j) {
				j++
				continue
			}
			return j
		case c == '.' && '0' <= s.src[j-1] && s.src[j-1] <= '9' && j+1 < s.end && '0' <= s.src[j+1] && s.src[j+1] <= '9':
			j++ // U3.1.2, v2.0
			continue
		case c == '$' && j+1 < s.end && (s.src[j-1]|0x20 >= 'a' && s.src[j-1]|0x20 <= 'z'):
			if next, _ := s.classAt(j + 1); next == cLetter {
				j++ // Ke$ha
				continue
			}
			return j
		case c == '_' && j+1 < s.end:
			if next, _ := s.classAt(j + 1); alnum(next) {
				j++
				continue
			}
			return j
		}
		if m := s.apostrophe(j); m > 0 {
			if next, _ := s.classAt(j + m); alnum(next) && s.inner(i, j, m) {
				j += m
				continue
			}
		}
		return j
	}
	return j
}

// inner reports whether the mark at j, between two letters, joins them. A mark
// that opens or closes a quotation without white space beside it does not:
// that is so where a long word follows one (’kopen’door is rare, foto's is
// not), so what follows an apostrophe is short, or what precedes it is.
func (s *scanner) inner(i, j, n int) bool {
	tail := 0
	for k := j + n; k < s.end && tail <= 4; {
		cls, m := s.classAt(k)
		if cls != cLetter {
			break
		}
		tail++
		k += m
	}
	return tail <= 4 || j-i <= 3 || s.open[single] == 0
}

// suspended reports whether the hyphen at j ends a word whose second part
// comes later: spraak- en taalstoornissen. A place in capitals with a sloppy
// dash after it (AMSTERDAM- De …) is no such word.
func (s *scanner) suspended(i, j int) bool {
	if f := shape(s.src[i:j]); f.Has(AllCaps) && j-i > 3 {
		return false
	}
	k := j + 1
	if k < s.end && (s.src[k] == ',' || s.src[k] == '/' || s.src[k] == ')') {
		return true
	}
	if k >= s.end || s.src[k] != ' ' {
		return false
	}
	rest := s.src[k+1 : min(s.end, k+10)]
	for _, w := range [...]string{"en ", "of ", "en/of ", "als ", "noch ", "tot ", "dan ", "maar ", "& "} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// ampersand reports whether & at j joins capitals: CD&V, H&M, AT&T. In running
// words it stands alone (Jansen&Zonen is left in three tokens).
func (s *scanner) ampersand(i, j int) bool {
	c := s.src[j+1]
	return shape(s.src[i:j]).Has(Capital) && 'A' <= c && c <= 'Z' && j-i <= 5
}

// number is the end of the number at i: digits with the marks that join
// digits, and a short suffix (16u30, 7e, 20ste, 10km). It is i where the
// digits begin a word: 18-jarige, 50Plus.
func (s *scanner) number(i int) int {
	j := i
	joins := 0
	for j < s.end {
		c := s.src[j]
		switch {
		case '0' <= c && c <= '9':
			j++
			continue
		case (c == '.' || c == ',' || c == ':' || c == '-' || c == '/' || c == '+') && j+1 < s.end && '0' <= s.src[j+1] && s.src[j+1] <= '9':
			joins++
			j += 2
			continue
		case c == 'u' || c == 'h' || c == 'x':
			if j+1 < s.end && '0' <= s.src[j+1] && s.src[j+1] <= '9' {
				j += 2
				continue
			}
		}
		break
	}
	// 1.000,- and 12,– keep their mark outside. A suffix of at most three
	// lower-case letters belongs to the number.
	k := j
	for k < s.end && k < j+4 && 'a' <= s.src[k] && s.src[k] <= 'z' {
		k++
	}
	cls, _ := s.classAt(k)
	if k-j <= 3 && !alnum(cls) {
		if k < s.end && s.src[k] == '-' {
			if next, _ := s.classAt(k + 1); next == cLetter && joins == 0 {
				return i // 18-jarige
			}
		}
		if n := s.apostrophe(k); n > 0 {
			if next, _ := s.classAt(k + n); next == cLetter && s.inner(i, k, n) {
				return i // 80'er
			}
		}
		return k
	}
	if k == j {
		if alnum(cls) && joins == 0 {
			return i // 3FM, 50Plus
		}
		return j
	}
	if joins == 0 {
		return i // 10kilometerloop
	}
	return j
}

// dotted looks at the full stop at j after the word that began at i, and
// gives the end of an abbreviation or of initials and its flags; j where the
// full stop stands for itself.
func (s *scanner) dotted(i, j int) (int, Flags) {
	if k, parts := s.parts(i, j); parts > 0 {
		f := Abbrev
		if s.allCapital(i, k) {
			f |= Initials
		}
		return k, f
	}
	w := s.src[i:j]
	if len(w) == 1 && 'A' <= w[0] && w[0] <= 'Z' {
		if s.initial(i, j) {
			return j + 1, Abbrev | Initials
		}
		return j, 0
	}
	cl := s.abbr.class(w)
	if shape(w).Has(AllCaps) && cl != NoAbbreviation && w != "ST" && w != "DR" && w != "MR" {
		cl = WeakAbbreviation // VS. and ING. are names before the full stop, not versus and ingenieur
	}
	next, _ := s.classAt(j + 1)
	switch cl {
	case NoAbbreviation:
		if (w == "v" || w == "n") && strings.HasPrefix(s.src[j+1:s.end], " Chr") {
			return j + 1, Abbrev
		}
		if utf8.RuneCountInString(w) <= 2 && s.initial(i, j) {
			return j + 1, Abbrev | Initials
		}
		return j, 0
	case WeakAbbreviation, MonthAbbreviation:
		if cl == MonthAbbreviation && 'A' <= w[0] && w[0] <= 'Z' && !s.nextIs(j+1, cDigit) {
			return j, 0
		}
		if next == cPunct && j+1 < s.end && s.src[j+1] != '.' || s.nextIs(j+1, cDigit) || s.nextLower(j+1) {
			return j + 1, Abbrev
		}
		return j, 0
	}
	if alnum(next) && cl != TitleAbbreviation { // nr.5 is one abbreviation, st.Petersburg too; Enz.Hij is sloppy
		if next == cLetter {
			return j, 0
		}
	}
	return j + 1, Abbrev
}

// parts reads the sequence of one or two letters and a full stop, two times
// or more, that begins at i: o.a. d.w.z. J.P. Th.M. It gives the end and the
// number of parts; a sequence of one part is none.
func (s *scanner) parts(i, j int) (end, n int) {
	if j-i > 6 {
		return j, 0
	}
	k := i
	for n < 12 {
		letters := 0
		m := k
		for m < s.end && letters < 4 {
			cls, size := s.classAt(m)
			if cls != cLetter {
				break
			}
			letters++
			m += size
		}
		if letters == 0 || letters > 1 && !s.longInitial(k, m) {
			break
		}
		if m >= s.end || s.src[m] != '.' {
			if n == 0 || letters > 2 {
				break
			}
			// o.a without its last full stop, or the word after sp.a
			if cls, _ := s.classAt(m); n >= 1 && letters == 1 && !alnum(cls) && s.src[m-1] >= 'a' {
				return m, n + 1
			}
			break
		}
		n++
		k = m + 1
		if k < s.end && s.src[k] == '-' { // J.-M. Le Pen
			if cls, n := s.classAt(k + 1); cls == cLetter && k+1+n < s.end && s.src[k+1+n] == '.' {
				k++
			}
		}
	}
	if n < 2 || !s.dotEnds(k) {
		return j, 0
	}
	return k, n
}

// dotEnds tells that no letter goes on at k after a dotted sequence; where a
// long word does (J.P.Balkenende), the sequence ends there all the same.
func (s *scanner) dotEnds(k int) bool { return s.src[k-1] == '.' }

// longInitial reports whether the two or three letters can be a part of a
// dotted sequence: Th.M., Chr.A., and the party sp.a.
func (s *scanner) longInitial(i, j int) bool {
	switch w := s.src[i:j]; len(w) {
	case 2:
		return 'A' <= w[0] && w[0] <= 'Z' && 'a' <= w[1] && w[1] <= 'z' || w == "sp"
	case 3:
		return w == "Chr" || w == "Joh" || w == "Jac"
	}
	return false
}

// allCapital reports whether each part of the dotted sequence [i, k) begins
// with a capital, as initials do.
func (s *scanner) allCapital(i, k int) bool {
	begin := true
	for ; i < k; i++ {
		switch c := s.src[i]; {
		case c == '.':
			begin = true
		case begin && 'a' <= c && c <= 'z':
			return false
		default:
			begin = false
		}
	}
	return true
}

// initial reports whether the capital (or capital and small letter) at i with
// a full stop at j is an initial: a capitalised name or a particle of one
// follows, or another initial came before.
func (s *scanner) initial(i, j int) bool {
	r, n := utf8.DecodeRuneInString(s.src[i:j])
	if !unicode.IsUpper(r) {
		return false
	}
	if n != j-i { // two letters: Th. Ph. St. but not Ik. or VS.
		second := s.src[j-1]
		if second != 'h' || r == 'U' || r == 'O' || r == 'A' {
			return false
		}
	}
	k := s.skipSpace(j + 1)
	if k >= s.end {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s.src[k:s.end])
	if unicode.IsUpper(next) {
		return !s.opener(k) || s.nameBefore()
	}
	if unicode.IsLower(next) {
		return s.particle(k)
	}
	return next == '(' || next == '-' || next == ','
}

// nameBefore reports whether the last token is a capitalised word, as the
// first name before an initial is.
func (s *scanner) nameBefore() bool {
	if len(s.toks) == s.first {
		return false
	}
	t := &s.toks[len(s.toks)-1]
	return t.Kind == Word && t.Has(Capital) && !t.Has(SentenceStart)
}

// opener reports whether the capitalised word at k is one that opens a
// sentence far more often than it is a name.
func (s *scanner) opener(k int) bool {
	e := k
	for e < s.end && e < k+12 {
		c := s.src[e]
		if c >= utf8.RuneSelf || class[c] != cLetter {
			break
		}
		e++
	}
	return isOpener(s.src[k:e])
}

func isOpener(w string) bool {
	switch w {
	case "De", "Het", "Een", "Dat", "Dit", "Die", "Deze", "Er", "En", "Maar", "Ook", "In", "Op", "Bij", "Met", "Voor", "Van",
		"Na", "Om", "Uit", "Als", "Toen", "Toch", "Hij", "Zij", "Ze", "We", "Wij", "Ik", "Je", "Jij", "U", "Zo", "Dus", "Want",
		"Daar", "Daarom", "Volgens", "Aan", "Door", "Over", "Tegen", "Sinds", "Hierdoor", "Daarna", "Wie", "Wat", "Waar",
		"Waarom", "Hoe", "Nu", "Omdat", "Hun", "Haar", "Onze", "Veel", "Eerder", "Verder", "Vorig", "Vorige", "Daarbij",
		"Alleen", "Zowel", "Niet", "Geen", "Al", "Alle", "Beide", "Tijdens", "Tot", "Tussen", "Ondanks", "Sommige", "Mogelijk":
		return true
	}
	return false
}

// particle reports whether the lower-case word at k begins a surname.
func (s *scanner) particle(k int) bool {
	e := strings.IndexByte(s.src[k:min(s.end, k+6)], ' ')
	if e < 0 {
		return strings.HasPrefix(s.src[k:s.end], "'t") || strings.HasPrefix(s.src[k:s.end], "d'")
	}
	switch s.src[k : k+e] {
	case "van", "de", "den", "der", "ter", "ten", "te", "von", "zu", "el", "al", "bin", "ibn", "di", "da", "dos", "la", "le", "du", "in", "'t", "op", "het":
		return true
	}
	return false
}

func (s *scanner) skipSpace(k int) int {
	for k < s.end {
		cls, n := s.classAt(k)
		if cls != cSpace {
			break
		}
		k += n
	}
	return k
}

// nextIs reports whether a rune of class cls is at k or after the space
// there.
func (s *scanner) nextIs(k int, cls uint8) bool {
	if k < s.end && s.src[k] == ' ' {
		k++
	}
	c, n := s.classAt(k)
	return n > 0 && c == cls
}

// nextLower reports whether a lower-case letter comes after the space at k.
func (s *scanner) nextLower(k int) bool {
	if k >= s.end || s.src[k] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.src[k+1 : s.end])
	return unicode.IsLower(r)
}
