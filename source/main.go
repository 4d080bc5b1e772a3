package source

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// maxElements is more elements than a page of news has.
	maxElements = 50_000
	// maxMeanDepth is a deeper nesting than pages have: some are built of
	// thirty boxes, one in another. Telling the main text takes the product
	// of elements and depth.
	maxMeanDepth = 64
	// minMain is the least number of letters that the text of an article is
	// expected to have; readability, which counts five hundred characters
	// unless told otherwise, goes on to take comments and menus into a
	// shorter one.
	minMain = 140
)

// main gives the texts that are the page's main article with its head; nil
// for all of them, where none could be told.
func (t *tree) main(meta *Meta, headline *html.Node, o *Options) []bool {
	limit := o.MaxElements
	if limit == 0 {
		limit = maxElements
	}
	if t.elements > limit || t.depths > maxMeanDepth*t.elements {
		return nil
	}
	keep := make([]bool, len(t.texts))
	// The entries of a live blog are short, and would be taken for furniture.
	if (meta.Type == liveBlog || !t.readable(keep)) && !t.container(keep) {
		return nil
	}
	t.within(headline, keep)
	t.leaveAsides(keep)
	t.boxes(keep)
	if headline != nil {
		t.head(headline, keep)
	}
	return keep
}

// letters is the number of bytes of text k that are no white space.
func (t *tree) letters(k int) int {
	n := 0
	for _, c := range []byte(t.texts[k].Of(t.src)) {
		if !whiteByte(c) {
			n++
		}
	}
	return n
}

// lettersIn are those of the texts under n that are kept, of all without keep.
func (t *tree) lettersIn(n *html.Node, keep []bool) int {
	sum := 0
	under(n, func(k int) {
		if keep == nil || keep[k] {
			sum += t.letters(k)
		}
	})
	return sum
}

// readable keeps what readability takes for the main text.
func (t *tree) readable(keep []bool) bool {
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.CharThresholds = minMain
	a, err := parser.ParseAndMutate(clone(t.doc), nil)
	if err != nil || a.Node == nil {
		return false
	}
	n := 0
	under(a.Node, func(k int) {
		keep[k] = true
		n += t.letters(k)
	})
	if n < minMain {
		clear(keep)
		return false
	}
	return true
}

// container keeps the element that says it holds the text or the page's main
// part: of several of a kind the one with the most text.
func (t *tree) container(keep []bool) bool {
	for _, is := range []func(*html.Node) bool{
		func(n *html.Node) bool { return attr(n, "itemprop") == "articleBody" },
		func(n *html.Node) bool { return n.DataAtom == atom.Main || attr(n, "role") == "main" },
		func(n *html.Node) bool { return n.DataAtom == atom.Article },
	} {
		var best *html.Node
		most := 0
		each(t.doc, func(n *html.Node) bool {
			if !is(n) {
				return true
			}
			if l := t.lettersIn(n, nil); l > most {
				best, most = n, l
			}
			return false
		})
		if best != nil {
			t.keepAll(best, keep)
			return true
		}
	}
	return false
}

// keepAll keeps the texts under an element that are not beside it.
func (t *tree) keepAll(n *html.Node, keep []bool) {
	if n.Type == html.TextNode {
		marks(n.Data, func(k int) { keep[k] = true })
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || !outside(c) {
			t.keepAll(c, keep)
		}
	}
}

// within leaves out what lies outside the article element that holds the
// headline, where that holds most of the text.
func (t *tree) within(headline *html.Node, keep []bool) {
	n := headline
	for n != nil && n.DataAtom != atom.Article {
		n = n.Parent
	}
	if n == nil {
		return
	}
	inside := make([]bool, len(keep))
	under(n, func(k int) { inside[k] = keep[k] })
	if 2*t.lettersIn(n, keep) < t.lettersIn(t.doc, keep) {
		return
	}
	copy(keep, inside)
}

// leaveAsides leaves out what the names of its element say is beside the
// text, unless that is all there is.
func (t *tree) leaveAsides(keep []bool) {
	left := make([]bool, len(keep))
	copy(left, keep)
	each(t.doc, func(n *html.Node) bool {
		if !outside(n) {
			return true
		}
		under(n, func(k int) { left[k] = false })
		return false
	})
	if 2*t.lettersIn(t.doc, left) >= t.lettersIn(t.doc, keep) {
		copy(keep, left)
	}
}

