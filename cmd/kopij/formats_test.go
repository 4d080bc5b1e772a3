package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// needs skips a test whose tool is not installed, unless all of them have to
// be, as where they were installed for it.
func needs(t *testing.T, installed bool, tool string) {
	t.Helper()
	if installed {
		return
	}
	if os.Getenv("KOPIJ_TOOLS") == "all" {
		t.Fatalf("%s is not installed", tool)
	}
	t.Skipf("%s is not installed", tool)
}

func needsNode(t *testing.T, module string) {
	t.Helper()
	needs(t, has("node", "-e", "require.resolve('"+module+"')"), "the npm package "+module+", or NODE_PATH does not name it,")
}

// python is an interpreter that has the module.
func python(t *testing.T, module string) string {
	t.Helper()
	for _, p := range []string{"python3", "/usr/bin/python3"} {
		if has(p, "-c", "import "+module) {
			return p
		}
	}
	needs(t, false, "Python's "+module)
	return ""
}

// formatted writes testdata's articles, and a text that is hard, in a format.
func formatted(t *testing.T, dir, format string) string {
	t.Helper()
	docsPages(t, dir)
	in, err := os.ReadFile(filepath.Join(dir, "pages.jsonl"))
	require.NoError(t, err)
	hard, err := json.Marshal(map[string]string{"id": "een / twee", "text": "  😀 Topman 𝒳 stapt op\r\n\r\nPARIJS (ANP) - \"Wij  gaan\nniet 😀 weg\", zei Emmanuel\nMacron\tdinsdag. \u00a0Dat was \u200bin Café de Zwaan.\n\n\n"})
	require.NoError(t, err)
	in = append(append(in, hard...), '\n')
	require.NoError(t, os.WriteFile(filepath.Join(dir, "pages.jsonl"), in, 0o600))
	name := filepath.Join(dir, "out."+format)
	cmd := exec.Command("kopij", "-q", "--format", format, "-o", name, "--errors", filepath.Join(dir, "errors.csv"), filepath.Join(dir, "pages.jsonl"))
	out, err := cmd.CombinedOutput()
	require.Equal(t, exitFailed, cmd.ProcessState.ExitCode(), "%s %v", out, err)
	return name
}

// annotationReader expands each page of annotations with the terms that the
// vocabulary of W3C Web Annotation gives them, and reads each annotation with
// a library that shows them.
const annotationReader = `
const url = require("node:url"), fs = require("node:fs");
const { JSDOM } = require("jsdom"), jsonld = require("jsonld");
const page = new JSDOM("<p>x</p>");
Object.assign(globalThis, { window: page.window, document: page.window.document, HTMLElement: page.window.HTMLElement, Node: page.window.Node });
const oa = (name, more) => ({ "@id": "oa:" + name, ...more }), iri = { "@type": "@id" };
const context = { "@context": {
  oa: "http://www.w3.org/ns/oa#", as: "http://www.w3.org/ns/activitystreams#", rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dc: "http://purl.org/dc/elements/1.1/", xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id", type: "@type", Annotation: "oa:Annotation", AnnotationPage: "as:OrderedCollectionPage", SpecificResource: "oa:SpecificResource",
  TextualBody: "oa:TextualBody", TextPositionSelector: "oa:TextPositionSelector", TextQuoteSelector: "oa:TextQuoteSelector",
  tagging: "oa:tagging", identifying: "oa:identifying", describing: "oa:describing",
  items: { "@id": "as:items", "@type": "@id", "@container": "@list" }, startIndex: { "@id": "as:startIndex", "@type": "xsd:nonNegativeInteger" },
  motivation: oa("motivatedBy", { "@type": "@vocab" }), purpose: oa("hasPurpose", { "@type": "@vocab" }),
  body: oa("hasBody", iri), target: oa("hasTarget", iri), source: oa("hasSource", iri), selector: oa("hasSelector", iri),
  exact: oa("exact"), prefix: oa("prefix"), suffix: oa("suffix"), start: oa("start", { "@type": "xsd:nonNegativeInteger" }),
  end: oa("end", { "@type": "xsd:nonNegativeInteger" }), value: "rdf:value", format: "dc:format",
} };
const documentLoader = (at) => {
  if (at !== "http://www.w3.org/ns/anno.jsonld") throw new Error("asks for " + at);
  return { contextUrl: null, documentUrl: at, document: context };
};
(async () => {
  const library = require.resolve("@recogito/text-annotator").replace(".umd.js", ".es.js");
  const { W3CTextFormat } = await import(url.pathToFileURL(library));
  let read = 0;
  for (const line of fs.readFileSync(process.argv[1], "utf8").trim().split("\n")) {
    const list = JSON.parse(line);
    const [expanded] = await jsonld.expand(list, { documentLoader, safe: true });
    const items = expanded["http://www.w3.org/ns/activitystreams#items"]?.[0]["@list"] ?? [];
    if (items.length !== list.items.length) throw new Error("items are lost in " + list.id);
    for (const a of list.items) {
      const got = W3CTextFormat(a.target.source, document.body).parse(a);
      if (got.error) throw got.error;
      const s = got.parsed.target.selector[0], [at, words] = a.target.selector;
      if (s.start !== at.start || s.end !== at.end || s.quote !== words.exact) throw new Error("read as " + JSON.stringify(s));
      read++;
    }
  }
  console.log(read);
})().catch((e) => { console.error(e); process.exit(1); });
`

