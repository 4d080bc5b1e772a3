package main

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

//go:embed layouts.tsv
var layoutsTSV string

// madeStory is a headline with its paragraphs.
type madeStory struct {
	title string
	paras []string
}

// maker makes pages of the pieces in layouts.tsv around stories.
type maker struct {
	rng     *rand.Rand
	pieces  map[string][]string
	stories []madeStory
	gap     string // between the blocks of the page at hand
	tight   bool   // no empty lines part a title, what stands below it, and a short text
	b       strings.Builder
	brief   bool // its paragraphs are a sentence each
}

// newMaker reads the pieces, and the stories of a folder of articles whose
// first line is the headline.
func newMaker(dir string, seed uint64) (*maker, error) {
	k := &maker{rng: rand.New(rand.NewPCG(seed, 3)), pieces: map[string][]string{}}
	for row := range strings.Lines(layoutsTSV) {
		if kind, piece, ok := strings.Cut(strings.TrimRight(row, "\n"), "\t"); ok && row[0] != '#' {
			k.pieces[kind] = append(k.pieces[kind], piece)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var s madeStory
		for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
			line = strings.TrimSpace(line)
			switch {
			case i == 0:
				s.title = line
			case len(line) > 100:
				s.paras = append(s.paras, line)
			}
		}
		if len(s.paras) >= 2 && len(s.title) > 12 {
			k.stories = append(k.stories, s)
		}
	}
	return k, nil
}

func pick[T any](k *maker, list []T) T { return list[k.rng.IntN(len(list))] }

func (k *maker) chance(p float64) bool { return k.rng.Float64() < p }

// feeds are the names of the fields of an item in a feed: title, date, text.
var feeds = [...][3]string{
	{"title: ", "pubDate: ", "description: "},
	{"title ", "updated ", "summary "},
	{"Titel: ", "Datum: ", "Omschrijving: "},
	{"", "Published: ", ""},
	{"title: ", "date: ", "text: "},
}

