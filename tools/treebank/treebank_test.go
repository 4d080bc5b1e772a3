package treebank

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

const sample = "# sent_id = een\n# text = Ze sliep.\n" +
	"1\tZe\tze\tPRON\tVNW|pers|pron|stan|red|3|ev|fem\tPerson=3\t2\tnsubj\t_\t_\n" +
	"2\tsliep\tslapen\tVERB\tWW|pv|verl|ev\tNumber=Sing|Tense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n" +
	"3\t.\t.\tPUNCT\tLET\t_\t2\tpunct\t_\t_\n" +
	"\n# text = Twee zinnen\n" +
	"1-2\tTweezinnen\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"1\tTwee\ttwee\tNUM\tTW\t_\t2\tnummod\t_\t_\n" +
	"2\tzinnen\tzin\tNOUN\tN|soort|mv|basis\tNumber=Plur\t0\troot\t_\t_\n"

func TestRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.conllu")
	require.NoError(t, os.WriteFile(path, []byte(sample), 0o600))
	got, err := Read(path)
	require.NoError(t, err)
	require.Equal(t, []Sentence{
		{Text: "Ze sliep.", Words: []string{"Ze", "sliep", "."}, Tags: []text.Tag{
			text.MakeTag(text.PRON, 0, text.Sing, text.Feminine),
			text.MakeTag(text.VERB, text.FinPast, text.Sing, 0),
			text.MakeTag(text.PUNCT, 0, 0, 0),
		}},
		{Text: "Twee zinnen", Words: []string{"Twee", "zinnen"}, Tags: []text.Tag{
			text.MakeTag(text.NUM, 0, 0, 0),
			text.MakeTag(text.NOUN, 0, text.Plur, 0),
		}},
	}, got)
	require.NoError(t, os.WriteFile(path, []byte("1\ttwo columns\n"), 0o600))
	_, err = Read(path)
	require.ErrorContains(t, err, "sample.conllu:1: 2 columns")
}

func TestHeldOut(t *testing.T) {
	for _, s := range []string{"Ze sliep.", "Twee zinnen", ""} {
		n := 0
		for tenth := range 10 {
			if (&Sentence{Text: s}).HeldOut(tenth) {
				n++
			}
		}
		require.Equal(t, 1, n)
	}
}
