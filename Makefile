# Everything there is to do here, one target each. `make help` prints the sentences behind the names.

PREFIX ?= /usr/local
PAGES ?= 100 1000 10000
RUNS ?= 5

PROGRAM := .build/release/toolkit
TYPESETTER := .build/release/toolkit-typeset
SERVER := .build/release/toolkit-serve
DEBUG_PROGRAM := .build/debug/toolkit
FLOOR := .build/bench/floor
BENCHED := .build/bench/toolkit
SCRIPTS := Tests/Scripts
BENCHMARKS := Tests/Benchmarks
SWIFT_FILES := Package.swift Sources Tests

# Colours of code and formulas need JavaScriptCore. Asked when a recipe runs: the line before may have installed it.
HAS_TYPESETTING := pkg-config --exists javascriptcoregtk-4.1 2>/dev/null

.DEFAULT_GOAL := help
.PHONY: site program build serve check test lint format bench conformance install uninstall clean help

site: program ## Build the program and the site; the result is public/index.html
	$(PROGRAM) build
	@echo "The site is built: open public/index.html"

# The server is left out: its libraries take longer than all the rest.
program: ## Build the program alone, .build/release/toolkit
	@$(SCRIPTS)/swift-version
	@$(SCRIPTS)/system-packages build
	@if $(HAS_TYPESETTING); then export TOOLKIT_TYPESET=1; else rm -f $(TYPESETTER); fi; set -ex; \
	swift build -c release --product toolkit --static-swift-stdlib; \
	test -z "$$TOOLKIT_TYPESET" || swift build -c release --product toolkit-typeset --static-swift-stdlib

build: program ## Build the program and its server, .build/release/toolkit-serve
	TOOLKIT_SERVER=1 swift build -c release --product toolkit-serve --static-swift-stdlib

serve: build ## Show the site while you write it
	$(PROGRAM) serve

check: program ## Check the content; warnings count as errors
	$(PROGRAM) check --strict

test: ## Run all tests: the code, the program, the scripts, the site in a browser
	@$(SCRIPTS)/swift-version
	@$(SCRIPTS)/system-packages test
	@if $(HAS_TYPESETTING); then export TOOLKIT_TYPESET=1; fi; set -ex; swift build; TOOLKIT_SERVER=1 swift test
	python3 -B -m unittest discover --start-directory Tests/ScriptTests
	$(DEBUG_PROGRAM) check --strict --format sarif > .build/report.sarif
	python3 -B Tests/check_sarif.py .build/report.sarif
	$(DEBUG_PROGRAM) build --output .build/site
	$(SCRIPTS)/check-built-site .build/site --source content
	$(SCRIPTS)/kill-builds --toolkit $(DEBUG_PROGRAM) --pages 60 --kills 8 --seed 20250131
	$(SCRIPTS)/browser-tests

lint: ## Check the form of the Swift sources, and that no failure is hidden in them
	@$(SCRIPTS)/swift-version
	swift format lint --strict --recursive $(SWIFT_FILES)
	@$(SCRIPTS)/forbidden-constructs

format: ## Bring the Swift sources into form
	@$(SCRIPTS)/swift-version
	swift format --in-place --recursive $(SWIFT_FILES)

bench: program $(FLOOR) $(BENCHED) ## Measure cold builds against the C parser, and what languages add: PAGES="100 1000 10000" RUNS=5
	@$(BENCHMARKS)/run-benchmark --floor $(FLOOR) --toolkit $(BENCHED) --runs $(RUNS) $(PAGES)

$(FLOOR): $(BENCHMARKS)/floor.c
	@mkdir -p $(@D)
	$(CC) -std=c11 -O2 -Wall -Wextra -Werror -o $@ $< $$(pkg-config --cflags --libs libcmark-gfm)

# Nothing stands beside this one, so the code of the corpus stays plain: the benchmark measures the generator alone.
$(BENCHED): program
	@mkdir -p $(@D)
	@ln -f $(PROGRAM) $@

conformance: ## Compare the renderer with the C parser's on the CommonMark and GFM examples (from PyPI)
	@$(SCRIPTS)/swift-version
	@$(SCRIPTS)/system-packages test
	$(SCRIPTS)/conformance

install: $(if $(WITHOUT_SERVER),program,build) ## Install programs and templates below PREFIX=/usr/local (DESTDIR is respected; WITHOUT_SERVER=1 saves its build)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share"
	install -s -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/toolkit"
	rm -f "$(DESTDIR)$(PREFIX)/bin/toolkit-typeset"
	if [ -x $(TYPESETTER) ]; then install -s -m 755 $(TYPESETTER) "$(DESTDIR)$(PREFIX)/bin/toolkit-typeset"; fi
	rm -f "$(DESTDIR)$(PREFIX)/bin/toolkit-serve"
	if [ -z "$(WITHOUT_SERVER)" ]; then install -s -m 755 $(SERVER) "$(DESTDIR)$(PREFIX)/bin/toolkit-serve"; fi
	rm -rf "$(DESTDIR)$(PREFIX)/share/toolkit"
	cp -R templates "$(DESTDIR)$(PREFIX)/share/toolkit"

uninstall: ## Remove what `make install` put below PREFIX
	rm -f "$(DESTDIR)$(PREFIX)/bin/toolkit" "$(DESTDIR)$(PREFIX)/bin/toolkit-typeset" "$(DESTDIR)$(PREFIX)/bin/toolkit-serve"
	rm -rf "$(DESTDIR)$(PREFIX)/share/toolkit"

clean: ## Remove everything that was built, the site included
	rm -rf .build .build-*
	find public -mindepth 1 -maxdepth 1 ! -name .gitignore ! -name .git -exec rm -rf {} +

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
