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
	in, ctx := make([][dim]float32, n), make([][dim]float32, n)
	for i := range in {
		for k := range in[i] {
			in[i][k] = (rng.Float32() - 0.5) / dim
		}
	}
	var total float64
	for _, c := range t.count {
		total += float64(c)
	}
	keep := make([]float32, n) // chance to keep a frequent word
	for i, c := range t.count {
		f := float64(c) / total
		keep[i] = float32(math.Sqrt(1e-4/f) + 1e-4/f)
	}
	noise := make([]int32, 0, 1<<20)
	var power float64
	for _, c := range t.count {
		power += math.Pow(float64(c), 0.75)
	}
	for i, c := range t.count {
		for k := int(math.Pow(float64(c), 0.75)/power*(1<<20)) + 1; k > 0; k-- {
			noise = append(noise, int32(i))
		}
	}
	var sigmoid [1024]float32
	for i := range sigmoid {
		sigmoid[i] = float32(1 / (1 + math.Exp(-(float64(i)/512-1)*6)))
	}
	var sent []int32
	steps, done := float64(len(t.ids))*float64(epochs), 0.0
	train := func() {
		rate := float32(0.05 * max(1-done/steps, 1e-3))
		for i, w := range sent {
			r := 1 + rng.IntN(window)
			for j := max(0, i-r); j <= min(len(sent)-1, i+r); j++ {
				if j == i {
					continue
				}
				v := &in[sent[j]]
				var grad [dim]float32
				for k := range negatives + 1 {
					u, want := w, float32(1)
					if k > 0 {
						u, want = noise[rng.IntN(len(noise))], 0
						if u == w {
							continue
						}
					}
					c := &ctx[u]
					x := dot(v, c)
					var p float32
					switch {
					case x > 6:
						p = 1
					case x < -6:
						p = 0
					default:
						p = sigmoid[int((x/6+1)*511)]
					}
					g := (want - p) * rate
					for d := range dim {
						grad[d] += g * c[d]
						c[d] += g * v[d]
					}
				}
				for d := range dim {
					v[d] += grad[d]
				}
			}
		}
	}
	for e := range epochs {
		for _, id := range t.ids {
			done++
			switch {
			case id == -1:
				train()
				sent = sent[:0]
			case id >= 0 && (keep[id] >= 1 || rng.Float32() < keep[id]):
				sent = append(sent, id)
			}
		}
		fmt.Fprintf(out, "vectors: epoch %d\n", e+1)
	}
	for i := range in {
		unitLength(&in[i])
	}
	return in
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
