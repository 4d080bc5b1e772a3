package main

import (
	"strings"
	"unicode/utf8"
)

// The forms that a word can be of some verb, as bits: what the spelling and
// the word's attested fellows say, for words that the treebanks do not hold.
const (
	formStem       = 1 << iota // first person, imperative; with -t third person
	formInfinitive             // and present plural
	formPastSing
	formPastPlur
	formParticiple
)

// strongVerbs are the principal parts of strong and irregular verbs:
// infinitive, past singular, past plural, participle. The third person that
// does not follow from the infinitive comes after a slash.
const strongVerbs = `
bakken bakte bakten gebakken
barsten barstte barstten gebarsten
bederven bedierf bedierven bedorven
bedriegen bedroog bedrogen bedrogen
beginnen begon begonnen begonnen
belijden beleed beleden beleden
bergen borg borgen geborgen
bevelen beval bevalen bevolen
bezwijken bezweek bezweken bezweken
bidden bad baden gebeden
bieden bood boden geboden
bijten beet beten gebeten
binden bond bonden gebonden
blazen blies bliezen geblazen
blijken bleek bleken gebleken
blijven bleef bleven gebleven
blinken blonk blonken geblonken
braden braadde braadden gebraden
breken brak braken gebroken
brengen bracht brachten gebracht
buigen boog bogen gebogen
denken dacht dachten gedacht
dingen dong dongen gedongen
doen/doet deed deden gedaan
dragen droeg droegen gedragen
drijven dreef dreven gedreven
dringen drong drongen gedrongen
drinken dronk dronken gedronken
druipen droop dropen gedropen
duiken dook doken gedoken
dwingen dwong dwongen gedwongen
eten at aten gegeten
fluiten floot floten gefloten
gaan/gaat ging gingen gegaan
gelden gold golden gegolden
genezen genas genazen genezen
genieten genoot genoten genoten
geven gaf gaven gegeven
gieten goot goten gegoten
glijden gleed gleden gegleden
glimmen glom glommen geglommen
graven groef groeven gegraven
grijpen greep grepen gegrepen
hangen hing hingen gehangen
hebben/heeft had hadden gehad
heffen hief hieven geheven
helpen hielp hielpen geholpen
heten heette heetten geheten
hijsen hees hesen gehesen
houden hield hielden gehouden
houwen hieuw hieuwen gehouwen
jagen joeg joegen gejaagd
kiezen koos kozen gekozen
kijken keek keken gekeken
klimmen klom klommen geklommen
klinken klonk klonken geklonken
knijpen kneep knepen geknepen
komen/komt kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
krimpen kromp krompen gekrompen
kruipen kroop kropen gekropen
kunnen/kan kon konden gekund
lachen lachte lachten gelachen
laden laadde laadden geladen
laten liet lieten gelaten
leggen legde legden gelegd
lezen las lazen gelezen
liegen loog logen gelogen
liggen lag lagen gelegen
lijden leed leden geleden
lijken leek leken geleken
lopen liep liepen gelopen
malen maalde maalden gemalen
meten mat maten gemeten
mijden meed meden gemeden
moeten moest moesten gemoeten
mogen/mag mocht mochten gemogen
nemen nam namen genomen
ontginnen ontgon ontgonnen ontgonnen
plegen placht plachten gepleegd
prijzen prees prezen geprezen
raden raadde raadden geraden
rijden reed reden gereden
rijgen reeg regen geregen
rijzen rees rezen gerezen
roepen riep riepen geroepen
ruiken rook roken geroken
scheiden scheidde scheidden gescheiden
schelden schold scholden gescholden
schenden schond schonden geschonden
schenken schonk schonken geschonken
scheppen schiep schiepen geschapen
scheren schoor schoren geschoren
schieten schoot schoten geschoten
schijnen scheen schenen geschenen
schrijden schreed schreden geschreden
schrijven schreef schreven geschreven
schrikken schrok schrokken geschrokken
schuilen school scholen gescholen
schuiven schoof schoven geschoven
slaan/slaat sloeg sloegen geslagen
slapen sliep sliepen geslapen
slijpen sleep slepen geslepen
slijten sleet sleten gesleten
slinken slonk slonken geslonken
sluipen sloop slopen geslopen
sluiten sloot sloten gesloten
smelten smolt smolten gesmolten
smijten smeet smeten gesmeten
snijden sneed sneden gesneden
snuiven snoof snoven gesnoven
spannen spande spanden gespannen
spijten speet speten gespeten
spinnen spon sponnen gesponnen
splijten spleet spleten gespleten
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
spruiten sproot sproten gesproten
spuiten spoot spoten gespoten
staan/staat stond stonden gestaan
steken stak staken gestoken
stelen stal stalen gestolen
sterven stierf stierven gestorven
stijgen steeg stegen gestegen
stinken stonk stonken gestonken
stoten stootte stootten gestoten
strijden streed streden gestreden
strijken streek streken gestreken
stuiven stoof stoven gestoven
treden trad traden getreden
treffen trof troffen getroffen
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving vingen gevangen
varen voer voeren gevaren
vechten vocht vochten gevochten
verbieden verbood verboden verboden
verdwijnen verdween verdwenen verdwenen
vergeten vergat vergaten vergeten
verliezen verloor verloren verloren
verslinden verslond verslonden verslonden
vertrekken vertrok vertrokken vertrokken
verwijten verweet verweten verweten
vinden vond vonden gevonden
vlechten vlocht vlochten gevlochten
vliegen vloog vlogen gevlogen
vragen vroeg vroegen gevraagd
vreten vrat vraten gevreten
vriezen vroor vroren gevroren
wassen waste wasten gewassen
wegen woog wogen gewogen
werpen wierp wierpen geworpen
werven wierf wierven geworven
weten wist wisten geweten
wijken week weken geweken
wijten weet weten geweten
wijzen wees wezen gewezen
willen/wil wilde wilden gewild
winden wond wonden gewonden
winnen won wonnen gewonnen
worden werd werden geworden
wreken wreekte wreekten gewroken
wrijven wreef wreven gewreven
wringen wrong wrongen gewrongen
zeggen zei zeiden gezegd
zenden zond zonden gezonden
zien/ziet zag zagen gezien
zijn/is was waren geweest
zingen zong zongen gezongen
zinken zonk zonken gezonken
zinnen zon zonnen gezonnen
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zuigen zoog zogen gezogen
zuipen zoop zopen gezopen
zullen/zal zou zouden -
zwellen zwol zwollen gezwollen
zwemmen zwom zwommen gezwommen
zweren zwoer zwoeren gezworen
zwerven zwierf zwierven gezworven
zwijgen zweeg zwegen gezwegen`

