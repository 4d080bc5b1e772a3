package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Add tokenises the bytes of s as one block and appends it to the document.
// Blocks are added in the order of the text. A span that holds nothing but
// white space adds nothing.
func (d *Document) Add(kind BlockKind, s Span) {
	first := len(d.Tokens)
	sc := scanner{window: window{d.Src, s.Start, s.End}, toks: d.Tokens, first: first, abbr: d.Abbreviations}
	sc.hasAt = strings.IndexByte(d.Src[s.Start:s.End], '@') >= 0
	sc.block()
	d.Tokens = sc.toks
	if len(d.Tokens) == first {
		return
	}
	b := Block{
		Span:   Span{d.Tokens[first].Start, d.Tokens[len(d.Tokens)-1].End},
		Kind:   kind,
		Tokens: Range{first, len(d.Tokens)},
	}
	b.Sentences.First = len(d.Sentences)
	d.split(b.Tokens)
	b.Sentences.Last = len(d.Sentences)
	d.Blocks = append(d.Blocks, b)
}

// lookahead bounds how many bytes a rule may read beyond the token at hand,
// which keeps the scanner linear.
const lookahead = 240

// scanner cuts one block into tokens.
type scanner struct {
	window
	toks  []Token
	first int // index of the block's first token
	abbr  *Abbreviations
	hasAt bool             // an @ is in the block
	open  [markClasses]int // quotation marks now open
	flags Flags
}

// window is the bytes of the block, which the rules look ahead and back in.
type window struct {
	src        string
	start, end int
}

// Classes of ASCII bytes.
const (
	cOther = iota
	cSpace
	cLetter
	cDigit
	cQuote  // " '
	cDash   // -
	cDot    // .
	cPunct  // , ; : ! ? ( ) [ ] { } / \
	cSymbol // $ % & * + < = > ^ _ ` | ~ # @
)

var class = [utf8.RuneSelf]uint8{
	'\t': cSpace, '\n': cSpace, '\v': cSpace, '\f': cSpace, '\r': cSpace, ' ': cSpace,
	'!': cPunct, '"': cQuote, '#': cSymbol, '$': cSymbol, '%': cSymbol, '&': cSymbol, '\'': cQuote,
	'(': cPunct, ')': cPunct, '*': cSymbol, '+': cSymbol, ',': cPunct, '-': cDash, '.': cDot, '/': cPunct,
	'0': cDigit, '1': cDigit, '2': cDigit, '3': cDigit, '4': cDigit, '5': cDigit, '6': cDigit, '7': cDigit, '8': cDigit, '9': cDigit,
	':': cPunct, ';': cPunct, '<': cSymbol, '=': cSymbol, '>': cSymbol, '?': cPunct, '@': cSymbol,
	'A': cLetter, 'B': cLetter, 'C': cLetter, 'D': cLetter, 'E': cLetter, 'F': cLetter, 'G': cLetter, 'H': cLetter, 'I': cLetter,
	'J': cLetter, 'K': cLetter, 'L': cLetter, 'M': cLetter, 'N': cLetter, 'O': cLetter, 'P': cLetter, 'Q': cLetter, 'R': cLetter,
	'S': cLetter, 'T': cLetter, 'U': cLetter, 'V': cLetter, 'W': cLetter, 'X': cLetter, 'Y': cLetter, 'Z': cLetter,
	'[': cPunct, '\\': cPunct, ']': cPunct, '^': cSymbol, '_': cSymbol, '`': cSymbol,
	'a': cLetter, 'b': cLetter, 'c': cLetter, 'd': cLetter, 'e': cLetter, 'f': cLetter, 'g': cLetter, 'h': cLetter, 'i': cLetter,
	'j': cLetter, 'k': cLetter, 'l': cLetter, 'm': cLetter, 'n': cLetter, 'o': cLetter, 'p': cLetter, 'q': cLetter, 'r': cLetter,
	's': cLetter, 't': cLetter, 'u': cLetter, 'v': cLetter, 'w': cLetter, 'x': cLetter, 'y': cLetter, 'z': cLetter,
	'{': cPunct, '|': cSymbol, '}': cPunct, '~': cSymbol,
}

