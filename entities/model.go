package entities

import (
	"errors"
	"io"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/text"
)

// Model is a trained model of names.
type Model struct{ model *ner.Model }

// DefaultModel is the built-in model. It is decoded at the first call.
func DefaultModel() Model { return Model{ner.Default()} }

// ModelError means that a model cannot be read.
type ModelError struct {
	Err error // one of the causes below, or the reader's error
}

// Error gives the cause.
func (e *ModelError) Error() string { return "entities: model: " + e.Err.Error() }

// Unwrap is the cause.
func (e *ModelError) Unwrap() error { return e.Err }

// The causes of a [*ModelError].
var (
	ErrModelFormat  = ner.ErrFormat  // no model, one cut short, or one with a weight that is no number
	ErrModelLexicon = ner.ErrLexicon // trained with another lexicon than the built-in one
	ErrModelReader  = errors.New("no reader")
)

// ReadModel reads a model that was trained elsewhere. The error, if any, is a
// [*ModelError], and the Model then the zero one, which finds nothing.
func ReadModel(r io.Reader) (Model, error) {
	if r == nil {
		return Model{}, &ModelError{ErrModelReader}
	}
	m, err := ner.Read(r)
	if err != nil {
		return Model{}, &ModelError{err}
	}
	return Model{m}, nil
}

// ok reports whether there is a model.
func (m Model) ok() bool { return m.model != nil }

// modelState is the scratch of a model.
type modelState struct {
	of    *ner.Model
	state *ner.State
	out   [][]ner.Mention // by document
}

// modelTypes are the types of the model's labels.
var modelTypes = [...]Type{ner.PER: PER, ner.LOC: LOC, ner.ORG: ORG, ner.MISC: MISC}

// scan runs the model over a document, as number at.
func (f *sources) scan(r *Recognizer, at int, doc *text.Document) {
	m := r.config.Model.model
	if m == nil {
		return
	}
	s := &f.model
	if s.of != m {
		s.of, s.state = m, m.NewState()
	}
	for len(s.out) <= at {
		s.out = append(s.out, nil)
	}
	s.out[at] = s.state.Append(s.out[at][:0], doc)
}

// takeModel takes the mentions of the model.
func (f *sources) takeModel(found []ner.Mention) {
	for _, m := range found {
		c := candidate{first: m.Tokens.First, last: m.Tokens.Last, typ: modelTypes[m.Type], src: FromModel, score: m.P}
		c.cut, _ = genitives(f.span(c.first, c.last))
		f.base = append(f.base, c)
	}
}
