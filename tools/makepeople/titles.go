package main

import "strings"

// skipCountry are the countries whose holders the hand tables give whole, and
// the territories without a government of their own in the news.
var skipCountry = set(`NL BE AW-S BQ AI AX BM KY FK GF GG GI GP GU IM JE MP MQ MS NC NU PF PM PN RE SH GS TC VG VI WF YT AS CK PR SM AD`)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, f := range strings.Fields(s) {
		m[f] = true
	}
	return m
}

// monarchs are the titles of the monarchs of the raw lists.
var monarchs = map[string]string{
	"BH": "koning", "BN": "sultan", "BT": "koning", "DK": "koning", "ES": "koning", "GB": "koning", "JO": "koning",
	"JP": "keizer", "KH": "koning", "KW": "emir", "LI": "vorst", "LS": "koning", "LU": "groothertog", "MA": "koning",
	"MC": "prins", "MY": "koning", "NO": "koning", "OM": "sultan", "QA": "emir", "SA": "koning", "SE": "koning",
	"SZ": "koning", "TH": "koning", "TO": "koning", "AE": "president", "VA": "paus",
}

// sharedCrown are the countries whose head of state in the raw lists is the
// monarch of another one.
var sharedCrown = set(`AG AU BS BB BZ CA GD JM KN LC NZ PG SB TV VC AW CW SX FO GL`)

// oneHead are the countries whose president heads the government: raw rows
// of the second office are left out.
var oneHead = set(`AO AR BO BR BW BJ CL CO CR CY DO EC FM GH GM GT HN ID IR KE KI KM LR MH MV MW MX NG NI NR PA PH PW PY
SC SL SN SR SS SV TM US UY VE ZA ZM ZW CH AF TD BI SZ ER KR VA OM BN`)

// titleOf is the kind and the Dutch title of a raw head of state or
// government; an empty title leaves the row out.
func titleOf(r rawRow) (kind, title string) {
	c := r.country
	if r.kind == "head of state" {
		if c == "CH" || sharedCrown[c] || r.label == "Conselho Presidencial de Transição" {
			return "", ""
		}
		if m := monarchs[c]; m != "" {
			if c == "AE" || c == "VA" {
				return "head of state", m
			}
			return "monarch", m
		}
		switch c {
		case "KP":
			return "head of state", "leider"
		case "AF":
			if r.from > "2021-08" {
				return "head of state", "leider"
			}
		}
		return "head of state", "president"
	}
	switch c {
	case "CH":
		return "head of state", "bondspresident"
	case "IR":
		return "head of state", "president"
	case "AF":
		return "head of government", "premier"
	case "KR", "ID", "ZM", "ZW", "KE", "GH", "SN", "BI":
		return "", ""
	case "DE", "AT":
		return "head of government", "bondskanselier"
	}
	if oneHead[c] {
		return "", ""
	}
	return "head of government", "premier"
}

