package kopij

import (
	"time"

	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
)

// Schema names the form of a [Result], as schema/kopij-1.schema.json states
// it.
const Schema = "kopij/1"

// Result is what one page holds. Its JSON is the contract that
// schema/kopij-1.schema.json states; parts that are absent are left out.
type Result struct {
	Schema string `json:"schema"`
	ID     string `json:"id,omitempty"`
	// Offsets is the unit of every start and end: "byte", "rune" or "utf16".
	Offsets Unit `json:"offsets"`
	// Text is the text that offsets count in, where that is not what was
	// passed: the text of an HTML page, or of another encoding.
	Text string `json:"text,omitempty"`
	// Reference is the time that ages on the page count from; zero where the
	// caller gave none, and then nothing relative is resolved.
	Reference time.Time `json:"reference,omitzero"`
	// Meta is what the page states about itself outside its text, as the
	// metadata of HTML do; nil where there is nothing.
	Meta     *source.Meta `json:"meta,omitempty"`
	Sections []Part       `json:"sections,omitempty"`
	Articles []Article    `json:"articles"`
}

// Part is a piece of the page with its text. The text may be cleaner than what
// is at those offsets, a soft hyphen less or a letter composed; where the
// two differ in white space alone it is what is there.
type Part struct {
	text.Span
	Text string `json:"text"`
}

// Article is an article of a page: its main one, a teaser, or an entry of a
// live blog.
type Article struct {
	Kind string `json:"kind"` // main, teaser, entry
	text.Span
	Title     *Part      `json:"title,omitempty"`
	Dateline  *Dateline  `json:"dateline,omitempty"`
	Credits   []Credit   `json:"credits,omitempty"`
	Byline    *Part      `json:"byline,omitempty"`
	Published *Published `json:"published,omitempty"`
	Blocks    []Block    `json:"blocks,omitempty"`
	Quotes    []Quote    `json:"quotes,omitempty"`
	Entities  []Entity   `json:"entities,omitempty"`
	// Descriptions are the leaders whom the text names by office alone: "de
	// Franse president".
	Descriptions []Description `json:"descriptions,omitempty"`
	Times        []Time        `json:"times,omitempty"`
}

// Block is one block of an article.
type Block struct {
	Kind string `json:"kind"` // title, lead, paragraph, subhead, byline, credit, published, section, boilerplate, caption
	text.Span
}

// Dateline is the place, agencies and date before an article's first
// sentence. Its agencies are among the article's credits.
type Dateline struct {
	Part
	Places []Place `json:"places,omitempty"`
	Date   *Date   `json:"date,omitempty"`
}

