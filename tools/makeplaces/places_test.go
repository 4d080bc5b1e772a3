package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDutchCyrillic(t *testing.T) {
	for in, want := range map[string]string{
		"Bakhmut": "Bachmoet", "Kupyansk": "Koepjansk", "Kherson": "Cherson", "Shakhty": "Sjachty",
		"Khmelnytskyy": "Chmelnytski", "Izyum": "Izjoem", "Chernihiv": "Tsjernihiv", "Kramators'k": "Kramatorsk",
	} {
		require.Equal(t, want, dutchCyrillic(in), in)
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"Khān Yūnis": "Khan Yunis", "Ma‘arrat": "Maarrat", "Ḩamāh": "Hamah", "‘Anātā": "Anata", "Ōsaka": "Osaka",
	} {
		require.Equal(t, want, plain(in), in)
	}
}

func TestUsable(t *testing.T) {
	for in, want := range map[string]string{
		"Brussel (Ukkel)": "Ukkel", "Bethanië (Lazarus)": "Bethanië", "Saalfeld/Saale": "Saalfeld",
		"s-Gravenbrakel": "'s-Gravenbrakel", "Khett Siem Reab": "", "": "",
	} {
		require.Equal(t, want, usable(in, "BE"), in)
	}
}

func TestWanted(t *testing.T) {
	for _, c := range []struct {
		city
		want bool
	}{
		{city{country: "US", feature: "PPL", population: 15000}, true},
		{city{country: "US", feature: "PPL", population: 14999}, false},
		{city{country: "UA", feature: "PPL", population: 1000}, true},
		{city{country: "SY", feature: "PPLA2"}, true},
		{city{country: "DE", feature: "PPL", population: 5000}, true},
		{city{country: "NL", feature: "PPL"}, true},
		{city{country: "FR", feature: "PPLX", population: 50000}, false},
		{city{country: "TV", feature: "PPLC"}, true},
		{city{country: "NL", feature: "PPLQ"}, false},
		{city{name: "Zürich (Kreis 11)", country: "CH", feature: "PPLX", population: 200000}, false},
	} {
		require.Equal(t, c.want, wanted(c.city), "%+v", c.city)
	}
}

func TestDistinct(t *testing.T) {
	first, others := distinct([]string{"Wenen", "Wien", "wien", "WENEN", "", "Vienna"})
	require.Equal(t, "Wenen", first)
	require.Equal(t, []string{"Wien", "Vienna"}, others)
}

func TestPerson(t *testing.T) {
	require.True(t, count{all: 10, surname: 4, given: 3}.person(true, false))
	require.False(t, count{all: 10, surname: 4, given: 3, place: 3}.person(true, false))
	require.False(t, count{all: 4, surname: 4}.person(true, false))
	require.True(t, count{all: 200, place: 3}.person(true, false))
	require.False(t, count{all: 200, place: 3}.person(true, true))
	require.False(t, count{all: 10, given: 9}.person(false, false)) // Audi A4
}

func TestVariants(t *testing.T) {
	for _, c := range []struct {
		name, country string
		want          []string
	}{
		{"El Obeid", "SD", []string{"El-Obeid", "Al Obeid", "Al-Obeid"}},
		{"Al Bayt", "SY", []string{"Al-Bayt", "El Bayt", "El-Bayt", "Al Beit"}},
		{"As Samawah", "IQ", []string{"As-Samawah", "Al Samawah", "Al-Samawah", "As Samawa"}},
		{"Nuland am Rhein", "DE", []string{"Nuland"}},
		{"Frankfurt am Main", "DE", nil},
		{"Bad-Nühl", "CH", []string{"Bad Nühl", "Bad-Nuehl"}},
		{"Århus", "DK", []string{"Aarhus"}},
		{"Zelenyi", "UA", []string{"Zeleny"}},
		{"'t Na-oord", "NL", nil},
	} {
		require.Equal(t, c.want, variants(c.name, c.country), c.name)
	}
}
