package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/torture/gen"
)

// cost is what the reading of one text took.
type cost struct {
	Size      int           // bytes of the text
	Out       uint64        // bytes of JSON
	Allocated uint64        // bytes
	CPU       time.Duration // on all processors together; 0 where it is not known
	rss       int64         // bytes that the process had in memory at most
	blocks    uint64        // of code that ran; 0 where the program does not count them
	block     map[string]uint64
}

// less takes off what a process costs that reads nothing.
func (c *cost) less(base cost) {
	c.rss = max(c.rss-base.rss, 0)
	c.blocks -= min(base.blocks, c.blocks)
	for place, n := range base.block {
		c.block[place] -= min(n, c.block[place])
	}
}

func (c *cost) String() string {
	return fmt.Sprintf("%d bytes: %d out, %d allocated, %v, %d MB, %d blocks", c.Size, c.Out, c.Allocated, c.CPU, c.rss>>20, c.blocks)
}

// noFamily is the name of a family whose text is empty.
const noFamily = "none"

// costOf reads a family's text of o.max bytes in this process and prints what that took. What an
// extractor keeps for the next page is none of it: this is its only page.
func costOf(o *options, family string) error {
	text := ""
	if family != noFamily {
		families := gen.Families()
		i := slices.IndexFunc(families, func(f gen.Family) bool { return f.Name == family })
		if i < 0 {
			return fmt.Errorf("no family %s", family)
		}
		text = families[i].Text(o.max)
	}
	x, err := kopij.New(kopij.Config{Indirect: true})
	if err != nil {
		return err
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cpuTime()
	b, err := json.Marshal(x.Extract(kopij.Page{Text: text, Reference: reference}))
	if err != nil {
		return err
	}
	runtime.ReadMemStats(&after)
	return json.NewEncoder(o.out).Encode(cost{Size: len(text), Out: uint64(len(b)),
		Allocated: after.TotalAlloc - before.TotalAlloc, CPU: cpuTime() - start})
}

// measure gives the cost of a family's text of some size, read by another
// process of this program. Where the program counts the blocks of code that it
// runs, it writes them as it ends; with an end for each text they need no
// counters that threads share, which take three times as long.
func measure(family string, size int) (c cost, err error) {
	self, err := os.Executable()
	if err != nil {
		return c, err
	}
	dir, err := os.MkdirTemp("", "torture")
	if err != nil {
		return c, err
	}
	defer os.RemoveAll(dir)
	cmd := exec.Command(self, "-cost", family, "-max", strconv.Itoa(size))
	cmd.Env = append(os.Environ(), "GOCOVERDIR="+dir)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return c, fmt.Errorf("%s of %d bytes: %w\n%s", family, size, err, stderr.Bytes())
	}
	if err := json.Unmarshal(out, &c); err != nil {
		return c, err
	}
	c.rss = maxRSS(cmd.ProcessState)
	if counted, _ := filepath.Glob(filepath.Join(dir, "covcounters.*")); counted == nil {
		return c, nil
	}
	profile := filepath.Join(dir, "profile")
	if out, err := exec.Command("go", "tool", "covdata", "textfmt", "-i="+dir, "-o="+profile).CombinedOutput(); err != nil {
		return c, fmt.Errorf("go tool covdata: %w\n%s", err, out)
	}
	b, err := os.ReadFile(profile)
	if err != nil {
		return c, err
	}
	c.block = readProfile(string(b))
	for _, n := range c.block {
		c.blocks += n
	}
	return c, nil
}

// readProfile gives how often each block of a profile has run, by its place.
func readProfile(profile string) map[string]uint64 {
	block := map[string]uint64{}
	for line := range strings.Lines(profile) {
		f := strings.Fields(line) // place, statements, count
		if len(f) != 3 {
			continue
		}
		if n, err := strconv.ParseUint(f[2], 10, 64); err == nil && n > 0 {
			block[f[0]] += n
		}
	}
	return block
}
