// Package overlay replaces files of the tree while the go command builds,
// without a change to the tree.
package overlay

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// Overlay is a set of files with another text.
type Overlay struct {
	dir     string            // where the texts are kept
	replace map[string]string // the file with the text, by the one it replaces
}

// New is an empty overlay that keeps its files in dir.
func New(dir string) *Overlay { return &Overlay{dir, map[string]string{}} }

// Put gives the file of a name another text. Of two texts the first counts. The
// file need not exist.
func (o *Overlay) Put(name, text string) error {
	abs, err := filepath.Abs(name)
	if err != nil || o.replace[abs] != "" {
		return err
	}
	to := filepath.Join(o.dir, fmt.Sprintf("f%d.go", len(o.replace)))
	o.replace[abs] = to
	return os.WriteFile(to, []byte(text), 0o600)
}

// Write writes the file that the go command takes with -overlay, and gives its
// name.
func (o *Overlay) Write() (string, error) {
	b, err := json.Marshal(map[string]any{"Replace": o.replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(o.dir, "overlay.json")
	return name, os.WriteFile(name, b, 0o600)
}
