package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"
)

// configFlag adds --config to a command and all under it.
func configFlag(root *cobra.Command) {
	var file string
	root.PersistentFlags().StringVar(&file, "config", "", "read flags from `FILE`, a line of YAML each: \"jobs: 4\"; a flag on the command line wins")
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if file == "" {
			return nil
		}
		return readConfig(cmd, file)
	}
}

// readConfig sets the flags of cmd that the command line does not. A name
// that is a flag of another command alone is left out, so that one file can
// serve them all.
func readConfig(cmd *cobra.Command, file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return ioError{err}
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return usageError{fmt.Errorf("%s: %w", file, err)}
	}
	if len(doc.Content) == 0 {
		return nil // an empty file
	}
	m := doc.Content[0]
	if m.Kind != yaml.MappingNode {
		return usageError{fmt.Errorf("%s:%d: want lines such as \"jobs: 4\"", file, m.Line)}
	}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		if err := setFlag(cmd, key.Value, value); err != nil {
			return usageError{fmt.Errorf("%s:%d: %s: %w", file, key.Line, key.Value, err)}
		}
	}
	return nil
}

func setFlag(cmd *cobra.Command, name string, value *yaml.Node) error {
	var words []string
	switch value.Kind {
	case yaml.ScalarNode:
		words = []string{value.Value}
	case yaml.SequenceNode:
		for _, n := range value.Content {
			words = append(words, n.Value)
		}
	default:
		return errors.New("want a value or a list of values")
	}
	f := cmd.Flags().Lookup(name)
	switch {
	case f == nil && flagOfAny(cmd.Root(), name):
		return nil
	case f == nil || name == "config":
		return errors.New("no such flag")
	case f.Changed:
		return nil
	}
	return cmd.Flags().Set(name, strings.Join(words, ","))
}

// flagOfAny reports whether some command has a flag of that name.
func flagOfAny(cmd *cobra.Command, name string) bool {
	if cmd.Flags().Lookup(name) != nil {
		return true
	}
	for _, c := range cmd.Commands() {
		if flagOfAny(c, name) {
			return true
		}
	}
	return false
}
