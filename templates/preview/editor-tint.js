// Tints for Markdown's marks, line by line: enough to find one's way in a text, and no more.

const pieces = new RegExp([
  "(?<code>`[^`]+`)",
  "(?<strong>\\*\\*[^*]+\\*\\*)",
  "(?<link>!?\\[[^\\]]*\\]\\([^)\\s]*\\))",
  "(?<tag></?[a-zA-Z][^>]*>|\\{%.*?%\\})",
].join("|"), "g");

/** A link's words keep their colour, its address steps back. */
function link(words) {
  const place = words.indexOf("](");
  return [["t-link", words.slice(0, place + 1)], ["t-soft", words.slice(place + 1)]];
}

function inline(words) {
  const made = [];
  let end = 0;
  for (const match of words.matchAll(pieces)) {
    if (match.index > end) made.push(["", words.slice(end, match.index)]);
    const { code, strong, link: address } = match.groups;
    if (address) made.push(...link(address));
    else made.push([code ? "t-code" : strong ? "t-strong" : "t-soft", match[0]]);
    end = match.index + match[0].length;
  }
  if (end < words.length) made.push(["", words.slice(end)]);
  return made;
}

function parts(words, place) {
  if (place === "front" || place === "fence") return [["t-soft", words]];
  if (place === "code") return [["t-code", words]];
  if (/^#{1,6}\s/.test(words)) return [["t-heading", words]];
  const [mark] = words.match(/^\s*(?:[*+-]|\d+[.)]|>)\s/) ?? [""];
  return mark ? [["t-mark", mark], ...inline(words.slice(mark.length))] : inline(words);
}

/**
 * A text's lines in order. Lines of the same `key` look the same; `parts()` gives a line's pieces, each
 * `[class, words]`.
 */
export function tinted(text) {
  const lines = text.split("\n");
  let isFront = lines[0] === "---";
  let fence = null;
  return lines.map((words, index) => {
    let place = "text";
    if (isFront) {
      place = "front";
      if (index > 0 && words === "---") isFront = false;
    } else {
      const [mark] = words.match(/^\s*(?:`{3,}|~{3,})/) ?? [];
      if (fence === null && mark) [fence, place] = [mark.trim(), "fence"];
      else if (mark?.trim().startsWith(fence)) [fence, place] = [null, "fence"];
      else if (fence !== null) place = "code";
    }
    return { key: `${place} ${words}`, parts: () => parts(words, place) };
  });
}
