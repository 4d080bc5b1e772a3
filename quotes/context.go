package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// context chooses a speaker for a quotation whose own sentence names none:
// who spoke last, or who was spoken of just before, or who is named next.
func (w *work) context(q int) pick {
	fi := w.frameAt[q]
	f := &w.frames[fi]
	raw := &w.raws[q]
	if o := w.outer[q]; o >= 0 {
		if p := w.quotes[o].pick; p.cand >= 0 {
			return pick{p.cand, 0.6, "nested"}
		}
	}
	// The quotation is a fragment in a sentence about somebody.
	if k := w.frameSubject(fi, raw.first()); k >= 0 {
		c := &w.cands[k]
		if c.form != Description && w.animate(k) {
			return pick{k, 0.5, "subject"}
		}
	}
	// An earlier quotation of the same sentence.
	if p := w.lastQuote(f, raw.first()); p.cand >= 0 {
		return pick{p.cand, 0.85, "follow"}
	}
	steps, about := 0, -1
	body, best, spoken, weakest := pick{cand: -1}, pick{cand: -1}, pick{cand: -1}, pick{cand: -1}
	for g := fi - 1; g >= 0 && w.frames[g].block == f.block && steps < 6; g, steps = g-1, steps+1 {
		if p := w.lead(g, steps); p.cand >= 0 {
			switch {
			case p.rule == "subject" && (w.cands[p.cand].form == Description || w.cands[p.cand].form == Pronoun && w.samePronoun(q, p.cand) || w.quotedBefore(g)) && w.lastSpeaker >= 0 && w.who(p.cand).ent != w.lastSpeaker && w.aboutOther(q):
				// De prinses wilde blijven. "Ze moest naar bed."
				if spoken.cand < 0 {
					spoken = p
				}
				about = w.who(p.cand).ent
			case about >= 0 && w.who(p.cand).ent == about:
			case (p.rule == "follow" || p.rule == "lead-in") && steps == 0 && w.inFirstPerson(q):
				return p // "Ik ben nog dezelfde Karel Wissing", straight after his words
			case w.speaksOf(q, p.cand):
				// "Overdijk is de beste" is not Overdijk's
				if spoken.cand < 0 {
					spoken = p
				}
				if k := w.another(g, p.cand); k >= 0 && steps == 0 && !w.speaksOf(q, k) {
					return pick{k, 0.55, "named"}
				}
			case p.rule == "subject" && w.aside(g, p.cand) && w.mainClause(g) && !w.newcomer(p.cand):
				// "Om te zorgen dat de stoet op tijd is, werd …"
				if weakest.cand < 0 {
					weakest = p
				}
			case best.cand < 0 && (p.rule != "subject" || steps == 0 || w.newcomer(p.cand)):
				return p
			case best.cand < 0:
				best = p
			case p.rule == "follow":
				return p
			}
			continue
		}
		if k := w.frameSubject(g, w.frames[g].tok.Last); k >= 0 && body.cand < 0 && w.collective(k) && !w.aside(g, k) && !(w.lastSpeaker >= 0 && w.inFirstPerson(q)) {
			body = pick{k, 0.5, "subject"}
		}
	}
	if best.cand >= 0 {
		return best
	}
	if body.cand >= 0 {
		return body
	}
	if spoken.cand >= 0 && w.lastSpeaker < 0 {
		return spoken
	}
	// The quotation opens its paragraph, or nobody is named before it there.
	prev := w.previousBlock(fi)
	if prev >= 0 && w.lastSpeaker < 0 && !w.inHeadBlock(prev) {
		if p := w.lead(prev, 1); p.cand >= 0 && p.score > 0.5 && w.cands[p.cand].form == Name && w.single(p.cand) {
			p.score -= 0.1
			return p
		}
	}
	if prev < 0 || w.lastSpeaker < 0 {
		if k := w.nextSubject(fi); k >= 0 {
			return pick{k, 0.6, "named-next"}
		}
	}
	steps = 0
	for g := prev; g >= 0 && steps < 8; g, steps = g-1, steps+1 {
		if b := w.doc.Blocks[w.frames[g].block].Kind; b == text.Title || b == text.Subhead {
			continue
		}
		if p := w.lead(g, steps+1); p.cand >= 0 && !w.speaksOf(q, p.cand) {
			p.score -= 0.1
			if w.inFirstPerson(q) && w.body(p.cand) {
				if weakest.cand < 0 {
					weakest = p // "Ik schreef alles" is no party's
				}
				continue
			}
			if p.rule == "follow" {
				p.rule = "follow-paragraph"
			}
			p.cand = w.latest(p.cand, raw.first())
			return p
		}
	}
	if spoken.cand >= 0 {
		return spoken
	}
	if weakest.cand >= 0 {
		return weakest
	}
	if k := w.nextSubject(fi); k >= 0 {
		return pick{k, 0.4, "named-next"}
	}
	return pick{cand: -1}
}

