package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// The ages that a site prints under an article. They have a reader of their
// own beside the grammar, since a page holds many and pages glue them to the
// text around: it allocates nothing.
//
//	age    = now | count unit ago | in count unit | day [om] [clock] | clock
//	count  = [approx] ( digits | number word | een half | een )
//	ago    = "geleden" | "terug"
//	in     = "over"
//	day    = "vandaag" | "gisteren" | "eergisteren" | …
//	clock  = hh (":" | ".") mm ["uur"] | hh "u" [mm]

// maxAtoms bounds an age: "meer dan twee en een half jaar geleden" has 8.
const maxAtoms = 14

// ageReader reads one age.
type ageReader struct {
	t     *table
	atoms [maxAtoms]atom
	ents  [maxAtoms]*entry
	n     int
	s     string
	ref   time.Time
}

func (r *ageReader) fill(s string, from, end int) {
	for r.n < maxAtoms {
		a, ok := nextAtom(s, from, end)
		if !ok {
			return
		}
		r.atoms[r.n] = a
		if a.kind != atomDigit {
			r.ents[r.n] = r.t.lookup(a.hash)
		}
		r.n++
		from = a.end
	}
}

// is tells whether atom i is the word or mark w.
func (r *ageReader) is(i int, w string) bool {
	if i >= r.n || r.atoms[i].kind == atomDigit {
		return false
	}
	a := &r.atoms[i]
	if a.end-a.start == len(w) {
		for k := range len(w) {
			c := r.s[a.start+k]
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			if c != w[k] {
				return false
			}
		}
		return true
	}
	return false
}

// value finds the reading of atom i in class c.
func (r *ageReader) value(i int, c cat) (int, bool) {
	if i >= r.n {
		return 0, false
	}
	if e := r.ents[i]; e != nil {
		for _, s := range r.t.senses[e.sense : e.sense+e.nsens] {
			if s.cat == c {
				return int(s.value), true
			}
		}
	}
	return 0, false
}

func (r *ageReader) number(i int) (int, bool) {
	if i < r.n && r.atoms[i].kind == atomDigit && r.atoms[i].digits <= 5 {
		return r.atoms[i].num, true
	}
	return 0, false
}

// count reads a count, in hundredths, from atom i on.
func (r *ageReader) count(i int) (next, n int, approx bool) {
	for k := 0; k < 2; k++ {
		if _, ok := r.value(i, cApprox); ok {
			approx = true
			i++
		} else if (r.is(i, "meer") || r.is(i, "minder")) && r.is(i+1, "dan") {
			approx = true
			i += 2
		} else if r.is(i, "een") && r.is(i+1, "kleine") {
			return i + 2, 100, true
		}
	}
	if v, ok := r.number(i); ok {
		i++
		if (r.is(i, ",") || r.is(i, ".")) && i+1 < r.n && !r.atoms[i].space && !r.atoms[i+1].space && r.atoms[i+1].digits == 1 {
			return i + 2, v*100 + r.atoms[i+1].num*10, approx
		}
		return i, v * 100, approx
	}
	if r.is(i, "een") {
		switch {
		case r.is(i+1, "half"), r.is(i+1, "halve"):
			return i + 2, 50, approx
		case r.is(i+1, "paar"):
			return i + 2, 300, true
		case r.is(i+1, "aantal"):
			return i + 2, 300, true
		case r.is(i+1, "kleine"):
			return i + 2, 100, true
		}
		return i + 1, 100, approx
	}
	if r.is(i, "paar") || r.is(i, "enkele") || r.is(i, "enige") {
		return i + 1, 300, true
	}
	if v, ok := r.value(i, cNum); ok {
		if r.is(i+1, "en") && r.is(i+2, "een") && (r.is(i+3, "half") || r.is(i+3, "halve")) {
			return i + 4, v + 50, approx
		}
		return i + 1, v, approx
	}
	return -1, 0, false
}

// unit reads a unit of time at atom i.
func (r *ageReader) unit(i int) (next int, u unit) {
	if v, ok := r.value(i, cUnit); ok {
		return i + 1, unit(v)
	}
	v, ok := r.value(i, cUnitAbbr)
	if !ok {
		v, ok = r.value(i, cUnitSign)
	}
	if !ok {
		return -1, 0
	}
	i++
	if r.is(i, ".") && !r.atoms[i].space {
		i++
	}
	return i, unit(v)
}

