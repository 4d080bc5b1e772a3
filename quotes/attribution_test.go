package quotes

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// attributionCase is one line of testdata/attribution.tsv.
type attributionCase struct {
	line               int
	text, kind         string
	n                  int
	speaker, full, cue string
	comment            string
}

func attributionCases(t testing.TB) []attributionCase {
	b, err := os.ReadFile("testdata/attribution.tsv")
	require.NoError(t, err)
	var out []attributionCase
	for i, l := range strings.Split(string(b), "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		f := strings.Split(l, "\t")
		require.Len(t, f, 6, "line %d", i+1)
		c := attributionCase{line: i + 1, text: f[0], kind: f[1][:1], speaker: f[2], full: f[3], cue: f[4], comment: f[5]}
		if len(f[1]) > 1 {
			c.n = int(f[1][1] - '0')
		}
		for _, s := range []*string{&c.speaker, &c.full, &c.cue} {
			if *s == "-" {
				*s = ""
			}
		}
		out = append(out, c)
	}
	return out
}

// layOut is the document of a case's text.
func layOut(s string) *text.Document {
	kind := text.Paragraph
	if rest, ok := strings.CutPrefix(s, "^"); ok {
		s, kind = rest, text.Title
	}
	s = strings.ReplaceAll(s, "¶", "\n")
	d := new(text.Document)
	d.Reset(s)
	at := 0
	for l := range strings.SplitSeq(s, "\n") {
		d.Add(kind, text.Span{Start: at, End: at + len(l)})
		kind = text.Paragraph
		at += len(l) + 1
	}
	return d
}

// TestAttribution holds the models to the project's own cases. They weigh
// signs, so a few cases may go wrong where others gain; which, the log says.
func TestAttribution(t *testing.T) {
	cases := attributionCases(t)
	require.GreaterOrEqual(t, len(cases), 450)
	wrong := 0
	defer func() { require.LessOrEqual(t, 100*wrong, 7*len(cases), "%d of %d cases are wrong", wrong, len(cases)) }()
	for _, c := range cases {
		d := layOut(c.text)
		got := Find(d, nil)
		if !(len(got) > c.n) {
			wrong++
			t.Logf("line %d (%s): %d quotations in %s", c.line, c.comment, len(got), c.text)
			continue
		}
		q := got[c.n]
		if q.Kind.String()[:1] != c.kind || q.Speaker.Of(d.Src) != c.speaker || q.Speaker.Full != c.full || q.Cue.Text != c.cue {
			wrong++
			t.Logf("line %d (%s): %s\n got %.1s %q full %q (%s) cue %q by %s\nwant %s %q full %q cue %q", c.line, c.comment, c.text,
				q.Kind, q.Speaker.Of(d.Src), q.Speaker.Full, q.Speaker.FullRule, q.Cue.Text, q.Speaker.Rule, c.kind, c.speaker, c.full, c.cue)
		}
	}
}
