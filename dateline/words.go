package dateline

// set is an ordered list of words in lower case, looked up in capitals or
// not.
type set []string

// maxWord bounds the words that are looked up.
const maxWord = 40

// has reports whether the set holds w.
func (t set) has(w string) bool {
	var buf [maxWord]byte
	f, ok := fold(w, buf[:0])
	return ok && t.holds(f)
}

// holds reports whether the set holds a word in lower case.
func (t set) holds(f []byte) bool {
	if len(f) == 0 {
		return false
	}
	low, high := 0, len(t)
	for low < high {
		m := (low + high) / 2
		// The first byte decides most steps without a call.
		if c := t[m][0]; c < f[0] || c == f[0] && t[m] < string(f) {
			low = m + 1
		} else {
			high = m
		}
	}
	return low < len(t) && t[low] == string(f)
}

// fold appends w in lower case to buf; it is false where there is no room.
func fold(w string, buf []byte) ([]byte, bool) {
	if len(w) > cap(buf) {
		return nil, false
	}
	ascii := true
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		ascii = ascii && c < 0x80
		buf = append(buf, c)
	}
	// Capitals beyond ASCII are two bytes in Dutch names: É is C3 89, é is
	// C3 A9.
	for i := 0; !ascii && i+1 < len(w); i++ {
		if buf[i] == 0xc3 && 0x80 <= buf[i+1] && buf[i+1] <= 0x9e && buf[i+1] != 0x97 {
			buf[i+1] += 0x20
		}
	}
	return buf, true
}

// particles stand in lower case inside the name of a place: Alphen aan den
// Rijn, Rio de Janeiro, Stoke-on-Trent.
var particles = set{
	"'t", "a.d.", "a/d", "aan", "al", "am", "an", "ar", "as", "bij", "da", "das", "de", "del", "della", "den",
	"der", "des", "di", "do", "dos", "du", "e", "el", "en", "het", "i", "in", "la", "le", "les", "lez", "lès",
	"ob", "of", "on", "onder", "op", "over", "sous", "sur", "te", "ten", "ter", "the", "und", "upon", "van",
	"y", "zu", "’t",
}

// inside are the particles that tell a place from a person: Bergen op Zoom,
// Berg en Dal.
var inside = set{
	"'t", "aan", "am", "bij", "en", "lez", "lès", "ob", "of", "on", "onder", "op", "over", "sous", "sur",
	"upon", "y",
}

// prefixes begin places of several words in lower case: Den Haag, Sint
// Willebrord, New York.
var prefixes = set{
	"abu", "addis", "alto", "ash", "bad", "bandar", "baton", "beit", "ben", "boca", "buenos", "camp", "cap",
	"cape", "castel", "chiang", "cidade", "ciudad", "corpus", "costa", "dar", "de", "deir", "den", "des",
	"east", "ein", "el", "fort", "gaza", "great", "groot", "groote", "heilig", "high", "hoek", "hoge", "hong",
	"hooge", "kaap", "kfar", "khan", "klein", "kuala", "königs", "la", "lage", "las", "le", "les", "long",
	"los", "lower", "mar", "mexico-stad", "mont", "mount", "neder", "new", "nieuw", "nieuwe", "noord", "north",
	"nova", "novi", "oost", "oud", "oude", "palm", "panama", "port", "porto", "puerto", "quezon", "ras",
	"rio", "ronde", "saint", "saint-", "salt", "san", "sankt", "sant", "santa", "santo", "sao", "scheemda",
	"sierra", "sint", "south", "sri", "st", "st.", "stary", "sun", "são", "tel", "ter", "the", "val", "valle",
	"velikije", "velké", "vila", "villa", "vlaams", "washington", "west", "wijk", "winkel", "zuid", "zwaag",
}

// dutchPrefixes are those of them that begin no other name.
var dutchPrefixes = set{"den", "klein", "neder", "nieuw", "oud", "oude", "sint", "st."}

