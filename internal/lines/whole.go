package lines

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/seq"
)

// What a page as a whole cannot be, which the chain of its lines does not see.

var (
	mains   = Set(MainTitle, MainFirst)
	teasers = Set(TeaserTitle, TeaserFirst, TeaserText, TeaserHead, TeaserMeta)
	entries = Set(EntryHead, EntryTitle, EntryText, EntryMeta)
)

// decoder finds the labels of a page.
type decoder struct {
	page   *Page
	series series
	chain  *seq.Chain
	scores []seq.Scores
	work   seq.Work
	// What best works with.
	allowed []seq.Scores
	path    []uint8
	labels  []Label
}

func (m *Model) decoder(p *Page, stated Stated) *decoder {
	f := p.featured()
	return &decoder{page: p, series: f.series, chain: m.chain, scores: m.scoresOf(p, f, stated)}
}

// finish gives the labels of a candidate once what they say of the page as a whole
// has been looked at.
func (d *decoder) finish(c Candidate) []Label {
	p := labelled{d.page, slices.Clone(c.Labels)}
	for _, rule := range [...]func(labelled) []uint32{labelled.parts, labelled.report, labelled.timeless} {
		if not := rule(p); not != nil {
			if l := d.best(not); d.sum(l) > c.score-forbidden/2 {
				copy(p.labels, l)
			}
		}
	}
	p.boxes()
	p.closers()
	p.interviewed()
	p.pageDates()
	p.comments()
	p.authorBoxes()
	p.sections()
	return p.labels
}

// labelled is a page with the labels of its lines.
type labelled struct {
	*Page
	labels []Label
}

// minHeads is the number of headings of one form of which all head the same.
const minHeads = 3

