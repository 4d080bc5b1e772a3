package lines

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/tsv"
)

// TestWords reads the table of words row by row.
func TestWords(t *testing.T) {
	seen := map[string]int{}
	rows := 0
	err := tsv.Read(strings.NewReader(wordsTSV), "words.tsv", func(line int, f []string) error {
		rows++
		require.GreaterOrEqual(t, len(f), 3, "line %d", line)
		require.Contains(t, classNames, f[0], "line %d", line)
		require.NotEqual(t, "none", f[0], "line %d", line)
		require.Equal(t, strings.ToLower(f[2]), f[2], "line %d", line)
		for how := range strings.SplitSeq(f[1], ",") {
			require.Contains(t, []string{"whole", "front", "word", "code"}, how, "line %d", line)
			if how == "word" {
				require.NotContains(t, f[2], " ", "line %d", line)
			}
			key := how + " " + f[2]
			require.Zero(t, seen[key], "lines %d and %d: %s", seen[key], line, key)
			seen[key] = line
		}
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, rows, 500)
	l := lists()
	for _, set := range []wordSet{l.little, l.particle, l.opener, l.first, l.time} {
		require.Greater(t, len(set), 10)
	}
	require.NotEmpty(t, l.photo)
}

// TestCertain reads the rows of certain forms with their examples.
func TestCertain(t *testing.T) {
	at := func(page string) (*Page, int) {
		i := strings.IndexByte(page, '>')
		p := Read(page[:i]+page[i+1:], agency.Default())
		for k := range p.Lines {
			if p.Lines[k].Start <= i && i < p.Lines[k].End {
				return p, k
			}
		}
		t.Fatalf("%q has no line at %d", page, i)
		return nil, 0
	}
	for _, row := range certains {
		p, i := at(row.example)
		require.True(t, row.is(p.context(), p, i), "%s: %q", row.name, row.example)
		p, i = at(row.counter)
		require.False(t, row.is(p.context(), p, i), "%s: %q", row.name, row.counter)
	}
}

func TestParts(t *testing.T) {
	for w, want := range map[string][]string{
		"Door Jan Verzonnen op 10 juni 2025 | Leestijd 3 min":  {"author Jan Verzonnen", "time 10 juni 2025", "noise Leestijd 3 min"},
		"12 november 2024, 08:47 • Aangepast 13 november 2024": {"time 12 november 2024, 08:47", "update 13 november 2024"},
		"Jan Verzonnen, redacteur Binnenland":                  {"words Jan Verzonnen"},
		"18 minuten geleden · Redactie · Kopieer link":         {"time 18 minuten geleden", "author Redactie", "noise Kopieer link"},
		"Gepubliceerd: vrijdag 8 september 2023":               {"time vrijdag 8 september 2023"},
		"17 oktober 2019 donderdag":                            {"time 17 oktober 2019 donderdag"},
		"":                                                     nil,
	} {
		var got []string
		for _, p := range Parts(w) {
			got = append(got, [...]string{"words", "time", "update", "author", "supplier", "noise"}[p.Kind]+" "+p.Of(w))
		}
		require.Equal(t, want, got, w)
	}
}

func TestTitleMarks(t *testing.T) {
	for _, c := range []struct {
		w           string
		front, tail int
	}{
		{"Brug open", 0, 0},
		{"## Brug open", 3, 0},
		{"- Brug open", 2, 0},
		{"● Brug open", 4, 0},
		{"2 km   Brug weer open", 7, 0},
		{"[7] Brug weer open", 4, 0},
		{"SPOED  Brug weer open", 7, 0},
		{"De brug weer open 4.201x", 0, 7},
		{"Raad stemt in met nieuwe brug - NOS", 0, 6},
		{"Raad stemt in met nieuwe brug | Proef.nl", 0, 11},
		{"Raad stemt in - met nieuwe brug", 0, 0},
		{"Watertoren wordt klimhal | RTV Proef", 0, 12},
		{"Watertoren wordt klimhal - De Proefse Courant", 0, 21},
		{"Storing bij bank - Premier boos", 0, 0},
		{"Brug in Delft | Man steekt buurman neer", 0, 0},
		{"Video | Storm in Goes", 0, 0},
		{"IJsmeester in tranen ....104", 0, 8},
		{"IJsmeester in tranen ... 104", 0, 8},
		{"#318 - De brug van Goes", 0, 0},
		{"3  Brug open", 3, 0},
		{"3 bruggen open", 0, 0},
	} {
		require.Equal(t, c.front, TitleMark(c.w), c.w)
		require.Equal(t, c.tail, SiteTail(c.w), c.w)
	}
	require.Equal(t, len("Lees ook:"), HeadingMark("Lees ook: brug open"))
	require.Zero(t, HeadingMark("Lees ook in de krant"))
	require.Equal(t, strings.Index("De brug in de avond. Foto: ANP", "Foto"), PhotoCredit("De brug in de avond. Foto: ANP"))
	require.Equal(t, -1, PhotoCredit("De foto is van gisteren"))
	require.Equal(t, 5, FrontStamp("16:30 Brug open"))
	require.Zero(t, FrontStamp("Zondag weer regen"))
	require.Equal(t, len("Stembureaus dicht "), StampBehind("Stembureaus dicht 21.00"))
	require.Equal(t, len("Laatste woord ("), StampBehind("Laatste woord (17.14 uur)"))
	require.Zero(t, StampBehind("Geen stroom tot vrijdag 18.00"))
	require.Equal(t, len("De week van de brug "), StampBehind("De week van de brug 4 feb 2023"))
	require.Zero(t, StampBehind("Brug open vanaf 4 februari 2023"))
}

// TestModel writes weights and reads them again.
func TestModel(t *testing.T) {
	n := int(labelCount)
	feat, next := make([]float32, Slots()*n), make([]float32, n*n)
	feat[7*n+int(MainTitle)], feat[(Slots()-1)*n+int(EntryMeta)] = 1, -100
	next[3] = 0.5
	var b bytes.Buffer
	require.NoError(t, WriteModel(&b, feat, next))
	m, err := ReadModel(b.Bytes())
	require.NoError(t, err)
	require.Equal(t, []Weight{{SlotName(7), MainTitle, unit}, {SlotName(Slots() - 1), EntryMeta, -127}}, m.Weights())
	require.Equal(t, int32(unit/2), m.chain.Next[0][3])
	for i := range b.Len() {
		if _, err := ReadModel(b.Bytes()[:i]); err == nil && i > 0 {
			// Rows may end early, and nothing else.
			require.Greater(t, i, n*n)
		}
	}
	for i := range len(modelHead) {
		damaged := slices.Clone(b.Bytes())
		damaged[i] = 0xff
		_, err := ReadModel(damaged)
		require.Error(t, err)
	}
	for i := range b.Len() { // damage anywhere is an error or another model
		damaged := slices.Clone(b.Bytes())
		damaged[i] = 0xff
		_, _ = ReadModel(damaged)
	}
	var bare bytes.Buffer
	require.NoError(t, WriteModel(&bare, make([]float32, Slots()*n), next))
	_, err = ReadModel(append(binary.AppendUvarint(append(bare.Bytes(), 1), 1<<n), 5))
	require.Error(t, err, "a weight of a label that is none")
	_, err = ReadModel(nil)
	require.Error(t, err)
	require.NotEmpty(t, Default().Weights())
	names := map[string]int{}
	for s := range Slots() {
		name := SlotName(s)
		require.Zero(t, names[name], name)
		names[name] = s + 1
	}
}

// TestLabelNothing labels pages without a line, and with a model without
// weights.
func TestLabelNothing(t *testing.T) {
	require.Empty(t, Default().Label(Read("", agency.Default()), nil))
	require.Equal(t, []Label{Other}, new(Model).Label(Read("Brug open", agency.Default()), nil))
}

// TestStated asks that no label is given that is not allowed.
func TestStated(t *testing.T) {
	p := Read("Brug open\nDe brug bij Delft is weer open. Dat zei de wethouder.\nMeer nieuws", agency.Default())
	for l := range labelCount {
		got := Default().Label(p, func(i int) uint32 {
			if i == 1 {
				return Set(l)
			}
			return 0
		})
		require.Equal(t, l, got[1])
	}
}

// TestLinkBehind cuts the link to the rest of a text off its last sentence.
func TestLinkBehind(t *testing.T) {
	for w, want := range map[string]string{
		"De brug is weer open. Lees verder >":                        "De brug is weer open.",
		"De brug is weer open. [Lees meer]":                          "De brug is weer open.",
		"“De brug is open.” Lees verder <https://krant.example/12>":  "“De brug is open.”",
		"De brug is weer open … Lees verder »":                       "De brug is weer open …",
		"De brug is weer open. Lees verder dan de kop.":              "",
		"De brug is weer open":                                       "",
		"Lees verder >":                                              "",
		"De brug is weer open. De wethouder wil verder niets zeggen": "",
	} {
		require.Equal(t, want, w[:linkBehind(w)], w)
	}
}
