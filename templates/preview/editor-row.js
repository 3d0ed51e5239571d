// One row of the view "Translation": a block of the source and its translation.
import { button, element, speak } from "./editor-elements.js";
import { fitHeight } from "./editor-field.js";
import { badge, isToDo } from "./editor-states.js";

const kinds = {
  title: "Title",
  description: "Description",
  heading: "Heading",
  paragraph: "Paragraph",
  item: "List item",
  row: "Table row",
  code: "Code",
  html: "HTML",
};

export class Row {
  pair = null;
  #page;
  #key;
  #stamp;
  #sent = null;
  #changes = null;
  #isWhole = false;
  #head = element("p", { className: "row-head" });
  #source = element("div", { className: "row-source" });
  #words = element("div", { className: "row-words" });
  #old = button("Show without changes", () => this.#toggle(), "plain");
  #field = element("textarea", { rows: 1, className: "row-field", spellcheck: true });
  #button = button("Stamp", () => { this.commit(); this.#stamp([this.pair.number]); }, "button small");
  item = element("li", { className: "row" });

  /** `key` is the block's among the page's changes; `stamp` takes the numbers of blocks. */
  constructor(page, key, stamp) {
    this.#page = page;
    this.#key = key;
    this.#stamp = stamp;
    this.#source.append(this.#head, this.#words, this.#old);
    this.item.append(
      this.#source, element("div", { className: "row-text" }, this.#field, this.#button));
    this.#field.addEventListener("input", () => {
      fitHeight(this.#field);
      this.#sent = this.#field.value;
      this.#page.setBlock(this.#key, this.pair, this.#sent);
    });
    this.#field.addEventListener("blur", () => this.commit());
  }

  /** Sends now what was typed. */
  commit() {
    this.#page.hurry();
  }

  /** A block can be stamped that has a translation and is not recorded as current. */
  get canStamp() {
    return isToDo(this.pair.state) && (this.pair.text !== null || this.#field.value.trim() !== "");
  }

  /** Whether the translation still is what the source says. */
  get isUntouched() {
    return this.pair.state === "untranslated" && this.#field.value === (this.pair.text ?? "");
  }

  focus() {
    this.item.scrollIntoView({ block: "center" });
    (this.#field.readOnly ? this.#button : this.#field).focus({ preventScroll: true });
  }

  show(pair, from, to) {
    const isNew = this.pair === null;
    this.pair = pair;
    const name = `${kinds[pair.kind] ?? pair.kind}${pair.state === "ahead" ? "" : ` ${pair.number}`}`;
    this.item.className = `row ${pair.state}${isToDo(pair.state) ? " to-do" : ""} kind-${pair.kind}`;
    this.#head.replaceChildren(element("span", { textContent: name }), " ", badge(pair.state));
    speak(this.#words, from);
    speak(this.#field, to);
    if (isNew) this.#write();
    this.#fill(pair, to, name);
    this.#button.hidden = !isToDo(pair.state);
    this.#button.disabled = !this.canStamp;
    const word = pair.state === "untranslated" ? "Same on purpose" : "Stamp";
    this.#button.textContent = word;
    this.#button.setAttribute("aria-label", `${word}: ${name}`);
    this.#button.title = pair.state === "untranslated"
      ? "Record that the translation is meant to say this in the source's words"
      : "Record that the translation says what the source says now";
  }

  /** What is being typed stays. */
  #fill(pair, language, name) {
    const waiting = this.#page.changes.blockText(this.#key);
    const text = waiting ?? pair.text ?? "";
    const isSame = this.#field.value.trim() === text.trim();
    const isTyped = waiting === undefined && this.#sent !== null
      && document.activeElement === this.#field && (isSame || this.#page.isUnsaved);
    if (!isTyped) {
      this.#sent = null;
      if (this.#field.value !== text) this.#field.value = text;
    }
    this.#field.readOnly = !pair.isEditable;
    this.#field.placeholder = pair.isEditable ? `${language.name} …` : "Write this one in the view “Text”.";
    this.#field.setAttribute("aria-label", `${name} in ${language.name}`);
    requestAnimationFrame(() => fitHeight(this.#field));
  }

  // MARK: The source's words

  /** `block` tells what the source said when this was translated; undefined when nothing does. */
  explain(block) {
    const changes = block?.changes?.length && this.pair.state === "outdated" ? block.changes : null;
    if (JSON.stringify(changes) === JSON.stringify(this.#changes)) return;
    this.#changes = changes;
    this.#write();
  }

  #toggle() {
    this.#isWhole = !this.#isWhole;
    this.#write();
  }

  #write() {
    const { source } = this.pair;
    this.#old.hidden = !this.#changes;
    this.#old.textContent = this.#isWhole ? "Show changes" : "Show without changes";
    this.#words.classList.toggle("is-none", source === null);
    if (source === null) {
      this.#words.replaceChildren("The source has no such block.");
    } else if (this.#changes && !this.#isWhole) {
      this.#words.replaceChildren(...this.#changes.map(({ kind, text }) =>
        kind === "same" ? document.createTextNode(text)
          : element(kind === "added" ? "ins" : "del", { textContent: text })));
    } else {
      this.#words.replaceChildren(source);
    }
  }
}
