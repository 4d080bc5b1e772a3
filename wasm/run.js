import "./wasm_exec.js";

/** Runs a build and takes what it sets on globalThis under a name. */
export async function run(file, name, source) {
	const go = new globalThis.Go();
	const bytes = source instanceof Response ? await source.arrayBuffer() : await (source ?? fromFile(file));
	const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
	go.run(instance);
	const functions = globalThis[name];
	delete globalThis[name];
	return functions;
}

async function fromFile(file) {
	const { readFile } = await import("node:fs/promises");
	return readFile(new URL(file, import.meta.url));
}
