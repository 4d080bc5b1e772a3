package main

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// brown clusters the words of a text so that the mutual information of
// neighbouring clusters stays highest (Brown et al. 1992, with their window):
// the words come in by falling frequency, and after each the two clusters
// whose merging loses least become one. It gives each word the path of its
// cluster in the tree of the last merges.
func brown(t *running, classes int, out io.Writer) []string {
	b := newBrownState(t, classes)
	for b.next < len(t.words) {
		b.insert()
		if b.live > classes {
			b.mergeBest()
		}
		if b.next%5000 == 0 {
			fmt.Fprintf(out, "brown: %d of %d words\n", b.next, len(t.words))
		}
	}
	paths := make([]string, len(b.p1))
	// The last merges, of clusters into the tree: keep for each slot the
	// clusters below it.
	below := make([][]int, len(b.p1))
	for s := range below {
		if b.used[s] {
			below[s] = []int{s}
		}
	}
	of := make([]int, len(t.words))
	for w := range of {
		of[w] = b.find(w)
	}
	prefix := make([][]byte, len(b.p1))
	for b.live > 1 {
		s, r := b.mergeBest()
		for _, c := range below[s] {
			prefix[c] = append(prefix[c], '0')
		}
		for _, c := range below[r] {
			prefix[c] = append(prefix[c], '1')
		}
		below[s] = append(below[s], below[r]...)
		below[r] = nil
	}
	for c, p := range prefix {
		var sb strings.Builder
		for i := len(p) - 1; i >= 0; i-- {
			sb.WriteByte(p[i])
		}
		paths[c] = sb.String()
	}
	res := make([]string, len(t.words))
	for w, c := range of {
		res[w] = paths[c]
	}
	return res
}

type brownState struct {
	n     float64 // number of bigrams
	next  int     // the next word to come in
	live  int
	used  []bool
	word  []int32 // how often each word occurs
	left  [][]neighbour
	right [][]neighbour
	p1    []float64   // share of a slot's words in the text
	p2    [][]float64 // share of the pairs of words that go from slot to slot
	t2    [][]float64 // p2 with rows and columns changed
	q     [][]float64 // the information each pair of slots carries
	lg    []float64   // logarithm of p1
	sum   [][]float64 // logarithm of the p1 of two slots together
	loss  [][]float64 // what merging two slots loses, first below second
	// members lists the words of a slot.
	members [][]int32
	at      []int32 // word to slot now
}

type neighbour struct {
	word  int32
	count float64
}

func newBrownState(t *running, classes int) *brownState {
	m := classes + 2
	b := &brownState{used: make([]bool, m), p1: make([]float64, m), lg: make([]float64, m), at: make([]int32, len(t.words)), members: make([][]int32, m)}
	for i := range b.at {
		b.at[i] = -1
	}
	for _, t := range []*[][]float64{&b.p2, &b.t2, &b.q, &b.sum, &b.loss} {
		*t = make([][]float64, m)
		for i := range m {
			(*t)[i] = make([]float64, m)
		}
	}
	pairs := map[uint64]int32{}
	for i := 1; i < len(t.ids); i++ {
		a, c := t.ids[i-1], t.ids[i]
		if a >= 0 && c >= 0 {
			pairs[uint64(a)<<32|uint64(c)]++
			b.n++
		}
	}
	b.left, b.right = make([][]neighbour, len(t.words)), make([][]neighbour, len(t.words))
	// Walk the text again, so that the lists come in one order.
	for i := 1; i < len(t.ids); i++ {
		a, c := t.ids[i-1], t.ids[i]
		if a < 0 || c < 0 {
			continue
		}
		k := uint64(a)<<32 | uint64(c)
		if n := pairs[k]; n > 0 {
			p := float64(n) / b.n
			b.right[a] = append(b.right[a], neighbour{c, p})
			b.left[c] = append(b.left[c], neighbour{a, p})
			pairs[k] = 0
		}
	}
	b.word = t.count
	return b
}

func (b *brownState) find(w int) int { return int(b.at[w]) }

// log2 is the binary logarithm to some nine digits: the exponent, and an odd
// series over the mantissa brought near to one.
func log2(x float64) float64 {
	bits := math.Float64bits(x)
	e := int(bits>>52) - 1023
	m := math.Float64frombits(bits&(1<<52-1) | 1023<<52)
	if m > math.Sqrt2 {
		m /= 2
		e++
	}
	t := (m - 1) / (m + 1)
	q := t * t
	return float64(e) + t*(2.885390081777927+q*(0.9617966939259757+q*(0.5770780163555854+
		q*(0.41219858311113244+q*(0.3205988979754364+q*0.2623081892526298)))))
}

// term is the mutual information that a pair of clusters carries, from the
// share of the pair and the logarithms of the clusters' own shares.
func term(p, a, c float64) float64 {
	if p == 0 {
		return 0
	}
	return p * (log2(p) - a - c)
}

// info is what the pair of slots carries, both ways round.
func (b *brownState) info(s, u int) float64 {
	if s == u {
		return term(b.p2[s][s], b.lg[s], b.lg[s])
	}
	return term(b.p2[s][u], b.lg[s], b.lg[u]) + term(b.t2[s][u], b.lg[u], b.lg[s])
}