// Place is a place of a dateline, linked where the gazetteer knows it.
type Place struct {
	Part
	Name     string  `json:"name,omitempty"`
	Country  string  `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Lat      float64 `json:"lat,omitempty"`     // degrees
	Lon      float64 `json:"lon,omitempty"`     // degrees
	GeoNames int     `json:"geonames,omitempty"`
}

// Date is a date as written with the interval it names, [From, To).
type Date struct {
	Part
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
}

// Credit names an agency that an article is credited to.
type Credit struct {
	Part
	Agency   string `json:"agency"` // code: ANP
	Name     string `json:"name,omitempty"`
	Country  string `json:"country,omitempty"`
	Wikidata string `json:"wikidata,omitempty"`
	Where    string `json:"where"` // dateline, byline, source, photo, end
	Date     *Date  `json:"date,omitempty"`
}

// Published is when an article says it was published. Its text is empty, and
// its span the beginning of the article, where only the metadata say it.
type Published struct {
	Part
	At    time.Time `json:"at,omitzero"`
	From  time.Time `json:"from,omitzero"`
	To    time.Time `json:"to,omitzero"`
	Grain string    `json:"grain,omitempty"`
}

// Quote is one quotation.
type Quote struct {
	Part
	Kind       string      `json:"kind"`            // direct, partial, scare, title, indirect
	Parts      []text.Span `json:"parts,omitempty"` // of a quote that goes on over a paragraph break
	InHeadline bool        `json:"in_headline"`
	Unclosed   bool        `json:"unclosed,omitempty"`
	Speaker    *Speaker    `json:"speaker,omitempty"`
	Cue        *Part       `json:"cue,omitempty"`
}

// Speaker is the mention that a quote is attributed to.
type Speaker struct {
	Part
	Full   string  `json:"full,omitempty"`   // the fullest name or description in the article
	Entity int     `json:"entity,omitempty"` // id of the entity; 0 where it is none
	Rule   string  `json:"rule,omitempty"`   // what tied it to the quote
	Score  float64 `json:"score,omitempty"`  // 0 to 1: how often one like it is right
	// What the text and the tables say of the speaker, each where they do.
	Sort     string `json:"sort,omitempty"`     // person, body, document
	Gender   string `json:"gender,omitempty"`   // m, f
	Party    string `json:"party,omitempty"`    // VVD
	Office   string `json:"office,omitempty"`   // as of a leader: minister
	Country  string `json:"country,omitempty"`  // ISO 3166-1 alpha-2
	Function string `json:"function,omitempty"` // woordvoerder, hoogleraar bestuurskunde
}

// Entity is one mention of a person, place, organisation or other name. All
// mentions of one thing in an article share an ID.
type Entity struct {
	Part
	Type     string  `json:"type"` // PER, LOC, ORG, MISC
	ID       int     `json:"id"`
	Name     string  `json:"name,omitempty"`    // the fullest known: Trump is Donald Trump
	Full     string  `json:"full,omitempty"`    // of people: the fullest in the article itself
	Gender   string  `json:"gender,omitempty"`  // of people: m, f
	Party    string  `json:"party,omitempty"`   // of people: the party's usual abbreviation
	Country  string  `json:"country,omitempty"` // ISO 3166-1 alpha-2, XK, EU
	Role     string  `json:"role,omitempty"`    // government, team
	Leader   *Leader `json:"leader,omitempty"`
	Wikidata string  `json:"wikidata,omitempty"`
	GeoNames int     `json:"geonames,omitempty"`
	Lat      float64 `json:"lat,omitempty"`
	Lon      float64 `json:"lon,omitempty"`
	// PlaceCountry is the country that a place lies in. Country says whether
	// the mention means a country, and is empty for Utrecht.
	PlaceCountry string  `json:"place_country,omitempty"`
	Source       string  `json:"source,omitempty"` // rule, list, model
	Score        float64 `json:"score,omitempty"`  // 0 to 1
}

// Description is a leader named by office alone, with the holder at the
// article's date where the text or the table knows who that was.
type Description struct {
	Part
	ID     int    `json:"id,omitempty"` // of the entity that it means, where the text names it
	Name   string `json:"name,omitempty"`
	Leader Leader `json:"leader"`
}

// Leader is the office of a political leader at the article's date.
type Leader struct {
	Office   string `json:"office"` // head of state, head of government, minister, party leader, international, monarch
	Title    string `json:"title,omitempty"`
	Country  string `json:"country,omitempty"`
	Wikidata string `json:"wikidata,omitempty"`
	Since    string `json:"since,omitempty"` // ISO 8601 date, as far as it is known
	Until    string `json:"until,omitempty"`
}

// Time is one time expression and the interval it names, [From, To).
type Time struct {
	Part
	At       time.Time `json:"at,omitzero"`
	From     time.Time `json:"from,omitzero"`
	To       time.Time `json:"to,omitzero"`
	Grain    string    `json:"grain,omitempty"`
	Kind     string    `json:"kind"` // point, interval, duration, recurring
	Approx   bool      `json:"approx"`
	Duration string    `json:"duration,omitempty"` // ISO 8601: PT5H
	Value    string    `json:"value,omitempty"`    // TIMEX3
	RRule    string    `json:"rrule,omitempty"`    // RFC 5545, of a recurrence: FREQ=WEEKLY;BYDAY=TU
}
