// A page's text as it is typed, and what the server makes of it. Tells "text" (changed by other hands
// than the text field's), "state" (a new answer) and "status".
import { Changes, haveSameSource } from "./editor-changes.js";
import { ask, Refusal, Silence } from "./editor-server.js";

const PAUSE = 300; // milliseconds without a key until what was typed is sent

export class Draft extends EventTarget {
  /** The server's last answer about this page; null before the first one. */
  state = null;
  text = "";
  isAway = false;
  /** A sentence about why the last draft was refused. */
  refusal = null;
  /** What is not in the text yet. */
  changes = new Changes();
  #isWanted = false;
  #timer = 0;
  #wait = 0;
  #inFlight = null;
  /** Whether the source is another one than the last answer knew. */
  #isStale = false;

  get file() {
    return this.state?.file;
  }

  get #pairs() {
    return this.state.translation?.pairs ?? [];
  }

  /** Whether changes wait that can be made. */
  get isWaiting() {
    return this.changes.next(this.text, this.#pairs) !== null;
  }

  /** What cannot be written into the text: `{ key, reason, text }`. */
  get stuck() {
    return this.changes.stuck(this.text, this.#pairs);
  }

  tell(name) {
    this.dispatchEvent(new Event(name));
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
    this.tell("text");
    this.#want(0);
  }

  /** What the form says; the server writes it into the text. */
  setForm(form) {
    this.changes.setForm(form);
    this.#want(PAUSE / 2);
  }

  /** A block's translation; the server writes it into the text. */
  setBlock(key, pair, text) {
    this.changes.setBlock(key, pair, text);
    this.#want(PAUSE * 2);
  }

  /** Gives up what waits under a key. */
  discard(key) {
    this.changes.discard(key);
    this.tell("state");
    this.tell("status");
  }

  /** Asks what the server makes of the text now, because something else has changed. */
  refresh() {
    this.#want(0);
  }

  /** Sends now what waits for the pause. */
  hurry() {
    if (this.#isWanted) this.#want(0);
  }

  /** What was typed no longer counts. */
  forget() {
    this.rest();
    this.changes.entries = [];
    this.refusal = null;
  }

  /** Sends nothing until something is typed. */
  rest() {
    clearTimeout(this.#timer);
    this.#isWanted = false;
  }

  #want(delay) {
    this.#isWanted = true;
    this.tell("status");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), delay);
  }

  async #send() {
    if (this.#inFlight || !this.#isWanted) return;
    clearTimeout(this.#timer);
    this.#inFlight = this.#draft();
    try {
      await this.#inFlight;
    } finally {
      this.#inFlight = null;
      if (this.#isWanted) this.#timer = setTimeout(() => this.#send(), this.#wait);
    }
  }

  async #draft() {
    const { file, text } = this;
    const pairs = this.#pairs;
    let asked = this.changes.next(text, pairs);
    // Where blocks stand is known only in the text that the last answer was about.
    if (asked?.question.blocks && (this.#isStale || this.state.text !== text)) asked = null;
    this.#isWanted = false;
    try {
      const state = await ask("draft", { file, text, ...asked?.question });
      this.isHere();
      // The answer is about text that is no longer there.
      if (this.file !== file || this.text !== text) return;
      // With another source the words may stand in another block: they are put in once more.
      this.#isStale = Boolean(asked?.question.blocks)
        && !haveSameSource(pairs, state.translation?.pairs ?? []);
      if (!this.#isStale) {
        if (asked) this.changes.settle(asked, state.translation?.pairs ?? []);
        this.refusal = null;
        this.take(state);
      }
      if (this.#isStale || this.isWaiting) this.#isWanted = true;
    } catch (error) {
      if (this.file !== file) return;
      this.#fail(error, asked, text);
    }
  }

  /** An answer about the text that is here. */
  take(state) {
    this.state = state;
    if (state.text !== this.text) {
      this.text = state.text;
      this.tell("text");
    }
    this.tell("state");
    this.tell("status");
  }

  /** The server has answered. */
  isHere() {
    this.isAway = false;
    this.#wait = 0;
  }

  #fail(error, asked, text) {
    if (error instanceof Silence) {
      this.isAway = true;
      this.#isWanted = true;
      this.#wait = Math.min(Math.max(this.#wait * 2, 500), 8000);
    } else if (error instanceof Refusal) {
      this.isHere();
      const isOfChange = asked && [400, 422].includes(error.status);
      this.refusal = isOfChange ? null : error.message;
      if (isOfChange) {
        asked.change.refused = { text, message: error.message };
        this.#isWanted = true;
      }
    } else {
      throw error;
    }
    this.tell("status");
  }

  /** Waits until the server has made its changes in the text, but for those that it refuses. */
  async settle() {
    while (this.#inFlight || this.isWaiting) {
      if (!this.#inFlight) {
        this.#isWanted = true;
        this.#send();
      }
      await this.#inFlight;
      if (this.isAway) throw new Silence("The server does not answer.");
      if (this.refusal) return;
    }
  }
}
