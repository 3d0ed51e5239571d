"""What belongs to the package only where the machine has the libraries for it."""

import json
import os
import subprocess
import unittest

from support import ROOT


def names(**environment):
    """The products and targets of the package."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TOOLKIT_")}
    process = subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, env={**kept, **environment},
                             capture_output=True, text=True, check=True)
    package = json.loads(process.stdout)
    return {item["name"] for kind in ("products", "targets") for item in package[kind]}


class PackageTests(unittest.TestCase):
    def test_typesetting_is_left_out_unless_it_is_asked_for(self):
        self.assertEqual(names(TOOLKIT_TYPESET="1") - names(),
                         {"toolkit-typeset", "CJavaScriptCore", "TypesetProgramTests"})
