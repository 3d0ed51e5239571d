// The site's languages and pages, as the server last told them.
import { ask } from "./editor-server.js";

/** Addresses that lead to one page look the same: `/a`, `/a/`, `/a.html`, `/a/index.html`. */
function plain(address) {
  let path = address;
  try {
    path = decodeURI(address);
  } catch {
    // It is compared as it is written.
  }
  return path.replace(/(\/index)?(\.html)?$/, "").replace(/\/$/, "").toLowerCase();
}

export class Site extends EventTarget {
  title = "";
  base = "/";
  /** Of the state that the pages are of. */
  mark = "";
  languages = [];
  pages = [];
  #files = new Map();
  #addresses = new Map();

  async load() {
    const site = await ask("site");
    this.title = site.title;
    this.base = site.base ?? "/";
    this.mark = site.mark;
    this.languages = site.languages;
    this.pages = site.pages;
    this.#files = new Map(site.pages.map((page) => [page.file, page]));
    this.#addresses = new Map(site.pages.map((page) => [plain(page.address), page]));
    this.dispatchEvent(new Event("change"));
  }

  page(file) {
    return this.#files.get(file);
  }

  pageAt(address) {
    return this.#addresses.get(plain(address));
  }

  language(tag) {
    return this.languages.find((language) => language.tag === tag);
  }

  get source() {
    return this.languages.find((language) => language.isSource);
  }

  get home() {
    return this.pageAt(this.base) ?? this.pages[0];
  }

  /** The page's translations and the page itself, by language tag. */
  versions(key) {
    return new Map(
      this.pages.filter((page) => page.key === key).map((page) => [page.language, page]));
  }
}
