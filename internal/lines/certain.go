package lines

import "strings"

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
			return l.form == formDateline && len(l.Dateline.Credits) > 0 && l.words > 8
		},
		labels:  Set(MainFirst, MainText, TeaserFirst, TeaserText, EntryText, EntryHead, MainCaption),
		example: ">DELFT (ANP) - De brug bij Delft is woensdag na een jaar weer opengegaan.",
		counter: ">DELFT (ANP)",
	},
	{
		name: "a field of an author or a date",
		is: func(_ *context, p *Page, i int) bool {
			l := &p.Lines[i]
			return l.label == fdate && !l.stamp.Empty() || l.label == fby && (l.signature > 0 || l.About != nil)
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
			if at < 0 || len(w) > maxShort {
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
