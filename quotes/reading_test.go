package quotes

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// TestReading compares what the stages before the models read in each case of
// attribution.tsv, with and without tags and names, and in those of named.tsv and
// reading.tsv, with testdata/reading.txt:
// the candidates, the frames with their events and leads, who is whom, and the
// signs of each quotation; and what the models weigh in it, as a hash: they were
// trained on attributes as they are, so that another hash asks for training
// again. Read the difference before you rewrite it with -update.
func TestReading(t *testing.T) {
	var b strings.Builder
	weighs := map[string]string{} // what is behind a hash
	read := func(d *text.Document, mentions []Mention) string {
		all := weighed(d, mentions)
		line := fmt.Sprintf("\tweighs %016x", text.FoldHash(all))
		weighs[line] = all
		return reading(d, mentions) + line + "\n"
	}
	for _, c := range attributionCases(t) {
		d := layOut(c.text)
		plain := read(d, nil)
		tagger.Default().Tag(d)
		fmt.Fprintf(&b, "%s\n%s", c.text, plain)
		if full := read(d, caseNames(d.Src, c.full)); full != plain {
			fmt.Fprintf(&b, "\twith tags and names\n%s", full)
		}
	}
	for _, row := range append(namedRows(t, "testdata/named.tsv"), namedRows(t, "testdata/reading.tsv")...) {
		d, names := namedDocument(row)
		b.WriteString(row + "\n")
		if len(names) == 0 {
			b.WriteString(read(d, nil) + "\twith tags\n")
		}
		tagger.Default().Tag(d)
		b.WriteString(read(d, names))
	}
	if casetest.Update() {
		require.NoError(t, os.WriteFile("testdata/reading.txt", []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile("testdata/reading.txt")
	require.NoError(t, err)
	got, lines := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(lines)) {
		require.Equal(t, lines[i], got[i], "line %d %s", i+1, weighs[got[i]])
	}
	require.Len(t, got, len(lines))
}

// TestReadingOfPages compares what is read in marked pages, with their names, and
// what the models weigh and answer there, with the hashes of
// testdata/reading_pages.txt. The first hash is that of what is read before the
// models.
func TestReadingOfPages(t *testing.T) {
	casetest.MarkedPages(t, "testdata/reading_pages.txt", func(page string) []string {
		body, mentions, subheads := unmarked(page)
		d := layOut("^" + body)
		for n := range d.Blocks {
			if b := &d.Blocks[n]; slices.Contains(subheads, b.Start) {
				b.Kind = text.Subhead
			}
		}
		tagger.Default().Tag(d)
		return []string{reading(d, mentions), weighed(d, mentions)}
	})
}

// unmarked is the text of a marked page, without empty lines, with the names that
// are marked in it, and where its subheads begin.
func unmarked(src string) (string, []Mention, []int) {
	_, src, _ = strings.Cut(src, "#text\n")
	types := map[string]Type{"PER": PER, "LOC": LOC, "ORG": ORG, "MISC": MISC}
	type mark struct {
		name, attrs string
		start       int
	}
	var b strings.Builder
	var open []mark
	var out []Mention
	var subheads []int
	for i := 0; i < len(src); {
		n := len(out)
		switch rest := src[i:]; {
		case strings.HasPrefix(rest, "⟦"):
			head, _, _ := strings.Cut(rest, "|")
			name, attrs, _ := strings.Cut(head[len("⟦"):], " ")
			open = append(open, mark{name, attrs, b.Len()})
			if name == "subhead" {
				subheads = append(subheads, b.Len())
			}
			i += len(head) + 1
			continue
		case strings.HasPrefix(rest, "⟧"):
			m := open[len(open)-1]
			open = open[:len(open)-1]
			if typ, ok := types[m.name]; ok && b.Len() > m.start {
				// with and without an ID, and joined with others
				found := Mention{Span: text.Span{Start: m.start, End: b.Len()}, Type: typ, ID: n % 5, Country: attribute(m.attrs, "country"), Name: attribute(m.attrs, "full")}
				if leader := attribute(m.attrs, "leader"); leader != "" {
					found.Office = strings.TrimRight(leader, " ABCDEFGHIJKLMNOPQRSTUVWXYZ")
					found.Country = strings.TrimSpace(leader[len(found.Office):])
				}
				found.Government = attribute(m.attrs, "role") == "government"
				out = append(out, found)
			}
			i += len("⟧")
			continue
		case rest[0] != '\n' || !strings.HasSuffix(b.String(), "\n"):
			b.WriteByte(rest[0])
		}
		i++
	}
	slices.SortFunc(out, func(a, b Mention) int { return a.Start - b.Start })
	return strings.TrimSuffix(b.String(), "\n"), out, subheads
}

// attribute is the value of the attribute that is named, in attributes as they are
// written: leader="minister NL" country=NL.
func attribute(attrs, name string) string {
	_, value, ok := strings.Cut(" "+attrs, " "+name+"=")
	if !ok {
		return ""
	}
	if quoted, ok := strings.CutPrefix(value, `"`); ok {
		value, _, _ = strings.Cut(quoted, `"`)
		return value
	}
	value, _, _ = strings.Cut(value, " ")
	return value
}

// caseNames marks the name and its last word as a recogniser would.
func caseNames(src, full string) []Mention {
	if full == "" || full[0] < 'A' || full[0] > 'Z' {
		return nil
	}
	last := full[strings.LastIndexByte(full, ' ')+1:]
	var out []Mention
	for i := 0; i < len(src); i++ {
		for _, n := range []string{full, last} {
			if strings.HasPrefix(src[i:], n) && (i == 0 || strings.ContainsAny(src[i-1:i], " \n(.\"")) {
				out = append(out, Mention{Span: text.Span{Start: i, End: i + len(n)}, Type: PER, ID: 1, Name: full})
				i += len(n) - 1
				break
			}
		}
	}
	return out
}

// reading is what is read in d: a line for each candidate and each frame.
func reading(d *text.Document, mentions []Mention) string {
	b := new(strings.Builder)
	w := newWork(DefaultLexicon(), new(Finder), d, mentions, marks(d))
	defer w.release()
	w.readAll()
	np := func(k int) string {
		if k < 0 {
			return "-"
		}
		return w.spanOf(w.cands[k].np).Of(d.Src)
	}
	flags := func(name string, on ...bool) string {
		var s []byte
		for i, x := range on {
			if x {
				s = append(s, name[i])
			}
		}
		return string(s)
	}
	for k := range w.cands {
		c := &w.cands[k]
		head := ""
		if c.head >= 0 {
			head = d.Word(c.head)
		}
		fmt.Fprintf(b, "\t%s [%s] %s %s%d%d%d%s%s", c.form, w.spanOf(c.tok).Of(d.Src), np(k), flags("proi", c.plur, c.rel, c.obj, c.inq != 0), c.typ, c.noun.class, c.def, c.sex, head)
		if c.prep >= 0 {
			fmt.Fprintf(b, " after %s", d.Word(c.prep))
		}
		if c.owner >= 0 {
			fmt.Fprintf(b, " in %s", np(c.owner))
		}
		if c.apposed >= 0 {
			fmt.Fprintf(b, " = %s", np(c.apposed))
		}
		fmt.Fprintf(b, " #%d\n", c.ent)
	}
	for g := range w.frames {
		f := &w.frames[g]
		fmt.Fprintf(b, "\t%d-%d", f.tok.First, f.tok.Last)
		for n := range f.events {
			e := &f.events[n]
			content := text.Range{}
			if e.kind != plainVerb && e.subj >= 0 {
				content, _ = w.content(f, e)
			}
			fmt.Fprintf(b, "; %d%d %s %s %s%d-%d", e.kind, e.class, cueWords(d, e.cue, e.tok), np(e.subj), flags("spvui", e.sure, e.passive, e.inverse, e.under, e.inside), e.clause.First, e.clause.Last)
			if content.Len() > 0 {
				fmt.Fprintf(b, " says %d-%d", content.First, content.Last)
			}
		}
		if r, ok := w.backReport(g); ok {
			fmt.Fprintf(b, "; back %d-%d", r.content.First, r.content.Last)
		}
		for _, l := range w.leadsOf(g) {
			fmt.Fprintf(b, "; %s %s", leadNames[l.how-1], np(l.cand))
		}
		b.WriteByte('\n')
	}
	for q := range w.raws {
		fmt.Fprintf(b, "\t%d-%d", w.raws[q].first(), w.raws[q].last())
		for _, t := range w.tiesOf(q) {
			name := "cue"
			if t.sign != noSign {
				name = signNames[t.sign-1]
			}
			fmt.Fprintf(b, "; %s %s", name, np(t.cand))
			for _, i := range t.cue {
				b.WriteString("+" + d.Word(i))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// weighed is what the models weigh in d, each attribute of each option, and what
// comes of it.
func weighed(d *text.Document, mentions []Mention) string {
	b := new(strings.Builder)
	f := Finder{Indirect: true}
	found, choices := f.Explain(d, mentions)
	for n := range found {
		fmt.Fprintf(b, "%+v\n", found[n])
	}
	for n := range choices {
		c := &choices[n]
		fmt.Fprintln(b, c.Model, c.Span.Of(d.Src))
		for _, o := range c.Options {
			b.WriteString(o.Span.Of(d.Src))
			m := DefaultModels().Model(c.Model)
			for a, v := range o.Values {
				if v != 0 {
					b.WriteString(" " + m.Name(a, o.Values))
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// cueWords are the words of a cue, or the verb where it is none.
func cueWords(d *text.Document, cue []int, tok int) string {
	out := d.Word(tok)
	for _, i := range cue {
		out += "+" + d.Word(i)
	}
	return out
}
