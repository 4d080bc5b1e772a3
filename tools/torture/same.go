package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/torture/gen"
)

// pages are the pages of a directory and some of the grammar.
func pages(o *options) ([]kopij.Page, error) {
	names, err := filepath.Glob(filepath.Join(o.articles, "*.txt"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no pages in %s: %v", o.articles, err)
	}
	var all []kopij.Page
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		all = append(all, kopij.Page{ID: filepath.Base(name), Text: string(b), Reference: reference})
	}
	for seed := range uint64(100) {
		all = append(all, kopij.Page{ID: fmt.Sprint(seed), Text: gen.Page(seed, 500), Reference: reference})
	}
	return all, nil
}

// same reads the same pages in other ways: any number of them together, in
// another order, by many goroutines on any number of processors, and with
// another local time zone. Every page has one result.
func same(o *options) (string, error) {
	all, err := pages(o)
	if err != nil {
		return "", err
	}
	want := map[string]string{}
	for _, p := range all {
		want[p.ID] = asText(o.extract.Extract(p))
	}
	ways := 0
	var mu sync.Mutex
	fail := func(way, id string) {
		mu.Lock()
		defer mu.Unlock()
		if err == nil {
			err = fmt.Errorf("%s: page %s differs", way, id)
		}
	}
	compare := func(way string, list []kopij.Page, results []*kopij.Result) {
		for i, r := range results {
			if asText(r) != want[list[i].ID] {
				fail(way, list[i].ID)
			}
		}
	}
	for _, size := range []int{1, 2, 7, 16, 17, 64, len(all)} {
		for _, backwards := range []bool{false, true} {
			list := slices.Clone(all)
			if backwards {
				slices.Reverse(list)
			}
			for chunk := range slices.Chunk(list, size) {
				compare(fmt.Sprintf("%d together, backwards %v", size, backwards), chunk, o.extract.ExtractAll(chunk))
			}
			ways++
		}
	}
	local := time.Local
	defer func() { time.Local = local }()
	for _, offset := range []int{-11, 0, 14} {
		time.Local = time.FixedZone("elsewhere", offset*3600)
		compare(fmt.Sprintf("%d hours from UTC", offset), all, o.extract.ExtractAll(all))
		ways++
	}
	procs := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(procs)
	for _, n := range []int{1, 2, 16} {
		runtime.GOMAXPROCS(n)
		var wg sync.WaitGroup
		for g := range 16 {
			wg.Go(func() {
				for i := range all {
					p := all[(i+g*11)%len(all)]
					if asText(o.extract.Extract(p)) != want[p.ID] {
						fail(fmt.Sprintf("16 goroutines on %d processors", n), p.ID)
					}
				}
			})
		}
		wg.Wait()
		ways++
	}
	return fmt.Sprintf("%d pages, %d ways of reading them", len(all), ways), err
}

// asText is a result as JSON.
func asText(r *kopij.Result) string {
	b, err := json.Marshal(r)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
