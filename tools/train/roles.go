package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/gold"
	"github.com/kopij/kopij/tools/internal/marked"
)

// roleExample is one place of an annotated text: what is seen of it, and the
// role that it has there.
type roleExample struct {
	features []string
	role     int    // index into roleNames
	where    string // the place with the words around it
}

// roleNames are the roles; that without one has no weights of its own.
var roleNames = [...]string{"", "government", "team"}

// roleText is one annotated text.
type roleText struct {
	set      string // gold or pages
	examples []roleExample
	missed   [len(roleNames)]int // annotated places that were not found
}

// trainRoles learns what the features of a place are worth for its role.
func trainRoles(args []string, w io.Writer) error {
	fs := flag.NewFlagSet("roles", flag.ContinueOnError)
	gold := fs.String("gold", "", "`folder` of annotated news: text, entities, index.tsv")
	pages := fs.String("pages", "testdata/pages", "`folders` of marked pages, parted by commas")
	own := fs.String("own", "testdata/roles.txt", "`file` of sentences with the roles marked")
	out := fs.String("out", "", "`file` for the weights; none are written without it")
	folds := fs.Int("folds", 5, "parts of the cross-validation")
	least := fs.Int("least", 2, "least number of places that a feature is seen at")
	errs := fs.Bool("errors", false, "list each place whose role the cross-validation gets wrong")
	if err := fs.Parse(args); err != nil {
		return err
	}
	texts, err := readRoleTexts(*gold, *pages)
	if err != nil {
		return err
	}
	sentences, err := readRoleSentences(*own)
	if err != nil {
		return err
	}
	texts = append(texts, sentences...)
	validateRoles(texts, *folds, *least, *errs, w)
	if *out == "" {
		return nil
	}
	return writeRoles(*out, learnRoles(texts, *least))
}

// goldRole is a mention as both sets annotate it.
type goldRole struct {
	Start, End int
	Type, Role string
}

// readRoleTexts reads the places of both sets.
func readRoleTexts(dir, pages string) ([]roleText, error) {
	var seen []seenPlace
	var texts []roleText
	config := entities.Default()
	config.ObserveRole = func(at text.Span, features []string) { seen = append(seen, seenPlace{at, features}) }
	err := readAnnotated(config, dir, pages, func(set, src string, marks []goldRole) {
		texts = append(texts, labelRoles(set, src, seen, marks))
		seen = nil
	})
	return texts, err
}

// readAnnotated reads annotated news, a folder of text, entities and index.tsv,
// and marked pages with a recogniser, and gives the marks of each after it was
// read. The set is gold or pages.
func readAnnotated(config entities.Config, dir, pages string, read func(set, src string, marks []goldRole)) error {
	r := entities.New(config)
	dates, err := gold.Dates(filepath.Join(dir, "index.tsv"))
	if err != nil {
		return err
	}
	names, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil {
		return err
	}
	for _, name := range names {
		id := strings.TrimSuffix(filepath.Base(name), ".txt")
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		var marks []goldRole
		if err := gold.ReadJSON(filepath.Join(dir, "entities", id+".json"), &marks); err != nil {
			return err
		}
		doc := new(text.Document)
		doc.Reset(string(src))
		head := max(0, strings.IndexByte(string(src), '\n'))
		doc.Add(text.Title, text.Span{Start: 0, End: head})
		doc.AddLines(text.Paragraph, text.Span{Start: head, End: len(src)})
		tagger.Default().Tag(doc)
		r.Append(nil, doc, entities.Context{Date: dates[id]})
		read("gold", string(src), marks)
	}
	x, err := kopij.New(kopij.Config{Entities: &config})
	if err != nil {
		return err
	}
	all, err := marked.ReadDirs(pages)
	if err != nil {
		return err
	}
	for i := range all {
		p := &all[i]
		var marks []goldRole
		for _, m := range p.Named("PER", "LOC", "ORG", "MISC") {
			marks = append(marks, goldRole{m.Start, m.End, m.Name, m.Get("role")})
		}
		x.Extract(kopij.Page{Text: p.Text, Reference: p.Ref})
		read("pages", p.Text, marks)
	}
	return nil
}