// latest is the last name before token at, in the reporter's words, of whom
// candidate k names: "Met Wissing zetten we de plannen op een rij" ties what
// follows to him more closely than his last words do.
func (w *work) latest(k, at int) int {
	ent := w.who(k).ent
	if ent < 0 {
		return k
	}
	for j, n := w.candBefore(at), 0; j > k && n < 30; j, n = j-1, n+1 {
		c := &w.cands[j]
		if c.inq == 0 && c.owner < 0 && c.form == Name && c.ent == ent {
			return j
		}
	}
	return k
}

// quotedBefore tells whether a quotation stands before frame g in its
// paragraph.
func (w *work) quotedBefore(g int) bool {
	for h, n := g-1, 0; h >= 0 && n < 6 && w.frames[h].block == w.frames[g].block; h, n = h-1, n+1 {
		if len(w.frames[h].quotes) > 0 {
			return true
		}
	}
	return false
}

// another is the last name in frame g of somebody else than candidate k is;
// -1.
func (w *work) another(g, k int) int {
	f := &w.frames[g]
	for j := f.cands.Last - 1; j >= f.cands.First; j-- {
		if c := &w.cands[j]; c.form == Name && c.typ == PER && c.inq == 0 && c.ent != w.who(k).ent {
			return j
		}
	}
	return -1
}

// newcomer tells whether the candidate is the first mention of its bearer in
// the body: whoever is brought in just before a quotation is its source.
func (w *work) newcomer(k int) bool {
	c := &w.cands[k]
	if c.form != Name || c.ent < 0 {
		return false
	}
	return w.bodyName(c.ent) == k
}

// broughtIn is the only person whom frame f names, where that is the first
// mention: "Ook wie verder weg woont, zoals Sanne Overdijk, hoort het"; -1.
func (w *work) broughtIn(f *frame) int {
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
	if p := w.cands[only].prep; p >= 0 {
		switch w.doc.Word(p) {
		case "met", "door", "tegen", "over", "na", "sinds":
			return -1 // Zondag volgt de koppelkoers met Mieke Dorrestein
		}
	}
	return only
}

// lastQuote is the pick of the last quotation in the frame before token at.
func (w *work) lastQuote(f *frame, at int) pick {
	for n := len(f.quotes) - 1; n >= 0; n-- {
		q := f.quotes[n]
		if w.raws[q].first() < at && w.quotes[q].pick.cand >= 0 {
			return w.quotes[q].pick
		}
	}
	return pick{cand: -1}
}

