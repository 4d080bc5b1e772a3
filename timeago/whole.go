package timeago

import "time"

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
		lo, hi := sc.chart.edgesAt2(i)
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
		if a := sc.chart.atoms[i]; !leading(s[a.start:a.end]) {
			break
		}
	}
	return Time{}, false
}

// leading reports whether w may come before an expression without being part
// of it.
func leading(w string) bool {
	for _, x := range [...]string{"in", "op", "om", "de", "het", "per", "aan", "tijdens"} {
		if equalFold(w, x) {
			return true
		}
	}
	return false
}
