"""A class to collect, in a folder of its own."""

from pathlib import Path

import pytest
from classes_collected import SmallClass


@pytest.fixture
def small(tmp_path: Path) -> SmallClass:
    root = tmp_path / "class"
    root.mkdir()
    return SmallClass(root)