// TestFormatTools opens what kopij writes with the tools that read it.
func TestFormatTools(t *testing.T) {
	if testing.Short() {
		t.Skip("starts many programs")
	}
	t.Run("webanno", func(t *testing.T) {
		for _, m := range []string{"@recogito/text-annotator", "jsdom", "jsonld"} {
			needsNode(t, m)
		}
		dir := t.TempDir()
		require.Regexp(t, `^[1-9]\d\d+\n$`, inDocs(t, dir, "", "node", "-e", annotationReader, formatted(t, dir, "webanno")))
	})
	// The types that schema.org's vocabulary generates, and the compiler.
	t.Run("newsarticle", func(t *testing.T) {
		needsNode(t, "schema-dts/package.json")
		needsNode(t, "typescript/package.json")
		dir := t.TempDir()
		at := strings.TrimSpace(inDocs(t, dir, "", "node", "-p", `require("node:path").resolve(require.resolve("schema-dts/package.json"), "../..")`))
		require.NoError(t, os.Symlink(at, filepath.Join(dir, "node_modules")))
		b, err := os.ReadFile(formatted(t, dir, "newsarticle"))
		require.NoError(t, err)
		check := func(graphs string) (string, error) {
			src := "import type { Graph } from \"schema-dts\";\nexport const all: Graph[] = [\n" + graphs + "];\n"
			require.NoError(t, os.WriteFile(filepath.Join(dir, "news.ts"), []byte(src), 0o600))
			cmd := exec.Command("node_modules/.bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", "news.ts")
			cmd.Dir = dir
			out, err := cmd.CombinedOutput()
			return string(out), err
		}
		lines := strings.Split(strings.TrimSpace(string(b)), "\n")
		out, err := check(strings.Join(lines, ",\n"))
		require.NoError(t, err, out)
		out, err = check(strings.Replace(lines[0], `"headline"`, `"heading"`, 1))
		require.Error(t, err)
		require.Contains(t, out, "'\"heading\"' does not exist")
	})
	// A reader of CoNLL's columns that many corpora of entities are read with.
	t.Run("iob2", func(t *testing.T) {
		p := python(t, "nltk")
		dir := t.TempDir()
		name := formatted(t, dir, "iob2")
		const read = `
import sys
from nltk.corpus.reader import ConllCorpusReader
from nltk.chunk import conllstr2tree
corpus = ConllCorpusReader(sys.argv[1], sys.argv[2], ("words", "pos", "chunk"), chunk_types=("PER", "LOC", "ORG", "MISC"))
words = list(corpus.iob_words())
names = sum(1 for s in corpus.chunked_sents() for t in s.subtrees() if t.label() in ("PER", "LOC", "ORG", "MISC"))
assert names == sum(1 for w in words if w[2].startswith("B-")), names
print(len(words) > 1000 and names > 100)
`
		require.Equal(t, "True\n", inDocs(t, dir, read, p, "-", dir, filepath.Base(name)))
	})
}
