package tables

import (
	"strings"
	"time"

	"github.com/kopij/kopij"
)

// keys begin every table.
var keys = []Column{
	{"article_id", String, true, "the article: the page's id, or `record` and its number in the run where it has none, with `/` and the number of the article on the page"},
	{"id", String, false, "the page's id"},
	{"article", Int, true, "number of the article on the page, from 1"},
}

func (p *page) keys(a *art) Row { return Row{a.id, str(p.Result.ID), int64(a.n)} }

// All are the tables.
var All = []Table{
	{"articles", "One row an article: the main one of a page, its teasers, the entries of a live blog.", cat(keys, []Column{
		{"kind", String, true, "main, teaser or entry"},
		{"start", Int, true, "offset of the article in its page"},
		{"end", Int, true, "offset of its end"},
		{"title", String, false, ""},
		{"dateline", String, false, "the dateline as written"},
		{"place", String, false, "the first place of the dateline"},
		{"place_country", String, false, "the country it lies in, ISO 3166-1 alpha-2"},
		{"geonames", Int, false, "its GeoNames id"},
		{"lat", Float, false, "degrees"},
		{"lon", Float, false, "degrees"},
		{"byline", String, false, "who wrote it, as written"},
		{"agencies", String, false, "codes of the agencies credited, with `|` between them"},
		{"published_text", String, false, "when it was published, as written"},
		{"published", Time, false, "when it was published, or the beginning of that day"},
		{"published_grain", String, false, "how closely that is known: second to century"},
		{"date", Time, false, "what the article's own times count from: its publication, or the record's, or the reference"},
		{"quotes", Int, true, "number of quotes"},
		{"entities", Int, true, "number of mentions"},
		{"times", Int, true, "number of time expressions"},
		{"text", String, true, "the article from start to end"},
	}), articleRows},
	{"entities", "One row a mention of a person, place, organisation or other name.", cat(keys, []Column{
		{"entity", Int, true, "the same for all mentions of one thing in the article"},
		{"start", Int, true, "offset in the page"},
		{"end", Int, true, "offset of its end"},
		{"text", String, true, "the mention as written"},
		{"type", String, true, "PER, LOC, ORG or MISC"},
		{"name", String, false, "the fullest name known"},
		{"full", String, false, "of people: the fullest name in the article"},
		{"gender", String, false, "of people: m or f"},
		{"party", String, false, "of people: the party's abbreviation"},
		{"country", String, false, "the country that the mention means, or that the leader serves"},
		{"role", String, false, "government or team"},
		{"office", String, false, "of leaders: head of state, head of government, minister, party leader, international or monarch"},
		{"title", String, false, "the office in Dutch"},
		{"office_country", String, false, "the country of the office"},
		{"since", String, false, "first day of the office, as far as known: 2012, 2012-05 or 2012-05-07"},
		{"until", String, false, "last day of the office"},
		{"wikidata", String, false, "Q and a number"},
		{"geonames", Int, false, "of places: GeoNames id"},
		{"place_country", String, false, "of places: the country it lies in"},
		{"lat", Float, false, "of places: degrees"},
		{"lon", Float, false, "of places: degrees"},
		{"source", String, false, "rule, list or model"},
		{"score", Float, false, "0 to 1"},
		{"sentence", String, true, "the sentence around it; of one that is longer than 1,000 bytes the part around it"},
	}), entityRows},
	{"quotes", "One row a quotation.", cat(keys, []Column{
		{"date", Time, false, "the article's date"},
		{"start", Int, true, "offset in the page"},
		{"end", Int, true, "offset of its end"},
		{"kind", String, true, "direct, partial, scare, title or indirect"},
		{"in_headline", Bool, true, ""},
		{"quote", String, true, "the words as written, without quotation marks"},
		{"speaker", String, false, "the words that name the speaker"},
		{"speaker_start", Int, false, "offset in the page"},
		{"speaker_end", Int, false, "offset of its end"},
		{"full", String, false, "the speaker's fullest name in the article"},
		{"name", String, false, "the fullest name known"},
		{"entity", Int, false, "the speaker in the table entities, with article_id"},
		{"gender", String, false, "m or f"},
		{"party", String, false, "the speaker's party"},
		{"office", String, false, "as in entities"},
		{"title", String, false, "the office in Dutch"},
		{"country", String, false, "the country of the office, or that the speaker's name means"},
		{"wikidata", String, false, "the speaker's, Q and a number"},
		{"cue", String, false, "the words that report: zegt, aldus"},
		{"cue_start", Int, false, "offset in the page"},
		{"cue_end", Int, false, "offset of its end"},
		{"rule", String, false, "what tied the speaker to the quote"},
		{"score", Float, false, "0 to 1"},
		{"sentence", String, true, "the sentence or sentences around it, as in entities"},
	}), quoteRows},
	{"times", "One row a time expression.", cat(keys, []Column{
		{"start", Int, true, "offset in the page"},
		{"end", Int, true, "offset of its end"},
		{"text", String, true, "the words as written"},
		{"kind", String, true, "point, interval, duration or recurring"},
		{"grain", String, false, "second to century"},
		{"at", Time, false, "the instant, of a point"},
		{"from", Time, false, "the beginning, which belongs to it"},
		{"to", Time, false, "the end, which does not"},
		{"duration", String, false, "ISO 8601: PT5H"},
		{"value", String, false, "TIMEX3: 2025-W48"},
		{"approx", Bool, true, "said with ongeveer, ruim and the like"},
		{"sentence", String, true, "the sentence around it, as in entities"},
	}), timeRows},
	{"credits", "One row an agency that an article is credited to.", cat(keys, []Column{
		{"start", Int, true, "offset in the page"},
		{"end", Int, true, "offset of its end"},
		{"text", String, true, "the credit as written"},
		{"agency", String, true, "code: ANP"},
		{"name", String, false, "full name"},
		{"country", String, false, "ISO 3166-1 alpha-2"},
		{"wikidata", String, false, "Q and a number"},
		{"where", String, true, "dateline, byline, source, photo or end"},
	}), creditRows},
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
	{"id", String, false, "the record's id, where it could be read"},
	{"input", String, false, "the file"},
	{"line", Int, false, "the line of the file, from 1"},
	{"type", String, true, "input, json, record, result or internal"},
	{"message", String, true, "what was wrong"},
}, nil}

// Things is the table of the command entities: a row a person or place with
// all its mentions, where [All] has a row a mention.
var Things = Table{"kopij entities", "One row a person, place, organisation or other name of an article, as `kopij entities` writes it. In JSON lines roles and mentions are lists.", []Column{
	{"id", String, false, "the page's id"},
	{"article", Int, true, "number of the article on the page, from 1"},
	{"type", String, true, "PER, LOC, ORG or MISC"},
	{"name", String, true, "the fullest name known"},
	{"office", String, false, "of leaders, as in entities"},
	{"title", String, false, "the office in Dutch"},
	{"country", String, false, "the country that it means, or that the leader serves"},
	{"since", String, false, "first day of the office, as far as known"},
	{"until", String, false, "last day of the office"},
	{"roles", String, false, "government, team, or both with `|` between them"},
	{"wikidata", String, false, "Q and a number"},
	{"geonames", Int, false, "of places: GeoNames id"},
	{"mentions", String, true, "the mentions as written, with `|` between them"},
	{"score", Float, true, "the highest of its mentions"},
	{"gender", String, false, "of people: m or f"},
	{"party", String, false, "of people: the party's abbreviation"},
}, nil}
