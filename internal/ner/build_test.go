package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
)

// sample makes a document of lines in which brackets hold the mentions:
// "[Jan Verzonnen|PER] woont in [Zandwolde|LOC].".
func sample(t *testing.T, marked string) Sample {
	t.Helper()
	var src strings.Builder
	type mark struct {
		span text.Span
		typ  string
	}
	var marks []mark
	for i, part := range strings.Split(marked, "[") {
		if i == 0 {
			src.WriteString(part)
			continue
		}
		in, after, ok := strings.Cut(part, "]")
		require.True(t, ok, marked)
		name, typ, ok := strings.Cut(in, "|")
		require.True(t, ok, marked)
		marks = append(marks, mark{text.Span{Start: src.Len(), End: src.Len() + len(name)}, typ})
		src.WriteString(name + after)
	}
	s := Sample{Doc: text.Parse(src.String())}
	for _, m := range marks {
		for typ := PER; typ <= MISC; typ++ {
			if typ.String() == m.typ {
				s.Mentions = append(s.Mentions, Mention{Tokens: s.Doc.TokensIn(m.span), Type: typ})
			}
		}
	}
	require.Len(t, s.Mentions, len(marks))
	return s
}

// lessons are invented documents to learn from: who speaks, where they are,
// for which body they work, and an adjective.
func lessons(t *testing.T) []Sample {
	people := []string{"Jan Verzonnen", "Piet Bedacht", "Anna van der Klaar", "Els Droom", "Bo Denk"}
	places := []string{"Zandwolde", "Klein Zandwolde", "Duinwijk", "Veenhuizerdam"}
	bodies := []string{"Zandbank", "Stichting Duin", "Partij Droom", "Wereldkeet"}
	var all []Sample
	for i, p := range people {
		for j, l := range places {
			o := bodies[(i+j)%len(bodies)]
			all = append(all, sample(t, "Volgens ["+p+"|PER] is de brug in ["+l+"|LOC] dicht. De [Zandwijkse|MISC] directeur van ["+o+"|ORG] zweeg.\nIn ["+l+"|LOC] wacht ["+p+"|PER] af."))
		}
	}
	return all
}

func lexicon() *Lexicon {
	d := Draft{
		Brown:  map[string]string{"volgens": "0110", "in": "0111", "de": "10"},
		Coarse: map[string]int{"directeur": 3},
		Fine:   map[string]int{"directeur": 30},
		Lean:   [2]map[string]uint8{{"Zandbank": Lean([4]int{0, 0, 12, 0}, 0)}},
		Cased:  map[string]uint8{"brug": Cased(99, 1)},
	}
	d.Add(Given, "Jan")
	d.Add(Surname, "Verzonnen")
	d.Add(Person, "Piet Bedacht")
	d.Add(Place, "Klein Zandwolde")
	d.Add(Org, "Stichting Duin")
	d.Add(Misc, "Zandwijkse")
	d.Add(Sport, "brug")
	return d.Build()
}

// found are the names that a model finds, each with its type.
func found(m *Model, src string) []string {
	d := text.Parse(src)
	var all []string
	for _, f := range m.Find(d) {
		span := text.Span{Start: d.Tokens[f.Tokens.First].Start, End: d.Tokens[f.Tokens.Last-1].End}
		all = append(all, span.Of(src)+"/"+f.Type.String())
	}
	return all
}

// A model learns from invented documents what it then finds beside names that
// it has not seen, with one pass and with two.
func TestBuild(t *testing.T) {
	x := lexicon()
	cfg := BuildConfig{Train: seq.TrainConfig{Epochs: 12, Rate: 0.3, L2: 1e-3, Seed: 7}, MinCount: 2, Prune: 0.01, Runs: 2}
	const unseen = "Volgens Kees Gedacht is de brug in Oudveld dicht. De Zandwijkse directeur van Stichting Duin zweeg."
	want := []string{"Kees Gedacht/PER", "Oudveld/LOC", "Zandwijkse/MISC", "Stichting Duin/ORG"}
	for _, folds := range []int{0, 4} {
		var log strings.Builder
		cfg.Folds, cfg.Log = folds, &log
		m := Build(x, lessons(t), cfg)
		require.Equal(t, want, found(m, unseen), folds)
		require.Empty(t, found(m, "de brug is dicht en niemand wacht"))
		require.Equal(t, folds > 0, strings.Contains(log.String(), "second pass"))
		require.Equal(t, folds > 0, strings.Contains(log.String(), "calibration: log-odds'"))
		cfg.Log = nil
		again := Build(x, lessons(t), cfg)
		require.True(t, string(m.AppendLayers(nil)) == string(again.AppendLayers(nil)), "training is deterministic")
	}
}

