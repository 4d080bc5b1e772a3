package main

import (
	"bufio"
	"io"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// eachNews calls fn with the lines of each item of the unlabelled news, the
// title first. It reads the compressed file through xz.
func eachNews(dir string, fn func(item string)) error {
	cmd := exec.Command("xz", "-dc", filepath.Join(dir, "news", "unlabelled.txt.xz"))
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	r := bufio.NewReaderSize(pipe, 1<<16)
	var item strings.Builder
	for {
		line, err := r.ReadString('\n')
		head, isHead := strings.CutPrefix(line, "### ")
		if isHead || err != nil {
			if item.Len() > 0 {
				fn(item.String())
			}
			item.Reset()
			if err == io.EOF {
				return cmd.Wait()
			}
			if err != nil {
				return err
			}
			if f := strings.SplitN(head, " | ", 3); len(f) == 3 {
				item.WriteString(f[2])
			}
			continue
		}
		item.WriteString(line)
	}
}

// newsSample is every nth news item, sentence by sentence.
func newsSample(dir string, nth int) ([]tagged, error) {
	var out []tagged
	n := 0
	err := eachNews(dir, func(item string) {
		if n++; n%nth != 0 {
			return
		}
		doc := text.Parse(item)
		for _, s := range doc.Sentences {
			var t tagged
			for i := s.Tokens.First; i < s.Tokens.Last; i++ {
				t.words = append(t.words, doc.Word(i))
			}
			out = append(out, t)
		}
	})
	return out, err
}

// learn trains teachers on the treebanks, lets them tag news, takes from that
// what each word usually is, and does so once more with teachers who know it.
// It gives a perceptron trained on the treebanks and the news that the last
// teachers tagged.
func (r *taggerRun) learn() (*perceptron, error) {
	news, err := newsSample(r.dir, r.nth)
	if err != nil {
		return nil, err
	}
	r.silver = news
	for _, round := range []struct {
		name     string
		teachers int
	}{{"first", 2}, {"second", r.teachers}} {
		var ps []*perceptron
		for i := range round.teachers {
			ps = append(ps, r.perceptron(r.train, nil, uint64(i+1), i%2 == 1))
		}
		r.table(round.name, func(s *tagged) []tagger.Class { return r.vote(ps, s) })
		for i := range news {
			news[i].class = r.vote(ps, &news[i])
		}
		r.fill(news)
	}
	r.genders()
	p := r.perceptron(r.train, news, 1, false)
	r.table("student", r.with(p))
	return p, nil
}
