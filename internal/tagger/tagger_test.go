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
		{"Hij heeft het boek gelezen en zal morgen vertrekken.", "Hij/PRON.s heeft/AUX:pres.s het/DET boek/NOUN.s gelezen/VERB:part en/CCONJ zal/AUX:pres.s morgen/ADV vertrekken/VERB:inf ./PUNCT"},
		{"Zij heeft een boek.", "Zij/PRON.s heeft/VERB:pres.s een/DET boek/NOUN.s ./PUNCT"},
		{"De inwoners die hier wonen, klommen op het dak.", "De/DET inwoners/NOUN.p die/PRON hier/ADV wonen/VERB:pres.p ,/PUNCT klommen/VERB:past.p op/ADP het/DET dak/NOUN.s ./PUNCT"},
		{"Het plan strookte niet met de wet.", "Het/DET plan/NOUN.s strookte/VERB:past.s niet/ADV met/ADP de/DET wet/NOUN.s ./PUNCT"},
		{"De politie werd gebeld door buurtbewoners.", "De/DET politie/NOUN.s werd/AUX:past.s gebeld/VERB:part door/ADP buurtbewoners/NOUN.p ./PUNCT"},
	} {
		doc := text.Parse(c.src)
		tagger.Default().Tag(doc)
		require.True(t, doc.Tagged)
		require.Equal(t, c.want, write(doc))
	}
}

func TestGender(t *testing.T) {
	for word, want := range map[string]text.Gender{
		"tafel": text.Common, "huis": text.Neuter, "vergadering": text.Common, "raadhuisje": text.Neuter,
		"stadspaleis": text.Neuter, "gemeentebegroting": text.Common, "zeilregatta": text.NoGender,
	} {
		doc := text.Parse("Dat was een " + word + ".")
		tagger.Default().Tag(doc)
		require.Equal(t, text.NOUN, doc.Tokens[3].Tag.POS(), word)
		require.Equal(t, want, doc.Tokens[3].Tag.Gender(), word)
	}
	doc := text.Parse("Hij zag haar. Zij lacht.")
	tagger.Default().Tag(doc)
	require.Equal(t, text.Masculine, doc.Tokens[0].Tag.Gender())
	require.Equal(t, text.Feminine, doc.Tokens[4].Tag.Gender())
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
