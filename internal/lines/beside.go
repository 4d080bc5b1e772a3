package lines

// bests says how many words a line shares with the text below it, beside
// the lines around it that no text parts from it: 0 it shares none; 1 others
// share more, 2 others as much, 3 none shares as much.
func (p *Page) bests(overlaps []uint8) []uint8 {
	n := len(p.Lines)
	out := make([]uint8, n)
	for start := 0; start < n; {
		end := start
		var top uint8
		tops := 0
		for end < n && !p.Lines[end].isProse() {
			switch o := overlaps[end]; {
			case o > top:
				top, tops = o, 1
			case o == top:
				tops++
			}
			end++
		}
		for i := start; i < end; i++ {
			switch {
			case overlaps[i] == 0:
			case overlaps[i] < top:
				out[i] = 1
			case tops > 1:
				out[i] = 2
			default:
				out[i] = 3
			}
		}
		start = end + 1
	}
	return out
}

// openings counts the other short lines that open with the word of a line, or
// with its sign: none, 1, 2 to 4, more; and 4 to 7 where a colon follows.
func (p *Page) openings() []uint8 {
	out := make([]uint8, len(p.Lines))
	count := map[string]int{}
	key := func(l *Line) (string, bool) {
		if l.label != noClass {
			return classNames[l.label], true
		}
		w := l.low
		for i := 0; i < len(w) && i < 24; i++ {
			if w[i] == ' ' || w[i] == ':' {
				return w[:i], w[i] == ':'
			}
		}
		return "", false
	}
	for i := range p.Lines {
		if k, _ := key(&p.Lines[i]); k != "" {
			count[k]++
		}
	}
	for i := range p.Lines {
		k, colon := key(&p.Lines[i])
		if k == "" {
			continue
		}
		out[i] = uint8(bucket(count[k], 2, 3, 6) + 4*b2i(colon))
	}
	return out
}