// classAt is the class of the rune at i and its length in bytes; cSpace and
// 0 at the end of the block.
func (s *window) classAt(i int) (cls uint8, size int) {
	if i >= s.end {
		return cSpace, 0
	}
	c := s.src[i]
	if c < utf8.RuneSelf {
		return class[c], 1
	}
	r, n := utf8.DecodeRuneInString(s.src[i:s.end])
	return classOf(r, n), n
}

// classOf is the class of a rune beyond ASCII.
func classOf(r rune, n int) uint8 {
	switch {
	case r == utf8.RuneError && n == 1:
		return cOther
	case r < 0x250 && unicode.IsLetter(r), r == 0xAD: // a soft hyphen lies within a word
		return cLetter
	case isQuoteRune(r):
		return cQuote
	case r >= 0x2010 && r <= 0x2015, r == 0x2212:
		return cDash
	case r == 0xA0, r == 0xFEFF, r == 0x200B, unicode.IsSpace(r):
		return cSpace
	case unicode.IsLetter(r), unicode.IsMark(r), r == 0x200C, r == 0x200D:
		return cLetter
	case unicode.IsNumber(r): // km² and ½ too
		return cDigit
	case unicode.IsPunct(r):
		return cPunct
	}
	return cSymbol
}

func isQuoteRune(r rune) bool {
	switch r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '´', '′', '″':
		return true
	}
	return false
}

// apostrophe reports whether the bytes at i are a mark that can serve as an
// apostrophe, and its length.
func (s *window) apostrophe(i int) int {
	if i >= s.end {
		return 0
	}
	switch s.src[i] {
	case '\'', '`':
		return 1
	case 0xE2: // ’ ‘
		if i+2 < s.end && s.src[i+1] == 0x80 && (s.src[i+2] == 0x99 || s.src[i+2] == 0x98) {
			return 3
		}
	case 0xC2: // ´
		if i+1 < s.end && s.src[i+1] == 0xB4 {
			return 2
		}
	}
	return 0
}

func alnum(cls uint8) bool { return cls == cLetter || cls == cDigit }

// block cuts the whole block.
func (s *scanner) block() {
	s.flags = LineBefore
	for i := s.start; i < s.end; {
		cls, n := s.classAt(i)
		switch cls {
		case cSpace:
			s.flags |= SpaceBefore
			if s.src[i] == '\n' || s.src[i] == '\r' {
				s.flags |= LineBefore
			}
			i += n
		case cLetter, cDigit:
			i = s.word(i)
		case cQuote:
			i = s.quote(i, n)
		case cDash:
			j := i + n
			for j < s.end && s.src[j] == '-' && s.src[i] == '-' {
				j++
			}
			i = s.emit(i, j, Dash, 0)
		case cDot:
			j := i + 1
			for j < s.end && s.src[j] == '.' {
				j++
			}
			if j > i+1 {
				i = s.emit(i, j, Ellipsis, 0)
			} else {
				i = s.emit(i, j, Punct, 0)
			}
		case cPunct:
			i = s.punct(i, n)
		case cSymbol:
			i = s.symbol(i, n)
		default:
			j := i + n
			for j < s.end {
				if c, m := s.classAt(j); c == cOther && m > 0 {
					j += m
				} else {
					break
				}
			}
			i = s.emit(i, j, Other, 0)
		}
	}
}

// emit appends the token [i, j) and gives j back.
func (s *scanner) emit(i, j int, k Kind, f Flags) int {
	t := Token{Span: Span{i, j}, Kind: k, Flags: f | s.flags}
	if k <= Number || k >= URL {
		t.Flags |= shape(s.src[i:j])
	} else if s.src[i] >= utf8.RuneSelf {
		t.Flags |= NonASCII
	}
	t.Fold = FoldHash(s.src[i:j])
	s.toks = append(s.toks, t)
	s.flags = 0
	return j
}

