package main

import (
	"fmt"
	"strings"
)

// dress is how the parts of a page that come again and again are printed. A
// page prints all of them alike; what differs between pages is drawn at random,
// so that no form is learnt by heart.
type dress struct {
	order  string // of the parts: s stamp, t title, a author, p text, q more text, m other matter
	stamp  string // a piece with its brace
	title  string // a piece with %s
	author string
	other  string // comments, shares, a section
	before string // furniture before each, a piece with %n
	after  string // furniture after each
	inLine bool   // the author is on the line of the stamp
	sign   string // between them
	gap    string // between the lines of a part
	rule   string // below the title
	upper  bool   // titles are in capitals
	closes bool   // an author in brackets closes the text
}

// Orders of the parts of an entry, a teaser and a document.
var (
	entryOrders    = [...]string{"sp", "spq", "stp", "stpq", "tsp", "ts", "tasp", "tap", "satp", "asp", "stap", "st", "sptq"}
	teaserOrders   = [...]string{"tp", "tps", "ts", "st", "stp", "tpa", "tpas", "tsp", "tma", "tpm", "mt", "smt", "tm", "ta", "tpsa", "at", "atp", "mstp"}
	documentOrders = [...]string{"tpq", "tspq", "tsapq", "tapq", "stpq", "satpq", "tpqa", "tp", "tpa", "tpqs", "atpq", "tsp", "ptq"}
	titleForms     = [...]string{"%s", "%s", "%s", "%s", "- %s", "• %s", "● %s", "» %s", "» %s", "%n. %s", "%n %s", "%n  %s", "■ %s", "%s · {clock}", "%s | {date}", "%s {date}", "%s gisteren {clock}", "[%n] %s", "{RUBRIC}  %s", "{n} km   %s", "* %s", "▸ %s", "%s »", "%s {n}.{n}1x"}
	otherForms     = [...]string{"{n} reacties", "{rubric}", "{rubric} · {n} min", "Bewaar · Verberg", "Deel  Kopieer link", "{site}", "{site} - pagina {n}", "{rubric} | {place}", "👍 {n}  💬 {n}", "{n} min", "{RUBRIC}", "Premium", "{place}, {rubric}"}
	authorForms    = [...]string{"{name}", "{name}", "Door {name}", "door {name}", "DOOR {NAME}", "{NAME}", "{name}, {role}", "Van onze redactie", "{name} en {name}", "{name}, {name} en {name}", "{role} {name}", "Tekst {name}", "Redactie {rubric}", "Redactie", "{name} ({place})", "– {name}, {place}", "{initials}"}
	beforeForms    = [...]string{"=== Bericht %n van {n} ===", "[%n] {site}, pag. {n}, oplage {n}.400", "Document %n van {n}", "%n {RUBRIC} /0.{n}/", "%n", "{RUBRIC}", "BN{n} 4 {initials}", "-----", "• • •", "Nr. %n", "{site}"}
	signForms      = [...]string{" — ", " - ", " | ", " • ", " · ", ", ", " / ", "  ", " op ", " – "}
	clockForms     = [...]string{"{clock}", "{clock} uur", "{n} m", "{n}min", "{n} min", "2u", "{n} u", "{age}", "vandaag {clock}", "gisteren {clock}", "{day} {clock}", "{day}, {clock} uur", "{day} {d} {month}, {clock} uur", "{clock} – {place}", "{day} {d} {month}, {clock} uur – {place}", "Update {n} ({day}, {clock} uur)", "{site} / {n}min", "{clock} | {rubric}", "● {clock}", "{age} · Bewerkt", "[{clock}]", "({clock})", "{short2}, {clock}", "{n} u · Bewerkt ·", "om {clock}", "{clock}:"}
	dateForms      = [...]string{"{date}", "{moment}", "{date}", "{short2}", "{short2}, {clock}", "{date} | {rubric}", "{date} - {site} - pagina {n}", "{day} {date}", "{d} {month}", "{DAY} {date}", "{place}, {date}", "Gepubliceerd {date}", "{day} {d} {month} om {clock} uur", "{group}", "{date} · {n} min leestijd", "Datum: {date}", "{rubric}, {date}", "{date}, {clock} uur", "{clock}, {date}", "{site}, {date}"}
)

