package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/tools/torture/gen"
)

// Costs that grow with a text pass, and the square of it is found: in the
// whole, in the time, and in a block that is a small part of the whole.
func TestCompare(t *testing.T) {
	costs := func(of func(n uint64) cost) (all []cost) {
		for n := uint64(1); n <= 64; n *= 4 {
			c := of(n)
			c.Size = least * int(n)
			all = append(all, c)
		}
		return all
	}
	worst := func(all []cost) (bad []string) {
		for k := range all {
			for _, g := range compare("f", all[:k+1]) {
				if g.ratio > g.most {
					bad = append(bad, g.what)
				}
			}
		}
		return bad
	}
	line := func(n uint64) cost {
		return cost{Out: 1e6 * n, Allocated: 1e7 * n, CPU: time.Duration(n) * time.Second, blocks: 1e9 * n, block: map[string]uint64{"a": 1e8 * n}}
	}
	require.Empty(t, worst(costs(line)))
	for what, spoil := range map[string]func(c *cost, n uint64){
		"blocks a fourfold text":          func(c *cost, n uint64) { c.blocks *= n },
		"bytes out a fourfold text":       func(c *cost, n uint64) { c.Out *= n },
		"bytes allocated a fourfold text": func(c *cost, n uint64) { c.Allocated *= n },
		"time a fourfold text":            func(c *cost, n uint64) { c.CPU *= time.Duration(n) },
		"runs of one block in each of two fourfold texts": func(c *cost, n uint64) {
			c.block["b"] = 1e7 * n * n
		},
	} {
		require.Contains(t, worst(costs(func(n uint64) cost {
			c := line(n)
			spoil(&c, n)
			return c
		})), what)
	}
	// A table that fills once, and texts that say less as they grow and then
	// as much as before, are no growth.
	require.Empty(t, worst(costs(func(n uint64) cost {
		c := line(n)
		c.block["b"] = 1e8
		if n > 4 {
			c.block["b"] = 1e8 * n
		}
		if n == 16 {
			c.Out /= 8
		}
		return c
	})))
}

// TestGoesFar: each family is among those that go far in one of its ways.
func TestGoesFar(t *testing.T) {
	n := len(gen.Families())
	for every, want := range map[int]int{0: 0, 1: n, gen.Ways: n / gen.Ways, 7 * gen.Ways: (n/gen.Ways + 6) / 7} {
		far := 0
		for i := range n {
			if goesFar(i, every) {
				far++
			}
		}
		require.Equal(t, want, far, "one in %d", every)
	}
}

func TestReadProfile(t *testing.T) {
	require.Equal(t, map[string]uint64{"a.go:1.2,3.4": 12, "b.go:1.2,3.4": 4},
		readProfile("mode: count\na.go:1.2,3.4 2 5\nb.go:1.2,3.4 1 4\na.go:1.2,3.4 2 7\nc.go:1.2,3.4 1 0\n"))
}
