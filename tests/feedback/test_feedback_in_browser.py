"""The student's page as people meet it: by keyboard, on a phone, in the dark, on paper, with no network."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browsing import browser as browser  # noqa: PLC0414 - pytest finds a fixture by its name
from browsing import overflows, until, violations, visited
from pages import AROUND, STEP_TOO_LARGE, WRONG_SLOPE, around, everything, graded, sample
from playwright.sync_api import Browser, Page

from autograder.feedback import words
from autograder.feedback.html_page import page

PAGES: dict[str, Callable[[], str]] = {
    "wrong product": lambda: page(sample("overwrites_gradients")),
    "all right": lambda: page(sample("all_right")),
    "syntax error": lambda: page(sample("syntax_error")),
    "unreadable": lambda: page(sample("unreadable")),
    "step too large": lambda: page(graded(STEP_TOO_LARGE)),
    "wrong slope": lambda: page(graded(WRONG_SLOPE)),
    "written answers": lambda: page(sample("overwrites_gradients"), AROUND),
    "everything, and long words": lambda: page(everything("long" * 50 + " <b>" * 30), around("long" * 50)),
}
WAYS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"dark": True},
    "print": {"printed": True, "width": 794},
    "phone": {"width": 320},
}
OPEN_ALL = "for (const each of document.querySelectorAll('details')) each.open = true"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    for name, write in PAGES.items():
        (made / f"{name}.html").write_text(write(), encoding="utf-8")
    return made


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_found_against_it_as_it_opens(browser: Browser, folder: Path, name: str) -> None:
    with visited(browser, folder / f"{name}.html", width=320) as visit:
        assert violations(visit.page) == []
        assert not overflows(visit.page)
        assert visit.requests == []
        assert visit.complaints == []


@pytest.mark.parametrize("name", ["syntax error", "step too large", "written answers", "everything, and long words"])
@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_found_against_it_with_all_that_is_folded_open(
    browser: Browser, folder: Path, name: str, way: str
) -> None:
    with visited(browser, folder / f"{name}.html", **WAYS[way]) as visit:
        visit.page.evaluate(OPEN_ALL)
        assert violations(visit.page) == []
        assert not overflows(visit.page)
        assert visit.requests == []
        assert visit.complaints == []


HERE = """
(e => [[...document.querySelectorAll('*')].indexOf(e), e.getAttribute('aria-label') || e.innerText])(document.activeElement)
"""
BODY = "[...document.querySelectorAll('*')].indexOf(document.body)"
FROM_THE_TOP = "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')"


def stops(page: Page) -> list[str]:
    """What the Tab key comes to, one after another, from the top until it is round."""
    page.evaluate(FROM_THE_TOP)  # tabbing goes on from where it was else
    found: dict[int, str] = {page.evaluate(BODY): ""}
    while True:
        page.keyboard.press("Tab")
        place, name = page.evaluate(HERE)
        if place in found:
            return list(found.values())[1:]
        found[place] = name


def test_the_keyboard_opens_one_hint_after_another(browser: Browser, folder: Path) -> None:
    with visited(browser, folder / "wrong product.html") as visit:
        hints = [words.HINT, *[words.ANOTHER_HINT] * 3, words.LAST_HINT]
        for opened in range(len(hints)):
            reached = [stop for stop in stops(visit.page) if stop in hints]
            assert reached == hints[: opened + 1]  # no hint can be reached before the one that stands above it is open
            visit.page.locator("summary").nth(opened).focus()
            visit.page.keyboard.press("Enter")
        assert any(stop.startswith(f"{words.LAST_HINT}, ") for stop in stops(visit.page))


def test_the_keyboard_reaches_all_that_folds_and_scrolls(browser: Browser, folder: Path) -> None:
    with visited(browser, folder / "wrong product.html", width=320) as visit:
        visit.page.evaluate(OPEN_ALL)
        found = stops(visit.page)
        inside = (
            "[...document.querySelectorAll('summary, [tabindex]')].map(e => e.getAttribute('aria-label') || e.innerText)"
        )
        assert set(visit.page.evaluate(inside)) <= set(found)
        wide = visit.page.get_by_role("region", name=f"{words.CODE}, value_mul, part 1")
        wide.focus()
        visit.page.keyboard.press("ArrowRight")
        until(visit.page, "[...document.querySelectorAll('pre.listing')].some(each => each.scrollLeft > 0)")


def test_links_in_the_table_lead_to_the_exercise(browser: Browser, folder: Path) -> None:
    with visited(browser, folder / "syntax error.html") as visit:
        targets = visit.page.evaluate(
            "[...document.querySelectorAll('td a')].map(a => document.querySelectorAll(a.getAttribute('href')).length)"
        )
        assert targets
        assert set(targets) == {1}


def test_nobody_needs_scripts(browser: Browser, folder: Path) -> None:
    with visited(browser, folder / "wrong product.html", scripts=False) as visit:
        visit.page.locator("summary", has_text=words.HINT).first.click()
        assert visit.page.locator("p.question").first.is_visible()
        assert visit.page.locator("script").count() == 0
