"""Blocks between tags in a browser: tabs, code that unfolds, and what is there without a script."""

import functools

from selenium.webdriver.common.print_page_options import PrintOptions

from support import BrowserTestCase, Keys, built, served

CODE = "\n".join(f"line {number}" for number in range(1, 25))
PAGE = f"""# Blocks

## Before

{{% tabs %}}
{{% tab title="Windows 11" %}}
First Windows.
{{% endtab %}}
{{% tab title="Linux" %}}
First Linux.

### Deep inside

Deeper.
{{% endtab %}}
{{% endtabs %}}

{{% tabs %}}
{{% tab title="Linux" %}}
Second Linux.
{{% endtab %}}
{{% tab title="Windows 11" %}}
Second Windows.
{{% endtab %}}
{{% tab title="Third" %}}
Third.
{{% endtab %}}
{{% endtabs %}}

{{% code title="long.txt" lineNumbers="true" expandable="true" %}}
```
{CODE}
```
{{% endcode %}}
"""


@functools.cache
def blocks():
    """One page in a language of each direction."""
    return built({
        "site.yml": "default: en\n", "en/README.md": "# Home\n\nWords.\n", "en/blocks.md": PAGE,
        "ar/README.md": "# البداية\n\nكلمات.\n", "ar/blocks.md": PAGE,
    })


class TabTests(BrowserTestCase):
    def chosen(self):
        return [tab.text for tab in self.all("[role=tab][aria-selected=true]")]

    def panels(self):
        return [panel.text.split("\n")[0] for panel in self.shown(".tab")]

    def tab(self, group, title):
        return next(tab for tab in self.all(".tabs")[group].find_elements("css selector", "[role=tab]") if tab.text == title)

    def test_tabs_are_chosen_together(self):
        with served(blocks()) as server:
            self.open(server, "blocks.html")
            self.assertEqual(self.panels(), ["First Windows.", "Second Linux."])
            self.tab(1, "Windows 11").click()
            self.assertEqual(self.panels(), ["First Windows.", "Second Windows."])
            self.tab(0, "Linux").click()
            self.assertEqual(self.panels(), ["First Linux.", "Second Linux."])
            self.assertTrue(self.driver.current_url.endswith("#linux"))
            self.tab(1, "Third").click()
            self.assertEqual(self.panels(), ["First Linux.", "Third."])
            for panel in self.all("[role=tabpanel]"):
                label = self.one("#" + panel.get_attribute("aria-labelledby"))
                self.assertEqual(label.get_attribute("aria-controls"), panel.get_attribute("id"))
            console, _ = self.logs()
            self.assertEqual(console, [])

    def test_tabs_are_reached_by_address(self):
        with served(blocks()) as server:
            self.open(server, "blocks.html#linux")
            self.until(lambda: self.panels() == ["First Linux.", "Second Linux."], "the tab of the address is open")
            self.open(server, "index.html")
            self.open(server, "blocks.html#deep-inside")
            self.until(lambda: self.panels()[0] == "First Linux.", "the tab around a heading is open")
            self.assertTrue(self.one("#deep-inside").is_displayed())
            self.open(server, "blocks.html#windows-11")
            self.until(lambda: self.panels() == ["First Windows.", "Second Windows."], "another address opens another")

    def test_arrows_follow_the_direction_of_the_text(self):
        for page, onward in (("blocks.html", Keys.ARROW_RIGHT), ("ar/blocks.html", Keys.ARROW_LEFT)):
            with self.subTest(page), served(blocks()) as server:
                self.open(server, page)
                self.tab(1, "Linux").click()
                self.press(onward)
                self.assertEqual(self.focused().text, "Windows 11")
                self.press(onward)
                self.press(onward)
                self.assertEqual(self.chosen()[1], "Linux")
                self.press(Keys.END)
                self.assertEqual((self.focused().text, self.chosen()[1]), ("Third", "Third"))
                self.press(Keys.HOME)
                self.assertEqual(self.chosen()[1], "Linux")
                self.assertEqual([tab.get_attribute("tabindex") for tab in self.all(".tabs:nth-of-type(2) [role=tab]")].count("0"), 1)

    def test_code_unfolds(self):
        with served(blocks()) as server:
            self.open(server, "blocks.html")
            height = self.one("pre").size["height"]
            self.one(".code-more input").send_keys(Keys.SPACE)
            self.assertGreater(self.one("pre").size["height"], height * 2)


class PlainTests(BrowserTestCase):
    options = {"scripts": False}

    def test_everything_is_there_without_a_script(self):
        with served(blocks()) as server:
            self.open(server, "blocks.html")
            self.assertEqual([title.text for title in self.shown(".tab-title")],
                             ["Windows 11", "Linux", "Linux", "Windows 11", "Third"])
            self.assertEqual(len(self.shown(".tab")), 5)
            height = self.one("pre").size["height"]
            self.one(".code-more").click()
            self.assertGreater(self.one("pre").size["height"], height * 2)


class PrintTests(BrowserTestCase):
    def test_paper_shows_every_tab_and_line(self):
        with served(blocks()) as server:
            self.open(server, "blocks.html")
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
            self.assertEqual(len(self.shown(".tab")), 5)
            self.assertEqual(len(self.shown(".tab-title")), 5)
            self.assertEqual(self.shown(".tab-list, .code-more, .copy"), [])
            pre = self.one("pre")
            self.assertGreaterEqual(pre.size["height"], self.driver.execute_script("return arguments[0].scrollHeight", pre) - 2)
            self.assertTrue(self.driver.print_page(PrintOptions()))
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
