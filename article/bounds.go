package article

// mainEnd is the index of the first segment that no longer belongs to the
// main article; 0 where the page is a list of teasers.
func (s *splitter) mainEnd() int {
	if s.timeList() {
		return 0
	}
	body := 0     // segments of text so far
	line := false // the main article's dateline has been seen
	first := true
	for i := range s.segs {
		g := &s.segs[i]
		switch g.kind {
		case section:
			if body > 0 && !s.teasersFollow(i) {
				g.kind = short
				break
			}
			if body > 0 || s.hasShort(0, i) && !s.teasersOnly(i) {
				return i
			}
			return 0
		case dated:
			if (line && body > 0 || body > 1 && s.nextIsAge(i)) && (s.ageAhead(i, len(s.segs)) >= 0 || !s.sectionAhead(i)) {
				return s.teaserStart(i)
			}
			line = true
			body++
		case paragraph:
			body++
		case age:
			if first {
				break
			}
			if body == 0 {
				if s.listing(i) && !s.bodyBelow(i) {
					return 0
				}
				break
			}
			if e, ok := s.closes(i, body); ok {
				return e
			}
		}
		if g.kind != boilerplate {
			first = false
		}
	}
	return len(s.segs)
}

// timeList tells whether the page is a list of titles with a place and a
// clock time before each.
func (s *splitter) timeList() bool {
	n, lines := 0, 0
	for i := range s.segs {
		g := &s.segs[i]
		switch g.kind {
		case paragraph, dated:
			return false
		case short:
			lines++
			if _, _, rest := listFront(g.Of(s.page)); rest > 0 {
				n++
			} else if lines == 1 {
				return false // a title over chapters: 20:53 Tips
			}
		}
	}
	return n >= 2
}

// teasersFollow tells whether teasers stand under the heading at i: a
// dateline or an age, or titles alone. A heading over running text is a subhead of the main article ("Ander nieuws uit de
// nacht:"), unless it begins as the headings of teasers do: "Meer uit …".
func (s *splitter) teasersFollow(i int) bool {
	if foldPrefix(s.segs[i].Of(s.page), "meer") {
		return true
	}
	texts := false
	for k := i + 1; k < len(s.segs); k++ {
		switch s.segs[k].kind {
		case age, dated:
			return true
		case section:
			return !texts
		case paragraph:
			texts = true
		}
	}
	return !texts
}

// hasShort tells whether a line that may be a title stands in [from, to).
func (s *splitter) hasShort(from, to int) bool {
	for i := from; i < to; i++ {
		if s.segs[i].kind == short {
			return true
		}
	}
	return false
}

// teasersOnly tells whether the lines before the heading at i are those of a
// site rather than a title: none has four words.
func (s *splitter) teasersOnly(i int) bool {
	for k := range i {
		if g := &s.segs[k]; g.kind == short && g.words >= 4 {
			return false
		}
	}
	return true
}

// sectionAhead tells whether a heading over teasers stands below i. Under
// the last of the main article's text, a second dateline is the article's.
func (s *splitter) sectionAhead(i int) bool { return s.lastSection > i }

// nextIsAge tells whether an age follows the segment at i.
func (s *splitter) nextIsAge(i int) bool {
	return i+1 < len(s.segs) && s.segs[i+1].kind == age
}

// teaserStart is where the teaser begins whose dateline stands at i: at its
// title, where it has one.
func (s *splitter) teaserStart(i int) int {
	if i > 0 && s.segs[i-1].kind == short {
		return i - 1
	}
	return i
}

// listing tells whether the page is a list of titles, each with its age,
// from the first on: another age follows the one at i with nothing but a
// title or a teaser's text between.
func (s *splitter) listing(i int) bool {
	texts := 0
	for k := i + 1; k < len(s.segs); k++ {
		switch s.segs[k].kind {
		case age:
			return texts > 0 && texts <= 3
		case section:
			return false
		case short, dated, paragraph, inlineHead:
			texts++
		}
	}
	return false
}

// bodyBelow tells whether two texts on end stand right under the age at i,
// as they do where an article's own age stands under its title.
func (s *splitter) bodyBelow(i int) bool {
	n := 0
	for k := i + 1; k < len(s.segs); k++ {
		switch s.segs[k].kind {
		case paragraph, dated:
			n++
		case boilerplate, credit, published:
		default:
			return n >= 2
		}
	}
	return n >= 2
}

// closes decides on an age at i below text of the main article: whether a
// teaser stands before it that it closes, and where that teaser begins.
func (s *splitter) closes(i, body int) (int, bool) {
	more := s.listing(i)
	k := i - 1
	for k > 0 && (s.segs[k].kind == boilerplate || s.segs[k].kind == credit) {
		k--
	}
	switch {
	case s.segs[k].kind == age:
		return 0, false
	case body == 1 && more && s.firstText() >= k-1:
		return 0, true // one text, its age, and so on: a list of teasers
	case s.segs[k].kind == short && (more || i == len(s.segs)-1):
		return k, true
	case more && k > 0 && s.segs[k].kind == paragraph && s.segs[k-1].kind == short && body > 1:
		return k - 1, true
	}
	return 0, false
}

// firstText is the index of the first segment of text.
func (s *splitter) firstText() int {
	for i := range s.segs {
		if k := s.segs[i].kind; k == paragraph || k == dated {
			return i
		}
	}
	return len(s.segs)
}
