package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/marked"
)

// trainLines trains the model that says what each line of a page is.
func trainLines(args []string, w io.Writer) error {
	f := flag.NewFlagSet("train lines", flag.ContinueOnError)
	pages := f.String("pages", "testdata/pages", "folders of marked pages, parted by commas")
	prose := f.String("prose", "", "a folder of articles in text, the headline in the first line")
	out := f.String("out", "internal/lines/lines.model", "where to write the weights")
	choice := f.String("choice", "internal/lines/choice.tsv", "where to write the trees that choose among the labels of a page, learnt from the folds")
	folds := f.Int("folds", 5, "folds of the cross-validation that is printed first; 0 for none, and then the trees stay as they are")
	keep := f.String("keep", "", "a folder for the weights of each fold, FOLD.model")
	kept := f.String("kept", "", "a folder of weights that -keep wrote: they are tested, and the trees alone are learnt")
	errs := f.Bool("errors", false, "print the lines that the cross-validation gets wrong")
	epochs := f.Int("epochs", 30, "passes over the pages")
	copies := f.Int("copies", 4, "altered copies of each page")
	choiceCopies := f.Int("choicecopies", 7, "altered copies of each page that the trees learn from")
	scrambled := f.Float64("scramble", 0.3, "the share of the short lines whose letters are changed in every second copy")
	also := f.String("also", "testdata/marked", "a folder of marked pages that every fold is trained on")
	made := f.Int("made", 1100, "pages made of the pieces in layouts.tsv and the articles of -prose")
	drop := f.String("drop", "", "kinds of features that are left out, parted by commas: form-block,same")
	show := f.String("print", "", "print the weights of a file and do nothing else")
	var cfg seq.TrainConfig
	f.Float64Var(&cfg.L2, "l2", 8, "strength of the Gaussian prior")
	f.Float64Var(&cfg.L1, "l1", 0.01, "strength of the Laplacian prior")
	f.Float64Var(&cfg.Forget, "forget", 0.2, "the share of the kinds of features that a page is read without")
	f.Float64Var(&cfg.Rate, "rate", 0.15, "rate of AdaGrad")
	if err := f.Parse(args); err != nil {
		return err
	}
	if *show != "" {
		return printLines(*show, w)
	}
	cfg.Epochs, cfg.Seed = *epochs, 1
	all, err := marked.ReadDirs(*pages)
	if err != nil {
		return err
	}
	clean(all)
	extra, err := proseSequences(*prose)
	if err != nil {
		return err
	}
	own, err := marked.ReadDir(*also)
	if err != nil {
		return err
	}
	clean(own)
	if *prose != "" {
		made, err := madeSequences(*prose, *made)
		if err != nil {
			return err
		}
		extra = append(extra, made...)
	}
	t := lineTrainer{cfg: cfg, copies: *copies, choiceCopies: *choiceCopies, scramble: *scrambled, own: own, extra: extra, kept: *kept, drop: dropped(*drop)}
	if *folds > 0 {
		models, err := t.foldModels(all, *folds, *keep)
		if err != nil {
			return err
		}
		choices, own := t.choices(all, models), t.ownChoices(models)
		crossValidateLines(all, models, choices, own, *errs, w)
		var b bytes.Buffer
		if err := writeChoice(&b, learnChoice(choices, own, 0, -1)); err != nil {
			return err
		}
		fmt.Fprintf(w, "%s: %d bytes\n", *choice, b.Len())
		if err := os.WriteFile(*choice, b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	if *kept != "" {
		return nil
	}
	b, err := t.train(all)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s: %d bytes\n", *out, len(b))
	return os.WriteFile(*out, b, 0o644)
}

// clean reads the pages as the stage before the lines does.
func clean(pages []marked.Page) {
	for i := range pages {
		pages[i] = pages[i].Clean()
	}
}

// lineSequence is a page in lines with the label of each.
type lineSequence struct {
	page   *lines.Page
	labels []lines.Label
}

// lineTrainer trains models of lines.
type lineTrainer struct {
	cfg          seq.TrainConfig
	copies       int
	choiceCopies int
	// scramble is the share of the short lines of every second copy whose
	// letters are changed.
	scramble float64
	own      []marked.Page
	extra    []lineSequence
	kept     string // folder of the weights of the folds
	drop     []bool // features that are left out
}

// dropped marks the features of the kinds that are named.
func dropped(kinds string) []bool {
	out := make([]bool, lines.Slots())
	for i := range out {
		kind, _, _ := strings.Cut(lines.SlotName(i), "=")
		out[i] = slices.Contains(strings.Split(kinds, ","), kind)
	}
	return out
}

// kindsOfFeatures gives each feature the number of its kind: a template at a
// distance.
func kindsOfFeatures() []int32 {
	kinds := make([]int32, lines.Slots())
	ids := map[string]int32{}
	for i := range kinds {
		kind, value, _ := strings.Cut(lines.SlotName(i), "=")
		if at := strings.LastIndexAny(value, "+-"); at > 0 {
			kind += value[at:]
		}
		if _, ok := ids[kind]; !ok {
			ids[kind] = int32(len(ids))
		}
		kinds[i] = ids[kind]
	}
	return kinds
}

// smallWeight is how often each of the small pages is trained on: among the long
// ones they would not count.
const smallWeight = 12

// train gives the file of the weights trained on the pages.
func (t *lineTrainer) train(pages []marked.Page) ([]byte, error) {
	w := seq.Train(t.corpus(pages), lines.Chain(), t.cfg)
	var b bytes.Buffer
	err := lines.WriteModel(&b, w.Feat, w.Next)
	return b.Bytes(), err
}

// corpus is the lines of the pages and of altered copies of them, with their
// features and labels.
func (t *lineTrainer) corpus(pages []marked.Page) *seq.Corpus {
	rng := rand.New(rand.NewPCG(7, 11))
	c := &seq.Corpus{Features: lines.Slots(), Kind: kindsOfFeatures(), Seq: []int32{0}, Off: []int32{0}}
	other := furnitureOf(pages)
	for _, m := range slices.Concat(pages, slices.Repeat(t.own, smallWeight)) {
		t.add(c, labelled(m))
		for i := range t.copies {
			v := vary(m, other, rng)
			if i%2 == 1 {
				v = scramble(v, t.scramble, rng)
			}
			t.add(c, labelled(v))
		}
	}
	for _, s := range t.extra {
		t.add(c, s)
	}
	return c
}

// add adds the lines of a page.
func (t *lineTrainer) add(c *seq.Corpus, s lineSequence) {
	feats, off := s.page.Features(nil, nil)
	last := int32(0)
	for i, o := range off {
		for _, x := range feats[last:o] {
			if !t.drop[x] {
				c.Feat = append(c.Feat, x)
			}
		}
		last = o
		c.Off = append(c.Off, int32(len(c.Feat)))
		c.Label = append(c.Label, uint8(s.labels[i]))
	}
	c.Seq = append(c.Seq, int32(len(c.Label)))
}

// foldModels are the models of the folds, each trained without every page of its
// fold; they are read where they are kept.
func (t *lineTrainer) foldModels(pages []marked.Page, folds int, keep string) ([]*lines.Model, error) {
	var models []*lines.Model
	for k := range folds {
		b, err := t.foldModel(pages, folds, k)
		if err != nil {
			return nil, err
		}
		if keep != "" {
			if err := os.MkdirAll(keep, 0o755); err != nil {
				return nil, err
			}
			if err := os.WriteFile(filepath.Join(keep, foldFile(k)), b, 0o644); err != nil {
				return nil, err
			}
		}
		m, err := lines.ReadModel(b)
		if err != nil {
			return nil, err
		}
		models = append(models, m)
	}
	return models, nil
}

func (t *lineTrainer) foldModel(pages []marked.Page, folds, fold int) ([]byte, error) {
	if t.kept != "" {
		return os.ReadFile(filepath.Join(t.kept, foldFile(fold)))
	}
	var train []marked.Page
	for i, m := range pages {
		if i%folds != fold {
			train = append(train, m)
		}
	}
	return t.train(train)
}

func foldFile(fold int) string { return fmt.Sprintf("%d.model", fold) }

// crossValidateLines prints how many lines are right by models and choices that have not
// seen their pages.
func crossValidateLines(pages []marked.Page, models []*lines.Model, choices [][]rank.Item, own []rank.Item, errs bool, w io.Writer) {
	var right, found, wanted [32]int
	score := marked.NewScore()
	all, good := 0, 0
	for k, m := range models {
		model := m.With(learnChoice(choices, own, len(models), k))
		for i, m := range pages {
			if i%len(models) != k {
				continue
			}
			split := article.Splitter{Reference: m.Ref, Lines: model}
			got := split.Split(m.Text)
			score.Add(&m, &got)
			s := labelled(m)
			for i, got := range model.Label(s.page, nil) {
				want := s.labels[i]
				all++
				found[got]++
				wanted[want]++
				if got == want {
					good++
					right[got]++
				} else if errs {
					fmt.Fprintf(w, "%s %s, not %s: %.70q\n", m.Name, got, want, s.page.Lines[i].Of(s.page.Src))
				}
			}
		}
	}
	for l := range lines.Chain().L {
		fmt.Fprintf(w, "%-14s %5d lines, precision %.3f, recall %.3f\n", lines.Label(l), wanted[l],
			float64(right[l])/float64(max(1, found[l])), float64(right[l])/float64(max(1, wanted[l])))
	}
	if errs {
		for _, e := range score.Errors {
			fmt.Fprintln(w, e)
		}
	}
	for _, l := range marked.Layers {
		c := score.Layer[l]
		fmt.Fprintf(w, "%-14s %4d right, %3d extra, %3d missed, F1 %.3f\n", l, c.Right, c.Extra, c.Missed, c.F1())
	}
	fmt.Fprintf(w, "%d of %d lines right, %.4f, in %d folds\n", good, all, float64(good)/float64(max(1, all)), len(models))
}

// madeSequences makes n pages around the articles of a folder.
func madeSequences(prose string, n int) ([]lineSequence, error) {
	k, err := newMaker(prose, 5)
	if err != nil {
		return nil, err
	}
	var out []lineSequence
	for range n {
		m := marked.Page{Name: "made"}
		if m.Text, m.Marks, err = marked.ParseText(k.page()); err != nil {
			return nil, err
		}
		out = append(out, labelled(m))
	}
	return out, nil
}

// proseSequences reads articles whose first line is the headline; nothing
// else is on them.
func proseSequences(dir string) ([]lineSequence, error) {
	if dir == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []lineSequence
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		page := lines.Read(strings.TrimSpace(string(b)), agency.Default())
		s := lineSequence{page, make([]lines.Label, len(page.Lines))}
		for i := range page.Lines {
			l := &page.Lines[i]
			switch {
			case i == 0:
				s.labels[i] = lines.MainTitle
			case l.IsCredit():
				s.labels[i] = lines.MainMeta
			case i+1 < len(page.Lines) && i > 1 && l.IsHeadline():
				s.labels[i] = lines.MainSubhead
			default:
				s.labels[i] = lines.MainText
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// labelled cuts a marked page into lines and gives each the label that its
// marks say.
func labelled(m marked.Page) lineSequence {
	p := lines.Read(m.Text, agency.Default())
	s := lineSequence{p, make([]lines.Label, len(p.Lines))}
	var last *marked.Mark
	afterHead, links := false, false
	for i := range p.Lines {
		l := &p.Lines[i]
		article, at := articleOf(&m, l.Span)
		first := article != nil && article != last
		if first {
			afterHead = true
		}
		last = article
		f := fieldsOf(&m, l.Span)
		if l, ok := withinMain(&m, l.Span, at, f); ok {
			s.labels[i] = l
			continue
		}
		s.labels[i] = labelOf(&m, p, i, article, at, first, afterHead, f)
		switch {
		case l.IsHeading() && article == nil:
			links = true
		case article != nil && at == "main" || l.IsFurniture() && !l.IsHeading():
			links = false
		case links && article == nil && l.IsLink():
			s.labels[i] = lines.TeaserTitle // a bare headline, which pages leave unmarked
		}
		if f.title || l.IsProse() {
			afterHead = false
		}
	}
	return s
}

// withinMain is the label of a line of links inside a main article, which are no
// part of it: a section, a teaser below it, or both on one line.
func withinMain(m *marked.Page, sp text.Span, at string, f fields) (label lines.Label, ok bool) {
	if at != "main" {
		return 0, false
	}
	teaser := slices.ContainsFunc(m.Marks, func(k marked.Mark) bool {
		return k.Name == "teaser" && k.Start < sp.End && sp.Start < k.End
	})
	switch {
	case teaser && f.section:
		return lines.Other, true
	case teaser:
		return lines.TeaserTitle, true
	case f.section && f.other < 12:
		return lines.Section, true
	}
	return 0, false
}

// articleOf is the article that a good part of the line lies in or that begins
// on it, and its kind.
func articleOf(m *marked.Page, sp text.Span) (*marked.Mark, string) {
	for i := range m.Marks {
		k := &m.Marks[i]
		switch k.Name {
		case "main", "teaser", "entry":
			begins := sp.Start < k.Start && k.Start < sp.End && sp.End <= k.End
			if begins || min(k.End, sp.End)-max(k.Start, sp.Start) > sp.Len()/4 {
				return k, k.Name
			}
		}
	}
	return nil, ""
}

// fields says which marks are on a line.
type fields struct {
	title, subhead, caption, meta, boilerplate, section bool
	other                                               int // bytes in none of them
}

func fieldsOf(m *marked.Page, sp text.Span) fields {
	f := fields{other: sp.Len()}
	for _, k := range m.Marks {
		n := min(k.End, sp.End) - max(k.Start, sp.Start)
		if n <= 0 {
			continue
		}
		switch k.Name {
		case "title":
			f.title = true
		case "subhead":
			f.subhead = true
		case "caption":
			f.caption = true
		case "published", "byline", "credit":
			f.meta = true
		case "boilerplate":
			f.boilerplate = true
		case "section":
			f.section = true
		default:
			continue
		}
		f.other -= n
	}
	return f
}

// labelOf is the label of line i.
func labelOf(m *marked.Page, p *lines.Page, i int, article *marked.Mark, kind string, first, head bool, f fields) lines.Label {
	l := &p.Lines[i]
	switch {
	case article == nil && f.section && !beforeMain(m, l.End):
		return lines.Section
	case article == nil:
		return lines.Other
	case f.boilerplate && f.other < 12 && !f.title:
		return lines.Other
	}
	switch kind {
	case "teaser":
		return teaserLabel(l, first, f)
	case "entry":
		return entryLabel(l, first, f)
	}
	return mainLabel(l, first, head, f)
}

// teaserLabel is the label of a line of a teaser.
func teaserLabel(l *lines.Line, first bool, f fields) lines.Label {
	switch {
	case f.title:
		return lines.TeaserTitle
	case f.meta && first && f.other < 60 || first && !l.IsProse() && l.Dateline == nil && f.other < 24:
		return lines.TeaserHead
	case first:
		return lines.TeaserFirst
	case f.meta && f.other < 60:
		return lines.TeaserMeta
	case l.IsFurniture():
		return lines.Other
	}
	return lines.TeaserText
}

// entryLabel is the label of a line of an entry.
func entryLabel(l *lines.Line, first bool, f fields) lines.Label {
	switch {
	case f.title:
		return lines.EntryTitle
	case first:
		return lines.EntryHead
	case f.meta && f.other < 60:
		return lines.EntryMeta
	case l.IsFurniture():
		return lines.Other
	}
	return lines.EntryText
}

// mainLabel is the label of a line of a main article.
func mainLabel(l *lines.Line, first, head bool, f fields) lines.Label {
	switch {
	case f.title:
		return lines.MainTitle
	case f.subhead:
		return lines.MainSubhead
	case f.caption:
		return lines.MainCaption
	case f.meta && f.other < 80:
		return lines.MainMeta
	case l.Dateline != nil && !l.IsProse() && l.Dateline.Body >= l.End:
		return lines.MainMeta
	case first:
		return lines.MainFirst
	case l.IsCredit() && !l.IsProse():
		return lines.MainMeta
	case l.IsFurniture() || head && l.IsLabel():
		return lines.Other
	}
	return lines.MainText
}

// beforeMain reports whether the next article after the offset is a main one.
func beforeMain(m *marked.Page, at int) bool {
	for _, k := range m.Marks {
		switch k.Name {
		case "main", "teaser", "entry":
			if k.Start >= at {
				return k.Name == "main"
			}
		}
	}
	return false
}

func printLines(file string, w io.Writer) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	m, err := lines.ReadModel(b)
	if err != nil {
		return err
	}
	for _, x := range m.Weights() {
		fmt.Fprintf(w, "%s\t%s\t%+d\n", x.Feature, x.Label, x.Value)
	}
	return nil
}
