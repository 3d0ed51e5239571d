// Sentences above the desk that stay until they no longer hold.
import { button, byID, element } from "./editor-elements.js";

const shown = new Map();

/** Says something under a name; what was said under the same name goes. `choices` are `{ label, run }`. */
export function notice(name, words, choices = []) {
  if (shown.get(name)?.dataset.words === words) return;
  withdraw(name);
  const made = element(
    "div", { className: "notice" },
    element("p", { textContent: words, dir: "auto" }),
    ...choices.map(({ label, run }) => button(label, run, "button small")),
    button("Close", () => withdraw(name), "button small quiet"));
  made.dataset.words = words;
  shown.set(name, made);
  byID("notices").append(made);
}

export function withdraw(name) {
  shown.get(name)?.remove();
  shown.delete(name);
}

export function withdrawAll() {
  for (const name of [...shown.keys()]) withdraw(name);
}