// clock reads a time of the clock at atom i.
func (r *ageReader) clock(i int) (next, h, m int) {
	h, ok := r.number(i)
	if !ok || h > 23 || r.atoms[i].digits > 2 || i+1 >= r.n || r.atoms[i+1].space {
		return -1, 0, 0
	}
	u := r.is(i+1, "u") || r.is(i+1, "h")
	if !u && !r.is(i+1, ":") && !r.is(i+1, ".") {
		return -1, 0, 0
	}
	m, ok = r.number(i + 2)
	if !ok || m > 59 || r.atoms[i+2].digits != 2 || r.atoms[i+2].space {
		if u {
			return i + 2, h, 0
		}
		return -1, 0, 0
	}
	i += 3
	if r.is(i, ":") && i+1 < r.n && r.atoms[i+1].digits == 2 && !r.atoms[i].space && !r.atoms[i+1].space {
		return -1, 0, 0 // seconds: the grammar reads them
	}
	switch {
	case r.is(i, "uur"):
		i++
	case r.is(i, "u") && !r.atoms[i].space:
		i++
	}
	return i, h, m
}

// read reads an age that begins at atom i and gives the atom after it, -1
// where there is none. The longest reading wins.
func (r *ageReader) read(i int) (next int, t Time) {
	ref := r.ref
	if _, ok := r.value(i, cNow); ok {
		return i + 1, Time{Kind: Point, Grain: Second, At: ref, From: ref, To: ref.Add(time.Second)}
	}
	if r.is(i, "net") || r.is(i, "zo") && r.is(i+1, "net") {
		if r.is(i+1, "binnen") || r.is(i+1, "nu") {
			return i + 2, Time{Kind: Point, Grain: Second, At: ref, From: ref, To: ref.Add(time.Second)}
		}
	}
	if d, ok := r.value(i, cRelDay); ok && !r.nextIsPart(i+1) {
		day := addDays(dayOf(ref), d)
		at := addDays(ref, d)
		next = i + 1
		k := next
		if r.is(k, ",") || r.is(k, "om") {
			k++
			if r.is(k, "om") {
				k++
			}
		}
		if e, h, m := r.clock(k); e > 0 {
			return e, minuteOf(day, h, m)
		}
		return next, Time{Kind: Point, Grain: Day, At: at, From: day, To: addDays(day, 1)}
	}
	over := r.is(i, "over")
	k := i
	if over {
		k++
	}
	k, n, approx := r.count(k)
	if k < 0 {
		return -1, t
	}
	k, u := r.unit(k)
	if k < 0 {
		return -1, t
	}
	sign := 0
	if over {
		sign = 1
	} else if r.is(k, "geleden") || r.is(k, "terug") {
		sign = -1
		k++
	}
	if sign == 0 {
		return -1, t
	}
	t, ok := offset(ref, n*sign, u)
	if !ok {
		return -1, t
	}
	t.Approx = approx
	return k, t
}

func (r *ageReader) nextIsPart(i int) bool {
	if r.is(i, "'s") || r.is(i, "in") {
		return true
	}
	_, ok := r.value(i, cPart)
	return ok
}

// minuteOf is the minute h:m of a day.
func minuteOf(day time.Time, h, m int) Time {
	y, mo, d := day.Date()
	at := time.Date(y, mo, d, h, m, 0, 0, day.Location())
	return Time{Kind: Point, Grain: Minute, At: at, From: at, To: at.Add(time.Minute)}
}

