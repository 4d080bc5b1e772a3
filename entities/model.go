package entities

import (
	"io"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/text"
)

// Model is a trained model of names.
type Model struct{ model *ner.Model }

// DefaultModel is the built-in model. It is decoded at the first call.
func DefaultModel() Model { return Model{ner.Default()} }

// ReadModel reads a model that was trained elsewhere.
func ReadModel(r io.Reader) (Model, error) {
	m, err := ner.Read(r)
	return Model{m}, err
}

// ok tells whether there is a model.
func (m Model) ok() bool { return m.model != nil }

// modelState is the scratch of a model, for one document at a time.
type modelState struct {
	of    *ner.Model
	state *ner.State
	out   []ner.Mention
}

// modelTypes are the types of the model's labels.
var modelTypes = [...]Type{ner.PER: PER, ner.LOC: LOC, ner.ORG: ORG, ner.MISC: MISC}

// runModel takes the mentions of the model.
func (f *finder) runModel() {
	s := &f.model
	if m := f.r.config.Model.model; s.of != m {
		s.of, s.state = m, m.NewState()
	}
	s.out = s.state.Append(s.out[:0], f.doc)
	for _, m := range s.out {
		c := candidate{first: m.Tokens.First, last: m.Tokens.Last, typ: modelTypes[m.Type], src: FromModel, score: m.P}
		if f.blank(m.Tokens) {
			continue
		}
		sure, _ := genitives(f.span(c.first, c.last))
		c.cut = sure
		f.base = append(f.base, c)
	}
}

// blank tells whether a range holds no word at all.
func (f *finder) blank(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if k := f.doc.Tokens[i].Kind; k != text.Punct && k != text.Quote && k != text.Dash {
			return false
		}
	}
	return true
}
