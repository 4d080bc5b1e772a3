package timeago

// nodeOp says what a node of an expression's tree means.
type nodeOp uint8

const (
	nNone     nodeOp = iota
	nInt             // x a number in digits, y how many digits
	nWord            // x the value of a word
	nQty             // x a count in hundredths
	nDur             // x hundredths of unit y, and the duration a
	nOffset          // the duration a away from b, or from the reference: before it (x < 0) or after
	nUnit            // the unit y that lies x from the reference's own; z the adjective's value
	nRoll            // the stretch a just before (x < 0) or after the reference
	nWeekday         // weekday x; z an adjective
	nMonth           // month x; z an adjective
	nYear            // year x, astronomical: 0 is 1 before Christ; y: two digits of some century
	nDecade          // ten years from x on
	nCentury         // century x, below zero before Christ; y: so many of them
	nDM              // day y of month x; z an adjective; w the weekday that goes with it
	nDMY             // day z of month y of year x; w: two digits of some century
	nDayNum          // day x of some month; w a weekday
	nQuarter         // quarter x
	nHalf            // half-year x
	nSeason          // season x; z an adjective
	nHoliday         // holiday x; z an adjective
	nWeekNo          // ISO week x
	nPart            // part of the day x
	nClock           // x o'clock, minute y, second z (-1: not said); w the part of the day
	nIn              // a within b
	nSub             // the begin, middle or end x of a
	nNth             // the xth unit y of a; z how many of them; w a weekday
	nRange           // from a to b; x: b is in
	nSince           // from a on
	nUntil           // until a; x: a is in
	nAfter           // after a
	nBefore          // before a
	nRecur           // every x (hundredths) of unit y; z: a part of the day; w: a weekday; b: see recurDays; a: a clock time or date
	nNow             // the reference itself
	nNight           // the night that follows day a
	nWeekOf          // the week that holds a
	nWithin          // from the reference to the duration a from it
	nZone            // the clock time a in the zone of row y of the zones, or x minutes east of Greenwich
	nAnchor          // x of unit y away from the time last named
	nSameUnit        // the unit y of the time last named
	nRest            // what is left of a
	nLast            // the last moment of a

	nodeOps // their number
)

// node is one node of the tree that the rules build for an expression. Its
// children are indexes into the same arena, 0 where there is none.
type node struct {
	op         nodeOp
	approx     bool
	clock12    bool // an hour that a clock face shows twice a day
	a, b       int32
	x, y, z, w int32
}

const noAdj = -1

// edge is something the chart has found: atoms [start, end) of the run read
// as each class of cats. The visible part leaves out context that a rule
// only asked for.
type edge struct {
	cats       uint64
	node       int32
	end        uint16
	from, upto uint16 // atoms of the visible part
	rule       uint16
	reach      uint16 // the end of all that its rule matched
	context    bool   // a rule asked for words beside it
}
