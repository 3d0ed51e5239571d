"""The writers' editor: pages are written beside what they will be."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

from support import ROOT, TOOLKIT, BrowserTestCase, Keys

TOOL = """---
types: [trust-building]
phases: [consensus]
---

# 1. Meetings

**Purpose**

People meet.

**Rationale**

They talk about the price of bread.

**Outcomes**

* They agree.
"""
SITE = {
    "site.yml": "base: https://example.org/\ndefault: en\ntools: [tools]\n"
                "types: [capacity-development, trust-building]\nphases: [assessment, consensus]\n",
    "en/language.yml": "title: Kit\nname: English\ntypes:\n  capacity-development: Capacity development\n"
                       "  trust-building: Trust building\nphases:\n  assessment: Assessment\n  consensus: Consensus\n",
    "fr/language.yml": "title: Trousse\nname: Français\n",
    "en/README.md": "# Home\n\nWelcome.\n\n[The tools](tools/README.md)\n\n" + "A paragraph of the page.\n\n" * 60,
    "en/about.md": "# About\n\nWe are two.\n",
    "en/tools/README.md": "# Tools\n\nAll of them.\n",
    "en/tools/1-meetings.md": TOOL,
    "fr/README.md": "# Accueil\n\nBienvenue.\n",
    "fr/tools/README.md": "# Outils\n\nTous.\n",
}
TEXT = "#text"
FRAME = "#frames iframe.shown"
QUESTION = "#question[open]"


@unittest.skipUnless(os.path.exists(TOOLKIT + "-serve"), "the server is not built")
class EditorTests(BrowserTestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="toolkit-editor-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for path, text in SITE.items():
            self.write(path, text)
        shutil.copytree(os.path.join(ROOT, "templates"), os.path.join(self.folder, "templates"))
        self.prepare()
        self.server = subprocess.Popen(
            [TOOLKIT, "serve", "--edit", "--port", "0"], cwd=self.folder, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.server.stderr.close)
        self.addCleanup(self.server.wait)
        self.addCleanup(self.server.terminate)
        self.address = None
        while not self.address:
            line = self.server.stderr.readline()
            self.assertTrue(line, "the server tells where its editor is")
            found = re.search(r"Editing (http://\S+)", line)
            self.address = found and found[1]
        super().setUp()

    def prepare(self):
        """Whatever must be there before the server starts."""

    def leave(self):
        """Nothing that one test has typed is offered to the next, nor asked about when its page goes."""
        if self.driver.current_url == "about:blank":
            return
        self.driver.execute_script("sessionStorage.clear()")
        self.driver.get("about:blank")
        alert = self.alert()
        if alert:
            alert.accept()

    def alert(self):
        try:
            return self.driver.switch_to.alert
        except Exception:  # There mostly is none.
            return None

    # The disk

    def path(self, path):
        return os.path.join(self.folder, "content", path)

    def write(self, path, text):
        target = self.path(path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        # As editors save: a new file in the place of the old one.
        with open(target + "~", "w", encoding="utf-8") as file:
            file.write(text)
        os.rename(target + "~", target)

    def disk(self, path):
        with open(self.path(path), encoding="utf-8") as file:
            return file.read()

    def toolkit(self, *arguments):
        subprocess.run(
            [TOOLKIT, *arguments], cwd=self.folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    # The editor

    def edit(self, file):
        self.driver.get(self.address + "#" + file)
        self.addCleanup(self.leave)
        self.until(lambda: self.value() and self.page_text(), f"{file} is open, and shown")

    def value(self, selector=TEXT):
        return self.driver.execute_script(
            "return document.querySelector(arguments[0])?.value ?? ''", selector)

    def text(self, selector):
        return self.driver.execute_script(
            "return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    def page_text(self):
        return self.driver.execute_script(
            "return document.querySelector(arguments[0])?.contentDocument?.querySelector('main')?.innerText ?? ''",
            FRAME)

    def replace(self, old, new, selector=TEXT):
        """Selects words in a field and types others in their place."""
        self.driver.execute_script(
            "const field = document.querySelector(arguments[0]); const place = field.value.indexOf(arguments[1]);"
            "if (place < 0) throw new Error('not there: ' + arguments[1]);"
            "field.focus(); field.setSelectionRange(place, place + arguments[1].length);", selector, old)
        self.press(*(new or [Keys.DELETE]))

    def click(self, selector):
        self.until(lambda: self.shown(selector), f"{selector} is there")[0].click()

    def choose(self, label):
        """Answers the question that stands in the middle."""
        self.until(lambda: self.shown(QUESTION), "a question is asked")
        button = next(one for one in self.shown(QUESTION + " button") if one.text == label)
        button.click()

    def saved(self):
        self.until(lambda: self.text("#saving") == "Saved", "it is saved")

    def unsaved(self):
        self.until(lambda: self.text("#saving") == "Not saved", "it is not saved")

    # What the page asks the server

    def intercept(self, name, answer):
        """Has JavaScript answer the page's requests of one name; `go` passes them on, `body` is the question."""
        self.driver.execute_script(
            "const own = window.fetch; const [name, answer] = [arguments[0], new Function('body', 'go', arguments[1])];"
            "window.asked = {};"
            "window.fetch = (address, options) => {"
            "  if (address !== name) return own(address, options);"
            "  (window.asked[name] ??= []).push(JSON.parse(options.body));"
            "  return answer(JSON.parse(options.body), () => own(address, options));"
            "};"
            "window.stopIntercepting = () => { window.fetch = own; };", name, answer)

    def hold_back(self, name):
        """Requests of one name wait until they are released."""
        self.intercept(name, "return new Promise((resolve) => { window.release = () => resolve(go()); });")

    def asked(self, name):
        return self.driver.execute_script("return window.asked[arguments[0]] ?? []", name)

    def release(self):
        self.driver.execute_script("window.stopIntercepting(); window.release();")

    def stop_intercepting(self):
        self.driver.execute_script("window.stopIntercepting()")

    def refresh(self):
        """Loads the editor anew, whatever is unsaved."""
        self.driver.refresh()
        alert = self.alert()
        if alert:
            alert.accept()

    def row(self, word):
        """The selector of the block whose source holds a word."""
        return self.driver.execute_script(
            "const rows = [...document.querySelectorAll('.rows > .row')];"
            "const index = rows.findIndex((row) => row.querySelector('.row-words').textContent.includes(arguments[0]));"
            "return index < 0 ? null : `.rows > .row:nth-child(${index + 1})`", word)


