package ner

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	mathbits "math/bits"

	"github.com/kopij/kopij/internal/seq"
)

// The files are little-endian and hold arrays one after the other, each
// ordered by its key, so that the same content gives the same bytes:
//
//	lexicon: "KNL2", counts of words, paths, phrases (uint32 each)
//	  words:   key uint32[], then the entries, one after the other
//	  paths:   bits uint32[], length uint8[]
//	  phrases: key uint32[], list uint16[]
//	layers:  "KNM3", the lexicon's CRC-32, calibration float32[2], count of layers
//	  layer:   counts of atoms and rows, transitions int16[L·L],
//	           atoms: key uint32[], places uint8[], in blocks of 4,096, the most
//	           frequent first, and in a block by key,
//	           rows: the labels that have a weight as bits, 3 bytes each,
//	           count of weights, weights int8[]

// The causes for which a file is refused.
var (
	ErrFormat  = errors.New("not a model file, or one cut short")
	ErrLexicon = errors.New("the model was trained with another lexicon")
)

const (
	lexiconMagic = "KNL2"
	layersMagic  = "KNM3"
)

type writer struct{ b []byte }

func (w *writer) u8(v uint8)   { w.b = append(w.b, v) }
func (w *writer) u16(v uint16) { w.b = binary.LittleEndian.AppendUint16(w.b, v) }
func (w *writer) u32(v uint32) { w.b = binary.LittleEndian.AppendUint32(w.b, v) }

type reader struct {
	b   string
	bad bool
}

func (r *reader) take(n int) string {
	if n < 0 || n > len(r.b) {
		r.bad = true
		return ""
	}
	s := r.b[:n]
	r.b = r.b[n:]
	return s
}

func u16at(s string, i int) uint16 { return uint16(s[2*i]) | uint16(s[2*i+1])<<8 }

func u32at(s string, i int) uint32 {
	return uint32(s[4*i]) | uint32(s[4*i+1])<<8 | uint32(s[4*i+2])<<16 | uint32(s[4*i+3])<<24
}

func (r *reader) u8() uint8 {
	if s := r.take(1); s != "" {
		return s[0]
	}
	return 0
}

func (r *reader) u32() uint32 {
	if s := r.take(4); s != "" {
		return u32at(s, 0)
	}
	return 0
}

// block is the number of atoms that are ordered together.
const block = 4096

// maxCount bounds every count of a file.
const maxCount = 1 << 24

func (r *reader) count() int {
	n := r.u32()
	if n > maxCount {
		r.bad = true
		return 0
	}
	return int(n)
}

// Append appends the lexicon in the file's format to dst.
func (x *Lexicon) Append(dst []byte) []byte { return append(dst, x.file...) }

// lexiconParts are what a lexicon's file is made of; keys rise.
type lexiconParts struct {
	words   []uint32
	entries []entry
	paths   []brownPath
	phrases []uint32
	masks   []listMask
}

func (p *lexiconParts) write() []byte {
	w := writer{[]byte(lexiconMagic)}
	w.u32(uint32(len(p.words)))
	w.u32(uint32(len(p.paths)))
	w.u32(uint32(len(p.phrases)))
	for _, k := range p.words {
		w.u32(k)
	}
	// An entry is a byte that tells which of its fields are there, and
	// those fields.
	for i := range p.entries {
		e := &p.entries[i]
		has := len(w.b)
		w.u8(0)
		put := func(bit uint8, wide bool, v uint16) {
			if v == 0 {
				return
			}
			w.b[has] |= bit
			w.u8(uint8(v))
			if wide {
				w.u8(uint8(v >> 8))
			}
		}
		put(1, true, e.brown)
		put(2, false, e.km[0])
		put(4, true, e.km[1])
		put(8, true, uint16(e.list))
		put(16, false, uint16(e.lean[0]))
		put(32, false, uint16(e.lean[1]))
		put(64, false, uint16(e.cased))
	}
	for _, p := range p.paths {
		w.u32(p.bits)
	}
	for _, p := range p.paths {
		w.u8(p.len)
	}
	for _, k := range p.phrases {
		w.u32(k)
	}
	for _, m := range p.masks {
		w.u16(uint16(m))
	}
	return w.b
}

// keys takes n keys, which must rise.
func (r *reader) keys(n int) keys {
	k := keys(r.take(4 * n))
	for i := 1; i < k.len(); i++ {
		if k.at(i) <= k.at(i-1) {
			r.bad = true
			return ""
		}
	}
	return k
}

// keys are 32-bit keys as they are in a file.
type keys string

func (k keys) len() int        { return len(k) / 4 }
func (k keys) at(i int) uint32 { return u32at(string(k), i) }

// entry reads one entry of a lexicon.
func (r *reader) entry(e *entry) bool {
	if r.b == "" {
		return false
	}
	has := r.b[0]
	n := 1
	get := func(bit uint8, wide bool) uint16 {
		if has&bit == 0 {
			return 0
		}
		v := uint16(0)
		if n < len(r.b) {
			v = uint16(r.b[n])
		}
		n++
		if wide {
			if n < len(r.b) {
				v |= uint16(r.b[n]) << 8
			}
			n++
		}
		return v
	}
	e.brown = get(1, true)
	e.km[0] = get(2, false)
	e.km[1] = get(4, true)
	e.list = listMask(get(8, true))
	e.lean[0] = uint8(get(16, false))
	e.lean[1] = uint8(get(32, false))
	e.cased = uint8(get(64, false))
	if n > len(r.b) {
		return false
	}
	r.b = r.b[n:]
	return true
}

