package lines

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/byline"
	"github.com/kopij/kopij/internal/stamp"
)

// certain is a row of the table of forms that leave no doubt about what a line
// may be.
type certain struct {
	name   string
	is     func(c *context, p *Page, i int) bool
	labels uint32
	// example is a page of which the line marked by > is one, and counter one
	// of which it is none.
	example, counter string
}

// certains are tried in order, and the first that holds counts.
var certains = [...]certain{
	{
		name:    "an age that was glued to a text",
		is:      func(_ *context, p *Page, i int) bool { return p.Lines[i].Age },
		labels:  Set(MainMeta, TeaserHead, TeaserMeta, EntryHead, EntryMeta, Other),
		example: "DELFT (ANP) - De brug is open.\n>8 minuten geledenGOUDA (ANP) - De kaas is op.",
		counter: ">Acht minuten geleden ging de brug open.",
	},
	{
		name:    "a rule or a bullet",
		is:      func(_ *context, p *Page, i int) bool { return p.Lines[i].form == formRule },
		labels:  Set(Other),
		example: ">* * *",
		counter: ">* Brug open",
	},
	{
		name:    "a link to the rest of a text",
		is:      func(_ *context, p *Page, i int) bool { return isMore(p.Lines[i].Of(p.Src)) },
		labels:  Set(Other, Section),
		example: "De brug is open.\n>verder »",
		counter: "De brug is open.\n>verder",
	},
	{
		name:    "the end of a take of a wire: initials and a time",
		is:      func(_ *context, p *Page, i int) bool { return takeEnd(p.Lines[i].Of(p.Src)) },
		labels:  Set(Other),
		example: "De brug is weer open.\n>jvz/pbd 26-10 15:31",
		counter: "De brug is weer open.\n>min/max 12-18",
	},
	{
		name:    "a text that initials in brackets close",
		is:      func(_ *context, p *Page, i int) bool { return InitialsBehind(p.Lines[i].Of(p.Src)) > 0 },
		labels:  Set(MainFirst, MainText, TeaserFirst, TeaserText, EntryHead, EntryText),
		example: "De brug is weer open.\n>Zaterdag is de dijk aan de beurt. (rvw)",
		counter: "De brug is weer open.\n>Zaterdag is de dijk aan de beurt (rvw)",
	},
	{
		name:    "the head of a page of teletext without a clock time",
		is:      func(_ *context, p *Page, i int) bool { return teletextHead(p.Lines[i].Of(p.Src)) },
		labels:  Set(Other),
		example: ">P112  DELTATEKST  do 3 sep\nBrug bij Delft weer open",
		counter: ">P112  DELTATEKST  do 3 sep 18:02:44\nBrug bij Delft weer open",
	},
	{
		name:    "an item of a list of headlines that two points close",
		is:      func(_ *context, p *Page, i int) bool { return p.pointed(i) && (p.pointed(i-1) || p.pointed(i+1)) },
		labels:  Set(TeaserTitle),
		example: "De brug is weer open.\n>- Kaas in Gouda op..\n- DIJK BIJ DELFT DICHT..",
		counter: "De brug is weer open.\n>- Kaas in Gouda op..\n- De dijk bij Delft is dicht.",
	},
	{
		name:    "standings: numbered names with a number each",
		is:      func(_ *context, p *Page, i int) bool { return ranked(p, i) && (ranked(p, i-1) || ranked(p, i+1)) },
		labels:  Set(MainText, EntryText, TeaserText, Other),
		example: "De brug is weer open.\n1. Jan Verzonnen 12\n>2. Piet Bedacht 10",
		counter: "De brug is weer open.\n1. Brug bij Delft weer open\n>2. Auto te water op A 10",
	},
	{
		name: "a sentence of the site to its readers, below the text",
		is: func(c *context, p *Page, i int) bool {
			l := &p.Lines[i]
			return l.low != "" && l.front.class == site && l.sentence && strings.Contains(l.front.text, " ") && c.proseBefore[i] > 0 && c.proseAfter[i] == 0
		},
		labels:  Set(Other),
		example: "De brug is na een lange winter weer open voor alle fietsers. Dat zegt de gemeente.\n>Schrijf je in op onze nieuwsbrief en blijf op de hoogte van het nieuws uit Delft en omgeving.",
		counter: "De brug is weer open.\n>Steun van de gemeente is niet gevraagd, maar wel gekregen, en dat in een jaar waarin niets kon.",
	},
	{
		name:    "when or where something is to be",
		is:      func(c *context, p *Page, i int) bool { return p.announces(c, i) },
		labels:  Set(MainFirst, MainText, TeaserFirst, TeaserText, EntryText, Other),
		example: "Op de brug is een feest voor iedereen.\n>Wanneer: 9 juni 2024, 14.00 uur\nWaar: Delft",
		counter: "Op de brug is een feest voor iedereen.\n>Gepubliceerd: 9 juni 2024\nLees ook: Delft",
	},
	{
		name:    "a day that heads the times of a list",
		is:      func(_ *context, p *Page, i int) bool { return p.headsTimes(i) },
		labels:  Set(Other, Section),
		example: "De brug is open.\n>Gisteren\n- 21:15 Kaas op in Gouda",
		counter: "De brug is open.\n>Gisteren\nKaas op in Gouda",
	},
	{
		name:    "the initials of an author above the time of publication",
		is:      func(_ *context, p *Page, i int) bool { return p.initialed(i) },
		labels:  Set(MainMeta, TeaserHead, TeaserMeta, EntryHead, EntryMeta),
		example: ">JVZ\n3 maart 2016 - 18u05\nDe brug is weer open.",
		counter: ">NAVO\n3 maart 2016 - 18u05\nDe NAVO oefent.",
	},
	{
		name:    "a place alone above the text",
		is:      func(c *context, p *Page, i int) bool { return p.placed(c, i) },
		labels:  Set(MainMeta, TeaserHead),
		example: "Brug weer open\n>Oudenaarde\nDe brug is woensdag na een jaar weer opengegaan voor al het verkeer.",
		counter: "Brug weer open\n>Oudenaarde\nBrug weer open",
	},
	{
		name:    "a town and a dash alone above a text",
		is:      func(_ *context, p *Page, i int) bool { return townDash(p, i) },
		labels:  Set(MainFirst, MainText, TeaserFirst, TeaserText),
		example: ">Oudenaarde -\n\nDe brug is woensdag na een jaar weer opengegaan voor al het verkeer.",
		counter: ">Brug -\n\nDe brug is woensdag na een jaar weer opengegaan voor al het verkeer.",
	},
	{
		name: "a sentence that names the agency a text is from",
		is: func(_ *context, p *Page, i int) bool {
			l := &p.Lines[i]
			return l.form == formCredit && l.Credit != nil && len(l.Credit.Credits) > 0 && l.sentence && initial(l.Of(p.Src)) == 1
		},
		labels:  Set(MainMeta, TeaserMeta, EntryMeta),
		example: "De brug is weer open.\n>Dit bericht is afkomstig van het ANP.",
		counter: "De brug is weer open.\n>Dit bericht is van het ANP, zei een woordvoerder van de brug.",
	},
	{
		name: "a time of publication, with a clock or a label, or with an author",
		is: func(_ *context, p *Page, i int) bool {
			l := &p.Lines[i]
			if l.About == nil || l.About.When().Empty() || l.stampKind == clock || l.stampKind == date && l.About.Byline.Empty() {
				return l.About != nil && !l.About.When().Empty() && (l.front.class == pub || l.front.class == upd)
			}
			return l.stampKind != age || strings.ContainsAny(l.low, "0123456789")
		},
		labels:  Set(MainMeta, TeaserHead, TeaserMeta, EntryHead, EntryMeta, Other),
		example: "Brug open\n>Laatste update: 15 maart 2025, 07:05\nDe brug is open.",
		counter: "Brug open\n>15 maart 2025\nDe brug is open.",
	},
	{
		name:    "a heading of links, with a title or not",
		is:      func(_ *context, p *Page, i int) bool { return p.Lines[i].form == formRelated },
		labels:  Set(Other, Section, TeaserTitle),
		example: "De brug is weer open.\n>Lees ook: Brug weer dicht",
		counter: ">Lees ook in de krant hoe de brug weer dichtging, en waarom. Dat is morgen.",
	},
	{
		name:    "the name of a section alone",
		is:      func(_ *context, p *Page, i int) bool { return p.Lines[i].whole == rubric },
		labels:  Set(Other, Section),
		example: ">Buitenland\n\nDe brug is weer open.",
		counter: ">Brug in het buitenland open\n\nDe brug is weer open.",
	},
	{
		name:    "whose the page is",
		is:      func(_ *context, p *Page, i int) bool { return p.Lines[i].front.class == rights },
		labels:  Set(Other),
		example: "De brug is weer open.\n>© 2025 Voorbeeldkrant. Alle rechten voorbehouden.",
		counter: ">De rechten zijn voorbehouden.",
	},
	{
		name: "a dateline with an agency",
		is: func(_ *context, p *Page, i int) bool {
			l := &p.Lines[i]
			return l.form == formDateline && len(l.Dateline.Credits) > 0
		},
		labels:  Set(MainFirst, MainText, TeaserFirst, TeaserText, EntryText, EntryHead, MainCaption),
		example: ">DELFT (ANP) - De brug bij Delft is woensdag na een jaar weer opengegaan.",
		counter: ">DELFT (ANP)",
	},
	{
		name: "a field of an author or a date",
		is: func(_ *context, p *Page, i int) bool {
			l := &p.Lines[i]
			return l.label == fdate && !l.stamp.Empty() || l.label == fby
		},
		labels:  Set(MainMeta, TeaserHead, TeaserMeta, EntryHead, EntryMeta),
		example: "Titel: Brug open\nPublicatiedatum: >3 maart 2016\nDe brug is open.",
		counter: "Titel: Brug open\nPublicatiedatum: >onbekend\nDe brug is open.",
	},
	{
		name:    "a field that is no part of an article",
		is:      func(_ *context, p *Page, i int) bool { return p.Lines[i].label == field },
		labels:  Set(Other),
		example: "Titel: Brug open\nLengte: >40 woorden\nDe brug is open.",
		counter: "Titel: >Brug open\nLengte: 40 woorden\nDe brug is open.",
	},
	{
		name: "who says the quotation on the line above",
		is: func(_ *context, p *Page, i int) bool {
			if i == 0 || p.Lines[i].gap > 0 || p.Lines[i].signature == 0 || initial(p.Lines[i].Of(p.Src)) != 6 {
				return false
			}
			above := p.Lines[i-1].Of(p.Src)
			return final(above) == 7 && (initial(above) == 4 || initial(above) == 5)
		},
		labels:  Set(MainText, TeaserText, EntryText),
		example: "De brug is open.\n\"Dat werd tijd.\"\n>– Jan Voorbeeld",
		counter: "De brug is open.\nDat werd tijd.\n>– Jan Voorbeeld",
	},
	{
		name:    "a sentence that a credit closes",
		is:      func(_ *context, p *Page, i int) bool { return p.Lines[i].credited },
		labels:  Set(MainFirst, MainText, MainCaption, TeaserText, EntryText, EntryHead),
		example: ">De fabriek stond er honderd jaar. (ANP)",
		counter: ">Foto van de fabriek (ANP)",
	},
	{
		name: "a sentence that a photo credit closes",
		is: func(_ *context, p *Page, i int) bool {
			w := p.Lines[i].Of(p.Src)
			at := PhotoCredit(w[runeStart(w, len(w)-maxCredit):])
			if at < 0 {
				return false
			}
			before := strings.TrimRight(w[:at+runeStart(w, len(w)-maxCredit)], " -–—|(")
			return len(before) > 24 && endsSentence(before)
		},
		labels:  Set(MainCaption, MainFirst, MainText, TeaserFirst, TeaserText, EntryText, EntryHead, Other),
		example: ">De brug staat al een jaar open voor het verkeer. — © Jan Voorbeeld",
		counter: ">Brug een jaar open © Jan Voorbeeld",
	},
	{
		name:    "words that a photo credit closes",
		is:      func(_ *context, p *Page, i int) bool { return p.credited(i) },
		labels:  anyLabel &^ Set(MainTitle, MainSubhead, TeaserTitle, EntryTitle),
		example: ">De brug in de avond © Jan Voorbeeld\n\nBrug een jaar open\nDe brug is open.",
		counter: ">De brug in beeld\n\nDe brug is open.",
	},
	{
		name: "a headline below a heading of links, with no text after it",
		is: func(c *context, p *Page, i int) bool {
			l := &p.Lines[i]
			return c.head[i] > 0 && c.proseAfter[i] == 0 && !l.sentence && (l.form == formHeadline || l.form == formItem)
		},
		labels:  Set(Other, Section, TeaserTitle, TeaserFirst, TeaserText, TeaserMeta),
		example: "De brug is open.\nGerelateerd\n>Brug van Gouda ook open",
		counter: ">Brug van Gouda ook open\nDe brug is open.",
	},
	{
		name: "a headline that is printed again before the text",
		is: func(c *context, p *Page, i int) bool {
			return c.repeats[i]&1 != 0 && c.proseBefore[i] == 0 && !p.Lines[i].isProse()
		},
		labels:  Set(Other),
		example: ">Brug bij Delft open\nBrug bij Delft open\nDELFT (ANP) - De brug bij Delft is woensdag na een jaar weer opengegaan.",
		counter: ">Brug bij Delft open\nDELFT (ANP) - De brug bij Delft is woensdag na een jaar weer opengegaan.",
	},
	{
		name: "the last print of a headline right above the text",
		is: func(c *context, p *Page, i int) bool {
			return c.repeats[i] == 2 && c.proseBefore[i] == 0 && p.textBelow(i)
		},
		labels:  Set(MainTitle),
		example: "Brug bij Delft open\n>Brug bij Delft open\nDELFT (ANP) - De brug bij Delft is woensdag na een jaar weer opengegaan.",
		counter: ">Brug bij Delft open\nDELFT (ANP) - De brug bij Delft is woensdag na een jaar weer opengegaan.",
	},
}

