package annotate

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// conllu writes the sentences of the articles in CoNLL-U.
func conllu(p *Page) ([]byte, error) {
	var b bytes.Buffer
	d := p.document()
	count := newCounter(p.Base, false)
	id := oneLine(p.ID)
	if id == "" {
		id = "page"
	}
	fmt.Fprintf(&b, "# newdoc id = %s\n", id)
	n := 0
	for k := range d.Sentences {
		if !p.isProse(k) {
			continue
		}
		n++
		s := &d.Sentences[k]
		fmt.Fprintf(&b, "# sent_id = %s-%d\n# text = %s\n", id, n, oneLine(s.Of(d.Src)))
		for i := s.Tokens.First; i < s.Tokens.Last; i++ {
			t := &d.Tokens[i]
			misc := []string{fmt.Sprintf("start_char=%d|end_char=%d", count.of(t.Start), count.of(t.End))}
			if tag := p.iob(i); tag != "O" {
				e := p.entities[p.labels[i]-1]
				misc = append(misc, fmt.Sprintf("NER=%s|EntityId=%d", tag, e.ID))
				if e.Wikidata != "" {
					misc = append(misc, "Wikidata="+e.Wikidata)
				}
			}
			if i+1 < s.Tokens.Last && d.Tokens[i+1].Start == t.End {
				misc = append(misc, "SpaceAfter=No")
			}
			pos := t.Tag.POS().String()
			if pos == "" {
				pos = "_"
			}
			fmt.Fprintf(&b, "%d\t%s\t_\t%s\t_\t%s\t_\t_\t_\t%s\n", i-s.Tokens.First+1, word(d.Word(i)), pos, Features(t.Tag), strings.Join(misc, "|"))
		}
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

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
			pos := d.Tokens[i].Tag.POS().String()
			if pos == "" {
				pos = "_"
			}
			fmt.Fprintf(&b, "%s\t%s\t%s\n", word(d.Word(i)), pos, p.iob(i))
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
