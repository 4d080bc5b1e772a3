package entities

// typeSet is a set of types, as bits.
type typeSet uint8

const (
	ofPER  typeSet = 1 << PER
	ofLOC  typeSet = 1 << LOC
	ofORG  typeSet = 1 << ORG
	ofMISC typeSet = 1 << MISC
	ofAny          = ofPER | ofLOC | ofORG | ofMISC
)

func (s typeSet) has(t Type) bool { return s>>t&1 != 0 }

// nameRow is a rule about one mention of the model: what its type, its length
// and its words say for certain.
type nameRow struct {
	types typeSet
	least int // tokens
	most  int // tokens; 0 for any number
	when  func(f *cutter, c *candidate) bool

	becomes Type // its type then; NoType where it keeps the one it has

	// example is a text in which brackets hold what the model found with its
	// type, and want is what the mention is cut into.
	example, want string
}

func (r *nameRow) fits(f *cutter, c *candidate) bool {
	n := c.last - c.first
	return r.types.has(c.typ) && n >= r.least && (r.most == 0 || n <= r.most) && r.when(f, c)
}

// firstFit is the first row that fits a mention; nil where none does.
func firstFit(rows []nameRow, f *cutter, c *candidate) *nameRow {
	for k := range rows {
		if r := &rows[k]; r.fits(f, c) {
			return r
		}
	}
	return nil
}
