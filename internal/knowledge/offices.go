package knowledge

import (
	"iter"
	"time"
)

// OfficeKind is the kind of an office, from the most to the least telling:
// a party leader who is also minister counts as minister.
type OfficeKind byte

const (
	NoOffice OfficeKind = iota
	HeadOfState
	Monarch
	HeadOfGovernment
	International
	Minister
	PartyLeader
)

var officeNames = [...]string{
	NoOffice:         "",
	HeadOfState:      "head of state",
	Monarch:          "monarch",
	HeadOfGovernment: "head of government",
	International:    "international",
	Minister:         "minister",
	PartyLeader:      "party leader",
}

// String is the kind as results and tables write it: `head of state`.
func (k OfficeKind) String() string {
	if int(k) < len(officeNames) {
		return officeNames[k]
	}
	return ""
}

// ParseOfficeKind is the kind that is written so; false where there is none.
func ParseOfficeKind(s string) (OfficeKind, bool) {
	for k, name := range officeNames {
		if name == s && s != "" {
			return OfficeKind(k), true
		}
	}
	return NoOffice, false
}

// Date is a calendar day as the number yyyymmdd. Month, or day, is zero
// where it is not known: 20190000 is the year 2019. Zero is no date.
type Date uint32

// DateOf is the day of t in its own location; zero for the zero time.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return 0
	}
	y, m, d := t.Date()
	if y < 1 || y > 9999 {
		return 0
	}
	return Date(y*10000 + int(m)*100 + d)
}

// ParseDate reads 2019, 2019-07 and 2019-07-24; false for anything else.
func ParseDate(s string) (Date, bool) {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return 0, false
	}
	var d Date
	for i := range len(s) {
		if i == 4 || i == 7 {
			if s[i] != '-' {
				return 0, false
			}
			continue
		}
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		d = d*10 + Date(s[i]-'0')
	}
	switch len(s) {
	case 4:
		return d * 10000, d > 0
	case 7:
		return d * 100, d%100 >= 1 && d%100 <= 12
	}
	return d, d/100%100 >= 1 && d/100%100 <= 12 && d%100 >= 1 && d%100 <= 31
}

// String is the date as precise as it is known: 2019, 2019-07, 2019-07-24;
// empty for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	b := make([]byte, 0, 10)
	b = append(b, byte('0'+d/10000000%10), byte('0'+d/1000000%10), byte('0'+d/100000%10), byte('0'+d/10000%10))
	if d/100%100 != 0 {
		b = append(b, '-', byte('0'+d/1000%10), byte('0'+d/100%10))
		if d%100 != 0 {
			b = append(b, '-', byte('0'+d/10%10), byte('0'+d%10))
		}
	}
	return string(b)
}

// last is the last day that the date can mean.
func (d Date) last() Date {
	switch {
	case d == 0:
		return 99999999
	case d/100%100 == 0:
		return d + 1231
	case d%100 == 0:
		return d + 31
	}
	return d
}

// OfficeHeld is one office of one person over one stretch of time.
type OfficeHeld struct {
	Person  PersonID
	Kind    OfficeKind
	Country string // ISO 3166-1 alpha-2, XK, EU; empty for another body
	Body    string // the Dutch abbreviation of a body or region: NAVO, VN, Vlaanderen
	Title   string // in Dutch: president, minister van Buitenlandse Zaken
	From    Date
	Until   Date // the last day; zero where the office is still held
}

// Covers reports whether the office is held at that date. The last day of one
// and the first of the next are both covered, and so is all of a month or a
// year where no day is known. The zero Date asks for today's offices.
func (o OfficeHeld) Covers(at Date) bool {
	if at == 0 {
		return o.Until == 0
	}
	return o.From <= at.last() && at <= o.Until.last()
}

// Offices ranges over the offices of a person, in order of their beginning.
func (p People) Offices(id PersonID) iter.Seq[OfficeHeld] {
	return func(yield func(OfficeHeld) bool) {
		if id == 0 || int(id) > p.nPeople {
			return
		}
		at := p.people + (int(id)-1)*personSize
		first, n := int(u16(p.blob, at+10)), int(p.blob[at+13])
		for i := first; i < first+n; i++ {
			if !yield(p.office(i)) {
				return
			}
		}
	}
}

