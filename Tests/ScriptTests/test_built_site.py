import json
import os

from support import ScriptTestCase, load

script = load("Tests/Scripts/check-built-site")

PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head><title>Page</title><link rel="stylesheet" href="{root}site.css">{head}</head>
<body><main><h1>Page</h1>{body}</main></body>
</html>
"""


def page(body="", head="", root=""):
    return PAGE.format(body=body, head=head, root=root)


class BuiltSiteTests(ScriptTestCase):
    def write(self, files, name="site"):
        """A folder with these files; a site always has its home and its style sheet."""
        if name == "site":
            files = {"index.html": page(), "index.md": "# Home\n", "site.css": "", **files}
        folder = os.path.join(self.folder, name)
        for path, text in files.items():
            file = os.path.join(folder, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8") as output:
                output.write(text)
        return folder

    def write_report(self, *diagnostics):
        path = os.path.join(self.folder, "report.json")
        with open(path, "w", encoding="utf-8") as report:
            json.dump({"diagnostics": [dict(zip(("code", "path", "line", "message"), diagnostic))
                                       for diagnostic in diagnostics]}, report)
        return path

    def facts(self, files, source=None, report=None):
        """Fact and text of each failure in a site of these files."""
        source = source and self.write(source, "source")
        found, _ = script.failures(self.write(files), source, report)
        return [(failure.fact, failure.what) for failure in found]

    def test_accepts_a_page_of_many_kinds_of_links(self):
        body = """<p id="here"><a href="#here">a</a> <a href="index.html#%68ere">b</a> <a href="guide/">c</a>
            <a href="https://example.org/">d</a> <a href="mailto:a@example.org">e</a> 
            <a href="guide/a%20b.html?q=1">f</a>
            <img src="x.png" srcset="x.png 1x, y.png 2x" alt=""> <a href="#top">g</a></p>"""
        self.assertEqual(self.facts({
            "index.html": page(body), "guide/index.html": page(root="../"), "guide/a b.html": page(root="../"),
            "x.png": "", "y.png": ""}), [])

    def test_finds_tags_outside_code_only(self):
        body = "<p>{% hint %}</p><pre>{% hint %}</pre><p><code>{% hint %}</code></p><hr title='a {% tab %}'>"
        body += "<p>The `{% tab %}` block</p>"
        self.assertEqual(self.facts({"index.html": page(body)}), [
            ("tags", "in the attribute title: {% tab %}"), ("tags", "{% hint %}")])

    def test_finds_addresses_and_fragments_that_lead_nowhere(self):
        body = "<a href='none.html'>a</a><a href='other.html#none'>b</a><img src='../outside.png' alt=''>"
        self.assertEqual(self.facts({"index.html": page(body), "other.html": page("<p id='some'></p>")}), [
            ("addresses", "../outside.png"), ("addresses", "none.html"), ("fragments", "other.html#none")])

    def test_excuses_what_the_source_has_broken(self):
        report = self.write_report(
            ("link/unresolved", "README.md", 3, "The link “../guide/none.md” leads to no page or file."),
            ("link/unresolved-anchor", "README.md", 4, "“Other” has no heading “#none”."))
        body = "<a href='none.html'>a</a><a href='other.html#none'>b</a><a href='more.html'>c</a>"
        self.assertEqual(self.facts({"index.html": page(body), "other.html": page()}, report=report), [
            ("addresses", "more.html")])

    def test_finds_ids_twice_and_titles_that_are_not_one(self):
        self.assertEqual(self.facts({
            "index.html": page("<p id='a'></p>\n<p id='a'></p>"), "two.html": page("<h1>Second</h1>"),
            "moved.html": "<meta http-equiv='refresh' content='0; url=two.html'>"}), [
                ("unique ids", "“a” stands in line 4 already"), ("one h1", "2 elements h1")])

    def test_finds_what_a_policy_would_forbid(self):
        body = "<p style='a' onclick='a()'><a href='javascript:a()'>a</a></p><style></style><script>a()</script>"
        self.assertEqual([fact for fact, _ in self.facts({"index.html": page(body)})], ["inline"] * 5)
        data = "<script type='application/json'>{}</script><script src='site.css'></script>"
        self.assertEqual(self.facts({"index.html": page(data)}), [])

    def test_finds_requests_to_another_host(self):
        body = "<img src='https://a.example/a.png' alt=''><iframe src='//b.example/'></iframe>"
        head = "<link rel='preload' href='https://c.example/c.js'><link rel='license' href='https://d.example/'>"
        self.assertEqual(self.facts({
            "index.html": page(body, head), "site.css": "p { background: url('https://e.example/e.png') }"}), [
                ("no other host", "https://c.example/c.js"), ("no other host", "//b.example/"),
                ("no other host", "https://a.example/a.png"), ("no other host", "https://e.example/e.png")])

    def test_finds_pages_that_the_sitemap_lacks(self):
        home = page(head='<link rel="canonical" href="https://a.example/docs/">')
        places = "".join(f"<url><loc>https://a.example/docs/{path}</loc></url>" for path in ("", "guide/", "gone"))
        sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>'
        self.assertEqual(self.facts({
            "index.html": home, "sitemap.xml": sitemap, "left.html": page('<a href="/docs/index.html">a</a>'),
            "guide/index.html": page(root="../"), "guide.html": "<meta http-equiv='refresh' content='0; url=guide/'>",
            "hidden.html": page(head='<meta name="robots" content="noindex">')}), [
                ("sitemap", "the page is not in it"), ("sitemap", "https://a.example/docs/gone leads to no file")])

    def test_finds_entries_of_a_summary_without_page_or_twin(self):
        summary = """\
