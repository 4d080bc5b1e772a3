package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/marked"
)

var _ = register("cross", evalCross)

// crossModels names the models of `train ner -cross`: FILE.0 to FILE.n-1, of
// which the k-th has not seen the articles and pages whose place, counted from
// 0, leaves k when divided by n.
var crossModels string

// readCross reads the models of a cross-validation.
func readCross() ([]entities.Model, error) {
	names, err := filepath.Glob(crossModels + ".[0-9]")
	if err != nil {
		return nil, err
	}
	var out []entities.Model
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		m, err := entities.ReadModel(bytes.NewReader(file))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, m)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no models %s.0, …", crossModels)
	}
	return out, nil
}

// evalCross measures all stages on the articles and pages that the entity
// model is trained from, each with a model that has not seen it. Without such
// models it measures nothing.
func evalCross(in data, w io.Writer) (figures, error) {
	if crossModels == "" {
		fmt.Fprintln(w, "no models of a cross-validation: see -cross")
		return nil, nil
	}
	models, err := readCross()
	if err != nil {
		return nil, err
	}
	recognizers := make([]*entities.Recognizer, len(models))
	configs := make([]entities.Config, len(models))
	for k := range models {
		configs[k] = entities.Default()
		configs[k].Model = models[k]
		recognizers[k] = entities.New(configs[k])
	}
	articles, err := readGold(data{in.shared, "train"}, func(i int) *entities.Recognizer { return recognizers[i%len(models)] })
	if err != nil {
		return nil, err
	}
	e := &entityEval{w: w, byType: map[string]*score{}}
	for i := range articles {
		e.article(&articles[i])
	}
	out := figures{}
	for k, v := range e.print("gold/train, all stages, cross-validated") {
		out["cross."+k] = v
	}
	pages, err := crossPages(configs)
	if err != nil {
		return nil, err
	}
	e = &entityEval{w: w, byType: map[string]*score{}}
	furniture := 0
	for i := range pages {
		furniture += pages[i].furniture
		e.article(&pages[i].goldArticle)
	}
	for k, v := range e.print("pages, all stages, cross-validated") {
		out["cross.pages."+k] = v
	}
	fmt.Fprintf(w, "%d mentions in what no article holds are left out\n", furniture)
	return out, nil
}

// crossPage is a page with what was found in its articles, and how many
// mentions were found outside of them.
type crossPage struct {
	goldArticle
	furniture int
}

// crossPages reads the marked pages, each with its configuration.
func crossPages(configs []entities.Config) ([]crossPage, error) {
	readers := make([]*kopij.Extractor, len(configs))
	for k := range configs {
		var err error
		if readers[k], err = kopij.New(kopij.Config{Entities: &configs[k]}); err != nil {
			return nil, err
		}
	}
	pages, err := marked.ReadDirs(markedPages)
	if err != nil {
		return nil, err
	}
	var out []crossPage
	for i := range pages {
		out = append(out, readCrossPage(&pages[i], readers[i%len(readers)]))
	}
	return out, nil
}

// readCrossPage reads one page and compares it with its marks.
func readCrossPage(page *marked.Page, x *kopij.Extractor) crossPage {
	p := crossPage{goldArticle: goldArticle{id: page.Name, src: page.Text}}
	for _, m := range page.Named("PER", "LOC", "ORG", "MISC") {
		g := goldMention{Start: m.Start, End: m.End, Text: m.Of(page.Text), Type: m.Name, Country: m.Get("country"), Role: m.Get("role")}
		if m.Name == "PER" {
			g.Full = cmp.Or(m.Get("full"), g.Text)
		}
		g.Office = m.Get("leader")
		g.Leader = g.Office != ""
		if i := len(g.Office) - 3; i > 0 && g.Office[i] == ' ' && g.Office[i+1:] == strings.ToUpper(g.Office[i+1:]) {
			g.Office, g.OfficeCountry = g.Office[:i], g.Office[i+1:]
		}
		p.gold = append(p.gold, g)
	}
	r := x.Extract(kopij.Page{ID: page.Name, Text: page.Text, Reference: page.Ref})
	articles := page.Named("main", "teaser", "entry")
	for i := range r.Articles {
		for _, m := range r.Articles[i].Entities {
			if !slices.ContainsFunc(articles, func(a *marked.Mark) bool { return a.Contains(m.Span) }) {
				p.furniture++
				continue
			}
			p.found = append(p.found, foundOf(&m))
		}
	}
	return p
}

// foundOf is a result's entity as the recogniser gave it.
func foundOf(m *kopij.Entity) entities.Mention {
	out := entities.Mention{Span: text.Span{Start: m.Start, End: m.End}, ID: m.ID, Name: m.Name, Full: m.Full, Country: m.Country, Score: m.Score}
	for _, t := range []entities.Type{entities.PER, entities.LOC, entities.ORG, entities.MISC} {
		if t.String() == m.Type {
			out.Type = t
		}
	}
	for _, r := range []entities.Role{entities.Government, entities.Team} {
		if r.String() == m.Role {
			out.Role = r
		}
	}
	for _, s := range []entities.Source{entities.FromRule, entities.FromList, entities.FromModel} {
		if s.String() == m.Source {
			out.Source = s
		}
	}
	if l := m.Leader; l != nil {
		out.Leader = &entities.Leader{Office: l.Office, Country: l.Country}
	}
	return out
}
