package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
	"github.com/kopij/kopij/tools/internal/gold"
)

var (
	_ = registerNews("times", evalTimesNews)
	_ = register("times-cases", evalTimesCases)
)

// suites are the public test suites, each with the preference that its parser
// resolves by.
var suites = []struct {
	name   string
	prefer timeago.Prefer
}{
	{"duckling", timeago.Future},
	{"when", timeago.Future},
	{"dateparser", timeago.Past},
	{"sugar", timeago.Nearest},
	{"timeago", timeago.Future},
	{"recognizers", timeago.Past},
}

// timeCase is one case of a suite.
type timeCase struct {
	ID     string    `json:"id"`
	Text   string    `json:"text"`
	Ref    time.Time `json:"ref"`
	Expect []timeWant
}

// timeWant is one expression that a case asserts. A value that begins with T
// asserts the clock alone; without one the span alone is asserted.
type timeWant struct {
	Start, End  int
	Text        string
	Value, To   string
	Grain, Kind string
	Alt         []struct{ Value, To string }
}

// evalTimesCases measures timeago on the suites.
func evalTimesCases(in data, w io.Writer) (figures, error) {
	out := figures{}
	for _, s := range suites {
		cases, err := readTimeCases(filepath.Join(in.shared, "cases/time", s.name+".jsonl"))
		if err != nil {
			return nil, err
		}
		right, neg, clean := 0, 0, 0
		f := timeago.Finder{Prefer: s.prefer}
		for _, c := range cases {
			got := f.Find(text.Parse(c.Text), c.Ref)
			ok := c.right(got)
			if ok {
				right++
			}
			if len(c.Expect) == 0 {
				neg++
				if ok {
					clean++
				}
			}
			if showErrors && !ok {
				c.list(w, got)
			}
		}
		out["times."+s.name] = part(right, len(cases))
		fmt.Fprintf(w, "%-12s %4d of %4d  %.4f   negatives %d of %d clean\n", s.name, right, len(cases), ratio(right, len(cases)), clean, neg)
	}
	return out, nil
}

func readTimeCases(name string) ([]timeCase, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []timeCase
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var c timeCase
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, c)
	}
	return out, sc.Err()
}

// list prints a case that came out wrong.
func (c *timeCase) list(w io.Writer, got []timeago.Time) {
	fmt.Fprintf(w, "  %s %q ref %s\n", c.ID, c.Text, c.Ref.Format("2006-01-02T15:04 Mon"))
	for _, e := range c.Expect {
		fmt.Fprintf(w, "      want %q %s..%s %s %s %v\n", e.Text, e.Value, e.To, e.Grain, e.Kind, e.Alt)
	}
	for _, t := range got {
		fmt.Fprintf(w, "      got  %q %s %s %s\n", c.Text[t.Start:t.End], t.Value(), t.Grain, t.Kind)
	}
}

