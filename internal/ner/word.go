package ner

import (
	"unicode"
	"unicode/utf8"
)

// Shape is the coarse shape of a token.
type shape uint8

const (
	lower   shape = iota // lower-case letters
	capital              // one capital, then lower case
	caps                 // capitals alone, two or more
	single               // one capital letter, a full stop after it or not
	mixed                // other words with capitals: McDonald, D66'er, VVD-Kamerlid
	number               // digits, without letters
	digits               // letters and digits without a capital
	punct                // anything else
	edge                 // beyond the sentence
	numShapes
)

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// form is what one reading of a token's bytes gives.
type form struct {
	exact uint64 // hash of the token with its quotes and apostrophes made straight
	fold  uint64 // hash of its lower-case form
	// long hashes the token's shape with runs collapsed: Xx-Xx, X.X., 0-0
	long  uint64
	shape shape
	runes int
	// headEnd and tailStart are the byte offsets of the first and after the
	// last inner hyphen; 0 where there is none.
	headEnd, tailStart int
	// stemEnd is where a genitive's apostrophe or a suffix after an
	// apostrophe begins (D66|'er, Hamas|'); 0 where there is none.
	stemEnd int
}

// straight maps the many quotation marks and apostrophes to the ASCII ones.
func straight(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '`', '´':
		return '\''
	case '“', '”', '„', '‟', '«', '»':
		return '"'
	case '–', '—', '‑', '‐':
		return '-'
	}
	return r
}

// exactHash is the hash that the lexicon and the cache of words key by.
func exactHash(w string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			if c == '`' {
				c = '\''
			}
			h = (h ^ uint64(c)) * fnvPrime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(w[i:])
		h = (h ^ uint64(straight(r))) * fnvPrime
		i += n
	}
	if w == "''" || w == ",," || w == "``" {
		h = fnvOffset
		h = (h ^ '"') * fnvPrime
	}
	return h
}

// foldHash is exactHash of the lower-case form of w.
func foldHash(w string) uint64 {
	h := uint64(fnvOffset)
	for _, r := range w {
		h = (h ^ uint64(unicode.ToLower(straight(r)))) * fnvPrime
	}
	return h
}

// titleHash is exactHash of w with its first letter upper and the rest lower.
func titleHash(w string) uint64 {
	h := uint64(fnvOffset)
	for i, r := range w {
		r = straight(r)
		if i == 0 {
			r = unicode.ToUpper(r)
		} else {
			r = unicode.ToLower(r)
		}
		h = (h ^ uint64(r)) * fnvPrime
	}
	return h
}

// readForm reads the form of a token.
func readForm(w string) form {
	f := form{exact: exactHash(w), fold: fnvOffset, long: fnvOffset}
	var n letters
	var prev rune
	for i, r := range w {
		r = straight(r)
		c := r
		switch classOf(r) {
		case isLower:
			n.low++
			c = 'x'
		case isUpper:
			n.up++
			n.firstUp = n.firstUp || f.runes == 0
			r = lowerRune(r)
			c = 'X'
		case isDigit:
			n.digits++
			c = '0'
		case isOther:
			f.joint(r, i, len(w))
		}
		f.fold = (f.fold ^ uint64(r)) * fnvPrime
		if c != prev {
			f.long = (f.long ^ uint64(c)) * fnvPrime
			prev = c
		}
		f.runes++
	}
	if f.headEnd > 0 && w[f.headEnd] != '-' {
		f.headEnd, f.tailStart = 0, 0
	}
	f.shape = n.shape(f.headEnd > 0)
	if f.shape == number {
		f.fold = f.long // the size of a number says little
	}
	return f
}

// joint keeps where a hyphen or an apostrophe is in a token of size bytes.
func (f *form) joint(r rune, i, size int) {
	switch {
	case r == '-' && i > 0 && i+1 < size:
		if f.headEnd == 0 {
			f.headEnd = i
		}
		f.tailStart = i + 1
	case r == '\'' && i > 1:
		f.stemEnd = i
	}
}

// class is the class of a rune.
type class uint8

const (
	isLower class = iota
	isUpper
	isDigit
	isOther
)

func classOf(r rune) class {
	switch {
	case r >= 'a' && r <= 'z':
		return isLower
	case r >= 'A' && r <= 'Z':
		return isUpper
	case r >= '0' && r <= '9':
		return isDigit
	case r < utf8.RuneSelf:
		return isOther
	case unicode.IsUpper(r):
		return isUpper
	case unicode.IsLetter(r):
		return isLower
	}
	return isOther
}

// letters counts what is in a token.
type letters struct {
	up, low, digits int
	firstUp         bool
}

// shape is the shape of a token; hyphened reports whether a hyphen is in it.
func (n *letters) shape(hyphened bool) shape {
	switch {
	case n.up+n.low == 0 && n.digits > 0:
		return number
	case n.up+n.low == 0:
		return punct
	case n.up == 0 && n.digits > 0:
		return digits
	case n.up == 0:
		return lower
	case n.up == 1 && n.low == 0 && n.digits == 0:
		return single
	case n.low == 0 && n.digits == 0:
		return caps
	case n.up == 1 && n.firstUp && n.digits == 0 && !hyphened:
		return capital
	}
	return mixed
}

func lowerRune(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

func lastRune(s string) (rune, int) {
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s)
}
