package trie

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"sort"

	"github.com/kopij/kopij/text"
)

// ErrNoWords means that a name has no words.
var ErrNoWords = errors.New("trie: a name without words")

// Builder collects names and writes a trie. The zero Builder is ready.
type Builder struct {
	steps map[Node]uint64 // value+1 and the more bit
	doc   text.Document
}

// Add sets the value of a name, tokenised as text is. A name that was added
// before (by key form and case) keeps the value it got first, which Add gives
// back with true.
func (b *Builder) Add(name string, value uint32) (uint32, bool, error) {
	if value > MaxValue {
		return 0, false, fmt.Errorf("trie: value %d of %q is above %d", value, name, MaxValue)
	}
	b.doc.Reset(name)
	b.doc.AddLines(text.Paragraph, text.Span{Start: 0, End: len(name)})
	if len(b.doc.Tokens) == 0 {
		return 0, false, ErrNoWords
	}
	if b.steps == nil {
		b.steps = make(map[Node]uint64)
	}
	n := Root
	for i := range b.doc.Tokens {
		t := &b.doc.Tokens[i]
		n = step(n, TokenKey(name, t), TokenCase(t))
		if i < len(b.doc.Tokens)-1 {
			b.steps[n] |= moreBit
		}
	}
	w := b.steps[n]
	if v := uint32(w) & (1<<valueBits - 1); v != 0 {
		return v - 1, true, nil
	}
	b.steps[n] = w | uint64(value+1)
	return value, false, nil
}

// Bytes writes the trie. The bytes depend on the names and values alone, not
// on their order, save where a name was added twice.
func (b *Builder) Bytes() ([]byte, error) {
	nodes := make([]Node, 0, len(b.steps))
	for n := range b.steps {
		nodes = append(nodes, n)
	}
	sort.Slice(nodes, func(i, j int) bool { return nodes[i] < nodes[j] })
	buckets := 1
	for buckets*4 < len(nodes) {
		buckets *= 2
	}
	shift := uint(64 - bits.TrailingZeros(uint(buckets)))
	out := make([]byte, 0, headerSize+4*(buckets+1)+8*len(nodes))
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(nodes)))
	out = binary.LittleEndian.AppendUint32(out, uint32(buckets))
	out = binary.LittleEndian.AppendUint32(out, 0)
	i := 0
	for k := range buckets {
		out = binary.LittleEndian.AppendUint32(out, uint32(i))
		for i < len(nodes) && int(uint64(nodes[i])>>shift) == k {
			i++
		}
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(nodes)))
	for i, n := range nodes {
		if i > 0 && check(n, shift) == check(nodes[i-1], shift) && n>>shift == nodes[i-1]>>shift {
			return nil, errors.New("trie: two paths have one hash")
		}
		out = binary.LittleEndian.AppendUint64(out, check(n, shift)<<checkShift|b.steps[n])
	}
	return out, nil
}
