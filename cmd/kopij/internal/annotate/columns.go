package annotate

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// conllu writes the sentences of the articles in CoNLL-U.
func conllu(p *Page) ([]byte, error) {
	d := p.document()
	c := columns{doc: d, count: newCounter(p.Base), id: p.name(), kept: p.Kept, lemma: func(int) string { return "_" }, misc: func(i int) []string {
		tag := p.iob(i)
		if tag == "O" {
			return nil
		}
		e := p.entities[p.labels[i]-1]
		misc := []string{"NER=" + tag, fmt.Sprintf("EntityId=%d", e.ID)}
		if e.Wikidata != "" {
			misc = append(misc, "Wikidata="+e.Wikidata)
		}
		return misc
	}}
	for k := range d.Sentences {
		if p.isProse(k) {
			c.sentence(&d.Sentences[k])
		}
	}
	return c.Bytes(), nil
}

// Tokens writes all sentences of a tagged document in CoNLL-U, with the lemmas
// that lemma gives for a token and its word. id is the page's.
func Tokens(doc *text.Document, id string, kept []Field, lemma func(t *text.Token, word string) string) []byte {
	c := columns{doc: doc, count: newCounter(doc.Src), id: oneLine(id), kept: kept, misc: func(int) []string { return nil }, lemma: func(i int) string {
		return word(lemma(&doc.Tokens[i], doc.Word(i)))
	}}
	for k := range doc.Sentences {
		c.sentence(&doc.Sentences[k])
	}
	return c.Bytes()
}

// columns writes CoNLL-U.
type columns struct {
	bytes.Buffer
	doc   *text.Document
	count counter
	id    string
	kept  []Field
	n     int // sentences so far
	lemma func(token int) string
	misc  func(token int) []string // what the last column has beside offsets
}

// sentenceID keeps out of a sentence's id what it may not have: white space,
// and the slash, which names a zone of a parallel text there.
var sentenceID = strings.NewReplacer("%", "%25", "/", "%2F", " ", "%20")

// head writes what goes before the first sentence; comments without one are
// not allowed.
func (c *columns) head() {
	fmt.Fprintf(c, "# newdoc id = %s\n", c.id)
	for _, f := range c.kept {
		fmt.Fprintf(c, "# meta::%s = %s\n", oneLine(f.Name), oneLine(f.Text))
	}
}

func (c *columns) sentence(s *text.Sentence) {
	d := c.doc
	if c.n++; c.n == 1 {
		c.head()
	}
	fmt.Fprintf(c, "# sent_id = %s-%d\n# text = %s\n", sentenceID.Replace(c.id), c.n, oneLine(s.Of(d.Src)))
	for i := s.Tokens.First; i < s.Tokens.Last; i++ {
		t := &d.Tokens[i]
		misc := append([]string{fmt.Sprintf("start_char=%d|end_char=%d", c.count.of(t.Start), c.count.of(t.End))}, c.misc(i)...)
		if i+1 < s.Tokens.Last && d.Tokens[i+1].Start == t.End {
			misc = append(misc, "SpaceAfter=No")
		}
		fmt.Fprintf(c, "%d\t%s\t%s\t%s\t_\t%s\t_\t_\t_\t%s\n", i-s.Tokens.First+1, word(d.Word(i)), c.lemma(i), upos(t.Tag), Features(t.Tag), strings.Join(misc, "|"))
	}
	c.WriteByte('\n')
}

// upos is the part of speech of a tag, "_" for none.
func upos(t text.Tag) string { return cmp.Or(t.POS().String(), "_") }

// iob2 writes the sentences of the articles in columns: token, tag, entity.
func iob2(p *Page) ([]byte, error) {
	var b bytes.Buffer
	d := p.document()
	b.WriteString("-DOCSTART-\t_\tO\n\n")
	for k := range d.Sentences {
		if !p.isProse(k) {
			continue
		}
		s := &d.Sentences[k]
		for i := s.Tokens.First; i < s.Tokens.Last; i++ {
			// Readers take any white space for the end of a column.
			w := strings.ReplaceAll(word(d.Word(i)), "\u00a0", "_")
			fmt.Fprintf(&b, "%s\t%s\t%s\n", w, upos(d.Tokens[i].Tag), p.iob(i))
		}
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

var (
	genders = [...]string{text.Common: "Com", text.Neuter: "Neut", text.Masculine: "Masc", text.Feminine: "Fem"}
	numbers = [...]string{text.Sing: "Sing", text.Plur: "Plur"}
	forms   = [...]string{text.FinPres: "Tense=Pres|VerbForm=Fin", text.FinPast: "Tense=Past|VerbForm=Fin", text.Infinitive: "VerbForm=Inf", text.Participle: "VerbForm=Part"}
)

// Features are the features of a tag as Universal Dependencies writes them:
// "Number=Sing|Tense=Past|VerbForm=Fin", "_" for none.
func Features(t text.Tag) string {
	var out []string
	if g := t.Gender(); int(g) < len(genders) && genders[g] != "" {
		out = append(out, "Gender="+genders[g])
	}
	if n := t.Num(); int(n) < len(numbers) && numbers[n] != "" {
		out = append(out, "Number="+numbers[n])
	}
	if f := t.Form(); int(f) < len(forms) && forms[f] != "" {
		out = append(out, forms[f])
	}
	if len(out) == 0 {
		return "_"
	}
	return strings.Join(out, "|")
}

// word is a token as a column can hold it.
func word(s string) string {
	if s = strings.Join(strings.Fields(valid(s)), "\u00a0"); s == "" {
		return "_"
	}
	return s
}

func oneLine(s string) string { return strings.Join(strings.Fields(valid(s)), " ") }

// valid is s with each byte that is no UTF-8 as U+FFFD, so that it has as many
// characters as the offsets say.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}
