package lines

// Label is what a line is on its page.
type Label uint8

// The labels. Those of a main article, a teaser and an entry of a live blog
// say which lines begin one: MainTitle and MainFirst, every TeaserTitle,
// TeaserFirst and TeaserHead, every EntryHead and EntryTitle; but a title right
// after a head that is above it goes on with it.
const (
	Other       Label = iota // furniture; within an article, boilerplate
	Section                  // heads a group of teasers
	MainTitle                // begins a main article
	MainFirst                // text that begins a main article without a title
	MainText                 // a lead, a paragraph, an item of a list
	MainSubhead              // heads paragraphs
	MainMeta                 // author, credit, time of publication
	MainCaption              // words with a picture
	TeaserTitle              // begins a teaser
	TeaserFirst              // text that begins a teaser without a title
	TeaserText
	TeaserHead // an age, a clock time, a label that begins a teaser
	TeaserMeta // an age, a clock time, an author below its title or text
	EntryHead  // the time or the author that begins an entry
	EntryTitle
	EntryText
	EntryMeta
	labelCount
)

var labelNames = [labelCount]string{
	"other", "section", "main-title", "main-first", "main-text", "main-subhead", "main-meta", "main-caption",
	"teaser-title", "teaser-first", "teaser-text", "teaser-head", "teaser-meta", "entry-head", "entry-title", "entry-text", "entry-meta",
}

// String is the name of the label: "main-title"; empty for a value that is
// none.
func (l Label) String() string {
	if l < labelCount {
		return labelNames[l]
	}
	return ""
}

// kind is the article that a line with the label belongs to.
func (l Label) kind() int {
	switch {
	case l < MainTitle:
		return 0
	case l < TeaserTitle:
		return 1
	case l < EntryHead:
		return 2
	}
	return 3
}

// outside is the label before the first line and after the last.
const outside = int(labelCount)

// allowed reports whether the label b may follow a. What goes on with an
// article needs one before it: furniture may be between.
func allowed(a, b int) bool {
	if b == outside {
		return true
	}
	if a == outside {
		switch Label(b) {
		case MainText, MainSubhead, TeaserText, TeaserMeta, EntryText, EntryMeta:
			return false
		}
		return true
	}
	from, to := Label(a), Label(b)
	switch to {
	case MainTitle, MainFirst:
		return from != Section
	case TeaserText, TeaserMeta:
		return from.kind() == 2 || from == Other
	case EntryText, EntryMeta:
		return from.kind() == 3 || from == Other
	case MainText, MainSubhead, MainMeta, MainCaption:
		return from.kind() == 1 || from.kind() == 0 || to == MainMeta || from.kind() == 2
	}
	return true
}
