package lines

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// whole is what the traits of a page are counted from, whatever labels its lines
// have.
type whole struct {
	*Page
	series *series
	heads  [][]int
	// worded and shaped number the lines that are worded or shaped alike; 0 is a
	// line that is compared with none.
	worded, shaped []int
	words, names   []wordBits // of each line that others have too
}

func wholeOf(p *Page, s *series) *whole {
	w := &whole{Page: p, series: s, heads: labelled{Page: p}.heads()}
	n := len(p.Lines)
	w.worded, w.shaped = make([]int, n), make([]int, n)
	worded, shaped := map[string]int{}, map[[5]int]int{}
	words, names := newWordIndex(n), newWordIndex(n)
	for i := range p.Lines {
		l := &p.Lines[i]
		src := l.Of(p.Src)
		words.line(i, src, longWords)
		names.line(i, src, nameWords)
		if l.isProse() {
			continue
		}
		if k := l.wording(src); k != "" {
			w.worded[i] = numberOf(worded, k)
		}
		w.shaped[i] = numberOf(shaped, [5]int{int(l.form), int(l.gap), int(l.stampKind), initial(src), final(src)})
	}
	w.words, w.names = words.sets, names.sets
	return w
}

// numberOf is the number of a key, from 1 on.
func numberOf[K comparable](m map[K]int, k K) int {
	if m[k] == 0 {
		m[k] = len(m) + 1
	}
	return m[k]
}

const (
	maxName   = 24 // bytes of the name of a field
	fewWords  = 3  // words of a line that is compared though it has no digit
	leastLong = 5  // letters of a word that tells what a text is about
	keptLong  = 6  // letters of it that are compared
)