// The words that fill the braces. The names are invented.
var (
	makeFirst   = [...]string{"Jan", "Sanne", "Yusuf", "Lotte", "Bart", "Fatima", "Wim", "Noor", "Kees", "Anouk", "Mohamed", "Els", "Pieter", "Roos", "Tom", "Ingrid", "Dirk-Jan", "Silke", "J.", "A.B."}
	makeLast    = [...]string{"Voorbeeld", "de Proef", "van der Test", "El Amrani", "Vandromme", "Jansen", "van 't Hof", "Kuiper-Bos", "De Smet", "ten Have", "Yılmaz", "Wolters", "van Dijk", "Claes", "Peeters"}
	makePlaces  = [...]string{"Delft", "Gouda", "Ede", "Goes", "Assen", "Leuven", "Gent", "Paramaribo", "Willemstad", "Zwolle", "Almere", "Den Haag", "Brussel", "Londen", "Hoorn", "Temse", "Ter Apel", "New York", "Kampen"}
	makeRubrics = [...]string{"Nieuws", "Binnenland", "Buitenland", "Politiek", "Economie", "Sport", "Cultuur", "Media", "Regio", "Opinie", "Tech", "Wetenschap", "Voetbal", "Lifestyle", "Gezondheid", "112", "Geld", "Boeken", "Wonen"}
	makeSites   = [...]string{"De Proefbode", "Streeknieuws", "Omroep Voorbeeld", "Het Testblad", "proefnieuws.nl", "De Dagproef", "Radio Voorbeeld", "DeStreek.nu"}
	makeAgency  = [...]string{"ANP", "Belga", "AFP", "Reuters", "ANP/AFP", "BELGA", "AP", "dpa"}
	makeRoles   = [...]string{"redacteur", "verslaggever", "correspondent", "redacteur Binnenland", "politiek verslaggever", "freelance journalist", "redacteur economie"}
	makeMonths  = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
	makeShort   = [...]string{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}
	makeDays    = [...]string{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"}
	makeUnits   = [...]string{"minuten", "uur", "dagen", "weken"}
)

// makeWords are the braces that one of a list fills.
var makeWords = map[string][]string{
	"role": makeRoles[:], "place": makePlaces[:], "agency": makeAgency[:], "site": makeSites[:], "rubric": makeRubrics[:],
}

// word fills one brace.
func (k *maker) word(name string) string {
	r := k.rng
	if words := makeWords[strings.ToLower(name)]; words != nil {
		w := pick(k, words)
		if name == strings.ToUpper(name) {
			w = strings.ToUpper(w)
		}
		return w
	}
	switch name {
	case "title":
		return k.headline(false)
	case "short":
		return k.headline(true)
	case "question":
		f := strings.Fields(k.headline(true))
		return "Wat betekent " + strings.ToLower(f[0][:1]) + f[0][1:] + " voor " + pick(k, makePlaces[:]) + "?"
	case "lead":
		p := pick(k, pick(k, k.stories).paras)
		if i := strings.Index(p, ". "); i > 20 && i < 110 {
			return p[:i+1]
		}
		f := strings.Fields(p)
		return strings.Join(f[:min(len(f), 7+r.IntN(6))], " ")
	case "sentence":
		f := strings.Fields(pick(k, pick(k, k.stories).paras))
		return strings.TrimRight(strings.Join(f[:min(len(f), 5+r.IntN(6))], " "), ".,:;") + "."
	case "name":
		return pick(k, makeFirst[:]) + " " + pick(k, makeLast[:])
	case "n":
		return fmt.Sprint(1 + r.IntN(60))
	case "age":
		if k.chance(0.12) {
			return pick(k, []string{"gisteren", "zojuist", "Gisteren", "een uur geleden", "een minuut geleden", "1 week geleden", "zonet", "nu net", "enkele ogenblikken geleden", "een paar seconden geleden", "vandaag"})
		}
		return fmt.Sprintf("%d %s geleden", 2+r.IntN(50), pick(k, makeUnits[:]))
	case "clock":
		return fmt.Sprintf("%02d%s%02d", r.IntN(24), pick(k, []string{":", ":", ":", ".", "u"}), r.IntN(60))
	case "date":
		return k.date()
	case "moment":
		return k.date() + pick(k, []string{" ", ", ", " om ", " - ", " | "}) + k.word("clock")
	}
	return name
}

func (k *maker) date() string {
	r := k.rng
	d, m, y := 1+r.IntN(28), r.IntN(12), 2014+r.IntN(12)
	switch r.IntN(8) {
	case 0:
		return fmt.Sprintf("%s %d %s %d", pick(k, makeDays[:]), d, makeMonths[m], y)
	case 1:
		return fmt.Sprintf("%02d-%02d-%d", d, m+1, y)
	case 2:
		return fmt.Sprintf("%02d/%02d/%d", d, m+1, y)
	case 3:
		return fmt.Sprintf("%s %d %s %d", pick(k, makeDays[:])[:2], d, makeShort[m], y)
	case 4:
		return fmt.Sprintf("%d %s. %d", d, makeShort[m], y)
	}
	return fmt.Sprintf("%d %s %d", d, makeMonths[m], y)
}

// headline is a headline of the stories; a short one is the first words of one.
func (k *maker) headline(short bool) string {
	t := pick(k, k.stories).title
	f := strings.Fields(t)
	if short {
		return strings.Trim(strings.Join(f[:min(len(f), 1+k.rng.IntN(4))], " "), "'’‘\",:;-")
	}
	if k.chance(0.3) {
		f = f[:min(len(f), 4+k.rng.IntN(4))]
		return strings.Trim(strings.Join(f, " "), ",:;-")
	}
	return t
}

// fill fills the braces of a piece and parts its lines.
func (k *maker) fill(piece string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(piece, "{")
		b.WriteString(before)
		if !ok {
			return strings.ReplaceAll(b.String(), " / ", "\n")
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(strings.ReplaceAll(k.word(name), " / ", "/"))
		piece = after
	}
}

// put writes a piece of the kind as a block of its own.
func (k *maker) put(kind string) { k.write(k.fill(k.extra(pick(k, k.pieces[kind])))) }

func (k *maker) maybe(p float64, kind string) {
	if k.chance(p) {
		k.put(kind)
	}
}

func (k *maker) write(s string) {
	k.b.WriteString(s)
	k.b.WriteString(k.gap)
}

// close writes a piece that the next one follows closely on a tight page.
func (k *maker) close(s string) {
	k.b.WriteString(s)
	if k.tight && k.chance(0.9) {
		k.b.WriteString("\n")
		return
	}
	k.b.WriteString(k.gap)
}

// end closes the article that is open, right after its last character.
func (k *maker) end() {
	s := strings.TrimRight(k.b.String(), "\n")
	k.b.Reset()
	k.b.WriteString(s)
	k.write("⟧")
}

// page makes a page.
func (k *maker) page() string {
	k.b.Reset()
	k.gap = pick(k, []string{"\n", "\n", "\n\n", "\n\n"})
	k.brief = k.chance(0.2)
	k.tight = k.gap == "\n\n" && k.chance(0.6)
	if k.chance(0.2) {
		pick(k, []func(){k.parts, k.parts, k.parts, k.archive, k.letter, k.account})()
		k.maybe(0.4, "end")
		return k.b.String()
	}
	switch n := k.rng.IntN(30); {
	case n >= 28:
		k.listing()
	case n >= 24:
		k.shortPage()
		return k.b.String()
	case n >= 20:
		k.snippet()
		return k.b.String()
	case n < 10:
		k.menus()
		k.main()
		k.foot()
		for range k.rng.IntN(3) {
			k.group(false)
		}
	case n < 13:
		k.menus()
		for range 1 + k.rng.IntN(3) {
			k.group(true)
		}
	case n < 16:
		k.menus()
		k.liveBlog()
	case n < 18:
		k.export()
	default:
		k.documents()
	}
	for range k.rng.IntN(3) {
		k.put("end")
	}
	return k.b.String()
}

// short cuts a paragraph to a sentence or two, or to some words of it.
func (k *maker) short(p string) string {
	if i := strings.Index(p, ". "); i > 20 && i < 90 {
		return p[:i+1]
	}
	return k.word("sentence")
}

// snippet writes what a program passes on its own: a headline and a sentence,
// some sentences, a paragraph.
func (k *maker) snippet() {
	k.b.WriteString("⟦main|")
	if k.chance(0.6) {
		k.write("⟦title|" + k.headline(k.chance(0.3)) + "⟧")
		k.maybe(0.2, "pub")
	}
	s := pick(k, k.stories)
	k.brief = k.chance(0.7)
	k.text(s, 1+k.rng.IntN(3))
	k.end()
	if k.chance(0.3) {
		k.group(false)
	}
}

func (k *maker) menus() {
	for range k.rng.IntN(4) {
		k.put("menu")
	}
	k.maybe(0.4, "kicker")
}

func (k *maker) foot() {
	for range k.rng.IntN(4) {
		k.put("foot")
	}
}

// head writes the title of a main article with what is above and below it.
func (k *maker) head(title string) {
	above := k.chance(0.08)
	k.b.WriteString("⟦main|")
	if above {
		k.put("pub")
	}
	signed := k.chance(0.05)
	if signed {
		k.put("by")
	}
	if title != "" {
		k.close("⟦title|" + title + "⟧")
	}
	deck := k.chance(0.15)
	if deck {
		k.write(k.word("lead"))
	}
	switch n := k.rng.IntN(8); {
	case signed:
		k.maybe(0.5, "pub")
	case n < 2:
		k.put("both")
	case n < 4:
		k.put("by")
		if !above {
			k.maybe(0.8, "pub")
		}
	case n < 6 && !above:
		k.put("pub")
		k.maybe(0.4, "by")
	}
	k.maybe(0.2, "read")
	k.maybe(0.25, "caption")
}

// main writes a main article.
func (k *maker) main() {
	s := pick(k, k.stories)
	title := s.title
	if k.chance(0.1) {
		title = ""
	} else if k.chance(0.1) {
		k.write(title) // printed twice
		k.maybe(0.3, "kicker")
	}
	k.head(title)
	k.text(s, 2+k.rng.IntN(7))
	if k.chance(0.2) {
		k.write(k.word("sentence"))
	}
	k.maybe(0.25, "box")
	k.maybe(0.25, "close")
	k.end()
}

// text writes up to n paragraphs of a story.
func (k *maker) text(s madeStory, n int) {
	first := k.rng.IntN(max(1, len(s.paras)-2))
	for i, p := range s.paras[first:] {
		if i >= n {
			break
		}
		if k.brief {
			p = k.short(p)
		}
		switch {
		case i == 0 && k.chance(0.35):
			p = k.dateline() + p
		case i > 0 && k.chance(0.25):
			k.write("⟦subhead|" + k.fill(pick(k, k.pieces["subhead"])) + "⟧")
		case i > 0 && k.chance(0.07):
			k.write("⟦boilerplate|" + k.fill(pick(k, k.pieces["inside"])) + "⟧")
		case i > 0 && k.chance(0.05):
			k.put("caption")
		case i > 0 && k.chance(0.05):
			k.put("box")
		case i > 0 && k.chance(0.05):
			k.write("⟦boilerplate|Lees ook\n" + k.headline(false) + "⟧")
		}
		if k.chance(0.2) {
			if j := strings.Index(p, ". "); j > 40 {
				p = p[:j+1]
			}
		}
		k.write(p)
	}
}

func (k *maker) dateline() string {
	place := k.word(pick(k, []string{"PLACE", "PLACE", "PLACE", "place"}))
	if k.chance(0.6) {
		return "⟦dateline|" + place + " (" + strings.ToUpper(k.word("agency")) + ") - ⟧"
	}
	return "⟦dateline|" + place + pick(k, []string{" - ", " – ", " • ", " | "}) + "⟧"
}

// group writes teasers under a heading, all in one form.
func (k *maker) group(alone bool) {
	if !alone || k.chance(0.7) {
		k.put("section")
	}
	between := pick(k, []string{"\n", k.gap})
	g := grouped{form: k.rng.IntN(19)}
	bullet := k.chance(0.2)
	texts, mark := k.chance(0.5), pick(k, []string{"- ", "• ", "-\n", "* "})
	g.meta, g.head = pick(k, k.pieces["teasermeta"]), pick(k, k.pieces["teaserhead"])
	g.sep, g.dots = pick(k, []string{"-", "/"}), pick(k, []string{" ....", " ... ", " . . . ", " ..........."})
	g.feed = pick(k, feeds[:])
	for n := range 2 + k.rng.IntN(6) {
		if bullet {
			k.b.WriteString(mark)
		}
		title := "⟦title|" + k.headline(false) + "⟧"
		label := ""
		if g.form == 8 {
			label = k.word("rubric") + pick(k, []string{" ", "\n"})
		}
		age, clock := "⟦published|"+k.word("age")+"⟧", "⟦published|"+k.word("clock")+"⟧"
		lead := ""
		if texts || k.chance(0.2) {
			lead = "\n" + k.word("lead")
		}
		k.b.WriteString(label + "⟦teaser|" + k.grouped(&g, n, title, lead, age, clock) + "⟧" + between)
		if k.chance(0.05) {
			k.put("menu")
		}
	}
	if between == "\n" && k.gap != "\n" {
		k.b.WriteString("\n")
	}
	k.maybe(0.15, "end")
}

// grouped is what the teasers of a group have in common.
type grouped struct {
	form       int
	meta, head string // pieces
	sep, dots  string
	feed       [3]string
}

// grouped is the n-th teaser of a group.
func (k *maker) grouped(g *grouped, n int, title, lead, age, clock string) string {
	switch g.form {
	case 0, 1:
		return title + lead + "\n" + age
	case 2:
		return clock + pick(k, []string{" ", "\n", "  ", " - "}) + title + lead
	case 3:
		return age + "\n" + title + lead
	case 4:
		return k.dateline() + k.word("lead") + "\n" + age
	case 5:
		return title + "\n" + k.dateline() + k.word("lead") + "\n" + age
	case 6:
		return title + lead + "\n⟦published|" + k.date() + "⟧"
	case 7:
		if lead == "" && n == 0 {
			lead = "\n" + k.word("lead")
		}
		return title + lead
	case 8:
		return title + pick(k, []string{" ", "\n"}) + age
	case 9, 10:
		return title + lead + "\n" + k.fill(g.meta)
	case 11:
		return k.fill(g.head) + "\n" + title + lead
	case 12, 13:
		day := fmt.Sprintf("%02d%s%02d", 1+k.rng.IntN(28), g.sep, 1+k.rng.IntN(12))
		return "⟦published|" + day + "⟧ " + title + lead
	case 14:
		return title + " ⟦published|" + k.date() + "⟧"
	case 15:
		return title + g.dots + fmt.Sprint(101+n)
	case 16:
		return fmt.Sprint(n+1) + pick(k, []string{"  ", ". "}) + title
	case 17:
		return title + "\n⟦published|" + pick(k, makeDays[:])[:2] + " " + fmt.Sprint(1+k.rng.IntN(28)) + " " + pick(k, makeShort[:]) + ". " + k.word("clock") + "⟧"
	}
	return g.feed[0] + title + "\n" + g.feed[1] + "⟦published|" + k.word("moment") + "⟧\n" + g.feed[2] + k.word("lead")
}

// liveBlog writes a live blog.
func (k *maker) liveBlog() {
	k.maybe(0.5, "live")
	k.head(k.fill(pick(k, k.pieces["livetitle"])))
	k.text(madeStory{paras: pick(k, k.stories).paras[:1]}, 1)
	if k.chance(0.3) {
		for range 2 + k.rng.IntN(2) {
			k.write("- " + k.headline(false))
		}
	}
	k.end()
	k.maybe(0.4, "live")
	form, head := k.rng.IntN(8), pick(k, k.pieces["entryhead"])
	for range 3 + k.rng.IntN(6) {
		title := "⟦title|" + k.headline(false) + "⟧"
		stamp := "⟦published|" + k.word("clock") + "⟧"
		if form == 1 {
			stamp = "⟦published|" + k.word("age") + "⟧"
		}
		p := pick(k, pick(k, k.stories).paras)
		var t string
		switch form {
		case 0, 1:
			t = stamp + "\n" + title + "\n" + p
		case 2:
			t = stamp + "\n" + p
		case 3:
			t = stamp + pick(k, []string{" - ", "   ", " | "}) + title + "\n" + p
		case 4:
			t = title + "\n" + stamp + pick(k, []string{"", " · Redactie"}) + "\n" + p
		case 5:
			t = k.fill(head) + "\n" + title + "\n" + p
		case 6:
			t = k.fill(head) + "\n" + title + " " + stamp + "\n" + p
		default:
			t = fmt.Sprintf("⟦title|%d' %s⟧\n%s", 1+k.rng.IntN(95), k.headline(true), p)
		}
		if k.chance(0.3) && form < 3 {
			t += "\n" + pick(k, pick(k, k.stories).paras)
		}
		k.write("⟦entry|" + t + "⟧")
		if k.chance(0.07) {
			k.put("inside")
		}
	}
	k.maybe(0.5, "livefoot")
}

// export writes documents of a news archive.
func (k *maker) export() {
	k.maybe(0.3, "menu")
	fields, named := 1+k.rng.IntN(3), k.chance(0.5)
	for range 2 + k.rng.IntN(3) {
		k.put("export")
		s := pick(k, k.stories)
		k.b.WriteString("⟦main|")
		k.write("⟦title|" + s.title + "⟧")
		k.maybe(0.6, "field")
		k.write("⟦published|" + k.date() + " " + pick(k, makeDays[:]) + "⟧")
		for range fields {
			k.put("field")
		}
		if named {
			k.write(pick(k, []string{"BYLINE: ", "Byline: ", "Auteur: "}) + "⟦byline|" + k.word("name") + "⟧")
			k.write(pick(k, []string{"BODY:", "Body"}))
		}
		k.text(s, 1+k.rng.IntN(3))
		k.end()
		k.put("docend")
	}
}

// documents writes short documents in a row: wires, letters, notices.
func (k *maker) documents() {
	k.menus()
	wire, dated, signed := k.chance(0.4), k.chance(0.5), k.chance(0.4)
	above0, initials, words := k.chance(0.4), k.chance(0.15), k.chance(0.25)
	for range 2 + k.rng.IntN(4) {
		s := pick(k, k.stories)
		if wire {
			k.put("wire")
		}
		k.b.WriteString("⟦main|")
		above := dated && (above0 || k.chance(0.1))
		if above {
			k.close("⟦published|" + k.date() + "⟧")
		}
		title := k.headline(!wire)
		if words {
			title = k.oneWord() // a correction, a letter
		}
		k.close("⟦title|" + title + "⟧")
		if dated && !above {
			k.close("⟦published|" + k.word("moment") + "⟧")
		}
		if initials {
			k.close("⟦byline|" + k.initials() + "⟧")
		}
		p := pick(k, s.paras)
		if wire {
			p = k.dateline() + p
		}
		k.close(p)
		if signed {
			k.b.WriteString("⟦byline|" + k.word("name") + "⟧")
			k.end()
		} else {
			k.end()
		}
		if wire {
			k.put("wireend")
		}
	}
}

// oneWord is a title of a word, or two.
func (k *maker) oneWord() string {
	switch k.rng.IntN(3) {
	case 0:
		return k.word("place")
	case 1:
		return pick(k, makeLast[:])
	}
	f := strings.Fields(k.headline(false))
	w := strings.Trim(f[k.rng.IntN(len(f))], "'’‘\",:;-.?!")
	if w == "" {
		return k.word("rubric")
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// initials are those of an author: "(kba)", "JVD".
func (k *maker) initials() string {
	const letters = "abdefghjklmnprstvw"
	n := 2 + k.rng.IntN(3)
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[k.rng.IntN(len(letters))]
	}
	if k.chance(0.5) {
		return "(" + string(b) + ")"
	}
	return strings.ToUpper(string(b))
}

// shortPage writes an article of a paragraph or two with one thing above it
// that is no title, or lists of a few lines.
func (k *maker) shortPage() {
	s := pick(k, k.stories)
	k.brief = k.chance(0.6)
	titled := k.chance(0.5)
	title := "⟦title|" + k.headline(k.chance(0.3)) + "⟧"
	switch n := k.rng.IntN(8); {
	case n == 0: // pictures above the title
		k.put("picture")
		k.b.WriteString("⟦main|")
		k.write(title)
	case n < 3: // a picture above the text
		k.b.WriteString("⟦main|")
		if titled {
			k.close(title)
		}
		k.put("caption")
	case n < 5: // a place alone
		k.b.WriteString("⟦main|")
		if titled {
			k.write(title)
		}
		k.write("⟦dateline|" + k.word(pick(k, []string{"place", "place", "PLACE"})) + pick(k, []string{"", "", " -"}) + "⟧")
	case n == 5: // an author's initials, the date and the clock
		k.b.WriteString("⟦main|")
		if titled {
			k.close(title)
		}
		k.close("⟦byline|" + k.initials() + "⟧")
		if k.chance(0.4) {
			k.write("⟦published|" + k.date() + k.gap + k.word("clock") + "⟧")
		} else {
			k.put("pub")
		}
	case n == 6: // a menu of places, or a section's name
		for range 1 + k.rng.IntN(4) {
			k.write(k.word(pick(k, []string{"place", "rubric"})))
		}
		k.b.WriteString("⟦main|")
		k.write(title)
	default: // a live blog of some lines
		k.b.WriteString("⟦main|")
		k.close("⟦title|" + k.fill(pick(k, k.pieces["livetitle"])) + "⟧")
		if k.chance(0.5) {
			k.write(k.word("lead"))
		}
		k.end()
		k.entries(2 + k.rng.IntN(3))
		return
	}
	k.text(s, 1+k.rng.IntN(2))
	k.end()
	if k.chance(0.3) {
		k.group(false)
	}
}

// entries writes short entries of a live blog under their times.
func (k *maker) entries(n int) {
	form, between := k.rng.IntN(3), pick(k, []string{"\n", "\n\n"})
	ages := k.chance(0.3)
	for range n {
		stamp := "⟦published|" + k.word("clock") + "⟧"
		if ages {
			stamp = "⟦published|" + k.word("age") + "⟧"
		}
		t := stamp + "\n"
		if form == 1 {
			t += "⟦title|" + k.headline(false) + "⟧\n"
		}
		p := pick(k, pick(k, k.stories).paras)
		if form == 2 || k.chance(0.3) {
			p = k.short(p)
		}
		k.b.WriteString("⟦entry|" + t + p + "⟧" + between)
	}
}

// listing writes teasers of a page of a paper or a channel, or an article with
// a list of clock times or of chapters within it.
func (k *maker) listing() {
	k.menus()
	if k.chance(0.5) {
		head := pick(k, k.pieces["listhead"])
		for range 3 + k.rng.IntN(4) {
			k.b.WriteString("⟦teaser|" + k.fill(head) + "\n⟦title|" + k.headline(true) + "⟧\n" + k.word("lead") + "⟧" + k.gap)
		}
		return
	}
	s := pick(k, k.stories)
	k.head(s.title)
	k.write(k.short(pick(k, s.paras)))
	item := pick(k, k.pieces["item"])
	for range 3 + k.rng.IntN(5) {
		k.close(k.fill(item))
	}
	k.maybe(0.5, "close")
	k.end()
	k.foot()
}
