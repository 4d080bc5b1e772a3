package trie_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/trie"
	"github.com/kopij/kopij/text"
)

func build(t testing.TB, names ...string) trie.Trie {
	t.Helper()
	var b trie.Builder
	for i, n := range names {
		_, _, err := b.Add(n, uint32(i))
		require.NoError(t, err, n)
	}
	out, err := b.Bytes()
	require.NoError(t, err)
	tr, err := trie.Load(string(out))
	require.NoError(t, err)
	return tr
}

// found lists the names found in s as "name", with what was cut as "name-s".
func found(tr trie.Trie, s string) []string {
	var out []string
	d := text.Parse(s)
	for i := 0; i < len(d.Tokens); {
		hit, ok := tr.Longest(s, d.Tokens, i)
		if !ok {
			i++
			continue
		}
		end := d.Tokens[i+hit.Len-1].End
		name := s[d.Tokens[i].Start : end-hit.Cut]
		if hit.Cut > 0 {
			name += "-" + s[end-hit.Cut:end]
		}
		out = append(out, fmt.Sprint(name, "=", hit.Value))
		i += hit.Len
	}
	return out
}

func TestLongest(t *testing.T) {
	tr := build(t, "Den Haag", "OM", "Alphen aan den Rijn", "Alphen", "São Paulo", "'s-Hertogenbosch", "el-Fasher", "Hamas", "Obama", "Amsterdam", "Parijs", "RSF", "50Plus", "AA Gent", "Aa en Hunze", "'t Harde", "zee", "AA Beek", "Aa Beek", "Nationale bank", "Uk")
	for _, c := range []struct{ in, want string }{
		{"Hij woont in Den Haag.", "Den Haag=0"},
		{"DEN HAAG - Hij woont er.", "DEN HAAG=0"},
		{"Hij komt uit den haag.", ""},
		{"Om drie uur zei het OM niets.", "OM=1"},
		{"Alphen aan den Rijn ligt niet bij Alphen.", "Alphen aan den Rijn=2, Alphen=3"},
		{"ALPHEN AAN DEN RIJN", "ALPHEN AAN DEN RIJN=2"},
		{"Alphen Aan Den Rijn", "Alphen Aan Den Rijn=2"},
		{"Alphen aan de Maas", "Alphen=3"},
		{"Sao Paulo en São Paulo", "Sao Paulo=4, São Paulo=4"},
		{"Een brand in 's-Hertogenbosch en in ’s-Hertogenbosch", "'s-Hertogenbosch=5, ’s-Hertogenbosch=5"},
		{"'S-HERTOGENBOSCH", "'S-HERTOGENBOSCH=5"},
		{"Uit el-Fasher en El-Fasher", "el-Fasher=6, El-Fasher=6"},
		{"Hamas' leiders", "Hamas-'=7"},
		{"Obama's plan, Obama’s plan", "Obama-'s=8, Obama-’s=8"},
		{"Amsterdams burgemeester, AMSTERDAMS HAVEN", "Amsterdam-s=9, AMSTERDAM-S=9"},
		{"Parijs", "Parijs=10"},
		{"RSF's aanval", "RSF-'s=11"},
		{"de partij 50Plus", "50Plus=12"},
		{"in 't Harde, IN 'T HARDE, in ’t Harde, 't harde", "'t Harde=15, 'T HARDE=15, ’t Harde=15"},
		{"IN ’T HARDE", "’T HARDE=15"},
		{"de zee, de Zee, DE ZEE, S, s", ""}, // a name in lower case begins no name
		{"AA BEEK, AA Beek, Aa Beek, aa Beek", "AA BEEK=17, AA Beek=17, Aa Beek=18"},
		{"Nationale bank, Nationale banks", "Nationale bank=19"},
		{"Om's plan, OM's plan, OM'S PLAN, OMs plan", "OM-'s=1, OM-'S=1"},
		{"de Uk, de Uks, Uk's, Uks'", "Uk=20, Uk-'s=20"},
		{"AA Gent, AA EN HUNZE, Aa Gent", "AA Gent=13, AA EN HUNZE=14"},
	} {
		require.Equal(t, c.want, strings.Join(found(tr, c.in), ", "), c.in)
	}
}

