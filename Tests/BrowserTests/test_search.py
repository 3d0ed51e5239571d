"""The search box, by keyboard, from a folder on disk and from a web server."""

from support import TOOL, BrowserTestCase, Keys, served, site


class SearchTests(BrowserTestCase):
    def search_and_follow(self, base):
        self.press("/")
        self.until(lambda: self.shown("dialog.search[open]"), "“/” opens the search")
        self.assertEqual(self.focused().get_attribute("class"), "search-field")
        self.press("focus groups")
        self.until(lambda: self.shown("[role=option]"), "results appear")
        first, second = self.all("[role=option]")[:2]
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

    def test_escape_closes_and_gives_the_focus_back(self):
        self.open_file("index.html")
        opener = self.one(".search-open")
        opener.click()
        self.until(lambda: self.shown("dialog.search[open]"), "a click opens the search")
        self.press("trust", Keys.ESCAPE)
        self.until(lambda: not self.shown("dialog.search"), "Escape closes the search")
        self.assertEqual(self.focused(), opener)
        self.hold(Keys.CONTROL, "k")
        self.until(lambda: self.shown("dialog.search[open]"), "Control and K open the search")
        self.assertEqual(self.one(".search-field").get_attribute("value"), "trust")

    def test_a_slash_typed_into_the_field_stays_there(self):
        self.open_file("index.html")
        self.press("/")
        self.until(lambda: self.shown("dialog.search[open]"), "“/” opens the search")
        self.press("a/b")
        self.assertEqual(self.one(".search-field").get_attribute("value"), "a/b")

    def test_tells_that_nothing_was_found(self):
        self.open_file("index.html")
        self.press("/")
        self.until(lambda: self.shown("dialog.search[open]"), "“/” opens the search")
        self.press("xylophone")
        self.until(lambda: "xylophone" in self.one(".search-status").text, "the status names the words")
        self.assertEqual(self.shown("[role=option]"), [])

    def test_finds_in_the_language_of_the_page(self):
        self.open_file("fr/index.html")
        self.press("/")
        self.until(lambda: self.shown("dialog.search[open]"), "“/” opens the search")
        self.press("réunions")
        self.until(lambda: self.shown("[role=option]"), "results appear")
        self.assertIn("Réunions bilatérales", self.all("[role=option]")[0].text)
        self.assertTrue(all("/fr/" in option.get_attribute("href") for option in self.all("[role=option]")))
