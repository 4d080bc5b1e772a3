package serve

import (
	"context"
	"errors"
	"sync/atomic"
)

// queue lets a number of jobs run at once and a number of others wait.
type queue struct {
	running chan struct{}
	waiting atomic.Int64
	most    int64
}

func newQueue(jobs, waiting int) *queue {
	return &queue{running: make(chan struct{}, jobs), most: int64(waiting)}
}

// errFull says that as many wait as may.
var errFull = errors.New("too many requests wait")

// enter waits for a job to end where all run. It gives errFull where too many
// wait already, and the context's error where that ends first. After nil, the
// caller leaves.
func (q *queue) enter(ctx context.Context) error {
	select {
	case q.running <- struct{}{}:
		return nil
	default:
	}
	if q.waiting.Add(1) > q.most {
		q.waiting.Add(-1)
		return errFull
	}
	defer q.waiting.Add(-1)
	select {
	case q.running <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (q *queue) leave() { <-q.running }