// readRoleSentences reads sentences in which each place stands as {g:Moskou},
// {t:Nederland} or {-:Goes}.
func readRoleSentences(file string) ([]roleText, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var seen []seenPlace
	config := entities.Default()
	config.ObserveRole = func(at text.Span, features []string) { seen = append(seen, seenPlace{at, features}) }
	r := entities.New(config)
	var texts []roleText
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		src, marks, err := parseRoleSentence(line)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		doc := text.Parse(src)
		tagger.Default().Tag(doc)
		seen = nil
		r.Append(nil, doc, entities.Context{})
		texts = append(texts, labelRoles("own", src, seen, marks))
	}
	return texts, nil
}

// parseRoleSentence takes the marks out of a sentence.
func parseRoleSentence(line string) (src string, marks []goldRole, err error) {
	roles := map[string]string{"g": "government", "t": "team", "-": ""}
	for {
		before, rest, ok := strings.Cut(line, "{")
		src += before
		if !ok {
			return src, marks, nil
		}
		mark, after, ok := strings.Cut(rest, "}")
		kind, name, colon := strings.Cut(mark, ":")
		role, known := roles[kind]
		if !ok || !colon || !known {
			return "", nil, fmt.Errorf("no mark: %q", rest)
		}
		marks = append(marks, goldRole{Start: len(src), End: len(src) + len(name), Type: "LOC", Role: role})
		src, line = src+name, after
	}
}

// seenPlace is a place with its features, as the recogniser shows it.
type seenPlace struct {
	at       text.Span
	features []string
}

// labelRoles joins what was seen to the annotation. A place that the
// annotation has not is left out.
func labelRoles(set, src string, seen []seenPlace, marks []goldRole) roleText {
	t := roleText{set: set}
	at := map[text.Span]int{}
	for _, m := range marks {
		if m.Type == "ORG" && m.Role == "team" {
			at[text.Span{Start: m.Start, End: m.End}] = 2
		}
		if m.Type == "LOC" {
			at[text.Span{Start: m.Start, End: m.End}] = max(0, slices.Index(roleNames[:], m.Role))
		}
	}
	for _, p := range seen {
		if role, ok := at[p.at]; ok {
			t.examples = append(t.examples, roleExample{p.features, role, around(src, p.at)})
			delete(at, p.at)
		}
	}
	for _, role := range at {
		t.missed[role]++
	}
	return t
}

// around is a place in brackets with the text before and after it on one line.
func around(src string, at text.Span) string {
	const width = 70
	from, to := max(0, at.Start-width), min(len(src), at.End+width)
	s := src[from:at.Start] + "[" + src[at.Start:at.End] + "]" + src[at.End:to]
	return strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\n", " | ")
}

// roleModel holds the weights of each feature for the roles after the first.
type roleModel map[string]*[len(roleNames) - 1]float64

// The learner's settings: passes over the examples, the first step, and how
// much the square of a weight costs.
const (
	rolePasses = 15
	roleStep   = 0.1
	roleCost   = 0.02
)

// roleLean is what is added to the score of a role, since it is rare, and one
// that is missed costs as much as one too many: chosen by cross-validation.
var roleLean = [len(roleNames) - 1]float64{0.72, 0.8}

// roleRuns is how many times the weights are learnt, each time with the examples
// in another order; the mean is taken.
const roleRuns = 5

// learnRoles learns the weights, as the mean of several runs.
func learnRoles(texts []roleText, least int) roleModel {
	mean := roleModel{}
	for seed := range uint64(roleRuns) {
		for f, w := range learnOnce(texts, least, seed+1) {
			if mean[f] == nil {
				mean[f] = new([len(roleNames) - 1]float64)
			}
			for c := range w {
				mean[f][c] += w[c] / roleRuns
			}
		}
	}
	return mean
}

