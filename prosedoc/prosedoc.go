package prosedoc

import (
	"github.com/jdkato/prose/v2"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/text"
)

// Document is a tokenised, tagged text with its entities. It has the methods
// of prose.Document, which cannot be made outside its package.
type Document struct {
	Text string

	tokens    []prose.Token
	entities  []prose.Entity
	sentences []prose.Sentence
}

// New reads Dutch text: each line is a paragraph of its own.
func New(src string) *Document {
	doc := text.Parse(src)
	kopij.Tag(doc)
	return From(doc, entities.Find(doc))
}

// From takes a document and mentions that were read already: those of a
// pipeline that uses kopij's packages itself. The mentions are in the order
// of the text.
func From(doc *text.Document, mentions []entities.Mention) *Document {
	d := &Document{
		Text:      doc.Src,
		tokens:    make([]prose.Token, len(doc.Tokens)),
		entities:  make([]prose.Entity, 0, len(mentions)),
		sentences: make([]prose.Sentence, 0, len(doc.Sentences)),
	}
	next := 0
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		for next < len(mentions) && mentions[next].End <= t.Start {
			next++
		}
		label := "O"
		if next < len(mentions) && mentions[next].Overlaps(t.Span) {
			m := &mentions[next]
			label = "I-" + m.Type.String()
			if i == 0 || doc.Tokens[i-1].End <= m.Start {
				label = "B-" + m.Type.String()
			}
		}
		d.tokens[i] = prose.Token{Tag: t.Tag.POS().String(), Text: doc.Word(i), Label: label}
	}
	for i := range mentions {
		m := &mentions[i]
		d.entities = append(d.entities, prose.Entity{Text: m.Of(doc.Src), Label: m.Type.String()})
	}
	for i := range doc.Sentences {
		d.sentences = append(d.sentences, prose.Sentence{Text: doc.Sentences[i].Of(doc.Src)})
	}
	return d
}

// Tokens are the tokens of the text.
func (d *Document) Tokens() []prose.Token { return d.tokens }

// Sentences are the sentences of the text.
func (d *Document) Sentences() []prose.Sentence { return d.sentences }

// Entities are the entities of the text.
func (d *Document) Entities() []prose.Entity { return d.entities }

// proseLabels are prose's names of the types.
var proseLabels = [...][2]string{{"PER", "PERSON"}, {"LOC", "GPE"}}

// Labels gives the entities with prose's labels: PERSON for people, GPE for
// places. Organisations and other names, which prose's model does not know,
// keep theirs.
func (d *Document) Labels() []prose.Entity {
	out := make([]prose.Entity, len(d.entities))
	for i, e := range d.entities {
		for _, l := range proseLabels {
			if e.Label == l[0] {
				e.Label = l[1]
			}
		}
		out[i] = e
	}
	return out
}
