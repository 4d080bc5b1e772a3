package main

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCheck(t *testing.T) {
	for in, want := range map[string]string{
		`{"components":[{"name":"a","evidence":{"licenses":[{"license":{"id":"MIT"}}]}}]}`:                 "",
		`{"components":[{"name":"a","licenses":[{"license":{"id":"GPL-3.0"}},{"license":{"id":"ISC"}}]}]}`: "",
		`{"components":[{"name":"a","licenses":[{"license":{"id":"GPL-3.0"}}]}]}`:                          "a GPL-3.0",
		`{"components":[{"name":"a"}]}`: "a ?",
		`{"components":[]}`:             "no modules",
		`{`:                             "unexpected end",
	} {
		err := check([]byte(in), io.Discard)
		if want == "" {
			require.NoError(t, err)
		} else {
			require.ErrorContains(t, err, want)
		}
	}
}
