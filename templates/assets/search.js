// The search dialog. Loaded as the end of search-<language>.js, which site.js adds to the page when
// a reader first asks for the search; then window.toolkitSearch.open() shows it.
//
// A comment has a line of its own: such lines are left out when the site is built.

// root: address of the site's root, from which results are addressed.
function toolkitSearchDialog(engine, index, root) {
  const strings = index.strings;
  const plurals = new Intl.PluralRules(index.language);
  const batch = 20;

  // An element with attributes; text goes in as text, never as markup.
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      element.setAttribute(attribute, value);
    }
    element.append(...children);
    return element;
  }

  const list = make("ul", {
    class: "search-results", id: "search-results", role: "listbox", "aria-label": strings.title,
  });
  const status = make("p", { class: "search-status", role: "status" });
  const filters = make("div", {
    class: "search-filters", role: "group", "aria-label": strings.filterLabel,
  });
  const field = make("input", {
    class: "search-field", type: "search", dir: "auto", role: "combobox", "aria-expanded": "false",
    "aria-autocomplete": "list", "aria-controls": list.id, "aria-label": strings.placeholder,
    placeholder: strings.placeholder, autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", enterkeyhint: "go",
  });
  const close = make("button", {
    class: "search-close", type: "button", "aria-label": strings.close, title: strings.close,
  }, "×");
  const bar = make("form", { class: "search-bar", role: "search" }, field, close);
  const dialog = make("dialog", {
    class: "search", id: "search", "aria-label": strings.title,
  }, bar, filters, status, list);

  // ---- Filters --------------------------------------------------------------------------------

  function makeChip(label, type) {
    const number = make("span", { class: "count" });
    const button = make("button", { class: "chip", type: "button" }, label, " ", number);
    button.addEventListener("click", () => {
      if (type === undefined) pressed.clear();
      else if (!pressed.delete(type)) pressed.add(type);
      show();
    });
    return { button, number, type };
  }

  const pressed = new Set();
  const chips = [
    makeChip(strings.filterAll), ...index.types.map(([type, label]) => makeChip(label, type)),
  ];
  filters.append(...chips.map((chip) => chip.button));

  function showFilters(found) {
    filters.hidden = index.types.length === 0 || found.all === 0;
    for (const { button, number, type } of chips) {
      const isAll = type === undefined;
      number.textContent = (isAll ? found.all : found.counts.get(type)).toLocaleString(
        index.language);
      button.setAttribute("aria-pressed", isAll ? pressed.size === 0 : pressed.has(type));
      button.hidden = !isAll && found.counts.get(type) === 0 && !pressed.has(type);
    }
  }

  // ---- Results --------------------------------------------------------------------------------

  // Pages still to be drawn, the options that are there, and the one the arrows have reached.
  let waiting = [];
  let marked = new Set();
  let options = [];
  let active = -1;

  function addressOf(page, anchor) {
    const path = page.address.split("/").map(encodeURIComponent).join("/");
    const address = new URL(path, root);
    if (anchor) address.hash = anchor;
    return address.href;
  }

  // parts: as the engine cuts a text.
  function withMarks(name, parts) {
    const pieces = parts.map(({ text, isHit }) => isHit ? make("mark", {}, text) : text);
    return make("span", { class: `search-result-${name}` }, ...pieces);
  }

  function titleAndExcerpt(title, excerpt, ...between) {
    const parts = [withMarks("title", engine.parts(title, marked)), ...between];
    if (excerpt) parts.push(withMarks("excerpt", engine.excerpt(excerpt, marked)));
    return parts;
  }

  function makeOption(address, className, ...children) {
    const option = make("a", {
      class: className, id: `search-option-${options.length}`, role: "option",
      "aria-selected": "false", href: address,
    }, ...children);
    options.push(option);
    return option;
  }

  function makeGroup(page) {
    const group = make("div", {
      role: "group", "aria-label": strings.sectionsOf.replace("{title}", () => page.title),
    });
    const path = page.trail.length === 0
      ? [] : [make("span", { class: "search-result-path" }, page.trail.join(" › "))];
    group.append(makeOption(
      addressOf(page), "search-result", ...titleAndExcerpt(page.title, page.excerpt, ...path)));
    for (const section of page.sections) {
      group.append(makeOption(
        addressOf(page, section.anchor), "search-result section",
        ...titleAndExcerpt(section.heading, section.excerpt)));
    }
    // A list item may not be a group itself.
    return make("li", { role: "none" }, group);
  }

  // More are drawn when the last one comes into view.
  const sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) drawMore();
  });

  function drawMore() {
    sight.disconnect();
    list.append(...waiting.splice(0, batch).map(makeGroup));
    if (waiting.length > 0) sight.observe(list.lastElementChild);
  }

  function show() {
    const query = field.value.trim();
    const found = engine.search(query, { types: [...pressed] });
    waiting = found.pages.slice();
    marked = found.words;
    options = [];
    activate(-1);
    list.replaceChildren();
    drawMore();
    list.scrollTop = 0;
    list.hidden = options.length === 0;
    field.setAttribute("aria-expanded", String(options.length > 0));
    showFilters(found);
    status.textContent = statusText(query, found.pages.length);
  }

  function statusText(query, count) {
    if (query === "") return strings.hint;
    if (count === 0) return strings.noResults.replace("{query}", () => query);
    const text = strings.results[plurals.select(count)] ?? strings.results.other;
    return text.replace("{count}", count.toLocaleString(index.language));
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
  function move(step) {
    const focused = options.indexOf(document.activeElement);
    const from = focused >= 0 ? focused : active;
    if (step > 0 && from === options.length - 1) drawMore();
    const next = from < 0 && step < 0 ? options.length - 1 : from + step;
    field.focus();
    if (options.length > 0) activate((next + options.length) % options.length);
  }

  function follow(inNewTab) {
    const option = options[Math.max(active, 0)];
    if (!option) return;
    if (inNewTab) window.open(option.href, "_blank", "noopener");
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

  field.addEventListener("input", show);
  close.addEventListener("click", () => dialog.close());
  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(false);
  });
  list.addEventListener("click", (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (isPlain && event.target.closest("a")) dialog.close();
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

  return { open, search: engine.search, analyse: engine.analyse };
}

window.toolkitSearch = toolkitSearchDialog(
  toolkitSearchEngine(toolkitSearchIndex), toolkitSearchIndex,
  new URL(".", document.currentScript.src));
