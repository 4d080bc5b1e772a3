package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// bait is what would run if it were taken for more than text. Each calls
// bitten, which the test puts into the page, or changes the page.
var bait = []string{
	`<script>bitten()</script>`,
	`<img src=x onerror=bitten()>`,
	`"><svg onload=bitten()>`,
	`' onmouseover='bitten()' x='`,
	`" onfocus="bitten()" autofocus tabindex=1 x="`,
	`</title><script>bitten()</script>`,
	`</style><script>bitten()</script>`,
	`</script><script>bitten()</script>`,
	`--><script>bitten()</script><!--`,
	`]]><script>bitten()</script>`,
	`<iframe srcdoc="<script>parent.bitten()</script>"></iframe>`,
	`<a href="javascript:bitten()">javascript:bitten()</a>`,
	`<base href="https://voorbeeld.invalid/"><link rel=stylesheet href=x.css>`,
	`<meta http-equiv=refresh content="0;url=javascript:bitten()">`,
	`<form action=https://voorbeeld.invalid/><button autofocus>`,
	`<style>*{display:none}@import "https://voorbeeld.invalid/x.css";</style>`,
	`<details open ontoggle=bitten()>`,
	`{{.Script}}{{template "said"}}`,
	"\u202e<script>bitten()</script>\u202c\u2066\u200f",
	"&lt;script&gt;bitten()&lt;/script&gt;&#60;script&#62;bitten()&#60;/script&#62;",
}

// baited are where the bait lies in a page; %s is the bait.
var baited = []string{
	"%s\n\nDELFT (ANP) - „Ja”, zei Jan Jansen dinsdag.",
	"Titel\n\nDELFT (ANP) - „%s”, zei wethouder Anna Voorbeeld dinsdag in Delft.",
	"Titel\n\nPARIJS (ANP) - „Wij gaan door”, zei Piet %s de Vries. „Nee”, aldus De Vries.",
	"Titel\n\nDELFT %s (ANP) - Dat meldt de stichting %[1]s Voorbeeld op 3 %[1]s december.",
	"Titel\n\nDELFT - Tekst van het bericht dat hier staat.\n\n%s\n\nMeer uit Binnenland\n8 minuten geleden DELFT (ANP) - %[1]s zegt Jan Jansen.",
}

// hostilePages are the pages around the bait: text, and HTML with the bait
// in the text and the metadata.
func hostilePages(t *testing.T) []string {
	t.Helper()
	var pages []string
	for _, b := range bait {
		for _, p := range baited {
			pages = append(pages, fmt.Sprintf(p, b))
		}
		escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;").Replace(b)
		ld, err := json.Marshal(map[string]any{"@context": "https://schema.org", "@type": "NewsArticle", "headline": b, "author": map[string]string{"@type": "Person", "name": b}, "datePublished": "2025-12-03T12:00:00+01:00", "articleBody": b + " zegt Jan Jansen dinsdag in Delft."})
		require.NoError(t, err)
		body := "<p>DELFT (ANP) - De deuren zijn op, en dat is erg voor de scheepvaart in de hele regio.</p><p>„" + escaped + "”, zei wethouder Anna Voorbeeld dinsdag in Delft. Dat is al jaren zo, zegt zij.</p>"
		pages = append(pages,
			"<!DOCTYPE html><html><head><title>"+escaped+"</title><meta name=author content=\""+escaped+"\"><meta property=og:title content=\""+escaped+"\"></head><body><article><h1>"+escaped+"</h1>"+body+"</article></body></html>",
			"<!DOCTYPE html><html><head><title>Delft</title><script type=application/ld+json>"+string(ld)+"</script></head><body><article><h1>Delft sluit de sluis</h1>"+body+"</article></body></html>",
			"<!DOCTYPE html><html><body><article><h1>"+b+"</h1><p>"+b+"</p>"+body, // nothing is closed
			"Titel\n\n"+strings.Repeat("„", 20)+b+strings.Repeat("<div><b>", 50)+" zei Jan Jansen.",
			"Titel\r\r„"+strings.Repeat(b+" ", 40)+"”, zei Jan Jansen (VVD) uit "+b+".",
		)
	}
	pages = append(pages,
		strings.Repeat("a", 1<<20),
		"„"+strings.Repeat("a", 1<<20)+"”, zei Jan "+strings.Repeat("B", 1<<19)+".",
		strings.Repeat("<", 1<<16), strings.Repeat("\u202e", 1<<14)+"Jan zegt ja.",
	)
	require.GreaterOrEqual(t, len(pages), 200)
	return pages
}