// extra fills the braces that only this file has.
func (k *maker) extra(s string) string {
	day, month := pick(k, makeDays[:]), pick(k, makeMonths[:])
	short := fmt.Sprintf("%02d-%02d-%02d", 1+k.rng.IntN(28), 1+k.rng.IntN(12), 10+k.rng.IntN(17))
	group := fmt.Sprintf("%02d%02d%02d %s %02d", 1+k.rng.IntN(28), k.rng.IntN(24), k.rng.IntN(60), pick(k, makeShort[:]), 10+k.rng.IntN(17))
	return strings.NewReplacer("{day}", day, "{DAY}", strings.ToUpper(day), "{month}", month, "{short2}", short, "{d}", fmt.Sprint(1+k.rng.IntN(28)), "{group}", group,
		"{NAME}", strings.ToUpper(k.word("name")), "{initials}", k.initials()).Replace(s)
}

// marked fills a piece and puts a mark around it.
func (k *maker) marked(name, piece string) string {
	return "⟦" + name + "|" + k.fill(k.extra(piece)) + "⟧"
}

// dress draws how the parts of a page are printed.
func (k *maker) dress(orders []string, stamps []string) *dress {
	d := &dress{
		order: pick(k, orders), stamp: pick(k, stamps), title: pick(k, titleForms[:]), author: pick(k, authorForms[:]),
		other: pick(k, otherForms[:]), sign: pick(k, signForms[:]), gap: "\n",
	}
	if k.chance(0.3) {
		d.title = "%s"
	}
	if k.chance(0.4) {
		d.after = k.fill(pick(k, otherForms[:]))
	}
	if k.chance(0.15) {
		d.before = pick(k, beforeForms[:])
	}
	d.inLine = strings.Contains(d.order, "sa") || strings.Contains(d.order, "as")
	d.upper = k.chance(0.12)
	if k.chance(0.1) {
		d.rule = pick(k, []string{"=", "-", "~"})
	}
	d.closes = !strings.Contains(d.order, "a") && k.chance(0.2)
	if k.chance(0.25) {
		d.gap = "\n\n"
	}
	return d
}

// heading is the title of one part; n is its number.
func (k *maker) heading(d *dress, title string, n int) string {
	if d.upper {
		title = strings.ToUpper(title)
	}
	form := k.fill(strings.ReplaceAll(d.title, "%n", fmt.Sprint(n)))
	out := strings.Replace(form, "%s", "⟦title|"+title+"⟧", 1)
	if d.rule != "" {
		out += "\n" + strings.Repeat(d.rule, max(4, len([]rune(title))-k.rng.IntN(3)))
	}
	return out
}

// part writes one part of the page in its dress: an entry, a teaser, a document.
func (k *maker) part(kind string, d *dress, n int) {
	s := pick(k, k.stories)
	var lines []string
	joined := false
	for i := range len(d.order) {
		switch c := d.order[i]; c {
		case 's', 'a':
			if !joined {
				lines = append(lines, k.stamped(d, c))
			}
			joined = d.inLine
		case 't':
			t := k.headline(kind != "teaser" && k.chance(0.3))
			if kind == "entry" && k.chance(0.1) {
				t = k.oneWord() + pick(k, []string{"", "!", "?"})
			}
			lines = append(lines, k.heading(d, t, n))
		case 'p':
			lines = append(lines, k.opening(kind, d, s))
		case 'q':
			for range 1 + k.rng.IntN(3) {
				lines = append(lines, pick(k, s.paras))
			}
		case 'm':
			lines = append(lines, k.fill(d.other))
		}
	}
	gap := d.gap
	if kind == "teaser" {
		gap = "\n"
	}
	if d.before != "" {
		k.b.WriteString(k.fill(k.extra(strings.ReplaceAll(d.before, "%n", fmt.Sprint(n)))) + "\n")
	}
	k.b.WriteString("⟦" + kind + "|" + strings.Join(lines, gap) + "⟧\n")
	if d.after != "" {
		k.b.WriteString(d.after + "\n")
	}
	if d.gap == "\n\n" || k.gap == "\n\n" {
		k.b.WriteString("\n")
	}
}

