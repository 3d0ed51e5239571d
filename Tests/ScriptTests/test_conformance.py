import unittest

from support import load

conformance = load("Tests/Scripts/conformance")
FENCE = conformance.FENCE

SPECIFICATION = f"""\
# Title

```
# no heading
```

## Tabs

{FENCE} example
→foo
.
<pre><code>foo
</code></pre>
{FENCE}

## Tables (extension)

{FENCE} example table
```
.
{FENCE}
"""


class ConformanceTests(unittest.TestCase):
    def setUp(self):
        self.addCleanup(setattr, conformance, "LEAST", conformance.LEAST)
        conformance.LEAST = {"made-up": 2}

    def test_reads_every_example(self):
        first, second = conformance.examples("made-up", SPECIFICATION)
        self.assertEqual(first, {
            "spec": "made-up", "number": 1, "line": 9, "section": "Tabs", "extensions": [], "markdown": "\tfoo\n",
            "html": "<pre><code>foo\n</code></pre>\n"})
        self.assertEqual(
            (second["number"], second["section"], second["extensions"], second["markdown"], second["html"]),
            (2, "Tables (extension)", ["table"], "```\n", ""))

    def test_refuses_a_specification_that_it_does_not_understand(self):
        with self.assertRaises(conformance.Failure):
            conformance.examples("made-up", SPECIFICATION.replace(" example", ""))
        with self.assertRaises(conformance.Failure):
            conformance.examples("made-up", SPECIFICATION[:-len(FENCE) - 1])