# Summary
* [Home](README.md)
* [Guide](Guide/README.md "Label")
  * [Own \\[x\\]](<Guide/a b.md>)
* [Lost](lost.md)
* [Bare](bare.md#part)
* [Gone](gone.md)
* [Site](https://example.org/x.md)
* Text
```
* [Code](code.md)
```
"""
        source = {"SUMMARY.md": summary, "README.md": "", "Guide/README.md": "", "Guide/a b.md": "", "lost.md": "",
                  "bare.md": ""}
        files = {"group/guide.html": page(root="../"), "group/guide.md": "", "guide/a b.html": page(root="../"),
                 "guide/a b.md": "", "bare.html": page()}
        self.assertEqual(self.facts(files, source), [
            ("summary", "“lost.md” has no page"),
            ("twins", "“bare.md#part” has no Markdown twin beside bare.html"),
            ("summary", "“gone.md” is not there, and the report does not say so")])
        report = self.write_report(("summary/missing-file", "source/SUMMARY.md", 7, "“gone.md” is not there."))
        self.assertNotIn("gone.md", str(self.facts(files, source, report)))

    def test_finds_two_files_at_one_page(self):
        source = {"SUMMARY.md": "* [A](a.md)\n* [B](a/README.md)\n", "a.md": "", "a/README.md": ""}
        self.assertEqual(self.facts({"a.html": page(), "a.md": ""}, source), [
            ("summary", "“a/README.md” has the page of “a.md”")])

    def test_reads_the_spaces_that_a_repository_names(self):
        spaces = {"en/SUMMARY.md": "* [A](a.md)\n", "en/a.md": "", "fr/SUMMARY.md": "* [A](a.md)\n* [B](b.md)\n",
                  "fr/a.md": "", "fr/b.md": "", "fr/deep/SUMMARY.md": "* [C](c.md)\n"}
        files = {"a.html": page(), "a.md": "", "fr/a.html": page(root="../")}
        for name, text in {"LANGS.md": "* [English](en/)\n* [Français](fr)\n", "none": "",
                           "docs.yaml": "directory: ./en\ndirectory: null\ndirectory: './fr'\n"}.items():
            with self.subTest(name=name):
                self.assertEqual(self.facts(files, {**spaces, name: text}), [
                    ("twins", "“a.md” has no Markdown twin beside fr/a.html"),
                    ("summary", "“b.md” has no page")])
                os.remove(os.path.join(self.folder, "source", name))

    def test_asks_for_no_twin_of_a_page_that_only_another_language_has(self):
        summary = "* [A](a.md)\n* [B](b.md)\n"
        source = {"en/SUMMARY.md": summary, "en/a.md": "", "en/b.md": "", "fr/SUMMARY.md": summary, "fr/a.md": ""}
        files = {path: page(root="../") for path in ("a.html", "b.html", "fr/a.html", "fr/b.html")}
        twins = {"a.md": "", "b.md": "", "fr/a.md": ""}
        self.assertEqual(self.facts({**files, **twins}, source), [])
        os.remove(os.path.join(self.folder, "site", "fr", "b.html"))
        del files["fr/b.html"]
        self.assertEqual(self.facts({**files, **twins}, source), [("summary", "“b.md” has no page")])

    def test_reads_root_and_name_of_the_summary(self):
        source = {".gitbook.yaml": "root: ./docs/\nstructure:\n  summary: toc.md\n", "docs/toc.md": "* [A](a.md)\n",
                  "docs/a.md": "", "SUMMARY.md": "* [No](no.md)\n"}
        self.assertEqual(self.facts({"a.html": page()}, source), [
            ("twins", "“a.md” has no Markdown twin beside a.html")])

    def test_takes_copied_html_for_files_and_not_for_pages(self):
        foreign = "<script>a()</script>"
        self.assertEqual(self.facts({"assets/a.html": foreign}, {"files/A.html": foreign, "README.md": ""}), [])

    def test_prints_failures_with_their_number(self):
        folder = self.write({"index.html": page("<p>{% hint %}</p>\n<p>{% endhint %}</p>")})
        process = self.run_script("Tests/Scripts/check-built-site", folder)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(process.stdout.splitlines(), [
            "index.html:4: tags: {% hint %}", "index.html:5: tags: {% endhint %}", "      2 tags",
            "1 pages, 2 failures"])
        self.assertEqual(self.run_script("Tests/Scripts/check-built-site", self.folder + "/none").returncode, 2)

    def test_gives_the_same_with_more_processes(self):
        folder = self.write({f"page-{number}.html": page("<a href='none.html'>a</a>") for number in range(120)})
        one, two = (self.run_script("Tests/Scripts/check-built-site", folder, "--jobs", jobs).stdout for jobs in "12")
        self.assertEqual(one, two)
        self.assertIn("    120 addresses\n121 pages, 120 failures\n", one)
