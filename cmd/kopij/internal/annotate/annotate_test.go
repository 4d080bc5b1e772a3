package annotate

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

var reference = time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))

// pages are the articles of testdata, and one that is hard: letters of four
// bytes, bytes that are no UTF-8, line breaks within, spaces in a row.
func pages(t *testing.T) (out []*Page) {
	t.Helper()
	files, err := filepath.Glob("../../../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	add := func(id, s string) {
		r := kopij.Extract(s, reference)
		require.NoError(t, r.Check(s))
		r.ID = id
		out = append(out, NewPage(r, s))
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		add(filepath.Base(f), string(b))
	}
	add("hard", "  😀 Topman 𝒳 stapt op\r\n\r\nPARIJS (ANP) - \"Wij  gaan\nniet 😀 weg\", zei Emmanuel\nMacron\tdinsdag. \xff Dat was in Café de Zwaan.\n\n\n")
	add("", "")
	return out
}

// spans are the bytes of a page's entities, quotes and times.
func spans(p *Page) (entities, quotes, times []string) {
	p.each(func(e *kopij.Entity) { entities = append(entities, e.Of(p.Base)) },
		func(q *kopij.Quote) { quotes = append(quotes, q.Of(p.Base)) },
		func(t *kopij.Time) { times = append(times, t.Of(p.Base)) })
	return entities, quotes, times
}

// decode reads a line of JSON and its text, which is the page's but for bytes
// that are no UTF-8.
func decode[T any](t *testing.T, p *Page, write func(*Page) ([]byte, error)) (v T) {
	t.Helper()
	b, err := write(p)
	require.NoError(t, err)
	require.True(t, strings.HasSuffix(string(b), "\n"))
	require.Equal(t, 1, strings.Count(string(b), "\n"))
	require.NoError(t, json.Unmarshal(b, &v))
	return v
}

func runes(s string) []rune { return []rune(s) }

// same compares slices of the text with bytes of the page.
func same(t *testing.T, want, got []string, where string) {
	t.Helper()
	for i := range want {
		want[i] = string([]rune(want[i]))
	}
	require.ElementsMatch(t, want, got, where)
}

func TestDoccano(t *testing.T) {
	for _, p := range pages(t) {
		v := decode[struct {
			Text  string
			Label [][3]any
		}](t, p, doccano)
		entities, quotes, times := spans(p)
		var got []string
		for _, l := range v.Label {
			got = append(got, string(runes(v.Text)[int(l[0].(float64)):int(l[1].(float64))]))
		}
		same(t, append(append(entities, quotes...), times...), got, p.ID)
	}
}

func TestLabelStudio(t *testing.T) {
	for _, p := range pages(t) {
		v := decode[struct {
			Data        map[string]string
			Predictions []struct {
				Result []struct{ Value studioText }
			}
		}](t, p, labelStudio)
		text := runes(v.Data["text"])
		for _, r := range v.Predictions[0].Result {
			require.Equal(t, r.Value.Text, string(text[r.Value.Start:r.Value.End]))
		}
	}
}

func TestProdigy(t *testing.T) {
	for _, p := range pages(t) {
		v := decode[struct {
			Text   string
			Tokens []prodigyToken
			Spans  []prodigySpan
		}](t, p, prodigy)
		text := runes(v.Text)
		all := ""
		for i, tok := range v.Tokens {
			require.Equal(t, i, tok.ID)
			require.Equal(t, tok.Text, string(text[tok.Start:tok.End]))
			all += tok.Text
			if tok.WS {
				all += " "
			}
		}
		require.Equal(t, v.Text, all, "tokens and spaces are the text")
		for _, s := range v.Spans {
			require.Equal(t, s.Start, v.Tokens[s.First].Start)
			require.Equal(t, s.End, v.Tokens[s.Last].End)
		}
	}
}