// lead is the speaker that frame g leads in for a quotation after it.
func (w *work) lead(g, steps int) pick {
	f := &w.frames[g]
	if w.asked(g) {
		return pick{cand: -1}
	}
	w.analyse(g)
	s := 0.04 * float64(steps)
	if p := w.lastQuote(f, f.tok.Last); p.cand >= 0 {
		if n := len(f.events) - 1; n > 0 {
			// "…", zegt Jansen, en daar sluit Karel Wissing zich bij aan.
			e := &f.events[n]
			if k := e.subj; k > p.cand && e.sure && !e.under && w.inq[e.tok-1] == 0 && w.newcomer(k) && w.single(k) {
				return pick{k, 0.8 - s, "subject"}
			}
		}
		return pick{p.cand, 0.85 - s, "follow"}
	}
	if k := w.cited(f); k >= 0 {
		return pick{k, 0.8 - s, "lead-in"}
	}
	if k := w.frameEvent(g); k >= 0 {
		return pick{k, 0.85 - s, "lead-in"}
	}
	if k := w.frameSubject(g, f.tok.Last); k >= 0 && w.single(k) {
		return pick{k, 0.65 - s, "subject"}
	}
	if steps == 0 {
		// Ook een andere buurvrouw is blij.
		if k := w.frameSubject(g, f.tok.Last); k >= 0 && w.animate(k) && w.cands[k].form == Description && w.cands[k].def == indefinite && w.cands[k].noun.base != 0 && !w.cands[k].plur && !w.aside(g, k) {
			return pick{k, 0.6, "subject"}
		}
		if k := w.broughtIn(f); k >= 0 {
			return pick{k, 0.6, "named"}
		}
	}
	if steps == 0 {
		if k := w.author(f); k >= 0 {
			return pick{k, 0.6, "author"}
		}
		if k := w.concerned(f); k >= 0 {
			return pick{k, 0.55, "concerned"}
		}
	}
	if len(f.events) == 0 || steps == 0 {
		for k := f.cands.First; k < f.cands.Last; k++ {
			if c := &w.cands[k]; (c.prep < 0 || steps == 0 && c.typ == PER && c.tok.First < f.tok.First+3) && c.owner < 0 && c.inq == 0 && w.single(k) && c.form == Name && !w.joined(k) {
				return pick{k, 0.55 - s, "named"}
			}
		}
	}
	return pick{cand: -1}
}

