// Package alloctest counts what a test allocates: work that grows faster than
// its input shows in the memory it takes, on any machine and at any load,
// where a clock shows the load as well.
package alloctest

import "runtime"

// Bytes is the number of bytes that f allocates, those of other goroutines
// that run at the same time among them.
func Bytes(f func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// slack is what a call may allocate whatever its input: tables that are
// decoded once, and the first pages of memory that is kept for reuse.
const slack = 1 << 20

// Linear reports whether large, the bytes that an input takes that is times
// as long as another, is no more than twice as many times what that takes:
// slices double as they grow.
func Linear(small, large, times float64) bool { return large <= 2*times*max(small, slack) }
