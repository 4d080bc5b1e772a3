package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// MaxLine is the length in bytes beyond which a line is no byline.
const MaxLine = 240

// Line is what a line says. An empty span is one of nothing.
type Line struct {
	// Published is when the article appeared, Updated when a later version
	// did, as printed.
	Published, Updated text.Span
	// Byline runs from "Door", "Van onze" or the first name to the last
	// author; Authors are the names and desks alone.
	Byline  text.Span
	Authors []text.Span
	Credits []agency.Credit
	// Section is the rubric, the place or the code beside a time.
	Section text.Span
	// Rest is the site's own: reading time, comments, functions.
	Rest []text.Span
}

// When is the time that says when the article appeared: that of the first
// publication where it is.
func (l *Line) When() text.Span {
	if l.Published.Empty() {
		return l.Updated
	}
	return l.Published
}

// Shift moves all spans by n bytes.
func (l *Line) Shift(n int) {
	move := func(sp *text.Span) {
		if !sp.Empty() {
			sp.Start += n
			sp.End += n
		}
	}
	move(&l.Published)
	move(&l.Updated)
	move(&l.Byline)
	move(&l.Section)
	for i := range l.Authors {
		move(&l.Authors[i])
	}
	for i := range l.Rest {
		move(&l.Rest[i])
	}
	for i := range l.Credits {
		l.Credits[i].Shift(n)
	}
}

// reader is a line while it is read.
type reader struct {
	Line
	t        *agency.Table
	s        string
	i        int
	next     class // what the words before i make of what follows
	lead     int   // where they begin
	strong   bool  // a time on the line can be nothing else
	labeled  bool  // or words say that it is one
	bare     text.Span
	unknown  int  // the parts that could be anything with a capital
	clock    bool // the time is a clock time alone
	media    bool // a sign that plays something has been seen
	pictured bool // a picture comes before what follows: 💬 17
	paged    bool // the number of a page is on the line
	parted   bool // a sign parts what is unknown from the time
	written  bool // a sign of writing comes before the author
	last     int  // the authors before the name that was read last
}

// Parse reads a line that holds a time, alone or with an author, an agency, a
// section and the site's own words beside it. A line without a time is for
// [agency.Table.ParseLine], except where words say who wrote it.
func Parse(t *agency.Table, s string) (Line, bool) {
	if len(s) > MaxLine {
		return Line{}, false
	}
	r := reader{t: t, s: s}
	for {
		from := r.i
		r.separators()
		if r.i >= len(s) {
			break
		}
		if !r.part() || r.i <= from {
			return Line{}, false
		}
	}
	if !r.finish() {
		return Line{}, false
	}
	return r.Line, true
}

// Signature reads a line that is a name alone, or a name with what its bearer
// is or where he lives after a comma or a dash, as it is under a letter or
// above an article: "Jan Verzonnen, Dokkum". Only its place on the page can
// tell it from a subhead.
func Signature(s string) (Line, bool) {
	sp := text.Span{Start: blanks(s), End: len(strings.TrimRight(s, " \t\u00a0"))}
	if sp.End-sp.Start > 80 || sp.Empty() {
		return Line{}, false
	}
	if w := sp.Of(s); w[0] == '(' && w[len(w)-1] == ')' || w[0] == '[' && w[len(w)-1] == ']' {
		sp.Start, sp.End = sp.Start+1, sp.End-1 // (Jan Verzonnen), (JvV)
	}
	for n := len(sp.Of(s)); n > 2 && sp.Of(s)[0] == sp.Of(s)[n-1] && strings.IndexByte("*_", sp.Of(s)[0]) >= 0; n -= 2 {
		sp.Start, sp.End = sp.Start+1, sp.End-1 // *Jan Verzonnen*
	}
	for _, d := range [...]string{"- ", "– ", "— ", "/"} {
		if strings.HasPrefix(sp.Of(s), d) {
			sp.Start += len(d)
		}
	}
	sp.End = sp.Start + len(strings.TrimRight(sp.Of(s), "/")) // /JVZ/
	r := reader{s: s[:sp.End]}
	if r.nameList(sp) {
		return r.Line, true
	}
	end := r.chunk(sp.Start)
	r.i = end
	if strings.Contains(s[sp.Start:end], ". ") {
		r.i += ageAt(s[end:sp.End]) // a title may be: Jan Verzonnen (88)
	}
	r.separators()
	after := strings.TrimSpace(s[r.i:sp.End])
	if strings.Count(after, " ") > 4 || strings.ContainsAny(after, ".!?:\"“”‘’0123456789") {
		return Line{}, false
	}
	end = sp.Start + len(strings.TrimRight(s[sp.Start:end], " "))
	if !r.authors(text.Span{Start: sp.Start, End: end}) {
		return Line{}, false
	}
	if after != "" {
		r.Rest = append(r.Rest, text.Span{Start: r.i, End: r.i + len(after)})
	}
	return r.Line, true
}