// boxes keeps what is between the texts that are kept and belongs to
// them: boxes of facts, and the clock times that head the entries of a live
// blog.
func (t *tree) boxes(keep []bool) {
	first, last := bounds(keep)
	each(t.doc, func(n *html.Node) bool {
		if named(n)&factName != 0 {
			from := len(keep)
			under(n, func(k int) { from = min(from, k) })
			if first < from && from < last {
				t.keepAll(n, keep)
			}
			return false
		}
		return true
	})
	for k := max(0, first-1); k < last; k++ {
		if !keep[k] && keep[k+1] && isClock(t.texts[k].Of(t.src)) {
			keep[k] = true
		}
	}
}

// bounds are the first and the last text that is kept; 0 and -1 without any.
func bounds(keep []bool) (first, last int) {
	last = -1
	for k := range keep {
		if keep[k] {
			if last < 0 {
				first = k
			}
			last = k
		}
	}
	return first, last
}

// isClock reports whether s is a clock time alone: "22.10 uur", "9:05".
func isClock(s string) bool {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "uur"))
	return len(s) >= 4 && len(s) <= 5 && strings.Trim(s, "0123456789") != "" && len(strings.Trim(s, "0123456789")) == 1 && strings.ContainsAny(s, ".:uh")
}

// maxKicker is longer than what is over a title to say what the article
// is: "Interview", "Premium".
const maxKicker = 40

// head keeps the page's title, and between it and the text the lead, the
// author and the time. It leaves out a kicker over the title.
func (t *tree) head(headline *html.Node, keep []bool) {
	from, title := len(keep), -1
	t.headTexts(headline, func(k int) { from, title = min(from, k), max(title, k) })
	if title < 0 {
		return
	}
	part := t.headParts()
	body := title + 1
	for body < len(keep) && (!keep[body] || part[body]) {
		body++
	}
	for k := range keep {
		switch {
		case k >= from && k <= title:
			keep[k] = true
		case k < from && !part[k] && t.letters(k) < maxKicker:
			keep[k] = false
		case k > title && k < body && body < len(keep) && part[k]:
			keep[k] = true
		}
	}
}

// headParts gives the texts of leads, authors, times and captions.
func (t *tree) headParts() []bool {
	part := make([]bool, len(t.texts))
	each(t.doc, func(n *html.Node) bool {
		if unseen(n) || outside(n) {
			return false
		}
		if isByline(n) || isStamp(n) || isLead(n) || n.DataAtom == atom.Figcaption || named(n)&captionName != 0 {
			t.keepAll(n, part)
			return false
		}
		return true
	})
	return part
}

// headTexts calls f with the texts of a heading, up to the first block that
// it was left open before.
func (t *tree) headTexts(n *html.Node, f func(k int)) bool {
	if n.Type == html.TextNode {
		marks(n.Data, f)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && blockLevel(c.DataAtom) || !t.headTexts(c, f) {
			return false
		}
	}
	return true
}

// headline is the heading that prints the page's title: one that says what
// the metadata say, or the first of the highest rank; nil where there is none.
func (t *tree) headline(title string) *html.Node {
	var same, first *html.Node
	each(t.doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.H1, atom.H2:
			if unseen(n) {
				return false
			}
			s := collapse(content(n))
			if same == nil && similar(s, title) {
				same = n
			}
			if first == nil && n.DataAtom == atom.H1 && s != "" {
				first = n
			}
			return false
		}
		return !unseen(n) && !outside(n)
	})
	if same != nil {
		return same
	}
	return first
}

// similar reports whether two titles are the same but for marks, case and
// what one of them adds at its end.
func similar(a, b string) bool {
	fold := func(s string) string {
		return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
			return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r >= 0x80)
		}), " ")
	}
	a, b = fold(a), fold(b)
	if a == "" || b == "" {
		return false
	}
	return a == b || len(a) > minTitle && strings.HasPrefix(b, a) || len(b) > minTitle && strings.HasPrefix(a, b)
}

// minTitle is the length, in bytes, from which a title that another begins
// with is taken for the same.
const minTitle = 12
