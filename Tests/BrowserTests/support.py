"""What the browser tests share: the built site, a server for it, and chromium."""

import atexit
import contextlib
import functools
import glob
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOOLKIT = os.path.abspath(os.environ.get("TOOLKIT", os.path.join(ROOT, ".build", "debug", "toolkit")))
POLICY = "default-src 'self'"
PATIENCE = 20  # seconds until a condition counts as never met; a busy machine is slow
TOOL = "toolkit/the-tools/7-workshops-and-focus-groups.html"
OVERVIEW = "toolkit/the-tools.html"


@functools.cache
def site():
    """Folder of this repository's own site, built once and removed at the end."""
    folder = tempfile.mkdtemp(prefix="toolkit-browser-tests-")
    atexit.register(shutil.rmtree, folder)
    output = os.path.join(folder, "site")
    subprocess.run([TOOLKIT, "build", "--output", output], cwd=ROOT, check=True)
    return output


def built(files):
    """Folder of a small site made of these files, by path below its content; removed at the end."""
    folder = tempfile.mkdtemp(prefix="toolkit-browser-tests-")
    atexit.register(shutil.rmtree, folder)
    for path, text in files.items():
        target = os.path.join(folder, "content", path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)
    output = os.path.join(folder, "site")
    subprocess.run([TOOLKIT, "build", "--content", os.path.join(folder, "content"), "--output", output],
                   cwd=ROOT, check=True)
    return output


@functools.cache
def handbook():
    """Folder of a site made of a GitBook repository that holds every block, in a language of each direction."""
    folder = tempfile.mkdtemp(prefix="toolkit-browser-tests-")
    atexit.register(shutil.rmtree, folder)
    content = os.path.join(ROOT, "Tests", "BrowserTests", "Ferry")
    subprocess.run([TOOLKIT, "build", "--content", content, "--output", folder + "/site"],
                   cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return folder + "/site"


def pages(folder):
    """Paths of a site's pages, those that only lead to another left out."""
    def leads_on(path):
        with open(os.path.join(folder, path), encoding="utf-8") as file:
            return 'class="redirect"' in file.read()

    return [path for path in sorted(glob.glob("**/*.html", root_dir=folder, recursive=True)) if not leads_on(path)]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files under the policy that the site promises to live with; keeps what was asked for and not there."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        self.server.refused.append(self.path)
        super().send_error(code, message, explain)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that leaves a page hangs up in the middle of an answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def served(folder):
    """A web server for a folder, on a free port of this machine."""
    with Server(("127.0.0.1", 0), functools.partial(Handler, directory=folder)) as server:
        server.refused = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def browser(*, scripts=True, mobile=False, languages="en", storage=True):
    """A chromium of our own, without a window, for a reader of some languages ("fr-CA,en")."""
    options = Options()
    options.binary_location = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    for switch in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "no-first-run",
                   "disable-background-networking", "disable-component-update", "window-size=1280,900", "lang=en"):
        options.add_argument(f"--{switch}")
    preferences = {"intl.accept_languages": languages}
    if not storage:
        preferences["profile.managed_default_content_settings.cookies"] = 2
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not scripts:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", preferences)
    if mobile:
        metrics = {"deviceMetrics": {"width": 320, "height": 640, "pixelRatio": 2, "mobile": True, "touch": True}}
        options.add_experimental_option("mobileEmulation", metrics)
    driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
    driver.set_page_load_timeout(60)
    return driver


class BrowserTestCase(unittest.TestCase):
    """Tests that share one browser; each starts with a fresh page, empty storage and empty logs."""

    options = {}

    @classmethod
    def setUpClass(cls):
        cls.driver = browser(**cls.options)
        cls.addClassCleanup(cls.driver.quit)

    def setUp(self):
        self.driver.get("about:blank")
        self.logs()

    # Waiting and looking

    def until(self, condition, what):
        """The first true value of a condition, which is asked again and again."""
        # What is drawn anew meanwhile is looked for again.
        wait = WebDriverWait(
            self.driver, PATIENCE, poll_frequency=0.05, ignored_exceptions=[StaleElementReferenceException])
        return wait.until(lambda _: condition(), what)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        found = self.all(selector)
        self.assertEqual(len(found), 1, f"{selector} in {self.driver.current_url}")
        return found[0]

    def shown(self, selector):
        return [element for element in self.all(selector) if element.is_displayed()]

    def press(self, *keys):
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def hold(self, modifier, key):
        webdriver.ActionChains(self.driver).key_down(modifier).send_keys(key).key_up(modifier).perform()

    def focused(self):
        return self.driver.switch_to.active_element

    # Where pages are

    def open_file(self, path):
        self.driver.get("file://" + os.path.join(site(), path))

    def open(self, server, path):
        self.driver.get(f"http://127.0.0.1:{server.server_address[1]}/{path}")

    # What the browser did

    def logs(self):
        """Lines of the console, and addresses that were asked for, since the last call."""
        console = [entry["message"] for entry in self.driver.get_log("browser")]
        requests = []
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                requests.append(event["params"]["request"]["url"])
        return console, requests


__all__ = ["BrowserTestCase", "Keys", "OVERVIEW", "POLICY", "ROOT", "TOOL", "TOOLKIT", "browser", "built", "handbook", "pages", "served",
           "site"]
