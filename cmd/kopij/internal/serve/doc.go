// Package serve answers extraction requests over HTTP.
//
//	POST /v1/extract    one page in, its result out
//	POST /v1/batch      JSON Lines in and out, in order, streamed
//	POST /v1/entities   the names of one page
//	POST /v1/quotes     the quotes of one page
//	POST /v1/times      the times of one page
//	GET  /openapi.json  what the above take and give, as OpenAPI 3.1
//	GET  /healthz       200 while the process runs
//	GET  /readyz        200 while it takes work, 503 once it stops
//	GET  /metrics       counts and times, as Prometheus reads them
//	GET  /              a page to paste text in and see the view
//
// # Limits
//
// A body, the time a request takes, the pages that are read at once and the
// requests that wait for them are bounded; see [Options]. What goes over is
// answered by 413, 503 or 429, the last with Retry-After. Errors are
// application/problem+json, as RFC 9457 has it.
package serve
