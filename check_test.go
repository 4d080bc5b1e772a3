package kopij_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
	"github.com/kopij/kopij/tools/schematest"
)

const checked = "Zaak begint\n\nPARIJS (ANP) - Jan Verzonnen zei dinsdag: \"Dit is 'mooi' werk.\" Dat gebeurde in Parijs.\n\nDoor Jan Verzonnen"

// TestCheck breaks each invariant of a result in turn.
func TestCheck(t *testing.T) {
	require.NoError(t, kopij.Extract(checked, reference).Check(checked))
	for want, spoil := range map[string]func(r *kopij.Result, a *kopij.Article){
		"schema":              func(r *kopij.Result, _ *kopij.Article) { r.Schema = "" },
		"not bytes":           func(r *kopij.Result, _ *kopij.Article) { r.Offsets = kopij.Rune },
		"not in the text":     func(_ *kopij.Result, a *kopij.Article) { a.End = 1 << 20 },
		"a part without text": func(_ *kopij.Result, a *kopij.Article) { a.Title.Text = "" },
		"stands at":           func(_ *kopij.Result, a *kopij.Article) { a.Title.Text = "Zaken" },
		"entities: ":          func(_ *kopij.Result, a *kopij.Article) { a.Entities[0], a.Entities[1] = a.Entities[1], a.Entities[0] },
		"are numbered up to":  func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].ID = 99 },
		"entity of type":      func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Type = "NAAM" },
		"score NaN":           func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Score = math.NaN() },
		"lies at":             func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Lat = 91 },
		"cross": func(_ *kopij.Result, a *kopij.Article) {
			a.Quotes[1].Part = widen(checked, a.Quotes[1].Part, a.Quotes[0].End+5)
		},
		"is not within one block": func(_ *kopij.Result, a *kopij.Article) { a.Blocks[len(a.Blocks)-1].Start, a.Blocks = 0, a.Blocks[:1] },
		"no entity 12":            func(_ *kopij.Result, a *kopij.Article) { a.Quotes[0].Speaker.Entity = 12 },
		"is not before to":        func(_ *kopij.Result, a *kopij.Article) { a.Times[0].To = a.Times[0].From },
		"is not in [":             func(_ *kopij.Result, a *kopij.Article) { a.Times[0].At = a.Times[0].To.Add(time.Hour) },
		"year outside of range": func(r *kopij.Result, _ *kopij.Article) {
			r.Reference = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
		},
		"title: [": func(_ *kopij.Result, a *kopij.Article) { a.Start = 3 },
		"place of a dateline": func(_ *kopij.Result, a *kopij.Article) {
			a.Dateline.Places[0].Part = a.Entities[len(a.Entities)-1].Part
		},
		"do not begin and end":     func(_ *kopij.Result, a *kopij.Article) { a.Quotes[0].Parts = []text.Span{a.Quotes[1].Span} },
		"article of kind \"stuk\"": func(_ *kopij.Result, a *kopij.Article) { a.Kind = "stuk" },

		"[-1,11)":                               func(_ *kopij.Result, a *kopij.Article) { a.Title.Start = -1 },
		"[12,11)":                               func(_ *kopij.Result, a *kopij.Article) { a.Title.Start = 12 },
		"[0,0): a part without":                 func(_ *kopij.Result, a *kopij.Article) { a.Title.End = 0 },
		"stands at [0,11), not \"begint Zaak\"": func(_ *kopij.Result, a *kopij.Article) { a.Title.Text = "begint Zaak" },
		"score -0.1":                            func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Score = -0.1 },
		"score 1.1":                             func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Score = 1.1 },
		"lies at -91, 0":                        func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Lat, a.Entities[0].Lon = -91, 0 },
		"lies at 0, 181":                        func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Lat, a.Entities[0].Lon = 0, 181 },
		"lies at 0, -181":                       func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].Lat, a.Entities[0].Lon = 0, -181 },
		"numbered up to 2":                      func(_ *kopij.Result, a *kopij.Article) { a.Entities[0].ID = 0 },
		"no entity -1":                          func(_ *kopij.Result, a *kopij.Article) { a.Quotes[0].Speaker.Entity = -1 },
		"description \"Zaak\": no entity -2": func(_ *kopij.Result, a *kopij.Article) {
			a.Descriptions = []kopij.Description{{Part: kopij.Part{Span: text.Span{Start: 0, End: 4}, Text: "Zaak"}, ID: -2}}
		},
		"description \"Zaak\": no entity 9": func(_ *kopij.Result, a *kopij.Article) {
			a.Descriptions = []kopij.Description{{Part: kopij.Part{Span: text.Span{Start: 0, End: 4}, Text: "Zaak"}, ID: 9}}
		},
		"entity: [0,4) is not within one block": func(_ *kopij.Result, a *kopij.Article) {
			a.Entities[0].Part = kopij.Part{Span: text.Span{Start: 0, End: 4}, Text: "Zaak"}
			a.Blocks = a.Blocks[1:]
		},
		"quotes: [56,75) is out of order": func(_ *kopij.Result, a *kopij.Article) {
			a.Quotes[0], a.Quotes[1] = a.Quotes[1], a.Quotes[0]
		},
		"its parts do not begin and end": func(_ *kopij.Result, a *kopij.Article) {
			q := &a.Quotes[0]
			q.Parts = []text.Span{{Start: q.Start, End: q.End - 1}}
		},
		"parts do not begin": func(_ *kopij.Result, a *kopij.Article) {
			q := &a.Quotes[0]
			q.Parts = []text.Span{{Start: q.Start + 1, End: q.End}}
		},
		"cue: [": func(_ *kopij.Result, a *kopij.Article) {
			a.Quotes[0].Cue = &kopij.Part{Span: text.Span{Start: len(checked) - 4, End: len(checked)}, Text: checked[len(checked)-4:]}
			a.End = len(checked) - 5
		},
		"date of a dateline: from": func(_ *kopij.Result, a *kopij.Article) {
			a.Dateline.Date = &kopij.Date{Part: *a.Title, From: reference, To: reference}
		},
		"the main [0,120) crosses the main article": func(r *kopij.Result, a *kopij.Article) {
			r.Articles = append(r.Articles, *a)
		},
		"the teaser [0,4) is out of order": func(r *kopij.Result, a *kopij.Article) {
			teaser := kopij.Article{Kind: "teaser", Span: text.Span{Start: 0, End: 4}}
			*a = kopij.Article{Kind: "teaser", Span: text.Span{Start: 5, End: 11}}
			r.Articles = append(r.Articles, teaser)
		},
		"the teaser [3,8) overlaps": func(r *kopij.Result, a *kopij.Article) {
			*a = kopij.Article{Kind: "teaser", Span: text.Span{Start: 0, End: 4}}
			r.Articles = append(r.Articles, kopij.Article{Kind: "teaser", Span: text.Span{Start: 3, End: 8}})
		},
		"the teaser [3,18) crosses the main article": func(r *kopij.Result, a *kopij.Article) {
			*a = kopij.Article{Kind: "main", Span: text.Span{Start: 0, End: 11}}
			r.Articles = append(r.Articles, kopij.Article{Kind: "teaser", Span: text.Span{Start: 3, End: 18}})
		},
		"at 2030": func(_ *kopij.Result, a *kopij.Article) {
			a.Times[0].At, a.Times[0].From, a.Times[0].To = time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC), time.Time{}, reference
		},
		"at 2020": func(_ *kopij.Result, a *kopij.Article) {
			a.Times[0].At, a.Times[0].From, a.Times[0].To = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), reference, time.Time{}
		},
	} {
		r := kopij.Extract(checked, reference)
		a := &r.Articles[0]
		require.GreaterOrEqual(t, len(a.Quotes), 2)
		require.NotNil(t, a.Quotes[0].Speaker)
		require.NotEmpty(t, a.Times)
		spoil(r, a)
		require.ErrorContains(t, r.Check(checked), want)
	}
	// What the invariants allow.
	for name, change := range map[string]func(a *kopij.Article){
		"a title that is not printed": func(a *kopij.Article) {
			a.Title = &kopij.Part{Span: text.Span{Start: 3, End: 3}}
			a.Start = 5
			a.Blocks = a.Blocks[1:]
		},
		"a cue in two parts": func(a *kopij.Article) {
			a.Quotes[0].Cue = &kopij.Part{Span: text.Span{Start: 0, End: len(checked)}, Text: "zei dinsdag"}
		},
		"a moment without an end": func(a *kopij.Article) {
			a.Times[0].At, a.Times[0].From, a.Times[0].To = reference, reference, time.Time{}
		},
		"an end without a beginning": func(a *kopij.Article) {
			a.Times[0].At, a.Times[0].From, a.Times[0].To = time.Time{}, time.Time{}, reference
		},
		"one quote in another": func(a *kopij.Article) {
			a.Quotes[1].Start = a.Quotes[0].Start
			a.Quotes[1].Text = a.Quotes[1].Of(checked)
			a.Quotes[1].Parts = nil
		},
		"a description of nobody": func(a *kopij.Article) {
			a.Descriptions = []kopij.Description{{Part: kopij.Part{Span: text.Span{Start: 0, End: 4}, Text: "Zaak"}}}
		},
		"a place on the edge": func(a *kopij.Article) { a.Entities[0].Lat, a.Entities[0].Lon = -90, 180 },
	} {
		r := kopij.Extract(checked, reference)
		change(&r.Articles[0])
		require.NoError(t, r.Check(checked), name)
	}
	r := kopij.Extract(checked, reference)
	r.Text = checked
	require.NoError(t, r.Check("another text"), "the text that was read is in the result")
	s := "Café. é"
	r = &kopij.Result{Schema: kopij.Schema, Offsets: kopij.Byte, Sections: []kopij.Part{{Span: text.Span{Start: 0, End: 4}, Text: "Caf\xc3"}}}
	require.ErrorContains(t, r.Check(s), "splits a rune")
}

