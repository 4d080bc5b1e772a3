package trie

import (
	"strings"

	"github.com/kopij/kopij/text"
)

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

// maxPaths bounds the paths followed at once: names that differ only in how
// their words are written (AA Gent, Aa Gent).
const maxPaths = 6

// Longest is the longest name that begins with token i of src, with ok false
// where none does. A name begins with a word that holds a capital, a digit or
// an apostrophe ('t Harde).
// A last word in the genitive (Amsterdams, Hamas', Obama's) counts where the
// word itself is no name. Where names differ only in case, the one written
// most like the text counts.
func (t *Trie) Longest(src string, tokens []text.Token, i int) (Hit, bool) {
	first := &tokens[i]
	if first.Flags&(text.Capital|text.MidCapital|text.AllCaps|text.HasDigit|text.HasApos) == 0 {
		return Hit{}, false
	}
	var best Hit
	paths, count := [maxPaths]Node{Root}, 1
	for j := i; j < len(tokens) && j-i < maxWords && count > 0; j++ {
		tok := &tokens[j]
		key, c := TokenKey(src, tok), TokenCase(tok)
		var next [maxPaths]Node
		n, found := 0, false
		for _, p := range paths[:count] {
			for k := c; ; k-- {
				q, value, ends, more, ok := t.Next(p, key, k)
				if ends && !found {
					best, found = Hit{j - i + 1, value, 0}, true
				}
				if ok && more && n < maxPaths {
					next[n] = q
					n++
				}
				// A name that begins with a word in lower case does so in
				// the text too.
				if k == Lower || k == Capital && j == i && !apostrophe(src, tok) {
					break
				}
			}
		}
		if !found {
			for _, p := range paths[:count] {
				if value, cut, ok := t.genitive(p, src, tok, key, c); ok {
					best = Hit{j - i + 1, value, cut}
					break
				}
			}
		}
		paths, count = next, n
	}
	return best, best.Len > 0
}

// apostrophe reports whether a token begins with one: 't, 'S (in capitals).
func apostrophe(src string, tok *text.Token) bool {
	return src[tok.Start] == '\'' || strings.HasPrefix(src[tok.Start:tok.End], "’")
}

// ends looks up a last word as a text writes it: all capitals stand for every
// case of a name, a capital for a lower-case word too.
func (t *Trie) ends(n Node, key uint64, c Case) (value uint32, ok bool) {
	for {
		_, value, found, _, _ := t.Next(n, key, c)
		if found || c == Lower {
			return value, found
		}
		c--
	}
}

// genitive looks up the word of a last token without its genitive ending.
func (t *Trie) genitive(n Node, src string, tok *text.Token, key uint64, c Case) (value uint32, cut int, ok bool) {
	word := src[tok.Start:tok.End]
	if len(word) < 3 || c == Lower {
		return 0, 0, false
	}
	switch last := word[len(word)-1]; {
	case last == 's' || last == 'S':
		if word[len(word)-2] == '\'' {
			return t.possessive(n, src, tok, c, 2)
		}
		if strings.HasSuffix(word[:len(word)-1], "’") {
			return t.possessive(n, src, tok, c, len("’s"))
		}
		// A name of two letters with an s is more often another word.
		if len(word) > 3 {
			value, ok = t.ends(n, drop(key, 's'), c)
		}
		return value, 1, ok
	case last == '\'':
		value, ok = t.ends(n, drop(key, '\''), c)
		return value, 1, ok
	case strings.HasSuffix(word, "’"):
		value, ok = t.ends(n, drop(key, '\''), c)
		return value, len("’"), ok
	}
	return 0, 0, false
}

// possessive looks up a word without its last size bytes, an apostrophe and
// s: the word's own case counts, since that s is lower case after RSF too.
func (t *Trie) possessive(n Node, src string, tok *text.Token, c Case, size int) (value uint32, cut int, ok bool) {
	word := src[tok.Start : tok.End-size]
	if allCaps(word) {
		c = Caps
	}
	value, ok = t.ends(n, Key(word), c)
	return value, size, ok
}

// allCaps reports whether an ASCII word is two letters or more, all capitals.
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
