package lines

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestEndsSentence: a sentence ends in its sign and the marks that close it.
func TestEndsSentence(t *testing.T) {
	for w, want := range map[string]bool{
		"De brug is open.": true, "Is de brug open?": true, "De brug is open!": true, "De brug is …": true,
		"“De brug is open.”": true, "‘De brug is open.’": true, "„De brug is open.“": true, "«De brug is open.»": true, `"De brug is open."`: true,
		"'De brug is open.'": true, "(De brug is open.)": true, "[De brug is open.]": true, "(“De brug is open.”)": true,
		"De brug is open": false, "De “brug”": false, "»": false, "": false, "De brug:": false,
	} {
		require.Equal(t, want, endsSentence(w), w)
	}
}

// TestLongEnd: a full stop may be that of an initial or an abbreviation.
func TestLongEnd(t *testing.T) {
	for w, want := range map[string]bool{
		"De brug is open.": true, "“De brug is open.”": true, "Is de brug open?": true, "In de Formule 1.": true, "Dat is zo.": true, "Dat is het ei.": true,
		"Met J.": false, "Met dr.": false, "Het kost ca.": false, "Aldus ir.": false, "Aldus B.V.": false, "Met Io.": false, ".": false,
	} {
		require.Equal(t, want, longEnd(w), w)
	}
}

// TestOpenMark finds the quotation mark that opens what follows.
func TestOpenMark(t *testing.T) {
	for w, want := range map[string]int{
		"Dat is zo.“": 3, "Dat is zo.‘": 3, "Dat is zo.„": 3, "Dat is zo.\"": 1, "Dat is zo!'": 1, "Dat is zo?’": 3,
		"\"Dat is zo.\"": 0, "'Dat is zo.'": 0, "\"Dat\" is zo.\"": 1, "zo\"": 0, "\"": 0, "‘": 3, "Dat is zo.": 0, "": 0,
	} {
		require.Equal(t, want, openMark(w, len(w)), w)
	}
}

// TestWordsAtEnds takes the first and the last word of a text.
func TestWordsAtEnds(t *testing.T) {
	for w, want := range map[string][2]string{
		"De brug, open":            {"De", "open"},
		"“De brug is open”":        {"“De", "open"},
		"Brug":                     {"Brug", "Brug"},
		"Brug, open":               {"Brug", "open"},
		"":                         {"", ""},
		"Verkeersbrugbediening is": {"Verkeersbrugbedi", "is"},
	} {
		require.Equal(t, want, [2]string{wordAt(w), wordBefore(w)}, w)
	}
}

// TestTwoSentences: a sentence ends inside a text and another begins.
func TestTwoSentences(t *testing.T) {
	for w, want := range map[string]bool{
		"De brug is open. De dijk is dicht.": true, "De brug is open. “Mooi zo.”": true, "De brug is open. (Foto)": true,
		"De brug is open. 12 boten varen.": false, "De brug is open.": false, "Met dr. Verzonnen op de brug. En": true, "Met dr. Verzonnen op de brug.": false, "De brug is open. en": false,
	} {
		require.Equal(t, want, twoSentences(w), w)
	}
}

// TestIsItem: a bullet or a number opens an item.
func TestIsItem(t *testing.T) {
	for w, want := range map[string]bool{
		"- Brug": true, "o Brug": true, "1. Brug": true, "12) Brug": true, "123. Brug": true,
		"-Brug": false, "1.Brug": false, "1 Brug": false, "1234. Brug": false, "Brug": false, "1.": false, ". Brug": false, "": false,
	} {
		require.Equal(t, want, isItem(w), w)
	}
}

// TestTrim takes blanks and invisible signs off both ends.
func TestTrim(t *testing.T) {
	for w, want := range map[string]string{
		" \t\u00a0\ufeffBrug open\u200b \r\n": "Brug open", "Brug open": "Brug open", " \u200b ": "", "": "", "\x00Brug": "Brug", "é brug é": "é brug é",
	} {
		require.Equal(t, want, Trim(w, text.Span{End: len(w)}).Of(w), "%q", w)
	}
}

// TestIsAddress: an address of mail or of a site, or a telephone number.
func TestIsAddress(t *testing.T) {
	for w, want := range map[string]bool{
		"redactie@voorbeeld.nl": true, "www.voorbeeld.nl/tip": true, "0900-8844": true, "+3112345": true,
		"@voorbeeld.nl": false, "redactie@.nl": false, "redactie@voorbeeld": false, "voorbeeld.nl": false, "1900-8844": false, "": false,
	} {
		require.Equal(t, want, isAddress(w), w)
	}
}

// TestIsSite: the end of an address tells it from a sentence.
func TestIsSite(t *testing.T) {
	for w, want := range map[string]bool{"brug.nl": true, "Brug.BE": true, "brug.mvl": false, ".nl": false, "brug": false} {
		require.Equal(t, want, IsSite(w), w)
	}
}

// TestTitle: a town in capitals is known as it is written in a text.
func TestTitle(t *testing.T) {
	for w, want := range map[string]string{"DEN HAAG": "Den Haag", "SINT-OEDENRODE": "Sint-Oedenrode", "Delft": "Delft", "": ""} {
		require.Equal(t, want, title(w), w)
	}
	require.True(t, IsTown("DEN HAAG"))
	require.False(t, IsTown("DE BRUG"))
}

// TestLabelString: a value that is no label has no name.
func TestLabelString(t *testing.T) {
	require.Equal(t, "entry-meta", EntryMeta.String())
	require.Empty(t, labelCount.String())
}

// TestAllowed says which labels may follow each other.
func TestAllowed(t *testing.T) {
	for _, row := range []struct {
		from, to Label
		want     bool
	}{
		{MainText, labelCount, true}, {labelCount, MainTitle, true}, {labelCount, MainMeta, true}, {labelCount, Other, true}, {labelCount, TeaserHead, true},
		{labelCount, MainText, false}, {labelCount, MainSubhead, false}, {labelCount, TeaserText, false}, {labelCount, TeaserMeta, false},
		{labelCount, EntryText, false}, {labelCount, EntryMeta, false},
		{Section, MainTitle, false}, {Section, MainFirst, false}, {Other, MainTitle, true}, {TeaserText, MainFirst, true},
		{TeaserTitle, TeaserText, true}, {Other, TeaserMeta, true}, {MainText, TeaserText, false}, {EntryText, TeaserMeta, false}, {Section, TeaserText, false},
		{EntryHead, EntryText, true}, {Other, EntryMeta, true}, {MainText, EntryText, false}, {TeaserText, EntryMeta, false}, {Section, EntryText, false},
		{MainTitle, MainText, true}, {Other, MainText, true}, {Section, MainSubhead, true}, {TeaserMeta, MainText, true}, {EntryText, MainText, false},
		{EntryText, MainSubhead, false}, {EntryText, MainCaption, false}, {EntryText, MainMeta, true}, {EntryText, TeaserTitle, true}, {Section, EntryHead, true},
	} {
		require.Equal(t, row.want, allowed(int(row.from), int(row.to)), "%s before %s", row.from, row.to)
	}
}