// separable prefixes stand apart from a finite verb in a main clause, before
// ge- in the participle; inseparable ones take the place of ge-.
const (
	separable   = "aan achter achterna af beet bekend bij bijeen binnen bloot boven deel dicht door dood droog fijn flauw gade gelijk gerust goed groot heen hoog in ineen kapot klaar klem kwijt kwalijk langs leeg los lief mee mede mis na naar neer om omhoog omlaag omver onder op open opeen over overeen paard plaats plat prijs raad recht rond samen schoon scheef schuil stil stop stuk tegemoet tegen tekort teleur teniet tentoon terecht terug teweeg tewerk thuis toe tussen uit uiteen vast veilig vlot vol voor voorbij voorop voort vooruit vrij waar warm weer weg zwart"
	inseparable = "be ver ont er her ge over onder door voor om weer mis vol aan"
)

// forms are the verb forms of a vocabulary, as bits by word.
type forms map[string]uint8

// verb is a verb's principal parts.
type verb struct {
	third, stem, inf, past, pasts, part string
	strong                              bool
}

// verbForms works out which words of the vocabulary can be which form of a
// verb: of a strong verb by its principal parts, of a weak one where at least
// two of its third person, past and participle are attested.
func verbForms(vocabulary map[string]int) forms {
	verbs := strongParts()
	strong := map[string]bool{}
	for i := range verbs {
		strong[verbs[i].inf] = true
	}
	for inf := range vocabulary {
		if strong[inf] || !strings.HasSuffix(inf, "en") || utf8.RuneCountInString(inf) < 5 {
			continue
		}
		for _, stem := range stems(inf) {
			if v := weakParts(inf, stem, vocabulary); v.attested(vocabulary) {
				verbs = append(verbs, v)
				break
			}
		}
	}
	f := forms{}
	for i := range verbs {
		f.addVerb(&verbs[i], vocabulary)
	}
	return f
}

// addVerb adds a verb and those that are made of it with a prefix.
func (f forms) addVerb(v *verb, vocabulary map[string]int) {
	f.paradigm("", false, v, vocabulary)
	for p := range strings.FieldsSeq(separable) {
		if vocabulary[p+v.inf] > 0 || vocabulary[p+v.part] > 0 || vocabulary[p+v.third] > 0 {
			f.paradigm(p, true, v, vocabulary)
		}
	}
	if v.strong {
		for p := range strings.FieldsSeq(inseparable) {
			if vocabulary[p+v.inf] > 0 {
				f.paradigm(p, false, v, vocabulary)
			}
		}
	}
}

