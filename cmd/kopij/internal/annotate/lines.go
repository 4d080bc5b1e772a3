package annotate

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
)

// line is v as a line of JSON.
func line(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// mark is a span with a label. spaCy reads no group of spans in which one
// lacks kb_id, though it may be empty.
type mark struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
	KB    string `json:"kb_id"`
}

// each calls f with the entities, quotes and times of a page.
func (p *Page) each(entity func(*kopij.Entity), quote func(*kopij.Quote), time func(*kopij.Time)) {
	for i := range p.Articles {
		a := &p.Articles[i]
		for j := range a.Entities {
			entity(&a.Entities[j])
		}
		for j := range a.Quotes {
			quote(&a.Quotes[j])
		}
		for j := range a.Times {
			time(&a.Times[j])
		}
	}
}

// doccano writes the text with entities, quotes and times as labels.
func doccano(p *Page) ([]byte, error) {
	c := newCounter(p.Base)
	labels := [][3]any{}
	add := func(sp text.Span, label string) { labels = append(labels, [3]any{c.of(sp.Start), c.of(sp.End), label}) }
	p.each(func(e *kopij.Entity) { add(e.Span, e.Type) },
		func(q *kopij.Quote) { add(q.Span, "QUOTE") },
		func(t *kopij.Time) { add(t.Span, "TIME") })
	o := object{"text": p.Base, "label": labels}
	if p.ID != "" {
		o["id"] = p.ID
	}
	if err := p.keepIn(o); err != nil {
		return nil, err
	}
	return line(o)
}

// studioSpan is a region of Label Studio.
type studioSpan struct {
	ID    string     `json:"id"`
	From  string     `json:"from_name"`
	To    string     `json:"to_name"`
	Type  string     `json:"type"`
	Score float64    `json:"score,omitempty"`
	Value studioText `json:"value"`
}

type studioText struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Labels []string `json:"labels"`
}

// labelStudio writes a task with predictions. Its interface counts characters,
// though it is written in JavaScript.
func labelStudio(p *Page) ([]byte, error) {
	c := newCounter(p.Base)
	spans := []studioSpan{}
	add := func(sp text.Span, label string, score float64) {
		spans = append(spans, studioSpan{fmt.Sprintf("k%d", len(spans)+1), "label", "text", "labels", score,
			studioText{Start: c.of(sp.Start), End: c.of(sp.End), Text: sp.Of(p.Base), Labels: []string{label}}})
	}
	p.each(func(e *kopij.Entity) { add(e.Span, e.Type, e.Score) },
		func(q *kopij.Quote) { add(q.Span, "QUOTE", 0) },
		func(t *kopij.Time) { add(t.Span, "TIME", 0) })
	type prediction struct {
		Model  string       `json:"model_version"`
		Result []studioSpan `json:"result"`
	}
	data := object{"text": p.Base, "id": p.ID}
	if err := p.keepIn(data); err != nil {
		return nil, err
	}
	return line(object{"data": data, "predictions": []prediction{{"kopij", spans}}})
}

// prodigyToken is a token of Prodigy, and with a tag one of spaCy.
type prodigyToken struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	ID    int    `json:"id"`
	WS    bool   `json:"ws"`
}

type prodigySpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	First int    `json:"token_start"`
	Last  int    `json:"token_end"` // the last token of it
	Label string `json:"label"`
}

// prodigy writes a task with tokens and entities.
func prodigy(p *Page) ([]byte, error) {
	c := newCounter(p.Base)
	all := p.pieces()
	tokens := make([]prodigyToken, len(all))
	for i, t := range all {
		tokens[i] = prodigyToken{t.Of(p.Base), c.of(t.Start), c.of(t.End), i, t.space}
	}
	spans := []prodigySpan{}
	p.each(func(e *kopij.Entity) {
		first, last := covered(all, e.Span)
		if first <= last {
			spans = append(spans, prodigySpan{c.of(all[first].Start), c.of(all[last].End), first, last, e.Type})
		}
	}, func(*kopij.Quote) {}, func(*kopij.Time) {})
	meta := object{"id": p.ID}
	if err := p.keepIn(meta); err != nil {
		return nil, err
	}
	return line(object{"text": p.Base, "tokens": tokens, "spans": spans, "meta": meta})
}

type spacyToken struct {
	ID    int    `json:"id"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	POS   string `json:"pos"`
	Morph string `json:"morph"`
}

// spacy writes spaCy's Doc. Entities are those that begin and end where a
// token does, as its ents must.
func spacy(p *Page) ([]byte, error) {
	c := newCounter(p.Base)
	all := p.pieces()
	tokens := make([]spacyToken, len(all))
	for i, t := range all {
		tokens[i] = spacyToken{i, c.of(t.Start), c.of(t.End), t.pos, t.morph}
	}
	ents := []mark{}
	quotes, times := []mark{}, []mark{}
	whole := func(sp text.Span) (text.Span, bool) {
		first, last := covered(all, sp)
		if first > last {
			return sp, false
		}
		return text.Span{Start: all[first].Start, End: all[last].End}, true
	}
	end := 0 // ents must not overlap
	p.each(func(e *kopij.Entity) {
		if sp, ok := whole(e.Span); ok && sp.Start >= end {
			end = sp.End
			ents = append(ents, mark{c.of(sp.Start), c.of(sp.End), e.Type, e.Wikidata})
		}
	}, func(q *kopij.Quote) {
		if sp, ok := whole(q.Span); ok {
			quotes = append(quotes, mark{c.of(sp.Start), c.of(sp.End), q.Kind, ""})
		}
	}, func(t *kopij.Time) {
		if sp, ok := whole(t.Span); ok {
			times = append(times, mark{c.of(sp.Start), c.of(sp.End), t.Kind, ""})
		}
	})
	type sent struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	sents := []sent{}
	for i, t := range all {
		if t.opens || i == 0 {
			sents = append(sents, sent{c.of(t.Start), 0})
		}
		sents[len(sents)-1].End = c.of(t.End)
	}
	return line(struct {
		Text   string            `json:"text"`
		Ents   []mark            `json:"ents"`
		Sents  []sent            `json:"sents"`
		Tokens []spacyToken      `json:"tokens"`
		Spans  map[string][]mark `json:"spans"`
	}{p.Base, ents, sents, tokens, map[string][]mark{"quotes": quotes, "times": times}})
}
