package text

import (
	"unicode"
	"unicode/utf8"
)

// The classes of mark that open and close together.
const (
	single = iota // ' ‘ ’ ‚
	double        // " “ ” „ « »
	paired        // ,, and ''
	markClasses
)

// quote cuts the quotation mark or apostrophe of n bytes at i.
func (s *scanner) quote(i, n int) int {
	if m := s.apostrophe(i); m > 0 {
		if j := s.clitic(i, m); j > i {
			return s.emit(i, j, Word, 0)
		}
		if s.src[i] == '\'' && i+1 < s.end && s.src[i+1] == '\'' {
			return s.mark(i, i+2, paired, s.sides(i, i+2))
		}
		return s.mark(i, i+n, single, s.sides(i, i+n))
	}
	r, _ := utf8.DecodeRuneInString(s.src[i:s.end])
	f, class := s.sides(i, i+n), double
	switch r {
	case '„', '‟':
		f = CanOpen
	case '‚', '‛':
		f, class = CanOpen, single
	case '“':
		f |= CanOpen
	case '«':
		f = directed(f, CanOpen)
	case '»', '”':
		f = directed(f, CanClose)
	case '‹':
		f, class = directed(f, CanOpen), single
	case '›':
		f, class = directed(f, CanClose), single
	case '′':
		class = single
	}
	return s.mark(i, i+n, class, f)
}

// directed is what a mark that has a direction of its own may do: what
// is beside it (f) decides, and where that is nothing, its direction. So
// «Ja», »Ja« and ”Ja” are all read.
func directed(f, own Flags) Flags {
	if f == CanOpen|CanClose {
		return own
	}
	return f
}

// mark emits the quotation mark [i, j). Where white space or letters stand
// on both sides of it, it closes what is open, and else opens.
func (s *scanner) mark(i, j, class int, f Flags) int {
	if f == CanOpen|CanClose && s.before(i) == s.after(j) {
		f = CanOpen
		if s.open[class] > 0 {
			f = CanClose
		}
	}
	switch f {
	case CanOpen:
		s.open[class]++
	case CanClose:
		if s.open[class] > 0 {
			s.open[class]--
		}
	}
	return s.emit(i, j, Quote, f)
}

// sides tells from the bytes beside the mark [i, j) whether it may open or
// close a quotation.
func (s *window) sides(i, j int) Flags {
	before, after := s.before(i), s.after(j)
	var f Flags
	if after != sideSpace && (before == sideSpace || before == sideOpen || before == sideMark || before == sideDash) {
		f |= CanOpen
	}
	if before != sideSpace && before != sideOpen && (after == sideSpace || after == sidePunct || after == sideMark || after == sideDash) {
		f |= CanClose
	}
	if f == 0 { // between letters, or alone between spaces
		f = CanOpen | CanClose
	}
	return f
}

// What is beside a mark.
const (
	sideSpace = iota
	sideOpen  // an opening bracket
	sideMark  // another quotation mark
	sideDash
	sidePunct
	sideOther
)

func side(r rune, n int) int {
	switch {
	case n == 0, r == 0xA0, r == 0x200B, unicode.IsSpace(r):
		return sideSpace
	case r == '(', r == '[', r == '{':
		return sideOpen
	case r == '"', r == '\'', r == '`', isQuoteRune(r):
		return sideMark
	case r == '-', r >= 0x2010 && r <= 0x2015, r == '/':
		return sideDash
	case r == '.', r == ',', r == ';', r == ':', r == '!', r == '?', r == ')', r == ']', r == '}', r == '…':
		return sidePunct
	}
	return sideOther
}

func (s *window) before(i int) int {
	r, n := utf8.DecodeLastRuneInString(s.src[s.start:i])
	return side(r, n)
}

func (s *window) after(j int) int {
	r, n := utf8.DecodeRuneInString(s.src[j:s.end])
	return side(r, n)
}

// clitic is the end of the word that begins with the apostrophe at i: 's,
// 't, 'n, 'm, 'k, 'r, 'ns, 'em, 'ie, 's-Gravenhage, and years ('90). It is i
// where the mark begins no word.
func (s *scanner) clitic(i, n int) int {
	if s.wordBefore(i) {
		return i
	}
	j := i + n
	k := j
	for k < s.end && k < j+3 && class[s.src[k]&0x7f] == cLetter && s.src[k] < utf8.RuneSelf {
		k++
	}
	if k == j {
		return s.year(i, j)
	}
	cls, m := s.classAt(k)
	if cls == cLetter && m > 0 || cls == cDigit {
		return i
	}
	switch s.src[j:k] {
	case "s", "S":
		if k < s.end && s.src[k] == '-' {
			if e := s.letters(j, k); e > k+1 {
				return e
			}
		}
		return k
	case "t", "n", "m", "k", "r", "T", "N", "K":
		if k < s.end && s.src[k] == ' ' {
			return k
		}
	case "ns", "em", "ie":
		if s.open[single] == 0 {
			return k
		}
	}
	return i
}

// year is the end of an apostrophe and two digits that stand for a year:
// jaren '90, EK '88. 'tis no year where a quotation opens: '90 procent'.
func (s *scanner) year(i, j int) int {
	if j+2 > s.end || class[s.src[j]&0x7f] != cDigit || class[s.src[j+1]&0x7f] != cDigit {
		return i
	}
	if cls, _ := s.classAt(j + 2); alnum(cls) {
		return i
	}
	if len(s.toks) == s.first {
		return i
	}
	t := &s.toks[len(s.toks)-1]
	if wordIn(yearWords, s.src[t.Start:t.End]) {
		return j + 2
	}
	return i
}

// genitive reports whether the apostrophe of n bytes at j, after the word that
// began at i, belongs to that word: Hamas' leider, Parijs' metro. It does
// after a sibilant, unless it closes a quotation that is open.
func (s *scanner) genitive(i, j, n int) bool {
	switch s.src[j-1] {
	case 's', 'x', 'z', 'S', 'X', 'Z':
	default:
		return false
	}
	if s.src[j] == '\'' && j+1 < s.end && s.src[j+1] == '\'' { // the mark ''
		return false
	}
	next, m := s.classAt(j + n)
	if m > 0 && next != cSpace {
		return false
	}
	if s.open[single] == 0 {
		// A mark with nothing open can close nothing, but the name must be
		// one, and something must be had by it.
		return m > 0 && s.src[j] != '`'
	}
	if !shape(s.src[i:j]).Has(Capital) || !s.nextLower(j+n) && !s.nextCapital(j+n) {
		return false
	}
	return s.closesLater(j + n)
}

func (s *window) nextCapital(k int) bool {
	if k >= s.end || s.src[k] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.src[k+1 : s.end])
	return unicode.IsUpper(r)
}

// closesLater reports whether, within reach of k, a single mark closes before
// another one opens.
func (s *window) closesLater(k int) bool {
	limit := min(s.end, k+lookahead)
	for k < limit {
		if n := s.apostrophe(k); n > 0 {
			switch s.sides(k, k+n) {
			case CanOpen:
				return false
			case CanClose:
				return true
			}
			k += n
			continue
		}
		k++
	}
	return false
}
