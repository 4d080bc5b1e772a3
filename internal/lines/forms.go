package lines

import "strings"

// forms of short lines are told by these rows: the first that holds counts.
var formRows = [...]struct {
	form    form
	is      func(l *Line, w string) bool
	example string
}{
	{formRule, func(l *Line, _ string) bool { return l.count.letters+l.count.digits == 0 }, "* * *"},
	{formStamp, func(l *Line, _ string) bool { return !l.stamp.Empty() && l.others() <= 3 }, "3 uur geleden"},
	{formMeta, func(l *Line, _ string) bool { return l.timed() && !l.About.Byline.Empty() }, "ANNA VOORBEELD – 17.40 uur"},
	{formDateline, func(l *Line, _ string) bool {
		d := l.Dateline
		return d != nil && d.Body < l.End
	}, "DELFT (ANP) - De brug is open."},
	{formField, func(l *Line, _ string) bool { return l.label == field }, "Lengte: 40 woorden"},
	{formField, func(l *Line, w string) bool {
		return l.front.class == field && (l.count.field > 1 || strings.Contains(w, ":"))
	}, "Sectie:"},
	{formSection, func(l *Line, _ string) bool { return l.front.class == section && !l.sentence && l.words <= 7 }, "Meer uit Binnenland"},
	{formRelated, func(l *Line, _ string) bool { return l.front.class == related && !l.sentence }, "Lees ook: Brug open"},
	{formSite, func(l *Line, w string) bool {
		return l.front.class == rights || l.whole == site || l.front.class == site && (l.words <= 12 || l.count.address) || l.count.address && strings.Contains(w, "? ") || 2*l.count.site > l.words
	}, "Deel dit artikel"},
	{formMenu, func(l *Line, _ string) bool {
		return l.count.parts >= 2 && l.front.class != live && l.stamp.Empty() && l.count.little*6 <= l.words
	}, "Brug | Dam | Kaas | Koe"},
	{formCredit, func(l *Line, _ string) bool { return l.Credit != nil }, "Bron: ANP"},
	{formMeta, func(l *Line, _ string) bool { return l.timed() }, "Binnenland • 5 minuten geleden"},
	{formCredit, func(l *Line, _ string) bool { return l.About != nil }, "Namens de redactie, Jan Voorbeeld"},
	{formMeta, func(l *Line, _ string) bool {
		if l.stamp.Empty() || l.stampKind == minute || l.sentence {
			return false
		}
		return l.others() < 60 && l.words <= 4+l.count.read || l.count.parts > 0 || l.front.class == pub || l.front.class == upd
	}, "Brug | weer open | 3 maart 2016"},
	{formItem, func(_ *Line, w string) bool { return isItem(w) }, "- de brug is open"},
	{formProse, func(l *Line, w string) bool {
		return l.sentence && l.words >= 22 || l.words >= 14 && twoSentences(w)
	}, "De brug is weer open. De dam is nog dicht en dat blijft ook zo."},
	{formSentence, func(l *Line, _ string) bool { return l.sentence && l.words >= 4 }, "De brug is open."},
	{formLabel, func(l *Line, _ string) bool { return l.words <= 2 }, "Brug open"},
	{formHeadline, func(*Line, string) bool { return true }, "Brug weer open"},
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
