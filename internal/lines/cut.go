package lines

import (
	"strings"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/text"
)

// piece is a line of the page, or a part of a line that holds several things
// glued together.
type piece struct {
	text.Span
	age bool // it is an age, cut off what it was glued to
}

// cutter is a page while it is cut into pieces.
type cutter struct {
	page      string
	agencies  *agency.Table
	datelines dateline.Parser
	segs      []piece
	ages      int // number of ages so far
}

// cut cuts a page into lines, and lines at what is glued into them.
func cut(page string, agencies *agency.Table) []piece {
	cu := cutter{page: page, agencies: agencies, datelines: dateline.Parser{Agencies: agencies}}
	cu.segs = make([]piece, 0, 16+len(page)/200)
	oneLine := !strings.ContainsAny(strings.TrimSpace(page), "\r\n")
	for i := 0; i < len(page); {
		n := strings.IndexByte(page[i:], '\n')
		end := i + n
		if n < 0 {
			end = len(page)
		}
		l := text.Span{Start: i, End: end}
		cu.lineBreaks(l, oneLine || holdsPage(page, l.Of(page)))
		i = end + 1
	}
	cu.listAges()
	cu.joinCapitals()
	return cu.segs
}

// minJoints is the number of lines that are glued to others on a page in one line.
const minJoints = 4

// holdsPage reports whether a line is a page in one line with some words above or
// below it: nearly all of the page is in it, glued together.
func holdsPage(page, line string) bool {
	if 10*len(line) < 9*len(page) {
		return false
	}
	joints := 0
	for i := 1; i < len(line); i++ {
		if 'A' <= line[i] && line[i] <= 'Z' && (line[i-1] == '.' || 'a' <= line[i-1] && line[i-1] <= 'z') {
			joints++
		}
	}
	return joints >= minJoints
}

// lineBreaks cuts a line at carriage returns and at the separators of
// Unicode, U+2028 and U+2029.
func (cu *cutter) lineBreaks(l text.Span, oneLine bool) {
	w := l.Of(cu.page)
	from := 0
	cut := func(at, size int) {
		cu.line(text.Span{Start: l.Start + from, End: l.Start + at}, oneLine)
		from = at + size
	}
	for i := 0; i < len(w); i++ {
		switch w[i] {
		case '\r':
			cut(i, 1)
		case 0xe2:
			if strings.HasPrefix(w[i:], "\u2028") || strings.HasPrefix(w[i:], "\u2029") {
				cut(i, 3)
				i += 2
			}
		}
	}
	if from < len(w) {
		cu.line(text.Span{Start: l.Start + from, End: l.End}, oneLine)
	}
}

// line cuts one line at the ages and datelines that are glued into it.
func (cu *cutter) line(l text.Span, oneLine bool) {
	l = trim(cu.page, l)
	if l.Empty() {
		return
	}
	if n := cu.frontAge(l); n > 0 {
		cu.add(text.Span{Start: l.Start, End: l.Start + n}, false)
		l = trim(cu.page, text.Span{Start: l.Start + n, End: l.End})
	}
	ageAt := cu.nextAge(l, l.Start, oneLine)
	lineAt := cu.nextDateline(l, l.Start, oneLine)
	var dayAt text.Span
	if oneLine {
		dayAt = cu.nextDay(l, l.Start)
	}
	for !ageAt.Empty() || !dayAt.Empty() || lineAt > 0 {
		at, day := ageAt, false
		if !dayAt.Empty() && (at.Empty() || dayAt.Start < at.Start) {
			at, day = dayAt, true
		}
		if !at.Empty() && (lineAt <= 0 || at.Start < lineAt) {
			cu.prose(text.Span{Start: l.Start, End: at.Start}, oneLine, oneLine)
			cu.add(at, false)
			cu.ages++
			l.Start = at.End
			if lineAt > 0 && lineAt <= l.Start {
				lineAt = cu.nextDateline(l, l.Start, oneLine)
			}
			if !day {
				ageAt = cu.nextAge(l, l.Start, oneLine)
			} else {
				dayAt = cu.nextDay(l, l.Start)
			}
			continue
		}
		cu.prose(text.Span{Start: l.Start, End: lineAt}, true, oneLine)
		l.Start = lineAt
		d, _ := cu.datelines.Parse(l.Of(cu.page))
		lineAt = cu.nextDateline(l, l.Start+max(1, d.Body), oneLine)
	}
	cu.prose(l, false, oneLine)
}

// add appends a piece.
func (cu *cutter) add(l text.Span, isText bool) {
	if l.Empty() {
		return
	}
	if !isText {
		cu.ages++
	}
	cu.segs = append(cu.segs, piece{l, !isText})
}
