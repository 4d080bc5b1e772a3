package ner

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/kopij/kopij/text"
)

// Line is one line of a file in CoNLL columns.
type Line struct {
	// Text is the line as it stood, without its end.
	Text string
	// Doc and Token tell which token it holds; Doc is -1 where the line
	// is blank or marks a document.
	Doc, Token int
}

// Columns is a file in CoNLL columns, read.
type Columns struct {
	Lines []Line
	Docs  []*text.Document
	// Gold are the mentions of each document by the file's last column;
	// nil in a file of one column.
	Gold [][]Mention
}

// ReadColumns reads tokenised text in CoNLL columns: a token a line with the
// word first, columns parted by spaces or tabs, a blank line after each
// sentence, and -DOCSTART- before each document where documents are known.
// The columns between the first and the last are not read. The last is an
// IOB1, IOB2 or BILOU tag where it looks like one ("O", "B-PER").
func ReadColumns(r io.Reader) (*Columns, error) {
	c := new(Columns)
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	var words, tags []string
	var ends []int

	tagged := true
	flush := func() {
		if len(words) == 0 {
			return
		}
		if n := len(ends); n == 0 || ends[n-1] != len(words) {
			ends = append(ends, len(words))
		}
		c.Docs = append(c.Docs, NewDocument(words, ends))
		c.Gold = append(c.Gold, nil)
		if tagged {
			c.Gold[len(c.Gold)-1] = mentions(tags, ends)
		}
		words, tags, ends = nil, nil, nil
	}
	for in.Scan() {
		s := strings.TrimSuffix(in.Text(), "\r")
		f := strings.Fields(s)
		if len(f) > 0 && f[0] == "-DOCSTART-" {
			flush()
			c.Lines = append(c.Lines, Line{s, -1, 0})
			continue
		}
		if len(f) == 0 {
			if n := len(words); n > 0 && (len(ends) == 0 || ends[len(ends)-1] != n) {
				ends = append(ends, n)
			}
			c.Lines = append(c.Lines, Line{s, -1, 0})
			continue
		}
		c.Lines = append(c.Lines, Line{s, len(c.Docs), len(words)})
		words = append(words, f[0])
		tag := f[len(f)-1]
		if len(f) < 2 || !isTag(tag) {
			tagged = false
			tag = "O"
		}
		tags = append(tags, tag)
	}
	flush()
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("ner: reading columns: %w", err)
	}
	return c, nil
}

func isTag(s string) bool {
	return s == "O" || len(s) > 2 && s[1] == '-' && strings.IndexByte("BILUSE", s[0]) >= 0
}

// mentions reads the mentions from tags.
func mentions(tags []string, ends []int) []Mention {
	out := []Mention{}
	first := 0
	for _, end := range ends {
		open := false
		for i := first; i < end; i++ {
			t, ok := Type(0), false
			if len(tags[i]) > 2 {
				t, ok = ParseType(strings.ToUpper(tags[i][2:]))
			}
			if !ok {
				open = false
				continue
			}
			k := len(out) - 1
			goesOn := open && out[k].Type == t && strings.IndexByte("ILE", tags[i][0]) >= 0
			if goesOn {
				out[k].Tokens.Last = i + 1
			} else {
				out = append(out, Mention{text.Range{First: i, Last: i + 1}, t, 1})
			}
			open = true
		}
		first = end
	}
	return out
}

// NewDocument makes a document of given words; a sentence ends before each
// index of ends. The words are in its text with a space between them and a
// line to each sentence.
func NewDocument(words []string, ends []int) *text.Document {
	var b strings.Builder
	d := new(text.Document)
	next := 0
	for i, w := range words {
		t := text.Token{Span: text.Span{Start: b.Len(), End: b.Len() + len(w)}, Fold: text.FoldHash(w)}
		if i > 0 {
			t.Flags |= text.SpaceBefore
		}
		b.WriteString(w)
		if next < len(ends) && ends[next] == i+1 {
			b.WriteByte('\n')
			next++
		} else {
			b.WriteByte(' ')
		}
		d.Tokens = append(d.Tokens, t)
	}
	d.Src = b.String()
	first := 0
	for _, end := range ends {
		if end <= first {
			continue
		}
		sp := text.Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End}
		r := text.Range{First: first, Last: end}
		d.Tokens[first].Flags |= text.SentenceStart | text.LineBefore
		d.Blocks = append(d.Blocks, text.Block{Span: sp, Kind: text.Paragraph, Tokens: r,
			Sentences: text.Range{First: len(d.Sentences), Last: len(d.Sentences) + 1}})
		d.Sentences = append(d.Sentences, text.Sentence{Span: sp, Tokens: r, Block: len(d.Blocks) - 1})
		first = end
	}
	return d
}

// Tags writes the IOB2 tag of each of n tokens.
func Tags(mentions []Mention, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = "O"
	}
	for _, m := range mentions {
		if m.Tokens.Len() == 0 {
			continue
		}
		for i := m.Tokens.First; i < m.Tokens.Last; i++ {
			out[i] = "I-" + m.Type.String()
		}
		out[m.Tokens.First] = "B-" + m.Type.String()
	}
	return out
}
