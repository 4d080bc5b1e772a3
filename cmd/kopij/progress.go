package main

import (
	"fmt"
	"os"
	"time"

	"github.com/cheggaaa/pb/v3"
)

// progress is a bar over the bytes of the inputs, with the number of records
// beside it. The zero value shows nothing.
type progress struct {
	bar     *pb.ProgressBar
	records int
}

const (
	barKnown   = `{{string . "records"}} {{counters . }} {{bar . }} {{percent . }} {{speed . }} {{rtime . "%s left"}}`
	barUnknown = `{{string . "records"}} {{counters . }} {{speed . }} {{etime . }}`
)

// progress starts a bar; none where standard error is no terminal, there is
// little to wait for, or the results go to the same terminal.
func (b *batch) progress(files []string) *progress {
	p := &progress{}
	if b.quiet || !isTerminal(b.stderr) || b.output == "" && isTerminal(b.stdout) {
		return p
	}
	total := int64(0)
	for _, f := range files {
		st, err := os.Stat(f)
		if f == "-" || err != nil || !st.Mode().IsRegular() {
			total = 0 // not known: the bar counts
			break
		}
		total += st.Size()
	}
	if total > 0 && total < 1<<20 {
		return p
	}
	shape := barKnown
	if total == 0 {
		shape = barUnknown
	}
	p.bar = pb.New64(total).SetTemplateString(shape).SetWriter(b.stderr).Set(pb.Bytes, true).SetRefreshRate(200 * time.Millisecond).Start()
	return p
}

// add counts a record that took n bytes of its input.
func (p *progress) add(n int) {
	if p.bar == nil {
		return
	}
	p.records++
	p.bar.Set("records", fmt.Sprintf("%d records,", p.records)).Add(n)
}

func (p *progress) finish() {
	if p.bar != nil {
		p.bar.Finish()
	}
}