// cabinets are the raw lists of ministers, with the positions that matter
// and what Dutch news calls them. The lists stop in 2022: ended is the day by
// which the ministers of that time had gone, where it is known.
var cabinets = []struct {
	file, country, ended string
	titles               map[string]string
}{
	{"united-kingdom-cabinet", "GB", "2022-09-06", positions(`
Chancellor of the Exchequer = minister van Financiën
Secretary of State for Foreign and Commonwealth Affairs = minister van Buitenlandse Zaken
Secretary of State for Defence = minister van Defensie
Secretary of State for the Home Department = minister van Binnenlandse Zaken
Home Secretary = minister van Binnenlandse Zaken
Secretary of State for Business, Energy and Industrial Strategy = minister van Economische Zaken
Secretary of State for Education = minister van Onderwijs
Secretary of State for Environment, Food and Rural Affairs = minister van Milieu
Secretary of State for Exiting the European Union = minister van Brexit
Secretary of State for Health and Social Care = minister van Volksgezondheid
Secretary of State for International Development = minister van Ontwikkelingssamenwerking
Secretary of State for International Trade = minister van Internationale Handel
Secretary of State for Justice = minister van Justitie
Secretary of State for Northern Ireland = minister voor Noord-Ierland
Secretary of State for Scotland = minister voor Schotland
Secretary of State for Transport = minister van Transport
Secretary of State for Wales = minister voor Wales
Secretary of State for Work and Pensions = minister van Werk en Pensioenen
Secretary of State for Levelling Up, Housing and Communities = minister van Huisvesting
Secretary of State for Culture, Media and Sport = minister van Cultuur
Secretary of State for Digital, Culture, Media and Sport = minister van Cultuur
Attorney General = procureur-generaal
Leader of the House of Commons = leider van het Lagerhuis
Minister for the Cabinet Office = minister van het Kabinet
`)},
	{"us-cabinet", "US", "2025-01-20", positions(`
Vice President = vicepresident
Secretary of State = minister van Buitenlandse Zaken
Secretary of the Treasury = minister van Financiën
Secretary of Defence = minister van Defensie
Attorney General = minister van Justitie
Secretary of Agriculture = minister van Landbouw
Secretary of Commerce = minister van Handel
Secretary of Education = minister van Onderwijs
Secretary of Energy = minister van Energie
Secretary of Health and Human Services = minister van Volksgezondheid
Secretary of Homeland Security = minister van Binnenlandse Veiligheid
Secretary of Housing and Urban Development = minister van Huisvesting
Secretary of Labor = minister van Arbeid
Secretary of the Interior = minister van Binnenlandse Zaken
Secretary of Transportation = minister van Transport
United States Trade Representative = handelsgezant
`)},
	{"france-cabinet", "FR", "2024-01-11", positions(`
Minister of the Economy, Finances and Industry = minister van Financiën
Minister of Economy, Industry and Digital = minister van Economische Zaken
Minister of the Armed Forces = minister van Defensie
Minister of Europe and Foreign Affairs = minister van Buitenlandse Zaken
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of the Interior = minister van Binnenlandse Zaken
Minister of Justice = minister van Justitie
Minister of Culture = minister van Cultuur
Minister of Ecological and Solidary Transition = minister van Milieu
Minister for Solidarity and Health = minister van Volksgezondheid
Minister of National Education = minister van Onderwijs
Minister of National Education, Higher Education and Research = minister van Onderwijs
Minister of Agriculture = minister van Landbouw
Minister of Agriculture and Food = minister van Landbouw
Minister of Agriculture and Fisheries = minister van Landbouw
Minister of Food, Agriculture and Fisheries = minister van Landbouw
Minister of Labour = minister van Arbeid
Minister for Transport = minister van Transport
Minister of Sport = minister van Sport
Minister of Public Account and Action = minister van Begroting
`)},
	{"italy-ministers", "IT", "2022-10-22", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Economy and Finance = minister van Financiën
Minister of the Interior = minister van Binnenlandse Zaken
Minister of Justice = minister van Justitie
Minister of Health = minister van Volksgezondheid
Minister of Economic Development = minister van Economische Ontwikkeling
Minister of Transports and Infrastructures = minister van Transport
Minister of Labour and Social Affairs = minister van Arbeid
Minister of Education, Universities and Research = minister van Onderwijs
Minister of Agriculture = minister van Landbouw
Minister of the Environment = minister van Milieu
Minister of Cultural Heritage and Activities and Tourism = minister van Cultuur
Minister for EU Affairs = minister van Europese Zaken
`)},
	{"hungary-cabinet", "HU", "", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of National Economy = minister van Economische Zaken
Minister of Interior = minister van Binnenlandse Zaken
Minister of Justice = minister van Justitie
Minister of Human Capacities = minister van Volksgezondheid
Deputy Prime Minister = vicepremier
`)},
	{"israel-ministers", "IL", "2022-12-29", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of the Interior = minister van Binnenlandse Zaken
Minister of Justice = minister van Justitie
Minister of Public Security = minister van Openbare Veiligheid
Minister of Education = minister van Onderwijs
Minister of Transport and Road Safety = minister van Transport
Minister of Energy = minister van Energie
`)},
	{"turkey-ministers", "TR", "2023-06-03", positions(`
Vice President = vicepresident
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of National Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of the Interior = minister van Binnenlandse Zaken
Minister of Justice = minister van Justitie
Minister of Health = minister van Volksgezondheid
Minister of Energy and Natural Resources = minister van Energie
Minister of European Union Affairs = minister van Europese Zaken
Minister of the Family and Social Policies = minister van Familiezaken
Minister of Transport and Infrastructure = minister van Transport
`)},
	{"russia-cabinet", "RU", "", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of Internal Affairs = minister van Binnenlandse Zaken
Minister of Justice = minister van Justitie
Minister of Economic Development = minister van Economische Ontwikkeling
Minister of Emergency Situations = minister van Noodsituaties
Minister of Energy = minister van Energie
Minister of Health = minister van Volksgezondheid
Minister of Sport = minister van Sport
Minister of Transport = minister van Transport
Minister of Culture = minister van Cultuur
Minister of Agriculture = minister van Landbouw
Minister of Industry and Trade = minister van Industrie
`)},
	{"ukraine-cabinet", "UA", "", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of Interior Affairs = minister van Binnenlandse Zaken
Minister of Justice = minister van Justitie
Minister of Economy = minister van Economische Zaken
Minister of Healthcare = minister van Volksgezondheid
Minister of Energy = minister van Energie
Minister of Infrastructure = minister van Infrastructuur
Minister of Digital Transformation = minister van Digitale Zaken
`)},
	{"belarus-ministers", "BY", "", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Internal Affairs = minister van Binnenlandse Zaken
`)},
	{"iran-ministers", "IR", "2024-08-21", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence and Armed Forces Logistics = minister van Defensie
Minister of Interior = minister van Binnenlandse Zaken
Minister of Petroleum = minister van Olie
Minister of Intelligence = minister van Inlichtingen
`)},
	{"china-ministers", "CN", "", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of National Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of Commerce = minister van Handel
Minister of Public Security = minister van Openbare Veiligheid
`)},
	{"north-korea", "KP", "", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
`)},
	{"japan-ministers", "JP", "2022-08-10", positions(`
Minister for Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of Justice = minister van Justitie
Minister of Economy, Trade and Industry = minister van Economische Zaken
Chief Cabinet Secretary = kabinetssecretaris
Minister of Health, Labour and Welfare = minister van Volksgezondheid
Minister of the Environment = minister van Milieu
`)},
	{"india-ministers", "IN", "", positions(`
Minister of External Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Finance = minister van Financiën
Minister of Home Affairs = minister van Binnenlandse Zaken
Minister of Railways = minister van Spoorwegen
Minister of Commerce and Industry = minister van Handel
`)},
	{"syria", "SY", "2024-12-08", positions(`
Minister of Foreign Affairs = minister van Buitenlandse Zaken
Minister of Defence = minister van Defensie
Minister of Internal Affairs = minister van Binnenlandse Zaken
Minister of Information = minister van Informatie
`)},
}

// positions reads lines of a position and its Dutch title.
func positions(s string) map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(s, "\n") {
		if from, to, ok := strings.Cut(line, " = "); ok {
			m[from] = to
		}
	}
	return m
}