// watch counts what must not happen on a page, and after touches every
// element as a reader could.
const (
	watch = `window.bites = 0; window.bitten = () => { window.bites++ }; window.parent.bitten = window.bitten;`
	touch = `(() => {
		for (const d of document.querySelectorAll("details")) d.open = true;
		for (const e of [...document.querySelectorAll("main *, aside *")].slice(0, 400)) {
			for (const type of ["mouseover", "focusin", "mouseout"]) e.dispatchEvent(new Event(type, { bubbles: true }));
		}
		const attributes = [...document.querySelectorAll("*")].flatMap((e) => [...e.attributes].filter((a) =>
			/^on|^srcdoc$/.test(a.name) || a.name === "style" && e.id !== "tip" || /^(src|href|action|formaction|xlink:href)$/.test(a.name) && !/^(#[qte]\d+-\d+$|https:\/\/www\.wikidata\.org\/wiki\/Q\d+$)/.test(a.value)
		).map((a) => a.name + "=" + a.value));
		return {
			bites: window.bites, attributes,
			scripts: document.scripts.length, styles: document.querySelectorAll("style").length,
			strange: [...document.querySelectorAll("iframe, object, embed, link, base, img, video, audio, body form form, meta[http-equiv=refresh]")].length,
			seen: document.querySelector("main").checkVisibility(),
		};
	})()`
)

type touched struct {
	Bites, Scripts, Styles, Strange int
	Attributes                      []string
	Seen                            bool
}

// Two hundred pages that want more than to be read get nothing: no script of
// theirs runs, no handler is set, nothing is asked for.
func TestHostilePages(t *testing.T) {
	address := server(t)
	tab := open(t, Screen{})
	pages := hostilePages(t)
	require.NoError(t, tab.OnLoad(watch))
	for i, page := range pages {
		file := written(t, viewOf(t, address, page, []string{"nl", "en"}[i%2]))
		require.NoError(t, tab.Visit(file))
		got := eval[touched](t, tab, touch)
		require.Equal(t, touched{Scripts: 1, Styles: 1, Attributes: []string{}, Seen: true}, got, "%.300s", page)
		require.Empty(t, tab.Trouble(), "%.300s", page)
		for _, r := range tab.Requests() {
			require.True(t, strings.HasPrefix(r, "file://"), "%.300s asks for %.200s", page, r)
		}
	}
}

// The same in a table of the user's own, and in the report.
func TestHostileReportAndTables(t *testing.T) {
	tab := open(t, Screen{})
	require.NoError(t, tab.OnLoad(watch))
	folder := t.TempDir()
	var lines, organisations strings.Builder
	for i, b := range bait {
		b = strings.ReplaceAll(b, "\t", " ")
		fmt.Fprintf(&organisations, "Bank %s %d\n", b, i)
		line, err := json.Marshal(map[string]string{"id": b, "published": reference, "text": fmt.Sprintf("Titel %s\n\nDELFT (ANP) - „Ja, %s”, zei Jan %s Jansen%d van Bank %s %d dinsdag. „Nee”, aldus woordvoerder %s.", b, b, b, i, b, i, b)})
		require.NoError(t, err)
		lines.Write(append(line, '\n'))
	}
	in := filepath.Join(folder, "pages.jsonl")
	require.NoError(t, os.WriteFile(in, []byte(lines.String()), 0o600))
	own := filepath.Join(folder, "organisations.txt")
	require.NoError(t, os.WriteFile(own, []byte(organisations.String()), 0o600))
	for _, name := range []string{"report", "view"} {
		address := written(t, kopij(t, name, "--input", "jsonl", "--organisations", own, in))
		require.NoError(t, tab.Visit(address))
		got := eval[touched](t, tab, touch)
		got.Attributes = without(got.Attributes, "href=data:text/csv;charset=utf-8;base64,", "href=#")
		require.Equal(t, touched{Scripts: 1, Styles: 1, Attributes: []string{}, Seen: true}, got, name)
		require.Empty(t, tab.Trouble(), name)
	}
}

// without leaves out what begins with one of some prefixes.
func without(all []string, prefixes ...string) []string {
	out := []string{}
next:
	for _, s := range all {
		for _, p := range prefixes {
			if strings.HasPrefix(s, p) {
				continue next
			}
		}
		out = append(out, s)
	}
	return out
}
