package stamp

import "strings"

const ago = "geleden"

// Age is the length of the age or the day at the start of s: "8 minuten
// geleden", "28 min. geleden", "gisteren 14:30", "zojuist"; 0 where there is
// none. An age without "geleden" ("2 weken") is for [ReadWhole].
func Age(s string) int {
	var v Value
	if n := v.ago(s); n > 0 {
		return n
	}
	return v.day(s)
}

// AgeTail is the length of the counted age at the start of s, one that ends
// in "geleden".
func AgeTail(s string) int {
	var v Value
	n := v.ago(s)
	if v.Count >= 0 && v.Unit != Second || n < len(ago) || !strings.EqualFold(s[n-len(ago):n], ago) {
		return 0
	}
	return n
}

// ago reads an age that says which way it counts.
func (v *Value) ago(s string) int {
	t := words()
	var w word
	if letterAt(s, 0) {
		switch w = t.at(s); w.class {
		case noClass:
			return 0
		case justWord:
			v.Form, v.Unit = AgeForm, Second
			return w.n
		case nowWord:
			if k := w.n + spaces(s[w.n:]); k > w.n && hasFold(s[k:], "net") && !letterAt(s, k+3) {
				v.Form, v.Unit = AgeForm, Second
				return k + 3
			}
			return 0
		case overWord:
			return v.ahead(t, s, w.n)
		}
	}
	count, unit, i := v.measure(t, s, w)
	if i == 0 {
		return 0
	}
	for {
		k := i + spaces(s[i:])
		if a := t.at(s[k:]); a.class == agoWord {
			v.Form, v.Count, v.Unit = AgeForm, -count, unit
			if unit == NoUnit {
				v.Unit = Second
			}
			return k + a.n
		}
		c, u, m := join(t, s, i, count, unit)
		if m == 0 {
			*v = Value{}
			return 0
		}
		count, unit, i = c, u, m
	}
}

// ahead reads the rest of an age behind an "over" of n bytes.
func (v *Value) ahead(t *wordTable, s string, n int) int {
	k := n + spaces(s[n:])
	m := v.count(t, s[k:])
	if k == n || m == 0 || v.Unit == NoUnit {
		*v = Value{}
		return 0
	}
	return k + m
}

// count reads numbers with their units: "8 minuten", "een half uur", "ruim
// drie weken", "2 uur en 5 minuten", "1u 5m". A moment that cannot be counted has no Unit.
func (v *Value) count(t *wordTable, s string) int {
	c, u, i := v.measure(t, s, t.first(s))
	if i == 0 {
		return 0
	}
	if c2, u2, n := join(t, s, i, c, u); n > 0 {
		c, u, i = c2, u2, n
	}
	v.Form, v.Count, v.Unit = AgeForm, c, u
	return i
}

// join reads a second number with a finer unit after c of unit u, which end at
// i: "2 uur en 5 minuten". It gives their sum and where they end; 0 where there
// is no second.
func join(t *wordTable, s string, i, c int, u Unit) (count int, unit Unit, n int) {
	if u == NoUnit {
		return 0, 0, 0
	}
	k := i + spaces(s[i:])
	if k < len(s) && s[k] == ',' {
		k++
		k += spaces(s[k:])
	} else if hasFold(s[k:], "en ") {
		k += 3
		k += spaces(s[k:])
	}
	var rest Value
	c2, u2, m := rest.measure(t, s[k:], t.first(s[k:]))
	if m == 0 || u2 == NoUnit || u2 >= u || k == i && !digitAt(s, i) {
		return 0, 0, 0
	}
	f := finer(u, u2)
	if f == 0 {
		return 0, 0, 0
	}
	return c*f + c2, u2, k + m
}

// finer is how many of a finer unit one of a unit is; 0 where that varies.
func finer(u, of Unit) int {
	size := [...]int{Second: 1, Minute: 60, Hour: 3600, Day: 86400, Week: 604800, Month: 0}
	switch {
	case u == Year && of == Month:
		return 12
	case u > Week || size[u] == 0:
		return 0
	}
	return size[u] / size[of]
}

// measure reads one number, in hundredths, and its unit. The word that begins
// s is w.
func (v *Value) measure(t *wordTable, s string, w word) (count int, u Unit, n int) {
	i := 0
	if w.class == hedgeWord || w.class == moreWord {
		i = v.hedge(t, s)
		w = t.first(s[i:])
	}
	count, k := v.number(s[i:], w)
	if k == 0 {
		return 0, 0, 0
	}
	j := i + k + spaces(s[i+k:])
	next := t.at(s[j:])
	if w.class == numberWord && j > i+k && next.class != unitWord {
		count, k = v.afterNumber(t, s[i:], count, k, next)
		j = i + k + spaces(s[i+k:])
		next = t.at(s[j:])
	}
	switch next.class {
	case momentWord:
		return 0, NoUnit, j + next.n
	case unitWord:
	default:
		return 0, 0, 0
	}
	j += next.n
	if j < len(s) && s[j] == '.' && next.n <= 4 && next.n < len("jaar") {
		j++
	}
	return count * (next.value % unitScale), Unit(next.value / unitScale), j
}