// OfficeAt is the office that a person is known by at a date: of those that
// cover it the first by kind, and of one kind the latest begun. It is false
// where the person held none.
func (p People) OfficeAt(id PersonID, at Date) (OfficeHeld, bool) {
	var best OfficeHeld
	for o := range p.Offices(id) {
		if o.Covers(at) && (best.Kind == NoOffice || o.Kind <= best.Kind) {
			best = o
		}
	}
	return best, best.Kind != NoOffice
}

// LastOffice is the last office that a person had laid down before a date,
// which `oud-president` and `ex-premier` speak of; false where there is none.
func (p People) LastOffice(id PersonID, at Date) (OfficeHeld, bool) {
	var best OfficeHeld
	for o := range p.Offices(id) {
		if o.Until == 0 || at != 0 && o.Until.last() > at {
			continue
		}
		if o.Until > best.Until || o.Until == best.Until && o.Kind <= best.Kind {
			best = o
		}
	}
	return best, best.Kind != NoOffice
}

// Holder is the office of a country (NL) or a body (NAVO) with the one who
// holds it at a date. An empty title is any title of that kind; a title that
// news shortens or names otherwise is found too (see [OfficeHeld.Titled]),
// where only one minister answers to it. On the day
// when the office passes on it is the new holder's, and where nobody follows
// it is still the old one's. False where nobody is known, or more than one at
// a time: `de minister`, or a head of state where Iran has a leader and a
// president.
func (p People) Holder(kind OfficeKind, place, title string, at Date) (OfficeHeld, bool) {
	var stays, leaves OfficeHeld
	several, exact := false, false
	for o := range p.placed(place, kind) {
		if !o.Covers(at) || title != "" && !o.Titled(title) {
			continue
		}
		if o.Title == title && !exact {
			exact, several, stays, leaves = true, false, OfficeHeld{}, OfficeHeld{}
		} else if exact && o.Title != title {
			continue
		}
		switch {
		case o.Until != 0 && at != 0 && o.Until.last() <= at.last():
			if o.From > leaves.From {
				leaves = o
			}
		case stays.Kind != NoOffice && stays.Person != o.Person:
			several = true
		default:
			stays = o
		}
	}
	if stays.Kind == NoOffice {
		stays = leaves
	}
	if several || stays.Kind == NoOffice {
		return OfficeHeld{}, false
	}
	return stays, true
}

// Places ranges over all offices of a country or body, in order of kind,
// title and beginning.
func (p People) Places(place string) iter.Seq[OfficeHeld] { return p.placed(place, NoOffice) }

// placed ranges over the offices of one kind of a country or body, or of all
// kinds.
func (p People) placed(place string, kind OfficeKind) iter.Seq[OfficeHeld] {
	return func(yield func(OfficeHeld) bool) {
		lo, hi := 0, p.nOffice
		for lo < hi {
			mid := int(uint(lo+hi) >> 1)
			if p.placeOf(int(u16(p.blob, p.places+2*mid))) < place {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		for ; lo < p.nOffice; lo++ {
			i := int(u16(p.blob, p.places+2*lo))
			if p.placeOf(i) != place {
				return
			}
			if kind != NoOffice && OfficeKind(p.blob[p.offices+i*officeSize+2]) != kind {
				continue
			}
			if !yield(p.office(i)) {
				return
			}
		}
	}
}

// placeOf is the place of the i-th office.
func (p People) placeOf(i int) string {
	at := p.offices + i*officeSize
	if body := p.label(at + 5); body != "" {
		return body
	}
	return p.label(at + 3)
}

// place is the body of an office, or its country where it has no body.
func (o OfficeHeld) place() string {
	if o.Body != "" {
		return o.Body
	}
	return o.Country
}

// office is the i-th office of the table.
func (p People) office(i int) OfficeHeld {
	at := p.offices + i*officeSize
	return OfficeHeld{
		Person:  PersonID(u16(p.blob, at)),
		Kind:    OfficeKind(p.blob[at+2]),
		Country: p.label(at + 3),
		Body:    p.label(at + 5),
		Title:   p.label(at + 7),
		From:    p.date(at + 9),
		Until:   p.date(at + 12),
	}
}
