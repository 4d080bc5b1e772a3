package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// entry is an organisation of a list.
type entry struct {
	id        string
	names     []string
	countries []string // codes; empty says anywhere
	kinds     []string // types of organisations.tsv that it can have
	source    string
}

// fits reports whether an entry can be an organisation of the table.
func (e entry) fits(o org) bool {
	if !slices.Contains(e.kinds, o.kind) {
		return false
	}
	return len(e.countries) == 0 || slices.Contains(e.countries, o.country)
}

var wikidataID = regexp.MustCompile(`^Q[1-9][0-9]*$`)

// readSources reads the lists that the folder holds.
func readSources(dir string) ([]entry, error) {
	var all []entry
	for _, list := range []struct {
		file string
		read func(string) ([]entry, error)
	}{{"ror.jsonl", readROR}, {"nsi.json", readNSI}, {"teams.csv", readTeams}, {"parties.csv", readParties}, {"wikidata.json", readLabels}} {
		found, err := list.read(filepath.Join(dir, list.file))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			e.source = list.file
			if wikidataID.MatchString(e.id) {
				all = append(all, e)
			}
		}
	}
	return all, nil
}

// kindsROR are what the types of ROR's records can be in the table.
var kindsROR = map[string][]string{
	"education":  {"university"},
	"healthcare": {"hospital"},
	"company":    {"company", "bank", "media"},
	"archive":    {"culture", "association", "ngo"},
	"nonprofit":  {"ngo", "association", "federation", "union", "international", "culture", "university"},
	"government": {"government", "agency", "ministry", "international", "police", "military", "intelligence", "parliament", "court", "justice"},
	"facility":   {"agency", "university", "culture", "association"},
	"funder":     {"ngo", "association"},
	"other":      {"association", "federation", "international", "agency", "union", "culture", "media"},
}

// recordROR is a record of ROR, in its first schema and its second.
type recordROR struct {
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Labels  []struct {
		Label string `json:"label"`
	} `json:"labels"`
	Country struct {
		Code string `json:"country_code"`
	} `json:"country"`
	Names []struct {
		Value string   `json:"value"`
		Types []string `json:"types"`
	} `json:"names"`
	Locations []struct {
		Details struct {
			Code string `json:"country_code"`
		} `json:"geonames_details"`
	} `json:"locations"`
	Types    []string        `json:"types"`
	External json.RawMessage `json:"external_ids"`
}

func readROR(path string) ([]entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []entry
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r recordROR
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, err
		}
		e := entry{id: r.wikidata(), names: r.names()}
		for _, l := range r.Locations {
			e.countries = append(e.countries, l.Details.Code)
		}
		if r.Country.Code != "" {
			e.countries = append(e.countries, r.Country.Code)
		}
		for _, t := range r.Types {
			e.kinds = append(e.kinds, kindsROR[strings.ToLower(t)]...)
		}
		if len(e.countries) > 0 {
			out = append(out, e)
		}
	}
	return out, lines.Err()
}

// names are a record's names without its acronyms.
func (r *recordROR) names() []string {
	var out []string
	if r.Name != "" {
		out = append(out, r.Name)
	}
	out = append(out, r.Aliases...)
	for _, l := range r.Labels {
		out = append(out, l.Label)
	}
	for _, n := range r.Names {
		if !slices.Contains(n.Types, "acronym") {
			out = append(out, n.Value)
		}
	}
	for i, name := range out {
		out[i] = ofCountry.ReplaceAllString(name, "")
	}
	return out
}

// ofCountry is how ROR tells companies of several countries apart.
var ofCountry = regexp.MustCompile(` \([A-Z][a-z ]+\)$`)

// wikidata is the identifier where a record has one.
func (r *recordROR) wikidata() string {
	var second []struct {
		Type string   `json:"type"`
		All  []string `json:"all"`
	}
	if json.Unmarshal(r.External, &second) == nil {
		for _, x := range second {
			if x.Type == "wikidata" && len(x.All) == 1 {
				return x.All[0]
			}
		}
		return ""
	}
	var first struct {
		Wikidata struct {
			All []string `json:"all"`
		} `json:"Wikidata"`
	}
	if json.Unmarshal(r.External, &first) == nil && len(first.Wikidata.All) == 1 {
		return first.Wikidata.All[0]
	}
	return ""
}

// kindsNSI are what the trees of the name suggestion index can be in the table.
func kindsNSI(path string) []string {
	tree, rest, _ := strings.Cut(path, "/")
	switch {
	case strings.HasSuffix(rest, "/bank"), strings.HasSuffix(rest, "/atm"):
		return []string{"bank"}
	case tree == "brands":
		return []string{"company", "media"}
	case strings.HasSuffix(rest, "/police"):
		return []string{"police"}
	case strings.HasSuffix(rest, "/hospital"), strings.HasSuffix(rest, "/clinic"):
		return []string{"hospital"}
	case strings.HasSuffix(rest, "/university"):
		return []string{"university"}
	}
	return []string{"company", "agency", "government", "ngo", "association", "military"}
}

