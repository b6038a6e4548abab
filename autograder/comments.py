"""Reads the instructor's comments: one written once reaches all who made the same mistake.

``load`` reads ``workspace/comments/<assignment>.toml``, which the instructor writes and no command does::

    ["value_mul.overwrites_both_gradients"]
    comment = "Look at the page on shared nodes once more."

The keys are those of ``autograder.clusters.cluster_id``; the class report shows each of them as a line to paste.
``unused`` says which keys nobody's mistake has, with the near one.
"""

import difflib
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from autograder.notebook.shown import clean

LARGEST = 4_000_000
"""Bytes of a file of comments."""
KEY = "comment"


class CommentsError(Exception):
    """The comments cannot be read; the message names the file, the key and what to do."""


def load(path: Path) -> dict[str, str]:
    """Return the comment on each cluster; none where there is no such file.

    Raises:
        CommentsError: The file is no TOML, or an entry of it is no comment.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise CommentsError(f"the comments '{path}' cannot be read: {error.strerror}; mend or remove the file") from error
    if len(data) > LARGEST:
        raise CommentsError(f"the comments '{path}' are larger than {LARGEST // 1_000_000} MB; is it the right file?")
    try:
        entries = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CommentsError(f"the comments '{path}' are not written in UTF-8; save the file as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        why = "tables are nested too deep" if isinstance(error, RecursionError) else clean(str(error))
        raise CommentsError(f"the comments '{path}' are no TOML: {why}; mend that place") from error
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
