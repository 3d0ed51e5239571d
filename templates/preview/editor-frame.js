// The page as it will be. A new one loads behind the old one and takes its place when it is there.
import { byID, element, isCommand, say } from "./editor-elements.js";

const DESKTOP = 1180; // CSS pixels that a page has which is shown as on a desktop

export class PageFrame {
  #page;
  #site;
  #openAddress;
  #place = byID("frames");
  #shown = null;
  #next = null;
  #address = null;
  #isDesktop = false;

  /** `openAddress` opens a page of the site in the editor, or tells by false that there is none. */
  constructor(page, site, openAddress) {
    this.#page = page;
    this.#site = site;
    this.#openAddress = openAddress;
    page.addEventListener("state", () => this.#show());
    page.addEventListener("status", () => this.#tell());
    byID("width-fit").onclick = () => this.#setDesktop(false);
    byID("width-desk").onclick = () => this.#setDesktop(true);
    new ResizeObserver(() => this.#scale()).observe(this.#place);
  }

  /** Makes the page's own styles anew. */
  reload() {
    if (this.#address) this.#load(this.#address);
  }

  #show() {
    const { shown, address, key } = this.#page.state;
    const isOther = this.#shown?.dataset.key !== key && this.#next?.dataset.key !== key;
    // A page with errors shows what it was before, and another page's text is no such thing.
    const next = shown ?? (isOther || !this.#address ? address : null);
    if (next && next !== this.#address) this.#load(next);
    this.#tell();
  }

  #tell() {
    const state = this.#page.state;
    if (!state) return;
    const words = state.shown ? "Preview" : "Preview of the page before its errors";
    say(byID("preview-state"), words);
    byID("panel-page").classList.toggle("is-behind", !state.shown);
  }

  // MARK: Frames

  #load(address) {
    this.#address = address;
    this.#next?.remove();
    const { title, key, file } = this.#page.state;
    const frame = element("iframe", { title: `Page: ${title}`, src: address, className: "waiting" });
    frame.dataset.key = key;
    frame.dataset.file = file;
    frame.addEventListener("load", () => this.#arrived(frame));
    this.#next = frame;
    this.#scale(frame);
    this.#place.append(frame);
  }

  #arrived(frame) {
    if (frame === this.#shown) return this.#wandered(frame);
    if (frame !== this.#next) return;
    const old = this.#shown;
    if (old?.dataset.file === frame.dataset.file) this.#keepPlace(old, frame);
    this.#quiet(frame);
    frame.contentDocument?.addEventListener("click", (event) => this.#follow(event, frame));
    frame.contentDocument?.addEventListener("keydown", (event) => this.#pass(event));
    // Whatever the page leads to by itself is there before its `load`: until then nothing in it works.
    frame.contentWindow.addEventListener("pagehide", () => { frame.inert = true; });
    frame.className = "shown";
    this.#shown = frame;
    this.#next = null;
    if (!old) return;
    old.className = "leaving";
    // The old one stays below until the new one has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => old.remove()));
  }

  /** What is told beside the text, and what is offered to readers alone, would only cover the page. */
  #quiet(frame) {
    const sheet = new frame.contentWindow.CSSStyleSheet();
    sheet.replaceSync(".toolkit-preview, .offer { display: none; }");
    frame.contentDocument.adoptedStyleSheets = [...frame.contentDocument.adoptedStyleSheets, sheet];
  }

  #keepPlace(old, frame) {
    const from = old.contentWindow;
    const details = [...(old.contentDocument?.querySelectorAll("details") ?? [])];
    [...(frame.contentDocument?.querySelectorAll("details") ?? [])].forEach((one, index) => {
      if (details[index]) one.open = details[index].open;
    });
    frame.contentWindow.scrollTo({ left: from.scrollX, top: from.scrollY, behavior: "instant" });
  }

  /** The editor's keys work in the page too. */
  #pass(event) {
    if (!["s", "o", "j"].some((key) => isCommand(event, key))) return;
    event.preventDefault();
    const { key, ctrlKey, metaKey, shiftKey } = event;
    dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey, shiftKey }));
  }

  // MARK: Links

  #follow(event, frame) {
    const link = event.target.closest?.("a[href], area[href]");
    const hasKey = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || event.defaultPrevented || event.button !== 0 || hasKey) return;
    const address = new URL(link.href, frame.contentDocument.baseURI);
    const here = new URL(this.#page.state.address, location.href);
    const isHere = address.pathname === frame.contentWindow.location.pathname
      || this.#site.pageAt(address.pathname)?.file === this.#page.file;
    event.preventDefault();
    if (address.origin === here.origin && isHere) {
      this.#scrollTo(frame, address.hash);
    } else if (!this.#isPage(address) || link.hasAttribute("download")) {
      window.open(address, "_blank", "noopener");
    } else {
      this.#openAddress(address.pathname);
    }
  }

  #isPage(address) {
    if (address.origin !== location.origin) return false;
    return this.#site.pageAt(address.pathname) !== undefined || !/\.(?!html?$)\w+$/.test(address.pathname);
  }

  /** The frame's address stays as it is: else the browser's "back" would lead through it. */
  #scrollTo(frame, hash) {
    const target = frame.contentDocument.getElementById(anchorOf(hash));
    if (!target) return frame.contentWindow.scrollTo({ top: 0 });
    for (let above = target; above; above = above.parentElement) {
      if (above.localName === "details") above.open = true;
    }
    target.scrollIntoView();
  }

  /** The page has led elsewhere by itself, as a search does. */
  #wandered(frame) {
    let address = null;
    try {
      address = frame.contentWindow.location.pathname;
    } catch {
      // Another site's page: it has no address here.
    }
    const isKnown = address && this.#site.pageAt(address)?.file !== this.#page.file;
    if (isKnown) this.#openAddress(address);
    this.#load(this.#address);
  }

  // MARK: Width

  #setDesktop(isDesktop) {
    this.#isDesktop = isDesktop;
    byID("width-fit").setAttribute("aria-pressed", String(!isDesktop));
    byID("width-desk").setAttribute("aria-pressed", String(isDesktop));
    this.#scale();
  }

  #scale(...frames) {
    const { clientWidth: width, clientHeight: height } = this.#place;
    const factor = this.#isDesktop && width ? Math.min(1, width / DESKTOP) : 1;
    for (const frame of frames.length ? frames : this.#place.children) {
      frame.style.width = factor < 1 ? `${DESKTOP}px` : "";
      frame.style.height = factor < 1 ? `${height / factor}px` : "";
      frame.style.transform = factor < 1 ? `scale(${factor})` : "";
    }
  }
}

/** A fragment is what it stands for, or itself where a sign of percent means nothing. */
function anchorOf(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