// punct cuts a punctuation mark that is no full stop; ,, is a quotation mark.
func (s *scanner) punct(i, n int) int {
	c := s.src[i]
	if c == ',' && i+1 < s.end && s.src[i+1] == ',' {
		after, _ := s.classAt(i + 2)
		if after == cLetter || i == s.start || s.flags != 0 || !s.wordBefore(i) {
			return s.mark(i, i+2, paired, CanOpen)
		}
	}
	if c >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(s.src[i:s.end]); r == '…' {
			return s.emit(i, i+n, Ellipsis, 0)
		}
	}
	return s.emit(i, i+n, Punct, 0)
}

// symbol cuts a symbol, a hashtag, a handle or an emoji.
func (s *scanner) symbol(i, n int) int {
	c := s.src[i]
	if (c == '#' || c == '@') && !s.wordBefore(i) {
		j := i + 1
		letters := false
		for j < s.end {
			cls, m := s.classAt(j)
			if !alnum(cls) && s.src[j] != '_' {
				break
			}
			letters = letters || cls == cLetter
			j += m
		}
		if letters {
			if c == '#' {
				return s.emit(i, j, Hashtag, 0)
			}
			return s.emit(i, j, Handle, 0)
		}
	}
	if c == '`' { // a grave accent that stands for a quotation mark
		j := i + 1
		if j < s.end && s.src[j] == '`' {
			j++
		}
		return s.mark(i, j, paired, s.sides(i, j))
	}
	if c >= utf8.RuneSelf {
		if j := s.emoji(i); j > i {
			return s.emit(i, j, Emoji, 0)
		}
	}
	return s.emit(i, i+n, Symbol, 0)
}

// wordBefore reports whether the byte before i ends a letter or digit.
func (s *window) wordBefore(i int) bool {
	if i <= s.start {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(s.src[s.start:i])
	if n == 1 && r < utf8.RuneSelf {
		return alnum(class[r])
	}
	return alnum(classOf(r, n))
}

func isEmoji(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r >= 0x1F1E6 && r <= 0x1F1FF || r == 0x2B50 || r == 0x2B55
}

// emoji is the end of the emoji at i, with its modifiers and what joiners
// tie to it; i where none is there.
func (s *window) emoji(i int) int {
	r, n := utf8.DecodeRuneInString(s.src[i:s.end])
	if !isEmoji(r) {
		return i
	}
	flag := r >= 0x1F1E6 && r <= 0x1F1FF
	j := i + n
	for j < s.end && j < i+lookahead {
		r, n = utf8.DecodeRuneInString(s.src[j:s.end])
		switch {
		case flag && r >= 0x1F1E6 && r <= 0x1F1FF:
			return j + n
		case r == 0xFE0F || r == 0x20E3 || r >= 0x1F3FB && r <= 0x1F3FF:
			j += n
		case r == 0x200D:
			next, m := utf8.DecodeRuneInString(s.src[j+n : s.end])
			if !isEmoji(next) {
				return j
			}
			j += n + m
		default:
			return j
		}
	}
	return j
}

// shape gives the flags that follow from the letters of a word.
func shape(w string) Flags {
	var f Flags
	letters, upper := 0, 0
	for i := 0; i < len(w); {
		c := w[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(w[i:])
			f |= NonASCII
			switch {
			case unicode.IsUpper(r):
				f |= capitalAfter(letters)
				letters++
				upper++
			case unicode.IsLetter(r):
				letters++
			case r == '’' || r == '‘' || r == '´':
				f |= HasApos
			}
			i += n
			continue
		}
		switch {
		case 'a' <= c && c <= 'z':
			letters++
		case 'A' <= c && c <= 'Z':
			f |= capitalAfter(letters)
			letters++
			upper++
		case isDigit(c):
			f |= HasDigit
		case c == '-' && i > 0 && i+1 < len(w):
			f |= HasHyphen
		case c == '\'':
			f |= HasApos
		}
		i++
	}
	if letters >= 2 && upper == letters {
		f |= AllCaps
	}
	return f
}

// capitalAfter is the flag of a capital that comes after some letters.
func capitalAfter(letters int) Flags {
	if letters == 0 {
		return Capital
	}
	return MidCapital
}