func TestKeyOfASCIIIsFold(t *testing.T) {
	for _, s := range []string{"", "a", "Den", "'s-Gravenhage", "AT&T", "\x00\x7f"} {
		require.Equal(t, text.FoldHash(s), trie.Key(s), s)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"São": "sao", "Łódź": "lodz", "Køge": "koge", "Weiß": "weiss", "’s-Graveland": "'s-graveland",
		"Ḩamāh": "hamah", "Ĳsselmeer": "ijsselmeer", "E\u0301lysée": "elysee", "Київ": "київ", "a\xff": "a\xff", "a\ufffd": "a\ufffd", "ab\u00adc": "abc",
	} {
		require.Equal(t, want, trie.Fold(in))
		require.Equal(t, text.FoldHash(want), trie.Key(in), in)
	}
}

// TestAll adds many names and finds each with its own value, whatever their
// order.
func TestAll(t *testing.T) {
	var names []string
	for i := range 20000 {
		names = append(names, fmt.Sprintf("Naam%d Stad%d", i%100, i))
	}
	var forward, backward trie.Builder
	for i := range names {
		_, _, err := forward.Add(names[i], uint32(i))
		require.NoError(t, err)
		j := len(names) - 1 - i
		_, _, err = backward.Add(names[j], uint32(j))
		require.NoError(t, err)
	}
	a, err := forward.Bytes()
	require.NoError(t, err)
	b, err := backward.Bytes()
	require.NoError(t, err)
	require.True(t, string(a) == string(b), "the bytes depend on the order")
	tr, err := trie.Load(string(a))
	require.NoError(t, err)
	for i, n := range names {
		d := text.Parse(n)
		hit, ok := tr.Longest(n, d.Tokens, 0)
		require.True(t, ok, n)
		require.Equal(t, trie.Hit{Len: 2, Value: uint32(i)}, hit)
	}
	for i := range 20000 {
		n := fmt.Sprintf("Naam%d Dorp%d", i%100, i)
		d := text.Parse(n)
		_, ok := tr.Longest(n, d.Tokens, 0)
		require.False(t, ok, n)
	}
}

func TestAddTwice(t *testing.T) {
	var b trie.Builder
	v, dup, err := b.Add("Zürich", 7)
	require.NoError(t, err)
	require.False(t, dup)
	require.EqualValues(t, 7, v)
	v, dup, err = b.Add("Zurich", 8)
	require.NoError(t, err)
	require.True(t, dup)
	require.EqualValues(t, 7, v)
	_, _, err = b.Add(" ", 1)
	require.ErrorIs(t, err, trie.ErrNoWords)
	_, _, err = b.Add("Bern", trie.MaxValue+1)
	require.Error(t, err)
}

func TestEmpty(t *testing.T) {
	require.Empty(t, found(trie.Trie{}, "Den Haag"))
	require.Empty(t, found(build(t), "Den Haag"))
	require.Equal(t, []string{"Bern=0"}, found(build(t, "Bern"), "in Bern"))
}

