"""Makes the ``student`` fixture and ``--submission`` known to pytest in this folder."""

from autograder.pytest_plugin import (
    examination,
    pytest_addoption,
    pytest_configure,
    pytest_runtest_makereport,
    student,
)

__all__ = ["examination", "pytest_addoption", "pytest_configure", "pytest_runtest_makereport", "student"]
