// The usual marks: buttons and keys that write them around the selection or before its lines.
import { commandName, element, icon, isCommand } from "./editor-elements.js";
import { type } from "./editor-field.js";

/** Writes a mark on both sides of the selection, or takes it away where it is. */
function surround(field, mark) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const selected = value.slice(start, end);
  const isAround = (from, to) =>
    value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark
    // One star is no part of two.
    && (mark !== "*" || value[from - 2] !== "*" || value.slice(from - 3, from) === "***");
  if (isAround(start, end)) {
    field.setSelectionRange(start - mark.length, end + mark.length);
    type(field, selected);
    field.setSelectionRange(start - mark.length, end - mark.length);
    return;
  }
  // Blanks at the ends stay outside: a mark beside one marks nothing.
  const [, before, words, after] = selected.match(/^(\s*)([^]*?)(\s*)$/);
  type(field, before + mark + words + mark + after);
  const from = start + before.length + mark.length;
  field.setSelectionRange(from, from + words.length);
}

/** The selection becomes a link's words, or, when it is an address, the link's address. */
function link(field) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const selected = value.slice(start, end);
  const isAddress = /^(https?:\/\/|mailto:)\S+$/.test(selected) || /^\S+\.md(#\S*)?$/.test(selected);
  type(field, isAddress ? `[](${selected})` : `[${selected}]()`);
  const caret = isAddress || !selected ? start + 1 : end + 3;
  field.setSelectionRange(caret, caret);
}

/** Changes each line that the selection touches. */
function lines(field, change) {
  const { value, selectionStart, selectionEnd } = field;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const stop = value.indexOf("\n", Math.max(selectionEnd - (selectionEnd > selectionStart), start));
  const end = stop < 0 ? value.length : stop;
  const old = value.slice(start, end).split("\n");
  const changed = change(old).join("\n");
  field.setSelectionRange(start, end);
  type(field, changed);
  if (selectionStart === selectionEnd) return;
  field.setSelectionRange(start, start + changed.length);
}

/** Puts a mark before each line that says something, or takes it away where all have it. */
const prefix = (pattern, mark) => (old) => {
  const isMarked = old.every((line) => line.trim() === "" || pattern.test(line));
  let count = 0;
  return old.map((line) => {
    if (line.trim() === "" && old.length > 1) return line;
    count += 1;
    return isMarked && line.trim() ? line.replace(pattern, "") : mark(count) + line;
  });
};

/** Text becomes a heading of the second level, that one of the third, and that text again. */
const heading = ([first, ...rest]) => {
  const [, marks, words] = first.match(/^(#*)\s*(.*)$/);
  return [(["## ", "## ", "### "][marks.length] ?? "") + words, ...rest];
};

const marks = [
  { name: "Bold", key: "b", sign: "B", make: (field) => surround(field, "**") },
  { name: "Italic", key: "i", sign: "I", make: (field) => surround(field, "*") },
  { name: "Link", key: "k", picture: "link", make: link },
  { name: "Code", picture: "code", make: (field) => surround(field, "`") },
  { name: "Heading", sign: "H", isFirst: true, make: (field) => lines(field, heading) },
  { name: "List", picture: "list", make: (field) => lines(field, prefix(/^[*+-] /, () => "* ")) },
  {
    name: "Numbered list", picture: "numbers",
    make: (field) => lines(field, prefix(/^\d+\. /, (count) => `${count}. `)),
  },
  { name: "Quotation", picture: "quote", make: (field) => lines(field, prefix(/^> ?/, () => "> ")) },
];

export function startMarks(bar, field) {
  const buttons = marks.map((mark, index) => {
    const isLetter = mark.sign !== undefined;
    return element(
      "button", {
        type: "button",
        className: `mark mark-${mark.name.split(" ")[0].toLowerCase()}${mark.isFirst ? " first" : ""}`,
        title: mark.key ? `${mark.name} (${commandName(mark.key.toUpperCase())})` : mark.name,
        "aria-label": mark.name,
        "aria-keyshortcuts": mark.key && `Control+${mark.key.toUpperCase()} Meta+${mark.key.toUpperCase()}`,
        tabIndex: index === 0 ? 0 : -1,
        // The field keeps its selection.
        onmousedown: (event) => event.preventDefault(),
        onclick: () => {
          field.focus();
          mark.make(field);
        },
      },
      isLetter ? mark.sign : icon(mark.picture));
  });
  bar.append(...buttons);
  bar.addEventListener("keydown", (event) => {
    const from = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.forEach((button) => { button.tabIndex = -1; });
    const next = buttons[(to + buttons.length) % buttons.length];
    next.tabIndex = 0;
    next.focus();
  });
  field.addEventListener("keydown", (event) => {
    const mark = marks.find(({ key }) => key && isCommand(event, key) && !event.shiftKey);
    if (!mark) return;
    event.preventDefault();
    mark.make(field);
  });
}
