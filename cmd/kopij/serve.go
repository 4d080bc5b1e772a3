package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/net/netutil"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/serve"
)

// serving is how the server of the command runs.
type serving struct {
	addr      string
	maxBody   int64
	jobs      int
	queue     int
	maxConns  int
	timeout   time.Duration
	grace     time.Duration
	tokenFile string
	origin    string
	cert, key string
	indirect  bool
}

func serveCommand(stderr io.Writer) *cobra.Command {
	s := serving{}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Answer extraction requests over HTTP",
		Long: `Answers POST /v1/extract, /v1/batch, /v1/entities, /v1/quotes and /v1/times;
GET /openapi.json describes them. GET / is a page to paste a text in. Each
request is logged to standard error as a line of JSON.

On SIGTERM or an interrupt it takes no new connections, finishes what runs and
ends. The environment variable KOPIJ_TOKEN, or --token-file, holds a token that
callers must show.`,
		Example: `  kopij serve --addr 127.0.0.1:8080
  curl --data-binary @page.txt -H 'Content-Type: text/plain' '127.0.0.1:8080/v1/extract?reference=2025-12-03'`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return s.run(ctx, stderr, os.Getenv("KOPIJ_TOKEN"))
		},
	}
	f := cmd.Flags()
	f.StringVar(&s.addr, "addr", "127.0.0.1:8080", "`HOST:PORT` to listen on")
	f.Int64Var(&s.maxBody, "max-body", 10<<20, "most `BYTES` of a page, and of a line of a batch")
	f.IntVar(&s.jobs, "jobs", runtime.GOMAXPROCS(0), "pages that are read at the same time")
	f.IntVar(&s.queue, "queue", 64, "requests that may wait for a job; more are answered 429")
	f.IntVar(&s.maxConns, "max-conns", 1024, "connections that are open at the same time")
	f.DurationVar(&s.timeout, "timeout", 30*time.Second, "longest wait for a body, and for a job")
	f.DurationVar(&s.grace, "grace", 30*time.Second, "longest wait for requests that run when the server stops")
	f.StringVar(&s.tokenFile, "token-file", "", "`FILE` that holds the token callers must show")
	f.StringVar(&s.origin, "cors-origin", "", "`ORIGIN` whose pages may call from a browser")
	f.StringVar(&s.cert, "tls-cert", "", "`FILE` with the certificate, for HTTPS")
	f.StringVar(&s.key, "tls-key", "", "`FILE` with the certificate's key")
	f.BoolVar(&s.indirect, "indirect", false, "report indirect speech too, as quotes of kind indirect")
	return cmd
}

// check gives the first flag that is out of its range.
func (s *serving) check() error {
	for _, f := range []struct {
		name  string
		value int64
	}{{"max-body", s.maxBody}, {"jobs", int64(s.jobs)}, {"max-conns", int64(s.maxConns)}, {"timeout", int64(s.timeout)}} {
		if f.value < 1 {
			return usageError{fmt.Errorf("--%s: want more than 0", f.name)}
		}
	}
	if s.queue < 0 {
		return usageError{fmt.Errorf("--queue %d: want 0 or more", s.queue)}
	}
	if (s.cert == "") != (s.key == "") {
		return usageError{errors.New("--tls-cert and --tls-key go together")}
	}
	return nil
}

// run serves until the context ends.
func (s *serving) run(ctx context.Context, stderr io.Writer, token string) error {
	if err := s.check(); err != nil {
		return err
	}
	if s.tokenFile != "" {
		b, err := os.ReadFile(s.tokenFile)
		if err != nil {
			return ioError{err}
		}
		token = strings.TrimSpace(string(b))
		if token == "" {
			return usageError{fmt.Errorf("--token-file %s: the file is empty", s.tokenFile)}
		}
	}
	x, err := kopij.New(kopij.Config{Indirect: s.indirect})
	if err != nil {
		return err
	}
	logger := slog.New(slog.NewJSONHandler(stderr, nil))
	queue := s.queue
	if queue == 0 {
		queue = -1 // the zero value of the option is its default
	}
	h, err := serve.New(x, serve.Options{
		MaxBody: s.maxBody, Jobs: s.jobs, Queue: queue, Timeout: s.timeout,
		Token: token, Origin: s.origin, Log: logger, Version: version(),
	})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", s.addr)
	if err != nil {
		return ioError{err}
	}
	srv := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          log.New(errorLog{logger}, "", 0),
	}
	logger.Info("listening", "addr", l.Addr().String(), "tls", s.cert != "", "jobs", s.jobs)
	ended := make(chan error, 1)
	go func() {
		l := netutil.LimitListener(l, s.maxConns)
		if s.cert != "" {
			ended <- srv.ServeTLS(l, s.cert, s.key)
			return
		}
		ended <- srv.Serve(l)
	}()
	select {
	case err := <-ended:
		return ioError{err}
	case <-ctx.Done():
	}
	h.Stop()
	logger.Info("stopping")
	grace, cancel := context.WithTimeout(context.Background(), s.grace)
	defer cancel()
	if err := srv.Shutdown(grace); err != nil {
		return ioError{fmt.Errorf("requests were still running after %v", s.grace)}
	}
	logger.Info("stopped")
	return nil
}

// errorLog passes what net/http logs on as one record a line.
type errorLog struct{ to *slog.Logger }

func (l errorLog) Write(b []byte) (int, error) {
	l.to.Warn(strings.TrimSpace(string(b)))
	return len(b), nil
}
