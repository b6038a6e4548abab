"""Measures the pages of ``make site`` in Chromium; ``make site-bench`` prints the table. Nothing here asserts a time.

A student opens the page with nothing kept, writes one answer after another (the methods of a ``Value`` one by one) and
checks after each. A check run lasts from asking Python until the standings are known. Beside it stands what the student
kit takes for the finished notebook on this machine's own Python, a process of its own included.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "site")]
from browsing import ARGUMENTS, CHROMIUM  # noqa: E402 - the tests are no package
from site_served import SITE, right_answers, served, student  # noqa: E402 - as above

VISITS = 3
METHOD = re.compile(r"(?m)^(?=    def )")


def stages(name: str) -> Iterator[tuple[str, str]]:
    """Yield each cell and what a student has written in it by then."""
    for cell, text in right_answers(name).items():
        parts = METHOD.split(text)
        for count in range(1, len(parts) + 1):
            yield cell, "".join(parts[:count])


def ready_after(browser: Browser, site: str, name: str) -> float:
    """Return the seconds until a first visitor can check."""
    begun = time.perf_counter()
    with student(browser, site, name) as one:
        one.ready()
        return time.perf_counter() - begun


def check_runs(browser: Browser, site: str, name: str) -> list[float]:
    """Return the milliseconds of each check of a student who writes one answer after another."""
    found = []
    with student(browser, site, name) as one:
        one.ready()
        for cell, text in stages(name):
            one.write(cell, text)
            one.check()
            found.append(float(one.page.evaluate("document.body.dataset.milliseconds")))
    return found


def by_the_kit(name: str) -> float:
    """Return the milliseconds that the kit takes for the finished notebook."""
    with tempfile.TemporaryDirectory() as folder:
        work = copytree(ROOT / "release" / name, Path(folder) / name)
        copytree(ROOT / "solutions" / name, work, dirs_exist_ok=True)
        times = []
        for _ in range(VISITS):
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-m", "checks"], cwd=work, capture_output=True, check=False)
            times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times)


def main() -> None:
    """Measure, and print the table."""
    table = Table("Page", "Ready, s", "Check run, ms", "longest", "of", "Kit, ms", title="In the browser, medians")
    with served() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        for name in sorted(page.parent.name for page in SITE.glob("*/index.html")):
            ready = statistics.median(ready_after(browser, site, name) for _ in range(VISITS))
            runs = check_runs(browser, site, name)
            run, longest = f"{statistics.median(runs):.0f}", f"{max(runs):.0f}"
            table.add_row(name, f"{ready:.1f}", run, longest, str(len(runs)), f"{by_the_kit(name):.0f}")
        browser.close()
    Console().print(table)
    size = sum(path.stat().st_size for path in SITE.rglob("*") if path.is_file())
    Console().print(f"The site in all: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