// ageAt is the length of how old who signs a letter is at the start of s: " (88)".
func ageAt(s string) int {
	bare := strings.TrimLeft(s, " (")
	n := len(bare) - len(strings.TrimLeft(bare, "0123456789"))
	if n == 0 || n > 3 || len(bare) == len(s) || n == len(bare) || bare[n] != ')' {
		return 0
	}
	return len(s) - len(bare) + n + 1
}

// nameList takes "Jan Verzonnen, Piet Bedacht en Anna Vos": three names or
// more, of which each has two words.
func (r *reader) nameList(sp text.Span) bool {
	w := sp.Of(r.s)
	if !strings.Contains(w, ", ") {
		return false
	}
	var list []text.Span
	at := 0
	for _, p := range names(strings.ReplaceAll(w, ", ", " en ")) {
		i := strings.Index(w[at:], p)
		if !agency.IsName(p) {
			return false
		}
		at += i
		list = append(list, text.Span{Start: sp.Start + at, End: sp.Start + at + len(p)})
		at += len(p)
	}
	if len(list) < 3 {
		return false
	}
	r.Authors, r.Byline = list, sp
	return true
}

// finish decides on what was read.
func (r *reader) finish() bool {
	r.settle()
	if r.When().Empty() {
		return r.readFor() && r.unknown == 1 || r.unknown == 0 && len(r.Authors)+len(r.Credits) > 0 && r.labeled
	}
	switch {
	case r.strong || r.labeled:
		return r.unknown <= 3
	case r.clock && r.unknown > 0 && len(r.Authors) > 0:
		// 01:26 - Jan Verzonnen: a name after a clock may be a chapter's, and
		// initials in small letters are none.
		if w := r.Authors[0].Of(r.s); r.unknown == 1 && len(r.Authors) == 1 && r.Section.Empty() && r.signBefore(r.Authors[0].Start) && w == strings.ToLower(w) {
			return true
		}
		return r.parted && r.Authors[0].Start < r.When().Start && r.unknown == 1
	case r.parted || allCaps(r.Section.Of(r.s)):
		return r.unknown <= 1
	}
	return r.unknown == 0
}

// settle says what the parts are that the whole line decides on.
func (r *reader) settle() {
	if r.paged && !r.labeled && len(r.Authors) == 1 && r.Section.Empty() {
		// Beside the number of a page it is the name of a paper.
		r.Section, r.Byline, r.Authors = r.Byline, text.Span{}, nil
	}
	switch {
	case r.bare.Empty():
	case r.When().Empty() && !r.readFor():
		r.Published = r.bare
	default:
		r.Rest = append(r.Rest, r.bare) // 5 min beside a date is for reading
	}
}

// readFor reports whether the age on the line follows an author without a sign
// and says how long his piece takes: "Jan Verzonnen 6 min".
func (r *reader) readFor() bool {
	return len(r.Authors) > 0 && !r.bare.Empty() && r.Authors[0].Start < r.bare.Start && !r.parted && r.Section.Empty()
}

// part reads the part at r.i.
func (r *reader) part() bool {
	s := r.s[r.i:]
	if n := furnitureLen(s); n > 0 {
		r.paged = r.paged || lenOf(page, s) > 0
		return r.rest(n)
	}
	if n := digits(s); n > 0 && r.pictured {
		if _, k := stamp.Read(s); k <= n {
			return r.rest(n) // 💬 17
		}
	}
	if r.behindAuthor(s) || r.deskGlued(s) {
		return true
	}
	if c, n := rowAt(s); c == never {
		return false
	} else if c != source && r.words(c, n) {
		return true
	}
	if v, n := stamp.Read(s); n > 0 && r.stampEnds(r.i+n) {
		if v.Form == stamp.ClockForm && r.media {
			return r.rest(n) // ▶ 02:10, of a film
		}
		return r.time(&v, n)
	}
	if _, n := bareAge(s); n > 0 && r.bare.Empty() {
		r.bare = text.Span{Start: r.i, End: r.i + n}
		r.i += n
		return true
	}
	if r.credit() {
		return true
	}
	return r.photographer(s) || r.name()
}

