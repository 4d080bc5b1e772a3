package timeago

// LeadExamples are the examples of the rows that say what comes before an
// expression, with whether it is past or to come; 0 where the clause decides.
func LeadExamples() map[string]int {
	m := map[string]int{}
	for _, r := range leadRows {
		switch {
		case r.open:
			m[r.example] = 0
		case r.tense == pastTense:
			m[r.example] = -1
		default:
			m[r.example] = 1
		}
	}
	return m
}
