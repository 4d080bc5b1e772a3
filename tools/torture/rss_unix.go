//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// maxRSS is the memory in bytes that a process had at most.
func maxRSS(p *os.ProcessState) int64 {
	u, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(u.Maxrss)
	}
	return int64(u.Maxrss) << 10
}
