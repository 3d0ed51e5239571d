// What the server shall write into the text: the form's values, and translations of blocks.

const FORM = "form"; // the form's key; those of blocks are lists in JSON

/**
 * Blocks by keys that are made of the block itself: its kind and what the source says. Numbers would
 * not do: they shift when a block comes or goes, and the words would go to another block.
 *
 * Blocks that say the same are counted, and how many there are is part of their keys: when one of them
 * goes nobody knows which. What only the translation has is known by what it stands behind.
 */
export function keyed(pairs) {
  let before = null;
  const names = pairs.map(({ kind, source }) => {
    if (source === null) return [kind, null, before];
    before = source;
    return [kind, source];
  });
  const total = new Map();
  const count = (name) => {
    const nth = (total.get(name) ?? 0) + 1;
    total.set(name, nth);
    return nth;
  };
  const places = names.map((name) => count(JSON.stringify(name)));
  return new Map(pairs.map((pair, index) => {
    const name = names[index];
    const all = pair.source === null ? [] : [total.get(JSON.stringify(name))];
    return [JSON.stringify([...name, places[index], ...all]), pair];
  }));
}

/** Whether two lists of pairs have the same source. */
export function haveSameSource(some, others) {
  const sources = (pairs) => JSON.stringify(
    pairs.filter(({ source }) => source !== null).map(({ kind, source }) => [kind, source]));
  return sources(some) === sources(others);
}

export class Changes {
  /** By key `{ form }` or `{ text, source, was }`, and `refused` where the server has said no. */
  #all = new Map();

  get isEmpty() {
    return this.#all.size === 0;
  }

  /** The form's values that wait, or null. */
  get form() {
    return this.#all.get(FORM)?.form ?? null;
  }

  /** A block's translation that waits; undefined when none does. */
  blockText(key) {
    return this.#all.get(key)?.text;
  }

  setForm(form) {
    this.#all.set(FORM, { form });
  }

  setBlock(key, pair, text) {
    this.#all.set(key, { text, source: pair.source, was: pair.text });
  }

  discard(key) {
    this.#all.delete(key);
  }

  /** All of it, as it is kept and given back. */
  get entries() {
    return [...this.#all];
  }

  set entries(entries) {
    this.#all = new Map(entries);
  }

  /**
   * The first change that can be made in a text whose blocks are `pairs`, with the question that asks
   * for it; null when there is none. They are asked for one by one: so it is known which is refused.
   */
  next(text, pairs) {
    const places = keyed(pairs);
    for (const [key, change] of this.#all) {
      if (change.refused?.text === text) continue;
      if (change.form) return { key, change, question: { form: change.form } };
      const pair = this.#place(key, change, places);
      if (pair) return { key, change, question: { blocks: [{ pair: pair.pair, text: change.text }] } };
    }
    return null;
  }

  #place(key, change, places) {
    const pair = places.get(key);
    // What has no source has nothing to be known by but what it says.
    return pair && (pair.source !== null || pair.text === change.was) ? pair : null;
  }

  /** Forgets what was made, but for what was changed again meanwhile. */
  settle({ key, change }, pairs) {
    const now = this.#all.get(key);
    if (now === change) this.#all.delete(key);
    else if (now && !now.form) now.was = keyed(pairs).get(key)?.text ?? now.was;
  }

  /** What cannot be made in a text whose blocks are `pairs`: `{ key, reason, text }`. */
  stuck(text, pairs) {
    const places = keyed(pairs);
    return this.entries.flatMap(([key, change]) => {
      if (change.refused?.text === text) return [{ key, reason: change.refused.message, text: change.text }];
      if (change.form || this.#place(key, change, places)) return [];
      const gone = change.source === null
        ? "A block that you changed is no longer there, or says something else."
        : `The source no longer has the block “${shortened(change.source)}”.`;
      return [{ key, reason: `${gone} What you wrote for it is not in the text:`, text: change.text }];
    });
  }
}

const shortened = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
