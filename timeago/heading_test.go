package timeago_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// TestHeadings reads blocks, each with its kind before it: t a title, h a
// subhead, p a paragraph.
func TestHeadings(t *testing.T) {
	kinds := map[string]text.BlockKind{"t": text.Title, "h": text.Subhead, "p": text.Paragraph}
	for _, c := range []struct {
		blocks []string
		want   string
	}{
		{[]string{"h Zaterdag 22 uur", "p De vlag brandt.", "h 02.30 uur", "p Het vliegtuig is warm.", "h 6 uur", "p De poort gaat open."},
			"2025-11-29T22 2025-11-30T02:30 2025-11-30T06"},
		{[]string{"h 19 januari 2024", "p Het bestand houdt tot 18 maart.", "h 29 september 2024", "p De brug is klaar."},
			"2024-01-19 ../2024-03-18 2024-09-29"},
		{[]string{"h 15 april 2023: oorlog", "p 's Avonds is het vliegveld dicht."}, "2023-04-15 2023-04-15T18/2023-04-16T00"},
		{[]string{"p 's Avonds is het vliegveld dicht."}, "XXXX-XX-XXTEV"},
		{[]string{"t Agenda voor vrijdag 5 december", "p 10.00 uur: de raad vergadert."}, "2025-12-05 2025-12-05T10:00"},
		{[]string{"t Agenda van 8 tot en met 12 december", "p woensdag 10 uur – cijfers"}, "2025-12-08/2025-12-13 2025-12-10T10"},
		{[]string{"t Agenda voor vrijdag 5 december", "p 09.30 (Gouda) De raad vergadert", "p 10 uur (Gouda) De zaak begint"},
			"2025-12-05 2025-12-05T09:30 2025-12-05T10"},
		{[]string{"p 09.30 (Gouda) De raad vergadert"}, ""},
		{[]string{"t Komende week: wie komt waar", "h Maandag", "p 07.30 Dekker: cijfers", "h Vrijdag", "p 14 De brug"},
			"2025-W50 2025-12-08 2025-12-08T07:30 2025-12-12"},
		{[]string{"t Agenda voor vrijdag 5 december", "p 10.00 uur: De Dekker geeft de cijfers sinds de beursgang van 11 mei\n11.00 Gouda: debat"},
			"2025-12-05 2025-12-05T10:00 2026-05-11 2025-12-05T11:00"},
		{[]string{"p 20.40", "t De brug over"}, "2025-12-03T20:40"},
		{[]string{"p 20.40", "p De brug over"}, ""},
		{[]string{"p 20 uur", "t De brug over"}, "2025-12-03T20"},
		{[]string{"p Om 20.40", "t De brug over"}, "2025-12-03T20:40"},
		{[]string{"h Zaterdag 22 uur", "p De vlag brandt. Het duurt 6 uur"}, "2025-11-29T22 PT6H"},
		{[]string{"h De brug van zaterdag", "p De opening is om 6 uur."}, "2025-11-29 2025-12-03T18"},
		{[]string{"h Zaterdag", "p Twee uur. Zo lang duurt het."}, "2025-11-29 PT2H"},
		{[]string{"t Verslag van 2 december", "p 10.00 uur: de raad vergadert."}, "2025-12-02 2025-12-03T10:00"},
		{[]string{"p Tien uur."}, "PT10H"},
		{[]string{"p De markt van dit jaar wordt gehouden op zaterdag\n3 mei 2026 in Gouda."}, "2025 2026-05-03"},
		{[]string{"p De markt van dit jaar wordt gehouden op\nzaterdag 3 mei 2026."}, "2025 2026-05-03"},
		{[]string{"p Markt op zaterdag\n3 mei 2026 in Gouda."}, "2025-11-29 2026-05-03"},
		{[]string{"p Welkom in onze stad Gouda\nMarkt op zaterdag\n3 mei 2026."}, "2025-11-29 2026-05-03"},
		{[]string{"p De grote markt van dit jaar is op zaterdag\n12.00 uur opening, 9.15 uur koffie."}, "2025 2025-12-06 2025-12-06T12:00 2025-12-06T09:15"},
		{[]string{"p De grote markt van dit jaar is op zaterdag om\n12.00 uur in de stad."}, "2025 2025-12-06T12:00"},
		{[]string{"p De grote markt van dit jaar is op zaterdag\n7u30 opening voor iedereen."}, "2025 2025-12-06 2025-12-06T07:30"},
		{[]string{"p De grote markt van dit jaar is op zaterdag\n2026 mensen komen erop af."}, "2025 2025-12-06"},
		{[]string{"p De grote markt van dit jaar is op zaterdag,\n3 mei 2026 in Gouda."}, "2025 2025-12-06 2026-05-03"},
		{[]string{"p De grote markt van dit jaar is op zaterdag\nMaart is te nat."}, "2025 2025-12-06 2026-03"},
		{[]string{"p De grote markt van dit jaar is op zaterdag\n3-5-2026 in Gouda."}, "2025 2026-05-03"},
		{[]string{"p De grote markt van dit jaar is op zaterdag\nmiddag in Gouda."}, "2025 2025-12-06T12/2025-12-06T18"},
		{[]string{"h Zaterdag", "p 24 uur. Zo lang duurt het."}, "2025-11-29 PT24H"},
		{[]string{"p 20.40 en 21.50", "t De brug over"}, ""},
		{[]string{"p 20.40 in Gouda", "t De brug over"}, ""},
		{[]string{"p 6 uur", "t De brug over"}, "PT6H"},
		{[]string{"t Agenda van 8 december tot en met 12 januari", "p woensdag 10 uur – cijfers"}, "2025-12-08/2026-01-13 2025-12-03T10"},
		{[]string{"t Agenda voor de komende week", "h Vrijdag om 20.00 uur", "p 07.30 Dekker: cijfers"}, "2025-W50 2025-12-12T20:00"},
		{[]string{"h Vrijdag", "p De zaal gaat open, 9 uur, en sluit weer."}, "2025-11-28 PT9H"},
		{[]string{"h Zaterdag", "p 25 uur wachten"}, "2025-11-29 PT25H"},
		{[]string{"h December 2024", "p 07.30 Dekker: cijfers"}, "2024-12"},
		{[]string{"h Sinds maart", "p Het bestand houdt tot 18 juni."}, "2025-03/.. ../2026-06-18"},
		{[]string{"h Elke dinsdag", "p Op 18 juni is er feest."}, "XXXX-WXX-2 2026-06-18"},
		{[]string{"t De raad van 2 december", "p woensdag is er feest"}, "2025-12-02 2025-12-03"},
		{[]string{"t Agenda van december tot juni", "p woensdag is er feest"}, "2025-12/2026-06 2025-12-03"},
		{[]string{"t Vrijdag om 20.00 uur feest", "p 07.30 Dekker: cijfers"}, "2025-12-05T20:00"},
		{[]string{"t Brandstof in mei duurder"}, "2025-05"},
		{[]string{"t Brandstof dinsdag 5"}, "2025-12-09"},
		{[]string{"h 20 december 2024", "p Van 3 mei tot gisteren was het dicht."}, "2024-12-20 2025-05-03/2025-12-02"},
		{[]string{"t Brandstof dinsdag opnieuw duurder"}, "2025-12-09"},
		{[]string{"t Brandstof werd dinsdag duurder"}, "2025-12-02"},
	} {
		var d text.Document
		var src string
		for _, b := range c.blocks {
			src += b[2:] + "\n\n"
		}
		d.Reset(src)
		at := 0
		for _, b := range c.blocks {
			d.Add(kinds[b[:1]], text.Span{Start: at, End: at + len(b) - 2})
			at += len(b)
		}
		var got []string
		for _, x := range timeago.Find(&d, time.Date(2025, 12, 3, 12, 0, 0, 0, ref.Location())) {
			got = append(got, x.Value())
		}
		require.Equal(t, c.want, strings.Join(got, " "), c.blocks)
	}
}

// TestYearsAtLineStarts reads lists of which each line begins with a year.
func TestYearsAtLineStarts(t *testing.T) {
	for src, want := range map[string]string{
		"1995 geboren in Delft\n2003 wint zij de beker\n2019 stopt zij": "1995 2003 2019",
		"• 1951: eerste bewoners\n• 1999: scouting trekt erin":          "1951 1999",
		"1814 laatste veldtocht\n2018 dienstplicht terug":               "1814 2018",
		"1999 loods van de haven\nZij woont in Gouda.":                  "", // one alone
		"1500 mensen waren er\n2000 stoelen stonden klaar":              "",
		"1500 euro voor de brug\n2000 euro voor de dam":                 "",
		"0031 voor de brug\n9999 voor de dam":                           "",
	} {
		var got []string
		for _, x := range timeago.Find(text.Parse(src), ref) {
			got = append(got, x.Value())
		}
		require.Equal(t, want, strings.Join(got, " "), src)
	}
}
