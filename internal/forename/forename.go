// Package forename tells the sex of a person by the first name.
package forename

import (
	_ "embed"
	"errors"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/foldmap"
	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

//go:embed forenames.tsv
var table string

// ErrSex is the error of a row whose sex is none that Sexes has.
var ErrSex = errors.New("unknown sex")

// Sexes are the sexes of tables: m, f, and c where a word is of either.
var Sexes = map[string]text.Gender{"m": text.Masculine, "f": text.Feminine, "c": text.NoGender}

type forenames struct {
	names foldmap.Map[text.Gender]
	// ends are the endings, each in lower case with the sex it tells of;
	// NoGender where it tells of none.
	ends map[string]text.Gender
}

// maxEnding is the number of letters of the longest ending.
const maxEnding = 5

var builtin = sync.OnceValue(func() *forenames {
	f := &forenames{ends: map[string]text.Gender{}}
	err := tsv.Read(strings.NewReader(table), "forenames.tsv", func(_ int, row []string) error {
		sex, ok := Sexes[row[0]]
		if !ok {
			return ErrSex
		}
		for w := range strings.FieldsSeq(row[1]) {
			if end, ok := strings.CutPrefix(w, "-"); ok {
				f.ends[end] = sex
			} else {
				*f.names.At(text.FoldHash(w)) = sex
			}
		}
		return nil
	})
	if err != nil {
		panic(err) // the embedded table is checked by a test
	}
	return f
})

// Sex is the sex of most who have the first name; known reports whether the
// name is in the table, and its ending says so otherwise. It is NoGender where
// neither tells. The table says nothing of whether a word is a name.
func Sex(name string) (sex text.Gender, known bool) {
	f := builtin()
	if sex := f.names.Get(text.FoldHash(name)); sex != text.NoGender {
		return sex, true
	}
	name, _, _ = strings.Cut(name, "-") // Jan-Willem
	if sex := f.names.Get(text.FoldHash(name)); sex != text.NoGender {
		return sex, true
	}
	name = strings.ToLower(name)
	starts := [maxEnding]int{} // of the last letters
	n := 0
	for i := len(name); n < maxEnding; n++ {
		_, size := utf8.DecodeLastRuneInString(name[:i])
		i -= size
		starts[n] = i
	}
	for n--; n >= 0; n-- {
		if sex, ok := f.ends[name[starts[n]:]]; ok && starts[n] > 0 {
			return sex, false
		}
	}
	return text.NoGender, false
}
