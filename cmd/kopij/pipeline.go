package main

import (
	"iter"
	"sync"
)

// ordered runs work over the items of source in jobs goroutines and hands
// the results to sink in the order of the items. No more than a few items a
// goroutine are held at a time, whatever the length of source. It stops at
// the first error of sink and gives that.
func ordered[T, R any](jobs int, source iter.Seq[T], work func(T) R, sink func(R) error) error {
	type slot struct {
		item T
		done chan R
	}
	todo := make(chan slot)
	queue := make(chan slot, 2*jobs)
	stop := make(chan struct{})

	var workers sync.WaitGroup
	for range jobs {
		workers.Go(func() {
			for s := range todo {
				s.done <- work(s.item)
			}
		})
	}
	workers.Go(func() {
		defer close(queue)
		defer close(todo)
		for item := range source {
			s := slot{item, make(chan R, 1)}
			select {
			case queue <- s:
			case <-stop:
				return
			}
			select {
			case todo <- s:
			case <-stop:
				return
			}
		}
	})
	var err error
	for s := range queue {
		if err = sink(<-s.done); err != nil {
			break
		}
	}
	close(stop)
	workers.Wait()
	return err
}
