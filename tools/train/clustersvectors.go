package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
)

const (
	dim       = 64
	window    = 4
	negatives = 5
)

// trainVectors trains word vectors by skip-gram with negative sampling
// (Mikolov et al. 2013) on one goroutine, and gives them with length one.
func trainVectors(t *running, epochs int, out io.Writer) [][dim]float32 {
	rng := rand.New(rand.NewPCG(1, 2))
	n := len(t.words)
	s := skipGram{rng: rng, in: make([][dim]float32, n), ctx: make([][dim]float32, n), noise: noise(t.count)}
	for i := range s.in {
		for k := range s.in[i] {
			s.in[i][k] = (rng.Float32() - 0.5) / dim
		}
	}
	for i := range s.sigmoid {
		s.sigmoid[i] = float32(1 / (1 + math.Exp(-(float64(i)/512-1)*6)))
	}
	keep := keepChances(t.count)
	var sent []int32
	steps, done := float64(len(t.ids))*float64(epochs), 0.0
	for e := range epochs {
		for _, id := range t.ids {
			done++
			switch {
			case id == -1:
				s.sentence(sent, float32(0.05*max(1-done/steps, 1e-3)))
				sent = sent[:0]
			case id >= 0 && (keep[id] >= 1 || rng.Float32() < keep[id]):
				sent = append(sent, id)
			}
		}
		fmt.Fprintf(out, "vectors: epoch %d\n", e+1)
	}
	for i := range s.in {
		unitLength(&s.in[i])
	}
	return s.in
}

// keepChances are the chances to keep a word, less than one for frequent ones.
func keepChances(count []int32) []float32 {
	var total float64
	for _, c := range count {
		total += float64(c)
	}
	keep := make([]float32, len(count))
	for i, c := range count {
		f := float64(c) / total
		keep[i] = float32(math.Sqrt(1e-4/f) + 1e-4/f)
	}
	return keep
}

// noise has each word as often as it is drawn for what does not occur.
func noise(count []int32) []int32 {
	out := make([]int32, 0, 1<<20)
	var power float64
	for _, c := range count {
		power += math.Pow(float64(c), 0.75)
	}
	for i, c := range count {
		for k := int(math.Pow(float64(c), 0.75)/power*(1<<20)) + 1; k > 0; k-- {
			out = append(out, int32(i))
		}
	}
	return out
}

// skipGram holds the vectors of words, and those of what is around them.
type skipGram struct {
	rng     *rand.Rand
	in, ctx [][dim]float32
	noise   []int32
	sigmoid [1024]float32
}

// sentence trains on the words of a sentence.
func (s *skipGram) sentence(sent []int32, rate float32) {
	for i, w := range sent {
		r := 1 + s.rng.IntN(window)
		for j := max(0, i-r); j <= min(len(sent)-1, i+r); j++ {
			if j != i {
				s.pair(&s.in[sent[j]], w, rate)
			}
		}
	}
}

// pair trains the vector of a word on one that is near it, and on others that
// are not.
func (s *skipGram) pair(v *[dim]float32, w int32, rate float32) {
	var grad [dim]float32
	for k := range negatives + 1 {
		u, want := w, float32(1)
		if k > 0 {
			u, want = s.noise[s.rng.IntN(len(s.noise))], 0
			if u == w {
				continue
			}
		}
		c := &s.ctx[u]
		g := (want - s.likely(dot(v, c))) * rate
		for d := range dim {
			grad[d] += g * c[d]
			c[d] += g * v[d]
		}
	}
	for d := range dim {
		v[d] += grad[d]
	}
}

// likely is the logistic function, by a table.
func (s *skipGram) likely(x float32) float32 {
	switch {
	case x > 6:
		return 1
	case x < -6:
		return 0
	}
	return s.sigmoid[int((x/6+1)*511)]
}

func dot(a, b *[dim]float32) float32 {
	var s0, s1, s2, s3 float32
	for k := 0; k < dim; k += 4 {
		s0 += a[k] * b[k]
		s1 += a[k+1] * b[k+1]
		s2 += a[k+2] * b[k+2]
		s3 += a[k+3] * b[k+3]
	}
	return s0 + s1 + s2 + s3
}

func unitLength(v *[dim]float32) {
	n := float32(math.Sqrt(float64(dot(v, v))))
	if n == 0 {
		return
	}
	for k := range v {
		v[k] /= n
	}
}

// kMeans clusters vectors of length one by their angles.
func kMeans(v [][dim]float32, k int, out io.Writer) []int {
	k = min(k, len(v))
	rng := rand.New(rand.NewPCG(3, uint64(k)))
	centres := make([][dim]float32, k)
	for i, j := range rng.Perm(min(len(v), 10*k))[:k] {
		centres[i] = v[j]
	}
	of := make([]int, len(v))
	for round := range 12 {
		moved := 0
		for i := range v {
			best, arg := float32(-2), 0
			for c := range centres {
				if x := dot(&v[i], &centres[c]); x > best {
					best, arg = x, c
				}
			}
			if of[i] != arg || round == 0 {
				of[i] = arg
				moved++
			}
		}
		clear(centres)
		n := make([]int, k)
		for i, c := range of {
			n[c]++
			for d := range dim {
				centres[c][d] += v[i][d]
			}
		}
		for c := range centres {
			if n[c] == 0 {
				centres[c] = v[rng.IntN(len(v))]
			}
			unitLength(&centres[c])
		}
		fmt.Fprintf(out, "k-means %d: round %d, %d moved\n", k, round+1, moved)
		if moved*500 < len(v) {
			break
		}
	}
	return of
}