class WritingTests(EditorTests):
    def test_what_is_typed_is_shown_and_not_written(self):
        self.edit("en/README.md")
        self.assertEqual(self.value(), SITE["en/README.md"])
        self.assertIn("Welcome.", self.page_text())
        self.driver.execute_script(
            "document.querySelector(arguments[0]).contentWindow.scrollTo({ top: 500, behavior: 'instant' })", FRAME)
        self.replace("Welcome.", "Good morning.")
        self.until(lambda: "Good morning." in self.page_text(), "the draft is shown")
        scroll = self.driver.execute_script("return document.querySelector(arguments[0]).contentWindow.scrollY", FRAME)
        self.assertGreater(scroll, 400, "the page stays where it was")
        self.unsaved()
        self.assertEqual(self.disk("en/README.md"), SITE["en/README.md"])
        self.hold(Keys.CONTROL, "z")
        self.until(lambda: self.value() == SITE["en/README.md"], "the browser's undo takes it back")
        self.saved()
        console, requests = self.logs()
        self.assertEqual([line for line in console if "Content Security Policy" in line], [])
        own = re.match(r"http://[^/]+/", self.address)[0]
        self.assertEqual([one for one in requests if not one.startswith((own, "about:", "data:"))], [])

    def test_a_problem_appears_and_vanishes(self):
        self.edit("en/about.md")
        self.until(lambda: self.text("#problems-count") == "No problems", "all is well")
        self.replace("two", "[two](gone.md)")
        self.until(lambda: "gone.md" in self.text("#problem-list"), "the problem is told")
        self.assertEqual(self.text("#problems-count"), "1 error")
        self.assertEqual(len(self.all(".line.has-error")), 1, "its line is marked")
        self.assertIn("We are two.", self.page_text(), "the last good page stays")
        self.driver.execute_script("document.querySelector(arguments[0]).setSelectionRange(0, 0)", TEXT)
        self.click("#problem-list button")
        self.assertEqual(self.focused().get_attribute("id"), "text")
        caret = self.driver.execute_script("return document.activeElement.selectionStart")
        self.assertGreater(caret, SITE["en/about.md"].index("We"), "the caret goes to the problem")
        self.replace("[two](gone.md)", "three")
        self.until(lambda: self.text("#problems-count") == "No problems", "it is mended")
        self.until(lambda: "We are three." in self.page_text(), "the mended page is shown")

    def test_saving_writes_the_file(self):
        self.edit("en/about.md")
        self.replace("two", "three")
        self.unsaved()
        self.hold(Keys.CONTROL, "s")
        self.saved()
        self.assertEqual(self.disk("en/about.md"), SITE["en/about.md"].replace("two", "three"))
        self.assertFalse(self.one("#save").is_enabled())

    def test_a_mark_is_written_around_the_selection(self):
        self.edit("en/about.md")
        self.driver.execute_script(
            "const field = document.querySelector('#text'); const place = field.value.indexOf('two');"
            "field.focus(); field.setSelectionRange(place, place + 3);")
        self.hold(Keys.CONTROL, "b")
        self.assertIn("We are **two**.", self.value())
        self.until(lambda: self.driver.execute_script(
            "return document.querySelector(arguments[0]).contentDocument.querySelector('main strong')?.textContent",
            FRAME) == "two", "the page shows it")
        self.hold(Keys.CONTROL, "b")
        self.assertIn("We are two.", self.value())

    def test_a_link_in_the_page_opens_its_page_in_the_editor(self):
        self.edit("en/README.md")
        self.driver.execute_script(
            "document.querySelector(arguments[0]).contentDocument.querySelector('main a[href*=tools]').click()", FRAME)
        self.until(lambda: self.value() == SITE["en/tools/README.md"], "the other page is open")
        self.assertTrue(self.driver.current_url.endswith("#en/tools/README.md"))
        self.until(lambda: "All of them." in self.page_text(), "and shown")
        self.driver.back()
        self.until(lambda: self.value() == SITE["en/README.md"], "back leads to the first one")

    def test_a_page_that_leads_elsewhere_by_itself_opens_in_the_editor(self):
        self.edit("en/README.md")
        self.driver.execute_script(
            "const frame = document.querySelector(arguments[0]); const page = frame.contentWindow;"
            "new MutationObserver(() => { window.wasInert ||= frame.inert; }).observe(frame, { attributes: true });"
            "page.location = page.document.querySelector('main a[href*=tools]').href;", FRAME)
        self.until(lambda: self.value() == SITE["en/tools/README.md"], "the other page is open")
        self.assertTrue(self.driver.execute_script("return window.wasInert"), "nothing in it worked meanwhile")
        self.until(lambda: "All of them." in self.page_text(), "and shown")

    def test_a_page_is_found_by_a_few_letters(self):
        self.edit("en/README.md")
        self.hold(Keys.CONTROL, "o")
        self.until(lambda: self.shown("#picker"), "the list of pages is open")
        self.press("meet")
        self.until(lambda: len(self.all(".picker-entry")) == 1, "one page is found")
        self.press(Keys.ENTER)
        self.until(lambda: self.value() == TOOL, "it is open")


