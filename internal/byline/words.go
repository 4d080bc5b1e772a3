package byline

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/internal/tsv"
)

// class is what a phrase of words.tsv is for.
type class uint8

const (
	nothing class = iota
	published
	updated
	joins
	author
	by
	furniture
	never
	counted
	reading
	page
	takes
	about
	minute
	source
	link
	short
	task
	picture
	classes
)

var classNames = [classes]string{
	"", "published", "updated", "joins", "author", "by", "furniture", "never", "counted", "reading", "page", "takes", "about", "minutes", "source", "link", "short", "task", "picture",
}

//go:embed words.tsv
var wordsTSV string

// row is a phrase, and a line that has it.
type row struct {
	text    string
	class   class
	example string
}

// table holds the rows by the first byte of their phrase, the longest first.
type table [256][]row

// firsts are the phrases that may begin a part of a line, and byClass those of
// each class.
type lexicon struct {
	firsts  table
	byClass [classes]table
	rows    []row
}

var words = sync.OnceValue(func() *lexicon {
	x := new(lexicon)
	_ = tsv.Read(strings.NewReader(wordsTSV), "words.tsv", func(_ int, f []string) error { // a test reads the table
		c := slices.Index(classNames[:], f[0])
		r := row{text: f[1], class: class(c)}
		if len(f) > 2 {
			r.example = f[2]
		}
		x.rows = append(x.rows, r)
		x.byClass[c].add(r)
		if r.class <= never || r.class == source {
			x.firsts.add(r)
		}
		return nil
	})
	return x
})

func (t *table) add(r row) {
	first := r.text[0] | 0x20 // in capitals or not
	list := append(t[first], r)
	slices.SortStableFunc(list, func(a, b row) int { return len(b.text) - len(a.text) })
	t[first] = list
}

// at gives the class and the length of the longest phrase at the start of s.
func (t *table) at(s string) (class, int) {
	if s == "" {
		return nothing, 0
	}
	for i, list := 0, t[s[0]|0x20]; i < len(list); i++ {
		if n := rowLen(s, list[i].text); n > 0 {
			return list[i].class, n
		}
	}
	return nothing, 0
}

// rowAt gives the class and the length of the words at the start of s.
func rowAt(s string) (class, int) { return words().firsts.at(s) }

// lenOf is the length of the phrase of a class at the start of s; 0 where
// none is there.
func lenOf(c class, s string) int {
	_, n := words().byClass[c].at(s)
	return n
}

// rowLen is the length of w where it is at the start of s as whole words.
func rowLen(s, w string) int {
	if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) || letter(s, len(w)) {
		return 0
	}
	if strings.HasSuffix(w, ":") {
		return len(w) - 1
	}
	return len(w)
}

// furnitureLen is the length of what a site prints by itself at the start of
// s: a reading time, a count of comments, the number of a page.
func furnitureLen(s string) int {
	if n := lenOf(takes, s); n > 0 {
		return n + minutes(s[n:])
	}
	if n := lenOf(page, s); n > 0 {
		k := n + blanks(s[n:])
		rest := strings.TrimLeft(s[k:], "0123456789")
		if d := len(s) - k - len(rest); d > 0 && !letter(rest, 0) {
			return k + d
		}
		return 0
	}
	n := 0
	for n < len(s) && ('0' <= s[n] && s[n] <= '9' || n > 0 && s[n] == '.') {
		n++
	}
	if n == 0 {
		return 0
	}
	k := n + blanks(s[n:])
	if w := lenOf(counted, s[k:]); w > 0 {
		return k + w
	}
	k = minutes(s)
	if k == 0 {
		k = n
	}
	j := k + blanks(s[k:])
	if w := lenOf(reading, s[j:]); w > 0 {
		return j + w
	}
	return 0
}

// minutes is the length of a number of minutes, with what comes before it:
// " 3 min", ": ongeveer 3 minuten".
func minutes(s string) int {
	i := blanks(s)
	if i < len(s) && s[i] == ':' {
		i++
		i += blanks(s[i:])
	}
	if n := lenOf(about, s[i:]); n > 0 {
		i += n + blanks(s[i+n:])
	}
	n := i
	for n < len(s) && n < i+3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == i {
		return 0
	}
	k := n + blanks(s[n:])
	l := lenOf(minute, s[k:])
	if l == 0 {
		return 0
	}
	if k += l; k < len(s) && s[k] == '.' {
		k++
	}
	return k
}

// bareAge reads an age without "geleden", and its length.
func bareAge(s string) (v stamp.Value, n int) {
	end := 0
	for end < len(s) && !endsAge(s[end:]) {
		end++
	}
	v, ok := stamp.ReadWhole(s[:end])
	if !ok || !v.Bare {
		return v, 0
	}
	return v, len(strings.TrimRight(s[:end], " ."))
}

// endsAge reports whether a sign or a gap that parts the fields of a line begins s.
func endsAge(s string) bool {
	switch s[0] {
	case '|', '\t':
		return true
	case ' ':
		return strings.HasPrefix(s, "  ") || strings.HasPrefix(s, " - ") || strings.HasPrefix(s, " / ")
	case "·"[0], "•"[0]:
		return strings.HasPrefix(s, "·") || strings.HasPrefix(s, "•")
	}
	return false
}