// set sets the share of pairs from slot s to slot u.
func (b *brownState) set(s, u int, p float64) { b.p2[s][u], b.t2[u][s] = p, p }

// insert brings the next word in as a cluster of its own.
func (b *brownState) insert() {
	w := b.next
	b.next++
	s := 0
	for b.used[s] {
		s++
	}
	b.used[s] = true
	b.live++
	b.at[w] = int32(s)
	b.members[s] = []int32{int32(w)}
	for u := range b.p2 {
		b.set(s, u, 0)
		b.set(u, s, 0)
	}
	b.p1[s] = float64(b.word[w]) / b.n
	b.lg[s] = log2(b.p1[s])
	for _, x := range b.right[w] {
		if u := int(b.at[x.word]); u >= 0 {
			b.set(s, u, b.p2[s][u]+x.count)
		}
	}
	for _, x := range b.left[w] {
		if u := int(b.at[x.word]); u >= 0 && u != s {
			b.set(u, s, b.p2[u][s]+x.count)
		}
	}
	for u := range b.p2 {
		if b.used[u] {
			b.q[s][u] = b.info(s, u)
			b.q[u][s] = b.q[s][u]
		}
	}
	b.shift(s, 1)
	b.fresh(s)
}

// shift adds (sign 1) or takes away (sign -1) the part that slot s has in
// the loss of every pair of other slots.
func (b *brownState) shift(s int, sign float64) {
	m := len(b.p1)
	var live, hot []int
	near := make([]bool, m)
	to, from, q := b.p2[s], b.t2[s], b.q[s]
	for u := range m {
		if u != s && b.used[u] {
			live = append(live, u)
			if to[u] != 0 || from[u] != 0 {
				near[u] = true
				hot = append(hot, u)
			}
		}
	}
	for i, u := range live {
		row := b.loss[u]
		add := func(v int) {
			d := q[u] + q[v]
			lg := b.lg2(u, v)
			d -= term(from[u]+from[v], lg, b.lg[s]) + term(to[u]+to[v], b.lg[s], lg)
			row[v] += sign * d
		}
		if near[u] {
			for _, v := range live[i+1:] {
				add(v)
			}
		} else {
			for k := len(hot) - 1; k >= 0 && hot[k] > u; k-- {
				add(hot[k])
			}
		}
	}
}

// lg2 is the logarithm of the share of two slots together.
func (b *brownState) lg2(u, v int) float64 {
	if u > v {
		u, v = v, u
	}
	return b.sum[u][v]
}

// fresh computes the loss of every pair with slot s.
func (b *brownState) fresh(s int) {
	m := len(b.p1)
	var live []int
	for u := range m {
		if u != s && b.used[u] {
			live = append(live, u)
			b.sum[min(u, s)][max(u, s)] = log2(b.p1[s] + b.p1[u])
		}
	}
	to, from, q := b.p2[s], b.t2[s], b.q[s]
	for _, v := range live {
		var sum float64
		lg := b.lg2(s, v)
		tov, fromv, qv := b.p2[v], b.t2[v], b.q[v]
		for _, u := range live {
			x, y := to[u]+tov[u], from[u]+fromv[u]
			if u == v || x == 0 && y == 0 {
				continue
			}
			sum += q[u] + qv[u] - term(x, lg, b.lg[u]) - term(y, b.lg[u], lg)
		}
		sum += q[v] + q[s] + qv[v] -
			term(to[s]+tov[v]+to[v]+from[v], lg, lg)
		b.loss[min(s, v)][max(s, v)] = sum
	}
}

// mergeBest merges the pair of slots that loses least, the second into the
// first, and names them.
func (b *brownState) mergeBest() (int, int) {
	m := len(b.p1)
	s, r, best := -1, -1, math.Inf(1)
	for u := range m {
		if !b.used[u] {
			continue
		}
		for v := u + 1; v < m; v++ {
			if b.used[v] && b.loss[u][v] < best {
				s, r, best = u, v, b.loss[u][v]
			}
		}
	}
	b.used[s], b.used[r] = false, false
	b.shift(s, -1)
	b.shift(r, -1)
	for u := range m {
		if b.used[u] {
			b.set(s, u, b.p2[s][u]+b.p2[r][u])
			b.set(u, s, b.t2[s][u]+b.t2[r][u])
		}
	}
	b.set(s, s, b.p2[s][s]+b.p2[r][r]+b.p2[s][r]+b.p2[r][s])
	b.p1[s] += b.p1[r]
	b.lg[s] = log2(b.p1[s])
	b.q[s][s] = b.info(s, s)
	for u := range m {
		if b.used[u] {
			b.q[s][u] = b.info(s, u)
			b.q[u][s] = b.q[s][u]
		}
	}
	for _, w := range b.members[r] {
		b.at[w] = int32(s)
	}
	b.members[s] = append(b.members[s], b.members[r]...)
	b.members[r] = nil
	b.used[s] = true
	b.live--
	b.shift(s, 1)
	b.fresh(s)
	return s, r
}
