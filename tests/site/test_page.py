"""A student at the page: the first visit, the second one, an endless loop, no network, a phone, no mouse, axe."""

import json
from pathlib import Path

import pytest
from browsing import browser as browser  # noqa: PLC0414 - a fixture
from browsing import overflows, violations
from playwright.sync_api import Browser
from site_served import SITE, released_stub, right_answers, student

SCREENSHOTS = SITE.parent / "site_screenshots"
OVERWRITES = ("self.grad += other.data * out.grad", "self.grad = other.data * out.grad")
ENDLESS = "def gradf(a, b, c):\n    return [0, 0, 0]\n\nwhile True:\n    pass\n"


def with_overwriting_product() -> str:
    right = right_answers()["value_answer"]
    assert OVERWRITES[0] in right
    return right.replace(*OVERWRITES)


def test_first_visit_shows_what_is_next_and_asks_no_other_host(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.ready()
        said = one.check()
        assert "0 of 100 points so far, 0 of 15 exercises right." in said
        assert "Next: The gradient of f, by calculus" in said
        assert one.elsewhere == []
        assert one.complaints == []


def test_a_wrong_answer_shows_its_smallest_example_its_graph_and_hints(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.ready()
        one.write("value_answer", with_overwriting_product())
        said = one.check()
        assert "Look first at: Multiplication" in said
        card = one.page.locator("#first")
        assert card.locator(".example tbody tr").first.is_visible()
        card.locator("svg").wait_for(timeout=20_000)
        assert "wrong" in (card.locator("svg").text_content() or "")
        card.get_by_text("The same in words").click()
        assert "look here first" in card.inner_text()
        card.get_by_role("button", name="Hint 1 of").click()
        assert card.locator(".hints li").count() == 1
        card.get_by_role("button", name="Try it").click()
        yours = card.locator(".example .yours").first.inner_text()
        one.page.locator("#tried", has_text=yours).wait_for(timeout=20_000)
        assert one.complaints == []


def test_all_right_answers_get_full_marks_here_but_for_what_needs_torch(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.ready()
        for cell, text in right_answers().items():
            one.write(cell, text)
        said = one.check()
        assert "98 of" in said
        assert "14 of 15 exercises right." in said
        assert "Everything that can be checked here is right." in said
        assert "not checked in this page; it is graded" in said


def test_work_is_there_after_a_reload_and_can_be_put_back(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        stub = one.written("gradf_answer")
        one.write("gradf_answer", "def gradf(a, b, c):\n    return [1, 2, 3]")
        one.visit()
        assert one.written("gradf_answer") == "def gradf(a, b, c):\n    return [1, 2, 3]"
        assert "Your work from last time is here" in one.page.locator("#points").inner_text()
        one.page.locator("#cell-gradf_answer .back").click()
        assert one.written("gradf_answer") == stub


def test_two_tabs_show_the_same_work_and_neither_undoes_the_other(browser: Browser, site: str) -> None:
    with student(browser, site) as one, one.second_tab() as other:
        one.write("gradf_answer", "gradf = 'from one'")
        other.holds("gradf_answer", "gradf = 'from one'")
        other.write("softmax_answer", "softmax = 'from the other'")
        one.holds("softmax_answer", "softmax = 'from the other'")
        one.page.locator("#cell-gradf_answer .back").click()
        other.holds("gradf_answer", released_stub("gradf_answer"))
        other.visit()
        assert other.written("softmax_answer") == "softmax = 'from the other'"


def test_an_endless_loop_is_named_and_stopped_and_python_comes_back(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.ready()
        one.write("gradf_answer", ENDLESS)
        one.page.locator("#check").click()
        one.page.locator("#state", has_text="Still running: Code cell 4: your gradf").wait_for(timeout=10_000)
        one.page.locator("#stop").click()
        assert "You stopped it at Code cell 4: your gradf." in one.page.locator("#note").inner_text()
        one.ready()
        one.write("gradf_answer", right_answers()["gradf_answer"])
        assert "10 of 100 points so far" in one.check()


@pytest.mark.parametrize(
    "broken", ["zero = " + "+".join(["0"] * 4000), "import builtins\nbuiltins.isinstance = builtins.len = None"]
)
def test_code_that_breaks_python_itself_is_told_and_python_comes_back(browser: Browser, site: str, broken: str) -> None:
    with student(browser, site) as one:
        one.ready()
        one.write("gradf_answer", broken + "\n" + right_answers()["gradf_answer"])
        one.page.locator("#check").click()
        one.page.locator("#note", has_text="Python itself broke").wait_for(timeout=20_000)
        one.ready()
        one.write("gradf_answer", right_answers()["gradf_answer"])
        assert "10 of 100 points so far" in one.check()
        assert one.page.locator("#note").is_hidden()


def test_it_works_without_a_network_once_it_was_loaded(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.ready()
        one.page.locator("body[data-offline=yes]").wait_for(timeout=30_000)
        one.page.context.unroute_all()
        one.page.context.set_offline(True)
        one.visit()
        one.ready()
        one.write("value_answer", with_overwriting_product())
        assert "Multiplication" in one.check()
        one.page.locator("#first svg").wait_for(timeout=20_000)


def test_the_keyboard_is_enough(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.ready()
        keys = one.page.keyboard
        one.page.locator("#cell-gradf_answer .cm-content").focus()
        keys.press("Control+A")
        keys.type("def gradf(a, b, c):\nreturn [1, 2, 3]")
        assert one.written("gradf_answer") == "def gradf(a, b, c):\n    return [1, 2, 3]"
        keys.press("Escape")
        assert one.page.evaluate("document.activeElement.className") == "back"
        keys.press("Tab")
        assert "back" not in one.page.evaluate("document.activeElement.className")
        keys.press("Shift+Tab")
        keys.press("Shift+Tab")
        keys.press("Control+Enter")
        one.page.locator("#state", has_text="Checked:").wait_for(timeout=20_000)
        assert "The gradient of f, by calculus" in one.page.locator("#first h3").inner_text()


def test_every_control_is_reached_by_tab_in_the_order_of_the_page(browser: Browser, site: str) -> None:
    with student(browser, site) as one:
        one.ready()
        met = []
        for _ in range(4):
            one.page.keyboard.press("Tab")
            met.append(one.page.evaluate("document.activeElement.id || document.activeElement.textContent"))
        assert met[:3] == ["check", "stop", "download"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(browser: Browser, site: str, width: int, *, dark: bool) -> None:
    with student(browser, site, width=width, dark=dark) as one:
        one.ready()
        assert violations(one.page) == []
        one.write("gradf_answer", right_answers()["gradf_answer"])
        one.write("value_answer", with_overwriting_product())
        one.check()
        one.page.locator("#first svg").wait_for(timeout=20_000)
        SCREENSHOTS.mkdir(exist_ok=True)
        name = f"{width}_{'dark' if dark else 'light'}"
        one.page.evaluate("scrollTo(0, 0)")
        one.page.screenshot(path=SCREENSHOTS / f"{name}.png")
        one.page.locator("#first").get_by_text("Your graph", exact=True).scroll_into_view_if_needed()
        one.page.locator("#cell-value_answer").evaluate("cell => innerWidth > 600 && scrollTo(0, cell.offsetTop + 400)")
        one.page.screenshot(path=SCREENSHOTS / f"{name}_graph.png")
        assert violations(one.page) == []
        assert not overflows(one.page)


def test_the_site_is_small_and_names_no_other_host_to_fetch_from() -> None:
    files = [path for path in SITE.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 15_000_000
    lock = json.loads((Path(__file__).parents[2] / "autograder" / "site" / "package-lock.json").read_text(encoding="utf-8"))
    assert not [entry for entry in lock["packages"].values() if "resolved" in entry]
