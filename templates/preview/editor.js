// The writer's editor: brings its parts together, and keeps them in step with the disk.
import { byID, commandName, isCommand } from "./editor-elements.js";
import { DetailsView } from "./editor-details.js";
import { follow } from "./editor-follow.js";
import { PageFrame } from "./editor-frame.js";
import { Languages } from "./editor-languages.js";
import { notice, withdraw } from "./editor-notices.js";
import { Opening, refuse } from "./editor-opening.js";
import { Page } from "./editor-page.js";
import { Picker } from "./editor-picker.js";
import { Problems } from "./editor-problems.js";
import { Saving } from "./editor-saving.js";
import { ask, Refusal } from "./editor-server.js";
import { Site } from "./editor-site.js";
import { startStuck } from "./editor-stuck.js";
import { TextView } from "./editor-text.js";
import { TranslationView } from "./editor-translation.js";
import { followTheme, startDivider, Views } from "./editor-views.js";

const site = new Site();
const page = new Page();

// MARK: Parts

const text = new TextView(page);
const saving = new Saving(page, site);
const opening = new Opening(page, site, saving);
const translation = new TranslationView(page, (run) => saving.guard(run));
const views = new Views(page, (name) => { text.isShown = name === "text"; });
const problems = new Problems(page, {
  goTo: (line, column) => {
    views.show("text");
    text.goTo(line, column);
  },
  goToBlock: (line) => {
    views.show("translation");
    translation.goTo(line);
  },
});
async function openFile(file) {
  if (await opening.file(file) && views.current === "text") text.focus();
}
const frame = new PageFrame(page, site, (address) => opening.address(address));
new DetailsView(page);
new Picker(site, page, openFile);
new Languages(site, page, {
  open: openFile,
  begin: async (language, source) => {
    if (!await opening.begin(language, source)) return;
    loadSite();
    views.show("translation");
  },
});
startStuck(page);
startDivider();
followTheme();

byID("help-open").onclick = () => byID("help").showModal();
for (const key of document.querySelectorAll("[data-key]")) key.textContent = commandName(key.dataset.key);
addEventListener("keydown", (event) => {
  if (!isCommand(event, "j") || document.querySelector("dialog:modal") || !page.state) return;
  event.preventDefault();
  if (views.current === "translation") translation.next(null, event.shiftKey);
  else problems.next(text.line, event.shiftKey);
});

// MARK: The disk

/** Whether the site's pages are known. */
async function loadSite() {
  try {
    await site.load();
  } catch (error) {
    refuse(error, start);
    return false;
  }
  byID("brand").textContent = site.title;
  return true;
}

/** Something has changed on disk: perhaps this page. */
async function lookAgain() {
  if (!page.file) {
    if (await loadSite()) await opening.start();
    return;
  }
  loadSite();
  const { file, digest } = page;
  let state;
  try {
    state = await ask("open", { file });
  } catch (error) {
    if (error instanceof Refusal) notice("disk", error.message);
    return;
  }
  if (page.file !== file || page.isSaving) return;
  // It was saved meanwhile, and the answer is about the file before.
  if (page.digest !== digest) return lookAgain();
  translation.forget();
  if (!page.isUnsaved) {
    withdraw("disk");
    page.follow(state);
    return;
  }
  page.refresh();
  if (state.digest === page.digest) return withdraw("disk");
  notice("disk", "This file has been changed on disk while you write.", [
    { label: "What now?", run: settle },
  ]);
}

/** Asks whose text shall stand, with the file as it is by then. */
async function settle() {
  try {
    const theirs = await ask("open", { file: page.file });
    await saving.settle({ text: theirs.text, digest: theirs.digest });
  } catch (error) {
    refuse(error, settle);
  }
}

async function start() {
  if (!await loadSite()) return;
  withdraw("opening");
  const since = site.mark;
  await opening.start();
  follow(`${site.base}~toolkit/events?since=${since}`, {
    onChange: lookAgain,
    onStyle: () => frame.reload(),
    onOpen: lookAgain,
  });
}

page.addEventListener("saved", loadSite);
await start();
