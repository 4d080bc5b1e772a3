package main

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/kopij/kopij/internal/trie"
)

// Countries where even a village makes the news: wars, or their neighbours.
var conflict = set("UA PS IL SY LB SD SS YE IQ AF LY SO ML BF NE CF CD MM ER ET HT")

// Countries whose own script is another: GeoNames writes their names with the
// marks of a scientific transliteration (Khān Yūnis, Ma‘arrat), which no
// paper does.
var transliterated = set("AF PK IR IQ SY LB JO IL PS SA YE OM AE QA BH KW EG SD SS LY ER ET SO DJ IN NP BD LK MM TH LA KH CN JP KR KP MN TW HK MO UA RU BY KZ KG TJ UZ TM AM GE AZ BG MK RS GR CY MR DZ TN MA EH MV BT")

// Countries whose names are in Cyrillic script, which Dutch and English
// transliterate by rules of their own.
var cyrillic = set("UA RU BY")

// The fewest inhabitants of a place in the table: of the world at large, of
// the countries that a Dutch paper reports on as its neighbours or as part of
// the Kingdom, and of those at war.
const (
	worldSize     = 15000
	neighbourSize = 5000
	kingdomSize   = 500
	conflictSize  = 1000
	districtSize  = 100000
)

var (
	neighbours = set("DE FR GB LU IE AT CH DK NO SE PT ES TR MA CZ GR HR HU")
	kingdom    = set("SR CW AW SX BQ LU")
)

// place is one row of places.tsv.
type place struct {
	city
	kind    string
	aliases []string
}

// choose picks the cities that the table holds and names them.
func choose(cities []city, dutch map[int]string, zones map[string]string) []place {
	byZone := zoneCities(cities, zones)
	var out []place
	for _, c := range cities {
		if !wanted(c) {
			continue
		}
		p := place{city: c, kind: "city"}
		switch c.feature {
		case "PPLC":
			p.kind = "capital"
		case "PPLX":
			p.kind = "district"
		}
		name := c.name
		for _, article := range []string{"s-", "s ", "t "} {
			if strings.HasPrefix(name, article) {
				name = "'" + name // 's-Gravendeel, 't Harde
			}
		}
		if transliterated[c.country] {
			name = plain(name)
		}
		if first := []rune(name); unicode.IsLower(first[0]) { // les Escaldes
			first[0] = unicode.ToUpper(first[0])
			name = string(first)
		}
		names := []string{name}
		if s := usable(dutch[c.id], c.country); s != "" && unusual[s] {
			names = append(names, s)
		} else if s != "" {
			names = append([]string{s}, names...)
		} else if s := dutchCyrillic(name); cyrillic[c.country] && s != name {
			names = []string{s, name, c.name}
		}
		if s, ok := byZone[c.id]; ok {
			names = append(names, s)
		}
		for _, n := range names[:len(names):len(names)] {
			names = append(names, variants(n, c.country)...)
		}
		p.name, p.aliases = distinct(names)
		if taken[p.name] && p.kind != "capital" {
			continue
		}
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b place) int {
		return cmp.Or(strings.Compare(a.country, b.country), cmp.Compare(b.population, a.population), cmp.Compare(a.id, b.id), strings.Compare(a.name, b.name))
	})
	return out
}

func wanted(c city) bool {
	switch c.feature {
	case "PPLQ", "PPLH", "PPLW", "PPLCH", "PPLF", "STLMT":
		return c.feature == "STLMT"
	case "PPLC":
		return true
	}
	if strings.ContainsAny(c.name, "(/0123456789") {
		return false // Zürich (Kreis 11), Marseille 13
	}
	switch {
	case c.country == "NL" || c.country == "BE":
		return true
	case c.feature == "PPLX":
		return c.population >= districtSize
	case c.feature == "PPLA" && c.population == 0, c.feature == "PPLA2" && c.population == 0 && conflict[c.country]:
		return true // a seat of government that nobody has counted
	case kingdom[c.country]:
		return c.id == 0 || c.population >= kingdomSize
	case neighbours[c.country]:
		return c.population >= neighbourSize
	case conflict[c.country]:
		return c.population >= conflictSize
	}
	return c.population >= worldSize
}

// zoneCities gives the Dutch names of time-zone cities to the largest city of
// that name, by id.
func zoneCities(cities []city, zones map[string]string) map[int]string {
	best := make(map[string]city)
	for _, c := range cities {
		key := c.name
		if transliterated[c.country] {
			key = plain(key)
		}
		if _, ok := zones[key]; ok && c.population > best[key].population && (c.population >= 100000 || c.feature == "PPLC") {
			best[key] = c
		}
	}
	out := make(map[int]string)
	for _, key := range slices.Sorted(maps.Keys(best)) {
		out[best[key].id] = zones[key]
	}
	return out
}

