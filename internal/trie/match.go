package trie

import "github.com/kopij/kopij/text"

// Hit is a name found in a text.
type Hit struct {
	// Len is the number of tokens.
	Len int
	// Value is that of the name.
	Value uint32
	// Cut is the number of bytes at the end of the last token that do not
	// belong to the name: 1 for the genitive of Amsterdams and Hamas', 2 for
	// that of Obama's; 0 for the bare name.
	Cut int
}

// maxWords bounds the words of a match, so that a hostile trie and text
// cannot make matching slow.
const maxWords = 24

// Longest is the longest name that begins with token i of src, with ok false
// where none does. A name begins with a word that holds a capital or a digit.
// A last word in the genitive (Amsterdams, Hamas', Obama's) counts where the
// word itself is no name.
func (t *Trie) Longest(src string, tokens []text.Token, i int) (Hit, bool) {
	first := &tokens[i]
	if first.Flags&(text.Capital|text.MidCapital|text.AllCaps|text.HasDigit) == 0 {
		return Hit{}, false
	}
	var best Hit
	n := Root
	for j := i; j < len(tokens) && j-i < maxWords; j++ {
		tok := &tokens[j]
		key := TokenKey(src, tok)
		next, value, found, more, ok := t.along(n, key, TokenCase(tok))
		if found {
			best = Hit{j - i + 1, value, 0}
		} else if v, cut, ok := t.genitive(n, src, tok, key); ok {
			best = Hit{j - i + 1, v, cut}
		}
		if !ok || !more {
			break
		}
		n = next
	}
	return best, best.Len > 0
}

// along is Next for a word as a text writes it: all capitals stand for every
// case of a name, a capital for a lower-case word too.
func (t *Trie) along(n Node, key uint64, c Case) (next Node, value uint32, found, more, ok bool) {
	for {
		next, value, found, more, ok = t.Next(n, key, c)
		if ok || c == Lower {
			return next, value, found, more, ok
		}
		c--
	}
}

// genitive looks up the word of a last token without its genitive ending.
func (t *Trie) genitive(n Node, src string, tok *text.Token, key uint64) (value uint32, cut int, ok bool) {
	word := src[tok.Start:tok.End]
	if len(word) < 3 {
		return 0, 0, false
	}
	c := TokenCase(tok)
	try := func(key uint64, size int) bool {
		_, v, found, _, _ := t.along(n, key, c)
		if found {
			value, cut, ok = v, size, true
		}
		return found
	}
	switch last := word[len(word)-1]; {
	case last == 's' || last == 'S':
		key = drop(key, 's')
		if word[len(word)-2] == '\'' {
			// RSF's is Caps by its word, though not by its token.
			return t.apostrophe(n, src, tok, 2)
		}
		if hasSuffix(word, "’s") || hasSuffix(word, "’S") {
			return t.apostrophe(n, src, tok, len("’s"))
		}
		// After a sibilant the genitive has no s of its own; a name of two
		// letters and s is more often another word.
		if len(word) > 3 {
			try(key, 1)
		}
	case last == '\'':
		try(drop(key, '\''), 1)
	case hasSuffix(word, "’"):
		try(drop(key, '\''), len("’"))
	}
	return value, cut, ok
}

// apostrophe looks up a word without its last size bytes, an apostrophe and
// s: the word's own case counts, since that s is lower case after RSF too.
func (t *Trie) apostrophe(n Node, src string, tok *text.Token, size int) (value uint32, cut int, ok bool) {
	word := src[tok.Start : tok.End-size]
	c := TokenCase(tok)
	if c == Capital && allCaps(word) {
		c = Caps
	}
	_, v, found, _, _ := t.along(n, Key(word), c)
	return v, size, found
}

// allCaps tells whether an ASCII word is two letters or more, all capitals.
func allCaps(word string) bool {
	letters := 0
	for i := range len(word) {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			letters++
		case 'a' <= c && c <= 'z' || c >= 0x80:
			return false
		}
	}
	return letters >= 2
}

func hasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}
