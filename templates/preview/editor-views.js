// Which views are in front, and how the window's width is shared.
import { byID } from "./editor-elements.js";

const kept = "toolkit-editor-width";

/** The tabs. `onShow` is told the name of the view that comes to the front. */
export class Views {
  #tabs = [...document.querySelectorAll(".views [role=tab]")];
  #narrow = matchMedia("(max-width: 48rem)");
  #onShow;
  current = "text";

  constructor(page, onShow) {
    this.#onShow = onShow;
    for (const tab of this.#tabs) tab.onclick = () => this.show(this.#name(tab));
    byID("tab-text").parentElement.addEventListener("keydown", (event) => this.#press(event));
    this.#narrow.addEventListener("change", () => this.#settle());
    page.addEventListener("state", () => {
      byID("tab-details").hidden = !page.state.form;
      byID("tab-translation").hidden = !page.state.translation?.source;
      this.#settle();
    });
  }

  show(name) {
    this.current = name;
    for (const tab of this.#tabs) {
      const isSelected = this.#name(tab) === name;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      const panel = byID(tab.getAttribute("aria-controls"));
      // Beside the others there is always room for the page.
      if (panel.id !== "panel-page") panel.hidden = !isSelected;
    }
    byID("desk").dataset.view = name;
    this.#onShow(name);
  }

  #name(tab) {
    return tab.id.replace("tab-", "");
  }

  get #shownTabs() {
    return this.#tabs.filter((tab) => !tab.hidden && (this.#narrow.matches || tab.id !== "tab-page"));
  }

  #settle() {
    if (!this.#shownTabs.includes(byID(`tab-${this.current}`))) this.show("text");
  }

  #press(event) {
    const tabs = this.#shownTabs;
    const from = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || from < 0) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    this.show(this.#name(tab));
    tab.focus();
  }
}

/** The divider between editor and page, for pointer and keys; double click puts it in the middle. */
export function startDivider() {
  const divider = byID("divider");
  const desk = byID("desk");
  const set = (percent) => {
    const width = Math.round(Math.min(Math.max(percent, 25), 75));
    desk.style.setProperty("--share", `${width}%`);
    divider.setAttribute("aria-valuenow", String(width));
    try {
      localStorage.setItem(kept, String(width));
    } catch {
      // It stays so for as long as the window is open.
    }
  };
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    desk.classList.add("is-dragged");
  });
  divider.addEventListener("pointermove", (event) => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const { left, width } = desk.getBoundingClientRect();
    set(((event.clientX - left) / width) * 100);
  });
  divider.addEventListener("lostpointercapture", () => desk.classList.remove("is-dragged"));
  divider.addEventListener("dblclick", () => set(50));
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(Number(divider.getAttribute("aria-valuenow")) + step);
  });
  try {
    set(Number(localStorage.getItem(kept)) || 50);
  } catch {
    set(50);
  }
}

/** The colours that the reader has chosen on the site, now and when they change. */
export function followTheme() {
  const apply = () => {
    let theme = null;
    try {
      theme = localStorage.getItem("toolkit-theme");
    } catch {
      // The system's colours then.
    }
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  };
  addEventListener("storage", apply);
  apply();
}