// offset is the time n hundredths of a unit from ref. Seconds, minutes and
// hours are the moment itself, days and weeks its day, months its month,
// years its year; a fraction of a unit is exact to the next finer grain.
func offset(ref time.Time, n int, u unit) (t Time, ok bool) {
	at := ref
	var g Grain
	base, k := unitBase(u)
	n *= int(k)
	frac := n%100 != 0
	switch base {
	case uSecond, uMinute, uHour:
		g = Grain(base)
		if abs(n) > 100_000_000 {
			return t, false
		}
		step := [...]time.Duration{uSecond: time.Second, uMinute: time.Minute, uHour: time.Hour}[base]
		at = ref.Add(step / 100 * time.Duration(n))
		if frac && base == uHour {
			g = Minute
		}
		end := at.Add(step)
		if g == Minute {
			end = at.Add(time.Minute)
		}
		return Time{Kind: Point, Grain: g, At: at, From: at, To: end}, inRange(at)
	case uDay:
		g = Day
		if abs(n) > 400_000_000 {
			return t, false
		}
		if frac {
			at = addDays(ref, n/100).Add(time.Duration(n%100) * 24 * time.Hour / 100)
		} else {
			at = addDays(ref, n/100)
		}
	case uWeek:
		g = Day
		if abs(n) > 60_000_000 {
			return t, false
		}
		at = addDays(ref, n*7/100)
	case uMonth, uQuarter, uYear, uDecade, uCentury, uSeason:
		months := [...]int{uMonth: 1, uQuarter: 3, uSeason: 3, uYear: 12, uDecade: 120, uCentury: 1200}[base]
		if abs(n) > 1_200_000_000/months/10 {
			return t, false
		}
		g = Grain(base)
		if g == Season {
			g = Quarter
		}
		if frac && g > Month {
			g = Month
		}
		m := n * months
		at = addMonths(ref, m/100)
		if r := m % 100; r != 0 {
			at = addDays(at, r*30/100)
		}
	default:
		return t, false
	}
	if !inRange(at) {
		return t, false
	}
	from := unitStart(at, g)
	return Time{Kind: Point, Grain: g, At: at, From: from, To: shift(from, 1, g)}, true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// parseAge reads s as a whole.
func parseAge(s string, ref time.Time) (Time, bool) {
	r := ageReader{t: grammar(), s: s, ref: ref}
	r.fill(s, 0, len(s))
	if r.n == 0 {
		return Time{}, false
	}
	end, t := r.read(0)
	if end > 0 && end < r.n && r.is(end, ".") {
		end++
	}
	if end != r.n || r.atoms[r.n-1].end != trimmedLen(s) {
		return Time{}, false
	}
	t.Span = text.Span{Start: r.atoms[0].start, End: r.atoms[end-1].end}
	return t, true
}

func trimmedLen(s string) int {
	n := len(s)
	for n > 0 && (s[n-1] == ' ' || s[n-1] >= '\t' && s[n-1] <= '\r') {
		n--
	}
	return n
}

// Prefix reads the age or clock time that a site printed at the start of s:
// "8 minuten geleden", "gisteren 14:30", "zojuist", "16:30". The text after it may be
// glued to it, as in "8 minuten geledenWASHINGTON (ANP) - "; the Span of the
// result says where it ends. It allocates nothing.
func Prefix(s string, ref time.Time) (Time, bool) {
	r := ageReader{t: grammar(), s: s, ref: ref}
	r.fill(s, 0, min(len(s), 160))
	if r.n == 0 {
		return Time{}, false
	}
	next, t := r.read(0)
	if next < 0 {
		e, h, m := r.clock(0)
		if e < 0 {
			return Time{}, false
		}
		next, t = e, minuteOf(dayOf(ref), h, m)
	}
	t.Span = text.Span{Start: r.atoms[0].start, End: r.atoms[next-1].end}
	return t, true
}

// Suffix reads the age that stands at the end of s, such as "3 uur geleden" in
// "… de Gazastrook.3 uur geleden", and the longest where several readings
// end there. It allocates nothing.
func Suffix(s string, ref time.Time) (Time, bool) {
	end := trimmedLen(s)
	// No age is longer; cut on a rune boundary.
	from := max(0, end-80)
	for from < end && s[from]&0xc0 == 0x80 {
		from++
	}
	g := grammar()
	// The last maxAtoms atoms.
	var starts [80]int
	n := 0
	for i := from; n < len(starts); {
		a, ok := nextAtom(s, i, end)
		if !ok {
			break
		}
		starts[n] = a.start
		n++
		i = a.end
	}
	for k := max(0, n-maxAtoms); k < n; k++ {
		r := ageReader{t: g, s: s, ref: ref}
		r.fill(s, starts[k], end)
		if next, t := r.read(0); next == r.n && r.n > 0 && r.atoms[r.n-1].end == end {
			t.Span = text.Span{Start: starts[k], End: end}
			return t, true
		}
	}
	return Time{}, false
}
