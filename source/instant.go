package source

import (
	"strings"
	"time"
)

// instantForms are the forms in which pages state a time with its zone.
var instantForms = [...]string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z0700",
	"2006-01-02 15:04:05Z0700", time.RFC1123Z, "2 Jan 2006 15:04:05 -0700",
}

// localForms are those without one.
var localForms = [...]string{
	"2006-01-02T15:04:05.999999999", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "20060102T150405", "20060102", "02-01-2006 15:04", "02-01-2006",
}

// instants sets t to the first of values that is a time.
func instants(t *time.Time, values ...string) {
	for _, v := range values {
		if !t.IsZero() {
			return
		}
		*t = instant(v)
	}
}

// instant reads a time that a machine wrote; zero where it is none. A time
// without a zone is one of the Netherlands and Belgium, a date without a time
// the beginning of the day there.
func instant(s string) time.Time {
	s = strings.TrimSpace(s)
	for _, f := range instantForms {
		if t, err := time.Parse(f, s); err == nil {
			return fixed(t)
		}
	}
	if rest, ok := strings.CutSuffix(s, " GMT"); ok {
		if t, err := time.Parse("Mon, 02 Jan 2006 15:04:05", rest); err == nil {
			return t.UTC()
		}
	}
	for _, f := range localForms {
		if t, err := time.Parse(f, s); err == nil {
			return local(t)
		}
	}
	return time.Time{}
}

// fixed gives a time of no year that a page can have as zero, and any other
// with a zone that says its offset alone, wherever it is read.
func fixed(t time.Time) time.Time {
	if t.Year() < 1900 || t.Year() > 2200 {
		return time.Time{}
	}
	_, offset := t.Zone()
	if offset == 0 {
		return t.UTC()
	}
	return t.In(time.FixedZone("", offset))
}

// local gives the instant at which clocks in Amsterdam and Brussels show t,
// which was read as UTC: summer time lasts from the last Sunday of March to
// that of October, since 1996.
func local(t time.Time) time.Time {
	offset := 3600
	if s, e := lastSunday(t.Year(), time.March), lastSunday(t.Year(), time.October); !t.Before(s.Add(2*time.Hour)) && t.Before(e.Add(3*time.Hour)) {
		offset = 7200
	}
	return fixed(t.Add(-time.Duration(offset) * time.Second).In(time.FixedZone("", offset)))
}

func lastSunday(year int, m time.Month) time.Time {
	t := time.Date(year, m, 31, 0, 0, 0, 0, time.UTC)
	return t.AddDate(0, 0, -int(t.Weekday()))
}
