import { run } from "./run.js";

/** Loads the finder of times. `source` is the bytes of kopij-times.wasm, or a Response. */
export async function load(source) {
	const { times } = await run("kopij-times.wasm", "__kopijTimes", source);
	return {
		times(text, reference) {
			const answer = times(String(text), reference instanceof Date ? reference.toISOString() : (reference ?? ""));
			if (answer.error !== undefined) throw new Error(answer.error);
			return answer.result;
		},
	};
}