// taken are names that Dutch gives to a country, a people or a language: no
// town abroad that is called so is meant.
var taken = setOf("Nederland|Holland|Brabander|Engels|Brits|Frans|Duits|Fins|Deens|Pools|Turks|Grieks|Rus|Pool|Turk|Deen|Fin|Let|" +
	"Albanië|Algerije|Andorra|Angola|Argentina|Argentinië|Armenia|Armenië|Australië|Austria|Bahrein|Bangladesh|Belarus|Belize|Benin|Bhutan|" +
	"Bolivia|Botswana|Brazil|Brazilië|Brunei|Bulgaria|Burundi|Cambodja|Canada|Chili|Chile|China|Colombia|Congo|Costa Rica|Cuba|Cyprus|Denemarken|" +
	"Denmark|Ecuador|Egypt|Egypte|El Salvador|England|Estonia|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Ghana|Greece|Grenada|" +
	"Guinea|Guinee|Guyana|Haïti|Haiti|Honduras|Hungary|IJsland|Ierland|India|Indonesia|Irak|Iran|Ireland|Israel|Israël|Italia|Italy|" +
	"Jamaica|Japan|Jemen|Jordan|Kenia|Kenya|Kosovo|Kroatië|Laos|Lebanon|Letland|Libanon|Liberia|Libya|Libië|Lithuania|Macedonia|Madagascar|Malawi|" +
	"Mali|Malta|Marokko|Mauritius|Mexico|México|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Nicaragua|" +
	"Niger|Nigeria|Norway|Oman|Pakistan|Palestina|Palestine|Paraguay|Peru|Perú|Poland|Polen|Portugal|Qatar|Romania|Russia|Rusland|Rwanda|Samoa|" +
	"Scotland|Senegal|Serbia|Servië|Sierra Leone|Slovenia|Soedan|Somalia|Spain|Spanje|Sudan|Suriname|Sweden|Syria|Syrië|Tanzania|Thailand|" +
	"Togo|Tonga|Trinidad|Turkey|Uganda|Ukraine|Uruguay|Vanuatu|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|Europa|Europe|Asia|Africa")

// unusual are Dutch names in the data that no paper writes, old ones and
// translations of Wikipedia's among them: they stay as other names.
var unusual = setOf("Oos-Londen|Bisho|Konduz|Sachrisabz|Koramsjar|Mehabad|Poona|Haiderabad|Xiva|Noer-Soeltan|Tsjoengking|Sjanghai|" +
	"Port Numbay|Sichem|Tolbiac|Masqat|Kefar Sava|Sint-Omaars|Nieuw-Koudekerke|Nisibis|Flatow|Teschen|Heraclea|Stabiae|" +
	"Ciudad Trujillo|Wolgograd|Jadotstad|Tighina|Nicaea|Dnjepropetrovsk|Marjoepol|Sjevjerodonetsk|Chilung|" +
	"Kunya-Urgench|Santa Maria dos Olivais|Rijsel")

// wrong begin Dutch names in the data that name something else than the city.
var wrong = []string{"Khett", "Khwaeng", "Amphoe", "Krong", "District", "Municipality", "Paleizencomplex", "Dzongkhag", "Central ", "Schoener", "Sendai", "Tongling", "Preah"}

// usable is a Dutch name of the data, without what is put after it, or empty
// where it does not name the city.
func usable(s, country string) string {
	for _, w := range wrong {
		if strings.HasPrefix(s, w) && country != "CN" {
			return ""
		}
	}
	if in, ok := strings.CutPrefix(s, "Brussel ("); ok {
		s = strings.TrimSuffix(in, ")")
	}
	s, _, _ = strings.Cut(s, " (")
	s, _, _ = strings.Cut(s, "/")
	if strings.HasPrefix(s, "s-") {
		s = "'" + s
	}
	return s
}

// plain is a name without the marks of a transliteration.
func plain(s string) string {
	var sb strings.Builder
	for _, r := range s {
		switch {
		case strings.ContainsRune("‘’ʿʾʼʻ`´′'", r):
		case r < 0x80:
			sb.WriteRune(r)
		default:
			f := trie.Fold(string(r))
			if unicode.IsUpper(r) && f != "" && f[0] < 0x80 {
				f = strings.ToUpper(f[:1]) + f[1:]
			}
			sb.WriteString(f)
		}
	}
	return sb.String()
}