func TestSpacy(t *testing.T) {
	n := 0
	for _, p := range pages(t) {
		v := decode[struct {
			Text   string
			Ents   []mark
			Tokens []spacyToken
			Sents  []struct{ Start, End int }
			Spans  map[string][]mark
		}](t, p, spacy)
		b, err := spacy(p)
		require.NoError(t, err)
		require.Equal(t, strings.Count(string(b), `"label":`), strings.Count(string(b), `"kb_id":`), "Doc.from_json asks for kb_id")
		var words []string
		for _, tok := range v.Tokens {
			words = append(words, string(runes(v.Text)[tok.Start:tok.End]))
		}
		require.Equal(t, words, spacyWords(words, v.Text))
		starts, ends := map[int]bool{}, map[int]bool{}
		for i, tok := range v.Tokens {
			require.Equal(t, i, tok.ID)
			starts[tok.Start], ends[tok.End] = true, true
			if i > 0 {
				gap := string(runes(v.Text)[v.Tokens[i-1].End:tok.Start])
				require.Contains(t, []string{"", " "}, gap, "spaCy keeps one space after a token")
			}
		}
		end := 0
		for _, m := range append(append(v.Ents, v.Spans["quotes"]...), v.Spans["times"]...) {
			require.True(t, starts[m.Start] && ends[m.End], "%v begins or ends within a token", m)
			n++
		}
		for _, m := range v.Ents {
			require.GreaterOrEqual(t, m.Start, end, "ents overlap")
			end = m.End
		}
		at := 0
		for _, s := range v.Sents {
			require.GreaterOrEqual(t, s.Start, at)
			require.Greater(t, s.End, s.Start)
			at = s.End
		}
	}
	require.Greater(t, n, 300)
}

// spacyWords are the words that spaCy makes of words and their text: those that
// are no white space, and between them the white space that is left when a
// word has taken a space. Doc.from_json refuses other words than these.
func spacyWords(words []string, text string) (out []string) {
	at := 0
	for _, w := range words {
		if strings.TrimFunc(w, unicode.IsSpace) == "" {
			continue
		}
		if i := strings.Index(text[at:], w); i > 0 {
			out = append(out, text[at:at+i])
			at += i
		}
		out = append(out, w)
		if at += len(w); strings.HasPrefix(text[at:], " ") {
			at++
		}
	}
	if at < len(text) {
		out = append(out, text[at:])
	}
	return out
}

