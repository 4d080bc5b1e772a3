package timeago

import "strings"

// RuleExamples are the expressions beside the rules.
func RuleExamples() (list []string) {
	for _, rows := range [...][]ruleRow{numberRules, clockRules, dayRules, periodRules, relativeRules, rangeRules, recurRules} {
		for _, r := range rows {
			if in, _, _ := strings.Cut(r.example, " = "); !strings.Contains(in, "[") {
				list = append(list, in)
			}
		}
	}
	return list
}

// Texts are the texts beside the rows that read running text.
func Texts() (list []string) {
	for _, rows := range [...][]ruleRow{clockRules, dayRules, periodRules, relativeRules, rangeRules, recurRules} {
		for _, r := range rows {
			if in, _, _ := strings.Cut(r.example, " = "); strings.Contains(in, "[") {
				list = append(list, in)
			}
		}
	}
	for _, rows := range [...][]guardRow{lengthRows, guardRows} {
		for _, r := range rows {
			list = append(list, r.no, r.yes)
		}
	}
	for _, r := range habitRows {
		list = append(list, r.yes, r.no)
	}
	for _, r := range leadRows {
		list = append(list, r.example+".")
	}
	return list
}

// LeadExamples are the examples of the rows that say what comes before an
// expression, with whether it is past or to come; 0 where the clause decides.
func LeadExamples() map[string]int {
	m := map[string]int{}
	for _, r := range leadRows {
		switch {
		case r.tense == noTense:
			m[r.example] = 0
		case r.tense == pastTense:
			m[r.example] = -1
		default:
			m[r.example] = 1
		}
	}
	return m
}
