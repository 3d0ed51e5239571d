// The view "Translation": source and translation side by side, block by block.
import { keyed } from "./editor-changes.js";
import { button, byID, counted, element, isCommand, say } from "./editor-elements.js";
import { question } from "./editor-question.js";
import { Row } from "./editor-row.js";
import { ask } from "./editor-server.js";
import { isToDo } from "./editor-states.js";

/** What stays in the source's words is recorded block by block, where that is meant. */
const isStamped = (pair) => ["outdated", "unrecorded"].includes(pair.state) && pair.text !== null;

export class TranslationView {
  #page;
  #guard;
  #panel = byID("panel-translation");
  #rows = new Map();
  #list = element("ol", { className: "rows" });
  #bar = element("progress", { max: 1 });
  #count = element("p", { className: "progress-words", role: "status" });
  #all = button("All", () => this.#filter(false), "");
  #toDo = button("To do", () => this.#filter(true), "");
  #next = button("Next to do", () => this.next(null, false));
  #stampAll = button("Stamp all", () => this.#stampAllBlocks());
  #empty = element("p", { className: "rows-empty", textContent: "Nothing to do here.", hidden: true });
  #note = element("p", { className: "rows-note", hidden: true });
  #isFiltered = false;
  #differences = new Map();
  #asked = null;
  #last = null;

  /** `guard` runs what asks the server, and shows why it was refused. */
  constructor(page, guard) {
    this.#page = page;
    this.#guard = guard;
    const filter = element(
      "div", { className: "segments", role: "group", "aria-label": "Which blocks" }, this.#all, this.#toDo);
    const head = element(
      "div", { className: "rows-head" },
      element("div", { className: "progress" }, this.#bar, this.#count), filter, this.#next, this.#stampAll);
    this.#bar.setAttribute("aria-label", "Blocks that are current");
    this.#panel.append(head, this.#note, this.#list, this.#empty);
    this.#filter(false);
    page.addEventListener("page", () => this.#begin());
    page.addEventListener("state", () => this.#show());
    page.addEventListener("saved", () => this.#compare());
    this.#panel.addEventListener("keydown", (event) => {
      if (!isCommand(event, "Enter")) return;
      const row = [...this.#rows.values()].find((one) => one.item.contains(event.target));
      if (!row) return;
      event.preventDefault();
      this.#stampAndGoOn(row);
    });
  }

  #begin() {
    this.#rows.clear();
    this.#list.replaceChildren();
    this.#differences.clear();
    this.#asked = null;
    this.#filter(false);
  }

  /** The source, or what is recorded of it, may be another one by now. */
  forget() {
    this.#asked = null;
    this.#compare();
  }

  // MARK: Rows

  #show() {
    const { source, pairs } = this.#page.state.translation ?? {};
    if (!source) return;
    const left = new Set(this.#rows.keys());
    let before = null;
    for (const [key, pair] of keyed(pairs)) {
      left.delete(key);
      let row = this.#rows.get(key);
      if (!row) {
        row = new Row(this.#page, key, (numbers) => this.#stamp(numbers));
        this.#rows.set(key, row);
      }
      row.show(pair, source.language, this.#page.state.language);
      row.explain(this.#differences.get(pair.number));
      const place = before ? before.nextSibling : this.#list.firstChild;
      if (place !== row.item) this.#list.insertBefore(row.item, place);
      before = row.item;
    }
    for (const key of left) {
      this.#rows.get(key).item.remove();
      this.#rows.delete(key);
    }
    this.#tally(pairs);
    this.#compare();
  }

  #tally(pairs) {
    const ofSource = pairs.filter((pair) => pair.state !== "ahead");
    const done = ofSource.filter((pair) => pair.state === "current").length;
    const open = pairs.filter((pair) => isToDo(pair.state)).length;
    this.#bar.max = Math.max(ofSource.length, 1);
    this.#bar.value = done;
    const words = `${done} of ${counted(ofSource.length, "block")} current`;
    say(this.#count, words);
    this.#toDo.textContent = `To do (${open})`;
    this.#next.disabled = open === 0;
    this.#stampAll.disabled = !pairs.some(isStamped);
    byID("to-do").textContent = open ? String(open) : "";
    byID("to-do").title = open ? `${counted(open, "block")} to do` : "";
    this.#empty.hidden = !this.#isFiltered || open > 0;
  }

  #filter(isFiltered) {
    this.#isFiltered = isFiltered;
    this.#all.setAttribute("aria-pressed", String(!isFiltered));
    this.#toDo.setAttribute("aria-pressed", String(isFiltered));
    this.#list.classList.toggle("only-to-do", isFiltered);
    const pairs = this.#page.state?.translation?.pairs ?? [];
    this.#empty.hidden = !isFiltered || pairs.some((pair) => isToDo(pair.state));
  }

  /** Puts the focus into the next block to do after a row, around the end. */
  next(from, isBackward) {
    const rows = [...this.#list.children].map((item) =>
      [...this.#rows.values()].find((row) => row.item === item));
    const current = from ?? rows.find((row) => row.item.contains(document.activeElement)) ?? this.#last;
    const start = rows.indexOf(current);
    const order = [...rows.slice(start + 1), ...rows.slice(0, Math.max(start, 0))];
    const next = (isBackward ? order.reverse() : order).find((row) => isToDo(row.pair.state));
    if (!next) return;
    this.#last = next;
    next.focus();
  }

  /** Puts the focus into the block that begins at a line of the text. */
  goTo(line) {
    const row = [...this.#rows.values()].find(({ pair }) => pair.line === line);
    if (row && !isToDo(row.pair.state)) this.#filter(false);
    row?.focus();
  }

  // MARK: Stamps

  async #stamp(numbers) {
    await this.#guard(() => this.#page.stamp(numbers));
  }

  async #stampAllBlocks() {
    const open = this.#page.state.translation.pairs.filter(isStamped);
    const answer = open.length === 1 || await question({
      title: `Stamp ${counted(open.length, "block")}?`,
      body: "This records that they say what their source says now. "
        + "What is still in the source's words stays to do.",
      choices: [
        { value: true, label: "Stamp all", isMain: true },
        { value: false, label: "Cancel" },
      ],
    });
    if (answer) await this.#stamp([]);
  }

  async #stampAndGoOn(row) {
    if (row.canStamp && !row.isUntouched) {
      row.commit();
      await this.#stamp([row.pair.number]);
    }
    this.next(row, false);
  }

  // MARK: What the source said

  /** Asks once what has changed in the source; there is nothing to ask where all is current. */
  async #compare() {
    const { file, translation } = this.#page.state ?? {};
    if (!translation?.source || this.#asked === file) return;
    if (!translation.pairs.some((pair) => pair.state === "outdated")) return;
    this.#asked = file;
    let answer;
    try {
      answer = await ask("difference", { file });
    } catch {
      // The rows say what is outdated without it; the next answer asks again.
      this.#asked = null;
      return;
    }
    if (this.#page.file !== file) return;
    this.#differences = new Map(answer.blocks.map((block) => [block.number, block]));
    this.#note.textContent = answer.note;
    this.#note.hidden = !answer.note;
    for (const row of this.#rows.values()) row.explain(this.#differences.get(row.pair.number));
  }
}
