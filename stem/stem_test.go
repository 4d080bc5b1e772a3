package stem

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// The table has a row for each rule of the algorithm, taken or passed over.
func TestStem(t *testing.T) {
	for _, c := range []struct{ word, want, why string }{
		{"", "", "nothing"},
		{"a", "a", "shorter than any region"},
		{"Poetins", "poetin", "capitals, -s"},
		{"mogelijkheden", "mogelijk", "-heden to -heid, -heid off"},
		{"heden", "heden", "-heden outside R1"},
		{"kranten", "krant", "-en"},
		{"ministers", "minister", "-s after a consonant"},
		{"katjes", "katjes", "-s not after a vowel"},
		{"russische", "russisch", "-e"},
		{"agenten", "agent", "-en in R1"},
		{"gebakken", "gebak", "-en and kk"},
		{"bedden", "bed", "-en and dd"},
		{"zetten", "zet", "-en and tt"},
		{"zee", "zee", "-e after a vowel stays"},
		{"gemene", "gemen", "not -ene after gem, but -e"},
		{"vrijheid", "vrijheid", "-heid outside R2 stays"},
		{"eigenwijsheid", "eigenwijs", "-heid in R2"},
		{"gekozenheid", "gekoz", "-heid, then -en"},
		{"beweging", "beweg", "-ing"},
		{"bevrediging", "bevred", "-ing, then -ig"},
		{"opgewekking", "opgewek", "-ing, then kk"},
		{"regelmatig", "regelmat", "-ig"},
		{"veelzeeig", "veelzeeig", "-ig after e stays"},
		{"lichamelijk", "licham", "-lijk and the e before it"},
		{"dankbaar", "dankbar", "-baar outside R2: the vowel alone"},
		{"onuitvoerbaar", "onuitvoer", "-baar"},
		{"onuitvoerbare", "onuitvoer", "-bar after an e taken off"},
		{"maan", "man", "aa between consonants"},
		{"brood", "brod", "oo between consonants"},
		{"zaaien", "zaai", "i between vowels is a consonant"},
		{"yoghurt", "yoghurt", "y at the start is a consonant"},
		{"royale", "royal", "y after a vowel is a consonant"},
		{"coördinatie", "coordinatie", "diaeresis"},
		{"cafés", "cafes", "acute; -s not after a vowel"},
		{"scène", "scèn", "grave stays"},
		{"stuur", "stur", "uu between consonants"},
		{"between", "betwen", "ee between consonants"},
		{"saai", "saai", "i after a vowel is no consonant to end aa with"},
		{"riool", "riool", "oo after a vowel"},
		{"zaaide", "zaaid", "aa before a vowel"},
		{"style", "styl", "y after a consonant is a vowel"},
		{"tyroneig", "tyroneig", "-ig after e stays, also behind another ending"},
		{"days", "day", "-s after a y that is a consonant"},
		{"nijs", "nijs", "-s after a j stays"},
		{"ps", "ps", "-s outside R1 stays"},
		{"je", "je", "-e outside R1 stays"},
		{"then", "then", "-en outside R1 stays"},
		{"nnnn", "nnnn", "no vowel to be one of two"},
		{"nagerekend", "nagerek", "-end, and no -ig before it"},
		{"wijzigingen", "wijzig", "-ig outside R2 stays before -ing"},
		{"technologicheid", "technologicheid", "-heid after c stays"},
	} {
		require.Equal(t, c.want, Word(c.word), "%s: %s", c.word, c.why)
	}
}

func TestInflectionsMeet(t *testing.T) {
	for _, set := range [][]string{
		{"bespreking", "besprekingen"},
		{"onderhandelaar", "onderhandelaars"},
		{"krant", "kranten"},
		{"politicus", "politicus"},
		{"duidelijk", "duidelijke"},
		{"Amerikaans", "Amerikaanse"},
	} {
		for _, w := range set[1:] {
			require.Equal(t, Word(set[0]), Word(w), w)
		}
	}
}

func FuzzStem(f *testing.F) {
	for _, s := range []string{"besprekingen", "mogelijkheden", "ÈÉÏ", "\xff\xfe", "yyyiiieee", "eeeeeeen", "I", "Y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Word(s)
		require.True(t, utf8.ValidString(got))
		require.Equal(t, got, Word(s))
		require.LessOrEqual(t, utf8.RuneCountInString(got), utf8.RuneCountInString(s))
	})
}

func BenchmarkStem(b *testing.B) {
	words := []string{"mogelijkheden", "bespreking", "ministers", "onuitvoerbare", "de", "coördinatie"}
	n := 0
	for _, w := range words {
		n += len(w)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			Word(w)
		}
	}
}
