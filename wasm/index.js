import { run } from "./run.js";

/** Loads the library. `source` is the bytes of kopij.wasm, or a Response. */
export async function load(source) {
	const { extract } = await run("kopij.wasm", "__kopij", source);
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
