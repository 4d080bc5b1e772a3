package lines

import (
	"strings"

	"github.com/kopij/kopij/internal/stamp"
)

// more is a form of what a list prints behind the text of an item and that is none
// of it.
type more struct {
	name    string
	is      func(w string) bool // of what is left when arrows and brackets are taken off
	example string              // the text and what is behind it parted by a ¦
}

var mores = [...]more{
	{name: "a link to the rest", is: func(w string) bool { return lists().more.has(w) }, example: "De brug is weer open. ¦→ meer"},
	{name: "how many answered", is: func(w string) bool { return countsTail("x "+w) > 0 }, example: "De brug is weer open. ¦3 reacties"},
	{name: "the number of a page", is: isPage, example: "De brug is weer open. ¦p. 4"},
	{name: "the name of a section", is: func(w string) bool { return IsRubric(w) }, example: "De brug is weer open. ¦[Binnenland]"},
}

// maxMore is the length of what is behind a text.
const maxMore = 24

// moreBehind is where what closes s after a sentence, or after an age behind one,
// begins and is none of its text: "… weer open. → meer"; 0 where nothing does.
func moreBehind(s string) int {
	const signs = " →>»›▶►▸<–—-•·|[]().…"
	for i := len(s) - 2; i > max(0, len(s)-maxMore); i-- {
		if s[i] != ' ' {
			continue
		}
		before := strings.TrimRight(s[:i], " ")
		rest := s[len(before):]
		end := len(before)
		before = withoutSignature(before)
		bare := strings.ToLower(strings.Trim(rest, signs))
		if !endsSentence(before) && tailAge(before) == 0 || sectionWithout(rest) || isSentence(rest) || !closesText(before) && tailAge(before) == 0 {
			continue
		}
		for k := range mores {
			if mores[k].is(bare) {
				return end
			}
		}
	}
	return 0
}

// sectionWithout reports whether w is the name of a section without the brackets
// that tell it from a word.
func sectionWithout(w string) bool {
	w = strings.TrimSpace(w)
	return IsRubric(strings.ToLower(w)) && !strings.HasPrefix(w, "[")
}

// withoutSignature is w without the credit or the initials in brackets that close
// it after a sentence: "… weer open. (mvl/Belga)".
func withoutSignature(w string) string {
	if w == "" || w[len(w)-1] != ')' && w[len(w)-1] != ']' {
		return w
	}
	i := strings.LastIndexAny(w, "([")
	if i <= 0 || len(w)-i > maxMore {
		return w
	}
	if before := strings.TrimRight(w[:i], " "); endsSentence(before) {
		return before
	}
	return w
}

// closesText reports whether w ends as a text does and not as a title may: with a
// full stop, or long enough.
func closesText(w string) bool {
	return len(w) > maxTitle/2 || strings.HasSuffix(strings.TrimRight(w, "\"'”’»)]"), ".")
}

// isMore reports whether w is a link to the rest of a text, by itself and with the
// arrow or the points of one.
func isMore(w string) bool {
	bare := strings.Trim(w, " →>»›▶►▸<….[]")
	return len(bare) < len(w) && lists().more.has(strings.ToLower(bare))
}

// isSentence reports whether a full stop closes w, and not three.
func isSentence(w string) bool { return strings.HasSuffix(w, ".") && !strings.HasSuffix(w, "..") }

// isPage reports whether w is the number of a page: "p. 4".
func isPage(w string) bool {
	n, ok := strings.CutPrefix(w, "p. ")
	return ok && len(n) <= 3 && strings.Trim(n, "0123456789") == ""
}

// behindSigns is where the stamp begins in w that signs part from a text.
func behindSigns(w string) string { return strings.TrimLeft(w, " ·•|–—-") }

// ageBehind reports whether all of w is a stamp that may close a text, with signs
// before it.
func ageBehind(w string) bool {
	bare := behindSigns(w)
	return mayBeAge(bare) && stamp.Whole(bare)
}