// behindAuthor takes what is said of an author behind his name.
func (r *reader) behindAuthor(s string) bool {
	if len(r.Authors) == 0 {
		return false
	}
	if n := handle(s); n > 0 {
		return r.rest(n) // Jan Verzonnen (@jverzonnen)
	}
	if n := r.inBrackets(); n > 0 {
		return r.rest(n)
	}
	if r.next == nothing && strings.HasPrefix(s, "en ") && strings.HasSuffix(r.s[:r.i], ") ") {
		r.i += len("en ") // Jan Verzonnen (tekst) en Anna Bedacht (beeld)
		return true
	}
	return false
}

// photographer takes who made the pictures, behind the author of the text: "Tekst
// Jan Verzonnen Beeld Anna Bedacht".
func (r *reader) photographer(s string) bool {
	n := lenOf(picture, s)
	if n == 0 || len(r.Authors) == 0 || n == len(s) || s[n] != ' ' {
		return false
	}
	return r.rest(r.chunk(r.i+n) - r.i)
}

// deskGlued takes a desk that something is glued to.
func (r *reader) deskGlued(s string) bool {
	n := gluedDesk(s)
	if n == 0 || len(r.Authors) > 0 {
		return false
	}
	r.addAuthor(r.i, r.i, r.i+n)
	r.labeled = true
	r.i += n
	return true
}

// inBrackets is the length of what is in brackets after an author: what he did, or
// where he is. Who made the pictures is no author beside the one of the text.
func (r *reader) inBrackets() int {
	if r.i == 0 || r.s[r.i-1] != '(' || r.Byline.End != len(strings.TrimRight(r.s[:r.i-1], " ")) {
		return 0
	}
	n := strings.IndexByte(r.s[r.i:], ')')
	if n <= 0 {
		return 0
	}
	w := r.s[r.i : r.i+n]
	known, _ := r.t.Knows(w)
	switch {
	case known:
		return 0 // Jan Verzonnen (Belga)
	case lenOf(task, w) == n:
		r.labeled = true
	case lenOf(picture, w) == n:
		r.labeled = true
		if r.last > 0 {
			r.Authors = r.Authors[:r.last]
			r.Byline.End = r.Authors[r.last-1].End
		}
	case !r.labeled || !rubric(w) || strings.ContainsAny(w, "0123456789"):
		return 0
	}
	return n
}

// gluedDesk is the length of a desk at the start of s that a date or a capital is
// glued to, as where a page prints them in boxes: "Redactie05-06-18",
// "SportredactieBelga 21:52"; 0 where none is.
func gluedDesk(s string) int {
	for i := 4; i < min(len(s), 24) && s[i-1] >= 'a' && s[i-1] <= 'z'; i++ {
		if c := s[i]; ('0' <= c && c <= '9' || 'A' <= c && c <= 'Z') && unicode.IsUpper(rune(s[0])) && agency.Desk(s[:i]) == i {
			return i
		}
	}
	return 0
}

// words takes the words of a row; it is false where they are none after all.
func (r *reader) words(c class, n int) bool {
	j := r.i + n
	k, colon := r.afterWords(c, j)
	switch c {
	case furniture:
		if j < k && k < len(r.s) && r.s[k] >= 'a' && r.s[k] <= 'z' {
			return false // Deel van de brug
		}
		return r.rest(n)
	case published, updated, joins:
		return r.timeSoon(c, k)
	}
	if !colon && k == j {
		return false
	}
	r.lead = k
	if c == by {
		r.lead = r.i
		if strings.EqualFold(r.s[r.i:r.i+3], "van") {
			return r.ourDesk()
		}
	}
	return r.sourceAt(k) || r.authorAt(k)
}

// afterWords is where what follows words that end at j begins, and whether a
// colon is between them.
func (r *reader) afterWords(c class, j int) (k int, colon bool) {
	k = j + blanks(r.s[j:])
	colon = k < len(r.s) && (r.s[k] == ':' || r.s[k] == ',' && c == author)
	if colon {
		k++
		k += blanks(r.s[k:])
		if k < len(r.s) && r.s[k] == '(' {
			k++ // Auteur: (svg)
		}
	}
	return k, colon
}