// labels are the words that a newsroom prints before a story and that no
// place has in its name.
var labels = set{
	"aanvulling", "achtergrond", "advertentie", "advertorial", "aflevering", "agenda", "alert", "analyse",
	"antwoord", "antwoorden", "asiel", "atletiek", "audio", "auto", "auto's", "autosport", "basketbal",
	"beeld", "beelden", "beeldverslag", "bekijk", "bereiding", "bericht", "beurs", "binnenland", "bitcoin",
	"blog", "boek", "brand", "breaking", "brexit", "brief", "brieven", "brievencompetitie", "buitenland", "cabaret",
	"carrière", "cartoon", "cd", "chapter", "column", "columns", "commentaar", "computers", "concert",
	"conclusie", "contra", "corona", "correctie", "crypto", "cultuur", "dammen", "dans", "darts", "deel",
	"defensie", "digitaal", "doorlopend", "dossier", "economie", "energie", "entertainment", "essay", "eten",
	"exclusief", "explainer", "expo", "expositie", "factcheck", "feitencheck", "film", "financieel", "foto",
	"foto's", "fotoserie", "fotoverslag", "foto‘s", "foto’s", "games", "geld", "geschiedenis", "gezondheid",
	"golf", "handbal", "herlees", "hockey", "honkbal", "hoofdredactioneel", "horoscoop", "ijshockey",
	"in-memoriam", "ingezonden", "ingrediënten", "internet", "interview", "intro", "jazz", "judo", "justitie",
	"kijk", "klassiek", "klimaat", "koken", "korfbal", "kort", "kortnieuws", "landbouw", "lees", "let",
	"lezersbrief", "lifestyle", "live", "liveblog", "longread", "luister", "media", "migratie", "misdaad",
	"motorsport", "musical", "muziek", "nabeschouwing", "natuur", "nb", "nieuws", "nieuwsbrief", "noot",
	"o.p.r.o.e.p", "onderwijs", "onderzoek", "opera", "opinie", "opmerkelijk", "oproep", "opvallend",
	"overzicht", "paardensport", "partnerbijdrage", "peiling", "plaat", "podcast", "podcasts", "politiek",
	"poll", "pop", "portret", "premium", "primeur", "pro", "profiel", "programma", "ps", "puzzel", "quiz",
	"radio", "reageer", "recensie", "recensies", "recept", "recepten", "rectificatie", "redactioneel",
	"regio", "reizen", "religie", "reportage", "review", "reviews", "roeien", "royalty", "rugby",
	"samenvatting", "satire", "schaatsen", "schaken", "serie", "showbizz", "snooker", "special", "spoiler",
	"spoileralert", "spoilers", "sport", "stand", "standen", "stelling", "stem", "sterren", "stikstof",
	"strip", "tech", "tekst", "tennis", "terugblik", "test", "theater", "tip", "tips", "toneel", "turnen",
	"tv", "two", "uitleg", "uitslag", "uitslagen", "update", "updates", "vakantie", "veldrijden", "verkeer",
	"verslag", "video", "video's", "video’s", "voetbal", "volleybal", "voorbeschouwing", "vooruitblik",
	"vraag", "vragen", "waarschuwing", "weblog", "weblogs", "weer", "weerbericht", "wekdienst", "werk",
	"wetenschap", "wielrennen", "winkelen", "wonen", "zeilen", "zorg", "zwemmen",
}