// hedge is the length of the hedges before a number: "ruim ", "meer dan ".
func (v *Value) hedge(t *wordTable, s string) int {
	i := 0
	for range 2 {
		w := t.at(s[i:])
		j := i + w.n
		switch {
		case w.class == hedgeWord:
			if j < len(s) && s[j] == '.' {
				j++
			}
		case w.class == moreWord && hasFold(s[j:], " dan "):
			j += len(" dan")
		default:
			return i
		}
		k := spaces(s[j:])
		if k == 0 {
			return i
		}
		v.Approx = true
		i = j + k
	}
	return i
}

// number reads a number in digits, or the first word of one, which is w; in
// hundredths.
func (v *Value) number(s string, w word) (count, n int) {
	switch w.class {
	case someWord:
		v.Approx = true
		return w.value, w.n
	case numberWord:
		return w.value, w.n
	}
	x, n := digits(s, 5)
	if n == 0 {
		return 0, 0
	}
	count = 100 * x
	switch {
	case n+1 < len(s) && (s[n] == ',' || s[n] == '.') && digitAt(s, n+1) && !digitAt(s, n+2):
		count += 10 * int(s[n+1]-'0')
		n += 2
	case strings.HasPrefix(s[n:], "½"):
		count += 50
		n += len("½")
	case digitAt(s, n):
		return 0, 0
	}
	return count, n
}

// afterNumber reads what may follow the first word of a number, which ends at
// n: "een half", "een paar", "twee en een half", "een kleine twee". The word
// there is w.
func (v *Value) afterNumber(t *wordTable, s string, count, n int, w word) (int, int) {
	k := n + spaces(s[n:])
	switch {
	case w.class == andWord:
		for _, half := range [...]string{" een half ", " een halve "} {
			if hasFold(s[k+w.n:], half) {
				return count + 50, k + w.n + len(half) - 1
			}
		}
	case count != 100:
	case w.class == someWord:
		v.Approx = true
		return w.value, k + w.n
	case w.class == numberWord && w.value == 50:
		return 50, k + w.n
	case w.class == smallWord:
		v.Approx = true
		j := k + w.n + spaces(s[k+w.n:])
		first := t.first(s[j:])
		c, m := v.number(s[j:], first)
		if j == k+w.n || m == 0 {
			return 100, k + w.n
		}
		if first.class == numberWord {
			if sp := spaces(s[j+m:]); sp > 0 {
				c, m = v.afterNumber(t, s[j:], c, m, t.at(s[j+m+sp:]))
			}
		}
		return c, j + m
	}
	return count, n
}

// day reads "gisteren", "gisteren 14:30", "gisteren om 14.30 uur".
func (v *Value) day(s string) int {
	n := wordLen(s)
	if n < len("juster") && n < len("hjoed") {
		return 0
	}
	shift, ok := find(dayWord, s[:n])
	if !ok {
		if shift, ok = find(partWord, s[:n]); !ok {
			return 0
		}
		v.Part = true
	}
	v.Form, v.Shift = DayForm, shift
	return n + v.clockAfter(s[n:])
}

// clockAfter reads a joint and the clock time after it; 0 where there is
// none.
func (v *Value) clockAfter(s string) int {
	k := joint(s)
	if k == 0 {
		return 0
	}
	w := *v
	if c := w.clock(s[k:]); c > 0 {
		*v = w
		return k + c
	}
	return 0
}

// AgeBefore is the start of the counted age that ends at end, where s[:end]
// ends in "geleden"; -1 where no age ends there. It looks back at most 40
// bytes and takes the longest age.
func AgeBefore(s string, end int) int {
	low := max(0, end-40)
	best := -1
	if end < len(ago) || !unitEnds(s[low:end-len(ago)]) {
		return best
	}
	for i := end - len(ago) - 1; i >= low; i-- {
		if AgeTail(s[i:end]) == end-i && (i == 0 || !continues(s, i)) {
			best = i
		}
	}
	return best
}

// maxSuffix bounds the stamps that [ReadSuffix] reads.
const maxSuffix = 80

// ReadSuffix reads the longest age or day that ends s, and gives its start:
// "3 uur geleden" in "… de Gazastrook.3 uur geleden"; -1 where none does.
func ReadSuffix(s string) (v Value, start int) {
	for i := max(0, len(s)-maxSuffix); i < len(s); i++ {
		if !digitAt(s, i) && !letterAt(s, i) || i > 0 && continues(s, i) {
			continue
		}
		v, n := Read(s[i:])
		if n == len(s)-i && (v.Form == AgeForm || v.Form == DayForm) {
			return v, i
		}
	}
	return Value{}, -1
}

// unitEnds reports whether s ends in the unit of an age: a cheap test before
// the dear one.
func unitEnds(s string) bool {
	s = strings.TrimSuffix(strings.TrimRight(s, " \t\u00a0"), ".")
	i := len(s)
	for i > 0 && len(s)-i < maxWord && 'a' <= s[i-1]|0x20 && s[i-1]|0x20 <= 'z' {
		i--
	}
	w := words().at(s[i:])
	return w.n == len(s)-i && (w.class == momentWord || w.class == unitWord)
}

// continues reports whether the byte at i goes on with a number or a word that
// began before it.
func continues(s string, i int) bool {
	p, c := s[i-1], s[i]
	digit := '0' <= c && c <= '9'
	switch {
	case '0' <= p && p <= '9':
		return digit
	case p == ',':
		return digit && i >= 2 && '0' <= s[i-2] && s[i-2] <= '9'
	case 'a' <= p|0x20 && p|0x20 <= 'z' || p >= 0x80:
		return !digit && !('A' <= c && c <= 'Z')
	}
	return c == ' '
}
