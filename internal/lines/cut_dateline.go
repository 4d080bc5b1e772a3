package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// nextDateline is the first offset after from in l where a dateline with an
// agency begins; 0 where there is none. Its places are in capitals. On a page
// in one line a dateline with a dash alone counts too.
func (cu *cutter) nextDateline(l text.Span, from int, oneLine bool) int {
	if d, ok := cu.datelines.Parse(cu.page[from:l.End]); ok {
		from += d.Body // no second one begins inside it: HO CHI MINH-STAD (ANP) -
	}
	at := cu.nextCredited(l, from)
	if !oneLine {
		return at
	}
	end := l.End
	if at > 0 {
		end = at
	}
	p := cu.page[:end]
	for i := from; i < len(p); {
		n := strings.Index(p[i:], " - ")
		if k := strings.Index(p[i:min(len(p), i+max(n, 0))], " – "); k >= 0 || n < 0 {
			if n = k; n < 0 {
				n = strings.Index(p[i:], " – ")
			}
		}
		if n < 0 {
			break
		}
		i += n + 1
		if j := capsBefore(p, from, i-1); j > from {
			if _, ok := cu.datelines.Parse(p[j:]); ok {
				return j
			}
		}
	}
	return at
}

// nextCredited is nextDateline for datelines with an agency.
func (cu *cutter) nextCredited(l text.Span, from int) int {
	p := cu.page[:l.End]
	for i := from; i < len(p); {
		n := strings.IndexByte(p[i:], '(')
		if n < 0 {
			return 0
		}
		open := i + n
		i = open + 1
		shut := strings.IndexByte(p[open:min(len(p), open+48)], ')')
		if shut < 0 {
			continue
		}
		if _, sure, ok := cu.agencies.List(p, text.Span{Start: open + 1, End: open + shut}); !ok || sure == 0 {
			continue
		}
		if at := capsBefore(p, from, open); at > from {
			if _, ok := cu.datelines.Parse(p[at:]); ok {
				return at
			}
		}
	}
	return 0
}

// capsBefore is the start of the places in capitals that end right before
// open; -1 where none do.
func capsBefore(p string, from, open int) int {
	j := open
	for j > from && p[j-1] == ' ' {
		j--
	}
	start := -1
	for k := j; k > from && open-k < 64; {
		r, n := utf8.DecodeLastRuneInString(p[from:k])
		if !unicode.IsUpper(r) && !strings.ContainsRune(" /-'’‘.,", r) {
			break
		}
		k -= n
		if unicode.IsUpper(r) {
			start = k
		}
	}
	// 'S-HERTOGENBOSCH: the apostrophe is the place's.
	if start > from && strings.HasPrefix(p[start:], "S-") {
		start = from + len(strings.TrimRight(p[from:start], "'’‘"))
	}
	start = dropWords(p, start, j)
	// What belongs to a word before it is no place: "zei de VVD. BREDA".
	if start > from {
		if n := strings.LastIndex(p[start:j], ". "); n > 2 {
			start += n + 2
		}
	}
	return start
}

// dropWords passes the short words in capitals before a place that end a
// title: "… overleg met VS NEW YORK (ANP)", "… voor AEX' DEN HAAG (ANP)".
func dropWords(p string, start, end int) int {
	for start >= 0 {
		n := strings.IndexByte(p[start:end], ' ')
		if n < 0 {
			break
		}
		w := p[start : start+n]
		if !(len(w) <= 3 && !lists().first.has(w)) && !strings.HasSuffix(w, "'") && !strings.HasSuffix(w, "’") {
			break
		}
		start = end - len(strings.TrimLeft(p[start+n:end], " "))
	}
	return start
}
