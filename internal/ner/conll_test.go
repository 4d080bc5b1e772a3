package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

const columns = `-DOCSTART- -DOCSTART- O

De Art O
burgemeester N O
van Prep O
Sint-Anna N B-LOC
, Punc O
Klaas N B-PER
de Art I-PER
Boer N I-PER

Utrecht N B-LOC
Amersfoort N B-LOC

-DOCSTART- -DOCSTART- O

Goed Adj O
`

func TestReadColumns(t *testing.T) {
	c, err := ReadColumns(strings.NewReader(columns))
	require.NoError(t, err)
	require.Len(t, c.Docs, 2)
	require.Equal(t, "De burgemeester van Sint-Anna , Klaas de Boer\nUtrecht Amersfoort\n", c.Docs[0].Src)
	require.Len(t, c.Docs[0].Sentences, 2)
	require.Equal(t, []Mention{
		{text.Range{First: 3, Last: 4}, LOC, 1},
		{text.Range{First: 5, Last: 8}, PER, 1},
		{text.Range{First: 8, Last: 9}, LOC, 1},
		{text.Range{First: 9, Last: 10}, LOC, 1},
	}, c.Gold[0])
	require.Equal(t, []string{"O", "O", "O", "B-LOC", "O", "B-PER", "I-PER", "I-PER", "B-LOC", "B-LOC"},
		Tags(c.Gold[0], len(c.Docs[0].Tokens)))
	var back []string
	for _, l := range c.Lines {
		if l.Doc >= 0 {
			require.Equal(t, strings.Fields(l.Text)[0], c.Docs[l.Doc].Word(l.Token))
		}
		back = append(back, l.Text+"\n")
	}
	require.Equal(t, columns, strings.Join(back, ""))
}

func TestReadColumnsWithoutTags(t *testing.T) {
	c, err := ReadColumns(strings.NewReader("Het\nregent\n\nDroog\n"))
	require.NoError(t, err)
	require.Len(t, c.Docs, 1)
	require.Len(t, c.Docs[0].Sentences, 2)
	require.Nil(t, c.Gold[0])
}

func TestReadColumnsIOB1AndBILOU(t *testing.T) {
	for _, s := range []string{
		"Klaas I-PER\nBoer I-PER\nUtrecht I-LOC\nOss B-LOC\n",
		"Klaas B-PER\nBoer L-PER\nUtrecht U-LOC\nOss U-LOC\n",
	} {
		c, err := ReadColumns(strings.NewReader(s))
		require.NoError(t, err)
		require.Equal(t, []string{"B-PER", "I-PER", "B-LOC", "B-LOC"}, Tags(c.Gold[0], 4))
	}
}

func TestEvaluation(t *testing.T) {
	c, err := ReadColumns(strings.NewReader(columns))
	require.NoError(t, err)
	found := append([]Mention(nil), c.Gold[0]...)
	found[1].Tokens.Last--
	var e Evaluation
	e.Add(found, c.Gold[0], 10)
	require.Equal(t, Score{Found: 4, Gold: 4, Right: 3}, e.All)
	var b strings.Builder
	e.Print(&b)
	require.Equal(t, `processed 10 tokens with 4 phrases; found: 4 phrases; correct: 3.
accuracy:  90.00%; precision:  75.00%; recall:  75.00%; FB1:  75.00
              LOC: precision: 100.00%; recall: 100.00%; FB1: 100.00  3
             MISC: precision:   0.00%; recall:   0.00%; FB1:   0.00  0
              ORG: precision:   0.00%; recall:   0.00%; FB1:   0.00  0
              PER: precision:   0.00%; recall:   0.00%; FB1:   0.00  1
`, b.String())
}

func TestReadStandoff(t *testing.T) {
	d := text.Parse("Klaas de Boer woont in Utrecht.")
	got, err := ReadStandoff([]byte(`[{"start":0,"end":13,"type":"PER"},{"start":24,"end":30,"type":"LOC"}]`), d)
	require.NoError(t, err)
	require.Equal(t, text.Range{First: 0, Last: 3}, got[0].Tokens)
	require.Zero(t, got[1].Tokens.Len())
	_, err = ReadStandoff([]byte(`[{"type":"X"}]`), d)
	require.Error(t, err)
}