// English transliterations of Cyrillic, longest first, and the Dutch ones.
var cyrillicRules = strings.NewReplacer(
	"Shch", "Sjtsj", "shch", "sjtsj", "Zh", "Zj", "zh", "zj", "Kh", "Ch", "kh", "ch",
	"Ch", "Tsj", "ch", "tsj", "Sh", "Sj", "sh", "sj", "Ye", "Je", "ye", "je",
	"Yo", "Jo", "yo", "jo", "Yu", "Joe", "yu", "joe", "Ya", "Ja", "ya", "ja",
	"iya", "ija", "iu", "joe", "ians", "jans", "U", "Oe", "u", "oe", "X", "Ks", "x", "ks",
)

// dutchCyrillic is the Dutch spelling of a name in English transliteration:
// Bakhmut, Bachmoet. An apostrophe (a soft sign) is left out.
func dutchCyrillic(s string) string {
	s = cyrillicRules.Replace(strings.ReplaceAll(s, "'", ""))
	for _, e := range []string{"iy", "yy"} {
		if strings.HasSuffix(s, e) {
			s = strings.TrimSuffix(s, e) + "i"
		}
	}
	return s
}

// Assimilated forms of the Arabic article.
var articles = set("Al Ad Adh An Ar As Ash At Ath Az El Ash Ez Er En Es Et Ed")

var arabic = set("IQ SY LB JO IL PS SA YE OM AE QA BH KW EG SD LY DZ TN MA MR DJ SO")

// variants are other ways to write a name.
func variants(s, country string) []string {
	out := arabicArticles(s, country)
	if !strings.HasPrefix(s, "'") && strings.Contains(s, "-") {
		out = append(out, strings.ReplaceAll(s, "-", " "))
	}
	add := func(t string) {
		if t != s {
			out = append(out, t)
		}
	}
	if country == "DE" || country == "AT" || country == "CH" {
		add(strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue").Replace(s))
	}
	add(strings.NewReplacer("å", "aa", "Å", "Aa").Replace(s))
	if head, _, ok := strings.Cut(s, " am "); ok && country == "DE" && len(head) > 3 && head != "Frankfurt" {
		add(head)
	}
	if arabic[country] {
		t := strings.NewReplacer("Bayt", "Beit", "Dayr", "Deir").Replace(s)
		if strings.HasSuffix(t, "ah") {
			t = strings.TrimSuffix(t, "h")
		}
		add(t)
	}
	if cyrillic[country] && strings.HasSuffix(s, "yi") {
		add(strings.TrimSuffix(s, "i"))
	}
	return out
}

// arabicArticles writes the article before an Arabic name in other ways.
func arabicArticles(s, country string) []string {
	first, rest, ok := strings.Cut(s, " ")
	if !ok || !arabic[country] || !articles[first] {
		return nil
	}
	out := []string{first + "-" + rest}
	if first != "Al" {
		out = append(out, "Al "+rest, "Al-"+rest)
	}
	if first == "Al" {
		out = append(out, "El "+rest, "El-"+rest)
	}
	return out
}

// distinct parts a list of names into the first and the others, without
// those that the matcher reads as one (by case and diacritics).
func distinct(names []string) (first string, others []string) {
	seen := make(map[string]bool)
	for i, n := range names {
		key := trie.Fold(n)
		if seen[key] || n == "" || i > 0 && taken[n] {
			continue
		}
		seen[key] = true
		if i == 0 {
			first = n
		} else {
			others = append(others, n)
		}
	}
	return first, others
}

func writePlaces(file string, places []place) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, "# Cities and villages. Made by tools/makeplaces from GeoNames (geonames.org, CC BY 4.0) and CLDR; change senses.tsv instead.")
	fmt.Fprintln(w, "name\ttype\tcountry\tlat\tlon\tgeonames\tpopulation\taliases")
	for _, p := range places {
		fmt.Fprintf(w, "%s\t%s\t%s\t%.4f\t%.4f\t%s\t%s\t%s\n", p.name, p.kind, p.country, p.lat, p.lon, number(p.id), number(p.population), strings.Join(p.aliases, "|"))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// number is empty for what is not known.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for s := range strings.FieldsSeq(list) {
		m[s] = true
	}
	return m
}

func setOf(list string) map[string]bool {
	m := make(map[string]bool)
	for s := range strings.SplitSeq(list, "|") {
		m[s] = true
	}
	return m
}
