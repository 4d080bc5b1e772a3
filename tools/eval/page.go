package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/gold"
)

var _ = register("page", evalPage)

// evalPage measures the split of pages and the datelines: the project's own
// tables and pages under testdata, and the page of the shared folder.
func evalPage(in data, w io.Writer) (figures, error) {
	out := figures{}
	for _, t := range []struct{ name, file string }{
		{"dateline", "testdata/datelines.tsv"}, {"dateline.heldout", "testdata/datelines-heldout.tsv"},
	} {
		forms, err := datelineForms(t.file, w)
		if err != nil {
			return nil, err
		}
		out[t.name+".f1"] = forms
	}
	s := newPageScore()
	for _, dir := range []string{"testdata/articles", "testdata/layouts"} {
		if err := ownPages(s, dir); err != nil {
			return nil, err
		}
	}
	s.print(w, "pages")
	s.figures("page", out)
	seed, err := seedPage(in.shared)
	if err != nil {
		return nil, err
	}
	seed.print(w, "seed")
	seed.figures("seed", out)
	gold, err := goldTitles(in)
	if err != nil {
		return nil, err
	}
	gold.print(w, "gold")
	gold.figures("gold.page", out)
	return out, nil
}

// goldTitles splits the articles of gold/dev/text, whose first line is the
// headline: each is one main article with that title.
func goldTitles(in data) (*pageScore, error) {
	files, err := filepath.Glob(in.news("text/*.txt"))
	if err != nil {
		return nil, err
	}
	s := newPageScore()
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		page := string(b)
		p := article.Split(page, time.Time{})
		first, _, _ := strings.Cut(page, "\n")
		name := filepath.Base(file)
		s.add(name, "articles", fmt.Sprint(len(p.Articles)), "1")
		title := ""
		if len(p.Articles) > 0 {
			title = p.Articles[0].Title.Of(page)
		}
		s.add(name, "title", title, strings.TrimSpace(first))
	}
	return s, nil
}

// datelineForms scores the datelines of a table that are right in
// every field.
func datelineForms(file string, w io.Writer) (score, error) {
	f, err := os.Open(file)
	if err != nil {
		return score{}, err
	}
	defer f.Close()
	right, found, wanted, rows := 0, 0, 0, 0
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		c := strings.Split(sc.Text(), "\t")
		if len(c) != 7 || strings.HasPrefix(c[0], "#") {
			continue
		}
		rows++
		d, ok := dateline.Parse(c[0])
		got := []string{"no", "", "", "", "", ""}
		if ok {
			found++
			var credits []text.Span
			for _, k := range d.Credits {
				credits = append(credits, k.Span)
			}
			got = []string{"yes", spanTexts(c[0], d.Places), spanTexts(c[0], credits), d.Date.Of(c[0]), d.Time.Of(c[0]), c[0][d.Body:]}
		}
		same := slices.Equal(got, c[1:])
		if c[1] == "yes" {
			wanted++
			if same {
				right++
			}
		}
		if !same && showErrors {
			fmt.Fprintf(w, "  %q\n    got  %q\n    want %q\n", c[0], got, c[1:])
		}
	}
	forms := score{right, found, wanted}
	fmt.Fprintf(w, "%-32s %4d forms, %4d datelines, %4d found, %4d right, F1 %.4f\n", filepath.Base(file), rows, wanted, found, right, forms.f1())
	return forms, sc.Err()
}

func spanTexts(s string, spans []text.Span) string {
	var parts []string
	for _, sp := range spans {
		parts = append(parts, sp.Of(s))
	}
	return strings.Join(parts, "|")
}

// pageScore counts fields of articles that are exactly right.
type pageScore struct {
	names  []string
	right  map[string]int
	total  map[string]int
	errors []string
}

func newPageScore() *pageScore {
	return &pageScore{right: map[string]int{}, total: map[string]int{}}
}

// add counts one field of one article or page.
func (s *pageScore) add(where, name, got, want string) {
	if s.total[name] == 0 {
		s.names = append(s.names, name)
	}
	s.total[name]++
	if got == want {
		s.right[name]++
		return
	}
	s.errors = append(s.errors, fmt.Sprintf("  %s %s: got %q, want %q", where, name, got, want))
}

func (s *pageScore) print(w io.Writer, title string) {
	for _, n := range s.names {
		fmt.Fprintf(w, "%-8s %-12s %4d of %4d\n", title, n, s.right[n], s.total[n])
	}
	if showErrors {
		for _, e := range s.errors {
			fmt.Fprintln(w, e)
		}
	}
}

// figures gives the share of all fields that are right, and of each.
func (s *pageScore) figures(prefix string, out figures) {
	right, total := 0, 0
	for _, n := range s.names {
		right += s.right[n]
		total += s.total[n]
		out[prefix+"."+n] = part(s.right[n], s.total[n])
	}
	out[prefix+".exact"] = part(right, total)
}

// pageArticle is an expected article of testdata/articles.
type pageArticle struct {
	Kind, Title, Dateline, Byline, Published, At, Lead string

	Places, Credits, Authors, Subheads, Paragraphs, Boilerplate []string
}

