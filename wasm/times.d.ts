import type { Time } from "./index.js";

export interface Times {
	/** Finds the times of a text, resolved against the reference. It throws where the reference cannot be read. */
	times(text: string, reference?: Date | string): Time[];
}

/** Loads the finder of times: from kopij-times.wasm beside this file under Node, from `source` elsewhere. */
export function load(source?: ArrayBuffer | Uint8Array | Response | Promise<ArrayBuffer>): Promise<Times>;