// right reports whether each asserted expression was found with its value; a
// case that asserts none must have none found.
func (c *timeCase) right(got []timeago.Time) bool {
	if len(c.Expect) == 0 {
		return len(got) == 0
	}
	for _, e := range c.Expect {
		ok := false
		for _, t := range got {
			if t.Start < e.End && e.Start < t.End && e.matches(t) {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

func (e *timeWant) matches(t timeago.Time) bool {
	if e.Value == "" && e.To == "" && len(e.Alt) == 0 {
		return true
	}
	if e.value(e.Value, e.To, t) {
		return true
	}
	for _, a := range e.Alt {
		if e.value(a.Value, a.To, t) {
			return true
		}
	}
	return false
}

func (e *timeWant) value(value, to string, t timeago.Time) bool {
	switch e.Kind {
	case "duration":
		return t.Duration != "" && isoMonths(t.Duration) == isoMonths(value)
	case "recurring":
		return t.Kind == timeago.Recurring && (t.Value() == value || t.Period() == value || isoMonths(t.Period()) == isoMonths(value))
	}
	from := sameAt(value, t.From, e.Grain)
	if e.Kind == "instant" && !t.At.IsZero() {
		from = from || sameAt(value, t.At, e.Grain)
	}
	return (value == "" || from) && (to == "" || sameAt(to, t.To, e.Grain))
}

// sameAt compares a moment with an asserted value, as exact as the grain.
func sameAt(value string, t time.Time, grain string) bool {
	if t.IsZero() || value == "" {
		return false
	}
	if clock, ok := strings.CutPrefix(value, "T"); ok {
		return t.Format("15:04:05") == clock
	}
	v, err := time.ParseInLocation("2006-01-02T15:04:05", value, t.Location())
	if err != nil {
		return false
	}
	switch grain {
	case "second":
		return v.Equal(t.Truncate(time.Second))
	case "minute":
		return v.Format("200601021504") == t.Format("200601021504")
	case "hour":
		return v.Format("2006010215") == t.Format("2006010215")
	case "week":
		y1, w1 := v.ISOWeek()
		y2, w2 := t.ISOWeek()
		return y1 == y2 && w1 == w2
	case "month":
		return v.Format("200601") == t.Format("200601")
	case "quarter":
		return v.Year() == t.Year() && (v.Month()+2)/3 == (t.Month()+2)/3
	case "year":
		return v.Year() == t.Year()
	}
	return v.Format("20060102") == t.Format("20060102")
}

// isoMonths is the length of an ISO duration in months and seconds.
func isoMonths(s string) [2]float64 {
	var out [2]float64
	n, inTime := "", false
	for _, c := range strings.TrimPrefix(s, "P") {
		switch {
		case c == 'T':
			inTime = true
		case c >= '0' && c <= '9' || c == '.':
			n += string(c)
		default:
			var x float64
			fmt.Sscan(n, &x)
			n = ""
			switch {
			case c == 'Y':
				out[0] += 12 * x
			case c == 'M' && !inTime:
				out[0] += x
			case c == 'W':
				out[1] += 7 * 86400 * x
			case c == 'D':
				out[1] += 86400 * x
			case c == 'H':
				out[1] += 3600 * x
			case c == 'M':
				out[1] += 60 * x
			case c == 'S':
				out[1] += x
			}
		}
	}
	return out
}

// newsTimes is the annotation of one article.
type newsTimes struct {
	Ref   time.Time `json:"ref"`
	Times []struct {
		Start, End         int
		Text               string
		From, To, Duration string
		Grain              string
		Alt                []struct{ From, To, Duration string }
	} `json:"times"`
	Optional []struct{ Start, End int } `json:"optional"`
}

// evalTimesNews measures strictly: the span, both ends and the grain.
func evalTimesNews(in data, w io.Writer) (figures, error) {
	names, err := filepath.Glob(in.news("times/*.json"))
	if err != nil {
		return nil, err
	}
	out := figures{}
	for _, tagged := range [...]bool{false, true} {
		n := newsScore{w: w, errors: showErrors && tagged}
		for _, name := range names {
			if err := n.read(name, tagged); err != nil {
				return nil, err
			}
		}
		suffix := ""
		if !tagged {
			suffix = ".untagged"
		}
		fmt.Fprintf(w, "news%s spans   %v\n", suffix, n.spans)
		fmt.Fprintf(w, "news%s strict  %v\n", suffix, n.strict)
		out["times.spans.f1"+suffix] = n.spans
		out["times.f1"+suffix] = n.strict
	}
	return out, nil
}

// newsScore counts the times of news articles.
type newsScore struct {
	spans, strict score
	w             io.Writer
	errors        bool // list them
}

// read measures one article, with the tagger or with the package's own verb
// forms.
func (n *newsScore) read(name string, tagged bool) error {
	var g newsTimes
	if err := gold.ReadJSON(name, &g); err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(name), ".json")
	src, err := os.ReadFile(filepath.Join(filepath.Dir(name), "../text", base+".txt"))
	if err != nil {
		return err
	}
	d := text.Parse(string(src))
	if tagged {
		kopij.Tag(d)
	}
	used := make([]bool, len(g.Times))
	for _, t := range timeago.Find(d, g.Ref) {
		n.add(&g, t, used, base, d.Src)
	}
	n.spans.want += len(g.Times)
	n.strict.want += len(g.Times)
	for i, x := range g.Times {
		if !used[i] && n.errors {
			fmt.Fprintf(n.w, "  %s missed %s => %s..%s%s %s\n", base, excerpt(d.Src, text.Span{Start: x.Start, End: x.End}), x.From, x.To, x.Duration, x.Grain)
		}
	}
	return nil
}

// add compares a time that was found with the annotated ones.
func (n *newsScore) add(g *newsTimes, t timeago.Time, used []bool, name, src string) {
	hit, skip := -1, false
	for i, x := range g.Times {
		if x.Start == t.Start && x.End == t.End {
			hit = i
		}
	}
	for _, o := range g.Optional {
		skip = skip || t.Start < o.End && o.Start < t.End
	}
	if hit < 0 && skip {
		return
	}
	n.spans.found++
	n.strict.found++
	if hit < 0 {
		if n.errors {
			fmt.Fprintf(n.w, "  %s extra %s => %s %s\n", name, excerpt(src, t.Span), t.Value(), t.Grain)
		}
		return
	}
	used[hit] = true
	n.spans.right++
	x := &g.Times[hit]
	ok := x.Grain == t.Grain.String() && sameBounds(x.From, x.To, x.Duration, t)
	for _, a := range x.Alt {
		ok = ok || x.Grain == t.Grain.String() && sameBounds(a.From, a.To, a.Duration, t)
	}
	if ok {
		n.strict.right++
	} else if n.errors {
		fmt.Fprintf(n.w, "  %s value %s => %s %s, want %s..%s%s %s\n", name, excerpt(src, t.Span), t.Value(), t.Grain, x.From, x.To, x.Duration, x.Grain)
	}
}

// sameBounds compares both ends, or the length.
func sameBounds(from, to, duration string, t timeago.Time) bool {
	if duration != "" || t.Kind == timeago.Duration {
		return duration != "" && t.Duration != "" && isoMonths(duration) == isoMonths(t.Duration)
	}
	same := func(s string, x time.Time) bool {
		if s == "" || x.IsZero() {
			return s == "" && x.IsZero()
		}
		// An offset of local mean time has seconds, which RFC 3339 leaves out.
		v, err := time.Parse(time.RFC3339, s)
		return s == x.Format(time.RFC3339) || err == nil && v.Equal(x)
	}
	return same(from, t.From) && same(to, t.To)
}

// excerpt is a span with the text around it.
func excerpt(src string, s text.Span) string {
	a, b := max(0, s.Start-45), min(len(src), s.End+45)
	return strings.ToValidUTF8(strings.ReplaceAll(src[a:s.Start]+"[["+src[s.Start:s.End]+"]]"+src[s.End:b], "\n", " / "), "")
}