// stops are parties, broadcasters, clubs, companies and bodies that stand in
// capitals, or at the front of a score, as places do.
var stops = set{
	"50plus", "abc", "abn", "abn-amro", "ad", "ado", "aeb", "aegon", "aex", "afcon", "ahold", "aids", "aivd",
	"ajacieden", "ajax", "akzo", "aldi", "amazon", "amd", "amro", "amx", "anbo", "anp", "aow", "apple", "ard",
	"arsenal", "asm", "asmi", "asml", "asr", "aswh", "atp", "avro", "avrotros", "az", "barcelona-fc", "bbb", "bbc",
	"beat", "benfica", "besi", "bnn", "bnn-vara", "bnnvara", "bnr", "btw", "buitenhof", "bundesliga", "bv", "cambuur",
	"cao", "cbs", "cd&v", "cda", "celtic", "ceo", "cfo", "chelsea", "christenunie", "cia", "cnn", "cnv", "corona",
	"covid", "d66", "de correspondent", "de graafschap", "de krant van west-vlaanderen", "de kuip", "de morgen",
	"de standaard", "de telegraaf", "de tijd", "de volkskrant", "denk", "dsm", "eba", "ecb", "efsa", "ehbo", "ek",
	"elsevier", "ema", "emmen-fc", "eo", "eredivisie", "esa", "esma", "eta", "eu", "eu-top", "europol", "everton", "ew",
	"excelsior", "f1", "facebook", "fatah", "fbi", "fc", "feyenoord", "fia", "fifa", "fiod", "fnv", "formule", "fsb",
	"fvd", "g20", "g7", "g8", "ggd", "giro", "google", "groen", "groenlinks", "groenlinks-pvda", "hamas", "hema",
	"heracles", "hezbollah", "hiv", "hoge raad", "humo", "iaaf", "iaea", "ibm", "ijvv", "ikea", "imf", "ing", "inter",
	"interpol", "ioc", "ira", "isis", "itf", "ja21", "jetzt", "juventus", "kaa", "kgb", "klm", "knack", "knmi", "knvb",
	"knwb", "kpn", "krc", "kro", "kro-ncrv", "kv", "libelle", "lidl", "liverpool-fc", "margriet", "meta", "microsoft",
	"milan-ac", "mivd", "mkb", "motogp", "mvv", "n-va", "nac", "nasa", "nato", "navo", "nbc", "ncrv", "nec",
	"nieuwsblad", "nieuwsuur", "nl", "nms", "nn", "noc*nsf", "nocnsf", "nos", "nos-sport", "npo", "nrc", "ns", "nsa",
	"nsc", "nts", "nu", "nv", "nva", "oekraïne-oorlog", "oeso", "olympische", "om", "omroep", "opec", "open-vld",
	"oranje", "osce", "ouders", "ovse", "parool", "pauw", "pec", "philips", "plo", "premier", "prorail", "psg", "psv",
	"pvda", "pvda-groenlinks", "pvda-ptb", "pvv", "quote", "rangers", "real", "rivm", "rkc", "roda", "rsc", "rtl",
	"sap", "sbs", "sc", "sevilla-fc", "sgp", "shell", "sp", "spa", "spal", "sparta", "telegraaf", "telstar", "tesla",
	"tnt", "tottenham", "tour", "tros", "trouw", "tubantia", "twitter", "uci", "uefa", "uk", "un", "unesco", "unicef",
	"unilever", "uno", "usa", "utrecht-fc", "vara", "vb", "veronica", "vice", "vitesse", "vn", "vno", "vno-ncw",
	"volendam-fc", "volkskrant", "volt", "vooruit", "vpro", "vrt", "vs", "vtm", "vuelta", "vvd", "vvv", "vvv-venlo",
	"wao", "who", "wia", "willem-ii", "wk", "wta", "wto", "ww", "zdf", "zembla", "zzp",
}

// sides are national teams: in lower case before a dash they stand in a score
// or a fixture more often than in a dateline.
var sides = set{
	"albanië", "algerije", "argentinië", "armenië", "australië", "azerbeidzjan", "belarus", "belgië", "benin",
	"bosnië", "brazilië", "bulgarije", "burundi", "canada", "chili", "china", "colombia", "cyprus",
	"denemarken", "duitsland", "egypte", "engeland", "estland", "finland", "frankrijk", "georgië", "ghana",
	"griekenland", "guinee", "hongarije", "ierland", "ijsland", "irak", "iran", "israël", "italië",
	"ivoorkust", "japan", "jordanië", "kameroen", "kenia", "kosovo", "kroatië", "letland", "litouwen",
	"luxemburg", "madagaskar", "mali", "malta", "marokko", "mexico", "nederland", "nieuw-zeeland", "nigeria",
	"noord-ierland", "noord-korea", "noorwegen", "oeganda", "oekraïne", "oostenrijk", "peru", "polen",
	"portugal", "qatar", "roemenië", "rusland", "saoedi-arabië", "schotland", "senegal", "servië", "slovenië",
	"slowakije", "spanje", "tanzania", "tsjechië", "tunesië", "turkije", "uruguay", "verenigde-staten",
	"wales", "wit-rusland", "zuid-afrika", "zuid-korea", "zweden", "zwitserland",
}

