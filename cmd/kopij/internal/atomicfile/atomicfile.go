// Package atomicfile writes files that are whole or not there: what is
// written goes to a temporary file beside the one that is meant, which takes
// its place at the end.
package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// File is a file that is being written.
type File struct {
	*os.File
	// name is what the file is renamed to; "" where it is written in place.
	name string
}

// Create begins to write the file of that name. What the name stands for now
// stays as it is until [File.Commit]. A name that stands for no regular file,
// such as a pipe or a device, is written in place; a link stays one.
func Create(name string) (*File, error) {
	mode := fs.FileMode(0o666)
	st, err := os.Stat(name)
	switch {
	case err == nil && !st.Mode().IsRegular():
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		return &File{File: f}, err
	case err == nil:
		mode = st.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return nil, err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	f, err := create(name, mode)
	if err != nil {
		return nil, err
	}
	return &File{f, name}, nil
}

// create makes a temporary file in the directory of name. Its permissions are
// those that a new file of this mode gets, which os.CreateTemp would not give.
func create(name string, mode fs.FileMode) (*os.File, error) {
	dir, base := filepath.Split(name)
	for i := 0; ; i++ {
		temp := fmt.Sprintf("%s.%s.%d-%d.tmp", dir, base, os.Getpid(), i)
		f, err := os.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		var path *fs.PathError
		switch {
		case err == nil:
			return f, nil
		case errors.As(err, &path) && !errors.Is(err, fs.ErrExist):
			path.Path = name // what the caller knows
			return nil, err
		case i > 1000:
			return nil, err
		}
	}
}

// Commit puts the file in the place of the one that is meant. After an error
// that one is as it was.
func (f *File) Commit() error {
	if f.name == "" {
		return f.Close()
	}
	err := f.Sync()
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(f.Name(), f.name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// Discard lets go of what was written. It does nothing after Commit.
func (f *File) Discard() {
	if f.Close() == nil && f.name != "" {
		_ = os.Remove(f.Name())
	}
}

// WriteFile writes a whole file.
func WriteFile(name string, data []byte) error {
	f, err := Create(name)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Discard()
		return err
	}
	return f.Commit()
}
