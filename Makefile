# `make` runs what CI runs. Each target can be run alone.
PYTHON ?= python

.PHONY: all lint types test floors snapshots
all: lint types test

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

# Exit status 5 (no test ran) is a failure like any other.
test:
	$(PYTHON) -m pytest -n auto

# Write the corpus figures that the tests hold us to (they only rise).
floors:
	$(PYTHON) tests/corpus/floors.py

# Write the whole-document snapshots anew; the diff is the review.
snapshots:
	$(PYTHON) tests/corpus/snapshot.py
