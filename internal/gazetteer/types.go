package gazetteer

// Type says what sort of place or organisation an entry is.
type Type uint8

// The types of places, then those of organisations.
const (
	NoType    Type = iota
	City           // a city, town or village
	Capital        // the capital of a country
	District       // a part of a city
	Province       // a province, state, Land or other first division of a country
	Region         // any other region: Donbas, Achterhoek
	Continent      // a continent or a part of one
	Island         // an island or a group of islands
	Water          // a sea, lake, river, canal or strait
	Mountain       // a mountain or a range
	Nature         // a desert, forest, park or heath
	Site           // a building, airport, stadium, prison, camp, square
	Street         // a street or road
	lastPlace      = Street

	Party         Type = iota // a political party
	Government                // a government, or a body of state with no type of its own
	Ministry                  // a ministry or department
	Parliament                // a parliament or a chamber of one
	Court                     // a court
	Police                    // a police force or investigation service
	Justice                   // a prosecution or prison service
	Intelligence              // an intelligence or security service
	Military                  // an army, or a part of one
	StateAgency               // a regulator, inspectorate, executive agency or planning bureau
	International             // a body of several states
	Armed                     // an armed or terrorist group
	Company                   // a company or a brand
	Bank                      // a bank, insurer, pension fund or stock exchange
	Media                     // a paper, broadcaster or platform for news
	NewsAgency                // a press agency
	Union                     // a trade union
	Association               // employers', trade and other interest groups
	NGO                       // a charity, pressure group or aid agency
	University                // a university, school or institute of research
	Hospital                  // a hospital or health service
	Club                      // a sports club or team
	Federation                // a sports federation or league
	Culture                   // a museum, orchestra, band, theatre
	Religion                  // a church or other religious body
	Crime                     // a criminal or outlaw organisation
)

var typeNames = [...]string{
	City: "city", Capital: "capital", District: "district", Province: "province", Region: "region",
	Continent: "continent", Island: "island", Water: "water", Mountain: "mountain", Nature: "nature",
	Site: "site", Street: "street",
	Party: "party", Government: "government", Ministry: "ministry", Parliament: "parliament",
	Court: "court", Police: "police", Justice: "justice", Intelligence: "intelligence",
	Military: "military", StateAgency: "agency", International: "international", Armed: "armed",
	Company: "company", Bank: "bank", Media: "media", NewsAgency: "newsagency", Union: "union",
	Association: "association", NGO: "ngo", University: "university", Hospital: "hospital",
	Club: "club", Federation: "federation", Culture: "culture", Religion: "religion", Crime: "crime",
}

// String is the type as the tables write it: "city", "party".
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return ""
}

// IsPlace reports whether the type is one of places.
func (t Type) IsPlace() bool { return t > NoType && t <= lastPlace }

// isTown reports whether the type is one of places with inhabitants of their
// own, whose names GeoNames gives.
func (t Type) isTown() bool { return t == City || t == Capital || t == District }

// typeOf is the type of a name that a table gives.
func typeOf(name string) (Type, bool) {
	for t, s := range typeNames {
		if s == name && s != "" {
			return Type(t), true
		}
	}
	return NoType, false
}

// Flags say what is known of a name beside what it names.
type Flags uint8

// The flags of a name.
const (
	// Word means that the name is an ordinary word too (Best, Dieren), so
	// that a capital at the start of a sentence says nothing.
	Word Flags = 1 << iota
	// Person means that the name is more often a person's name, given name
	// or surname.
	Person
	// Ambiguous means that the article's countries can change which of the
	// name's entries is meant.
	Ambiguous
)

// Has reports whether f has all the flags of g.
func (f Flags) Has(g Flags) bool { return f&g == g }
