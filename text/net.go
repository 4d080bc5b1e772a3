package text

import "strings"

// mail is the end of the mail address at i; i where none is there.
func (s *window) mail(i int) int {
	limit := min(s.end, i+64)
	j := i
	for j < limit && mailByte(s.src[j]) {
		j++
	}
	if j == i || j >= limit || s.src[j] != '@' {
		return i
	}
	j++
	start, dot := j, false
	for j < s.end && j < i+2*64 && (mailByte(s.src[j]) && s.src[j] != '_' && s.src[j] != '+' && s.src[j] != '%') {
		dot = dot || s.src[j] == '.'
		j++
	}
	for j > start && (s.src[j-1] == '.' || s.src[j-1] == '-') {
		j--
	}
	if !dot || j == start {
		return i
	}
	return j
}

func mailByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+' || c == '%'
}

// url is the end of the address at i that begins with a scheme or www.; i
// where none is there.
func (s *window) url(i int) int {
	switch s.src[i] {
	case 'h', 'H', 'w', 'W', 'f', 'F':
	default:
		return i
	}
	head := s.src[i:min(s.end, i+8)]
	n := 0
	for _, p := range [...]string{"https://", "http://", "ftp://", "www."} {
		if len(head) >= len(p) && strings.EqualFold(head[:len(p)], p) {
			n = len(p)
			break
		}
	}
	if n == 0 {
		return i
	}
	j := s.path(i + n)
	if j <= i+n {
		return i
	}
	return j
}

// path is the end of the run of bytes at j that an address may hold, less
// the punctuation that ends a sentence or closes a bracket.
func (s *window) path(j int) int {
	start := j
	for j < s.end {
		c := s.src[j]
		if c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\'' || c == '`' || c == '{' || c == '}' || c == '|' {
			break
		}
		if c == 0xE2 || c == 0xC2 && j+1 < s.end && s.src[j+1] <= 0xBB { // typographic marks, no-break space
			break
		}
		j++
	}
	for j > start {
		switch s.src[j-1] {
		case '.', ',', ';', ':', '!', '?', ')', ']', '*':
			j--
			continue
		}
		break
	}
	return j
}

// domain is the end of the domain name whose first label is [i, j), with a
// full stop at j: nu.nl, Booking.com/werk. It is j where none is there.
func (s *window) domain(i, j int) int {
	k := j
	for labels := 0; labels < 4 && k < s.end && s.src[k] == '.'; labels++ {
		m := k + 1
		for m < s.end && m < k+32 && mailByte(s.src[m]) && s.src[m] != '.' {
			m++
		}
		if isTLD(s.src[k+1 : m]) {
			if m < s.end && s.src[m] == '.' && m+1 < s.end && mailByte(s.src[m+1]) {
				k = m
				continue
			}
			if m < s.end && s.src[m] == '/' {
				if cls, _ := s.classAt(m + 1); alnum(cls) {
					return s.path(m)
				}
			}
			return m
		}
		if m == k+1 {
			break
		}
		k = m
	}
	return j
}

// isTLD reports whether the label is a top-level domain that Dutch news names.
func isTLD(w string) bool { return wordIn(domainWords, w) }
