package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/gold"
)

var _ = registerNews("quotes", evalQuotes)

// goldEntity is one mention of gold/dev/entities, as far as quotes asks.
type goldEntity struct {
	Start, End                int
	Text, Type, Country, Role string
	Leader                    bool
	Office, Full              string
}

// quoteArticle is one annotated article.
type quoteArticle struct {
	name     string
	doc      *text.Document
	gold     []gold.Quote
	mentions []quotes.Mention
	// foundNames are those that the recogniser finds.
	foundNames []quotes.Mention
}

// evalQuotes measures quotations and their speakers against
// gold/dev/quotes: with the annotated names, with those that the recogniser
// finds, and with none. The figures without a prefix are of found names.
func evalQuotes(in data, w io.Writer) (figures, error) {
	arts, err := readQuoteArticles(in)
	if err != nil {
		return nil, err
	}
	out := figures{}
	fmt.Fprintf(w, "%-22s %7s %7s %7s %7s %7s %7s %7s\n", "setting", "span F1", "kind", "kind2", "speaker", "full", "full-pd", "cue")
	settings := []struct {
		name  string
		names func(a *quoteArticle) []quotes.Mention
	}{
		{"gold names", func(a *quoteArticle) []quotes.Mention { return a.mentions }},
		{"found names", func(a *quoteArticle) []quotes.Mention { return a.foundNames }},
		{"no names", func(*quoteArticle) []quotes.Mention { return nil }},
	}
	for n, s := range settings {
		var sc quoteScore
		list := showErrors && n < 2
		if list {
			fmt.Fprintf(w, "errors: %s\n", s.name)
		}
		for i := range arts {
			sc.add(arts[i], quotes.Find(arts[i].doc, s.names(&arts[i])), w, list)
		}
		sc.print(w, s.name)
		if n < 2 {
			for k, v := range sc.figures() {
				out[[...]string{"quotes.gold.", "quotes."}[n]+k] = v
			}
		}
	}
	return out, nil
}

// quoteScore counts what is right.
type quoteScore struct {
	gold, found, spans           int
	kinds, kinds2                int
	speakers, speakersRight      int
	fulls, fullsRight, pd, pdHit int
	cues, cuesRight              int
}

func (s *quoteScore) add(a quoteArticle, got []quotes.Quote, w io.Writer, list bool) {
	s.gold += len(a.gold)
	s.found += len(got)
	tell := func(at int, format string, args ...any) {
		if list {
			fmt.Fprintf(w, "  %s:%d %s\n", a.name, at, fmt.Sprintf(format, args...))
		}
	}
	used := make([]bool, len(got))
	for i := range a.gold {
		g := &a.gold[i]
		s.want(g)
		at := slices.IndexFunc(got, func(q quotes.Quote) bool { return q.Start == g.Start && q.End == g.End })
		if at < 0 {
			tell(g.Start, "SPAN missed %q", clip(g.Text))
			continue
		}
		used[at] = true
		s.one(g, &got[at], a.doc.Src, func(format string, args ...any) { tell(g.Start, format+": %q", append(args, clip(g.Text))...) })
	}
	for i := range got {
		if !used[i] {
			tell(got[i].Start, "SPAN extra %q", clip(got[i].Of(a.doc.Src)))
		}
	}
}

// described reports whether a pronoun or a description says who speaks.
func described(g *gold.Quote) bool {
	return g.Spoken() && g.SpeakerFull != "" && !sameFull(g.Speaker, g.SpeakerFull) && describes(g.Speaker)
}

// want counts what the annotation has.
func (s *quoteScore) want(g *gold.Quote) {
	if !g.Spoken() {
		return
	}
	s.cues++
	if g.Speaker != "" {
		s.speakers++
	}
	if g.SpeakerFull != "" {
		s.fulls++
	}
	if described(g) {
		s.pd++
	}
}

