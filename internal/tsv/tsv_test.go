package tsv

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRead(t *testing.T) {
	var got [][]string
	var lines []int
	err := Read(strings.NewReader("\ufeffa\tb\r\n# c\n\n \n\tx\t\nlast"), "t.tsv", func(line int, f []string) error {
		got, lines = append(got, f), append(lines, line)
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, [][]string{{"a", "b"}, {"", "x", ""}, {"last"}}, got)
	require.Equal(t, []int{1, 5, 6}, lines)
}

// TestErrors: each error has one type, names file and line, and unwraps.
func TestErrors(t *testing.T) {
	cause := errors.New("not a number")
	for _, c := range []struct {
		in   string
		add  error
		want string
		is   error
	}{
		{"a\nb", nil, "t.tsv:2: not a number", cause},
		{"a\nb", &Error{Err: cause}, "t.tsv:2: not a number", cause},
		{"a\nb", &Error{Text: "b", Err: cause}, `t.tsv:2: not a number: "b"`, cause},
		{"a\nb", &Error{Column: "lat", Text: "b", Err: cause}, `t.tsv:2: lat "b": not a number`, cause},
		{"a\nb", &Error{File: "u.tsv", Line: 9, Err: cause}, "u.tsv:9: not a number", cause},
		{"a\n\xff", nil, "t.tsv:2: not UTF-8", ErrUTF8},
		{"a\n" + strings.Repeat("x", MaxLine+1), nil, "t.tsv:2: bufio.Scanner: token too long", bufio.ErrTooLong},
	} {
		err := Read(strings.NewReader(c.in), "t.tsv", func(line int, _ []string) error {
			switch {
			case line == 1:
				return nil
			case c.add != nil:
				return c.add
			}
			return cause
		})
		var typed *Error
		require.ErrorAs(t, err, &typed)
		require.EqualError(t, err, c.want)
		require.ErrorIs(t, err, c.is)
	}
	err := Read(io.MultiReader(strings.NewReader("a\n"), broken{cause}), "t.tsv", func(int, []string) error { return nil })
	require.EqualError(t, err, "t.tsv:2: not a number")
	require.ErrorIs(t, err, cause)
	require.EqualError(t, Read(nil, "t.tsv", nil), "t.tsv:0: no reader")
}

type broken struct{ error }

func (b broken) Read([]byte) (int, error) { return 0, b.error }
