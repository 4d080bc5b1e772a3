package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

var _ = register("text", evalText)

// textSentence is one sentence of a treebank: its text and its tokens.
type textSentence struct {
	text, doc string
	tokens    []string
}

// evalText compares tokens and sentences with those of the treebanks. The
// running text is rebuilt from their "# text" lines: a sentence follows on
// the one before it after a space, and on a new line where that one ends
// without a full stop or begins as a list item does, as a heading and an
// item are on lines of their own on a page.
//
// Tokens are compared where the schemes agree. They differ by definition on
// words with brackets or a slash inside (gezondheids(zorg)beleid,
// Amersfoort/Barneveld, a+bsqrt(-1)), which are one token there, and on a
// number with its per cent sign; such gold tokens and ours inside them are
// left out of the count.
func evalText(in data, w io.Writer) (figures, error) {
	out := figures{}
	fmt.Fprintf(w, "%-24s %10s %10s %10s\n", "treebank", "tokens", "F1", "sentences")
	for _, bank := range []string{"alpino", "lassysmall"} {
		var tok, sent score
		for _, part := range []string{"dev", "test"} {
			sents, err := readTreebank(filepath.Join(in.shared, "corpora", "ud-"+bank, part+".conllu"))
			if err != nil {
				return nil, err
			}
			for i := 0; i < len(sents); {
				j := i
				for j < len(sents) && sents[j].doc == sents[i].doc {
					j++
				}
				textCompare(sents[i:j], &tok, &sent, w)
				i = j
			}
		}
		fmt.Fprintf(w, "%-24s %10d %10.4f %10.4f\n", "ud-"+bank, tok.want, tok.f1(), sent.f1())
		out["text."+bank+".tokens.f1"] = tok
		out["text."+bank+".sentences.f1"] = sent
	}
	return out, nil
}

func readTreebank(name string) ([]textSentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []textSentence
	var cur textSentence
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		l := sc.Text()
		switch {
		case strings.HasPrefix(l, "# text = "):
			cur.text = l[len("# text = "):]
		case strings.HasPrefix(l, "# sent_id = "):
			cur.doc = l[len("# sent_id = "):]
			if i := strings.LastIndex(cur.doc, ".p."); i > 0 {
				cur.doc = cur.doc[:i]
			}
		case l == "":
			out = append(out, cur)
			cur = textSentence{}
		case l[0] != '#':
			c := strings.Split(l, "\t")
			if !strings.ContainsAny(c[0], "-.") {
				cur.tokens = append(cur.tokens, c[1])
			}
		}
	}
	return out, sc.Err()
}

// schemesDiffer reports whether a gold token is one that our scheme cuts.
func schemesDiffer(t string) bool {
	letters := strings.IndexFunc(t, func(r rune) bool { return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }) >= 0
	return letters && len(t) > 1 && strings.ContainsAny(t, "()/+=%^<>")
}

func textCompare(sents []textSentence, tok, sent *score, w io.Writer) {
	want := layOut(sents)
	d := text.Parse(want.src)
	tok.want += len(want.tokens)
	for i, t := range d.Tokens {
		if slices.ContainsFunc(want.skip, t.Span.Overlaps) {
			continue
		}
		tok.found++
		if want.tokens[t.Span] {
			tok.right++
		} else if showErrors {
			fmt.Fprintf(w, "token %q in …%s…\n", d.Word(i), around(want.src, t.Span))
		}
	}
	sent.want += len(want.ends)
	for _, s := range d.Sentences {
		sent.found++
		if want.ends[s.End] {
			sent.right++
			delete(want.ends, s.End)
		} else if showErrors {
			fmt.Fprintf(w, "split after …%s…\n", around(want.src, text.Span{Start: s.End, End: s.End}))
		}
	}
	if showErrors {
		for i := range want.src {
			if want.ends[i] {
				fmt.Fprintf(w, "no split after …%s…\n", around(want.src, text.Span{Start: i, End: i}))
			}
		}
	}
}

// laidOut is running text with what a treebank says of it.
type laidOut struct {
	src    string
	tokens map[text.Span]bool
	skip   []text.Span  // tokens that other schemes cut
	ends   map[int]bool // of sentences
}

// layOut rebuilds the running text of sentences.
func layOut(sents []textSentence) laidOut {
	out := laidOut{tokens: map[text.Span]bool{}, ends: map[int]bool{}}
	var b strings.Builder
	for i, s := range sents {
		if b.Len() > 0 {
			if ownLine(sents[i-1].text) || strings.HasPrefix(s.text, "- ") || strings.HasPrefix(s.text, "* ") {
				b.WriteByte('\n')
			} else {
				b.WriteByte(' ')
			}
		}
		at := b.Len()
		b.WriteString(s.text)
		p := at
		for _, t := range s.tokens {
			k := strings.Index(s.text[p-at:], t)
			if k < 0 {
				continue
			}
			sp := text.Span{Start: p + k, End: p + k + len(t)}
			if schemesDiffer(t) {
				out.skip = append(out.skip, sp)
			} else {
				out.tokens[sp] = true
			}
			p = sp.End
		}
		out.ends[p] = true
	}
	out.src = b.String()
	return out
}

// ownLine reports whether a sentence is on a line of its own: it has no
// end mark.
func ownLine(s string) bool {
	s = strings.TrimRight(s, `'"”’») `)
	return s == "" || !strings.ContainsAny(s[len(s)-1:], ".!?") && !strings.HasSuffix(s, "…")
}

// around is the text beside a span, with a bar at its ends.
func around(src string, s text.Span) string {
	a, b := max(0, s.Start-25), min(len(src), s.End+25)
	return strings.ToValidUTF8(strings.ReplaceAll(src[a:s.Start]+"¦"+src[s.Start:s.End]+"¦"+src[s.End:b], "\n", "⏎"), "")
}
