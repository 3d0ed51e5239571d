"""The scripts that run the program, with a stand-in for it."""

from support import STAND_IN, ScriptTestCase


class KillBuildsTests(ScriptTestCase):
    def test_passes_a_program_that_stages_and_exchanges(self):
        process = self.run_script("Tests/Scripts/kill-builds", TOOLKIT=STAND_IN)
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertRegex(process.stdout, r"seed \d+\n\d+ of 10 builds killed")

    def test_finds_a_program_that_writes_in_place(self):
        process = self.run_script("Tests/Scripts/kill-builds", TOOLKIT=STAND_IN, STAND_IN="torn")
        self.assertEqual(process.returncode, 1)
        self.assertRegex(process.stderr, r"after kill \d+, \d+ ms into a build")

    def test_tells_that_a_build_failed(self):
        process = self.run_script("Tests/Scripts/kill-builds", TOOLKIT=STAND_IN, STAND_IN="failing")
        self.assertEqual(process.returncode, 1)
        self.assertIn("nothing works today", process.stderr)


class BenchmarkTests(ScriptTestCase):
    def setUp(self):
        super().setUp()
        self.write_command("floor", 'mkdir -p "$2"; cp "$1/en/README.md" "$2/index.html"\n')

    def measure(self, *words, **environment):
        return self.run_script("Tests/Benchmarks/run-benchmark", "--floor", f"{self.folder}/floor", "--toolkit",
                               STAND_IN, *words, **environment)

    def test_prints_a_row_for_each_size_and_the_linearity(self):
        process = self.measure("--runs", "2", "40", "1000", "1500")
        self.assertEqual(process.returncode, 0, process.stderr)
        sizes, languages = process.stdout.split("\nLanguages, ")
        rows = [line for line in sizes.splitlines() if line.startswith("|")]
        self.assertEqual([row.split(" | ")[0] for row in rows[2:]], ["| 40", "| 1,000", "| 1,500"])
        self.assertEqual({row.count("|") for row in rows}, {8})
        self.assertRegex(process.stdout, r"Linearity: a page costs \d\.\d\d times as much among 1,500")
        self.assertIn("stand-in: 1 stage", process.stdout)
        self.assertRegex(languages, r"13 languages cost \d+\.\d\d times the one")

    def test_fails_when_a_program_fails(self):
        process = self.measure("40", STAND_IN="failing")
        self.assertEqual(process.returncode, 2)
        self.assertIn("nothing works today", process.stderr)
