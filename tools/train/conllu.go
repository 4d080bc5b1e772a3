package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// tagged is one sentence of a treebank with its gold tags.
type tagged struct {
	text  string // the sentence as it ran in its source
	words []string
	tags  []text.Tag
	class []tagger.Class
}

// readConllu reads a treebank of Universal Dependencies.
func readConllu(path string) ([]tagged, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []tagged
	var cur tagged
	flush := func() {
		if len(cur.words) > 0 {
			out = append(out, cur)
		}
		cur = tagged{}
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
			cur.text = t
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
		t := universalTag(col[3], col[4], col[5])
		c, ok := tagger.ClassOf(t)
		if !ok {
			return nil, fmt.Errorf("%s:%d: no class for %s %s", path, line, col[3], col[5])
		}
		cur.words = append(cur.words, col[1])
		cur.tags = append(cur.tags, t)
		cur.class = append(cur.class, c)
	}
	flush()
	return out, sc.Err()
}

// universalTag packs a treebank's columns: the part of speech, the treebank's
// own tag, which knows the number and gender of pronouns, and the features.
func universalTag(upos, xpos, feats string) text.Tag {
	p := text.NoPOS
	for q := text.ADJ; q <= text.X; q++ {
		if q.String() == upos {
			p = q
		}
	}
	has := func(s string) bool { return strings.Contains("|"+feats+"|", "|"+s+"|") }
	own := func(s string) bool { return strings.Contains("|"+xpos+"|", "|"+s+"|") }
	var f text.Form
	var n text.Num
	var g text.Gender
	switch p {
	case text.VERB, text.AUX:
		switch {
		case has("Tense=Pres"):
			f = text.FinPres
		case has("Tense=Past"):
			f = text.FinPast
		case has("VerbForm=Inf"):
			f = text.Infinitive
		default:
			f = text.Participle
		}
		if f == text.FinPres || f == text.FinPast {
			n = text.Sing
			if has("Number=Plur") {
				n = text.Plur
			}
		}
	case text.NOUN:
		n = text.Sing
		if has("Number=Plur") {
			n = text.Plur
		}
		if has("Gender=Com") {
			g = text.Common
		} else if has("Gender=Neut") {
			g = text.Neuter
		}
	case text.PRON:
		if own("pers") {
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
		}
	}
	return text.MakeTag(p, f, n, g)
}
