package article

import "strings"

// match says how a row of a table applies to a line.
type match uint8

const (
	whole   match = iota // the line is it, with a colon or not
	front                // the line begins with it, and is short
	inline               // as front; what follows a colon on the line is a title
	subject              // the line is it, or goes on with a colon and subjects
)

// heading is a row of the table of headings over teasers.
type heading struct {
	text string
	how  match
	// related tells that links alone stand under it, and that the main
	// article may go on below them.
	related bool
}

// headings are the headings over teasers, in lower case.
var headings = [...]heading{
	{"meer uit", front, false},
	{"meer in", front, false},
	{"meer nieuws", front, false},
	{"meer nieuwsberichten", whole, false},
	{"meer berichten", whole, false},
	{"meer artikelen", front, false},
	{"meer van", front, false},
	{"meer", whole, false},
	{"ander nieuws", front, false},
	{"overig nieuws", whole, false},
	{"overige berichten", whole, false},
	{"laatste nieuws", whole, false},
	{"het laatste nieuws", front, false},
	{"laatste berichten", whole, false},
	{"net binnen", inline, false},
	{"nieuwste", whole, false},
	{"nieuwste berichten", whole, false},
	{"meest gelezen", front, false},
	{"meest bekeken", front, false},
	{"meest recent", front, false},
	{"populair", whole, false},
	{"trending", whole, false},
	{"nu in het nieuws", whole, false},
	{"nu op", front, false},
	{"vandaag in het nieuws", whole, false},
	{"verder in het nieuws", whole, false},
	{"in het kort", whole, false},
	{"kort nieuws", whole, false},
	{"ook in het nieuws", whole, false},
	{"andere lezers lazen", front, false},
	{"anderen lazen ook", whole, false},
	{"aanbevolen", front, false},
	{"aanbevolen voor u", whole, false},
	{"ook interessant", front, false},
	{"misschien ook interessant", front, false},
	{"dit vind je misschien ook interessant", front, false},
	{"lees ook", inline, true},
	{"lees ook dit", whole, true},
	{"lees verder", inline, true},
	{"lees meer", inline, true},
	{"lees hier", inline, true},
	{"bekijk ook", inline, true},
	{"kijk ook", inline, true},
	{"luister ook", inline, true},
	{"zie ook", inline, true},
	{"gerelateerd", inline, true},
	{"gerelateerd nieuws", whole, true},
	{"gerelateerde", front, true},
	{"verwant", inline, true},
	{"verwante artikelen", whole, true},
	{"meer over", front, true},
	{"meer lezen", front, true},
	{"meer weten", front, true},
	{"meer over dit onderwerp", whole, true},
	{"in dit dossier", whole, true},
	{"dossier", inline, true},
	{"links", whole, true},
}

