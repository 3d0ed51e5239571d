// The view "Text": the field, and behind it the same lines with their numbers, marks and tints.
import { byID, element, say, speak } from "./editor-elements.js";
import { setText } from "./editor-field.js";
import { startMarks } from "./editor-marks.js";
import { tinted } from "./editor-tint.js";

const rank = { error: 3, warning: 2, note: 1 };

export class TextView {
  #page;
  #field = byID("text");
  #mirror = byID("mirror");
  #lines = [];
  #isShown = true;

  constructor(page) {
    this.#page = page;
    startMarks(byID("marks"), this.#field);
    this.#field.addEventListener("input", () => {
      this.#reflect();
      this.#page.write(this.#field.value);
    });
    this.#field.addEventListener("scroll", () => this.#follow());
    new ResizeObserver(() => {
      this.#fit();
      this.#keepCaret();
    }).observe(this.#field);
    page.addEventListener("page", () => this.#begin());
    page.addEventListener("text", () => this.#isShown && this.#adopt());
    page.addEventListener("state", () => this.#mark());
  }

  /** Told when the view comes to the front or goes. */
  set isShown(isShown) {
    this.#isShown = isShown;
    if (isShown) this.#adopt();
  }

  focus() {
    this.#field.focus();
  }

  /** Puts the caret at a line and a column, both from 1, and the line in sight. */
  goTo(line, column = 1) {
    const lines = this.#field.value.split("\n");
    const index = Math.min(Math.max(line, 1), lines.length) - 1;
    const before = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
    const within = [...lines[index]].slice(0, column - 1).join("").length;
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(before + within, before + within);
    const row = this.#mirror.children[index];
    if (row) this.#field.scrollTop = row.offsetTop - this.#field.clientHeight / 3;
  }

  /** The line of the caret, from 1. */
  get line() {
    return this.#field.value.slice(0, this.#field.selectionStart).split("\n").length;
  }

  #begin() {
    const field = this.#field;
    field.disabled = false;
    field.value = this.#page.text;
    speak(field, this.#page.state.language);
    speak(this.#mirror, this.#page.state.language);
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
    this.#reflect();
    this.#fit();
  }

  #adopt() {
    if (!this.#page.state) return;
    setText(this.#field, this.#page.text);
    this.#reflect();
    this.#fit();
  }

  // MARK: The lines behind the field

  /**
   * Only lines that have changed are drawn, with the nodes they have: Chromium's undo forgets which
   * letters were typed together as soon as any node of the document is removed.
   */
  #reflect() {
    const lines = tinted(this.#field.value);
    const old = this.#lines;
    const isSame = (a, b) => a !== undefined && b !== undefined && a.key === b.key;
    let start = 0;
    while (isSame(old[start], lines[start])) start += 1;
    let end = 0;
    while (end < Math.min(old.length, lines.length) - start
      && isSame(old[old.length - 1 - end], lines[lines.length - 1 - end])) end += 1;
    const rows = [...this.#mirror.children].slice(start, old.length - end);
    const next = this.#mirror.children[old.length - end] ?? null;
    for (const line of lines.slice(start, lines.length - end)) {
      const row = rows.shift() ?? this.#mirror.insertBefore(element("div", { className: "line" }), next);
      this.#draw(row, line.parts());
    }
    rows.forEach((row) => row.remove());
    this.#lines = lines;
    this.#follow();
  }

  #draw(row, parts) {
    while (row.children.length < parts.length) row.append(element("span"));
    [...row.children].forEach((piece, index) => {
      const [className, words] = parts[index] ?? ["", ""];
      piece.className = className;
      say(piece, words);
    });
  }

  #mark() {
    const worst = new Map();
    for (const { line, severity } of this.#page.state.problems) {
      if (line && (rank[severity] ?? 0) > (rank[worst.get(line)] ?? 0)) worst.set(line, severity);
    }
    [...this.#mirror.children].forEach((row, index) => {
      const severity = worst.get(index + 1);
      const name = severity ? `line has-${severity}` : "line";
      if (row.className !== name) row.className = name;
    });
  }

  #follow() {
    this.#mirror.style.transform = `translateY(${-this.#field.scrollTop}px)`;
  }

  /** What grows below the field must not cover the line that is being written. */
  #keepCaret() {
    const field = this.#field;
    if (document.activeElement !== field) return;
    const row = this.#mirror.children[this.line - 1];
    if (!row) return;
    const hidden = row.offsetTop + row.offsetHeight - field.scrollTop - field.clientHeight;
    if (hidden > 0) field.scrollTop += hidden + 8;
  }

  #fit() {
    if (this.#field.clientWidth === 0) return;
    this.#mirror.style.width = `${this.#field.clientWidth}px`;
    this.#follow();
  }
}
