package rank

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var space = NewSpace([]Attr{{Name: "form", Values: []string{"name", "pronoun"}}, {Name: "steps", Max: 3}}, "form", "steps", "form steps")

func TestNames(t *testing.T) {
	require.Equal(t, 2, space.Attrs())
	require.Equal(t, 1, space.Attr("steps"))
	require.Equal(t, -1, space.Attr("sex"))
	for _, c := range []struct {
		v    []uint8
		want string
	}{
		{[]uint8{0, 0}, ""},
		{[]uint8{1, 0}, "form=name"},
		{[]uint8{0, 3}, "steps=3"},
		{[]uint8{2, 1}, "form=pronoun, steps=1, form=pronoun steps=1"},
	} {
		var names []string
		for _, f := range space.Features(nil, c.v) {
			names = append(names, space.Name(f))
			back, ok := space.feature(space.Name(f))
			require.True(t, ok)
			require.Equal(t, f, back)
		}
		require.Equal(t, c.want, strings.Join(names, ", "))
	}
}

// What Write writes, Add reads back; what is no feature or no weight it refuses.
func TestWriteAdd(t *testing.T) {
	m := NewModel(space, nil, nil)
	for _, row := range [][2]string{{"form=name", "128"}, {"form=pronoun steps=2", "-64"}, {"worth", "0 32768 65536"}} {
		require.True(t, m.Add(row[0], row[1]), row)
	}
	for _, row := range [][2]string{{"form=verb", "1"}, {"steps=4", "1"}, {"form=name", "x"}, {"form=name", "40000"}, {"worth", "0 70000"}, {"", "1"}} {
		require.False(t, NewModel(space, nil, nil).Add(row[0], row[1]), row)
	}
	var b strings.Builder
	require.NoError(t, m.Write(&b))
	back := NewModel(space, nil, nil)
	for line := range strings.Lines(b.String()) {
		feature, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		require.True(t, back.Add(feature, value), line)
	}
	require.Equal(t, m.weights, back.weights)
	require.Equal(t, m.steps, back.steps)
	require.EqualValues(t, 128, back.Score([]uint8{1, 2}))
	require.EqualValues(t, -64, back.Score([]uint8{2, 2}))
}

// Shares are those of e to the scores, within a part in 500, and add up to
// nearly Whole.
func TestShares(t *testing.T) {
	for _, scores := range [][]int32{{0}, {0, 0}, {128, 0, -128}, {-5000, 0}, {37, -91, 250, 249, 3}} {
		want, sum := make([]float64, len(scores)), 0.0
		for i, s := range scores {
			want[i] = math.Exp(float64(s) / Unit)
			sum += want[i]
		}
		got := append([]int32(nil), scores...)
		Shares(got)
		total := int32(0)
		for i, g := range got {
			require.InDelta(t, want[i]/sum, float64(g)/Whole, 0.002, "%v", scores)
			total += g
		}
		require.InDelta(t, Whole, total, float64(len(scores)))
	}
	Shares(nil)
}

func TestWorth(t *testing.T) {
	m := NewModel(space, nil, nil)
	require.EqualValues(t, 500, m.Worth(500)) // without steps a share is worth itself
	m.SetWorth([]int32{0, Whole / 4, Whole})
	for share, want := range map[int32]int32{-1: 0, 0: 0, Whole / 4: Whole / 8, Whole / 2: Whole / 4, Whole * 3 / 4: Whole * 5 / 8, Whole: Whole, Whole + 1: Whole} {
		require.Equal(t, want, m.Worth(share), share)
	}
}

// Train learns which attribute makes an option right, and gives the same
// weights each time.
func TestTrain(t *testing.T) {
	var items []Item
	for i := range 40 {
		items = append(items, Item{
			Options: [][]int32{space.Features(nil, []uint8{1, uint8(i%3 + 1)}), space.Features(nil, []uint8{2, uint8(i%2 + 1)})},
			Right:   []bool{true, false}, Best: []bool{true, false}, Weight: 1,
		})
	}
	set := Settings{Epochs: 5, Rate: 0.1, Ridge: 0.001, Least: 2}
	w := Train(space, items, set)
	m := NewModel(space, w, nil)
	require.Greater(t, m.Score([]uint8{1, 1}), m.Score([]uint8{2, 1}))
	require.Equal(t, w, Train(space, items, set))
}
