package main

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij/internal/ner"
)

func nerCommand(stdin io.Reader, stdout io.Writer) *cobra.Command {
	var conll, eval bool
	var modelFile string
	cmd := &cobra.Command{
		Use:   "ner {--conll | --eval} [FILE]",
		Short: "Run the entity model over tokenised text in CoNLL columns",
		Long: `Reads tokenised text in CoNLL columns: a token a line with the word first, a
blank line after each sentence, -DOCSTART- before each document where they are
known. Only the first column is read.

With --conll each line is printed with the predicted IOB2 tag appended, as the
script conlleval expects. With --eval the last column is taken as the right
tag, and the table is printed that conlleval prints. Both may be given.`,
		Example: `  kopij ner --conll < tokens.conll > tagged.conll
  kopij ner --eval ned.testa`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if !conll && !eval {
				return usageError{fmt.Errorf("ner: want --conll, --eval or both")}
			}
			in, name := stdin, "standard input"
			if len(args) == 1 && args[0] != "-" {
				f, err := os.Open(args[0])
				if err != nil {
					return ioError{err}
				}
				defer f.Close()
				in, name = f, args[0]
			}
			model := ner.Default()
			if modelFile != "" {
				f, err := os.Open(modelFile)
				if err != nil {
					return ioError{err}
				}
				defer f.Close()
				if model, err = ner.Read(f); err != nil {
					return ioError{fmt.Errorf("%s: %w", modelFile, err)}
				}
			}
			c, err := ner.ReadColumns(in)
			if err != nil {
				return ioError{fmt.Errorf("%s: %w", name, err)}
			}
			w := bufio.NewWriter(stdout)
			if err := tagColumns(w, c, model, conll, eval); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if err := w.Flush(); err != nil {
				return writeError(err)
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.BoolVar(&conll, "conll", false, "print each line with the predicted tag appended")
	f.BoolVar(&eval, "eval", false, "print conlleval's table, the last column being the right tag")
	f.StringVar(&modelFile, "model", "", "use the model in `FILE` in place of the built-in one")
	return cmd
}

// tagColumns tags every document of c and prints what is asked for.
func tagColumns(w io.Writer, c *ner.Columns, model *ner.Model, conll, eval bool) error {
	var e ner.Evaluation
	tags := make([][]string, len(c.Docs))
	for i, d := range c.Docs {
		found := model.Find(d)
		tags[i] = ner.Tags(found, len(d.Tokens))
		if eval {
			if c.Gold[i] == nil {
				return usageError{fmt.Errorf("--eval needs the right tag in the last column of every line")}
			}
			e.Add(found, c.Gold[i], len(d.Tokens))
		}
	}
	if conll {
		for _, l := range c.Lines {
			tag := ""
			if l.Doc >= 0 {
				tag = " " + tags[l.Doc][l.Token]
			} else if l.Text != "" { // -DOCSTART-
				tag = " O"
			}
			if _, err := fmt.Fprintf(w, "%s%s\n", l.Text, tag); err != nil {
				return writeError(err)
			}
		}
	}
	if eval {
		e.Print(w)
	}
	return nil
}