class DiskTests(EditorTests):
    def test_a_change_on_disk_is_taken_in_where_nothing_is_unsaved(self):
        self.edit("en/about.md")
        self.write("en/about.md", "# About\n\nWe are nine.\n")
        self.until(lambda: "nine" in self.value(), "the new text is there")
        self.until(lambda: "We are nine." in self.page_text(), "and shown")
        self.saved()

    def test_a_change_on_disk_meanwhile_is_refused_and_nothing_is_lost(self):
        self.edit("en/about.md")
        self.replace("two", "three")
        self.unsaved()
        self.write("en/about.md", "# About\n\nWe are nine.\n")
        self.until(lambda: "changed on disk" in self.text("#notices"), "the editor tells it")
        self.assertIn("three", self.value())
        self.hold(Keys.CONTROL, "s")
        self.choose("Compare")
        self.until(lambda: "nine" in self.text(".compare") and "three" in self.text(".compare"), "both are shown")
        self.choose("Go on writing")
        self.assertIn("three", self.value())
        self.assertIn("nine", self.disk("en/about.md"))
        self.hold(Keys.CONTROL, "s")
        self.choose("Save mine over it")
        self.saved()
        self.assertIn("three", self.disk("en/about.md"))

    def test_the_text_on_disk_can_be_loaded_and_taken_back(self):
        self.edit("en/about.md")
        self.replace("two", "three")
        self.unsaved()
        self.write("en/about.md", "# About\n\nWe are nine.\n")
        self.until(lambda: self.shown("#notices button"), "the editor tells it")
        self.click("#notices button")
        self.choose("Load the file's text")
        self.until(lambda: "nine" in self.value(), "the file's text is there")
        self.saved()
        self.driver.execute_script("document.querySelector('#text').focus()")
        self.hold(Keys.CONTROL, "z")
        self.until(lambda: "three" in self.value(), "undo brings one's own back")

    def test_leaving_asks_and_unsaved_text_outlives_the_tab(self):
        self.edit("en/about.md")
        self.replace("two", "three")
        self.unsaved()
        self.hold(Keys.CONTROL, "o")
        self.press("home", Keys.ENTER)
        self.choose("Stay here")
        self.assertIn("three", self.value())
        self.refresh()
        self.choose("Go on with it")
        self.until(lambda: "three" in self.value(), "the text is back")
        self.unsaved()
        self.assertEqual(self.disk("en/about.md"), SITE["en/about.md"])

    def test_a_server_that_is_gone_costs_no_text(self):
        self.edit("en/about.md")
        self.server.terminate()
        self.server.wait()
        self.replace("two", "three")
        self.until(lambda: "No connection" in self.text("#saving"), "the editor tells it")
        self.assertIn("three", self.value())
        kept = self.driver.execute_script("return JSON.stringify(Object.values(sessionStorage))")
        self.assertIn("three", kept)

    def test_a_mishap_does_not_end_drafts(self):
        self.edit("en/about.md")
        self.intercept("draft", "return { text: async () => '{}', get ok() { throw new Error('a mishap'); } };")
        self.replace("two", "three")
        self.until(lambda: self.asked("draft"), "the draft is asked for")
        self.stop_intercepting()
        self.replace("three", "four")
        self.until(lambda: "We are four." in self.page_text(), "the next draft is shown")
        self.hold(Keys.CONTROL, "s")
        self.saved()
        self.assertIn("four", self.disk("en/about.md"))


