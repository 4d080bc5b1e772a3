/** What one page holds, as schema/kopij-1.schema.json states it. Offsets are UTF-16 units, as JavaScript counts. */
export interface Result {
	schema: "kopij/1";
	id?: string;
	offsets: "utf16";
	text?: string;
	reference?: string;
	sections?: Part[];
	articles: Article[];
}

export interface Span {
	start: number;
	end: number;
}

export interface Part extends Span {
	text: string;
}

export interface Article extends Span {
	kind: "main" | "teaser" | "entry";
	title?: Part;
	dateline?: Part & { places?: Place[] };
	credits?: (Part & { agency: string; name?: string; country?: string; wikidata?: string; where: string })[];
	byline?: Part;
	published?: Part & { at?: string; from?: string; to?: string; grain?: string };
	blocks?: (Span & { kind: string })[];
	quotes?: Quote[];
	entities?: Entity[];
	descriptions?: (Part & { id?: number; name?: string; leader: Leader })[];
	times?: Time[];
}

export interface Place extends Part {
	name?: string;
	country?: string;
	lat?: number;
	lon?: number;
	geonames?: number;
}

export interface Quote extends Part {
	kind: "direct" | "partial" | "scare" | "title" | "indirect";
	parts?: Span[];
	in_headline: boolean;
	unclosed?: boolean;
	speaker?: Part & { full?: string; entity?: number; rule?: string; score?: number };
	cue?: Part;
}

export interface Entity extends Part {
	type: "PER" | "LOC" | "ORG" | "MISC";
	id: number;
	name?: string;
	full?: string;
	gender?: string;
	party?: string;
	country?: string;
	role?: "government" | "team";
	leader?: Leader;
	wikidata?: string;
	geonames?: number;
	lat?: number;
	lon?: number;
	source?: string;
	score?: number;
}

export interface Leader {
	office: string;
	title?: string;
	country?: string;
	wikidata?: string;
	since?: string;
	until?: string;
}

export interface Time extends Part {
	at?: string;
	from?: string;
	to?: string;
	grain?: string;
	kind: "point" | "interval" | "duration" | "recurring";
	approx: boolean;
	duration?: string;
	value?: string;
}

export interface Options {
	id?: string;
	/** What ages and weekdays on the page count from. */
	reference?: Date | string;
	/** When the main article was published. */
	published?: Date | string;
	/** Report indirect speech too. */
	indirect?: boolean;
}

export interface Kopij {
	/** Reads one page. It throws where a time of the options cannot be read. */
	extract(page: string, options?: Options): Result;
}

/** Loads the library: from kopij.wasm beside this file under Node, from `source` elsewhere. */
export function load(source?: ArrayBuffer | Uint8Array | Response | Promise<ArrayBuffer>): Promise<Kopij>;
