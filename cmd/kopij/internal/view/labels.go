package view

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed labels.tsv
var labelRows string

// Languages are the languages of the page's own words.
var languages = [...]string{"nl", "en"}

// labels gives the page's own words in one language.
type labels struct {
	lang  string
	words map[string]string
}

// newLabels reads the words of a language; "" is Dutch.
func newLabels(lang string) (labels, error) {
	if lang == "" {
		lang = languages[0]
	}
	for i, l := range languages {
		if l != lang {
			continue
		}
		words := map[string]string{}
		for row := range strings.Lines(labelRows) {
			if cells := strings.Split(strings.TrimSpace(row), "\t"); len(cells) > len(languages) {
				words[cells[0]] = cells[1+i]
			}
		}
		return labels{lang, words}, nil
	}
	return labels{}, fmt.Errorf("view: language %q: want nl or en", lang)
}

// of is the word for a key; a key without a word stands for itself.
func (l labels) of(key string) string {
	if w, ok := l.words[key]; ok {
		return w
	}
	return key
}
