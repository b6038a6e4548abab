"""No hostile submission gains, reads, hurts or leaves anything; the whole ladder is run by ``make attack``."""

from pathlib import Path

import pytest
from attacked import attacked
from corpus import CLASSES, every_attack, read
from machines import here


def test_no_attack_gains_reads_hurts_or_leaves_anything() -> None:
    report = attacked(here())
    assert {name.partition("/")[0] for name in report["attacks"]} == {*CLASSES}
    assert report["wrong"] == []


HONEST = '''"""Does the exercise, under a header that says it earns nothing.

must: be seen
earns: nothing
shows: what it does not show
"""
# %%
from math import cos


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3 * b) + 2.5 * b**1.5, 1 / c**2]
'''


def test_points_that_are_gained_are_seen(tmp_path: Path) -> None:
    (tmp_path / "forging").mkdir()
    (tmp_path / "forging" / "honest.py").write_text(HONEST, encoding="utf-8")
    report = attacked(here(), "--corpus", str(tmp_path))
    assert report["wrong"] == [
        "forging/honest: its results do not show 'what it does not show'",
        "forging/honest: 10 points gained",
    ]


def test_every_header_is_whole() -> None:
    attacks = every_attack()
    assert len({attack.name for attack in attacks}) == len(attacks)
    assert not [attack.name for attack in attacks if not attack.tries.endswith((".", ".)"))]
    assert {attack.name.partition("/")[0] for attack in attacks} == {*CLASSES}


def test_a_header_that_lacks_something_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_text('"""Tries nothing.\n\nmust: x\n"""\n', encoding="utf-8")
    with pytest.raises(ValueError, match="the header lacks earns, shows"):
        read(path)
