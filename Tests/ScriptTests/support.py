"""What the tests of our scripts share."""

import importlib.machinery
import importlib.util
import os
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STAND_IN = os.path.join(ROOT, "Tests", "ScriptTests", "stand-in-toolkit")


def load(path):
    """The functions of a script that has no `.py` in its name."""
    loader = importlib.machinery.SourceFileLoader(os.path.basename(path).replace("-", "_"), os.path.join(ROOT, path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


class ScriptTestCase(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="toolkit-script-tests-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def run_script(self, path, *words, **environment):
        """The finished process of a script of ours, its output as text."""
        return subprocess.run([os.path.join(ROOT, path), *words], cwd=ROOT, env={**os.environ, **environment},
                              capture_output=True, text=True, timeout=120, check=False)

    def write_command(self, name, text):
        """A stand-in for a system command, in the test's folder."""
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n" + text)
        os.chmod(path, 0o755)
