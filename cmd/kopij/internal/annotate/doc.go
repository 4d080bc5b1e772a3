// Package annotate writes results in the forms that annotation tools read.
// docs/formats.md lists them with what goes into each.
//
// Each form carries or means the text that the result's offsets count in, and
// counts it as its tool does, which is in characters (Unicode code points).
package annotate

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/pagetext"
	"github.com/kopij/kopij/text"
)

// Format is one form.
type Format struct {
	Name string
	// Doc is what it is, for the help.
	Doc string
	// Write gives a page in that form.
	Write func(*Page) ([]byte, error)
}

// Formats are all forms.
var Formats = [...]Format{
	{Name: "conllu", Doc: "CoNLL-U: tokens, tags, sentences, entities in the last column", Write: conllu},
	{Name: "iob2", Doc: "tokens with tag and entity, as CoNLL-2002 has them, a tab between", Write: iob2},
	{Name: "brat", Doc: "brat: its .ann file of one page, or with -o DIR a directory of pages", Write: Brat},
	{Name: "webanno", Doc: "W3C Web Annotation, JSON-LD, an object a page", Write: webAnnotation},
	{Name: "spacy", Doc: "spaCy's Doc as JSON, an object a line", Write: spacy},
	{Name: "prodigy", Doc: "Prodigy's tasks, an object a line", Write: prodigy},
	{Name: "doccano", Doc: "doccano's sequence labelling, an object a line", Write: doccano},
	{Name: "labelstudio", Doc: "Label Studio's tasks with predictions, an object a line", Write: labelStudio},
	{Name: "newsarticle", Doc: "schema.org NewsArticle with its Quotations, JSON-LD, an object a page", Write: newsArticle},
}

// Named gives the form of that name.
func Named(name string) (*Format, bool) {
	for i := range Formats {
		if Formats[i].Name == name {
			return &Formats[i], true
		}
	}
	return nil, false
}

// Names are the names of all forms.
func Names() (names []string) {
	for i := range Formats {
		names = append(names, Formats[i].Name)
	}
	return names
}

// Help is a line for each form.
func Help() string {
	var b strings.Builder
	for i := range Formats {
		fmt.Fprintf(&b, "  %-12s %s\n", Formats[i].Name, Formats[i].Doc)
	}
	return b.String()
}

// Page is a page to write. Offsets of its result count bytes of its text.
type Page struct {
	*kopij.Result
	// Base is the text that offsets count in.
	Base string
	// Number is that of the page in the run, from 1; it names a page without
	// an id.
	Number int
	// Kept are fields of the page's record to hand on, where the form has a
	// place for them.
	Kept []Field
	doc  *text.Document
	// labels is the number of the mention that holds a token, from 1 in the
	// order of entities; 0 for none.
	labels   []int
	entities []*kopij.Entity
}

// Field is a field of a record.
type Field struct {
	Name  string
	Value json.RawMessage
	Text  string // the value as text
}

// NewPage makes a page of a result and the text that its offsets, in bytes,
// count in.
func NewPage(r *kopij.Result, base string) *Page { return &Page{Result: r, Base: base, Number: 1} }

// name is the page's id on one line, or its number.
func (p *Page) name() string {
	if id := oneLine(p.ID); id != "" {
		return id
	}
	return fmt.Sprintf("record%d", p.Number)
}

// keepIn puts the fields that are kept into an object that has those of the
// form.
func (p *Page) keepIn(o object) error {
	for _, f := range p.Kept {
		if _, taken := o[f.Name]; taken {
			return fmt.Errorf("--keep %s: the format has a field of that name; NEW=%s gives it another", f.Name, f.Name)
		}
		o[f.Name] = f.Value
	}
	return nil
}

// document gives the tokens of all of the text, tagged. What lies in no block
// of an article, and what is no prose, is in blocks of the kind Boilerplate.
func (p *Page) document() *text.Document {
	if p.doc != nil {
		return p.doc
	}
	d := new(text.Document)
	d.Reset(p.Base)
	at := 0
	for i := range p.Articles {
		for _, b := range p.Articles[i].Blocks {
			kind, ok := pagetext.Prose(b.Kind)
			if !ok || b.Start < at {
				continue
			}
			d.AddLines(text.Boilerplate, text.Span{Start: at, End: b.Start})
			d.Add(kind, b.Span)
			at = b.End
		}
	}
	d.AddLines(text.Boilerplate, text.Span{Start: at, End: len(p.Base)})
	kopij.Tag(d)
	p.doc = d
	p.label()
	return d
}

// label gives each token the mention that holds it.
func (p *Page) label() {
	p.labels = make([]int, len(p.doc.Tokens))
	for i := range p.Articles {
		for j := range p.Articles[i].Entities {
			e := &p.Articles[i].Entities[j]
			p.entities = append(p.entities, e)
			in := p.doc.TokensIn(e.Span)
			for k := in.First; k < in.Last; k++ {
				if p.labels[k] == 0 {
					p.labels[k] = len(p.entities)
				}
			}
		}
	}
}

// iob is the IOB2 tag of token i.
func (p *Page) iob(i int) string {
	n := p.labels[i]
	switch {
	case n == 0:
		return "O"
	case i > 0 && p.labels[i-1] == n:
		return "I-" + p.entities[n-1].Type
	}
	return "B-" + p.entities[n-1].Type
}

// isProse reports whether sentence k is of an article's prose.
func (p *Page) isProse(k int) bool {
	return p.doc.Blocks[p.doc.Sentences[k].Block].Kind != text.Boilerplate
}

// counter turns byte offsets into characters. The zero counter, of a text in
// ASCII, leaves them as they are.
type counter struct{ at []int32 }

func newCounter(s string) counter {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return counter{}
	}
	at := make([]int32, len(s)+1)
	n := int32(0)
	for i := 0; i < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[i:])
		for range size {
			at[i] = n
			i++
		}
	}
	at[len(s)] = n
	return counter{at}
}

func (c counter) of(offset int) int {
	if c.at == nil {
		return offset
	}
	return int(c.at[offset])
}