class DetailsTests(EditorTests):
    def test_the_form_is_written_into_the_front_matter(self):
        self.edit("en/tools/1-meetings.md")
        self.click("#tab-details")
        labels = [one.text for one in self.shown("#panel-details .choice")]
        self.assertEqual(labels, ["Capacity development", "Trust building", "Assessment", "Consensus"])
        chosen = [one.is_selected() for one in self.shown("#panel-details .choice input")]
        self.assertEqual(chosen, [False, True, False, True])
        self.shown("#panel-details .choice input")[0].click()
        self.shown("#panel-details .choice input")[3].click()
        self.until(lambda: "Capacity development" in self.page_text(), "the page shows the type")
        self.click("#tab-text")
        self.until(lambda: "capacity-development" in self.value(), "the text has the type")
        self.until(lambda: "consensus" not in self.value().split("# 1.")[0], "the phase is gone from it")
        self.assertEqual(self.disk("en/tools/1-meetings.md"), TOOL)
        self.click("#save")
        self.saved()
        head = self.disk("en/tools/1-meetings.md").split("# 1.")[0]
        self.assertIn("trust-building", head)
        self.assertIn("capacity-development", head)
        self.assertNotIn("consensus", head)

    def test_the_form_outlives_a_server_that_is_away(self):
        self.edit("en/tools/1-meetings.md")
        self.click("#tab-details")
        self.intercept("draft", "return Promise.reject(new TypeError('away'));")
        self.shown("#panel-details .choice input")[0].click()
        self.until(lambda: "No connection" in self.text("#saving"), "the editor tells it")
        self.refresh()
        self.choose("Go on with it")
        self.until(lambda: "capacity-development" in self.value(), "the form is written into the text")
        self.click("#tab-details")
        self.until(lambda: self.shown("#panel-details .choice input")[0].is_selected(), "the form shows it")
        self.unsaved()

    def test_only_whole_numbers_are_sent(self):
        self.edit("en/tools/1-meetings.md")
        self.click("#tab-details")
        self.intercept("draft", "return go();")
        for number in ("1.5", "-1", "100000", "e"):
            field = self.one("#form-number")
            field.clear()
            field.send_keys(number)
            self.until(lambda: not self.driver.execute_script("return arguments[0].validity.valid", field), number)
        field.clear()
        field.send_keys("12")
        self.click("#tab-text")
        self.until(lambda: "number: 12" in self.value(), "the text has the number")
        numbers = [question["form"]["number"] for question in self.asked("draft") if "form" in question]
        self.assertTrue(all(number is None or number in range(100000) for number in numbers), numbers)

    def test_a_page_that_is_no_tool_has_no_form(self):
        self.edit("en/about.md")
        self.assertEqual(self.shown("#tab-details"), [])


