// Package treebank reads the treebanks of Universal Dependencies that the
// tagger is trained on and measured with, and splits them.
package treebank

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"strings"

	"github.com/kopij/kopij/text"
)

// Sentence is one sentence of a treebank with its gold tags.
type Sentence struct {
	Text  string // the sentence as it ran in its source
	Words []string
	Tags  []text.Tag
}

// HeldOut reports whether a sentence is in that tenth of the treebanks, 0 to 9,
// which depends on the sentence's text alone. Tenth 0 is the one that the
// model which kopij carries has not seen.
func (s *Sentence) HeldOut(tenth int) bool {
	h := fnv.New32a()
	io.WriteString(h, s.Text)
	return int(h.Sum32()>>4%10) == tenth
}

// Read reads a treebank of Universal Dependencies.
func Read(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Sentence
	var cur Sentence
	flush := func() {
		if len(cur.Words) > 0 {
			out = append(out, cur)
		}
		cur = Sentence{}
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for line := 1; sc.Scan(); line++ {
		s := sc.Text()
		if s == "" {
			flush()
			continue
		}
		if t, ok := strings.CutPrefix(s, "# text = "); ok {
			cur.Text = t
		}
		if s[0] == '#' {
			continue
		}
		col := strings.Split(s, "\t")
		if len(col) != 10 {
			return nil, fmt.Errorf("%s:%d: %d columns, want 10", path, line, len(col))
		}
		if strings.ContainsAny(col[0], "-.") {
			continue // ranges and empty nodes
		}
		cur.Words = append(cur.Words, col[1])
		cur.Tags = append(cur.Tags, Tag(col[3], col[4], col[5]))
	}
	flush()
	return out, sc.Err()
}

// Tag packs a treebank's columns: the part of speech, the treebank's
// own tag, which knows the number and gender of pronouns, and the features.
func Tag(upos, xpos, feats string) text.Tag {
	p := text.NoPOS
	for q := text.ADJ; q <= text.X; q++ {
		if q.String() == upos {
			p = q
		}
	}
	f, n, g := text.Form(0), text.Num(0), text.Gender(0)
	switch has := columns(feats); p {
	case text.VERB, text.AUX:
		f = verbForm(has)
		if f == text.FinPres || f == text.FinPast {
			n = number(has)
		}
	case text.NOUN:
		n = number(has)
		if has("Gender=Com") {
			g = text.Common
		} else if has("Gender=Neut") {
			g = text.Neuter
		}
	case text.PRON:
		if own := columns(xpos); own("pers") {
			n, g = pronoun(own)
		}
	}
	return text.MakeTag(p, f, n, g)
}

// columns reports whether a word is among those of a column, which bars part.
func columns(column string) func(word string) bool {
	return func(word string) bool { return strings.Contains("|"+column+"|", "|"+word+"|") }
}

func verbForm(has func(string) bool) text.Form {
	switch {
	case has("Tense=Pres"):
		return text.FinPres
	case has("Tense=Past"):
		return text.FinPast
	case has("VerbForm=Inf"):
		return text.Infinitive
	}
	return text.Participle
}

func number(has func(string) bool) text.Num {
	if has("Number=Plur") {
		return text.Plur
	}
	return text.Sing
}

// pronoun is the number and the gender of a personal pronoun.
func pronoun(own func(string) bool) (n text.Num, g text.Gender) {
	if own("ev") {
		n = text.Sing
	} else if own("mv") {
		n = text.Plur
	}
	switch {
	case own("masc"):
		g = text.Masculine
	case own("fem"):
		g = text.Feminine
	case own("onz"):
		g = text.Neuter
	}
	return n, g
}