// one compares a quotation with the annotated one of the same span.
func (s *quoteScore) one(g *gold.Quote, q *quotes.Quote, src string, tell func(format string, args ...any)) {
	s.spans++
	if q.Kind.String() == g.Kind {
		s.kinds++
	} else {
		tell("KIND %s, is %s", q.Kind, g.Kind)
	}
	if (q.Kind == quotes.Direct || q.Kind == quotes.Partial) == g.Spoken() {
		s.kinds2++
	}
	if !g.Spoken() {
		return
	}
	switch {
	case g.Speaker == "":
	case q.Speaker.Found() && q.Speaker.Start < g.SpeakerEnd && g.SpeakerStart < q.Speaker.End:
		s.speakersRight++
	default:
		tell("SPEAKER %q @%d (%s %.2f), is %q @%d", q.Speaker.Of(src), q.Speaker.Start-g.Start, q.Speaker.Rule, q.Speaker.Score, g.Speaker, g.SpeakerStart-g.Start)
	}
	switch {
	case g.SpeakerFull == "":
	case sameFull(q.Speaker.Full, g.SpeakerFull):
		s.fullsRight++
		if described(g) {
			s.pdHit++
		}
	default:
		tell("FULL %q (%s %.2f), is %q from %q", q.Speaker.Full, q.Speaker.FullRule, q.Speaker.FullScore, g.SpeakerFull, g.Speaker)
	}
	if strings.EqualFold(q.Cue.Text, g.Cue) {
		s.cuesRight++
	} else {
		tell("CUE %q, is %q", q.Cue.Text, g.Cue)
	}
}

func sameFull(a, b string) bool { return a != "" && strings.EqualFold(a, b) }

// describes reports whether a speaker is a pronoun or a description.
func describes(s string) bool {
	switch w, _, more := strings.Cut(s, " "); strings.ToLower(w) {
	case "hij", "ze", "zij", "deze", "hem", "haar":
		return !more
	case "de", "het", "een", "die", "zijn":
		return more
	}
	return false
}

func clip(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "…"
	}
	return s
}

func (s *quoteScore) figures() figures {
	return figures{
		"span_f1":      {s.spans, s.found, s.gold},
		"kind":         part(s.kinds, s.gold),
		"kind2":        part(s.kinds2, s.gold),
		"speaker":      part(s.speakersRight, s.speakers),
		"full":         part(s.fullsRight, s.fulls),
		"full_pronoun": part(s.pdHit, s.pd),
		"cue":          part(s.cuesRight, s.cues),
	}
}

func (s *quoteScore) print(w io.Writer, name string) {
	f := s.figures()
	fmt.Fprintf(w, "%-22s %7.3f %7.3f %7.3f %7.3f %7.3f %7.3f %7.3f   (n: %d quotes, %d speakers, %d full, %d pronouns and descriptions)\n", name,
		f["span_f1"].f1(), f["kind"].f1(), f["kind2"].f1(), f["speaker"].f1(), f["full"].f1(), f["full_pronoun"].f1(), f["cue"].f1(), s.gold, s.speakers, s.fulls, s.pd)
}

// readQuoteArticles reads the annotated articles.
func readQuoteArticles(in data) ([]quoteArticle, error) {
	files, err := filepath.Glob(in.news("text/*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no articles under %s", in.news("text"))
	}
	dates, err := gold.Dates(in.news("index.tsv"))
	if err != nil {
		return nil, err
	}
	found := entities.New(entities.Default())
	var out []quoteArticle
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		base := strings.TrimSuffix(filepath.Base(name), ".txt")
		a := quoteArticle{name: base, doc: gold.LayOut(string(src))}
		if err := gold.ReadJSON(in.news("quotes", base+".json"), &a.gold); err != nil {
			return nil, err
		}
		var ents []goldEntity
		if err := gold.ReadJSON(in.news("entities", base+".json"), &ents); err != nil {
			return nil, err
		}
		a.mentions = goldMentions(ents)
		tagger.Default().Tag(a.doc)
		a.foundNames = kopij.QuoteMentions(nil, found.Append(nil, a.doc, entities.Context{Date: dates[base]}))
		out = append(out, a)
	}
	return out, nil
}

// goldMentions turns annotated names into what quotes reads.
func goldMentions(ents []goldEntity) []quotes.Mention {
	types := map[string]quotes.Type{"PER": quotes.PER, "LOC": quotes.LOC, "ORG": quotes.ORG, "MISC": quotes.MISC}
	ids := map[string]int{}
	var out []quotes.Mention
	for _, e := range ents {
		m := quotes.Mention{Span: text.Span{Start: e.Start, End: e.End}, Type: types[e.Type], Name: e.Text, Country: e.Country, Office: e.Office, Government: e.Role == "government"}
		if e.Type == "PER" && e.Full != "" {
			if ids[e.Full] == 0 {
				ids[e.Full] = len(ids) + 1
			}
			m.ID, m.Name = ids[e.Full], e.Full
		}
		out = append(out, m)
	}
	return out
}
