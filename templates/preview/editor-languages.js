// The page in other languages: those that are there, and those that can be begun.
import { byID, element, speak } from "./editor-elements.js";
import { badge } from "./editor-states.js";

export class Languages {
  #site;
  #page;
  #menu = byID("languages");
  #actions;

  /** `actions` are `open(file)` and `begin(language, sourceFile)`. */
  constructor(site, page, actions) {
    this.#site = site;
    this.#page = page;
    this.#actions = actions;
    page.addEventListener("page", () => this.#show());
    site.addEventListener("change", () => this.#show());
    this.#menu.addEventListener("toggle", (event) => {
      if (event.newState !== "open") return;
      const { bottom, left } = byID("language-open").getBoundingClientRect();
      const room = innerWidth - this.#menu.offsetWidth - 8;
      this.#menu.style.top = `${bottom + 6}px`;
      this.#menu.style.left = `${Math.max(8, Math.min(left, room))}px`;
      this.#menu.querySelector("button:not(:disabled)")?.focus();
    });
    this.#menu.addEventListener("keydown", (event) => this.#press(event));
  }

  #press(event) {
    const buttons = [...this.#menu.querySelectorAll("button:not(:disabled)")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const from = buttons.indexOf(document.activeElement);
    buttons[(from + step + buttons.length) % buttons.length]?.focus();
  }

  #show() {
    const state = this.#page.state;
    if (!state) return;
    byID("language-name").textContent = state.language.name;
    byID("language-name").lang = state.language.tag;
    byID("language-open").hidden = this.#site.languages.length < 2;
    const versions = this.#site.versions(state.key);
    const source = versions.get(this.#site.source?.tag);
    this.#menu.replaceChildren(...this.#site.languages.map((language) =>
      this.#entry(language, versions.get(language.tag), source)));
  }

  #entry(language, version, source) {
    const isHere = version?.file === this.#page.file;
    const name = element("bdi", { textContent: language.name });
    speak(name, language);
    const word = language.isSource
      ? element("small", { textContent: "Source" })
      : version ? badge(version.state ?? "current")
        : element("small", { textContent: source ? "Begin translation" : "No source" });
    return element(
      "button", {
        type: "button",
        className: "menu-entry",
        disabled: !version && !source,
        "aria-current": isHere ? "true" : null,
        onclick: () => {
          this.#menu.hidePopover();
          if (isHere) return;
          if (version) this.#actions.open(version.file);
          else this.#actions.begin(language, source);
        },
      }, name, word);
  }
}
