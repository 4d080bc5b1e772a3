package main

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/tools/schematest"
	"github.com/kopij/kopij/tools/torture/gen"
)

// anyBytes reads pages of the grammar, changed ones and bytes without order:
// as they are, and through each reader of package source. No panic, and every
// result holds to its invariants in each unit of offsets.
func anyBytes(o *options) (figures string, err error) {
	const together = 16
	n, panics, broken := 0, 0, 0
	fail := func(page, why string) {
		if err == nil {
			err = fmt.Errorf("%s\non %q", why, page)
		}
	}
	read := func(pages []kopij.Page, texts []string) {
		results, errs := o.extract.ExtractEach(pages)
		n += len(pages)
		for i := range pages {
			if errs[i] != nil {
				panics++
				fail(texts[i], fmt.Sprintf("%v\n%s", errs[i], errs[i].(*kopij.InternalError).Stack))
				if o.verbose {
					fmt.Fprintf(o.out, "%v\n\ton %q\n", errs[i], texts[i])
				}
				continue
			}
			if why := invariants(results[i], texts[i]); why != nil {
				broken++
				fail(texts[i], why.Error())
				if o.verbose {
					fmt.Fprintf(o.out, "%v\n\ton %q\n", why, texts[i])
				}
			}
		}
	}
	var pages []kopij.Page
	var texts []string
	for seed := o.from; seed < o.from+o.pages; seed++ {
		text := gen.Input(seed)
		page := kopij.Page{Text: text}
		if seed%4 > 0 {
			page.Reference = references[seed%uint64(len(references))]
		}
		pages, texts = append(pages, page), append(texts, text)
		if f := formats[seed%uint64(len(formats))]; f != source.Auto {
			if p, why := readSource(text, f); why != nil {
				panics++
				fail(text, why.Error())
			} else if p != nil {
				page.Source = p
				pages, texts = append(pages, page), append(texts, text)
			}
		}
		if len(pages) >= together {
			read(pages, texts)
			pages, texts = pages[:0], texts[:0]
		}
	}
	read(pages, texts)
	return fmt.Sprintf("%d inputs from seed %d, %d panics, %d results that break an invariant", n, o.from, panics, broken), err
}

// references are reference times from the ordinary to what no calendar has.
var references = []time.Time{
	reference, reference.AddDate(-30, 2, 25), time.Date(2024, 2, 29, 23, 59, 59, 0, time.UTC), time.Date(2025, 3, 30, 2, 30, 0, 0, time.FixedZone("", 7200)),
	time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC), time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC), time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC),
	time.Date(1900, 1, 1, 0, 0, 0, 0, time.FixedZone("", 24*3600)),
}

// formats are the readers of package source; Auto for none.
var formats = []source.Format{source.Auto, source.HTML, source.Auto, source.Markdown, source.Text, source.JSON, source.Auto}

// readSource reads a text by a reader of package source; nil where the reader
// refuses it. A panic is an error.
func readSource(text string, f source.Format) (p *source.Page, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("source.Read as %v: %v", f, v)
		}
	}()
	p, refused := source.Read([]byte(text), source.Options{Format: f})
	if refused != nil {
		return nil, nil
	}
	return p, nil
}

// invariants reports what is wrong with the result of a text.
func invariants(r *kopij.Result, text string) error {
	if err := r.Check(text); err != nil {
		return err
	}
	src := text
	if r.Text != "" {
		src = r.Text
	}
	b, err := json.Marshal(r)
	if err != nil {
		return err
	}
	if len(b)%16 == 0 { // of one result in sixteen: it takes longer than the reading
		if err := schematest.Result(b); err != nil {
			return err
		}
	}
	var again kopij.Result
	if err := json.Unmarshal(b, &again); err != nil {
		return err
	}
	again.Convert(src, kopij.UTF16)
	_, err = json.Marshal(&again)
	return err
}