// notFirst are the words with which no place begins: days, months, pronouns,
// function words at the head of a sentence or a headline.
var notFirst = set{
	"ac", "afc", "al", "als", "april", "as", "augustus", "burgemeester", "cf", "coach", "dat", "december",
	"deze", "dhr", "di", "die", "dinsdag", "dit", "do", "don", "donderdag", "door", "dr", "drs", "ds", "een",
	"er", "fc", "februari", "geen", "gemeente", "gisteren", "haar", "heeft", "hij", "hoe", "hun", "ik", "is",
	"ja", "januari", "jij", "juli", "jullie", "juni", "koning", "koningin", "luchthaven", "ma", "maandag",
	"maar", "maart", "mei", "meneer", "met", "mevr", "mevrouw", "mijn", "minister", "morgen", "mr", "na",
	"nee", "niet", "nog", "november", "nu", "oktober", "omdat", "ons", "onze", "ook", "politie", "premier",
	"president", "prins", "prinses", "prof", "provincie", "psv", "rb", "rechtbank", "rksv", "sc", "september",
	"staatssecretaris", "station", "stichting", "sv", "tijdens", "toen", "trainer", "u", "uit", "uw", "van",
	"vandaag", "veel", "vereniging", "vfb", "vfl", "volgens", "voor", "voorzitter", "vr", "vrij", "vrijdag",
	"vv", "vvv", "waar", "want", "wat", "we", "werd", "wethouder", "wie", "wij", "wo", "woe", "woensdag",
	"wordt", "za", "zat", "zaterdag", "ze", "zij", "zijn", "zo", "zondag",
}

// notInPlaces are the words in capitals that show a headline.
var notInPlaces = set{
	"al", "alle", "als", "bericht", "bevat", "brand", "dan", "dat", "deed", "deze", "die", "dit", "dode",
	"doden", "doen", "doet", "door", "een", "elke", "er", "gaan", "gaat", "geen", "gewonde", "gewonden",
	"ging", "haar", "had", "hadden", "hebben", "heeft", "heel", "hem", "hij", "hoe", "hun", "iedere", "ik",
	"is", "jij", "kan", "komen", "komt", "kon", "kreeg", "krijgen", "krijgt", "kunnen", "kwam", "maar", "mag",
	"meer", "met", "minder", "moet", "moeten", "mogen", "na", "naar", "niet", "nieuwe", "nog", "of", "om",
	"ongeluk", "ons", "ook", "opent", "over", "sluit", "start", "stopt", "tegen", "tijdens", "toch", "trots",
	"tussen", "u", "uit", "vallen", "valt", "veel", "verliest", "volgens", "voor", "waar", "waarom",
	"wanneer", "want", "waren", "was", "wat", "we", "weer", "weinig", "wel", "werd", "werden", "wie", "wij",
	"wil", "wilde", "willen", "winnen", "wint", "worden", "wordt", "zal", "ze", "zeer", "zeggen", "zegt",
	"zich", "zij", "zijn", "zonder", "zou", "zullen",
}

// starters are the words with which Dutch sentences open.
var starters = set{
	"aan", "acht", "achter", "afgelopen", "agenten", "al", "alle", "alles", "als", "altijd", "begin", "beide",
	"bewoners", "bezoekers", "bij", "bijna", "binnen", "binnenkort", "boven", "buiten", "burgemeester",
	"daarmee", "daarnaast", "daarom", "dankbaar", "dankzij", "dat", "de", "deze", "die", "dinsdag", "dit",
	"diverse", "donderdag", "door", "drie", "duizenden", "een", "eerder", "eind", "elf", "elke", "en",
	"enkele", "er", "geen", "gisteren", "haar", "halverwege", "heeft", "het", "hij", "hoe", "hoewel",
	"honderden", "hun", "ieder", "iedereen", "ik", "in", "inwoners", "is", "je", "jij", "komend", "langs",
	"later", "leerlingen", "maandag", "maar", "meer", "men", "mensen", "met", "mijn", "miljoenen", "minder",
	"minister", "morgen", "na", "naast", "nadat", "negen", "niemand", "niet", "nog", "nooit", "nu", "om",
	"omdat", "omstreeks", "ondanks", "onder", "ongeveer", "onlangs", "onze", "ook", "op", "opnieuw", "over",
	"politie", "precies", "premier", "president", "rond", "ruim", "sinds", "sommige", "steeds", "tegen",
	"terwijl", "tien", "tientallen", "tijdens", "toch", "toen", "tot", "tussen", "twaalf", "twee", "u", "uit",
	"van", "vanaf", "vanavond", "vandaag", "vanmiddag", "vanmorgen", "vannacht", "vanwege", "veel", "vele",
	"verschillende", "vier", "vijf", "vlak", "volgend", "volgens", "voor", "voordat", "vorig", "vrijdag",
	"vrijdagavond", "waar", "wat", "we", "wegens", "wel", "werd", "wethouder", "wie", "wij", "woensdag",
	"wordt", "zaterdag", "zaterdagavond", "ze", "zeker", "zelfs", "zes", "zeven", "zij", "zijn", "zo",
	"zodra", "zondag", "zondagmiddag", "zonder", "zowel",
}

