package timeago

import "time"

// Parse reads the whole of s as one time expression against the reference
// time ref and in its zone. For the ages that sites print ("8 minuten
// geleden", "een half uur geleden", "gisteren 14:30") it allocates nothing.
// With the zero ref an expression that needs a reference has no value: it is
// [Time.Unresolved].
func Parse(s string, ref time.Time) (Time, bool) { return Finder{}.Parse(s, ref) }

// Parse reads the whole of s as one time expression. See [Parse].
func (f Finder) Parse(s string, ref time.Time) (t Time, ok bool) {
	if ref.IsZero() {
		t, ok := f.Parse(s, refA)
		if u, _ := f.Parse(s, refB); !u.From.Equal(t.From) || !u.To.Equal(t.To) {
			t.unresolve()
		}
		return t, ok
	}
	ref = local(ref)
	if t.parseAge(s, ref) {
		return t, f.Grains.Has(t.Grain)
	}
	t, ok = f.parseWhole(s, ref)
	return t, ok && f.Grains.Has(t.Grain)
}

// maxWhole is the length beyond which a string is no single expression.
const maxWhole = 400

func (f Finder) parseWhole(s string, ref time.Time) (Time, bool) {
	if len(s) > maxWhole {
		return Time{}, false
	}
	sc := scannerFor(f, nil, ref)
	defer sc.release()
	return sc.whole(s)
}

// whole reads s as one expression.
func (sc *scanner) whole(s string) (Time, bool) {
	sc.chart.reset()
	sc.chart.mode = modeWhole
	sc.chart.s = s
	for i := 0; len(sc.chart.atoms) < 2*window; {
		a, ok := nextAtom(s, i, len(s))
		if !ok {
			break
		}
		sc.chart.push(a)
		i = a.end
	}
	n := len(sc.chart.atoms)
	if n == 0 {
		return Time{}, false
	}
	end := n
	for end > 1 && sc.chart.isMark(end-1, ".!?,;") {
		end--
	}
	sc.chart.read()
	for i := 0; i < min(end, 3); i++ {
		lo, hi := sc.chart.complete(i)
		for k := lo; k < hi; k++ {
			e := &sc.chart.edges[k]
			if int(e.end) != end && int(e.end) != n || e.cats&(1<<cOut|1<<cDur) == 0 {
				continue
			}
			if t, ok := sc.time(e, hint{}); ok {
				return t, true
			}
		}
		// A preposition or an article is no part of the expression.
		if !sc.chart.t.isA(sc.chart.atoms[i].hash, 1<<cLeading) {
			break
		}
	}
	return Time{}, false
}