// wording is what lines that are worded alike have in common: the name before a
// colon, or all but the digits of a line with some or of a short one. It is empty
// for other lines.
func (l *Line) wording(src string) string {
	if k := strings.IndexByte(src, ':'); k > 0 && k < maxName && src[k-1] > '9' && strings.Count(strings.TrimSpace(src[:k]), " ") <= 1 {
		return src[:k+1]
	}
	if l.count.digits == 0 && l.words > fewWords {
		return ""
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range src {
		if unicode.IsDigit(r) {
			r = '0'
		}
		if r != '0' || last != '0' {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// longWords calls yield with the first letters of each long word of a line, in
// lower case.
func longWords(src string, yield func(string)) {
	for w := range strings.FieldsFuncSeq(strings.ToLower(src), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if utf8.RuneCountInString(w) < leastLong {
			continue
		}
		n := 0
		for i := range w {
			if n++; n > keptLong {
				w = w[:i]
				break
			}
		}
		yield(w)
	}
}

// nameWords calls yield with each word of a line in a capital that no sentence
// begins with.
func nameWords(src string, yield func(string)) {
	begins := true
	for w := range strings.FieldsSeq(src) {
		name := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if r, _ := utf8.DecodeRuneInString(name); !begins && len(name) > 2 && unicode.IsUpper(r) {
			yield(name)
		}
		r, _ := utf8.DecodeLastRuneInString(w)
		begins = strings.ContainsRune(".?!\"", r)
	}
}

// wordBits is a set of words of a page by their numbers. Numbers that are alike but
// for the last digits count as one, so that a page of any length takes as much for a
// line.
type wordBits [16]uint64

func (s *wordBits) set(n uint32) { s[n/64%uint32(len(s))] |= 1 << (n % 64) }

func (s *wordBits) meets(o *wordBits) bool {
	for i := range s {
		if s[i]&o[i] != 0 {
			return true
		}
	}
	return false
}

func (s *wordBits) add(o *wordBits) {
	for i := range s {
		s[i] |= o[i]
	}
}

// wordIndex numbers the words of a page's lines that more than one line has.
type wordIndex struct {
	sets   []wordBits
	seen   map[string]seenWord
	number uint32
}

// seenWord is the line that a word was first seen on, and its number from 1 on; 0
// where no other line has it.
type seenWord struct {
	line   int
	number uint32
}

func newWordIndex(lines int) *wordIndex {
	return &wordIndex{sets: make([]wordBits, lines), seen: map[string]seenWord{}}
}

// line adds the words of line i.
func (x *wordIndex) line(i int, src string, words func(string, func(string))) {
	words(src, func(w string) {
		s, ok := x.seen[w]
		switch {
		case !ok:
			x.seen[w] = seenWord{line: i}
			return
		case s.line == i:
			return
		case s.number == 0:
			x.number++
			s.number = x.number
			x.seen[w] = s
			x.sets[s.line].set(s.number)
		}
		x.sets[i].set(s.number)
	})
}

// Article is an article by the labels of a page: the lines that have one of its
// labels.
type Article struct {
	Kind  int // 1 a main article, 2 a teaser, 3 an entry
	Lines []int
}

// Articles cuts labels into articles.
func Articles(labels []Label) []Article {
	var out []Article
	for i, l := range labels {
		k := l.kind()
		if k == 0 {
			continue
		}
		n := len(out) - 1
		if n < 0 || out[n].Kind != k || l.opens() && !goesOn(labels, &out[n], i) {
			out = append(out, Article{Kind: k})
			n++
		}
		out[n].Lines = append(out[n].Lines, i)
	}
	return out
}

// opens reports whether a line with the label begins an article where one of its
// kind is open.
func (l Label) opens() bool {
	return begins(l) || l == TeaserHead || l == EntryHead || l == EntryTitle
}

// goesOn reports whether line i, whose label begins articles, goes on with the head
// of the open one: a title below the time that heads it, or the second line of one.
// Two bare headlines of a list count as one article by this, in all labellings alike.
func goesOn(labels []Label, a *Article, i int) bool {
	if a.Lines[len(a.Lines)-1] != i-1 {
		return false
	}
	switch before := labels[i-1]; {
	case before == labels[i]:
		return len(a.Lines) == 1
	case before == TeaserHead:
		return labels[i] == TeaserTitle
	case before == EntryHead:
		return labels[i] == EntryTitle
	}
	return false
}

// counted is an article with what is counted on it.
type counted struct {
	Article
	runs  string // the labels as they follow each other
	names wordBits
	title int // the line of its title; -1 without
	texts int // lines of text
	long  int // of these, long ones
	times int
	metas int
}

func (w *whole) articles(labels []Label) []counted {
	var out []counted
	for _, a := range Articles(labels) {
		s := counted{Article: a, title: -1}
		for k, i := range a.Lines {
			if k == 0 || labels[a.Lines[k-1]] != labels[i] {
				s.runs += string(rune(labels[i]))
			}
			w.line(&s, labels[i], i)
		}
		out = append(out, s)
	}
	return out
}

// line counts line i of an article.
func (w *whole) line(s *counted, l Label, i int) {
	switch l {
	case MainTitle, TeaserTitle, EntryTitle:
		if s.title < 0 {
			s.title = i
		}
	case MainText, MainFirst, TeaserText, TeaserFirst, EntryText:
		s.texts++
		s.long += int(b2i(w.Lines[i].isProse()))
		s.names.add(&w.names[i])
	case MainMeta:
		s.metas++
	}
	if w.Lines[i].hasStamp() && w.Lines[i].stampKind != minute {
		s.times++
	}
}

// tally counts the traits of the page with the labels.
func (w *whole) tally(labels []Label) *tally {
	t := new(tally)
	w.countLines(t, labels)
	all := w.articles(labels)
	first, last := -1, -1
	for i := range all {
		if all[i].Kind == 1 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := range all {
		s := &all[i]
		switch {
		case s.Kind == 1:
			w.countMain(t, s, labels)
		case s.Kind == 3:
			t[nEntries]++
		case first < 0 || i < first:
			t[nTeaserBefore]++
		case i > last:
			t[nTeaserAfter]++
		default:
			t[nTeaserBetween]++
		}
		if s.Kind == 2 {
			t[nTeasers]++
			t.either(s.times > 0, nTeaserTimed, nTeaserTimeless)
		}
		w.countTitle(t, s)
		w.countGaps(t, s)
	}
	w.countPairs(t, all, labels)
	countAlike(t, w.worded, labels, nWordAlike, nWordUnlike)
	countAlike(t, w.shaped, labels, nShapeAlike, nShapeUnlike)
	w.countOdd(t, labels)
	return t
}

// either counts one of two traits.
func (t *tally) either(is bool, yes, no trait) {
	if is {
		t[yes]++
	} else {
		t[no]++
	}
}

// count counts a trait where it holds.
func (t *tally) count(is bool, k trait) { t[k] += int(b2i(is)) }

// countLines counts what is seen on a line with its label.
func (w *whole) countLines(t *tally, labels []Label) {
	t.count(labels[0] == Other, nFirst)
	texted := false // text of the main article is above
	for i, label := range labels {
		l := &w.Lines[i]
		if i > 0 {
			t.count(label.kind() != labels[i-1].kind(), nKinds)
		}
		switch label {
		case Other, Section:
			t.count(l.hasStamp(), nStampOut)
			t.count(l.About != nil || l.Credit != nil, nMetaOut)
			t.count(l.form == formHeadline, nHeadOut)
		case MainTitle, TeaserTitle:
			t.count(l.sentence, nTitleClosed)
			t.count(i > 0 && labels[i-1] == label, nTitleTwo)
			t.count(label == MainTitle && l.words <= 2, nTitleShort)
		case MainText:
			t.count(texted && l.form == formDateline, nPlaceWithin)
			t.count(l.form == formHeadline || l.form == formLabel, nTextShort)
		}
		if l.isProse() {
			w.countProse(t, label)
		}
		texted = label == MainText || texted && !begins(label)
	}
}

// countProse counts a long line that is no text of a main article or an entry.
func (w *whole) countProse(t *tally, label Label) {
	switch label {
	case MainText, MainFirst, EntryText, EntryTitle:
	case TeaserText, TeaserTitle, TeaserFirst:
		t[nProseTeaser]++
	default:
		t[nProseOut]++
	}
}

// countMain counts what a main article is like.
func (w *whole) countMain(t *tally, s *counted, labels []Label) {
	t[nMains]++
	t.count(s.texts == 0, nBare)
	t.count(s.texts == 1, nShort)
	t.count(s.title < 0, nUntitled)
	t.either(s.times > 0, nDated, nUndated)
	t[nProse] = max(t[nProse], s.long)
	t[nMetas] = max(t[nMetas], s.metas)
	t[nTimes] = max(t[nTimes], s.times)
	var names wordBits // of the text so far
	for k, i := range s.Lines {
		t.count(k > 0 && s.Lines[k-1] < i-1, nIslands)
		switch labels[i] {
		case MainText, MainFirst:
			names.add(&w.names[i])
		case MainMeta:
			t.count(k > 0 && k+1 < len(s.Lines) && labels[s.Lines[k-1]] == MainText && labels[s.Lines[k+1]] == MainText, nMetaWithin)
		case MainSubhead:
			t[nSubheads]++
			var below wordBits
			for _, j := range s.Lines[k+1:] {
				if labels[j] != MainText {
					break
				}
				below.add(&w.names[j])
			}
			if below != (wordBits{}) {
				t.either(below.meets(&names), nSubheadKin, nSubheadStrange)
			}
		}
	}
	for k := len(s.Lines) - 1; k >= 0 && labels[s.Lines[k]] == MainMeta; k-- {
		t[nMetaLast]++
	}
}

// countTitle counts a title by the words that it shares with its article.
func (w *whole) countTitle(t *tally, s *counted) {
	if s.title < 0 || s.texts == 0 {
		return
	}
	shares := slices.ContainsFunc(s.Lines, func(i int) bool { return i != s.title && w.words[i].meets(&w.words[s.title]) })
	t.either(shares, nTitleKin, nTitleStrange)
}

// countGaps counts the empty lines above an article and in it.
func (w *whole) countGaps(t *tally, s *counted) {
	for k, i := range s.Lines {
		switch gap := w.Lines[i].gap > 0; {
		case k > 0:
			t.count(gap, nGapIn)
		case i > 0:
			t.either(gap, nGapAbove, nNoGap)
		}
	}
}

// countPairs compares each article with the last one of its kind.
func (w *whole) countPairs(t *tally, all []counted, labels []Label) {
	var last [4]*counted
	var between [4]string // what was between the last two, where they followed each other
	for i := range all {
		s := &all[i]
		o := last[s.Kind]
		last[s.Kind] = s
		if o == nil {
			continue
		}
		t.either(o.runs == s.runs, nRunsAlike, nRunsUnlike)
		t.either(w.shaped[o.Lines[0]] == w.shaped[s.Lines[0]], nBeginAlike, nBeginUnlike)
		end, oEnd := s.Lines[len(s.Lines)-1], o.Lines[len(o.Lines)-1]
		t.either(w.shaped[oEnd] == w.shaped[end], nEndAlike, nEndUnlike)
		if s.Kind == 1 {
			t.either(s.names.meets(&o.names), nKin, nStrange)
		}
		if o == &all[i-1] {
			b := "between"
			for _, l := range labels[oEnd+1 : s.Lines[0]] {
				b += string(rune(l))
			}
			if between[s.Kind] != "" {
				t.either(between[s.Kind] == b, nBetweenAlike, nBetweenUnlike)
			}
			between[s.Kind] = b
		}
	}
}

// countAlike counts the lines of a group that have the label of the last one of it.
func countAlike(t *tally, groups []int, labels []Label, alike, unlike trait) {
	last := make([]int, len(groups)+1) // the line of each group, from 1 on
	for i, g := range groups {
		if g == 0 {
			continue
		}
		if k := last[g]; k > 0 {
			t.either(labels[k-1] == labels[i], alike, unlike)
		}
		last[g] = i + 1
	}
}

// countOdd counts what contradicts itself.
func (w *whole) countOdd(t *tally, labels []Label) {
	t[nOdd] = w.series.odd(labels)
	t[nMisplaced] = misplaced(labels)
	for _, h := range w.heads {
		t[nUnlike] += labelled{w.Page, labels}.unlike(h)
	}
}
