// The search dialog. Loaded as the end of search-<language>.js, which site.js adds to the page when
// a reader first asks for the search; then window.toolkitSearch.open() shows it. The file of a
// second language adds itself to the dialog that is there.
//
// A comment has a line of its own: such lines are left out when the site is built.

// base: address of the site's root, from which files are loaded and results are addressed.
function toolkitSearchDialog(base) {
  // Milliseconds after the last key: half-typed words fetch nothing.
  const pause = 150;
  // Results drawn at first, and then whenever the end comes into view.
  const batches = [3, 7, 10];
  const longestQuery = 1000;
  const remembered = "toolkit-recent-searches";
  const languages = new Map();
  // What the dialog says stays in the language of the page; results may be in another.
  let home;
  let strings;
  let language;
  let engine;

  // An element with attributes; text goes in as text, never as markup.
  function make(name, attributes = {}, ...children) {
    const space = /^(svg|path)$/.test(name) ? "2000/svg" : "1999/xhtml";
    const element = document.createElementNS(`http://www.w3.org/${space}`, name);
    for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute]);
    element.append(...children);
    return element;
  }

  const part = (name, attributes, ...children) =>
    make("div", { class: `search-${name}`, id: `search-${name}`, ...attributes }, ...children);

  function button(className, action, ...children) {
    const made = make("button", { class: className, type: "button" }, ...children);
    made.addEventListener("click", action);
    return made;
  }

  const list = part("results", { role: "listbox" });
  const status = part("status", { role: "status" });
  const filters = part("filters", { role: "group" });
  const help = part("help");
  const field = make("input", {
    class: "search-field", type: "search", role: "combobox", "aria-expanded": false,
    "aria-autocomplete": "list", "aria-controls": list.id, "aria-describedby": status.id,
    autocomplete: "off", autocapitalize: "off", spellcheck: false, enterkeyhint: "go",
    maxlength: longestQuery,
  });
  const close = button("search-close", () => dialog.close(), "×");
  const icon = document.querySelector(".search-open svg")?.cloneNode(true) ?? "";
  const bar = make("form", { class: "search-bar", role: "search" }, icon, field, close);
  const dialog = make(
    "dialog", { class: "search", id: "search" }, bar, filters, status, list, help);

  // ---- Files ----------------------------------------------------------------------------------

  // Files call this when they run: classic scripts load from a folder on disk too.
  const waiting = new Map();
  window.toolkitSearchFile = (key, value) => waiting.get(key)?.(value);

  function addScript(path, then) {
    const script = make("script", { src: new URL(path, base), charset: "utf-8" });
    script.onload = script.onerror = () => {
      script.remove();
      then();
    };
    document.head.append(script);
  }

  function load(tag, build) {
    return (key, hash) => new Promise((resolve) => {
      const name = hash ? `${key.slice(1)}-${hash}.js` : `${key.slice(1)}.js?v=${build}`;
      waiting.set(`${tag}/${key}`, resolve);
      addScript(`search-${tag}/${key[0]}/${name}`, () => {
        // A file that ran has answered already.
        resolve();
        waiting.delete(`${tag}/${key}`);
      });
    });
  }

  // root: what a language's file holds.
  function add(root) {
    const { language: tag } = root;
    languages.set(tag, { root, engine: toolkitSearchEngine(root, load(tag, root.build)) });
    if (!home) {
      home = root;
      strings = root.strings;
      field.placeholder = strings.placeholder;
      close.title = strings.close;
      for (const [element, text] of [
        [list, strings.title], [dialog, strings.title], [field, strings.placeholder],
        [close, strings.close], [filters, strings.filterLabel],
      ]) element.setAttribute("aria-label", text);
    }
    choose(tag);
  }

  function choose(tag) {
    if (tag === language) return;
    language = tag;
    engine = languages.get(tag).engine;
    const [, name] = home.languages.find(([other]) => other === tag) ?? [tag, ""];
    // A language runs as its own name does.
    const dir = /[\u0590-\u08ff]/.test(name) ? "rtl" : "ltr";
    for (const element of [list, filters]) Object.assign(element, { lang: tag, dir });
    makeChips();
  }

  // ---- Filters --------------------------------------------------------------------------------

  const kinds = ["types", "phases"];
  // Identifiers of the values that are chosen, by kind.
  const pressed = {};
  let chips = [];

  const isFiltered = () => kinds.some((kind) => pressed[kind].size > 0);
  const inDigits = (number) => number.toLocaleString(home.language);

  function makeChip(label, className, kind, id, position) {
    const number = make("span", { class: "count" });
    const chip = button(`chip ${className}`, () => {
      if (!kind) kinds.forEach((each) => pressed[each].clear());
      else if (!pressed[kind].delete(id)) pressed[kind].add(id);
      search();
    }, label, " ", number);
    return { chip, number, kind, id, position };
  }

  function makeChips() {
    const { root } = languages.get(language);
    chips = [makeChip(strings.filterAll, "")];
    for (const kind of kinds) {
      pressed[kind] = new Set();
      root[kind].forEach(([id, label], position) => {
        const hue = kind === "types" ? `hue-${position % 6 + 1}` : "";
        chips.push(makeChip(label, hue, kind, id, position));
      });
    }
    filters.replaceChildren(...chips.map(({ chip }) => chip));
  }

  // Without a search, how many pages each value has in all.
  function showFilters() {
    const { root } = languages.get(language);
    let shown = 0;
    for (const { chip, number, kind, id, position } of chips) {
      const isPressed = kind ? pressed[kind].has(id) : !isFiltered();
      const count = kind
        ? found?.counts[kind][position] ?? root[kind][position][2].length
        : text() && found.all;
      number.textContent = inDigits(+count);
      chip.setAttribute("aria-pressed", isPressed);
      chip.hidden = !count && !(kind && isPressed);
      if (kind && !chip.hidden) shown++;
    }
    filters.hidden = shown === 0;
  }

  // ---- Results --------------------------------------------------------------------------------

  // The turn of the search that is shown, and the promise whether it came to be shown.
  let turn = 0;
  let showing;
  // What it found, pages still to be drawn, the options that are there, and the one the arrows
  // have reached.
  let found;
  let undrawn = [];
  let drawn = 0;
  let drawing;
  let options = [];
  let active = -1;
  let timer;

  const text = () => field.value.trim();
  const isHit = (word) => engine.isHit(found, word);

  function addressOf(address, anchor) {
    const url = new URL(address.split("/").map(encodeURIComponent).join("/"), base);
    if (anchor) url.hash = anchor;
    return url.href;
  }

  // parts: as the engine cuts a text.
  function marked(name, parts) {
    return make("span", { class: `search-result-${name}` },
      ...parts.map(({ text, isHit }) => isHit ? make("mark", {}, text) : text));
  }

  const line = (name, text) => text ? [marked(name, [{ text }])] : [];

  // As MapGlyph.swift draws it: types are rows, phases columns, the page's own cells filled.
  function glyph({ types, phases }) {
    if (!types.includes(true)) return [];
    const columns = phases.length > 0 ? phases : [true];
    const paths = types.map(() => "");
    let empty = "";
    types.forEach((isOfType, row) => columns.forEach((isUsed, column) => {
      const x = list.dir === "rtl" ? columns.length - 1 - column : column;
      const cell = `M${2 + 10 * x} ${2 + 10 * row}h4v4h-4z`;
      if (isOfType && isUsed) paths[row] += cell;
      else empty += cell;
    }));
    const { root } = languages.get(language);
    const labels = [[types, root.types], [phases, root.phases]]
      .flatMap(([has, facets]) => facets.filter((_, position) => has[position]))
      .map(([, label]) => label).join(", ");
    const [width, height] = [columns, types].map(({ length }) => 10 * length - 2);
    const scale = 24 / Math.max(width, height);
    return [make("svg", {
      class: "glyph", viewBox: `0 0 ${width} ${height}`, width: width * scale,
      height: height * scale, role: "img", "aria-label": labels,
    }, make("path", { d: empty }), ...paths.map((d, row) =>
      make("path", { class: `hue-${row % 6 + 1}`, d })))];
  }

  // A short name for the ear; what else there is to see describes the option.
  function makeOption(name, attributes, title, ...more) {
    const id = `search-option-${options.length}`;
    const option = make(attributes.href ? "a" : "button", {
      class: "search-result", id, role: "option", "aria-label": name, "aria-selected": false,
      tabindex: -1, ...attributes,
    }, title);
    if (more.length > 0) {
      option.append(make("span", { id: `${id}-more` }, ...more));
      option.setAttribute("aria-describedby", `${id}-more`);
    }
    options.push(option);
    return option;
  }

  function makeResult(title, excerpt, attributes, ...more) {
    const { parts } = engine.words;
    if (excerpt) more.push(marked("excerpt", engine.words.excerpt(excerpt, isHit)));
    return makeOption(title, attributes, marked("title", parts(title, isHit)), ...more);
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // A page, and its sections as a group of their own.
  function makeResults(page) {
    const reasons = page.substitutes.map((words) => fill(strings.substitute, words)).join(" · ");
    const made = [makeResult(
      page.title, page.excerpt, { href: addressOf(page.address) }, ...glyph(page),
      ...line("path", page.trail.join(" › ")), ...line("reason", reasons))];
    if (page.sections.length > 0) {
      made.push(make(
        "div", { role: "group", "aria-label": fill(strings.sectionsOf, page) },
        ...page.sections.map(({ heading, excerpt, anchor }) => makeResult(
          heading, excerpt, { href: addressOf(page.address, anchor) }))));
    }
    return made;
  }

  // More are drawn when the last one comes into view.
  const sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) drawMore();
  });

  // A page whose fragment is missing or damaged is left out.
  const hits = (pages) =>
    Promise.all(pages.map((page) => engine.hit(found, page).catch(() => undefined)));

  function drawMore() {
    return drawing ??= drawBatch(turn);
  }

  async function drawBatch(mine) {
    sight.disconnect();
    const next = undrawn.splice(0, batches[Math.min(drawn++, batches.length - 1)]);
    const pages = await hits(next);
    if (mine !== turn) return;
    list.append(...pages.filter(Boolean).flatMap(makeResults));
    if (pages.includes(undefined)) found.isIncomplete = true;
    showStatus();
    drawing = undefined;
    if (undrawn.length > 0) sight.observe(list.lastElementChild ?? list);
  }

  function setExpanded() {
    list.hidden = options.length === 0;
    field.setAttribute("aria-expanded", !list.hidden);
    list.removeAttribute("aria-busy");
  }

  function clear() {
    sight.disconnect();
    drawing = undefined;
    options = [];
    activate(-1);
    list.replaceChildren();
    help.replaceChildren();
    list.scrollTop = 0;
  }

  function search() {
    return showing = show();
  }

  // Promises whether it was the last to be asked for.
  async function show() {
    clearTimeout(timer);
    timer = undefined;
    const mine = ++turn;
    const chosen = Object.fromEntries(kinds.map((kind) => [kind, [...pressed[kind]]]));
    if (text() || isFiltered()) {
      list.setAttribute("aria-busy", true);
      const next = await engine.search(field.value, chosen).catch(() => undefined);
      if (mine !== turn) return false;
      if (!next) {
        status.textContent = strings.incomplete;
        setExpanded();
        return false;
      }
      found = next;
      await hits(found.pages.slice(0, batches[0]));
      if (mine !== turn) return false;
      clear();
      undrawn = found.pages.slice();
      drawn = 0;
      await drawMore();
      if (found.all === 0) await showHelp(mine);
      else showLanguages();
      if (mine !== turn) return false;
    } else {
      found = undefined;
      clear();
      showStatus();
      showRecent();
    }
    showFilters();
    setExpanded();
    return true;
  }

  function showStatus() {
    if (!found) {
      status.textContent = strings.hint;
      return;
    }
    const { length } = found.pages;
    const count = strings.results[new Intl.PluralRules(home.language).select(length)] ??
      strings.results.other;
    const query = text();
    const said = [length === 0
      ? fill(strings.noResults, { query: query.length > 60 ? `${query.slice(0, 60)}…` : query })
      : fill(count, { count: inDigits(length) })];
    for (const { word, terms } of found.meanings) {
      const typo = terms.filter(({ reason }) => reason === "typo");
      if (typo.length > 0) {
        const values = { asked: word.light, found: typo.map((term) => term.word).join(" / ") };
        said.push(fill(strings.substitute, values));
      }
    }
    if (found.isIncomplete) said.push(strings.incomplete);
    const words = said.join(" · ");
    // Saying the same again would only be a noise.
    if (status.textContent !== words) status.textContent = words;
  }

  // ---- Without results ------------------------------------------------------------------------

  function helpLine(label, items) {
    if (items.length > 0) {
      help.append(make("p", {}, `${label} `, ...items.flatMap((item) => [item, " "])));
    }
  }

  function ask(text) {
    field.value = text;
    field.focus();
    search();
  }

  // Words that are nearly the ones asked for, other languages, and the list of everything.
  async function showHelp(mine) {
    const near = await engine.nearest(text()).catch(() => []);
    if (mine !== turn) return;
    helpLine(strings.nearest, near.map((word) => button("chip", () => ask(word), word)));
    showLanguages();
    const [address, title] = home.overview;
    help.append(make("p", {}, make("a", { href: addressOf(address) }, title)));
  }

  // Where no word was found as it is written, and where results are not in the page's language.
  function showLanguages() {
    const isFound = found.meanings.some(({ terms }) => terms[0].reason !== "typo");
    if (language === home.language && (isFound || !text())) return;
    helpLine(strings.inLanguage, home.languages
      .filter(([tag]) => language !== home.language || tag !== language)
      .map(([tag, name]) => {
        const chip = button("chip", () => searchIn(tag), name);
        chip.lang = tag;
        chip.setAttribute("aria-pressed", tag === language);
        return chip;
      }));
  }

  function searchIn(tag) {
    const then = () => {
      field.focus();
      if (languages.has(tag)) {
        choose(tag);
        search();
      } else {
        status.textContent = strings.incomplete;
      }
    };
    if (languages.has(tag)) then();
    else addScript(`search-${tag}.js`, then);
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
    const kept = recent();
    if (kept.length === 0) return;
    const label = make("p", { class: "search-label", "aria-hidden": true }, strings.recent);
    const group = make("div", { role: "group", "aria-label": strings.recent }, label);
    for (const text of kept) {
      const option = makeOption(text, { type: "button" }, text);
      option.addEventListener("click", () => ask(text));
      group.append(option);
    }
    list.append(group);
    helpLine("", [button("chip", () => {
      remember([]);
      ask("");
    }, strings.forget)]);
  }

  // ---- Keys -----------------------------------------------------------------------------------

  function activate(position) {
    options[active]?.setAttribute("aria-selected", false);
    active = position;
    const option = options[active];
    if (!option) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", true);
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  // From nowhere, down leads to the first and up to the last.
  async function move(step) {
    const focused = options.indexOf(document.activeElement);
    const from = focused >= 0 ? focused : active;
    field.focus();
    if (step > 0 && from === options.length - 1 && undrawn.length > 0) await drawMore();
    const next = from < 0 && step < 0 ? options.length - 1 : from + step;
    if (options.length > 0) activate((next + options.length) % options.length);
  }

  // Enter may come before the results of what was typed. Of recent searches none is meant unless
  // the arrows have reached it.
  async function follow(inNewTab) {
    if (active < 0 && !await (timer === undefined ? showing : search())) return;
    const option = options[Math.max(active, 0)];
    if (!option || !dialog.open || (active < 0 && !found)) return;
    if (inNewTab && option.href) window.open(option.href, "_blank", "noopener");
    else option.click();
  }

  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const isTyping = event.target === field;
    const isAmongOptions = isTyping && active >= 0;
    switch (event.key) {
      case "ArrowDown": move(1); break;
      case "ArrowUp": move(-1); break;
      // Without an active result these four move the cursor in the field.
      case "Home":
        if (!isAmongOptions) return;
        activate(0);
        break;
      case "End":
        if (!isAmongOptions) return;
        activate(options.length - 1);
        break;
      case "ArrowLeft":
      case "ArrowRight":
        if (isAmongOptions) activate(-1);
        return;
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

  // An empty field has the direction of the page.
  const setDirection = () => { field.dir = text() ? "auto" : ""; };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    activate(-1);
    setDirection();
    timer = setTimeout(search, text() ? pause : 0);
  });
  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(false);
  });
  list.addEventListener("click", (event) => {
    if (!event.target.closest("a")) return;
    if (text()) remember([text(), ...recent().filter((kept) => kept !== text())]);
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) dialog.close();
  });
  // A press beside the dialog reaches it as one on the dialog outside its edges.
  dialog.addEventListener("pointerdown", ({ clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) dialog.close();
  });
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    choose(home.language);
  });

  // showModal() gives the focus back when the dialog closes.
  function open(query) {
    if (!dialog.isConnected) document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
    field.focus();
    // What the reader goes on typing comes behind a given query, and in the place of an old one.
    if (query) field.value = query.slice(0, longestQuery);
    else field.select();
    setDirection();
    search();
  }

  return { open, add };
}

(window.toolkitSearch ??= toolkitSearchDialog(new URL(".", document.currentScript.src)))
  .add(toolkitSearchRoot);
