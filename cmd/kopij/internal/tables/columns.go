package tables

import (
	"strings"
	"time"

	"github.com/kopij/kopij"
)

// keys begin every table.
var keys = []Column{
	{Name: "article_id", Type: String, Must: true, Doc: "the article: the page's id, or `record` and its number in the run where it has none, with `/` and the number of the article on the page"},
	{Name: "id", Type: String, Must: false, Doc: "the page's id"},
	{Name: "article", Type: Int, Must: true, Doc: "number of the article on the page, from 1"},
}

func (p *page) keys(a *art) Row { return Row{a.id, str(p.Result.ID), int64(a.n)} }

// All are the tables.
var All = []Table{
	{Name: "articles", Doc: "One row an article: the main one of a page, its teasers, the entries of a live blog.", Columns: cat(keys, []Column{
		{Name: "kind", Type: String, Must: true, Doc: "main, teaser or entry"},
		{Name: "start", Type: Int, Must: true, Doc: "offset of the article in its page"},
		{Name: "end", Type: Int, Must: true, Doc: "offset of its end"},
		{Name: "title", Type: String, Must: false, Doc: ""},
		{Name: "dateline", Type: String, Must: false, Doc: "the dateline as written"},
		{Name: "place", Type: String, Must: false, Doc: "the first place of the dateline"},
		{Name: "place_country", Type: String, Must: false, Doc: "the country it lies in, ISO 3166-1 alpha-2"},
		{Name: "geonames", Type: Int, Must: false, Doc: "its GeoNames id"},
		{Name: "lat", Type: Float, Must: false, Doc: "degrees"},
		{Name: "lon", Type: Float, Must: false, Doc: "degrees"},
		{Name: "byline", Type: String, Must: false, Doc: "who wrote it, as written"},
		{Name: "agencies", Type: String, Must: false, Doc: "codes of the agencies credited, with `|` between them"},
		{Name: "published_text", Type: String, Must: false, Doc: "when it was published, as written"},
		{Name: "published", Type: Time, Must: false, Doc: "when it was published, or the beginning of that day"},
		{Name: "published_grain", Type: String, Must: false, Doc: "how closely that is known: second to century"},
		{Name: "date", Type: Time, Must: false, Doc: "what the article's own times count from: its publication, or the record's, or the reference"},
		{Name: "quotes", Type: Int, Must: true, Doc: "number of quotes"},
		{Name: "entities", Type: Int, Must: true, Doc: "number of mentions"},
		{Name: "times", Type: Int, Must: true, Doc: "number of time expressions"},
		{Name: "text", Type: String, Must: true, Doc: "the article from start to end"},
	}), rows: articleRows},
	{Name: "entities", Doc: "One row a mention of a person, place, organisation or other name.", Columns: cat(keys, []Column{
		{Name: "entity", Type: Int, Must: true, Doc: "the same for all mentions of one thing in the article"},
		{Name: "start", Type: Int, Must: true, Doc: "offset in the page"},
		{Name: "end", Type: Int, Must: true, Doc: "offset of its end"},
		{Name: "text", Type: String, Must: true, Doc: "the mention as written"},
		{Name: "type", Type: String, Must: true, Doc: "PER, LOC, ORG or MISC"},
		{Name: "name", Type: String, Must: false, Doc: "the fullest name known"},
		{Name: "full", Type: String, Must: false, Doc: "of people: the fullest name in the article"},
		{Name: "gender", Type: String, Must: false, Doc: "of people: m or f"},
		{Name: "party", Type: String, Must: false, Doc: "of people: the party's abbreviation"},
		{Name: "country", Type: String, Must: false, Doc: "the country that the mention means, or that the leader serves"},
		{Name: "role", Type: String, Must: false, Doc: "government or team"},
		{Name: "office", Type: String, Must: false, Doc: "of leaders: head of state, head of government, minister, party leader, international or monarch"},
		{Name: "title", Type: String, Must: false, Doc: "the office in Dutch"},
		{Name: "office_country", Type: String, Must: false, Doc: "the country of the office"},
		{Name: "since", Type: String, Must: false, Doc: "first day of the office, as far as known: 2012, 2012-05 or 2012-05-07"},
		{Name: "until", Type: String, Must: false, Doc: "last day of the office"},
		{Name: "wikidata", Type: String, Must: false, Doc: "Q and a number"},
		{Name: "geonames", Type: Int, Must: false, Doc: "of places: GeoNames id"},
		{Name: "place_country", Type: String, Must: false, Doc: "of places: the country it lies in"},
		{Name: "lat", Type: Float, Must: false, Doc: "of places: degrees"},
		{Name: "lon", Type: Float, Must: false, Doc: "of places: degrees"},
		{Name: "source", Type: String, Must: false, Doc: "rule, list or model"},
		{Name: "score", Type: Float, Must: false, Doc: "0 to 1"},
		{Name: "sentence", Type: String, Must: true, Doc: "the sentence around it; of one that is longer than 1,000 bytes the part around it"},
	}), rows: entityRows},
	{Name: "quotes", Doc: "One row a quotation.", Columns: cat(keys, []Column{
		{Name: "date", Type: Time, Must: false, Doc: "the article's date"},
		{Name: "start", Type: Int, Must: true, Doc: "offset in the page"},
		{Name: "end", Type: Int, Must: true, Doc: "offset of its end"},
		{Name: "kind", Type: String, Must: true, Doc: "direct, partial, scare, title or indirect"},
		{Name: "in_headline", Type: Bool, Must: true, Doc: ""},
		{Name: "quote", Type: String, Must: true, Doc: "the words as written, without quotation marks"},
		{Name: "speaker", Type: String, Must: false, Doc: "the words that name the speaker"},
		{Name: "speaker_start", Type: Int, Must: false, Doc: "offset in the page"},
		{Name: "speaker_end", Type: Int, Must: false, Doc: "offset of its end"},
		{Name: "full", Type: String, Must: false, Doc: "the speaker's fullest name in the article"},
		{Name: "name", Type: String, Must: false, Doc: "the fullest name known"},
		{Name: "entity", Type: Int, Must: false, Doc: "the speaker in the table entities, with article_id"},
		{Name: "gender", Type: String, Must: false, Doc: "m or f"},
		{Name: "party", Type: String, Must: false, Doc: "the speaker's party"},
		{Name: "office", Type: String, Must: false, Doc: "as in entities"},
		{Name: "title", Type: String, Must: false, Doc: "the office in Dutch"},
		{Name: "country", Type: String, Must: false, Doc: "the country of the office, or that the speaker's name means"},
		{Name: "wikidata", Type: String, Must: false, Doc: "the speaker's, Q and a number"},
		{Name: "cue", Type: String, Must: false, Doc: "the words that report: zegt, aldus"},
		{Name: "cue_start", Type: Int, Must: false, Doc: "offset in the page"},
		{Name: "cue_end", Type: Int, Must: false, Doc: "offset of its end"},
		{Name: "rule", Type: String, Must: false, Doc: "what tied the speaker to the quote"},
		{Name: "score", Type: Float, Must: false, Doc: "0 to 1"},
		{Name: "sentence", Type: String, Must: true, Doc: "the sentence or sentences around it, as in entities"},
	}), rows: quoteRows},
	{Name: "times", Doc: "One row a time expression.", Columns: cat(keys, []Column{
		{Name: "start", Type: Int, Must: true, Doc: "offset in the page"},
		{Name: "end", Type: Int, Must: true, Doc: "offset of its end"},
		{Name: "text", Type: String, Must: true, Doc: "the words as written"},
		{Name: "kind", Type: String, Must: true, Doc: "point, interval, duration or recurring"},
		{Name: "grain", Type: String, Must: false, Doc: "second to century"},
		{Name: "at", Type: Time, Must: false, Doc: "the instant, of a point"},
		{Name: "from", Type: Time, Must: false, Doc: "the beginning, which belongs to it"},
		{Name: "to", Type: Time, Must: false, Doc: "the end, which does not"},
		{Name: "duration", Type: String, Must: false, Doc: "ISO 8601: PT5H"},
		{Name: "value", Type: String, Must: false, Doc: "TIMEX3: 2025-W48"},
		{Name: "approx", Type: Bool, Must: true, Doc: "said with ongeveer, ruim and the like"},
		{Name: "sentence", Type: String, Must: true, Doc: "the sentence around it, as in entities"},
	}), rows: timeRows},
	{Name: "credits", Doc: "One row an agency that an article is credited to.", Columns: cat(keys, []Column{
		{Name: "start", Type: Int, Must: true, Doc: "offset in the page"},
		{Name: "end", Type: Int, Must: true, Doc: "offset of its end"},
		{Name: "text", Type: String, Must: true, Doc: "the credit as written"},
		{Name: "agency", Type: String, Must: true, Doc: "code: ANP"},
		{Name: "name", Type: String, Must: false, Doc: "full name"},
		{Name: "country", Type: String, Must: false, Doc: "ISO 3166-1 alpha-2"},
		{Name: "wikidata", Type: String, Must: false, Doc: "Q and a number"},
		{Name: "where", Type: String, Must: true, Doc: "dateline, byline, source, photo or end"},
	}), rows: creditRows},
}

