package annotate

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
)

// standoff writes brat's standoff lines.
type standoff struct {
	bytes.Buffer
	base               string
	count              counter
	texts, others, rel int
	// at is the number of the annotation of a span and type, so that none
	// comes twice.
	at map[string]int
}

// BratConf is the annotation.conf that a directory of brat needs: the types
// that [Brat] writes. Spans may overlap.
const BratConf = `[entities]
PER
LOC
ORG
MISC
Time
Quote
Speaker
Cue
Title
Byline
Dateline
Published
Credit

[relations]
Said	Arg1:Speaker, Arg2:Quote
Reports	Arg1:Cue, Arg2:Quote
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind	Arg:Quote, Value:direct|partial|scare|title|indirect
`

// BratText is the text file beside the annotations of a page.
func BratText(p *Page) []byte { return []byte(valid(p.Base)) }

// Brat writes the annotations of a page for brat.
func Brat(p *Page) ([]byte, error) {
	s := &standoff{base: p.Base, count: newCounter(p.Base), at: map[string]int{}}
	for i := range p.Articles {
		a := &p.Articles[i]
		s.part("Title", a.Title)
		s.part("Byline", a.Byline)
		if a.Dateline != nil {
			s.part("Dateline", &a.Dateline.Part)
		}
		if a.Published != nil {
			s.part("Published", &a.Published.Part)
		}
		for j := range a.Credits {
			s.part("Credit", &a.Credits[j].Part)
		}
		for j := range a.Entities {
			e := &a.Entities[j]
			n := s.part(e.Type, &e.Part)
			if e.Wikidata != "" {
				s.note(n, "Wikidata:"+e.Wikidata, e.Name)
			}
			if e.GeoNames != 0 {
				s.note(n, fmt.Sprintf("GeoNames:%d", e.GeoNames), e.Name)
			}
		}
		for j := range a.Times {
			t := &a.Times[j]
			n := s.part("Time", &t.Part)
			if t.Value != "" {
				s.note(n, "TIMEX3:"+strings.ReplaceAll(t.Value, " ", "_"), t.Text)
			}
		}
		for j := range a.Quotes {
			s.quote(&a.Quotes[j])
		}
	}
	return s.Bytes(), nil
}

func (s *standoff) quote(q *kopij.Quote) {
	n := s.part("Quote", &q.Part)
	s.others++
	fmt.Fprintf(s, "A%d\tKind T%d %s\n", s.others, n, q.Kind)
	if sp := q.Speaker; sp != nil && !sp.Empty() {
		m := s.part("Speaker", &sp.Part)
		s.rel++
		fmt.Fprintf(s, "R%d\tSaid Arg1:T%d Arg2:T%d\n", s.rel, m, n)
	}
	if q.Cue != nil && !q.Cue.Empty() {
		m := s.part("Cue", q.Cue)
		s.rel++
		fmt.Fprintf(s, "R%d\tReports Arg1:T%d Arg2:T%d\n", s.rel, m, n)
	}
}

// part writes a span and gives its number. A line break cannot be within one:
// it parts the span in two.
func (s *standoff) part(kind string, p *kopij.Part) int {
	if p == nil || p.Empty() {
		return 0
	}
	key := fmt.Sprintf("%s %d %d", kind, p.Start, p.End)
	if n := s.at[key]; n != 0 {
		return n
	}
	var spans, words []string
	for _, l := range segments(s.base, p.Span) {
		spans = append(spans, fmt.Sprintf("%d %d", s.count.of(l.Start), s.count.of(l.End)))
		words = append(words, valid(l.Of(s.base)))
	}
	if len(spans) == 0 {
		return 0
	}
	s.texts++
	s.at[key] = s.texts
	fmt.Fprintf(s, "T%d\t%s %s\t%s\n", s.texts, kind, strings.Join(spans, ";"), strings.Join(words, " "))
	return s.texts
}

func (s *standoff) note(n int, id, name string) {
	s.others++
	fmt.Fprintf(s, "N%d\tReference T%d %s\t%s\n", s.others, n, id, oneLine(name))
}

// segments are the lines of a span, without the white space around them.
func segments(base string, sp text.Span) (out []text.Span) {
	for at := sp.Start; at < sp.End; {
		end := sp.End
		if i := strings.IndexAny(base[at:end], "\r\n"); i >= 0 {
			end = at + i
		}
		l := text.Span{Start: at, End: end}
		for l.Start < l.End {
			c, size := utf8.DecodeRuneInString(base[l.Start:])
			if !unicode.IsSpace(c) {
				break
			}
			l.Start += size
		}
		for l.Start < l.End {
			c, size := utf8.DecodeLastRuneInString(base[:l.End])
			if !unicode.IsSpace(c) {
				break
			}
			l.End -= size
		}
		if !l.Empty() {
			out = append(out, l)
		}
		at = end + 1
	}
	return out
}