// sure are the labels that line i may have by its form; 0 for all.
func (p *Page) sure(c *context, i int) uint32 {
	for k := range certains {
		if certains[k].is(c, p, i) {
			return certains[k].labels
		}
	}
	return 0
}

// anyLabel is the set of all labels.
const anyLabel uint32 = 1<<labelCount - 1

// credited reports whether a photo credit with its sign or its colon closes the
// words of line i.
func (p *Page) credited(i int) bool {
	w := p.Lines[i].Of(p.Src)
	at := PhotoCredit(w)
	return at > 1 && strings.ContainsAny(w[at:], "©:") && strings.Count(w[:at], " ") >= 3 // not: In beeld: …
}

// pointed reports whether line i is an item whose words two points close.
func (p *Page) pointed(i int) bool {
	if i < 0 || i >= len(p.Lines) {
		return false
	}
	w := p.Lines[i].Of(p.Src)
	return isItem(w) && strings.HasSuffix(w, "..") && !strings.HasSuffix(w, "...")
}

// ranked reports whether line i is a numbered item that ends in a number: 2. Piet
// Bedacht 10.
func ranked(p *Page, i int) bool {
	if i < 0 || i >= len(p.Lines) {
		return false
	}
	l := &p.Lines[i]
	w := l.Of(p.Src)
	return l.mark > 0 && l.words <= maxRanked && '0' <= w[0] && w[0] <= '9' && '0' <= w[len(w)-1] && w[len(w)-1] <= '9'
}

