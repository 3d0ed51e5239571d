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
for (const { about, language, text, words } of JSON.parse(here("analysis.json"))) {
  const engine = makeEngine({ ...index, elisions: elisions[language] ?? [] });
  expectSame(about, engine.analyse(text), words);
  expectSame(`${about}: marks`, engine.parts(text, new Set(words)).map((part) => part.text).join(""), text);
}

const engine = makeEngine(index);
for (const { query, types, hits } of JSON.parse(here("ranking.json"))) {
  const found = engine.search(query, { types }).pages.map((page) => ({
    address: page.address, score: page.score, sections: page.sections.map((s) => s.anchor),
  }));
  expectSame(`“${query}” ${types}`, found, hits);
}
process.exit(failures === 0 ? 0 : 1);
