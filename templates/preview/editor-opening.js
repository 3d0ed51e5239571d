// Opens pages: the address's fragment names the page that is open.
import { byID } from "./editor-elements.js";
import { forgetKept, keep, kept } from "./editor-kept.js";
import { notice, withdrawAll } from "./editor-notices.js";
import { question } from "./editor-question.js";
import { ask, Refusal, Silence } from "./editor-server.js";

const fragment = (file) => `#${encodeURI(file)}`;

/** The file that the address names; empty when it names none. */
function named() {
  try {
    return decodeURI(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** Tells people why something was not done. */
export function refuse(error, again) {
  if (!(error instanceof Refusal || error instanceof Silence)) throw error;
  notice("opening", error.message, again ? [{ label: "Try again", run: again }] : []);
}

export class Opening {
  #page;
  #site;
  #saving;
  #isRestoring = false;

  constructor(page, site, saving) {
    this.#page = page;
    this.#site = site;
    this.#saving = saving;
    for (const name of ["status", "text"]) {
      page.addEventListener(name, () => this.#isRestoring || keep(page));
    }
    page.addEventListener("state", () => {
      byID("page-title").textContent = page.state.title;
      byID("page-title").lang = page.state.language.tag;
      byID("page-path").textContent = page.file;
      byID("page-link").href = page.state.address;
    });
    addEventListener("hashchange", () => this.#follow());
  }

  /** The page that the address names, or the home page. */
  async start() {
    const { home } = this.#site;
    if (!home) return notice("opening", "This site has no pages yet.");
    const first = named() || home.file;
    history.replaceState(null, "", fragment(first));
    const isOpen = await this.file(first);
    if (!isOpen && first !== home.file) await this.file(home.file);
  }

  file(file) {
    return this.#open("open", { file });
  }

  /** Begins a page's translation; whether it was begun. */
  begin(language, source) {
    return this.#open("translate", { language: language.tag, source: source.file });
  }

  /** A page that a link leads to. Files that are no pages open beside the editor. */
  async address(address) {
    const known = this.#site.pageAt(address);
    if (known) return this.file(known.file);
    try {
      const { file } = await ask("open", { address });
      return this.file(file);
    } catch {
      window.open(address, "_blank", "noopener");
      return false;
    }
  }

  async #follow() {
    const file = this.#page.file;
    if (!file || named() === file) return;
    const isOpen = await this.file(named());
    if (!isOpen) history.replaceState(null, "", fragment(file));
  }

  /** Opens what the server gives for a question; false when it gives nothing. */
  async #open(name, asked) {
    if (!await this.#canLeave()) return false;
    let state;
    try {
      state = await ask(name, asked);
    } catch (error) {
      refuse(error, () => this.#open(name, asked));
      return false;
    }
    withdrawAll();
    if (named() !== state.file) history.pushState(null, "", fragment(state.file));
    this.#isRestoring = true;
    try {
      this.#page.begin(state);
      await this.#restore(state);
    } finally {
      this.#isRestoring = false;
    }
    keep(this.#page);
    return true;
  }

  /** Whether the page may be left: it is saved, or its unsaved text is given up. */
  async #canLeave() {
    const page = this.#page;
    if (!page.isUnsaved) return true;
    const answer = await question({
      title: "Save this page first?",
      body: `“${page.state.title}” has text that is not saved.`,
      choices: [
        { value: "save", label: "Save", isMain: true },
        { value: "leave", label: "Leave without saving", isDanger: true },
        { value: null, label: "Stay here" },
      ],
    });
    if (answer === "save") return this.#saving.save();
    if (answer === "leave") forgetKept(page.file);
    return answer === "leave";
  }

  /** Offers what was not saved when this page was last open in this tab. */
  async #restore(state) {
    const old = kept(state.file);
    if (!old || old.text === this.#page.text && !old.changes.length) return;
    const time = new Date(old.time).toLocaleTimeString([], { timeStyle: "short" });
    const answer = await question({
      title: "Go on with what you had not saved?",
      body: `This tab has kept text of this page from ${time} that was not saved.`,
      choices: [
        { value: "restore", label: "Go on with it", isMain: true },
        { value: "drop", label: "Throw it away", isDanger: true },
      ],
    });
    if (answer !== "drop") this.#page.restore(old);
  }
}