// ownPages compares the pages of a folder with their expected splits.
func ownPages(s *pageScore, dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.split.json"))
	if err != nil {
		return err
	}
	for _, file := range files {
		var want struct {
			Reference string
			Sections  []string
			Articles  []pageArticle
		}
		if err := gold.ReadJSON(file, &want); err != nil {
			return err
		}
		b, err := os.ReadFile(strings.TrimSuffix(file, ".split.json") + ".txt")
		if err != nil {
			return err
		}
		ref, err := time.Parse(time.RFC3339, want.Reference)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		page, name := string(b), filepath.Base(file)
		p := article.Split(page, ref)
		s.add(name, "sections", spanTexts(page, p.Sections), strings.Join(want.Sections, "|"))
		s.add(name, "articles", fmt.Sprint(len(p.Articles)), fmt.Sprint(len(want.Articles)))
		for i := range want.Articles {
			a := pageArticle{}
			if i < len(p.Articles) {
				a = flatten(page, &p.Articles[i])
			}
			s.article(fmt.Sprintf("%s#%d", name, i), a, want.Articles[i])
		}
	}
	return nil
}

// flatten gives the fields of an article that the expectations name; each
// paragraph stands for itself with its first words.
func flatten(page string, a *article.Article) pageArticle {
	f := pageArticle{
		Kind: a.Kind.String(), Title: a.Title.Of(page), Dateline: a.Dateline.Of(page), Byline: a.Byline.Of(page), Published: a.Published.Of(page),
	}
	if a.Published.Resolved {
		f.At = a.Published.Time.At.Format(time.RFC3339)
	}
	for _, p := range a.Dateline.Places {
		f.Places = append(f.Places, p.Of(page))
	}
	for _, c := range a.Credits {
		f.Credits = append(f.Credits, c.Agency+" "+c.Where.String())
	}
	for _, b := range a.Blocks {
		switch t := b.Of(page); b.Kind {
		case text.Lead:
			f.Lead = t
		case text.Subhead:
			f.Subheads = append(f.Subheads, t)
		case text.Paragraph:
			f.Paragraphs = append(f.Paragraphs, t)
		}
	}
	return f
}

func (s *pageScore) article(where string, got, want pageArticle) {
	s.add(where, "kind", got.Kind, want.Kind)
	s.add(where, "title", got.Title, want.Title)
	s.add(where, "dateline", got.Dateline+strings.Join(got.Places, "|"), want.Dateline+strings.Join(want.Places, "|"))
	s.add(where, "credits", strings.Join(got.Credits, "|"), strings.Join(want.Credits, "|"))
	s.add(where, "byline", got.Byline, want.Byline)
	s.add(where, "published", got.Published+" "+got.At, want.Published+" "+want.At)
	s.add(where, "lead", got.Lead, want.Lead)
	s.add(where, "subheads", strings.Join(got.Subheads, "|"), strings.Join(want.Subheads, "|"))
	s.add(where, "paragraphs", fmt.Sprint(len(got.Paragraphs)), fmt.Sprint(len(want.Paragraphs)))
}

// seedPage compares the page of the shared folder with what it must hold.
func seedPage(shared string) (*pageScore, error) {
	b, err := os.ReadFile(filepath.Join(shared, "seed", "article.txt"))
	if err != nil {
		return nil, err
	}
	var want struct {
		Reference time.Time
		Sections  []string
		Articles  []struct {
			Kind, Title string
			Dateline    *struct {
				Text     string
				Places   []struct{ Text, Name string }
				Agencies []string
				Codes    []string
			}
			Published  *struct{ Text, At string }
			Subheads   []string
			Paragraphs int
		}
	}
	if err := gold.ReadJSON(filepath.Join(shared, "seed", "expected.json"), &want); err != nil {
		return nil, err
	}
	page := string(b)
	p := article.Split(page, want.Reference)
	s := newPageScore()
	s.add("seed", "sections", spanTexts(page, p.Sections), strings.Join(want.Sections, "|"))
	s.add("seed", "articles", fmt.Sprint(len(p.Articles)), fmt.Sprint(len(want.Articles)))
	for i, wa := range want.Articles {
		if i >= len(p.Articles) {
			break
		}
		a := &p.Articles[i]
		f, where := flatten(page, a), fmt.Sprintf("seed#%d", i)
		s.add(where, "kind", f.Kind, wa.Kind)
		s.add(where, "title", f.Title, wa.Title)
		s.add(where, "subheads", strings.Join(f.Subheads, "|"), strings.Join(wa.Subheads, "|"))
		if wa.Paragraphs > 0 {
			s.add(where, "paragraphs", fmt.Sprint(len(f.Paragraphs)), fmt.Sprint(wa.Paragraphs))
		}
		if d := wa.Dateline; d != nil {
			var agencies, codes []string
			for _, c := range a.Dateline.Credits {
				agencies, codes = append(agencies, c.Agency), append(codes, c.Of(page))
			}
			s.add(where, "credits", strings.Join(agencies, "|"), strings.Join(d.Agencies, "|"))
			if d.Codes != nil {
				s.add(where, "codes", strings.Join(codes, "|"), strings.Join(d.Codes, "|"))
			}
			if d.Text != "" {
				s.add(where, "dateline", f.Dateline, d.Text)
			}
			for k, wp := range d.Places {
				place := ""
				if k < len(f.Places) {
					place = f.Places[k]
				}
				s.add(where, "places", strings.ToLower(place), strings.ToLower(wp.Name))
			}
		}
		if d := wa.Published; d != nil {
			s.add(where, "published", f.Published+" "+f.At, d.Text+" "+d.At)
		} else {
			s.add(where, "published", f.Published, "")
		}
	}
	return s, nil
}
