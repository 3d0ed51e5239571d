// Runs in pages that the preview sends, and in no published one: follows what the server tells of the
// content, loads the page again where it was read, and shows what is wrong.
(() => {
  "use strict";
  const own = document.currentScript;
  const place = "toolkit-preview-place";
  // What the page shows. The server tells what it misses of what there is.
  let state = own.dataset.state;
  let events = null;
  let retry = 0;
  let wait = 500;

  function head(href) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    document.head.append(link);
    return link;
  }

  // MARK: Where the page was read

  function remember() {
    const open = [...document.querySelectorAll("details")].map((details) => details.open);
    const state = { path: location.pathname, x: scrollX, y: scrollY, open };
    sessionStorage.setItem(place, JSON.stringify(state));
  }

  function recall() {
    const text = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (!text) return;
    const state = JSON.parse(text);
    if (state.path !== location.pathname) return;
    document.querySelectorAll("details").forEach((details, index) => {
      if (state.open[index] !== undefined) details.open = state.open[index];
    });
    history.scrollRestoration = "manual";
    const back = () => scrollTo({ left: state.x, top: state.y, behavior: "instant" });
    back();
    // Images may still have made the page longer.
    addEventListener("load", () => { back(); history.scrollRestoration = "auto"; });
  }

  function reload() {
    remember();
    location.reload();
  }

  function swapStyles() {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(link.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set("preview", String(Date.now()));
      const next = link.cloneNode();
      next.href = address.href;
      // The old one holds until the new one is there.
      next.addEventListener("load", () => link.remove());
      next.addEventListener("error", () => next.remove());
      link.after(next);
    }
  }

  // MARK: What is wrong

  function element(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function item(problem) {
    const item = element("li", "toolkit-preview-problem");
    item.append(element("p", "toolkit-preview-message", problem.message));
    if (problem.file) {
      const where = `${problem.file}:${problem.line}:${problem.column}`;
      const line = element("p", "toolkit-preview-file", where);
      line.dir = "ltr";
      item.append(line);
    }
    if (problem.frame) {
      const frame = element("pre", "toolkit-preview-frame", problem.frame);
      frame.dir = "ltr";
      frame.tabIndex = 0;
      item.append(frame);
    }
    if (problem.remedy) item.append(element("p", "toolkit-preview-remedy", problem.remedy));
    return item;
  }

  let overlay = null;

  function hide() {
    overlay?.remove();
    overlay = null;
  }

  function show(problems) {
    hide();
    overlay = element("section", "toolkit-preview");
    overlay.lang = "en";
    overlay.dir = "ltr";
    overlay.setAttribute("role", "alert");
    const title = element(
      "h2", "toolkit-preview-title",
      problems.length === 1 ? "One problem in the content" : `${problems.length} problems in the content`);
    title.id = "toolkit-preview-title";
    overlay.setAttribute("aria-labelledby", title.id);
    const close = element("button", "toolkit-preview-close", "Close");
    close.type = "button";
    close.addEventListener("click", hide);
    const top = element("div", "toolkit-preview-top");
    top.append(title, close);
    const list = element("ol", "toolkit-preview-list");
    list.append(...problems.map(item));
    overlay.append(
      top, element("p", "toolkit-preview-note", "You see the site as it was before."), list);
    document.body.append(overlay);
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay?.contains(document.activeElement)) hide();
  });

  // MARK: The server

  // Browsers open few connections to one host, and a page that nobody sees needs none.
  function connect() {
    disconnect();
    if (document.hidden) return;
    const address = new URL(own.dataset.events, location.href);
    address.searchParams.set("since", state);
    const stream = events = new EventSource(address);
    stream.addEventListener("open", () => { wait = 500; });
    stream.addEventListener("reload", reload);
    stream.addEventListener("style", (event) => {
      state = event.lastEventId;
      swapStyles();
    });
    stream.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    stream.addEventListener("mended", hide);
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, 8000);
    });
  }

  function disconnect() {
    clearTimeout(retry);
    events?.close();
  }

  head(own.dataset.style);
  recall();
  connect();
  // An open stream keeps pages out of the browser's memory of pages to go back to.
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  document.addEventListener("visibilitychange", connect);
})();
