package kopij_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

// TestOutputIsBounded reads pages whose name, title or quotation is half of the
// text and is meant again and again: none is written out once for each mention.
func TestOutputIsBounded(t *testing.T) {
	const half = 80_000
	long := map[string]string{
		"hyphens": strings.Repeat("A-b-C-d-", half/8),
		"a word":  "Verzonnen" + strings.Repeat("n", half),
		"names":   strings.Repeat("Verzonnen ", half/10),
		"capital": strings.Repeat("VERZONNEN ", half/10),
	}
	for name, x := range long {
		for _, page := range []string{
			"Jan " + x + " zei dat. " + strings.Repeat("Jan zegt ja. ", 6000),
			"Minister " + x + " zei dat. " + strings.Repeat("Hij zegt \"ja\". ", 5000),
			x + "\n\nDELFT (ANP) - " + strings.Repeat("Dat zei hij dinsdag in Delft. ", 2500),
			"\"" + x + "\", zei Jan. " + strings.Repeat("\"Ja\", zei hij. ", 5000),
		} {
			b, err := json.Marshal(kopij.Extract(page, reference))
			require.NoError(t, err)
			require.Less(t, len(b), 60*len(page), "%s: %.40q", name, page)
		}
	}
}

// TestSeparators: U+2028 and U+2029 end a line in a page whose other lines end
// in CRLF, as they do in one with LF.
func TestSeparators(t *testing.T) {
	for _, eol := range []string{"\n", "\r\n"} {
		for _, sep := range []string{"\u2028", "\u2029"} {
			src := "Delft sluit oude sluis" + eol + eol + "DELFT (ANP) - De deuren zijn op." + sep + "Meer uit Binnenland" + eol + "BREDA (ANP) - Iets anders." + sep + "8 minuten geleden"
			r := kopij.Extract(src, reference)
			require.Len(t, r.Articles, 2, "%q", src)
			require.Equal(t, "Delft sluit oude sluis", r.Articles[0].Title.Text)
			require.NotNil(t, r.Articles[1].Published, "%q", src)
			check(t, src, r)
		}
	}
}

// TestReliability: every test that docs/reliability.md names exists.
func TestReliability(t *testing.T) {
	doc, err := os.ReadFile("docs/reliability.md")
	require.NoError(t, err)
	code, err := exec.Command("git", "grep", "-h", "-o", "^func \\(Test\\|Fuzz\\)[A-Za-z0-9_]*", "--", "*_test.go").Output()
	if err != nil {
		t.Skip("no repository: ", err)
	}
	names := regexp.MustCompile(`\b(Test|Fuzz)[A-Z][A-Za-z0-9]*`).FindAllString(string(doc), -1)
	require.NotEmpty(t, names)
	for _, name := range names {
		require.Contains(t, string(code), "func "+name+"\n")
	}
}
