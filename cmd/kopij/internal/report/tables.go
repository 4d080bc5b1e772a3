package report

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"html/template"
	"strconv"
	"strings"

	"github.com/kopij/kopij/cmd/kopij/internal/words"
)

// most is the number of rows that a table shows; the CSV behind it has them
// all.
const most = 50

// table is one table with the chart above it and the CSV behind it.
type table struct {
	Key, Title string
	Notes      []string
	Heads      []head
	Rows       [][]string
	More       int // rows that are in the CSV alone
	Chart      chart
	CSV        template.URL
}

// head is the heading of a column.
type head struct {
	Text    string
	Numbers bool
}

// Class is that of the cells of a column.
func (t table) Class(column int) string {
	if t.Heads[column].Numbers {
		return "num"
	}
	return "text"
}

// tables makes the tables of some counts.
type tables struct {
	*Counts
	words words.Words
}

// heads are the headings of columns by their keys; # marks those of numbers.
func (t tables) heads(keys ...string) []head {
	var out []head
	for _, k := range keys {
		key, numbers := strings.CutPrefix(k, "#")
		out = append(out, head{t.words.Of(key), numbers})
	}
	return out
}

// fill gives a table its rows and its CSV.
func (t tables) fill(out table, all [][]string) table {
	var names []string
	for _, h := range out.Heads {
		names = append(names, h.Text)
	}
	out.CSV = csvURL(append([][]string{names}, all...))
	out.More = max(0, len(all)-most)
	for _, r := range all[:len(all)-out.More] {
		shown := make([]string, len(r))
		for i, cell := range r {
			shown[i] = decimal(t.words, cell)
		}
		out.Rows = append(out.Rows, shown)
	}
	return out
}

// uncertain says how many quotations have no known speaker.
func (t tables) uncertain() string {
	known, _ := t.attributed()
	return t.words.Of("unknown note") + " " + strconv.Itoa(t.unknown) + " (" + decimal(t.words, percent(t.unknown, known+t.unknown)) + ")."
}

// speakers has a row for each speaker who is named.
func (t tables) speakers() table {
	out := table{Key: "speakers", Title: t.words.Of("speakers"), Notes: []string{t.uncertain()},
		Heads: t.heads("name", "#direct quotes", "#indirect quotes", "#in articles", "gender column", "party", "office", "country column", "function column")}
	var all [][]string
	var counts []row
	for _, s := range t.ranked() {
		all = append(all, []string{s.Name, strconv.Itoa(s.Quotes), strconv.Itoa(s.Indirect), strconv.Itoa(s.Articles),
			t.words.Of(s.Gender), s.Party, t.words.Of(s.Office), t.words.Country(s.Country), s.Function})
		counts = append(counts, row{s.Name, s.Quotes + s.Indirect})
	}
	out = t.fill(out, all)
	if len(counts) > 0 {
		out.Chart = bars(counts, counts[0].N, nil)
	}
	return out
}

// shares shares the quotations of speakers out by a property. A quotation without
// a known speaker may be of any of its values, and so may one whose speaker has
// none that is known, where everybody has one: each share has the least and the
// most that it can be.
func (t tables) shares(key string, everybody bool, property func(*speaker) (string, bool)) table {
	counts := t.by(property)
	total := 0
	for _, n := range counts {
		total += n
	}
	open, none := t.unknown, "without"
	if everybody {
		open, none = open+counts[""], "none"
	}
	out := table{Key: key, Title: t.words.Of(key), Notes: []string{t.uncertain(), t.words.Of("bounds note")},
		Heads: t.heads("name", "#n", "#share", "#least", "#most")}
	rows := counts.sorted()
	var all [][]string
	var high []int
	for i, r := range rows {
		cells := []string{t.words.Of(r.Name), strconv.Itoa(r.N), percent(r.N, total), percent(r.N, total+t.unknown), percent(r.N+open, total+t.unknown)}
		reach := r.N + open
		if r.Name == "" {
			cells = []string{t.words.Of(none), cells[1], cells[2], "–", "–"}
			reach = r.N
		}
		rows[i].Name = cells[0]
		all, high = append(all, cells), append(high, reach)
	}
	out = t.fill(out, all)
	out.Chart = bars(rows, total+t.unknown, high)
	return out
}

// kinds shares out all quotations by their kind.
func (t tables) kinds() table {
	total := 0
	for _, n := range t.Counts.kinds {
		total += n
	}
	out := table{Key: "kinds", Title: t.words.Of("kinds"), Notes: []string{t.uncertain()}, Heads: t.heads("name", "#n", "#share")}
	rows := t.Counts.kinds.sorted()
	var all [][]string
	for i := range rows {
		rows[i].Name = t.words.Of(rows[i].Name)
		all = append(all, []string{rows[i].Name, strconv.Itoa(rows[i].N), percent(rows[i].N, total)})
	}
	out = t.fill(out, all)
	out.Chart = bars(rows, 0, nil)
	return out
}

// perArticle counts the articles that something occurs in; without is those
// with none, where that is to be told.
func (t tables) perArticle(key string, counts tally, without int) table {
	out := table{Key: key, Title: t.words.Of(key), Notes: []string{t.words.Of("article note") + " " + strconv.Itoa(t.articles) + "."},
		Heads: t.heads("name", "#n", "#share")}
	rows := counts.sorted()
	if without > 0 && len(rows) > 0 {
		rows = append(rows, row{t.words.Of("without agency"), without})
	}
	var all [][]string
	for _, r := range rows {
		all = append(all, []string{r.Name, strconv.Itoa(r.N), percent(r.N, t.articles)})
	}
	out = t.fill(out, all)
	out.Chart = bars(rows, 0, nil)
	return out
}

// months has a row for each month and a column for each of the countries
// named most.
func (t tables) months() table {
	const columns = 10
	all := t.named().sorted()
	top := all[:min(len(all), columns)]
	out := table{Key: "countries", Title: t.words.Of("countries"), Notes: []string{t.words.Of("months note")}, Heads: t.heads("month")}
	for _, r := range top {
		out.Heads = append(out.Heads, head{t.words.Country(r.Name), true})
	}
	months := t.Counts.months()
	var lines [][]string
	series := make([][]int, len(top))
	for _, m := range months {
		line := []string{m}
		for i, r := range top {
			n := t.countries[m][r.Name]
			line = append(line, strconv.Itoa(n))
			series[i] = append(series[i], n)
		}
		lines = append(lines, line)
	}
	out = t.fill(out, lines)
	if len(top) > 0 {
		for i := range top {
			top[i].Name = t.words.Country(top[i].Name)
		}
		out.Chart = overTime(top, series, months)
	}
	return out
}

// csvURL is a table as a link that holds it. A cell that a spreadsheet would
// take for a formula begins with an apostrophe.
func csvURL(rows [][]string) template.URL {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, r := range rows {
		safe := make([]string, len(r))
		for i, cell := range r {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				cell = "'" + cell
			}
			safe[i] = cell
		}
		_ = w.Write(safe) // a buffer does not fail
	}
	w.Flush()
	return template.URL("data:text/csv;charset=utf-8;base64," + base64.StdEncoding.EncodeToString(b.Bytes()))
}