// boilerplates are the lines of a site itself, in lower case.
var boilerplates = [...]struct {
	text string
	how  match
}{
	{"webmail", whole}, {"kies je webmail", whole}, {"menu", whole}, {"home", whole}, {"zoeken", whole}, {"zoek", whole},
	{"inloggen", whole}, {"log in", whole}, {"login", whole}, {"mijn account", whole}, {"registreren", whole}, {"aanmelden", whole},
	{"abonneren", whole}, {"abonneer je", front}, {"word abonnee", front}, {"word lid", front}, {"neem een abonnement", front},
	{"voor abonnees", whole}, {"premium", whole}, {"plus", whole}, {"exclusief voor abonnees", whole},
	{"direct naar", front}, {"ga naar", front}, {"spring naar", front}, {"naar de inhoud", front}, {"skip to", front},
	{"terug naar boven", whole}, {"terug naar overzicht", whole}, {"terug naar het overzicht", whole}, {"terug naar home", whole}, {"terug naar de homepage", whole}, {"terug naar vorige pagina", whole}, {"naar boven", whole}, {"vorige", whole}, {"volgende", whole}, {"sluiten", whole}, {"sluit", whole},
	{"deel dit", front}, {"deel artikel", whole}, {"deel via", front}, {"deel op", front}, {"delen", whole}, {"delen via", front}, {"deel", whole},
	{"share", whole}, {"tweet", whole}, {"tweeten", whole}, {"facebook", whole}, {"twitter", whole}, {"x", whole}, {"whatsapp", whole},
	{"linkedin", whole}, {"instagram", whole}, {"telegram", whole}, {"e-mail", whole}, {"email", whole}, {"mail", whole}, {"print", whole},
	{"printen", whole}, {"kopieer link", whole}, {"link kopiëren", whole}, {"kopieer de link", whole}, {"bewaar", whole}, {"bewaren", whole},
	{"opslaan", whole}, {"reageer", front}, {"reacties", whole}, {"reageren", whole}, {"bekijk reacties", front}, {"lees de reacties", front},
	{"advertentie", whole}, {"advertenties", whole}, {"advertentie door", front}, {"gesponsord", front}, {"partnerbijdrage", whole},
	{"tekst gaat", front}, {"tekst loopt", front}, {"artikel gaat", front}, {"artikel loopt", front}, {"lees verder onder", front},
	{"lees verder na", front}, {"bekijk de video", front}, {"bekijk de foto", front}, {"bekijk video", front},
	{"luister naar dit artikel", front}, {"luister dit artikel", front}, {"leestijd", front}, {"play", whole}, {"video afspelen", whole},
	{"schrijf je in", front}, {"meld je aan", front}, {"ontvang onze", front}, {"ontvang de", front}, {"nieuwsbrief", whole}, {"download onze app", front}, {"download de app", front},
	{"volg ons", front}, {"volg het laatste nieuws", front}, {"wil je niks missen", front}, {"blijf op de hoogte", front}, {"op de hoogte blijven", front},
	{"tip de redactie", front}, {"tip ons", front}, {"heb je een tip", front}, {"heeft u een tip", front}, {"meld fout", front}, {"fout gezien", front}, {"taalfout", front},
	{"tags", subject}, {"trefwoorden", subject}, {"onderwerpen", subject}, {"lees meer over", subject}, {"rubriek", subject}, {"categorie", subject},
	{"cookies", whole}, {"cookiebeleid", whole}, {"privacy", whole}, {"privacybeleid", whole}, {"privacyverklaring", whole}, {"algemene voorwaarden", whole},
	{"contact", whole}, {"colofon", whole}, {"disclaimer", whole}, {"over ons", whole}, {"adverteren", whole}, {"accepteer", front}, {"cookie-instellingen", whole},
	{"wij gebruiken cookies", front}, {"deze website gebruikt cookies", front}, {"alle rechten voorbehouden", front},
	{"(later meer)", whole}, {"later meer", whole}, {"laad meer", front}, {"meer laden", whole}, {"toon meer", front}, {"bekijk meer", front}, {"bekijk alles", front}, {"alles bekijken", whole},
	{"stem op deze", front},
}

// publishedLabels stand before the time of an article, in lower case.
var publishedLabels = [...]struct {
	text   string
	update bool // a later version's time
}{
	{"gepubliceerd", false}, {"geplaatst", false}, {"publicatiedatum", false}, {"publicatie", false}, {"datum", false},
	{"verschenen", false}, {"geschreven", false}, {"toegevoegd", false}, {"online sinds", false},
	{"laatste update", true}, {"laatst bijgewerkt", true}, {"laatst gewijzigd", true}, {"laatst aangepast", true},
	{"laatste wijziging", true}, {"bijgewerkt", true}, {"gewijzigd", true}, {"aangepast", true}, {"update", true}, {"geüpdatet", true},
}

// wordSet is an ordered list of words, as they are written.
type wordSet []string

// has tells whether the set holds w.
func (t wordSet) has(w string) bool {
	low, high := 0, len(t)
	for low < high {
		m := (low + high) / 2
		if t[m] < w {
			low = m + 1
		} else {
			high = m
		}
	}
	return w != "" && low < len(t) && t[low] == w
}

// sentenceOpeners are the words that open most sentences. Glued to a word
// before them, they begin a new paragraph.
var sentenceOpeners = wordSet{
	"Aan", "Afgelopen", "Al", "Als", "Behalve", "Bij", "Binnen", "Daar", "Daarmee", "Daarnaast", "Dat", "De", "Deze",
	"Dinsdag", "Dit", "Donderdag", "Door", "Een", "Eerder", "Er", "Geen", "Het", "Hij", "Hoe", "Hun", "In", "Inmiddels",
	"Maandag", "Maar", "Met", "Na", "Naar", "Naast", "Niet", "Nog", "Om", "Omdat", "Onder", "Ook", "Op", "Over", "Rond",
	"Sinds", "Tegen", "Terwijl", "Tijdens", "Toen", "Tot", "Tussen", "Twee", "Uit", "Vanaf", "Vandaag", "Vanwege",
	"Volgens", "Voor", "Vrijdag", "Waar", "Wanneer", "Wat", "We", "Wie", "Wij", "Woensdag", "Zaterdag", "Ze", "Zij",
	"Zo", "Zondag",
}

// foldPrefix tells whether line begins with the lower-case word w, in
// capitals or not, and no letter goes on after it.
func foldPrefix(line, w string) bool {
	if len(line) < len(w) || line[0]|0x20 != w[0]|0x20 || !strings.EqualFold(line[:len(w)], w) {
		return false
	}
	if len(line) == len(w) {
		return true
	}
	c := line[len(w)]
	return !('a' <= c|0x20 && c|0x20 <= 'z') && c < 0x80
}
