// What the server shall write into the text: the form's values, and translations of blocks.

/** What stays the same of a block while others are filled in around it. */
export const keyOf = (pair) =>
  pair.state !== "ahead" ? `source ${pair.number}` : `pair ${pair.pair}`;

export class Changes {
  #form = null;
  #blocks = new Map();

  get isEmpty() {
    return this.#form === null && this.#blocks.size === 0;
  }

  get hasForm() {
    return this.#form !== null;
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
   * What a draft is asked for: the form, or else the blocks, with the numbers that they have among
   * `pairs` now. `settle` forgets it, but for what was changed again meanwhile.
   */
  asked(pairs) {
    const form = this.#form;
    if (form) {
      return { question: { form }, settle: () => { if (this.#form === form) this.#form = null; } };
    }
    const asked = new Map(this.#blocks);
    const numbers = new Map(pairs.map((pair) => [keyOf(pair), pair.pair]));
    const blocks = [...asked].map(([key, { pair, text }]) => ({ pair: numbers.get(key) ?? pair, text }));
    const settle = () => {
      for (const [key, block] of asked) {
        if (this.#blocks.get(key) === block) this.#blocks.delete(key);
      }
    };
    return { question: blocks.length ? { blocks } : {}, settle };
  }
}
