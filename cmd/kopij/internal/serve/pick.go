package serve

import (
	"fmt"

	"github.com/kopij/kopij"
)

// head begins an answer that holds one part of a result.
type head struct {
	Schema  string     `json:"schema"`
	ID      string     `json:"id,omitempty"`
	Offsets kopij.Unit `json:"offsets"`
}

// The items of such answers: each says which article, by its index, it
// belongs to.
type (
	entity struct {
		Article int `json:"article"`
		*kopij.Entity
	}
	quote struct {
		Article int `json:"article"`
		*kopij.Quote
	}
	moment struct {
		article int
		*kopij.Time
	}
)

// MarshalJSON puts the article before the fields of the time, which has a form
// of its own in JSON.
func (m moment) MarshalJSON() ([]byte, error) {
	b, err := m.Time.MarshalJSON()
	if err != nil {
		return nil, err
	}
	return append(fmt.Appendf(nil, `{"article":%d,`, m.article), b[1:]...), nil
}

func whole(r *kopij.Result) any { return r }

func entitiesOnly(r *kopij.Result) any {
	return struct {
		head
		Entities []entity `json:"entities"`
	}{headOf(r), each(r, func(a *kopij.Article) []kopij.Entity { return a.Entities }, func(i int, e *kopij.Entity) entity { return entity{i, e} })}
}

func quotesOnly(r *kopij.Result) any {
	return struct {
		head
		Quotes []quote `json:"quotes"`
	}{headOf(r), each(r, func(a *kopij.Article) []kopij.Quote { return a.Quotes }, func(i int, q *kopij.Quote) quote { return quote{i, q} })}
}

func timesOnly(r *kopij.Result) any {
	return struct {
		head
		Times []moment `json:"times"`
	}{headOf(r), each(r, func(a *kopij.Article) []kopij.Time { return a.Times }, func(i int, t *kopij.Time) moment { return moment{i, t} })}
}

func headOf(r *kopij.Result) head { return head{r.Schema, r.ID, r.Offsets} }

// each gives an item for each value of a list of the articles, with the index
// of its article; none is an empty list and not nil.
func each[V, Item any](r *kopij.Result, list func(*kopij.Article) []V, item func(int, *V) Item) []Item {
	out := []Item{}
	for i := range r.Articles {
		values := list(&r.Articles[i])
		for k := range values {
			out = append(out, item(i, &values[k]))
		}
	}
	return out
}
