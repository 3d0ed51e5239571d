// The writer's editor: opens pages, and brings its parts together.
import { byID, commandName, isCommand } from "./editor-elements.js";
import { DetailsView } from "./editor-details.js";
import { follow } from "./editor-follow.js";
import { PageFrame } from "./editor-frame.js";
import { forgetKept, keep, kept } from "./editor-kept.js";
import { Languages } from "./editor-languages.js";
import { notice, withdraw, withdrawAll } from "./editor-notices.js";
import { Page } from "./editor-page.js";
import { Picker } from "./editor-picker.js";
import { Problems } from "./editor-problems.js";
import { question } from "./editor-question.js";
import { Saving } from "./editor-saving.js";
import { ask, Refusal, Silence } from "./editor-server.js";
import { Site } from "./editor-site.js";
import { TextView } from "./editor-text.js";
import { TranslationView } from "./editor-translation.js";
import { followTheme, startDivider, Views } from "./editor-views.js";

const site = new Site();
const page = new Page();

// MARK: Opening

const fragment = (file) => `#${encodeURI(file)}`;
const named = () => decodeURI(location.hash.slice(1));

/** Tells people why something was not done. */
function refuse(error, again) {
  if (!(error instanceof Refusal || error instanceof Silence)) throw error;
  notice("opening", error.message, again ? [{ label: "Try again", run: again }] : []);
}

/** Whether the page may be left: it is saved, or its unsaved text is given up. */
async function canLeave() {
  if (!page.isUnsaved) return true;
  const answer = await question({
    title: "Save this page first?",
    body: `“${page.state.title}” has text that is not saved.`,
    choices: [
      { value: "save", label: "Save", isMain: true },
      { value: "leave", label: "Leave without saving", isDanger: true },
      { value: null, label: "Stay here" },
    ],
  });
  if (answer === "save") return saving.save();
  if (answer === "leave") forgetKept(page.file);
  return answer === "leave";
}

/** Opens what the server gives for a question; `false` when it gives nothing. */
async function open(name, asked) {
  if (!await canLeave()) return false;
  let state;
  try {
    state = await ask(name, asked);
  } catch (error) {
    refuse(error, () => open(name, asked));
    return false;
  }
  withdrawAll();
  if (named() !== state.file) history.pushState(null, "", fragment(state.file));
  isRestoring = true;
  page.begin(state);
  await restore(state);
  isRestoring = false;
  keep(page);
  return true;
}

let isRestoring = false;

/** Offers what was not saved when this page was last open in this tab. */
async function restore(state) {
  const old = kept(state.file);
  if (!old || old.text === page.text) return;
  const time = new Date(old.time).toLocaleTimeString("en", { timeStyle: "short" });
  const answer = await question({
    title: "Go on with what you had not saved?",
    body: `This tab has kept text of this page from ${time} that was not saved.`,
    choices: [
      { value: "restore", label: "Go on with it", isMain: true },
      { value: "drop", label: "Throw it away", isDanger: true },
    ],
  });
  if (answer !== "drop") page.restore(old.text, old.digest);
}

const openFile = (file) => open("open", { file });

/** A page that a link in the page leads to. Files that are no pages open beside the editor. */
async function openAddress(address) {
  const known = site.pageAt(address);
  if (known) return openFile(known.file);
  try {
    const { file } = await ask("open", { address });
    openFile(file);
  } catch {
    window.open(address, "_blank", "noopener");
  }
}

async function begin(language, source) {
  const isOpen = await open("translate", { language: language.tag, source: source.file });
  if (!isOpen) return;
  loadSite();
  views.show("translation");
}

async function loadSite() {
  try {
    await site.load();
    byID("brand").textContent = site.title;
  } catch (error) {
    refuse(error);
  }
}

addEventListener("hashchange", async () => {
  if (!page.file || named() === page.file) return;
  const isOpen = await openFile(named());
  if (!isOpen) history.replaceState(null, "", fragment(page.file));
});

// MARK: Parts

const text = new TextView(page);
const saving = new Saving(page, site);
const translation = new TranslationView(page, (run) => saving.guard(run));
const views = new Views(page, (name) => { text.isShown = name === "text"; });
const goTo = (line, column) => {
  views.show("text");
  text.goTo(line, column);
};
const goToBlock = (line) => {
  views.show("translation");
  translation.goTo(line);
};
const problems = new Problems(page, { goTo, goToBlock });
const frame = new PageFrame(page, site, openAddress);
new DetailsView(page);
new Picker(site, page, openFile);
new Languages(site, page, { open: openFile, begin });
startDivider();
followTheme();

page.addEventListener("page", () => {
  byID("page-title").textContent = page.state.title;
  byID("page-path").textContent = page.file;
});
page.addEventListener("state", () => {
  byID("page-title").textContent = page.state.title;
  byID("page-title").lang = page.state.language.tag;
  byID("page-link").href = page.state.address;
});
for (const name of ["status", "text"]) page.addEventListener(name, () => isRestoring || keep(page));
page.addEventListener("saved", loadSite);

byID("help-open").onclick = () => byID("help").showModal();
for (const key of document.querySelectorAll("[data-key]")) key.textContent = commandName(key.dataset.key);
addEventListener("keydown", (event) => {
  if (!isCommand(event, "j") || document.querySelector("dialog:modal") || !page.state) return;
  event.preventDefault();
  if (views.current === "translation") translation.next(null, event.shiftKey);
  else problems.next(text.line, event.shiftKey);
});

// MARK: The disk

/** Something has changed on disk: perhaps this page. */
async function lookAgain() {
  loadSite();
  const { file } = page;
  let state;
  try {
    state = await ask("open", { file });
  } catch (error) {
    if (error instanceof Refusal) notice("disk", error.message);
    return;
  }
  if (page.file !== file || page.isSaving) return;
  translation.forget();
  if (!page.isUnsaved) {
    withdraw("disk");
    page.follow(state);
  } else {
    page.refresh();
    if (state.digest !== page.digest) {
      notice("disk", "This file has been changed on disk while you write.", [
        { label: "What now?", run: settle },
      ]);
    }
  }
}

/** Asks whose text shall stand, with the file as it is by then. */
async function settle() {
  try {
    const { text, digest } = await ask("open", { file: page.file });
    await saving.settle({ text, digest });
  } catch (error) {
    refuse(error, settle);
  }
}

await loadSite();
if (site.pages.length) {
  const first = named() || site.home.file;
  history.replaceState(null, "", fragment(first));
  const isOpen = await openFile(first);
  if (!isOpen && first !== site.home.file) await openFile(site.home.file);
  follow(`${site.base}~toolkit/events`, {
    onChange: lookAgain,
    onStyle: () => frame.reload(),
    onOpen: () => { page.refresh(); lookAgain(); },
  });
}
