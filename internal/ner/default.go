package ner

import (
	_ "embed"
	"io"
	"strings"
	"sync"
)

//go:embed lexicon.bin
var lexiconFile string

//go:embed model.bin
var modelFile string

// Default is the model that kopij ships. It is decoded at the first call.
var Default = sync.OnceValue(func() *Model {
	m, err := read(lexiconFile + modelFile)
	if err != nil {
		panic("ner: the built-in model: " + err.Error())
	}
	return m
})

// Read reads a model: its lexicon and its layers, or the layers alone of a
// model that was trained over the built-in lexicon.
func Read(r io.Reader) (*Model, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	s := string(b)
	if !strings.HasPrefix(s, lexiconMagic) {
		s = lexiconFile + s
	}
	return read(s)
}

func read(s string) (*Model, error) {
	x, rest, err := readLexicon(s)
	if err != nil {
		return nil, err
	}
	return readLayers(rest, x, false)
}
