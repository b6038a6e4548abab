"""A page as a person meets it: opened offline in Chromium, at any width, in light, dark or print.

A module of tests imports ``browser`` (``as browser``, so that lint sees it is meant); a test that takes it then says
``with visited(browser, path, width=320, dark=True) as visit:``. ``Visit.page`` is Playwright's page, ``Visit.requests``
what it tried to fetch (nothing of it got out), ``Visit.complaints`` what the browser's console said of it.
``violations`` asks axe-core, ``overflows`` whether the page as a whole scrolls sideways.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it publishes no types
from playwright.sync_api import Browser, Page, Request, Route, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BEST = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
"""What axe is asked: the rules of WCAG 2.2 up to AA, and what is good practice besides."""


@dataclass(frozen=True)
class Visit:
    """One visit of a page.

    Attributes:
        page: Playwright's page.
        requests: What it tried to fetch besides itself.
        complaints: Errors of its scripts, and what its own policy forbade.
    """

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of one module; Playwright's event loop must not outlive them."""
    if not CHROMIUM.exists():
        pytest.skip(f"there is no {CHROMIUM}; on Debian: apt install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@contextmanager
def visited(
    browser: Browser, path: Path, *, width: int = 1280, dark: bool = False, printed: bool = False, scripts: bool = True
) -> Iterator[Visit]:
    """Open a file in a context of its own, without a network.

    Args:
        browser: The fixture's.
        path: The page.
        width: Of the window, in CSS pixels.
        dark: Whether the person prefers dark pages.
        printed: Whether it is laid out for paper.
        scripts: Whether scripts run.
    """
    context = browser.new_context(
        offline=True,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.emulate_media(media="print" if printed else "screen")
    visit, own = Visit(page), path.resolve().as_uri()

    def meet(route: Route, request: Request) -> None:
        if request.url.partition("#")[0] == own:
            route.continue_()
        else:
            visit.requests.append(request.url)
            route.abort()

    context.route("**/*", meet)
    page.on("console", lambda message: visit.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    try:
        page.goto(own)
        yield visit
    finally:
        context.close()


def violations(page: Page) -> list[str]:
    """Return what axe-core finds against a page: the rule, and the first elements that break it."""
    found = Axe().run(page, options=BEST).response["violations"]
    return [f"{rule['id']}: {rule['help']}: {[node['html'][:200] for node in rule['nodes'][:3]]}" for rule in found]


def overflows(page: Page) -> bool:
    """Return whether the page as a whole scrolls sideways."""
    wider: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wider


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true; Playwright's own waiting needs ``eval`` in the page, which our pages forbid."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not within five seconds: {expression}")