// stamped is the line of the stamp or of the author, as the order says, or of
// both.
func (k *maker) stamped(d *dress, first byte) string {
	stamp, author := k.marked("published", d.stamp), k.marked("byline", d.author)
	switch {
	case d.inLine && first == 's':
		return stamp + d.sign + author
	case d.inLine:
		return author + d.sign + stamp
	case first == 's':
		return stamp
	}
	return author
}

// opening is the first paragraph of a part.
func (k *maker) opening(kind string, d *dress, s madeStory) string {
	p := pick(k, s.paras)
	if kind == "teaser" || k.chance(0.3) {
		p = k.short(p)
	}
	if d.closes {
		p += " " + pick(k, []string{"(" + k.word("name") + ")", "(red.)", "(" + strings.Trim(k.initials(), "()") + ")"})
	}
	if kind == "main" && k.chance(0.25) {
		p = k.dateline() + p
	}
	return p
}

// parts writes a page of parts in one dress: a live blog that may not say that
// it is one, a list, documents.
func (k *maker) parts() {
	least := 2 + k.rng.IntN(2)
	if k.chance(0.7) {
		k.menus()
	}
	switch n := k.rng.IntN(8); {
	case n < 3:
		k.b.WriteString("⟦main|")
		title := k.fill(pick(k, k.pieces["livetitle"]))
		if k.chance(0.6) {
			title = k.headline(false)
		}
		k.close("⟦title|" + title + "⟧")
		k.maybe(0.3, "pub")
		if k.chance(0.8) {
			k.text(madeStory{paras: pick(k, k.stories).paras[:1]}, 1)
		}
		for range k.rng.IntN(4) {
			if k.chance(0.3) {
				k.write("• " + k.headline(false))
			}
		}
		k.end()
		d := k.dress(entryOrders[:], clockForms[:])
		for n := range least + k.rng.IntN(6) {
			k.part("entry", d, n+1)
		}
		k.maybe(0.5, "livefoot")
	case n < 7:
		if k.chance(0.4) {
			k.main()
			k.foot()
		}
		for range 1 + k.rng.IntN(2) {
			k.maybe(0.6, "section")
			forms := clockForms[:]
			if k.chance(0.5) {
				forms = dateForms[:]
			}
			d := k.dress(teaserOrders[:], forms)
			for n := range least + k.rng.IntN(6) {
				k.part("teaser", d, n+1)
			}
		}
	default:
		d := k.dress(documentOrders[:], dateForms[:])
		for n := range 2 + k.rng.IntN(4) {
			k.part("main", d, n+1)
		}
	}
	if k.chance(0.6) {
		k.foot()
	}
}

// archive is how an export prints its fields: their names, then what they hold.
// A feed has fields above its items too.
type archive struct{ title, by, date, text, other, feed string }

var archives = [...]archive{
	{"HD    %s", "BY    %s", "PD    %s", "LP\n%s", "WC    {n} woorden|SN    {site}|PG    {n}|LA    Nederlands|SC    {initials}|ET    {clock}|CY    Copyright 2016 {site}|NS    gterr : {rubric}|RE    bel : {place}|AN    Document X{n}00{n}", ""},
	{"Titel: %s", "Auteur: %s", "Datum: %s", "%s", "Bron: {site}|Sectie: {rubric}|Lengte: {n} woorden|Pagina: {n}|Editie: {place}|Trefwoorden: {rubric}, {place}|ID: {n}{n}", ""},
	{"%s", "Byline: %s", "%s", "Body\n%s", "Section: {rubric}; Blz. {n}|Length: {n} words|{site}|Copyright 2019 {site}|Load-Date: {date}|Language: Dutch; Nederlands|Publication-Type: Krant", ""},
	{"Kop: %s", "Door: %s", "Verschenen: %s", "Tekst:\n%s", "Krant: {site}|Rubriek: {rubric}|Pagina: {n}|Woorden: {n}", ""},
	{"Onderwerp: %s", "Van: %s", "Verzonden: %s", "%s", "Aan: redactie@voorbeeld.invalid", ""},
	{"TITLE: %s", "AUTHOR: %s", "DATE: %s", "TEXT: %s", "SOURCE: {site}|SECTION: {rubric}|WORDS: {n}|LANGUAGE: NL", ""},
	{"title: %s", "creator: %s", "pubDate: %s", "description: %s", "link: https://voorbeeld.invalid/{n}|category: {rubric}|guid: {n}{n}", "title: {site}|link: https://voorbeeld.invalid|description: Nieuws uit {place}|lastBuildDate: {moment}|generator: feed {n}.1|language: nl"},
	{"title %s", "author %s", "updated %s", "summary %s", "id tag:voorbeeld.invalid,{n}|rights Alle rechten voorbehouden|link https://voorbeeld.invalid/{n}", "title {site}|subtitle Nieuws uit {place}|updated {moment}|rights Alle rechten voorbehouden|id tag:voorbeeld.invalid"},
}

