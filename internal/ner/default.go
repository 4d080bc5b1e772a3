package ner

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
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
	m, err := decode(lexiconFile, modelFile)
	if err != nil {
		panic("ner: the built-in model: " + err.Error())
	}
	return m
})

// Fingerprint tells models apart: the beginning of the SHA-256 of the model
// that kopij ships, in hexadecimal.
func Fingerprint() string {
	h := sha256.New()
	_, _ = io.WriteString(h, lexiconFile)
	_, _ = io.WriteString(h, modelFile)
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// Read reads a model: its lexicon and its layers, or the layers alone of a
// model that was trained over the built-in lexicon.
func Read(r io.Reader) (*Model, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	s := string(b)
	if strings.HasPrefix(s, lexiconMagic) {
		return decode(s, "")
	}
	return decode(lexiconFile, s)
}

// decode reads a lexicon and the layers that follow in it or in a file of
// their own.
func decode(lexicon, layers string) (*Model, error) {
	x, rest, err := readLexicon(lexicon)
	if err != nil {
		return nil, err
	}
	if layers == "" {
		layers = rest
	}
	return readLayers(layers, x)
}
