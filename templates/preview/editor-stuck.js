// What was written in a row or in the form and cannot be put into the text: it stays above the desk,
// to be copied or discarded.
import { element } from "./editor-elements.js";
import { notice, withdraw } from "./editor-notices.js";

export function startStuck(page) {
  let told = [];
  const show = () => {
    if (!page.state) return;
    const stuck = page.stuck;
    const name = (key) => `stuck ${key}`;
    for (const key of told) if (!stuck.some((one) => one.key === key)) withdraw(name(key));
    told = stuck.map(({ key }) => key);
    for (const { key, reason, text } of stuck) {
      const field = text === undefined ? null : element("textarea", {
        readOnly: true, rows: 2, value: text, "aria-label": "What you wrote",
        lang: page.state.language.tag, dir: page.state.language.direction,
      });
      notice(name(key), reason, [{ label: "Discard this change", run: () => page.discard(key) }], field);
    }
  };
  for (const name of ["state", "status"]) page.addEventListener(name, show);
}
