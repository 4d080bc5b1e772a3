package article

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const prose = "De brug bij Delft is woensdag na een jaar weer opengegaan voor het verkeer. De provincie zegt dat het werk langer duurde omdat er hout ontbrak."

// TestHeadOfDocument begins each document of an export at the date above its
// title, without the name of the field or the paper before it.
func TestHeadOfDocument(t *testing.T) {
	ref := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	for page, want := range map[string][]string{
		"Document 1 van 2\nKrant: De Verzonnen Bode\nDatum: 3 mei 2021\nSectie: Regio\nLengte: 24 woorden\n\nBrug bij Delft weer open\n\nDELFT (ANP) - " + prose +
			"\n\nDocument 2 van 2\nKrant: De Verzonnen Bode\nDatum: 4 mei 2021\nSectie: Regio\nLengte: 24 woorden\n\nKaas bij Gouda weer op\n\nGOUDA (ANP) - " + prose: {
			"3 mei 2021\nSectie: Regio", "4 mei 2021\nSectie: Regio",
		},
		"De Verzonnen Bode – 3 mei 2021 – p. 4\n\nBrug bij Delft weer open\n\nDELFT (ANP) - " + prose: {"3 mei 2021 – p. 4"},
	} {
		p := Split(page, ref)
		require.Len(t, p.Articles, len(want), page)
		for i := range want {
			a := &p.Articles[i]
			require.Equal(t, want[i], page[a.Start:a.Start+len(want[i])])
			require.Equal(t, Main, a.Kind)
			require.NotEmpty(t, a.Title)
			require.Equal(t, want[i][:10], a.Published.Of(page))
		}
	}
}

// TestAuthorWithAgency takes an author apart from the agency on his line.
func TestAuthorWithAgency(t *testing.T) {
	for line, want := range map[string]string{
		"Jan Verzonnen (Belga)":          "Jan Verzonnen",
		"Jan Verzonnen – ANP":            "Jan Verzonnen",
		"kdv (Belga)":                    "kdv",
		"Van onze redactie/ANP":          "Van onze redactie",
		"ANP/Redactie Binnenland":        "Redactie Binnenland",
		"Van onze redactie regio en DPA": "Van onze redactie regio",
		"BELGA/kdv":                      "",
	} {
		page := "Brug bij Delft weer open\n" + line + "\n\n" + prose + "\n\n" + prose
		p := Split(page, time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC))
		require.NotEmpty(t, p.Articles, line)
		require.Equal(t, want, p.Articles[0].Byline.Of(page), line)
		require.Len(t, p.Articles[0].Credits, 1, line)
	}
}
