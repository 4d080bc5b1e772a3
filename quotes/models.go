package quotes

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/internal/tsv"
)

// The weights are trained from annotated texts that are not in the repository,
// so no go generate makes them: go run ./tools/train speaker -shared DIR -out
// quotes/models.tsv does, in some minutes.
//
//go:embed models.tsv
var modelsTSV string

// Models are what a [Finder] weighs signs by: boosted trees of integers that
// were learnt from annotated texts. They are read-only once read and may be
// shared.
type Models struct {
	// speaker chooses the source of a quotation, name the bearer of a
	// pronoun or a description, kind the kind of a quotation.
	speaker, name, kind *rank.Model
}

// DefaultModels are the built-in models.
func DefaultModels() *Models { return builtinModels() }

var builtinModels = sync.OnceValue(func() *Models {
	m, err := ReadModels(strings.NewReader(modelsTSV), "models.tsv")
	if err != nil {
		panic(err) // the embedded table is checked by a test
	}
	return m
})

// Names are the names of the models, in the order of their table.
func (m *Models) Names() []string { return []string{"speaker", "name", "kind"} }

// Model is the model with a name; nil where there is none.
func (m *Models) Model(name string) *rank.Model {
	switch name {
	case "speaker":
		return m.speaker
	case "name":
		return m.name
	case "kind":
		return m.kind
	}
	return nil
}

// With is a copy of m with another model of a name.
func (m *Models) With(name string, model *rank.Model) *Models {
	c := *m
	switch name {
	case "speaker":
		c.speaker = model
	case "name":
		c.name = model
	case "kind":
		c.kind = model
	}
	return &c
}

// The causes of a [*text.TableError] of models.
var (
	ErrNoModel = errors.New("no such model")
	ErrFeature = errors.New("no tree of a model")
)

// ReadModels reads models from a table: a line "model", tab, name begins each
// of them, and each line after it has a tree: "tree", tab, its questions, tab,
// a weight for each row of answers. A line that begins with # is a comment.
// file is the table's name in errors, which are of type [*text.TableError].
func ReadModels(r io.Reader, file string) (*Models, error) {
	m := &Models{
		speaker: rank.NewModel(rank.NewSpace(speakerAttrs)),
		name:    rank.NewModel(rank.NewSpace(nameAttrs)),
		kind:    rank.NewModel(rank.NewSpace(kindAttrs)),
	}
	var at *rank.Model
	err := tsv.Read(r, file, func(_ int, row []string) error {
		if row[0] == "model" {
			name := strings.Join(row[1:], "\t")
			if at = m.Model(name); at == nil {
				return &tsv.Error{Text: name, Err: ErrNoModel}
			}
			return nil
		}
		if at == nil || at.Add(row) != nil {
			return &tsv.Error{Text: strings.Join(row, "\t"), Err: ErrFeature}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}

// Write writes the models in the form that [ReadModels] reads.
func (m *Models) Write(w io.Writer) error {
	for _, name := range m.Names() {
		if _, err := fmt.Fprintf(w, "model\t%s\n", name); err != nil {
			return err
		}
		if err := m.Model(name).Write(w); err != nil {
			return err
		}
	}
	return nil
}
