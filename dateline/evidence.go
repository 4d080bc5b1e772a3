package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// front is the front of a text and how far it is read: what follows is the
// body, as far as the head that is read goes.
type front struct {
	s string // the text up to maxFront
	i int
}

// aside reports whether a second dash is in the body's first line.
func (f *front) aside() bool {
	l := f.line()
	return strings.Contains(l, " – ") || strings.Contains(l, "- ")
}

// closesAside reports whether one more dash is in the body's first line,
// before a word in lower case, so that the first dash opened an aside: "Jan -
// de buurman - klopt aan".
func (f *front) closesAside() bool {
	dashes, lower := 0, false
	for w := range strings.FieldsSeq(f.line()) {
		if w == "-" || w == "–" {
			dashes++
			lower = true
			continue
		}
		if lower && (w[0] < 'a' || w[0] > 'z') {
			return false
		}
		lower = false
	}
	return dashes == 1
}

// title reports whether the line is short and has no end of a sentence, as the
// title of a local site is: "Goes - Brand in schuur".
func (f *front) title() bool {
	l := strings.TrimRight(f.line(), " \t\"'”’“»)")
	if len(l) > 120 || l == "" {
		return false
	}
	switch l[len(l)-1] {
	case '.', '!', '?', ':':
		return false
	}
	return !strings.HasSuffix(l, "…")
}

// interview reports whether the body is what an interviewer or a guest says
// after his name: words between guillemets, or early ones to another person.
// Later in a sentence "je" is anybody.
func (f *front) interview() bool {
	l := f.line()
	if strings.HasPrefix(l, "«") {
		return true
	}
	words := 0
	for w := range strings.FieldsSeq(l) {
		if words++; words > 5 || strings.ContainsAny(w, "\"“„") {
			return false // what is quoted may speak to anybody
		}
		if wordLists().addresses.has(strings.TrimRight(w, ",?!.")) {
			return true
		}
	}
	return false
}

// pair reports whether the body goes on as the second of two sides or ends of
// a road: "Parijs - Roubaix is …", "Delft - Leiden - Alphen …".
func (f *front) pair() bool {
	if common(f.firstWord()) {
		return false // Noordwijk – Topdrukte was het …
	}
	words := 0
	for w := range strings.FieldsSeq(f.line()) {
		words++
		if words == 1 {
			if strings.HasSuffix(w, ":") {
				return true // Utrecht - Zwolle: geen treinen
			}
			continue
		}
		return wordLists().copulas.has(w) || w == "-" || w == "–"
	}
	return true
}

// manyParts reports whether one word is made of three names: the race
// Luik-Bastenaken-Luik, not Heist-op-den-Berg or Sint-Pieters-Leeuw.
func manyParts(s string) bool {
	if strings.HasPrefix(s, "Sint-") {
		return false
	}
	parts := 0
	for w := range strings.SplitSeq(s, "-") {
		if !isUpperAt(w, 0) {
			return false
		}
		parts++
	}
	return parts >= 3
}

// like reports whether a place of src, in lower case, has the form of a place rather
// than a person or a title: one word, or a first word that places begin
// with, or a preposition inside: Alphen aan den Rijn.
func (p *place) like(src string) bool {
	if p.words == 1 {
		return true
	}
	s := p.Of(src)
	if strings.HasPrefix(s, "De ") {
		return p.words == 2
	}
	n := 0
	for w := range strings.FieldsSeq(s) {
		if n == 0 && wordLists().prefixes.has(w) || n > 0 && wordLists().inside.has(w) {
			return true
		}
		n++
	}
	return false
}

// bodyOpens reports whether the body begins as a sentence does: a capital, a
// digit, a quotation mark, the apostrophe of 's.
func (f *front) bodyOpens() bool {
	if f.i >= len(f.s) {
		return false
	}
	r, n := utf8.DecodeRuneInString(f.s[f.i:])
	switch {
	case unicode.IsUpper(r), '0' <= r && r <= '9':
		return true
	case strings.ContainsRune("\"'“”„‘’‚«»`[€", r):
		return true
	case r == ',' && strings.HasPrefix(f.s[f.i+n:], ","):
		return true
	}
	return false
}

// sentence reports whether the body reads as a sentence rather than as a side
// of a match or a headline: a word in lower case stands early in it.
func (f *front) sentence() bool {
	words := 0
	for w := range strings.FieldsSeq(f.line()) {
		if words++; words > 12 {
			return false
		}
		if words == 1 {
			continue
		}
		if c := w[0]; 'a' <= c && c <= 'z' && (len(w) > 1 || c == 'u') {
			return true
		}
	}
	return false
}

// prose reports whether the body begins with a sentence that is no title.
func (f *front) prose() bool { return f.sentence() && !f.title() }

// longSentence reports whether the body is a whole sentence: three words in
// lower case and a full stop.
func (f *front) longSentence() bool {
	lower, words := 0, 0
	for w := range strings.FieldsSeq(f.line()) {
		words++
		if c := w[0]; 'a' <= c && c <= 'z' {
			lower++
		}
		if words > 1 && strings.HasSuffix(w, ".") && len(w) > 3 {
			return lower >= 3
		}
	}
	return lower >= 10
}

// line is the body's first line, as far as it is read.
func (f *front) line() string {
	b := f.s[min(f.i, len(f.s)):]
	if n := strings.IndexAny(b, "\r\n"); n >= 0 {
		b = b[:n]
	}
	return b
}

// starter reports whether the body opens with a word that opens sentences, or
// with a number.
func (f *front) starter() bool {
	w := f.firstWord()
	return wordLists().starters.has(w) || w != "" && '0' <= w[0] && w[0] <= '9'
}

// firstWord is the word or the digit with which the body opens, its quotation
// marks left out.
func (f *front) firstWord() string {
	b := strings.TrimLeft(f.line(), "\"'“”„‘’‚«,`")
	n := 0
	for n < len(b) && (letterAfter(b, n) || b[n] >= 0x80 && b[n] < 0xc0) {
		n++
	}
	if n == 0 && b != "" && '0' <= b[0] && b[0] <= '9' {
		n = 1
	}
	return b[:n]
}

// recurs reports whether the place is named again in the body, itself or in a
// word derived from it: VEENENDAAL Veenendalers betalen …
func (f *front) recurs(p *place) bool {
	s := p.Of(f.s)
	stem := s
	if utf8.RuneCountInString(s) > 6 {
		stem = s[:cut(s, 6)]
	}
	if len(stem) < 3 {
		return false
	}
	b := f.line()
	for i := 0; i+len(stem) <= len(b); i++ {
		if !isUpperAt(b, i) || i > 0 && letterAfter(b, i-1) {
			continue
		}
		if !strings.EqualFold(b[i:i+len(stem)], stem) || len(stem) <= 4 && letterAfter(b, i+len(stem)) {
			continue
		}
		if _, n := utf8.DecodeRuneInString(b[i:]); b[i+n:] >= "a" || !p.caps { // in lower case from its second letter on
			return true
		}
	}
	return false
}

// isAcronym reports whether code is made of the first letters of the words and
// the parts of words of name.
func isAcronym(name, code string) bool {
	k := 0
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if wordLists().particles.has(w) {
			continue
		}
		if k >= len(code) || w[0] != code[k] {
			return false
		}
		k++
	}
	return k >= 2 && k == len(code)
}
