package tagger

import "strings"

// ReadEmbedded decodes the embedded model anew.
func ReadEmbedded() *Model {
	m, err := Read(strings.NewReader(embedded))
	if err != nil {
		return nil
	}
	return m
}
