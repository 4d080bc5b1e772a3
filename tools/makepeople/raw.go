package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
)

// rawRow is one holder of one office in the raw lists.
type rawRow struct {
	kind, country, title string
	label, qid           string
	from, until          string
	current              bool
}

// naming is a row of names.tsv: what a raw label or identifier becomes. The
// columns are the raw label (or Q and a number), then a person as in the hand
// tables; `-` as a person drops the row.
type naming struct{ person string }

func (t *table) readNames(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		from, to, ok := strings.Cut(line, "\t")
		if !ok {
			return fmt.Errorf("%s:%d: no tab", path, i+1)
		}
		t.names[from] = naming{to}
	}
	return nil
}

// readRaw reads the raw lists.
func readRaw(dir string) ([]rawRow, error) {
	codes := map[string]string{}
	f := strings.Fields(iso3)
	for i := 0; i+1 < len(f); i += 2 {
		codes[f[i]] = f[i+1]
	}
	history, err := readCSV(filepath.Join(dir, "geografia", "leaders_history.csv"))
	if err != nil {
		return nil, err
	}
	now, err := readCSV(filepath.Join(dir, "geografia", "leaders_current.csv"))
	if err != nil {
		return nil, err
	}
	current := map[string]bool{}
	for _, r := range now {
		current[r["iso3"]+r["role"]+r["person_qid"]] = true
	}
	var rows []rawRow
	for _, r := range history {
		kind := map[string]string{"head_of_state": "head of state", "head_of_government": "head of government"}[r["role"]]
		rows = append(rows, rawRow{
			kind: kind, country: codes[r["iso3"]], label: r["person"], qid: r["person_qid"],
			from: day(r["start"]), until: day(r["end"]), current: current[r["iso3"]+r["role"]+r["person_qid"]],
		})
	}
	for _, list := range cabinets {
		data, err := readCSV(filepath.Join(dir, "eps-cabinets", list.file+".holders21.csv"))
		if err != nil {
			return nil, err
		}
		for _, r := range data {
			rows = append(rows, rawRow{
				kind: "minister", country: list.country, title: list.titles[r["position"]],
				label: r["person"], qid: r["personID"], from: day(r["start"]), until: day(r["end"]),
			})
			if last := &rows[len(rows)-1]; last.until == "" {
				last.until = list.ended
			}
		}
	}
	return rows, nil
}

