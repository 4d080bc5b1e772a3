package trie

import (
	"errors"
	"math/bits"
)

const (
	magic      = "ktr1"
	headerSize = 16
	valueBits  = 27
	moreBit    = 1 << valueBits
	checkShift = valueBits + 1
	checkMask  = 1<<(64-checkShift) - 1
	// MaxValue is the greatest value that a name can have.
	MaxValue = 1<<valueBits - 2
)

// ErrFormat means that a string is not a trie that [Builder.Bytes] wrote.
var ErrFormat = errors.New("trie: not a trie")

// Node is a place in a trie: the hash of the path that leads to it.
type Node uint64

// Root is where every path begins.
const Root Node = 0x6b6f70696a

// Trie is a read-only trie over a string. The zero Trie holds no names.
type Trie struct {
	index string // bucket offsets
	steps string
	shift uint // hash >> shift is the bucket
}

// Load reads a trie from s in place, and checks its form once so that no
// later look-up can fail.
func Load(s string) (Trie, error) {
	if len(s) < headerSize || s[:4] != magic {
		return Trie{}, ErrFormat
	}
	n, buckets := int(u32(s, 4)), int(u32(s, 8))
	if buckets < 1 || buckets > 1<<30 || buckets&(buckets-1) != 0 || n > 1<<28 ||
		len(s) != headerSize+4*(buckets+1)+8*n {
		return Trie{}, ErrFormat
	}
	t := Trie{index: s[headerSize : headerSize+4*(buckets+1)], steps: s[headerSize+4*(buckets+1):]}
	t.shift = uint(64 - bits.TrailingZeros(uint(buckets)))
	if u32(t.index, 4*buckets) != uint32(n) {
		return Trie{}, ErrFormat
	}
	prev := uint32(0)
	for i := 0; i <= buckets; i++ {
		o := u32(t.index, 4*i)
		if o < prev || o > uint32(n) {
			return Trie{}, ErrFormat
		}
		prev = o
	}
	return t, nil
}

// Len is the number of steps.
func (t *Trie) Len() int { return len(t.steps) / 8 }

// Values calls yield with the value of each name, in no order that means
// anything, until it gives false.
func (t *Trie) Values(yield func(uint32) bool) {
	for i := range t.Len() {
		if v := u32(t.steps, 8*i) & (1<<valueBits - 1); v != 0 && !yield(v-1) {
			return
		}
	}
}

// step is the hash of the path of n and one more word.
func step(n Node, key uint64, c Case) Node {
	h := (uint64(n)^bits.RotateLeft64(key, int(c)*21+1))*0x9e3779b97f4a7c15 + uint64(c)
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 29
	return Node(h)
}

// Next goes from n along one word. Where the trie holds that step, ok is
// true; value is that of the name that ends there, found reports whether one
// does, and more whether any name goes on.
func (t *Trie) Next(n Node, key uint64, c Case) (next Node, value uint32, found, more, ok bool) {
	next = step(n, key, c)
	if t.steps == "" {
		return next, 0, false, false, false
	}
	bucket := int(uint64(next) >> t.shift)
	first, last := int(u32(t.index, 4*bucket)), int(u32(t.index, 4*bucket+4))
	check := check(next, t.shift)
	for i := first; i < last; i++ {
		w := u64(t.steps, 8*i)
		if w>>checkShift != check {
			continue
		}
		v := uint32(w) & (1<<valueBits - 1)
		return next, v - 1, v != 0, w&moreBit != 0, true
	}
	return next, 0, false, false, false
}

// check is the part of a hash that a step keeps: the bits right below those
// that chose the bucket.
func check(n Node, shift uint) uint64 {
	if s := int(shift) - (64 - checkShift); s > 0 {
		return uint64(n) >> uint(s) & checkMask
	}
	return uint64(n) & checkMask
}

func u32(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func u64(s string, i int) uint64 {
	return uint64(u32(s, i)) | uint64(u32(s, i+4))<<32
}
