// What is not saved yet outlives the tab and the server: it is kept in the tab's storage, by file.
const name = (file) => `toolkit-editor ${file}`;

/** Keeps what is unsaved of a page, in the text and beside it; forgets it when there is nothing. */
export function keep(page) {
  if (!page.file) return;
  try {
    if (page.isUnsaved) {
      const { text, digest, changes } = page;
      const kept = { text, digest, changes: changes.entries, time: Date.now() };
      sessionStorage.setItem(name(page.file), JSON.stringify(kept));
    } else {
      sessionStorage.removeItem(name(page.file));
    }
  } catch {
    // A full or forbidden storage: the question before leaving still stands.
  }
}

/** `{ text, digest, changes, time }`, or null. */
export function kept(file) {
  try {
    return JSON.parse(sessionStorage.getItem(name(file)));
  } catch {
    return null;
  }
}

export function forgetKept(file) {
  try {
    sessionStorage.removeItem(name(file));
  } catch {
    // Nothing was kept then.
  }
}
