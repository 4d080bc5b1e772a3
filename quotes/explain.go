package quotes

import (
	"cmp"
	"slices"

	"github.com/kopij/kopij/text"
)

// Choice is one choice that a [Finder] made, with all that it weighed.
type Choice struct {
	// Model is the model that chose: "speaker", "name" or "kind".
	Model string
	// Span is the quotation, or the mention whose bearer was sought.
	Span text.Span
	// Options are what there was to choose from, Chosen the index of the one
	// that was.
	Options []Option
	Chosen  int
	// Share is the share of the option that was chosen, in parts of 65536,
	// before it is turned into a score by what it is worth.
	Share int
}

// Option is one option of a [Choice].
type Option struct {
	// Span is the mention; empty where the option is nobody, and for kinds.
	Span text.Span
	// Text is the fullest name of the bearer, or the name of the kind; empty
	// where the option is nobody.
	Text string
	// Values are the values of the model's attributes.
	Values []uint8
}

// Reason is a feature of an option, "sign=after-verb", with its weight: what the
// option's score would lose without it, in units of 1/128 of a natural
// logarithm of odds.
type Reason struct {
	Feature string
	Weight  int
}

// Reasons are the features of an option of the choice that weigh, the
// heaviest first.
func (m *Models) Reasons(c *Choice, option int) []Reason {
	model := m.Model(c.Model)
	if model == nil {
		return nil
	}
	var out []Reason
	v := c.Options[option].Values
	for a := range v {
		if x := model.AttrWeight(v, a); x != 0 {
			out = append(out, Reason{model.Name(a, v), x})
		}
	}
	slices.SortStableFunc(out, func(a, b Reason) int { return cmp.Compare(abs(b.Weight), abs(a.Weight)) })
	return out
}

func abs(x int) int { return max(x, -x) }

// Explain is like Find, and gives the choices that led to the result too.
func (f *Finder) Explain(doc *text.Document, mentions []Mention) ([]Quote, []Choice) {
	var choices []Choice
	return f.find(nil, doc, mentions, &choices), choices
}

// told keeps a choice of a speaker, where somebody asked for it.
func (w *kinds) told(q int, options []option, best int, share int32) {
	if w.choices == nil {
		return
	}
	raw := &w.raws[q]
	c := Choice{Model: "speaker", Span: w.between(text.Range{First: raw.first(), Last: raw.last()}, !raw.unclosed), Chosen: best, Share: int(share)}
	for n := range options {
		o := &options[n]
		x := Option{Values: slices.Clone(o.v[:])}
		if o.cand >= 0 {
			fq := found{pick: pick{cand: o.cand, score: 1 << 16}}
			if w.cands[o.cand].form == Name || w.cands[o.cand].res > 0 || o.tie >= 0 {
				fq.who = w.who(o.cand)
			} else {
				fq.who = nobody
			}
			if n == best {
				fq.who = w.quotes[q].who
			}
			s := w.speaker(&fq)
			x.Span, x.Text = s.Span, s.Full
			if x.Text == "" {
				x.Text = s.Of(w.doc.Src)
			}
		}
		c.Options = append(c.Options, x)
	}
	*w.choices = append(*w.choices, c)
}

// toldKind keeps a choice of a kind.
func (w *kinds) toldKind(q int, v [nKindAttr]uint8, best Kind) {
	if w.choices == nil {
		return
	}
	raw := &w.raws[q]
	c := Choice{Model: "kind", Span: w.between(text.Range{First: raw.first(), Last: raw.last()}, !raw.unclosed), Chosen: int(best)}
	for k := range 4 {
		v[kdKind] = uint8(k) + 1
		c.Options = append(c.Options, Option{Text: Kind(k).String(), Values: slices.Clone(v[:])})
	}
	*w.choices = append(*w.choices, c)
}
