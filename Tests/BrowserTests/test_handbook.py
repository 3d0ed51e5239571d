"""Every block of GitBook's on one site: that each does what it is for, on a screen, on a phone and on paper."""

import glob
import os
import site as python_sites
import unittest

from selenium.webdriver.common.action_chains import ActionChains

from support import BrowserTestCase, Keys, handbook, pages, served

# Text of a page's body that nobody sees, by the nearest element that says why.
UNSEEN = """
    const ways = arguments[0]
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    const unseen = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement
      if (!text.data.trim() || element.closest(ways)) continue
      if (!element.checkVisibility({ contentVisibilityAuto: true })) unseen.push(text.data.trim())
    }
    return unseen
    """
# What is not for paper, and formulas in TeX for programs.
OFF_PAPER = ".breadcrumbs, .pager, .page-footer, .tab-list, .code-more, .copy, .update-filter, annotation, [rel] > small"


class BlockTests(BrowserTestCase):
    def click_at(self, element, x, y):
        """Clicks so far from the element's top left corner."""
        self.driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", element)
        size = element.size
        ActionChains(self.driver).move_to_element_with_offset(
            element, x - size["width"] // 2, y - size["height"] // 2).click().perform()

    def card(self, title):
        return next(card for card in self.all(".card") if title in card.text)

    def is_at(self, path):
        return self.driver.current_url.partition("#")[0].endswith(path)

    def test_a_card_is_a_link_up_to_its_corners(self):
        with served(handbook()) as server:
            for x, y in ((8, 8), (150, -8)):
                self.open(server, "blocks/cards.html")
                card = self.card("The harbour")
                self.click_at(card, x, y if y > 0 else card.size["height"] + y)
                self.until(lambda: self.is_at("/blocks/images.html"), "the card leads to its page")

    def test_a_link_in_a_card_leads_its_own_way(self):
        with served(handbook()) as server:
            self.open(server, "blocks/cards.html")
            self.card("Heron").find_element("link text", "the tables").click()
            self.until(lambda: self.is_at("/blocks/tables.html"), "the link in the card's text is followed")
            self.open(server, "blocks/cards.html")
            self.card("Heron").find_element("css selector", ".card-title").click()
            self.until(lambda: self.is_at("/blocks/tabs.html"), "the rest of the card leads to its page")

    def test_chips_leave_updates_with_their_tag(self):
        with served(handbook()) as server:
            self.open(server, "blocks/updates.html")
            shown = lambda: [update.get_attribute("id") or "" for update in self.shown(".update")]  # noqa: E731
            chip = lambda label: next(chip for chip in self.all(".update-filter .chip") if chip.text == label)  # noqa: E731
            self.assertEqual(len(shown()), 3)
            self.assertEqual([chip.text for chip in self.all(".update-filter .chip")],
                             ["All", "Timetable", "Fares and passes", "Safety"])
            chip("Safety").click()
            self.assertEqual([heading.text for heading in self.shown(".update h2")], ["New jackets"])
            self.assertEqual(chip("Safety").get_attribute("aria-pressed"), "true")
            chip("Safety").click()
            self.assertEqual(len(shown()), 3)
            chip("Fares and passes").click()
            self.one(".outline a[href='#new-jackets']").click()
            self.until(lambda: len(shown()) == 3, "a link to a hidden update shows it")

    def test_code_is_copied(self):
        with served(handbook()) as server:
            self.open(server, "blocks/code.html")
            self.driver.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
            code = next(code for code in self.all(".code") if "timetable.py" in code.text)
            button = code.find_element("css selector", ".copy")
            self.driver.execute_script("arguments[0].focus()", button)
            self.press(Keys.ENTER)
            self.until(lambda: button.text == "Copied", "the button says that it is done")
            copied = self.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0])")
            self.assertTrue(copied.startswith('"""When boats leave."""\n\ndef departures('), copied)
            self.assertIn("\n    # Minutes since midnight\n", copied)

    def test_an_image_is_seen_in_full_size(self):
        with served(handbook()) as server:
            self.open(server, "blocks/images.html")
            link = self.all("figure .zoom")[0]
            self.driver.execute_script("arguments[0].focus()", link)
            self.press(Keys.ENTER)
            self.until(lambda: self.shown("dialog.zoomed img"), "the image lies over the page")
            self.assertEqual(self.one("dialog.zoomed img").get_attribute("alt"), "A pier")
            self.press(Keys.ESCAPE)
            self.until(lambda: not self.all("dialog.zoomed"), "Escape takes it away")
            self.assertEqual(self.focused(), link)

    def test_a_prompt_shows_as_much_as_it_says(self):
        with served(handbook()) as server:
            self.open(server, "blocks/interfaces.html")
            folded = self.one("details.prompt")
            self.assertNotIn("quiet", folded.text)
            folded.find_element("css selector", "summary").click()
            self.assertIn("quiet", folded.text)
            code = self.one(".prompt .expandable pre")
            height = code.size["height"]
            self.one(".prompt .code-more input").send_keys(Keys.SPACE)
            self.assertGreater(code.size["height"], height)

    def test_wide_blocks_alone_are_wider(self):
        with served(handbook()) as server:
            self.driver.set_window_size(1760, 900)
            self.addCleanup(self.driver.set_window_size, 1280, 900)
            self.open(server, "blocks/code.html")
            wide = self.one(".code.full-width").size["width"]
            others = {code.size["width"] for code in self.all(".body > .code:not(.full-width)")}
            self.assertEqual(len(others), 1)
            self.assertGreater(wide, max(others) * 1.2)

    def test_paper_shows_everything(self):
        with served(handbook()) as server:
            self.addCleanup(self.driver.execute_cdp_cmd, "Emulation.setEmulatedMedia", {"media": ""})
            for path in pages(handbook()):
                if "/blocks/" not in "/" + path:
                    continue
                with self.subTest(path):
                    self.open(server, path)
                    for chip in self.all(".update-filter .chip")[-1:]:
                        chip.click()
                    self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
                    self.assertEqual(self.driver.execute_script(UNSEEN, OFF_PAPER), [])
                    self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


