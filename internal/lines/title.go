package lines

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// Trim takes the white space and the invisible signs off both ends of a span.
func Trim(page string, sp text.Span) text.Span { return trim(page, sp) }

// IsClock reports whether w is a clock time alone.
func IsClock(w string) bool { return stamp.Clock(w) == len(w) && w != "" }

// FrontStamp is the length of the clock time, the age or the date with which
// w begins; 0 where there is none.
func FrontStamp(w string) int {
	if minuteOf(w) > 0 {
		return 0
	}
	n := frontStamp(w)
	if n == 0 || n < 4 {
		return 0
	}
	// A weekday alone may open a headline: "Zondag weer regen".
	if stamp.Clock(w) == 0 && !strings.ContainsAny(w[:n], "0123456789") && !strings.HasSuffix(w[:n], ago) {
		if k := len(w) - len(strings.TrimLeft(w[n:], " ")) - n; n+k < len(w) && w[n+k] != '-' && w[n+k] != '|' {
			return 0
		}
	}
	return n
}

// StampBehind is where the stamp begins that ends w, after a blank; 0 where
// none does.
func StampBehind(w string) int {
	low := max(1, len(w)-40)
	for i := low; i < len(w)-2; i++ {
		if w[i-1] == ' ' && w[i] != ' ' {
			if n := stamp.Moment(w[i:]); n > 0 && strings.Trim(w[i+n:], " .)") == "" {
				if stamp.Clock(w[i:]) > 0 && !leadsToTime(w[:i-1]) || fullDate(w[i:i+n]) && !leadsToTime(w[:i-1]) || strings.HasSuffix(w[i:i+n], ago) || strings.ContainsAny(w[:i], "|•·") {
					return i
				}
			}
		}
	}
	return 0
}

// fullDate reports whether the stamp w is a day with its month and year.
func fullDate(w string) bool {
	return stamp.Date(w) == len(w) && len(w) > 8 && digitsEnd(w, 4)
}

// timeWords are the words that take a time with them: "dicht tot vrijdag 18 uur".
var timeWords = wordSet{"dinsdag", "donderdag", "en", "in", "maandag", "na", "om", "op", "per", "rond", "sinds", "tot", "uiterlijk", "van", "vanaf", "voor", "vrijdag", "vóór", "woensdag", "zaterdag", "zondag"}

// leadsToTime reports whether the last word of w takes what follows with it.
func leadsToTime(w string) bool {
	return timeWords.has(strings.ToLower(wordBefore(w)))
}

// ItemMark is the length of the bullet or the number before an item of a list.
func ItemMark(w string) int {
	if !isItem(w) {
		return 0
	}
	return strings.IndexByte(w, ' ') + 1
}

// TitleMark is the length of what comes before a title and is none of it: a
// bullet, a number, the signs of a heading in Markdown, the name of a field.
func TitleMark(w string) int {
	n := ItemMark(w) + headingSigns(w[ItemMark(w):])
	if n == 0 {
		n = rank(w)
	}
	for n < len(w) && (w[n] == ' ' && n > 0 || w[n] == '*') {
		n++
	}
	low := strings.ToLower(w[n:])
	for _, f := range [...]string{"title:", "titel:", "kop:", "highlight:", "headline:"} {
		if strings.HasPrefix(low, f) {
			return n + len(f)
		}
	}
	return n
}

// headingSigns is the length of the signs of a heading in Markdown, "## ";
// 0 where no blank follows them: "#318 - De brug".
func headingSigns(w string) int {
	n := len(w) - len(strings.TrimLeft(w, "#"))
	if n < len(w) && w[n] != ' ' {
		return 0
	}
	return n
}

// rank is the length of the number of a title in a list, which two blanks
// part from it: "3  Brug open".
func rank(w string) int {
	n := 0
	for n < len(w) && n < 2 && '0' <= w[n] && w[n] <= '9' {
		n++
	}
	if n == 0 || !strings.HasPrefix(w[n:], "  ") {
		return 0
	}
	return n
}

// HeadingMark is the length of the heading of links before a title on the
// same line, with its colon: "Lees ook: "; 0 where there is none.
func HeadingMark(w string) int {
	if len(w) > maxShort {
		return 0
	}
	p := lexed().frontOf(strings.ToLower(w))
	if p.class != related && p.class != section {
		return 0
	}
	rest := w[len(p.text):]
	if i := strings.IndexAny(rest, ":>"); i >= 0 && i <= 2 && strings.TrimSpace(rest[i+1:]) != "" {
		return len(p.text) + i + 1
	}
	if strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, ". ") {
		return len(p.text) + 2
	}
	return 0
}

// SiteTail is the length of what comes after a title and is none of it: the
// name of the site after a bar or a dash, the points and the number of a page
// of teletext.
func SiteTail(w string) int {
	for _, sign := range [...]string{" | ", " - ", " – "} {
		i := strings.LastIndex(w, sign)
		if i < 8 {
			continue
		}
		tail := w[i+len(sign):]
		if strings.ContainsRune(tail, ' ') {
			continue
		}
		dot := strings.LastIndexByte(tail, '.')
		if dot > 1 && len(tail)-dot >= 3 && len(tail)-dot <= 7 || len(tail) >= 2 && len(tail) <= 6 && strings.ToUpper(tail) == tail && !strings.ContainsAny(tail, "0123456789") {
			return len(w) - i
		}
	}
	bare := strings.TrimRight(w, "0123456789")
	if n := len(w) - len(bare); n == 3 && strings.HasSuffix(strings.TrimRight(bare, " "), "..") {
		return len(w) - len(strings.TrimRight(bare, ". "))
	}
	return 0
}

// HasLetter reports whether w holds a letter or a digit.
func HasLetter(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// IsRubric reports whether w is the name of a section.
func IsRubric(w string) bool {
	low := strings.ToLower(w)
	x := lexed()
	c := x.whole[low]
	if c == noClass {
		c = x.word[low]
	}
	return c == rubric || c == kicker || c == site
}

// photoWords come before a photographer or a picture firm.
var photoWords = [...]string{"(foto", "foto:", "foto’s:", "foto's:", "(beeld", "beeld:", "beeld ", "©", "(c)", "archieffoto", "foto "}

// PhotoCredit is where the photo credit begins that ends a caption; -1 where
// none does.
func PhotoCredit(w string) int {
	low := strings.ToLower(w)
	if len(low) != len(w) {
		return -1
	}
	best := -1
	for _, p := range photoWords {
		i := strings.LastIndex(low, p)
		if i > 0 && low[i-1] != ' ' && low[i-1] != '(' && low[i-1] != '.' && !strings.HasPrefix(p, "©") && p[0] != '(' {
			continue
		}
		if i < 0 || len(w)-i > 70 || best >= 0 && i > best {
			continue
		}
		if p[len(p)-1] == ' ' && (i < 2 || !strings.ContainsAny(w[i-2:i-1], ".!?") && !upperFollows(w[i+len(p):])) {
			continue
		}
		best = i
	}
	return best
}

func upperFollows(s string) bool { return initial(s) == 1 }
