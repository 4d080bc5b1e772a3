import "./wasm_exec.js";

/** Loads the library. `source` is the bytes of kopij.wasm, or a Response. */
export async function load(source) {
	const go = new globalThis.Go();
	const bytes = source instanceof Response ? await source.arrayBuffer() : await (source ?? fromFile());
	const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
	go.run(instance);
	const { extract } = globalThis.__kopij;
	delete globalThis.__kopij;
	return {
		extract(page, options = {}) {
			const date = (d) => (d instanceof Date ? d.toISOString() : d);
			const { reference, published, ...rest } = options;
			const answer = extract(String(page), JSON.stringify({ ...rest, reference: date(reference), published: date(published) }));
			if (answer.error !== undefined) throw new Error(answer.error);
			return JSON.parse(answer.result);
		},
	};
}

async function fromFile() {
	const { readFile } = await import("node:fs/promises");
	return readFile(new URL("kopij.wasm", import.meta.url));
}
