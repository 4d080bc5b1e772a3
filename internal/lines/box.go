package lines

import "strings"

// minPairs is the number of pairs and items in a row that make a box of lines
// below a text.
const minPairs = 2

// boxes takes the lines of a box right below the text of a main article for a
// part of it: a heading or none, and what it lists in pairs or items: "Kerncijfers",
// "Omzet: 88 miljoen".
func (p labelled) boxes() {
	for i := 1; i < len(p.labels); i++ {
		if p.labels[i] != Other || p.labels[i-1] != MainText && p.labels[i-1] != MainSubhead {
			continue
		}
		from, first := i, i
		if l := &p.Lines[i]; p.headsBox(i) && l.gap > 0 && !l.listed(p.Src) {
			first++
		}
		end := first
		for end < len(p.labels) && p.labels[end] == Other && p.Lines[end].listed(p.Src) && (end == first || p.Lines[end].gap == 0) {
			end++
		}
		if end-first < minPairs && !(end > first && first > from && p.Lines[from].front.class == box) {
			continue
		}
		for ; from < end; from++ {
			p.labels[from] = MainText
		}
		i = end - 1
	}
}

// headsBox reports whether line i may head a box.
func (p labelled) headsBox(i int) bool {
	l := &p.Lines[i]
	return (l.form == formLabel || l.form == formHeadline) && l.words <= 5 && (l.front.class == noClass || l.front.class == box) && l.whole.known() == noClass && l.count.site == 0
}

// maxKey is the length of what comes before the colon of a pair.
const maxKey = 36

// listed reports whether a line is a pair or an item of a box, and nothing of the
// site.
func (l *Line) listed(page string) bool {
	if l.low == "" || l.ofSite() {
		return false
	}
	w := l.Of(page)
	switch {
	case l.form == formItem && isItem(w), l.counts(w):
		return true
	}
	i := strings.Index(w, ": ")
	return i > 1 && i < maxKey && strings.Count(w[:i], " ") <= 4 && !strings.Contains(w[:i], ".")
}

// ofSite reports whether a line has the words of a site, of a field or of a credit.
func (l *Line) ofSite() bool {
	switch l.form {
	case formSite, formMenu, formField:
		return true
	}
	if l.front.class != noClass && l.front.class != box {
		return true
	}
	return l.count.site > 0 || l.count.address || l.label != noClass || l.Credit != nil || l.About != nil && !l.About.Byline.Empty()
}

// counts reports whether a line is a name with its number: VVD 4.
func (l *Line) counts(w string) bool {
	return l.count.digits > 0 && l.words >= 2 && l.words <= 5 && initial(w) == 1 && l.stamp.Empty() && !l.sentence
}
