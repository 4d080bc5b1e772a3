package browser

import (
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Find gives the path of Chromium, "" where there is none.
func Find() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// Start runs a browser without a window, with a profile of its own, until stop
// is called. Its own connections, to look for updates and the like, are turned
// off. The error is [exec.ErrNotFound] where there is no browser.
func Start(ctx context.Context) (browser context.Context, stop func(), err error) {
	path := Find()
	if path == "" {
		return nil, nil, exec.ErrNotFound
	}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
	for _, flag := range []string{"disable-quic", "disable-component-update", "hide-scrollbars", "no-proxy-server"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	allocator, freed := chromedp.NewExecAllocator(ctx, options...)
	browser, closed := chromedp.NewContext(allocator)
	stop = func() { closed(); freed() }
	if err := chromedp.Do(browser); err != nil {
		stop()
		return nil, nil, err
	}
	return browser, stop, nil
}

// Screen is how a page is looked at.
type Screen struct {
	Width int // in pixels; 0 for 1000
	Dark  bool
	Print bool
}

// Tab is one tab of a browser, and what happened in it since its last visit.
type Tab struct {
	context.Context
	Close func()

	screen   Screen
	mu       sync.Mutex
	trouble  []string
	requests []string
}

// Open opens a tab, for eight minutes at most. It keeps all that a page says on
// its console, every fault, every dialog and every request.
func Open(browser context.Context, s Screen) (*Tab, error) {
	if s.Width == 0 {
		s.Width = 1000
	}
	ctx, closed := chromedp.NewContext(browser)
	ctx, ended := context.WithTimeout(ctx, 8*time.Minute)
	t := &Tab{Context: ctx, Close: func() { ended(); closed() }, screen: s}
	if err := t.prepare(); err != nil {
		t.Close()
		return nil, err
	}
	return t, nil
}

func (t *Tab) prepare() error {
	if err := chromedp.Listen(t, t.hear); err != nil {
		return err
	}
	scheme, media := "light", ""
	if t.screen.Dark {
		scheme = "dark"
	}
	if t.screen.Print {
		media = "print"
	}
	if _, err := chromedp.Call(t, network.Enable, network.EnableParams{}); err != nil {
		return err
	}
	if _, err := chromedp.Call(t, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: int64(t.screen.Width), Height: 900, DeviceScaleFactor: 1, Mobile: t.screen.Width < 600,
	}); err != nil {
		return err
	}
	_, err := chromedp.Call(t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
	return err
}

// hear keeps what is wanted of an event.
func (t *Tab) hear(event any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	say := func(format string, args ...any) { t.trouble = append(t.trouble, fmt.Sprintf(format, args...)) }
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		var words []string
		for _, a := range e.Args {
			words = append(words, string(a.Value))
		}
		say("console.%s: %s", e.Type, strings.Join(words, " "))
	case *runtime.EventExceptionThrown:
		d := e.ExceptionDetails
		say("exception: %s (line %d)", d.Text, d.LineNumber+1)
	case *log.EventEntryAdded:
		say("%s: %s", e.Entry.Level, e.Entry.Text)
	case *page.EventJavascriptDialogOpening:
		say("dialog: %s", e.Message)
		go func() {
			_, _ = chromedp.Call(t, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{})
		}()
	case *network.EventRequestWillBeSent:
		t.requests = append(t.requests, e.Request.URL)
	}
}

// Trouble is what the page said on its console and what went wrong in it.
func (t *Tab) Trouble() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.trouble)
}

// Requests are the addresses that the page asked for, its own among them.
func (t *Tab) Requests() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.requests)
}

// Visit goes to an address, and forgets what happened before.
func (t *Tab) Visit(address string) error {
	t.mu.Lock()
	t.trouble, t.requests = nil, nil
	t.mu.Unlock()
	return chromedp.Do(t, chromedp.Navigate(address))
}

// Eval gives the value of a JavaScript expression, awaited where it is a
// promise.
func Eval[T any](t *Tab, expression string) (T, error) {
	return chromedp.Run(t, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// Picture is the page from its top as PNG, most pixels high at most.
func (t *Tab) Picture(most int) ([]byte, error) {
	height, err := Eval[int](t, "document.documentElement.scrollHeight")
	if err != nil {
		return nil, err
	}
	beyond := true
	r, err := chromedp.Call(t, page.CaptureScreenshot, page.CaptureScreenshotParams{
		CaptureBeyondViewport: &beyond,
		Clip:                  &page.Viewport{Width: float64(t.screen.Width), Height: float64(min(height, most)), Scale: 1},
	})
	return r.Data, err
}

// OnLoad runs a script in each page before the page's own.
func (t *Tab) OnLoad(script string) error {
	_, err := chromedp.Call(t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	return err
}
