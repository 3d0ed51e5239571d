"""Marks on translated pages, in a browser without scripts."""

import functools

from support import BrowserTestCase, Keys, built, served


@functools.cache
def translated():
    """Two pages in Arabic whose records name texts that the source no longer has."""
    return built({
        "site.yml": "default: en\n",
        "en/README.md": "# Home\n\nSee [the guide](guide.md).\n\n* One\n* Two\n",
        "en/guide.md": "# Guide\n\nWords.\n",
        "en/SUMMARY.md": "* [Home](README.md)\n* [Guide](guide.md)\n",
        "ar/README.md": "# البداية\n\nانظروا الدليل.\n\n* واحد\n* اثنان\n",
        "ar/translated-from.yml": "README.md:\n- unknown title\n- 000000000001 paragraph\n"
                                  "- 000000000002 item\n- unknown item\n",
    })


class MarkTests(BrowserTestCase):
    options = {"scripts": False}

    def test_a_mark_opens_by_keyboard(self):
        with served(translated()) as server:
            self.open(server, "ar/index.html")
            marks = self.all("details.outdated")
            self.assertEqual(len(marks), 2)
            self.assertEqual(self.shown("details.outdated > div"), [])
            for _ in range(60):
                self.press(Keys.TAB)
                if self.focused() == self.all("details.outdated > summary")[0]:
                    break
            self.assertEqual(self.focused().tag_name, "summary")
            self.press(Keys.ENTER)
            source = self.until(lambda: self.shown("details.outdated > div"), "the mark unfolds")[0]
            self.assertEqual((source.get_attribute("lang"), source.get_attribute("dir")), ("en", "ltr"))
            self.assertEqual(source.text, "See the guide.")
            self.press(Keys.TAB)
            self.assertEqual(self.focused().text, "the guide")
            self.press(Keys.ENTER)
            self.until(lambda: self.driver.current_url.endswith("/guide.html"), "the source's link leads on")

    def test_the_table_of_translations_leads_to_pages(self):
        with served(translated()) as server:
            self.open(server, "ar/index.html")
            self.one(".page-footer a[hreflang=en]").click()
            self.until(lambda: self.driver.current_url.endswith("/translations.html"), "the footer leads to the table")
            self.assertEqual(len(self.all(".translations td")), 2)
            cell = self.one(".translations td a")
            self.assertEqual(cell.accessible_name, "Partly outdated")
            cell.click()
            self.until(lambda: self.driver.current_url.endswith("/ar/index.html"), "the cell leads to the page")
