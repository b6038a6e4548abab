from pathlib import Path

import pytest
from students import folder_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A student's folder, as it was handed out."""
    return folder_of(tmp_path)
