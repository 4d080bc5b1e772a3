package lines

import (
	"fmt"
	"strings"
	"sync"
)

// template is a kind of fact about a line. Its values are 0 to size-1.
type template uint8

// The templates. Those up to lastNear are told of the lines around too.
const (
	tForm template = iota
	tLength
	tWords
	tInitial
	tFinal
	tGap
	tStamp
	tStampAt
	tFront
	tWhole
	tSite
	tRubric
	tRole
	tRead
	tField
	tParts
	tCapitals
	tTitled
	tDigits
	tLittle
	tColon
	tQuoted
	tQuestion
	tDateline
	tCredit
	tRepeated
	tOverlap
	tName
	tAbout
	tSignature
	tPhoto
	tLabel
	tSigns
	tMark
	lastNear // no template

	tTop
	tBottom
	tProseBefore
	tProseAfter
	tToProse
	tFromProse
	tToStamp
	tFromStamp
	tPageStamps
	tPageProse
	tPageFields
	tFromHead
	tForms3
	tFormsBefore
	tFormsAfter
	tFormGap
	tFormProse
	tFormToStamp
	tFormHead
	tFormLive
	tFormStamps
	tFormSpan
	tFormDouble
	tFormRegion
	tRegion
	tFormBest
	tFormOpening
	tSeries
	tFormSeries
	tFormRun
	tFormAuthored
	tStretches
	tFormStretches
	tFormStretch
	tAbove
	tFormAbove
	tOrder
	tFormOrder
	tWord
	tFirstWord
	tLastWord
	templates
)

const (
	near = 2 // lines before and after whose facts count
	f1   = int(forms)
	f3   = f1 * f1 * f1
)

// sizes are the numbers of values of the templates, and names what they are
// called where weights are printed.
var templateTable = [templates]struct {
	name string
	size int
}{
	tForm: {"form", f1}, tLength: {"length", 10}, tWords: {"words", 10}, tInitial: {"initial", 10}, tFinal: {"final", 11}, tGap: {"gap", 3},
	tStamp: {"stamp", 6}, tStampAt: {"stamp-at", 4}, tFront: {"front", int(classes)}, tWhole: {"whole", int(classes)}, tSite: {"site", 4},
	tRubric: {"rubric", 4}, tRole: {"role", 2}, tRead: {"read", 3}, tField: {"field", 3}, tParts: {"parts", 4}, tCapitals: {"capitals", 5},
	tTitled: {"titled", 5}, tDigits: {"digits", 4}, tLittle: {"little", 5}, tColon: {"colon", 2}, tQuoted: {"quoted", 3}, tQuestion: {"question", 2},
	tDateline: {"dateline", 4}, tCredit: {"credit", 6}, tRepeated: {"repeated", 4}, tOverlap: {"overlap", 4}, tName: {"name", 3}, tAbout: {"about", 6}, tSignature: {"signature", 3}, tPhoto: {"photo", 3},
	tLabel: {"label", int(classes)}, tSigns: {"signs", 4}, tMark: {"mark", 3},
	lastNear: {"", 0},
	tTop:     {"top", 8}, tBottom: {"bottom", 8}, tProseBefore: {"prose-before", 6}, tProseAfter: {"prose-after", 6}, tToProse: {"to-prose", 7},
	tFromProse: {"from-prose", 7}, tToStamp: {"to-stamp", 7}, tFromStamp: {"from-stamp", 7}, tPageStamps: {"page-stamps", 6}, tPageProse: {"page-prose", 6}, tPageFields: {"page-fields", 4}, tFromHead: {"from-head", 14}, tForms3: {"forms", f3}, tFormsBefore: {"forms-before", f3},
	tFormsAfter: {"forms-after", f3}, tFormGap: {"form-gap", f1 * 9}, tFormProse: {"form-prose", f1 * 36}, tFormToStamp: {"form-to-stamp", f1 * 42},
	tFormHead: {"form-head", f1 * 14}, tFormLive: {"form-live", f1 * 2}, tFormStamps: {"form-stamps", f1 * 30},
	tSeries: {"series", seriesCodes * seriesFrom * seriesTo}, tFormSeries: {"form-series", f1 * seriesCodes * seriesFrom}, tFormRun: {"form-run", f1 * 10}, tFormAuthored: {"form-authored", f1 * 3},
	tStretches: {"stretches", stretchPage}, tFormStretches: {"form-stretches", f1 * stretchPage * stretchSide}, tFormStretch: {"form-stretch", f1 * stretchSide * stretchSide},
	tOrder: {"order", int(orders) * 12}, tFormOrder: {"form-order", f1 * int(orders) * 2}, tAbove: {"above", 4}, tFormAbove: {"form-above", f1 * 4},
	tWord: {"word", wordSlots}, tFirstWord: {"first-word", wordSlots}, tLastWord: {"last-word", wordSlots},
	tFormSpan: {"form-span", f1 * 49}, tFormDouble: {"form-double", f1 * 16}, tFormRegion: {"form-region", f1 * 9}, tRegion: {"region", 9}, tFormBest: {"form-best", f1 * 4}, tFormOpening: {"form-opening", f1 * 8},
}

