package entities

import (
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/foldmap"
	"github.com/kopij/kopij/text"
)

// wordClass is what the rules know of a word by its lower-case form.
type wordClass uint64

const (
	wParticle    wordClass = 1 << iota // part of a surname: van, de, bin
	wIn                                // locative preposition: what follows is a place
	wToward                            // naar, vanuit: as wIn, of motion
	wFunction                          // opens a sentence with a capital, and is no name
	wAfter                             // takes a name of a state as a party: met, tegen, aan, tussen
	wBy                                // door
	wOf                                // van
	wAnd                               // en, of, noch
	wLike                              // als, zoals, waaronder
	wDet                               // de, het, een and the like
	wPolitics                          // verbs and nouns of states that act
	wSay                               // verbs of saying and acting that make a capital a government
	wPolicy                            // nouns whose `van X` is a state's act: beleid van, aanval van
	wSport                             // words of sport
	wMatch                             // verbs and nouns before or after a side's name
	wFormer                            // oud, voormalig: the office is past
	wFuture                            // aanstaand, beoogd: the office is to come
	wDirection                         // noord, oost: a part of a country
	wLeft                              // pro, anti: the first part of a compound with an adjective
	wHead                              // lower-case heads of solid compounds with a country: ganger, oorlog
	wMister                            // meneer
	wMadam                             // mevrouw
	wIndefinite                        // een, geen: before an uninflected adjective
	wVerb                              // finite verbs that follow a language's name
	wKin                               // family words that have a bare first name after them
	wOrgHead                           // lower-case nouns that an organisation's name follows
	wState                             // words of politics
	wContinent                         // adjectives of continents
	wInner                             // lower-case words within names of several words
	wNoName                            // with a capital, and no names all the same
	wMinistry                          // ministerie and the like, before van and a field
	wBody                              // bodies of state, whose adjective is a name of its own
	wAct                               // verbs whose subject or object is a power: ontkent, beschuldigt
	wVisit                             // nouns whose `aan X` or `met X` is the place: bezoek aan, grens met
	wEnter                             // verbs of going into and leaving a country
	wPlead                             // verbs and nouns of asking at a government
	wAdverb                            // adverbs between a subject and its verb
	wGeneric                           // nouns with which names begin that have an adjective before them: Partij, Bank
	wEvent                             // nouns of events that are named after a place
	wLands                             // landen: before `als` and examples
	wPlainAbbrev                       // abbreviations in capitals that are no names: DNA, TV
	wContest                           // words of a contest that is no politics: won, plek, songfestival
	wThat                              // conjunctions before a subject: dat, omdat
	wUnion                             // words of the European Union
	wQuantity                          // words of number before inhabitants
	wWhole                             // words between a preposition and a name: heel, bijna
	wOwn                               // verbs of having and being: X telt tien miljoen inwoners
	wArt                               // words of film, television, books and music
	wAcademic                          // hoogleraar: a field may follow
	wPlaceHead                         // lower-case nouns that a place's name follows
	wTreaty                            // nouns of agreements that are named after the city where they were made
	wTrade                             // handel, grenzend: what joins a country without its government
	wStateForm                         // forms of state before a country's name: Koninkrijk, Republiek
	wSongContest                       // words of the song contest, where countries compete
)

