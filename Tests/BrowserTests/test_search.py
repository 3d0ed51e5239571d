"""The search dialog: by keyboard and pointer, from a folder on disk and from a web server, with files that are broken."""

import contextlib
import glob
import os
import shutil
import tempfile

from support import TOOL, BrowserTestCase, Keys, built, served, site

OPEN = "dialog.search[open]"


@contextlib.contextmanager
def copy():
    """Folder of a copy of the site, to be spoilt."""
    with tempfile.TemporaryDirectory(prefix="toolkit-browser-tests-") as folder:
        yield shutil.copytree(site(), os.path.join(folder, "site"))


def spoil(path):
    """Puts other letters into the middle of a packed file; it stays a script."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    middle = len(text) // 2
    with open(path, "w", encoding="utf-8") as file:
        file.write(text[:middle] + "#" * 200 + text[middle + 200:])


class SearchTestCase(BrowserTestCase):
    def setUp(self):
        self.open_file("pages.html")
        if self.options.get("scripts", True):
            self.script("localStorage.clear()")
        super().setUp()

    def begin(self, path="index.html", folder=None):
        self.driver.get("file://" + os.path.join(folder or site(), path))
        self.press("/")
        self.until(lambda: self.shown(OPEN), "“/” opens the search")

    def ask(self, words):
        """Writes words, all at once, in the place of those that are there, and waits until they are answered."""
        before = self.script("return window.turns ?? 0")
        self.script("""
            if (window.turns === undefined) {
              window.turns = 0
              new MutationObserver((changes) => {
                if (changes.some(({ oldValue }) => oldValue === "true")) window.turns++
              }).observe(document.querySelector(".search-results"),
                { attributeFilter: ["aria-busy"], attributeOldValue: true })
            }
            document.querySelector(".search-field").select()""")
        self.driver.execute_cdp_cmd("Input.insertText", {"text": words})
        self.until(lambda: self.script("""
            return window.turns > arguments[0] && !document.querySelector("[aria-busy]")""", before), f"{words} is answered")

    def script(self, text, *values):
        return self.driver.execute_script(text, *values)

    def results(self):
        return self.all("[role=option]")

    def status(self):
        return self.one(".search-status").text

    def active(self):
        """Name of the option that the arrows have reached."""
        active = self.one(".search-field").get_attribute("aria-activedescendant")
        selected = self.all("[role=option][aria-selected=true]")
        self.assertEqual([element.get_attribute("id") for element in selected], [active] if active else [])
        return selected[0].get_attribute("aria-label") if selected else None

    def chip(self, label):
        return next(chip for chip in self.shown(".chip") if chip.text.startswith(label))

    def fetched(self):
        return [url.partition("/search-")[2] for url in self.logs()[1] if "/search-" in url]


class SearchTests(SearchTestCase):
    # Asking and following

    def search_and_follow(self, base):
        self.press("/")
        self.until(lambda: self.shown(OPEN), "“/” opens the search")
        self.assertEqual(self.focused().get_attribute("class"), "search-field")
        self.press("focus groups")
        self.until(lambda: self.shown("[role=option]"), "results appear")
        first, second = self.results()[:2]
        self.assertIn("Workshops and focus groups", first.text)
        self.press(Keys.ARROW_DOWN)
        self.assertEqual(first.get_attribute("aria-selected"), "true")
        self.press(Keys.ARROW_DOWN)
        self.assertEqual([first.get_attribute("aria-selected"), second.get_attribute("aria-selected")],
                         ["false", "true"])
        self.press(Keys.ARROW_UP, Keys.ENTER)
        self.until(lambda: self.driver.current_url.partition("#")[0] == base + TOOL, "Enter leads to the page")
        self.assertIn("Workshops and focus groups", self.one("h1").text)

    def test_from_a_folder_on_disk(self):
        self.open_file("index.html")
        self.search_and_follow(f"file://{site()}/")
        self.assertEqual(self.logs()[0], [])

    def test_from_a_page_deep_below_a_served_path(self):
        with served(site()) as server:
            self.open(server, "toolkit/the-tools/9-bilateral-meetings.html")
            self.search_and_follow(self.driver.current_url.removesuffix("toolkit/the-tools/9-bilateral-meetings.html"))
            self.assertEqual(self.logs()[0], [])
            self.assertEqual(server.refused, [])

    def test_enter_does_not_wait_for_the_pause(self):
        self.begin()
        self.press("focus groups", Keys.ENTER)
        self.until(lambda: self.driver.current_url.endswith(TOOL), "Enter leads to the best page for what was typed")

    def test_what_is_typed_while_the_search_loads_is_not_lost(self):
        self.open_file("index.html")
        self.press("/focus groups")
        self.until(lambda: self.all(OPEN) and "results" in self.status(), "results appear")
        self.assertEqual(self.one(".search-field").get_attribute("value"), "focus groups")

    def test_an_address_with_a_query_opens_it(self):
        self.driver.get(f"file://{site()}/index.html?q=focus+groups")
        self.until(lambda: self.shown("[role=option]"), "results appear")
        self.assertEqual(self.one(".search-field").get_attribute("value"), "focus groups")

    def test_half_typed_words_fetch_nothing(self):
        self.begin()
        self.logs()
        self.driver.execute_async_script("""
            const done = arguments[0]
            const field = document.querySelector(".search-field")
            const letters = [..."consensus"]
            const type = () => {
              if (letters.length === 0) return done()
              field.value += letters.shift()
              field.dispatchEvent(new Event("input", { bubbles: true }))
              setTimeout(type, 25)
            }
            type()""")
        self.until(lambda: self.shown("[role=option]"), "results appear")
        self.assertEqual(len([path for path in self.fetched() if "/s/" in path]), 1)

    def test_what_was_fetched_is_kept(self):
        self.begin()
        self.ask("assessment")
        self.press(Keys.ARROW_UP)
        self.until(lambda: len(self.all(".search-results > a")) >= 10, "more are drawn when the end comes into view")
        self.ask("consensus")
        self.logs()
        self.ask("assessment")
        self.assertEqual(self.fetched(), [])

    # Keys

    def test_escape_closes_and_gives_the_focus_back(self):
        self.open_file("index.html")
        opener = self.one(".search-open")
        self.assertEqual([opener.aria_role, opener.get_attribute("aria-haspopup")], ["button", "dialog"])
        opener.click()
        self.until(lambda: self.shown(OPEN), "a click opens the search")
        self.press("trust", Keys.ESCAPE)
        self.until(lambda: not self.shown("dialog.search"), "Escape closes the search")
        self.assertEqual(self.focused(), opener)
        self.hold(Keys.CONTROL, "k")
        self.until(lambda: self.shown(OPEN), "Control and K open the search")
        self.assertEqual(self.one(".search-field").get_attribute("value"), "trust")
        self.press(Keys.ESCAPE, Keys.SPACE)
        self.until(lambda: self.shown(OPEN), "the space bar opens the search")

    def test_a_slash_typed_into_the_field_stays_there(self):
        self.begin()
        self.press("a/b")
        self.assertEqual(self.one(".search-field").get_attribute("value"), "a/b")

    def test_arrows_home_and_end(self):
        self.begin()
        self.ask("focus groups")
        names = lambda: [option.get_attribute("aria-label") for option in self.results()]
        drawn = len(names())
        self.assertIsNone(self.active())
        self.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
        self.assertEqual(self.active(), names()[1])
        self.press(Keys.HOME)
        self.assertEqual(self.active(), names()[0])
        self.press(Keys.END)
        self.assertEqual(self.active(), names()[drawn - 1])
        self.until(lambda: len(names()) > drawn, "more are drawn when the end comes into view")
        self.press(Keys.ARROW_LEFT, "x", Keys.BACKSPACE)
        self.assertIsNone(self.active())
        self.assertEqual(self.one(".search-field").get_attribute("value"), "focus groups")
        self.press(Keys.HOME, "x")
        self.assertEqual(self.one(".search-field").get_attribute("value"), "xfocus groups")

    def test_a_click_beside_it_closes(self):
        self.begin()
        self.script("window.scrollTo(0, 0)")
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
            "type": "mousePressed", "x": 20, "y": 500, "button": "left", "clickCount": 1})
        self.until(lambda: not self.shown("dialog.search"), "the search closes")

    # What is heard

    def test_a_combobox_with_a_listbox(self):
        self.begin()
        field, results = self.one(".search-field"), self.one(".search-results")
        self.assertEqual([field.aria_role, results.get_attribute("role")], ["combobox", "listbox"])
        self.assertEqual(field.get_attribute("aria-controls"), results.get_attribute("id"))
        self.assertEqual(field.get_attribute("aria-expanded"), "false")
        self.ask("focus groups")
        self.assertEqual(field.get_attribute("aria-expanded"), "true")
        page, section = self.results()[:2]
        self.assertEqual(page.accessible_name, "7. Workshops and focus groups")
        self.assertEqual(section.accessible_name, "Purpose")
        described = self.one(f"#{page.get_attribute('aria-describedby')}")
        self.assertIn("The INSPIRED Toolkit › The tools", described.text)
        glyph = described.find_element("css selector", "svg")
        self.assertEqual(glyph.accessible_name, "Capacity development, Trust building, Collective Assessment, "
                         "Consensus Building, Monitoring and Alignment")
        group = section.find_element("xpath", "..")
        self.assertEqual(group.get_attribute("role"), "group")
        self.assertEqual(group.accessible_name, "Sections of 7. Workshops and focus groups")
        self.assertEqual(self.script("return [...document.querySelectorAll('.search-result [tabindex]')].length"), 0)
        marks = {mark.text.lower() for mark in self.all(".search-results mark")}
        self.assertTrue({"focus", "groups"} <= marks, marks)

    def test_tells_how_many_and_what_was_taken_for_what(self):
        self.begin()
        self.ask("focus groups")
        self.assertRegex(self.status(), r"^\d+ results$")
        self.assertEqual(self.one(".search-status").get_attribute("role"), "status")
        self.ask("dialoge")
        self.assertIn("“dialogue” for “dialoge”", self.status())
        self.assertIn("“dialogue” for “dialoge”", self.one("#search-option-0 .search-result-reason").text)

    # Without results

    def test_without_results_there_are_ways_on(self):
        self.begin()
        self.ask("dialogueness zzzz")
        self.assertEqual(self.status(), "Nothing found for “dialogueness zzzz”.")
        self.assertEqual(self.results(), [])
        self.assertEqual(self.one(".search-field").get_attribute("aria-expanded"), "false")
        overview = self.one(".search-help a")
        self.assertTrue(overview.get_attribute("href").endswith("/toolkit/the-tools.html"))
        self.chip("dialogue").click()
        self.until(self.results, "a word that is near is searched for")
        self.assertEqual(self.focused(), self.one(".search-field"))

    def test_offers_results_in_another_language(self):
        self.begin()
        self.ask("réunions bilatérales")
        self.one(".search-help [lang=fr]").click()
        self.until(lambda: self.one(".search-results").get_attribute("lang") == "fr" and self.results(), "French results")
        self.until(lambda: self.results()[0].text.startswith("9. Réunions bilatérales"), "the page is found")
        self.assertTrue(all("/fr/" in option.get_attribute("href") for option in self.results()))
        self.assertRegex(self.status(), "^[0-9]+ results$")
        self.one(".search-help [lang=ar]").click()
        self.until(lambda: self.one(".search-results").get_attribute("dir") == "rtl", "Arabic runs from the right")
        self.assertEqual(self.one(".search-help [aria-pressed=true]").get_attribute("lang"), "ar")
        self.press(Keys.ESCAPE, "/")
        self.until(lambda: self.one(".search-results").get_attribute("lang") == "en", "it opens in the page's language")

    def test_finds_in_the_language_of_the_page(self):
        self.begin("fr/index.html")
        self.ask("réunions")
        self.assertIn("Réunions bilatérales", self.results()[0].text)
        self.assertTrue(all("/fr/" in option.get_attribute("href") for option in self.results()))

    def test_runs_from_the_right_in_arabic(self):
        self.begin("ar/index.html")
        field, close = self.one(".search-field"), self.one(".search-close")
        self.assertEqual(self.script("return getComputedStyle(arguments[0]).direction", field), "rtl")
        self.assertLess(close.rect["x"], field.rect["x"])
        self.ask("الحوار")
        self.assertEqual(self.script("return getComputedStyle(arguments[0]).direction", self.results()[0]), "rtl")
        self.ask("INSPIRED")
        self.assertEqual(self.script("return getComputedStyle(arguments[0]).direction", field), "ltr")

    # Filters and recent searches

    def test_filters_with_and_without_words(self):
        self.begin()
        self.until(lambda: self.chip("Trust building 10"), "how many pages each value has")
        self.assertEqual([chip.text for chip in self.shown(".search-filters .chip") if chip.text.startswith("All")], [])
        self.chip("Trust building").click()
        self.until(lambda: self.status() == "10 results", "all pages of a value")
        self.assertEqual(self.chip("Trust building").get_attribute("aria-pressed"), "true")
        self.chip("Trust building").click()
        self.until(lambda: not self.results(), "nothing is asked for any more")
        self.one(".search-field").click()
        self.ask("focus groups")
        number = int(self.chip("Capacity development").text.split()[-1])
        whole = self.status()
        self.chip("Capacity development").click()
        self.until(lambda: self.status() == f"{number} results", "as many as the chip told")
        self.assertEqual(self.focused().text.split(" ")[0], "Capacity")
        self.chip("All").click()
        self.until(lambda: self.status() == whole, "all results again")

    def test_remembers_what_led_somewhere(self):
        self.begin()
        self.ask("focus groups")
        self.press(Keys.ENTER)
        self.until(lambda: self.driver.current_url.endswith(TOOL), "Enter leads to the page")
        self.begin()
        self.until(lambda: [option.text for option in self.results()] == ["focus groups"], "the search is there")
        self.press(Keys.ENTER)
        self.assertEqual(self.one(".search-field").get_attribute("value"), "")
        self.press(Keys.ARROW_DOWN, Keys.ENTER)
        self.until(lambda: self.results()[0].text.startswith("7. Workshops"), "it is asked again")
        self.press(*[Keys.BACKSPACE] * len("focus groups"))
        self.until(lambda: self.shown(".search-help .chip"), "it can be forgotten")
        self.chip("Forget").click()
        self.until(lambda: not self.results(), "it is forgotten")
        self.assertEqual(self.focused(), self.one(".search-field"))
        self.begin()
        self.assertEqual(self.results(), [])

    # What is broken or hostile

    def test_a_missing_shard_is_explained_and_the_other_words_answer(self):
        with copy() as folder:
            self.begin(folder=folder)
            self.logs()
            self.ask("workshops")
            shard = next(path for path in self.fetched() if "/s/" in path)
            os.remove(os.path.join(folder, "search-" + shard))
            self.begin(folder=folder)
            self.ask("bilateral workshops")
            self.assertIn("could not be loaded", self.status())
            self.assertIn("Bilateral meetings", self.results()[0].text)

    def test_damaged_files_are_explained(self):
        with copy() as folder:
            for path in glob.glob(os.path.join(folder, "search-en", "s", "*.js")):
                spoil(path)
            self.begin(folder=folder)
            self.ask("bilateral workshops")
            self.assertIn("could not be loaded", self.status())
            with open(os.path.join(folder, "search-en.js"), "w", encoding="utf-8") as file:
                file.write("(()=>{")
            self.open_file("index.html")
            self.driver.get(f"file://{folder}/index.html")
            self.press("/")
            self.until(lambda: self.driver.current_url.endswith("/pages.html"), "the list of all pages is there instead")

    def test_a_missing_fragment_is_explained(self):
        with copy() as folder:
            shutil.rmtree(os.path.join(folder, "search-en", "x"))
            self.begin(folder=folder)
            self.ask("workshops")
            self.assertIn("could not be loaded", self.status())
            self.assertEqual(self.results(), [])

    def test_nothing_typed_or_written_is_run_or_freezes(self):
        title = "<img src=x onerror=hit()> ${hit()} {title}"
        folder = built({"site.yml": "base: https://example.org/\n", "en/README.md": f"# `{title}`\n\nHostile words.\n"})
        self.begin(folder=folder)
        self.script("window.hit = () => { window.isHit = true }")
        self.ask("hostile")
        self.assertEqual(self.results()[0].find_element("css selector", ".search-result-title").text, title)
        for query in ("<img src=x onerror=hit()>", '"""type: phase:"" :: -', "[(*+?{{}}\\", "a" * 10_000, "word " * 2_000):
            self.script("""
                const field = document.querySelector(".search-field")
                field.value = arguments[0]
                window.toolkitSearch.open(arguments[0])""", query)
            self.until(lambda: not self.all("[aria-busy]"), query[:20])
            self.assertLess(len(self.status()), 200)
        self.assertEqual(self.script("return [window.isHit, document.querySelectorAll('dialog img').length]"), [None, 0])
        self.assertEqual([line for line in self.logs()[0] if "ERR_FILE_NOT_FOUND" not in line], [])


class NarrowSearchTests(SearchTestCase):
    options = {"mobile": True}

    def test_fits_a_small_screen_with_large_letters(self):
        self.open_file("index.html")
        self.script("document.documentElement.style.fontSize = '200%'")
        self.one(".search-open").click()
        self.until(lambda: self.shown(OPEN), "a tap opens the search")
        self.press("focus groups")
        self.until(lambda: self.shown("[role=option]"), "results appear")
        for selector in ("dialog.search", ".search-results", ".search-bar"):
            wide, shown = self.script("return [arguments[0].scrollWidth, arguments[0].clientWidth]", self.one(selector))
            self.assertLessEqual(wide, shown, selector)
        self.assertGreaterEqual(self.one(".search-close").rect["height"], 44)
        self.assertGreater(self.one(".search-results").rect["height"], 120)


class ScriptlessSearchTests(SearchTestCase):
    options = {"scripts": False}

    def test_leads_to_a_list_of_all_pages(self):
        self.open_file("index.html")
        self.one(".search-open").click()
        self.until(lambda: self.driver.current_url.endswith("/pages.html"), "the list of all pages")
        self.assertIn("Workshops and focus groups", self.one("main").text)


