// Runs the vectors through the browser's half of the search, without a browser:
//   node Tests/SiteSearchTests/Vectors/run.mjs FOLDER
// FOLDER holds the small sites' searches as BrowserHalfTests.swift writes them, by layout.
// Says what differs and ends with 1, or ends with 0.
import { existsSync, readFileSync } from "node:fs";

const folder = process.argv[2];
const here = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const program = ["search-words.js", "search-engine.js"]
  .map((name) => here(`../../../templates/assets/${name}`)).join("");

let failures = 0;
function expectSame(what, found, expected) {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  failures += 1;
  console.error(`${what}\n  found    ${JSON.stringify(found)}\n  expected ${JSON.stringify(expected)}`);
}

// ---- Words ------------------------------------------------------------------------------------

const elisions = JSON.parse(here("elisions.json"));
const makeWords = new Function(`"use strict";${program}return toolkitSearchWords`)();
const wordsOf = (language) => makeWords(elisions[language.split("-")[0]] ?? [], 48, language);
const { texts, queries, arabicStems } = JSON.parse(here("analysis.json"));
for (const { about, language, text, words } of texts) {
  const { tokens, parts } = wordsOf(language);
  expectSame(`${language}: ${about}`, tokens(text), words);
  const known = new Set(words.map(([, bare]) => bare));
  expectSame(`${language}: ${about}: marks`,
    parts(text, (word) => known.has(word)).map((part) => part.text).join(""), text);
}
for (const { about, language, query, times = 1, ...expected } of queries) {
  const { words, phrases, types, phases, endsInWord } =
    wordsOf(language).parse(query.repeat(times));
  expectSame(`${language}: ${about}`, {
    words: words.map(({ light, bare, place, phrase }) =>
      phrase === undefined ? [light, bare, place] : [light, bare, place, phrase]),
    phrases, types, phases, endsInWord,
  }, expected);
}
for (const [word, stem] of arabicStems) expectSame(word, wordsOf("ar").stem(word), stem);

// ---- Index and ranking ------------------------------------------------------------------------

const read = (text) => {
  let given;
  new Function("toolkitSearchFile", text)((key, value) => { given = { key, value }; });
  return given;
};

// An engine over the files of a small site. `change(key, value)` gives what is loaded instead.
function engineOf(language, layout, change = (_, value) => value) {
  const source = readFileSync(`${folder}/${layout}/search-${language}.js`, "utf8");
  const root = JSON.parse(source.slice(source.indexOf("{", source.indexOf("toolkitSearchRoot")),
    source.lastIndexOf("};") + 1));
  const asked = [];
  const load = async (key, hash) => {
    asked.push(key);
    const name = hash ? `${key.slice(1)}-${hash}` : key.slice(1);
    const path = `${folder}/${layout}/search-${language}/${key[0]}/${name}.js`;
    if (!existsSync(path)) return undefined;
    const file = read(readFileSync(path, "utf8"));
    expectSame(path, file.key, `${language}/${key}`);
    return change(key, file.value);
  };
  const engine = new Function(
    "root", "load", `"use strict";${program}return toolkitSearchEngine(root, load)`)(root, load);
  return { ...engine, root, asked };
}

async function ranked(engine, text, chosen) {
  const found = await engine.search(text, chosen);
  const hits = [];
  for (const page of found.pages) {
    const hit = await engine.hit(found, page);
    hits.push(hit && {
      address: hit.address, score: hit.score,
      sections: hit.sections.map(({ anchor }) => anchor),
      substitutes: hit.substitutes.map(({ asked, found }) => [asked, found]),
    });
  }
  return {
    found, hits, typeCounts: found.counts.types, phaseCounts: found.counts.phases,
  };
}

const engines = new Map();
function engine(language, layout) {
  const key = `${language} ${layout}`;
  if (!engines.has(key)) engines.set(key, engineOf(language, layout));
  return engines.get(key);
}

const rankings = JSON.parse(here("ranking.json"));
for (const { about, language, layout, query, times, types, phases, ...expected } of rankings) {
  const what = `${about}: “${query.slice(0, 60)}” ${language} ${layout}`;
  const chosen = { types, phases };
  // Of files loaded before and of none.
  for (const asked of [engine(language, layout), engineOf(language, layout)]) {
    const { found, hits, typeCounts, phaseCounts } = await ranked(asked, query.repeat(times), chosen);
    expectSame(what, hits, expected.hits);
    expectSame(`${what}: types`, typeCounts, expected.typeCounts);
    expectSame(`${what}: phases`, phaseCounts, expected.phaseCounts);
    expectSame(`${what}: is incomplete`, found.isIncomplete, false);
  }
}