// layout says where the features of each template begin among all.
type layout struct {
	base [templates]int32
	n    int32
}

var laid = sync.OnceValue(func() *layout {
	l := new(layout)
	for t := range templates {
		l.base[t] = l.n
		size := int32(templateTable[t].size)
		if t < lastNear {
			size *= 2*near + 1
		}
		l.n += size
	}
	return l
})

// near is the number of the feature that a line d lines away has the fact f.
func (l *layout) near(f fact, d int) int32 {
	return l.base[f.t] + int32((d+near)*templateTable[f.t].size) + int32(f.v)
}

// Slots is the number of features that a line may have.
func Slots() int { return int(laid().n) }

// SlotName names the feature with the number slot: "form=headline@-1".
func SlotName(slot int) string {
	base := &laid().base
	t := templates - 1
	for t > 0 && (int(base[t]) > slot || templateTable[t].size == 0) {
		t--
	}
	v := slot - int(base[t])
	at := 0
	if t < lastNear {
		at, v = v/templateTable[t].size-near, v%templateTable[t].size
	}
	name := fmt.Sprintf("%s=%d", templateTable[t].name, v)
	switch t {
	case tForm:
		name = "form=" + formNames[v]
	case tFront, tWhole, tLabel:
		name = templateTable[t].name + "=" + classNames[v]
	case tForms3, tFormsBefore, tFormsAfter:
		name = templateTable[t].name + "=" + formNames[v/f1/f1] + "," + formNames[v/f1%f1] + "," + formNames[v%f1]
	}
	if at != 0 {
		name += fmt.Sprintf("%+d", at)
	}
	return name
}

// fact is a template with its value.
type fact struct {
	t template
	v uint16
}

// bucket is the number of limits that n is at least.
func bucket(n int, limits ...int) uint16 {
	var b uint16
	for _, l := range limits {
		if n >= l {
			b++
		}
	}
	return b
}

