"""Whatever bytes are handed in, the reader returns a submission or says in one sentence why not, and stays small."""

import tempfile
import tracemalloc
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from hostile_bytes import HOW_LONG, files, notebooks
from hypothesis import example, given

from autograder.assignment import load
from autograder.notebook.editions import Layout, edition_of, place
from autograder.notebook.reading import UnreadableSubmission, read
from autograder.notebook.slices import slices_for

ASSIGNMENT = load("micrograd_exercises")
BASE, FACTOR = 40 << 20, 4000
"""Bytes that reading may take: so many, and so many more for each byte of the file."""


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def look_through(path: Path) -> None:
    """Do all that the grader does with a submission before any of it is run."""
    try:
        submission = read(path, "x")
    except UnreadableSubmission as error:
        sentence = str(error)
        assert len(sentence) < 500
        assert not [character for character in sentence if unicodedata.category(character) in {"Cc", "Cf", "Cs"}], sentence
        return
    assert submission.cells
    edition_of(submission)
    editions: tuple[Literal["release", "public"], ...] = ("release", "public")
    for edition in editions:
        layout = Layout(submission, edition)
        layout.imports(), layout.uses_torch(), layout.torch_cells()
        places = place(layout, ASSIGNMENT, [(True, True)] * len(submission.cells), {})
        layout.effects.relevant({found.position for found in places.values() if found.position is not None})
        layout.changed_at("Value", len(submission.cells) - 1)
        layout.definition_before("Value", len(submission.cells) - 1)
        slices_for([cell.source for cell in submission.cells], "numerical_grad", "f", frozenset({"f", "gradf"}))


def look_through_in_bounds(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    tracemalloc.start()
    try:
        look_through(path)
        assert tracemalloc.get_traced_memory()[1] < BASE + FACTOR * len(data)
    finally:
        tracemalloc.stop()


@HOW_LONG
@given(notebooks)
@example(b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "\\ud800"}]}')
@example(b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["a\\u0000b", ""], "metadata": {"nbgrader": 3}}]}')
@example(b'\xef\xbb\xbf{"nbformat": 4.0, "cells": []}')
@example(b'{"nbformat": 4, "cells": [' + b"[" * 100_000)
def test_no_notebook_breaks_the_reader(folder: Path, data: bytes) -> None:
    look_through_in_bounds(folder / "x.ipynb", data)


@HOW_LONG
@given(files)
@example(b"x = " + b"(" * 5000)
@example(b"-" * 50_000 + b"1")
@example(b"\xed\xa0\x80")
@example(b"def f():\n\tif x:\n        pass\n")
@example(b"lambda:" * 15_000 + b"1")
def test_no_python_file_breaks_the_reader(folder: Path, data: bytes) -> None:
    look_through_in_bounds(folder / "x.py", data)
