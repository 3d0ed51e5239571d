"""Languages in a real browser: the offer of another one, the switcher, text from right to left."""

from support import TOOL, BrowserTestCase, served, site

UNTRANSLATED = "guide/what-is-inspired.html"


class OfferTestCase(BrowserTestCase):
    """Pages in a browser that remembers nothing of other tests: each server has an origin of its own."""

    def offers(self):
        return [(offer.get_attribute("lang"), offer.get_attribute("dir"), offer.find_element("css selector", "a").text)
                for offer in self.shown(".offer")]


class FrenchReaderTests(OfferTestCase):
    options = {"languages": "fr-CA,en"}

    def test_the_page_is_offered_in_the_readers_language(self):
        with served(site()) as server:
            self.open(server, TOOL + "#rationale")
            self.assertEqual(self.offers(), [("fr", "ltr", "Lire cette page dans votre langue : Français")])
            self.assertEqual(self.logs()[0], [])
            link = self.one(".offer a")
            self.assertEqual(link.get_attribute("hreflang"), "fr")
            link.click()
            self.until(lambda: self.driver.current_url.endswith(f"/fr/{TOOL}#rationale"), "the French page opens")
            self.assertEqual(self.offers(), [])
            self.open(server, "index.html")
            self.assertEqual(self.offers(), [], "who has chosen is not asked again")

    def test_nothing_moves_for_it(self):
        with served(site()) as server:
            self.open(server, TOOL)
            place = self.one("main").rect
            self.one(".offer .offer-close").click()
            self.assertEqual(self.one("main").rect, place)

    def test_it_is_dismissed_for_good(self):
        with served(site()) as server:
            self.open(server, TOOL)
            self.assertEqual(self.one(".offer-close").text, "Ignorer")
            self.one(".offer-close").click()
            self.assertEqual(self.offers(), [])
            self.open(server, "index.html")
            self.assertEqual(self.offers(), [])

    def test_a_choice_in_the_menu_silences_it(self):
        with served(site()) as server:
            self.open(server, TOOL)
            self.one(".languages summary").click()
            self.one(".languages a[hreflang=es]").click()
            self.until(lambda: "/es/" in self.driver.current_url, "the Spanish page opens")
            self.assertEqual(self.offers(), [])

    def test_a_page_that_is_not_translated_is_not_offered(self):
        with served(site()) as server:
            self.open(server, UNTRANSLATED)
            self.assertEqual(self.offers(), [])

    def test_the_own_language_is_not_offered(self):
        with served(site()) as server:
            self.open(server, "fr/" + TOOL)
            self.assertEqual(self.offers(), [])

    def test_a_folder_on_disk_offers_too(self):
        self.open_file(TOOL)
        self.assertEqual([offer[0] for offer in self.offers()], ["fr"])
        self.one(".offer-close").click()
        self.assertEqual(self.offers(), [])
        self.assertEqual(self.logs()[0], [])


class ArabicReaderTests(OfferTestCase):
    options = {"languages": "ar-EG"}

    def test_the_offer_is_written_as_its_language_is(self):
        with served(site()) as server:
            self.open(server, TOOL)
            ((language, direction, text),) = self.offers()
            self.assertEqual((language, direction), ("ar", "rtl"))
            self.assertIn("العربية", text)

    def test_pages_run_from_right_to_left(self):
        with served(site()) as server:
            self.open(server, "ar/" + TOOL)
            main, navigation = self.one("main").rect, self.one("#_navigation").rect
            self.assertGreater(navigation["x"], main["x"])
            self.assertEqual(self.one("main").value_of_css_property("direction"), "rtl")
            width = self.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
            self.assertLessEqual(width, 0)


class OtherReaderTests(OfferTestCase):
    options = {"languages": "cy"}

    def test_nobody_is_offered_what_they_did_not_ask_for(self):
        with served(site()) as server:
            self.open(server, TOOL)
            self.assertEqual(self.offers(), [])


class WithoutStorageTests(OfferTestCase):
    options = {"languages": "fr", "storage": False}

    def test_the_offer_lives_without_storage(self):
        with served(site()) as server:
            self.open(server, TOOL)
            refused = self.driver.execute_script("try { localStorage; return false } catch { return true }")
            self.assertTrue(refused, "the browser refuses storage")
            self.assertEqual(len(self.offers()), 1)
            self.one(".offer-close").click()
            self.assertEqual(self.offers(), [])
            self.assertEqual(self.logs()[0], [])


class WithoutScriptsTests(OfferTestCase):
    options = {"languages": "fr", "scripts": False}

    def test_without_scripts_there_is_the_menu_alone(self):
        with served(site()) as server:
            self.open(server, TOOL)
            self.assertEqual(self.offers(), [])
            self.one(".languages summary").click()
            self.assertTrue(self.shown(".languages a[hreflang=fr]"))


class SwitcherTests(BrowserTestCase):
    def test_a_language_without_the_page_says_so_in_its_link(self):
        with served(site()) as server:
            self.open(server, UNTRANSLATED)
            self.one(".languages summary").click()
            link = self.one(".languages a[hreflang=fr]")
            self.assertEqual(link.accessible_name, "Français not translated yet")
            self.assertEqual(link.find_element("css selector", "span").get_attribute("lang"), "fr")
            self.assertEqual(link.find_element("css selector", "small").text, "not translated yet")
            self.assertEqual(self.one(".languages a[hreflang=en]").accessible_name, "English")

    def test_a_heading_that_changes_is_carried_over_anew(self):
        with served(site()) as server:
            self.open(server, TOOL + "#rationale")
            self.driver.execute_script("location.hash = 'outcomes'")
            self.until(lambda: self.one(".languages a[hreflang=fr]").get_attribute("href").endswith("#outcomes"),
                       "the link follows")

    def test_a_heading_the_other_page_lacks_opens_it_at_its_top(self):
        with served(site()) as server:
            self.open(server, TOOL + "#nothing")
            self.one(".languages summary").click()
            self.one(".languages a[hreflang=fr]").click()
            self.until(lambda: "/fr/" in self.driver.current_url, "the French page opens")
            self.assertEqual(self.driver.execute_script("return scrollY"), 0)
