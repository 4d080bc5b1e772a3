package knowledge

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
)

// Titled reports whether the office is the one that news calls so: by its whole
// title, by the beginning of it (`minister van Justitie` for the minister van
// Justitie en Veiligheid), or by another word for its field (`minister van
// Gezondheid`).
func (o OfficeHeld) Titled(title string) bool {
	if begins(o.Title, title) {
		return true
	}
	for _, row := range titleRows() {
		if rest, ok := strings.CutPrefix(title, row.said); ok && (rest == "" || rest[0] == ' ' || rest[0] == ',') {
			if begins(o.Title, row.titled) {
				return true
			}
		}
	}
	return false
}

// begins reports whether a title begins with the words of another one.
func begins(title, words string) bool {
	rest, ok := strings.CutPrefix(title, words)
	return ok && words != "" && (rest == "" || rest[0] == ' ' || rest[0] == ',')
}

// titleRow is what news says for the beginning of a title.
type titleRow struct{ said, titled string }

//go:embed titles.tsv
var titleTable string

// titleRows are the rows of titles.tsv.
var titleRows = sync.OnceValue(func() (rows []titleRow) {
	for row := range tsv.Rows(titleTable) {
		rows = append(rows, titleRow{row[0], row[1]})
	}
	return rows
})