// maxRanked is the number of words of a name in standings and its number.
const maxRanked = 5

// announces reports whether line i says when or where something is to be, or is
// the date above a line that does. Above the text a time and a place may be those
// of a press release.
func (p *Page) announces(c *context, i int) bool {
	l := &p.Lines[i]
	switch {
	case c.proseBefore[i] == 0:
		return l.front.text == "wanneer:"
	case l.front.class == event:
		return true
	}
	return l.front.class == pub && i+1 < len(p.Lines) && p.Lines[i+1].front.class == event
}

// headsTimes reports whether line i is a day without a date or a clock time that
// heads titles with theirs: today or yesterday, or a weekday with the latest first.
// An agenda counts its times up.
func (p *Page) headsTimes(i int) bool {
	l := &p.Lines[i]
	if l.form != formStamp || l.whole != section {
		return false
	}
	for i++; i < len(p.Lines) && p.Lines[i].form == formRule; i++ {
	}
	return p.timedTitle(i)
}

// timedTitle reports whether a clock time opens line i, and a title follows it.
func (p *Page) timedTitle(i int) bool {
	if i >= len(p.Lines) {
		return false
	}
	l := &p.Lines[i]
	return l.stampKind == clock && l.stamp.Start <= l.Start+l.mark
}

// initialed reports whether line i is the initials of an author above the time
// of publication. An acronym that is a title comes again in the text.
func (p *Page) initialed(i int) bool {
	l := &p.Lines[i]
	if l.words != 1 || len(l.signed) != 1 || i+1 == len(p.Lines) || l.Credit != nil && len(l.Credit.Credits) > 0 {
		return false
	}
	below := &p.Lines[i+1]
	w := l.signed[0].Of(p.Src)
	return (below.form == formStamp || below.timed()) && !strings.Contains(p.Src[below.End:], w)
}

