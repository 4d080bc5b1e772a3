package entities

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/alloctest"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// FuzzFind holds any bytes to what the package promises: no panic, spans in
// order on rune boundaries, the same result twice.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		benchText, "", "’s", "B. en Steve B. zei: \"Nee.\"", "van der van de Van", "minister van , en X, minister",
		"De VS. Die EU-top in Grand Prix van Rusland (RSF) Rapid Support Forces", "\xff\xfe A's B's'", "Amerikaans-Russisch-Duits-",
		"president president president Jan", "tussen ( ) en ( ", "oud-oud-ex-premier X-Y-z", "Éen Élysée’ Ångström-Ölvér", "Rapper A$AP Rocky en A $AP, A$A$AP Rocky.",
		"Jan op 't", "Jan v/d", "Jan te", "Jan d'", "Anna-van", "ministerie van", "Grand Prix van de", "B", "Jan,", "Jan (", "boek '", "Ajax '", "Jan jr",
	} {
		f.Add(s)
	}
	all := New(Default())
	c := Default()
	c.Model = Model{}
	rules := New(c)
	when := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Parse(s)
		if len(s)%2 == 0 {
			tagger.Default().Tag(d)
		}
		for _, r := range []*Recognizer{all, rules} {
			one := r.Append(nil, d, Context{Date: when})
			end := 0
			for _, m := range one {
				require.GreaterOrEqual(t, m.Start, end)
				require.Less(t, m.Start, m.End)
				require.LessOrEqual(t, m.End, len(s))
				require.True(t, m.Start == 0 || utf8.RuneStart(s[m.Start]) || !utf8.ValidString(s))
				require.NotEqual(t, NoType, m.Type)
				end = m.End
			}
			require.Equal(t, one, r.Append(nil, d, Context{Date: when}))
		}
	})
}

// TestLinear makes hostile inputs sixteen times as long: what they take may
// not grow much faster than they do.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	c := Default()
	c.Model = Model{} // the model has its own test
	for _, unit := range []string{
		"Jan de Vries ", "president X", "Van van de ", "minister van A, B, C ", "Rusland en ", "A-b-C-d-", "Kees Jansen zei dat Kees ", "B. ",
		"Grand Prix van ", "De VS, ", "Amerikaanse ", "( ", "Joris's ", "Rusland",
		"voormalig oud-president Piet Klaassen van Rusland, ",
	} {
		cost := func(n int) float64 {
			d := text.Parse(strings.Repeat(unit, n))
			r := New(c) // a new one has kept no memory
			return alloctest.Bytes(func() { r.Append(nil, d, Context{}) })
		}
		small, large := cost(2000), cost(32000)
		require.True(t, alloctest.Linear(small, large, 16), "%q: %.0f bytes, and %.0f for sixteen times as much", unit, small, large)
	}
}

func TestAllocations(t *testing.T) {
	d := text.Parse(strings.Repeat("Een man in Zandwijk zei dat Jan Jansen komt. De Russische krant schreef dat. ", 20))
	r := New(Default())
	var dst []Mention
	dst = r.Append(dst[:0], d, Context{})
	n := testing.AllocsPerRun(20, func() { dst = r.Append(dst[:0], d, Context{}) })
	require.LessOrEqual(t, n, 20.0, "nothing may be allocated per token")
}

// TestReadModelErrors gives errors of one type, which unwrap.
func TestReadModelErrors(t *testing.T) {
	for in, want := range map[string]error{"": ErrModelFormat, "KNL2": ErrModelFormat, "KNM3\x00\x00\x00\x00": ErrModelLexicon} {
		_, err := ReadModel(strings.NewReader(in))
		var me *ModelError
		require.ErrorAs(t, err, &me, "%q", in)
		require.ErrorIs(t, err, want, "%q", in)
	}
	_, err := ReadModel(nil)
	require.ErrorIs(t, err, ErrModelReader)
}
