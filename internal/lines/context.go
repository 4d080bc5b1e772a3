package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// context is what is told of a page as a whole and of the lines around each.
type context struct {
	proseBefore, proseAfter []int16 // long lines before and after, at most 5
	toProse, fromProse      []int16 // lines to the next and the last long one
	toStamp, fromStamp      []int16
	region                  []int16 // how the stamps are in the group of lines around
	head                    []int16 // the class of the last heading over links, and how far it is
	repeats                 []uint8
	stamps, clocks, prose   int
	fields, minutes         int
	live                    bool
}

// isProse reports whether the line is running text.
func (l *Line) isProse() bool {
	return l.form == formProse || l.form == formDateline && l.words > 8 || l.form == formSentence && l.words >= 12
}

// hasStamp reports whether the line is a stamp, or has one in its head.
func (l *Line) hasStamp() bool {
	return l.form == formStamp || l.form == formMeta || l.stampKind != noStamp && l.stamp.Start <= l.Start+l.mark
}

const far = 6

func (p *Page) context() *context {
	n := len(p.Lines)
	memory := make([]int16, 8*n)
	part := func() []int16 {
		m := memory[:n:n]
		memory = memory[n:]
		return m
	}
	c := &context{proseBefore: part(), proseAfter: part(), toProse: part(), fromProse: part(), toStamp: part(), fromStamp: part(), head: part(), region: part()}
	var prose, fromProse, fromStamp, head int16 = 0, far, far, 0
	for i := range p.Lines {
		l := &p.Lines[i]
		c.proseBefore[i], c.fromProse[i], c.fromStamp[i], c.head[i] = prose, fromProse, fromStamp, head
		fromProse, fromStamp = min(far, fromProse+1), min(far, fromStamp+1)
		if head > 0 && head%7 < 6 {
			head++
		}
		switch {
		case l.form == formSection:
			head = 1
		case l.form == formRelated:
			head = 7
		}
		if l.isProse() {
			c.prose++
			prose, fromProse = min(5, prose+1), 0
		}
		if l.hasStamp() {
			fromStamp = 0
			c.stamps++
			if l.stampKind == clock {
				c.clocks++
			}
		}
		if l.form == formField || l.label != noClass || l.front.class == end {
			c.fields++
		}
		if l.stampKind == minute {
			c.minutes++
		}
		if i < 12 && (l.front.class == live || strings.Contains(l.low, "liveblog")) {
			c.live = true
		}
	}
	var after, toProse, toStamp int16 = 0, far, far
	for i := n - 1; i >= 0; i-- {
		l := &p.Lines[i]
		c.proseAfter[i], c.toProse[i], c.toStamp[i] = after, toProse, toStamp
		toProse, toStamp = min(far, toProse+1), min(far, toStamp+1)
		if l.isProse() {
			after, toProse = min(5, after+1), 0
		}
		if l.hasStamp() {
			toStamp = 0
		}
	}
	p.regions(c.region)
	c.repeats = p.repeats()
	return c
}

// regions says of each line how the stamps are in the group of lines that it
// lies in, between headings, lines of the site and long runs of text: 0 there
// are none; one alone 1 within, 2 at the front, 3 at the end, 4 both; several
// 5 to 8 likewise. A list whose times head its items begins with one, and a
// list whose ages close them ends in one.
func (p *Page) regions(out []int16) {
	n, prose := len(p.Lines), 0
	start := 0
	for i := 0; i <= n; i++ {
		cut := i == n
		if !cut {
			switch l := &p.Lines[i]; {
			case l.isProse():
				prose++
				cut = prose == 3
			case l.form == formSection || l.form == formRelated || l.form == formSite || l.form == formMenu:
				cut = true
				prose = 0
			case l.form != formDateline:
				prose = 0
			}
		}
		if cut {
			p.region(out, start, i)
			start = i
			if i < n && !p.Lines[i].isProse() {
				start = i + 1
			}
		}
	}
}

func (p *Page) region(out []int16, start, end int) {
	first, last, stamps := -1, -1, 0
	from, to := -1, -1 // the lines that hold anything
	for i := start; i < end; i++ {
		l := &p.Lines[i]
		if l.form == formRule {
			continue
		}
		if from < 0 {
			from = i
		}
		to = i
		if l.hasStamp() {
			if first < 0 {
				first = i
			}
			last = i
			stamps++
		}
	}
	if stamps == 0 {
		return
	}
	v := int16(1)
	if first == from {
		v++
	}
	if last == to {
		v += 2
	}
	if stamps > 1 {
		v += 4
	}
	for i := start; i < end; i++ {
		out[i] = v
	}
}

