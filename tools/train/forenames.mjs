// Makes internal/forename/forenames.tsv: first names with the sex of most of their
// bearers, and the endings that tell the sex of other names. The names come
// from npm's @faker-js/faker (MIT), from the most common names of each country
// (sigpwned/popular-names-by-country-dataset, CC0), and from the rows of the
// file itself that are marked "hand", which go before both:
//
//   npm pack @faker-js/faker@10.6.0 && tar xzf faker-js-faker-10.6.0.tgz
//   node tools/train/forenames.mjs package/dist/index.js common-forenames-by-country.csv > new.tsv
//
// A name is in the table where four in five of its sources agree. Names in
// another script than the Latin one are left out, and so are languages that
// write no sex into their names.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const { allLocales } = await import(pathToFileURL(resolve(process.argv[2])));
const latin = /^\p{Lu}[\p{Script=Latin}'-]+$/u;
const without = new Set(['vi', 'eo', 'az', 'uz']);
const near = new Set(['nl', 'af']); // count four times
const votes = new Map(); // name: [women, men]
const seen = new Set();
const vote = (name, sex, source, weight) => {
  name = name.replaceAll('’', "'");
  const key = `${source} ${sex} ${name}`;
  if (!latin.test(name) || seen.has(key)) return;
  seen.add(key);
  if (!votes.has(name)) votes.set(name, [0, 0]);
  votes.get(name)[sex] += weight;
};
for (const code of Object.keys(allLocales).sort()) {
  const language = code.slice(0, 2);
  if (without.has(language)) continue;
  const names = (allLocales[code].person ?? {}).first_name ?? {};
  for (const [sex, key] of [[0, 'female'], [1, 'male']]) {
    for (const name of names[key] ?? []) vote(name, sex, language, near.has(language) ? 4 : 1);
  }
}
const rows = readFileSync(process.argv[3], 'utf8').replace(/^\ufeff/, '').split(/\r?\n/).filter(Boolean).map((row) => row.split(','));
const column = (name) => rows[0].indexOf(name);
for (const row of rows.slice(1)) {
  vote(row[column('Romanized Name')] || row[column('Localized Name')], row[column('Gender')] === 'M' ? 1 : 0, row[0], 1);
}
const hand = new Map(); // name: sex
const table = readFileSync(new URL('../../internal/forename/forenames.tsv', import.meta.url), 'utf8').split('\n');
for (const row of table.map((row) => row.split('\t')).filter((row) => row[2] === 'hand')) {
  for (const name of row[1].split(' ')) hand.set(name, row[0]);
}
for (const row of readFileSync(new URL('../../quotes/names.tsv', import.meta.url), 'utf8').split('\n').map((row) => row.split('\t'))) {
  if ('mfc'.includes(row[1] ?? '-') && !hand.has(row[0])) hand.set(row[0], row[1]);
}
const sexes = new Map();
for (const [name, [women, men]] of votes) {
  if (Math.max(women, men) >= 4 * Math.min(women, men)) sexes.set(name, women > men ? 'f' : 'm');
}
for (const [name, sex] of hand) sexes.set(name, sex);

// The shortest endings that nine in ten of at least five names agree on.
const fold = (name) => name.split('-')[0].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const counts = new Map();
for (const [name, sex] of sexes) {
  if (sex === 'c') continue;
  const word = fold(name);
  for (let k = 1; k <= Math.min(5, word.length - 1); k++) {
    const end = word.slice(-k);
    if (!counts.has(end)) counts.set(end, [0, 0]);
    counts.get(end)[sex === 'm' ? 1 : 0] += hand.has(name) ? 2 : 1;
  }
}
const endings = new Map();
const inherited = (end) => {
  for (let k = 1; k <= end.length; k++) {
    if (endings.has(end.slice(k))) return endings.get(end.slice(k));
  }
  return 'c';
};
for (const end of [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
  const [women, men] = counts.get(end);
  if (women + men < 6) continue;
  const sex = Math.max(women, men) < 0.9 * (women + men) ? 'c' : women > men ? 'f' : 'm';
  if (sex !== inherited(end)) endings.set(end, sex);
}

for (const row of table.filter((row) => row.startsWith('#') || row.endsWith('\thand'))) console.log(row);
const lines = (sex, words, comment) => {
  for (let i = 0; i < words.length; i += 100) console.log(`${sex}\t${words.slice(i, i + 100).join(' ')}\t${comment}`);
};
for (const sex of ['f', 'm']) {
  lines(sex, [...sexes].filter(([name, s]) => s === sex && !hand.has(name)).map(([name]) => name).sort(), 'faker, country');
}
for (const sex of ['f', 'm', 'c']) {
  lines(sex, [...endings].filter(([, s]) => s === sex).map(([end]) => `-${end}`).sort(), 'endings');
}
