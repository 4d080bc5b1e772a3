package lines

import (
	"strings"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// dayAges are the words that are ages without a number, as they end.
var dayAges = [...]string{"gisteren", "zojuist"}

const ago = "geleden"

// nextDay is the first "gisteren", "eergisteren 14:30" or "zojuist" in l from
// from on that comes after the end of a sentence in small letters, where no
// sentence begins with it, and before a new text; empty where there is none.
func (cu *cutter) nextDay(l text.Span, from int) text.Span {
	p := cu.page[:l.End]
	var best text.Span
	for _, w := range dayAges {
		for i := from; i < len(p); {
			n := strings.Index(p[i:], w)
			if n < 0 {
				break
			}
			start := i + n
			i = start + len(w)
			if start-3 >= from && p[start-3:start] == "eer" {
				start -= 3
			}
			before := strings.TrimRight(p[from:start], " \t")
			if before != "" && !endsSentence(before) && start-from > len(before) {
				continue
			}
			end := start + stamp.Age(p[start:])
			if end < len(p) && !glueable(strings.TrimLeft(p[end:], " \t")) {
				continue
			}
			if best.Empty() || start < best.Start {
				best = text.Span{Start: start, End: end}
			}
			break
		}
	}
	return best
}

// frontAge is the length of an age or a day word at the front of a line that
// is glued to what follows it, or is parted from a dateline by a blank:
// "gisterenWASHINGTON (ANP) - ", "8 minuten geleden WASHINGTON (ANP) - ".
func (cu *cutter) frontAge(l text.Span) int {
	w := l.Of(cu.page)
	n := stamp.Age(w)
	if n == 0 || n == len(w) {
		return 0
	}
	if glueable(w[n:]) {
		return n
	}
	if rest := strings.TrimLeft(w[n:], " \t"); len(rest) < len(w)-n {
		if _, ok := cu.datelines.Parse(rest); ok {
			return n
		}
	}
	return 0
}

// nextAge is the first counted age in l from from on that is glued to what
// follows, ends the line after a sentence, or is between a sentence and
// a new text; empty where there is none.
func (cu *cutter) nextAge(l text.Span, from int, oneLine bool) text.Span {
	p := cu.page[:l.End]
	for i := from; i < len(p); {
		n := strings.Index(p[i:], ago)
		if n < 0 {
			break
		}
		end := i + n + len(ago)
		i = end
		if end == len(p) && stamp.Whole(p[l.Start:]) {
			break // the line is an age
		}
		rest := p[end:]
		glued := rest != "" && glueable(rest)
		if !glued && rest != "" && rest[0] != ' ' {
			continue
		}
		start := stamp.AgeBefore(p, end)
		if start < from {
			if start = stamp.AgeBefore(p[from:], end-from); start < 0 {
				continue
			}
			start += from
		}
		if glued || cu.standsApart(p, from, start, rest, oneLine) {
			return text.Span{Start: start, End: end}
		}
	}
	return text.Span{}
}

// standsApart reports whether an age that a blank or the end of the line
// follows is one that the page printed, not a part of a sentence: a sentence
// ends before it, and a dateline or a title follows it. On a page in one line
// a title may come right before it too.
func (cu *cutter) standsApart(p string, from, start int, rest string, oneLine bool) bool {
	before := strings.TrimRight(p[from:start], " \t")
	if before != "" && !endsSentence(before) {
		if !digit(p[start]) {
			return false
		}
		if oneLine && cu.ages > 0 {
			return rest == "" || glueable(strings.TrimLeft(rest, " \t"))
		}
		// "Brand in schuur28 min geleden": glued, it is no part of the text.
		return rest == "" && len(before) == start-from
	}
	// A sentence would begin with a capital.
	small := digit(p[start]) || p[start] >= 'a' && before != ""
	after := strings.TrimLeft(rest, " \t")
	if after == "" {
		return small
	}
	if _, ok := cu.datelines.Parse(after); ok {
		return true
	}
	return small && glueable(after)
}

// listAges cuts the ages off the lines of a list: "Brand in schuur 28 min
// geleden". One such line alone may be a sentence; two are a list.
func (cu *cutter) listAges() {
	n := 0
	for i := range cu.segs {
		if cu.listAge(&cu.segs[i]) > 0 {
			n++
		}
	}
	if n < 2 {
		return
	}
	old := cu.segs
	cu.segs = make([]piece, 0, len(old)+n)
	for i := range old {
		g := &old[i]
		at := cu.listAge(g)
		if at == 0 {
			cu.segs = append(cu.segs, *g)
			continue
		}
		cu.add(trim(cu.page, text.Span{Start: g.Start, End: at}), true)
		cu.add(text.Span{Start: at, End: g.End}, false)
	}
}

// listAge is where the age begins that closes the line g after a blank; 0
// where none does.
func (cu *cutter) listAge(g *piece) int {
	if g.Len() > maxTitle {
		return 0
	}
	p := cu.page[g.Start:g.End]
	at := stamp.AgeBefore(p, len(p))
	if at < 8 || !digit(p[at]) {
		return 0
	}
	if before := strings.TrimRight(p[:at], " \t|-–•"); strings.HasSuffix(before, ",") || !strings.Contains(before, " ") {
		return 0
	}
	return g.Start + at
}

// maxTailAge is the length of an age at the end of a text, with a blank.
const maxTailAge = 32

// tailAge is where the age begins that ends s after the end of a sentence:
// "… wordt.gisteren", "… wordt. gisteren 14:30"; 0 where none does.
func tailAge(s string) int {
	if len(s) < 8 || endsSentence(s) || len(s) <= maxTailAge && stamp.Whole(s) {
		return 0 // wo 3 dec. 09:12
	}
	for i := max(1, len(s)-maxTailAge); i < len(s)-4; i++ {
		if closesSentence(s, i) && (stamp.Whole(s[i:]) && mayBeAge(s[i:]) || closesText(withoutSignature(s[:i])) && ageBehind(s[i:])) {
			return i
		}
	}
	return 0
}

// closesSentence reports whether a sentence may end right before i, and not a
// part of a number.
func closesSentence(s string, i int) bool {
	if s[i-1] == '.' && i >= 2 && digit(s[i]) && digit(s[i-2]) {
		return false // 1.18.27
	}
	return endsSentence(withoutSignature(s[:i]))
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// mayBeAge reports whether the stamp w may be an age.
func mayBeAge(w string) bool {
	// A weekday alone heads a list, and is no age.
	return strings.ContainsAny(w, "0123456789") || stamp.Date(strings.TrimLeft(w, " ")+" ") == 0
}
