// Questions that must be answered before anything goes on.
import { byID, element } from "./editor-elements.js";

/**
 * Asks in the middle of the window.
 *
 * `choices` are `{ value, label, isMain?, isDanger? }`; `body` is a sentence or an element.
 * Gives the chosen value, or null when the question was put aside.
 */
export function question({ title, body, choices, isWide = false }) {
  const dialog = byID("question");
  byID("question-title").textContent = title;
  byID("question-body").replaceChildren(
    typeof body === "string" ? element("p", { textContent: body, dir: "auto" }) : body);
  dialog.classList.toggle("wide", isWide);
  return new Promise((resolve) => {
    let answer = null;
    byID("question-choices").replaceChildren(...choices.map((choice) => element("button", {
      type: "button",
      className: `button${choice.isMain ? " main" : ""}${choice.isDanger ? " danger" : ""}`,
      textContent: choice.label,
      autofocus: choice.isMain,
      onclick: () => {
        answer = choice.value;
        dialog.close();
      },
    })));
    dialog.addEventListener("close", () => resolve(answer), { once: true });
    dialog.showModal();
  });
}
