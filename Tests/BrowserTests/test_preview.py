"""The site while it is written: pages follow their files."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.request

from support import ROOT, TOOLKIT, BrowserTestCase

SITE = {
    "site.yml": "base: https://example.org/\ndefault: en\n",
    "en/language.yml": "title: Kit\n",
    "en/README.md": "# Home\n\nWelcome.\n\n" + "A paragraph of the page.\n\n" * 60,
}


@unittest.skipUnless(os.path.exists(TOOLKIT + "-serve"), "the server is not built")
class PreviewTests(BrowserTestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="toolkit-preview-")
        self.addCleanup(shutil.rmtree, self.folder)
        for path, text in SITE.items():
            self.write("content/" + path, text)
        shutil.copytree(os.path.join(ROOT, "templates"), os.path.join(self.folder, "templates"))
        self.server = self.address = None
        self.start(port=0)
        self.addCleanup(self.stop)
        super().setUp()
        self.addCleanup(self.hold_back_streams, [])
        self.driver.get(self.address)
        self.until(lambda: self.listeners() == 1, "the page listens")

    def start(self, port):
        self.server = subprocess.Popen(
            [TOOLKIT, "serve", "--port", str(port)], cwd=self.folder, stderr=subprocess.PIPE, text=True)
        address = None
        while not address:
            line = self.server.stderr.readline()
            self.assertTrue(line, "the server tells where it is")
            address = re.search(r"http://\S+", line)
        self.address = address[0]

    def stop(self):
        self.server.terminate()
        self.server.wait()
        self.server.stderr.close()

    def served(self, path):
        with urllib.request.urlopen(self.address + path) as answer:
            return answer.read().decode()

    def listeners(self):
        return int(re.search(r"^toolkit_event_streams (\d+)", self.served("metrics"), re.M)[1])

    def hold_back_streams(self, addresses):
        """Lets the browser reach none of the addresses, as if the server had not heard it yet."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": addresses})

    def open_without_stream(self):
        self.hold_back_streams(["*/~toolkit/events*"])
        self.driver.get(self.address)
        self.driver.execute_script("window.stays = true")

    def stays(self):
        return self.driver.execute_script("return window.stays ?? false")

    def write(self, path, text):
        target = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        # As editors save: a new file in the place of the old one.
        with open(target + "~", "w", encoding="utf-8") as file:
            file.write(text)
        os.rename(target + "~", target)

    def text(self, selector):
        return self.driver.execute_script(
            "return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    def test_a_page_follows_its_file_and_stays_where_it_was(self):
        self.driver.execute_script("scrollTo(0, 600)")
        self.write("content/en/README.md", SITE["en/README.md"].replace("Welcome.", "Good morning."))
        self.until(lambda: "Good morning." in self.text("main"), "the new text is there")
        self.until(lambda: self.driver.execute_script("return scrollY") > 500, "the page stays where it was")

    def test_what_is_wrong_is_shown_until_it_is_mended(self):
        self.write("content/en/README.md", "# Home\n\n[Away](gone.md)\n")
        self.until(lambda: "content/en/README.md:3:" in self.text("[role=alert]"), "the fault is shown")
        self.assertIn("[Away](gone.md)", self.text("[role=alert]"))
        self.assertIn("Welcome.", self.text("main"), "the last good page stays")
        self.write("content/en/README.md", "# Home\n\nMended.\n")
        self.until(lambda: "Mended." in self.text("main"), "the mended page is there")
        self.assertEqual(self.text("[role=alert]"), "")

    def test_a_style_is_changed_without_loading_the_page_anew(self):
        self.driver.execute_script("window.stays = true")
        self.write("templates/assets/site.css", "body { letter-spacing: 3px; }")
        self.until(lambda: self.driver.execute_script(
            "return getComputedStyle(document.body).letterSpacing") == "3px", "the new style is there")
        self.assertTrue(self.driver.execute_script("return window.stays"))

    def test_a_page_hears_of_what_happened_before_it_listened(self):
        self.open_without_stream()
        self.write("content/en/README.md", SITE["en/README.md"].replace("Welcome.", "Good morning."))
        self.until(lambda: "Good morning." in self.served(""), "the edit is served")
        self.assertIn("Welcome.", self.text("main"))
        self.hold_back_streams([])
        self.until(lambda: "Good morning." in self.text("main"), "the new text is there")

    def test_a_page_that_missed_nothing_is_not_loaded_again(self):
        self.open_without_stream()
        self.hold_back_streams([])
        self.until(lambda: self.listeners() == 1, "the page listens")
        # What comes after it is heard, and nothing came before.
        self.write("content/en/README.md", "# Home\n\n[Away](gone.md)\n")
        self.until(lambda: "content/en/README.md:3:" in self.text("[role=alert]"), "the fault is shown")
        self.assertTrue(self.stays())

    def test_a_page_that_nobody_sees_keeps_no_stream(self):
        page = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        self.until(lambda: self.listeners() == 0, "the hidden page has let go")
        self.write("content/en/README.md", SITE["en/README.md"].replace("Welcome.", "Good morning."))
        self.until(lambda: "Good morning." in self.served(""), "the edit is served")
        self.driver.close()
        self.driver.switch_to.window(page)
        self.until(lambda: "Good morning." in self.text("main"), "the new text is there when it is seen")

    def test_a_page_of_a_server_that_was_started_anew_is_loaded_again(self):
        port = re.search(r":(\d+)/", self.address)[1]
        self.stop()
        self.write("content/en/README.md", SITE["en/README.md"].replace("Welcome.", "Good morning."))
        self.start(port)
        self.until(lambda: "Good morning." in self.text("main"), "the new text is there")


if __name__ == "__main__":
    unittest.main()
