// What is wrong with the text, as it is typed.
import { byID, counted, element, icon, say } from "./editor-elements.js";

const names = { error: "Error", warning: "Warning", note: "Note" };

export class Problems {
  #page;
  #goTo;
  #goToBlock;
  #list = byID("problem-list");
  #told = "";

  /** `goTo` takes a line and a column, both from 1; `goToBlock` the line where a translated block begins. */
  constructor(page, { goTo, goToBlock }) {
    this.#page = page;
    this.#goTo = goTo;
    this.#goToBlock = goToBlock;
    page.addEventListener("state", () => this.#show());
  }

  /** The place of the first problem after a line, or of the last one before it; around the end. */
  next(line, isBackward) {
    const places = this.#page.state.problems.filter((problem) => problem.line);
    if (places.length === 0) return;
    places.sort((a, b) => a.line - b.line || a.column - b.column);
    const next = isBackward
      ? places.findLast((problem) => problem.line < line) ?? places.at(-1)
      : places.find((problem) => problem.line > line) ?? places[0];
    this.#goTo(next.line, next.column);
  }

  #show() {
    const { problems, otherErrors } = this.#page.state;
    const counts = Object.keys(names).map((severity) =>
      [severity, problems.filter((problem) => problem.severity === severity).length]);
    const words = counts.filter(([, count]) => count > 0)
      .map(([severity, count]) => counted(count, names[severity].toLowerCase())).join(", ");
    say(byID("problems-count"), words || "No problems");
    byID("problems").className =
      `problems ${counts.find(([, count]) => count > 0)?.[0] ?? (otherErrors ? "" : "none")}`;
    byID("elsewhere").hidden = otherErrors === 0;
    byID("elsewhere").textContent = `${counted(otherErrors, "error")} on other pages`;
    // A list that is read, or that has the focus, is not made anew for nothing.
    const told = JSON.stringify(problems);
    if (told === this.#told) return;
    this.#told = told;
    const focused = [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
    this.#list.replaceChildren(...problems.map((problem) => this.#item(problem)));
    this.#list.children[Math.min(focused, problems.length - 1)]?.querySelector("button")?.focus();
  }

  #item(problem) {
    const place = problem.line ? `Line ${problem.line}` : "Whole page";
    // What to do about a translation is done in its own view.
    const { source, pairs } = this.#page.state.translation ?? {};
    const isBlock = source && problem.code.startsWith("translation/")
      && pairs.some((pair) => pair.line === problem.line);
    return element(
      "li", { className: `problem ${problem.severity}` },
      icon(problem.severity),
      element(
        "button", {
          type: "button",
          onclick: () => isBlock
            ? this.#goToBlock(problem.line) : this.#goTo(problem.line ?? 1, problem.column ?? 1),
        },
        element("span", { className: "visually-hidden", textContent: `${names[problem.severity]}: ` }),
        element("span", { className: "problem-message", textContent: problem.message, dir: "auto" }),
        " ",
        element("span", { className: "problem-place", textContent: place })),
      problem.remedy && !isBlock
        ? element("p", { className: "problem-remedy", textContent: problem.remedy, dir: "auto" }) : null);
  }
}