// cited is whom frame f cites: "De krant citeert Wissing"; -1.
func (w *work) cited(f *frame) int {
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

// asked tells whether frame g is an interviewer's question: a paragraph of
// its own without words of anybody else's.
func (w *work) asked(g int) bool {
	f := &w.frames[g]
	b := w.doc.Blocks[f.block].Tokens
	return len(f.quotes) == 0 && f.tok.First == b.First && f.tok.Last == b.Last && w.char(f.tok.Last-1) == '?'
}

// concerned is the only one for whom frame f says something to be so: "Voor
// Karel Wissing is dat niet genoeg"; -1.
func (w *work) concerned(f *frame) int {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.prep < 0 || c.inq != 0 || c.owner >= 0 || !(c.form == Name && (c.typ == PER || c.typ == ORG) || c.form == Pronoun && c.obj && !c.plur) {
			continue
		}
		if s := w.doc.Word(c.prep); s != "voor" && s != "Voor" {
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
		if w.copula(f.events[n].tok) || w.doc.Word(f.events[n].tok) == "voelt" || w.doc.Word(f.events[n].tok) == "voelde" {
			return only
		}
	}
	return -1
}

// author is whose words, letter or message frame f names last: "Dat blijkt
// uit een brief van Karel Wissing"; -1.
func (w *work) author(f *frame) int {
	for k := f.cands.Last - 1; k >= f.cands.First; k-- {
		c := &w.cands[k]
		if c.form != Name || c.typ == LOC || c.inq != 0 || c.np.First < 2 || w.doc.Word(c.np.First-1) != "van" {
			continue
		}
		switch w.doc.Word(c.np.First - 2) {
		case "woorden", "brief", "mail", "e-mail", "bericht", "berichtje", "verklaring", "tweet", "toespraak", "reactie", "oproep", "advies":
			return k
		}
	}
	return -1
}

// joined tells whether a conjunction joins candidate k to what stands before
// it: of doelpunten van Verkamp en Wissing it is no subject.
func (w *work) joined(k int) bool { return w.is(w.cands[k].np.First-1, conj) }

// collective tells whether the candidate is an organisation, a body or a
// group of people that can speak.
func (w *work) collective(k int) bool {
	c := &w.cands[k]
	switch c.form {
	case Name:
		return c.typ == ORG && (w.lastSpeaker < 0 || w.ents[w.lastSpeaker].typ != PER)
	case Description:
		return c.noun.class == body || c.noun.class == org || c.noun.class == medium || c.noun.class == person && c.def != bare && (!c.plur || w.lastSpeaker < 0)
	}
	return false
}

// body tells whether the candidate is an organisation, by its noun or its
// name.
func (w *work) body(k int) bool {
	c := &w.cands[k]
	switch c.form {
	case Name:
		return c.typ == ORG
	case Description:
		return c.noun.class == body || c.noun.class == org || c.noun.class == medium
	}
	return false
}

// single tells whether the candidate is one person that was introduced: a
// name, a pronoun, a definite description.
func (w *work) single(k int) bool {
	c := &w.cands[k]
	if c.form == Name {
		if s, _ := w.together(k); !s.Empty() {
			return false
		}
	}
	return w.animate(k) && !c.plur && (c.form != Description || c.def == definite)
}

// frameEvent is the source of the frame's last reporting verb, or of its
// "volgens"; -1.
func (w *work) frameEvent(g int) int {
	f := &w.frames[g]
	w.analyse(g)
	best := -1
	for n := range f.events {
		e := &f.events[n]
		if e.kind == plainVerb || e.subj < 0 || e.class == words || e.class == manner || w.weak(e.subj) && !w.personLike(e.subj) && !(e.sure && w.cands[e.subj].form != Description && !w.cands[e.subj].obj) && e.kind != accordingTo {
			continue
		}
		if best >= 0 && e.clause.First > f.events[best].tok && f.events[best].class == says && (e.class != says || e.under && f.events[best].sure) {
			continue
		}
		if best >= 0 && f.events[best].kind == accordingTo && f.events[best].tok == f.tok.First && e.clause.First <= f.events[best].tok+maxClause/2 && !w.weak(f.events[best].subj) {
			continue // Volgens Jansen stellen bedrijven te veel eisen
		}
		if best >= 0 && e.kind == accordingTo && w.cands[e.subj].form == Pronoun && f.events[best].kind == cueVerb && f.events[best].sure {
			continue // hij benadrukte de rol van de bond, die volgens hem …
		}
		if e.inside || e.class == thinks && w.cands[e.subj].plur && w.cands[e.subj].form == Description && w.cands[e.subj].def == bare {
			continue
		}
		if best >= 0 && !e.sure && f.events[best].sure {
			continue
		}
		best = n
	}
	if best < 0 {
		return -1
	}
	return f.events[best].subj
}

// personLike tells whether an unknown noun ends as those for people do: good
// enough for the subject of a reporting verb.
func (w *work) personLike(k int) bool {
	c := &w.cands[k]
	if c.form != Description || c.noun.class != noNoun || c.head < 0 || c.def == bare {
		return false
	}
	s := w.doc.Word(c.head)
	for _, g := range [...]string{"er", "aar", "ist", "eur", "ster", "ant", "trice", "es"} {
		if strings.HasSuffix(s, g) {
			return true
		}
	}
	return false
}

// frameSubject is the subject of the frame's last main verb before token at;
// -1.
func (w *work) frameSubject(g, at int) int {
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

// inHeadBlock tells whether frame g stands in a title or a subhead.
func (w *work) inHeadBlock(g int) bool {
	k := w.doc.Blocks[w.frames[g].block].Kind
	return k == text.Title || k == text.Subhead
}

// aside tells whether candidate k is the subject of nothing but a subordinate
// clause of frame g.
func (w *work) aside(g, k int) bool {
	under := false
	for n := range w.frames[g].events {
		if e := &w.frames[g].events[n]; e.subj == k {
			if !e.under {
				return false
			}
			under = true
		}
	}
	return under
}

// mainClause tells whether frame g has a verb outside subordinate clauses.
func (w *work) mainClause(g int) bool {
	for n := range w.frames[g].events {
		if !w.frames[g].events[n].under {
			return true
		}
	}
	return false
}

// previousBlock is the last frame before the block of frame fi; -1.
func (w *work) previousBlock(fi int) int {
	b := w.frames[fi].block
	for fi >= 0 && w.frames[fi].block == b {
		fi--
	}
	return fi
}

// nextSubject is the subject of the frame after fi in its block; -1.
func (w *work) nextSubject(fi int) int {
	g := fi + 1
	if g >= len(w.frames) || w.frames[g].block != w.frames[fi].block {
		return -1
	}
	w.analyse(g)
	for n := range w.frames[g].events {
		if e := &w.frames[g].events[n]; e.subj >= 0 && e.sure && !e.passive && (w.animate(e.subj) || e.kind == cueVerb && w.collective(e.subj)) {
			return e.subj
		}
	}
	return -1
}
