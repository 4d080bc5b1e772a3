package timeago

import (
	_ "embed"
	"sync"
	"time"
)

// amsterdamData is the zone of the Netherlands, and of Belgium, with which it
// has shared its clock since 1977: Europe/Amsterdam of the IANA time zone
// database, release 2025b, in the public domain. It is embedded so that
// results do not hang on the machine's zone files.
//
//go:embed amsterdam.tz
var amsterdamData string

var amsterdam = sync.OnceValue(func() *time.Location {
	l, err := time.LoadLocationFromTZData("Europe/Amsterdam", []byte(amsterdamData))
	if err != nil {
		return nil
	}
	return l
})

// local gives a reference time that has an offset but no zone, as RFC 3339
// writes it, the zone of the Low Countries where the offset is theirs at that
// moment: "2025-07-01T12:00:00+02:00" has its winter days at +01:00. Any
// other reference keeps its zone.
func local(ref time.Time) time.Time {
	name, offset := ref.Zone()
	if name != "" {
		return ref
	}
	if l := amsterdam(); l != nil {
		if _, o := ref.In(l).Zone(); o == offset {
			return ref.In(l)
		}
	}
	return ref
}