// cities are well-known cities in their Dutch spelling, for a place that is
// glued to the first word of its sentence. A place that stands apart needs no
// list.
var cities = set{
	"aalst", "abu dhabi", "abuja", "accra", "addis abeba", "aden", "algiers", "alkmaar", "almelo", "almere",
	"amersfoort", "amman", "amsterdam", "ankara", "antwerpen", "apeldoorn", "arnhem", "assen", "asunción",
	"athene", "atlanta", "auckland", "bagdad", "bakoe", "bamako", "bangkok", "barcelona", "beijing",
	"beiroet", "belfast", "belgrado", "berlijn", "bern", "birmingham", "boedapest", "boekarest", "bogota",
	"bogotá", "bonn", "bordeaux", "boston", "brasilia", "breda", "bremen", "brisbane", "brugge", "brussel",
	"buenos aires", "canberra", "caracas", "cardiff", "casablanca", "caïro", "charleroi", "chicago",
	"chisinau", "colombo", "dakar", "dallas", "damascus", "delft", "delhi", "den bosch", "den haag", "denver",
	"detroit", "deventer", "dhaka", "doha", "dordrecht", "dresden", "dubai", "dublin", "düsseldorf", "ede",
	"edinburgh", "eindhoven", "emmen", "enschede", "florence", "frankfurt", "gaza", "gaza-stad", "genk",
	"gent", "genève", "glasgow", "gouda", "groningen", "haarlem", "hamburg", "hannover", "hanoi", "harare",
	"hasselt", "havana", "heerlen", "helmond", "helsinki", "hengelo", "hilversum", "hiroshima", "hongkong",
	"hoorn", "houston", "islamabad", "istanbul", "jakarta", "jerevan", "jeruzalem", "johannesburg",
	"kaapstad", "kaboel", "kampala", "karachi", "kathmandu", "keulen", "khan younis", "khartoem", "kiev",
	"kigali", "kinshasa", "koeweit", "kopenhagen", "kortrijk", "kuala lumpur", "kyiv", "lagos", "lahore",
	"las vegas", "leeuwarden", "leiden", "leipzig", "lelystad", "leuven", "lille", "lima", "lissabon",
	"liverpool", "ljubljana", "londen", "los angeles", "luanda", "luik", "luxemburg", "lyon", "maastricht",
	"madrid", "managua", "manchester", "manilla", "maputo", "marseille", "mechelen", "melbourne",
	"mexico-stad", "miami", "middelburg", "milaan", "minsk", "monaco", "montevideo", "montreal", "moskou",
	"mumbai", "münchen", "nairobi", "namen", "napels", "new delhi", "new york", "nice", "nicosia", "nijmegen",
	"oostende", "oranjestad", "osaka", "oslo", "oss", "ottawa", "palermo", "paramaribo", "parijs", "peking",
	"perth", "philadelphia", "philipsburg", "praag", "pretoria", "pristina", "purmerend", "pyongyang",
	"quito", "rabat", "ramallah", "rangoon", "reykjavik", "riga", "rijsel", "rio de janeiro", "riyad",
	"roermond", "rome", "rotterdam", "saigon", "san francisco", "sanaa", "santiago", "sarajevo", "schiphol",
	"seattle", "seoel", "seoul", "sevilla", "shanghai", "singapore", "skopje", "sofia", "stockholm",
	"straatsburg", "stuttgart", "sydney", "são paulo", "taipei", "tallinn", "tbilisi", "teheran", "tel aviv",
	"tiel", "tilburg", "tirana", "tokio", "toronto", "toulouse", "tripoli", "tunis", "turijn", "utrecht",
	"valencia", "valletta", "vancouver", "vaticaanstad", "veenendaal", "venetië", "venlo", "vilnius",
	"vlissingen", "warschau", "washington", "wellington", "wenen", "willemstad", "zaanstad", "zagreb",
	"zoetermeer", "zwolle", "zürich",
}

// countries are the short names of countries that tell a place from its
// namesakes: NEW YORK (VS).
var countries = set{"uk", "usa", "vk", "vs"}

// addresses speak to somebody, as an interviewer does.
var addresses = set{"ge", "gij", "je", "jij", "jou", "jouw", "jullie", "u", "uw"}

// copulas follow a name that is the subject of its sentence.
var copulas = set{
	"begint", "behoort", "bleef", "blijft", "duurde", "duurt", "eindigde", "eindigt", "geldt", "heet", "is", "was", "werd", "wordt",
}
