package view

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/kopij/kopij"
)

var out = flag.String("view.out", "", "`directory` to write the pages of the test to")

var reference = time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))

func render(t *testing.T, page string, o Options) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, Render(&b, []Page{{kopij.Extract(page, reference), page}}, o))
	return b.String()
}

// walk calls f with each element of a document.
func walk(t *testing.T, page string, f func(*html.Node)) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			f(n)
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// The marks of a page are the names, times and quotes of its JSON, in order.
func TestMarksEqualResult(t *testing.T) {
	files, err := filepath.Glob("../../../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		page := string(b)
		r := kopij.Extract(page, reference)
		got := map[string][]string{}
		shown := render(t, page, Options{})
		walk(t, shown, func(n *html.Node) {
			switch class, _, _ := strings.Cut(attr(n, "class"), " "); class {
			case "e", "t":
				got[class] = append(got[class], textOf(n))
			case "q":
				if attr(n, "id") != "" {
					got[class] = append(got[class], textOf(n))
				}
			}
		})
		want := map[string][]string{}
		for i := range r.Articles {
			a := &r.Articles[i]
			for _, e := range a.Entities {
				want["e"] = append(want["e"], newlines(e.Of(page)))
			}
			for _, x := range a.Times {
				want["t"] = append(want["t"], newlines(x.Of(page)))
			}
			for _, q := range a.Quotes {
				sp := q.Span
				if len(q.Parts) > 0 {
					sp = q.Parts[0]
				}
				want["q"] = append(want["q"], newlines(sp.Of(page)))
			}
		}
		require.Equal(t, want, got, file)
		if *out != "" {
			name := strings.TrimSuffix(filepath.Base(file), ".txt") + ".html"
			require.NoError(t, os.WriteFile(filepath.Join(*out, name), []byte(shown), 0o600))
		}
	}
}

// newlines is text as an HTML parser gives it back.
func newlines(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// What is in a page is shown, never run.
func TestHostile(t *testing.T) {
	for _, page := range []string{
		`<script>alert(1)</script> zegt Jan Jansen dinsdag. "<img src=x onerror=alert(1)>", aldus Jan Jansen.`,
		"Titel \"><svg onload=alert(1)>\nPARIJS (ANP) - “</span><script>alert(1)</script>”, zegt Piet \"'><b onclick=alert(1)> de Vries.",
		`javascript:alert(1) noemt Jan "javascript:alert(1)". </style><style>*{display:none}</style>`,
		"Jan \u202egnaj\u202c zegt: “\u2066rechts\u2069”. " + strings.Repeat("a", 1<<20),
		"</title></head><body onload=alert(1)>\n\nDELFT - \"&lt;script&gt;\", zegt <Jan>.",
	} {
		elements := map[string]int{}
		walk(t, render(t, page, Options{Language: "en"}), func(n *html.Node) {
			elements[n.Data]++
			for _, a := range n.Attr {
				require.False(t, strings.HasPrefix(a.Key, "on"), "%s=%q", a.Key, a.Val)
				require.NotEqual(t, "style", a.Key)
				if a.Key == "href" || a.Key == "src" {
					require.Regexp(t, `^(#[qte]\d+-\d+|https://www\.wikidata\.org/wiki/Q\d+$)`, a.Val)
				}
			}
		})
		for _, e := range []string{"script", "style", "title", "body"} {
			if e != "title" { // circles of the map have titles of their own
				require.Equal(t, 1, elements[e], e)
			}
		}
		require.Zero(t, elements["img"])
		require.Zero(t, elements["b"])
	}
}

func TestRenderFails(t *testing.T) {
	page := "Jan zegt ja."
	r := kopij.Extract(page, reference)
	require.ErrorContains(t, Render(&strings.Builder{}, []Page{{r, page}}, Options{Language: "fr"}), `language "fr"`)
	require.ErrorContains(t, Render(&strings.Builder{}, []Page{{r, "Jan"}}, Options{}), "outside its text")
	r.Convert(page, kopij.Rune)
	require.ErrorContains(t, Render(&strings.Builder{}, []Page{{r, page}}, Options{}), "want bytes")
}

// Every word of the page has a label in both languages.
func TestLabels(t *testing.T) {
	for line := range strings.Lines(labelRows) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		require.True(t, line[0] == '#' || len(cells) == 3, line)
	}
	for _, m := range regexp.MustCompile(`Words\.Of "([^"]*)"`).FindAllStringSubmatch(pageTemplate, -1) {
		require.Contains(t, labelRows, "\n"+m[1]+"\t", m[1])
	}
}
