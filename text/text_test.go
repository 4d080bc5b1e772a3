package text_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// cases reads a file of numbered cases: a line that begins with > is the
// input, the lines under it are its sentences with a space between tokens.
func cases(t *testing.T, name string) (in []string, want [][]string) {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		s := sc.Text()
		switch {
		case s == "" || s[0] == '#':
		case strings.HasPrefix(s, "> "):
			in = append(in, s[2:])
			want = append(want, nil)
		default:
			require.NotEmpty(t, want, "a sentence before the first input")
			want[len(want)-1] = append(want[len(want)-1], s)
		}
	}
	require.NoError(t, sc.Err())
	return in, want
}

func sentences(d *text.Document) []string {
	var out []string
	for _, s := range d.Sentences {
		var w []string
		for i := s.Tokens.First; i < s.Tokens.Last; i++ {
			w = append(w, d.Word(i))
		}
		out = append(out, strings.Join(w, " "))
	}
	return out
}

func TestCases(t *testing.T) {
	in, want := cases(t, "testdata/cases.txt")
	require.Greater(t, len(in), 60)
	for i := range in {
		require.Equal(t, want[i], sentences(text.Parse(in[i])), "%s", in[i])
	}
}

// check asserts the invariants of a document over all of src.
func check(t testing.TB, d *text.Document) {
	at := 0
	gap := func(a, b int) {
		for _, r := range d.Src[a:b] {
			if !strings.ContainsRune(" \t\n\v\f\r\u0085\u00a0\u200b\ufeff\u1680\u2028\u2029\u202f\u205f\u3000", r) && (r < 0x2000 || r > 0x200b) {
				t.Fatalf("gap %q of %q holds more than white space", d.Src[a:b], d.Src)
			}
		}
	}
	for i, tok := range d.Tokens {
		if tok.Start < at || tok.End <= tok.Start || tok.End > len(d.Src) {
			t.Fatalf("token %d [%d,%d) after %d", i, tok.Start, tok.End, at)
		}
		gap(at, tok.Start)
		if tok.Fold != text.FoldHash(d.Word(i)) {
			t.Fatalf("token %d: fold", i)
		}
		at = tok.End
	}
	gap(at, len(d.Src))
	next := 0
	for _, s := range d.Sentences {
		if s.Tokens.First != next || s.Tokens.Last <= next {
			t.Fatalf("sentence %v after token %d", s, next)
		}
		next = s.Tokens.Last
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d of %d tokens in sentences", next, len(d.Tokens))
	}
	next = 0
	for k, b := range d.Blocks {
		if b.Tokens.First != next {
			t.Fatalf("block %d begins at token %d, want %d", k, b.Tokens.First, next)
		}
		next = b.Tokens.Last
		for j := b.Sentences.First; j < b.Sentences.Last; j++ {
			if d.Sentences[j].Block != k {
				t.Fatalf("sentence %d is in block %d, want %d", j, d.Sentences[j].Block, k)
			}
		}
	}
}

func TestLossless(t *testing.T) {
	in, _ := cases(t, "testdata/cases.txt")
	check(t, text.Parse(strings.Join(in, "\r\n")))
	for _, s := range []string{"", " ", "\n", "\xff\xfe", "a\xffb", "'", "''''", "a.b.c.d.e.", "...", "'s", "x'", "-", "--", "@", "a@", "a@b", "www.", "http://", "1.", "1u", "é\u0301", "\u00ad", "\u200d\u200d", ",,", "’’", "“", "\U0001F1F3", "\U0001F469\u200d\U0001F680"} {
		check(t, text.Parse(s))
	}
}

func FuzzParse(f *testing.F) {
	in, _ := cases(&testing.T{}, "testdata/cases.txt")
	for _, s := range in {
		f.Add(s)
	}
	f.Add("a\xff'\xe2\x80")
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Parse(s)
		check(t, d)
		e := text.Parse(s)
		if len(d.Tokens) != len(e.Tokens) {
			t.Fatal("two runs differ")
		}
	})
}

// hostile are inputs that make look-ahead costly.
var hostile = map[string]string{
	"apostrophes": "'", "quotes": "\"", "names": "Hamas' ", "open": "'Hamas' ", "dots": "a.", "mails": "a.a@a", "ats": "a@",
	"digits": "1", "numbers": "1.1,", "hyphens": "a-", "joiners": "\U0001F469\u200d", "domains": "a.nl.", "commas": ",,", "letters": "a", "capitals": "A. ",
	"newlines": "\n", "bytes": "\xff", "slashes": "www.a/", "parens": "(",
}

// TestLinear bounds allocations and the number of tokens on hostile input,
// and lets the runner's own limit catch work that grows faster than the text.
func TestLinear(t *testing.T) {
	for name, unit := range hostile {
		s := strings.Repeat(unit, 1<<20/len(unit))
		var d text.Document
		d.Reset(s)
		d.AddLines(text.Paragraph, text.Span{Start: 0, End: len(s)})
		require.LessOrEqual(t, len(d.Tokens), len(s), name)
		check(t, &d)
	}
}

func TestNoAllocationPerToken(t *testing.T) {
	s := strings.Repeat("De D66'er uit 's-Gravenhage zei dr. Jansen om 14.30 uur: \"Ja.\" Dat was zo.\n", 100)
	d := text.Parse(s)
	n := testing.AllocsPerRun(10, func() {
		d.Reset(s)
		d.AddLines(text.Paragraph, text.Span{Start: 0, End: len(s)})
	})
	require.Zero(t, n)
}

