package seq

import "slices"

// Path is a sequence of labels with the sum of its scores.
type Path struct {
	Labels []uint8
	Score  int32
}

// pathEnd is the last label of a path to a position: the label before it, and the
// place among the paths that end there.
type pathEnd struct {
	score       int32
	label, rank uint8
}

// pathEnds are the best paths to the positions: those to a position with label b are
// all[from[b]:from[b+1]], the best first.
type pathEnds struct {
	all  []pathEnd
	from [][MaxLabels + 1]int32
}

func (p *pathEnds) of(i, b int) []pathEnd { return p.all[p.from[i][b]:p.from[i][b+1]] }

// Best gives the k best sequences of labels for the scores, the best first; there
// are fewer where no more are allowed. k is at most 255. Paths that lie further
// than the beam behind the best at a position are left out, so that the last may
// not be all there are.
func (c *Chain) Best(scores []Scores, k int) []Path {
	n := len(scores)
	if n == 0 || k < 1 {
		return nil
	}
	p := pathEnds{make([]pathEnd, 0, n*2*k), make([][MaxLabels + 1]int32, n)}
	for b := range c.L {
		if c.Start[b] {
			p.all = append(p.all, pathEnd{score: scores[0][b]})
		}
		p.from[0][b+1] = int32(len(p.all))
	}
	for i := 1; i < n; i++ {
		least := c.topAt(&p, i, &scores[i]) - int32(wideBeam*c.Unit)
		p.from[i][0] = int32(len(p.all))
		for b := range c.L {
			c.merge(&p, i, b, scores[i][b], k, least)
			p.from[i][b+1] = int32(len(p.all))
		}
	}
	var ends []pathEnd
	for b := range c.L {
		if !c.End[b] {
			continue
		}
		for r, s := range p.of(n-1, b) {
			ends = append(ends, pathEnd{s.score, uint8(b), uint8(r)})
		}
	}
	slices.SortStableFunc(ends, func(a, b pathEnd) int { return int(b.score) - int(a.score) })
	out := make([]Path, 0, k)
	for _, e := range ends[:min(k, len(ends))] {
		path := Path{make([]uint8, n), e.score}
		at := e
		for i := n - 1; i >= 0; i-- {
			path.Labels[i] = at.label
			at = p.of(i, int(at.label))[at.rank]
		}
		out = append(out, path)
	}
	return out
}

// wideBeam is how far, in natural logarithms, the end of a path may lie behind the
// best one at its position and still be followed up by [Chain.Best].
const wideBeam = 20

// topAt is the score of the best path to position i.
func (c *Chain) topAt(p *pathEnds, i int, scores *Scores) int32 {
	top := int32(never)
	for a := range c.L {
		l := p.of(i-1, a)
		if len(l) == 0 {
			continue
		}
		for _, b := range c.to[a] {
			top = max(top, l[0].score+c.Next[a][b]+scores[b])
		}
	}
	return top
}

// merge adds the k best paths that go on with label b at position i, which scores so
// much, from those to the position before, down to the least score.
func (c *Chain) merge(p *pathEnds, i, b int, score int32, k int, least int32) {
	var at [MaxLabels]uint8
	for range k {
		best, from := int32(never), -1
		for _, a := range c.from[b] {
			if l := p.of(i-1, int(a)); int(at[a]) < len(l) {
				if s := l[at[a]].score + c.Next[a][b]; s > best {
					best, from = s, int(a)
				}
			}
		}
		if from < 0 || best+score < least {
			return
		}
		p.all = append(p.all, pathEnd{best + score, uint8(from), at[from]})
		at[from]++
	}
}
