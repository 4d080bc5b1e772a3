package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// rootCommand is the command with its subcommands; without one it extracts.
func rootCommand(stdin io.Reader, stdout, stderr io.Writer) *cobra.Command {
	b := &batch{stdin: stdin, stdout: stdout, stderr: stderr}
	root := extractCommand(b)
	root.Use = "kopij [FILE…]"
	root.Short = "Read Dutch news pages and print their parts"
	root.Version = version()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(
		extractCommand(b),
		entitiesCommand(b),
		quotesCommand(b),
		timesCommand(b),
		serveCommand(stderr),
		nerCommand(stdin, stdout),
		manCommand(stdout),
	)
	return root
}

// version is the module's version as the build recorded it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
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
