from collections.abc import Iterator

import pytest
from site_served import SITE, served


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    if not (SITE / "index.html").exists():
        pytest.skip("there is no site yet: make site")
    with served() as address:
        yield address
