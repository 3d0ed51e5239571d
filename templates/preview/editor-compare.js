// Two versions of a text beside each other, line by line.
import { element, speak } from "./editor-elements.js";

const FAR = 4_000_000; // pairs of lines from which on only the common start and end are looked for

/** What happens to each line, or each word: `{ kind: "same" | "mine" | "theirs", text }`, in order. */
export function differing(mine, theirs) {
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < Math.min(mine.length, theirs.length) - start && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const same = (lines) => lines.map((text) => ({ kind: "same", text }));
  const left = mine.slice(start, mine.length - end);
  const right = theirs.slice(start, theirs.length - end);
  return [
    ...same(mine.slice(0, start)),
    ...middle(left, right),
    ...same(mine.slice(mine.length - end)),
  ];
}

/** The longest common subsequence, by its table of lengths. */
function middle(left, right) {
  if (left.length * right.length > FAR) {
    return [
      ...left.map((text) => ({ kind: "mine", text })), ...right.map((text) => ({ kind: "theirs", text }))];
  }
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = left[i] === right[j]
        ? lengths[(i + 1) * width + j + 1] + 1
        : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const made = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      made.push({ kind: "same", text: left[i] });
      [i, j] = [i + 1, j + 1];
    } else if (j >= right.length
      || i < left.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
      made.push({ kind: "mine", text: left[i] });
      i += 1;
    } else {
      made.push({ kind: "theirs", text: right[j] });
      j += 1;
    }
  }
  return made;
}

const CONTEXT = 2; // lines that are the same, shown around those that are not

/** An element with both versions: where they are the same, a few lines only. */
export function compared(mine, theirs, language) {
  const lines = differing(mine.split("\n"), theirs.split("\n"));
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(index - CONTEXT, 0), index + CONTEXT + 1).some(({ kind }) => kind !== "same"));
  const body = element("tbody");
  for (let index = 0; index < lines.length;) {
    if (!isNear[index]) {
      while (index < lines.length && !isNear[index]) index += 1;
      body.append(element("tr", { className: "gap" }, element("td", { colSpan: 2, textContent: "…" })));
    } else if (lines[index].kind === "same") {
      body.append(row(lines[index].text, lines[index].text, "", language));
      index += 1;
    } else {
      const run = [];
      while (index < lines.length && lines[index].kind !== "same") run.push(lines[index++]);
      const [left, right] = ["mine", "theirs"].map((side) => run.filter(({ kind }) => kind === side));
      for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
        body.append(row(left[at]?.text, right[at]?.text, "changed", language));
      }
    }
  }
  const head = element(
    "tr", {}, element("th", { scope: "col", textContent: "Yours" }),
    element("th", { scope: "col", textContent: "On disk" }));
  return element(
    "div", { className: "compare", role: "region", tabIndex: 0, "aria-label": "Both versions" },
    element("table", {}, element("thead", {}, head), body));
}

/** One line beside the other; where both are there, only the words that differ are marked. */
function row(left, right, className, language) {
  const words = className && left !== undefined && right !== undefined
    ? differing(left.split(/(?<=\s)/), right.split(/(?<=\s)/)) : null;
  const cell = (text, side) => {
    const made = element("td", { className: text === undefined ? "none" : className && side });
    speak(made, language);
    const name = side === "mine" ? "del" : "ins";
    if (words) {
      made.append(...words.filter(({ kind }) => kind === "same" || kind === side).map((word) =>
        word.kind === "same" ? word.text : element(name, { textContent: word.text })));
    } else if (text) {
      made.append(className ? element(name, { textContent: text }) : text);
    }
    return made;
  };
  return element("tr", {}, cell(left, "mine"), cell(right, "theirs"));
}
