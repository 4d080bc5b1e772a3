//go:build !unix

package main

import "time"

// start is what the clock counts from.
var start = time.Now()

// clock is the time on the wall.
func clock() time.Duration { return time.Since(start) }
