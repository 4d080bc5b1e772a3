package timeago

// nodeOp says what a node of an expression's tree means.
type nodeOp uint8

const (
	nNone     nodeOp = iota
	nInt             // n in digits
	nWord            // n, the value of a word
	nQty             // a count of n hundredths
	nDur             // n hundredths of a unit, and dur; of weekdays where the unit is one
	nOffset          // dur away from from, or from the reference: before it (step < 0) or after
	nUnit            // the unit that lies step from the reference's own
	nRoll            // the stretch dur just before (step < 0) or after the reference
	nWeekday         // a weekday
	nMonth           // a month
	nYear            // a year, astronomical: 0 is 1 before Christ
	nDecade          // ten years from year on
	nCentury         // century n, below zero before Christ
	nDM              // a day of a month, and the weekday that goes with it
	nDMY             // a day of a month of a year
	nDayNum          // a day of some month, and the weekday that goes with it
	nQuarter         // quarter n
	nHalf            // half-year n
	nSeason          // season n
	nHoliday         // holiday n
	nWeekNo          // ISO week n
	nPart            // a part of the day
	nClock           // a time of the clock
	nIn              // of within in
	nSub             // the begin, middle or end of of
	nNth             // the nth unit of in, count of them, or the nth weekday after from
	nRange           // from from to to
	nSince           // from of on
	nUntil           // until of
	nAfter           // after of
	nBefore          // before of
	nRecur           // every n hundredths of a unit, in a part of the day, on a weekday or some days, at the clock time or date of
	nNow             // the reference itself
	nNight           // the night from day from to day to; one of them is enough
	nWeekOf          // the week, or the weekend, that holds of
	nWithin          // from the reference to dur from it
	nZone            // the clock time of in the zone of row zone, or n minutes east of Greenwich
	nAnchor          // dur away from the time last named, before it (step < 0) or after
	nSameUnit        // the unit of the time last named, step years from it
	nRest            // what is left of of, or what has passed of it (step < 0)
	nLast            // the last moment of of

	nodeOps // their number
)

// node is one node of the tree that the rules build for an expression. What
// its operation does not name is zero.
type node struct {
	op     nodeOp
	approx bool // said with ongeveer, ruim

	unit unit     // that is named or counted
	adj  adj      // said with afgelopen, komende
	part part     // of the day
	sub  portion  // which part of a larger unit, or of a part of the day
	form yearForm // how the year is written

	weekday, month, day  int8
	hour, minute, second int8
	grain                Grain // that a time of the clock is exact to
	face                 bool  // a clock face shows its hour twice a day

	days   uint8     // the days of the week that a repetition falls on, a bit each from Monday on
	nths   uint8     // and which of them in its month: one or two numbers of four bits, 15 the last
	digits uint8     // of a number
	zone   uint8     // one more than the row of the zones, 0 for none
	hours  clockSpan // whether a range is of two times of the clock

	included bool // the end of the range is in it
	back     bool // it looks back whatever the verb: sinds, tot aan … toe
	byThen   bool // a time only where something must be done by then
	fromNow  bool // said to count from now
	known    bool // the words say that there is such a time: erna, daarvoor
	entire   bool // the whole unit, not the day so far from the time last named
	business bool // only in a text of business
	onward   bool // the weekday that a week or two are counted from

	// Its children, by their place in the same arena, 0 where there is none.
	of, in, from, to, dur int32

	n     int32 // a number: of a quarter, an ordinal, in hundredths for counts
	year  int32
	count int32 // how many units
	step  int32 // how many away, below zero back
}

// clockSpan says whether a range is of two times of the clock.
type clockSpan uint8

const (
	noClocks  clockSpan = iota
	clocks              // of no day
	dayClocks           // of one day
)

// is reports whether the operation of n is one of a set, a bit each.
func (n *node) is(ops uint64) bool { return ops>>n.op&1 != 0 }

// Nodes of the clock.

func hourNode(h int32, face bool) node {
	return node{op: nClock, hour: int8(h), grain: Hour, face: face}
}

func minuteNode(h, m int32) node {
	return node{op: nClock, hour: int8(h), minute: int8(m), grain: Minute}
}

func secondNode(h, m, s int32) node {
	return node{op: nClock, hour: int8(h), minute: int8(m), second: int8(s), grain: Second}
}

// unitNode is the unit at hand.
func unitNode(u unit) node { return node{op: nUnit, unit: u, adj: adjThis} }

// dayNode is the day that lies step from the reference's.
func dayNode(step int32) node { return node{op: nUnit, unit: uDay, step: step} }

// edge is something the chart has found: atoms [start, end) of the run read
// as each class of cats. The visible part leaves out context that a rule
// only asked for.
type edge struct {
	cats       uint64
	node       int32
	end        uint16
	from, upto uint16 // atoms of the visible part
	reach      uint16 // the end of all that its rule, and those of its elements, matched
	context    bool   // a rule asked for words beside it
}
