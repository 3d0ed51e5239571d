// What is not saved yet outlives the tab and the server: it is kept in the tab's storage, by file.
const name = (file) => `toolkit-editor ${file}`;

/** Keeps a page's unsaved text; forgets it when there is none. */
export function keep(page) {
  if (!page.file) return;
  try {
    if (page.isUnsaved) {
      const kept = { text: page.text, digest: page.digest, time: Date.now() };
      sessionStorage.setItem(name(page.file), JSON.stringify(kept));
    } else {
      sessionStorage.removeItem(name(page.file));
    }
  } catch {
    // A full or forbidden storage: the question before leaving still stands.
  }
}

/** `{ text, digest, time }`, or null. */
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