for (const { about, language, query, text, marked } of JSON.parse(here("marks.json"))) {
  for (const layout of ["usual", "tiny"]) {
    const { search, isHit, words } = engine(language, layout);
    const found = await search(query);
    const parts = words.parts(text, (bare) => isHit(found, bare));
    expectSame(`marks ${about} ${layout}`,
      parts.filter((part) => part.isHit).map((part) => part.text), marked);
    expectSame(`marks ${about} ${layout}`, parts.map((part) => part.text).join(""), text);
  }
}

// ---- Few files --------------------------------------------------------------------------------

// Files that a query asks for, of each kind.
async function asked(text) {
  const { search, asked } = engineOf("en", "tiny");
  await search(text);
  return [...new Set(asked)].map((key) => key[0]).sort().join("");
}
expectSame("files of a word", await asked("mandate "), "s");
expectSame("files of no word", await asked("type:trust "), "");
expectSame("files of a function word beside others", await asked("what is trust "), "s");
expectSame("no rest without a phrase", (await asked("group table ")).includes("p"), false);
expectSame("a rest with a phrase", (await asked("\"group table\"")).includes("p"), true);
expectSame("blocks for a mistyped word", (await asked("mandtae ")).includes("r"), true);

// ---- Damaged and missing files ----------------------------------------------------------------

const whole = await ranked(engine("en", "tiny"), "mandate trust ");
const shardOf = async (word) => {
  const { search, asked } = engineOf("en", "tiny");
  await search(`${word} `);
  return asked[0];
};
const [mandate, trust] = [await shardOf("mandate"), await shardOf("trust")];
expectSame("words of two shards", mandate === trust, false);

const damages = {
  missing: () => undefined,
  empty: () => "",
  "cut short": (text) => text.slice(0, text.length / 3),
  "of another kind": () => ["a", { b: 1 }],
  "of random signs": (text) => text.replace(/./g, (_, at) => String.fromCharCode(35 + at * 7 % 50)),
};
for (const [damage, change] of Object.entries(damages)) {
  const hurt = engineOf("en", "tiny", (key, value) => key === mandate ? change(value) : value);
  const { found, hits } = await ranked(hurt, "mandate trust ");
  expectSame(`shard ${damage}: is incomplete`, found.isIncomplete, true);
  const other = await ranked(engine("en", "tiny"), "trust ");
  expectSame(`shard ${damage}: the other word answers`,
    hits.map((hit) => hit.address).sort(), other.hits.map((hit) => hit.address).sort());
  const next = await hurt.search("trust ");
  expectSame(`shard ${damage}: other queries are whole`, next.isIncomplete, false);
}

// A file that comes late is asked for again.
let isThere = false;
const late = engineOf("en", "tiny", (key, value) => isThere || key !== mandate ? value : undefined);
expectSame("late: first", (await late.search("mandate ")).isIncomplete, true);
isThere = true;
expectSame("late: then", (await ranked(late, "mandate trust ")).hits, whole.hits);

// Whatever signs are turned, a search ends and nothing is thrown.
let lot = 42;
const next = (below) => {
  lot = (lot * 1103515245 + 12345) % 2147483648;
  return Math.floor(lot / 2147483648 * below);
};
for (let round = 0; round < 150; round++) {
  const kind = "sprf"[round % 4];
  const hurt = engineOf("en", "tiny", (key, value) => {
    if (key[0] !== kind) return value;
    const at = next(value.length);
    return value.slice(0, at) + String.fromCharCode(35 + next(50)) + value.slice(at + 1);
  });
  for (const text of ["mandate trust ", "worksoh", "\"a map\" group", "fokus mandtae ", "of the "]) {
    const what = `damage ${round} “${text}”`;
    const started = performance.now();
    try {
      const { found } = await ranked(hurt, text);
      expectSame(what, found.pages.every(({ page, score }) =>
        page < hurt.root.pages && Number.isInteger(score)), true);
    } catch (error) {
      expectSame(what, String(error.stack), "");
    }
    if (performance.now() - started > 5000) expectSame(what, "takes seconds", "");
  }
}

// A result without its fragment has nothing to show.
const bare = engineOf("en", "tiny", (key, value) => key[0] === "x" ? undefined : value);
const found = await bare.search("trust ");
expectSame("a missing fragment", await bare.hit(found, found.pages[0]), undefined);

process.exit(failures === 0 ? 0 : 1);
