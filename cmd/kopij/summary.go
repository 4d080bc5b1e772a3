package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/fatih/color"

	"github.com/kopij/kopij"
)

// paint colours the parts of a summary.
type paint struct {
	title, label, name, quote, time func(a ...any) string
}

func newPaint(on bool) paint {
	mk := func(attrs ...color.Attribute) func(a ...any) string {
		c := color.New(attrs...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
	return paint{
		title: mk(color.Bold),
		label: mk(color.Faint),
		name:  mk(color.FgCyan),
		quote: mk(color.FgGreen),
		time:  mk(color.FgYellow),
	}
}

// summary is a result for people to read.
func summary(r *kopij.Result, p paint) []byte {
	var b bytes.Buffer
	if r.ID != "" {
		fmt.Fprintf(&b, "%s\n", p.label("== "+r.ID))
	}
	for i := range r.Articles {
		if i > 0 {
			b.WriteByte('\n')
		}
		summarize(&b, &r.Articles[i], p)
	}
	b.WriteByte('\n')
	return b.Bytes()
}

func summarize(b *bytes.Buffer, a *kopij.Article, p paint) {
	line := func(label, value string) {
		if value != "" {
			fmt.Fprintf(b, "  %s %s\n", p.label(fmt.Sprintf("%-10s", label)), value)
		}
	}
	head := "(no title)"
	if a.Title != nil {
		head = a.Title.Text
	} else if a.Kind == "teaser" {
		head = "Teaser"
	}
	fmt.Fprintf(b, "%s\n", p.title(oneLine(head)))
	if d := a.Dateline; d != nil {
		var places []string
		for _, pl := range d.Places {
			places = append(places, bracket(cmp.Or(pl.Name, pl.Text), pl.Country))
		}
		line("dateline", strings.Join(places, ", "))
	}
	var credits []string
	for _, c := range a.Credits {
		credits = append(credits, bracket(c.Agency, c.Where))
	}
	line("credits", strings.Join(credits, ", "))
	if a.Byline != nil {
		line("byline", oneLine(a.Byline.Text))
	}
	if a.Published != nil {
		v := a.Published.Text
		if !a.Published.At.IsZero() {
			v = fmt.Sprintf("%s = %s", v, a.Published.At.Format("2006-01-02 15:04"))
		}
		line("published", p.time(v))
	}
	line("people", things(a, p, "PER"))
	for i := range a.Descriptions {
		d := &a.Descriptions[i]
		line("office", d.Text+p.label(" = "+cmp.Or(d.Name, "?")+parens(strings.TrimSpace(cmp.Or(d.Leader.Title, d.Leader.Office)+" "+d.Leader.Country))))
	}
	line("countries", countries(a, p))
	line("places", things(a, p, "LOC"))
	line("bodies", things(a, p, "ORG"))
	for i := range a.Quotes {
		q := &a.Quotes[i]
		who := "?"
		if q.Speaker != nil {
			who = cmp.Or(q.Speaker.Full, q.Speaker.Text)
		} else if q.Kind == "scare" || q.Kind == "title" {
			who = q.Kind
		}
		line("quote", fmt.Sprintf("%s %s", p.quote("“"+clip(oneLine(q.Text), 90)+"”"), p.label("— "+who)))
	}
	for i := range a.Times {
		t := &a.Times[i]
		v := cmp.Or(t.Duration, t.Value, "unresolved")
		switch {
		case !t.From.IsZero() && !t.To.IsZero():
			v = t.From.Format("2006-01-02 15:04") + " to " + t.To.Format("2006-01-02 15:04")
		case !t.From.IsZero():
			v = "from " + t.From.Format("2006-01-02 15:04")
		case !t.To.IsZero():
			v = "until " + t.To.Format("2006-01-02 15:04")
		}
		line("time", p.time(t.Text)+p.label(" = "+v))
	}
}

// things lists the things of one type, once each, with what is known.
func things(a *kopij.Article, p paint, typ string) string {
	var out []string
	seen := map[int]bool{}
	for i := range a.Entities {
		e := &a.Entities[i]
		if e.Type != typ || seen[e.ID] || typ == "LOC" && e.Country != "" && e.GeoNames == 0 {
			continue
		}
		seen[e.ID] = true
		note := ""
		if l := e.Leader; l != nil {
			note = strings.TrimSpace(cmp.Or(l.Title, l.Office) + " " + l.Country)
		}
		out = append(out, p.name(oneLine(cmp.Or(e.Name, e.Text)))+p.label(parens(note)))
	}
	return strings.Join(out, ", ")
}

func countries(a *kopij.Article, p paint) string {
	var out []string
	seen := map[string]bool{}
	for i := range a.Entities {
		if c := a.Entities[i].Country; c != "" && a.Entities[i].Type != "PER" && !seen[c] {
			seen[c] = true
			out = append(out, p.name(c))
		}
	}
	return strings.Join(out, " ")
}

func bracket(word, note string) string { return word + parens(note) }

func parens(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// clip shortens s to n runes.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
