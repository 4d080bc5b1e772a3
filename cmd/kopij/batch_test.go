package main

import (
	"bufio"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

// TestAnswersAreNotHeldBack writes a record when the one before is answered:
// a group must not wait for records that are not there yet.
func TestAnswersAreNotHeldBack(t *testing.T) {
	in, feed := io.Pipe()
	results, out := io.Pipe()
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	b := batch{stdin: in, stdout: out, stderr: io.Discard, input: inputJSONL, jobs: 2, quiet: true}
	done := make(chan error, 1)
	go func() {
		done <- b.runPages(nil, "", x, time.Time{}, func(_ record, r *kopij.Result) answer {
			return answer{data: []byte(r.ID + "\n")}
		})
	}()
	answers := bufio.NewScanner(results)
	for i := range 5 {
		_, err := fmt.Fprintf(feed, `{"id":"a%d","text":"Een zin."}`+"\n"+`{"id":"b%d","text":"Een zin."}`+"\n", i, i)
		require.NoError(t, err)
		for _, c := range "ab" {
			require.True(t, answers.Scan())
			require.Equal(t, fmt.Sprintf("%c%d", c, i), answers.Text())
		}
	}
	require.NoError(t, feed.Close())
	require.NoError(t, <-done)
}

func TestGroups(t *testing.T) {
	var recs []record
	for i := range 40 {
		recs = append(recs, record{ID: fmt.Sprint(i), More: i != 20})
	}
	recs[30].Text = string(make([]byte, groupBytes))
	var sizes []int
	next := 0
	for g := range groups(func(yield func(record) bool) {
		for _, r := range recs {
			if !yield(r) {
				return
			}
		}
	}) {
		sizes = append(sizes, len(g))
		for _, r := range g {
			require.Equal(t, fmt.Sprint(next), r.ID)
			next++
		}
	}
	require.Equal(t, []int{groupRecords, 5, 10, 9}, sizes)
}
