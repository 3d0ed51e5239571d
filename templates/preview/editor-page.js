// The opened page: its text as it is typed, what the server makes of it, and whether it is saved.
// Tells "page" (another one), "text" (changed by other hands than the text field's), "state" (a new
// answer) and "status".
import { Changes } from "./editor-changes.js";
import { ask, Refusal, Silence } from "./editor-server.js";

const PAUSE = 300; // milliseconds without a key until what was typed is sent

export class Page extends EventTarget {
  /** The server's last answer about this page; null before the first one. */
  state = null;
  text = "";
  digest = "";
  isSaving = false;
  isAway = false;
  /** A sentence about why the last draft was refused. */
  refusal = null;
  #saved = "";
  #ending = "\n";
  #changes = new Changes();
  #isWanted = false;
  #timer = 0;
  #wait = 0;
  #inFlight = null;

  get file() {
    return this.state?.file;
  }

  get isUnsaved() {
    return this.text !== this.#saved || !this.#changes.isEmpty;
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }

  // MARK: From disk

  /** Another page, or the same one anew, as it is on disk. */
  begin(state) {
    this.#forget();
    this.#onDisk(state);
    this.text = this.#saved;
    this.state = state;
    this.#tell("page");
    this.#tell("state");
    this.#tell("status");
  }

  /** The same page as it is on disk by now, in the place of what is here. */
  follow(state) {
    this.#forget();
    this.#onDisk(state);
    this.text = this.#saved;
    this.state = state;
    this.#tell("text");
    this.#tell("state");
    this.#tell("status");
  }

  /** Puts unsaved text above what is on disk; `digest` tells which file it was made from. */
  restore(text, digest) {
    this.digest = digest;
    this.replace(text);
  }

  /** Saving means from now on to save over this version of the file. */
  overrule(digest) {
    this.digest = digest;
  }

  #onDisk(state) {
    this.#ending = state.text.includes("\r\n") ? "\r\n" : "\n";
    this.#saved = this.#incoming(state.text);
    this.digest = state.digest;
  }

  #incoming(text) {
    return text.replaceAll("\r\n", "\n");
  }

  #outgoing(text) {
    return text.replaceAll("\n", this.#ending);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#changes.clear();
    this.#isWanted = false;
    this.refusal = null;
  }

  // MARK: Changes

  /** The text field's text. */
  write(text) {
    if (text === this.text) return;
    this.text = text;
    this.#want(PAUSE);
  }

  /** Other text, from elsewhere than the text field. */
  replace(text) {
    this.text = text;
    this.#tell("text");
    this.#want(0);
  }

  /** What the form says; the server writes it into the text. */
  setForm(form) {
    this.#changes.setForm(form);
    this.#want(PAUSE / 2);
  }

  /** A block's translation; the server writes it into the text. */
  setBlock(pair, text) {
    this.#changes.setBlock(pair, text);
    this.#want(PAUSE * 2);
  }

  /** Whether the form's values wait for being written into the text. */
  get hasForm() {
    return this.#changes.hasForm;
  }

  /** Whether a block's translation waits for being written into the text. */
  hasBlock(pair) {
    return this.#changes.hasBlock(pair);
  }

  /** Asks what the server makes of the text now, because something else has changed. */
  refresh() {
    this.#want(0);
  }

  /** Sends now what waits for the pause. */
  hurry() {
    if (this.#isWanted) this.#want(0);
  }

  #want(delay) {
    this.#isWanted = true;
    this.#tell("status");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), delay);
  }

  async #send() {
    if (this.#inFlight || !this.#isWanted) return;
    clearTimeout(this.#timer);
    this.#inFlight = this.#draft();
    await this.#inFlight;
    this.#inFlight = null;
    if (this.#isWanted) this.#timer = setTimeout(() => this.#send(), this.#wait);
  }

  async #draft() {
    const { file, text } = this;
    const changes = this.#changes.asked(this.state.translation?.pairs ?? []);
    this.#isWanted = false;
    try {
      const state = await ask("draft", { file, text: this.#outgoing(text), ...changes.question });
      this.#isHere();
      // The answer is about text that is no longer there.
      if (this.file !== file || this.text !== text) return;
      changes.settle();
      if (!this.#changes.isEmpty) this.#isWanted = true;
      this.refusal = null;
      this.#take(state);
    } catch (error) {
      if (this.file !== file) return;
      this.#fail(error);
    }
  }

  #take(state) {
    const text = this.#incoming(state.text);
    this.state = state;
    if (text !== this.text) {
      this.text = text;
      this.#tell("text");
    }
    this.#tell("state");
    this.#tell("status");
  }

  #isHere() {
    this.isAway = false;
    this.#wait = 0;
  }

  #fail(error) {
    if (error instanceof Silence) {
      this.isAway = true;
      this.#isWanted = true;
      this.#wait = Math.min(Math.max(this.#wait * 2, 500), 8000);
    } else if (error instanceof Refusal) {
      this.#isHere();
      this.refusal = error.message;
    } else {
      throw error;
    }
    this.#tell("status");
  }

  /** Waits until the server has made its changes in the text. */
  async #settle() {
    while (this.#inFlight || !this.#changes.isEmpty) {
      if (!this.#inFlight) {
        this.#isWanted = true;
        this.#send();
      }
      await this.#inFlight;
      if (this.isAway) throw new Silence("The server does not answer.");
      if (this.refusal && !this.#changes.isEmpty) throw new Refusal(400, { message: this.refusal });
    }
  }

  // MARK: Writing

  /**
   * @throws {Refusal} with status 409, `digest` and `text` when the file is another one by now.
   * @throws {Silence}
   */
  async save() {
    if (this.isSaving) return;
    this.isSaving = true;
    this.#tell("status");
    try {
      await this.#settle();
      const { file, text, digest } = this;
      const state = await ask("save", { file, text: this.#outgoing(text), digest });
      if (this.file !== file) return;
      this.#isHere();
      this.digest = state.digest;
      this.#saved = text;
      if (this.text === text && this.#changes.isEmpty) {
        clearTimeout(this.#timer);
        this.#isWanted = false;
        this.#take(state);
      }
      this.#tell("saved");
    } catch (error) {
      if (error instanceof Silence) this.isAway = true;
      throw error;
    } finally {
      this.isSaving = false;
      this.#tell("status");
    }
  }

  /** Records that blocks are current again; all of them when none is named. Saves first. */
  async stamp(numbers) {
    if (this.isUnsaved) await this.save();
    const { file, text } = this;
    const state = await ask("stamp", { file, blocks: numbers });
    if (this.file !== file) return;
    if (this.text !== text) return this.refresh();
    this.digest = state.digest;
    this.#saved = this.#incoming(state.text);
    this.#take(state);
    this.#tell("saved");
  }
}
