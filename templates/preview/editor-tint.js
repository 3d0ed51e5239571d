// Tints for Markdown's marks, line by line: enough to find one's way in a text, and no more.

const pieces = new RegExp([
  "(?<code>`[^`]+`)",
  "(?<strong>\\*\\*[^*]+\\*\\*)",
  "(?<link>!?\\[[^\\]]*\\]\\([^)\\s]*\\))",
  "(?<tag></?[a-zA-Z][^>]*>|\\{%.*?%\\})",
].join("|"), "g");

const text = (words) => document.createTextNode(words);

function span(className, words) {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = words;
  return made;
}

/** A link's words keep the ink, its address steps back. */
function link(words) {
  const place = words.indexOf("](");
  return [span("t-link", words.slice(0, place + 1)), span("t-soft", words.slice(place + 1))];
}

function inline(words) {
  const made = [];
  let end = 0;
  for (const match of words.matchAll(pieces)) {
    if (match.index > end) made.push(text(words.slice(end, match.index)));
    const { code, strong, link: address } = match.groups;
    if (address) made.push(...link(address));
    else made.push(span(code ? "t-code" : strong ? "t-strong" : "t-soft", match[0]));
    end = match.index + match[0].length;
  }
  if (end < words.length) made.push(text(words.slice(end)));
  return made;
}

function parts(words, place) {
  if (words === "") return [document.createElement("br")];
  if (place === "front" || place === "fence") return [span("t-soft", words)];
  if (place === "code") return [span("t-code", words)];
  if (/^#{1,6}\s/.test(words)) return [span("t-heading", words)];
  const [mark] = words.match(/^\s*(?:[*+-]|\d+[.)]|>)\s/) ?? [""];
  return mark ? [span("t-mark", mark), ...inline(words.slice(mark.length))] : inline(words);
}

/**
 * A text's lines in order. Lines of the same `key` look the same; `parts()` makes a line's nodes.
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