func TestLoadRejects(t *testing.T) {
	var b trie.Builder
	for i := range 50 {
		_, _, err := b.Add(fmt.Sprint("Plaats", i), uint32(i))
		require.NoError(t, err)
	}
	out, err := b.Bytes()
	require.NoError(t, err)
	_, err = trie.Load(string(out))
	require.NoError(t, err)
	for _, s := range []string{"", "ktr1", string(out[:len(out)-1]), string(out) + "x", "x" + string(out[1:])} {
		_, err := trie.Load(s)
		require.ErrorIs(t, err, trie.ErrFormat)
	}
	buckets := binary.LittleEndian.Uint32(out[8:])
	require.EqualValues(t, 16, buckets)
	for at, value := range map[int]uint32{
		4:                   1 << 29, // more steps than a file can hold
		8:                   0,       // buckets
		20:                  1 << 31, // a bucket that begins behind the last step
		16 + 4*8:            0,       // one that ends before it begins
		16 + 4*int(buckets): 49,      // the last one ends before the last step
	} {
		bad := bytes.Clone(out)
		binary.LittleEndian.PutUint32(bad[at:], value)
		_, err = trie.Load(string(bad))
		require.ErrorIs(t, err, trie.ErrFormat, at)
	}
	// 17 buckets, which is no power of two, over as many bytes.
	bad := append(bytes.Clone(out[:16]), 0, 0, 0, 0)
	bad = append(bad, out[16:]...)
	binary.LittleEndian.PutUint32(bad[8:], 17)
	_, err = trie.Load(string(bad))
	require.ErrorIs(t, err, trie.ErrFormat)
}

func TestValues(t *testing.T) {
	tr := build(t, "Den Haag", "Den", "Bern aan Zee")
	var values []uint32
	for v := range tr.Values {
		values = append(values, v)
	}
	require.ElementsMatch(t, []uint32{0, 1, 2}, values)
	n := 0
	for range tr.Values {
		n++
		break
	}
	require.Equal(t, 1, n)
}

// Names that differ in nothing but their capitals are more paths than are
// followed at once; the one like the text is found.
func TestManyPaths(t *testing.T) {
	names := []string{"AA BB CC DD"}
	for _, a := range []string{"AA", "Aa"} {
		for _, b := range []string{"BB", "Bb", "bb"} {
			for _, c := range []string{"Cc", "cc"} {
				names = append(names, a+" "+b+" "+c+" DD")
			}
		}
	}
	tr := build(t, names...)
	require.Equal(t, []string{"AA BB CC DD=0"}, found(tr, "AA BB CC DD"))
	require.Equal(t, []string{"Aa bb cc DD=12"}, found(tr, "Aa bb cc DD"))
}

func FuzzLoad(f *testing.F) {
	var b trie.Builder
	for _, n := range []string{"Den Haag", "Amsterdam"} {
		_, _, err := b.Add(n, 1)
		require.NoError(f, err)
	}
	out, err := b.Bytes()
	require.NoError(f, err)
	f.Add(string(out), "Den Haag")
	f.Fuzz(func(t *testing.T, blob, s string) {
		tr, err := trie.Load(blob)
		if err != nil {
			return
		}
		d := text.Parse(s)
		for i := range d.Tokens {
			if hit, ok := tr.Longest(s, d.Tokens, i); ok {
				require.LessOrEqual(t, i+hit.Len, len(d.Tokens))
				last := d.Tokens[i+hit.Len-1]
				require.Less(t, hit.Cut, last.Len())
			}
		}
	})
}

// FuzzNames adds the lines of a text as names, and finds each again.
func FuzzNames(f *testing.F) {
	f.Add("Den Haag\n's-Hertogenbosch\nRSF\nSão Paulo")
	f.Fuzz(func(t *testing.T, s string) {
		var b trie.Builder
		names := strings.Split(s, "\n")
		for i, n := range names {
			_, _, err := b.Add(n, uint32(i))
			if err != nil {
				require.ErrorIs(t, err, trie.ErrNoWords)
			}
		}
		out, err := b.Bytes()
		require.NoError(t, err)
		tr, err := trie.Load(string(out))
		require.NoError(t, err)
		for _, n := range names {
			d := text.Parse(n)
			if len(d.Tokens) == 0 || len(d.Tokens) > 20 ||
				d.Tokens[0].Flags&(text.Capital|text.MidCapital|text.AllCaps|text.HasDigit|text.HasApos) == 0 {
				continue
			}
			hit, ok := tr.Longest(n, d.Tokens, 0)
			require.True(t, ok, "%q", n)
			require.Equal(t, len(d.Tokens), hit.Len, "%q", n)
		}
	})
}
