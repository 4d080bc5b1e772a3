import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test, { after } from "node:test";
import { load } from "./index.js";
import { load as loadTimes } from "./times.js";

const kopij = await load();
after(() => setImmediate(() => process.exit())); // Go waits for calls for ever

test("offsets are those of JavaScript", () => {
	const page = "Café 👍 sluit\n\nPARIJS (ANP) - „Wij gaan 👍 door”, zei president Emmanuel Macron dinsdag.";
	const r = kopij.extract(page, { id: "a", reference: "2025-12-03T12:00:00+01:00" });
	assert.equal(r.id, "a");
	assert.equal(r.offsets, "utf16");
	const [a] = r.articles;
	for (const p of [a.title, a.dateline, ...a.quotes, ...a.entities, ...a.times]) {
		assert.equal(page.slice(p.start, p.end), p.text);
	}
	assert.equal(a.quotes[0].speaker.full, "Emmanuel Macron");
	assert.equal(a.times[0].from, "2025-12-02T00:00:00+01:00");
});

test("a golden page gives the golden result", async () => {
	const file = new URL("../testdata/articles/04-plain", import.meta.url);
	const page = await readFile(`${file.pathname}.txt`, "utf8");
	const want = JSON.parse(await readFile(`${file.pathname}.json`, "utf8"));
	const got = kopij.extract(page, { reference: want.reference, indirect: false });
	const texts = (r) => r.articles.flatMap((a) => [...(a.quotes ?? []), ...(a.entities ?? []), ...(a.times ?? [])]).map((p) => p.text);
	assert.deepEqual(texts(got), texts(want));
});

test("options that cannot be read throw", () => {
	assert.throws(() => kopij.extract("Jan zegt ja.", { reference: "morgen" }), /options/);
	assert.deepEqual(kopij.extract("").articles, []);
});

test("the smaller build finds the same times", async () => {
	const { times } = await loadTimes();
	const text = "Café 👍: dinsdag om 14.30 uur, eind vorig jaar, over drie weken.";
	const reference = "2025-12-03T12:00:00+01:00";
	const got = times(text, reference);
	assert.deepEqual(got.map((t) => text.slice(t.start, t.end)), ["dinsdag om 14.30 uur", "eind vorig jaar", "over drie weken"]);
	assert.deepEqual(got, kopij.extract(text, { reference }).articles[0].times);
	assert.deepEqual(times(""), []);
	assert.throws(() => times("nu", "morgen"), /parsing time/);
});
