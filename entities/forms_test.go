package entities

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
)

// TestForms reads words, with what their form says.
func TestForms(t *testing.T) { casetest.Run(t, "testdata/forms.tsv", formsOf) }

func formsOf(w string) []string {
	var forms []string
	for _, f := range [...]struct {
		name string
		is   bool
	}{
		{"lower tail", lowerTail(w)},
		{"possessive", possessive(w)},
		{"compound of a place", placeCompound(w)},
		{"road", roadNumber(w)},
		{"body", within(w, endBodyTails)},
		{"body or its noun", endsWithin(w, endBodyTails)},
		{"member", memberOf(w)},
		{"ordinal", ordinal(w)},
		{"capital", startsCapital(w)},
		{"head of an organisation", endsIn(w, endOrgHeads)},
	} {
		if f.is {
			forms = append(forms, f.name)
		}
	}
	sure, bare := genitives(w)
	return []string{
		strings.Join(forms, ", "), fmt.Sprint(apostropheSize(w), sure, bare, syllables(w)),
	}
}
