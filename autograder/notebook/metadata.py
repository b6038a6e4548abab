"""What is read of a notebook's metadata: ``language`` of the notebook, ``grade_id_of`` a cell; all else is skipped.

It may be anything, of any size: nothing is decoded but the texts that are asked for.
"""

from typing import TypeVar

import msgspec

NO_JSON = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
"""What decoding may raise: no JSON or of another shape, nested without end, no UTF-8 inside a text."""


class _Kernel(msgspec.Struct):
    language: msgspec.Raw = msgspec.Raw(b"")


class _Info(msgspec.Struct):
    name: msgspec.Raw = msgspec.Raw(b"")


class _Metadata(msgspec.Struct):
    """What is read of metadata; all else is skipped without being made into anything."""

    kernelspec: msgspec.Raw = msgspec.Raw(b"{}")
    language_info: msgspec.Raw = msgspec.Raw(b"{}")
    nbgrader: msgspec.Raw = msgspec.Raw(b"{}")


class _Nbgrader(msgspec.Struct):
    grade_id: msgspec.Raw = msgspec.Raw(b"")


Part = TypeVar("Part", _Metadata, _Kernel, _Info, _Nbgrader)


def language(metadata: msgspec.Raw) -> str:
    """Return the language that a notebook's metadata say it is in, in small letters, or "" where they do not say."""
    found = _entry(metadata, _Metadata)
    kernel, info = _entry(found.kernelspec, _Kernel), _entry(found.language_info, _Info)
    return (_text(kernel.language) or _text(info.name)).lower()


def grade_id_of(metadata: msgspec.Raw) -> str:
    """Return the id that nbgrader gave a cell, or "" where there is none."""
    return _text(_entry(_entry(metadata, _Metadata).nbgrader, _Nbgrader).grade_id)[:100]


def _entry(raw: msgspec.Raw, kind: type[Part]) -> Part:
    """Return an object of metadata, or an empty one where it is something else."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except NO_JSON:
        return kind()


def _text(raw: msgspec.Raw) -> str:
    """Return a text of metadata, or "" where it is something else."""
    try:
        return msgspec.json.decode(raw, type=str)
    except NO_JSON:
        return ""
