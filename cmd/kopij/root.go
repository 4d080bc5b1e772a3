package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"

	"github.com/kopij/kopij/cmd/kopij/internal/tables"
	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/internal/tagger"
)

// rootCommand is the command with its subcommands; without one it extracts.
func rootCommand(stdin io.Reader, stdout, stderr io.Writer) *cobra.Command {
	b := &batch{stdin: stdin, stdout: stdout, stderr: stderr}
	root := extractCommand(b)
	root.Use = "kopij [FILE…]"
	root.Short = "Read Dutch news pages and print their parts"
	root.Version = version()
	cobra.AddTemplateFunc("models", models) // called where --version is given alone
	root.SetVersionTemplate("kopij version {{.Version}}\n{{models}}\n")
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SuggestionsMinimumDistance = 2
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{flagError(err)} })
	root.AddCommand(
		extractCommand(b),
		entitiesCommand(b),
		quotesCommand(b),
		timesCommand(b),
		tablesCommand(b),
		tokensCommand(b),
		checkCommand(b),
		viewCommand(b),
		reportCommand(b),
		serveCommand(stderr),
		nerCommand(stdin, stdout),
		manCommand(stdout),
		columnsTopic(),
	)
	configFlag(root)
	return root
}

// wanted is what the values of a flag are, by their type.
var wanted = map[string]string{"int": "a whole number", "int64": "a whole number", "float64": "a number", "bool": "true or false", "duration": "a time such as 30s or 5m"}

// flagError says what a flag wants whose value cannot be read.
func flagError(err error) error {
	var bad *pflag.InvalidValueError
	if errors.As(err, &bad) {
		if want := wanted[bad.GetFlag().Value.Type()]; want != "" {
			return fmt.Errorf("--%s %q: want %s", bad.GetFlag().Name, bad.GetValue(), want)
		}
	}
	return err
}

// columnsTopic is the help on the columns of the tables.
func columnsTopic() *cobra.Command {
	var b strings.Builder
	b.WriteString("The columns of the tables. Offsets count what --offsets says; a column marked always\nhas a value in every row. docs/columns.md says more.\n")
	for i := range tables.All {
		b.WriteString("\n" + tables.Plain(&tables.All[i]))
	}
	b.WriteString("\n" + tables.Plain(&tables.Things) + "\n" + tables.Plain(&tables.Errors))
	return &cobra.Command{Use: "columns", Short: "The columns of the tables", Long: strings.TrimSpace(b.String())}
}

// badName is the error of a name that is none of those known.
func badName(what, name string, known []string) error {
	return fmt.Errorf("--%s %q: want one of %s", what, name, strings.Join(known, ", "))
}

// version is the module's version as the build recorded it, with the commit
// and the models.
func version() string {
	v, commit := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		v = cmp.Or(info.Main.Version, v)
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = " commit " + s.Value
			case s.Key == "vcs.modified" && s.Value == "true":
				commit += " with changes"
			}
		}
	}
	return v + commit
}

// models names the built-in models by what they hold.
func models() string {
	return fmt.Sprintf("entity model %s, tagger model %s", ner.Fingerprint(), tagger.Fingerprint())
}

func manCommand(stdout io.Writer) *cobra.Command {
	return &cobra.Command{
		Use:    "man [DIR]",
		Short:  "Write the man pages to DIR, or the main one to standard output",
		Args:   cobra.MaximumNArgs(1),
		Hidden: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			h := &doc.GenManHeader{Title: "KOPIJ", Section: "1", Source: "kopij", Manual: "kopij"}
			cmd.Root().DisableAutoGenTag = true
			if len(args) == 0 {
				if err := doc.GenMan(cmd.Root(), h, stdout); err != nil {
					return ioError{err}
				}
				return nil
			}
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return ioError{err}
			}
			if err := doc.GenManTree(cmd.Root(), h, args[0]); err != nil {
				return ioError{fmt.Errorf("man pages: %w", err)}
			}
			return nil
		},
	}
}
