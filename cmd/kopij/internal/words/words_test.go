package words

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/knowledge"
)

func TestRead(t *testing.T) {
	rows := "# a comment\tx\ty\nspeaker\tspreker\tspeaker\n"
	nl, err := Read(rows, "")
	require.NoError(t, err)
	require.Equal(t, "nl", nl.Lang)
	require.Equal(t, "spreker", nl.Of("speaker"))
	require.Equal(t, "unheard", nl.Of("unheard"))
	require.Equal(t, "Verenigde Staten", nl.Country("US"))
	require.Equal(t, "QQ", nl.Country("QQ"))
	en, err := Read(rows, "en")
	require.NoError(t, err)
	require.Equal(t, "speaker", en.Of("speaker"))
	require.Equal(t, "North Macedonia", en.Country("MK"))
	require.Equal(t, "QQ", en.Country("QQ"))
	_, err = Read(rows, "fr")
	require.ErrorContains(t, err, `language "fr"`)
}

// Every country has a name in both languages.
func TestCountries(t *testing.T) {
	en, err := Read("", "en")
	require.NoError(t, err)
	all := knowledge.DefaultCountries()
	require.Equal(t, all.Len(), len(en.names))
	for id := range all.Len() {
		code := all.Code(knowledge.CountryID(id + 1))
		require.NotEqual(t, code, en.Country(code))
	}
}

func TestInterval(t *testing.T) {
	at := func(s string) time.Time {
		if s == "" {
			return time.Time{}
		}
		v, err := time.Parse("2006-01-02 15:04", s)
		require.NoError(t, err)
		return v
	}
	w, err := Read("", "nl")
	require.NoError(t, err)
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"2025-12-01 00:00", "2025-12-02 00:00", "1 dec 2025"},
		{"2023-09-18 00:00", "2023-10-05 00:00", "18 sep – 4 okt 2023"},
		{"2023-12-18 00:00", "2024-01-02 00:00", "18 dec 2023 – 1 jan 2024"},
		{"2025-03-01 00:00", "2025-04-01 00:00", "mrt 2025"},
		{"2024-09-01 00:00", "2025-01-01 00:00", "sep – dec 2024"},
		{"2027-01-01 00:00", "2028-01-01 00:00", "2027"},
		{"1990-01-01 00:00", "2000-01-01 00:00", "1990 – 1999"},
		{"2025-12-03 14:30", "2025-12-03 14:31", "3 dec 2025 14:30"},
		{"2022-11-17 10:00", "2022-11-17 17:00", "17 nov 2022 10:00–17:00"},
		{"2022-11-17 18:00", "2022-11-18 00:00", "17 nov 2022 18:00–00:00"},
		{"2022-11-17 18:00", "2022-11-18 06:00", "17 nov 2022 18:00 – 18 nov 2022 06:00"},
		{"2025-12-01 00:00", "", "vanaf 1 dec 2025"},
		{"", "2025-12-01 12:00", "tot 1 dec 2025 12:00"},
		{"2025-12-01 00:00", "2025-12-01 00:00", "1 dec 2025"},
	} {
		require.Equal(t, c.want, w.Interval(at(c.from), at(c.to)))
	}
}

func TestDate(t *testing.T) {
	w, err := Read("", "en")
	require.NoError(t, err)
	require.Equal(t, "7 May 2012", w.Date("2012-05-07"))
	require.Equal(t, "2012-05", w.Date("2012-05"))
}

func TestShorten(t *testing.T) {
	require.Equal(t, "kort", Shorten("kort", 10))
	require.Equal(t, "een lange…", Shorten("een lange zin", 10))
	require.Equal(t, "een lange…", Shorten("een lange zin", 9))
	require.Equal(t, "aaaa…", Shorten("aaaaaaaa", 4))
	require.Equal(t, "éééé…", Shorten("éééééééé", 4))
	require.Equal(t, "éééé", Shorten("éééé", 4))
	require.Equal(t, "b", First("", "b", "c"))
	require.Empty(t, First(""))
}
