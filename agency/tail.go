package agency

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// boundary reports whether a credit may begin at i inside a line: after the
// end of a sentence, a bar, a dash, or with the sign ©.
func boundary(s string, i int) bool {
	if s[i] == 0xc2 {
		return strings.HasPrefix(s[i:], "©")
	}
	before := strings.TrimRight(s[:i], " \t")
	return sentenceEnds(before) || strings.HasSuffix(before, "|") || strings.HasSuffix(before, " -") || strings.HasSuffix(before, "–")
}

func (t *Table) leadTail(s string, i, end int) (Line, bool) {
	next, lead, colon := t.readLeadIns(s[:end], i)
	if lead == nil || lead.where == Byline {
		return Line{}, false
	}
	l := Line{Span: text.Span{Start: i, End: len(strings.TrimRight(s, " \t\r\n"))}, Where: lead.where}
	if !t.readParts(s, &l, text.Span{Start: next, End: end}, takesAgency|takesPerson, colon) {
		return Line{}, false
	}
	if len(l.Credits) == 0 && !colon {
		return Line{}, false
	}
	if lead.word == "©" && yearOnly(s, l.Date) {
		l.Where = Source
	}
	finish(&l)
	return l, true
}

func (t *Table) bracketTail(s string, end int) (Line, bool) {
	low := max(0, end-maxTail)
	open := strings.LastIndexAny(s[low:end], "([")
	if open < 0 {
		return Line{}, false
	}
	open += low
	in := trim(s, text.Span{Start: open + 1, End: end - 1})
	if in.Len() < 2 {
		return Line{}, false
	}
	l := Line{Span: text.Span{Start: open, End: len(strings.TrimRight(s, " \t\r\n"))}, Where: End}
	if next, lead, colon := t.readLeadIns(s[:in.End], in.Start); lead != nil && lead.where != Byline {
		l.Where = lead.where
		if t.readParts(s, &l, text.Span{Start: next, End: in.End}, takesAgency|takesPerson, colon) && (len(l.Credits) > 0 || colon) {
			finish(&l)
			return l, true
		}
		return Line{}, false
	}
	before := strings.TrimRight(s[:open], " \t")
	if !sentenceEnds(before) && open > 0 && !afterWord(before) && !t.closesCaption(s, before, in) {
		return Line{}, false
	}
	var ok bool
	if l.Credits, ok = t.AppendList(nil, s, in, End); !ok {
		// (Reuters/Jan Verzonnen) comes after a whole sentence alone.
		if !sentenceEnds(before) {
			return Line{}, false
		}
		return t.listLine(s, l, in, End)
	}
	return l, true
}

// closesCaption reports whether the agencies s[in] can close a caption, which
// has no full stop: "De brug over de Mark in Breda (ANP)".
func (t *Table) closesCaption(s, before string, in text.Span) bool {
	_, sure, ok := t.List(s, in)
	if !ok || sure == 0 || !isCaption(before) || s[len(strings.TrimRight(s, " \t\r\n"))-1] == '.' {
		return false
	}
	row := t.find(in.Of(s)) // Algemeen Nederlands Persbureau (ANP)
	return row < 0 || !strings.HasSuffix(before, t.rows[row].Name)
}

// captionWords is the fewest words of a caption without a full stop.
const captionWords = 5

// isCaption reports whether s can be a caption without a full stop: some
// words, the last of which is a name; "baas van persbureau ANP" has none.
func isCaption(s string) bool {
	n, lower := 0, false
	last := ""
	for w := range strings.FieldsSeq(s) {
		n++
		lower = lower || 'a' <= w[0] && w[0] <= 'z'
		last = w
	}
	return n >= captionWords && lower && 'A' <= last[0] && last[0] <= 'Z'
}

// maxCodes bounds codes that close a line without brackets.
const maxCodes = 24

// codesTail reads codes alone after the last sentence: "… is open. ANP/AFP".
func (t *Table) codesTail(s string, end int) (Line, bool) {
	if l, ok := t.pictureTail(s, end); ok {
		return l, true
	}
	low := max(0, end-maxCodes)
	for i := end - 1; i > low; i-- {
		if s[i] < 'A' || s[i] > 'Z' || s[i-1] != ' ' && !sentenceEnds(s[:i]) {
			continue
		}
		if before := strings.TrimRight(s[:i], " -–"); !sentenceEnds(before) && (!isCode(s[i:end]) || end < len(s) || !isCaption(before)) {
			continue
		}
		in := text.Span{Start: i, End: end}
		glued := s[i-1] != ' ' && isCode(s[i:end]) // "… is open.AP"
		if _, sure, ok := t.List(s, in); !ok || sure == 0 && !glued {
			return Line{}, false
		}
		l := Line{Span: text.Span{Start: i, End: len(strings.TrimRight(s, " \t\r\n"))}, Where: End}
		l.Credits, _ = t.AppendList(nil, s, in, End)
		return l, true
	}
	return Line{}, false
}

// pictureTail reads an agency with its photographer behind a caption that ends as a
// sentence does: "De brug is open. ANP / Jan Verzonnen".
func (t *Table) pictureTail(s string, end int) (Line, bool) {
	i := strings.LastIndexByte(s[:end], '/')
	if i < 0 || !IsName(strings.TrimSpace(s[i+1:end])) {
		return Line{}, false
	}
	at := strings.LastIndexByte(strings.TrimRight(s[:i], " "), ' ') + 1
	in := trim(s, text.Span{Start: at, End: i})
	row := t.find(in.Of(s))
	if at == 0 || end-at > maxTail || row < 0 || t.rows[row].Ambiguous || !sentenceEnds(strings.TrimRight(s[:at], " ")) {
		return Line{}, false
	}
	l := Line{Span: text.Span{Start: at, End: len(strings.TrimRight(s, " \t\r\n"))}, Where: Photo}
	l.Credits = []Credit{t.credit(in, row, Photo)}
	l.Names = []text.Span{trim(s, text.Span{Start: i + 1, End: end})}
	return l, true
}

// afterWord reports whether s ends in a lower-case word: a credit may stand
// inside the last sentence (… in de stad (ANP).), where brackets after a name
// tell what the name is short for.
func afterWord(s string) bool {
	w := s[strings.LastIndexAny(s, " \t\"“„'‘’(/-")+1:]
	return len(w) > 1 && w[0] >= 'a' && w[0] <= 'z' && strings.LastIndexByte(s, ' ') == len(s)-len(w)-1
}

// sentenceEnds reports whether s ends in the sign of a sentence's end, with
// the quotation mark or bracket that closes it.
func sentenceEnds(s string) bool {
	for range 2 {
		for _, q := range [...]string{"\"", "”", "’", "'", ")", "»"} {
			s = strings.TrimSuffix(s, q)
		}
	}
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case '.', '!', '?':
		return true
	}
	return strings.HasSuffix(s, "…")
}
