package report

import (
	"strconv"
	"time"

	"github.com/kopij/kopij/cmd/kopij/internal/words"
)

// chart is what an svg of 500 units wide draws.
type chart struct {
	Height int
	Rects  []rect
	Texts  []label
}

type rect struct {
	Class      string
	X, Y, W, H int
}

type label struct {
	X, Y         int
	Anchor, Text string
}

const (
	maxBars  = 12
	barPitch = 20 // from the top of one row to that of the next
	barLeft  = 190
	barWidth = 250
)

// bars draws the first rows, each as long as its count is of total; total 0
// is the largest count. high, where there is any, are the most that the counts
// can be: a thin line goes on to there.
func bars(rows []row, total int, high []int) chart {
	rows = rows[:min(len(rows), maxBars)]
	c := chart{Height: barPitch * len(rows)}
	for _, r := range rows {
		if len(high) == 0 {
			total = max(total, r.N)
		}
	}
	for i, r := range rows {
		y := barPitch * i
		w := r.N * barWidth / max(1, total)
		end := w
		c.Rects = append(c.Rects, rect{"bar", barLeft, y + 3, max(1, w), 13})
		if i < len(high) && high[i] > r.N {
			end = high[i] * barWidth / max(1, total)
			c.Rects = append(c.Rects, rect{"reach", barLeft + w, y + 9, end - w, 1}, rect{"reach", barLeft + end, y + 5, 1, 9})
		}
		c.Texts = append(c.Texts,
			label{barLeft - 6, y + 14, "end", words.Shorten(r.Name, 26)},
			label{barLeft + end + 6, y + 14, "start", strconv.Itoa(r.N)})
	}
	return c
}

// overTime draws a strip of bars for each row, one a month, all on one scale. A month
// in which none is named has its room too.
func overTime(rows []row, series [][]int, months []string) chart {
	const pitch = 34
	c := chart{Height: pitch*len(rows) + 18}
	most := 1
	for _, s := range series {
		for _, n := range s {
			most = max(most, n)
		}
	}
	first := number(months[0])
	step := float64(barWidth) / float64(number(months[len(months)-1])-first+1)
	for i, r := range rows {
		floor := pitch*i + pitch - 6
		c.Texts = append(c.Texts,
			label{barLeft - 6, floor, "end", words.Shorten(r.Name, 26)},
			label{barLeft + barWidth + 6, floor, "start", strconv.Itoa(r.N)})
		c.Rects = append(c.Rects, rect{"reach", barLeft, floor, barWidth, 1})
		for k, n := range series[i] {
			if n == 0 {
				continue
			}
			h := max(1, n*(pitch-10)/most)
			at := step * float64(number(months[k])-first)
			c.Rects = append(c.Rects, rect{"bar", barLeft + int(at), floor - h, max(1, min(24, int(at+step)-int(at)-1)), h})
		}
	}
	y := c.Height - 4
	c.Texts = append(c.Texts, label{barLeft, y, "start", months[0]})
	if len(months) > 1 {
		c.Texts = append(c.Texts, label{barLeft + barWidth, y, "end", months[len(months)-1]})
	}
	return c
}

// number is the number of a month, such as 2025-12, so that the next has the
// next number.
func number(month string) int {
	t, err := time.Parse("2006-01", month)
	if err != nil {
		return 0
	}
	return t.Year()*12 + int(t.Month())
}
