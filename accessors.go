package kopij

import (
	"cmp"
	"time"
)

// Headline is the text of the title, "" where the article has none.
func (a *Article) Headline() string {
	if a.Title == nil {
		return ""
	}
	return a.Title.Text
}

// From gives the places of the dateline, nil where there are none.
func (a *Article) From() []Place {
	if a.Dateline == nil {
		return nil
	}
	return a.Dateline.Places
}

// PublishedAt is the time of publication, or the beginning of the day where no
// more is known; the zero time where the article does not say when.
func (a *Article) PublishedAt() time.Time {
	switch p := a.Published; {
	case p == nil:
		return time.Time{}
	case p.At.IsZero():
		return p.From
	default:
		return p.At
	}
}

// Who is the fullest name or description of the speaker, "" where the quote has
// none.
func (q *Quote) Who() string {
	if q.Speaker == nil {
		return ""
	}
	return cmp.Or(q.Speaker.Full, q.Speaker.Text)
}

// Office is the title of the political office that a person holds, in Dutch, or
// the office itself where the title is not known; "" for anybody else.
func (e *Entity) Office() string {
	if e.Leader == nil {
		return ""
	}
	return cmp.Or(e.Leader.Title, e.Leader.Office)
}