// heads are the headings of a page that have one form and text right below
// them: they head parts of one article, or an article each. The first may be
// the title of the page, and is in no group.
func (p labelled) heads() [][]int {
	type key struct {
		initial, final int
		capitals       bool
		gap            uint8
	}
	groups := map[key][]int{}
	var order []key
	for i := 1; i+1 < len(p.Lines); i++ {
		l := &p.Lines[i]
		if l.form != formHeadline && l.form != formLabel && l.form != formItem && (final(l.Of(p.Src)) != 2 || l.words >= 12) || !p.Lines[i+1].isProse() {
			continue
		}
		w := l.Of(p.Src)
		k := key{initial(w), 0, l.count.capitals*10 >= l.count.letters*9, p.Lines[i+1].gap}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	var out [][]int
	for _, k := range order {
		if len(groups[k]) >= minHeads {
			out = append(out, groups[k])
		}
	}
	return out
}

// unlike is how many of the headings are read otherwise than most.
func (p labelled) unlike(heads []int) int {
	if p.labels[heads[0]] == MainTitle && !slices.Contains(p.labels[:heads[0]], MainTitle) {
		heads = heads[1:]
	}
	var count [labelCount]int
	for _, i := range heads {
		count[p.labels[i]]++
	}
	return len(heads) - slices.Max(count[:])
}

// maxParts is the number of headings of a page at most that make a text of it and
// no list.
const maxParts = 3

// parts says which labels the lines of a page cannot have that is titles and text
// alone, with nothing that sets one article apart from the next: no date, author,
// dateline, section or line of the site. What follows the first title or text
// there are the parts of one article, and a headline between them is a subhead. It
// is nil where the page is no such page or is read so.
func (p labelled) parts() []uint32 {
	not := make([]uint32, len(p.labels))
	heads, odd := 0, false
	for i, l := range p.labels {
		if p.Lines[i].Dateline != nil && p.Lines[i].form != formLabel || !plain(l) || i == 0 && l.kind() != 1 {
			return nil
		}
		odd = odd || begins(l) && (l.kind() == 2 || i > 1)
		if i == 0 || i == 1 && l.kind() == 1 {
			continue
		}
		may, ok := p.part(i)
		if !ok {
			return nil
		}
		not[i] = ^may
		heads += int(b2i(may&Set(MainSubhead) != 0 && !p.Lines[i].sentence))
		odd = odd || may == Set(MainSubhead) && l != MainSubhead
	}
	if !odd || heads > maxParts {
		return nil
	}
	return not
}

// begins reports whether a line with the label begins an article.
func begins(l Label) bool {
	return l == MainTitle || l == MainFirst || l == TeaserTitle || l == TeaserFirst
}

// plain reports whether the label is one of titles and text.
func plain(l Label) bool {
	switch l {
	case MainTitle, MainFirst, MainText, MainSubhead, MainCaption, TeaserTitle, TeaserFirst, TeaserText:
		return true
	}
	return false
}

// part says which labels line i may have as a part of one article. It is false where
// the line shows that the page is no such article.
func (p labelled) part(i int) (may uint32, ok bool) {
	l := &p.Lines[i]
	switch {
	case p.asks(i):
		return Set(MainSubhead), true
	case l.isProse() || l.sentence:
		return Set(MainText), true
	case l.form == formLabel:
		return Set(MainSubhead), p.labels[i] == MainSubhead
	case l.form != formHeadline || !p.textAbove(i):
		return 0, false // a list of headlines
	case p.between(i):
		return Set(MainSubhead), true
	}
	return Set(MainSubhead, MainText), true
}

// between reports whether line i is set apart between two texts.
func (p labelled) between(i int) bool {
	return p.textAbove(i) && p.Lines[i].gap > 0 && i+1 < len(p.Lines) && (p.Lines[i+1].isProse() || p.Lines[i+1].sentence)
}

// asks reports whether line i is a short question that is set apart between two
// texts.
func (p labelled) asks(i int) bool {
	l := &p.Lines[i]
	return l.words <= maxAsked && final(l.Of(p.Src)) == 2 && p.between(i) && !p.asked(i-1)
}

// maxAsked is the number of words of a question that heads its answer.
const maxAsked = 12

// asked reports whether a question ends line i.
func (p labelled) asked(i int) bool { return final(p.Lines[i].Of(p.Src)) == 2 }

// textAbove reports whether running text is right above line i.
func (p labelled) textAbove(i int) bool {
	return p.Lines[i-1].isProse() || p.Lines[i-1].sentence
}

// report says which p.labels the lines of a page cannot have that is a running
// report by its title: the clock times below it, the latest first, head entries.
// It is nil where the page is none, or all of them do.
func (p labelled) report() []uint32 {
	title := slices.Index(p.labels, MainTitle)
	if title < 0 || !p.Lines[title].runs() || slices.Contains(p.labels, Section) {
		return nil
	}
	var clocks []int
	for i := title + 1; i < len(p.Lines); i++ {
		if l := &p.Lines[i]; l.stampKind == clock && l.stamp.Start <= l.Start+l.mark {
			clocks = append(clocks, i)
		}
	}
	if len(clocks) < 2 || p.orderOf(clocks) != falling || !slices.ContainsFunc(clocks, func(i int) bool { return p.labels[i].kind() != 3 }) {
		return nil
	}
	not := make([]uint32, len(p.labels))
	for _, i := range clocks {
		if p.labels[i].kind() == 3 {
			continue
		}
		not[i] = ^entries
		if p.Lines[i].form != formStamp {
			not[i] = ^Set(EntryHead) // text follows the time on its line
		}
	}
	return not
}

// runs reports whether the line says that a running report is on the page.
func (l *Line) runs() bool {
	return l.front.class == live || strings.Contains(l.low, "liveblog") || strings.Contains(l.low, " live:") || strings.Contains(l.low, "volg hier")
}

// sections makes a section of each line that is worded like one and has a
// teaser right below it.
func (p labelled) sections() {
	below := Other
	for i := len(p.labels) - 1; i >= 0; i-- {
		l := &p.Lines[i]
		if p.labels[i] == Other && below.kind() == 2 && (l.IsHeading() || l.whole == section) {
			p.labels[i] = Section
		}
		if l.form != formRule {
			below = p.labels[i]
		}
	}
}

// timeless says which labels the lines cannot have where some are labelled as
// entries of a live blog without a time among them: an entry has one. It is nil
// elsewhere.
func (p labelled) timeless() []uint32 {
	any := false
	for i, l := range p.labels {
		if entries>>l&1 != 0 {
			if any = true; p.Lines[i].hasStamp() {
				return nil
			}
		}
	}
	if !any {
		return nil
	}
	return slices.Repeat([]uint32{entries}, len(p.labels))
}

// best gives the best labels by the lines where some are forbidden. They are
// overwritten by the next call.
func (d *decoder) best(not []uint32) []Label {
	d.allowed = append(d.allowed[:0], d.scores...)
	for i := range d.allowed {
		for k := range labelCount {
			if not[i]>>k&1 != 0 {
				d.allowed[i][k] -= forbidden
			}
		}
	}
	d.path = append(d.path[:0], make([]uint8, len(d.scores))...)
	d.chain.Viterbi(&d.work, d.allowed, seq.Around{}, d.path)
	d.labels = d.labels[:0]
	for _, l := range d.path {
		d.labels = append(d.labels, Label(l))
	}
	return d.labels
}

// sum is the score of labels.
func (d *decoder) sum(labels []Label) int32 {
	sum := int32(0)
	for i, l := range labels {
		sum += d.scores[i][l]
		if i > 0 {
			sum += d.chain.Next[labels[i-1]][l]
		}
	}
	return sum
}

// sides are the labels that a stamp cannot have where the stamps of its series
// head their parts or close them.
var sides = [...]uint32{noSide: 0, heading: Set(TeaserMeta, EntryMeta), closing: Set(TeaserHead, EntryHead)}

// odd counts the stamps of a series that are read otherwise than most: all are
// of one kind of article, and where they head their parts none closes one.
func (s *series) odd(labels []Label) int {
	var count [4]int
	wrong := 0
	for _, i := range s.members {
		count[labels[i].kind()]++
		if sides[s.side]>>labels[i]&1 != 0 {
			wrong++
		}
	}
	n := len(s.members)
	if n == 2 && s.side == noSide {
		return 0 // a date of the page and one of a teaser
	}
	return max(wrong, n-max(count[1], count[2], count[3]))
}

// only forbids the stamps of a series the labels of other kinds of article, and
// those of another side.
func (s *series) only(kind int, not []uint32) {
	var others uint32
	for l := range labelCount {
		if l.kind() != kind {
			others |= 1 << l
		}
	}
	for _, i := range s.members {
		not[i] = others | sides[s.side]
	}
}

// misplaced counts the lines that are not in order: the entries of a live blog come
// after its head, which is a main article, and no main article begins among them.
func misplaced(labels []Label) int {
	first, main := -1, -1
	late, heads := 0, 0
	for i, l := range labels {
		switch {
		case entries>>l&1 != 0:
			if heads++; first < 0 {
				first = i
			}
		case mains>>l&1 != 0 && main < 0:
			main = i
		case mains>>l&1 != 0 && first >= 0:
			late++
		}
	}
	switch {
	case first < 0:
		return 0
	case main < 0 || main > first:
		return heads
	}
	return late
}
