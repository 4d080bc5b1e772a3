package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFill tries what gets an identifier: a name that one entry of the country
// and kind has, and no other.
func TestFill(t *testing.T) {
	x := newIndex([]entry{
		{id: "Q1", names: []string{"Verzonnen Winkel"}, countries: []string{"NL"}, kinds: []string{"company"}},
		{id: "Q2", names: []string{"Dubbel"}, countries: []string{"NL"}, kinds: []string{"company"}},
		{id: "Q3", names: []string{"Dubbel"}, countries: []string{"NL"}, kinds: []string{"company"}},
		{id: "Q4", names: []string{"Elders"}, countries: []string{"BE"}, kinds: []string{"company"}},
		{id: "Q5", names: []string{"Club"}, countries: []string{"NL"}, kinds: []string{"club"}},
		{id: "Q6", names: []string{"Bezet"}, kinds: []string{"company"}},
	})
	orgs := readOrgs([]string{
		"# a comment", "name\ttype\tcountry\twikidata",
		"verzonnen winkel\tcompany\tNL", "Dubbel\tcompany\tNL", "Elders\tcompany\tNL", "Club\tcompany\tNL",
		"Bezet\tcompany\tNL", "Ander\tcompany\tNL\tQ6",
	})
	require.Len(t, orgs, 6)
	got := x.fill(orgs)
	require.Len(t, got, 1)
	require.Equal(t, "Q1", got[0].id)
	require.Equal(t, 2, got[0].line)
}

// TestClubNames tries the forms of a club's name.
func TestClubNames(t *testing.T) {
	require.Contains(t, clubNames("FC Verzonnen"), "Verzonnen")
	require.Contains(t, clubNames("Verzonnen F.C."), "FC Verzonnen")
}
