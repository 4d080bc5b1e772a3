package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/gold"
)

var _ = registerNews("entities", evalEntities)

// goldMention is one annotated mention.
type goldMention struct {
	Start, End    int
	Text, Type    string
	Country, Role string
	Leader        bool
	Office        string
	OfficeCountry string `json:"office_country"`
	Full          string
}

// goldArticle is one annotated article with what was found in it.
type goldArticle struct {
	id    string
	src   string
	gold  []goldMention
	found []entities.Mention
}

// newsDocument is an article's document: the headline, then a paragraph a
// line.
func newsDocument(src string) *text.Document {
	d := new(text.Document)
	d.Reset(src)
	head := strings.IndexByte(src, '\n')
	if head < 0 {
		head = len(src)
	}
	d.Add(text.Title, text.Span{Start: 0, End: head})
	d.AddLines(text.Paragraph, text.Span{Start: head, End: len(src)})
	tagger.Default().Tag(d)
	return d
}

// readNews runs a recogniser over the annotated articles.
func readNews(in data, r *entities.Recognizer) ([]goldArticle, error) {
	return readGold(in, func(int) *entities.Recognizer { return r })
}

// withoutDatelines leaves out the mentions in a dateline at the front of a
// line: neither the annotation nor the extraction takes it for text.
func withoutDatelines(src string, found []entities.Mention) []entities.Mention {
	var lines []text.Span
	at := 0
	for line := range strings.Lines(src) {
		if d, ok := dateline.Parse(line); ok {
			lines = append(lines, text.Span{Start: at, End: at + d.Body})
		}
		at += len(line)
	}
	return slices.DeleteFunc(found, func(m entities.Mention) bool {
		return slices.ContainsFunc(lines, func(l text.Span) bool { return l.Start <= m.Start && m.End <= l.End })
	})
}

// readGold runs recognisers over the annotated articles of a set: the i-th is
// read by the one that of gives.
func readGold(in data, of func(i int) *entities.Recognizer) ([]goldArticle, error) {
	dates, err := gold.Dates(in.news("index.tsv"))
	if err != nil {
		return nil, err
	}
	names, err := filepath.Glob(in.news("text/*.txt"))
	if err != nil {
		return nil, err
	}
	var out []goldArticle
	for i, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		a := goldArticle{id: strings.TrimSuffix(filepath.Base(name), ".txt"), src: string(b)}
		if err := gold.ReadJSON(in.news("entities", a.id+".json"), &a.gold); err != nil {
			return nil, err
		}
		a.found = withoutDatelines(a.src, of(i).Append(nil, newsDocument(a.src), entities.Context{Date: dates[a.id]}))
		out = append(out, a)
	}
	return out, nil
}

// evalEntities measures names, their links and roles on the annotated news.
func evalEntities(in data, w io.Writer) (figures, error) {
	articles, err := readNews(in, entities.New(entities.Default()))
	if err != nil {
		return nil, err
	}
	e := &entityEval{w: w, byType: map[string]*score{}}
	for _, a := range articles {
		e.article(&a)
	}
	out := e.print("news, with the model, spans and types")
	rules := entities.Default()
	rules.Model = entities.Model{}
	articles, err = readNews(in, entities.New(rules))
	if err != nil {
		return nil, err
	}
	show := showErrors
	showErrors = false
	e = &entityEval{w: io.Discard, byType: map[string]*score{}}
	for _, a := range articles {
		e.article(&a)
	}
	showErrors = show
	fmt.Fprintf(w, "without the model: spans and types %v\n", e.all)
	fmt.Fprintf(w, "without the model: countries %v\n", e.countries)
	fmt.Fprintf(w, "without the model: leaders %v\n", e.leaders)
	out["entities.rules.f1"] = e.all
	out["entities.rules.countries.f1"] = e.countries
	out["entities.rules.leaders.f1"] = e.leaders
	return out, nil
}

// entityEval sums the counts of all articles.
type entityEval struct {
	w             io.Writer
	all           score
	byType        map[string]*score
	countries     score
	leaders       score
	leaderPeople  score // leader or not, office and country aside
	full, fullN   int
	roles         map[string]*score
	roleOf, roleN int
	same, sameN   int // pairs of mentions of one person that share an id
}

func (e *entityEval) fail(a *goldArticle, what string, at text.Span, format string, args ...any) {
	if !showErrors {
		return
	}
	from, to := max(0, at.Start-50), min(len(a.src), at.End+50)
	context := strings.ReplaceAll(strings.ToValidUTF8(a.src[from:at.Start]+"["+a.src[at.Start:at.End]+"]"+a.src[at.End:to], ""), "\n", " | ")
	fmt.Fprintf(e.w, "%s\t%s\t%s\t%s\n", what, a.id, fmt.Sprintf(format, args...), context)
}

// article scores one article.
func (e *entityEval) article(a *goldArticle) {
	if e.roles == nil {
		e.roles = map[string]*score{"government": {}, "team": {}}
	}
	gold := map[text.Span]*goldMention{}
	for i := range a.gold {
		g := &a.gold[i]
		gold[text.Span{Start: g.Start, End: g.End}] = g
		e.want(g)
	}
	found := map[text.Span]*entities.Mention{}
	for i := range a.found {
		m := &a.found[i]
		found[m.Span] = m
		e.mention(a, m, gold[m.Span])
	}
	for i := range a.gold {
		g := &a.gold[i]
		if at := (text.Span{Start: g.Start, End: g.End}); found[at] == nil {
			e.fail(a, "missed", at, "%s", g.Type)
			if g.Country != "" {
				e.fail(a, "country", at, "want %s", g.Country)
			}
			if g.Leader {
				e.fail(a, "leader", at, "want %s %s", g.Office, g.OfficeCountry)
			}
		}
	}
	e.people(a, found)
}

