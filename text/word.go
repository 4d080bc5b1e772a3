package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/surname"
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
		if c == ' ' && j > i {
			return j // as most words end
		}
		if cls, n := s.classAt(j); alnum(cls) {
			j += n
			continue
		}
		if j == i {
			return j
		}
		n := s.joint(i, j)
		if n == 0 {
			if c == '-' && s.suspended(i, j) {
				j++
			}
			return j
		}
		j += n
	}
	return j
}

// joint is the length of the sign at j that joins what is before it of the word
// that began at i to what comes after; 0 where there is none.
func (s *scanner) joint(i, j int) int {
	switch c := s.src[j]; c {
	case '-', '_':
		if next, _ := s.classAt(j + 1); alnum(next) {
			return 1
		}
	case '&':
		if next, _ := s.classAt(j + 1); next == cLetter && s.ampersand(i, j) {
			return 1
		}
	case '.':
		if isDigit(s.src[j-1]) && s.digitAt(j+1) {
			return 1 // U3.1.2, v2.0
		}
	case '$':
		if before := s.src[j-1] | 0x20; 'a' <= before && before <= 'z' {
			if next, _ := s.classAt(j + 1); next == cLetter {
				return 1 // Ke$ha
			}
		}
	default:
		if m := s.apostrophe(j); m > 0 {
			if next, _ := s.classAt(j + m); alnum(next) && s.inner(i, j, m) {
				return m
			}
		}
	}
	return 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// digitAt reports whether an ASCII digit is at j.
func (s *window) digitAt(j int) bool { return j < s.end && isDigit(s.src[j]) }

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
func (s *window) suspended(i, j int) bool {
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
	next, _, ok := strings.Cut(rest, " ")
	return ok && wordIn(suspendWords, next)
}

// ampersand reports whether & at j joins capitals: CD&V, H&M, AT&T. In running
// words it stands alone (Jansen&Zonen is left in three tokens).
func (s *window) ampersand(i, j int) bool {
	c := s.src[j+1]
	return shape(s.src[i:j]).Has(Capital) && 'A' <= c && c <= 'Z' && j-i <= 5
}

// number is the end of the number at i: digits with the marks that join
// digits, and a short suffix (16u30, 7e, 20ste, 10km). It is i where the
// digits begin a word: 18-jarige, 50Plus.
func (s *scanner) number(i int) int {
	j, joins := s.digits(i)
	// 1.000,- and 12,– keep their mark outside. A suffix of at most three
	// lower-case letters belongs to the number.
	k := j
	for k < s.end && k < j+4 && 'a' <= s.src[k] && s.src[k] <= 'z' {
		k++
	}
	if cls, _ := s.classAt(k); k-j <= 3 && !alnum(cls) {
		if s.inWord(i, k, joins) {
			return i
		}
		return k
	}
	if joins == 0 {
		return i // 3FM, 50Plus, 10kilometerloop
	}
	return j
}

// digits is the end of the digits that begin at i with the marks between them,
// and how many marks there are.
func (s *window) digits(i int) (j, joins int) {
	for j = i; j < s.end; j++ {
		switch s.src[j] {
		case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			continue
		case '.', ',', ':', '-', '/', '+':
			if s.digitAt(j + 1) {
				joins++
				continue
			}
		case 'u', 'h', 'x':
			if s.digitAt(j + 1) {
				continue
			}
		}
		break
	}
	return j, joins
}

// inWord reports whether the number from i to k is the first part of a word:
// 18-jarige, 80'er.
func (s *scanner) inWord(i, k, joins int) bool {
	if k < s.end && s.src[k] == '-' && joins == 0 {
		if next, _ := s.classAt(k + 1); next == cLetter {
			return true
		}
	}
	if n := s.apostrophe(k); n > 0 {
		next, _ := s.classAt(k + n)
		return next == cLetter && s.inner(i, k, n)
	}
	return false
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
		return s.ifInitial(i, j)
	}
	switch cl := s.abbrClass(w); cl {
	case NoAbbreviation:
		return s.unlisted(i, j)
	case WeakAbbreviation, MonthAbbreviation:
		if !s.goesOn(w, cl, j+1) {
			return j, 0
		}
	case TitleAbbreviation:
	default: // nr.5 is one abbreviation, st.Petersburg too; Enz.Hij is sloppy
		if next, _ := s.classAt(j + 1); next == cLetter {
			return j, 0
		}
	}
	return j + 1, Abbrev
}

