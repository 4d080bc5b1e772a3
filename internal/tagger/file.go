package tagger

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// A model file holds, after its name and version, the lexicon and the
// weights. Integers are unsigned varints but where noted.
//
//	"kopij tagger 1\n"
//	number of entries; the entries in the order of their keys:
//	    key less the key before, context class, a byte of coarse cluster, a
//	    byte of marks; then a byte each of usual class, sure class and forms,
//	    and the number of the own row, those of them that the marks say
//	number of own rows; the rows
//	number of features; the features in blocks of 4,096, the most frequent
//	first, and in a block in the order of their keys:
//	    key less the key before in the block, row
//
// Frequent rows are together so that they stay in the processor's caches.
// A row is 4 bytes, little-endian, with a bit for each class that has a
// weight, and those weights as signed bytes.

const magic = "kopij tagger 1\n"

// The marks of an entry: its gender in the low bits, and what follows.
const (
	markGender = 7
	markOwn    = 1 << 3
	markUsual  = 1 << 4
	markSure   = 1 << 5
	markForms  = 1 << 6
)

// ErrFormat is in the errors of [Read] for what is not a model.
var ErrFormat = errors.New("not a tagger model")

// Feature is a key with the weight of each class.
type Feature struct {
	Key     uint32
	Weights [NumClasses]int8
}

// block is the number of features that are sorted together.
const block = 4096

// Parts are what a model is made of. The weights of Own are in units four
// times as great as those of Features; Entry.Own is one more than the index
// into Own. Features are in the order of their frequency, each key once.
type Parts struct {
	Entries  []Entry
	Own      [][NumClasses]int8
	Features []Feature
}

// Write writes a model. Of entries with equal keys the first stays.
func (p *Parts) Write(w io.Writer) error {
	var b []byte
	b = append(b, magic...)
	entries := slices.Clone(p.Entries)
	slices.SortStableFunc(entries, func(a, b Entry) int { return cmp.Compare(a.Key, b.Key) })
	entries = slices.CompactFunc(entries, func(a, b Entry) bool { return a.Key == b.Key })
	b = binary.AppendUvarint(b, uint64(len(entries)))
	last := uint32(0)
	for i := range entries {
		e := &entries[i]
		b = binary.AppendUvarint(b, uint64(e.Key-last))
		last = e.Key
		b = binary.AppendUvarint(b, uint64(e.Context))
		marks := uint8(e.Gender)
		rest := make([]byte, 0, 6)
		for _, f := range [...]struct{ mark, value uint8 }{{markUsual, e.Usual}, {markSure, e.Sure}, {markForms, e.Forms}} {
			if f.value != 0 {
				marks |= f.mark
				rest = append(rest, f.value)
			}
		}
		if e.Own != 0 {
			marks |= markOwn
			rest = binary.AppendUvarint(rest, uint64(e.Own))
		}
		b = append(append(b, e.Coarse, marks), rest...)
	}
	b = binary.AppendUvarint(b, uint64(len(p.Own)))
	for i := range p.Own {
		b = appendRow(b, &p.Own[i])
	}
	b = binary.AppendUvarint(b, uint64(len(p.Features)))
	for feats := range slices.Chunk(slices.Clone(p.Features), block) {
		slices.SortFunc(feats, func(a, b Feature) int { return cmp.Compare(a.Key, b.Key) })
		last = 0
		for i := range feats {
			b = binary.AppendUvarint(b, uint64(feats[i].Key-last))
			last = feats[i].Key
			b = appendRow(b, &feats[i].Weights)
		}
	}
	_, err := w.Write(b)
	return err
}

func appendRow(b []byte, r *[NumClasses]int8) []byte {
	mask := uint32(0)
	for c, w := range r {
		if w != 0 {
			mask |= 1 << c
		}
	}
	b = binary.LittleEndian.AppendUint32(b, mask)
	for _, w := range r {
		if w != 0 {
			b = append(b, byte(w))
		}
	}
	return b
}

// Read reads a model that [Parts.Write] wrote.
func Read(r io.Reader) (*Model, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	m, err := decode(string(b))
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	return m, nil
}