// archived is how the documents of an export are laid out.
type archived struct {
	*archive
	order, stamp, kind string
	above, between     []string // other fields
	below              []string
}

// archive writes documents of an export whose fields come in an order of its
// own.
func (k *maker) archive() {
	k.maybe(0.3, "menu")
	a := archived{archive: &archives[k.rng.IntN(len(archives))], kind: "main"}
	others := strings.Split(a.other, "|")
	k.rng.Shuffle(len(others), func(i, j int) { others[i], others[j] = others[j], others[i] })
	a.above, a.between, a.below = others[:k.rng.IntN(2)], others[1:1+k.rng.IntN(len(others))], others[len(others)-k.rng.IntN(2):]
	a.order = pick(k, []string{"tbd", "tdb", "dtb", "td", "bdt", "tb", "dt"})
	a.stamp = pick(k, dateForms[:3])
	if a.feed != "" && k.chance(0.8) || k.chance(0.1) {
		a.kind = "teaser"
	}
	if head := strings.Split(a.feed, "|"); len(head) > 1 {
		k.write(k.fill(strings.Join(head[:k.rng.IntN(len(head)+1)], "\n")))
	}
	for range 2 + k.rng.IntN(4) {
		s := pick(k, k.stories)
		for _, o := range a.above {
			k.b.WriteString(k.fill(k.extra(o)) + "\n")
		}
		lines := k.archivedText(&a, s.paras, k.archivedFields(&a))
		k.b.WriteString("⟦" + a.kind + "|" + strings.Join(lines, "\n") + "⟧\n")
		for _, o := range a.below {
			k.b.WriteString(k.fill(k.extra(o)) + "\n")
		}
		if k.chance(0.7) {
			k.b.WriteString("\n")
		}
		if a.kind == "main" {
			k.maybe(0.2, "docend")
		}
	}
}

// field fills a form.
func (*archived) field(form, w string) string { return strings.Replace(form, "%s", w, 1) }

// archivedFields are the lines of a document before its text.
func (k *maker) archivedFields(a *archived) (lines []string) {
	for i, c := range a.order {
		switch c {
		case 't':
			lines = append(lines, a.field(a.title, "⟦title|"+k.headline(false)+"⟧"))
		case 'b':
			lines = append(lines, a.field(a.by, k.marked("byline", "{name}")))
		case 'd':
			lines = append(lines, a.field(a.date, k.marked("published", a.stamp)))
		}
		if i == len(a.order)-1 || k.chance(0.2) {
			for _, o := range a.between {
				lines = append(lines, k.fill(k.extra(o)))
			}
		}
	}
	return lines
}

// archivedText adds the text of a document to its lines.
func (k *maker) archivedText(a *archived, paras, lines []string) []string {
	p := pick(k, paras)
	if a.kind == "teaser" {
		p = k.short(p)
	} else if k.chance(0.4) {
		p = k.dateline() + p
	}
	if k.gap == "\n\n" && k.chance(0.7) {
		lines = append(lines, "")
	}
	lines = append(lines, a.field(a.text, p))
	if a.kind == "main" {
		for range k.rng.IntN(3) {
			lines = append(lines, pick(k, paras))
		}
	}
	return lines
}

