package lines

import (
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// series says how the lines of a page lie about its stamps, or its authors
// where they come more often. A live blog, a list
// and an export print a stamp in the same form and at the same place of each
// part: what comes before and after most of them tells what they head or
// close.
type series struct {
	code     uint8 // how the stamps lie on the page; 0 where it has no series
	side     side
	order    order
	members  []int   // the lines with its stamps
	from, to []uint8 // lines since the last stamp of the series and to the next
}

// side is whether the stamps of a series head the parts of a page or close
// them.
type side uint8

const (
	noSide side = iota
	heading
	closing
)

// order is whether the stamps of a series come later and later down the page,
// as in an account of what happened, or earlier and earlier, as in a live blog.
type order uint8

const (
	noOrder order = iota
	rising
	falling
	orders
)

const (
	seriesCodes = 37
	seriesFrom  = 5 // on it, 1, 2, 3 and more lines after it, before the first
	seriesTo    = 4 // none comes, 1, 2, 3 and more lines before it
)

// seriesKey is the form of a stamp: the kind of its line, of itself, and
// whether it opens the line.
type seriesKey struct {
	form   form
	kind   stampKind
	opens  bool
	author bool
}

func (l *Line) seriesKey() (seriesKey, bool) {
	k := seriesKey{form: l.form, author: l.About != nil && !l.About.Byline.Empty()}
	switch {
	case !l.stamp.Empty() && l.hasStamp() && l.stampKind != minute:
		k.kind, k.opens = l.stampKind, l.stamp.Start <= l.Start+l.mark
	case !k.author:
		return seriesKey{}, false
	}
	return k, true
}

// follows says what a line is as a neighbour of a stamp: 0 none or furniture,
// 1 running text, 2 a short line, 3 another stamp.
func (p *Page) follows(i int) int {
	if i < 0 || i >= len(p.Lines) {
		return 0
	}
	switch l := &p.Lines[i]; {
	case l.isProse() || l.form == formSentence:
		return 1
	case l.form == formHeadline || l.form == formLabel || l.form == formItem:
		return 2
	case l.hasStamp():
		return 3
	}
	return 0
}

// series finds the form of stamp that a page has most of.
func (p *Page) series() series {
	n := len(p.Lines)
	s := series{from: make([]uint8, n), to: make([]uint8, n)}
	count := map[seriesKey]int{}
	var best seriesKey
	for i := range p.Lines {
		if k, ok := p.Lines[i].seriesKey(); ok {
			if count[k]++; count[k] > count[best] {
				best = k
			}
		}
	}
	if count[best] < 2 {
		return s
	}
	for i := range p.Lines {
		if k, ok := p.Lines[i].seriesKey(); ok && k == best {
			s.members = append(s.members, i)
		}
	}
	s.distances()
	s.side, s.order = p.sideOf(s.members), p.orderOf(s.members)
	s.code = uint8(1 + p.mostAfter(s.members)*9 + int(s.side))
	if len(s.members) > 3 {
		s.code += 3
	} else if len(s.members) == 3 {
		s.code += 6
	}
	return s
}

// orderOf is the order of the stamps of members, where all that can be compared
// say the same.
func (p *Page) orderOf(members []int) order {
	var found [orders]int
	var last stamp.Value
	for _, i := range members {
		v, _ := stamp.Read(p.Lines[i].stamp.Of(p.Src))
		if last.Form == v.Form {
			switch d := minutes(&v) - minutes(&last); {
			case d > 0:
				found[rising]++
			case d < 0:
				found[falling]++
			}
		}
		last = v
	}
	switch {
	case found[rising] > 0 && found[falling] == 0:
		return rising
	case found[falling] > 0 && found[rising] == 0:
		return falling
	}
	return noOrder
}

// minutes is a number that is larger for the later of two stamps of one form.
func minutes(v *stamp.Value) int {
	const day = 24 * 60
	switch v.Form {
	case stamp.AgeForm:
		return v.Count * unitMinutes[v.Unit] / 100
	case stamp.DayForm:
		return v.Shift * day
	}
	return ((v.Year*12+v.Month)*31+v.MonthDay)*day + v.Hour*60 + v.Minute
}

// unitMinutes are the minutes of each unit, about.
var unitMinutes = [...]int{
	stamp.Minute: 1, stamp.Hour: 60, stamp.Day: 24 * 60, stamp.Week: 7 * 24 * 60, stamp.Month: 30 * 24 * 60,
	stamp.Quarter: 91 * 24 * 60, stamp.Year: 365 * 24 * 60, stamp.Decade: 3652 * 24 * 60, stamp.Century: 36525 * 24 * 60,
}

// distances counts the lines from each line to the members around it.
func (s *series) distances() {
	last, next := -1, 0
	for i := range s.from {
		if next < len(s.members) && s.members[next] == i {
			last = i
			next++
		}
		s.from[i] = seriesFrom - 1
		if last >= 0 {
			s.from[i] = uint8(min(seriesFrom-2, i-last))
		}
		if next < len(s.members) && s.members[next]-i < seriesTo {
			s.to[i] = uint8(s.members[next] - i)
		}
	}
}

// mostAfter is what most members have right after them: see follows.
func (p *Page) mostAfter(members []int) int {
	var next [4]int
	most := 0
	for _, i := range members {
		next[p.follows(i+1)]++
	}
	for f := range next {
		if next[f] > next[most] {
			most = f
		}
	}
	return most
}

// sideOf says whether members head their parts or close them: by the empty
// lines around them, or else by the lines between.
func (p *Page) sideOf(members []int) side {
	heads, closes := 0, 0
	for _, i := range members {
		after := 2
		if i+1 < len(p.Lines) {
			after = int(p.Lines[i+1].gap)
		}
		switch before := int(p.Lines[i].gap); {
		case before > after:
			heads++
		case after > before:
			closes++
		}
	}
	if heads <= 2*closes && closes <= 2*heads {
		heads, closes = p.aligned(members)
	}
	switch {
	case heads > 2*closes:
		return heading
	case closes > 2*heads:
		return closing
	}
	return noSide
}

// aligned compares the lines between two stamps of a series with those after the
// last one and before the first: where the last ones are alike the stamps head
// their parts, and where the first ones are they close them.
func (p *Page) aligned(members []int) (heads, closes int) {
	n := len(members)
	like := func(from, at, size int) int {
		same := 0
		for k := range size {
			if a := p.follows(from + k); a == 1 || a == 2 {
				if p.follows(at+k) == a {
					same++
				}
			}
		}
		return same
	}
	if size := members[n-1] - members[n-2] - 1; size > 0 {
		heads = like(members[n-2]+1, members[n-1]+1, size)
	}
	if size := members[1] - members[0] - 1; size > 0 {
		closes = like(members[0]+1, members[0]-size, size)
	}
	switch {
	case heads > closes:
		return 1, 0
	case closes > heads:
		return 0, 1
	}
	return 0, 0
}

// runs says of each short line how long the run of lines is that it is in,
// short ones without running text between them, and whether it is the first or
// the last: 0 it is in none; 1 to 3 the first, one within or the last of two
// or three; 4 to 6 of up to six; 7 to 9 of more.
func (p *Page) runs() []uint8 {
	out := make([]uint8, len(p.Lines))
	in := func(i int) bool { return i < len(p.Lines) && p.follows(i) == 2 }
	for i := 0; i < len(p.Lines); i++ {
		j := i
		for in(j) {
			j++
		}
		if n := j - i; n > 1 {
			v := uint8(1 + 3*bucket(n, 4, 7))
			for k := i; k < j; k++ {
				out[k] = v + 1
			}
			out[i], out[j-1] = v, v+2
		}
		i = max(i, j-1)
	}
	return out
}

// stretches are the runs of running text of a page: how many it has and how
// long the longest is, as one number, and for each line how long the next is
// and how long the last was, or for a line of text its own.
type stretches struct {
	page       uint16
	next, last []uint8
}

const (
	stretchPage = 25 // values of page
	stretchSide = 5  // values of next and last
)

// stretches finds the runs of running text, which rules do not end.
func (p *Page) stretches() stretches {
	n := len(p.Lines)
	s := stretches{next: make([]uint8, n), last: make([]uint8, n)}
	runs, longest, open := 0, 0, 0
	start := 0 // of the lines since the last run
	var last uint8
	for i := 0; i <= n; i++ {
		switch {
		case i < n && p.Lines[i].form == formRule:
			continue
		case i < n && p.follows(i) == 1:
			if open == 0 {
				open = i + 1
			}
			continue
		case open > 0:
			length := i - open + 1
			runs, longest = runs+1, max(longest, length)
			b := uint8(bucket(length, 1, 2, 3, 6))
			for k := start; k < i; k++ {
				s.next[k] = b
				if k >= open-1 {
					s.last[k] = uint8(bucket(k-open+1, 1, 2, 3, 6)) // text: how much of it came before
				} else {
					s.last[k] = last
				}
			}
			last, start, open = b, i, 0
		}
	}
	for k := start; k < n; k++ {
		s.last[k] = last
	}
	s.page = bucket(runs, 1, 2, 4, 7)*5 + bucket(longest, 1, 2, 4, 8)
	return s
}

// signs says what the marks of a line and the rule below it tell: 1 a rule is
// right below it; 2 it opens a quotation that it does not close, 3 it closes
// one that it did not open.
func (p *Page) signs(i int) uint16 {
	l := &p.Lines[i]
	if i+1 < len(p.Lines) && p.Lines[i+1].form == formRule && p.Lines[i+1].gap == 0 && underline(p.Lines[i+1].Of(p.Src)) {
		return 1
	}
	if l.words > 20 {
		return 0
	}
	switch open := openQuotes(l.Of(p.Src)); {
	case open > 0:
		return 2
	case open < 0:
		return 3
	}
	return 0
}

// openQuotes is how many quotation marks w opens and does not close; less than
// 0 where it closes more.
func openQuotes(w string) int {
	open := 0
	for _, r := range w {
		switch r {
		case '‘', '“', '„', '«':
			open++
		case '”', '»':
			open--
		case '’':
			if open > 0 || strings.HasSuffix(w, "’") {
				open--
			}
		}
	}
	return open
}

// OpensQuote reports whether w opens a quotation that it does not close.
func OpensQuote(w string) bool { return openQuotes(w) > 0 }

// underline reports whether w is a rule of dashes or the like.
func underline(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return strings.ContainsRune("=-_~–—", r) && len(w) >= 3*n && strings.Trim(w, w[:n]) == ""
}

// writers gives the names that lines by themselves say are the page's authors.
func (p *Page) writers() []string {
	var out []string
	add := func(sp text.Span) {
		if w := sp.Of(p.Src); strings.Contains(w, " ") && len(out) < 16 {
			out = append(out, w)
		}
	}
	for i := range p.Lines {
		l := &p.Lines[i]
		switch {
		case l.About != nil:
			for _, a := range l.About.Authors {
				add(a)
			}
		case l.Credit != nil:
			for _, a := range l.Credit.Names {
				add(a)
			}
		case l.signature > 0:
			for _, a := range l.signed {
				add(a)
			}
		}
	}
	return out
}

// authored says of each line whether it begins with the name of a writer and
// goes on (1), or is such a name that was on a line before (2).
func (p *Page) authored() []uint8 {
	out := make([]uint8, len(p.Lines))
	names := p.writers()
	if len(names) == 0 {
		return out
	}
	seen := map[string]bool{}
	for i := range p.Lines {
		w := p.Lines[i].Of(p.Src)
		for _, name := range names {
			if len(w) < len(name) || !strings.EqualFold(w[:len(name)], name) {
				continue
			}
			key := strings.ToLower(name)
			switch {
			case len(w) > len(name)+2:
				out[i] = 1
			case seen[key]:
				out[i] = 2
			}
			seen[key] = true
			break
		}
	}
	return out
}