// timeSoon passes words that come before a time where one is at k or after a
// word that links it.
func (r *reader) timeSoon(c class, k int) bool {
	for range 2 {
		if m := lenOf(link, r.s[k:]); m > 0 {
			k += m + blanks(r.s[k+m:])
		}
	}
	if _, m := stamp.Read(r.s[k:]); m == 0 || !r.stampEnds(k+m) {
		return false
	}
	r.labeled = r.labeled || c != joins
	if r.next = c; c == joins {
		r.next = nothing
	}
	r.i = k
	return true
}

// ourDesk takes the desk at r.i: "Van onze verslaggever Jan Verzonnen" names it as
// a part of the byline.
func (r *reader) ourDesk() bool {
	d := agency.Desk(r.s[r.i:r.chunk(r.i)])
	if d == 0 {
		return false
	}
	r.addAuthor(r.i, r.i, r.i+d)
	r.i += d
	r.labeled = true
	return true
}

// sourceAt takes the agencies, with names beside them or not, that the words
// before k introduce.
func (r *reader) sourceAt(k int) bool {
	l, ok := r.t.ParseLine(strings.TrimRight(r.s[r.i:r.creditEnd(k)], " -–|•·,"))
	if !ok || len(l.Credits) == 0 {
		return false
	}
	l.Shift(r.i)
	r.Credits = append(r.Credits, l.Credits...)
	for _, w := range l.Names {
		r.addAuthor(w.Start, w.Start, w.End)
	}
	r.labeled = true
	r.i = l.End
	return true
}

// authorAt takes the author at k that words before it introduce.
func (r *reader) authorAt(k int) bool {
	r.next = by
	end := r.chunk(k)
	if w := strings.TrimSpace(r.s[k:end]); w == "" || strings.Count(w, " ") > 6 || !authorLike(w) {
		r.next = nothing
		return false
	}
	r.addAuthors(k, end)
	r.labeled, r.next = true, nothing
	r.i = end
	return true
}

// authorLike reports whether w, after words that name an author, can be one:
// a capital begins it, or it is a desk or initials.
func authorLike(w string) bool {
	f, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(f) || agency.Desk(w) > 0 || initials(w)
}

// time takes a time.
func (r *reader) time(v *stamp.Value, n int) bool {
	sp := text.Span{Start: r.i, End: r.i + n}
	r.strong = r.strong || v.Strong()
	r.clock = v.Form == stamp.ClockForm
	switch {
	case r.next == updated:
		if r.Updated.Empty() {
			r.Updated = sp
		}
	case r.Published.Empty():
		r.Published = sp
	case r.next == published:
		r.Updated, r.Published = r.Published, sp
	case r.Updated.Empty():
		r.Updated = sp
	default:
		return false
	}
	r.next = nothing
	r.i += n
	return true
}

// stampEnds reports whether a time can end at i: no word goes on there.
func (r *reader) stampEnds(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.s[i:])
	return !unicode.IsLower(c) && !unicode.IsDigit(c)
}

func (r *reader) rest(n int) bool {
	r.Rest = append(r.Rest, text.Span{Start: r.i, End: r.i + n})
	r.i += n
	return true
}

// credit takes agencies: "Bron: Belga, AFP", "ANP/Jan Verzonnen", "(ANP)".
func (r *reader) credit() bool {
	end := r.creditEnd(r.i)
	w := strings.TrimRight(r.s[r.i:end], " \t-–—|•·,;)")
	l, ok := r.t.ParseLine(w)
	if !ok || l.Where == agency.Byline && len(l.Credits) == 0 {
		return false
	}
	l.Shift(r.i)
	if l.Where == agency.Byline && len(l.Names) == 0 && l.Credits[0].Start == r.i {
		for k := range l.Credits {
			l.Credits[k].Where = agency.Source // beside a time, with no word before it
		}
	}
	r.Credits = append(r.Credits, l.Credits...)
	for _, n := range l.Names {
		if l.Where == agency.Byline {
			r.addAuthor(n.Start, n.Start, n.End)
		} else {
			r.Rest = append(r.Rest, n)
		}
	}
	r.labeled = r.labeled || l.Where != agency.Byline
	r.i += len(w)
	return true
}

