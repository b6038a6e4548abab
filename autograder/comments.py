"""Reads the instructor's comments: one written once reaches all who made the same mistake.

``load`` reads ``workspace/comments/<assignment>.toml``, which the instructor writes and no command does::

    ["value_mul.overwrites_both_gradients"]
    comment = "Look at the page on shared nodes once more."

The keys are those of ``autograder.clusters.cluster_id``; the class report shows each of them as a line to paste.
``unused`` says which keys nobody's mistake has, with the near one.
"""

import difflib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from autograder.notebook.shown import clean
from autograder.toml_files import read_toml

KEY = "comment"


class CommentsError(Exception):
    """The comments cannot be read; the message names the file, the key and what to do."""


def load(path: Path) -> dict[str, str]:
    """Return the comment on each cluster; none where there is no such file.

    Raises:
        CommentsError: The file is no TOML, or an entry of it is no comment.
    """
    entries = read_toml(path, CommentsError, "the comments ", "are")
    return {key: _comment(path, key, entry) for key, entry in entries.items()}


def _comment(path: Path, key: str, entry: Any) -> str:
    """Return one entry's comment.

    Raises:
        CommentsError: It has none.
    """
    where = f"the comments '{path}': \"{clean(key)}\""
    if not isinstance(entry, dict):
        raise CommentsError(f'{where} is no table; write ["{clean(key)}"] and below it {KEY} = "..."')
    for name, value in entry.items():
        if isinstance(value, dict):
            raise CommentsError(f'{where} is not in quotation marks; write ["{clean(f"{key}.{name}")}"]')
        if name != KEY:
            near = f"; did you mean '{KEY}'?" if difflib.get_close_matches(name, [KEY]) else f"; it holds '{KEY}' alone"
            raise CommentsError(f"{where} holds '{clean(name)}'{near}")
    text = entry.get(KEY)
    if not isinstance(text, str) or not text.strip():
        raise CommentsError(f'{where} has no text; write {KEY} = "..." below it')
    return text.strip()


def unused(comments: Mapping[str, str], clusters: Collection[str]) -> list[str]:
    """Return a sentence for each comment that reaches nobody, with the near cluster."""
    sentences = []
    for key in comments:
        if key not in clusters:
            near = difflib.get_close_matches(key, clusters, n=1, cutoff=0.75)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            sentences.append(f"the comment on '{clean(key)}' reaches nobody{hint}")
    return sentences