// wordRows are the classes with their words.
var wordRows = [...]struct {
	class wordClass
	words string
}{
	{wParticle, "van de der den ten ter te 't het von zu zum zur bin ben ibn al el da di du la le del della dos das do y e abu op in 's d' af und vom ’t in't in’t van't van’t op't op’t"},
	{wIn, "in binnen nabij rond buiten te boven omstreken langs rondom midden"},
	{wToward, "naar uit vanuit richting via tot"},
	{wFunction, `de het een eén één en maar ook dat die dit deze er is was zijn in op van voor met door naar uit bij aan om als of want dus
		toch nu toen hij zij ze we wij ik je jij u men wie wat waar hoe waarom wanneer welke zo al nog niet geen alle veel meer
		volgens na sinds tijdens tussen onder over tegen zonder binnen buiten eerder later daarna daarom daarmee daar hier
		vandaag gisteren morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni
		juli augustus september oktober november december vorige volgende afgelopen komende eind begin medio bovendien
		verder vooral zelfs alleen bijna inmiddels intussen ondertussen sommige andere beide elke ieder iedereen niemand
		niets iets alles minister premier president koning koningin volgende mijn jouw haar hun ons onze uw zijn heeft had
		heb hebben kan kun kunnen zal zullen wil willen moet moeten mag mogen gaat gaan komt komen wordt worden werd
		twee drie vier vijf zes zeven acht negen tien honderd duizend eerste tweede derde laatste nieuwe ja nee jongens meisjes
		mensen hoewel omdat zodat zodra terwijl indien tenzij mits ondanks dankzij vanwege wegens behalve naast rond vanaf
		tot ruim circa ongeveer zowel noch wel weer steeds altijd nooit soms vaak ooit helaas gelukkig opnieuw eindelijk
		verschillende diverse meerdere enkele talloze vele tientallen honderden duizenden miljoenen natuurlijk misschien waarschijnlijk mogelijk bijvoorbeeld zulke zelf lees bekijk foto video bron tekst beeld`},
	{wAfter, "met tegen aan tussen jegens namens volgens tegenover voor over"},
	{wBy, "door"},
	{wOf, "van"},
	{wAnd, "en of noch &"},
	{wLike, "als zoals waaronder inclusief behalve dan"},
	{wDet, "de het een deze die dit dat onze ons"},
	{wPolitics, `akkoord akkoorden deal overleg onderhandelingen onderhandelt onderhandelen gesprekken sancties handelsoorlog heffingen
		importheffingen importtarieven verdrag conflict oorlog spanningen relatie relaties betrekkingen diplomatieke ambassadeur
		uitlevering uitgeleverd gevangenenruil top regering kabinet veto resolutie bestand wapenstilstand vredesakkoord grens
		handelsconflict handelsgesprekken steun dreigt dreigde beschuldigt beschuldigen wapens leger troepen aanval aanvallen
		vrede vredesoverleg bondgenoot bondgenoten samenwerking druk dreiging spionage inmenging invloed bemiddeling`},
	{wSay, `zegt zei zeggen zeiden stelt stelde meldt meldde meldden ontkent ontkende ontkennen beschuldigt beschuldigde beschuldigden
		beschuldigen dreigt dreigde dreigden dreigen eist eiste eisen eisten wil willen wilde wilden weigert weigerde weigeren
		weigerden waarschuwt waarschuwde waarschuwen reageert reageerde reageren bevestigt bevestigde veroordeelt veroordeelde
		veroordelen roept riep riepen beweert beweerde beweren noemt noemde noemen vindt vond vinden belooft beloofde hoopt
		hoopte verwacht verwachtte vreest vreesde kondigt kondigde kondigden besloot besluit besloten overweegt overwoog
		stemt stemde stemmen erkent erkende erkennen steunt steunde steunen levert leverde leverden stuurt stuurde sturen
		stuurden vraagt vroeg vragen vroegen krijgt kreeg sluit sloot sloten tekent tekende verwerpt verwierp wijst wees
		accepteert accepteerde trekt trok trekken reageerden gaf geeft geven gaven laat liet laten lieten houdt hield neemt
		nam nemen namen zet zette zetten voert voerde voeren legt legde leggen legden pakt pakte verbreekt verbrak schort
		schortte schroeft schroefde verhoogt verhoogde verlaagt verlaagde bereikt bereikte bereiken bereikten probeert
		probeerde doet deed blijft bleef blijven zou zouden zal zullen kan kon kunnen konden moet moest moeten moesten mag
		mocht heeft hebben had hadden is was zijn waren gaat ging gaan gingen komt kwam keert keerde biedt bood bieden
		claimt claimde verbiedt verbood blokkeert blokkeerde blokkeren wijt weet wist weten verkocht verkoopt koopt kocht
		onderhandelt onderhandelde onderhandelen voorkwam voorkomt viel valt vallen vielen bombardeert bombardeerde
		schendt schond annexeerde bezet bezette lanceert lanceerde test testte bouwt bouwde ontwikkelt ontwikkelde
		investeert investeerde profiteert profiteerde verdedigt verdedigde
		praten praat praatte praatten spreken spreekt overleggen overlegt ruziën botsen botst sprak spraken`},
	{wPolicy, `beleid aanval aanvallen eis eisen reactie antwoord houding standpunt besluit beslissing plan plannen voorstel voorstellen
		steun hulp druk inmenging praktijken handelspraktijken optreden acties actie invasie inval agressie dreigement dreigementen
		sancties heffingen oorlog vertrek uittocht uittreding toetreding lidmaatschap belang belangen rol invloed macht bondgenoot
		bondgenoten bondgenootschap vijand vijanden rivaal toestemming instemming weigering verzoek verzet kritiek beschuldiging
		beschuldigingen verklaring excuses erkenning soevereiniteit betrokkenheid activiteiten spionage bemoeienis kernprogramma
		raketprogramma atoomprogramma regels toezegging toezeggingen verplichtingen bijdrage inspanningen strijd koers
		wens wil voorbeeld kant zijde been onafhankelijkheid vernietiging nederlaag annexatie veiligheid ambities provocaties
		provocatie terugtrekking gebiedsaanspraken defensie strategie initiatief inzet missie belofte beloften veto propaganda
		geval ontkenning vergelding tegenaanval raketaanval machtsstrijd druk dreiging`},
	{wSport, `wedstrijd wedstrijden voetbal elftal bondscoach doelpunt doelpunten finale halve kwartfinale achtste wk ek kwalificatie
		oefeninterland interland interlands spelers speler trainer coach middenvelder verdediger aanvaller doelman keeper
		olympisch olympische medaille medailles goud zilver brons toernooi titel wereldkampioen wereldkampioenschap estafette
		poule groepsfase scheidsrechter duel tegenstander gewonnen verloren gelijkspel voetbalsters hockeysters handbalsters
		hockey volleybal handbal honkbal cricket rugby tennis davis schaatsers schaatsploeg ploegenachtervolging oranje
		etappe klassement peloton tijdrit kopgroep wielrenner wielrenners renner renners ploeggenoot ploeggenoten
		league cup beker kampioen kampioenschap tegentreffer rust blessure selectie competitie landenploeg
		coureur coureurs gp kwalificatie pole poleposition pitstop pitstops pits bolide f1 circuit`},
	{wMatch, `verslaat versloeg verslagen verloor verliest verloren wint won gewonnen speelt speelde spelen speelden treft trof scoorde
		scoort gelijk gelijkspel duel wedstrijd finale halve kwartfinale tegen plaatst plaatste uitgeschakeld schakelt
		schakelde oefent klopt klopte winst zege nederlaag verlies thuiswedstrijd uitwedstrijd poule groep ontmoet titel
		wereldkampioen strijdt strijden bondscoach`},
	{wFormer, `oud ex voormalig voormalige gewezen vroegere toenmalig toenmalige wijlen afgezette afgetreden opgestapte vorige overleden
		verdreven gevluchte ontslagen`},
	{wFuture, `aanstaand aanstaande aankomend aankomende toekomstig toekomstige beoogd beoogde kandidaat aspirant potentiële potentieel nieuwgekozen
		verkozen gekozen mogelijke aantredend`},
	{wDirection, "noord oost zuid west midden centraal noordoost noordwest zuidoost zuidwest binnen groot"},
	{wLeft, "pro anti on half niet oud ex semi post pre neo non trans inter vroeg hyper on-"},
	{wHead, `ganger gangers oorlog oorlogen beleid crisis deal akkoord kenner kenners deskundige deskundigen missie veteraan veteranen
		conflict top debat kwestie dossier strategie onderzoek route correspondent expert experts overleg handel sancties verdrag
		strijder strijders reis reiziger reizigers akkoorden plan plannen gate protest protesten betoging demonstratie`},
	{wMister, "meneer heer dhr dhr. mr broer vader zoon zanger acteur zakenman koning prins"},
	{wMadam, "mevrouw mevr mevr. mw mw. zus moeder dochter zangeres actrice zakenvrouw koningin prinses presentatrice echtgenote weduwe"},
	{wIndefinite, "een geen elk ieder welk menig zo'n"},
	{wVerb, `spreekt sprak spreken spraken is was klinkt leert leerde leren verstaat wordt werd behoort moest kan heet heeft vertaald
		vertaalt schrijft schreef zijn waren`},
	{wKin, "vrouw man zoon dochter moeder vader broer zus echtgenoot echtgenote vriend vriendin partner weduwe opa oma nicht neef"},
	{wOrgHead, `bedrijf concern bank club partij krant omroep stichting vereniging organisatie vakbond ministerie onderneming fonds
		verzekeraar fabrikant maker uitzendbureau telecombedrijf warenhuis supermarktketen keten persbureau nieuwssite site
		werkgeversorganisatie brancheorganisatie dagblad tijdschrift zender ziekenhuis universiteit voetbalclub ploeg
		groepering beweging terreurgroep terreurbeweging regeringspartij oppositiepartij zakenbank belangenorganisatie
		mensenrechtenorganisatie hulporganisatie persagentschap denktank instituut adviesbureau luchtvaartmaatschappij`},
	{wState, `minister premier kabinet kamer coalitie regering kamerlid kamerleden coalitiepartij oppositie regeringspartij ministers
		tweede-kamerlid fractie fractievoorzitter verkiezingen parlement staatssecretaris formatie debat senaat lijsttrekker`},
	{wContinent, `europees europese afrikaans afrikaanse aziatisch aziatische arabisch arabische westers westerse
		latijns-amerikaans latijns-amerikaanse zuid-amerikaans zuid-amerikaanse scandinavisch scandinavische`},
	{wInner, "voor in of aan op te tot over onder bij tegen met zonder the for and to at on à aux des les und für di e i y del degli sur sous"},
	{wNoName, `senatoren senator congresleden congreslid europarlementariërs europarlementariër kamerlid kamerleden tweede-kamerlid
		kamervragen kamerbrief kamerdebat kamermeerderheid kamerfractie kamerfracties kamermotie kamerstukken kamerzetel kamerzetels
		tweede-kamerleden eerste-kamerlid statenlid statenleden raadslid raadsleden gedeputeerden`},
	{wMinistry, "ministerie minister ministers staatssecretaris departement ministeries viceminister oud-minister ex-minister inspectie"},
	{wBody, `parlement congres senaat lagerhuis hogerhuis huis kamer doema leger regering ministerie koningshuis volkscongres
		staatsraad grondwet grondwettelijk hooggerechtshof constitutioneel volksrepubliek`},
	{wAct, `ontkent ontkende ontkennen beschuldigt beschuldigde beschuldigden beschuldigen dreigt dreigde dreigden dreigen eist eiste
		eisen eisten weigert weigerde weigeren weigerden waarschuwt waarschuwde waarschuwen reageert reageerde veroordeelt veroordeelde
		veroordelen beweert beweerde beweren zegt zei stelt stelde meldt meldde bevestigt bevestigde kondigt kondigde besloot
		overweegt overwoog erkent erkende steunt steunde levert leverde stuurt stuurde stuurden sturen tekent tekende verwerpt
		verwierp accepteert accepteerde verbreekt verbrak schort schortte claimt claimde verbiedt verbood blokkeert blokkeerde
		wijt onderhandelt onderhandelde bombardeert bombardeerde annexeerde schendt schond hoopt hoopte vreest vreesde wil wilde
		verwijt verweet roept riep vraagt vroeg noemt noemde vindt vond belooft beloofde liet laat`},
	{wVisit, `bezoek bezoeken staatsbezoek werkbezoek bliksembezoek reis reizen trip grens grenzen zuidgrens noordgrens oostgrens
		westgrens landsgrens kust migratie tocht doortocht route vlucht vluchten afstand vakantie rondreis wandeltocht
		treinverbinding verbinding lijn`},
	{wEnter, "inkomen binnenkomen inreizen uitreizen inkwamen binnenkwamen verlaten verlaat verliet verlieten ontvluchten ontvluchtten ontvluchtte bezoeken bezoekt bezocht bezochten bereikt bereikte teistert teisterde treft trof"},
	{wPlead, "aankloppen aanklopt aanklopte aangeklopt lobbyt lobbyen lobby protesteert protesteerde protest aandringen aandrong dringt drong pleit pleitte"},
	{wAdverb, "al ook nu nog weer eerder inmiddels juist zelf langer toch dan opnieuw steeds daarom onlangs alsnog meteen direct onmiddellijk"},
	{wGeneric, `partij bank unie liga bond raad federatie vereniging voetbalbond spoorwegen luchtvaartmaatschappij kerk instituut
		rode academie staatsbank nationale centrale volkspartij beweging front alliantie broederschap republiek zee`},
	{wEvent, "ronde gp prix prijs verdrag akkoord slag vrede omloop rally marathon beleg conventie protocol pact"},
	{wLands, "landen land lidstaten buurlanden grootmachten staten steden plaatsen bondgenoten economieën gebieden naties"},
	{wPlainAbbrev, `fm am tv dna rna pc pc's it ict gps gsm sms co2 ai hiv soa xtc ghb led lcd lpg lng cd dvd usb pdf pfas lhbt lhbti lhbtq
		bv nv id pin ov hbo mbo vwo havo vmbo wo ceo cfo hr pr dj mri ct ic ufo vip bbq btw wmo dtp suv vr ar 2d 3d 4d tv's stikstof
		ip html http url dns vpn api cpu gpu ssd hdmi wifi adhd ptss eeg ecg mrna iq nox pm10 pc-
		corona covid covid-19 mers sars ggz jeugd e m`},
	{wContest, "won wint winnen gewonnen songfestival plek finale jury medaille goud zilver brons kampioen toernooi wedstrijd"},
	{wThat, "dat omdat terwijl hoewel als zodat zolang tenzij"},
	{wUnion, "europees europese europa commissie commissievoorzitter eurocommissaris europarlement europarlementariër eurotop eu-top lidstaten brexit"},
	{wQuantity, "twee drie vier vijf zes zeven acht negen tien elf twaalf veel vele meer enkele sommige alle beide tientallen honderden duizenden jonge oude andere"},
	{wWhole, "heel gans geheel zowat bijna zowel ook vooral met name bijvoorbeeld hartje centraal"},
	{wOwn, "heeft had hebben hadden is was zijn waren telt telde tellen kent kende kennen ligt lag liggen lagen bestaat bestond behoort behoorde staat stond herbergt heet"},
	{wArt, `film films acteur actrice acteurs serie series regisseur rol rollen album albums bioscoop bioscopen trilogie personage personages
		roman hoofdrol scène scènes soundtrack filmmaker zanger zangeres schrijver schrijfster boek boeken aflevering afleveringen seizoen kijkers tv-serie`},
	{wAcademic, "hoogleraar emeritus docent lector professor promoveerde student studente docente"},
	{wPlaceHead, `stad dorp plaats plaatsje gemeente provincie regio eiland hoofdstad havenstad rivier luchthaven vliegveld wijk
		buurgemeente badplaats grensplaats stadje gehucht deelstaat district gouvernement graafschap kustplaats
		vakantie-eiland hoofdeiland`},
	{wTreaty, "verdrag akkoord akkoorden verdragen conventie protocol vrede klimaatakkoord conferentie"},
	{wStateForm, "koninkrijk republiek volksrepubliek bondsrepubliek emiraat sultanaat vorstendom groothertogdom"},
	{wTrade, "handel handelt zakendoen handeldrijven verbonden grenzend grenst vergeleken vergelijking export exporteert verkoopt verkochten verkopen"},
	{wSongContest, "songfestival songfestivals eurovisie songfestivalwinnaar"},
}

// wordClasses are the classes of the words of all rows, by the hash of their
// lower-case form.
var wordClasses = sync.OnceValue(func() *foldmap.Map[wordClass] {
	m := new(foldmap.Map[wordClass])
	for _, row := range wordRows {
		for _, w := range strings.Fields(row.words) {
			*m.At(text.FoldHash(w)) |= row.class
		}
	}
	return m
})
