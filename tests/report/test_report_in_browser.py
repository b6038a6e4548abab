"""The page as people meet it: by keyboard, on a phone, in the dark, on paper, with no network and without scripts."""

from pathlib import Path

import pytest
from browsing import browser as browser  # noqa: PLC0414 - pytest finds a fixture by its name
from browsing import overflows, until, violations, visited
from classes import HANGS, OVERWRITES, UNKNOWN, UNTOLD, report, submission, verdict
from playwright.sync_api import Browser, Page

from autograder.report.page import page
from autograder.report.reading import Broken
from autograder.results import Verdict
from autograder.rosters.students import Handed, Roster

WAYS = {
    "light": {},
    "dark": {"dark": True},
    "print": {"printed": True, "width": 794},
    "phone": {"width": 320},
    "dark phone": {"width": 320, "dark": True},
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    roster = Roster((Handed("absent", "A. B."), Handed("late", "L", seconds_late=70.0), Handed("lost")), "roster.csv")
    every = [
        submission("late", OVERWRITES),
        submission("first_in_the_alphabet", UNKNOWN, verdict("nll", Verdict.NOT_REQUIRED)),
        submission("n" * 90, HANGS, UNTOLD, verdict("gradf", Verdict.NOT_ATTEMPTED)),
        submission("unreadable", unreadable="no notebook that can be read"),
        submission("right"),
        submission("last", verdict("value_mul", Verdict.WRONG, reason="It is " + "long" * 60, mistakes=())),
    ]
    comments = {"value_mul.overwrites_both_gradients": "Look at the page on shared nodes.", "x.y": "nobody"}
    made = report(*every, comments=comments, roster=roster, broken=(Broken("b.json", "it is broken"),))
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(page(made), encoding="utf-8")
    return path


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_found_against_it(browser: Browser, path: Path, way: str) -> None:
    with visited(browser, path, **WAYS[way]) as visit:  # type: ignore[arg-type]
        visit.page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert violations(visit.page) == []
        assert not overflows(visit.page)
        assert visit.requests == []
        assert visit.complaints == []


def names(page: Page) -> list[str]:
    return page.locator("table.signs tbody th").all_inner_texts()


def heading(page: Page, text: str) -> str | None:
    return page.locator("table.signs thead th", has_text=text).first.get_attribute("aria-sort")


def test_tables_are_sorted_by_keyboard(browser: Browser, path: Path) -> None:
    with visited(browser, path) as visit:
        before = names(visit.page)
        assert heading(visit.page, "submission") == "ascending"
        button = visit.page.get_by_role("button", name="score")
        button.focus()
        visit.page.keyboard.press("Enter")
        assert heading(visit.page, "score") == "ascending"
        assert heading(visit.page, "submission") == "none"
        scores = visit.page.locator("table.signs tbody td:nth-child(2)").all_inner_texts()
        assert scores[:-1] == sorted(scores[:-1], key=float)
        assert scores[-1] == "-"
        visit.page.keyboard.press("Space")
        assert heading(visit.page, "score") == "descending"
        again = visit.page.locator("table.signs tbody td:nth-child(2)").all_inner_texts()
        assert again == [*reversed(scores[:-1]), "-"]  # what has no score stays last
        assert visit.page.locator("#submissions-sorted").inner_text() == "Sorted by score, descending."
        visit.page.get_by_role("button", name="submission").press("Enter")
        assert names(visit.page) == sorted(before)


def test_every_column_can_be_sorted(browser: Browser, path: Path) -> None:
    with visited(browser, path) as visit:
        buttons = visit.page.locator("th button")
        for index in range(buttons.count()):
            buttons.nth(index).press("Enter")
            assert buttons.nth(index).locator("xpath=..").get_attribute("aria-sort") in ("ascending", "descending")
        assert visit.complaints == []


def test_what_does_not_fit_scrolls_by_keyboard(browser: Browser, path: Path) -> None:
    with visited(browser, path, width=320) as visit:
        region = visit.page.get_by_role("region", name="Table of submissions")
        region.focus()
        visit.page.keyboard.press("ArrowRight")
        until(visit.page, "[...document.querySelectorAll('.scrolls')].some(each => each.scrollLeft > 0)")


def test_without_scripts_everything_is_there(browser: Browser, path: Path) -> None:
    with visited(browser, path, scripts=False) as visit:
        assert visit.page.locator("th button").count() == 0
        assert visit.page.locator("table.signs tbody tr").count() == 6
        assert visit.page.locator("table.signs thead th").first.inner_text() == "submission"


def test_on_paper_the_lists_are_open(browser: Browser, path: Path) -> None:
    with visited(browser, path) as visit:
        visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert visit.page.locator("details.who:not([open])").count() == 0
        visit.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert visit.page.locator("details.who[open]").count() == 0