// Nothing is learnt from sentences that are unsure, from features that are
// too rare, or of weights that are too small.
func TestBuildLeavesOut(t *testing.T) {
	x := lexicon()
	cfg := BuildConfig{Train: seq.TrainConfig{Epochs: 8, Rate: 0.3, L2: 1e-3, Seed: 7}}
	size := func(samples []Sample, cfg BuildConfig) int { return len(Build(x, samples, cfg).AppendLayers(nil)) }
	full := size(lessons(t), cfg)

	rare := cfg
	rare.MinCount = 20
	require.Less(t, size(lessons(t), rare), full*9/10)
	small := cfg
	small.Prune = 1
	require.Less(t, size(lessons(t), small), full*9/10)

	unsure := lessons(t)
	for i := range unsure {
		first := unsure[i].Doc.Sentences[1].Tokens.First
		unsure[i].Unsure = []text.Range{{First: first, Last: first + 1}}
	}
	const second = "De Zandwijkse directeur van Zandbank zweeg."
	require.Equal(t, []string{"Zandwijkse/MISC", "Zandbank/ORG"}, found(Build(x, lessons(t), cfg), second))
	for _, name := range found(Build(x, unsure, cfg), second) {
		require.NotContains(t, name, "/ORG")
		require.NotContains(t, name, "/MISC")
	}

	// A document of no weight to speak of changes next to nothing.
	wrong := append(lessons(t), sample(t, "Volgens [Jan Verzonnen|LOC] is de brug in [Duinwijk|PER] dicht."))
	wrong[len(wrong)-1].Weight = 1e-6
	require.Equal(t, []string{"Jan Verzonnen/PER", "Duinwijk/LOC"}, found(Build(x, wrong, cfg), "Volgens Jan Verzonnen is de brug in Duinwijk dicht."))
}

func TestLeanAndCased(t *testing.T) {
	for _, c := range []struct {
		types [4]int
		out   int
		want  uint8
	}{
		{[4]int{}, 1, 0},
		{[4]int{2}, 0, 1 + 2},
		{[4]int{0, 19}, 1, 1 + 6 + 2 + 3},
		{[4]int{0, 2}, 1, 1 + 6 + 1},
		{[4]int{1, 0, 1}, 1, 1},
		{[4]int{0, 0, 0, 1}, 9, 1 + 4*6 + 1 + 3},
	} {
		require.Equal(t, c.want, Lean(c.types, c.out), c)
	}
	for _, c := range []struct {
		lower, capital int
		want           uint8
	}{{0, 0, 0}, {2, 0, 0}, {0, 3, 1}, {2, 98, 2}, {20, 80, 3}, {60, 40, 4}, {94, 6, 4}, {95, 5, 5}} {
		require.Equal(t, c.want, Cased(c.lower, c.capital), c)
	}
}

// What a draft holds is in its lexicon, which another draft can build on.
func TestDraft(t *testing.T) {
	x := lexicon()
	list := func(x *Lexicon, w string) listMask {
		var mask listMask
		x.each(func(key uint32, e entry) {
			if key == key32(exactHash(w)) {
				mask = e.list
			}
		})
		return mask
	}
	for w, want := range map[string]listMask{
		"Jan": listGiven, "Verzonnen": listSurname, "Piet": listGiven, "Bedacht": listSurname, "Klein": listPlacePart,
		"Zandwolde": listPlacePart, "Stichting": listOrgPart, "Zandwijkse": listMisc, "brug": listSport, "kunst": 0,
	} {
		require.Equal(t, want, list(x, w), w)
	}
	d := Draft{Base: x}
	d.Add(Country, "Duinland")
	d.Add(Country, "Groot Duinland")
	d.Add(Art, "kunst")
	d.Add(Place, "aan zee")
	d.Add(Given, "")
	d.Add(Given, strings.Repeat("Jan ", maxPhrase+1))
	y := d.Build()
	require.Equal(t, listCountry|listPlacePart, list(y, "Duinland"))
	require.Equal(t, listPlacePart, list(y, "Groot"))
	require.Equal(t, listArt, list(y, "kunst"))
	require.Zero(t, list(y, "zee"), "a word in lower case is in no list")
	require.Zero(t, list(y, "Jan"), "lists are not taken over")
	kept := map[uint32]entry{}
	y.each(func(key uint32, e entry) { kept[key] = e })
	require.NotZero(t, kept[key32(exactHash("volgens"))].brown)
	require.Equal(t, uint16(31), kept[key32(exactHash("directeur"))].km[1])
	require.NotZero(t, kept[key32(exactHash("brug"))].cased)
}
