// Runs the vectors through the browser's half of the search, without a browser:
//   node Tests/SiteSearchTests/Vectors/run.mjs
// Says what differs and ends with 1, or ends with 0.
import { readFileSync } from "node:fs";

const here = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const engineSource = ["search-words.js", "search-engine.js"]
  .map((name) => here(`../../../templates/assets/${name}`)).join("");
const makeEngine = new Function(`"use strict";${engineSource}return toolkitSearchEngine`)();
const data = here("search-en.js");
const index = new Function(`${data.slice(data.indexOf("const "), data.lastIndexOf("})();"))}
  return toolkitSearchIndex`)();

let failures = 0;
function expectSame(what, found, expected) {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  failures += 1;
  console.error(`${what}\n  found    ${JSON.stringify(found)}\n  expected ${JSON.stringify(expected)}`);
}

const elisions = JSON.parse(here("elisions.json"));
const makeWords = new Function(
  `"use strict";${here("../../../templates/assets/search-words.js")}return toolkitSearchWords`)();
const wordsOf = (language) =>
  makeWords(elisions[language.split("-")[0]] ?? [], index.weights.longestWord, language);
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

const engine = makeEngine(index);
for (const { query, types, hits } of JSON.parse(here("ranking.json"))) {
  const found = engine.search(query, { types }).pages.map((page) => ({
    address: page.address, score: page.score, sections: page.sections.map((s) => s.anchor),
  }));
  expectSame(`“${query}” ${types}`, found, hits);
}
process.exit(failures === 0 ? 0 : 1);
