package view

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/words"
	"github.com/kopij/kopij/text"
)

// mark is one stretch of text that the page shows as an element.
type mark struct {
	text.Span
	// rank orders marks of one span, the outermost first.
	rank       int
	open, shut string // the element's tags, escaped
}

// The ranks of marks that have the same span.
const (
	rankQuote = iota
	rankSpeaker
	rankDescription
	rankName
	rankTime
	rankCue
)

// writer builds the marks of one article.
type writer struct {
	words words.Words
	n     int // number of the article on the page, for ids
}

// marks are the marks of an article in the order in which they open.
func (w writer) marks(a *kopij.Article) []mark {
	var ms []mark
	for i := range a.Quotes {
		ms = append(ms, w.quote(a, i)...)
	}
	for i := range a.Descriptions {
		d := &a.Descriptions[i]
		tip := []string{d.Name, w.officeLine(&d.Leader)}
		ms = append(ms, mark{d.Span, rankDescription, w.open("span", "d", tip, ""), "</span>"})
	}
	seen := map[int]bool{}
	for i := range a.Entities {
		e := &a.Entities[i]
		ms = append(ms, w.name(e, !seen[e.ID]))
		seen[e.ID] = true
	}
	for i := range a.Times {
		t := &a.Times[i]
		ms = append(ms, mark{t.Span, rankTime, w.open("span", "t", w.timeTip(t), ` id="`+w.time(i)+`"`), "</span>"})
	}
	slices.SortStableFunc(ms, func(a, b mark) int {
		switch {
		case a.Start != b.Start:
			return a.Start - b.Start
		case a.End != b.End:
			return b.End - a.End
		default:
			return a.rank - b.rank
		}
	})
	return ms
}

// quote gives the marks of a quote: its words, its speaker and its cue. The
// words of a quote over several paragraphs are marked in each part.
func (w writer) quote(a *kopij.Article, i int) []mark {
	q := &a.Quotes[i]
	id := w.quoteID(i)
	tip := []string{w.words.Of("quote") + ": " + w.words.Of(q.Kind)}
	if s := q.Speaker; s != nil {
		tip = append(tip, w.words.Of("speaker")+": "+words.First(s.Full, s.Text), w.ruleLine(s.Rule, s.Score))
	} else {
		tip = append(tip, w.words.Of("nosaid"))
	}
	if q.Cue != nil {
		tip = append(tip, w.words.Of("cue")+": "+q.Cue.Text)
	}
	parts := q.Parts
	if len(parts) == 0 {
		parts = []text.Span{q.Span}
	}
	var ms []mark
	for k, p := range parts {
		at := ""
		if k == 0 {
			at = ` id="` + id + `"`
		}
		ms = append(ms, mark{p, rankQuote, w.open("span", "q "+q.Kind, tip, at+` data-q="`+id+`"`), "</span>"})
	}
	if s := q.Speaker; s != nil && !s.Empty() {
		ms = append(ms, mark{s.Span, rankSpeaker, `<span class="s" data-q="` + id + `">`, "</span>"})
	}
	if c := q.Cue; c != nil && !c.Empty() {
		ms = append(ms, mark{c.Span, rankCue, `<span class="c" data-q="` + id + `">`, "</span>"})
	}
	return ms
}

// name is the mark of a name. The first of an entity has an id.
func (w writer) name(e *kopij.Entity, isFirst bool) mark {
	tip := []string{words.First(e.Name, e.Full, e.Text), w.words.Of(e.Type)}
	if e.Leader != nil {
		tip = append(tip, w.officeLine(e.Leader))
	}
	if e.Party != "" {
		tip = append(tip, w.words.Of("party")+": "+e.Party)
	}
	if e.Gender != "" {
		tip = append(tip, w.words.Of("gender")+": "+w.words.Of(e.Gender))
	}
	if c := words.First(e.Country, e.PlaceCountry); c != "" {
		tip = append(tip, w.words.Of("country")+": "+w.words.Country(c))
	}
	if e.Role != "" {
		tip = append(tip, w.words.Of(e.Role))
	}
	tip = append(tip, w.ruleLine(e.Source, e.Score))
	id := w.entity(e.ID)
	more := ` data-e="` + id + `"`
	if isFirst {
		more += ` id="` + id + `"`
	}
	return mark{e.Span, rankName, w.open("span", "e "+e.Type, tip, more), "</span>"}
}

