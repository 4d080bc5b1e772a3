package entities

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/foldmap"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

// title is a word that comes before a person's name.
type title struct {
	word   string
	office knowledge.OfficeKind // the political office that it is; none for other titles
	gender Gender
	leads  bool // compounded with a party's name, its leader: Labour-leider
	heir   bool // of a royal house, without the crown
}

//go:embed titles.tsv
var titleTable string

// titles are the titles of titles.tsv by the hash of their word.
var titles = sync.OnceValue(func() *foldmap.Map[*title] {
	m := new(foldmap.Map[*title])
	for row := range tsv.Rows(titleTable) {
		t := readTitle(row)
		*m.At(text.FoldHash(t.word)) = &t
	}
	return m
})

// readTitle reads a row of titles.tsv. A test checks that each is well formed.
func readTitle(row []string) title {
	t := title{word: row[0]}
	t.office, _ = knowledge.ParseOfficeKind(row[1])
	switch row[2] {
	case "m":
		t.gender = Male
	case "f":
		t.gender = Female
	}
	for flag := range strings.SplitSeq(row[3], "+") {
		switch flag {
		case "leads":
			t.leads = true
		case "heir":
			t.heir = true
		}
	}
	return t
}
