package dateline

import (
	_ "embed"
	"strings"
)

// commonWords are the words that newspapers print in lower case far more
// often than with a capital, one a line in the order of their bytes: what
// is in front of a dash as a heading does ("Brand - ", "SCHOOL - ") and
// opens sentences. Words that are also a city or village (Best, Echt, Made)
// are none of them.
//
//go:embed common.txt
var commonWords string

// knownNames are names that news prints often and that are no town: people,
// companies, programmes, feast days, and the words derived from places. They
// are the single words of the project's tables of names, in the same form.
//
//go:embed names.txt
var knownNames string

// headingEnds are ends of words that make headings of what stands before
// them, and in which no place's name ends: Verkeersveiligheid, Dorpsfeest.
var headingEnds = set{
	"actie", "acties", "advies", "afdeling", "akkoord", "artikel", "atie", "aties", "avond", "bedrijf", "bedrijven",
	"belasting", "beleid", "bericht", "berichten", "besluit", "bestuur", "bijeenkomst", "branden", "campagne", "cijfers", "club",
	"clubs", "column", "competitie", "conflict", "congres", "controle", "crisis", "debat", "dienst", "diensten",
	"directeur", "discussie", "economie", "examen", "examens", "feest", "feesten", "festival", "film", "fraude",
	"gebruik", "geschiedenis", "gesprek", "gesprekken", "geweld", "groei", "handel", "hulp", "incident", "industrie",
	"info", "informatie", "isme", "iteit", "journaal", "kampioen", "kampioenschap", "kort", "kosten", "leiding", "lijst",
	"maatregelen", "menu", "minister", "muziek", "nieuws", "onderwijs", "onderzoek", "ongeluk", "ongeval",
	"oorlog", "opleiding", "oproep", "overlast", "overval", "overzicht", "plannen", "politie", "politiek", "prijs",
	"prijzen", "probleem", "problemen", "productie", "programma", "project", "projecten", "puzzel",
	"rapport", "record", "reeks", "regeling", "regels", "ruimte", "samenwerking", "schade", "schandaal", "sector",
	"seizoen", "serie", "show", "situatie", "speciaal", "staking", "storing", "strijd", "systeem", "tarieven",
	"tekort", "tips", "tocht", "toernooi", "training", "trein", "treinen", "uitslag", "uitslagen", "uitzending",
	"update", "vakantie", "verbod", "vergadering", "verhaal", "verhalen", "verkeer", "verkiezing", "verkiezingen",
	"verkoop", "verlies", "vervoer", "voetbal", "voorspelling", "voorstelling", "vraag", "vragen", "wandeling",
	"wedstrijd", "wedstrijden", "wetenschap", "winst", "zaken", "ziekte",
}

// common reports whether w, in capitals or not, is an ordinary word rather than
// a name.
func common(w string) bool {
	var buf [maxWord]byte
	f, ok := fold(w, buf[:0])
	return ok && listed(commonWords, f)
}

// compound reports whether a word in lower case ends as headings do.
func compound(f []byte) bool {
	for n := 4; n <= 14 && n+3 <= len(f); n++ {
		if headingEnds.holds(f[len(f)-n:]) {
			return true
		}
	}
	return false
}

// listed looks up a word in lower case in a list of lines.
func listed(list string, f []byte) bool {
	low, high := 0, len(list) // both at the start of a line
	for low < high {
		m := (low + high) / 2
		start := strings.LastIndexByte(list[low:m], '\n') + 1 + low
		end := start + strings.IndexByte(list[start:], '\n')
		switch w := list[start:end]; {
		case w == string(f):
			return true
		case w < string(f):
			low = end + 1
		default:
			high = start
		}
	}
	return false
}