// readLexicon reads a lexicon from the front of s and gives back the rest.
func readLexicon(s string) (*Lexicon, string, error) {
	r := reader{b: s}
	if r.take(4) != lexiconMagic {
		return nil, s, ErrFormat
	}
	nw, np, nf := r.count(), r.count(), r.count()
	words := r.keys(nw)
	x := &Lexicon{words: newTable[entry](words.len())}
	for i := range words.len() {
		e := x.words.add(words.at(i))
		if !r.entry(e) || int(e.brown) > np {
			return nil, s, ErrFormat
		}
	}
	bits, lens := r.take(4*np), r.take(np)
	phrases := r.keys(nf)
	masks := r.take(2 * nf)
	if r.bad {
		return nil, s, ErrFormat
	}
	x.paths = make([]brownPath, np)
	for i := range x.paths {
		x.paths[i] = brownPath{u32at(bits, i), lens[i]}
	}
	x.phrases = newTable[listMask](nf)
	for i := range nf {
		*x.phrases.add(phrases.at(i)) = listMask(u16at(masks, i))
	}
	x.file = s[:len(s)-len(r.b)]
	x.sum = checksum(x.file)
	return x, r.b, nil
}

// AppendLayers appends the model without its lexicon to dst.
func (m *Model) AppendLayers(dst []byte) []byte { return append(dst, m.file...) }

// writeLayers gives the file of layers over a lexicon.
func writeLayers(x *Lexicon, calibration [2]float64, layers ...*layer) []byte {
	w := writer{[]byte(layersMagic)}
	w.u32(x.sum)
	for _, c := range calibration {
		w.u32(math.Float32bits(float32(c)))
	}
	w.u8(uint8(len(layers)))
	for _, l := range layers {
		l.write(&w)
	}
	return w.b
}

func (l *layer) write(w *writer) {
	w.u32(uint32(len(l.atoms)))
	w.u32(uint32(len(l.rows)))
	for a := range numLabels {
		for b := range numLabels {
			w.u16(uint16(int16(l.chain.Next[a][b])))
		}
	}
	for _, k := range l.atoms {
		w.u32(k)
	}
	for _, m := range l.mask {
		w.u8(m)
	}
	// Rows are sparse: a bit for each label that has a weight, three
	// bytes, then the weights.
	var values []byte
	for i := range l.rows {
		var bits uint32
		for b, v := range l.rows[i] {
			if v != 0 {
				bits |= 1 << b
				values = append(values, byte(v))
			}
		}
		w.b = append(w.b, byte(bits), byte(bits>>8), byte(bits>>16))
	}
	w.u32(uint32(len(values)))
	w.b = append(w.b, values...)
}

// layerFile is a layer as it is in a file.
type layerFile struct {
	chain        *seq.Chain
	atoms        keys
	mask         string
	bits, values string
}

func (r *reader) layer() (f layerFile) {
	na, nr := r.count(), r.count()
	f.chain = seq.NewChain(numLabels, weightUnits, follows)
	next := r.take(2 * numLabels * numLabels)
	if r.bad {
		return f
	}
	f.chain.SetNext(func(a, b int) int32 { return int32(int16(u16at(next, a*numLabels+b))) })
	f.atoms = keys(r.take(4 * na))
	for i := 1; i < f.atoms.len(); i++ {
		r.bad = r.bad || i%block != 0 && f.atoms.at(i) <= f.atoms.at(i-1)
	}
	f.mask = r.take(na)
	f.bits = r.take(3 * nr)
	f.values = r.take(r.count())
	if r.bad {
		return f
	}
	n := 0
	for i := range len(f.mask) {
		n += mathbits.OnesCount8(f.mask[i])
		r.bad = r.bad || f.mask[i] == 0 || f.mask[i] >= 1<<(numPlaces+1)
	}
	weights := 0
	for i := range nr {
		weights += mathbits.OnesCount32(f.set(i))
		r.bad = r.bad || f.set(i) >= 1<<numLabels
	}
	r.bad = r.bad || n != nr || weights != len(f.values)
	return f
}

// set tells which labels row i has a weight for, as bits.
func (f *layerFile) set(i int) uint32 {
	b := f.bits[3*i : 3*i+3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16
}

// checksum is the CRC-32 of s, without a copy of it.
func checksum(s string) uint32 {
	var buf [4096]byte
	sum := uint32(0)
	for s != "" {
		n := copy(buf[:], s)
		sum = crc32.Update(sum, crc32.IEEETable, buf[:n])
		s = s[n:]
	}
	return sum
}

// readLayers reads the layers of a model over a lexicon.
func readLayers(s string, x *Lexicon) (*Model, error) {
	r := reader{b: s}
	if r.take(4) != layersMagic {
		return nil, ErrFormat
	}
	if r.u32() != x.sum {
		return nil, ErrLexicon
	}
	m := &Model{lexicon: x}
	for i := range m.calibration {
		m.calibration[i] = float64(math.Float32frombits(r.u32()))
		if c := m.calibration[i]; math.IsNaN(c) || math.IsInf(c, 0) {
			return nil, ErrFormat // every score would be NaN
		}
	}
	n := int(r.u8())
	if n < 1 || n > len(m.chains) {
		return nil, ErrFormat
	}
	files := make([]layerFile, n)
	for i := range files {
		files[i] = r.layer()
		if r.bad {
			return nil, ErrFormat
		}
		m.chains[i] = files[i].chain
	}
	m.file = s[:len(s)-len(r.b)]
	var ok bool
	if m.index, ok = newIndex(files); !ok {
		return nil, ErrFormat
	}
	return m, nil
}

// ReadLexicon reads a lexicon file.
func ReadLexicon(b []byte) (*Lexicon, error) {
	x, _, err := readLexicon(string(b))
	return x, err
}

// ReadLayers reads a file of layers over a lexicon.
func ReadLayers(b []byte, x *Lexicon) (*Model, error) { return readLayers(string(b), x) }
