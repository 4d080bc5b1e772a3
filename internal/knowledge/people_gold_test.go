package knowledge

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// goldMention is what the annotated articles tell of a person.
type goldMention struct {
	Text    string `json:"text"`
	Type    string `json:"type"`
	Full    string `json:"full"`
	Leader  bool   `json:"leader"`
	Office  string `json:"office"`
	Country string `json:"office_country"`
}

// TestPeopleGold measures, on annotated news, how many leaders the table
// knows with their office and country at the article's date.
func TestPeopleGold(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "gold", "dev")
	index, err := os.Open(filepath.Join(dir, "index.tsv"))
	if err != nil {
		t.Skip("no annotated articles beside the project:", err)
	}
	defer index.Close()
	p := DefaultPeople()
	found, all, wrong := 0, 0, 0
	for lines := bufio.NewScanner(index); lines.Scan(); {
		cols := strings.Split(lines.Text(), "\t")
		at, err := time.Parse(time.RFC1123Z, cols[3])
		require.NoError(t, err)
		data, err := os.ReadFile(filepath.Join(dir, "entities", cols[0]+".json"))
		require.NoError(t, err)
		var mentions []goldMention
		require.NoError(t, json.Unmarshal(data, &mentions))
		for _, m := range mentions {
			if m.Type != "PER" {
				continue
			}
			name := m.Full
			if name == "" {
				name = m.Text
			}
			held := p.heldByName(name, DateOf(at))
			if !m.Leader {
				if len(held) > 0 && strings.Contains(name, " ") {
					wrong++
					t.Logf("%s: %s is no leader there", cols[0], name)
				}
				continue
			}
			all++
			ok := false
			for _, o := range held {
				ok = ok || o.Kind.String() == m.Office && o.Country == m.Country
			}
			if ok {
				found++
			} else {
				t.Logf("%s: %s, %s of %s: %v", cols[0], name, m.Office, m.Country, held)
			}
		}
	}
	t.Logf("%d of %d leaders with office and country; %d others by full name", found, all, wrong)
	require.NotZero(t, all)
	require.GreaterOrEqual(t, float64(found), 0.98*float64(all))
}

// heldByName is the offices at a date of all who bear a full name or surname.
func (p People) heldByName(name string, at Date) []OfficeHeld {
	var held []OfficeHeld
	for _, name := range []string{name, strings.TrimSuffix(name, "s")} {
		for _, ids := range []IDs{p.Named(text.FoldHash(name)), p.Surnamed(text.FoldHash(name)), p.Folded(FoldName(name))} {
			for i := range ids.Len() {
				if o, ok := p.OfficeAt(ids.At(i), at); ok {
					held = append(held, o)
				}
			}
			if len(held) > 0 {
				return held
			}
		}
	}
	return held
}
