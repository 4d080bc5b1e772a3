package serve

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

// load is what comes of many requests.
type load struct {
	mu     sync.Mutex
	counts map[int]int
	wrong  []string
	took   []time.Duration // of those that were answered 200
}

// add keeps one answer.
func (l *load) add(status int, took time.Duration, wrong string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if wrong != "" {
		l.wrong = append(l.wrong, wrong)
		return
	}
	l.counts[status]++
	if status == http.StatusOK {
		l.took = append(l.took, took)
	}
}

// at is the time that a share of the requests took at most.
func (l *load) at(share float64) time.Duration {
	slices.Sort(l.took)
	return l.took[int(share*float64(len(l.took)-1))]
}

// asker asks a server for one page, and knows the right answer.
type asker struct {
	url, host, right string
	client           *http.Client
}

func (a *asker) ask(l *load) {
	start := time.Now()
	resp, err := a.client.Post(a.url+"/v1/extract", "text/plain", strings.NewReader(pageText))
	if err != nil {
		l.add(0, 0, err.Error())
		return
	}
	b, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	switch {
	case err != nil:
		l.add(0, 0, err.Error())
	case resp.StatusCode == http.StatusOK && string(b) != a.right:
		l.add(0, 0, "another answer: "+string(b))
	default:
		l.add(resp.StatusCode, time.Since(start), "")
	}
}

// send sends n requests from 16 callers, one in a hundred of them hostile.
func (a *asker) send(n int) *load {
	l := &load{counts: map[int]int{}}
	todo := make(chan int)
	var callers sync.WaitGroup
	for range 16 {
		callers.Go(func() {
			for i := range todo {
				if i%100 == 50 {
					hostile(a.host, i/100)
					continue
				}
				a.ask(l)
			}
		})
	}
	for i := range n {
		todo <- i
	}
	close(todo)
	callers.Wait()
	return l
}

// pace sends n requests at a steady rate, whether the last is answered or not.
func (a *asker) pace(n int, each time.Duration) *load {
	l := &load{counts: map[int]int{}}
	var callers sync.WaitGroup
	next := time.NewTicker(each)
	defer next.Stop()
	for range n {
		<-next.C
		callers.Go(func() { a.ask(l) })
	}
	callers.Wait()
	return l
}

// heap is what lives after a collection.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// Many callers at once, one request in a hundred of them hostile: every honest
// answer is right, overload is said to be that while health stays green, and
// memory is what it was after a third of them. The times are reported.
func TestLoad(t *testing.T) {
	requests := 10_000
	if testing.Short() {
		requests = 600
	}
	s, ts := start(t, Options{Jobs: 2, Queue: 8, MaxBody: 1 << 16, Timeout: 2 * time.Second})
	a := &asker{
		ts.URL, strings.TrimPrefix(ts.URL, "http://"), want(t, kopij.Page{Text: pageText}),
		&http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 16}},
	}
	ended := make(chan struct{})
	var health sync.WaitGroup
	checks := 0
	health.Go(func() {
		for tick := time.NewTicker(20 * time.Millisecond); ; {
			select {
			case <-ended:
				return
			case <-tick.C:
				resp, err := http.Get(ts.URL + "/healthz")
				if err != nil || resp.StatusCode != http.StatusOK {
					t.Errorf("health: %v", err)
					return
				}
				resp.Body.Close()
				checks++
			}
		}
	})

	first := a.send(requests / 3)
	early := heap()
	begin := time.Now()
	rest := a.send(requests - requests/3)
	rate := float64(rest.counts[http.StatusOK]) / time.Since(begin).Seconds()
	late := heap()
	close(ended)
	health.Wait()

	for _, l := range []*load{first, rest} {
		require.Empty(t, l.wrong)
		for status := range l.counts {
			require.Contains(t, []int{http.StatusOK, http.StatusTooManyRequests}, status)
		}
	}
	honest := 0
	for i := range []int{0, 1} {
		n := []int{requests / 3, requests - requests/3}[i]
		honest += n - (n+49)/100
	}
	require.Equal(t, honest, first.counts[200]+first.counts[429]+rest.counts[200]+rest.counts[429])
	require.NotZero(t, rest.counts[200])
	require.Positive(t, checks)
	require.Eventually(t, func() bool { return s.queue.waiting.Load() == 0 && len(s.queue.running) == 0 }, 5*time.Second, 10*time.Millisecond)
	require.Less(t, late, early+early/4+2<<20, "memory grows")

	half := a.pace(requests/10, time.Duration(2*float64(time.Second)/rate))
	require.Empty(t, half.wrong)
	t.Logf("full load: %.0f pages a second, %d answered and %d turned away, median %v, p99 %v", rate, rest.counts[200], rest.counts[429], rest.at(.5), rest.at(.99))
	t.Logf("half load: median %v, p99 %v", half.at(.5), half.at(.99))
	t.Logf("heap after a third: %d kB, at the end: %d kB; health was asked %d times", early>>10, late>>10, checks)
}

// hostile sends one of several bad requests and goes away.
func hostile(host string, kind int) {
	conn, err := net.Dial("tcp", host)
	if err != nil {
		return
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(5 * time.Second))
	const head = "POST /v1/extract HTTP/1.1\r\nHost: x\r\n"
	send := func(format string, args ...any) { _, _ = fmt.Fprintf(conn, format, args...) }
	switch kind % 9 {
	case 0: // cut short
		send(head + "Content-Length: 1000\r\n\r\nJan")
		return
	case 1: // no HTTP
		send("\x16\x03\x01\x00\x00 hello\r\n\r\n")
	case 2: // too large
		send(head+"Connection: close\r\nContent-Length: 70000\r\n\r\n%s", strings.Repeat("a", 70_000))
	case 3: // chunks that lie
		send(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nJan\r\n")
	case 4: // a batch that ends in the middle of a line
		send("POST /v1/batch HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\n{\"text\":\"Jan zegt ja.\"}\n{\"te")
		return
	case 5: // a letter at a time
		send(head + "Connection: close\r\nContent-Length: 100\r\n\r\n")
		for range 20 {
			send("J")
			time.Sleep(5 * time.Millisecond)
		}
		return
	case 6: // a head without end
		send(head+"X: %s\r\n\r\n", strings.Repeat("x", 1<<21))
	case 7: // JSON that nests without end
		in := strings.Repeat("[", 60_000)
		send(head+"Connection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(in), in)
	case 8: // gone as soon as it has asked
		send(head+"Content-Length: %d\r\n\r\n%s", len(pageText), pageText)
		return
	}
	_, _ = io.Copy(io.Discard, conn)
}
