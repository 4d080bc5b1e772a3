package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/text"
)

// name takes a part without a label: an author, a function, a section.
func (r *reader) name() bool {
	end := r.chunk(r.i)
	w := strings.TrimRight(r.s[r.i:end], " \u00a0")
	end = r.i + len(w)
	if w == "" || strings.HasSuffix(r.s[:r.i], ". ") {
		return false // nothing; or the next sentence
	}
	sp := text.Span{Start: r.i, End: end}
	switch {
	case len(r.Authors) > 0 && function(w):
		r.labeled = true
		r.Rest = append(r.Rest, sp)
	case len(r.Authors) > 0 && strings.HasPrefix(w, "in ") && rubric(w):
		r.Rest = append(r.Rest, sp) // Jan Verzonnen, in Delft
	case r.authors(sp):
	case rubric(w):
		if r.unknown++; r.Section.Empty() {
			r.Section = sp
		} else {
			r.Rest = append(r.Rest, sp)
		}
		r.parted = r.parted || r.signAt(end) || r.signBefore(sp.Start)
	default:
		return false
	}
	r.i = end
	return true
}

// authors takes a part that is made of names, desks or initials.
func (r *reader) authors(sp text.Span) bool {
	w := sp.Of(r.s)
	if n := agency.Desk(w); n > 0 {
		r.addAuthor(sp.Start, sp.Start, sp.End)
		return true
	}
	if initials(w) {
		r.unknown++
		if sp.Start > 0 && r.s[sp.Start-1] == '(' && sp.End < len(r.s) && r.s[sp.End] == ')' {
			r.unknown-- // (es/hk)
			r.labeled = true
		}
		r.addAuthor(sp.Start, sp.Start, sp.End)
		return true
	}
	for _, p := range names(w) {
		if !agency.IsName(p) || paper(p) {
			return false
		}
	}
	r.last = len(r.Authors)
	r.labeled = r.labeled || r.written
	if !r.labeled {
		r.unknown++
		r.parted = r.parted || r.signAt(sp.End) || r.signBefore(sp.Start)
	}
	r.addAuthors(sp.Start, sp.End)
	return true
}

// paper reports whether w has the form of the name of a paper, an article and a
// word: "De Vechtbode". Without a first name, few authors are named so.
func paper(w string) bool {
	article, name, ok := strings.Cut(w, " ")
	return ok && (article == "De" || article == "Het") && !strings.Contains(name, " ")
}

// names parts "Jan Verzonnen en Piet Bedacht".
func names(w string) []string {
	for _, and := range [...]string{" & ", " + ", "/"} {
		w = strings.ReplaceAll(w, and, " en ")
	}
	return strings.Split(w, " en ")
}

// addAuthors adds the names of s[start:end], with the words before them.
func (r *reader) addAuthors(start, end int) {
	lead := start
	if r.next == by {
		lead = r.lead
	}
	for start < end {
		n, skip := end-start, 0
		for _, and := range [...]string{" en ", " & ", " + ", "/"} {
			if k := strings.Index(r.s[start:end], and); k >= 0 && k < n {
				n, skip = k, len(and)
			}
		}
		w := strings.TrimRight(r.s[start:start+n], " ")
		if w != "" {
			r.addAuthor(lead, start, start+len(w))
		}
		start += n + skip
		lead = start
	}
}

func (r *reader) addAuthor(lead, start, end int) {
	r.Authors = append(r.Authors, text.Span{Start: start, End: end})
	if r.Byline.Empty() {
		r.Byline = text.Span{Start: lead, End: end}
	}
	r.Byline.End = max(r.Byline.End, end)
}

// function reports whether w can be what an author is: "correspondent",
// "Afrika-correspondent".
func function(w string) bool {
	if strings.Count(w, " ") > 5 || strings.ContainsAny(w, ".!?\"“”‘’0123456789") {
		return false
	}
	for p := range strings.FieldsSeq(w) {
		if agency.Desk(p) == len(p) {
			return true
		}
	}
	return false
}

// rubric reports whether w can be a section, a place or a code: up to three
// words, each with a capital or a digit first; or "in Buitenland".
func rubric(w string) bool {
	w = strings.TrimPrefix(w, "in ")
	if len(w) > 40 {
		return false
	}
	n := 0
	for f := range strings.FieldsSeq(w) {
		c, _ := utf8.DecodeRuneInString(f)
		if n++; n > 3 || !unicode.IsUpper(c) && !unicode.IsDigit(c) && f != "&" && f != "en" || n == 1 && f == "en" {
			return false
		}
	}
	if !strings.ContainsFunc(w, unicode.IsLetter) && (len(w) != 3 || digits(w) != 3) {
		return false // a score, and no page of teletext
	}
	return !strings.ContainsAny(w, ".!?\"“”‘’:°%€$")
}

// Initials reports whether w is made of the initials of authors, in small letters,
// in capitals or with a particle: "jvh", "KDV", "es/hk", "MvL", "J.V.".
func Initials(w string) bool { return initials(w) }

// initials reports whether w is made of the initials of authors: "jvh", "KDV",
// "es/hk".
func initials(w string) bool {
	if dotted(w) {
		return true
	}
	for p := range strings.SplitSeq(w, "/") {
		if len(p) < 2 || len(p) > 4 {
			return false
		}
		for i := range len(p) {
			if !letter(p, i) || p[i] >= 0x80 {
				return false
			}
		}
		if l := strings.ToLower(p); l != p && strings.ToUpper(p) != p && !nobiliary(p) || lenOf(short, p) == len(p) {
			return false
		}
	}
	return w != ""
}

// dotted reports whether w is initials with a full stop after each: "J.V.",
// "H.v.d.B.".
func dotted(w string) bool {
	if len(w) < 4 || len(w) > 12 || len(w)%2 != 0 || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	for i := 0; i < len(w); i += 2 {
		if !letter(w, i) || w[i] >= 0x80 || w[i+1] != '.' {
			return false
		}
	}
	return true
}

// nobiliary reports whether the letters p are initials with those of a particle in
// small letters between them: "JvV", "PvdB".
func nobiliary(p string) bool {
	return p[0] <= 'Z' && p[1] == 'v' && p[len(p)-1] <= 'Z'
}

func allCaps(s string) bool {
	return s != "" && strings.ToUpper(s) == s && strings.ContainsFunc(s, unicode.IsLetter)
}
