// What the server shall write into the text: the form's values, and translations of blocks.

/** What stays the same of a block while others are filled in around it. */
export const keyOf = (pair) =>
  pair.number !== null && pair.state !== "ahead" ? `source ${pair.number}` : `pair ${pair.pair}`;

export class Changes {
  #form = null;
  #blocks = new Map();

  get isEmpty() {
    return this.#form === null && this.#blocks.size === 0;
  }

  setForm(form) {
    this.#form = form;
  }

  setBlock(pair, text) {
    this.#blocks.set(keyOf(pair), { pair: pair.pair, text });
  }

  hasBlock(pair) {
    return this.#blocks.has(keyOf(pair));
  }

  clear() {
    this.#form = null;
    this.#blocks.clear();
  }

  /**
   * The changes as a draft's `form` and `blocks`, with the numbers that blocks have among `pairs` now,
   * and `settle`, which forgets them but for those that were changed again meanwhile.
   */
  asked(pairs) {
    const form = this.#form;
    const blocks = new Map(this.#blocks);
    const numbers = new Map(pairs.map((pair) => [keyOf(pair), pair.pair]));
    const question = {};
    if (form) question.form = form;
    if (blocks.size) {
      question.blocks = [...blocks].map(([key, { pair, text }]) => ({ pair: numbers.get(key) ?? pair, text }));
    }
    const settle = () => {
      if (this.#form === form) this.#form = null;
      for (const [key, block] of blocks) {
        if (this.#blocks.get(key) === block) this.#blocks.delete(key);
      }
    };
    return { question, settle };
  }
}