func cat(a, b []Column) []Column { return append(append([]Column(nil), a...), b...) }

func articleRows(p *page) (rows []Row) {
	for i := range p.articles {
		a := &p.articles[i]
		row := append(p.keys(a), a.Kind, int64(a.Start), int64(a.End), partText(a.Title))
		row = append(row, dateline(a.Dateline)...)
		var agencies []string
		for j := range a.Credits {
			if c := a.Credits[j].Agency; c != "" && !strings.Contains("|"+strings.Join(agencies, "|")+"|", "|"+c+"|") {
				agencies = append(agencies, c)
			}
		}
		row = append(row, partText(a.Byline), str(strings.Join(agencies, "|")))
		if pub := a.Published; pub != nil {
			row = append(row, str(pub.Text), instant(published(pub)), str(pub.Grain))
		} else {
			row = append(row, nil, nil, nil)
		}
		rows = append(rows, append(row, instant(a.date), int64(len(a.Quotes)), int64(len(a.Entities)), int64(len(a.Times)), a.text))
	}
	return rows
}

// dateline gives the columns of a dateline: text, place, place_country,
// geonames, lat, lon.
func dateline(d *kopij.Dateline) []any {
	switch {
	case d == nil:
		return make([]any, 6)
	case len(d.Places) == 0:
		return append([]any{d.Text}, make([]any, 5)...)
	}
	pl := &d.Places[0]
	name := pl.Name
	if name == "" {
		name = pl.Text
	}
	return append([]any{d.Text, str(name), str(pl.Country)}, position(pl.GeoNames, pl.Lat, pl.Lon)...)
}

