package stamp

// Form is the form of a stamp.
type Form uint8

// The forms of a stamp.
const (
	NoForm    Form = iota
	AgeForm        // 8 minuten geleden, zojuist; a Count of Units
	DayForm        // gisteren, vanochtend, dinsdag; a Shift or a Weekday
	DateForm       // 3 december 2025, 04/09; Year may be 0
	ClockForm      // 14:30
)

// Unit is the unit of an age.
type Unit uint8

// The units of an age.
const (
	NoUnit Unit = iota
	Second
	Minute
	Hour
	Day
	Week
	Month
	Quarter
	Year
	Decade
	Century
)

// Value is what a stamp says. The zero Value says nothing.
type Value struct {
	Form Form

	// Count is the hundredths of Unit from the reference time, less than
	// zero in the past. Bare tells that neither "geleden" nor "over" says
	// which, as on a teaser: "34 min"; it is in the past.
	Count  int
	Unit   Unit
	Approx bool
	Bare   bool

	// Shift is the days from the reference time: -1 for gisteren. Part tells
	// that a part of the day is named as well: gisteravond.
	Shift int
	Part  bool

	// Weekday counts from 1 for Monday; 0 where none is named. It stands
	// alone where Form is DayForm and beside a date where it is DateForm.
	Weekday int

	Year, Month, MonthDay int // 0 where not named

	// HasClock tells that Hour and so on are named. HasMinute is false for
	// "16 uur", HasSecond for "16:00".
	HasClock, HasMinute, HasSecond bool
	Hour, Minute, Second           int

	// Zone is the offset from UTC in minutes, where HasZone.
	HasZone bool
	Zone    int
}

// Strong reports whether v can hardly be anything but a stamp where it is
// beside other words: an age, a date with its year or a clock time, or a day
// with its clock time.
func (v *Value) Strong() bool {
	switch v.Form {
	case AgeForm:
		return !v.Bare
	case DayForm:
		return v.HasClock
	case DateForm:
		return v.Year != 0 || v.HasClock
	}
	return false
}
