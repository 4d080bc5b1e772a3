//go:build !unix

package main

import (
	"os"
	"time"
)

// maxRSS is 0: it is not known here.
func maxRSS(*os.ProcessState) int64 { return 0 }

// cpuTime is 0: it is not known here.
func cpuTime() time.Duration { return 0 }
