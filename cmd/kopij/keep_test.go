package main

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{
		"https://kopij.example/a/b?c=1": "https-kopij.example-a-b-c-1", "../../etc/passwd": "etc-passwd", "page.txt": "page", ".txt": "page", "..": "page", "": "page",
		"één 😀 twee": "één-twee", "a\x00b": "a-b", "CON": "CON",
	} {
		require.Equal(t, want, fileName(in), in)
	}
	long := fileName(strings.Repeat("é", 1000))
	require.LessOrEqual(t, len(long), maxName+utf8.UTFMax)
	require.True(t, utf8.ValidString(long))
}

func TestKeep(t *testing.T) {
	k, err := parseKeep([]string{"a", "b=c", "d"})
	require.NoError(t, err)
	require.Equal(t, keeping{fields: []string{"a", "c", "d"}, names: []string{"a", "b", "d"}}, k)
	rec := &records.Record{Kept: []json.RawMessage{json.RawMessage(`"x\n\u00e9"`), nil, json.RawMessage(`{"y": [1, true]}`)}}
	require.Equal(t, []any{"x\né", nil, `{"y":[1,true]}`}, k.cells(rec))
	require.JSONEq(t, `{"a":"x\né","d":{"y":[1,true]}}`, string(k.object(rec)))
	require.Nil(t, k.object(&records.Record{Kept: make([]json.RawMessage, 3)}))
	require.Equal(t, make([]any, 3), k.cells(&records.Record{})) // a page of text has no fields
	for _, bad := range []string{"", "=", "a=", "=a"} {
		_, err := parseKeep([]string{bad})
		require.Error(t, err, bad)
	}
	_, err = parseKeep([]string{"a", "a=b"})
	require.ErrorContains(t, err, "twice")
}
