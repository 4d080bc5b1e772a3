package serve

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are what /metrics shows.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	duration *prometheus.HistogramVec
	pages    prometheus.Counter
	bytes    prometheus.Counter
	failures prometheus.Counter
	panics   prometheus.Counter
}

func newMetrics(q *queue, version string) *metrics {
	counter := func(name, help string) prometheus.Counter {
		return prometheus.NewCounter(prometheus.CounterOpts{Name: name, Help: help})
	}
	gauge := func(name, help string, f func() float64) prometheus.Collector {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, f)
	}
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "kopij_requests_total", Help: "Requests answered, by route and status.",
		}, []string{"route", "status"}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "kopij_request_seconds", Help: "Time taken by a request, its wait included.",
			Buckets: []float64{.001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5, 10, 30},
		}, []string{"route"}),
		pages:    counter("kopij_pages_total", "Pages read."),
		bytes:    counter("kopij_page_bytes_total", "Bytes of the pages read."),
		failures: counter("kopij_record_errors_total", "Lines of batches that could not be read."),
		panics:   counter("kopij_panics_total", "Requests that ended in an internal error."),
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{
		Name: "kopij_build_info", Help: "1, with the version.", ConstLabels: prometheus.Labels{"version": version},
	})
	build.Set(1)
	m.registry.MustRegister(m.requests, m.duration, m.pages, m.bytes, m.failures, m.panics, build,
		gauge("kopij_jobs_running", "Pages that are being read.", func() float64 { return float64(len(q.running)) }),
		gauge("kopij_requests_waiting", "Requests that wait for a job.", func() float64 { return float64(q.waiting.Load()) }),
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) request(route string, status int, took time.Duration) {
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
	m.duration.WithLabelValues(route).Observe(took.Seconds())
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
