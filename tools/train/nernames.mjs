// Makes the given names and surnames of names.tsv from npm's @faker-js/faker
// (MIT), which gathers them by language:
//
//   npm pack @faker-js/faker@10.6.0 && tar xzf faker-js-faker-10.6.0.tgz
//   node tools/train/nernames.mjs package/dist/index.js
//
// Names in another script than the Latin one are left out.
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const { allLocales } = await import(pathToFileURL(resolve(process.argv[2])));
const latin = /^\p{Lu}[\p{Script=Latin}'’ -]+$/u;
const gather = (field) => {
  const names = new Set();
  for (const code of Object.keys(allLocales).sort()) {
    const part = (allLocales[code].person ?? {})[field];
    for (const list of Array.isArray(part) ? [part] : Object.values(part ?? {})) {
      for (const name of list ?? []) {
        if (typeof name === 'string' && latin.test(name)) names.add(name.replaceAll('’', "'"));
      }
    }
  }
  return [...names].sort();
};
for (const [list, field] of [['given', 'first_name'], ['surname', 'last_name']]) {
  for (const name of gather(field)) console.log(`${list}\t${name}`);
}
