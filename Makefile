# One command for people and for CI. `make help` says what there is.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PORT ?= 8501
ADDRESS ?= localhost
NPLV_BRON ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
APT_PACKAGES := chromium fonts-liberation poppler-utils
COMPILE := $(BIN)/uv pip compile --quiet --python-version 3.11 --custom-compile-command "make lock"

# The tests of a kind: those without a browser run beside each other, a browser wants the machine
# for itself. The second run takes place where the first one fails, too.
tests = others=0; $(BIN)/python -m pytest -n auto --dist loadgroup -m "not browser and $(1)" || others=$$?; \
	$(BIN)/python -m pytest -m "browser and $(1)" && exit $$others

# Stamps: a second run does nothing that was done already.
RUN_STAMP := $(VENV)/.stamp-run
DEV_STAMP := $(VENV)/.stamp-dev

.PHONY: help run check test proof build bench static lock format system-packages

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 16
	@echo
	@echo 'Variables: PORT=$(PORT), ADDRESS=$(ADDRESS), NPLV_BRON=folder with the official files'

run: $(RUN_STAMP) static ## start the dashboard on http://localhost:8501 (PORT=...)
	@exec $(BIN)/streamlit run asgi.py --server.port $(PORT) --server.address $(ADDRESS)

test: $(DEV_STAMP) system-packages static ## every check: style, types, layers, tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(call tests,not proof)

# Not: pages, browser, servers, files to take along, what reads, builds or walks whole sets, what
# tries at length.
SLOW := tests/pages tests/sources tests/store tests/build tests/commands tests/bench tests/proofs \
  tests/export tests/server tests/ui/test_data.py tests/ui/test_selection.py tests/ui/test_warm.py \
  tests/analysis/test_nota.py tests/analysis/test_own_area.py tests/language/test_ladder_everywhere.py \
  tests/subjects/profile/test_profile_everywhere.py tests/language/test_comparable.py
check: $(DEV_STAMP) ## style, types, layers and unit tests, in less than a minute
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -n auto -m "not browser and not bron and not proof" $(SLOW:%=--ignore %) \
	  --ignore-glob "tests/subjects/test_*.py" --ignore-glob "tests/subjects/*/test_tiles*.py"

proof: $(DEV_STAMP) system-packages static ## the full counts of what test runs a sample of
	@$(call tests,proof)

build: $(RUN_STAMP) ## rebuild data/ from the official files in NPLV_BRON
	@test -n "$(NPLV_BRON)" || { echo 'Say where the official files are: make build NPLV_BRON=folder' >&2; exit 2; }
	@$(BIN)/python -m dashboard.store build --from "$(NPLV_BRON)"

bench: $(DEV_STAMP) static ## measure time, memory, bytes and many readers against an empty page
	@$(BIN)/python -m bench

static: $(RUN_STAMP) ## prepare the map files the browser fetches
	@$(BIN)/python -m dashboard.store static

lock: $(DEV_STAMP) ## pin requirements*.in in requirements*.txt (UPGRADE=1 for newer versions)
	@$(COMPILE) $(if $(UPGRADE),--upgrade) requirements.in -o requirements.txt
	@$(COMPILE) $(if $(UPGRADE),--upgrade) requirements-dev.in -o requirements-dev.txt

format: $(DEV_STAMP) ## put the code in the agreed shape
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

# The target is pip, not python: a venv whose ensurepip failed has a python too.
$(BIN)/pip:
	@for python in python3.11 python3; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then break; fi; \
	  python=; \
	done; \
	test -n "$$python" || { echo 'Python 3.11 or newer is needed.' >&2; exit 1; }; \
	"$$python" -m venv $(VENV) || { \
	  echo 'No virtual environment could be made. On Debian: apt-get install python3-venv' >&2; exit 1; }

$(RUN_STAMP): requirements.txt | $(BIN)/pip
	@$(PIP) -r requirements.txt
	@touch $@

$(DEV_STAMP): requirements.txt requirements-dev.txt | $(BIN)/pip
	@$(PIP) -r requirements.txt -r requirements-dev.txt
	@touch $(RUN_STAMP) $@

system-packages:
	@if command -v chromium >/dev/null; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo 'The browser tests need chromium; install it with the package manager of this system.' >&2; exit 1; fi; \
	sudo=; \
	if [ "$$(id -u)" != 0 ]; then \
	  command -v sudo >/dev/null || { \
	    echo 'The browser tests need: apt-get install $(APT_PACKAGES) (as root; sudo is not here)' >&2; exit 1; }; \
	  sudo=sudo; \
	fi; \
	echo 'Installing $(APT_PACKAGES) for the browser tests'; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(APT_PACKAGES) >/dev/null
