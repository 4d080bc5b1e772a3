package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/text"
)

// slots fills the slots of annotated sentences from name lists.
type slots struct {
	rng   *rand.Rand
	lists map[string][]string
}

// newSlots reads the name lists that slots are filled from.
func newSlots(names string, seed uint64) (*slots, error) {
	s := &slots{rand.New(rand.NewPCG(seed, 5)), map[string][]string{}}
	err := readTSV(names, func(c []string) error {
		s.lists[c[0]] = append(s.lists[c[0]], c[1])
		return nil
	})
	for _, m := range s.lists["misc"] {
		if l := len(m); l > 4 && (strings.HasSuffix(m, "se") || strings.HasSuffix(m, "aanse")) && !strings.Contains(m, " ") {
			s.lists["adj"] = append(s.lists["adj"], m)
		}
	}
	s.lists["party"] = []string{"VVD", "CDA", "PvdA", "D66", "GroenLinks", "SP", "PVV", "ChristenUnie", "SGP", "DENK", "FVD", "BBB", "NSC", "Volt", "JA21", "N-VA", "CD&V", "Open VLD", "Groen", "Vooruit", "sp.a", "Vlaams Belang", "PVDA", "MR", "PS"}
	return s, err
}

func (s *slots) pick(list string) string {
	l := s.lists[list]
	if len(l) == 0 {
		return "Onbekend"
	}
	return l[s.rng.IntN(len(l))]
}

// particles come before a part of the surnames.
var particles = [...]string{"van", "van", "van der", "van den", "van de", "de", "de", "ter", "ten", "van 't", "el", "al", "von", "di", "da", "bin", "Van", "De", "Van den"}

// fill draws a value for a slot.
func (s *slots) fill(name string) string {
	if small, ok := strings.CutSuffix(name, "^"); ok {
		return strings.ToUpper(s.fill(small))
	}
	switch name {
	case "letter":
		return string(rune('A' + s.rng.IntN(26)))
	case "num":
		return fmt.Sprint(1 + s.rng.IntN(99))
	case "party", "adj", "country", "given", "org", "place", "club", "work":
		return s.pick(name)
	case "sur", "Sur":
		v := s.pick("surname")
		if strings.ToLower(v[:1]) == v[:1] {
			// a surname with its particle
		} else if k := s.rng.IntN(10); k < 5 {
			if k == 0 {
				v = s.pick("place")
			}
			v = particles[s.rng.IntN(len(particles))] + " " + v
		} else if k == 5 {
			v += "-" + s.pick("surname")
		}
		if name == "Sur" {
			v = strings.ToUpper(v[:1]) + v[1:]
		}
		return v
	}
	return ""
}

// readSentences reads annotated sentences. Each document is given draws
// times, after the first time with the lines alone that have slots.
func readSentences(file string, s *slots, draws int, weight float32) ([]ner.Sample, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs [][]string
	var doc []string
	in := bufio.NewScanner(f)
	for in.Scan() {
		switch line := in.Text(); {
		case strings.HasPrefix(line, "#"):
		case line == "":
			if doc != nil {
				docs = append(docs, doc)
			}
			doc = nil
		default:
			doc = append(doc, line)
		}
	}
	if doc != nil {
		docs = append(docs, doc)
	}
	var out []ner.Sample
	for d := range max(draws, 1) {
		for _, doc := range docs {
			var b strings.Builder
			var spans []text.Span
			var types []ner.Type
			for _, line := range doc {
				if d > 0 && !strings.Contains(line, "{") {
					continue
				}
				if err := s.expand(line, &b, &spans, &types); err != nil {
					return nil, fmt.Errorf("%s: %w", file, err)
				}
			}
			if b.Len() == 0 {
				continue
			}
			t := text.Parse(b.String())
			sample := ner.Sample{Doc: t, Weight: weight}
			for i, sp := range spans {
				r := t.TokensIn(sp)
				if r.Len() == 0 || t.Tokens[r.First].Start != sp.Start || t.Tokens[r.Last-1].End != sp.End {
					if d > 0 {
						continue // a name from the lists that reads as something else
					}
					return nil, fmt.Errorf("%s: no tokens at %q", file, sp.Of(t.Src))
				}
				sample.Mentions = append(sample.Mentions, ner.Mention{Tokens: r, Type: types[i], P: 1})
			}
			out = append(out, sample)
		}
	}
	return out, in.Err()
}

// expand fills a line's slots, takes its brackets out and writes it to b.
func (s *slots) expand(line string, b *strings.Builder, spans *[]text.Span, types *[]ner.Type) error {
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case '{':
			n := strings.IndexByte(line[i:], '}')
			if n < 0 {
				return fmt.Errorf("%q: a slot is not closed", line)
			}
			b.WriteString(s.fill(line[i+1 : i+n]))
			i += n
		case '[':
			n := strings.IndexByte(line[i:], ' ')
			if n < 0 {
				return fmt.Errorf("%q: a mention without words", line)
			}
			t, ok := ner.ParseType(line[i+1 : i+n])
			if !ok {
				return fmt.Errorf("%q: type %q", line, line[i+1:i+n])
			}
			*types = append(*types, t)
			*spans = append(*spans, text.Span{Start: b.Len()})
			i += n
		case ']':
			(*spans)[len(*spans)-1].End = b.Len()
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('\n')
	return nil
}
