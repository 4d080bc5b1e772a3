package ner

// view is a sentence as the templates of a position see it. Its slices are
// reused from sentence to sentence.
type view struct {
	// words holds the sentence's words with two edges before and after.
	words []*word
	marks []mark
	doc   *docTable
	// labels are the first pass's, in the second pass; nil in the first.
	labels []uint8
	// style sums up the sentence: how many of its words have a capital and
	// whether it ends as a sentence does.
	style uint64
}

// mark is what is known of a position from the words around it.
type mark struct {
	phrase [3]listMask // lists with a name that begins, goes on, ends here
	quoted uint8       // 1 between quotation marks, 2 between single ones
	first  bool        // the first word of the sentence or of a quotation
}

const pad = 2

// set prepares the view for words, which hold the edges already.
func (v *view) set(x *Lexicon, n int) {
	if cap(v.marks) < n {
		v.marks = make([]mark, n+n/2+16)
	}
	v.marks = v.marks[:n]
	clear(v.marks)
	words := v.words[pad : pad+n]
	var up, low, quoted uint64
	first := true
	for i, w := range words {
		m := &v.marks[i]
		m.first = first
		switch {
		case w.shape == punct:
			switch w.fold {
			case foldQuote:
				quoted ^= 1
				first = true
			case foldApos:
				quoted ^= 2
				first = true
			case foldColon:
				first = true
			}
		case w.shape == lower:
			low++
			first = false
		case w.shape == number || w.shape == digits:
		default:
			up++
			first = false
		}
		m.quoted = uint8(quoted)
		if w.shape != punct && w.shape != number && w.shape != lower || w.list != 0 {
			v.match(x, words, i)
		}
	}
	v.style = 0
	switch {
	case low == 0:
		v.style = 1
	case up > low:
		v.style = 2
	case n < 8:
		v.style = 3
	}
	if l := words[n-1]; l.shape != punct {
		v.style += 4
	}
}

const maxPhrase = 6

// match marks the longest name of the lists that begins at word i.
func (v *view) match(x *Lexicon, words []*word, i int) {
	h := words[i].fold
	n, best := 0, listMask(0)
	for k := 1; k < maxPhrase && i+k < len(words); k++ {
		h = mix(h, words[i+k].fold)
		if m := x.phrase(h); m != 0 {
			if m&listPrefix == 0 || m&^listPrefix != 0 {
				n, best = k+1, m&^listPrefix
			}
			if m&listPrefix == 0 {
				break
			}
			continue
		}
		break
	}
	if n == 0 {
		return
	}
	for k := range n {
		part := 1
		switch k {
		case 0:
			part = 0
		case n - 1:
			part = 2
		}
		v.marks[i+k].phrase[part] |= best
	}
}

// atoms appends the atoms of position i as a whole.
func (v *view) atoms(dst []atom, i int) []atom {
	b, w, c := v.words[i+pad-1], v.words[i+pad], v.words[i+pad+1]
	m := &v.marks[i]
	add := func(t template, v uint64) { dst = append(dst, makeAtom(t, v)) }
	s := uint64(w.shape)
	shapes := uint64(b.shape)<<8 | s<<4 | uint64(c.shape)
	add(cShapes, shapes)
	add(cFoldShape, mix(b.fold, s))
	for part, l := range m.phrase {
		if l != 0 {
			add(cPhrase, uint64(l)<<8|uint64(part)<<4)
			add(cPhraseFirst, uint64(part)<<4|s)
		}
	}
	if w.plain() && b.plain() && c.plain() {
		return dst
	}
	add(cShapeFold, mix(c.fold, s))
	add(cFolds, mix(b.fold, w.fold))
	add(cFolds2, mix(w.fold, c.fold))
	add(cQuote, uint64(m.quoted)<<8|uint64(b.shape)<<4|s)
	if w.plain() {
		return dst
	}
	add(cKMShape, uint64(b.km[1])<<8|s)
	add(cKMShape2, uint64(c.km[1])<<8|s)
	if m.first {
		add(cFirst, uint64(w.cased)<<16|uint64(c.shape)<<8|s)
	}
	add(cSentence, v.style<<8|s<<1|uint64(b2i(m.first)))
	if w.list|b.list != 0 {
		add(cLists, uint64(b.list)<<16|uint64(w.list))
	}
	if w.list|c.list != 0 {
		add(cLists2, uint64(w.list)<<16|uint64(c.list))
	}
	if w.lean[0]|c.lean[0]|b.lean[0] != 0 {
		add(cListsFirst, uint64(b.lean[0])<<16|uint64(w.lean[0])<<8|uint64(c.lean[0]))
	}
	topic := v.doc.topic()
	add(cTopic, topic<<16|uint64(w.list))
	add(cTopicShape, topic<<16|uint64(b.shape)<<8|s<<4|uint64(c.shape))
	add(cTopicLean, topic<<32|uint64(b.km[0])<<16|uint64(w.lean[0])<<8|uint64(w.lean[1]))
	x := uint64(0)
	if e := v.doc.of(w); e != nil {
		x = grade(e.lower)<<6 | grade(e.mid)<<4 | grade(e.first)<<2 | grade(e.caps)
	}
	add(cDoc, x<<8|s<<1|uint64(b2i(m.first)))
	if m.first {
		add(cDocFirst, x<<8|uint64(w.cased)<<4)
	}
	return dst
}

