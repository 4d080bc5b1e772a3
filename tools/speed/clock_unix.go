//go:build unix

package main

import (
	"syscall"
	"time"
)

// clock is the time that this process has had the processor for, which other
// work on the machine disturbs less than the time on the wall.
func clock() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