func TestLookups(t *testing.T) {
	d := text.Parse("Een zin. Nog een.\nEn een blok.")
	require.Equal(t, 3, len(d.Sentences))
	require.Equal(t, 2, len(d.Blocks))
	for i := range d.Tokens {
		require.Equal(t, i, d.TokenAt(d.Tokens[i].Start))
		s := d.Sentences[d.SentenceAt(i)]
		require.True(t, s.Contains(d.Tokens[i].Span))
		require.True(t, d.Blocks[d.BlockAt(i)].Contains(d.Tokens[i].Span))
	}
	require.Equal(t, len(d.Tokens), d.TokenAt(len(d.Src)))
	require.Equal(t, text.Range{First: 1, Last: 3}, d.TokensIn(text.Span{Start: 5, End: 8}))
	require.Equal(t, "zin", d.Word(1))
}

func TestAbbreviationTable(t *testing.T) {
	var a *text.Abbreviations
	for _, rows := range []string{"vliegv\tfinal\nbijv\tfinal\n", "vliegv\tinner\tvliegveld\n"} {
		var err error
		a, err = a.With(strings.NewReader(rows), "own.tsv") // the later row counts
		require.NoError(t, err)
	}
	var d text.Document
	d.Reset("Op vliegv. Zestienhoven bijv. Hij ging.")
	d.Abbreviations = a
	d.Add(text.Paragraph, text.Span{Start: 0, End: len(d.Src)})
	require.Equal(t, []string{"Op vliegv. Zestienhoven bijv.", "Hij ging ."}, sentences(&d))

	for in, want := range map[string]string{
		"bijv":                      "own.tsv:1: want abbreviation, class and comment, tab-separated",
		"# c\nbijv\tsoms":           `own.tsv:2: no such class "soms": want title, inner, final, weak or month`,
		"bijv\tinner\n\nBijv.\tend": `own.tsv:3: no such class "end": want title, inner, final, weak or month`,
		"a\tinner\nA.\tinner":       `own.tsv:2: "A" given already, on line 1`,
		".\tinner":                  "own.tsv:1: no abbreviation",
	} {
		_, err := new(text.Abbreviations).With(strings.NewReader(in), "own.tsv")
		var te *text.TableError
		require.ErrorAs(t, err, &te)
		require.EqualError(t, err, want)
	}
}

func TestFoldHash(t *testing.T) {
	require.Equal(t, text.FoldHash("één"), text.FoldHash("ÉÉN"))
	require.Equal(t, text.FoldHash("Rutte"), text.FoldHash("RUTTE"))
	require.NotEqual(t, text.FoldHash("a"), text.FoldHash("b"))
	require.Equal(t, uint64(0xaf63dc4c8601ec8c), text.FoldHash("A"), "FNV-1a of a")
}

func TestTag(t *testing.T) {
	tag := text.MakeTag(text.VERB, text.FinPast, text.Plur, text.NoGender)
	require.Equal(t, text.VERB, tag.POS())
	require.Equal(t, text.FinPast, tag.Form())
	require.Equal(t, text.Plur, tag.Num())
	require.True(t, tag.Finite())
	tag = text.MakeTag(text.PRON, text.NoForm, text.Sing, text.Feminine)
	require.Equal(t, text.Feminine, tag.Gender())
	require.False(t, tag.Finite())
	require.Equal(t, "PRON", tag.POS().String())
}

func BenchmarkParse(b *testing.B) {
	in, _ := cases(&testing.T{}, "testdata/cases.txt")
	s := strings.Repeat(strings.Join(in, "\n")+"\n", 50)
	var d text.Document
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		d.Reset(s)
		d.AddLines(text.Paragraph, text.Span{Start: 0, End: len(s)})
	}
}

// Every value has a name of its own, and one beyond the last has none.
func TestStrings(t *testing.T) {
	for what, names := range map[string][]fmt.Stringer{
		"name type":    {text.NoNameType, text.PER, text.LOC, text.ORG, text.MISC, text.MISC + 1},
		"kind":         {text.Kind(99), text.Word, text.Number, text.Quote, text.Punct, text.Dash, text.Ellipsis, text.Symbol, text.URL, text.Mail, text.Hashtag, text.Handle, text.Emoji, text.Other, text.Other + 1},
		"abbreviation": {text.NoAbbreviation, text.TitleAbbreviation, text.InnerAbbreviation, text.FinalAbbreviation, text.WeakAbbreviation, text.MonthAbbreviation, text.MonthAbbreviation + 1},
		"form":         {text.NoForm, text.FinPres, text.FinPast, text.Infinitive, text.Participle, text.Participle + 1},
		"number":       {text.NoNum, text.Sing, text.Plur, text.Plur + 1},
		"gender":       {text.NoGender, text.Common, text.Neuter, text.Masculine, text.Feminine, text.Feminine + 1},
	} {
		seen := map[string]bool{}
		for i, n := range names {
			if i == 0 || i == len(names)-1 {
				require.Empty(t, n.String(), what)
				continue
			}
			require.NotEmpty(t, n.String(), "%s %d", what, i)
			require.False(t, seen[n.String()], n.String())
			seen[n.String()] = true
		}
	}
	require.Equal(t, "capital|digit|mid_capital", (text.Capital | text.HasDigit | text.MidCapital).String())
	require.Empty(t, text.Flags(0).String())
	require.Nil(t, text.Flags(0).Names())
}
