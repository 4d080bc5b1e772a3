package lines

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/agency"
)

// maxApart is how many lines of the site may be between the text of an article
// and the credit that closes it.
const maxApart = 2

// closers takes credits and signatures below the text of a main article for a
// part of it, where they were read as lines of the site: "(gvs/belga)", "Bron: ANP",
// "Anna Voorbeeld".
func (p labelled) closers() {
	apart, inText := 0, false
	for i := range p.labels {
		label := p.labels[i]
		switch {
		case inText && p.closes(i, apart):
			p.labels[i] = MainMeta
			apart = 0
		case label.kind() == 1:
			apart, inText = 0, label == MainText || label == MainMeta && inText
		case label != Other || p.Lines[i].form == formSection:
			inText = false
		default:
			apart++
		}
	}
}

// closes reports whether line i, below a text and so many lines of the site, is a
// credit or a signature that was read otherwise.
func (p labelled) closes(i, apart int) bool {
	l := &p.Lines[i]
	switch p.labels[i] {
	case MainText:
		return l.gap > 0 && (l.words > 1 || initial(l.Of(p.Src)) == 7) && p.signsText(i) // (jvz)
	case Section:
		return apart == 0 && p.signsText(i)
	case Other:
		return apart <= maxApart && l.creditsText() || apart == 0 && p.signsText(i)
	}
	return false
}

// creditsText reports whether the line credits an agency with a text, and not with
// a page or a picture.
func (l *Line) creditsText() bool {
	c := l.Credit
	return l.form == formCredit && c != nil && len(c.Credits) > 0 && l.front.class != rights && c.Date.Empty() && (c.Where != agency.Photo || !strings.ContainsAny(l.low, "0123456789") && l.front.class != photo)
}

// signsText reports whether line i is a name or initials right below a text, and
// nothing but the site's below it.
func (p labelled) signsText(i int) bool {
	l := &p.Lines[i]
	if l.signature != 1 || l.front.class != noClass || l.whole.known() != noClass || l.count.site > 0 || IsOutlet(l.Of(p.Src)) || l.count.rubric > 0 {
		return false
	}
	if i > 0 && p.labels[i-1] != MainText {
		return false
	}
	for k := i + 1; k < len(p.labels) && k < i+3; k++ {
		if p.labels[k] != Other && p.labels[k] != MainMeta && p.labels[k] != Section {
			return false
		}
	}
	return true
}

// minSpoken is the number of lines that open with who speaks on the page of an
// interview.
const minSpoken = 3

// interviewed makes subheads of the short questions and remarks of an interview in
// which each answer opens with the name of who gives it: "VOORBEELD: «Ja.»".
func (p labelled) interviewed() {
	spoken := make([]bool, len(p.labels))
	n := 0
	for i := range p.labels {
		if p.labels[i] == MainText && speaks(p.Lines[i].Of(p.Src)) {
			spoken[i] = true
			n++
		}
	}
	if n < minSpoken {
		return
	}
	for i := 1; i+1 < len(p.labels); i++ {
		l := &p.Lines[i]
		if p.labels[i] == MainText && !spoken[i] && spoken[i+1] && spoken[i-1] && l.gap > 0 && l.words <= maxAsked && !opensInCapitals(l.Of(p.Src)) {
			p.labels[i] = MainSubhead
		}
	}
}

// opensInCapitals reports whether a word in capitals opens w, as the name of the paper
// that asks does: "VOORBEELD Bent u moe?".
func opensInCapitals(w string) bool {
	first, _, _ := strings.Cut(w, " ")
	return len(first) > 1 && first == strings.ToUpper(first) && strings.ContainsFunc(first, unicode.IsLetter)
}

// speaks reports whether w opens with a name in capitals and what its bearer says
// in guillemets.
func speaks(w string) bool {
	i := strings.Index(w, "«")
	if i <= 0 || i > 40 {
		return false
	}
	name, _, _ := strings.Cut(strings.TrimRight(w[:i], ": "), " (")
	return name == strings.ToUpper(name) && strings.ContainsFunc(name, unicode.IsLetter)
}

// pageDates takes a date above a title for that of the page, where an empty line
// parts it from the title and none from the line of the site above it: the article
// has a date of its own, or others follow that have none.
func (p labelled) pageDates() {
	for i := 1; i+1 < len(p.labels); i++ {
		l := &p.Lines[i]
		if p.labels[i] != MainMeta || p.labels[i+1] != MainTitle || p.labels[i-1] != Other || l.gap > 0 || p.Lines[i+1].gap == 0 || l.stamp.Empty() || l.About != nil && !l.About.Byline.Empty() {
			continue
		}
		own, more := false, false
		for k := i + 2; k < len(p.labels); k++ {
			switch {
			case p.labels[k] == MainTitle:
				more = true
			case p.labels[k] == MainMeta && p.Lines[k].hasStamp():
				own = own || !more
				more = false
				k = len(p.labels)
			}
		}
		if own || more {
			p.labels[i] = Other
		}
	}
}
