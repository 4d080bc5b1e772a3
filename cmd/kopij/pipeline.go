package main

import (
	"context"
	"iter"
	"sync"
)

// ordered runs work over the items of source in jobs goroutines and hands
// the results to sink in the order of the items. No more than a few items a
// goroutine are held at a time, whatever the length of source. Where the next
// result has to be waited for, it calls idle first.
//
// It stops at the first error of sink or idle, or when ctx ends, and gives
// that error. It does not wait for source then: that may be reading from
// somebody who has nothing to say.
func ordered[T, R any](ctx context.Context, jobs int, source iter.Seq[T], work func(T) R, sink func(R) error, idle func() error) error {
	type slot struct {
		item T
		done chan R
	}
	todo := make(chan slot)
	queue := make(chan slot, 2*jobs)
	ctx, stop := context.WithCancel(ctx)
	defer stop()

	var workers sync.WaitGroup
	for range jobs {
		workers.Go(func() {
			for s := range todo {
				s.done <- work(s.item)
			}
		})
	}
	go func() {
		defer close(queue)
		defer close(todo)
		for item := range source {
			s := slot{item, make(chan R, 1)}
			select {
			case queue <- s:
			case <-ctx.Done():
				return
			}
			select {
			case todo <- s:
			case <-ctx.Done():
				return
			}
		}
	}()
	for {
		s, ok, err := next(ctx, queue, idle)
		if err != nil {
			return err
		}
		if !ok {
			workers.Wait()
			return nil
		}
		r, _, err := next(ctx, s.done, idle)
		if err == nil {
			err = sink(r)
		}
		if err != nil {
			return err
		}
	}
}

// next receives from c, after a call of idle where that has to wait.
func next[T any](ctx context.Context, c <-chan T, idle func() error) (v T, ok bool, err error) {
	if err := context.Cause(ctx); err != nil {
		return v, false, err
	}
	select {
	case v, ok = <-c:
		return v, ok, nil
	default:
	}
	if err := idle(); err != nil {
		return v, false, err
	}
	select {
	case v, ok = <-c:
		return v, ok, nil
	case <-ctx.Done():
		return v, false, context.Cause(ctx)
	}
}