// want counts what the annotation has.
func (e *entityEval) want(g *goldMention) {
	e.all.want++
	e.of(g.Type).want++
	if g.Country != "" {
		e.countries.want++
	}
	if g.Leader {
		e.leaders.want++
		e.leaderPeople.want++
	}
	if g.Role != "" {
		e.roles[g.Role].want++
	}
}

func (e *entityEval) of(typ string) *score {
	if e.byType[typ] == nil {
		e.byType[typ] = &score{}
	}
	return e.byType[typ]
}

// mention scores one mention against the annotation of the same span.
func (e *entityEval) mention(a *goldArticle, m *entities.Mention, g *goldMention) {
	e.all.found++
	e.of(m.Type.String()).found++
	switch {
	case g == nil:
		e.fail(a, "extra", m.Span, "%v %v", m.Type, m.Source)
		g = &goldMention{}
	case g.Type != m.Type.String():
		e.fail(a, "type", m.Span, "want %s, got %v by %v", g.Type, m.Type, m.Source)
	default:
		e.all.right++
		e.of(g.Type).right++
	}
	if m.Country != "" {
		e.countries.found++
		if m.Country == g.Country {
			e.countries.right++
		}
	}
	if m.Country != g.Country {
		e.fail(a, "country", m.Span, "want %q, got %q", g.Country, m.Country)
	}
	e.leader(a, m, g)
	e.role(a, m, g)
}

// leader scores whether a mention is of a leader, and of what.
func (e *entityEval) leader(a *goldArticle, m *entities.Mention, g *goldMention) {
	office, country := "", ""
	if m.Leader != nil {
		office, country = m.Leader.Office, m.Leader.Country
		e.leaders.found++
		e.leaderPeople.found++
		if g.Leader {
			e.leaderPeople.right++
		}
		if g.Leader && office == g.Office && country == g.OfficeCountry {
			e.leaders.right++
		}
	}
	if office != g.Office || country != g.OfficeCountry {
		e.fail(a, "leader", m.Span, "want %q %s, got %q %s", g.Office, g.OfficeCountry, office, country)
	}
}

// role scores the role of a mention.
func (e *entityEval) role(a *goldArticle, m *entities.Mention, g *goldMention) {
	if m.Role != entities.NoRole && m.Type != entities.ORG { // the news marks no club as a team
		e.roles[m.Role.String()].found++
		if m.Role.String() == g.Role {
			e.roles[g.Role].right++
		}
	}
	if g.Type == "LOC" && (g.Country != "" || m.Role != entities.NoRole) {
		e.roleN++
		if m.Role.String() == g.Role {
			e.roleOf++
		}
	}
	if m.Role.String() != g.Role && g.Type != "" {
		e.fail(a, "role", m.Span, "want %q, got %q", g.Role, m.Role)
	}
}

// people scores the full names of the people whom both have.
func (e *entityEval) people(a *goldArticle, found map[text.Span]*entities.Mention) {
	var ids []int
	var fulls []string
	for i := range a.gold {
		g := &a.gold[i]
		if g.Type != "PER" {
			continue
		}
		at := text.Span{Start: g.Start, End: g.End}
		e.fullN++
		m := found[at]
		if m == nil || m.Type != entities.PER {
			e.fail(a, "full", at, "want %q, not found", g.Full)
			continue
		}
		full := g.Full
		if full == "" {
			full = g.Text
		}
		if m.Full == full {
			e.full++
		} else {
			e.fail(a, "full", at, "want %q, got %q", full, m.Full)
		}
		for k := range ids {
			e.sameN++
			if (ids[k] == m.ID) == (fulls[k] == full) {
				e.same++
			}
		}
		ids, fulls = append(ids, m.ID), append(fulls, full)
	}
}

// print writes the table and gives the figures.
func (e *entityEval) print(title string) figures {
	fmt.Fprintln(e.w, title)
	out := figures{}
	types := make([]string, 0, len(e.byType))
	for t := range e.byType {
		types = append(types, t)
	}
	slices.Sort(types)
	for _, t := range types {
		fmt.Fprintf(e.w, "%-5s %v\n", t, *e.byType[t])
		out["entities."+strings.ToLower(t)+".f1"] = *e.byType[t]
	}
	fmt.Fprintf(e.w, "%-5s %v\n", "all", e.all)
	fmt.Fprintf(e.w, "countries  %v\n", e.countries)
	fmt.Fprintf(e.w, "leaders    %v\n", e.leaders)
	fmt.Fprintf(e.w, "leader or not  %v\n", e.leaderPeople)
	fmt.Fprintf(e.w, "government %v\n", *e.roles["government"])
	fmt.Fprintf(e.w, "team       %v\n", *e.roles["team"])
	out["entities.f1"] = e.all
	out["entities.countries.f1"] = e.countries
	out["entities.leaders.f1"] = e.leaders
	out["entities.government.f1"] = *e.roles["government"]
	out["entities.team.f1"] = *e.roles["team"]
	out["entities.full"] = part(e.full, e.fullN)
	out["entities.role"] = part(e.roleOf, e.roleN)
	out["entities.same"] = part(e.same, e.sameN)
	fmt.Fprintf(e.w, "full names %.4f of %d; pairs of people told right %.4f; roles of countries' names %.4f of %d\n",
		ratio(e.full, e.fullN), e.fullN, ratio(e.same, e.sameN), ratio(e.roleOf, e.roleN), e.roleN)
	return out
}
