package entities_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Where a name ends and begins, and what its own words say that it names.
func TestCuts(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Zij sprak met Pieter K. Maandag gaat de zaak verder.", "Pieter K. PER\n"},
		{"De Vries: \"Het gaat goed met de school.\"", "De Vries PER\n"},
		{"Trainer Piet v/d Broek vertrekt.", "Piet v/d Broek PER\n"},
		{"Trainer Piet v.d. Broek vertrekt.", "Piet v.d. Broek PER\n"},
		{"Rutges' idee viel goed.", "Rutges' PER = Rutges\n"},
		{"Trainer Piet vd Broek vertrekt.", "Piet vd Broek PER\n"},
		{"Trainer Piet van d'n Broek vertrekt.", "Piet van d'n Broek PER\n"},
		{"Schepen van Openbare Werken Griet Maes zwijgt.", "Openbare Werken ORG\nGriet Maes PER\n"},
		{"Op de E19 staat een file.", "E19 LOC\n"},
		{"In een Brussels café werd gevochten.", "Brussels MISC\n"},
		{"De minister schrijft op X dat het plan niet deugt.", "X ORG\n"},
		{"Het geld is van de Friese Raad.", "Friese Raad ORG\n"},
		{"Vanaf mei is de Gentse Heerweg dicht.", "Gentse Heerweg LOC\n"},
		{"Volgens de Rechtbank Overijssel is de man schuldig.", "Rechtbank Overijssel ORG\n"},
		{"Vakbond ABVZ staakt.", "ABVZ ORG\n"},
	} {
		require.Equal(t, row.want, find(t, "2020-01-01", row.src), row.src)
	}
}

// Two leaders whose names stand side by side are two people, and a list of
// leaders names each.
func TestHoldersSideBySide(t *testing.T) {
	require.Equal(t, "Macron PER (head of state FR)\nMerkel PER (head of government DE)\n",
		find(t, "2020-01-01", "De krant meldde dat Macron Merkel had gebeld."))
	got := find(t, "2023-06-12", "Het parlement van Suriname debatteert. Vijf ministers zijn beëdigd. Het betreft Karin Pauwels op Onderwijs en Sven Maes op Justitie.")
	require.Contains(t, got, "Karin Pauwels PER (minister SR)\n")
	require.Contains(t, got, "Sven Maes PER (minister SR)\n")
	got = find(t, "2023-06-12", "België heeft twee nieuwe ministers. Op Justitie komt Karin Pauwels, op Werk Sven Maes. Griet Claes staat aan het hoofd van Defensie.")
	require.Contains(t, got, "Karin Pauwels PER (minister BE)\n")
	require.Contains(t, got, "Sven Maes PER (minister BE)\n")
	require.Contains(t, got, "Griet Claes PER\n", "the list is a sentence further")
}