// ifInitial is the end of the initial from i whose full stop is at j; j where
// it is none.
func (s *scanner) ifInitial(i, j int) (int, Flags) {
	if s.initial(i, j) {
		return j + 1, Abbrev | Initials
	}
	return j, 0
}

// abbrClass is the class of an abbreviation before its full stop.
func (s *scanner) abbrClass(w string) AbbreviationClass {
	cl := s.abbr.class(w)
	if shape(w).Has(AllCaps) && cl != NoAbbreviation && w != "ST" && w != "DR" && w != "MR" {
		return WeakAbbreviation // VS. and ING. are names before the full stop, not versus and ingenieur
	}
	return cl
}

// unlisted looks at the full stop after a word that no list has.
func (s *scanner) unlisted(i, j int) (int, Flags) {
	w := s.src[i:j]
	if (w == "v" || w == "n") && strings.HasPrefix(s.src[j+1:s.end], " Chr") {
		return j + 1, Abbrev
	}
	if utf8.RuneCountInString(w) <= 2 {
		return s.ifInitial(i, j)
	}
	return j, 0
}

// goesOn reports whether what comes at k, after the full stop of a weak
// abbreviation, shows that the sentence goes on.
func (s *window) goesOn(w string, cl AbbreviationClass, k int) bool {
	digit := s.nextIs(k, cDigit)
	if cl == MonthAbbreviation && 'A' <= w[0] && w[0] <= 'Z' && !digit {
		return false
	}
	next, _ := s.classAt(k)
	return digit || next == cPunct && k < s.end && s.src[k] != '.' || s.nextLower(k)
}

// parts reads the sequence of one or two letters and a full stop, two times
// or more, that begins at i: o.a. d.w.z. J.P. Th.M. It gives the end and the
// number of parts; a sequence of one part is none.
func (s *window) parts(i, j int) (end, n int) {
	if j-i > 6 {
		return j, 0
	}
	k := i
	for n < 12 {
		m, letters := s.part(k)
		if letters == 0 {
			break
		}
		if m >= s.end || s.src[m] != '.' {
			// o.a without its last full stop, or the word after sp.a
			if cls, _ := s.classAt(m); n > 0 && letters == 1 && !alnum(cls) && s.src[m-1] >= 'a' {
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
	if n < 2 || s.src[k-1] != '.' {
		return j, 0
	}
	return k, n
}

// part is the end of the letters at k of a dotted sequence, and how many they
// are; 0 where they are in none.
func (s *window) part(k int) (m, letters int) {
	m = k
	for m < s.end && letters < 4 {
		cls, size := s.classAt(m)
		if cls != cLetter {
			break
		}
		letters++
		m += size
	}
	if letters > 1 && !longInitial(s.src[k:m]) {
		return m, 0
	}
	return m, letters
}

// longInitial reports whether two or three letters can be a part of a dotted
// sequence: Th.M., Chr.A., and the party sp.a.
func longInitial(w string) bool {
	switch len(w) {
	case 2:
		return 'A' <= w[0] && w[0] <= 'Z' && 'a' <= w[1] && w[1] <= 'z' || w == "sp"
	case 3:
		return w == "Chr" || w == "Joh" || w == "Jac"
	}
	return false
}

// allCapital reports whether each part of the dotted sequence [i, k) begins
// with a capital, as initials do.
func (s *window) allCapital(i, k int) bool {
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
func (s *window) opener(k int) bool {
	e := k
	for e < s.end && e < k+12 {
		c := s.src[e]
		if c >= utf8.RuneSelf || class[c] != cLetter {
			break
		}
		e++
	}
	return wordIn(openerWords, s.src[k:e])
}

// particle reports whether the lower-case word at k begins a surname.
func (s *window) particle(k int) bool {
	e := strings.IndexByte(s.src[k:min(s.end, k+6)], ' ')
	if e < 0 {
		return strings.HasPrefix(s.src[k:s.end], "'t") || strings.HasPrefix(s.src[k:s.end], "d'")
	}
	return surname.IsParticle(s.src[k : k+e])
}

func (s *window) skipSpace(k int) int {
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
func (s *window) nextIs(k int, cls uint8) bool {
	if k < s.end && s.src[k] == ' ' {
		k++
	}
	c, n := s.classAt(k)
	return n > 0 && c == cls
}

// nextLower reports whether a lower-case letter comes after the space at k.
func (s *window) nextLower(k int) bool {
	if k >= s.end || s.src[k] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.src[k+1 : s.end])
	return unicode.IsLower(r)
}
