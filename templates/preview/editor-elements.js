// Elements of the document, found and made.

export const byID = (id) => document.getElementById(id);

/**
 * A new element. Fields that an element of its kind has are set, others become attributes; those that
 * are null, undefined or false are left out.
 */
export function element(name, fields = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined || value === false) continue;
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export const button = (text, onclick, className = "button") =>
  element("button", { type: "button", className, textContent: text, onclick });

/** Gives an element other words. No node is removed where one is there. */
export function say(target, words) {
  const text = target.firstChild;
  if (!(text instanceof Text)) target.append(words);
  else if (text.data !== words) text.data = words;
}

/** One of the document's symbols, for the eye only. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#icon-${name}`);
  picture.append(use);
  return picture;
}

/** "1 error", "2 errors". */
export const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Gives an element the language and the direction of a page's text. */
export function speak(target, language) {
  target.lang = language.tag;
  target.dir = language.direction;
}

/** Whether a key is pressed with the one that this machine gives commands with, and with no Alt. */
export function isCommand(event, key) {
  const isHeld = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return isHeld && !event.altKey && event.key.toLowerCase() === key.toLowerCase();
}

const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/** A command's key as people know it: "⌘S" or "Ctrl+S". */
export const commandName = (key) => (isApple ? `⌘${key}` : `Ctrl+${key}`);
