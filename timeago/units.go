package timeago

// unit is a unit of time as a word names it: a Grain, or one of the units
// below, which are multiples or parts of one.
type unit uint8

const (
	uSecond  = unit(Second)
	uMinute  = unit(Minute)
	uHour    = unit(Hour)
	uDay     = unit(Day)
	uWeek    = unit(Week)
	uMonth   = unit(Month)
	uQuarter = unit(Quarter)
	uSeason  = unit(Season)
	uYear    = unit(Year)
	uDecade  = unit(Decade)
	uCentury = unit(Century)

	uQuarterHour unit = iota + 12 // kwartier
	uHalfHour                     // halfuur
	uHalfYear                     // halfjaar, semester
	uWeekend
	uWorkweek
	uWorkday
	uWeekday // a weekday counted: twee maandagen
	uNight   // nachten
)

// unitBase gives the plain unit that a counted unit stands for and how many
// of them, in hundredths.
func unitBase(u unit) (unit, int64) {
	switch u {
	case uQuarterHour:
		return uMinute, 15
	case uHalfHour:
		return uMinute, 30
	case uHalfYear:
		return uMonth, 6
	case uWeekend, uWorkweek:
		return uWeek, 1
	case uWorkday, uNight:
		return uDay, 1
	}
	return u, 1
}

// part is a part of the day.
type part uint8

const (
	noPart    part = iota
	night          // 00-06
	morning        // 06-12
	noonBreak      // tussen de middag
	afternoon      // 12-18
	evening        // 18-24
)

// fits reports whether n lies from least to most.
func fits[N ~uint8 | ~int8 | ~int32 | ~int](n, least, most N) bool { return least <= n && n <= most }
