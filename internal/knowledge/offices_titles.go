package knowledge

import "strings"

// Titled reports whether the office is the one that news calls so: by its whole
// title, by the beginning of it (`minister van Justitie` for the minister van
// Justitie en Veiligheid), or by another word for its field (`minister van
// Gezondheid`).
func (o OfficeHeld) Titled(title string) bool {
	if begins(o.Title, title) {
		return true
	}
	for _, row := range titleRows {
		if rest, ok := strings.CutPrefix(title, row.said); ok && (rest == "" || rest[0] == ' ' || rest[0] == ',') {
			if begins(o.Title, row.titled) {
				return true
			}
		}
	}
	return false
}

// begins reports whether a title begins with the words of another one.
func begins(title, words string) bool {
	rest, ok := strings.CutPrefix(title, words)
	return ok && words != "" && (rest == "" || rest[0] == ' ' || rest[0] == ',')
}

// titleRows are what news says and the beginning of the title in the table.
var titleRows = [...]struct{ said, titled string }{
	{"minister van Gezondheid", "minister van Volksgezondheid"},
	{"minister van Gezondheidszorg", "minister van Volksgezondheid"},
	{"minister van Zorg", "minister van Volksgezondheid"},
	{"minister voor Zorg", "minister van Volksgezondheid"},
	{"minister van VWS", "minister van Volksgezondheid"},
	{"minister van Justitie", "minister van Veiligheid en Justitie"},
	{"minister van Veiligheid", "minister van Justitie en Veiligheid"},
	{"minister van JenV", "minister van Justitie en Veiligheid"},
	{"minister van BZ", "minister van Buitenlandse Zaken"},
	{"minister van Buitenland", "minister van Buitenlandse Zaken"},
	{"minister van BZK", "minister van Binnenlandse Zaken"},
	{"minister van Binnenland", "minister van Binnenlandse Zaken"},
	{"minister van OCW", "minister van Onderwijs"},
	{"minister van Cultuur", "minister van Onderwijs, Cultuur en Wetenschap"},
	{"minister van SZW", "minister van Sociale Zaken"},
	{"minister van Werkgelegenheid", "minister van Sociale Zaken en Werkgelegenheid"},
	{"minister van Werkgelegenheid", "minister van Arbeid"},
	{"minister van Werk", "minister van Arbeid"},
	{"minister van EZ", "minister van Economische Zaken"},
	{"minister van EZK", "minister van Economische Zaken"},
	{"minister van Economie", "minister van Economische Zaken"},
	{"minister van Klimaat", "minister van Economische Zaken en Klimaat"},
	{"minister van Energie", "minister van Economische Zaken en Klimaat"},
	{"minister van IenW", "minister van Infrastructuur en Waterstaat"},
	{"minister van Waterstaat", "minister van Infrastructuur en Waterstaat"},
	{"minister van Verkeer", "minister van Transport"},
	{"minister van Transport", "minister van Verkeer"},
	{"minister van Transport", "minister van Infrastructuur"},
	{"minister van LNV", "minister van Landbouw"},
	{"minister van Natuur", "minister van Landbouw"},
	{"minister van Handel", "minister van Internationale Handel"},
	{"minister van Handel", "minister voor Buitenlandse Handel"},
	{"minister van Buitenlandse Handel", "minister voor Buitenlandse Handel"},
	{"minister van Ontwikkelingssamenwerking", "minister voor Buitenlandse Handel en Ontwikkelingssamenwerking"},
	{"minister voor Ontwikkelingssamenwerking", "minister voor Buitenlandse Handel en Ontwikkelingssamenwerking"},
	{"minister van Klimaat", "minister van Milieu"},
	{"minister van Milieu", "minister van Infrastructuur en Milieu"},
	{"minister voor Medische Zaken", "minister voor Medische Zorg"},
	{"minister van Rechtsbescherming", "minister voor Rechtsbescherming"},
	{"minister van Onderwijs en Media", "minister voor Basis- en Voortgezet Onderwijs en Media"},
	{"staatshoofd", "president"},
	{"minister-president", "premier"},
	{"eerste minister", "premier"},
	{"regeringsleider", "premier"},
	{"regeringsleider", "bondskanselier"},
	{"kanselier", "bondskanselier"},
	{"premier", "minister-president"},
	{"premier", "regeringsleider"},
	{"vicepremier", "vicekanselier"},
	{"fractieleider", "fractievoorzitter"},
	{"leider", "partijleider"},
	{"partijvoorzitter", "voorzitter"},
	{"leider", "president"},
	{"vorst", "koning"},
}
