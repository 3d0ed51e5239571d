// The opened page: its text, and whether it is saved. Tells "page" (another one) and "saved" beside
// what a draft tells.
import { Draft } from "./editor-draft.js";
import { ask, Refusal, Silence } from "./editor-server.js";

export class Page extends Draft {
  digest = "";
  #saved = "";
  #writing = null;

  get isUnsaved() {
    return this.text !== this.#saved || !this.changes.isEmpty;
  }

  get isSaving() {
    return this.#writing !== null;
  }

  // MARK: From disk

  /** Another page, or the same one anew, as it is on disk. */
  begin(state) {
    this.forget();
    this.#onDisk(state);
    this.text = this.#saved;
    this.state = state;
    this.tell("page");
    this.tell("state");
    this.tell("status");
  }

  /** The same page as it is on disk by now, in the place of what is here. */
  follow(state) {
    this.forget();
    this.#onDisk(state);
    this.text = this.#saved;
    this.state = state;
    this.tell("text");
    this.tell("state");
    this.tell("status");
  }

  /** Puts what was kept above what is on disk; `digest` tells which file it was made from. */
  restore({ text, digest, changes }) {
    this.digest = digest;
    this.changes.entries = changes;
    this.replace(text);
    this.tell("state");
  }

  /** Saving means from now on to save over this version of the file: `{ text, digest }`. */
  overrule(theirs) {
    this.#onDisk(theirs);
  }

  #onDisk({ text, digest }) {
    this.#saved = text;
    this.digest = digest;
  }

  // MARK: Writing

  /**
   * Whoever asks while the text is being saved waits for that.
   *
   * @throws {Refusal} with status 409, `digest` and `text` when the file is another one by now.
   * @throws {Silence}
   */
  save() {
    if (!this.#writing) {
      this.#writing = this.#write().finally(() => {
        this.#writing = null;
        this.tell("status");
      });
      this.tell("status");
    }
    return this.#writing;
  }

  async #write() {
    const { file } = this;
    try {
      await this.settle();
      if (this.file !== file) return;
      const { text, digest } = this;
      const state = await ask("save", { file, text, digest });
      if (this.file !== file) return;
      this.isHere();
      this.#onDisk(state);
      if (this.text === text && !this.isWaiting) {
        this.rest();
        this.take(state);
      }
      this.tell("saved");
    } catch (error) {
      if (error instanceof Silence) this.isAway = true;
      throw error;
    }
  }

  /**
   * Records that blocks are current again; all of them when none is named. Saves first.
   *
   * @throws {Refusal} with status 409 when the page or its source is another one by now.
   */
  async stamp(numbers) {
    const { file } = this;
    // What was seen when the blocks were named: after saving it may be another one.
    const sourceDigest = this.state.translation.source.digest;
    await this.#writing;
    if (this.isUnsaved) await this.save();
    if (this.file !== file) return;
    if (this.stuck.length) {
      throw new Refusal(422, { message: "Not stamped: what you wrote for a block is not in the text yet." });
    }
    const { text, digest, isUnsaved } = this;
    try {
      const state = await ask("stamp", { file, blocks: numbers, digest, sourceDigest });
      if (this.file !== file) return;
      // What is typed meanwhile stays; how the blocks stand then is in the next draft's answer.
      if (isUnsaved || this.isUnsaved || this.text !== text) {
        this.refresh();
      } else {
        this.#onDisk(state);
        this.take(state);
      }
      this.tell("saved");
    } catch (error) {
      if (this.file === file && error instanceof Refusal) this.refresh();
      throw error;
    }
  }
}
