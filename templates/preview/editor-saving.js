// Saves, and says how things stand.
import { byID, commandName, isCommand, say } from "./editor-elements.js";
import { decide } from "./editor-conflict.js";
import { notice, withdraw } from "./editor-notices.js";
import { Refusal, Silence } from "./editor-server.js";

export class Saving {
  #page;
  #site;
  #button = byID("save");
  #words = byID("saving");

  constructor(page, site) {
    this.#page = page;
    this.#site = site;
    this.#button.title = `Save (${commandName("S")})`;
    this.#button.onclick = () => this.save();
    addEventListener("keydown", (event) => {
      if (!isCommand(event, "s") || event.shiftKey) return;
      event.preventDefault();
      if (!document.querySelector("dialog:modal")) this.save();
    });
    page.addEventListener("status", () => this.#show());
    page.addEventListener("text", () => this.#show());
    page.addEventListener("state", () => this.#show());
    addEventListener("beforeunload", (event) => {
      if (page.isUnsaved) event.preventDefault();
    });
  }

  /** Whether the page is saved afterwards. */
  async save() {
    if (!this.#page.isUnsaved) return true;
    await this.guard(() => this.#page.save());
    return !this.#page.isUnsaved;
  }

  /** Runs what may save, and deals with a refusal. Gives whether it was done. */
  async guard(run) {
    try {
      await run();
      withdraw("refused");
      withdraw("disk");
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.status === 409 && error.answer.digest) {
        return this.settle(error.answer, run);
      }
      if (!(error instanceof Refusal || error instanceof Silence)) throw error;
      const words = error instanceof Silence
        ? "Not saved: the server does not answer. Your text is kept in this tab." : error.message;
      notice("refused", words, [{ label: "Try again", run: () => this.guard(run) }]);
      return false;
    }
  }

  /** The file on disk is another one: asks whose text shall stand, and does so. */
  async settle(theirs, save = () => this.#page.save()) {
    const whose = await decide(this.#page, theirs);
    if (whose === "theirs") {
      this.#page.follow({ ...this.#page.state, text: theirs.text, digest: theirs.digest });
      this.#page.refresh();
      withdraw("disk");
      return false;
    }
    if (whose !== "mine") return false;
    this.#page.overrule(theirs);
    return this.guard(save);
  }

  #show() {
    const page = this.#page;
    if (!page.state) return;
    const [state, words] = page.isSaving ? ["saving", "Saving …"]
      : page.isAway ? ["away", "No connection, trying again"]
        : page.isUnsaved ? ["unsaved", "Not saved"] : ["saved", "Saved"];
    say(this.#words, words);
    this.#words.dataset.state = state;
    this.#button.disabled = !page.isUnsaved || page.isSaving;
    say(document.querySelector("title"), `${page.isUnsaved ? "• " : ""}${page.state.title} | ${this.#site.title}`);
    if (page.refusal) notice("draft", page.refusal);
    else withdraw("draft");
  }
}
