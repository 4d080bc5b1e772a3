package byline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWordsOfNames asks of words whether they are initials, functions or sections.
func TestWordsOfNames(t *testing.T) {
	for name, c := range map[string]struct {
		is      func(string) bool
		yes, no []string
	}{
		"initials": {Initials,
			[]string{"mvl", "KDV", "es/hk", "MvL", "PvdB", "J.V.", "H.v.d.B.", "jv"},
			[]string{"", "m", "brugg", "m1l", "jéz", "Mvl", "mVl", "vL", "Lv", "Lvs", "es/", "es/b", "J.V", "j.V.", "J.1.", "J.é.", "J.V.B.D.E.F.G.", "J,V.", "van"}},
		"dotted": {dotted, []string{"J.V.", "H.v.d.B."}, []string{"J.", "J.V", "j.v.", "[.V.", "J.V,", "J..."}},
		"function": {function,
			[]string{"correspondent", "Afrika-correspondent", "onze verslaggever"},
			[]string{"Delft", "verslaggever 12", "verslaggever!", "de man die altijd over de brug schrijft als verslaggever", ""}},
		"rubric": {rubric,
			[]string{"Delft", "in Delft", "Den Haag Zuid", "Wonen & Tuin", "Sport en Cultuur", "104", "112 Delft"},
			[]string{"de brug", "Den Haag Zuid West", "en Cultuur", "3-1", "12", "1.04", "Delft!", "50% Delft", "", "Delfteneenheellangenaamvaneenstadbijdezeehier"}},
		"all in capitals": {allCaps, []string{"DELFT", "DEN HAAG"}, []string{"Delft", "", "104"}},
	} {
		for _, w := range c.yes {
			assert.True(t, c.is(w), "%s: %s", name, w)
		}
		for _, w := range c.no {
			assert.False(t, c.is(w), "%s: %s", name, w)
		}
	}
}

// TestLengths reads what a site prints by itself at the start of a line.
func TestLengths(t *testing.T) {
	for name, c := range map[string]struct {
		length func(string) int
		rows   map[string]int
	}{
		"furniture": {furnitureLen, map[string]int{
			"3 reacties": 10, "1.234 reacties | x": 14, "pagina 9": 8, "pagina": 0, "Leestijd: 3 min": 15, "Leestijd": 8, "3 min leestijd": 14, "3": 0, ".3 reacties": 0, "brug": 0, "": 0,
		}},
		"minutes": {minutes, map[string]int{" 3 min": 6, ": ongeveer 3 minuten": 20, "3 min.": 6, "1234 min": 0, "min": 0, "3 brug": 0, "": 0, " :3 min": 7}},
		"digits":  {digits, map[string]int{"17": 2, "1.234 x": 5, "17x": 0, ".17": 0, "17\tx": 2, "": 0, "x": 0}},
		"handle":  {handle, map[string]int{"@jan": 4, "@jan)": 4, "@jan | x": 4, "jan": 0, "@ x": 1}},
		"desk":    {gluedDesk, map[string]int{"Redactie05-06-18": 8, "SportredactieBelga": 13, "redactie05": 0, "Redactie": 0, "Redactie ": 0, "Brug05": 0, "": 0}},
		"age":     {ageAt, map[string]int{" (88)": 5, " (8)": 4, " (1888)": 0, "88)": 0, " (88": 0, " (a)": 0, "": 0, " (88]": 0}},
	} {
		for w, want := range c.rows {
			assert.Equal(t, want, c.length(w), "%s: %s", name, w)
		}
	}
}
