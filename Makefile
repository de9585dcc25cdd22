# make demo       install from the lock and check the two example drafts
# make test       install the development tools and run every check that CI runs
# make accuracy   measure the rules and what they are compared with, and write docs/accuracy.md anew
# make lock       write requirements/*.lock anew from pyproject.toml (ARGS=--upgrade for newer versions)
# make speed      time a check beside the bare parse of the same text
# make pictures   take the README's pictures anew
# A Python of your choice: make PYTHON=python3.12 demo

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
# A lock names everything that is needed; the sentence model's package would ask for torch besides, and needs none.
INSTALL := $(PIP) install --no-deps
COMPILE := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-annotate pyproject.toml requirements/build.in

.PHONY: demo test accuracy lock pictures speed
.DELETE_ON_ERROR:

# The second example is meant to fall short, so 1 ("a draft does not reach the verdict") is right.
demo: $(VENV)/.runtime
	$(BIN)/proposal-check check examples/strong_bid.docx examples/paid_not_leading.pdf || test $$? -eq 1

test: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest

accuracy: $(VENV)/.dev $(VENV)/.accuracy
	$(BIN)/python -m tests.accuracy.report

lock: $(VENV)/.dev
	$(COMPILE) $(ARGS) -o requirements/runtime.lock >/dev/null
	$(COMPILE) $(ARGS) --extra dev -c requirements/runtime.lock -o requirements/dev.lock >/dev/null
	$(COMPILE) $(ARGS) --extra accuracy -c requirements/runtime.lock -o requirements/accuracy.lock >/dev/null

speed: $(VENV)/.dev
	$(BIN)/python -m benchmarks.speed

pictures: $(VENV)/.dev
	$(BIN)/python docs/pictures.py

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12 ..." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

# The stamps say what the environment holds, so that a second run installs nothing.
$(VENV)/.%: requirements/%.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r $<
	$(INSTALL) --no-build-isolation -e .
	@touch $@
