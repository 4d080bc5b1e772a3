package browser

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// marksOf are the marks of a view by their kind: what a reader sees of each
// name, time and quote, in the order of the page.
const marksOf = `(() => {
	for (const d of document.querySelectorAll("details")) d.open = true;
	const texts = (css) => [...document.querySelectorAll("main " + css)].map((m) => m.textContent);
	return { names: texts(".e"), times: texts(".t"), quotes: texts(".q[id]") };
})()`

type marks struct{ Names, Times, Quotes []string }

// The view of every test article opens in silence, and its marks are what the
// JSON has.
func TestViewEqualsJSON(t *testing.T) {
	tab := open(t, Screen{})
	for _, file := range articles(t) {
		address := written(t, kopij(t, "view", "--ref", reference, file))
		require.NoError(t, tab.Visit(address))
		got := eval[marks](t, tab, marksOf)
		quiet(t, tab, address, file)
		require.Equal(t, jsonMarks(t, file), got, file)
	}
}

// jsonMarks are the names, times and quotes of a page as the JSON has them.
func jsonMarks(t *testing.T, file string) marks {
	t.Helper()
	src, err := os.ReadFile(file)
	require.NoError(t, err)
	type span struct{ Start, End int }
	var result struct {
		Articles []struct {
			Entities, Times []span
			Quotes          []struct {
				span
				Parts []span
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(kopij(t, "--ref", reference, file)), &result))
	of := func(s span) string {
		return strings.ReplaceAll(strings.ReplaceAll(string(src[s.Start:s.End]), "\r\n", "\n"), "\r", "\n")
	}
	m := marks{Names: []string{}, Times: []string{}, Quotes: []string{}}
	for _, a := range result.Articles {
		for _, s := range a.Entities {
			m.Names = append(m.Names, of(s))
		}
		for _, s := range a.Times {
			m.Times = append(m.Times, of(s))
		}
		for _, q := range a.Quotes {
			if len(q.Parts) > 0 {
				q.span = q.Parts[0]
			}
			m.Quotes = append(m.Quotes, of(q.span))
		}
	}
	return m
}

// What a reader does: go from mark to mark by key, read what a mark says,
// search, hide a kind, follow a quote from the panel, close.
func TestViewKeysAndPointer(t *testing.T) {
	tab := open(t, Screen{})
	address := written(t, kopij(t, "view", "--language", "en", "--ref", reference, filepath.Join(root, "testdata/articles/01-anp-teasers.txt")))
	require.NoError(t, tab.Visit(address))
	press := func(key string) {
		t.Helper()
		eval[bool](t, tab, `(document.activeElement || document.body).dispatchEvent(new KeyboardEvent("keydown", { key: "`+key+`", bubbles: true, cancelable: true }))`)
	}
	const focus = `document.activeElement.textContent`
	marks := eval[[]string](t, tab, `[...document.querySelectorAll("main [data-tip]")].filter((m) => !m.closest("details:not([open])")).map((m) => m.textContent)`)
	require.Greater(t, len(marks), 3)
	for i := range 3 {
		press("j")
		require.Equal(t, marks[i], eval[string](t, tab, focus))
		require.False(t, eval[bool](t, tab, `document.getElementById("tip").hidden`))
	}
	press("k")
	require.Equal(t, marks[1], eval[string](t, tab, focus))
	require.NotEmpty(t, eval[string](t, tab, `document.getElementById("tip").textContent`))
	press("/")
	require.Equal(t, "find", eval[string](t, tab, "document.activeElement.id"))
	found := eval[int](t, tab, `(() => { const find = document.getElementById("find"); find.value = document.querySelector("main .e.PER").textContent; find.dispatchEvent(new Event("input")); return document.querySelectorAll("main .hit").length })()`)
	require.Positive(t, found)
	press("Escape")
	require.Zero(t, eval[int](t, tab, `document.querySelectorAll(".hit").length`))
	require.True(t, eval[bool](t, tab, `document.getElementById("tip").hidden`))

	// A kind that is hidden keeps its words.
	before := eval[string](t, tab, `document.querySelector("main").textContent`)
	color := `getComputedStyle(document.querySelector("main .e.PER")).textDecorationLine`
	require.Equal(t, "underline", eval[string](t, tab, color))
	eval[any](t, tab, `document.querySelector("[data-show=PER]").click()`)
	require.Equal(t, "none", eval[string](t, tab, color))
	require.Equal(t, before, eval[string](t, tab, `document.querySelector("main").textContent`))

	// Every link of the panel leads to a mark, and opens the fold it is in.
	lost := eval[[]string](t, tab, `[...document.querySelectorAll("aside a[href^='#']")].filter((a) => {
		a.click();
		const m = document.getElementById(a.hash.slice(1));
		return !m || document.activeElement !== m || !m.checkVisibility();
	}).map((a) => a.hash)`)
	require.Empty(t, lost)

	// A quote lights up with its speaker; a person with every mention.
	require.Positive(t, eval[int](t, tab, `(() => {
		const s = document.querySelector("main .s");
		s.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
		return document.querySelectorAll("main .q.on").length;
	})()`))
	require.Positive(t, eval[int](t, tab, `(() => {
		document.querySelector("[data-who]").dispatchEvent(new MouseEvent("mouseenter"));
		return document.querySelectorAll("main .e.on").length;
	})()`))
	quiet(t, tab, address, "the view")
}

// At any width nothing is cut off or runs off the side, and nothing that is
// printed is a control.
func TestViewWidths(t *testing.T) {
	long := strings.Repeat("Ångströmvandervoorbeeldenburg", 12)
	page := "Titel " + long + "\n\nDELFT (ANP) - „Ja”, zei Jan van " + long + " dinsdag in " + long + ".\n"
	for i := range 60 {
		page += "\n„Wij doen mee”, zei Anna-" + string(rune('A'+i%26)) + "ja Voorbeeld-" + string(rune('A'+i/26)) + "jansen van der Test."
	}
	html := viewOf(t, server(t), page, "nl")
	address := written(t, html)
	for _, width := range []int{320, 400, 800, 1400} {
		tab := open(t, Screen{Width: width})
		require.NoError(t, tab.Visit(address))
		require.LessOrEqual(t, eval[int](t, tab, "document.documentElement.scrollWidth"), width)
		tab.Close()
	}
	tab := open(t, Screen{Print: true})
	require.NoError(t, tab.Visit(address))
	require.Zero(t, eval[int](t, tab, `[...document.querySelectorAll("input, .keys, #tip")].filter((e) => e.checkVisibility()).length`))
}