// quoteID is the id, on the page, of a quote of the article.
func (w writer) quoteID(i int) string { return fmt.Sprintf("q%d-%d", w.n, i) }

// entity is the id, on the page, of what a name names.
func (w writer) entity(id int) string { return fmt.Sprintf("e%d-%d", w.n, id) }

// time is the id, on the page, of a time of the article.
func (w writer) time(i int) string { return fmt.Sprintf("t%d-%d", w.n, i) }

// open is the opening tag of a mark that shows lines when it is pointed at or
// has the focus. more holds attributes that are escaped already.
func (w writer) open(element, class string, tip []string, more string) string {
	tip = slices.DeleteFunc(tip, func(s string) bool { return s == "" })
	for i := range tip {
		tip[i] = words.Shorten(tip[i], maxTip)
	}
	return "<" + element + ` class="` + html.EscapeString(class) + `" tabindex="0" data-tip="` +
		html.EscapeString(strings.Join(tip, "\n")) + `"` + more + `>`
}

// maxTip is the most letters of a line that is shown for a mark.
const maxTip = 160

func (w writer) officeLine(l *kopij.Leader) string {
	s := words.First(l.Title, w.words.Of(l.Office))
	if l.Country != "" {
		s += ", " + w.words.Country(l.Country)
	}
	if l.Since != "" {
		s += ", " + w.words.Of("since") + " " + w.words.Date(l.Since)
	}
	if l.Until != "" {
		s += ", " + w.words.Of("until") + " " + w.words.Date(l.Until)
	}
	return s
}

// ruleLine says where an answer comes from.
func (w writer) ruleLine(rule string, score float64) string {
	if rule == "" {
		return ""
	}
	s := w.words.Of("source") + ": " + w.words.Of(rule)
	if score != 0 {
		s += ", " + w.words.Of("score") + " " + strconv.FormatFloat(score, 'f', -1, 64)
	}
	return s
}

func (w writer) timeTip(t *kopij.Time) []string {
	tip := []string{w.words.Of("time") + ": " + w.words.Of(t.Kind)}
	if v := w.value(t); v != "" {
		tip = append(tip, v)
	}
	if t.Grain != "" {
		tip = append(tip, w.words.Of("grain")+": "+w.words.Of(t.Grain))
	}
	return tip
}

// value is the value of a time for people: its interval, or its duration.
func (w writer) value(t *kopij.Time) string {
	if t.From.IsZero() && t.To.IsZero() && t.At.IsZero() {
		return t.Duration
	}
	if t.From.IsZero() && t.To.IsZero() {
		return w.words.Interval(t.At, t.At)
	}
	return w.words.Interval(t.From, t.To)
}

// markUp writes the text of a block with its marks. Marks lie within each
// other; one that crosses the end of another is cut there, and what lies
// outside the block is left out.
func markUp(b *strings.Builder, src string, block text.Span, ms []mark) {
	pos := block.Start
	var open []mark
	shut := func(at int) {
		for len(open) > 0 && open[len(open)-1].End <= at {
			m := open[len(open)-1]
			open = open[:len(open)-1]
			b.WriteString(html.EscapeString(src[pos:m.End]))
			b.WriteString(m.shut)
			pos = m.End
		}
	}
	for _, m := range ms {
		m.Start, m.End = max(m.Start, block.Start), min(m.End, block.End)
		if m.Start >= m.End || m.Start < pos {
			continue
		}
		shut(m.Start)
		if len(open) > 0 {
			m.End = min(m.End, open[len(open)-1].End)
		}
		b.WriteString(html.EscapeString(src[pos:m.Start]))
		b.WriteString(m.open)
		pos = m.Start
		open = append(open, m)
	}
	shut(block.End)
	b.WriteString(html.EscapeString(src[pos:block.End]))
}
