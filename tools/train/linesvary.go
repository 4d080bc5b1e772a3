package main

import (
	"math/rand/v2"
	"strings"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/marked"
)

// vary alters the layout of a page and keeps its marks: empty lines go or come,
// lines of furniture go, come from other pages, or change places.
func vary(m marked.Page, furniture []string, rng *rand.Rand) marked.Page {
	var b strings.Builder
	shift := make([]int, len(m.Text)+1) // where each offset comes to lie
	blanks := rng.IntN(3)               // 0 as they are, 1 none, 2 between all lines
	drop, extra := rng.Float64()*0.5, rng.Float64()*0.25
	start := 0
	for start < len(m.Text) {
		end := strings.IndexByte(m.Text[start:], '\n') + start + 1
		if end <= start {
			end = len(m.Text)
		}
		line := m.Text[start:end]
		sp := text.Span{Start: start, End: end}
		outside, _ := articleOf(&m, sp)
		free := outside == nil && !touches(&m, sp)
		blank := strings.TrimSpace(line) == ""
		switch {
		case blank && blanks == 1 && end < len(m.Text), free && !blank && rng.Float64() < drop:
			for i := start; i < end; i++ {
				shift[i] = b.Len()
			}
		default:
			for i := start; i < end; i++ {
				shift[i] = b.Len() + i - start
			}
			b.WriteString(line)
			if free && !blank && len(furniture) > 0 && rng.Float64() < extra {
				b.WriteString(furniture[rng.IntN(len(furniture))] + "\n")
			}
			if blanks == 2 && !blank && strings.HasSuffix(line, "\n") {
				b.WriteString("\n")
			}
		}
		start = end
	}
	shift[len(m.Text)] = b.Len()
	out := marked.Page{Name: m.Name, Ref: m.Ref, Text: b.String()}
	for _, k := range m.Marks {
		k.Start = shift[k.Start]
		if k.End > 0 {
			k.End = shift[k.End-1] + 1
		}
		out.Marks = append(out.Marks, k)
	}
	return out
}

// scramble changes the letters of some short lines and keeps their form: so a
// page of a site looks whose words nobody has listed.
func scramble(m marked.Page, share float64, rng *rand.Rand) marked.Page {
	b := []byte(m.Text)
	for start := 0; start < len(b); {
		end := start + 1 + strings.IndexByte(m.Text[start:], '\n')
		if end == start {
			end = len(b)
		}
		if end-start < maxScrambled && rng.Float64() < share {
			for i := start; i < end; i++ {
				b[i] = otherLetter(b[i], rng)
			}
		}
		start = end
	}
	m.Text = string(b)
	return m
}

// maxScrambled is the length in bytes from which a line is taken for text.
const maxScrambled = 160

// otherLetter gives another vowel or consonant for c, in its case; c itself
// where it is no letter of ASCII.
func otherLetter(c byte, rng *rand.Rand) byte {
	const vowels, consonants = "aeiou", "bcdfghjklmnpqrstvwz"
	low := c | 0x20
	switch {
	case low < 'a' || low > 'z':
		return c
	case strings.IndexByte(vowels, low) >= 0:
		return vowels[rng.IntN(len(vowels))]&^0x20 | c&0x20
	}
	return consonants[rng.IntN(len(consonants))]&^0x20 | c&0x20
}

// touches reports whether a mark is on the stretch.
func touches(m *marked.Page, sp text.Span) bool {
	for _, k := range m.Marks {
		if k.Start < sp.End && sp.Start < k.End {
			return true
		}
	}
	return false
}

// furnitureOf gives the lines of the pages that lie outside their articles.
func furnitureOf(pages []marked.Page) []string {
	var out []string
	for _, m := range pages {
		start := 0
		for line := range strings.Lines(m.Text) {
			sp := text.Span{Start: start, End: start + len(line)}
			start = sp.End
			if strings.TrimSpace(line) != "" && !touches(&m, sp) {
				out = append(out, strings.TrimRight(line, "\r\n"))
			}
		}
	}
	return out
}
