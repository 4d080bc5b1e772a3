package timeago

import (
	"embed"
	"strconv"
	"strings"
	"sync"
	"time"
)

// amsterdamData is the zone of the Netherlands, and of Belgium, with which it
// has shared its clock since 1977: Europe/Amsterdam of the IANA time zone
// database, release 2025b, in the public domain. It is embedded so that
// results do not depend on the machine's zone files.
//
//go:embed amsterdam.tz
var amsterdamData string

// zonesData names the zones that may come after a time of the clock;
// zoneFiles holds those of them whose clock changes with the season, of
// release 2025c of the same database.
//
//go:embed zones.tsv
var zonesData string

//go:embed zones/*.tz
var zoneFiles embed.FS

var amsterdam = sync.OnceValue(func() *time.Location {
	l, _ := time.LoadLocationFromTZData("Europe/Amsterdam", []byte(amsterdamData))
	return l
})

// zone is a row of zones.tsv.
type zone struct {
	name  string
	where *time.Location
}

// adjective reports whether the name comes before tijd: britse.
func (z *zone) adjective() bool { return len(z.name) > 5 }

// zones are the rows of zones.tsv. A row that names no zone is left out; a
// test sees to it that there is none.
var zones = sync.OnceValue(func() []zone {
	var rows []zone
	for line := range strings.Lines(zonesData) {
		cols := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' {
			continue
		}
		z := zone{name: cols[0]}
		if m, err := strconv.Atoi(cols[1]); err == nil {
			z.where = time.FixedZone(strings.ToUpper(cols[0]), m*60)
		} else if cols[1] == "Amsterdam" {
			z.where = amsterdam()
		} else if data, err := zoneFiles.ReadFile("zones/" + cols[1] + ".tz"); err == nil {
			z.where, _ = time.LoadLocationFromTZData(cols[1], data)
		}
		if z.where != nil {
			rows = append(rows, z)
		}
	}
	return rows
})

// addZones adds the names of the zones to the lexicon.
func addZones(add func(word string, c cat, value int)) {
	for i, z := range zones() {
		if z.adjective() {
			add(z.name, cZoneAdj, i+1)
		} else {
			add(z.name, cZone, i+1)
		}
	}
}

// local gives a reference time that has an offset but no zone, as RFC 3339
// writes it, the zone of the Low Countries where the offset is theirs at that
// moment: "2025-07-01T12:00:00+02:00" has its winter days at +01:00. Any
// other reference keeps its zone.
func local(ref time.Time) time.Time {
	if ref.Location().String() != "" {
		return ref
	}
	_, offset := ref.Zone()
	here := ref.In(amsterdam())
	if _, o := here.Zone(); o == offset {
		return here
	}
	return ref
}
