package kopij

import (
	"encoding/json"
	"strings"
	"time"
)

// timeJSON is a [Time] as it is in the JSON.
type timeJSON struct {
	Part
	At       instant `json:"at,omitzero"`
	From     instant `json:"from,omitzero"`
	To       instant `json:"to,omitzero"`
	Grain    string  `json:"grain,omitempty"`
	Kind     string  `json:"kind"`
	Approx   bool    `json:"approx"`
	Duration string  `json:"duration,omitempty"`
	Value    string  `json:"value,omitempty"`
	RRule    string  `json:"rrule,omitempty"`
}

// MarshalJSON writes moments as RFC 3339 does; those of years before 0 and
// beyond 9999 have a sign, as the expanded form of ISO 8601 asks for.
func (t Time) MarshalJSON() ([]byte, error) {
	return json.Marshal(timeJSON{t.Part, instant(t.At), instant(t.From), instant(t.To), t.Grain, t.Kind, t.Approx, t.Duration, t.Value, t.RRule})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (t *Time) UnmarshalJSON(b []byte) error {
	var j timeJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*t = Time{j.Part, time.Time(j.At), time.Time(j.From), time.Time(j.To), j.Grain, j.Kind, j.Approx, j.Duration, j.Value, j.RRule}
	return nil
}

// instant is a time of any year in the JSON.
type instant time.Time

// IsZero reports whether there is no such instant.
func (m instant) IsZero() bool { return time.Time(m).IsZero() }

// MarshalJSON writes the instant.
func (m instant) MarshalJSON() ([]byte, error) {
	t := time.Time(m)
	b := make([]byte, 0, len(time.RFC3339Nano)+4)
	b = append(b, '"')
	if t.Year() > 9999 {
		b = append(b, '+')
	}
	return append(t.AppendFormat(b, time.RFC3339Nano), '"'), nil
}

// UnmarshalJSON reads a instant, with the sign and the digits of its year.
func (m *instant) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	sign := 1
	year, rest := s, ""
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		if s[0] == '-' {
			sign = -1
		}
		year = s[1:]
	}
	if i := strings.IndexByte(year, '-'); i > 0 {
		year, rest = year[:i], year[i:]
	}
	n := 0
	for i := range len(year) {
		if c := year[i]; c < '0' || c > '9' || n > 1<<20 {
			return &time.ParseError{Layout: time.RFC3339, Value: s, LayoutElem: "2006", ValueElem: year}
		}
		n = n*10 + int(year[i]-'0')
	}
	// A leap year with the same days stands for the year, which Parse limits
	// to four digits.
	y := sign * n
	base := 2000 + ((y%400)+400)%400
	t, err := time.Parse(time.RFC3339, time.Date(base, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")+rest)
	if err != nil {
		return err
	}
	h, mi, sec := t.Clock()
	*m = instant(time.Date(y, t.Month(), t.Day(), h, mi, sec, t.Nanosecond(), t.Location()))
	return nil
}
