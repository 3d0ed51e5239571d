// Sentences above the desk that stay until they no longer hold.
import { button, byID, element } from "./editor-elements.js";

const shown = new Map();

/**
 * Says something under a name; what was said under the same name goes. `choices` are `{ label, run }`,
 * `field` is one with text to copy.
 */
export function notice(name, words, choices = [], field = null) {
  const told = field ? `${words}\n${field.value}` : words;
  if (shown.get(name)?.dataset.told === told) return;
  withdraw(name);
  const made = element(
    "div", { className: "notice" },
    element("p", { textContent: words, dir: "auto" }),
    field,
    ...choices.map(({ label, run }) => button(label, run, "button small")),
    button("Close", () => withdraw(name), "button small quiet"));
  made.dataset.told = told;
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