class TranslationTests(EditorTests):
    def prepare(self):
        self.toolkit("translate", "new", "fr", "content/en/tools/1-meetings.md")
        text = self.disk("fr/tools/1-meetings.md")
        for old, new in [("Meetings", "Réunions"), ("People meet.", "On se réunit."), ("Purpose", "Objectif"),
                         ("Rationale", "Justification"), ("Outcomes", "Résultats"), ("They agree.", "On s’accorde."),
                         ("They talk about the price of bread.", "On parle du prix du pain.")]:
            text = text.replace(old, new)
        self.write("fr/tools/1-meetings.md", text)
        self.write("fr/language.yml", SITE["fr/language.yml"] + "sections:\n  purpose: [Objectif]\n"
                   "  rationale: [Justification]\n  outcomes: [Résultats]\n")
        self.toolkit("translate", "stamp", "content/fr/tools/1-meetings.md")
        self.write("en/tools/1-meetings.md", TOOL.replace("bread", "milk"))

    def test_an_outdated_block_is_marked_edited_and_stamped(self):
        self.edit("fr/tools/1-meetings.md")
        self.click("#tab-translation")
        outdated = self.until(lambda: self.row("milk"), "the block is there")
        self.assertEqual(self.text(outdated + " .badge"), "Outdated")
        self.assertEqual(self.text(self.row("They agree.") + " .badge"), "Current")
        self.assertEqual(len(self.all(".row.to-do")), 1)
        record = self.disk("fr/translated-from.yml")
        self.driver.execute_script("document.activeElement.blur()")
        self.hold(Keys.CONTROL, "j")
        self.assertEqual(self.focused().get_attribute("value"), "On parle du prix du pain.")
        self.replace("pain", "lait", outdated + " textarea")
        self.until(lambda: "prix du lait" in self.page_text(), "the page follows")
        self.assertNotIn("lait", self.disk("fr/tools/1-meetings.md"))
        self.click(outdated + " button.small")
        self.until(lambda: self.text(self.row("milk") + " .badge") == "Current", "the block is current")
        self.saved()
        self.assertIn("prix du lait", self.disk("fr/tools/1-meetings.md"))
        self.assertNotEqual(self.disk("fr/translated-from.yml"), record, "the record follows")
        self.assertEqual(self.all(".row.to-do"), [])

    def open_translation(self):
        self.edit("fr/tools/1-meetings.md")
        self.click("#tab-translation")
        return self.until(lambda: self.row("milk"), "the block is there")

    def sources(self):
        """What the server takes for the source of the page that is open."""
        return self.driver.execute_async_script(
            "const [done] = arguments; const file = decodeURI(location.hash.slice(1));"
            "fetch('open', { method: 'POST', headers: { 'Content-Type': 'application/json' },"
            "  body: JSON.stringify({ file }) }).then((answer) => answer.json())"
            "  .then(({ translation }) => done(translation.pairs.map(({ source }) => source).join('\\n')));")

    def test_what_is_typed_while_a_stamp_saves_stays(self):
        row = self.open_translation()
        self.replace("pain", "lait", row + " textarea")
        self.until(lambda: "prix du lait" in self.page_text(), "the page follows")
        self.hold_back("save")
        self.click(row + " button.small")
        self.until(lambda: self.asked("save"), "it is being saved")
        self.click("#tab-text")
        self.replace("On se réunit", "Tous se réunissent")
        self.release()
        self.until(lambda: self.text("#to-do") == "", "the block is current")
        self.until(lambda: "Tous se réunissent" in self.page_text(), "the page follows")
        self.assertIn("Tous se réunissent", self.value())
        self.unsaved()
        self.assertIn("prix du lait", self.disk("fr/tools/1-meetings.md"))
        self.assertNotIn("Tous", self.disk("fr/tools/1-meetings.md"))
        self.hold(Keys.CONTROL, "s")
        self.saved()
        self.assertIn("Tous se réunissent", self.disk("fr/tools/1-meetings.md"))

    def test_what_is_typed_while_a_stamp_is_made_stays(self):
        row = self.open_translation()
        self.hold_back("stamp")
        self.click(row + " button.small")
        self.until(lambda: self.asked("stamp"), "it is being stamped")
        self.replace("pain", "lait", row + " textarea")
        self.release()
        self.until(lambda: self.text(row + " .badge") == "Current", "the block is current")
        self.until(lambda: "prix du lait" in self.page_text(), "the page follows")
        self.assertEqual(self.value(row + " textarea"), "On parle du prix du lait.")
        self.unsaved()

    def test_a_stamp_waits_for_the_saving_that_runs(self):
        row = self.open_translation()
        self.replace("pain", "lait", row + " textarea")
        self.until(lambda: "prix du lait" in self.page_text(), "the page follows")
        self.driver.execute_script("window.stamps = 0; const own = fetch;"
                                   "window.fetch = (...all) => { stamps += all[0] === 'stamp'; return own(...all); };")
        self.hold_back("save")
        self.hold(Keys.CONTROL, "s")
        self.until(lambda: self.asked("save"), "it is being saved")
        self.click(row + " button.small")
        self.assertEqual(self.driver.execute_script("return window.stamps"), 0)
        self.release()
        self.until(lambda: self.text(row + " .badge") == "Current", "the block is current")
        self.saved()
        self.assertEqual(self.value(row + " textarea"), "On parle du prix du lait.")
        self.assertIn("prix du lait", self.disk("fr/tools/1-meetings.md"))

    def test_a_stamp_names_what_was_seen_and_its_refusal_is_told(self):
        row = self.open_translation()
        self.intercept(
            "draft", "return go().then((answer) => answer.json()).then((state) => {"
            "  state.translation.source.digest = 'as seen'; return new Response(JSON.stringify(state)); });")
        self.replace("pain", "lait", row + " textarea")
        self.until(lambda: "prix du lait" in self.page_text(), "the page follows")
        self.intercept(
            "stamp", "return new Response('{\"message\": \"The source is another one.\"}', { status: 409 });")
        self.click(row + " button.small")
        self.until(lambda: "The source is another one." in self.text("#notices"), "the refusal is told")
        asked = self.asked("stamp")[0]
        page = hashlib.sha256(self.disk("fr/tools/1-meetings.md").encode()).hexdigest()
        self.assertEqual((asked["digest"], asked["sourceDigest"]), (page, "as seen"))
        self.assertEqual(self.text(row + " .badge"), "Outdated")

    def test_a_block_whose_source_is_gone_goes_into_no_other(self):
        row = self.open_translation()
        before = self.disk("fr/tools/1-meetings.md")
        self.hold_back("draft")
        self.replace("pain", "lait", row + " textarea")
        self.until(lambda: self.asked("draft"), "it is sent")
        self.write("en/tools/1-meetings.md", TOOL.replace("They talk about the price of bread.\n\n", ""))
        self.until(lambda: "milk" not in self.sources(), "the server knows")
        self.release()
        self.until(lambda: "no longer has the block" in self.text("#notices"), "the editor tells it")
        self.assertEqual(self.value("#notices textarea"), "On parle du prix du lait.")
        self.unsaved()
        self.click("#tab-text")
        self.assertEqual(self.value(), before, "nothing was put into another block")
        self.replace("On se réunit", "Tous se réunissent")
        self.hold(Keys.CONTROL, "s")
        self.until(lambda: "Tous" in self.disk("fr/tools/1-meetings.md"), "the text can be saved")
        self.assertEqual(self.value("#notices textarea"), "On parle du prix du lait.")
        self.click("#notices button")
        self.saved()
        self.assertEqual(self.all("#notices textarea"), [])

    def test_a_block_that_is_refused_can_be_discarded(self):
        row = self.open_translation()
        self.intercept(
            "draft", "return body.blocks ? new Response('{\"message\": \"No place.\"}', { status: 422 }) : go();")
        self.replace("pain", "lait", row + " textarea")
        self.until(lambda: "No place." in self.text("#notices"), "the refusal is told")
        self.assertEqual(self.value(row + " textarea"), "On parle du prix du lait.")
        self.click("#tab-text")
        self.replace("On se réunit", "Tous se réunissent")
        self.hold(Keys.CONTROL, "s")
        self.until(lambda: "Tous" in self.disk("fr/tools/1-meetings.md"), "the text can be saved")
        self.unsaved()
        self.click("#notices button")
        self.saved()
        self.click("#tab-translation")
        self.assertEqual(self.value(self.row("milk") + " textarea"), "On parle du prix du pain.")

    def test_a_block_outlives_a_server_that_is_away(self):
        row = self.open_translation()
        self.intercept("draft", "return Promise.reject(new TypeError('away'));")
        self.replace("pain", "lait", row + " textarea")
        self.until(lambda: "No connection" in self.text("#saving"), "the editor tells it")
        self.refresh()
        self.choose("Go on with it")
        self.until(lambda: "prix du lait" in self.page_text(), "the page shows it")
        self.click("#tab-translation")
        self.assertEqual(self.value(self.row("milk") + " textarea"), "On parle du prix du lait.")
        self.hold(Keys.CONTROL, "s")
        self.saved()
        self.assertIn("prix du lait", self.disk("fr/tools/1-meetings.md"))

    def test_a_missing_translation_is_begun(self):
        self.edit("en/about.md")
        self.assertFalse(os.path.exists(self.path("fr/about.md")))
        self.click("#language-open")
        entry = next(one for one in self.shown("#languages button") if "Begin translation" in one.text)
        entry.click()
        self.until(lambda: self.driver.current_url.endswith("#fr/about.md"), "the page is begun")
        row = self.until(lambda: self.row("We are two."), "its blocks are there")
        self.assertEqual(self.text(row + " .badge"), "Untranslated")
        self.assertTrue(os.path.exists(self.path("fr/about.md")))
        self.replace("We are two.", "Nous sommes deux.", row + " textarea")
        self.hold(Keys.CONTROL, "s")
        self.saved()
        self.click("#tab-text")
        self.until(lambda: "Nous sommes deux." in self.value(), "the text follows")
        self.assertIn("Nous sommes deux.", self.disk("fr/about.md"))