func entityRows(p *page) (rows []Row) {
	for i := range p.articles {
		a := &p.articles[i]
		for j := range a.Entities {
			e := &a.Entities[j]
			row := append(p.keys(a), int64(e.ID), int64(e.Start), int64(e.End), e.Text, e.Type, str(e.Name), str(e.Full),
				str(e.Gender), str(e.Party), str(e.Country), str(e.Role))
			if l := e.Leader; l != nil {
				row = append(row, str(l.Office), str(l.Title), str(l.Country), str(l.Since), str(l.Until))
			} else {
				row = append(row, nil, nil, nil, nil, nil)
			}
			at := position(e.GeoNames, e.Lat, e.Lon)
			rows = append(rows, append(row, str(e.Wikidata), at[0], str(e.PlaceCountry), at[1], at[2], str(e.Source), e.Score, a.entities[j]))
		}
	}
	return rows
}

func quoteRows(p *page) (rows []Row) {
	for i := range p.articles {
		a := &p.articles[i]
		for j := range a.Quotes {
			q := &a.Quotes[j]
			row := append(p.keys(a), instant(a.date), int64(q.Start), int64(q.End), q.Kind, q.InHeadline, q.Text)
			row = append(row, speaker(a, q.Speaker)...)
			if c := q.Cue; c != nil {
				row = append(row, c.Text, int64(c.Start), int64(c.End))
			} else {
				row = append(row, nil, nil, nil)
			}
			if s := q.Speaker; s != nil {
				row = append(row, str(s.Rule), s.Score)
			} else {
				row = append(row, nil, nil)
			}
			rows = append(rows, append(row, a.quotes[j]))
		}
	}
	return rows
}

