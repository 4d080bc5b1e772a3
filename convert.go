package kopij

import (
	"math"
	"time"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// part is the piece of src that sp holds.
func part(src string, sp text.Span) Part { return Part{sp, sp.Of(src)} }

// round gives a score three decimals: more than its calibration bears, and no
// difference between processors shows.
func round(score float64) float64 { return math.Round(score*1000) / 1000 }

func optional(src string, sp text.Span) *Part {
	if sp.Empty() {
		return nil
	}
	p := part(src, sp)
	return &p
}

// Times gives the times of a document as they are in a [Result].
func Times(doc *text.Document, times []timeago.Time) []Time {
	out := make([]Time, 0, len(times))
	for i := range times {
		t := &times[i]
		r := Time{Part: part(doc.Src, t.Span), Grain: t.Grain.String(), Kind: t.Kind.String(), Approx: t.Approx, Duration: t.Duration, Value: t.Value(), RRule: t.RRule}
		if zoned(t.At) && zoned(t.From) && zoned(t.To) {
			r.At, r.From, r.To = t.At, t.From, t.To
		}
		out = append(out, r)
	}
	return out
}

// moments are the moments of a time as JSON can hold them. Where it cannot
// hold one of them the time has none, and ok is false: an interval without its
// end would be another one.
func moments(t *timeago.Time) (at, from, to time.Time, ok bool) {
	for _, m := range [...]time.Time{t.At, t.From, t.To} {
		if !m.IsZero() && storable(m).IsZero() {
			return at, from, to, false
		}
	}
	return t.At, t.From, t.To, true
}

// storable is t, or the zero time where RFC 3339 cannot write it: it has years
// of our era with four digits, and less than a day from UTC.
func storable(t time.Time) time.Time {
	if t.Year() < 1 || t.Year() > 9999 || !zoned(t) {
		return time.Time{}
	}
	return t
}

// zoned reports whether t lies less than a day from UTC, as every offset that
// ISO 8601 can write does.
func zoned(t time.Time) bool {
	const day = 24 * 60 * 60
	_, offset := t.Zone()
	return -day < offset && offset < day
}

// Unresolved reports whether the time names a point or an interval that has no
// value, for want of a reference time or of something to hang on.
func (t *Time) Unresolved() bool {
	return (t.Kind == "point" || t.Kind == "interval") && t.At.IsZero() && t.From.IsZero() && t.To.IsZero()
}

// Entities gives the mentions of a document as they are in a [Result].
func Entities(doc *text.Document, mentions []entities.Mention) []Entity {
	out := make([]Entity, 0, len(mentions))
	for i := range mentions {
		m := &mentions[i]
		e := Entity{
			Part: part(doc.Src, m.Span), Type: m.Type.String(), ID: m.ID, Name: m.Name, Full: m.Full, Gender: gender(m.Gender), Party: m.Party, Country: m.Country,
			Role: m.Role.String(), Wikidata: m.Wikidata, Source: m.Source.String(), Score: round(m.Score),
		}
		if p := m.Place; p != nil {
			e.GeoNames, e.Lat, e.Lon, e.PlaceCountry = p.GeoNames, p.Lat, p.Lon, p.Country
		}
		if l := m.Leader; l != nil {
			e.Leader = new(leader(l))
		}
		out = append(out, e)
	}
	return out
}

func leader(l *entities.Leader) Leader {
	return Leader{Office: l.Office, Title: l.Title, Country: l.Country, Wikidata: l.Wikidata, Since: l.Since, Until: l.Until}
}

// Descriptions gives the descriptions of a document as they are in a
// [Result].
func Descriptions(doc *text.Document, found []entities.Description) []Description {
	out := make([]Description, 0, len(found))
	for i := range found {
		d := &found[i]
		out = append(out, Description{Part: part(doc.Src, d.Span), ID: d.ID, Name: d.Name, Leader: leader(&d.Leader)})
	}
	return out
}

// maxSpeaker is the most bytes of a speaker's full name or description: it is
// repeated with each quote.
const maxSpeaker = 300

// Quotes gives the quotes of a document as they are in a [Result].
func Quotes(doc *text.Document, found []quotes.Quote) []Quote {
	out := make([]Quote, 0, len(found))
	for i := range found {
		q := &found[i]
		r := Quote{Part: part(doc.Src, q.Span), Kind: q.Kind.String(), Parts: q.Parts, InHeadline: q.InHeadline, Unclosed: q.Unclosed}
		if s := &q.Speaker; s.Found() && len(s.Full) <= maxSpeaker {
			r.Speaker = &Speaker{Part: part(doc.Src, s.Span), Full: s.Full, Entity: s.Entity, Rule: s.Rule, Score: round(s.Score),
				Sort: s.Facts.Sort.String(), Gender: gender(s.Facts.Gender), Party: s.Facts.Party, Office: s.Facts.Office, Country: s.Facts.Country, Function: s.Facts.Function}
		}
		if sp := q.Cue.Span(); q.Cue.Text != "" {
			r.Cue = &Part{sp, q.Cue.Text}
		}
		out = append(out, r)
	}
	return out
}

// gender is a person's gender in the result: m, f, or nothing.
func gender(g text.Gender) string {
	switch g {
	case text.Masculine:
		return "m"
	case text.Feminine:
		return "f"
	}
	return ""
}

// QuoteMentions appends the mentions to dst as package quotes asks for them.
func QuoteMentions(dst []quotes.Mention, mentions []entities.Mention) []quotes.Mention {
	for i := range mentions {
		m := &mentions[i]
		q := quotes.Mention{
			Span: m.Span, ID: m.ID, Name: m.Name, Country: m.Country, Party: m.Party,
			Type: m.Type, Gender: m.Gender, Government: m.Role == entities.Government,
		}
		if m.Full != "" {
			q.Name = m.Full // what the text has, not what the recogniser knows
		}
		if l := m.Leader; l != nil {
			q.Office, q.Title = l.Office, l.Title
			if l.Country != "" {
				q.Country = l.Country
			}
		}
		dst = append(dst, q)
	}
	return dst
}

// credits are the credits of an article; date reads their dates.
func credits(src string, found []agency.Credit, date func(text.Span) *Date) []Credit {
	out := make([]Credit, 0, len(found))
	for i := range found {
		c := &found[i]
		out = append(out, Credit{
			Part: part(src, c.Span), Agency: c.Agency, Name: c.Name, Country: c.Country, Wikidata: c.Wikidata,
			Where: c.Where.String(), Date: date(c.Date),
		})
	}
	return out
}
