package quotes

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// resolveDescription finds who "de premier" is.
func (w *work) resolveDescription(k int) resolved {
	c := &w.cands[k]
	if c.apposed >= 0 && w.cands[c.apposed].form == Name {
		return resolved{ent: w.cands[c.apposed].ent, score: 1, rule: "apposition"}
	}
	if c.plur {
		if c.def == definite {
			return w.resolvePlural(k)
		}
		return nobody
	}
	if c.def == possessive && c.noun.class == person && c.np.Last == c.head+1 {
		return w.resolveOwned(k)
	}
	if c.def == indefinite || c.def == possessive || c.noun.class == document || c.noun.class == noNoun {
		return nobody
	}
	if c.def == bare && c.noun.class != person {
		return nobody
	}
	relational := c.np.Last > c.head+1 && w.is(c.head+1, prep) // de vader van de verdachte
	d := w.attrOf(text.Range{First: c.np.First, Last: c.head + 1}, c.noun, c.head)
	if relational {
		d.words = w.attrOf(c.np, c.noun, c.head).words
	}
	human := c.noun.class == person
	named := relational && !human && w.namedBody(c)
	// De coureur van Zandrit can be whom the text is about, without "Zandrit"
	// having been said of them.
	colleague := func(e int) bool {
		return c.noun.trade && (e == w.lastSubject || e == w.lastSpeaker || w.foremost(e)) && !w.otherTrade(&w.ents[e])
	}
	best, second := nobody, 0.0
	try := func(e int, later bool) {
		en := &w.ents[e]
		switch {
		case human && en.typ != PER && en.typ != NoType, !human && (en.typ == PER || en.typ == LOC || en.typ == MISC):
			return
		case c.sex != text.NoGender && en.sex != text.NoGender && c.sex != en.sex:
			return
		}
		m, head := w.match(&d, en, c)
		if !head && (relational && !colleague(e) || c.noun.function || c.noun.class == body || en.nameless && !generalNoun(w.doc.Word(c.head))) {
			return
		}
		if head && c.noun.class == body && !en.nameless || named && !en.nameless {
			return
		}
		rule := "salience"
		if m > 0 {
			rule = "description"
		}
		s := w.presence(e)
		if !head && relational {
			s += 0.3
		}
		if later {
			s = 0.3
			if m < 1.5 {
				return
			}
		}
		if w.lastSpeaker == e {
			s += 0.3
		}
		if w.lastSubject == e {
			s += 0.2
			if m == 0 {
				s += 0.4
			}
		}
		if slices.Contains(w.spokenOf, e) && m < 1.5 {
			s -= 1.5
		}
		if en.last >= 0 && w.cands[en.last].form == Name && w.sameClause(en.last, k) {
			s -= 1.2
		}
		if c.noun.class == medium || c.noun.class == org {
			switch isMedium := w.mediumName(en); {
			case isMedium == (c.noun.class == medium):
				s += 0.4
			case isMedium:
				s -= 0.5
			default:
				s -= 0.9 // de krant is a paper
			}
		}
		if m == 0 {
			if human && !c.noun.origin && w.otherRole(en, c) {
				s -= 0.5
			}
			if c.def == bare {
				return
			}
		}
		s += m
		if s > best.score || best.ent < 0 {
			if best.ent >= 0 {
				second = max(second, best.score)
			}
			best = resolved{ent: e, score: s, rule: rule}
		} else {
			second = max(second, s)
		}
	}
	for _, e := range w.active {
		try(e, false)
	}
	if best.rule != "description" {
		// The name may follow within the next sentences.
		for j, n := k+1, 0; j < len(w.cands) && n < 10; j++ {
			if d := &w.cands[j]; d.form == Name && d.ent >= 0 && w.ents[d.ent].last < 0 {
				try(d.ent, true)
				n++
			} else {
				n++
			}
		}
	}
	if best.ent < 0 || best.score < 0.35 {
		return nobody
	}
	best.score = confidence(best.score, second)
	if best.rule == "salience" {
		best.score *= 0.9
	}
	return best
}

// foremost tells whether entity e is the only named person that the text
// speaks of just now.
func (w *work) foremost(e int) bool {
	if w.presence(e) < 0.3 {
		return false
	}
	for _, o := range w.active {
		if en := &w.ents[o]; o != e && !en.nameless && en.typ == PER && w.presence(o) > 0.1 {
			return false
		}
	}
	return true
}

// resolveOwned finds who "zijn advocaat" is: the only one whom the text has
// named so.
func (w *work) resolveOwned(k int) resolved {
	c := &w.cands[k]
	fold := w.doc.Tokens[c.head].Fold
	found := nobody
	for _, e := range w.active {
		en := &w.ents[e]
		if en.nameless || en.typ != PER || en.last < 0 {
			continue
		}
		for n := range en.attrs {
			if a := &en.attrs[n]; a.fold != fold || a.learnt {
				continue
			}
			if found.ent >= 0 && found.ent != e {
				return nobody
			}
			found = resolved{ent: e, score: 0.7, rule: "description"}
		}
	}
	return found
}

