package kopij_test

import (
	"cmp"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/source"
)

// wrapped breaks each line of s at spaces, so that none is longer than width
// where its words allow it.
func wrapped(s string, width int) string {
	var b strings.Builder
	for l := range strings.Lines(s) {
		n := 0
		for i, w := range strings.Split(l, " ") {
			size := utf8.RuneCountInString(w)
			switch {
			case i == 0:
			case n+1+size > width:
				b.WriteByte('\n')
				n = 0
			default:
				b.WriteByte(' ')
				n++
			}
			b.WriteString(w)
			n += size
		}
	}
	return b.String()
}

// hyphenated puts a soft hyphen into each word of eight letters and more.
func hyphenated(s string) string {
	var b strings.Builder
	start := 0
	flush := func(end int) {
		if w := []rune(s[start:end]); len(w) >= 8 {
			b.WriteString(string(w[:4]) + "\u00ad" + string(w[4:]))
		} else {
			b.WriteString(s[start:end])
		}
	}
	for i, r := range s {
		if !unicode.IsLetter(r) {
			flush(i)
			b.WriteRune(r)
			start = i + utf8.RuneLen(r)
		}
	}
	flush(len(s))
	return b.String()
}

// asHTML sets each line of s as a paragraph, the first as the title.
func asHTML(s string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=nl><body>\n")
	for i, l := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if i == 0 && strings.TrimSpace(l) != "" && !strings.ContainsAny(l, ".!?") {
			fmt.Fprintf(&b, "<h1>%s</h1>\n", html.EscapeString(l))
		} else {
			fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(l))
		}
	}
	return b.String()
}

func utf16le(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

// disguises write one text in the forms in which it comes.
var disguises = []struct {
	name string
	in   func(s string) string
}{
	{"wrapped at 60", func(s string) string { return wrapped(s, 60) }},
	{"wrapped at 66", func(s string) string { return wrapped(s, 66) }},
	{"wrapped at 72", func(s string) string { return wrapped(s, 72) }},
	{"wrapped at 80", func(s string) string { return wrapped(s, 80) }},
	{"wrapped at 90", func(s string) string { return wrapped(s, 90) }},
	{"wrapped at 100", func(s string) string { return wrapped(s, 100) }},
	{"wrapped, CRLF", func(s string) string { return strings.ReplaceAll(wrapped(s, 72), "\n", "\r\n") }},
	{"NFD", norm.NFD.String},
	{"soft hyphens", hyphenated},
	{"entities", html.EscapeString},
	{"CRLF", func(s string) string {
		return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n")
	}},
	{"UTF-16", utf16le},
	{"Windows-1252", func(s string) string {
		w, err := charmap.Windows1252.NewEncoder().String(s)
		if err != nil {
			return ""
		}
		return w
	}},
	{"HTML", asHTML},
}

// findings are the quotes, entities and times of a result, as its user reads
// them.
func findings(r *kopij.Result) []string {
	var out []string
	clean := func(s string) string { return strings.Join(strings.Fields(source.Clean(s).Text), " ") }
	for i := range r.Articles {
		a := &r.Articles[i]
		for _, q := range a.Quotes {
			full := ""
			if q.Speaker != nil {
				full = q.Speaker.Full
			}
			out = append(out, fmt.Sprintf("quote %s %s %s", clean(q.Text), q.Kind, full))
		}
		for _, e := range a.Entities {
			out = append(out, fmt.Sprintf("entity %s %s %s", clean(e.Text), e.Type, e.Country))
		}
		for _, x := range a.Times {
			out = append(out, fmt.Sprintf("time %s %v %v %v", clean(x.Text), x.At, x.From, x.To))
		}
	}
	return out
}

// TestDisguises: one text gives the same quotes, entities and times in every
// form in which it comes, 99 of 100.
func TestDisguises(t *testing.T) {
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	names, err := filepath.Glob("testdata/articles/*.txt")
	require.NoError(t, err)
	plain := map[string][]string{}
	pages := map[string]string{}
	for _, n := range names {
		b, err := os.ReadFile(n)
		require.NoError(t, err)
		pages[n] = string(b)
		plain[n] = findings(x.Extract(kopij.Page{Text: pages[n], Reference: reference}))
	}
	total, whole := 0, 0
	for _, d := range disguises {
		same, all := 0, 0
		for _, n := range names {
			in := d.in(pages[n])
			if in == "" {
				continue
			}
			p, err := source.Read([]byte(in), source.Options{Whole: true})
			require.NoError(t, err)
			r := x.Extract(kopij.Page{Source: p, Reference: reference})
			check(t, p.Input(), r) // where the result holds no text, it counts in the input
			got := findings(r)
			missing, extra := difference(plain[n], got)
			same += len(plain[n]) - len(missing)
			all += len(plain[n]) + len(extra)
			for _, m := range missing {
				t.Logf("%s: %s: - %s", d.name, n, m)
			}
			for _, m := range extra {
				t.Logf("%s: %s: + %s", d.name, n, m)
			}
		}
		t.Logf("%s: %d of %d", d.name, same, all)
		require.GreaterOrEqual(t, 100*same, 98*all, d.name)
		total, whole = total+same, whole+all
	}
	t.Logf("all: %d of %d", total, whole)
	require.GreaterOrEqual(t, 100*total, 99*whole)
}

// difference gives what is in a alone and what is in b alone.
func difference(a, b []string) (onlyA, onlyB []string) {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	for len(a) > 0 || len(b) > 0 {
		c := -1
		switch {
		case len(a) == 0:
			c = 1
		case len(b) > 0:
			c = cmp.Compare(a[0], b[0])
		}
		switch {
		case c < 0:
			onlyA, a = append(onlyA, a[0]), a[1:]
		case c > 0:
			onlyB, b = append(onlyB, b[0]), b[1:]
		default:
			a, b = a[1:], b[1:]
		}
	}
	return onlyA, onlyB
}
