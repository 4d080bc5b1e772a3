package lines

import "strings"

// forms of short lines are told by these rows: the first that holds counts.
var formRows = [...]struct {
	form    form
	is      func(l *Line, w string) bool
	example string
}{
	{form: formRule, is: func(l *Line, _ string) bool { return l.count.letters+l.count.digits == 0 }, example: "* * *"},
	{form: formStamp, is: func(l *Line, _ string) bool { return !l.stamp.Empty() && l.others() <= 3 }, example: "3 uur geleden"},
	{form: formMeta, is: func(l *Line, _ string) bool { return l.timed() && !l.About.Byline.Empty() }, example: "ANNA VOORBEELD – 17.40 uur"},
	{form: formDateline, is: func(l *Line, _ string) bool {
		d := l.Dateline
		return d != nil && d.Body < l.End
	}, example: "DELFT (ANP) - De brug is open."},
	{form: formField, is: func(l *Line, _ string) bool { return l.label == field }, example: "Lengte: 40 woorden"},
	{form: formField, is: func(l *Line, w string) bool {
		return l.front.class == field && (l.count.field > 1 || strings.Contains(w, ":"))
	}, example: "Sectie:"},
	{form: formSection, is: func(l *Line, _ string) bool { return l.front.class == section && !l.sentence && l.words <= 7 }, example: "Meer uit Binnenland"},
	{form: formRelated, is: func(l *Line, _ string) bool { return l.front.class == related && !l.sentence }, example: "Lees ook: Brug open"},
	{form: formSite, is: func(l *Line, w string) bool {
		return l.front.class == rights || l.whole == site || l.front.class == site && (l.words <= 12 || l.count.address) || l.count.address && strings.Contains(w, "? ") || 2*l.count.site > l.words
	}, example: "Deel dit artikel"},
	{form: formMenu, is: func(l *Line, _ string) bool {
		return l.count.parts >= 2 && l.front.class != live && l.stamp.Empty() && l.count.little*6 <= l.words
	}, example: "Brug | Dam | Kaas | Koe"},
	{form: formCredit, is: func(l *Line, _ string) bool { return l.Credit != nil }, example: "Bron: ANP"},
	{form: formMeta, is: func(l *Line, _ string) bool { return l.timed() }, example: "Binnenland • 5 minuten geleden"},
	{form: formCredit, is: func(l *Line, _ string) bool { return l.About != nil }, example: "Namens de redactie, Jan Voorbeeld"},
	{form: formMeta, is: func(l *Line, _ string) bool {
		if l.stamp.Empty() || l.stampKind == minute || l.sentence {
			return false
		}
		return l.others() < 60 && l.words <= 4+l.count.read || l.count.parts > 0 || l.front.class == pub || l.front.class == upd
	}, example: "Brug | weer open | 3 maart 2016"},
	{form: formItem, is: func(_ *Line, w string) bool { return isItem(w) }, example: "- de brug is open"},
	{form: formProse, is: func(l *Line, w string) bool {
		return l.sentence && l.words >= 22 || l.words >= 14 && twoSentences(w)
	}, example: "De brug is weer open. De dam is nog dicht en dat blijft ook zo."},
	{form: formSentence, is: func(l *Line, _ string) bool { return l.sentence && l.words >= 4 }, example: "De brug is open."},
	{form: formLabel, is: func(l *Line, _ string) bool { return l.words <= 2 }, example: "Brug open"},
	{form: formHeadline, is: func(*Line, string) bool { return true }, example: "Brug weer open"},
}

// formOf is the form of a short line.
func (l *Line) formOf(w string) form {
	for i := range formRows {
		if formRows[i].is(l, w) {
			return formRows[i].form
		}
	}
	return formHeadline
}

// others is the number of bytes of a line beside its stamp.
func (l *Line) others() int { return l.Len() - l.stamp.Len() }

// timed reports whether the line as a whole says when an article appeared.
func (l *Line) timed() bool { return l.About != nil && !l.About.When().Empty() }