// mediumName tells whether a word of the name is one that papers and
// broadcasters have in theirs.
func (w *work) mediumName(en *entity) bool {
	if len(en.cands) == 0 {
		return false
	}
	c := &w.cands[en.cands[0]]
	for i := c.tok.First; i < c.tok.Last; i++ {
		if w.fn(i)&mediaWord != 0 {
			return true
		}
	}
	return false
}

// namedBody tells whether the phrase after the noun holds a name: het
// ministerie van Justitie is a name of its own.
func (w *work) namedBody(c *cand) bool {
	for i := c.head + 1; i < c.np.Last; i++ {
		if w.doc.Tokens[i].Has(text.Capital) {
			return true
		}
	}
	return false
}

// match tells how well a description fits what is known of an entity; head
// tells that the noun itself does.
func (w *work) match(d *attr, en *entity, c *cand) (score float64, head bool) {
	for n := range en.attrs {
		a := &en.attrs[n]
		v := 0.0
		same := false
		if d.noun.base != 0 && a.noun.base == d.noun.base || d.fold != 0 && contains(a.words, d.fold) {
			v, same = 2, true
			if a.fold == d.fold {
				v = 2.4
			}
		} else if d.noun.like != 0 && a.noun.like == d.noun.like {
			v, same = 1.7, true
		}
		for _, h := range d.words {
			if h != d.fold && h != d.noun.base && contains(a.words, h) {
				v += 0.8
				break
			}
		}
		if d.tag != 0 && a.tag != 0 && d.tag != a.tag {
			continue // de Saxo-handelaar is not de Zandrit-handelaar
		}
		if d.noun.origin && d.country != "" && a.country == d.country {
			v, same = max(v, 1), true // de Braziliaan, of de bondscoach van Brazilië
		}
		if !d.noun.origin && d.country != "" && a.country != "" && a.country != d.country {
			v, same = 0, false // de Iraakse minister is not de Franse minister
		}
		if a.learnt {
			v *= 0.6
		}
		if v > score {
			score, head = v, same
		}
	}
	for _, h := range d.words {
		if h != d.fold && contains(en.words, h) {
			score += 0.8
			break
		}
	}
	if d.country != "" && en.country != "" {
		switch {
		case d.country != en.country && d.noun.origin:
			score--
		case d.country != en.country:
			score -= 2.5 // de Iraakse minister is no minister of another country
		case d.noun.origin:
			score, head = score+1.5, true // de Brit
		default:
			score += 0.8
		}
	}
	if en.mention >= 0 {
		m := &w.ms[en.mention]
		if slices.Contains(officeNouns(m.Office), strings.ToLower(w.doc.Word(c.head))) {
			score, head = score+1.5, true
		}
		if m.Party != "" && contains(d.words, text.FoldHash(m.Party)) {
			score += 1.5
		}
		// "minister van Defensie" says "minister"
		if title, _, _ := strings.Cut(m.Title, " "); title != "" && d.noun.base != 0 && text.FoldHash(title) == d.noun.base {
			score += 2
			head = true
		}
	}
	return score, head
}

// officeNouns are the nouns that the holder of an office goes by.
func officeNouns(office string) []string {
	switch office {
	case "head of government":
		return []string{"premier", "minister-president", "regeringsleider", "kanselier", "bondskanselier"}
	case "head of state":
		return []string{"president", "staatshoofd"}
	case "monarch":
		return []string{"koning", "koningin", "vorst", "vorstin", "keizer", "sultan", "emir", "staatshoofd"}
	case "minister":
		return []string{"minister", "bewindsman", "bewindsvrouw", "bewindspersoon"}
	case "party leader":
		return []string{"partijleider", "leider", "fractievoorzitter", "lijsttrekker", "voorman"}
	}
	return nil
}

// otherRole tells whether the entity goes by a noun of its own that is not
// the description's.
func (w *work) otherRole(en *entity, c *cand) bool {
	if generalNoun(w.doc.Word(c.head)) {
		return false
	}
	for n := range en.attrs {
		if a := &en.attrs[n]; a.noun.class == person && !a.noun.origin && !a.learnt && a.noun.base != c.noun.base && a.noun.like != c.noun.like {
			return true
		}
	}
	return false
}

// otherTrade tells whether the text has the entity in a role that is no
// trade: the trainer is not de doelman van Zandrit.
func (w *work) otherTrade(en *entity) bool {
	for n := range en.attrs {
		if a := &en.attrs[n]; a.noun.class == person && !a.noun.origin && !a.noun.trade && !a.learnt {
			return true
		}
	}
	return false
}

// generalNoun tells whether the noun fits anybody: man, vrouw, 27-jarige.
func generalNoun(s string) bool {
	if strings.HasSuffix(s, "-jarige") {
		return true
	}
	switch s {
	case "man", "vrouw", "jongen", "meisje", "politicus", "bewindsman", "bewindsvrouw", "bewindspersoon":
		return true
	}
	return false
}