// TestUniversalDependencies holds CoNLL-U to what the validator of Universal
// Dependencies asks for at its levels 1 and 2, but for the tree, which the file
// does not have.
func TestUniversalDependencies(t *testing.T) {
	var (
		upos    = regexp.MustCompile(`^(ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X|_)$`)
		feature = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*=[A-Z0-9][A-Za-z0-9]*$`)
		id      = regexp.MustCompile(`^[^\s/]+$`)
	)
	seen := map[string]bool{}
	n := 0
	all := pages(t)
	for i, p := range all {
		p.Number = i + 1
		p.Kept = []Field{{Name: "bron", Text: "een\nbron"}}
		if p.ID == "hard" {
			p.ID = "een / twee\n%"
		}
		b, err := conllu(p)
		require.NoError(t, err)
		require.False(t, strings.HasSuffix(string(b), "\n\n\n"))
		if p.ID == "" {
			require.Empty(t, b, "a page without a sentence has no comments either")
			continue
		}
		for block := range strings.SplitSeq(strings.TrimSuffix(string(b), "\n\n"), "\n\n") {
			text, built := "", ""
			for l := range strings.SplitSeq(block, "\n") {
				require.Equal(t, strings.TrimRightFunc(l, unicode.IsSpace), l)
				if s, ok := strings.CutPrefix(l, "# sent_id = "); ok {
					require.Regexp(t, id, s)
					require.False(t, seen[s], "%s is there twice", s)
					seen[s] = true
				}
				if s, ok := strings.CutPrefix(l, "# text = "); ok {
					text = s
				}
				if l[0] == '#' {
					continue
				}
				n++
				cols := strings.Split(l, "\t")
				require.Len(t, cols, 10, l)
				for _, c := range cols {
					require.Regexp(t, `^\S(.*\S)?$`, c)
				}
				require.Regexp(t, upos, cols[3])
				misc := map[string]bool{}
				for f := range strings.SplitSeq(cols[9], "|") {
					name, _, _ := strings.Cut(f, "=")
					require.False(t, misc[name], l)
					misc[name] = true
				}
				if cols[5] != "_" {
					fs := strings.Split(cols[5], "|")
					require.True(t, sort.StringsAreSorted(fs), l)
					for _, f := range fs {
						require.Regexp(t, feature, f)
					}
				}
				built += cols[1]
				if !misc["SpaceAfter"] {
					built += " "
				}
			}
			require.Equal(t, text, strings.TrimSpace(built))
		}
	}
	require.Greater(t, n, 2000)
}

// brat's own conf names each type that is written.
func TestBratConf(t *testing.T) {
	for _, p := range pages(t) {
		b, err := Brat(p)
		require.NoError(t, err)
		for l := range strings.Lines(string(b)) {
			if l[0] != 'N' {
				kind := strings.Fields(l)[1]
				require.Regexp(t, `(?m)^`+kind+`\b`, BratConf)
			}
		}
		require.Equal(t, string(runes(p.Base)), string(BratText(p)))
	}
}

// What a record has beside its text goes where a form has a place for it, and
// never over what is there.
func TestKept(t *testing.T) {
	p := pages(t)[0]
	p.Kept = []Field{{"bron", json.RawMessage(`"x"`), "x"}, {"n", json.RawMessage(`[1,2]`), "[1,2]"}}
	for _, write := range []func(*Page) ([]byte, error){doccano, prodigy, labelStudio} {
		b, err := write(p)
		require.NoError(t, err)
		require.Contains(t, string(b), `"bron":"x"`)
		require.Contains(t, string(b), `"n":[1,2]`)
	}
	b, err := conllu(p)
	require.NoError(t, err)
	require.Contains(t, string(b), "\n# meta::bron = x\n# meta::n = [1,2]\n")
	p.Kept = []Field{{"id", json.RawMessage(`1`), "1"}}
	for _, write := range []func(*Page) ([]byte, error){doccano, prodigy, labelStudio} {
		_, err := write(p)
		require.ErrorContains(t, err, "NEW=id gives it another")
	}
}

// A body that speaks is no person, and a document says nothing.
func TestQuotations(t *testing.T) {
	a := &kopij.Article{Quotes: []kopij.Quote{
		{Kind: "direct", Speaker: &kopij.Speaker{Sort: "body", Full: "het ministerie"}}, {Kind: "direct", Speaker: &kopij.Speaker{Sort: "person", Full: "Els Voorbeeld"}},
		{Kind: "direct", Speaker: &kopij.Speaker{Sort: "document", Full: "het rapport"}}, {Kind: "scare"},
	}}
	got := quotations(a)
	require.Len(t, got, 3)
	require.Equal(t, object{"@type": "Organization", "name": "het ministerie"}, got[0]["spokenByCharacter"])
	require.Equal(t, object{"@type": "Person", "name": "Els Voorbeeld"}, got[1]["spokenByCharacter"])
	require.Nil(t, got[2]["spokenByCharacter"])
}

func TestWebAnnotation(t *testing.T) {
	for _, p := range pages(t) {
		v := decode[struct {
			Context string `json:"@context"`
			Type    string
			Items   []struct {
				ID, Type string
				Target   struct {
					Source   string
					Selector []struct {
						Type, Exact, Prefix, Suffix string
						Start, End                  int
					}
				}
			}
		}](t, p, webAnnotation)
		require.Equal(t, "http://www.w3.org/ns/anno.jsonld", v.Context)
		text := runes(p.Base)
		ids := map[string]bool{}
		for _, a := range v.Items {
			require.False(t, ids[a.ID], "ids differ")
			ids[a.ID] = true
			pos, quote := a.Target.Selector[0], a.Target.Selector[1]
			require.Equal(t, quote.Exact, string(text[pos.Start:pos.End]))
			require.True(t, strings.HasSuffix(string(text[:pos.Start]), quote.Prefix), quote.Prefix)
			require.True(t, strings.HasPrefix(string(text[pos.End:]), quote.Suffix), quote.Suffix)
		}
		entities, quotes, times := spans(p)
		require.Len(t, v.Items, len(entities)+len(quotes)+len(times))
	}
}

func TestBrat(t *testing.T) {
	note := regexp.MustCompile(`^(N\d+\tReference T\d+ \w+:\S+\t.*|A\d+\tKind T\d+ \w+|R\d+\t(Said|Reports) Arg1:T\d+ Arg2:T\d+)$`)
	for _, p := range pages(t) {
		b, err := Brat(p)
		require.NoError(t, err)
		text := runes(p.Base)
		for l := range strings.Lines(string(b)) {
			l = strings.TrimSuffix(l, "\n")
			if l[0] != 'T' {
				require.Regexp(t, note, l)
				continue
			}
			cols := strings.SplitN(l, "\t", 3)
			_, where, _ := strings.Cut(cols[1], " ")
			var words []string
			for _, s := range strings.Split(where, ";") {
				from, to, _ := strings.Cut(s, " ")
				i, err := strconv.Atoi(from)
				require.NoError(t, err)
				j, err := strconv.Atoi(to)
				require.NoError(t, err)
				words = append(words, string(text[i:j]))
			}
			require.Equal(t, strings.Join(words, " "), string(runes(cols[2])), l)
			require.NotContains(t, cols[2], "\n")
		}
	}
}

func TestColumns(t *testing.T) {
	for _, p := range pages(t) {
		b, err := conllu(p)
		require.NoError(t, err)
		text := runes(p.Base)
		want, sentence := 0, ""
		var entities []string
		for l := range strings.Lines(string(b)) {
			l = strings.TrimSuffix(l, "\n")
			if l == "" || l[0] == '#' {
				if s, ok := strings.CutPrefix(l, "# text = "); ok {
					sentence, want = s, 0
				}
				continue
			}
			cols := strings.Split(l, "\t")
			require.Len(t, cols, 10, l)
			want++
			require.Equal(t, fmt.Sprint(want), cols[0])
			var from, to int
			_, err := fmt.Sscanf(cols[9], "start_char=%d|end_char=%d", &from, &to)
			require.NoError(t, err)
			require.Equal(t, cols[1], word(string(text[from:to])))
			require.True(t, strings.HasPrefix(sentence, cols[1]), "%q then %q", cols[1], sentence)
			sentence = strings.TrimPrefix(sentence, cols[1])
			if !strings.Contains(cols[9], "SpaceAfter=No") {
				sentence = strings.TrimPrefix(sentence, " ")
			}
			if strings.Contains(cols[9], "NER=B-") {
				entities = append(entities, cols[1])
			}
		}
		all, _, _ := spans(p)
		require.LessOrEqual(t, len(entities), len(all))
		require.GreaterOrEqual(t, len(entities)*10, len(all)*9, "most entities begin at a token: %s", p.ID)

		b, err = iob2(p)
		require.NoError(t, err)
		last := "O"
		for l := range strings.Lines(string(b)) {
			l = strings.TrimSuffix(l, "\n")
			if l == "" {
				last = "O"
				continue
			}
			cols := strings.Split(l, "\t")
			require.Len(t, cols, 3)
			if kind, ok := strings.CutPrefix(cols[2], "I-"); ok {
				require.Equal(t, kind, last[2:], l)
			}
			last = cols[2]
		}
	}
}

func TestNewsArticle(t *testing.T) {
	for _, p := range pages(t) {
		v := decode[struct {
			Context string           `json:"@context"`
			Graph   []map[string]any `json:"@graph"`
		}](t, p, newsArticle)
		require.Equal(t, "https://schema.org", v.Context)
		require.Len(t, v.Graph, len(p.Articles))
		for i, a := range v.Graph {
			require.Equal(t, "NewsArticle", a["@type"])
			require.Equal(t, string(runes(p.Articles[i].Of(p.Base))), a["articleBody"])
		}
	}
}

// docs/formats.md names every form.
func TestDocs(t *testing.T) {
	b, err := os.ReadFile("../../../../docs/formats.md")
	require.NoError(t, err)
	for _, f := range Formats {
		require.Contains(t, string(b), "`"+f.Name+"`")
		got, ok := Named(f.Name)
		require.True(t, ok)
		require.Equal(t, f.Doc, got.Doc)
	}
	require.Equal(t, len(Formats), strings.Count(Help(), "\n"))
}

// FuzzFormats: any text has every form, with offsets that lie in it.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{"", "😀", "Titel\n\nPARIJS (ANP) - \"Nee\", zei Emmanuel\r\nMacron \xff dinsdag.", "\u00a0 a\u200bb\x1c \x85", "Dat zei \xf0\x9f Jan."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		r := kopij.Extract(s, reference)
		if err := r.Check(s); err != nil {
			t.Fatal(err)
		}
		base := s
		if r.Text != "" {
			base = r.Text
		}
		p := NewPage(r, base)
		for i := range Formats {
			b, err := Formats[i].Write(p)
			if err != nil {
				t.Fatalf("%s: %v", Formats[i].Name, err)
			}
			if len(b) > 0 && b[0] == '{' && !json.Valid(b) {
				t.Fatalf("%s: no JSON", Formats[i].Name)
			}
		}
		n := len([]rune(base))
		c := newCounter(base)
		for at := range base {
			if got := c.of(at); got != len([]rune(base[:at])) || got > n {
				t.Fatalf("byte %d is character %d", at, got)
			}
		}
		if c.of(len(base)) != n {
			t.Fatalf("the end is character %d of %d", c.of(len(base)), n)
		}
	})
}
