// The search dialog. Loaded as the end of search-<language>.js, which site.js adds to the page when
// a reader first asks for the search; then window.toolkitSearch.open() shows it. A second language's
// file adds itself to the dialog that is there.
//
// A comment has a line of its own: such lines are left out when the site is built.

// base: address of the site's root, from which files are loaded and results are addressed.
function toolkitSearchDialog(base) {
  // Milliseconds after the last key: half-typed words fetch nothing.
  const pause = 150;
  // Results drawn at first, and then whenever the end comes into view.
  const batches = [3, 7, 10];
  const remembered = "toolkit-recent-searches";
  const languages = new Map();
  let language;
  let strings;
  let engine;

  // An element with attributes; text goes in as text, never as markup.
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      element.setAttribute(attribute, value);
    }
    element.append(...children);
    return element;
  }

  const list = make("ul", { class: "search-results", id: "search-results", role: "listbox" });
  const status = make("p", { class: "search-status", role: "status" });
  const filters = make("div", { class: "search-filters", role: "group" });
  const help = make("div", { class: "search-help" });
  const field = make("input", {
    class: "search-field", type: "search", dir: "auto", role: "combobox", "aria-expanded": "false",
    "aria-autocomplete": "list", "aria-controls": list.id, autocomplete: "off",
    autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", maxlength: "1000",
  });
  const close = make("button", { class: "search-close", type: "button" }, "×");
  const bar = make("form", { class: "search-bar", role: "search" }, field, close);
  const dialog = make("dialog", { class: "search", id: "search" }, bar, filters, status, list, help);

  // ---- Files ----------------------------------------------------------------------------------

  // Files call this when they run: classic scripts load from a folder on disk too.
  const waiting = new Map();
  window.toolkitSearchFile = (key, value) => waiting.get(key)?.(value);

  function load(tag, build) {
    return (key, hash) => new Promise((resolve) => {
      const name = hash ? `${key.slice(1)}-${hash}.js` : `${key.slice(1)}.js?v=${build}`;
      const script = make("script", {
        src: new URL(`search-${tag}/${key[0]}/${name}`, base), charset: "utf-8",
      });
      waiting.set(`${tag}/${key}`, resolve);
      script.onload = script.onerror = () => {
        // A file that ran has answered already.
        resolve(undefined);
        waiting.delete(`${tag}/${key}`);
        script.remove();
      };
      document.head.append(script);
    });
  }

  // root: what a language's file holds.
  function add(root) {
    languages.set(root.language, { root, engine: toolkitSearchEngine(root, load(root.language, root.build)) });
    choose(root.language);
  }

  function choose(tag) {
    language = tag;
    const { root } = languages.get(tag);
    strings = root.strings;
    engine = languages.get(tag).engine;
    for (const [element, text] of [
      [list, strings.title], [dialog, strings.title], [field, strings.placeholder],
      [close, strings.close], [filters, strings.filterLabel],
    ]) element.setAttribute("aria-label", text);
    field.placeholder = strings.placeholder;
    close.title = strings.close;
    makeChips(root);
  }

  // ---- Filters --------------------------------------------------------------------------------

  const pressed = { types: new Set(), phases: new Set() };
  let chips = [];

  function makeChip(label, kind, id) {
    const number = make("span", { class: "count" });
    const button = make("button", { class: "chip", type: "button" }, label, " ", number);
    button.addEventListener("click", () => {
      if (!kind) Object.values(pressed).forEach((chosen) => chosen.clear());
      else if (!pressed[kind].delete(id)) pressed[kind].add(id);
      show();
    });
    return { button, number, kind, id };
  }

  function makeChips(root) {
    Object.values(pressed).forEach((chosen) => chosen.clear());
    chips = [makeChip(strings.filterAll), ...["types", "phases"].flatMap((kind) =>
      root[kind].map(([id, label]) => makeChip(label, kind, id)))];
    filters.replaceChildren(...chips.map((chip) => chip.button));
    filters.hidden = true;
  }

  function showFilters(found) {
    const all = found?.all ?? 0;
    filters.hidden = chips.length === 1 || all === 0;
    const positions = { types: 0, phases: 0 };
    const isFiltered = pressed.types.size + pressed.phases.size > 0;
    for (const { button, number, kind, id } of chips) {
      const count = kind ? found?.counts[kind][positions[kind]++] ?? 0 : all;
      number.textContent = count.toLocaleString(language);
      button.setAttribute("aria-pressed", kind ? pressed[kind].has(id) : !isFiltered);
      button.hidden = kind !== undefined && count === 0 && !pressed[kind].has(id);
    }
  }

  // ---- Results --------------------------------------------------------------------------------

  // The turn of the search that is shown, its pages still to be drawn, the options that are there, and
  // the one the arrows have reached.
  let turn = 0;
  let found;
  let undrawn = [];
  let drawn = 0;
  let options = [];
  let active = -1;
  let timer;

  function addressOf(page, anchor) {
    const path = page.address.split("/").map(encodeURIComponent).join("/");
    const address = new URL(path, base);
    if (anchor) address.hash = anchor;
    return address.href;
  }

  const isHit = (word) => found !== undefined && engine.isHit(found, word);

  // parts: as the engine cuts a text.
  function withMarks(name, parts) {
    const pieces = parts.map(({ text, isHit }) => isHit ? make("mark", {}, text) : text);
    return make("span", { class: `search-result-${name}` }, ...pieces);
  }

  function line(name, ...texts) {
    const text = texts.filter(Boolean).join(" · ");
    return text ? [make("span", { class: `search-result-${name}` }, text)] : [];
  }

  function titleAndExcerpt(title, excerpt, ...between) {
    const parts = [withMarks("title", engine.words.parts(title, isHit)), ...between];
    if (excerpt) parts.push(withMarks("excerpt", engine.words.excerpt(excerpt, isHit)));
    return parts;
  }

  function makeOption(attributes, className, ...children) {
    const option = make(attributes.href ? "a" : "button", {
      class: className, id: `search-option-${options.length}`, role: "option",
      "aria-selected": "false", tabindex: "-1", ...attributes,
    }, ...children);
    options.push(option);
    return option;
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function makeGroup(page) {
    const group = make("div", {
      role: "group", "aria-label": fill(strings.sectionsOf, { title: page.title }),
    });
    const reasons = page.substitutes.map((words) => fill(strings.substitute, words));
    group.append(makeOption(
      { href: addressOf(page) }, "search-result", ...titleAndExcerpt(
        page.title, page.excerpt, ...line("path", page.trail.join(" › "), page.types.join(", ")),
        ...line("reason", ...reasons))));
    for (const section of page.sections) {
      group.append(makeOption(
        { href: addressOf(page, section.anchor) }, "search-result section",
        ...titleAndExcerpt(section.heading, section.excerpt)));
    }
    // A list item may not be a group itself.
    return make("li", { role: "none" }, group);
  }

  // More are drawn when the last one comes into view.
  const sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) drawMore();
  });

  async function drawMore() {
    sight.disconnect();
    const mine = turn;
    const next = undrawn.splice(0, batches[Math.min(drawn++, batches.length - 1)]);
    const pages = await Promise.all(next.map((page) => engine.hit(found, page)));
    if (mine !== turn) return;
    list.append(...pages.filter(Boolean).map(makeGroup));
    setExpanded();
    if (pages.includes(undefined)) status.textContent = strings.incomplete;
    if (undrawn.length > 0 && list.lastElementChild) sight.observe(list.lastElementChild);
  }

  function setExpanded() {
    list.hidden = options.length === 0;
    field.setAttribute("aria-expanded", String(options.length > 0));
  }

  function clear() {
    options = [];
    activate(-1);
    list.replaceChildren();
    help.replaceChildren();
    list.scrollTop = 0;
  }

  async function show() {
    clearTimeout(timer);
    timer = undefined;
    const mine = ++turn;
    const query = field.value.trim();
    if (query === "") {
      found = undefined;
      showRecent();
      return;
    }
    list.setAttribute("aria-busy", "true");
    const next = await engine.search(query, {
      types: [...pressed.types], phases: [...pressed.phases],
    });
    if (mine !== turn) return;
    found = next;
    undrawn = found.pages.slice();
    drawn = 0;
    const first = await Promise.all(
      undrawn.slice(0, batches[0]).map((page) => engine.hit(found, page)));
    if (mine !== turn) return;
    clear();
    list.removeAttribute("aria-busy");
    showFilters(found);
    status.textContent = statusText(query);
    if (found.pages.length === 0) showHelp(query);
    else if (first.length > 0) await drawMore();
    setExpanded();
  }

  function statusText(query) {
    const { length } = found.pages;
    const count = strings.results[new Intl.PluralRules(language).select(length)] ??
      strings.results.other;
    const text = length === 0 ? fill(strings.noResults, { query })
      : fill(count, { count: length.toLocaleString(language) });
    return found.isIncomplete ? `${text} ${strings.incomplete}` : text;
  }

  // ---- Without results ------------------------------------------------------------------------

  function helpLine(label, ...items) {
    help.append(make("p", {}, label, " ", ...items.flatMap((item) => [item, " "])));
  }

  function ask(text) {
    field.value = text;
    field.focus();
    show();
  }

  function button(text, action) {
    const made = make("button", { class: "chip", type: "button" }, text);
    made.addEventListener("click", action);
    return made;
  }

  // Words that are nearly the ones asked for, other languages, and the list of everything.
  async function showHelp(query) {
    const mine = turn;
    const near = await engine.nearest(query);
    if (mine !== turn) return;
    if (near.length > 0) {
      helpLine(strings.nearest, ...near.map((word) => button(word, () => ask(word))));
    }
    const { root } = languages.get(language);
    const others = root.languages.filter(([tag]) => tag !== language);
    if (others.length > 0) {
      helpLine(strings.inLanguage, ...others.map(([tag, name]) => {
        const chip = button(name, () => searchIn(tag));
        chip.lang = tag;
        return chip;
      }));
    }
    const [address, title] = root.overview;
    help.append(make("p", {}, make("a", { href: addressOf({ address }) }, title)));
  }

  function searchIn(tag) {
    if (languages.has(tag)) {
      choose(tag);
      show();
      return;
    }
    const script = make("script", { src: new URL(`search-${tag}.js`, base), charset: "utf-8" });
    script.onload = show;
    script.onerror = () => { status.textContent = strings.incomplete; };
    document.head.append(script);
  }

  // ---- Recent searches ------------------------------------------------------------------------

  // Kept in this browser only; some refuse to.
  function recent() {
    try {
      const kept = JSON.parse(localStorage.getItem(remembered) ?? "[]");
      return Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
    } catch {
      return [];
    }
  }

  function remember(texts) {
    try {
      localStorage.setItem(remembered, JSON.stringify(texts.slice(0, 5)));
    } catch {
      // Nothing is lost but the convenience.
    }
  }

  function showRecent() {
    clear();
    showFilters();
    const kept = recent();
    status.textContent = kept.length > 0 ? strings.recent : strings.hint;
    for (const text of kept) {
      const option = makeOption({ type: "button" }, "search-result", text);
      option.addEventListener("click", () => ask(text));
      list.append(make("li", { role: "none" }, option));
    }
    if (kept.length > 0) {
      help.append(button(strings.forget, () => {
        remember([]);
        showRecent();
        field.focus();
      }));
    }
    setExpanded();
  }

  // ---- Keys -----------------------------------------------------------------------------------

  function activate(position) {
    options[active]?.setAttribute("aria-selected", "false");
    active = position;
    const option = options[active];
    if (!option) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  // From nowhere, down leads to the first and up to the last.
  async function move(step) {
    const focused = options.indexOf(document.activeElement);
    const from = focused >= 0 ? focused : active;
    if (step > 0 && from === options.length - 1 && undrawn.length > 0) await drawMore();
    const next = from < 0 && step < 0 ? options.length - 1 : from + step;
    field.focus();
    if (options.length > 0) activate((next + options.length) % options.length);
  }

  // Enter may come before the results of what was typed.
  async function follow(inNewTab) {
    if (timer !== undefined) await show();
    const option = options[Math.max(active, 0)];
    if (!option) return;
    if (inNewTab && option.href) window.open(option.href, "_blank", "noopener");
    else option.click();
  }

  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const isTyping = event.target === field;
    switch (event.key) {
      case "ArrowDown": move(1); break;
      case "ArrowUp": move(-1); break;
      // Without an active result these two move the cursor in the field.
      case "Home":
        if (!isTyping || active < 0) return;
        activate(0);
        break;
      case "End":
        if (!isTyping || active < 0) return;
        activate(options.length - 1);
        break;
      case "Enter":
        if (!isTyping) return;
        follow(event.ctrlKey || event.metaKey);
        break;
      // The browser would first empty the field, and a reader wants it kept.
      case "Escape": dialog.close(); break;
      default: return;
    }
    event.preventDefault();
  });

  // ---- Opening and closing --------------------------------------------------------------------

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, field.value.trim() === "" ? 0 : pause);
  });
  close.addEventListener("click", () => dialog.close());
  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(false);
  });
  list.addEventListener("click", (event) => {
    if (!event.target.closest("a")) return;
    const query = field.value.trim();
    remember([query, ...recent().filter((text) => text !== query)]);
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (isPlain) dialog.close();
  });
  // A click beside the dialog reaches it as a click on the dialog outside its edges.
  dialog.addEventListener("click", (event) => {
    if (event.target !== dialog) return;
    const edges = dialog.getBoundingClientRect();
    const isInside = event.clientX >= edges.left && event.clientX <= edges.right &&
      event.clientY >= edges.top && event.clientY <= edges.bottom;
    if (!isInside) dialog.close();
  });

  // showModal() gives the focus back when the dialog closes.
  function open(query) {
    if (!dialog.isConnected) document.body.append(dialog);
    if (query) field.value = query;
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    show();
  }

  return { open, add };
}

(window.toolkitSearch ??= toolkitSearchDialog(new URL(".", document.currentScript.src)))
  .add(toolkitSearchRoot);
