package tagger

import (
	"crypto/sha256"
	_ "embed" // the trained model
	"encoding/hex"
	"fmt"
	"sync"

	"github.com/kopij/kopij/text"
)

//go:embed nl.model
var embedded string

// Default is the model that kopij carries, for Dutch news.
var Default = sync.OnceValue(func() *Model {
	m, err := decode(embedded)
	if err != nil {
		panic(fmt.Sprintf("tagger: embedded model: %v", err))
	}
	return m
})

// Model is a trained tagger.
type Model struct {
	lex   *Lexicon
	index rowIndex
	near  *nearRows
	rows  []row // of features
	own   []row // of words, sums of their own features
}

// Lexicon is the model's lexicon.
func (m *Model) Lexicon() *Lexicon { return m.lex }

// Tag gives every token of the document's sentences its tag and sets
// doc.Tagged.
func (m *Model) Tag(doc *text.Document) {
	for i := range doc.Sentences {
		r := doc.Sentences[i].Tokens
		m.tag(doc.Src, doc.Tokens[r.First:r.Last])
	}
	doc.Tagged = true
}

// tag tags one sentence.
func (m *Model) tag(src string, toks []text.Token) {
	in := input{lex: m.lex, src: src, toks: toks}
	win := Window{edge, edge, edge}
	in.next(&win[3])
	in.next(&win[4])
	st := Start()
	for i := range toks {
		t := &toks[i]
		win[0], win[1], win[2], win[3] = win[1], win[2], win[3], win[4]
		in.next(&win[4])
		w := &win[2]
		c, ok := w.sure()
		if !ok {
			if w.Usual&Helper != 0 {
				w.Ahead = in.ahead(i)
			}
			c = m.score(src[t.Start:t.End], &win, &st)
		}
		t.Tag = classes[c]
		switch {
		case c == classNounSing:
			t.Tag |= text.MakeTag(0, 0, 0, m.nounGender(src[t.Start:t.End], w.Entry))
		case c == classPronSing && w.Entry != nil:
			t.Tag |= text.MakeTag(0, 0, 0, w.Entry.Gender)
		}
		st = st.Next(w, c)
	}
}

// input reads the words of a sentence one after the other.
type input struct {
	lex    *Lexicon
	src    string
	toks   []text.Token
	at     int
	inside bool // a word has been read
}

// next reads the next word to w; the edge beyond the last.
func (in *input) next(w *Word) {
	if in.at >= len(in.toks) {
		*w = edge
		return
	}
	t := &in.toks[in.at]
	in.at++
	*w = in.lex.Word(in.src[t.Start:t.End], t.Fold, !in.inside)
	in.inside = in.inside || w.Shape != Mark
}

// ahead is what comes after token i.
func (in *input) ahead(i int) Ahead {
	var s Scan
	for _, t := range in.toks[i+1:] {
		w := in.lex.Word(in.src[t.Start:t.End], t.Fold, false)
		if a, ok := s.See(&w); ok {
			return a
		}
	}
	return nothingAhead
}

// sure is the class of a word that leaves no doubt in the shape it has here.
func (w *Word) sure() (Class, bool) {
	if w.Entry == nil || w.Entry.Sure == 0 {
		return 0, false
	}
	switch w.Shape {
	case Lower, Opening, Lower | Hyphened, Mark, Numeral:
		return w.Entry.Sure - 1, true
	}
	return 0, false
}

// score is the best class of the token in the middle of the window. Most
// words are settled by a few of their features: where one class leads by as
// much as the others hardly ever make up, the others are not looked up.
func (m *Model) score(word string, win *Window, st *State) Class {
	var k Keys
	var s sums
	var f found
	w := &win[2]
	if e := w.Entry; e != nil && e.Own != 0 {
		s.addOwn(&m.own[e.Own-1])
	} else {
		k.AddOwn(word, w)
	}
	k.addWords(win, st)
	m.near.add(&f, win, st)
	f.look(&m.index, k.Keys[:k.N])
	s.addAll(m.rows, &f)
	lead := uint64(nearLead)
	if w.Entry != nil && w.Entry.Forms != 0 {
		lead = verbLead
	}
	if c, ok := s.leader(lead); ok {
		return c
	}
	k.N, f.n = 0, 0
	k.AddRest(win, st)
	f.look(&m.index, k.Keys[:k.N])
	s.addAll(m.rows, &f)
	return s.best()
}

// nearLead is how far a class must lead after AddNear. On the tenth of the
// treebanks held back one word in 2,000 gets a worse class so than by all
// features. verbLead is for a word that may be several forms of a verb, which
// may hang on any feature: one such verb in 5,000 gets another.
const (
	nearLead = 140
	verbLead = 300
)

// Fingerprint tells models apart: the beginning of the SHA-256 of the model
// that kopij carries, in hexadecimal.
func Fingerprint() string {
	sum := sha256.Sum256([]byte(embedded))
	return hex.EncodeToString(sum[:6])
}
