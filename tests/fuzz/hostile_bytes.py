"""Strategies for what a hostile student might send: ``notebooks``, ``sources``, ``json_values``, and ``damaged`` bytes.

In ``make test`` they draw the same inputs each time; in ``make fuzz``, new ones, and many.
"""

import json
import os
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
SHORT = settings(max_examples=150, derandomize=True, database=None, deadline=None, suppress_health_check=SLOW)
LONG = settings(SHORT, max_examples=20_000, derandomize=False, print_blob=True)
HOW_LONG = LONG if os.environ.get("FUZZ") else SHORT

KEYS = (
    "nbformat nbformat_minor cells metadata cell_type source outputs id kernelspec language_info language name nbgrader "
    "grade_id points solution locked attachments code markdown raw python"
).split()
PIECES = [
    *"class Value : def gradf ( a , b c ) return yield await lambda async with for in if else try finally raise".split(),
    *"import from torch numpy as * ** -1 = == := + - / // % ! ? %% %%bash !ls ?? [ ] { } ' \" \\ # @ ~ . ... ;".split(),
    *"0x 1e999 9999999999999999999999 1_0 0777 f\" f'{a!r:{b}}' rb' self data grad _backward __init__ __mul__".split(),
    *"softmax nll except loss logits numerical_grad global nonlocal del match case _ type \"\"\" '''".split(),
    *[
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\t",
        "\n    ",
        "\n        ",
        "\u202e",
        "\ufeff",
        "\x00",
        "\x0c",
        "\x1c",
        "\u2028",
        "\ud800",
    ],
]
texts: SearchStrategy[str] = st.text(max_size=60) | st.text(st.characters(codec="utf-8"), max_size=20)
sources: SearchStrategy[str] = st.lists(st.sampled_from(PIECES) | texts, max_size=60).map(" ".join)
numbers: SearchStrategy[Any] = st.integers() | st.floats() | st.sampled_from([10**400, -(2**63), 2**64, 4, 3])
leaves: SearchStrategy[Any] = st.none() | st.booleans() | numbers | texts | st.sampled_from(KEYS)
json_values: SearchStrategy[Any] = st.recursive(
    leaves,
    lambda inside: st.lists(inside, max_size=5) | st.dictionaries(st.sampled_from(KEYS) | texts, inside, max_size=6),
    max_leaves=30,
)
cells: SearchStrategy[Any] = (
    st.fixed_dictionaries(
        {"cell_type": st.sampled_from(["code", "code", "markdown", "raw"])},
        optional={
            "source": sources | st.lists(sources, max_size=4) | json_values,
            "metadata": st.fixed_dictionaries({}, optional={"nbgrader": json_values, "tags": json_values}) | json_values,
            "outputs": json_values,
        },
    )
    | json_values
)
notebook_values: SearchStrategy[Any] = st.fixed_dictionaries(
    {"nbformat": st.just(4) | json_values, "cells": st.lists(cells, max_size=6) | json_values},
    optional={"metadata": json_values, "nbformat_minor": json_values},
)


def written(value: Any) -> bytes:
    """Return a JSON value as a careless program would write it: NaN, Infinity and lone surrogates as they are."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


@st.composite
def damaged(draw: st.DrawFn, whole: SearchStrategy[bytes]) -> bytes:
    """Draw bytes that are cut, doubled or overwritten somewhere."""
    data = draw(whole)
    start, end = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
    patch = draw(
        st.sampled_from([b"", data[start:end] * 2, b"\xff\xfe", b"\x00", b"[" * 3000, b'{"a":' * 3000, b'\\ud800"'])
    )
    return draw(st.sampled_from([data, data, data[:start] + patch + data[end:], patch + data]))


notebooks: SearchStrategy[bytes] = damaged(notebook_values.map(written)) | st.binary(max_size=200)
files: SearchStrategy[bytes] = damaged(
    st.lists(sources | st.sampled_from(["# %%\n", "\n# %% [markdown]\n", '# %% {"grade_id": "gradf"}\n']), max_size=8).map(
        lambda parts: "\n".join(parts).encode("utf-8", "surrogatepass")
    )
) | st.binary(max_size=200)
