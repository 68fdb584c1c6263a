# Two commands: `make run` serves readmode at http://127.0.0.1:8765, `make test` runs everything that CI runs.
# Both set up what they need in .venv: with uv when it is there, with venv and pip when it is not.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
PROJECTS := -e ".[fetch]" -e ./server
# Everything is resolved and hashed beforehand, so installing resolves nothing and trusts nothing new.
ifdef UV
CREATE = $(UV) venv --quiet --allow-existing --python "$(PYTHON)" $(VENV)
INSTALL = $(UV) pip install --quiet --python $(BIN)/python --no-deps
else
CREATE = "$(PYTHON)" -m venv $(VENV) && $(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
endif

.PHONY: help run test lint types unit e2e fonts lock clean python
help:
	@echo "make run    serve http://127.0.0.1:8765"
	@echo "make test   lint, types, unit and service tests, and the checks in real browsers"
	@echo "make lint | types | unit | e2e   one part of it"
	@echo "make fonts  put the typefaces that readers may choose in place (needs Node; run does it where Node is)"
	@echo "make lock   resolve the dependencies again (needs uv)"

run: $(VENV)/.run
	@if command -v npm >/dev/null 2>&1; then $(MAKE) --no-print-directory fonts || echo "fonts: could not be fetched; the system's faces serve"; \
	  else echo "fonts: npm is missing, so readers choose among the system's faces (make fonts, with Node 20 or newer)"; fi
	@echo "Starting readmode; Ctrl+C ends it."
	@$(BIN)/readmode-server

test: lint types unit e2e

lint: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.test
	$(BIN)/mypy

unit: $(VENV)/.test
	$(BIN)/python -m pytest

e2e: $(VENV)/.test
	bash e2e/setup.sh
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(MAKE) --no-print-directory fonts
	$(BIN)/python -m pytest e2e

# From npm's packages, pinned and checked by fonts/package-lock.json; nothing is fetched when the service runs.
FONTS := src/readmode/static/fonts/fonts.json
fonts: $(FONTS)
	@:
$(FONTS): fonts/package-lock.json fonts/collect.py
	@echo "Fetching the typefaces that readers may choose, once ..."
	@cd fonts && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1
	@"$(PYTHON)" fonts/collect.py

# The installers are silent for up to a minute, so each step says what it does, and what to try where it fails.
define failed
{ echo "$(1); the lines above say why. What is missing is fetched from the network: try again when it is"; \
  echo "there, and behind a proxy name that: HTTPS_PROXY=http://proxy.example:3128 make $(MAKECMDGOALS)"; \
  echo "If that is not it: make clean, then make $(MAKECMDGOALS)"; exit 1; }
endef
define set-up
@$(MAKE) --no-print-directory python
@echo "Setting up $(VENV), once and again after updates; it takes a minute or two."
@echo "1 of 3: a Python environment of its own ..."
@$(CREATE) || $(call failed,The environment could not be made)
@echo "2 of 3: the packages that $(1) pins ..."
@$(INSTALL) --require-hashes -r $(1) || $(call failed,The packages could not be installed)
@echo "3 of 3: readmode itself ..."
@$(INSTALL) --no-build-isolation $(PROJECTS) || $(call failed,readmode could not be installed)
endef

$(VENV)/.run: requirements/run.txt pyproject.toml server/pyproject.toml
	$(call set-up,$<)
	@touch $@

$(VENV)/.test: requirements/test.txt pyproject.toml server/pyproject.toml
	$(call set-up,$<)
	@touch $@ $(VENV)/.run

python:
	@"$(PYTHON)" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null || { \
	  echo "readmode needs Python 3.11 to 3.14, and '$(PYTHON)' is not one of them."; \
	  echo "Install one from your system's packages, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || [ -n "$(UV)" ] || { \
	  echo "Python's venv module is missing: install it (on Debian and Ubuntu: apt install python3-venv), or install uv."; exit 1; }

lock:
	@[ -n "$(UV)" ] || { echo "make lock needs uv"; exit 1; }
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url --upgrade \
	  --no-emit-package readmode --custom-compile-command "make lock" \
	  pyproject.toml server/pyproject.toml requirements/build.in --extra fetch -o requirements/run.txt
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url --upgrade \
	  --no-emit-package readmode --custom-compile-command "make lock" \
	  pyproject.toml server/pyproject.toml requirements/build.in --extra fetch --group pyproject.toml:dev -o requirements/test.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