// repeats says of each short line whether it is printed again within eight
// lines below (1), or was above (2), or both (3). The words for a picture may
// be printed again with its credit.
func (p *Page) repeats() []uint8 {
	out := make([]uint8, len(p.Lines))
	for i := range p.Lines {
		a := &p.Lines[i]
		if a.words < 3 || a.low == "" {
			continue
		}
		for k := i + 1; k < len(p.Lines) && k <= i+8; k++ {
			b := &p.Lines[k]
			if n := len(a.low); len(b.low) > n && b.low[:n] == a.low && PhotoCredit(b.low)-n <= 3 && PhotoCredit(b.low) >= n {
				out[i] |= 1
				break
			}
			if len(a.low) == len(b.low) && a.low == b.low {
				out[i] |= 1
				out[k] |= 2
				break
			}
		}
	}
	return out
}

// maxKeys is the number of words of a line that its neighbours are looked
// up for.
const maxKeys = 12

// overlaps counts, for each line of a title's length, the longer words that
// are in the first long lines below it too.
func (p *Page) overlaps() []uint8 {
	out := make([]uint8, len(p.Lines))
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.words < 3 || l.low == "" || l.form == formSite || l.form == formMenu {
			continue
		}
		seen := 0
		for k := i + 1; k < len(p.Lines) && k <= i+8 && seen < 2; k++ {
			if b := &p.Lines[k]; b.isProse() {
				seen++
				out[i] = max(out[i], p.shared(l, b))
			}
		}
	}
	return out
}

// shared is the number of words of a, of four letters and more, that b holds
// within its first 600 bytes; at most 3. A word counts by its first letters.
func (p *Page) shared(a, b *Line) uint8 {
	text := b.Of(p.Src)
	if len(text) > 600 {
		text = text[:600]
	}
	var n uint8
	keys := 0
	for w := range strings.FieldsFuncSeq(a.Of(p.Src), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) < 4 || lists().little.has(strings.ToLower(w)) {
			continue
		}
		if keys++; keys > maxKeys {
			break
		}
		if len(w) > 6 {
			w = w[:6]
			for !utf8.ValidString(w) {
				w = w[:len(w)-1]
			}
		}
		if strings.Contains(text, w) || strings.Contains(text, strings.ToLower(w)) {
			if n++; n == 3 {
				break
			}
		}
	}
	return n
}

// formAt is the form of line i; of a line outside the page, none.
func (p *Page) formAt(i int) int {
	if i < 0 || i >= len(p.Lines) {
		return 0
	}
	return int(p.Lines[i].form)
}

// featured is a page with the facts about its lines, from which the features
// of each line are made when they are asked for.
type featured struct {
	p        *Page
	c        *context
	lay      *layout
	overlaps []uint8
	above    []uint8
	bests    []uint8
	openings []uint8
	runs     []uint8
	authored []uint8
	series   series
	text     stretches
	facts    []fact
	at       []int32 // where the facts of each line begin
}

func (p *Page) featured() *featured {
	n := len(p.Lines)
	f := &featured{p: p, c: p.context(), lay: laid(), overlaps: p.overlaps(), facts: make([]fact, 0, 38*n), at: make([]int32, n+1)}
	f.bests, f.openings = p.bests(f.overlaps), p.openings()
	f.runs, f.authored, f.series = p.runs(), p.authored(), p.series()
	f.text = p.stretches()
	f.above = p.above()
	for i := range p.Lines {
		f.facts = p.own(f.facts, &p.Lines[i])
		f.facts = append(f.facts, fact{tRepeated, uint16(f.c.repeats[i])}, fact{tOverlap, uint16(f.overlaps[i])}, fact{tSigns, p.signs(i)})
		f.at[i+1] = int32(len(f.facts))
	}
	return f
}

