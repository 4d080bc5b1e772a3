package records

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/kopij/kopij/source"
)

// textLine reads a line that is a text itself.
func (r *reader) textLine(line []byte, rec *Record) { rec.Text = string(line) }

// jsonLine reads a line that holds a JSON object. Fields that are not asked
// for may hold anything.
func (r *reader) jsonLine(line []byte, rec *Record) {
	if !utf8.Valid(line) {
		line = bytes.ToValidUTF8(line, []byte("\uFFFD"))
	}
	var in map[string]json.RawMessage
	if err := json.Unmarshal(line, &in); err != nil {
		rec.ID = lostID(line, r.field("id"))
		rec.Fail(BadJSON, err.Error())
		return
	}
	rec.ID = idString(in[r.field("id")])
	rec.Kept = r.kept(in)
	if err := r.content(in, rec); err != nil {
		rec.Fail(BadRecord, err.Error())
		return
	}
	times := []struct {
		name string
		to   *time.Time
	}{{"published", &rec.Published}}
	if r.Times {
		times = append(times, struct {
			name string
			to   *time.Time
		}{"ref", &rec.Ref})
		if raw := in[r.field("prefer")]; raw != nil {
			if err := json.Unmarshal(raw, &rec.Prefer); err != nil {
				rec.Fail(BadRecord, fmt.Sprintf("%q: want a string, not %.40s", r.field("prefer"), raw))
				return
			}
		}
	}
	for _, f := range times {
		t, err := r.time(in[r.field(f.name)])
		if err != nil {
			rec.Fail(BadRecord, fmt.Sprintf("%q: %v", r.field(f.name), err))
			return
		}
		*f.to = t
	}
}

// kept are the fields of a record to hand on, in the order of their names in
// the options.
func (r *reader) kept(in map[string]json.RawMessage) []json.RawMessage {
	if len(r.Keep) == 0 {
		return nil
	}
	out := make([]json.RawMessage, len(r.Keep))
	for i, name := range r.Keep {
		if raw := in[name]; string(raw) != "null" {
			out[i] = raw
		}
	}
	return out
}

// field is the name of the field that holds what.
func (r *reader) field(what string) string {
	if name := r.Fields[what]; name != "" {
		return name
	}
	return what
}

// content reads the text of a record, or its HTML.
func (r *reader) content(in map[string]json.RawMessage, rec *Record) error {
	for _, what := range [...]string{"text", "html"} {
		name := r.field(what)
		raw, ok := in[name]
		if !ok || string(raw) == "null" {
			continue
		}
		var s string
		if err := json.Unmarshal(raw, &s); err != nil {
			return fmt.Errorf("%q: want a string, not %.40s", name, raw)
		}
		if what == "text" {
			rec.Text = s
			return nil
		}
		p, err := source.Read([]byte(s), source.Options{Format: source.HTML, Encoding: "utf-8"})
		if err != nil {
			return fmt.Errorf("%q: %w", name, err)
		}
		rec.Source = p
		return nil
	}
	return fmt.Errorf("no %q", r.field("text"))
}

// layouts are the forms of a time that a record may have, beside a number of
// seconds or milliseconds since 1970.
var layouts = [...]string{
	time.RFC3339, time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04Z07:00", time.DateTime, "2006-01-02 15:04",
	"2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05Z0700", "20060102", "20060102T150405Z0700", time.RFC1123Z, time.RFC1123,
}

// time reads a time; nothing, null and the empty string are none.
func (r *reader) time(raw json.RawMessage) (time.Time, error) {
	zone := r.Zone
	if zone == nil {
		zone = time.UTC
	}
	return parseTime(raw, zone)
}

func parseTime(raw json.RawMessage, zone *time.Location) (time.Time, error) {
	s := string(raw)
	if s == "" || s == "null" || s == `""` {
		return time.Time{}, nil
	}
	if json.Unmarshal(raw, &s) != nil {
		if n, err := strconv.ParseInt(s, 10, 64); err == nil {
			return epoch(n, zone), nil
		}
		return time.Time{}, fmt.Errorf("want a time, not %.40s", raw)
	}
	for _, l := range layouts {
		if t, err := time.ParseInLocation(l, s, zone); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("want a time as RFC 3339 has it (2025-12-03T12:00:00+01:00) or a date (2025-12-03), not %.40q", s)
}

// ParseTime reads a time in any form that a record may have.
func ParseTime(s string, zone *time.Location) (time.Time, error) {
	raw, err := json.Marshal(s)
	if err != nil {
		return time.Time{}, err
	}
	return parseTime(raw, zone)
}

// epoch is a number of seconds since 1970, or of milliseconds where seconds
// would lie beyond the year 5000.
func epoch(n int64, zone *time.Location) time.Time {
	const year5000 = 95_617_584_000
	if n > year5000 || n < -year5000 {
		return time.UnixMilli(n).In(zone)
	}
	return time.Unix(n, 0).In(zone)
}

// lostID looks for the id of a line that is no JSON, so that the error can
// name the record: the field at its start or where reading it got to.
func lostID(line []byte, name string) string {
	dec := json.NewDecoder(bytes.NewReader(line))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return ""
	}
	for {
		key, err := dec.Token()
		if err != nil {
			return ""
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return ""
		}
		if key == name {
			return idString(raw)
		}
	}
}

// idString is an id as text: a JSON string's value, or a number as written.
func idString(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// ParseJSON reads one JSON object as a record.
func ParseJSON(object []byte, o Options) Record {
	r := reader{Options: o}
	var rec Record
	r.jsonLine(object, &rec)
	return rec
}
