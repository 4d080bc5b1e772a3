package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"strings"
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
		for k, v := range m {
			walk(k, v)
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