// second appends the atoms of the second pass: the labels that the first
// pass gave here, and to the same word elsewhere in the document.
func (v *view) second(dst []atom, i int) []atom {
	a, w, b := v.words[i+pad-1], v.words[i+pad], v.words[i+pad+1]
	if a.plain() && w.plain() && b.plain() {
		return dst
	}
	own := uint64(v.labels[i])
	before, after := uint64(numLabels), uint64(numLabels)
	if i > 0 {
		before = uint64(v.labels[i-1])
	}
	if i+1 < len(v.labels) {
		after = uint64(v.labels[i+1])
	}
	dst = append(dst, makeAtom(cFirstPass, own), makeAtom(cFirstPassAround, before<<16|own<<8|after))
	if w.plain() {
		return dst
	}
	if e := v.doc.of(w); e != nil {
		dst = e.elsewhere(dst, own)
	}
	if i+1 < len(v.labels) {
		dst = v.pair(dst, i, i, own, 0)
	}
	if i > 0 {
		dst = v.pair(dst, i-1, i, own, 1)
	}
	return dst
}

// elsewhere appends the atoms of the labels that a word with the label own has
// elsewhere in the document.
func (d *docWord) elsewhere(dst []atom, own uint64) []atom {
	var n [numTypes + 1]int
	total := 0
	for l, c := range d.seen {
		k := int(c)
		if uint64(l) == own && k > 0 {
			k--
		}
		if k == 0 {
			continue
		}
		dst = append(dst, makeAtom(cSeenPart, uint64(l)<<8|own))
		total += k
		if l == outside {
			n[numTypes] += k
		} else {
			t, _ := split(uint8(l))
			n[t] += k
		}
	}
	if total == 0 {
		return dst
	}
	best := 0
	for t := range n {
		if n[t] > n[best] {
			best = t
		}
	}
	share := shareOf(n[best], total)
	return append(dst, makeAtom(cSeen, uint64(best)<<8|share<<4|uint64(min(total, 4))), makeAtom(cSeen, 1<<32|uint64(best)<<16|share<<8|own))
}

// shareOf grades how much of a total n is.
func shareOf(n, total int) uint64 {
	switch {
	case n == total:
		return 3
	case n*4 > total*3:
		return 2
	case n*2 > total:
		return 1
	}
	return 0
}

// pair appends what the document tells of the pair of words at k and k+1.
func (v *view) pair(dst []atom, k, i int, own, side uint64) []atom {
	e := v.doc.find(mix(v.words[k+pad].fold, v.words[k+pad+1].fold))
	if e == nil {
		return dst
	}
	for l, c := range e.seen {
		n := int(c)
		if uint8(l) == v.labels[k] && n > 0 {
			n--
		}
		if n > 0 {
			dst = append(dst, makeAtom(cSeenBigram, side<<16|uint64(l)<<8|own))
		}
	}
	return dst
}

// plain reports whether the word carries no capital.
func (w *word) plain() bool {
	return w.shape == lower || w.shape == punct || w.shape == number || w.shape == edge
}

func grade(n uint8) uint64 { return uint64(min(n, 2)) }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
