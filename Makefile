# Two targets do all the set-up on a fresh machine: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DESK ?=
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
export LC_ALL := C.UTF-8

# Debian packages: to make a virtual environment, for Qt without a screen and with one, to test on a real PostgreSQL.
BASE_PACKAGES := python3-venv
QT_PACKAGES := libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0
SCREEN_PACKAGES := $(QT_PACKAGES) libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 \
  libxcb-image0 libxcb-render-util0 libxcb-xkb1 libxcb-randr0
TEST_PACKAGES := $(QT_PACKAGES) postgresql

# Install what is missing, or say in one line what is and stop.
define install_packages
missing=""; \
if command -v dpkg-query >/dev/null; then \
  for package in $(1); do \
    dpkg-query -W -f '$${db:Status-Status}' $$package 2>/dev/null | grep -q '^installed$$' || missing="$$missing $$package"; \
  done; \
fi; \
if [ -n "$$missing" ]; then \
  echo "Installing:$$missing"; \
  { $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } \
    || { echo "Please install these system packages and try again:$$missing" >&2; exit 1; }; \
fi
endef

.PHONY: help demo run test check format bench check-papers pictures translations clean
.DEFAULT_GOAL := help

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.program ## Make a sample desk and the papers of its meeting in build/demo/
	@$(BIN)/python main.py demo build/demo

run: $(VENV)/.program ## Open the window (make run DESK=build/demo/demo.dpdesk opens it on the sample)
	@$(call install_packages,$(SCREEN_PACKAGES))
	@$(BIN)/python main.py $(if $(DESK),--desk "$(DESK)")

test: check ## Run all checks, then the whole suite
	@$(call install_packages,$(TEST_PACKAGES))
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadfile

check: $(VENV)/.tools ## Format, lint, types, import contracts, catalogues
	@$(call install_packages,$(QT_PACKAGES))
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -p no:randomly tests/language/test_catalogues.py

format: $(VENV)/.tools ## Format the code and mend what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.tools ## Measure speed and memory beside plain alternatives
	@$(BIN)/python -m tests.benchmarks

check-papers: $(VENV)/.tools ## Have LibreOffice, an HTML validator and axe-core in Chromium look at the papers
	@command -v node npm >/dev/null || { $(call install_packages,nodejs npm); }
	@$(call install_packages,libreoffice-writer chromium)
	@mkdir -p build/check-papers && cp tests/check_papers/package.json build/check-papers/
	@cd build/check-papers && npm install --no-package-lock --no-audit --no-fund --silent
	@$(BIN)/python -m tests.check_papers build/check-papers

pictures: $(VENV)/.tools ## Take the pictures of the README anew
	@$(BIN)/python -m tests.ui.pictures docs/pictures

translations: $(VENV)/.tools ## Collect the texts to translate and bring the catalogues in step
	$(BIN)/pybabel -q extract -F pyproject.toml -k NN_:1,2 -k PN_:1c,2 --omit-header --add-location=file \
	  --sort-by-file --no-wrap -o translations/dpdesk.pot dpdesk
	$(BIN)/pybabel -q update -i translations/dpdesk.pot -d translations -D dpdesk --no-wrap --no-fuzzy-matching \
	  --ignore-obsolete --ignore-pot-creation-date

clean: ## Remove what the targets made
	rm -rf build dist $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(call install_packages,$(BASE_PACKAGES)); }
	@$(PYTHON) -m venv $(VENV)

# The marks are made last, so that an interrupted installation is done again.
$(VENV)/.program: pyproject.toml | $(VENV)/bin/python
	@echo "Installing the program's packages …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -e .
	@touch $@

$(VENV)/.tools: pyproject.toml | $(VENV)/bin/python
	@echo "Installing the packages for checks and tests …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.program
