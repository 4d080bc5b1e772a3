package tagger_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// write is a document's tags as word/POS with the verb form, number and
// gender where the tag has them.
func write(doc *text.Document) string {
	var b strings.Builder
	for i := range doc.Tokens {
		t := doc.Tokens[i].Tag
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(doc.Word(i) + "/" + t.POS().String())
		b.WriteString([...]string{"", ":pres", ":past", ":inf", ":part"}[t.Form()])
		b.WriteString([...]string{"", ".s", ".p"}[t.Num()])
	}
	return b.String()
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"De minister zegt dat de wet morgen ingaat.", "De/DET minister/NOUN.s zegt/VERB:pres.s dat/SCONJ de/DET wet/NOUN.s morgen/ADV ingaat/VERB:pres.s ./PUNCT"},
		{"Ze liepen gisteren door de straten van Utrecht.", "Ze/PRON.p liepen/VERB:past.p gisteren/ADV door/ADP de/DET straten/NOUN.p van/ADP Utrecht/PROPN ./PUNCT"},
		{"De politie werd gebeld door buurtbewoners.", "De/DET politie/NOUN.s werd/AUX:past.s gebeld/VERB:part door/ADP buurtbewoners/NOUN.p ./PUNCT"},
	} {
		doc := text.Parse(c.src)
		tagger.Default().Tag(doc)
		require.True(t, doc.Tagged)
		require.Equal(t, c.want, write(doc))
	}
}

func TestTagAllocatesNothing(t *testing.T) {
	doc := text.Parse("De burgemeester van Zutphen kwam gisteren met een onverwacht voorstel, zei woordvoerder Tonke Vlasblom.")
	m := tagger.Default()
	require.Zero(t, testing.AllocsPerRun(100, func() { m.Tag(doc) }))
}

func TestEmpty(t *testing.T) {
	doc := text.Parse("")
	tagger.Default().Tag(doc)
	require.True(t, doc.Tagged)
	tagger.Default().Tag(new(text.Document))
}

func TestClasses(t *testing.T) {
	for c := range tagger.NumClasses {
		got, ok := tagger.ClassOf(tagger.TagOf(tagger.Class(c)))
		require.True(t, ok)
		require.EqualValues(t, c, got)
	}
	_, ok := tagger.ClassOf(text.MakeTag(text.ADP, text.FinPast, 0, 0))
	require.False(t, ok)
}

func TestReadDamaged(t *testing.T) {
	parts := tagger.Parts{
		Entries:  []tagger.Entry{{Key: 7, Context: 3, Own: 1}, {Key: 9, Context: 300, Gender: text.Neuter}},
		Own:      [][tagger.NumClasses]int8{{3: 5, 7: -128}},
		Features: []tagger.Feature{{Key: 1 << 31, Weights: [tagger.NumClasses]int8{0: 127}}},
	}
	var b bytes.Buffer
	require.NoError(t, parts.Write(&b))
	_, err := tagger.Read(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	for n := range b.Len() {
		_, err := tagger.Read(bytes.NewReader(b.Bytes()[:n]))
		require.ErrorIs(t, err, tagger.ErrFormat, "cut at %d", n)
	}
	_, err = tagger.Read(strings.NewReader(b.String() + "x"))
	require.ErrorIs(t, err, tagger.ErrFormat)
}
