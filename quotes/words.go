package quotes

// fn is a set of the closed classes that a word can belong to.
type fn uint32

const (
	detDef    fn = 1 << iota // de het deze
	detIndef                 // een enkele twee
	poss                     // zijn haar hun
	pronSubj                 // hij ze: a subject that can be a source
	pronObj                  // hem haar: after volgens
	pronOther                // ik wij je men het: a subject that is no source
	pronDem                  // deze die: "antwoordde deze"
	relative                 // die dat wie
	masc                     // pronoun of a man
	fem                      // pronoun of a woman
	plur                     // pronoun of several
	prep                     // van in op
	conj                     // en maar
	sub                      // dat omdat als: a clause with its verb last follows
	adverb                   // ook verder gisteren: may stand between verb and subject
	aux                      // a finite auxiliary, copula or other frequent verb
	reflexive                // zich
	according                // volgens aldus: the source follows
	namePart                 // van der el: inside a name
	titleNoun                // words before a work's or an action's name
	soCalled                 // zogenaamde: words at a distance
	question                 // wat wie waarom hoe
	number                   // twee zes: with plural nouns
	neutral                  // zelf: never ends a search
	address                  // meneer mevrouw: part of what is passed over before a name
	plurAux                  // a plural auxiliary
	mediaWord                // Dagblad, Times: in the name of a paper
	nameNoun                 // words before a name in marks, where it has a capital
)