// speaker gives the columns from speaker to wikidata.
func speaker(a *art, s *kopij.Speaker) []any {
	if s == nil {
		return make([]any, 12)
	}
	out := []any{s.Text, int64(s.Start), int64(s.End), str(s.Full)}
	e := a.who[s.Entity]
	if e == nil {
		return append(out, make([]any, 8)...)
	}
	out = append(out, str(e.Name), int64(e.ID), str(e.Gender), str(e.Party))
	country := e.Country
	if l := e.Leader; l != nil {
		country = l.Country
		return append(out, str(l.Office), str(l.Title), str(country), str(e.Wikidata))
	}
	return append(out, nil, nil, str(country), str(e.Wikidata))
}

func timeRows(p *page) (rows []Row) {
	for i := range p.articles {
		a := &p.articles[i]
		for j := range a.Times {
			t := &a.Times[j]
			rows = append(rows, append(p.keys(a), int64(t.Start), int64(t.End), t.Text, t.Kind, str(t.Grain), instant(t.At), instant(t.From), instant(t.To),
				str(t.Duration), str(t.Value), t.Approx, a.times[j]))
		}
	}
	return rows
}

func creditRows(p *page) (rows []Row) {
	for i := range p.articles {
		a := &p.articles[i]
		for j := range a.Credits {
			c := &a.Credits[j]
			rows = append(rows, append(p.keys(a), int64(c.Start), int64(c.End), c.Text, c.Agency, str(c.Name), str(c.Country), str(c.Wikidata), c.Where))
		}
	}
	return rows
}

// str is a string, or nothing.
func str(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// instant is a time, or nothing: also where RFC 3339 has no form for it, such as
// a year beyond 9999. What the page says of it is in the column value.
func instant(t time.Time) any {
	if _, err := t.MarshalText(); err != nil || t.IsZero() {
		return nil
	}
	return t
}

func partText(p *kopij.Part) any {
	if p == nil {
		return nil
	}
	return p.Text
}

// position gives the columns geonames, lat, lon.
func position(id int, lat, lon float64) []any {
	if id == 0 && lat == 0 && lon == 0 {
		return make([]any, 3)
	}
	out := []any{nil, lat, lon}
	if id != 0 {
		out[0] = int64(id)
	}
	return out
}

// Errors is the table of what could not be read, which is apart from the
// others.
var Errors = Table{"errors", "One row a record, or an input, that has no result.", []Column{
	{Name: "id", Type: String, Must: false, Doc: "the record's id, where it could be read"},
	{Name: "input", Type: String, Must: false, Doc: "the file"},
	{Name: "line", Type: Int, Must: false, Doc: "the line of the file, from 1"},
	{Name: "type", Type: String, Must: true, Doc: "input, json, record, result or internal"},
	{Name: "message", Type: String, Must: true, Doc: "what was wrong"},
}, nil}

// Things is the table of the command entities: a row a person or place with
// all its mentions, where [All] has a row a mention.
var Things = Table{"kopij entities", "One row a person, place, organisation or other name of an article, as `kopij entities` writes it. In JSON lines roles and mentions are lists.", []Column{
	{Name: "id", Type: String, Must: false, Doc: "the page's id"},
	{Name: "article", Type: Int, Must: true, Doc: "number of the article on the page, from 1"},
	{Name: "type", Type: String, Must: true, Doc: "PER, LOC, ORG or MISC"},
	{Name: "name", Type: String, Must: true, Doc: "the fullest name known"},
	{Name: "office", Type: String, Must: false, Doc: "of leaders, as in entities"},
	{Name: "title", Type: String, Must: false, Doc: "the office in Dutch"},
	{Name: "country", Type: String, Must: false, Doc: "the country that it means, or that the leader serves"},
	{Name: "since", Type: String, Must: false, Doc: "first day of the office, as far as known"},
	{Name: "until", Type: String, Must: false, Doc: "last day of the office"},
	{Name: "roles", Type: String, Must: false, Doc: "government, team, or both with `|` between them"},
	{Name: "wikidata", Type: String, Must: false, Doc: "Q and a number"},
	{Name: "geonames", Type: Int, Must: false, Doc: "of places: GeoNames id"},
	{Name: "mentions", Type: String, Must: true, Doc: "the mentions as written, with `|` between them"},
	{Name: "score", Type: Float, Must: true, Doc: "the highest of its mentions"},
	{Name: "gender", Type: String, Must: false, Doc: "of people: m or f"},
	{Name: "party", Type: String, Must: false, Doc: "of people: the party's abbreviation"},
}, nil}
