package timeago

import (
	"strings"
	"sync"

	"github.com/kopij/kopij/text"
)

// verbClass is what a verb form says about the time of its clause.
type verbClass uint8

const (
	notVerb     verbClass = iota
	vPast                 // finite, past: zei, kwamen
	vPresent              // finite, present: speelt, komen
	vReport               // a present that tells what was said: zegt, meldt
	vHave                 // heeft, hebben: with a participle the perfect
	vBe                   // is, zijn: with a participle the perfect, else a present
	vPassive              // wordt, worden
	vFuture               // zal, gaat
	vWould                // zou, zouden
	vPlanned              // participles that look ahead: gepland, verwacht
	vParticiple           // gezegd, overleden
	vBoundary             // what begins a clause
)

// verbRows is the verb-form lexicon that serves where no tagger has run: the
// finite forms that are frequent in news, by class.
var verbRows = []struct {
	class verbClass
	words string
}{
	{vHave, "heeft hebben heb hebt"},
	{vBe, "is zijn ben bent"},
	{vPassive, "wordt worden"},
	{vFuture, "zal zullen zult gaat gaan moet moeten mag mogen wil willen kan kunnen hoopt hopen verwacht verwachten"},
	{vWould, "zou zouden"},
	{vPlanned, "gepland verwacht voorzien ingepland geprogrammeerd voorgenomen aangekondigd uitgenodigd"},
	{vReport, "zegt zeggen meldt melden schrijft schrijven bericht berichten verklaart stelt stellen laat laten noemt noemen vertelt vertellen aldus bevestigt bevestigen blijkt blijken reageert reageren waarschuwt concludeert constateert erkent ontkent benadrukt"},
	{vPast, `was waren had hadden werd werden zei zeiden kwam kwamen ging gingen kreeg kregen deed deden liet lieten
		stond stonden nam namen vond vonden gaf gaven zag zagen bleef bleven wist wisten dacht dachten bracht brachten
		begon begonnen hield hielden sprak spraken schreef schreven riep riepen liep liepen viel vielen sloot sloten
		trok trokken won wonnen verloor verloren overleed overleden stierf stierven verscheen verschenen vertrok vertrokken
		hielp hielpen koos kozen bood boden besloot besloten droeg droegen lag lagen zat zaten sloeg sloegen schoot schoten
		las lazen reed reden vloog vlogen bleek bleken leek leken steeg stegen daalde daalden zakte zakten klom klommen
		moest moesten kon konden wilde wilden wou mocht mochten hoefde werkte werkten maakte maakten speelde speelden
		meldde meldden vertelde vertelden verklaarde verklaarden stelde stelden noemde noemden leidde leidden
		zette zetten haalde haalden vroeg vroegen bevestigde bevestigden reageerde reageerden opende openden eindigde eindigden
		scoorde scoorden versloeg versloegen behaalde behaalden boekte boekten bezocht bezochten kocht kochten verkocht verkochten
		toonde toonden leverde leverden presenteerde presenteerden publiceerde publiceerden onthulde onthulden kondigde kondigden
		arresteerde arresteerden hoorde hoorden woonde woonden volgde volgden bereikte bereikten trad traden brak braken
		greep grepen ontstond ontstonden gebeurde gebeurden veroorzaakte raakte raakten stuurde stuurden startte startten
		stopte stopten verdween verdwenen ontdekte ontdekten ontplofte stemde stemden tekende tekenden zorgde zorgden
		leefde leefden overleefde overleefden bestond bestonden groeide groeiden steunde steunden eiste eisten beloofde beloofden
		waarschuwde waarschuwden benadrukte benadrukten concludeerde concludeerden ontving ontvingen ontmoette ontmoetten
		verbleef verbleven verhuisde verhuisden trouwde trouwden studeerde studeerden herstelde herstelden profiteerde
		kostte kostten betaalde betaalden verdiende verdienden bedroeg bedroegen telde telden rekende rekenden wees wezen
		beschuldigde beschuldigden beweerde beweerden uitte uitten pakte pakten haastte ramde botste botsten crashte crashten
		stak staken dook doken klonk klonken zong zongen dreigde dreigden viel vielen schrok schrokken gold golden bond bonden
		sprong sprongen zocht zochten voelde voelden draaide draaiden duurde duurden stapte stapten lanceerde lanceerden
		tekende ondertekende ondertekenden nomineerde benoemde benoemden ontsloeg ontsloegen verbood verboden
		oordeelde oordeelden veroordeelde veroordeelden eiste vonniste schorste staakte staakten demonstreerden
		debuteerde debuteerden finishte finishten eindigden pleegde pleegden gebruikte gebruikten vormde vormden
		bezette bezetten viel vervulde vervulden richtte richtten herdacht herdachten vierde vierden ging wendde zwol
		erkende erkenden herkende herkenden ontkende ontkenden kende kenden
		feliciteerde feliciteerden dankte verving vervingen keerde keerden beleefde beleefden opperde twitterde`},
	{vPresent, `komt komen staat staan begint beginnen speelt spelen vindt vinden krijgt krijgen neemt nemen geeft geven ziet zien
		houdt houden doet doen ligt liggen blijft blijven brengt brengen start starten opent openen sluit sluiten vertrekt vertrekken
		reist reizen treedt treden stemt stemmen volgt volgen maakt maken debatteert debatteren vergadert vergaderen praat praten
		spreekt spreken ontvangt ontvangen bezoekt bezoeken presenteert presenteren viert vieren loopt lopen eindigt eindigen
		treft treffen neemt organiseert organiseren beslist beslissen buigt buigen verschijnt verschijnen staakt staken
		demonstreert demonstreren vliegt vliegen rijdt rijden verloopt geldt gelden lijkt lijken denkt denken weet weten heet
		moeten hoeft hoeven vertoont toont tonen zendt zenden trekt trekken levert leveren werkt werken wacht wachten dreigt dreigen
		overlegt overleggen keert keren arriveert arriveren herdenkt herdenken strijdt strijden neemt plant plannen lanceert lanceren
		afreist vertrekken kiest kiezen gebeurt gebeuren ontmoet ontmoeten haalt halen zet zetten stopt stoppen stapt stappen`},
	{vBoundary, "dat die omdat terwijl toen als wanneer nadat voordat maar want waar waarbij waarin waarop waarna zodat hoe hoewel aangezien wie wat"},
}