// letter writes a letter or a newsletter: a greeting, text under heads, and
// the name under the words that close it.
func (k *maker) letter() {
	k.menus()
	s := pick(k, k.stories)
	d := k.dress(documentOrders[:], dateForms[:])
	k.b.WriteString("⟦main|")
	if k.chance(0.4) {
		k.write(k.marked("published", d.stamp))
	}
	k.write(k.heading(d, s.title, 1))
	if k.chance(0.6) {
		k.write(pick(k, []string{"Beste lezer,", "Goedemorgen,", "Geachte redactie,", "Beste " + pick(k, makeFirst[:]) + ",", "Lieve mensen,", "Goedemorgen!", "Dag allemaal,"}))
	}
	for i := range 2 + k.rng.IntN(4) {
		if i > 0 && k.chance(0.4) {
			head := "⟦subhead|" + k.fill(pick(k, []string{"{short}", "{n}. {short}", "{short}?", "{question}", "En verder", "Cijfer van de dag"})) + "⟧"
			if d.rule != "" {
				head += "\n" + strings.Repeat(d.rule, 8)
			}
			k.write(head)
		}
		k.write(pick(k, s.paras))
	}
	if k.chance(0.3) {
		for range 2 + k.rng.IntN(3) {
			k.close("- " + k.word("lead"))
		}
	}
	name := pick(k, []string{k.word("name"), k.word("name"), pick(k, makeFirst[:]), strings.ToUpper(k.word("name")), k.initials()})
	switch bye := pick(k, []string{"Groet,", "Liefs,", "Met vriendelijke groet,", "Hartelijke groet,", "Tot morgen,", "Hoogachtend,", "Groeten,", "Fijn weekend,"}); k.rng.IntN(5) {
	case 0:
		k.close(bye)
		k.write("⟦byline|" + name + "⟧")
	case 1:
		k.write(bye + "\n⟦byline|" + name + "⟧")
	case 2:
		k.write("⟦byline|" + name + "⟧, " + k.word("place"))
	case 3:
		k.write("– ⟦byline|" + name + "⟧ (" + k.word("place") + ")")
	default:
		k.write("⟦byline|" + name + "⟧")
	}
	k.end()
	k.foot()
	k.maybe(0.4, "section")
	for range k.rng.IntN(4) {
		k.write(k.headline(false))
	}
}

// account writes an article that tells what happened in the order of time,
// under days or clock times: no live blog.
func (k *maker) account() {
	k.menus()
	s := pick(k, k.stories)
	k.head(s.title)
	k.text(s, 1+k.rng.IntN(2))
	day, month, year := 1+k.rng.IntN(5), k.rng.IntN(6), 2010+k.rng.IntN(12)
	hour, form, upper := k.rng.IntN(8), k.rng.IntN(6), k.chance(0.2)
	weekday := k.rng.IntN(3)
	for n := range 3 + k.rng.IntN(5) {
		d, m := day+n*3, makeMonths[(month+n/2)%12]
		hour += 1 + k.rng.IntN(2)
		head := [...]string{
			fmt.Sprintf("%d %s %d", d, m, year),
			fmt.Sprintf("%d %s", d, m),
			fmt.Sprintf("%s %d %s", makeDays[(weekday+n)%7], d, m),
			fmt.Sprintf("%02d.%02d uur", hour, k.rng.IntN(60)),
			fmt.Sprintf("%s %d: %s", m, year+n, k.headline(true)),
			fmt.Sprintf("%d uur", hour),
		}[form]
		if upper {
			head = strings.ToUpper(head)
		}
		k.close("⟦subhead|" + head + "⟧")
		p := pick(k, pick(k, k.stories).paras)
		if k.brief {
			p = k.short(p)
		}
		k.write(p)
	}
	if k.chance(0.5) {
		k.write(pick(k, s.paras))
	}
	k.maybe(0.25, "close")
	k.end()
	k.foot()
	if k.chance(0.3) {
		k.group(false)
	}
}
