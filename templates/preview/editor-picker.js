// The list of all pages, to find one by a few letters of its title or path.
import { byID, counted, element, isCommand, speak } from "./editor-elements.js";
import { badge } from "./editor-states.js";

const MOST = 300; // entries shown at once

/** Without case and without accents. */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class Picker {
  #site;
  #page;
  #open;
  #dialog = byID("picker");
  #field = byID("picker-field");
  #list = byID("picker-list");
  #entries = [];
  #active = -1;

  /** `open` takes a file. */
  constructor(site, page, open) {
    this.#site = site;
    this.#page = page;
    this.#open = open;
    byID("page-open").onclick = () => this.show();
    byID("picker-close").onclick = () => this.#dialog.close();
    addEventListener("keydown", (event) => {
      if (!isCommand(event, "o") || event.shiftKey || document.querySelector("dialog:modal")) return;
      event.preventDefault();
      this.show();
    });
    this.#field.addEventListener("input", () => this.#fill());
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  show() {
    this.#field.value = "";
    this.#dialog.showModal();
    this.#field.focus();
    this.#fill();
  }

  #press(event) {
    const { key } = event;
    const last = this.#entries.length - 1;
    const to = {
      ArrowDown: this.#active >= last ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? last : this.#active - 1,
      PageDown: Math.min(this.#active + 10, last),
      PageUp: Math.max(this.#active - 10, 0),
    }[key];
    if (key === "Enter") {
      event.preventDefault();
      this.#entries[this.#active]?.click();
    } else if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.#activate(to);
    }
  }

  #activate(index, block = "nearest") {
    this.#entries[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const entry = this.#entries[index];
    if (!entry) return this.#field.removeAttribute("aria-activedescendant");
    entry.setAttribute("aria-selected", "true");
    this.#field.setAttribute("aria-activedescendant", entry.id);
    entry.scrollIntoView({ block });
  }

  #fill() {
    const words = folded(this.#field.value).split(/\s+/).filter(Boolean);
    const found = this.#site.pages.filter((page) => {
      const text = folded(`${page.title} ${page.file}`);
      return words.every((word) => text.includes(word));
    });
    const current = this.#page.state?.language.tag;
    const languages = [...this.#site.languages].sort((a, b) => (b.tag === current) - (a.tag === current));
    const groups = [];
    const inOrder = [];
    let room = MOST;
    for (const language of languages) {
      const pages = found.filter((page) => page.language === language.tag).slice(0, room);
      room -= pages.length;
      if (pages.length) groups.push(this.#group(language, pages));
      inOrder.push(...pages);
    }
    this.#list.replaceChildren(...groups);
    this.#entries = [...this.#list.querySelectorAll("[role=option]")];
    const shown = inOrder.length;
    byID("picker-count").textContent = found.length > shown
      ? `${counted(found.length, "page")}, the first ${shown} of them here` : counted(found.length, "page");
    this.#active = -1;
    const here = inOrder.findIndex((page) => page.file === this.#page.file);
    this.#activate(words.length || here < 0 ? 0 : here, "center");
  }

  #group(language, pages) {
    const name = `picker-${language.tag}`;
    const group = element("div", { role: "group", "aria-labelledby": name });
    const head = element("p", { className: "picker-language", id: name, textContent: language.name });
    speak(head, language);
    group.append(head, ...pages.map((page) => this.#entry(page, language)));
    return group;
  }

  #entry(page, language) {
    const title = element("span", { className: "picker-title", textContent: page.title });
    speak(title, language);
    return element(
      "div", {
        role: "option",
        id: `page ${page.file}`.replace(/\s/g, "_"),
        className: "picker-entry",
        "aria-selected": "false",
        "aria-current": page.file === this.#page.file ? "page" : null,
        onclick: () => {
          this.#dialog.close();
          this.#open(page.file);
        },
      },
      title, element("span", { className: "picker-path", textContent: page.file, dir: "ltr" }),
      page.state ? badge(page.state) : null);
  }
}
