// Text fields: changes that the browser's own undo takes back, and heights that follow the text.

/** Where two texts differ: the first character, and how many of each are others. */
function difference(old, text) {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  return { start, removed: old.length - end - start, added: text.slice(start, text.length - end) };
}

/** Writes in the place of the selection, as if typed. The field must be shown and have the focus. */
export function type(field, text) {
  const isDone = text
    ? document.execCommand("insertText", false, text)
    : document.execCommand("delete");
  if (isDone) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Gives a field another text. Caret, scroll position and the focus stay where they were; undo brings
 * the old text back.
 */
export function setText(field, text) {
  const { value, selectionStart, selectionEnd, scrollTop } = field;
  if (value === text) return;
  const { start, removed, added } = difference(value, text);
  const shift = (place) => {
    if (place <= start) return place;
    if (place >= start + removed) return place - removed + added.length;
    return start + Math.min(place - start, added.length);
  };
  const focused = document.activeElement;
  field.focus({ preventScroll: true });
  if (document.activeElement === field) {
    field.setSelectionRange(start, start + removed);
    type(field, added);
    if (focused !== field && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  } else {
    field.value = text;
  }
  field.setSelectionRange(shift(selectionStart), shift(selectionEnd));
  field.scrollTop = scrollTop;
}

/** Makes a field as high as its text. Browsers that do so by themselves need no help. */
export function fitHeight(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
