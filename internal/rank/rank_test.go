package rank

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var space = NewSpace([]Attr{{Name: "form", Values: []string{"name", "pronoun"}}, {Name: "steps", Max: 3}})

func TestNames(t *testing.T) {
	require.Equal(t, 2, space.Attrs())
	require.Equal(t, 1, space.Attr("steps"))
	require.Equal(t, -1, space.Attr("sex"))
	require.Equal(t, "form=pronoun", space.Name(0, []uint8{2, 0}))
	require.Equal(t, "steps=3", space.Name(1, []uint8{2, 3}))
	require.Equal(t, "steps=absent", space.Name(1, []uint8{2, 0}))
	for _, q := range []question{{0, 0, 0}, {0, 2, 2}, {1, 3, 3}, {1, 0, 2}, {0, 0, 1}} {
		back, ok := space.parseQuestion(space.questionName(q))
		require.True(t, ok)
		require.Equal(t, q, back)
	}
	require.Panics(t, func() { NewSpace([]Attr{{Name: "steps", Max: maxValues}}) })
	require.Panics(t, func() { NewSpace(make([]Attr, maxAttrs+1)) })
}

// A tree's weight is found by its answers, the first of them the highest
// digit.
func TestScore(t *testing.T) {
	m := NewModel(space)
	require.Zero(t, m.Score([]uint8{1, 1}))
	require.NoError(t, m.Add([]string{"tree", "form=pronoun steps<=2", "1 2 4 8"}))
	require.NoError(t, m.Add([]string{"tree", "steps<=2", "0 16"}))
	for _, c := range []struct {
		v    []uint8
		want int32
	}{
		{[]uint8{1, 3}, 1},
		{[]uint8{1, 2}, 2 + 16},
		{[]uint8{2, 3}, 4},
		{[]uint8{2, 0}, 8 + 16},
	} {
		require.Equal(t, c.want, m.Score(c.v), c.v)
	}
	v := []uint8{2, 3}
	require.Equal(t, 3, m.AttrWeight(v, 0))
	require.Equal(t, -20, m.AttrWeight(v, 1))
	require.Equal(t, []uint8{2, 3}, v)
}

// What Write writes, Add reads back; what is no tree it refuses.
func TestWriteAdd(t *testing.T) {
	table := "tree\tform=pronoun steps<=2\t1 -2 4 8\ntree\tform=absent\t0 16\nworth\t0 32768 65536\n"
	m := NewModel(space)
	for line := range strings.Lines(table) {
		require.NoError(t, m.Add(strings.Split(strings.TrimSuffix(line, "\n"), "\t")), line)
	}
	var b strings.Builder
	require.NoError(t, m.Write(&b))
	require.Equal(t, table, b.String())
	for _, row := range []string{
		"tree\tverb=1\t1 2", "tree\tsteps=4\t1 2", "tree\tform<=absent\t1 2", "tree\tform=name\t1", "tree\tform=name\t1 x", "tree\tform=name\t1 40000",
		"tree\tform=1\t1 2", "tree\tform=0\t1 2", "tree\tsteps=0\t1 2", "tree\tsteps=\t1 2", "tree\tsteps=x\t1 2", "tree\tsteps=-1\t1 2",
		"leaf\tform=name\t1 2", "worth\t0 1\t2",
		"tree\tform=name", "worth\t0 70000", "worth\t-1 0", "worth\tx", "leaf\t1", "",
		"tree" + "\t" + strings.Repeat("form=name ", MaxDepth+1) + "\t" + strings.Repeat("1 ", 2<<MaxDepth),
	} {
		require.Error(t, NewModel(space).Add(strings.Split(row, "\t")), row)
	}
}

// Scores are those of Score, but for options that the first trees put far
// behind.
func TestScores(t *testing.T) {
	m := NewModel(space)
	for range 2 * stages {
		require.NoError(t, m.Add([]string{"tree", "form=pronoun", "100 0"}))
		require.NoError(t, m.Add([]string{"tree", "steps<=2", "0 30"}))
	}
	vectors := [][]uint8{{1, 1}, {1, 3}, {2, 1}}
	got := m.Scores([]int32{7}, len(vectors), func(i int) []uint8 { return vectors[i] })
	require.Len(t, got, 4)
	require.EqualValues(t, 7, got[0])
	require.Equal(t, m.Score(vectors[0]), got[1])
	require.Equal(t, m.Score(vectors[1]), got[2])
	require.Less(t, got[3], m.Score(vectors[2]))
	require.Less(t, got[3], got[1]-lag)
	require.Empty(t, m.Scores(nil, 0, nil))
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
	m := NewModel(space)
	require.EqualValues(t, 500, m.Worth(500)) // without steps a share is worth itself
	m.SetWorth([]int32{0, Whole / 4, Whole})
	for share, want := range map[int32]int32{-1: 0, 0: 0, Whole / 4: Whole / 8, Whole / 2: Whole / 4, Whole * 3 / 4: Whole * 5 / 8, Whole: Whole, Whole + 1: Whole} {
		require.Equal(t, want, m.Worth(share), share)
	}
}

// Train learns what makes an option right, also where only two attributes
// together tell, and which of the right ones is best; it gives the same model
// each time.
func TestTrain(t *testing.T) {
	set := Settings{Trees: 40, Depth: 3, Rate: 0.2, Ridge: 0.1, Attrs: 1, Items: 0.8}
	var items []Item
	for i := range 80 {
		steps := uint8(i%3 + 1)
		form := uint8(1)
		if steps == 2 {
			form = 2 // only at two steps is it the pronoun
		}
		items = append(items, Item{
			Options: [][]uint8{{form, steps}, {3 - form, steps}, {0, steps}},
			Right:   []bool{true, false, true}, Best: []bool{true, false, false}, Weight: 1,
		})
	}
	m := Train(space, items, set)
	for steps, form := range map[uint8]uint8{1: 1, 2: 2, 3: 1} {
		best, right, wrong := m.Score([]uint8{form, steps}), m.Score([]uint8{0, steps}), m.Score([]uint8{3 - form, steps})
		require.Greater(t, best, right, steps)
		require.Greater(t, right, wrong, steps)
	}
	require.Equal(t, m, Train(space, items, set))
	require.Empty(t, Train(space, nil, set).trees)

	all := set
	all.Attrs = 0
	require.Empty(t, Train(space, items, all).trees, "no tree may ask about anything")
	for i := range items {
		items[i].Weight = 0.01
	}
	require.Empty(t, Train(space, items, set).trees, "too little weight to part from the others")
}

// The first question is the one that parts the right options from the wrong
// ones, and its weights say which are which.
func TestTrainAsks(t *testing.T) {
	var items []Item
	for range 20 {
		items = append(items, Item{
			Options: [][]uint8{{1, 0}, {1, 1}, {1, 2}, {1, 3}},
			Right:   []bool{true, true, false, false}, Best: []bool{true, true, false, false}, Weight: 1,
		})
	}
	m := Train(space, items, Settings{Trees: 1, Depth: 1, Rate: 1, Ridge: 0, Attrs: 1, Items: 1})
	var b strings.Builder
	require.NoError(t, m.Write(&b))
	require.Equal(t, "tree\tsteps<=1\t-171 171\n", b.String())
}