// own are the facts that a line has by itself.
func (p *Page) own(dst []fact, l *Line) []fact {
	w := l.Of(p.Src)
	n := &l.count
	add := func(t template, v uint16) { dst = append(dst, fact{t, v}) }
	add(tForm, uint16(l.form))
	add(tLength, bucket(len(w), 6, 12, 20, 32, 48, 70, 100, 140, 220))
	add(tWords, bucket(l.words, 2, 3, 4, 5, 7, 10, 14, 20, 30))
	add(tInitial, uint16(initial(w)))
	add(tFinal, uint16(final(w)))
	add(tGap, uint16(l.gap))
	add(tStamp, uint16(l.stampKind))
	switch {
	case l.stamp.Empty():
		add(tStampAt, 0)
	case l.stamp.Start <= l.Start+l.mark:
		add(tStampAt, 1)
	case l.stamp.End >= l.End-1:
		add(tStampAt, 2)
	default:
		add(tStampAt, 3)
	}
	add(tFront, uint16(l.front.class.known()))
	add(tWhole, uint16(l.whole.known()))
	add(tSite, share(n.site, l.words))
	add(tRubric, share(n.rubric, l.words))
	add(tRole, bucket(n.role, 1))
	add(tRead, bucket(n.read, 1, 2))
	add(tField, bucket(n.field, 1, 2))
	add(tParts, bucket(n.parts, 1, 2, 4))
	add(tCapitals, bucket(n.capitals*10, n.letters+1, n.letters*3, n.letters*6, n.letters*9))
	add(tTitled, bucket(n.titled*10, l.words*2, l.words*4, l.words*6, l.words*9))
	add(tDigits, bucket(n.digits*10, 1, len(w)*2, len(w)*4))
	add(tLittle, bucket(n.little*100, 1, l.words*15, l.words*25, l.words*40))
	if len(w) <= maxShort {
		add(tColon, b2i(strings.Contains(w, ": ") || strings.HasSuffix(w, ":")))
		add(tQuestion, b2i(strings.HasSuffix(strings.TrimRight(w, "'’”\""), "?")))
		q := uint16(0)
		if strings.ContainsAny(w, "\"“”„‘’«") {
			q = 1
			if i := initial(w); (i == 4 || i == 5) && final(w) == 7 {
				q = 2
			}
		}
		add(tQuoted, q)
		add(tName, nameLike(w))
	}
	d := uint16(0)
	if l.Dateline != nil {
		d = 1 + b2i(len(l.Dateline.Credits) > 0)
		if l.Dateline.Body >= l.End {
			d = 3
		}
	}
	add(tDateline, d)
	about := uint16(0)
	if a := l.About; a != nil {
		about = 1 + b2i(!a.Byline.Empty()) + 2*b2i(!a.When().Empty())
		if !a.Section.Empty() {
			about = 5
		}
	}
	add(tAbout, about)
	add(tSignature, uint16(l.signature))
	add(tPhoto, photo3(w))
	add(tLabel, uint16(l.label.known()))
	add(tMark, bucket(l.mark, 1, 3))
	if l.Credit != nil {
		add(tCredit, 1+min(4, uint16(l.Credit.Where)))
	} else {
		add(tCredit, 0)
	}
	return dst
}

// photo3 is 1 where w is a photo credit, and 2 where one ends it.
func photo3(w string) uint16 {
	switch at := PhotoCredit(w[runeStart(w, len(w)-maxCredit):]); {
	case at < 0:
		return 0
	case at <= 1:
		return 1
	}
	return 2
}

// maxCredit is the number of bytes at the end of a line in which its photo
// credit is looked for.
const maxCredit = 100

// runeStart is the first start of a letter of w at i or after it.
func runeStart(w string, i int) int {
	i = max(i, 0)
	for i < len(w) && w[i]&0xc0 == 0x80 {
		i++
	}
	return i
}

func share(n, all int) uint16 { return bucket(n*100, 1, all*30, all*60) }

func b2i(b bool) uint16 {
	if b {
		return 1
	}
	return 0
}

// nameLike says how much w looks like the name of a person: 2 where it is
// two to five words of which the first and the last begin with a capital and
// no sign but a hyphen and an apostrophe is in them, 1 where a sign
// follows such a name.
func nameLike(w string) uint16 {
	head, tail := w, ""
	if i := strings.IndexAny(w, ",|•·(–/"); i > 0 {
		head, tail = strings.TrimSpace(w[:i]), w[i:]
	}
	f := strings.Fields(head)
	if len(f) < 2 || len(f) > 5 || initial(f[0]) != 1 || initial(f[len(f)-1]) != 1 && initial(f[len(f)-1]) != 5 {
		return 0
	}
	for _, x := range f {
		if strings.ContainsAny(x, "0123456789:;?!\"“”„«»@#+&") {
			return 0
		}
		if initial(x) == 2 && !lists().particle.has(x) {
			return 0
		}
	}
	if tail == "" {
		return 2
	}
	return 1
}