// creditEnd is where a list of agencies from i ends: at a bar, a bullet or a
// time.
func (r *reader) creditEnd(i int) int {
	for j := i; j < len(r.s); j++ {
		switch {
		case r.s[j] == '|', r.s[j] == '\t', strings.HasPrefix(r.s[j:], "•"), strings.HasPrefix(r.s[j:], "·"), strings.HasPrefix(r.s[j:], "  "):
			return j
		case j > i && r.s[j-1] == ' ' && r.begins(j):
			return j
		}
	}
	return len(r.s)
}

// begins reports whether a time, a label or the site's own words begin at j.
func (r *reader) begins(j int) bool {
	s := r.s[j:]
	if v, _ := stamp.Read(s); v.Strong() || v.Form == stamp.ClockForm || furnitureLen(s) > 0 {
		return true
	}
	if s != "" && s[0] <= '9' {
		if _, n := bareAge(s); n > 0 {
			return true
		}
	}
	switch c, n := rowAt(s); c {
	case published, updated:
		return true
	case joins:
		k := n + blanks(s[n:])
		_, m := stamp.Read(s[k:])
		return m > 0
	}
	return false
}

// chunk is the end of the part that begins at i: at a sign or where something
// else begins.
func (r *reader) chunk(i int) int {
	for j := i; j < len(r.s); {
		c, n := utf8.DecodeRuneInString(r.s[j:])
		if strings.ContainsRune(parting+";,()>\t", c) || strings.HasPrefix(r.s[j:], "  ") {
			return j
		}
		if c == ' ' {
			for _, d := range [...]string{" - ", " – ", " — ", " / ", " // ", " © "} {
				if strings.HasPrefix(r.s[j:], d) {
					return j
				}
			}
			if k, _ := rowAt(r.s[j+1:]); k == by || k == source || r.begins(j+1) || lenOf(picture, r.s[j+1:]) > 0 && unicode.IsUpper(rune(r.s[j+1])) {
				return j
			}
		}
		j += n
	}
	return len(r.s)
}

// parting are the signs that part what is on a line and are in no name or time.
const parting = "|•·⋅~▪■"

// signAt reports whether a sign or a gap is at i.
func (r *reader) signAt(i int) bool {
	s := r.s[i:]
	k := blanks(s)
	if k > 1 || strings.HasPrefix(s, "\t") {
		return true
	}
	c, _ := utf8.DecodeRuneInString(s[k:])
	return strings.ContainsRune(parting+"-–—,>/", c)
}

// signBefore reports whether a sign or a gap comes before i.
func (r *reader) signBefore(i int) bool {
	s := strings.TrimRight(r.s[:i], " \t\u00a0")
	if i-len(s) > 1 {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(parting+"-–—,>/", c)
}

// separators passes the signs between the parts of a line.
func (r *reader) separators() {
	const writing = "✉✎✍🖊🖋📝" // pictures that are put before an author
	r.pictured = false
	for r.i < len(r.s) {
		c, n := utf8.DecodeRuneInString(r.s[r.i:])
		if !unicode.IsSpace(c) && !strings.ContainsRune(parting+"●-–—,;()[]>*/.:", c) && !symbol(c) {
			return
		}
		r.pictured = symbol(c) || r.pictured && c == ' '
		r.written = r.written || strings.ContainsRune(writing, c)
		r.media = r.media || c == '▶' || c == '►'
		r.i += n
	}
}

// handle is the length of the name of an account at the start of s: @jverzonnen.
func handle(s string) int {
	if !strings.HasPrefix(s, "@") {
		return 0
	}
	if n := strings.IndexAny(s, " )]|,"); n > 0 {
		return n
	}
	return len(s)
}

// symbol reports whether c is a picture beside a count: 💬 17.
func symbol(c rune) bool {
	return unicode.Is(unicode.So, c) && c != '●' && c != '©' || c == '\ufe0f' || c == '\u200d' || c == '▷'
}

// digits is the length of the number that is the word at the start of s.
func digits(s string) int {
	n := 0
	for n < len(s) && ('0' <= s[n] && s[n] <= '9' || n > 0 && s[n] == '.') {
		n++
	}
	if n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

func letter(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(c)
}

func blanks(s string) int {
	return len(s) - len(strings.TrimLeft(s, " \t\u00a0\u202f"))
}
