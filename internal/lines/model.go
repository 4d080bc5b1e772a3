package lines

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"io"
	"sync"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/internal/seq"
)

// Model holds trained weights. The zero Model has none and calls every line
// furniture; [Default] is the built-in one.
type Model struct {
	chain *seq.Chain
	rows  []seq.Row
	row   []uint16 // of each feature, into rows; the first is all zeros
	// choice chooses among the labels that a page may have; nil for the built-in one.
	choice *rank.Model
}

// unit is the number of weight units in one natural logarithm.
const unit = 24

//go:embed lines.model
var packed []byte

// Default is the built-in model.
var Default = sync.OnceValue(func() *Model {
	m, err := ReadModel(packed)
	if err != nil {
		// The file is part of the package, and a test reads it.
		return &Model{}
	}
	return m
})

var errModel = errors.New("lines: the model is cut short or of another version")

// modelHead opens a file of weights. Its last byte is the version.
const modelHead = "kopijline\x01"

// Chain is the chain of the labels, without weights.
func Chain() *seq.Chain { return seq.NewChain(int(labelCount), unit, allowed) }

// WriteModel writes weights over the features 0 to [Slots]-1, each a number
// for each label, and next, a number for each pair of labels, as a file of
// weights. Weights that round to nothing are left out.
func WriteModel(w io.Writer, feat, next []float32) error {
	const n = int(labelCount)
	out := append([]byte(modelHead), 0)
	out = binary.AppendUvarint(out[:len(modelHead)], uint64(Slots()))
	for _, v := range next[:n*n] {
		out = append(out, byte(quantise(v)))
	}
	last := 0
	for s := range Slots() {
		var set uint32
		var weights []byte
		for k, v := range feat[s*n : s*n+n] {
			if q := quantise(v); q != 0 {
				set |= 1 << k
				weights = append(weights, byte(q))
			}
		}
		if set == 0 {
			continue
		}
		out = binary.AppendUvarint(out, uint64(s-last))
		out = binary.AppendUvarint(out, uint64(set))
		out = append(out, weights...)
		last = s
	}
	_, err := w.Write(out)
	return err
}

func quantise(v float32) int8 {
	v *= unit
	switch {
	case v > 127:
		return 127
	case v < -127:
		return -127
	case v < 0:
		return int8(v - 0.5)
	}
	return int8(v + 0.5)
}

// ReadModel reads a file of weights.
func ReadModel(b []byte) (*Model, error) {
	const n = int(labelCount)
	if len(b) < len(modelHead) || string(b[:len(modelHead)]) != modelHead {
		return nil, errModel
	}
	b = b[len(modelHead):]
	slots, k := binary.Uvarint(b)
	if int(slots) != Slots() || len(b) < k+n*n {
		return nil, errModel
	}
	next := b[k : k+n*n]
	b = b[k+n*n:]
	m := &Model{chain: Chain(), rows: []seq.Row{seq.MakeRow(0, "")}, row: make([]uint16, slots)}
	m.chain.SetNext(func(a, b int) int32 { return int32(int8(next[a*n+b])) })
	at := uint64(0)
	for len(b) > 0 {
		d, k := binary.Uvarint(b)
		if k <= 0 {
			return nil, errModel
		}
		set, j := binary.Uvarint(b[k:])
		if j <= 0 || set >= 1<<n {
			return nil, errModel
		}
		b = b[k+j:]
		size := bitCount(set)
		at += d
		if at >= slots || len(b) < size || len(m.rows) > 1<<16-2 {
			return nil, errModel
		}
		m.row[at] = uint16(len(m.rows))
		m.rows = append(m.rows, seq.MakeRow(uint32(set), string(b[:size])))
		b = b[size:]
	}
	return m, nil
}

func bitCount(x uint64) int {
	n := 0
	for ; x != 0; x &= x - 1 {
		n++
	}
	return n
}

// Weight is a weight of the model, in units of the 24th part of a natural
// logarithm, less that of the label "other".
type Weight struct {
	Feature string
	Label   Label
	Value   int
}

// Weights lists the weights of the model that are not 0, feature by feature.
func (m *Model) Weights() []Weight {
	var out []Weight
	for s, r := range m.row {
		var sum seq.Sum
		var scores seq.Scores
		sum.Add(&m.rows[r])
		sum.Settle(1)
		sum.Unpack(&scores)
		for k, v := range scores[:labelCount] {
			if v != 0 {
				out = append(out, Weight{SlotName(s), Label(k), int(v)})
			}
		}
	}
	return out
}

// Set is a set of labels, a bit for each.
func Set(labels ...Label) uint32 {
	var s uint32
	for _, l := range labels {
		s |= 1 << l
	}
	return s
}

// Stated says what is known of a line before any guess: which labels it may
// have. Nil allows all.
type Stated func(line int) (allowed uint32)

// Label gives each line of a page its label.
func (m *Model) Label(p *Page, stated Stated) []Label {
	if m.chain == nil || len(p.Lines) == 0 {
		return make([]Label, len(p.Lines))
	}
	choice := m.choice
	if choice == nil {
		choice = builtinChoice()
	}
	d := m.decoder(p, stated)
	return d.finish(d.choose(choice))
}

// scoresOf are the scores of the labels of each line.
func (m *Model) scoresOf(p *Page, f *featured, stated Stated) []seq.Scores {
	scores := make([]seq.Scores, len(p.Lines))
	feats := make([]int32, 0, 256)
	for i := range scores {
		var sum seq.Sum
		rows := 0
		feats = f.append(feats[:0], i)
		for _, x := range feats {
			if r := m.row[x]; r != 0 {
				sum.Add(&m.rows[r])
				rows++
			}
		}
		sum.Settle(rows)
		sum.Unpack(&scores[i])
		may := uint32(0)
		if stated != nil {
			may = stated(i)
		}
		if may == 0 {
			may = p.sure(f.c, i)
		}
		for k := range labelCount {
			if may != 0 && may>>k&1 == 0 {
				scores[i][k] -= forbidden
			}
		}
	}
	return scores
}

// forbidden is taken off the score of a label that a line cannot have.
const forbidden = 1 << 14
