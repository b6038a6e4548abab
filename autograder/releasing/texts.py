"""All the texts inside a file that is to leave: ``texts_of`` yields them, each with where it stands.

Those are cells, outputs, attachments and metadata of a notebook, what images say in their chunks, the members of archives.

A file that cannot be looked into is ``Opaque``: whether it gives something away cannot be told, so that it must not leave.
"""

import base64
import contextlib
import gzip
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

IMAGES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
DEEPEST = 4
"""Archives in archives."""

LARGEST = 50_000_000
"""Bytes of one file, unpacked."""

DATA_URI = re.compile(r"base64,([A-Za-z0-9+/=\s]{16,})")
ENCODED = re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,}={0,2}")


class Text(NamedTuple):
    """A text, and where it stands in its file: a cell, an output, a chunk of an image, "" for all of it."""

    where: str
    text: str


class Opaque(Exception):
    """A file cannot be looked into; the message says why."""


def texts_of(name: str, data: bytes, depth: int = 0) -> Iterator[Text]:
    """Yield the texts of a file.

    Args:
        name: Its name; the ending says what it is.
        data: Its bytes.
        depth: How many archives it is inside of.

    Raises:
        Opaque: It cannot be looked into.
    """
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if depth > DEEPEST or len(data) > LARGEST:
        raise Opaque("it is larger, or packed deeper, than anything that students need")
    if ending == ".ipynb":
        yield from _notebook(data)
    elif ending in IMAGES:
        yield from _image("", data)
    elif zipfile.is_zipfile(io.BytesIO(data)):
        yield from _archive(data, depth)
    elif data[:2] == b"\x1f\x8b":
        yield from _inside(name.removesuffix(".gz"), _unpacked(data), depth)
    else:
        yield from _plain("", data)


def _plain(where: str, data: bytes) -> Iterator[Text]:
    """Yield a text file, and what is packed into it as base64 or as HTML's entities.

    Raises:
        Opaque: It is no text.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Opaque("it is neither text nor an image") from error
    if "\0" in text:
        raise Opaque("it is neither text nor an image")
    yield from _unescaped(where, text)


def _unescaped(where: str, text: str) -> Iterator[Text]:
    """Yield a text, and what it holds in other spellings."""
    yield Text(where, text)
    if "&" in text:
        yield Text(where, html.unescape(text))
    if "\\" in text:
        yield Text(where, text.replace("\\n", "\n").replace('\\"', '"').replace("\\'", "'"))
    for packed in ENCODED.findall(text):
        inside = _decoded(packed)
        if inside is not None and (hidden := _as_text(inside)):
            yield Text(f"{where} (base64)".strip(), hidden)


def _as_text(data: bytes) -> str:
    """Return bytes as text, unpacked where they are packed; "" where they are none."""
    with contextlib.suppress(zlib.error):
        data = zlib.decompressobj(wbits=47).decompress(data, LARGEST)
    text = data.decode("utf-8", "ignore")
    return text if text.isprintable() or "\n" in text else ""


def _decoded(packed: str) -> bytes | None:
    try:
        return base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True)
    except ValueError:  # binascii.Error, or letters that are not ASCII
        return None


def _notebook(data: bytes) -> Iterator[Text]:
    """Yield a notebook's cells, their outputs, attachments and metadata.

    Raises:
        Opaque: It is no notebook.
    """
    try:
        notebook = json.loads(data)
        cells = notebook["cells"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Opaque("it is no notebook") from error
    yield from _leaves("the notebook's metadata", {key: value for key, value in notebook.items() if key != "cells"})
    for number, cell in enumerate(cells, 1):
        where = f"cell {number}"
        yield from _leaves(where, cell.get("source", ""))
        yield from _leaves(f"{where}, attachment", cell.get("attachments", {}))
        yield from _leaves(f"{where}, output", cell.get("outputs", []))
        rest = {key: value for key, value in cell.items() if key not in ("source", "attachments", "outputs")}
        yield from _leaves(f"{where}, metadata", rest)


def _leaves(where: str, value: Any) -> Iterator[Text]:
    """Yield the texts of any JSON; a list of lines is one text, an image in base64 what it holds."""
    todo = [value]
    while todo:
        one = todo.pop()
        if isinstance(one, list) and all(isinstance(entry, str) for entry in one):
            one = "".join(one)
        if isinstance(one, dict):
            todo += [*one.values(), *one.keys()]
        elif isinstance(one, list):
            todo += one
        elif isinstance(one, str):
            yield from _unescaped(where, one)
            packed = DATA_URI.search(one)
            inside = _decoded("".join((packed[1] if packed else one).split())) if len(one) > SHORT_IMAGE else None
            if inside is not None:
                yield from _image(f"{where}, image", inside)


SHORT_IMAGE = 64
"""Letters that no image is shorter than."""


def _image(where: str, data: bytes) -> Iterator[Text]:
    """Yield the texts in an image's chunks; an image that Pillow cannot open is searched as it is."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only where there are images

    yield Text(where, data.decode("latin-1"))
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            found = [*image.info.items(), *getattr(image, "text", {}).items(), *image.getexif().items()]
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return
    for key, value in found:
        text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
        yield from _unescaped(f"{where} {key}".strip(), text)


def _archive(data: bytes, depth: int) -> Iterator[Text]:
    """Yield the texts of all members.

    Raises:
        Opaque: A member cannot be looked into.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            if member.flag_bits & 1 or member.file_size > LARGEST:
                raise Opaque(f"{member.filename} in it is locked, or larger than anything that students need")
            yield Text(member.filename, member.filename)
            yield from _inside(member.filename, archive.read(member), depth)


def _inside(name: str, data: bytes, depth: int) -> Iterator[Text]:
    for where, text in texts_of(name, data, depth + 1):
        yield Text(f"{name} {where}".strip(), text)


def _unpacked(data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            return stream.read(LARGEST + 1)
    except (OSError, EOFError) as error:
        raise Opaque("it is a damaged archive") from error
