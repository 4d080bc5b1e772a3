// Package words has the words of the pages that the command writes for
// people, in Dutch and in English: labels, countries and times.
package words

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/kopij/kopij/internal/knowledge"
)

//go:embed countries.tsv
var countryRows string

//go:embed times.tsv
var timeRows string

// Languages are the languages of the words; the first is the default.
var languages = [...]string{"nl", "en"}

// Words are the words of one language. Get them from [Read].
type Words struct {
	Lang   string
	labels map[string]string
	months []string
	now    knowledge.Countries
	names  map[string]string // of countries, by code; nil for Dutch
}

// Read reads the labels of a language, "nl", "en" or "" for the first of
// them, from rows of a key and a word in each language.
func Read(rows, lang string) (Words, error) {
	if lang == "" {
		lang = languages[0]
	}
	for i, l := range languages {
		if l != lang {
			continue
		}
		w := Words{Lang: lang, labels: map[string]string{}, now: knowledge.DefaultCountries()}
		for row := range strings.Lines(timeRows + rows) {
			if cells := strings.Split(strings.TrimRight(row, "\r\n"), "\t"); len(cells) > len(languages) && row[0] != '#' {
				w.labels[cells[0]] = cells[1+i]
			}
		}
		w.months = strings.Fields(w.labels["months"])
		if l == "en" {
			w.names = map[string]string{}
			for row := range strings.Lines(countryRows) {
				if code, name, ok := strings.Cut(strings.TrimRight(row, "\n"), "\t"); ok {
					w.names[code] = name
				}
			}
		}
		return w, nil
	}
	return Words{}, fmt.Errorf("language %q: want nl or en", lang)
}

// Of is the word for a key; a key without a word stands for itself.
func (w Words) Of(key string) string {
	if word, ok := w.labels[key]; ok {
		return word
	}
	return key
}

// Len is the number of the labels.
func (w Words) Len() int { return len(w.labels) }

// Country is the name of a country by its code; a code without a name stands
// for itself.
func (w Words) Country(code string) string {
	if name, ok := w.names[code]; ok {
		return name
	}
	if id := w.now.ByCode(code); id != 0 && w.names == nil {
		return w.now.Name(id)
	}
	return code
}

// Day is a day as people write it.
func (w Words) Day(t time.Time) string {
	return strconv.Itoa(t.Day()) + " " + w.months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// Date is an ISO 8601 date as people write it; what is no whole date stays as
// it is.
func (w Words) Date(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return w.Day(t)
}

// Month is a month as people write it.
func (w Words) Month(t time.Time) string {
	return w.months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// Interval is [from, to) as people write it, whose last day is a part of it:
// a year or years, a month or months, a day or days, or clock times. A zero
// time is an open end; two are "".
func (w Words) Interval(from, to time.Time) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return w.Of("from") + " " + w.moment(from)
	case from.IsZero():
		return w.Of("until") + " " + w.moment(to)
	case !midnight(from) || !midnight(to) || !from.Before(to):
		return w.clock(from, to)
	case from.Day() > 1 || to.Day() > 1:
		return w.span(from, to.AddDate(0, 0, -1), w.Day)
	case from.Month() > 1 || to.Month() > 1:
		return w.span(from, to.AddDate(0, -1, 0), w.Month)
	default:
		return w.span(from, to.AddDate(-1, 0, 0), func(t time.Time) string { return strconv.Itoa(t.Year()) })
	}
}

// span is the first and the last of some days, months or years; what the
// first shares with the last is left out of it.
func (w Words) span(first, last time.Time, write func(time.Time) string) string {
	a, b := write(first), write(last)
	if a == b {
		return a
	}
	if year := " " + strconv.Itoa(last.Year()); strings.HasSuffix(a, year) && strings.HasSuffix(b, year) {
		a = strings.TrimSuffix(a, year)
	}
	return a + " – " + b
}

// clock is an interval that does not begin and end with a day.
func (w Words) clock(from, to time.Time) string {
	const layout = "15:04"
	switch {
	case to.Sub(from) <= time.Minute:
		return w.moment(from)
	case w.Day(from) == w.Day(to), to.Sub(from) < 24*time.Hour && midnight(to):
		return w.Day(from) + " " + from.Format(layout) + "–" + to.Format(layout)
	}
	return w.moment(from) + " – " + w.moment(to)
}

// moment is a day, with the clock unless it is midnight.
func (w Words) moment(t time.Time) string {
	if midnight(t) {
		return w.Day(t)
	}
	return w.Day(t) + " " + t.Format("15:04")
}

func midnight(t time.Time) bool {
	h, m, s := t.Clock()
	return h == 0 && m == 0 && s == 0
}
