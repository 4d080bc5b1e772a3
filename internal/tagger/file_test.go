package tagger

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// weight is what a row holds for a class.
func (r *row) weight(c int) int {
	return int(r[c>>3]>>(c&7*8)&0xFF) - bias
}

func TestRoundTrip(t *testing.T) {
	var p Parts
	for w := -128; w < 128; w++ {
		f := Feature{Key: uint32(w+129) * 0x9E3779B1}
		for c := range f.Weights {
			f.Weights[c] = int8(w * (c%3 - 1))
		}
		p.Features = append(p.Features, f)
	}
	p.Own = [][NumClasses]int8{{0: -1, 28: 127}}
	want := Entry{Key: 77, Context: 4242, Coarse: 200, Gender: text.Feminine, Forms: 31, Usual: 3 | Helper, Sure: 29, Own: 1}
	p.Entries = []Entry{{Key: 1 << 31, Context: 1}, want}
	var b bytes.Buffer
	require.NoError(t, p.Write(&b))
	m, err := Read(&b)
	require.NoError(t, err)
	require.Equal(t, want, *m.lex.find(77))
	require.Equal(t, Entry{Key: 1 << 31, Context: 1}, *m.lex.find(1 << 31))
	require.Zero(t, m.lex.find(78).Key)
	require.Equal(t, -1, m.own[0].weight(0))
	require.Equal(t, 127, m.own[0].weight(28))
	for _, f := range p.Features {
		r := m.index.find(f.Key)
		require.NotZero(t, r)
		for c, w := range f.Weights {
			require.EqualValues(t, w, m.rows[r-1].weight(c))
		}
	}
	require.Zero(t, m.index.find(1<<31|6))
}

func TestBest(t *testing.T) {
	for c := range NumClasses {
		var s sums
		r := emptyRow
		for i := range NumClasses {
			r.set(i, -100)
		}
		r.set(c, -99)
		for range MaxKeys {
			s.addOwn(&r)
		}
		require.EqualValues(t, c, s.best())
	}
	require.Zero(t, (&sums{}).best(), "the first of equals")
}

func TestTables(t *testing.T) {
	require.Equal(t, text.FoldHash("te"), uint64(teFold))
	for i, w := range []string{"die", "dat", "wie", "wat", "waar", "waarin", "waarop", "waarbij", "waardoor", "waarmee", "waarvan", "waarna"} {
		require.Equal(t, text.FoldHash(w), relatives[i], w)
	}
	var r row
	for c := range NumClasses {
		r.set(c, 0)
	}
	require.Equal(t, r, emptyRow)
}
