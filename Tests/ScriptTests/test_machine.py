"""The scripts that look at the machine, on machines made of stand-in commands."""

import os
import shutil

from support import ScriptTestCase

PLAIN_COMMANDS = ["sh", "env", "cat", "dirname", "head", "mktemp", "rm", "sed", "sort", "tail"]


class MachineTestCase(ScriptTestCase):
    def setUp(self):
        super().setUp()
        for name in PLAIN_COMMANDS:
            os.symlink(shutil.which(name), os.path.join(self.folder, name))

    def run_here(self, script, *words):
        return self.run_script(f"Tests/Scripts/{script}", *words, PATH=self.folder)


class SystemPackagesTests(MachineTestCase):
    def setUp(self):
        super().setUp()
        self.write_command("dpkg-query", 'case "$4" in libssl-dev) exit 1 ;; *) echo installed ;; esac\n')
        self.write_command("apt-get", f'echo "$@" >>"{self.folder}/apt-log"\n')
        self.be_user(0)

    def be_user(self, number):
        self.write_command("id", f"echo {number}\n")

    def apt_log(self):
        path = os.path.join(self.folder, "apt-log")
        if not os.path.exists(path):
            return ""
        with open(path, encoding="utf-8") as log:
            return log.read()

    def test_is_silent_when_nothing_is_missing(self):
        self.write_command("dpkg-query", "echo installed\n")
        process = self.run_here("system-packages", "test")
        self.assertEqual((process.returncode, process.stdout, process.stderr, self.apt_log()), (0, "", "", ""))

    def test_installs_only_what_is_missing(self):
        process = self.run_here("system-packages", "test")
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertIn("Installed: libssl-dev\n", process.stdout)
        self.assertEqual(self.apt_log(), "-q -y update\n-q -y install --no-install-recommends libssl-dev\n")

    def test_accepts_a_library_that_no_package_brought(self):
        self.write_command("pkg-config", "exit 0\n")
        self.assertEqual(self.run_here("system-packages", "build").stdout, "")

    def test_uses_a_sudo_that_asks_no_password(self):
        self.be_user(1000)
        self.write_command("sudo", '[ "$1" = -n ] && shift && exec "$@"\n')
        os.symlink(shutil.which("true"), os.path.join(self.folder, "true"))
        self.assertEqual(self.run_here("system-packages", "build").returncode, 0)
        self.assertIn("libssl-dev", self.apt_log())

    def test_says_what_to_type_without_root(self):
        self.be_user(1000)
        process = self.run_here("system-packages", "build")
        self.assertEqual((process.returncode, self.apt_log()), (2, ""))
        self.assertIn("  sudo apt-get update && sudo apt-get install -y libssl-dev\n", process.stderr)

    def test_says_what_apt_said_when_it_fails(self):
        self.write_command("apt-get", "echo no such mirror; exit 100\n")
        process = self.run_here("system-packages", "build")
        self.assertEqual(process.returncode, 2)
        self.assertIn("no such mirror\n", process.stderr)
        self.assertIn("  apt-get update && apt-get install -y libssl-dev\n", process.stderr)

    def test_names_the_packages_where_there_is_no_apt(self):
        os.remove(os.path.join(self.folder, "apt-get"))
        process = self.run_here("system-packages", "build")
        self.assertEqual(process.returncode, 2)
        self.assertIn("  libssl-dev\n", process.stderr)


class SwiftVersionTests(MachineTestCase):
    def status(self, version):
        self.write_command("swift", f'echo "Swift version {version} (swift-{version}-RELEASE)"\n')
        return self.run_here("swift-version").returncode

    def test_accepts_what_the_package_asks_for_and_newer(self):
        self.assertEqual([self.status(version) for version in ("6.2", "6.2.1", "6.10", "7.0")], [0, 0, 0, 0])

    def test_refuses_older(self):
        self.assertEqual([self.status(version) for version in ("6.1.3", "5.10")], [2, 2])

    def test_says_where_swift_comes_from_when_there_is_none(self):
        process = self.run_here("swift-version")
        self.assertEqual(process.returncode, 2)
        self.assertIn("https://www.swift.org/install/", process.stderr)
