package quotes

import (
	"cmp"
	"slices"
	"sort"

	"github.com/kopij/kopij/text"
)

// likeness is a source of the body whose words are like those of a headline's
// quotation.
type likeness struct {
	cand int
	like uint8 // from 1 to 6
	// quote tells that the words are a quotation, not the reporter's.
	quote bool
}

// heads attributes the quotations of the title and the subheads, once the
// body is read: by their own line, and by whom the body gives for the same
// words.
func (w *work) heads() {
	compared := 0
	for q := range w.raws {
		if !w.inHead(q) {
			continue
		}
		if len(w.nextQuoted) == 0 {
			w.findSources()
		}
		w.likes = w.likes[:0]
		if compared++; compared <= maxHeads {
			w.findLikes(q)
		}
		w.readLine(w.frameAt[q])
		w.one(q)
		w.likes = w.likes[:0]
		w.nameInBody(q)
	}
}

// nameInBody puts the first name in the body in the place of a pronoun that a
// headline's quotation was given to.
func (w *work) nameInBody(q int) {
	fq := &w.quotes[q]
	if fq.pick.cand >= 0 && w.cands[fq.pick.cand].form == Pronoun {
		if e := fq.who.ent; e >= 0 && !w.ents[e].nameless {
			fq.pick.cand = w.bodyName(e)
		}
	}
}

// readLine finds who the descriptions of a head line are by all that the body
// says of its people: the line comes before they are named.
func (w *work) readLine(fi int) {
	f := &w.frames[fi]
	if f.read {
		return
	}
	f.read = true
	w.now = len(w.frames)
	w.active = w.active[:0]
	for n := min(len(w.byCount), maxActive) - 1; n >= 0; n-- {
		w.active = append(w.active, w.byCount[n])
	}
	w.lastSubject = -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.form != Description || c.noun.class != person {
			continue
		}
		if r := w.resolve(k); r.ent >= 0 {
			w.answer(k, r)
			c.ent = r.ent
		}
	}
}

// maxHeads bounds the head lines' quotations that are compared with the
// body's, maxLikes the sources that each is compared to.
const (
	maxHeads = 40
	maxLikes = 6
)

// headWords are the stems of a quotation's words and of its pairs of words.
type headWords struct {
	words, pairs map[uint64]bool
}

// headWordsOf are those of r: of the words with a meaning of their own, or of
// all where none has.
func (w *work) headWordsOf(r text.Range) headWords {
	h := headWords{words: map[uint64]bool{}, pairs: map[uint64]bool{}}
	all := map[uint64]bool{}
	w.stems(r.First, min(r.Last, r.First+30), func(i int, s, pair uint64) {
		if all[s] = true; w.meaning(i) {
			h.words[s] = true
		}
		if pair != 0 {
			h.pairs[pair] = true
		}
	})
	if len(h.words) == 0 {
		h.words = all
	}
	return h
}

// stems calls each with the stem of every word in [from, until), and the pair
// that it makes with the one before.
func (w *work) stems(from, until int, each func(i int, s, pair uint64)) {
	prev := uint64(0)
	for i := from; i < until; i++ {
		if w.doc.Tokens[i].Kind != text.Word {
			continue
		}
		s := w.stem(i)
		pair := uint64(0)
		if prev != 0 {
			pair = prev*31 + s
		}
		each(i, s, pair)
		prev = s
	}
}

// likeness is how much of the words and pairs r has too, in hundredths.
func (w *work) likeness(h headWords, r text.Range) int {
	words, pairs := map[uint64]bool{}, map[uint64]bool{}
	w.stems(r.First, r.Last, func(_ int, s, pair uint64) {
		if h.words[s] {
			words[s] = true
		}
		if h.pairs[pair] {
			pairs[pair] = true
		}
	})
	if len(h.pairs) == 0 {
		return 100 * len(words) / max(len(h.words), 1)
	}
	return 60*len(words)/max(len(h.words), 1) + 40*len(pairs)/len(h.pairs)
}

// likeStep is the step of a likeness in hundredths; 0 where it is too small
// to say anything.
func likeStep(s int) uint8 {
	switch {
	case s < 30:
		return 0
	case s == 100:
		return 6
	}
	return capped((s-30)/15+1, 5)
}

// findLikes finds the body's quotations, and sentences with a source, that
// have most of the words of quotation q. Those under the subhead that the
// quotation is in go first.
func (w *work) findLikes(q int) {
	raw := &w.raws[q]
	h := w.headWordsOf(text.Range{First: raw.first(), Last: raw.last()})
	from, until := w.section(w.frameAt[q])
	add := func(k, s, g int, quote bool) {
		if from < until && (g < from || g >= until) {
			s -= 20 // elsewhere
		}
		if l := likeStep(s); l > 0 {
			w.likes = append(w.likes, likeness{k, l, quote})
		}
	}
	for o := range w.quotes {
		if w.inHead(o) || w.quotes[o].pick.cand < 0 {
			continue
		}
		s := 0
		for _, p := range w.raws[o].parts {
			s = max(s, w.likeness(h, p))
		}
		add(w.quotes[o].pick.cand, s, w.frameAt[o], true)
	}
	for g := range w.frames {
		if k := w.frameEvent(g); k >= 0 && !w.inHeadBlock(g) {
			add(k, w.likeness(h, w.frames[g].tok), g, false)
		}
	}
	slices.SortStableFunc(w.likes, func(a, b likeness) int { return cmp.Compare(b.like, a.like) })
	w.likes = w.likes[:min(len(w.likes), maxLikes)]
}

// section is the range of the frames under the subhead of frame fi: up to the
// next one. It is empty for a title.
func (w *speakers) section(fi int) (from, until int) {
	if w.doc.Blocks[w.frames[fi].block].Kind != text.Subhead {
		return 0, 0
	}
	from = w.afterBlock(fi)
	for until = from; until < len(w.frames) && w.doc.Blocks[w.frames[until].block].Kind != text.Subhead; until++ {
	}
	return from, until
}

// afterBlock is the first frame after the block of frame fi.
func (w *speakers) afterBlock(fi int) int {
	block := w.frames[fi].block
	return fi + sort.Search(len(w.frames)-fi, func(n int) bool { return w.frames[fi+n].block > block })
}

// findSources finds the sources that firstSource gives, once for all head lines.
func (w *work) findSources() {
	w.nextQuoted = append(w.nextQuoted[:0], make([]int32, len(w.frames)+1)...)
	w.nextQuoted[len(w.frames)] = -1
	for g := len(w.frames) - 1; g >= 0; g-- {
		w.nextQuoted[g] = w.nextQuoted[g+1]
		if k := w.quotedIn(g); k >= 0 {
			w.nextQuoted[g] = int32(k)
		}
	}
}

// quotedIn is the source of the first quotation of frame g that has one; -1.
func (w *speakers) quotedIn(g int) int {
	for _, q := range w.frames[g].quotes {
		if k := w.quotes[q].pick.cand; k >= 0 {
			return k
		}
	}
	return -1
}

// firstSource is the first source of the body after a head line: who is
// quoted first under it; -1.
func (w *speakers) firstSource(fi int) int {
	k := int(w.nextQuoted[w.afterBlock(fi)])
	if k < 0 {
		return -1
	}
	return w.named(k)
}

// named is the first name in the body of candidate k's bearer; k where there
// is none.
func (w *speakers) named(k int) int {
	if r := w.who(k); r.ent >= 0 && !w.ents[r.ent].nameless {
		return w.bodyName(r.ent)
	}
	return k
}
