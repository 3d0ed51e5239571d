import os
import re

from support import ScriptTestCase, load

corpus = load("Tests/Benchmarks/make-corpus")


def read(folder):
    """Text of every file below a folder, by path."""
    texts = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, encoding="utf-8") as file:
                texts[os.path.relpath(path, folder)] = file.read()
    return texts


def without_code(text):
    return re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)


def anchors(text):
    headings = re.findall(r"^##+ (.+)$", without_code(text), re.MULTILINE)
    return {heading.lower().replace(" ", "-") for heading in headings}


class CorpusTests(ScriptTestCase):
    def make(self, count, name="corpus"):
        folder = os.path.join(self.folder, name)
        corpus.make_corpus(count, folder)
        return read(folder)

    def test_same_size_gives_same_bytes(self):
        self.assertEqual(self.make(150, "one"), self.make(150, "two"))

    def test_has_as_many_pages_as_asked_and_lists_each_once(self):
        for count in (20, 21, 217, 1000):
            with self.subTest(count=count):
                texts = self.make(count, str(count))
                pages = {path[3:] for path in texts if path.endswith(".md")} - {"SUMMARY.md"}
                listed = re.findall(r"\]\((.+?)\)", texts["en/SUMMARY.md"])
                self.assertEqual(len(pages), count)
                self.assertEqual(sorted(listed), sorted(pages))

    def test_every_link_leads_to_a_page_and_a_heading(self):
        texts = self.make(400)
        links = [(path, target, anchor) for path, text in texts.items()
                 for target, anchor in re.findall(r"\]\(([^)#]+)#?([^)]*)\)", without_code(text))]
        self.assertGreater(len(links), 400)
        for path, target, anchor in links:
            other = os.path.normpath(os.path.join(os.path.dirname(path), target))
            self.assertIn(other, texts, path)
            if anchor:
                self.assertIn(anchor, anchors(texts[other]), f"{path} -> {other}")

    def test_folders_hold_at_most_fifty_pages(self):
        folders = [os.path.dirname(entry.path) for entry in corpus.entries(3000)]
        self.assertLessEqual(max(folders.count(folder) for folder in set(folders)), 50)

    def test_tools_have_their_own_number_and_stand_in_listed_folders(self):
        texts = self.make(600)
        tools = {path: text for path, text in texts.items() if "\nnumber: " in text}
        numbers = [re.search(r"^number: (\d+)$", text, re.MULTILINE)[1] for text in tools.values()]
        self.assertGreater(len(tools), 100)
        self.assertEqual(len(set(numbers)), len(tools))
        listed = re.search(r"^tools: \[(.+)\]$", texts["site.yml"], re.MULTILINE)[1].split(", ")
        self.assertEqual({"en/" + folder for folder in listed}, {os.path.dirname(path) for path in tools})
        for path, text in tools.items():
            self.assertTrue({"purpose", "rationale", "outcomes"} <= anchors(text), path)

    def test_pages_have_the_size_of_real_ones(self):
        sizes = [len(text.encode()) for path, text in self.make(1000).items() if path != "en/SUMMARY.md"]
        self.assertAlmostEqual(sum(sizes) / len(sizes), 3650, delta=100)