// maxTakeEnd is the most bytes that the end of a take has.
const maxTakeEnd = 30

// takeEnd reports whether w is what an agency closes a take with: "jvz/pbd 26-10
// 15:31", the initials of writer and editor and the time.
func takeEnd(w string) bool {
	initials, rest, _ := strings.Cut(w, " ")
	writer, editor, slash := strings.Cut(initials, "/")
	return len(w) <= maxTakeEnd && slash && shortLower(writer) && (editor == "" || shortLower(editor)) &&
		strings.Contains(rest, ":") && strings.Trim(rest, "0123456789-.:/ ") == ""
}

// InitialsBehind is the length of the initials in small letters, in brackets, that
// follow the last sentence of w: "… weer open. (mvl)"; 0 where none do.
func InitialsBehind(w string) int {
	i := strings.LastIndex(w, " (")
	if i < 0 || w[len(w)-1] != ')' || !endsSentence(w[:i]) {
		return 0
	}
	in := w[i+2 : len(w)-1]
	if in != strings.ToLower(in) || !byline.Initials(in) {
		return 0
	}
	return len(w) - i - 1
}

// maxTeletextHead is the most bytes that the head of a page of teletext has.
const maxTeletextHead = 60

// teletextHead reports whether w is a page number, a name and a day without a year,
// in either order, and nothing else but which part of the page it is: "104  DeltaTekst
// za 14 feb   1/2".
func teletextHead(w string) bool {
	if len(w) > maxTeletextHead || !strings.ContainsAny(w, "0123456789") {
		return false
	}
	f := strings.Fields(w)
	if n := len(f); n > 0 && len(f[n-1]) == len("1/2") && f[n-1][1] == '/' {
		f = f[:n-1]
	}
	if len(f) < 5 {
		return false
	}
	name, day := f[:len(f)-3], strings.Join(f[len(f)-3:], " ")
	v, n := stamp.Read(day)
	if n != len(day) || v.Form != stamp.DateForm || v.Year != 0 || v.HasMinute {
		return false
	}
	return pageNumber(name[0]) || pageNumber(name[len(name)-1])
}