class PhoneTests(BrowserTestCase):
    options = {"mobile": True}

    def test_no_page_is_wider_than_the_screen(self):
        with served(handbook()) as server:
            for path in pages(handbook()):
                with self.subTest(path):
                    self.open(server, path)
                    width = self.driver.execute_script("return document.documentElement.scrollWidth")
                    self.assertLessEqual(width, 320)


def axe():
    """The source of axe-core: the file that AXE_JS names, or one that Python's packages brought along."""
    named = os.environ.get("AXE_JS")
    folders = python_sites.getsitepackages() + [python_sites.getusersitepackages()]
    found = [named] if named else [path for folder in folders for path in glob.glob(folder + "/axe_*/axe.min.js")]
    if not found:
        return None
    with open(found[0], encoding="utf-8") as file:
        return file.read()


@unittest.skipUnless(axe(), "axe-core is not here; AXE_JS may name its file")
class AccessibilityTests(BrowserTestCase):
    RUN = """
        const done = arguments[arguments.length - 1]
        axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(
          ({ violations }) => done(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html)}`)))
        """

    def test_nothing_stands_in_the_way_of_anyone(self):
        source = axe()
        with served(handbook()) as server:
            self.addCleanup(self.driver.execute_cdp_cmd, "Emulation.setEmulatedMedia", {"features": []})
            for scheme in ("light", "dark"):
                self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                    "features": [{"name": "prefers-color-scheme", "value": scheme}]})
                for path in pages(handbook()):
                    with self.subTest(path, scheme=scheme):
                        self.open(server, path)
                        for fold in self.all("main details:not([open]) > summary"):
                            self.driver.execute_script("arguments[0].click()", fold)
                        self.driver.execute_script(source)
                        self.assertEqual(self.driver.execute_async_script(self.RUN), [])