// verbs is the lexicon by hash.
var verbs = sync.OnceValue(func() map[uint64]verbClass {
	m := map[uint64]verbClass{}
	for _, r := range verbRows {
		for w := range strings.FieldsSeq(r.words) {
			if h := text.FoldHash(w); m[h] == notVerb {
				m[h] = r.class
			}
		}
	}
	return m
})

// participlePrefixes are the separable particles before the ge of a
// participle: opgepakt, aangehouden.
var participlePrefixes = [...]string{"op", "aan", "af", "uit", "in", "mee", "terug", "voor", "door", "over", "bij", "toe", "weg", "neer", "los", "vast", "bekend", "om", "plaats", "dood", "samen", "tegen", "vrij", "stil", "vol", "na", "onder"}

// participleForm reports whether a word has the form of a past participle.
func participleForm(w string) bool {
	if len(w) < 5 || !strings.HasSuffix(w, "d") && !strings.HasSuffix(w, "t") && !strings.HasSuffix(w, "en") {
		return strings.HasSuffix(w, "gedaan") || strings.HasSuffix(w, "gegaan") || strings.HasSuffix(w, "gezien") || w == "voldaan" || w == "verstaan"
	}
	if strings.HasPrefix(w, "ge") {
		return true
	}
	for _, p := range [...]string{"be", "ver", "ont", "her", "over", "onder"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	for _, p := range participlePrefixes {
		if rest, ok := strings.CutPrefix(w, p); ok && strings.HasPrefix(rest, "ge") {
			return true
		}
	}
	return false
}

// inflected reports whether a participle has the ending that it takes before a
// noun: volgende, gestaakte. The perfect has none.
func inflected(w string) bool {
	return strings.HasSuffix(w, "de") || strings.HasSuffix(w, "te")
}