// paradigm adds the forms of a verb after a prefix, which may be one that is
// split off.
func (f forms) paradigm(prefix string, split bool, v *verb, vocabulary map[string]int) {
	put := func(word string, bits uint8) {
		if vocabulary[prefix+word] > 0 {
			f[prefix+word] |= bits
		}
	}
	put(v.third, formStem)
	put(v.stem, formStem)
	put(v.inf, formInfinitive)
	put(v.past, formPastSing)
	put(v.pasts, formPastPlur)
	switch {
	case v.part == "-":
	case prefix != "" && !split:
		p := strings.TrimPrefix(v.part, "ge")
		put(p, formParticiple)
		put(p+"e", formParticiple)
	default:
		put(v.part, formParticiple)
		put(v.part+"e", formParticiple)
		put("te"+v.inf, formInfinitive)
	}
}

// strongParts are the strong and irregular verbs.
func strongParts() []verb {
	var verbs []verb
	for line := range strings.SplitSeq(strings.TrimSpace(strongVerbs), "\n") {
		p := strings.Fields(line)
		inf, third, irregular := strings.Cut(p[0], "/")
		v := verb{inf: inf, past: p[1], pasts: p[2], part: p[3], third: third, strong: true}
		if !irregular {
			v.stem = stems(inf)[0]
			v.third = withT(v.stem)
		} else {
			v.stem = strings.TrimSuffix(third, "t")
		}
		verbs = append(verbs, v)
	}
	return verbs
}

// weakParts are the parts of a weak verb with a stem.
func weakParts(inf, stem string, vocabulary map[string]int) verb {
	d := weakEnd(inf, stem)
	v := verb{inf: inf, stem: stem, third: withT(stem), past: stem + d + "e", pasts: stem + d + "en"}
	v.part = "ge" + strings.TrimSuffix(stem, d) + d
	for p := range strings.FieldsSeq("be ver ont er her ge") {
		if strings.HasPrefix(stem, p) && len(stem) > len(p)+2 && vocabulary[v.part] == 0 {
			v.part = v.part[2:]
		}
	}
	return v
}

// weakEnd is the consonant of a weak verb's past.
func weakEnd(inf, stem string) string {
	if hard(inf, stem) {
		return "t"
	}
	return "d"
}

// attested reports whether the vocabulary has enough forms of a weak verb.
func (v *verb) attested(vocabulary map[string]int) bool {
	// Of "werkten" two would be attested too: "werkt", "gewerkt".
	if strings.HasSuffix(v.stem, weakEnd(v.inf, v.stem)) && vocabulary[v.past] == 0 {
		return false
	}
	seen := 0
	for _, w := range []string{v.third, v.past, v.part} {
		if vocabulary[w] > 1 {
			seen++
		}
	}
	return seen >= 2
}

// withT is the third person of a stem.
func withT(stem string) string {
	if strings.HasSuffix(stem, "t") {
		return stem
	}
	return stem + "t"
}

// hard reports whether the past ends in -te: the stem's last sound before any
// devoicing is voiceless.
func hard(inf, stem string) bool {
	c := strings.TrimSuffix(inf, "en")
	if strings.HasSuffix(c, "v") || strings.HasSuffix(c, "z") {
		return false
	}
	return strings.HasSuffix(stem, "ch") || strings.ContainsAny(stem[len(stem)-1:], "tkfsp")
}

// stems are the possible stems of a weak infinitive, by the spelling rules:
// maken maak, zetten zet, leven leef, openen open.
func stems(inf string) []string {
	s := strings.TrimSuffix(inf, "en")
	n := len(s)
	if n < 2 {
		return []string{s}
	}
	devoice := func(s string) string {
		switch s[len(s)-1] {
		case 'v':
			return s[:len(s)-1] + "f"
		case 'z':
			return s[:len(s)-1] + "s"
		}
		return s
	}
	isVowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiou", s[i]) >= 0 }
	if s[n-1] == s[n-2] && !isVowel(n-1) {
		return []string{s[:n-1]}
	}
	if !isVowel(n-1) && isVowel(n-2) && s[n-2] != 'i' && (n == 2 || !isVowel(n-3)) {
		long := devoice(s[:n-1] + s[n-2:n-1] + s[n-1:])
		return []string{long, devoice(s)}
	}
	return []string{devoice(s)}
}