// widen is p up to end.
func widen(src string, p kopij.Part, end int) kopij.Part {
	p.End = end
	p.Text = p.Of(src)
	return p
}

// TestConfigErrors gives a typed error for each setting that is out of its
// range.
func TestConfigErrors(t *testing.T) {
	for field, configs := range map[string][]kopij.Config{
		"Threshold": {{Threshold: math.NaN()}, {Threshold: -0.1}, {Threshold: 1.1}, {Threshold: math.Inf(1)}},
		"Prefer":    {{Prefer: 200}},
		"MaxBytes":  {{MaxBytes: -1}},
	} {
		for _, c := range configs {
			_, err := kopij.New(c)
			var ce *kopij.ConfigError
			require.ErrorAs(t, err, &ce, field)
			require.Equal(t, field, ce.Field)
		}
	}
}

// TestZeroValues: the zero Extractor, a nil one and the zero Lexicon are the
// built-in ones.
func TestZeroValues(t *testing.T) {
	want := kopij.Extract(checked, reference)
	page := kopij.Page{Text: checked, Reference: reference}
	require.Equal(t, want, new(kopij.Extractor).Extract(page))
	require.Equal(t, want, (*kopij.Extractor)(nil).Extract(page))
	results, errs := new(kopij.Extractor).ExtractEach([]kopij.Page{page})
	require.NoError(t, errs[0])
	require.Equal(t, want, results[0])
	x, err := kopij.New(kopij.Config{Lexicon: new(quotes.Lexicon)})
	require.NoError(t, err)
	require.Equal(t, want, x.Extract(page))
}