// closed lists the words of the closed classes. One word may stand in
// several rows.
var closed = [...]struct {
	class fn
	words string
}{
	{detDef, "de het 't deze die dat dit dezelfde hetzelfde diezelfde datzelfde beide alle"},
	{detIndef, "een 'n enkele sommige veel vele verschillende meerdere diverse andere ene geen elke iedere één"},
	{detIndef | number, "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig honderd tientallen honderden duizenden"},
	{poss, "zijn haar hun mijn onze ons uw jouw z'n z’n d'r m'n"},
	{pronSubj | masc, "hij ie"},
	{pronSubj | fem, "zij ze"},
	{pronSubj | plur, "zij ze allebei beiden"},
	{pronObj | masc, "hem"},
	{pronObj | fem, "haar"},
	{pronObj | plur, "hen hun"},
	{pronDem, "deze laatstgenoemde eerstgenoemde"},
	{pronOther, "ik je jij u wij we jullie men het dat dit dit er niemand iedereen niets iets alles wat me mij ons"},
	{relative, "die dat wie welke"},
	{prep, "van in op te met voor door bij uit aan naar over tegen na tot onder tussen om zonder sinds tijdens volgens vanaf vanuit binnen buiten achter naast langs wegens vanwege ondanks per rond rondom namens via jegens omtrent betreffende aangaande dankzij gedurende tegenover richting mede behalve inclusief exclusief blijkens conform krachtens middels ter ten van-uit bovenop voorbij sedert niettegenstaande ingevolge"},
	{conj, "en maar want of dus doch noch ofwel oftewel alsook evenals"},
	{sub, "dat omdat doordat als toen terwijl nadat voordat hoewel zodat wanneer indien tenzij zolang zodra totdat mits opdat alsof ofschoon waarbij waarin waarmee waarop waarvan waardoor waaruit waarvoor waarna waartoe waaraan waarover waaronder waarom hoe of aangezien zoals naarmate daar wiens wier"},
	{adverb, "ook verder nog dan toen toch wel niet al reeds eerder later vervolgens daarna daarop daarom dus echter zelf steeds vaak altijd nooit soms weer opnieuw onlangs recent gisteren vandaag morgen vanmorgen vanochtend vanmiddag vanavond vannacht gisteravond gisterochtend gistermiddag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagochtend maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond maandagmiddag woensdagmiddag zondagmiddag nu inmiddels intussen ondertussen alvast even ooit al eens zo vooral ineens plots plotseling direct meteen onmiddellijk prompt stellig resoluut trots lachend zuchtend boos blij tevreden opgelucht desgevraagd tegelijk tegelijkertijd bovendien daarnaast daarbij eveneens evenmin overigens trouwens immers namelijk inderdaad natuurlijk uiteraard duidelijk nuchter droog kort fel hard scherp somber enthousiast cynisch voorzichtig spottend waarschuwend eerlijk gewoon slechts alleen hier daar hierop hierover daarover erop erover eraan daaraan erbij hierbij daartoe ervan daarvan eerst ten misschien mogelijk wellicht kennelijk blijkbaar zelfs dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend zaterdagochtend zondagochtend donderdagmiddag vrijdagmiddag dinsdagmiddag zaterdagmiddag maandagnacht dinsdagnacht woensdagnacht laatst destijds enigszins ditmaal tevens net zojuist voorts telkens uiteindelijk tenslotte afsluitend aanvankelijk openlijk publiekelijk letterlijk ferm ronduit eindelijk lachend grijnzend geëmotioneerd strijdbaar"},
	{aux, "is was ben bent heeft had hebt heb zal zou wil wilde wou wordt werd kan kon mag mocht moet moest gaat ging komt kwam doet deed blijft bleef lijkt leek laat liet krijgt kreeg staat stond geeft gaf houdt hield neemt nam ligt lag zit zat loopt liep maakt maakte ziet zag weet wist vindt vond hoeft hoefde durft durfde dient diende blijkt bleek brengt bracht trekt trok speelt speelde werkt werkte kiest koos leert leerde woont woonde begint begon helpt hielp zoekt zocht verliest verloor wint won stapt stapte valt viel stijgt steeg daalt daalde leidt leidde hoopt hoopte denkt dacht heet heette vertrekt vertrok keert keerde stuurt stuurde wijst wees"},
	{aux | plurAux, "zijn waren hebben hadden zullen zouden willen wilden worden werden kunnen konden mogen mochten moeten moesten gaan gingen komen kwamen doen deden blijven bleven lijken leken laten lieten krijgen kregen staan stonden geven gaven houden hielden nemen namen liggen lagen zitten zaten lopen liepen maken maakten zien zagen weten wisten vinden vonden hoeven brengen brachten trekken trokken spelen speelden werken werkten kiezen kozen wonen woonden beginnen begonnen helpen hielpen zoeken zochten verliezen verloren winnen wonnen denken dachten hopen"},
	{reflexive, "zich zichzelf"},
	{according, "volgens aldus"},
	{namePart, "van der den de het ter ten te ’t 't op aan in bij von zu zum del della di da dos do das la le les du des el al bin bint ben ibn abu abd ould mc mac st st. 's ’s y e und vander vanden"},
	{question, "wat wie waarom hoe waar wanneer welke hoeveel"},
	{soCalled, "begrip term woord uitdrukking predicaat label etiket zogenaamde zogenoemde zogeheten zgn. zg. vermeende genaamde geheten gedoopte zogenaamd"},
	{titleNoun, "bijgenaamd genaamd getiteld gedoopt heet heette alias film boek roman serie tv-serie televisieserie podcast programma tv-programma televisieprogramma radioprogramma album cd plaat single nummer lied liedje song hit videoclip clip musical opera toneelstuk voorstelling show theatershow schilderij beeld kunstwerk sculptuur game videogame spel computerspel documentaire docu reeks soap sitcom comedy thriller kinderboek dichtbundel bundel gedicht essay artikel rubriek column tijdschrift blad krant operatie missie project schip jacht boot vrachtschip veerboot tanker fregat onderzeeër vliegtuig bijnaam koosnaam pseudoniem naam noemer alias tentoonstelling expositie festival evenement congres campagne actie talentenjacht quiz spelshow talkshow realityserie dramaserie krimi animatiefilm speelfilm biografie autobiografie memoires titel trilogie hitsingle debuutalbum debuutsingle kroeg café restaurant discotheek locatie codenaam werktitel operette symfonie ballet hoorspel strip stripboek webserie miniserie korte-film zomerhit songfestivallied inzending"},
	{nameNoun, "stichting organisatie beweging vereniging actiegroep werkgroep hotel theater platform app website site blog vlog kanaal facebookgroep groep band rapgroep wet petitie schets tekening ets prent standbeeld"},
	{neutral, "zelf"},
	{mediaWord, "dagblad nieuwsblad weekblad courant telegraaf volkskrant trouw nrc ad parool standaard tijd morgen nos rtl vrt bnr npo omroep nieuwsuur eenvandaag journaal radio tv televisie bbc cnn nbc cbs abc fox itv sky times journal post guardian independent telegraph mail sun mirror observer economist herald tribune globe bild spiegel zeitung welt zeit ard zdf monde figaro libération parisien équipe pais país mundo marca gazzetta corriere repubblica stampa reuters afp ap anp belga dpa tass interfax ria bloomberg xinhua axios politico buzzfeed nu.nl elsevier vrij hp de-standaard wafa al-jazeera jazeera twitter magazine news weekly gazette stern"},
	{address, "meneer mevrouw mr. mr drs. dr. prof. ir. ing. dr dhr. mevr. sir lord lady dame"},
}
