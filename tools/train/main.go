// Command train rebuilds kopij's trained models from a directory of corpora.
//
//	go run ./tools/train tagger -corpora DIR -out FILE
//
// Each command is deterministic: the same corpora give the same bytes. It
// prints a table of what the new model reaches on the part of the corpora
// that it held back.
package main

import (
	"fmt"
	"io"
	"os"
)

// command is one model's trainer.
type command struct {
	name, about string
	run         func(args []string, w io.Writer) error
}

// commands are the trainers, in the order of the usage text.
func commands() []command {
	return []command{
		{"tagger", "the part-of-speech model of internal/tagger", trainTagger},
		{"clusters", "word clusters of running text, for the lexicon", trainClusters},
		{"lexicon", "the clusters and name lists of internal/ner", trainLexicon},
		{"mine", "what the words of running text are by the entity model, for the lexicon", trainMine},
		{"lines", "the model of internal/lines: what each line of a page is", trainLines},
		{"ner", "the entity model of internal/ner", trainNER},
		{"roles", "the weights by which entities chooses the role of a place", trainRoles},
		{"speaker", "the models of quotes: who speaks, who that is, what kind of quotation", trainSpeaker},
	}
}

func main() {
	if len(os.Args) > 1 {
		for _, c := range commands() {
			if c.name != os.Args[1] {
				continue
			}
			if err := c.run(os.Args[2:], os.Stdout); err != nil {
				fmt.Fprintf(os.Stderr, "train %s: %v\n", c.name, err)
				os.Exit(1)
			}
			return
		}
	}
	fmt.Fprintln(os.Stderr, "usage: train COMMAND [flags]")
	for _, c := range commands() {
		fmt.Fprintf(os.Stderr, "  %-10s %s\n", c.name, c.about)
	}
	os.Exit(2)
}