// pageNumber reports whether w is the number of a page of teletext: 104, P104.
func pageNumber(w string) bool {
	digits := strings.TrimLeft(w, "Pp")
	return len(digits) == 3 && strings.Trim(digits, "0123456789") == ""
}

// shortLower reports whether w is two to four small letters.
func shortLower(w string) bool {
	return 2 <= len(w) && len(w) <= 4 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == ""
}

// placed reports whether line i is a place alone between the head of an article
// and its text. Where another word or two are above a text below it, they are the
// titles of parts.
func (p *Page) placed(c *context, i int) bool {
	if !p.placeAlone(i) || c.proseBefore[i] > 0 {
		return false
	}
	for k := i + 1; k+1 < len(p.Lines); k++ {
		if p.Lines[k].form == formLabel {
			return false
		}
	}
	return true
}

// placeAlone reports whether line i is a town alone right above a text. Any word
// in capitals may look like one.
func (p *Page) placeAlone(i int) bool {
	l := &p.Lines[i]
	if l.Dateline == nil || l.Dateline.Body < l.End || len(l.Dateline.Places) == 0 || !p.aboveText(i) {
		return false
	}
	for _, place := range l.Dateline.Places {
		if _, ok := dateline.ParseAlone(title(place.Of(p.Src))); !ok {
			return false
		}
	}
	return true
}

// townDash reports whether line i is a town and a dash right above a text.
func townDash(p *Page, i int) bool {
	w := p.Lines[i].Of(p.Src)
	town := strings.TrimRight(w, " -–—")
	return town != w && p.aboveText(i) && IsTown(town)
}

// IsTown reports whether w, in capitals or not, is a town that is known.
func IsTown(w string) bool {
	_, ok := dateline.ParseAlone(title(w))
	return ok
}

// title is w with small letters after the first of each word.
func title(w string) string {
	upper := true
	return strings.Map(func(r rune) rune {
		defer func() { upper = r == ' ' || r == '-' }()
		if upper {
			return r
		}
		return unicode.ToLower(r)
	}, w)
}

// aboveText reports whether a text is right below line i.
func (p *Page) aboveText(i int) bool {
	if i+1 == len(p.Lines) {
		return false
	}
	below := &p.Lines[i+1]
	return below.Dateline == nil && (below.isProse() || below.form == formSentence)
}

// textBelow reports whether a sentence is within three lines below line i.
func (p *Page) textBelow(i int) bool {
	for k := i + 1; k < min(len(p.Lines), i+4); k++ {
		switch p.Lines[k].form {
		case formProse, formSentence, formDateline:
			return true
		}
	}
	return false
}
