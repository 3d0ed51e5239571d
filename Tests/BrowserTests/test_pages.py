"""Pages in a real browser: what scripts add, what is there without them, and that nothing leaves the site."""

import glob
import os
import re

from support import OVERVIEW, TOOL, BrowserTestCase, Keys, served, site


class PageTests(BrowserTestCase):
    def test_first_tab_is_the_skip_link(self):
        for page in ("index.html", TOOL, "fr/index.html", "404.html"):
            with self.subTest(page), served(site()) as server:
                self.open(server, page)
                self.press(Keys.TAB)
                self.assertEqual(self.focused().get_attribute("class"), "skip")
                self.until(lambda: self.focused().is_displayed(), "the link has come into view")
                self.press(Keys.ENTER)
                self.until(lambda: self.driver.current_url.endswith("#_content"), "the link is followed")
                self.assertEqual(self.focused().tag_name, "main")

    def test_theme_survives_a_reload(self):
        with served(site()) as server:
            self.open(server, TOOL)
            theme = lambda: self.one("html").get_attribute("data-theme")  # noqa: E731
            self.assertIsNone(theme())
            ground = self.one("body").value_of_css_property("background-color")
            for name in ("light", "dark"):
                self.one(".theme-choice").click()
                self.assertEqual(theme(), name)
            self.assertNotEqual(self.one("body").value_of_css_property("background-color"), ground)
            self.driver.refresh()
            self.assertEqual(theme(), "dark")
            self.open(server, "fr/index.html")
            self.assertEqual(theme(), "dark")
            self.one(".theme-choice").click()
            self.assertIsNone(theme())

    def test_language_menu_leads_to_the_same_page(self):
        with served(site()) as server:
            self.open(server, TOOL)
            self.one(".languages summary").click()
            self.one(".languages a[hreflang=fr]").click()
            self.until(lambda: self.driver.current_url.endswith("/fr/" + TOOL), "the French page opens")
            self.assertEqual(self.one("html").get_attribute("lang"), "fr")
            self.one(".languages summary").click()
            self.one(".languages a[hreflang=en]").click()
            self.until(lambda: self.driver.current_url.endswith("/" + TOOL) and "/fr/" not in self.driver.current_url,
                       "the English page opens")

    def test_language_menu_keeps_the_heading(self):
        with served(site()) as server:
            self.open(server, TOOL + "#rationale")
            self.one(".languages summary").click()
            self.one(".languages a[hreflang=fr]").click()
            self.until(lambda: self.driver.current_url.endswith("/fr/" + TOOL + "#rationale"), "the heading is kept")
            self.one("#rationale")

    def test_fallback_tells_its_language(self):
        with served(site()) as server:
            self.open(server, "fr/guide/what-is-inspired.html")
            self.assertEqual(self.one("html").get_attribute("lang"), "fr")
            self.assertTrue(self.all("article[lang=en], article [lang=en]"))
            self.assertTrue(self.shown(".notice"))
            self.one(".notice a[hreflang=en]").click()
            self.until(lambda: "/fr/" not in self.driver.current_url, "the original opens")

    def cards(self):
        return self.shown(".tools .card")

    def test_chips_narrow_the_cards(self):
        with served(site()) as server:
            self.open(server, OVERVIEW)
            total = len(self.cards())
            self.assertEqual(total, 19)
            chips = self.all(".filter button.chip")
            self.assertEqual(chips[0].get_attribute("aria-pressed"), "true")
            trust = next(chip for chip in chips if chip.text.startswith("Trust building"))
            wanted = int(re.search(r"\d+", trust.text)[0])
            trust.click()
            self.assertEqual(len(self.cards()), wanted)
            self.assertLess(wanted, total)
            self.assertEqual(trust.get_attribute("aria-pressed"), "true")
            self.assertEqual(self.one(".filter-status").text, f"{wanted} of {total} tools")
            self.assertIn("only=", self.driver.current_url)
            phase = next(chip for chip in chips if chip.text.startswith("Consensus"))
            both = int(re.search(r"\d+", phase.text)[0])
            phase.click()
            self.assertEqual(len(self.cards()), both)
            self.driver.refresh()
            self.assertEqual(len(self.cards()), both)
            self.all(".filter button.chip")[0].click()
            self.assertEqual(len(self.cards()), total)

    def test_every_page_lives_under_the_policy(self):
        """No page logs an error, asks another host or asks for what is not there."""
        kinds = ["index.html", OVERVIEW, TOOL, "404.html", "pages.html", "translations.html", "fr/index.html",
                 "fr/" + TOOL, "fr/guide/what-is-inspired.html"]
        kinds += [os.path.relpath(found[0], site()) for kind in ("types", "phases")
                  if (found := sorted(glob.glob(f"{site()}/{kind}/*.html")))]
        with served(site()) as server:
            origin = f"http://127.0.0.1:{server.server_address[1]}/"
            for page in kinds:
                with self.subTest(page):
                    self.open(server, page)
                    self.press("/")
                    self.until(lambda: self.shown("dialog.search[open]"), "“/” opens the search")
                    console, requests = self.logs()
                    self.assertEqual(console, [])
                    self.assertEqual([url for url in requests if not url.startswith((origin, "data:"))], [])
                    self.assertTrue(requests)
            self.assertEqual(server.refused, [])

    def test_a_folder_on_disk_asks_nobody(self):
        for page in ("index.html", OVERVIEW, TOOL):
            with self.subTest(page):
                self.open_file(page)
                console, requests = self.logs()
                self.assertEqual(console, [])
                self.assertEqual([url for url in requests if not url.startswith(("file:", "data:"))], [])

    def test_pages_of_folders_lead_on(self):
        with served(site()) as server:
            self.open(server, "toolkit/the-tools/")
            self.until(lambda: self.driver.current_url.endswith("/" + OVERVIEW), "the folder leads to its page")


