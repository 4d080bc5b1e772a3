// Package gold reads the annotated texts that the tools measure and train with.
package gold

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/kopij/kopij/text"
)

// ReadJSON reads a file of JSON.
func ReadJSON(file string, v any) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// Quote is one annotated quotation, or an indirect report.
type Quote struct {
	Start, End   int
	Text, Kind   string
	Speaker      string
	SpeakerStart int    `json:"speaker_start"`
	SpeakerEnd   int    `json:"speaker_end"`
	SpeakerFull  string `json:"speaker_full"`
	Cue          string
	Parts        [][2]int
}

// Spoken reports whether the quotation is somebody's words.
func (q *Quote) Spoken() bool { return q.Kind == "direct" || q.Kind == "partial" }

// Dates are the publication times of an index by the text's number.
func Dates(index string) (map[string]time.Time, error) {
	b, err := os.ReadFile(index)
	if err != nil {
		return nil, err
	}
	dates := map[string]time.Time{}
	for line := range strings.Lines(string(b)) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(cols) < 4 {
			continue
		}
		for _, layout := range [...]string{time.RFC1123Z, time.RFC1123, time.RFC3339} {
			if t, err := time.Parse(layout, cols[3]); err == nil {
				dates[cols[0]] = t
				break
			}
		}
	}
	return dates, nil
}

// LayOut lays out an annotated text: the first line is the title, a short line
// without a full stop a subhead, any other a paragraph.
func LayOut(src string) *text.Document {
	d := new(text.Document)
	d.Reset(src)
	first := true
	for i := 0; i < len(src); {
		j := strings.IndexByte(src[i:], '\n')
		if j < 0 {
			j = len(src) - i
		}
		s := text.Span{Start: i, End: i + j}
		line := strings.TrimSpace(s.Of(src))
		switch {
		case line == "":
		case first:
			d.Add(text.Title, s)
			first = false
		case len(line) < 60 && !strings.ContainsAny(line[len(line)-1:], ".!?:") && !strings.HasSuffix(strings.TrimRight(line, `'"’”`), "."):
			d.Add(text.Subhead, s)
		default:
			d.Add(text.Paragraph, s)
		}
		i += j + 1
	}
	return d
}
