// Package compare holds the test that sets kopij's stemmer beside another
// one. It is a module of its own so that the other one weighs on no user.
package compare

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/stem"
)

// theirs is the stem that Snowball's own compiler, translated to Go, gives.
func theirs(word string) string {
	env := snowballstem.NewEnv(strings.ToLower(word))
	dutch.Stem(env)
	return env.Current()
}

// countsBytes reports whether the word is one of the few where the other stemmer
// departs from the definition: R1 begins after three letters at the earliest,
// and it counts the two bytes of an è among the first three as two.
func countsBytes(word string) bool {
	i := strings.Index(strings.ToLower(word), "è")
	return 0 <= i && i < 3
}

// compare compares the stems of all words; it fails with the first twenty
// differences.
func compare(t *testing.T, words map[string]bool) {
	var different []string
	skipped := 0
	for w := range words {
		if countsBytes(w) {
			skipped++
			continue
		}
		if a, b := stem.Word(w), theirs(w); a != b {
			different = append(different, w+": "+a+", theirs "+b)
		}
	}
	t.Logf("%d words, %d of them with è in front passed over, %d differences", len(words), skipped, len(different))
	require.Empty(t, different[:min(len(different), 20)])
}

// TestWordList compares over OpenTaal's list, as Debian's package wdutch
// installs it.
func TestWordList(t *testing.T) {
	b, err := os.ReadFile("/usr/share/dict/dutch")
	if err != nil {
		t.Skip("no word list: install the Debian package wdutch")
	}
	words := map[string]bool{}
	for w := range bytes.FieldsSeq(b) {
		words[string(w)] = true
	}
	require.Greater(t, len(words), 300_000)
	compare(t, words)
}

// TestNews compares over all words of the unlabelled news.
func TestNews(t *testing.T) {
	path, err := filepath.Abs("../../../../shared/corpora/news/unlabelled.txt.xz")
	require.NoError(t, err)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no news corpus beside the project")
	}
	if _, err := exec.LookPath("xz"); err != nil {
		t.Skip("no xz to unpack the news corpus with")
	}
	cmd := exec.Command("xz", "-dc", path)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	words := map[string]bool{}
	r := bufio.NewReader(out)
	for {
		line, err := r.ReadString('\n')
		for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' }) {
			words[w] = true
		}
		if err != nil {
			break
		}
	}
	require.NoError(t, cmd.Wait())
	require.Greater(t, len(words), 100_000)
	compare(t, words)
}