// append appends the features of line i.
func (f *featured) append(dst []int32, i int) []int32 {
	n := len(f.p.Lines)
	for d := -near; d <= near; d++ {
		k := i + d
		if k < 0 || k >= n {
			dst = append(dst, f.lay.near(fact{tForm, 0}, d))
			continue
		}
		for _, x := range f.facts[f.at[k]:f.at[k+1]] {
			dst = append(dst, f.lay.near(x, d))
		}
	}
	for _, x := range f.p.around(f.c, i) {
		dst = append(dst, f.lay.base[x.t]+int32(x.v))
	}
	double := int(f.c.repeats[i])*4 + int(f.overlaps[i])
	with := func(t template, v int) int32 { return f.lay.base[t] + int32(v*f1+f.p.formAt(i)) }
	code, from := int(f.series.code), int(f.series.from[i])
	if code > 0 {
		dst = append(dst, f.lay.base[tSeries]+int32((code*seriesFrom+from)*seriesTo+int(f.series.to[i])), with(tFormSeries, code*seriesFrom+from))
	}
	text, next := int(f.text.page), int(f.text.next[i])
	dst = append(dst, f.lay.base[tStretches]+int32(text), with(tFormStretches, text*stretchSide+next), with(tFormStretch, next*stretchSide+int(f.text.last[i])))
	if f.series.order != noOrder {
		live := int(b2i(f.c.live))
		kind := int(f.p.Lines[f.series.members[0]].stampKind)
		o := int(f.series.order)*2 + live
		dst = append(dst, f.lay.base[tOrder]+int32(o*6+kind), with(tFormOrder, o))
	}
	dst = f.wording(dst, i)
	dst = append(dst, f.lay.base[tAbove]+int32(f.above[i]), with(tFormAbove, int(f.above[i])))
	dst = append(dst, with(tFormRun, int(f.runs[i])), with(tFormAuthored, int(f.authored[i])))
	return append(dst, with(tFormDouble, double), with(tFormBest, int(f.bests[i])), with(tFormOpening, int(f.openings[i])))
}

// Features appends the features of all lines to feats, and to off where
// those of each line end.
func (p *Page) Features(feats, off []int32) ([]int32, []int32) {
	f := p.featured()
	for i := range p.Lines {
		feats = f.append(feats, i)
		off = append(off, int32(len(feats)))
	}
	return feats, off
}

// around are the facts about the place of line i on its page.
func (p *Page) around(c *context, i int) [24]fact {
	n := len(p.Lines)
	form := p.formAt(i)
	three := func(a, b, c int) uint16 { return uint16((p.formAt(a)*f1+p.formAt(b))*f1 + p.formAt(c)) }
	gapAfter := 2
	if i+1 < n {
		gapAfter = int(p.Lines[i+1].gap)
	}
	top, bottom := bucket(i, 1, 2, 3, 4, 6, 9, 14), bucket(n-1-i, 1, 2, 3, 4, 6, 9, 14)
	stamps, clocks := bucket(c.stamps, 1, 2, 3, 5, 9), bucket(c.clocks, 1, 2, 4, 8)
	pb, pa := int(c.proseBefore[i]), int(c.proseAfter[i])
	live := b2i(c.live || c.minutes > 2)
	with := func(v int) uint16 { return uint16(v*f1 + form) }
	return [...]fact{
		{tRegion, uint16(c.region[i])}, {tFormRegion, with(int(c.region[i]))},
		{tTop, top}, {tBottom, bottom}, {tProseBefore, uint16(pb)}, {tProseAfter, uint16(pa)},
		{tToProse, uint16(c.toProse[i])}, {tFromProse, uint16(c.fromProse[i])},
		{tToStamp, uint16(c.toStamp[i])}, {tFromStamp, uint16(c.fromStamp[i])},
		{tPageStamps, stamps}, {tPageProse, bucket(c.prose, 1, 2, 4, 7, 12)},
		{tPageFields, bucket(c.fields, 1, 3, 6)}, {tFromHead, uint16(c.head[i])},
		{tForms3, three(i-1, i, i+1)}, {tFormsBefore, three(i-2, i-1, i)}, {tFormsAfter, three(i, i+1, i+2)},
		{tFormGap, with(int(p.Lines[i].gap)*3 + gapAfter)}, {tFormProse, with(pb*6 + pa)},
		{tFormToStamp, with(int(c.toStamp[i])*6 + min(5, int(c.toProse[i])))}, {tFormHead, with(int(c.head[i]))},
		{tFormLive, with(int(live))}, {tFormStamps, with(int(stamps)*5 + int(clocks))}, {tFormSpan, with(int(c.fromProse[i])*7 + int(c.toProse[i]))},
	}
}
