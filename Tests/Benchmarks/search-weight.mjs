// What a reader's browser fetches to search a built site, without a browser:
//   node Tests/Benchmarks/search-weight.mjs SITE [LANGUAGE] [SESSIONS]
// A session is a first query of two words, which also fetches the script, and a second one; words are
// drawn from the pages' own texts, the same ones each time. Bytes are those of gzip -6. Prints medians
// and 90th percentiles, files and bytes on disk beside the pages' Markdown, and the time a query takes.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const [site, language = "en", sessions = "100"] = process.argv.slice(2);
if (!site) {
  console.error("usage: node search-weight.mjs SITE [LANGUAGE] [SESSIONS]");
  process.exit(64);
}
const program = readFileSync(join(site, `search-${language}.js`), "utf8");
const engineText = program.slice(
  program.indexOf("const toolkitSearchRoot"), program.indexOf("function toolkitSearchDialog"));
const makeEngine = new Function(
  "load", `${engineText}; return [toolkitSearchEngine(toolkitSearchRoot, load), toolkitSearchRoot]`);

const weights = new Map();
function weigh(path) {
  if (!weights.has(path)) weights.set(path, gzipSync(readFileSync(path), { level: 6 }).length);
  return weights.get(path);
}

// An engine that notes what it loads.
function session() {
  const loaded = { bytes: weigh(join(site, `search-${language}.js`)), requests: 1 };
  const load = async (key, hash) => {
    const path = join(
      site, `search-${language}`, key[0], `${key.slice(1)}${hash ? `-${hash}` : ""}.js`);
    loaded.bytes += weigh(path);
    loaded.requests += 1;
    let value;
    new Function("toolkitSearchFile", readFileSync(path, "utf8"))((_, found) => { value = found; });
    return value;
  };
  return [makeEngine(load)[0], loaded];
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

// The same numbers each time (mulberry32).
let seed = 1;
function random(limit) {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}

const [engine, root] = makeEngine(async () => undefined);
const all = files(site);
// Pages of the language: below its folder where it has one, and in no other's.
const folderOf = (path) => relative(site, path).split(sep)[0];
const tags = root.languages.map(([tag]) => tag);
const hasFolder = all.some((path) => folderOf(path) === language);
const twins = all.filter((path) => path.endsWith(".md") &&
  (hasFolder ? folderOf(path) === language : !tags.includes(folderOf(path))));
function query() {
  for (;;) {
    const text = readFileSync(twins[random(twins.length)], "utf8").replace(/\]\([^)]*\)/g, "]");
    const words = [...new Set(engine.words.tokens(text).map(([, bare]) => bare))]
      .filter((word) => /^\p{L}{4,}$/u.test(word) || /[^\u0000-\u024f]/.test(word));
    if (words.length > 20) return `${words[random(words.length)]} ${words[random(words.length)]} `;
  }
}

const measured = { first3: [], first10: [], requests3: [], requests10: [], next3: [], next10: [] };
let milliseconds = 0;
for (let number = 0; number < Number(sessions); number++) {
  const [own, loaded] = session();
  for (const turn of ["first", "next"]) {
    const before = turn === "first" ? 0 : loaded.bytes;
    const start = performance.now();
    const found = await own.search(query());
    milliseconds += performance.now() - start;
    for (const shown of [3, 10]) {
      for (const page of found.pages.slice(0, shown)) await own.hit(found, page);
      measured[`${turn}${shown}`].push(loaded.bytes - before);
      if (turn === "first") measured[`requests${shown}`].push(loaded.requests);
    }
  }
}

const at = (values, part) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];
const kilobytes = (value) => `${(value / 1000).toFixed(1)} KB`;
const line = (name, ...values) => console.log(`${name.padEnd(34)}${values.join("   ")}`);
line("pages", root.pages);
line("script and root", kilobytes(weigh(join(site, `search-${language}.js`))));
for (const [name, key] of [
  ["first query, 3 results", "first3"], ["first query, 10 results", "first10"],
  ["next query, 3 results", "next3"], ["next query, 10 results", "next10"],
]) line(`${name} (median, 90 %)`, kilobytes(at(measured[key], 0.5)), kilobytes(at(measured[key], 0.9)));
line("requests, 3 and 10 (median, 90 %)", ...["requests3", "requests10"].map((key) =>
  `${at(measured[key], 0.5)} (${at(measured[key], 0.9)})`));
const size = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
const text = size(twins);
const search = all.filter((path) => path.startsWith(join(site, `search-${language}`)));
const fragments = search.filter((path) => path.includes(`${join(`search-${language}`, "x")}`));
const share = (bytes) => `${kilobytes(bytes)} (${(bytes / text * 100).toFixed(0)} % of the Markdown)`;
line("index on disk", share(size(search) - size(fragments)), `${search.length - fragments.length} files`);
line("fragments on disk", share(size(fragments)), `${fragments.length} files`);
line("time a query", `${(milliseconds / Number(sessions) / 2).toFixed(1)} ms, files included`);