// TestMaxBytes: a page that is too long has a typed error, and no articles.
func TestMaxBytes(t *testing.T) {
	x, err := kopij.New(kopij.Config{MaxBytes: len(checked)})
	require.NoError(t, err)
	ok, long := kopij.Page{Text: checked, Reference: reference}, kopij.Page{ID: "long", Text: checked + "."}
	results, errs := x.ExtractEach([]kopij.Page{ok, long, ok})
	require.NoError(t, errs[0])
	require.NoError(t, errs[2])
	require.NotEmpty(t, results[2].Articles)
	var se *kopij.SizeError
	require.ErrorAs(t, errs[1], &se)
	require.Equal(t, kopij.SizeError{Bytes: len(checked) + 1, Max: len(checked)}, *se)
	require.Empty(t, x.Extract(long).Articles)
	require.Equal(t, "long", x.Extract(long).ID)
	check(t, long.Text, x.Extract(long))
}

// TestTimesInJSON: JSON holds the result whatever the reference time is, and
// gives its times back.
func TestTimesInJSON(t *testing.T) {
	src := "Vandaag begint\n\nPARIJS, 31 december - Jan Verzonnen komt morgen, volgend jaar en over 20.000 jaar. Dat was 12.000 jaar geleden.\n3 uur geleden\nPARIJS (ANP) - Iets.\n2 minuten geleden"
	for _, ref := range []time.Time{
		{},
		reference,
		time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC),
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC),
		time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 24*3600)),
		time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", -30*3600)),
		time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3601)),
	} {
		for _, p := range []kopij.Page{{Text: src, Reference: ref}, {Text: src, Published: ref}, {Text: src, Reference: reference, Published: ref}} {
			r := new(kopij.Extractor).Extract(p)
			check(t, src, r)
			b, err := json.Marshal(r)
			require.NoError(t, err)
			var back kopij.Result
			require.NoError(t, json.Unmarshal(b, &back))
			for i := range r.Articles {
				for k := range r.Articles[i].Times {
					// Local mean times have seconds in their offset, which no form of ISO 8601 writes.
					require.Less(t, r.Articles[i].Times[k].From.Sub(back.Articles[i].Times[k].From).Abs(), time.Minute, "%v: %s", ref, b)
				}
			}
		}
	}
}

// TestUnknownNames: a value that is none of an enumeration's has no name.
func TestUnknownNames(t *testing.T) {
	require.Empty(t, quotes.Kind(200).String())
	require.Empty(t, quotes.Form(200).String())
	require.Empty(t, timeago.Kind(200).String())
	require.Empty(t, timeago.Grain(200).String())
	require.Empty(t, text.BlockKind(200).String())
	require.Empty(t, text.POS(200).String())
}

// check asserts that r, the result of src, holds to every invariant and to its
// schema.
func check(t testing.TB, src string, r *kopij.Result) {
	t.Helper()
	require.NoError(t, r.Check(src), "%.2000q", src)
	b, err := json.Marshal(r)
	require.NoError(t, err)
	require.NoError(t, schematest.Result(b), "%.2000q", src)
}