// readCSV is the rows of a file with a header line.
func readCSV(path string) ([]map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	var rows []map[string]string
	for _, rec := range all[1:] {
		row := map[string]string{}
		for i, h := range all[0] {
			row[h] = rec[i]
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// day is a raw date as the tables write it, or empty where it is no date.
func day(s string) string {
	s, _, _ = strings.Cut(s, "T")
	if _, ok := knowledge.ParseDate(s); !ok {
		return ""
	}
	return s
}

// identify gives the people of the hand tables the identifiers of the raw
// rows that bear their name, where only one does.
func (t *table) identify(rows []rawRow) {
	byFold := map[uint64][]string{}
	add := func(key uint64, qid string) {
		if strings.HasPrefix(qid, "Q") && !slices.Contains(byFold[key], qid) {
			byFold[key] = append(byFold[key], qid)
		}
	}
	for _, r := range rows {
		add(knowledge.FoldName(r.label), r.qid)
		if n, ok := t.names[r.label]; ok && n.person != "-" {
			if p, _ := t.parsePerson(n.person); p.wikidata == "" && isQ(r.qid) {
				p.wikidata = r.qid
			}
		}
	}
	for id, n := range t.names {
		if n.person != "-" && isQ(id) {
			p, _ := t.parsePerson(n.person)
			p.wikidata = id
		}
	}
	t.identifyByDate(rows)
	for _, p := range t.people {
		if p.wikidata != "" {
			continue
		}
		for _, name := range append([]string{p.name}, p.aliases...) {
			if q := byFold[knowledge.FoldName(name)]; len(q) == 1 && strings.Contains(name, " ") {
				p.wikidata = q[0]
				break
			} else if len(q) > 1 {
				t.log = append(t.log, fmt.Sprint("ambiguous identifier: ", name, q))
			}
		}
	}
}

// identifyByDate gives a person of the hand tables the identifier of the raw
// row of the same office that begins at about the same time with the same
// last name.
func (t *table) identifyByDate(rows []rawRow) {
	for _, o := range t.offices {
		if o.who.wikidata != "" || o.body != "" {
			continue
		}
		for _, r := range rows {
			kind := o.kind
			if kind == "monarch" {
				kind = "head of state"
			}
			if r.country == o.country && r.kind == kind && isQ(r.qid) && len(r.from) == 10 &&
				lastFold(r.label) == lastFold(o.who.name) && plus(r.from) >= o.from && plus(o.from) >= r.from {
				o.who.wikidata = r.qid
				break
			}
		}
	}
}

// lastFold is the key of the last word of a name.
func lastFold(name string) uint64 {
	f := strings.Fields(name)
	if len(f) == 0 {
		return 0
	}
	w := strings.TrimPrefix(strings.ToLower(f[len(f)-1]), "al-")
	return knowledge.FoldName(w)
}

func isQ(s string) bool { return len(s) > 1 && s[0] == 'Q' && s[1] >= '0' && s[1] <= '9' }

// seriesOf are offices by the key of their series, in the order in which these
// come.
type seriesOf struct {
	rows  map[string][]*office
	order []string
}

func (s *seriesOf) add(key string, o *office) {
	if s.rows[key] == nil {
		s.order = append(s.order, key)
	}
	s.rows[key] = append(s.rows[key], o)
}

// addRaw adds the raw rows of the series that no hand table gives.
func (t *table) addRaw(rows []rawRow) {
	byID := map[string]*person{}
	for _, p := range t.people {
		if p.wikidata != "" {
			byID[p.wikidata] = p
		}
	}
	heads := map[string][]string{}
	for _, r := range rows {
		if r.kind == "head of state" && r.from != "" {
			heads[r.country+r.qid] = append(heads[r.country+r.qid], r.from)
		}
	}
	series := seriesOf{rows: map[string][]*office{}}
	for _, r := range rows {
		if !wanted(&r) || skipCountry[r.country] {
			continue
		}
		if r.kind == "head of government" && near(heads[r.country+r.qid], r.from) && r.country != "IR" && r.country != "CH" {
			continue // a president who heads the government
		}
		if o := t.rawOffice(&r, byID); o != nil {
			series.add(seriesKey(o.kind, o.country, r.title), o)
		}
	}
	t.suspects(rows)
	for _, o := range t.plus {
		title := ""
		if o.kind == "minister" {
			title = o.title
		}
		if o.until == "-" {
			o.until = ""
		}
		series.add(seriesKey(o.kind, o.country, title), o)
	}
	for _, key := range series.order {
		t.offices = append(t.offices, t.settle(key, series.rows[key])...)
	}
}

// rawOffice is the office of a raw row, with its holder; nil where a hand table
// gives its series, or the holder is dropped.
func (t *table) rawOffice(r *rawRow, byID map[string]*person) *office {
	kind, title := r.kind, r.title
	if kind != "minister" {
		kind, title = titleOf(*r)
	}
	if title == "" || t.given(kind, r.country, title) {
		return nil
	}
	p := byID[r.qid]
	var own string
	if p == nil {
		p, own = t.rawPerson(*r)
		if p == nil {
			return nil
		}
		if isQ(r.qid) && p.wikidata == "" {
			p.wikidata = r.qid
		}
		byID[r.qid] = p
	} else if n, ok := t.names[r.label]; ok && n.person != "-" {
		_, own = t.parsePerson(n.person)
	}
	if own != "" {
		title = own
	} else if kind == "monarch" && p.gender == "f" {
		title = map[string]string{"koning": "koningin"}[title]
	}
	return &office{
		who: p, kind: kind, country: r.country, title: title, from: r.from, until: r.until,
		stale: r.until == "" && !r.current && r.kind != "minister" && r.from < "2025-06",
	}
}

// given reports whether a hand table gives the holders of an office.
func (t *table) given(kind, country, title string) bool {
	has := func(kind, title string) bool { return t.series[seriesKey(kind, country, "", title)] }
	switch kind {
	case "head of government":
		return has(kind, title) || has(kind, "regeringsleider")
	case "monarch", "head of state":
		return has("monarch", title) || has("head of state", title)
	}
	return has(kind, title)
}

// near reports whether one of the dates is within some sixty days of d, or in
// the same year where a day is not known.
func near(dates []string, d string) bool {
	for _, e := range dates {
		if plus(e) >= d && plus(d) >= e || e[:4] == d[:4] && (strings.HasSuffix(e, "-01-01") || strings.HasSuffix(d, "-01-01")) {
			return true
		}
	}
	return false
}

// suspects lists the people of the hand tables without an identifier whose
// last name a raw row of the same country bears.
func (t *table) suspects(rows []rawRow) {
	for _, o := range t.offices {
		if o.who.wikidata != "" || !o.hand {
			continue
		}
		for _, r := range rows {
			if r.country == o.country && isQ(r.qid) && lastFold(r.label) == lastFold(o.who.name) && r.from > "1985" {
				t.log = append(t.log, fmt.Sprintf("same person? %s: %s and %s (%s)", o.country, o.who.name, r.label, r.qid))
			}
		}
	}
}

// wanted reports whether a raw row has what a row needs.
func wanted(r *rawRow) bool {
	if r.country == "" || r.from == "" || isQ(r.label) || strings.HasPrefix(r.label, "http") {
		return false
	}
	return r.until == "" || r.until >= "1990"
}

// rawPerson is the person of a raw row, in Dutch spelling; nil if dropped.
func (t *table) rawPerson(r rawRow) (*person, string) {
	for _, key := range []string{r.qid, r.label} {
		if n, ok := t.names[key]; ok {
			if n.person == "-" {
				return nil, ""
			}
			return t.parsePerson(n.person)
		}
	}
	name := r.label
	if slavic[r.country] {
		name = dutchSlavic(name)
	}
	name, _, _ = strings.Cut(name, ",")
	p := t.person(name)
	if p.wikidata != "" && p.wikidata != r.qid {
		p = t.person(name + " (" + r.country + ")")
		p.name = name
	}
	if name != r.label {
		p.aliases = append(p.aliases, r.label)
	}
	if p.gender == "" && (isWoman(name) || isWoman(r.label)) {
		p.gender = "f"
	}
	return p, ""
}
