package main

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"runtime/coverage"
)

// cost is what the reading of one input took.
type cost struct {
	blocks    uint64 // of code that ran; 0 where the program does not count them
	allocated uint64 // bytes
	out       uint64 // bytes of JSON
}

// measure gives the cost of f, which gives back the size of its output.
func measure(f func() int) cost {
	var before, after runtime.MemStats
	counted := coverage.ClearCounters() == nil
	runtime.ReadMemStats(&before)
	n := f()
	runtime.ReadMemStats(&after)
	c := cost{allocated: after.TotalAlloc - before.TotalAlloc, out: uint64(n)}
	if counted {
		c.blocks = blocks()
	}
	return c
}

// The sizes of the heads of a file of counters, as internal/coverage of the
// standard library has them: of the file, and of its one segment, whose first
// words are the number of functions and the lengths of two tables.
const (
	fileHead    = 32
	segmentHead = 16
)

// blocks is the number of times that blocks of code have run since the
// counters were cleared; 0 where there are none.
func blocks() uint64 {
	var w bytes.Buffer
	if coverage.WriteCounters(&w) != nil || w.Len() < fileHead+segmentHead {
		return 0
	}
	b := w.Bytes()
	leb := b[24] == 2
	b = b[fileHead:]
	functions := binary.LittleEndian.Uint64(b)
	skip := segmentHead + int(binary.LittleEndian.Uint32(b[8:])) + int(binary.LittleEndian.Uint32(b[12:]))
	if skip > len(b) {
		return 0
	}
	b = b[skip:]
	next := func() uint64 {
		var v uint64
		n := 0
		if leb {
			v, n = binary.Uvarint(b)
		} else if len(b) >= 4 {
			v, n = uint64(binary.LittleEndian.Uint32(b)), 4
		}
		b = b[max(n, 0):]
		return v
	}
	sum := uint64(0)
	for range functions {
		n := next()
		next()
		next()
		for range n {
			sum += next()
		}
	}
	return sum
}