class PhoneTests(BrowserTestCase):
    options = {"mobile": True}

    def test_the_drawer_opens_and_closes(self):
        with served(site()) as server:
            self.open(server, TOOL)
            self.assertEqual(self.shown("#_navigation"), [])
            self.one(".menu-open").click()
            self.until(lambda: self.shown("#_navigation"), "the drawer opens")
            self.assertTrue(self.shown("#_navigation a[aria-current]"))
            self.one(".menu-close").click()
            self.until(lambda: not self.shown("#_navigation"), "the button closes the drawer")
            self.one(".menu-open").click()
            self.until(lambda: self.shown("#_navigation"), "the drawer opens again")
            self.press(Keys.ESCAPE)
            self.until(lambda: not self.shown("#_navigation"), "Escape closes the drawer")

    def test_nothing_is_wider_than_the_screen(self):
        with served(site()) as server:
            for page in sorted(glob.glob("**/*.html", root_dir=site(), recursive=True)):
                with self.subTest(page):
                    self.open(server, page)
                    width = self.driver.execute_script(
                        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
                    self.assertEqual(width, [320, 320])


class WithoutScriptsTests(BrowserTestCase):
    options = {"scripts": False}

    def test_text_navigation_and_languages_are_there(self):
        with served(site()) as server:
            self.open(server, TOOL)
            self.assertEqual(self.shown(".theme-choice"), [])
            self.assertIn("Large meetings reward speeches", self.one("main").text)
            self.assertTrue(self.shown("#_navigation a[aria-current=page]"))
            self.one(".languages summary").click()
            self.assertTrue(self.shown(".languages a[hreflang=fr]"))
            self.one(".search-open").click()
            self.until(lambda: self.driver.current_url.endswith("/pages.html"), "search leads to all pages")

    def test_chips_are_links(self):
        with served(site()) as server:
            self.open(server, OVERVIEW)
            self.assertEqual(self.all("button.chip"), [])
            chip = next(link for link in self.shown("a.chip") if link.text.startswith("Trust building"))
            wanted = int(re.search(r"\d+", chip.text)[0])
            chip.click()
            self.until(lambda: self.driver.current_url.endswith("/types/trust-building.html"), "the chip leads on")
            self.assertEqual(len(self.shown(".tools .card")), wanted)
