package serve

import "github.com/kopij/kopij"

// The answers that hold a part of a result. Each item says which article, by
// its index, it belongs to.
type (
	head struct {
		Schema  string     `json:"schema"`
		ID      string     `json:"id,omitempty"`
		Offsets kopij.Unit `json:"offsets"`
	}
	entity struct {
		Article int `json:"article"`
		*kopij.Entity
	}
	quote struct {
		Article int `json:"article"`
		*kopij.Quote
	}
	moment struct {
		Article int `json:"article"`
		*kopij.Time
	}
)

func headOf(r *kopij.Result) head { return head{r.Schema, r.ID, r.Offsets} }

func whole(r *kopij.Result) any { return r }

func entitiesOnly(r *kopij.Result) any {
	out := struct {
		head
		Entities []entity `json:"entities"`
	}{headOf(r), []entity{}}
	for i := range r.Articles {
		for k := range r.Articles[i].Entities {
			out.Entities = append(out.Entities, entity{i, &r.Articles[i].Entities[k]})
		}
	}
	return out
}

func quotesOnly(r *kopij.Result) any {
	out := struct {
		head
		Quotes []quote `json:"quotes"`
	}{headOf(r), []quote{}}
	for i := range r.Articles {
		for k := range r.Articles[i].Quotes {
			out.Quotes = append(out.Quotes, quote{i, &r.Articles[i].Quotes[k]})
		}
	}
	return out
}

func timesOnly(r *kopij.Result) any {
	out := struct {
		head
		Times []moment `json:"times"`
	}{headOf(r), []moment{}}
	for i := range r.Articles {
		for k := range r.Articles[i].Times {
			out.Times = append(out.Times, moment{i, &r.Articles[i].Times[k]})
		}
	}
	return out
}