class DirectionTests(EditorTests):
    def prepare(self):
        self.write("ar/language.yml", "title: عدة\nname: العربية\ndirection: rtl\n")
        self.write("ar/README.md", "# الرئيسية\n\nأهلا.\n")

    def test_both_languages_have_their_own_direction(self):
        self.edit("ar/README.md")
        self.assertEqual(self.one(TEXT).get_attribute("dir"), "rtl")
        self.assertEqual(self.one(TEXT).get_attribute("lang"), "ar")
        self.click("#tab-translation")
        row = self.until(lambda: self.row("Welcome."), "the source stands beside it")
        self.assertEqual(self.one(row + " .row-words").get_attribute("dir"), "ltr")
        self.assertEqual(self.one(row + " textarea").get_attribute("dir"), "rtl")


class OriginTests(EditorTests):
    def ask(self, name, question, **fields):
        request = urllib.request.Request(
            self.address + name, json.dumps(question).encode(), {"Content-Type": "application/json", **fields})
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def test_another_origin_may_not_write(self):
        own = re.match(r"http://[^/]+", self.address)[0]
        status, page = self.ask("open", {"file": "en/about.md"}, Origin=own)
        self.assertEqual(status, 200)
        question = {"file": "en/about.md", "text": "# Mine\n\nAll mine.\n", "digest": page["digest"]}
        for origin in ("https://example.net", "http://127.0.0.1:1", "null"):
            status, _ = self.ask("save", question, Origin=origin)
            self.assertEqual(status, 403, origin)
        self.assertEqual(self.disk("en/about.md"), SITE["en/about.md"])

    def test_another_address_is_none(self):
        wrong = re.sub(r"/~edit/[^/]+/", "/~edit/wrong/", self.address)
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(wrong)
        caught.exception.close()
        self.assertIn(caught.exception.code, (403, 404))


if __name__ == "__main__":
    unittest.main()
