package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	const changes = "Ignoring internal package x\n- ./agency.(*Table).With: changed from func() to func(int)\n- ./tools/gen.Page: removed\n- Extractor.Old: removed\n"
	const log = "# Changelog\n\n## [Unreleased]\n\n- Removed: `Extractor.Old`.\n- Changed `agency.Table.With`: it has a number.\n\n## [1.0.0]\n\n- Removed `x.Y`.\n"
	for _, c := range []struct {
		changes, log string
		untold       int
		want         string
	}{
		{changes, log, 0, "2 incompatible changes, 0 not told"},
		{changes, "## [Unreleased]\n", 2, "agency.Table.With: changed from func() to func(int) (not told)"},
		{"- ./x.Y: removed\n", log, 1, "x.Y: removed (not told)"},
		{"", "", 0, "0 incompatible changes, 0 not told"},
	} {
		var out bytes.Buffer
		untold, err := run(&out, strings.NewReader(c.changes), c.log)
		require.NoError(t, err)
		require.Equal(t, c.untold, untold, out.String())
		require.Contains(t, out.String(), c.want)
	}
}