func readNSI(path string) ([]entry, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		NSI map[string]struct {
			Items []struct {
				Set struct {
					Include []any `json:"include"`
				} `json:"locationSet"`
				Tags map[string]string `json:"tags"`
			} `json:"items"`
		} `json:"nsi"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	var paths []string
	for path := range file.NSI {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	var out []entry
	for _, path := range paths {
		for _, item := range file.NSI[path].Items {
			countries := countriesNSI(item.Set.Include)
			for _, tag := range []string{"brand", "operator", "network"} {
				if name, id := item.Tags[tag], item.Tags[tag+":wikidata"]; name != "" && id != "" {
					out = append(out, entry{id: id, names: []string{name}, countries: countries, kinds: kindsNSI(path)})
				}
			}
		}
	}
	return out, nil
}

// readLabels reads the English names of what the index names. They fit no
// organisation but those that called.tsv gives them to.
func readLabels(path string) ([]entry, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Wikidata map[string]struct {
			Label string `json:"label"`
		} `json:"wikidata"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	var out []entry
	for id, item := range file.Wikidata {
		out = append(out, entry{id: id, names: []string{item.Label}})
	}
	slices.SortFunc(out, func(a, b entry) int { return strings.Compare(a.id, b.id) })
	return out, nil
}

// countriesNSI are the codes of a set of places, none for one that holds the
// world or the continent.
func countriesNSI(include []any) []string {
	var out []string
	for _, place := range include {
		s, _ := place.(string)
		switch {
		case s == "001" || s == "150":
			return nil
		case len(s) == 2:
			out = append(out, strings.ToUpper(s))
		case len(s) > 3 && s[2] == '-':
			out = append(out, strings.ToUpper(s[:2]))
		default:
			out = append(out, s)
		}
	}
	return out
}

// country3 are the countries of clubs and parties that are looked up, by
// their names and codes in the lists.
var country3 = map[string]string{
	"Netherlands": "NL", "Belgium": "BE", "Suriname": "SR", "Germany": "DE", "France": "FR", "Spain": "ES", "Italy": "IT", "Portugal": "PT",
	"United Kingdom": "GB", "England": "GB", "Scotland": "GB", "Wales": "GB", "Austria": "AT", "Switzerland": "CH", "Turkey": "TR", "Greece": "GR",
	"Denmark": "DK", "Sweden": "SE", "Norway": "NO", "Poland": "PL", "Czech Republic": "CZ", "Croatia": "HR", "Serbia": "RS", "Russia": "RU",
	"Ukraine": "UA", "Brazil": "BR", "Argentina": "AR", "United States": "US", "Saudi Arabia": "SA", "Hungary": "HU", "Romania": "RO",
	"NLD": "NL", "BEL": "BE", "SUR": "SR", "DEU": "DE", "FRA": "FR", "ESP": "ES", "ITA": "IT", "PRT": "PT", "GBR": "GB", "AUT": "AT", "CHE": "CH",
	"TUR": "TR", "GRC": "GR", "DNK": "DK", "SWE": "SE", "NOR": "NO", "POL": "PL", "CZE": "CZ", "HRV": "HR", "SRB": "RS", "RUS": "RU", "UKR": "UA",
	"BRA": "BR", "ARG": "AR", "USA": "US", "HUN": "HU", "ROU": "RO", "ISR": "IL", "IRL": "IE", "FIN": "FI", "IND": "IN", "JPN": "JP", "ZAF": "ZA",
	"AUS": "AU", "CAN": "CA", "MEX": "MX", "VEN": "VE", "ABW": "AW", "CUW": "CW", "SXM": "SX", "BGR": "BG", "SVK": "SK", "SVN": "SI", "EST": "EE",
}

// readTeams reads football clubs, by the name of the country. Those that no
// register of matches knows are teams of women or youth, clubs of one town's
// name, and clubs long gone: they are left out.
func readTeams(path string) ([]entry, error) {
	return readCSV(path, func(row map[string]string) entry {
		if row["key_transfermarkt"] == "" || row["key_worldfootball"]+row["key_uefa"]+row["key_fbref"] == "" {
			return entry{}
		}
		return entry{id: row["key_wikidata"], names: clubNames(row["name"]), countries: []string{country3[row["country"]]}, kinds: []string{"club"}}
	})
}

// readParties reads parties, by the code of the country.
func readParties(path string) ([]entry, error) {
	return readCSV(path, func(row map[string]string) entry {
		e := entry{id: row["wikidata_id"], countries: []string{country3[row["country"]]}, kinds: []string{"party"}}
		for _, column := range []string{"name", "name_short", "name_native"} {
			if row[column] != "" {
				e.names = append(e.names, row[column])
			}
		}
		return e
	})
}

// clubNames are the forms in which news names a club: as it is listed, and
// without the letters for its sport at the beginning or the end.
func clubNames(name string) []string {
	out := []string{name}
	for _, letters := range []string{"F.C.", "FC", "A.F.C.", "AFC", "S.V.", "SV", "S.C.", "SC", "CF", "AC", "K.", "R.", "K.V.", "KV"} {
		for _, short := range []string{strings.TrimPrefix(name, letters+" "), strings.TrimSuffix(name, " "+letters)} {
			if short != name {
				out = append(out, short, "FC "+short)
			}
		}
	}
	return out
}

// readCSV makes an entry of each row of a file with a header line.
func readCSV(path string, make func(map[string]string) entry) ([]entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	var out []entry
	for _, fields := range rows[1:] {
		row := map[string]string{}
		for i, column := range rows[0] {
			row[column] = fields[i]
		}
		out = append(out, make(row))
	}
	return out, nil
}