// learnOnce learns the weights by logistic regression, each weight with steps
// that shrink as it moves.
func learnOnce(texts []roleText, least int, seed uint64) roleModel {
	count := map[string]int{}
	var all []*roleExample
	for i := range texts {
		for k := range texts[i].examples {
			e := &texts[i].examples[k]
			all = append(all, e)
			for _, f := range e.features {
				count[f]++
			}
		}
	}
	m, moved := roleModel{}, roleModel{}
	for f, n := range count {
		if n >= least {
			m[f], moved[f] = new([len(roleNames) - 1]float64), new([len(roleNames) - 1]float64)
		}
	}
	rng := seed
	for range rolePasses {
		for i := len(all) - 1; i > 0; i-- {
			rng = rng*6364136223846793005 + 1442695040888963407
			j := int(rng>>33) % (i + 1)
			all[i], all[j] = all[j], all[i]
		}
		for _, e := range all {
			p := m.probabilities(e.features)
			for c := range p {
				wrong := p[c]
				if e.role == c+1 {
					wrong--
				}
				for _, f := range e.features {
					w := m[f]
					if w == nil {
						continue
					}
					g := wrong + roleCost*w[c]
					moved[f][c] += g * g
					w[c] -= roleStep * g / math.Sqrt(moved[f][c]+1e-6)
				}
			}
		}
	}
	return m
}

// probabilities are those of the roles after the first.
func (m roleModel) probabilities(features []string) (p [len(roleNames) - 1]float64) {
	for _, f := range features {
		if w := m[f]; w != nil {
			for c := range p {
				p[c] += w[c]
			}
		}
	}
	sum := 1.0
	for c := range p {
		p[c] = math.Exp(min(p[c], 50))
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// choose is the role whose weights are the greatest, as entities chooses it.
func (m roleModel) choose(features []string) int {
	var sum [len(roleNames) - 1]float64
	for _, f := range features {
		if w := m[f]; w != nil {
			for c := range sum {
				sum[c] += w[c]
			}
		}
	}
	best, most := 0, 0.0
	for c := range sum {
		if v := sum[c] + roleLean[c]; v > most {
			best, most = c+1, v
		}
	}
	return best
}

// roleScore counts one role in one set.
type roleScore struct{ right, found, wanted int }

func (s roleScore) String() string {
	p, r := float64(s.right)/float64(max(1, s.found)), float64(s.right)/float64(max(1, s.wanted))
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f  (%d right, %d found, %d wanted)", p, r, 2*p*r/max(1e-9, p+r), s.right, s.found, s.wanted)
}

// validateRoles measures each text by weights that were learnt from the others.
func validateRoles(texts []roleText, folds, least int, errs bool, w io.Writer) {
	scores := map[string]*roleScore{}
	of := func(set string, role int) *roleScore {
		key := set + " " + roleNames[role]
		if scores[key] == nil {
			scores[key] = new(roleScore)
		}
		return scores[key]
	}
	for fold := range folds {
		var train, test []roleText
		for i, t := range texts {
			if i%folds == fold {
				test = append(test, t)
			} else {
				train = append(train, t)
			}
		}
		m := learnRoles(train, least)
		for _, t := range test {
			for _, e := range t.examples {
				got := m.choose(e.features)
				of(t.set, got).found++
				of(t.set, e.role).wanted++
				if got == e.role {
					of(t.set, got).right++
				} else if errs {
					fmt.Fprintf(w, "%s\twant %q, got %q\t%s\n", t.set, roleNames[e.role], roleNames[got], e.where)
				}
			}
			for role, n := range t.missed {
				of(t.set, role).wanted += n
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(scores)) {
		fmt.Fprintf(w, "%-16s %v\n", key, scores[key])
	}
}

// writeRoles writes the weights in hundredths, in the order of the features.
func writeRoles(file string, m roleModel) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	fmt.Fprintln(b, "# What each feature of a place is worth for its role, in hundredths. Made by tools/train roles.")
	fmt.Fprintln(b, "# feature, its two values, government, team")
	for _, name := range slices.Sorted(maps.Keys(m)) {
		w := *m[name]
		if strings.HasPrefix(name, "bias\t") {
			for c := range w {
				w[c] += roleLean[c]
			}
		}
		g, t := int(math.Round(100*w[0])), int(math.Round(100*w[1]))
		if g != 0 || t != 0 {
			fmt.Fprintf(b, "%s\t%d\t%d\n", name, g, t)
		}
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return f.Close()
}