func decode(s string) (*Model, error) {
	s, ok := strings.CutPrefix(s, magic)
	if !ok {
		return nil, ErrFormat
	}
	d := decoder{s: s}
	m := new(Model)
	owns := d.lexicon(m)
	m.own = make([]row, d.count(4))
	if owns > len(m.own) {
		d.fail()
	}
	for i := range m.own {
		d.row(&m.own[i])
	}
	n := d.count(5)
	if n > maxRows {
		return nil, fmt.Errorf("%w: %d features, at most %d", ErrFormat, n, maxRows)
	}
	d.features(m, n)
	if d.bad || d.left() != 0 {
		return nil, fmt.Errorf("%w: cut short or damaged", ErrFormat)
	}
	m.near = makeNear(&m.index)
	return m, nil
}

// lexicon reads the entries of the lexicon, and how many rows of their own they
// ask for.
func (d *decoder) lexicon(m *Model) (owns int) {
	entries := d.count(4)
	m.lex = makeLexicon(entries)
	last := uint64(0)
	for range entries {
		last += d.uvarint()
		e := d.entry(uint32(last))
		if d.bad {
			break
		}
		owns = max(owns, int(e.Own))
		m.lex.put(&e)
	}
	return owns
}

// entry reads the entry of a key.
func (d *decoder) entry(key uint32) Entry {
	e := Entry{Key: key, Context: uint16(d.uvarint()), Coarse: d.byte()}
	marks := d.byte()
	e.Gender = text.Gender(marks & markGender)
	if marks&markUsual != 0 {
		e.Usual = d.byte()
	}
	if marks&markSure != 0 {
		e.Sure = d.byte()
	}
	if marks&markForms != 0 {
		e.Forms = d.byte()
	}
	if marks&markOwn != 0 {
		n := d.uvarint()
		if n == 0 || n > 1<<16-1 {
			d.fail()
		}
		e.Own = uint16(n)
	}
	if int(e.Sure) > NumClasses || e.Gender > text.Feminine || e.Key == 0 {
		d.fail()
	}
	return e
}

// features reads n rows of weights with their keys.
func (d *decoder) features(m *Model, n int) {
	m.index = makeRowIndex(n)
	m.rows = make([]row, n)
	last := uint64(0)
	for i := range m.rows {
		if i%block == 0 {
			last = 0
		}
		step := d.uvarint()
		last += step
		d.row(&m.rows[i])
		if step == 0 && i%block != 0 {
			d.fail() // the same key twice
		}
		if d.bad {
			break
		}
		m.index.put(uint32(last), i)
	}
}

// decoder reads a model's bytes. After a fault it gives zeros and bad is set.
type decoder struct {
	s   string
	at  int
	bad bool
}

func (d *decoder) fail() { d.bad, d.at = true, len(d.s) }

func (d *decoder) left() int { return len(d.s) - d.at }

func (d *decoder) uvarint() uint64 {
	v, shift := uint64(0), uint(0)
	for i := d.at; i < len(d.s) && shift < 35; i++ {
		c := d.s[i]
		v |= uint64(c&0x7F) << shift
		if c < 0x80 {
			d.at = i + 1
			return v
		}
		shift += 7
	}
	d.fail()
	return 0
}

// count is a number of things that take at least size bytes each.
func (d *decoder) count(size int) int {
	v := d.uvarint()
	if v > uint64(d.left()/size) {
		d.fail()
		return 0
	}
	return int(v)
}

func (d *decoder) byte() byte {
	if d.at >= len(d.s) {
		d.fail()
		return 0
	}
	d.at++
	return d.s[d.at-1]
}

func (d *decoder) row(r *row) {
	s := d.s[d.at:]
	if len(s) < 4 {
		d.fail()
		return
	}
	mask := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	n := bits.OnesCount32(mask)
	if mask>>NumClasses != 0 || len(s) < 4+n {
		d.fail()
		return
	}
	d.at += 4 + n
	// Adding the bias of 128 turns the top bit of a signed byte over, and in
	// the empty row it is turned over already.
	*r = emptyRow
	s = s[4 : 4+n]
	for i := 0; i < len(s); i++ {
		c := uint(bits.TrailingZeros32(mask))
		mask &= mask - 1
		r[c>>3%rowWords] ^= uint64(s[i]) << (c & 7 << 3)
	}
}
