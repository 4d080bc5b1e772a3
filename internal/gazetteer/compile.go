package gazetteer

import "io/fs"

// Compile compiles the tables in a folder: places.tsv, senses.tsv,
// organisations.tsv and words.tsv.
func Compile(dir fs.FS) ([]byte, error) {
	var sources []Source
	for _, name := range []string{"places.tsv", "senses.tsv", "organisations.tsv"} {
		f, err := dir.Open(name)
		if err != nil {
			return nil, err
		}
		rows, err := ReadRows(name, f)
		f.Close()
		if err != nil {
			return nil, err
		}
		sources = append(sources, Source{name, rows})
	}
	f, err := dir.Open("words.tsv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	flags, err := ReadFlags("words.tsv", f)
	if err != nil {
		return nil, err
	}
	return Build(sources, flags)
}
