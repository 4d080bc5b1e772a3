package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/gold"
)

var _ = register("quotes", evalQuotes)

// goldQuote is one quotation of gold/dev/quotes.
type goldQuote struct {
	Start, End   int
	Text, Kind   string
	Speaker      string
	SpeakerStart int    `json:"speaker_start"`
	SpeakerEnd   int    `json:"speaker_end"`
	SpeakerFull  string `json:"speaker_full"`
	Cue          string
	InHeadline   bool `json:"in_headline"`
}

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
	gold     []goldQuote
	mentions []quotes.Mention
	// foundNames are those that the recogniser finds.
	foundNames []quotes.Mention
}

// evalQuotes measures quotations and their speakers against
// gold/dev/quotes: with the annotated names, with those that the recogniser
// finds, and with none. The figures without a prefix are of found names.
func evalQuotes(shared string, w io.Writer) (map[string]float64, error) {
	arts, err := readQuoteArticles(shared)
	if err != nil {
		return nil, err
	}
	figures := map[string]float64{}
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
				figures[[...]string{"quotes.gold.", "quotes."}[n]+k] = v
			}
		}
	}
	return figures, nil
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
	used := make([]bool, len(got))
	for _, g := range a.gold {
		var q *quotes.Quote
		for i := range got {
			if got[i].Start == g.Start && got[i].End == g.End {
				q = &got[i]
				used[i] = true
			}
		}
		own := g.Kind == "direct" || g.Kind == "partial"
		if own && g.Speaker != "" {
			s.speakers++
		}
		pd := own && g.SpeakerFull != "" && !sameFull(g.Speaker, g.SpeakerFull) && describes(g.Speaker)
		if own && g.SpeakerFull != "" {
			s.fulls++
			if pd {
				s.pd++
			}
		}
		if own {
			s.cues++
		}
		if q == nil {
			if list {
				fmt.Fprintf(w, "  %s:%d SPAN missed %q\n", a.name, g.Start, clip(g.Text))
			}
			continue
		}
		s.spans++
		if q.Kind.String() == g.Kind {
			s.kinds++
		} else if list {
			fmt.Fprintf(w, "  %s:%d KIND %s, is %s: %q\n", a.name, g.Start, q.Kind, g.Kind, clip(g.Text))
		}
		if (q.Kind == quotes.Direct || q.Kind == quotes.Partial) == own {
			s.kinds2++
		}
		if !own {
			continue
		}
		if g.Speaker != "" {
			if q.Speaker.Found() && q.Speaker.Start < g.SpeakerEnd && g.SpeakerStart < q.Speaker.End {
				s.speakersRight++
			} else if list {
				fmt.Fprintf(w, "  %s:%d SPEAKER %q @%d (%s %.2f), is %q @%d: %q\n", a.name, g.Start, q.Speaker.Of(a.doc.Src), q.Speaker.Start-g.Start, q.Speaker.Rule, q.Speaker.Score, g.Speaker, g.SpeakerStart-g.Start, clip(g.Text))
			}
		}
		if g.SpeakerFull != "" {
			if sameFull(q.Speaker.Full, g.SpeakerFull) {
				s.fullsRight++
				if pd {
					s.pdHit++
				}
			} else if list {
				fmt.Fprintf(w, "  %s:%d FULL %q (%s %.2f), is %q from %q: %q\n", a.name, g.Start, q.Speaker.Full, q.Speaker.FullRule, q.Speaker.FullScore, g.SpeakerFull, g.Speaker, clip(g.Text))
			}
		}
		if strings.EqualFold(q.Cue.Text, g.Cue) {
			s.cuesRight++
		} else if list {
			fmt.Fprintf(w, "  %s:%d CUE %q, is %q: %q\n", a.name, g.Start, q.Cue.Text, g.Cue, clip(g.Text))
		}
	}
	for i := range got {
		if !used[i] && list {
			fmt.Fprintf(w, "  %s:%d SPAN extra %q\n", a.name, got[i].Start, clip(got[i].Of(a.doc.Src)))
		}
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

func (s *quoteScore) figures() map[string]float64 {
	ratio := func(a, b int) float64 {
		if b == 0 {
			return 0
		}
		return float64(a) / float64(b)
	}
	return map[string]float64{
		"span_f1":      ratio(2*s.spans, s.gold+s.found),
		"kind":         ratio(s.kinds, s.gold),
		"kind2":        ratio(s.kinds2, s.gold),
		"speaker":      ratio(s.speakersRight, s.speakers),
		"full":         ratio(s.fullsRight, s.fulls),
		"full_pronoun": ratio(s.pdHit, s.pd),
		"cue":          ratio(s.cuesRight, s.cues),
	}
}

func (s *quoteScore) print(w io.Writer, name string) {
	f := s.figures()
	fmt.Fprintf(w, "%-22s %7.3f %7.3f %7.3f %7.3f %7.3f %7.3f %7.3f   (n: %d quotes, %d speakers, %d full, %d pronouns and descriptions)\n", name,
		f["span_f1"], f["kind"], f["kind2"], f["speaker"], f["full"], f["full_pronoun"], f["cue"], s.gold, s.speakers, s.fulls, s.pd)
}

// readQuoteArticles reads the annotated articles.
func readQuoteArticles(shared string) ([]quoteArticle, error) {
	files, err := filepath.Glob(filepath.Join(shared, "gold/dev/text/*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no articles under %s/gold/dev/text", shared)
	}
	dates, err := newsDates(shared)
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
		if err := gold.ReadJSON(filepath.Join(shared, "gold/dev/quotes", base+".json"), &a.gold); err != nil {
			return nil, err
		}
		var ents []goldEntity
		if err := gold.ReadJSON(filepath.Join(shared, "gold/dev/entities", base+".json"), &ents); err != nil {
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
