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

var leadNames = []string{"cited", "reports", "subject", "brought-in", "author", "concerned", "named"}

// lead is a candidate that a sentence leads in, and how.
type lead struct {
	cand int
	how  uint8
}

// maxLeads is the number of candidates that one sentence may lead in.
const maxLeads = 4

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
		if k < 0 || len(w.leads)-at == maxLeads {
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
	add(w.frameSubject(g, f.tok.Last), leadSubject)
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
	return c.form == Name && c.ent >= 0 && w.bodyName(c.ent) == k
}

// broughtIn is the only person whom frame f names, where that is the first
// mention: "Ook wie verder weg woont, zoals Sanne Overdijk, hoort het"; -1.
func (w *cast) broughtIn(f *frame) int {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.inq != 0 || c.form == Pronoun && !c.rel && !c.plur {
			if c.inq == 0 {
				return -1
			}
			continue
		}
		if c.form != Name || c.typ != PER && (c.typ != NoType || c.tok.Len() < 2) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = k
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
		if e.passive || !w.cites(e) {
			continue
		}
		if k := w.candStarting(e.tok + 1); k >= 0 && k != e.subj && w.animate(k) && w.cands[k].prep < 0 {
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
	return len(f.quotes) == 0 && f.tok.First == b.First && f.tok.Last == b.Last && w.char(f.tok.Last-1) == '?'
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

// concerned is the only one for whom frame f says something to be so: "Voor
// Karel Wissing is dat niet genoeg"; -1.
func (w *clauses) concerned(f *frame) int {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.prep < 0 || c.inq != 0 || c.owner >= 0 || !(c.form == Name && (c.typ == PER || c.typ == ORG) || c.form == Pronoun && c.obj && !c.plur) {
			continue
		}
		if !strings.EqualFold(w.doc.Word(c.prep), "voor") {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = k
	}
	if only < 0 {
		return -1
	}
	for n := range f.events {
		if w.is(f.events[n].tok, copula) {
			return only
		}
	}
	return -1
}

// author is whose words, letter or message frame f names last: "Dat blijkt
// uit een brief van Karel Wissing"; -1.
func (w *clauses) author(f *frame) int {
	for k := f.cands.Last - 1; k >= f.cands.First; k-- {
		c := &w.cands[k]
		if c.form != Name || c.typ == LOC || c.inq != 0 || c.np.First < 2 || w.doc.Word(c.np.First-1) != "van" {
			continue
		}
		if w.noun(c.np.First-2).class == document || w.is(c.np.First-2, sayNoun) || w.doc.Word(c.np.First-2) == "woorden" {
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
		if e.kind == plainVerb || e.subj < 0 || e.class == words || e.class == manner || w.weak(e.subj) && !(e.sure && w.cands[e.subj].form != Description && !w.cands[e.subj].obj) && e.kind != accordingTo {
			continue
		}
		if best >= 0 && w.keeps(&f.events[best], e, f) || e.inside {
			continue
		}
		best = n
	}
	if best < 0 {
		return -1
	}
	return f.events[best].subj
}

// keeps reports whether the event a of frame f leads in a quotation after it,
// though b comes later.
func (w *clauses) keeps(a, b *event, f *frame) bool {
	switch {
	case b.clause.First > a.tok && a.class == says && (b.class != says || b.under && a.sure):
		return true
	case a.kind == accordingTo && a.tok == f.tok.First && b.clause.First <= a.tok+maxClause/2 && !w.weak(a.subj):
		return true // Volgens Jansen stellen bedrijven te veel eisen
	case b.kind == accordingTo && w.cands[b.subj].form == Pronoun && a.kind == cueVerb && a.sure:
		return true // hij benadrukte de rol van de bond, die volgens hem …
	}
	return !b.sure && a.sure
}

// frameSubject is the subject of the frame's last main verb before token at;
// -1.
func (w *clauses) frameSubject(g, at int) int {
	f := &w.frames[g]
	w.analyse(g)
	best, main := -1, false
	for n := range f.events {
		e := &f.events[n]
		if e.tok >= at || e.subj < 0 || e.kind == accordingTo {
			continue
		}
		if best >= 0 && !w.animate(e.subj) && w.animate(best) || main && e.under && w.animate(best) {
			continue
		}
		best, main = e.subj, !e.under
	}
	return best
}
