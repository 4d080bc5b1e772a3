package quotes

import "strings"

// The ways in which a sentence leads a speaker in for the quotations after
// it.
const (
	leadCited     = iota + 1 // De krant citeert Jansen.
	leadReports              // Jansen zegt dat hij doorgaat.
	leadSubject              // Jansen kijkt op.
	leadBroughtIn            // Ook wie verder weg woont, zoals Jansen, hoort het.
	leadAuthor               // Dat blijkt uit een brief van Jansen.
	leadConcerned            // Voor Jansen is dat niet genoeg.
	leadNamed                // the first who is named
)

var leadNames = strings.Fields("cited reports subject brought-in author concerned named")

// lead is a candidate that a sentence leads in, and how.
type lead struct {
	cand int
	how  uint8
}

// leadsOf are the candidates that frame g leads in, the best first.
func (w *cast) leadsOf(g int) []lead {
	f := &w.frames[g]
	if f.led {
		return f.leads
	}
	f.led = true
	if w.asked(g) {
		return nil
	}
	w.analyse(g)
	at := len(w.leads)
	add := func(k int, how uint8) {
		if k < 0 {
			return
		}
		for _, l := range w.leads[at:] {
			if l.cand == k {
				return
			}
		}
		w.leads = append(w.leads, lead{k, how})
	}
	add(w.cited(f), leadCited)
	add(w.frameEvent(g), leadReports)
	add(w.frameSubject(g), leadSubject)
	add(w.broughtIn(f), leadBroughtIn)
	add(w.author(f), leadAuthor)
	add(w.concerned(f), leadConcerned)
	for k := f.cands.First; k < f.cands.Last; k++ {
		if c := &w.cands[k]; c.form == Name && c.prep < 0 && c.owner < 0 && c.inq == 0 && w.animate(k) && !w.is(c.np.First-1, conj) {
			add(k, leadNamed)
			break
		}
	}
	f.leads = w.leads[at:len(w.leads):len(w.leads)]
	return f.leads
}

// newcomer reports whether the candidate is the first mention of its bearer
// in the body: whoever is brought in just before a quotation is its source.
func (w *cast) newcomer(k int) bool {
	c := &w.cands[k]
	return c.form == Name && w.bodyName(c.ent) == k
}

// broughtIn is the only person whom frame f names, where that is the first
// mention: "Ook wie verder weg woont, zoals Sanne Overdijk, hoort het"; -1.
func (w *cast) broughtIn(f *frame) int {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		switch {
		case c.inq != 0:
		case c.form == Pronoun && !c.rel && !c.plur:
			return -1
		case c.form == Name && (c.typ == PER || c.typ == NoType && c.tok.Len() > 1):
			if only >= 0 {
				return -1
			}
			only = k
		}
	}
	if only < 0 || w.cands[only].tok.Len() < 2 || !w.newcomer(only) || w.cands[only].owner >= 0 {
		return -1
	}
	return only
}

// cited is whom frame f cites: "De krant citeert Wissing"; -1.
func (w *signs) cited(f *frame) int {
	for n := range f.events {
		e := &f.events[n]
		if e.passive || !w.lemma(e).cites {
			continue
		}
		if k := w.candStarting(e.tok + 1); k >= 0 && k != e.subj && w.animate(k) {
			return k
		}
	}
	return -1
}

// asked reports whether frame g is an interviewer's question: a paragraph of
// its own without words of anybody else's.
func (w *clauses) asked(g int) bool {
	f := &w.frames[g]
	b := w.doc.Blocks[f.block].Tokens
	return f.tok == b && w.char(f.tok.Last-1) == '?'
}

// askedIn is 1 where frame g ends a paragraph that is an interviewer's
// question, 2 where it ends one that speaks to "u" or "je" outside marks; 0
// otherwise.
func (w *clauses) askedIn(g int) uint8 {
	f := &w.frames[g]
	b := w.doc.Blocks[f.block].Tokens
	if len(f.quotes) > 0 || w.inHeadBlock(g) {
		return 0
	}
	if w.char(f.tok.Last-1) == '?' {
		return 1
	}
	for i := max(b.First, b.Last-maxClause); i < b.Last; i++ {
		if w.inq[i] == 0 && w.is(i, addressed) {
			return 2
		}
	}
	return 0
}

// concerned is for whom frame f says something to be so: "Voor Karel Wissing is
// dat niet genoeg"; -1.
func (w *clauses) concerned(f *frame) int {
	for n := range f.events {
		if !w.is(f.events[n].tok, copula) {
			continue
		}
		for k := f.cands.First; k < f.cands.Last; k++ {
			if c := &w.cands[k]; c.form == Name && c.prep >= 0 && strings.EqualFold(w.doc.Word(c.prep), "voor") {
				return k
			}
		}
		break
	}
	return -1
}

// author is whose words, letter or message frame f names last: "Dat blijkt
// uit een brief van Karel Wissing"; -1.
func (w *clauses) author(f *frame) int {
	for k := f.cands.Last - 1; k >= f.cands.First; k-- {
		c := &w.cands[k]
		p := c.np.First - 2
		if c.form == Name && c.inq == 0 && p >= 0 && w.doc.Word(p+1) == "van" && (w.noun(p).class == document || w.is(p, sayNoun)) {
			return k
		}
	}
	return -1
}

// frameEvent is the source of the frame's last reporting verb, or of its
// "volgens"; -1.
func (w *clauses) frameEvent(g int) int {
	f := &w.frames[g]
	w.analyse(g)
	best := -1
	for n := range f.events {
		e := &f.events[n]
		switch {
		case !e.reports() || e.subj < 0 || e.kind != accordingTo && w.weak(e.subj):
		case best < 0 || !e.inside && !w.keeps(f, &f.events[best], e):
			best = n
		}
	}
	if best < 0 {
		return -1
	}
	return f.events[best].subj
}

// keeps reports whether the event a of frame f leads in a quotation after it, though
// b comes later.
func (w *clauses) keeps(f *frame, a, b *event) bool {
	switch {
	case b.clause.First > a.tok && a.class == says && (b.class != says || b.under && a.sure):
		return true
	case a.kind == accordingTo && a.tok == f.tok.First:
		return true // Volgens Jansen stellen bedrijven te veel eisen
	case b.kind == accordingTo && w.cands[b.subj].form == Pronoun:
		return true // hij benadrukte de rol van de bond, die volgens hem …
	}
	return !b.sure
}

// frameSubject is the subject of the frame's last main verb; -1.
func (w *clauses) frameSubject(g int) int {
	f := &w.frames[g]
	w.analyse(g)
	best, main := -1, false
	for n := range f.events {
		e := &f.events[n]
		if e.subj < 0 || e.kind == accordingTo || best >= 0 && w.animate(best) && (main && e.under || !w.animate(e.subj)) {
			continue
		}
		best, main = e.subj, !e.under
	}
	return best
}
